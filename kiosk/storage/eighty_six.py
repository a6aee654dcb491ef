"""What is sold out for now, as rows: set by status calls or staff, untouched by menu pushes."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from kiosk.domain.selection import EightySixed
from kiosk.storage.database import transaction
from kiosk.storage.menu_rows import judge_again
from kiosk.storage.times import to_text

_NONE: Mapping[str, bool] = MappingProxyType({})


def read_eighty_sixed(connection: sqlite3.Connection) -> EightySixed:
    """Everything that is sold out for now, in the menu or not."""
    ids: dict[str, set[str]] = {"item": set(), "option": set()}
    for kind, id_ in connection.execute("SELECT kind, id FROM eighty_sixed"):
        ids[kind].add(id_)
    return EightySixed(frozenset(ids["item"]), frozenset(ids["option"]))


def set_eighty_sixed(
    connection: sqlite3.Connection,
    *,
    items: Mapping[str, bool] = _NONE,
    options: Mapping[str, bool] = _NONE,
    now: datetime,
    source: str,
) -> tuple[int, ...]:
    """Set items and options sold out (True) or back (False); what is not named stays as it is.

    The last call counts. Ids that the menu does not have are kept for the menu that will.
    `source` says who did it (`webhook`, `staff`). The rows of the items that this touched come
    back: those with an id whose state really changed, in them or below them.
    """
    touched: set[int] = set()
    with transaction(connection):
        for id_, is_sold_out in items.items():
            if _set(connection, "item", id_, is_sold_out, now, source):
                rows = connection.execute("SELECT row_id FROM items WHERE id = ?", (id_,))
                touched.update(row for (row,) in rows)
        for id_, is_sold_out in options.items():
            if _set(connection, "option", id_, is_sold_out, now, source):
                rows = connection.execute("SELECT item_row FROM options WHERE id = ?", (id_,))
                touched.update(row for (row,) in rows)
        judge_again(connection, touched, read_eighty_sixed(connection))
    return tuple(sorted(touched))


def _set(
    connection: sqlite3.Connection,
    kind: str,
    id_: str,
    is_sold_out: bool,
    now: datetime,
    source: str,
) -> bool:
    """Whether that changed anything."""
    if is_sold_out:
        done = connection.execute(
            "INSERT OR IGNORE INTO eighty_sixed VALUES (?, ?, ?, ?)",
            (kind, id_, to_text(now), source),
        )
    else:
        done = connection.execute("DELETE FROM eighty_sixed WHERE kind = ? AND id = ?", (kind, id_))
    return done.rowcount > 0
