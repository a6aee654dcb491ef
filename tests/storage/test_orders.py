"""What the board, the lists and the commands find."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from kiosk.domain.order import Actor, Customer, Order, OrderState, Service, Totals
from kiosk.storage import outbox
from kiosk.storage.orders import BoardEntry, OrderReader, StoredOrder

NOW = datetime(2026, 5, 9, 23, 30, tzinfo=UTC)
TODAY = date(2026, 5, 9)
S = OrderState


def ago(minutes: float) -> datetime:
    return NOW - timedelta(minutes=minutes)


def order_in(
    connection: sqlite3.Connection,
    cart_id: str,
    *states: OrderState,
    placed_at: datetime = NOW,
    moved_at: datetime = NOW,
    day: date = TODAY,
) -> StoredOrder:
    def build(short_code: str, number: int) -> tuple[Order, str]:
        totals = Totals(1, 0, 0, 0, 0, 1)
        order = Order(
            f"id-{cart_id}", cart_id, short_code, number, Service.TAKE_OUT, (), totals, placed_at,
            placed_at, Customer(f"Guest {cart_id}"),
        )  # fmt: skip
        return order, "{}"

    placed = outbox.place(
        connection, day=day, letter="K", build=build, now=placed_at, cart_id=cart_id
    )
    for state in states:
        outbox.change_state(connection, placed.order_id, state, Actor.WEBHOOK, "", moved_at)
    return placed


def test_the_board_shows_who_waits_and_whose_food_is_ready(
    writer: sqlite3.Connection, reading: sqlite3.Connection
) -> None:
    order_in(writer, "yesterday", S.SUBMITTED, placed_at=ago(13 * 60))
    order_in(writer, "forgotten", S.READY, placed_at=ago(14 * 60), moved_at=ago(13 * 60))
    order_in(writer, "queued", placed_at=ago(9))
    order_in(writer, "older", S.CONFIRMED, S.READY, moved_at=ago(8))
    order_in(writer, "newer", S.READY, moved_at=ago(2))
    order_in(writer, "confirmed", S.CONFIRMED, placed_at=ago(1))
    for state in (S.NEEDS_ATTENTION, S.CANCELLED, S.REJECTED, S.COMPLETED, S.IN_TRANSIT):
        order_in(writer, state.value, state)
    board = OrderReader(reading).board(NOW)
    assert board.preparing == (
        BoardEntry("id-queued", "K03", "Guest queued", ago(9)),
        BoardEntry("id-confirmed", "K06", "Guest confirmed", ago(1)),
    )
    assert board.ready == (
        BoardEntry("id-newer", "K05", "Guest newer", ago(2)),
        BoardEntry("id-older", "K04", "Guest older", ago(8)),
    )


def test_orders_are_found_by_id_or_todays_code(writer: sqlite3.Connection) -> None:
    order_in(writer, "old", S.COMPLETED, day=TODAY - timedelta(days=1))
    yesterday = outbox.list_orders(writer, 1)[0]
    today = order_in(writer, "new")
    assert yesterday.short_code == today.short_code == "K01"
    assert outbox.find(writer, "k01", TODAY) == today
    assert outbox.find(writer, yesterday.order_id, TODAY) == yesterday
    assert outbox.find(writer, "K02", TODAY) is None
    assert OrderReader(writer).order("K01") is None


def test_lists(writer: sqlite3.Connection) -> None:
    orders = [order_in(writer, str(index)) for index in range(4)]
    outbox.change_state(writer, "id-1", S.REJECTED, Actor.POLL, "", NOW)
    assert [each.order_id for each in outbox.list_orders(writer, 3)] == ["id-3", "id-2", "id-1"]
    assert outbox.open_orders(writer) == (orders[0], orders[2], orders[3])


def test_orders_that_were_ready_long_enough_need_completion(writer: sqlite3.Connection) -> None:
    order_in(writer, "long", S.READY, moved_at=ago(120))
    order_in(writer, "short", S.READY, moved_at=ago(119))
    order_in(writer, "done", S.READY, S.COMPLETED, moved_at=ago(500))
    assert outbox.needs_completion(writer, NOW, timedelta(hours=2)) == ("id-long",)


def test_reads_stay_short_among_many_orders(
    writer: sqlite3.Connection, reading: sqlite3.Connection
) -> None:
    order_in(writer, "one", S.READY)
    writer.execute(
        "WITH RECURSIVE more(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM more WHERE n < 20000) "
        "INSERT INTO orders (order_id, cart_id, number, day, short_code, service, name, "
        "total_cents, body, state, placed_at, queued_since, next_attempt_at) "
        "SELECT 'x' || n, 'x' || n, n, '2026-01-01', n, service, name, 1, body, 'completed', "
        "placed_at, queued_since, next_attempt_at FROM orders, more"
    )
    reader = OrderReader(reading)
    reads: dict[str, Callable[[], object]] = {
        "board": lambda: reader.board(NOW),
        "order": lambda: reader.order("id-one"),
        "due": lambda: outbox.due(reading, NOW),
        "find": lambda: outbox.find(reading, "K01", TODAY),
    }
    for name, read in reads.items():
        times_s = []
        for _ in range(20):
            began = time.perf_counter()
            assert read() is not None
            times_s.append(time.perf_counter() - began)
        # An index makes it a fraction of this; reading all rows takes ten times as long.
        assert min(times_s) < 0.001, name
