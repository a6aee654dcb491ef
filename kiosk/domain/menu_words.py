"""A store's own translations of its menu's words, as a table that the store keeps. Pure.

They are for guests' eyes alone: orders and the kitchen always have the menu's own words.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kiosk.domain.errors import MenuWordsInvalid
from kiosk.domain.text import one_line

LANGUAGES = ("en", "es", "fr", "de", "zh_CN", "ar")
"""What a column may be: the languages that the screen speaks."""

MAX_ROWS = 20_000
MAX_LETTERS = 2_000
"""In one cell; as long as a description may be."""

SHOWN = 5
"""Of what was left out; whoever has mended these looks again."""

FIRST_COLUMN = "menu"

_SPELLINGS = {code.casefold(): code for code in LANGUAGES} | {
    "zh": "zh_CN",
    "zh-cn": "zh_CN",
    "zh-hans": "zh_CN",
    "zh-hans-cn": "zh_CN",
    "zh-sg": "zh_CN",
}
_SEPARATORS = ",;\t"
_NAMED_SEPARATOR = re.compile("sep=(.)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MenuWords:
    """`tables` has, for each language that the store keeps, the menu's words and what they are.

    `left_out` says for staff what of the store's file could not be used: `line 7: …`.
    """

    tables: Mapping[str, Mapping[str, str]]
    left_out: tuple[str, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """In the order of LANGUAGES; what a guest can read the menu in beside its own words."""
        return tuple(code for code in LANGUAGES if code in self.tables)

    @property
    def complaint(self) -> str:
        """What was left out, in a sentence; empty where nothing was."""
        shown = "; ".join(self.left_out[:SHOWN])
        more = len(self.left_out) - SHOWN
        return f"{shown}; and {more} more" if more > 0 else shown

    def said(self, text: str, language: str) -> str:
        """The menu's words in this language; the same words where the store has none for it."""
        table = self.tables.get(language)
        return table.get(one_line(text), text) if table else text

    def has(self, text: str, language: str) -> bool:
        return one_line(text) in self.tables.get(language, {})


NO_MENU_WORDS = MenuWords(MappingProxyType({}))


def parse_menu_words(text: str) -> MenuWords:
    """The table as CSV: a column `menu` with the menu's own words, and one for each language.

    A comma, a semicolon or a tab may stand between the cells, as spreadsheets write them; a line
    like `sep=;` before the heads names another. An empty cell says nothing. What cannot be seen and
    how accents are encoded make no difference. A row or a column that cannot be used is left out.

    Raises:
        MenuWordsInvalid: nothing of it can be used; naming the line and what is wrong there.
    """
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    heads_at = 0
    separator = ""
    if lines and (named := _NAMED_SEPARATOR.fullmatch(lines[0].strip(" \r\n"))):
        separator = named[1]
        heads_at = 1
    heads = lines[heads_at] if len(lines) > heads_at else ""
    separator = separator or max(_SEPARATORS, key=heads.count)
    rows = csv.reader(lines[heads_at:], delimiter=separator, strict=True)
    reading = _Reading(heads_at + 1)
    try:
        reading.heads(next(rows, []))
    except csv.Error as error:
        raise MenuWordsInvalid(heads_at + 1, str(error)) from None
    try:
        for number, row in enumerate(rows, 1):
            if number > MAX_ROWS:
                reading.leave_out(heads_at + rows.line_num, f"more than {MAX_ROWS:,} rows")
                break
            reading.row(heads_at + rows.line_num, row)
    except csv.Error as error:
        # Where a quotation mark is missing, nobody knows what the rest of the file means.
        reading.leave_out(heads_at + rows.line_num, f"{error}; nothing more is read")
    return MenuWords(reading.tables, tuple(reading.left_out))


class _Reading:
    """The tables as they fill."""

    def __init__(self, heads_line: int) -> None:
        self.tables: dict[str, dict[str, str]] = {}
        self.left_out: list[str] = []
        self._heads_line = heads_line
        self._columns: list[str | None] = []

    def leave_out(self, line: int, reason: str) -> None:
        self.left_out.append(f"line {line}: {reason}")

    def heads(self, heads: list[str]) -> None:
        """The first row."""
        first, *rest = [one_line(cell) for cell in heads] or [""]
        if first.casefold() != FIRST_COLUMN:
            reason = f'the first column must be headed "{FIRST_COLUMN}"'
            raise MenuWordsInvalid(self._heads_line, reason)
        for cell in rest:
            code = _language(cell)
            if code is None and cell:
                known = ", ".join(LANGUAGES)
                reason = f"the column {cell!r} is left out; languages are {known}"
                self.leave_out(self._heads_line, reason)
            elif code in self.tables:
                reason = f"the column {cell!r} is left out; another one has {code}"
                self.leave_out(self._heads_line, reason)
                code = None
            if code is not None:
                self.tables[code] = {}
            self._columns.append(code)
        if not self.tables:
            known = ", ".join(LANGUAGES)
            reason = f"no column is headed by a language ({known}), but by {rest}"
            raise MenuWordsInvalid(self._heads_line, reason)

    def row(self, line: int, row: list[str]) -> None:
        """Any other row."""
        words, *translated = [one_line(cell) for cell in row] or [""]
        if not words and any(translated):
            self.leave_out(line, "the menu's own words are missing")
        elif any(translated[len(self._columns) :]):
            self.leave_out(line, f"there are more than {len(self._columns) + 1} cells")
        elif any(len(cell) > MAX_LETTERS for cell in row):
            self.leave_out(line, f"a cell has more than {MAX_LETTERS:,} letters")
        else:
            for code, cell in zip(self._columns, translated, strict=False):
                if code and cell and self.tables[code].setdefault(words, cell) != cell:
                    self.leave_out(line, f"{words!r} has another translation above ({code})")


def _language(head: str) -> str | None:
    """`de`, also for `de-AT`; None for what is no language of the screen."""
    code = head.casefold().replace("_", "-")
    # Chinese of other regions is written in other characters.
    return _SPELLINGS.get(code) or (
        None if code.startswith("zh") else _SPELLINGS.get(code.split("-")[0])
    )
