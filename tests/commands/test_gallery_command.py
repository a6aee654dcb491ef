"""`kiosk gallery --shots`: the controls as pictures, without settings and without a display."""

from __future__ import annotations

import subprocess
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.ui.gallery_window import VARIANTS, WIDTH_PX
from tests.commands.till import PROGRAM
from tests.engine.restaurant import clean_environment


def gallery(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, "gallery", "--shots", str(folder)],
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
