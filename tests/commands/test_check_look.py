"""`kiosk check` about the store's own look: its colour and its pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from kiosk.commands.check import _brand, _first_page
from kiosk.config import Settings, from_tables
from tests.test_config import with_key


def settings(key: str, value: object) -> Settings:
    return from_tables(with_key("display", key, value), {}, source="kiosk.toml")


@pytest.mark.parametrize("key", ["hero_picture", "logo", "slides"])
def test_a_file_that_is_no_picture_is_told(tmp_path: Path, key: str) -> None:
    file = tmp_path / "hostname"
    file.write_text("kiosk-7\n")
    word, detail = _first_page(settings(key, [str(file)] if key == "slides" else str(file)))
    assert word == "warning"
    assert f"{file} cannot be shown: not a whole PNG" in detail
    assert key in detail


def test_pictures_that_can_be_shown(tmp_path: Path) -> None:
    file = tmp_path / "hero.png"
    Image.new("RGB", (8, 8)).save(file)
    assert _first_page(settings("slides", [str(file), str(file)]))[0] == "ok"


@pytest.mark.parametrize("colour", ["#C2410C", "#1d4ed8", "#000000"])
def test_a_colour_that_can_be_read(colour: str) -> None:
    assert _brand(settings("brand_colour", colour)) == ("ok", f"{colour} can be read")


def test_a_pale_colour_is_told_with_what_stands_for_it() -> None:
    word, told = _brand(settings("brand_colour", "#ffc72c"))
    assert word == "warning"
    assert told == (
        "display.brand_colour: #FFC72C has too little contrast on white: text is #705813, "
        "the first page #806416, buttons keep it with dark words"
    )
    told = _brand(settings("brand_colour", "#777777"))[1]
    assert "#777777 has too little contrast" in told
    assert "buttons are #" in told
