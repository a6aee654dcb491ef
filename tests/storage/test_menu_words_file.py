"""The file of translated menu words: what stands in the way is one sentence that names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.errors import KioskError
from kiosk.paths import assets
from kiosk.storage.menu_words import MAX_BYTES, read_menu_words


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "words.csv"
    file.write_bytes("\ufeffmenu;fr\r\nTea;Thé\r\n".encode())
    assert read_menu_words(file).said("Tea", "fr") == "Thé"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"menu,fr\nTea,Th\xe9\n", "line 2: not UTF-8; save it as CSV UTF-8"),
        (b"menu,french\nTea,Tisane\n", "line 1: no column is headed by a language (en"),
        (b"x" * (MAX_BYTES + 1), "is larger than"),
        (b"", "line 1"),
    ],
)
def test_what_is_wrong_names_file_and_line(tmp_path: Path, data: bytes, reason: str) -> None:
    file = tmp_path / "words.csv"
    file.write_bytes(data)
    with pytest.raises(KioskError) as caught:
        read_menu_words(file)
    assert str(caught.value).startswith(str(file))
    assert reason in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="cannot be read: No such file"):
        read_menu_words(tmp_path / "words.csv")


def test_the_demo_speaks_every_language() -> None:
    words = read_menu_words(assets() / "demo" / "menu_words.csv")
    assert words.languages == ("es", "fr", "de", "zh_CN", "ar")
