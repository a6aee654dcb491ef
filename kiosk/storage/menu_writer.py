"""Menus into rows: what is the same stays, the rest is replaced, all in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from kiosk import __version__
from kiosk.domain.menu import Category, Menu
from kiosk.domain.selection import EightySixed
from kiosk.storage.database import transaction
from kiosk.storage.eighty_six import read_eighty_sixed
from kiosk.storage.menu_rows import FlatItem, flatten, hash_of, hours_text, insert_items
from kiosk.storage.times import to_text


@dataclass(frozen=True, slots=True)
class MenuDifference:
    """What a write changed. `added`, `removed` and `changed` are names of items, by id.

    `is_changed` is also true when only a category, hours or an order of things changed. The
    counts are of everything in the database afterwards, the inactive included.
    """

    version: int
    is_changed: bool
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    menu_count: int
    category_count: int
    item_count: int


@dataclass(frozen=True, slots=True)
class _FlatCategory:
    category: Category
    items: list[tuple[FlatItem, bytes]]


@dataclass(frozen=True, slots=True)
class _FlatMenu:
    menu: Menu
    categories: list[_FlatCategory]
    content_hash: bytes


def write_menus(
    connection: sqlite3.Connection, menus: Sequence[Menu], *, complete: bool, now: datetime
) -> MenuDifference:
    """Replace or add these menus, by id; with `complete` all others go.

    What is sold out stays so. Items that did not change keep their rows. `menus` must not name
    an id twice.
    """
    flat = [_flatten(menu) for menu in menus]
    with transaction(connection):
        before = _contents(connection)
        writer = _Writer(connection)
        for position, each in enumerate(flat):
            writer.write(each, position if complete else None)
        if complete:
            writer.keep_only({menu.id for menu in menus})
        version = writer.finish(now)
        after = _contents(connection)
        menu_count, category_count, item_count = connection.execute(
            "SELECT (SELECT count(*) FROM menus), (SELECT count(*) FROM categories), "
            "(SELECT count(*) FROM items)"
        ).fetchone()
    return MenuDifference(
        version=version,
        is_changed=writer.is_changed,
        added=tuple(name for id_, (name, _) in after.items() if id_ not in before),
        removed=tuple(name for id_, (name, _) in before.items() if id_ not in after),
        changed=tuple(
            name for id_, (name, hashes) in after.items()
            if id_ in before and before[id_][1] != hashes
        ),
        menu_count=menu_count,
        category_count=category_count,
        item_count=item_count,
    )  # fmt: skip


def _flatten(menu: Menu) -> _FlatMenu:
    categories = [
        _FlatCategory(
            category, [(flat, flat.content_hash()) for flat in map(flatten, category.items)]
        )
        for category in menu.categories
    ]
    content = [
        (each.category.id, each.category.name, each.category.subtitle, each.category.is_active,
         [content_hash for _, content_hash in each.items])
        for each in categories
    ]  # fmt: skip
    return _FlatMenu(menu, categories, hash_of((_head(menu), content)))


def _head(menu: Menu) -> tuple[str, str, str, bool, str, str]:
    return (
        menu.alias, menu.name, menu.subtitle, menu.is_active,
        hours_text(menu.open_hours), hours_text(menu.special_hours),
    )  # fmt: skip


def _contents(connection: sqlite3.Connection) -> dict[str, tuple[str, set[bytes]]]:
    """Each item id with its name and the hashes of what it is in its places."""
    contents: dict[str, tuple[str, set[bytes]]] = {}
    for id_, name, content_hash in connection.execute("SELECT id, name, content_hash FROM items"):
        contents.setdefault(id_, (name, set()))[1].add(content_hash)
    return contents


class _Writer:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        version, next_row, written_by = connection.execute(
            "SELECT version, next_row, written_by FROM menu_state"
        ).fetchone()
        self._version: int = version
        self._rows: Iterator[int] = count(next_row)
        self._eighty_sixed: EightySixed = read_eighty_sixed(connection)
        # Another release of the program may judge stops and lowest prices otherwise.
        self._may_keep = written_by == __version__
        self.is_changed = False

    def write(self, flat: _FlatMenu, position: int | None) -> None:
        """`position` None: where it is, or after all others."""
        found = self._connection.execute(
            "SELECT row_id, position, content_hash FROM menus WHERE id = ?", (flat.menu.id,)
        ).fetchone()
        menu_row, present, content_hash = found or (None, None, None)
        if position is None:
            position = self._next_position() if present is None else present
        is_same = self._may_keep and content_hash == flat.content_hash
        if is_same and present == position:
            return
        self.is_changed = True
        if menu_row is None:
            menu_row = next(self._rows)
        self._connection.execute(
            "INSERT INTO menus (row_id, id, position, alias, name, subtitle, is_active, "
            "open_hours, special_hours, content_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (row_id) DO UPDATE SET position = excluded.position, "
            "alias = excluded.alias, name = excluded.name, subtitle = excluded.subtitle, "
            "is_active = excluded.is_active, open_hours = excluded.open_hours, "
            "special_hours = excluded.special_hours, content_hash = excluded.content_hash",
            (menu_row, flat.menu.id, position, *_head(flat.menu), flat.content_hash),
        )
        if not is_same:
            self._write_categories(menu_row, flat.categories)

    def keep_only(self, menu_ids: set[str]) -> None:
        for row_id, id_ in self._connection.execute("SELECT row_id, id FROM menus").fetchall():
            if id_ not in menu_ids:
                self._connection.execute("DELETE FROM menus WHERE row_id = ?", (row_id,))
                self.is_changed = True

    def finish(self, now: datetime) -> int:
        """The version that counts from here on."""
        if self.is_changed:
            self._version += 1
        self._connection.execute(
            "UPDATE menu_state SET version = ?, next_row = ?, written_by = ?, received_at = ?",
            (self._version, next(self._rows), __version__, to_text(now)),
        )
        return self._version

    def _next_position(self) -> int:
        position: int = self._connection.execute(
            "SELECT coalesce(max(position) + 1, 0) FROM menus"
        ).fetchone()[0]
        return position

    def _write_categories(self, menu_row: int, categories: list[_FlatCategory]) -> None:
        """New category rows; unchanged items move over, the others go with the old rows."""
        old = self._connection.execute(
            "SELECT row_id FROM categories WHERE menu_row = ?", (menu_row,)
        ).fetchall()
        keepable = self._keepable(menu_row)
        fresh: list[tuple[int, int, int, FlatItem, bytes]] = []
        for position, each in enumerate(categories):
            category_row = next(self._rows)
            category = each.category
            self._connection.execute(
                "INSERT INTO categories VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    category_row, menu_row, position, category.id, category.name,
                    category.subtitle, category.is_active,
                    sum(item.is_active for item in category.items),
                ),
            )  # fmt: skip
            kept: list[tuple[int, int, int]] = []
            for place, (flat, content_hash) in enumerate(each.items):
                row = keepable.pop((category.id, content_hash), None)
                if row is None:
                    fresh.append((next(self._rows), category_row, place, flat, content_hash))
                else:
                    kept.append((category_row, place, row))
            self._connection.executemany(
                "UPDATE items SET category_row = ?, position = ? WHERE row_id = ?", kept
            )
        self._connection.executemany("DELETE FROM categories WHERE row_id = ?", old)
        insert_items(self._connection, fresh, self._eighty_sixed)

    def _keepable(self, menu_row: int) -> dict[tuple[str, bytes], int]:
        if not self._may_keep:
            return {}
        rows = self._connection.execute(
            "SELECT c.id, i.content_hash, i.row_id FROM categories c "
            "JOIN items i ON i.category_row = c.row_id WHERE c.menu_row = ?",
            (menu_row,),
        )
        return {(category_id, content_hash): row_id for category_id, content_hash, row_id in rows}
