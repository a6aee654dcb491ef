"""A menu payload validated in a process of its own, and handed back in parts; it stores nothing.

Validating keeps the interpreter: beside a screen, a large menu would hold frames back. The parts
are small, so that taking them in holds nobody up.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kiosk.domain.errors import MenuInvalid
from kiosk.domain.menu import Category, Item, Menu
from kiosk.onetablet.menu_mapping import parse_pull, parse_push

VERB = "read-menu"
"""The program's own word for this process; people do not need it."""

LENGTH_BYTES = 4
"""Each part is its length in so many bytes, big end first, and a pickle."""

Kind = Literal["pull", "push"]


@dataclass(frozen=True, slots=True)
class Begun:
    """The first part of a good menu: whose it is."""

    store_id: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The only part of a menu that cannot be used."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The last part: nothing is missing."""


Part = Begun | Menu | Category | Item | Refused | Ended
"""A Menu comes without categories and a Category without items: what follows belongs to it."""


def parts(kind: Kind, payload: bytes) -> Iterator[Part]:
    """What the payload says, in the order in which it is put together again."""
    menus: Sequence[Menu]
    try:
        if kind == "pull":
            pulled = parse_pull(payload)
            store_id, menus = pulled.store_id, pulled.menus
        else:
            pushed = parse_push(payload)
            store_id, menus = pushed.store_id, (pushed.menu,)
    except MenuInvalid as error:
        yield Refused(error.path, error.reason)
        return
    yield Begun(store_id)
    for menu in menus:
        yield replace(menu, categories=())
        for category in menu.categories:
            yield replace(category, items=())
            yield from category.items
    yield Ended()


def main(words: Sequence[str]) -> int:
    """Standard input is the payload, standard output its parts."""
    os.nice(5)  # the screen comes first
    kind: Kind = "pull" if words == ["pull"] else "push"
    payload = sys.stdin.buffer.read()
    for part in parts(kind, payload):
        pickled = pickle.dumps(part, pickle.HIGHEST_PROTOCOL)
        sys.stdout.buffer.write(len(pickled).to_bytes(LENGTH_BYTES))
        sys.stdout.buffer.write(pickled)
    sys.stdout.buffer.flush()
    return 0
