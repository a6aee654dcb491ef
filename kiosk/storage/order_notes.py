"""What is learnt about orders without moving them, with a line in the trail where it matters.

No order changes its state here: that is the outbox's.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime

from kiosk.domain.lateness import Lateness
from kiosk.domain.order import Actor, OrderState, Outcome
from kiosk.storage.database import transaction
from kiosk.storage.orders import StoredOrder, read_orders
from kiosk.storage.times import to_text


def note(
    connection: sqlite3.Connection,
    order_id: str,
    actor: Actor,
    cause: str,
    now: datetime,
    *,
    wanted: OrderState | None = None,
) -> None:
    """A line in the trail about an order that stays where it is.

    `wanted` is the state that `actor` wanted and that was refused; None where nothing was.
    """
    with transaction(connection):
        connection.execute(
            "INSERT INTO order_trail (order_id, at, from_state, to_state, actor, cause, outcome) "
            "SELECT order_id, ?, state, coalesce(?, state), ?, ?, ? FROM orders "
            "WHERE order_id = ?",
            (
                to_text(now),
                wanted.value if wanted else None,
                actor.value,
                cause,
                (Outcome.REFUSED if wanted else Outcome.KNOWN).value,
                order_id,
            ),
        )


def set_onetablet_id(connection: sqlite3.Connection, order_id: str, onetablet_id: str) -> None:
    """Keep OneTablet's own id of an order."""
    with transaction(connection):
        connection.execute(
            "UPDATE orders SET onetablet_id = ? WHERE order_id = ?", (onetablet_id, order_id)
        )


def may_have_left(connection: sqlite3.Connection, order_id: str) -> bool:
    """Whether OneTablet may have an order although it never said so."""
    row = connection.execute(
        "SELECT ever_unknown OR is_in_flight FROM orders WHERE order_id = ?", (order_id,)
    ).fetchone()
    return row is not None and bool(row[0])


def being_made(connection: sqlite3.Connection) -> tuple[StoredOrder, ...]:
    """What OneTablet has and the kitchen is not done with, the oldest first."""
    states = (OrderState.SUBMITTED.value, OrderState.CONFIRMED.value)
    return read_orders(connection, "WHERE state IN (?, ?) ORDER BY number", states)


def mark_late(
    connection: sqlite3.Connection, order_id: str, late: Lateness, cause: str, now: datetime
) -> None:
    """Mark an order as late until it moves on. The trail says so once, even when it is so again."""
    with transaction(connection):
        connection.execute("UPDATE orders SET late = ? WHERE order_id = ?", (late.value, order_id))
        said = connection.execute(
            "SELECT 1 FROM order_trail WHERE order_id = ? AND cause = ?", (order_id, cause)
        ).fetchone()
        if said is None:
            note(connection, order_id, Actor.KIOSK, cause, now)
