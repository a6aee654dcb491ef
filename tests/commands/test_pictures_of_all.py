"""`kiosk demo --autopilot --shots DIR --all`, here on one screen in three languages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from tests.engine.restaurant import clean_environment

PROGRAM = """
import sys
from pathlib import Path
from kiosk.commands.demo import picture_everything
from kiosk.ui.album import LANGUAGES, SIZES, Look

looks = [Look(SIZES[0], language, False) for language in LANGUAGES]
sys.exit(picture_everything(Path(sys.argv[1]), looks))
"""
PAGES = {
    "attract", "modes", "service", "menu", "item", "menu-with-order", "search", "search-nothing",
    "diet", "diet-nothing", "menu-nothing", "item-asks", "note", "who", "cart", "code",
    "cart-removed", "cart-sold-out", "cart-dearer", "cart-paused", "stand", "details", "payment",
    "payment-waiting", "payment-declined", "number", "number-confirmed", "number-ready",
    "attract-ready", "number-rejected", "number-cancelled", "details-delivery", "still-there",
    "cart-empty", "payment-unknown", "paused", "maintenance", "closed", "number-waiting",
    "offline", "recovery",
}  # fmt: skip


def test_every_page_in_three_languages(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=300,
        env=clean_environment() | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert ended.returncode == 0, ended.stdout[-3000:] + ended.stderr[-3000:]
    folders = [tmp_path / f"1080x1920-{language}" for language in ("en", "de", "ar")]
    assert sorted(tmp_path.iterdir()) == sorted(folders)
    for folder in folders:
        files = sorted(folder.iterdir())
        assert {file.stem.split("-", 1)[1] for file in files} == PAGES
        for file in files:
            picture = QImage(str(file))
            assert (picture.width(), picture.height()) == (1080, 1920), file
    english, german, arabic = (
        {file.name: file.read_bytes() for file in folder.iterdir()} for folder in folders
    )
    same = [name for name in english if len({english[name], german[name], arabic[name]}) < 3]
    assert same == []
