"""Orders are committed before anything happens to them, and nothing happens to them unrecorded."""

from __future__ import annotations

import logging
import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import StorageError, UnknownOrder
from kiosk.domain.order import Actor, Customer, Order, OrderState, Outcome, Service, Totals, outcome
from kiosk.storage import outbox
from kiosk.storage.database import backup, open_reader, open_writer, transaction
from kiosk.storage.orders import OrderReader, StoredOrder

NOW = datetime(2026, 5, 9, 12, 0, tzinfo=UTC)
TODAY = date(2026, 5, 9)
S = OrderState


def after(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def builder(cart_id: str, name: str = "Ana") -> Callable[[str, int], tuple[Order, str]]:
    def build(short_code: str, number: int) -> tuple[Order, str]:
        order = Order(
            id=f"order-of-{cart_id}-{number}",
            cart_id=cart_id,
            short_code=short_code,
            number=number,
            service=Service.EAT_IN,
            lines=(),
            totals=Totals(1000, 0, 70, 0, 0, 1070),
            placed_at=NOW,
            ready_at=after(15),
            customer=Customer(name),
        )
        return order, f'{{"delivery_short_code": "{short_code}", "note": "é"}}'

    return build


def place(
    connection: sqlite3.Connection,
    cart_id: str = "cart",
    *,
    now: datetime = NOW,
    day: date = TODAY,
    letter: str = "K",
) -> StoredOrder:
    return outbox.place(
        connection, day=day, letter=letter, build=builder(cart_id), now=now, cart_id=cart_id
    )


def move(
    connection: sqlite3.Connection,
    order: StoredOrder,
    *states: OrderState,
    actor: Actor = Actor.WEBHOOK,
    now: datetime = NOW,
    **data: Any,
) -> StoredOrder:
    for state in states:
        outbox.change_state(connection, order.order_id, state, actor, "test", now, **data)
    return stored(connection, order)


def stored(connection: sqlite3.Connection, order: StoredOrder) -> StoredOrder:
    found = OrderReader(connection).order(order.order_id)
    assert found is not None
    return found


def test_a_placed_order_is_queued_with_its_number_and_body(
    writer: sqlite3.Connection, reading: sqlite3.Connection
) -> None:
    order = place(writer)
    assert stored(reading, order) == order
    assert (order.short_code, order.number, order.state) == ("K01", 1, S.QUEUED)
    assert (order.service, order.name, order.total_cents) == (Service.EAT_IN, "Ana", 1070)
    assert order.body == '{"delivery_short_code": "K01", "note": "é"}'
    assert (order.placed_at, order.sent_at, order.ready_at) == (NOW, None, None)
    [line] = order.trail
    assert (line.at, line.from_state, line.to_state) == (NOW, None, S.QUEUED)
    assert (line.actor, line.outcome) == (Actor.KIOSK, Outcome.APPLY)


def test_short_codes_count_by_day_and_letter_and_numbers_go_on(writer: sqlite3.Connection) -> None:
    orders = [place(writer, f"c{index}") for index in range(101)]
    codes = [order.short_code for order in orders]
    assert codes[:2] == ["K01", "K02"]
    assert codes[98:] == ["K99", "K100", "K101"]
    other = place(writer, "other", letter="B")
    for order in orders:
        move(writer, order, S.COMPLETED)
    tomorrow = place(writer, "tomorrow", day=TODAY + timedelta(days=1))
    assert (other.short_code, other.number) == ("B01", 102)
    assert (tomorrow.short_code, tomorrow.number) == ("K01", 103)


def test_a_code_that_may_still_be_called_out_is_not_given_again(
    writer: sqlite3.Connection,
) -> None:
    first, second, third = (place(writer, cart) for cart in "abc")
    move(writer, first, S.COMPLETED)
    move(writer, second, S.READY)
    move(writer, third, S.CANCELLED)
    # The store's day begins anew while the second one waits to be collected.
    morning = [place(writer, cart, day=TODAY + timedelta(days=1)).short_code for cart in "def"]
    assert morning == ["K01", "K03", "K04"]


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=1), timedelta(days=400)])
@pytest.mark.parametrize("are_over", [False, True])
def test_no_code_comes_twice_when_the_clock_is_set_back(
    writer: sqlite3.Connection, back: timedelta, are_over: bool
) -> None:
    given: list[str] = []
    for now in (NOW, NOW - back, NOW, NOW - back):
        day = now.date()
        for _ in range(5):
            order = place(writer, f"cart-{len(given)}", day=day, now=now)
            given.append(order.short_code)
            if are_over:
                move(writer, order, S.COMPLETED, now=now)
    assert len(set(given)) == len(given)
    # The next morning on the same clock counts from the beginning.
    later = NOW - back + timedelta(days=1)
    tomorrow = place(writer, "tomorrow", day=later.date(), now=later)
    if are_over and back > timedelta(days=1):
        assert tomorrow.short_code == "K01"
    assert are_over or tomorrow.short_code not in given


def test_a_queued_order_is_sent_although_the_clock_was_set_back(
    writer: sqlite3.Connection,
) -> None:
    order = place(writer)
    outbox.start_attempt(writer, order.order_id)
    outbox.record_attempt(
        writer, order.order_id, error="503", next_attempt_at=after(5), is_unknown=True
    )
    assert outbox.due(writer, NOW) == ()
    [due] = outbox.due(writer, NOW - timedelta(days=1))
    assert due.order_id == order.order_id


def test_an_order_that_was_ready_does_not_stay_when_the_clock_is_set_back(
    writer: sqlite3.Connection,
) -> None:
    order = move(writer, place(writer), S.READY)
    two_hours = timedelta(hours=2)
    assert outbox.needs_completion(writer, NOW, two_hours) == ()
    assert outbox.needs_completion(writer, NOW - timedelta(hours=1), two_hours) == ()
    for back in (timedelta(days=1), timedelta(days=400)):
        assert outbox.needs_completion(writer, NOW - back, two_hours) == (order.order_id,)
        board = OrderReader(writer).board(NOW - back)
        assert board.ready == ()
    assert [each.short_code for each in OrderReader(writer).board(NOW).ready] == ["K01"]
    # A small correction takes nothing off the board.
    assert OrderReader(writer).board(NOW - timedelta(minutes=30)).ready != ()


def test_after_the_clock_was_set_back_an_order_is_found_by_its_code(
    writer: sqlite3.Connection,
) -> None:
    order = place(writer)
    yesterday = TODAY - timedelta(days=1)
    assert outbox.find(writer, "k01", yesterday) == order
    earlier = place(writer, "earlier", day=yesterday, now=NOW - timedelta(days=1))
    assert outbox.find(writer, earlier.short_code, yesterday) == earlier
    assert outbox.find(writer, "K01", TODAY + timedelta(days=1)) is None


@pytest.mark.parametrize("state", [S.SUBMITTED, S.NEEDS_ATTENTION])
def test_every_try_counts_also_the_one_that_was_answered(
    writer: sqlite3.Connection, state: OrderState
) -> None:
    order = place(writer)
    assert order.attempts == 0
    outbox.start_attempt(writer, order.order_id)
    assert move(writer, order, state, actor=Actor.KIOSK).attempts == 1
    assert not outbox.start_attempt(writer, order.order_id)
    assert stored(writer, order).attempts == 1


def test_the_same_cart_is_one_order_while_that_is_open(writer: sqlite3.Connection) -> None:
    first = place(writer)
    assert place(writer) == first
    rejected = move(writer, first, S.REJECTED)
    second = place(writer)
    assert (second.short_code, second.state) == ("K02", S.QUEUED)
    assert second.order_id != rejected.order_id
    assert place(writer, "another cart").short_code == "K03"


def test_an_order_that_cannot_be_built_uses_nothing_up(writer: sqlite3.Connection) -> None:
    def broken(short_code: str, number: int) -> tuple[Order, str]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        outbox.place(writer, day=TODAY, letter="K", build=broken, now=NOW, cart_id="c")
    order = place(writer)
    assert (order.short_code, order.number) == ("K01", 1)


def test_a_full_disk_refuses_the_order_and_keeps_the_others(writer: sqlite3.Connection) -> None:
    first = place(writer, "first")
    pages = writer.execute("PRAGMA page_count").fetchone()[0]
    writer.execute(f"PRAGMA max_page_count = {pages}")
    placed = [first.order_id]

    def place_until_it_fails() -> None:
        for index in range(1000):
            placed.extend([place(writer, f"c{index}").order_id])

    with pytest.raises(StorageError, match="full"):
        place_until_it_fails()
    assert [order.order_id for order in outbox.open_orders(writer)] == placed
    writer.execute("PRAGMA max_page_count = 100000")
    assert place(writer, "last").number == len(placed) + 1


def test_only_queued_orders_are_due_oldest_first(writer: sqlite3.Connection) -> None:
    first, second, third = (place(writer, cart) for cart in "abc")
    assert [each.order_id for each in outbox.due(writer, NOW)] == [
        first.order_id, second.order_id, third.order_id
    ]  # fmt: skip
    outbox.start_attempt(writer, first.order_id)
    outbox.record_attempt(
        writer, first.order_id, error="timeout", next_attempt_at=after(5), is_unknown=True
    )
    move(writer, second, S.READY)  # an event proves that OneTablet has it
    [waiting] = outbox.due(writer, NOW)
    assert (waiting.order_id, waiting.body, waiting.short_code) == (
        third.order_id, third.body, "K03"
    )  # fmt: skip
    move(writer, third, S.NEEDS_ATTENTION, actor=Actor.KIOSK)
    assert outbox.due(writer, NOW) == ()
    assert outbox.next_due_at(writer) == after(5)
    outbox.make_due(writer, after(1))
    [retried] = outbox.due(writer, after(1))
    assert (retried.order_id, retried.attempts, retried.ever_unknown) == (first.order_id, 1, True)
    move(writer, first, S.SUBMITTED)
    assert outbox.next_due_at(writer) is None


def test_once_unknown_is_always_unknown(writer: sqlite3.Connection) -> None:
    order = place(writer)
    for is_unknown, expected in ((False, False), (True, True), (False, True)):
        outbox.start_attempt(writer, order.order_id)
        outbox.record_attempt(
            writer, order.order_id, error="503", next_attempt_at=NOW, is_unknown=is_unknown
        )
        [sendable] = outbox.due(writer, NOW)
        assert sendable.ever_unknown is expected
    assert outbox.due(writer, NOW)[0].attempts == 3
    assert stored(writer, order).last_error == "503"


def test_a_try_that_never_ended_is_unknown(writer: sqlite3.Connection) -> None:
    order = place(writer)
    assert not outbox.due(writer, NOW)[0].ever_unknown
    assert outbox.start_attempt(writer, order.order_id)
    assert outbox.due(writer, NOW)[0].ever_unknown
    assert outbox.start_attempt(writer, order.order_id)  # after a restart
    outbox.record_attempt(
        writer, order.order_id, error="refused", next_attempt_at=NOW, is_unknown=False
    )
    assert outbox.due(writer, NOW)[0].ever_unknown


def test_a_try_that_ended_known_stays_known(writer: sqlite3.Connection) -> None:
    order = place(writer)
    outbox.start_attempt(writer, order.order_id)
    outbox.record_attempt(
        writer, order.order_id, error="429", next_attempt_at=NOW, is_unknown=False
    )
    assert not outbox.due(writer, NOW)[0].ever_unknown


def test_what_moved_on_is_not_tried(writer: sqlite3.Connection) -> None:
    order = place(writer)
    move(writer, order, S.CONFIRMED)
    assert not outbox.start_attempt(writer, order.order_id)


def test_a_retry_by_staff_starts_the_clock_and_the_fast_waits_anew(
    writer: sqlite3.Connection,
) -> None:
    order = place(writer)
    outbox.record_attempt(
        writer, order.order_id, error="no", next_attempt_at=after(5), is_unknown=True
    )
    waits = move(writer, order, S.NEEDS_ATTENTION, actor=Actor.KIOSK, reason="asked too late")
    assert waits.reason == "asked too late"
    move(writer, order, S.QUEUED, actor=Actor.STAFF, now=after(40))
    [sendable] = outbox.due(writer, after(40))
    assert (sendable.queued_since, sendable.attempts) == (after(40), 0)
    assert sendable.ever_unknown
    assert stored(writer, order).reason == ""


def test_the_usual_way_fills_in_its_times(writer: sqlite3.Connection) -> None:
    order = place(writer)
    move(writer, order, S.SUBMITTED, actor=Actor.KIOSK, now=after(1))
    move(writer, order, S.CONFIRMED, now=after(2), ready_at=after(15), restaurant_order_id="R-7")
    move(writer, order, S.READY, now=after(14))
    done = move(writer, order, S.COMPLETED, actor=Actor.KIOSK, now=after(134))
    assert (done.sent_at, done.confirmed_at, done.ready_at, done.ready_since, done.closed_at) == (
        after(1), after(2), after(15), after(14), after(134)
    )  # fmt: skip
    assert done.restaurant_order_id == "R-7"
    assert [(line.from_state, line.to_state) for line in done.trail] == [
        (None, S.QUEUED), (S.QUEUED, S.SUBMITTED), (S.SUBMITTED, S.CONFIRMED),
        (S.CONFIRMED, S.READY), (S.READY, S.COMPLETED),
    ]  # fmt: skip


def test_a_late_confirmation_only_fills_in_what_is_missing(writer: sqlite3.Connection) -> None:
    order = place(writer)
    ready = move(writer, order, S.READY, now=after(3))
    assert (ready.sent_at, ready.confirmed_at) == (after(3), None)
    late = move(writer, order, S.CONFIRMED, now=after(4), ready_at=after(9))
    assert (late.state, late.ready_at) == (S.READY, after(9))
    assert late.trail[-1].outcome is Outcome.KNOWN
    assert move(writer, order, S.CONFIRMED, ready_at=after(20)) == late


def test_the_same_event_twice_changes_nothing(writer: sqlite3.Connection) -> None:
    order = place(writer)
    once = move(writer, order, S.CANCELLED, reason="KITCHEN_BUSY")
    assert (once.state, once.reason) == (S.CANCELLED, "KITCHEN_BUSY")
    assert move(writer, order, S.CANCELLED, reason="other", now=after(1)) == once


def test_what_cannot_follow_is_recorded_and_not_applied(writer: sqlite3.Connection) -> None:
    order = place(writer)
    cancelled = move(writer, order, S.CANCELLED)
    after_it = move(writer, order, S.READY, ready_at=after(1), restaurant_order_id="R-7")
    assert after_it.state is S.CANCELLED
    assert (after_it.ready_at, after_it.restaurant_order_id) == (None, "")
    assert after_it.trail[:-1] == cancelled.trail
    assert after_it.trail[-1].outcome is Outcome.REFUSED


def test_a_cancellation_by_staff_does_not_claim_that_it_was_sent(
    writer: sqlite3.Connection,
) -> None:
    assert move(writer, place(writer), S.CANCELLED, actor=Actor.STAFF).sent_at is None


def test_a_state_and_its_line_are_one(writer: sqlite3.Connection) -> None:
    order = place(writer)

    def move_and_fail() -> None:
        with transaction(writer):
            move(writer, order, S.CONFIRMED)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        move_and_fail()
    assert stored(writer, order) == order


def test_an_unknown_order_is_said_to_be(writer: sqlite3.Connection) -> None:
    with pytest.raises(UnknownOrder, match="no order nowhere"):
        outbox.change_state(writer, "nowhere", S.READY, Actor.WEBHOOK, "", NOW)


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterable[sqlite3.Connection]:
    with closing(open_writer(tmp_path_factory.mktemp("data"))) as connection:
        yield connection


@given(events=st.lists(st.tuples(st.sampled_from(S), st.sampled_from(Actor)), max_size=8))
def test_the_trail_tells_how_the_state_came_about(
    lasting: sqlite3.Connection, events: list[tuple[OrderState, Actor]]
) -> None:
    order = place(lasting, f"cart-{os.urandom(8).hex()}")
    state = S.QUEUED
    for wanted, actor in events:
        expected = outcome(state, wanted)
        result = outbox.change_state(lasting, order.order_id, wanted, actor, "cause", NOW)
        assert result is expected
        state = wanted if result is Outcome.APPLY else state
    final = stored(lasting, order)
    assert final.state is state
    steps = [line for line in final.trail if line.outcome is Outcome.APPLY]
    assert steps[-1].to_state is state
    assert [line.from_state for line in steps[1:]] == [line.to_state for line in steps[:-1]]
    is_due = order.order_id in {each.order_id for each in outbox.due(lasting, NOW)}
    assert is_due == (state is S.QUEUED)


PLACING = """
import sys
import time
from datetime import datetime, UTC
from pathlib import Path
from kiosk.domain.order import Order, Service, Totals
from kiosk.storage import outbox
from kiosk.storage.database import open_writer

now = datetime(2026, 5, 9, 12, 0, tzinfo=UTC)
connection = open_writer(Path(sys.argv[1]))
index = 0
while True:
    index += 1
    def build(short_code, number):
        id = f"{sys.argv[2]}-{index}"
        order = Order(id, id, short_code, number, Service.EAT_IN, (), Totals(1, 0, 0, 0, 0, 1),
                      now, now)
        return order, "x" * 3000
    placed = outbox.place(connection, day=now.date(), letter="K", build=build, now=now,
                          cart_id=f"{sys.argv[2]}-{index}")
    print(placed.order_id, placed.short_code, flush=True)
    time.sleep(0.002)  # SQLite's waiting is not fair: without a gap the other may never come in
"""


def placing(directory: Path, run: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PLACING, str(directory), str(run)], stdout=subprocess.PIPE, text=True
    )


def test_killed_at_any_moment_nothing_acknowledged_is_lost(directory: Path) -> None:
    acknowledged: dict[str, str] = {}
    for run in range(3):
        with placing(directory, run) as process:
            assert process.stdout is not None
            for _ in range(20 + 7 * run):
                order_id, code = process.stdout.readline().split()
                acknowledged[order_id] = code
            process.send_signal(signal.SIGKILL)
            whole_lines = [line for line in process.stdout if line.endswith("\n")]
            acknowledged |= dict(line.split() for line in whole_lines)
    with closing(open_writer(directory)) as writer:
        orders = outbox.list_orders(writer, 1_000_000)
        assert writer.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    codes = {order.order_id: order.short_code for order in orders}
    assert codes.items() >= acknowledged.items()
    assert max(Counter(codes.values()).values()) == 1
    assert sorted(order.number for order in orders) == list(range(1, len(orders) + 1))
    assert all(len(order.trail) == 1 for order in orders)


def test_another_process_is_read_while_it_writes(directory: Path) -> None:
    open_writer(directory).close()
    with placing(directory, 1) as process, closing(open_reader(directory)) as reader:
        assert process.stdout is not None
        for _ in range(30):
            order_id, code = process.stdout.readline().split()
            order = OrderReader(reader).order(order_id)
            assert order is not None
            assert (order.short_code, len(order.trail)) == (code, 1)
        process.kill()


def test_two_writers_wait_for_each_other(directory: Path) -> None:
    """The lock keeps it from happening; were it to fail, no number would be given twice."""
    open_writer(directory).close()
    codes: list[str] = []
    with placing(directory, 1) as one, placing(directory, 2) as two:
        for _ in range(30):
            for process in (one, two):
                assert process.stdout is not None
                codes.append(process.stdout.readline().split()[1])
        one.kill()
        two.kill()
    assert len(set(codes)) == 60


@pytest.mark.parametrize("has_backup", [True, False])
def test_numbers_called_out_before_a_loss_do_not_come_again(
    directory: Path, log_guard: Any, has_backup: bool
) -> None:
    log_guard.expect("kept it as", level=logging.ERROR)
    now = datetime.now(UTC)
    with closing(open_writer(directory)) as writer:
        before = {place(writer, "a", now=now).short_code}
        if has_backup:
            backup(writer, directory)
        before |= {place(writer, cart, now=now).short_code for cart in "bcd"}
    (directory / "kiosk.db").write_bytes(b"not a database")
    with closing(open_writer(directory)) as writer:
        assert len(outbox.list_orders(writer, 10)) == has_backup
        later = {place(writer, cart, now=now).short_code for cart in "efg"}
    assert later == ({"K102", "K103", "K104"} if has_backup else {"K101", "K102", "K103"})
    assert not before & later
