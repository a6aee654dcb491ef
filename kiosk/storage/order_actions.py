"""What staff asked for, as rows: kept until OneTablet was told, in the order in which it was asked.

It calls nobody and changes no order's state.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from kiosk.storage.database import transaction
from kiosk.storage.outbox import LONGEST_WAIT
from kiosk.storage.times import from_text, to_text


@dataclass(frozen=True, slots=True)
class OpenAction:
    """Something that OneTablet has to be told about an order.

    `what` is the reason or status of the wire, `private` what must be forgotten afterwards, as
    its owner wrote it. `attempts` counts the tries that ended.
    """

    id: int
    order_id: str
    kind: str
    what: str
    private: str
    asked_at: datetime
    attempts: int


def ask(
    connection: sqlite3.Connection,
    order_id: str,
    *,
    kind: str,
    what: str,
    private: str,
    now: datetime,
) -> int:
    """Keep what staff asked for, due at once; its id.

    Raises:
        StorageError: it could not be committed.
    """
    with transaction(connection):
        row: int = connection.execute(
            "INSERT INTO order_actions (order_id, kind, what, private, asked_at, next_attempt_at) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?5) RETURNING id",
            (order_id, kind, what, private, to_text(now)),
        ).fetchone()[0]
    return row


def due(connection: sqlite3.Connection, now: datetime) -> tuple[OpenAction, ...]:
    """Of each order the oldest open action, where its next try is due.

    A try that is further away than any wait was set by a clock that is now back.
    """
    rows = connection.execute(
        "SELECT id, order_id, kind, what, private, asked_at, attempts FROM order_actions "
        "WHERE id IN (SELECT min(id) FROM order_actions WHERE closed_at IS NULL "
        "GROUP BY order_id) AND (next_attempt_at <= ? OR next_attempt_at > ?) ORDER BY id",
        (to_text(now), to_text(now + LONGEST_WAIT)),
    )
    return tuple(
        OpenAction(id_, order_id, kind, what, private, from_text(asked_at), attempts)
        for id_, order_id, kind, what, private, asked_at, attempts in rows
    )


def next_due_at(connection: sqlite3.Connection) -> datetime | None:
    """When the next try is due; None when nothing is open."""
    (text,) = connection.execute(
        "SELECT min(next_attempt_at) FROM order_actions WHERE id IN "
        "(SELECT min(id) FROM order_actions WHERE closed_at IS NULL GROUP BY order_id)"
    ).fetchone()
    return None if text is None else from_text(text)


def make_due(connection: sqlite3.Connection, now: datetime) -> None:
    """Let everything be tried now, as after contact came back."""
    with transaction(connection):
        connection.execute(
            "UPDATE order_actions SET next_attempt_at = ?1 "
            "WHERE closed_at IS NULL AND next_attempt_at > ?1",
            (to_text(now),),
        )


def record_attempt(
    connection: sqlite3.Connection, action_id: int, error: str, next_attempt_at: datetime
) -> None:
    """Note a try that OneTablet did not answer. `error` is for staff, without contact data."""
    with transaction(connection):
        connection.execute(
            "UPDATE order_actions SET attempts = attempts + 1, last_error = ?, "
            "next_attempt_at = ? WHERE id = ?",
            (error, to_text(next_attempt_at), action_id),
        )


def close(connection: sqlite3.Connection, action_id: int, now: datetime, *, was_done: bool) -> None:
    """It was told, or never will be: it is not tried again and what is private is forgotten."""
    with transaction(connection):
        connection.execute(
            "UPDATE order_actions SET closed_at = ?, was_done = ?, private = '' WHERE id = ?",
            (to_text(now), was_done, action_id),
        )


def last_what(connection: sqlite3.Connection, order_id: str, kind: str) -> str:
    """`what` of the newest action of this kind that was told or still will be; else empty."""
    row = connection.execute(
        "SELECT what FROM order_actions WHERE order_id = ? AND kind = ? "
        "AND (closed_at IS NULL OR was_done) ORDER BY id DESC LIMIT 1",
        (order_id, kind),
    ).fetchone()
    return "" if row is None else str(row[0])
