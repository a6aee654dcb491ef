"""What a guest typed and what a menu says, without what moves a cursor or turns a text round."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from kiosk.domain.cart import tidy
from kiosk.domain.text import counted, duration, harmless, harmless_lines, lines, one_line

ARABIC = "\u0645\u062d\u0645\u062f \u0627\u0644\u0623\u0645\u064a\u0646"
PERSIAN = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Ana", "Ana"),
        ("  Ana   Maria ", "Ana Maria"),
        ("no\x1b[2Jsalt", "no [2Jsalt"),
        ("a\r\nb\tc\x00d", "a b c d"),
        ("C1\x9b31m", "C1 31m"),
        ("\u202egnp.exe", "gnp.exe"),
        ("\u2066left\u2069 \u202aright\u202c", "left right"),
        ("two\u2028lines", "two lines"),
        ("\ufeffAna", "Ana"),
        ("half \ud83d", "half"),
        ("Sup\u200bpe\u2060", "Suppe"),
        ("\u202eeppuS\u202c", "eppuS"),
        ("\u200b", ""),
        ("\u200f \u200d\u00a0\u3164", ""),
        ("\ufe0f\u034f", ""),
        ("\U0001f1e9\U0001f1ea \u2764\ufe0f", "\U0001f1e9\U0001f1ea \u2764\ufe0f"),
        ("\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937"),
        ("Zoe\u0301", "Zo\u00e9"),
        (ARABIC, ARABIC),
        (PERSIAN, PERSIAN),
        (FAMILY, FAMILY),
        (f"\u200f{ARABIC}\u200f", f"\u200f{ARABIC}\u200f"),
    ],
)
def test_one_line_keeps_what_a_script_needs_and_nothing_that_does_harm(
    said: str, kept: str
) -> None:
    assert one_line(said) == kept
    assert one_line(kept) == kept
    assert tidy(said, 200) == kept


def test_a_note_keeps_its_lines() -> None:
    assert lines("\n no salt \r\nno\x07 oil\u202e\n\n") == "no salt\nno oil"
    assert lines("one line") == "one line"


def test_a_terminal_is_shown_escapes() -> None:
    assert harmless("K01 \x1b[31mred\n") == r"K01 \u001b[31mred\u000a"
    assert harmless(f"{ARABIC}\u202e\x9b") == rf"{ARABIC}\u202e\u009b"
    assert harmless("plain") == "plain"


def test_a_json_document_stays_the_same_value() -> None:
    value = {"name": f"{ARABIC}\u202e\x9b\n", "note": "\ud83d"}
    written = harmless_lines(json.dumps(value, ensure_ascii=False, indent=2))
    assert json.loads(written) == value
    assert "\u202e" not in written
    assert ARABIC in written
    assert written.count("\n") == 3


def test_numbers_in_plain_english() -> None:
    assert [counted(n, "menu") for n in (0, 1, 2)] == ["0 menus", "1 menu", "2 menus"]
    assert counted(1, "category", "categories") == "1 category"
    assert counted(2, "category", "categories") == "2 categories"
    said = [duration(timedelta(minutes=n)) for n in (1, 30, 60, 90, 120)]
    assert said == ["1 minute", "30 minutes", "1 hour", "90 minutes", "2 hours"]
