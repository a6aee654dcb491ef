"""What OneTablet told us, committed before it is answered; it understands none of it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from kiosk.storage.database import transaction
from kiosk.storage.times import from_text, to_text


@dataclass(frozen=True, slots=True)
class InboxEntry:
    """One call. `kind` says which, `subject` whom it is about (an order's, menu's, store's id)."""

    id: int
    kind: str
    subject: str
    body: bytes
    received_at: datetime


def receive(
    connection: sqlite3.Connection, kind: str, subject: str, body: bytes | str, now: datetime
) -> int:
    """Commit a call and give its number; calls are numbered in the order of arrival."""
    with transaction(connection):
        inserted = connection.execute(
            "INSERT INTO inbox (received_at, kind, subject, body) VALUES (?, ?, ?, ?)",
            (to_text(now), kind, subject, body.encode() if isinstance(body, str) else body),
        )
    assert inserted.lastrowid is not None
    return inserted.lastrowid


def unapplied(connection: sqlite3.Connection) -> tuple[InboxEntry, ...]:
    """The calls that wait, in the order of arrival."""
    rows = connection.execute(
        "SELECT id, kind, subject, body, received_at FROM inbox WHERE applied_at IS NULL "
        "ORDER BY id"
    )
    return tuple(
        InboxEntry(id_, kind, subject, body, from_text(received_at))
        for id_, kind, subject, body, received_at in rows
    )


def mark_applied(
    connection: sqlite3.Connection, inbox_id: int, outcome_text: str, now: datetime
) -> None:
    """Note that a call is dealt with, and how; inside a transaction, together with its effect."""
    with transaction(connection):
        connection.execute(
            "UPDATE inbox SET applied_at = ?, outcome = ? WHERE id = ?",
            (to_text(now), outcome_text, inbox_id),
        )


def forget_applied(connection: sqlite3.Connection, before: datetime) -> int:
    """Remove the calls that were dealt with before then; how many there were.

    Menu pushes are megabytes each: without this the disk fills up.
    """
    with transaction(connection):
        removed = connection.execute("DELETE FROM inbox WHERE applied_at < ?", (to_text(before),))
    return removed.rowcount
