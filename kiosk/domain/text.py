"""Text from outside made harmless: what a guest typed, what a menu says, what a terminal is shown.

Control characters move a terminal's cursor, overrides of the direction show one text and mean
another, and what nobody can see makes two names of one, or a dish without any. What scripts need
stays: joiners, direction marks, and letters written from right to left.
And how staff are told numbers, in plain English.
"""

from __future__ import annotations

import re
from datetime import timedelta
from unicodedata import category, normalize

_CONTROLS = r"\x00-\x1f\x7f-\x9f"
_SEPARATORS = r"\u2028\u2029"
# Embeddings, overrides and isolates of the direction.
_DIRECTIONS = r"\u202a-\u202e\u2066-\u2069"
# Spaces of no width, joins and notes that show nothing.
_INVISIBLE = r"\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"
# Letters that leave a gap; old Korean needs them among others.
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0"
# Half characters cannot be written as UTF-8.
_HALVES = r"\ud800-\udfff"

_SPACES = re.compile(f"[{_CONTROLS}{_SEPARATORS}]+")
_NOTHING = re.compile(f"[{_DIRECTIONS}{_HALVES}{_INVISIBLE}]")
_HARMFUL = re.compile(f"[{_CONTROLS}{_SEPARATORS}{_DIRECTIONS}{_HALVES}]")


def one_line(text: str) -> str:
    """In Unicode's composed form (NFC), each run of white space or control characters one space.

    Empty where nothing of it can be seen.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    line = " ".join(normalize("NFC", _NOTHING.sub("", _SPACES.sub(" ", text))).split())
    return line if any(map(_can_be_seen, line)) else ""


def _can_be_seen(letter: str) -> bool:
    # Alone: what joins, marks or directs other letters is nothing without them.
    return category(letter)[0] not in "CMZ" and letter not in _BLANKS


def lines(text: str) -> str:
    """The same for a text that may have several lines; empty ones at its ends go."""
    return "\n".join(one_line(line) for line in text.replace("\r\n", "\n").split("\n")).strip()


def harmless(text: str) -> str:
    """For a terminal or a log: what could do anything there is shown as an escape (`\\u202e`).

    Inside a JSON document the escapes mean the characters that they stand for.
    """
    return text if text.isascii() and text.isprintable() else _HARMFUL.sub(_escape, text)


def harmless_lines(text: str) -> str:
    """The same for several lines: their breaks stay."""
    return "\n".join(harmless(line) for line in text.split("\n"))


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"


def counted(number: int, one: str, several: str = "") -> str:
    """`1 menu`, `3 items`; `several` where it is not `one` with an s."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def duration(span: timedelta) -> str:
    """`30 minutes`, `2 hours`: whole minutes, in hours where it is whole hours."""
    minutes = round(span.total_seconds() / 60)
    if minutes and minutes % 60 == 0:
        return counted(minutes // 60, "hour")
    return counted(minutes, "minute")
