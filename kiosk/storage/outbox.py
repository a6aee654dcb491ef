"""Orders as rows: placed before they are sent, moved only by the state table, each step recorded.

It sends nothing and reads no wire format: a body is text to be sent as it stands.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.domain.errors import LONGEST_WISH, UnknownOrder
from kiosk.domain.order import (
    FINAL_STATES,
    OPEN_STATES,
    Actor,
    Order,
    OrderState,
    Outcome,
    Service,
    outcome,
)
from kiosk.storage.database import transaction
from kiosk.storage.numbers import next_numbers
from kiosk.storage.orders import StoredOrder, read_orders
from kiosk.storage.times import from_text, to_optional_text, to_text

_FROM_ONETABLET = {Actor.WEBHOOK, Actor.POLL}

LONGEST_WAIT = LONGEST_WISH
"""Nothing waits longer than this between two tries."""


@dataclass(frozen=True, slots=True)
class Sendable:
    """An order that waits to be sent. `body` is the wire order, the same at each try.

    `attempts` counts the tries that were made since it was queued; `ever_unknown` is whether any
    may have reached OneTablet without our knowing.
    """

    order_id: str
    short_code: str
    body: str
    placed_at: datetime
    queued_since: datetime
    attempts: int
    ever_unknown: bool


@dataclass(frozen=True, slots=True)
class OrderSnapshot:
    """A frozen order as it enters the outbox; `body` is its wire order."""

    order_id: str
    cart_id: str
    number: int
    day: date
    short_code: str
    service: Service
    name: str
    total_cents: int
    body: str
    placed_at: datetime


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """An order that OneTablet has, or may have, and that is not over. `body` is the wire order."""

    order_id: str
    state: OrderState
    service: Service
    placed_at: datetime
    body: str
    onetablet_id: str = ""


def place(
    connection: sqlite3.Connection,
    *,
    day: date,
    letter: str,
    build: Callable[[str, int], tuple[Order, str]],
    now: datetime,
    cart_id: str,
) -> StoredOrder:
    """Commit an order: queued, with the day's next short code and the running number.

    `day` is the store's day; short codes are `letter` and at least two digits and never come
    twice on one day. `build` gets the short code and the number and gives the frozen order and
    its wire body; what it raises leaves nothing behind, not even a used number. A cart with an
    open order gives that order again.

    Raises:
        StorageError: it could not be committed.
    """
    with transaction(connection):
        present = open_order_of(connection, cart_id)
        if present is not None:
            return present
        short_code, number = next_numbers(connection, day, letter, now)
        order, body = build(short_code, number)
        assert (order.cart_id, order.short_code) == (cart_id, short_code)
        return enter(connection, snapshot_of(order, day, body), "placed", now)


def snapshot_of(order: Order, day: date, body: str) -> OrderSnapshot:
    """What is kept of a frozen order. `day` is the store's, `body` its wire order."""
    return OrderSnapshot(
        order_id=order.id,
        cart_id=order.cart_id,
        number=order.number,
        day=day,
        short_code=order.short_code,
        service=order.service,
        name=order.customer.name,
        total_cents=order.totals.total_cents,
        body=body,
        placed_at=order.placed_at,
    )


def enter(
    connection: sqlite3.Connection, order: OrderSnapshot, cause: str, now: datetime
) -> StoredOrder:
    """Queue a frozen order, to be sent at once. It counts as waiting since `placed_at`."""
    with transaction(connection):
        placed = to_text(order.placed_at)
        connection.execute(
            "INSERT INTO orders (order_id, cart_id, number, day, short_code, service, name, "
            "total_cents, body, state, placed_at, queued_since, next_attempt_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                order.order_id, order.cart_id, order.number, order.day.isoformat(),
                order.short_code, order.service.value, order.name, order.total_cents, order.body,
                OrderState.QUEUED.value, placed, placed, placed,
            ),
        )  # fmt: skip
        _record(
            connection, order.order_id, None, OrderState.QUEUED, Actor.KIOSK, cause,
            Outcome.APPLY, now,
        )  # fmt: skip
        return _order(connection, order.order_id)


def due(connection: sqlite3.Connection, now: datetime) -> tuple[Sendable, ...]:
    """The queued orders whose next try is due, oldest first.

    A try that is further away than anybody would wait was set by a clock that is now back.
    """
    rows = connection.execute(
        "SELECT order_id, short_code, body, placed_at, queued_since, attempts, "
        "ever_unknown OR is_in_flight FROM orders "
        "WHERE state = 'queued' AND (next_attempt_at <= ? OR next_attempt_at > ?) "
        "ORDER BY number",
        (to_text(now), to_text(now + LONGEST_WAIT)),
    )
    return tuple(
        Sendable(
            order_id,
            short_code,
            body,
            from_text(placed_at),
            from_text(queued_since),
            attempts,
            bool(unknown),
        )
        for order_id, short_code, body, placed_at, queued_since, attempts, unknown in rows
    )


def next_due_at(connection: sqlite3.Connection) -> datetime | None:
    """When the next queued order is to be tried; None when nothing waits."""
    (text,) = connection.execute(
        "SELECT min(next_attempt_at) FROM orders WHERE state = 'queued'"
    ).fetchone()
    return None if text is None else from_text(text)


def make_due(connection: sqlite3.Connection, now: datetime) -> None:
    """Let every queued order be tried now, as after contact came back."""
    with transaction(connection):
        connection.execute(
            "UPDATE orders SET next_attempt_at = ?1 "
            "WHERE state = 'queued' AND next_attempt_at > ?1",
            (to_text(now),),
        )


def start_attempt(connection: sqlite3.Connection, order_id: str) -> bool:
    """Count a try that is about to be made; False when the order need not be sent any more.

    If the program is killed before `record_attempt`, the outcome counts as unknown.
    """
    with transaction(connection):
        done = connection.execute(
            "UPDATE orders SET ever_unknown = ever_unknown OR is_in_flight, is_in_flight = 1, "
            "attempts = attempts + 1 WHERE order_id = ? AND state = 'queued'",
            (order_id,),
        )
    return done.rowcount > 0


def record_attempt(
    connection: sqlite3.Connection,
    order_id: str,
    *,
    error: str,
    next_attempt_at: datetime,
    is_unknown: bool,
) -> None:
    """Note a try that did not deliver the order. `error` is for staff, without customers' data.

    `is_unknown`: OneTablet may have the order all the same (a time-out, a lost connection).
    """
    with transaction(connection):
        connection.execute(
            "UPDATE orders SET last_error = ?, next_attempt_at = ?, is_in_flight = 0, "
            "ever_unknown = ever_unknown OR ? WHERE order_id = ?",
            (error, to_text(next_attempt_at), is_unknown, order_id),
        )


def change_state(
    connection: sqlite3.Connection,
    order_id: str,
    wanted: OrderState,
    actor: Actor,
    cause: str,
    now: datetime,
    *,
    ready_at: datetime | None = None,
    reason: str | None = None,
    restaurant_order_id: str | None = None,
) -> Outcome:
    """Move an order as the state table allows, with its line in the trail, in one transaction.

    What cannot follow is recorded and not applied. An event that tells nothing new fills in
    `ready_at` and `restaurant_order_id` where they are missing, and leaves no line otherwise.
    Queued again (a retry by staff) means: tried at once, with the fast waits.

    Raises:
        UnknownOrder: no order has this id.
    """
    with transaction(connection):
        order = _order(connection, order_id)
        result = outcome(order.state, wanted)
        learnt = result is not Outcome.REFUSED and _fill_in(
            connection, order, ready_at, restaurant_order_id
        )
        if result is Outcome.APPLY:
            _apply(connection, order, wanted, actor, reason or "", now)
        if learnt or result is not Outcome.KNOWN:
            _record(connection, order_id, order.state, wanted, actor, cause, result, now)
    return result


def find(connection: sqlite3.Connection, id_or_short_code: str, today: date) -> StoredOrder | None:
    """By order id, or by a short code of the store's day `today`, in capitals or not.

    After the clock was set back, one of a later day is found where today has none.
    """
    found = read_orders(
        connection,
        "WHERE order_id = ?1 OR (day >= ?2 AND short_code = upper(?1)) "
        "ORDER BY order_id = ?1 DESC, day, number DESC LIMIT 1",
        (id_or_short_code, today.isoformat()),
    )
    return found[0] if found else None


def open_order_of(connection: sqlite3.Connection, cart_id: str) -> StoredOrder | None:
    """The order of a cart that is not over."""
    orders = read_orders(connection, "WHERE cart_id = ?", (cart_id,))
    return next((order for order in orders if not order.state.is_final), None)


def list_orders(connection: sqlite3.Connection, limit: int) -> tuple[StoredOrder, ...]:
    """The newest first."""
    return read_orders(connection, "ORDER BY number DESC LIMIT ?", (limit,))


def open_orders(connection: sqlite3.Connection) -> tuple[StoredOrder, ...]:
    """All that are not rejected, completed or cancelled, the oldest first."""
    final = sorted(state.value for state in FINAL_STATES)
    return read_orders(connection, "WHERE state NOT IN (?, ?, ?) ORDER BY number", final)


def open_at_onetablet(connection: sqlite3.Connection, since: datetime) -> tuple[OpenOrder, ...]:
    """The open orders placed since then that may have reached OneTablet. A short read."""
    states = sorted(state.value for state in OPEN_STATES)
    rows = connection.execute(
        "SELECT order_id, state, service, placed_at, body, onetablet_id FROM orders "  # noqa: S608
        f"WHERE state IN ({', '.join('?' * len(states))}) AND placed_at >= ? AND "
        "(state NOT IN ('queued', 'needs_attention') OR ever_unknown OR is_in_flight)",
        (*states, to_text(since)),
    )
    return tuple(
        OpenOrder(order_id, OrderState(state), Service(service), from_text(placed_at), body, theirs)
        for order_id, state, service, placed_at, body, theirs in rows
    )


def needs_completion(
    connection: sqlite3.Connection, now: datetime, after: timedelta
) -> tuple[str, ...]:
    """Ids of the orders that have been ready for `after` or longer.

    After the clock was set back by so much or more nobody knows for how long: they count too.
    """
    rows = connection.execute(
        "SELECT order_id FROM orders WHERE state = 'ready' "
        "AND (ready_since <= ? OR ready_since >= ?) ORDER BY number",
        (to_text(now - after), to_text(now + after)),
    )
    return tuple(order_id for (order_id,) in rows)


def _order(connection: sqlite3.Connection, order_id: str) -> StoredOrder:
    found = read_orders(connection, "WHERE order_id = ?", (order_id,))
    if not found:
        raise UnknownOrder(f"There is no order {order_id}.")
    return found[0]


def _fill_in(
    connection: sqlite3.Connection,
    order: StoredOrder,
    ready_at: datetime | None,
    restaurant_order_id: str | None,
) -> bool:
    """Whether anything was missing and came now."""
    new_ready_at = ready_at if order.ready_at is None else None
    new_id = restaurant_order_id if not order.restaurant_order_id else None
    if new_ready_at is None and not new_id:
        return False
    connection.execute(
        "UPDATE orders SET ready_at = coalesce(?, ready_at), "
        "restaurant_order_id = coalesce(?, restaurant_order_id) WHERE order_id = ?",
        (to_optional_text(new_ready_at), new_id, order.order_id),
    )
    return True


def _apply(
    connection: sqlite3.Connection,
    order: StoredOrder,
    wanted: OrderState,
    actor: Actor,
    reason: str,
    now: datetime,
) -> None:
    changes: dict[str, str | int] = {"state": wanted.value, "reason": reason}
    # What it was late for is over, and so is a try to send it.
    changes |= {"is_in_flight": 0, "late": ""}
    at = to_text(now)
    if wanted is OrderState.QUEUED:
        changes |= {"queued_since": at, "next_attempt_at": at, "attempts": 0}
    # A cancellation by staff, or for its age, says nothing about OneTablet having it.
    elif order.sent_at is None and (wanted is OrderState.SUBMITTED or actor in _FROM_ONETABLET):
        changes["sent_at"] = at
    if wanted is OrderState.CONFIRMED:
        changes["confirmed_at"] = at
    elif wanted is OrderState.READY:
        changes["ready_since"] = at
    if wanted.is_final:
        changes["closed_at"] = at
    columns = ", ".join(f"{name} = ?" for name in changes)
    connection.execute(
        f"UPDATE orders SET {columns} WHERE order_id = ?",  # noqa: S608
        (*changes.values(), order.order_id),
    )


def _record(
    connection: sqlite3.Connection,
    order_id: str,
    from_state: OrderState | None,
    to_state: OrderState,
    actor: Actor,
    cause: str,
    result: Outcome,
    now: datetime,
) -> None:
    connection.execute(
        "INSERT INTO order_trail (order_id, at, from_state, to_state, actor, cause, outcome) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            order_id, to_text(now), from_state.value if from_state else None, to_state.value,
            actor.value, cause, result.value,
        ),
    )  # fmt: skip
