"""Names on the board: what guests typed may not make a joke of it, or break it."""

from __future__ import annotations

import pytest

from kiosk.ui.first_name import NAME_LENGTH, first_name

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("", ""),
        (" \t ", ""),
        (" Ana  María Lopez ", "Ana"),
        ("محمد علي", "محمد"),
        ("王小明", "王小明"),
        # Overrides and isolates of the direction would turn it round, and what follows it.
        ("\u202eevil\u202c", "evil"),
        ("\u2067abc", "abc"),
        ("\u200fabc\u200e", "abc"),
        ("\x00Ana\x1b", "Ana"),
        ("\ud83dAna", "Ana"),
        # Nothing to be seen.
        ("\u200b\u2060\ufeff\u00ad", ""),
        # What a script needs stays: Persian writes this with a non-joiner.
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_a_name_is_its_first_word_made_harmless(typed: str, shown: str) -> None:
    assert first_name(typed) == shown


@pytest.mark.parametrize("letter", ["x", "e\u0323\u0304", FAMILY, "\U0001f1e9\U0001f1ea", "👍🏽"])
def test_a_long_name_is_cut_between_letters(letter: str) -> None:
    assert first_name(letter * 20) == first_name(letter) * NAME_LENGTH


def test_a_pile_of_marks_is_taken_down() -> None:
    assert first_name("a" + "\u0335" * 50 + "b") == "a" + "\u0335" * 3 + "b"


def test_a_name_without_end_is_not_looked_at_for_ever() -> None:
    assert first_name("a" + "\u0335" * 1_000_000) == "a" + "\u0335" * 3
