"""When an order is tried again and when not: the sender against a scripted OneTablet and clock."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from sqlite3 import Connection

import pytest

from kiosk.config import ChannelApiSettings
from kiosk.config.values import BaseUrl, HeaderSecret
from kiosk.domain.errors import BadAnswer, CallFailed, Refused, StorageError, Unreachable
from kiosk.domain.order import Actor, Order, OrderState, Service, Totals
from kiosk.engine import submission
from kiosk.engine.contact import Contact
from kiosk.engine.refused_key import RefusedKey
from kiosk.engine.submission import SLOW_WAIT_S, SLOWEST_WAIT_S, SPREAD, Sender, wait_s
from kiosk.storage import outbox
from kiosk.storage.database import open_writer
from kiosk.storage.orders import OrderReader, StoredOrder
from tests.conftest import LogGuard
from tests.engine.restaurant import until

pytestmark = pytest.mark.anyio
START = datetime(2026, 5, 9, 12, 0, tzinfo=UTC)
ASK_AFTER = timedelta(minutes=30)
S = OrderState


class Channel:
    """Answers as the test says; None is a success. Keeps what was sent."""

    def __init__(self) -> None:
        self.answers: list[BaseException | None] = []
        self.sent: list[tuple[str, str]] = []

    async def submit(self, order_id: str, body: str, placed_at: datetime) -> None:
        self.sent.append((order_id, body))
        answer = self.answers.pop(0) if self.answers else None
        if answer is not None:
            raise answer


def refused_key(connection: Connection, key: str) -> RefusedKey:
    """As a kiosk with this key has it."""
    return RefusedKey(
        connection,
        ChannelApiSettings(base_url=BaseUrl("http://127.0.0.1:9"), api_key=HeaderSecret(key)),
    )


@dataclass(slots=True)
class Desk:
    """A sender with everything around it. The time moves only by `tick`."""

    connection: Connection
    now: datetime = START
    channel: Channel = field(default_factory=Channel)
    _number: int = 0

    def __post_init__(self) -> None:
        self.contact = Contact(START, self.clock, lambda _: None, lambda: None)
        self.sender = Sender(
            self.connection,
            self.channel,
            self.contact,
            refused_key(self.connection, "a-key"),
            ASK_AFTER,
            self.clock,
            lambda _: None,
        )

    contact: Contact = field(init=False)
    sender: Sender = field(init=False)

    def clock(self) -> datetime:
        return self.now

    def place(self, cart: str = "cart") -> str:
        def build(short_code: str, number: int) -> tuple[Order, str]:
            order = Order(
                f"order-{number}", cart, short_code, number, Service.EAT_IN, (),
                Totals(100, 0, 0, 0, 0, 100), self.now, self.now,
            )  # fmt: skip
            return order, f'{{"n": {number}}}'

        placed = outbox.place(
            self.connection, day=date(2026, 5, 9), letter="K", build=build, now=self.now,
            cart_id=cart,
        )  # fmt: skip
        return placed.order_id

    def order(self, order_id: str = "order-1") -> StoredOrder:
        found = OrderReader(self.connection).order(order_id)
        assert found is not None
        return found

    async def tries(self, number: int) -> None:
        await until(
            lambda: len(self.channel.sent) >= number and not self.sender._under_way,
            f"{number} tries",
        )

    async def settle(self) -> None:
        """Lets the sender look around and do what is due."""
        self.sender.wake()
        for _ in range(20):
            await asyncio.sleep(0)
        await until(lambda: not self.sender._under_way, "nothing is under way")

    def ask_after_start(self, key: str) -> None:
        """What a start with this key does."""
        self.sender._refused_key = refused_key(self.connection, key)
        self.sender.ask_again_with_new_key()

    async def tick(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        await self.settle()


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    with closing(open_writer(tmp_path)) as connection:
        desk = Desk(connection)
        async with running(desk.sender):
            yield desk


@asynccontextmanager
async def running(sender: Sender) -> AsyncIterator[None]:
    task = asyncio.create_task(sender.run())
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


def lost() -> CallFailed:
    return Unreachable("OneTablet gave no answer within 30 s.")


async def test_the_first_tries_wait_1_5_and_30_seconds(desk: Desk) -> None:
    desk.channel.answers = [lost(), lost(), lost(), lost()]
    desk.place()
    await desk.settle()
    for tried, waits_s in enumerate((1, 5, 30), start=1):
        assert len(desk.channel.sent) == tried
        await desk.tick(waits_s - 0.1)
        assert len(desk.channel.sent) == tried
        await desk.tick(0.1)
    assert len(desk.channel.sent) == 4
    assert len(set(desk.channel.sent)) == 1, "a resend carries the identical body"
    # Then it backs off, and is never dropped.
    await desk.tick(SLOW_WAIT_S * (1 - SPREAD) - 1)
    assert len(desk.channel.sent) == 4
    await desk.tick(SLOW_WAIT_S * 2 * SPREAD + 2)
    assert desk.order().state is S.SUBMITTED


@pytest.mark.parametrize("attempts", [4, 5, 6, 7, 50, 10_000])
async def test_the_backoff_doubles_up_to_its_cap(attempts: int) -> None:
    middle = min(SLOW_WAIT_S * 2 ** min(attempts - 4, 20), SLOWEST_WAIT_S)
    waits = [wait_s(attempts) for _ in range(200)]
    assert all(middle * (1 - SPREAD) <= each <= middle * (1 + SPREAD) for each in waits)
    assert max(waits) - min(waits) > middle * SPREAD


async def test_a_409_on_a_resend_means_that_onetablet_has_it(desk: Desk) -> None:
    desk.channel.answers = [lost(), Refused(409, "id was used")]
    desk.place()
    await desk.settle()
    await desk.tick(1)
    assert desk.order().state is S.SUBMITTED


async def test_a_409_on_the_first_try_is_a_refusal(desk: Desk) -> None:
    desk.channel.answers = [Refused(409, "id was used")]
    desk.place()
    await desk.settle()
    assert desk.order().state is S.NEEDS_ATTENTION


async def test_a_429_before_a_409_leaves_no_doubt(desk: Desk) -> None:
    """OneTablet said that it did not take it, so the conflict is about something else."""
    desk.channel.answers = [Refused(429, "slowly"), Refused(409, "id was used")]
    desk.place()
    await desk.settle()
    await desk.tick(1)
    assert desk.order().state is S.NEEDS_ATTENTION


async def test_a_409_after_a_kill_means_that_onetablet_has_it(tmp_path: Path) -> None:
    with closing(open_writer(tmp_path)) as connection:
        desk = Desk(connection)
        desk.place()
        outbox.start_attempt(connection, "order-1")
    with closing(open_writer(tmp_path)) as connection:
        desk = Desk(connection)
        desk.channel.answers = [Refused(409, "id was used")]
        async with running(desk.sender):
            await desk.settle()
        assert desk.order().state is S.SUBMITTED


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 422])
async def test_a_refusal_is_final_for_the_call_and_waits_for_staff(desk: Desk, status: int) -> None:
    desk.channel.answers = [Refused(status, "because of this")]
    desk.place()
    await desk.settle()
    order = desk.order()
    assert order.state is S.NEEDS_ATTENTION
    assert str(status) in order.reason
    assert "because of this" in order.reason
    await desk.tick(3600)
    assert len(desk.channel.sent) == 1
    assert not desk.contact.is_lost


@pytest.mark.parametrize("status", [408, 429])
async def test_too_many_calls_are_waited_out(desk: Desk, status: int) -> None:
    desk.channel.answers = [Refused(status, "slowly", retry_after_s=42)]
    desk.place()
    await desk.settle()
    await desk.tick(41)
    assert len(desk.channel.sent) == 1
    await desk.tick(1)
    assert desk.order().state is S.SUBMITTED


async def test_a_wish_to_be_left_alone_is_heeded(desk: Desk) -> None:
    wish_s = ASK_AFTER.total_seconds() - 10
    desk.channel.answers = [Refused(429, "slowly", retry_after_s=wish_s)]
    desk.place()
    await desk.settle()
    await desk.tick(wish_s - 1)
    desk.sender.retry_now()  # a look for the menu failed and works again
    await desk.settle()
    assert len(desk.channel.sent) == 1
    await desk.tick(1)
    assert desk.order().state is S.SUBMITTED


async def test_a_wish_beyond_what_anybody_waits_for_is_for_staff(desk: Desk) -> None:
    desk.channel.answers = [Refused(429, "slowly", retry_after_s=3600)]
    desk.place()
    await desk.settle()
    await desk.tick(ASK_AFTER.total_seconds() - 1)
    assert desk.order().state is S.QUEUED
    await desk.tick(1)
    assert desk.order().state is S.NEEDS_ATTENTION
    assert len(desk.channel.sent) == 1


async def test_a_wish_for_no_wait_shortens_nothing(desk: Desk) -> None:
    desk.channel.answers = [Refused(429, "slowly", retry_after_s=0)]
    desk.place()
    await desk.settle()
    await desk.tick(0.9)
    assert len(desk.channel.sent) == 1


@pytest.mark.parametrize("failure", [Refused(500, "oops"), Refused(503, "down"), BadAnswer("page")])
async def test_what_may_have_been_taken_goes_again(desk: Desk, failure: CallFailed) -> None:
    desk.channel.answers = [failure]
    desk.place()
    await desk.settle()
    assert desk.order().ever_unknown
    assert str(failure) in desk.order().last_error
    await desk.tick(1)
    assert desk.order().state is S.SUBMITTED


async def test_an_order_that_waited_too_long_is_not_cooked_unasked(desk: Desk) -> None:
    desk.channel.answers = [lost()] * 50
    desk.place()
    for _ in range(59):
        await desk.tick(30)
    assert desk.order().state is S.QUEUED
    tries = len(desk.channel.sent)
    await desk.tick(1000)
    assert desk.order().state is S.NEEDS_ATTENTION
    assert len(desk.channel.sent) == tries
    assert desk.order().trail[-1].actor is Actor.KIOSK


async def test_staff_begin_the_waiting_anew(desk: Desk) -> None:
    desk.place()
    desk.now += ASK_AFTER + timedelta(seconds=1)
    await desk.settle()
    assert desk.order().state is S.NEEDS_ATTENTION
    outbox.change_state(desk.connection, "order-1", S.QUEUED, Actor.STAFF, "sent again", desk.now)
    await desk.settle()
    assert desk.order().state is S.SUBMITTED


async def test_orders_that_wait_go_at_once_when_contact_is_back(desk: Desk) -> None:
    desk.channel.answers = [lost(), lost(), lost(), lost()]
    desk.place()
    for seconds in (0, 1, 5, 30):
        await desk.tick(seconds)
    desk.sender.retry_now()
    await desk.tries(5)
    assert desk.order().state is S.SUBMITTED


async def test_only_what_a_key_held_back_is_asked_for_again(desk: Desk) -> None:
    desk.channel.answers = [Refused(401, "who are you"), Refused(422, "no such item")]
    desk.place("a")
    await desk.settle()
    desk.place("b")
    await desk.settle()
    desk.ask_after_start("another-key")
    await desk.settle()
    assert desk.order("order-1").state is S.SUBMITTED
    assert desk.order("order-2").state is S.NEEDS_ATTENTION


@pytest.mark.parametrize("status", [401, 403])
async def test_a_refused_key_is_not_tried_again_at_each_start(desk: Desk, status: int) -> None:
    desk.channel.answers = [Refused(status, "no")] * 2
    desk.place()
    await desk.settle()
    desk.ask_after_start("a-key")
    assert desk.order().state is S.NEEDS_ATTENTION
    for key in ("a-second-key", "a-second-key"):
        desk.ask_after_start(key)
        await desk.settle()
        assert desk.order().state is S.NEEDS_ATTENTION
        assert len(desk.channel.sent) == 2
    desk.ask_after_start("a-key")
    await desk.settle()
    assert desk.order().state is S.SUBMITTED


async def test_the_key_itself_is_not_kept(desk: Desk) -> None:
    desk.channel.answers = [Refused(401, "no")]
    desk.place()
    await desk.settle()
    kept = "\n".join(desk.connection.iterdump())
    assert "refused_key" in kept
    assert "a-key" not in kept


async def test_yesterdays_order_is_not_sent_because_of_a_start(desk: Desk) -> None:
    desk.channel.answers = [Refused(403, "another store")]
    desk.place()
    await desk.settle()
    desk.now += ASK_AFTER + timedelta(seconds=1)
    desk.ask_after_start("another-key")
    assert desk.order().state is S.NEEDS_ATTENTION


async def test_orders_that_do_not_get_through_count_as_no_contact(desk: Desk) -> None:
    """A gateway that answers and passes nothing on is as bad as silence."""
    ten = timedelta(minutes=10)
    desk.channel.answers = [Refused(503, "down")] * 30
    desk.place("first")
    await desk.settle()
    for _ in range(11):
        await desk.tick(60)
        desk.contact.seen()
    assert not desk.contact.is_lost
    assert desk.contact.lost_longer_than(ten)
    # Another order that gets through shows that it was the first one's own trouble.
    desk.channel.answers = []
    desk.place("second")
    await desk.settle()
    assert not desk.contact.lost_longer_than(ten)


async def test_a_full_disk_does_not_make_the_sender_spin(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard
) -> None:
    log_guard.expect("order order-1 waits: The disk", level=40)
    calls = 0

    def full(*_: object) -> bool:
        nonlocal calls
        calls += 1
        raise StorageError("The disk is full.")

    monkeypatch.setattr(submission, "AFTER_FAULT_S", 0.2)
    with monkeypatch.context() as patch:
        patch.setattr(outbox, "start_attempt", full)
        desk.place()
        desk.sender.wake()
        await until(lambda: calls == 2, "it is tried again")
        desk.sender.wake()
        await asyncio.sleep(0.05)
        assert calls == 2
    await until(lambda: desk.order().state is S.SUBMITTED, "it is sent")


async def test_it_stops_although_it_was_just_woken(desk: Desk) -> None:
    """Before Python 3.12 `wait_for` swallows a cancellation that comes together with its result."""
    desk.channel.answers = [lost()]
    desk.place()
    await desk.settle()
    task = asyncio.create_task(desk.sender.run())
    await asyncio.sleep(0.01)
    desk.sender.wake()
    task.cancel()
    done, _ = await asyncio.wait({task}, timeout=2)
    assert done == {task}
    assert task.cancelled()
