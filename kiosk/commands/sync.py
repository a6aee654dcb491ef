"""`kiosk sync`: pull the menu now, and tell what changed."""

from __future__ import annotations

import argparse

from kiosk.app import ask_engine
from kiosk.commands import add_config, settings_of
from kiosk.domain.text import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.description = (
        "Pulls the menu now, through the kiosk that runs on the same data directory or without "
        "one, and prints which items were added, removed or changed. A menu that cannot be used "
        "changes nothing: exit status 2, and the path of the field."
    )
    add_config(parser)


def run(arguments: argparse.Namespace) -> int:
    """0 when the menu is up to date now."""
    answer = ask_engine(settings_of(arguments), "sync", {})
    for word, names in (
        ("added", answer["added"]),
        ("removed", answer["removed"]),
        ("changed", answer["changed_items"]),
    ):
        for name in names:
            print(f"{word}: {name}")
    if not answer["changed"]:
        print("Nothing changed.")
    print(
        f"Menu version {answer['version']}: {counted(answer['menus'], 'menu')}, "
        f"{counted(answer['categories'], 'category', 'categories')}, "
        f"{counted(answer['items'], 'item')}."
    )
    return 0
