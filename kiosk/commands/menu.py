"""`kiosk menu`: the menu's health."""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.commands import add_config, json_in, settings_of
from kiosk.domain.errors import KioskError, MenuInvalid
from kiosk.domain.hours import StoreHours
from kiosk.domain.lint import Finding, FindingKind, Level, LintStore, lint
from kiosk.domain.menu import Category, Menu
from kiosk.domain.menu_words import NO_MENU_WORDS
from kiosk.domain.selection import NOTHING_EIGHTY_SIXED, EightySixed
from kiosk.onetablet.menu_mapping import parse_pull, parse_push
from kiosk.onetablet.menu_repeats import without_repeats
from kiosk.storage.database import open_reader
from kiosk.storage.menu_cache import MenuReader
from kiosk.storage.menu_words import read_menu_words

WELL, WRONG = 0, 1
MAX_MENU_BYTES = 64 * 1024 * 1024
"""Twice what a pull may answer with, because files are written with more spaces."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    lint_parser = actions.add_parser(
        "lint",
        help="what cannot be ordered and why, and what looks like a mistake",
        description="Prints one finding a line: its level (error, warning, note), the ids from "
        "the menu down to what it is about, and a sentence. Without FILE it looks at the menus "
        "that this kiosk has now; with FILE at that file, and the store's tax rate, zone, "
        "alcohol hours and translations count only where --config names them. Exit status: 0 no "
        "errors (there may be warnings and notes), 1 errors, 2 bad input.",
    )
    lint_parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="a menu pull's answer, or one menu"
    )
    add_config(lint_parser)


def run(arguments: argparse.Namespace) -> int:
    """Prints the findings; 1 where one is an error."""
    settings = None if arguments.file and not arguments.config else settings_of(arguments)
    repeats: tuple[Finding, ...] = ()
    eighty_sixed = NOTHING_EIGHTY_SIXED
    if arguments.file is not None:
        menus, repeats = _menus_of_file(arguments.file)
    else:
        assert settings is not None
        menus, eighty_sixed = _menus_of_kiosk(settings.data.directory)
    if settings is None:
        store = LintStore(StoreHours(ZoneInfo("UTC")), None, eighty_sixed)
    else:
        file = settings.store.menu_translations
        store = LintStore(
            settings.store.hours,
            settings.store.tax_fraction,
            eighty_sixed,
            NO_MENU_WORDS if file is None else read_menu_words(file),
        )
    findings = (*repeats, *lint(menus, store, datetime.now(UTC)))
    for finding in findings:
        print(_line(finding))
    print(_summary(findings), file=sys.stderr)
    return WRONG if any(each.level is Level.ERROR for each in findings) else WELL


def _line(finding: Finding) -> str:
    path = "/".join(finding.path) or "menus"
    line = f"{finding.level.value}: {path}: {finding.sentence}"
    # Names come from outside and must not move the cursor of whoever reads them.
    return "".join(each if each.isprintable() else "\ufffd" for each in line)


def _summary(findings: tuple[Finding, ...]) -> str:
    counts = []
    for level in Level:
        number = sum(each.level is level for each in findings)
        counts.append(f"{number} {level.value}{'' if number == 1 else 's'}")
    return ", ".join(counts)


def _menus_of_file(path: Path) -> tuple[tuple[Menu, ...], tuple[Finding, ...]]:
    payload = json_in(path, MAX_MENU_BYTES)
    payload, repeats = without_repeats(payload)
    is_pull = isinstance(payload, dict) and "menus" in payload
    data = json.dumps(payload).encode()
    try:
        menus = parse_pull(data).menus if is_pull else (parse_push(data).menu,)
    except MenuInvalid as error:
        raise KioskError(f"{path} is not a menu: {error}.") from error
    sentence = "the id occurs twice in one list, so the whole menu is refused"
    findings = (Finding(Level.ERROR, FindingKind.DUPLICATE_ID, each, sentence) for each in repeats)
    return menus, tuple(findings)


def _menus_of_kiosk(directory: Path) -> tuple[tuple[Menu, ...], EightySixed]:
    """What the kiosk shows: its active menus, categories and items, and what is sold out."""
    with closing(open_reader(directory, is_brief=True)) as connection:
        reader = MenuReader(connection)
        if reader.version() == 0:
            raise KioskError("There is no menu yet: run kiosk sync first.")
        menus = tuple(
            Menu(
                id=head.id,
                name=head.name,
                is_active=head.is_active,
                open_hours=head.open_hours,
                special_hours=head.special_hours,
                categories=_categories(reader, head.row_id),
            )
            for head in reader.menus()
        )
        return menus, reader.eighty_sixed()


def _categories(reader: MenuReader, menu_row: int) -> tuple[Category, ...]:
    categories = []
    for head in reader.categories((menu_row,)):
        cards = reader.cards(head.row_id, 0, head.item_count)
        found = (reader.item(card.row_id) for card in cards)
        items = tuple(item for item, _ in filter(None, found))
        categories.append(Category(head.id, head.name, head.subtitle, items=items))
    return tuple(categories)
