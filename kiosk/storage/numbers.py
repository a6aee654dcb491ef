"""The numbers of orders: what is called out each day, and the kiosk's own running number.

Call it within the transaction that uses them: a number that is not used is not taken.
"""

from __future__ import annotations

import sqlite3
from datetime import date, datetime, timedelta

from kiosk.domain.order import OPEN_STATES
from kiosk.domain.payment import OPEN_PAYMENTS
from kiosk.storage import facts
from kiosk.storage.database import NUMBERS_SKIPPED

RECENT_ORDERS = 200
"""An order before so many others is not waited for any more, even where nobody said so."""


def next_numbers(
    connection: sqlite3.Connection, day: date, letter: str, now: datetime
) -> tuple[str, int]:
    """The store's day's next short code (`letter` and at least two digits), and the next number.

    A code never comes twice on one day, nor after the clock was set back, nor while an open order
    of another day may still be called out with it, or one whose payment is not known yet.
    """
    first = _first_number(connection, now)
    sequence = f"{day.isoformat()} {letter}"
    newest = facts.numbered_day(connection)
    if newest is not None and (newest > day or (newest < day and _last(connection, sequence))):
        # The clock was set back, or is right again: what was called out must not come again.
        _raise_to(connection, sequence, _last(connection, f"{newest.isoformat()} {letter}"))
    if newest != day:
        facts.set_numbered_day(connection, day)
    taken = _codes_in_use(connection)
    while True:
        short_code = f"{letter}{_next(connection, sequence, first):02}"
        if short_code not in taken:
            return short_code, _next(connection, "number", first)


def _codes_in_use(connection: sqlite3.Connection) -> frozenset[str]:
    """The codes of open orders and payments that may still be called out, whatever the clock says.

    An open payment may be approved at any time, and its order then comes with the number that its
    guest has seen.
    """
    before = _last(connection, "number") - RECENT_ORDERS
    codes: set[str] = set()
    for table, open_states in (("orders", OPEN_STATES), ("payments", OPEN_PAYMENTS)):
        states = sorted(state.value for state in open_states)
        rows = connection.execute(
            f"SELECT short_code FROM {table} WHERE number > ? "  # noqa: S608
            f"AND state IN ({', '.join('?' * len(states))})",
            (before, *states),
        )
        codes.update(code for (code,) in rows)
    return frozenset(codes)


def _last(connection: sqlite3.Connection, sequence: str) -> int:
    row = connection.execute("SELECT last FROM sequences WHERE name = ?", (sequence,)).fetchone()
    return 0 if row is None else int(row[0])


def _raise_to(connection: sqlite3.Connection, sequence: str, last: int) -> None:
    connection.execute(
        "INSERT INTO sequences VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last)",
        (sequence, last),
    )


def _first_number(connection: sqlite3.Connection, now: datetime) -> int:
    """Where a sequence begins that the database does not have yet."""
    lost = facts.recovery(connection)
    # It may have had this day's sequence before it was lost.
    return NUMBERS_SKIPPED + 1 if lost and lost.at > now - timedelta(days=1) else 1


def _next(connection: sqlite3.Connection, sequence: str, first: int) -> int:
    number: int = connection.execute(
        "INSERT INTO sequences VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last",
        (sequence, first),
    ).fetchone()[0]
    return number
