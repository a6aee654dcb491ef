"""`kiosk gallery --shots`: the controls as pictures, without settings and without a display."""

from __future__ import annotations

import subprocess
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.ui.gallery_window import VARIANTS, WIDTH_PX
from tests.commands.till import PROGRAM, Till
from tests.engine.restaurant import clean_environment


def gallery(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, "gallery", "--shots", str(folder), *options],
        capture_output=True,
        text=True,
        timeout=120,
        env=clean_environment(),
    )


def test_a_picture_of_each_variant(tmp_path: Path) -> None:
    done = gallery(tmp_path / "shots")
    assert done.returncode == 0, done.stderr
    assert done.stderr == "", "Qt and QML have nothing to say"
    files = [Path(line) for line in done.stdout.splitlines()]
    assert [file.stem for file in files] == [f"gallery-{name}" for name in VARIANTS]
    pictures = [QImage(str(file)) for file in files]
    assert {picture.width() for picture in pictures} == {WIDTH_PX}
    assert min(picture.height() for picture in pictures[:-1]) > 4000, "all of it, not a screen"
    kinds = {bytes(picture.constBits()) for picture in pictures}
    assert len(kinds) == len(VARIANTS)


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    for folder in (tmp_path / "file" / "shots", tmp_path / "file", Path("/proc/shots")):
        done = gallery(folder)
        assert done.returncode == 2
        assert done.stderr.startswith(f"kiosk: The pictures cannot be written to {folder}: ")
        assert done.stderr.count("\n") == 1


def test_it_shows_the_stores_brand_and_what_is_pressed_and_focused(
    till: Till, tmp_path: Path
) -> None:
    till.configure(display={"brand_colour": "#00695C"})
    done = gallery(tmp_path, "--config", str(till.config))
    assert done.returncode == 0, done.stderr
    brand, pressed, focus = ("#00695C", "#00584D", "#1D4ED8")
    normal = colours(tmp_path / "gallery-normal.png")
    assert brand in normal
    assert not {"#C2410C", focus} & normal
    assert focus in colours(tmp_path / "gallery-focused.png")
    assert pressed in colours(tmp_path / "gallery-pressed.png") - normal


def colours(file: Path) -> set[str]:
    """Those in a picture."""
    image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    pixels = set(memoryview(image.constBits()).cast("I"))
    return {f"#{pixel & 0xFFFFFF:06X}" for pixel in pixels}
