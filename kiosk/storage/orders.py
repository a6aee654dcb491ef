"""Orders as the screen and the commands read them; it writes nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from kiosk.domain.lateness import Lateness
from kiosk.domain.order import Actor, OrderState, Outcome, Service
from kiosk.storage.database import snapshot
from kiosk.storage.times import from_optional_text, from_text, to_text

# Whatever the store's hours: nobody waits at the counter for longer than this.
_BOARD_SHOWS = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """One line of an order's audit trail. `from_state` is None for the placing.

    `to_state` is what `actor` wanted. It came about when `outcome` is APPLY; KNOWN only filled
    in data; REFUSED changed nothing.
    """

    at: datetime
    from_state: OrderState | None
    to_state: OrderState
    actor: Actor
    cause: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class WaitingAction:
    """What staff asked for and OneTablet was not told yet. `what` is a reason or a status.

    `last_error` is empty before the first try has failed.
    """

    kind: str
    what: str
    asked_at: datetime
    attempts: int
    last_error: str


@dataclass(frozen=True, slots=True)
class StoredOrder:
    """An order with all that is known about it. Empty text and None are *not known* or *not yet*.

    `ready_at` is OneTablet's estimate, `ready_since` when it became ready. `reason` belongs to
    the present state: why rejected, cancelled or in need of attention. `body` is the wire order.
    `queued_since` is when it was placed or last queued again by staff. `onetablet_id` is
    OneTablet's own id of it; `late` is what it is late for.
    """

    order_id: str
    cart_id: str
    number: int
    short_code: str
    state: OrderState
    service: Service
    name: str
    total_cents: int
    placed_at: datetime
    queued_since: datetime
    sent_at: datetime | None
    confirmed_at: datetime | None
    ready_at: datetime | None
    ready_since: datetime | None
    closed_at: datetime | None
    reason: str
    restaurant_order_id: str
    attempts: int
    next_attempt_at: datetime
    last_error: str
    ever_unknown: bool
    body: str
    onetablet_id: str
    late: Lateness | None
    trail: tuple[TrailEntry, ...] = ()
    waiting: tuple[WaitingAction, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardEntry:
    """A number on the board. `since` is when it was placed or became ready."""

    order_id: str
    short_code: str
    name: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Board:
    """`preparing` the oldest first, `ready` the newest first."""

    preparing: tuple[BoardEntry, ...] = ()
    ready: tuple[BoardEntry, ...] = ()


class OrderReader:
    """Reads of under a millisecond each, in the thread that the connection belongs to."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def order(self, order_id: str) -> StoredOrder | None:
        found = read_orders(self._connection, "WHERE order_id = ?", (order_id,))
        return found[0] if found else None

    def newest_of_cart(self, cart_id: str) -> StoredOrder | None:
        found = read_orders(
            self._connection, "WHERE cart_id = ? ORDER BY number DESC LIMIT 1", (cart_id,)
        )
        return found[0] if found else None

    def board(self, now: datetime) -> Board:
        """Orders of the last twelve hours; those that wait for staff or are over are not shown.

        After the clock was set back, those of the coming twelve hours are as new.
        """
        between = (to_text(now - _BOARD_SHOWS), to_text(now + _BOARD_SHOWS))
        with snapshot(self._connection):
            return Board(
                self._entries(
                    "SELECT order_id, short_code, name, placed_at FROM orders WHERE state IN "
                    "('queued', 'submitted', 'confirmed') AND placed_at > ? AND placed_at < ? "
                    "ORDER BY number",
                    between,
                ),
                self._entries(
                    "SELECT order_id, short_code, name, ready_since FROM orders WHERE state = "
                    "'ready' AND ready_since > ? AND ready_since < ? "
                    "ORDER BY ready_since DESC, number DESC",
                    between,
                ),
            )

    def _entries(self, statement: str, between: tuple[str, str]) -> tuple[BoardEntry, ...]:
        return tuple(
            BoardEntry(order_id, short_code, name, from_text(at))
            for order_id, short_code, name, at in self._connection.execute(statement, between)
        )


_OF_OTHER_TABLES = {"trail", "waiting"}
_COLUMNS = [field.name for field in fields(StoredOrder) if field.name not in _OF_OTHER_TABLES]
_TIMES = {
    "placed_at", "queued_since", "sent_at", "confirmed_at", "ready_at", "ready_since", "closed_at",
    "next_attempt_at",
}  # fmt: skip


def read_orders(
    connection: sqlite3.Connection, condition: str, parameters: Sequence[str | int]
) -> tuple[StoredOrder, ...]:
    """Orders with their trails. `condition` is everything after the table's name."""
    with snapshot(connection):
        rows = connection.execute(
            f"SELECT {', '.join(_COLUMNS)} FROM orders {condition}",  # noqa: S608
            parameters,
        ).fetchall()
        return tuple(_stored(connection, dict(zip(_COLUMNS, row, strict=True))) for row in rows)


def _stored(connection: sqlite3.Connection, row: dict[str, Any]) -> StoredOrder:
    values: dict[str, Any] = {
        name: from_optional_text(value) if name in _TIMES else value for name, value in row.items()
    }
    values["state"] = OrderState(values["state"])
    values["service"] = Service(values["service"])
    values["ever_unknown"] = bool(values["ever_unknown"])
    values["late"] = Lateness(values["late"]) if values["late"] else None
    order_id = values["order_id"]
    return StoredOrder(
        **values, trail=trail(connection, order_id), waiting=_waiting(connection, order_id)
    )


def _waiting(connection: sqlite3.Connection, order_id: str) -> tuple[WaitingAction, ...]:
    rows = connection.execute(
        "SELECT kind, what, asked_at, attempts, last_error FROM order_actions "
        "WHERE order_id = ? AND closed_at IS NULL ORDER BY id",
        (order_id,),
    )
    return tuple(
        WaitingAction(kind, what, from_text(asked_at), attempts, error)
        for kind, what, asked_at, attempts, error in rows
    )


def trail(connection: sqlite3.Connection, order_id: str) -> tuple[TrailEntry, ...]:
    """Everything that was said about an order, in the order in which it came."""
    rows = connection.execute(
        "SELECT at, from_state, to_state, actor, cause, outcome FROM order_trail "
        "WHERE order_id = ? ORDER BY id",
        (order_id,),
    )
    return tuple(
        TrailEntry(
            from_text(at),
            OrderState(from_state) if from_state else None,
            OrderState(to_state),
            Actor(actor),
            cause,
            Outcome(result),
        )
        for at, from_state, to_state, actor, cause, result in rows
    )
