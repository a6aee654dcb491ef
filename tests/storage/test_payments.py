"""A payment is committed before anything happens; an approved one is an order in the outbox."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.order import Actor, Customer, Order, OrderState, Outcome, Service, Totals
from kiosk.domain.payment import PaymentState, payment_outcome
from kiosk.storage import outbox, payments
from kiosk.storage.database import open_reader, transaction
from kiosk.storage.orders import OrderReader
from kiosk.storage.payments import PaymentReader, StoredPayment

NOW = datetime(2026, 5, 9, 12, 0, tzinfo=UTC)
TODAY = date(2026, 5, 9)
P = PaymentState


def builder(cart_id: str, key: str) -> Callable[[str, int], tuple[Order, str]]:
    def build(short_code: str, number: int) -> tuple[Order, str]:
        order = Order(
            id=f"order-of-{cart_id}-{key}",
            cart_id=cart_id,
            short_code=short_code,
            number=number,
            service=Service.TAKE_OUT,
            lines=(),
            totals=Totals(1000, 0, 70, 0, 0, 1070),
            placed_at=NOW,
            ready_at=NOW + timedelta(minutes=15),
            customer=Customer("Ana"),
        )
        return order, f'{{"delivery_short_code": "{short_code}", "note": "é"}}'

    return build


def begin(
    connection: sqlite3.Connection, cart_id: str = "cart", day: date = TODAY, key: str = "1"
) -> tuple[StoredPayment, bool]:
    return payments.begin(
        connection, day=day, letter="K", build=builder(cart_id, key), now=NOW, cart_id=cart_id
    )


def change(connection: sqlite3.Connection, payment: StoredPayment, *states: PaymentState) -> None:
    for state in states:
        payments.change_payment(connection, payment.reference, state, Actor.KIOSK, "test", NOW)


def stored(connection: sqlite3.Connection, payment: StoredPayment) -> StoredPayment:
    found = PaymentReader(connection).payment(payment.reference)
    assert found is not None
    return found


@pytest.mark.parametrize("states", [(), (P.UNKNOWN,)])
def test_the_code_of_an_open_payment_is_not_given_again_the_next_day(
    writer: sqlite3.Connection, states: tuple[PaymentState, ...]
) -> None:
    tomorrow = TODAY + timedelta(days=1)
    payment, _ = begin(writer, "night")
    declined, _ = begin(writer, "declined")
    change(writer, payment, *states)
    change(writer, declined, P.DECLINED)
    morning = [begin(writer, cart, tomorrow)[0].order.short_code for cart in "ab"]
    assert (payment.order.short_code, morning) == ("K01", ["K02", "K03"])
    # It is known now: the order comes with the number that its guest has seen.
    change(writer, payment, P.APPROVED)
    assert outbox.list_orders(writer, 1)[0].short_code == "K01"


def test_a_payment_is_there_with_its_frozen_order(
    writer: sqlite3.Connection, reading: sqlite3.Connection
) -> None:
    payment, is_new = begin(writer)
    assert is_new
    seen = stored(reading, payment)
    assert seen == payment
    assert (seen.state, seen.amount_cents, seen.started_at) == (P.WAITING, 1070, NOW)
    assert (seen.order.short_code, seen.order.number, seen.order.name) == ("K01", 1, "Ana")
    assert seen.reference.startswith("K01-")
    assert outbox.list_orders(reading, 10) == ()


def test_what_cannot_be_built_leaves_nothing_behind(writer: sqlite3.Connection) -> None:
    def broken(short_code: str, number: int) -> tuple[Order, str]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        payments.begin(writer, day=TODAY, letter="K", build=broken, now=NOW, cart_id="c")
    assert begin(writer)[0].order.short_code == "K01"


def test_a_cart_has_one_open_payment(writer: sqlite3.Connection) -> None:
    first, _ = begin(writer)
    assert begin(writer) == (first, False)
    change(writer, first, P.UNKNOWN)
    assert begin(writer) == (stored(writer, first), False)
    other, is_new = begin(writer, "another cart")
    assert (is_new, other.order.short_code) == (True, "K02")
    assert [each.reference for each in payments.open_payments(writer)] == [
        first.reference,
        other.reference,
    ]


def test_another_try_keeps_the_number_that_the_guest_saw(writer: sqlite3.Connection) -> None:
    first, _ = begin(writer)
    change(writer, first, P.DECLINED)
    second, is_new = begin(writer, key="2")
    assert is_new
    assert second.reference != first.reference
    assert (second.order.short_code, second.order.number) == ("K01", 1)
    change(writer, second, P.CANCELLED)
    tomorrow, _ = begin(writer, day=TODAY + timedelta(days=1), key="3")
    assert (tomorrow.order.short_code, tomorrow.order.number) == ("K01", 2)


def test_approved_it_is_an_order_in_the_outbox_once(writer: sqlite3.Connection) -> None:
    payment, _ = begin(writer)
    change(writer, payment, P.APPROVED, P.APPROVED, P.UNKNOWN)
    (order,) = outbox.list_orders(writer, 10)
    assert (order.order_id, order.state) == (payment.order.order_id, OrderState.QUEUED)
    assert (order.body, order.total_cents) == (payment.order.body, 1070)
    assert order.trail[0].cause == f"placed, paid by card {payment.reference}"
    assert [each.order_id for each in outbox.due(writer, NOW)] == [order.order_id]
    reader = PaymentReader(writer)
    assert reader.of_order(order.order_id) == stored(writer, payment)
    change(writer, payment, P.REFUNDED)
    assert reader.of_order(order.order_id) == stored(writer, payment)
    assert payments.open_payments(writer) == ()


def test_the_yes_and_the_order_are_one(
    writer: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    payment, _ = begin(writer)

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(outbox, "enter", fail)
    with pytest.raises(ZeroDivisionError):
        change(writer, payment, P.APPROVED)
    assert stored(writer, payment) == payment
    monkeypatch.undo()

    def approve_and_fail() -> None:
        with transaction(writer):
            change(writer, payment, P.APPROVED)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        approve_and_fail()
    assert stored(writer, payment) == payment
    assert outbox.list_orders(writer, 10) == ()


def test_what_contradicts_is_recorded_and_not_applied(writer: sqlite3.Connection) -> None:
    payment, _ = begin(writer)
    change(writer, payment, P.DECLINED, P.APPROVED)
    last = stored(writer, payment)
    assert last.state is P.DECLINED
    assert (last.trail[-1].to_state, last.trail[-1].outcome) == (P.APPROVED, Outcome.REFUSED)
    assert outbox.list_orders(writer, 10) == ()


def test_staff_find_it_by_its_reference_or_number(writer: sqlite3.Connection) -> None:
    first, _ = begin(writer)
    change(writer, first, P.DECLINED)
    second, _ = begin(writer, key="2")
    find = payments.find_payment
    assert find(writer, first.reference.lower(), TODAY) == stored(writer, first)
    assert find(writer, "k01", TODAY) == second
    assert find(writer, "K01", TODAY + timedelta(days=1)) is None
    reader = PaymentReader(writer)
    assert reader.newest_of_cart("cart") == second
    assert reader.newest_of_cart("no cart") is None
    assert reader.payment("no payment") is None


@given(st.lists(st.sampled_from(P), max_size=8))
def test_every_way_has_one_order_if_it_was_approved_and_else_none(wanted: list[P]) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        _tables(connection)
        payment, _ = begin(connection)
        state = P.WAITING
        for each in wanted:
            expected = payment_outcome(state, each)
            result = payments.change_payment(
                connection, payment.reference, each, Actor.KIOSK, "test", NOW
            )
            assert result is expected
            state = each if result is Outcome.APPLY else state
        assert stored(connection, payment).state is state
        orders = len(outbox.list_orders(connection, 10))
        assert orders == (state in {P.APPROVED, P.REFUNDED})


def _tables(connection: sqlite3.Connection) -> None:
    from sqlite_utils import Database

    from kiosk.storage.schema import migrations

    migrations.apply(Database(connection, recursive_triggers=False, execute_plugins=False))


PAYING = """
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from kiosk.domain.order import Actor
from kiosk.domain.payment import PaymentState
from kiosk.storage import payments
from kiosk.storage.database import open_writer
sys.path.insert(0, sys.argv[3])
from tests.storage.test_payments import NOW, TODAY, builder

connection = open_writer(Path(sys.argv[1]))
number = 0
while True:
    number += 1
    cart = f"{sys.argv[2]}-{number}"
    payment, _ = payments.begin(connection, day=TODAY, letter="K", build=builder(cart, "1"),
                                now=NOW, cart_id=cart)
    print(payment.reference, "begun", flush=True)
    payments.change_payment(connection, payment.reference, PaymentState.APPROVED, Actor.KIOSK,
                            "test", NOW)
    print(payment.reference, "approved", flush=True)
"""


def test_killed_at_any_moment_every_paid_order_is_there_and_no_other(directory: Path) -> None:
    told: list[tuple[str, str]] = []
    root = Path(__file__).parents[2]
    for run in range(3):
        program = [sys.executable, "-c", PAYING, str(directory), str(run), str(root)]
        with subprocess.Popen(program, stdout=subprocess.PIPE, text=True, cwd=root) as process:
            assert process.stdout is not None
            for _ in range(15 + 6 * run):
                reference, what = process.stdout.readline().split()
                told.append((reference, what))
            os.kill(process.pid, signal.SIGKILL)
            whole_lines = [line.split() for line in process.stdout if line.endswith("\n")]
            told += [(reference, what) for reference, what in whole_lines]
    with closing(open_reader(directory)) as connection:
        reader = PaymentReader(connection)
        for reference, what in told:
            payment = reader.payment(reference)
            assert payment is not None, "what was said to be begun is there"
            if what == "approved":
                assert payment.state is P.APPROVED
        paid = {
            order_id
            for (order_id,) in connection.execute(
                "SELECT order_id FROM payments WHERE state = 'approved'"
            )
        }
        orders = {order_id for (order_id,) in connection.execute("SELECT order_id FROM orders")}
        assert paid == orders
        assert all(OrderReader(connection).order(order_id) for order_id in orders)
