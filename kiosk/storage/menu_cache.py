"""The menu as the screen reads it: short indexed reads on any connection; it writes nothing.

Row ids are never used twice: one from before a menu change names the same thing or nothing.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.availability import Stop
from kiosk.domain.menu import Item, ItemHour, OpenHour, SpecialHour
from kiosk.domain.selection import EightySixed
from kiosk.storage.database import snapshot
from kiosk.storage.eighty_six import read_eighty_sixed
from kiosk.storage.menu_rows import (
    Row,
    item_hours,
    open_hours,
    read_item,
    special_hours,
    stop_of,
    suiting,
)
from kiosk.storage.times import from_optional_text


@dataclass(frozen=True, slots=True)
class MenuHead:
    """A menu without what is in it."""

    row_id: int
    id: str
    alias: str
    name: str
    subtitle: str
    is_active: bool
    open_hours: tuple[OpenHour, ...]
    special_hours: tuple[SpecialHour, ...]


@dataclass(frozen=True, slots=True)
class CategoryHead:
    """A category without its items. `item_count` counts the active ones."""

    row_id: int
    menu_row: int
    menu_id: str
    id: str
    name: str
    subtitle: str
    item_count: int


@dataclass(frozen=True, slots=True)
class ItemCard:
    """What the menu page shows of an item.

    `from_cents` is the lowest price of one unit; `price_varies` says that a required choice
    changes it, `is_dearer_as_it_comes` that something preselected does. `suiting` are the claims
    that its choices can keep together, as `diet.suiting_claims` has them. `needs_alcohol`: of what
    is sold, it cannot be had without. `stop` does not speak of hours, which are the clock's matter;
    with `has_option_hours` they also decide what can be chosen in it.
    """

    row_id: int
    item_id: str
    name: str
    description: str
    picture_url: str
    from_cents: int
    price_varies: bool
    is_dearer_as_it_comes: bool
    calories_low: int | None
    calories_high: int | None
    suiting: tuple[frozenset[str], ...]
    needs_alcohol: bool
    has_option_hours: bool
    hours: tuple[ItemHour, ...]
    stop: Stop | None


_CARD = (
    "SELECT row_id, id, name, description, picture_url, from_cents, price_varies, "
    "is_dearer_as_it_comes, calories_low, calories_high, suiting_claims, needs_alcohol, "
    "has_option_hours, hours, stop_kind, stop_named, stop_path FROM items "
)
_CATEGORY = (
    "SELECT c.row_id, c.menu_row, m.id, c.id, c.name, c.subtitle, c.item_count "
    "FROM categories c JOIN menus m ON m.row_id = c.menu_row "
)


MOST_ITEMS = 64
"""So many dishes are kept as they were read: all of a full cart."""


class MenuReader:
    """Reads of under a millisecond each, in the thread that the connection belongs to."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        # Reading a dish of many choices takes a millisecond, and a cart asks for the same again.
        self._items: dict[int, tuple[Item, CategoryHead]] = {}
        self._items_of = 0

    def version(self) -> int:
        """0 before the first menu; grows by one with each real change."""
        version: int = self._connection.execute("SELECT version FROM menu_state").fetchone()[0]
        return version

    def received_at(self) -> datetime | None:
        """When OneTablet last gave a menu, changed or not."""
        row = self._connection.execute("SELECT received_at FROM menu_state").fetchone()
        return from_optional_text(row[0])

    def menus(self) -> tuple[MenuHead, ...]:
        """All of them, the inactive too, in order."""
        rows = self._connection.execute(
            "SELECT row_id, id, alias, name, subtitle, is_active, open_hours, special_hours "
            "FROM menus ORDER BY position"
        )
        return tuple(
            MenuHead(
                row_id, id_, alias, name, subtitle, bool(is_active),
                open_hours(opened), special_hours(special),
            )
            for row_id, id_, alias, name, subtitle, is_active, opened, special in rows
        )  # fmt: skip

    def categories(self, menu_rows: tuple[int, ...]) -> tuple[CategoryHead, ...]:
        """The active categories of these menus, in the order of `menu_rows` and of each menu."""
        return tuple(
            CategoryHead(*row)
            for menu_row in menu_rows
            for row in self._connection.execute(
                _CATEGORY + "WHERE c.menu_row = ? AND c.is_active ORDER BY c.position", (menu_row,)
            )
        )

    def cards(self, category_row: int, offset: int, limit: int) -> tuple[ItemCard, ...]:
        """Active items of a category in menu order, from the `offset`-th (0 is the first)."""
        rows = self._connection.execute(
            _CARD + "WHERE category_row = ? AND is_active ORDER BY position LIMIT ? OFFSET ?",
            (category_row, limit, offset),
        )
        return tuple(_card(row) for row in rows)

    def card(self, item_row: int) -> ItemCard | None:
        """One card, or None when the row is gone."""
        row = self._connection.execute(_CARD + "WHERE row_id = ?", (item_row,)).fetchone()
        return None if row is None else _card(row)

    def item(self, item_row: int) -> tuple[Item, CategoryHead] | None:
        """The whole item and where it stands, or None when the row is gone."""
        with snapshot(self._connection):
            version = self.version()
            if version != self._items_of:
                self._items.clear()
                self._items_of = version
            found = self._items.pop(item_row, None) or self._read(item_row)
        if found is not None:
            self._items[item_row] = found  # the latest stands last
            if len(self._items) > MOST_ITEMS:
                del self._items[next(iter(self._items))]
        return found

    def _read(self, item_row: int) -> tuple[Item, CategoryHead] | None:
        item = read_item(self._connection, item_row)
        if item is None:
            return None
        category = self._connection.execute(
            _CATEGORY + "JOIN items i ON i.category_row = c.row_id WHERE i.row_id = ?",
            (item_row,),
        ).fetchone()
        return item, CategoryHead(*category)

    def find(self, item_id: str, menu_id: str = "", category_id: str = "") -> tuple[int, ...]:
        """Rows where this item stands, in menu order; an empty id does not narrow the search.

        In active categories of active menus; the item itself may be inactive or sold out.
        """
        rows = self._connection.execute(
            "SELECT i.row_id FROM items i "
            "JOIN categories c ON c.row_id = i.category_row "
            "JOIN menus m ON m.row_id = c.menu_row "
            "WHERE i.id = ?1 AND c.is_active AND m.is_active "
            "AND ?2 IN ('', m.id) AND ?3 IN ('', c.id) "
            "ORDER BY m.position, c.position, i.position",
            (item_id, menu_id, category_id),
        )
        return tuple(row_id for (row_id,) in rows)

    def item_pictures(self) -> tuple[tuple[str, str], ...]:
        """The id of each active item and the address of its picture, in menu order.

        An item that stands in several places may have several. Not for the screen: it reads them
        all.
        """
        rows = self._connection.execute(
            "SELECT id, picture_url FROM items WHERE is_active AND picture_url <> '' "
            "GROUP BY id, picture_url ORDER BY min(row_id)"
        )
        return tuple((item_id, url) for item_id, url in rows)

    def eighty_sixed(self) -> EightySixed:
        return read_eighty_sixed(self._connection)


def _card(row: Row) -> ItemCard:
    (row_id, item_id, name, description, picture_url, from_cents, price_varies, is_dearer, low,
     high, claims, needs_alcohol, has_option_hours, hours, *stop) = row  # fmt: skip
    return ItemCard(
        row_id, item_id, name, description, picture_url, from_cents, bool(price_varies),
        bool(is_dearer), low, high, suiting(claims), bool(needs_alcohol), bool(has_option_hours),
        item_hours(hours), stop_of(*stop),
    )  # fmt: skip
