"""Payments as rows: written before the terminal is asked, moved only by the table of their states.

An approved payment puts its order into the outbox in the same transaction. It asks no terminal.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import uuid4

from kiosk.domain.order import Actor, Order, Outcome, Service
from kiosk.domain.payment import OPEN_PAYMENTS, PaymentState, payment_outcome
from kiosk.storage import outbox
from kiosk.storage.database import snapshot, transaction
from kiosk.storage.numbers import next_numbers
from kiosk.storage.outbox import OrderSnapshot
from kiosk.storage.times import from_text, to_text


@dataclass(frozen=True, slots=True)
class PaymentEntry:
    """One line of a payment's trail, as `TrailEntry` is for orders."""

    at: datetime
    from_state: PaymentState | None
    to_state: PaymentState
    actor: Actor
    cause: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class StoredPayment:
    """One try to pay, with the frozen order that it is for.

    `reference` is its name at the terminal, never used again. `cause` belongs to the present state.
    """

    reference: str
    order: OrderSnapshot
    state: PaymentState
    cause: str
    changed_at: datetime
    trail: tuple[PaymentEntry, ...] = ()

    @property
    def amount_cents(self) -> int:
        return self.order.total_cents

    @property
    def started_at(self) -> datetime:
        return self.order.placed_at


class PaymentReader:
    """Reads of under a millisecond each, in the thread that the connection belongs to."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def payment(self, reference: str) -> StoredPayment | None:
        return _first(self._connection, "WHERE reference = ?", (reference,))

    def of_order(self, order_id: str) -> StoredPayment | None:
        """The payment that an order was placed with; None where the guest pays at the counter."""
        return payment_of(self._connection, order_id)

    def newest_of_cart(self, cart_id: str) -> StoredPayment | None:
        return _first(self._connection, "WHERE cart_id = ? ORDER BY rowid DESC LIMIT 1", (cart_id,))


def begin(
    connection: sqlite3.Connection,
    *,
    day: date,
    letter: str,
    build: Callable[[str, int], tuple[Order, str]],
    now: datetime,
    cart_id: str,
) -> tuple[StoredPayment, bool]:
    """Commit a payment that is about to begin, with its frozen order; and whether it is new.

    As `outbox.place`. A cart whose payment is open gives that payment again, and nothing may be
    begun for it. Another try for a cart keeps the short code that its guest has seen today.

    Raises:
        StorageError: it could not be committed: do not begin.
    """
    with transaction(connection):
        present = open_payment_of(connection, cart_id)
        if present is not None:
            return present, False
        short_code, number = _numbers_seen(connection, cart_id, day) or next_numbers(
            connection, day, letter, now
        )
        order, body = build(short_code, number)
        assert (order.cart_id, order.short_code) == (cart_id, short_code)
        reference = f"{short_code}-{uuid4().hex[:12].upper()}"
        placed = to_text(order.placed_at)
        connection.execute(
            "INSERT INTO payments (reference, order_id, cart_id, number, day, short_code, service, "
            "name, amount_cents, body, state, started_at, changed_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                reference, order.id, cart_id, number, day.isoformat(), short_code,
                order.service.value, order.customer.name, order.totals.total_cents, body,
                PaymentState.WAITING.value, placed, placed,
            ),
        )  # fmt: skip
        _record(
            connection, reference, None, PaymentState.WAITING, Actor.KIOSK, "about to begin",
            Outcome.APPLY, now,
        )  # fmt: skip
        return _payment(connection, reference), True


def change_payment(
    connection: sqlite3.Connection,
    reference: str,
    wanted: PaymentState,
    actor: Actor,
    cause: str,
    now: datetime,
) -> Outcome:
    """Move a payment as its table allows. Approved, its order is queued in the same transaction.

    Raises:
        StorageError: nothing was changed.
    """
    with transaction(connection):
        payment = _payment(connection, reference)
        result = payment_outcome(payment.state, wanted)
        if result is Outcome.APPLY:
            connection.execute(
                "UPDATE payments SET state = ?, cause = ?, changed_at = ? WHERE reference = ?",
                (wanted.value, cause, to_text(now), reference),
            )
            if wanted is PaymentState.APPROVED:
                outbox.enter(connection, payment.order, f"placed, paid by card {reference}", now)
        if result is not Outcome.KNOWN:
            _record(connection, reference, payment.state, wanted, actor, cause, result, now)
    return result


def open_payments(connection: sqlite3.Connection) -> tuple[StoredPayment, ...]:
    """Those of which nobody knows what became, the oldest first."""
    return _read(connection, f"WHERE {_IS_OPEN} ORDER BY rowid", ())


def open_payment_of(connection: sqlite3.Connection, cart_id: str) -> StoredPayment | None:
    return _first(connection, f"WHERE cart_id = ? AND {_IS_OPEN}", (cart_id,))


def payment_of(connection: sqlite3.Connection, order_id: str) -> StoredPayment | None:
    """The payment that brought an order about."""
    return _first(
        connection, "WHERE order_id = ? AND state IN ('approved', 'refunded')", (order_id,)
    )


def find_payment(
    connection: sqlite3.Connection, reference_or_short_code: str, today: date
) -> StoredPayment | None:
    """By its reference, or the newest of a short code of the store's day `today`."""
    return _first(
        connection,
        "WHERE reference = upper(?1) OR (day = ?2 AND short_code = upper(?1)) "
        "ORDER BY rowid DESC LIMIT 1",
        (reference_or_short_code, today.isoformat()),
    )


_IS_OPEN = f"state IN ({', '.join(repr(state.value) for state in sorted(OPEN_PAYMENTS, key=str))})"
_COLUMNS = (
    "reference, order_id, cart_id, number, day, short_code, service, name, amount_cents, body, "
    "state, cause, started_at, changed_at"
)


def _numbers_seen(
    connection: sqlite3.Connection, cart_id: str, day: date
) -> tuple[str, int] | None:
    before = _first(
        connection,
        "WHERE cart_id = ? AND day = ? AND state IN ('declined', 'cancelled') "
        "ORDER BY rowid DESC LIMIT 1",
        (cart_id, day.isoformat()),
    )
    return None if before is None else (before.order.short_code, before.order.number)


def _payment(connection: sqlite3.Connection, reference: str) -> StoredPayment:
    found = _first(connection, "WHERE reference = ?", (reference,))
    assert found is not None, "references come from here"
    return found


def _first(
    connection: sqlite3.Connection, condition: str, parameters: Sequence[str]
) -> StoredPayment | None:
    found = _read(connection, condition, parameters)
    return found[0] if found else None


def _read(
    connection: sqlite3.Connection, condition: str, parameters: Sequence[str]
) -> tuple[StoredPayment, ...]:
    with snapshot(connection):
        rows = connection.execute(
            f"SELECT {_COLUMNS} FROM payments {condition}",  # noqa: S608
            parameters,
        ).fetchall()
        return tuple(_stored(connection, row) for row in rows)


def _stored(connection: sqlite3.Connection, row: Sequence[object]) -> StoredPayment:
    (
        reference, order_id, cart_id, number, day, short_code, service, name, amount_cents, body,
        state, cause, started_at, changed_at,
    ) = row  # fmt: skip
    assert isinstance(number, int)
    assert isinstance(amount_cents, int)
    return StoredPayment(
        reference=str(reference),
        order=OrderSnapshot(
            order_id=str(order_id),
            cart_id=str(cart_id),
            number=number,
            day=date.fromisoformat(str(day)),
            short_code=str(short_code),
            service=Service(service),
            name=str(name),
            total_cents=amount_cents,
            body=str(body),
            placed_at=from_text(str(started_at)),
        ),
        state=PaymentState(state),
        cause=str(cause),
        changed_at=from_text(str(changed_at)),
        trail=_trail(connection, str(reference)),
    )


def _trail(connection: sqlite3.Connection, reference: str) -> tuple[PaymentEntry, ...]:
    rows = connection.execute(
        "SELECT at, from_state, to_state, actor, cause, outcome FROM payment_trail "
        "WHERE reference = ? ORDER BY id",
        (reference,),
    )
    return tuple(
        PaymentEntry(
            from_text(at),
            PaymentState(from_state) if from_state else None,
            PaymentState(to_state),
            Actor(actor),
            cause,
            Outcome(result),
        )
        for at, from_state, to_state, actor, cause, result in rows
    )


def _record(
    connection: sqlite3.Connection,
    reference: str,
    from_state: PaymentState | None,
    to_state: PaymentState,
    actor: Actor,
    cause: str,
    result: Outcome,
    now: datetime,
) -> None:
    connection.execute(
        "INSERT INTO payment_trail (reference, at, from_state, to_state, actor, cause, outcome) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            reference, to_text(now), from_state.value if from_state else None, to_state.value,
            actor.value, cause, result.value,
        ),
    )  # fmt: skip
