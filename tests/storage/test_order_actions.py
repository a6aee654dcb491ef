"""What staff asked for stays until it was told: in order, with its tries, without its secrets."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlite_utils import Database

from kiosk.domain.lateness import Lateness
from kiosk.domain.order import Actor, Order, OrderState, Outcome, Service, Totals
from kiosk.storage import order_actions, order_notes, outbox
from kiosk.storage.database import FILE_NAME, SCHEMA_VERSION, open_writer
from kiosk.storage.order_actions import OpenAction
from kiosk.storage.orders import OrderReader, StoredOrder
from kiosk.storage.schema import migrations

NOW = datetime(2026, 5, 9, 12, 0, tzinfo=UTC)


def after(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def place(connection: sqlite3.Connection, cart_id: str) -> str:
    def build(short_code: str, number: int) -> tuple[Order, str]:
        totals = Totals(1, 0, 0, 0, 0, 1)
        order = Order(
            f"id-{cart_id}", cart_id, short_code, number, Service.EAT_IN, (), totals, NOW, NOW
        )
        return order, "{}"

    outbox.place(
        connection, day=date(2026, 5, 9), letter="K", build=build, now=NOW, cart_id=cart_id
    )
    return f"id-{cart_id}"


def ask(connection: sqlite3.Connection, order_id: str, kind: str, what: str = "") -> int:
    return order_actions.ask(
        connection, order_id, kind=kind, what=what, private='{"secret": 1}', now=NOW
    )


def stored(connection: sqlite3.Connection, order_id: str) -> StoredOrder:
    order = OrderReader(connection).order(order_id)
    assert order is not None
    return order


def kinds(actions: tuple[OpenAction, ...]) -> list[tuple[str, str]]:
    return [(action.order_id, action.kind) for action in actions]


def test_of_one_order_one_thing_after_the_other(writer: sqlite3.Connection) -> None:
    one, two = place(writer, "one"), place(writer, "two")
    first = ask(writer, one, "ready")
    ask(writer, one, "finish")
    ask(writer, two, "cancel", "OTHER")
    assert kinds(order_actions.due(writer, NOW)) == [(one, "ready"), (two, "cancel")]
    order_actions.record_attempt(writer, first, "no answer", after(1))
    # What comes next does not overtake it.
    assert kinds(order_actions.due(writer, NOW)) == [(two, "cancel")]
    assert kinds(order_actions.due(writer, after(1))) == [(one, "ready"), (two, "cancel")]
    order_actions.close(writer, first, after(1), was_done=True)
    assert kinds(order_actions.due(writer, after(1)))[0] == (one, "finish")
    waiting = stored(writer, one).waiting
    assert [(each.kind, each.attempts) for each in waiting] == [("finish", 0)]


def test_its_tries_are_kept_and_its_secrets_go(directory: Path) -> None:
    with closing(open_writer(directory)) as writer:
        order_id = place(writer, "one")
        action = ask(writer, order_id, "delivery", "dropoff")
        order_actions.record_attempt(writer, action, "no answer", after(5))
    with closing(open_writer(directory)) as writer:
        (waiting,) = stored(writer, order_id).waiting
        assert (waiting.what, waiting.attempts, waiting.last_error) == ("dropoff", 1, "no answer")
        assert order_actions.next_due_at(writer) == after(5)
        assert order_actions.due(writer, NOW) == ()
        # A clock that was set back makes nothing wait for ever.
        assert len(order_actions.due(writer, NOW - timedelta(days=1))) == 1
        order_actions.make_due(writer, NOW)
        (due,) = order_actions.due(writer, NOW)
        assert (due.private, due.asked_at) == ('{"secret": 1}', NOW)
        order_actions.close(writer, action, NOW, was_done=False)
        assert order_actions.next_due_at(writer) is None
        (private,) = writer.execute("SELECT private FROM order_actions").fetchone()
        assert private == ""


def test_how_far_a_delivery_is(writer: sqlite3.Connection) -> None:
    order_id = place(writer, "one")
    assert order_actions.last_what(writer, order_id, "delivery") == ""
    told, waits = (ask(writer, order_id, "delivery", what) for what in ("first", "second"))
    order_actions.close(writer, told, NOW, was_done=True)
    assert order_actions.last_what(writer, order_id, "delivery") == "second"
    order_actions.close(writer, waits, NOW, was_done=False)
    assert order_actions.last_what(writer, order_id, "delivery") == "first"


def test_notes_leave_an_order_where_it_is(writer: sqlite3.Connection) -> None:
    order_id = place(writer, "one")
    order_notes.note(writer, order_id, Actor.STAFF, "asked", NOW)
    order_notes.note(writer, order_id, Actor.STAFF, "no", NOW, wanted=OrderState.CANCELLED)
    order_notes.mark_late(writer, order_id, Lateness.READY, "late", NOW)
    order_notes.mark_late(writer, order_id, Lateness.READY, "late", NOW)
    order_notes.set_onetablet_id(writer, order_id, "theirs")
    order = stored(writer, order_id)
    assert (order.state, order.late, order.onetablet_id) == (
        OrderState.QUEUED,
        Lateness.READY,
        "theirs",
    )
    assert [(e.cause, e.to_state, e.outcome) for e in order.trail[1:]] == [
        ("asked", OrderState.QUEUED, Outcome.KNOWN),
        ("no", OrderState.CANCELLED, Outcome.REFUSED),
        ("late", OrderState.QUEUED, Outcome.KNOWN),
    ]
    assert not order_notes.may_have_left(writer, order_id)
    outbox.start_attempt(writer, order_id)
    assert order_notes.may_have_left(writer, order_id)


def test_orders_of_an_older_version_come_along(directory: Path) -> None:
    """From the first release's tables, with an order in them, to the present ones."""
    directory.mkdir()
    connection = sqlite3.connect(directory / FILE_NAME)
    with closing(connection):
        first = Database(connection, recursive_triggers=False, execute_plugins=False)
        migrations.apply(first, stop_before="m002_payments")
        connection.execute(
            "INSERT INTO orders (order_id, cart_id, number, day, short_code, service, name, "
            "total_cents, body, state, placed_at, queued_since, next_attempt_at) VALUES "
            "('old', 'cart', 1, '2026-05-09', 'K01', 'eat_in', 'Ana', 500, '{}', 'submitted', "
            "?1, ?1, ?1)",
            (NOW.isoformat(timespec="microseconds"),),
        )
        connection.commit()
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 1
    with closing(open_writer(directory)) as writer:
        order = stored(writer, "old")
        assert writer.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
    assert (order.state, order.onetablet_id, order.late) == (OrderState.SUBMITTED, "", None)
    assert order.waiting == ()
