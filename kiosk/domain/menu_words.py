"""A store's own translations of its menu's words, as a table that the store keeps. Pure.

They are for guests' eyes alone: orders and the kitchen always have the menu's own words.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kiosk.domain.errors import MenuWordsInvalid
from kiosk.domain.text import one_line

LANGUAGES = ("en", "es", "fr", "de", "zh_CN", "ar")
"""What a column may be: the languages that the screen speaks."""

MAX_ROWS = 20_000
MAX_LETTERS = 2_000
"""In one cell; as long as a description may be."""

FIRST_COLUMN = "menu"

_SPELLINGS = {code.casefold(): code for code in LANGUAGES} | {
    "zh": "zh_CN",
    "zh-cn": "zh_CN",
    "zh-hans": "zh_CN",
}
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class MenuWords:
    """`tables` has, for each language that the store keeps, the menu's words and what they are."""

    tables: Mapping[str, Mapping[str, str]]

    @property
    def languages(self) -> tuple[str, ...]:
        """In the order of LANGUAGES; what a guest can read the menu in beside its own words."""
        return tuple(code for code in LANGUAGES if code in self.tables)

    def said(self, text: str, language: str) -> str:
        """The menu's words in this language; the same words where the store has none for it."""
        table = self.tables.get(language)
        return table.get(one_line(text), text) if table else text

    def has(self, text: str, language: str) -> bool:
        return one_line(text) in self.tables.get(language, {})


NO_MENU_WORDS = MenuWords(MappingProxyType({}))


def parse_menu_words(text: str) -> MenuWords:
    """The table as CSV: a column `menu` with the menu's own words, and one for each language.

    A comma, a semicolon or a tab may stand between the cells, as spreadsheets write them. An empty
    cell says nothing. What cannot be seen and how accents are encoded make no difference.

    Raises:
        MenuWordsInvalid: naming the line and what is wrong there.
    """
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    head = lines[0] if lines else ""
    separator = max(_SEPARATORS, key=head.count)
    rows = csv.reader(lines, delimiter=separator, strict=True)
    try:
        columns = _columns(next(rows, []))
        return _table(columns, ((rows.line_num, row) for row in rows))
    except csv.Error as error:
        raise MenuWordsInvalid(rows.line_num, str(error)) from None


def _columns(head: list[str]) -> list[str]:
    """The language of each column after the first."""
    first, *rest = [cell.strip() for cell in head] or [""]
    if first.casefold() != FIRST_COLUMN:
        raise MenuWordsInvalid(1, f'the first column must be headed "{FIRST_COLUMN}"')
    columns: list[str] = []
    for cell in rest:
        code = _SPELLINGS.get(cell.casefold().replace("zh_", "zh-"))
        if code is None:
            known = ", ".join(LANGUAGES)
            raise MenuWordsInvalid(1, f"a column is headed {cell!r}; languages are {known}")
        if code in columns:
            raise MenuWordsInvalid(1, f"two columns are headed {code}")
        columns.append(code)
    if not columns:
        raise MenuWordsInvalid(1, "there is no column of a language")
    return columns


def _table(columns: list[str], rows: Iterable[tuple[int, list[str]]]) -> MenuWords:
    tables: dict[str, dict[str, str]] = {code: {} for code in columns}
    for number, (line, row) in enumerate(rows, 1):
        if number > MAX_ROWS:
            raise MenuWordsInvalid(line, f"there are more than {MAX_ROWS:,} rows")
        words, *translated = [_cell(cell, line) for cell in row] or [""]
        if not words and any(translated):
            raise MenuWordsInvalid(line, "the menu's own words are missing")
        if any(translated[len(columns) :]):
            raise MenuWordsInvalid(line, f"there are more than {len(columns) + 1} cells")
        for code, cell in zip(columns, translated, strict=False):
            if cell and tables[code].setdefault(words, cell) != cell:
                raise MenuWordsInvalid(line, f"{words!r} has another translation above ({code})")
    return MenuWords(tables)


def _cell(cell: str, line: int) -> str:
    if len(cell) > MAX_LETTERS:
        raise MenuWordsInvalid(line, f"a cell has more than {MAX_LETTERS:,} letters")
    return one_line(cell)
