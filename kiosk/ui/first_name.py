"""As much of a guest's name as a room may read: what they typed, made harmless on a screen."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from unicodedata import category

from PySide6.QtCore import QTextBoundaryFinder

from kiosk.domain.text import one_line

NAME_LENGTH = 12
"""Letters as people count them: an emoji of several characters is one."""
_MOST_MARKS = 3
"""On one letter. A pile of them would reach over the neighbours."""
_LOOKED_AT = 400
"""Characters, of a name of any length."""
_JOINERS = "\u200c\u200d"


@lru_cache(maxsize=1024)
def first_name(name: str) -> str:
    """The first word, without what cannot be seen; empty where there is none."""
    word = one_line("".join(_visible(name[:_LOOKED_AT]))).partition(" ")[0]
    return _first_letters(word, NAME_LENGTH)


def _visible(text: str) -> list[str]:
    """The characters of `text` but for direction marks and the like, and for piles of marks."""
    kept: list[str] = []
    marks = 0
    for character in text:
        kind = category(character)
        marks = marks + 1 if kind in {"Mn", "Me"} else 0
        if marks <= _MOST_MARKS and (kind != "Cf" or character in _JOINERS):
            kept.append(character)
    return kept


def _first_letters(word: str, count: int) -> str:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word)
    ends = list(islice(iter(finder.toNextBoundary, -1), count))
    # Qt counts in units of UTF-16.
    return word.encode("utf-16-le")[: 2 * ends[-1]].decode("utf-16-le") if ends else ""
