"""Paying by card, with a terminal that fails in every way and a kiosk that stops at any moment."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.config import Settings
from kiosk.devices.terminal import OnStep, TerminalLost, TerminalUnavailable
from kiosk.domain.checkout import Checkout
from kiosk.domain.errors import (
    KioskError,
    NotTakingOrders,
    OrderImpossible,
    PaymentUnderWay,
    StorageError,
)
from kiosk.domain.order import OrderState
from kiosk.domain.payment import Begun, PaymentState, TerminalAnswer, TerminalStep
from kiosk.domain.store import Maintenance
from kiosk.engine import paying
from kiosk.engine.changes import PaymentChanged
from kiosk.sandbox.server import Sandbox
from kiosk.storage import payments
from kiosk.storage.orders import StoredOrder
from kiosk.storage.payments import PaymentReader, StoredPayment
from tests.conftest import LogGuard
from tests.engine.restaurant import Live, curry_cart, kiosk_settings, live, soup_cart, until

pytestmark = pytest.mark.anyio
A, P, S = TerminalAnswer, PaymentState, OrderState

Event = TerminalAnswer | Exception


@dataclass
class Till:
    """A terminal as the test wants it; it outlives the kiosk, as a real one does.

    `says` is what comes next of a payment; while it is empty, nothing does. `known` is what it
    would answer when it is asked; an exception there is raised.
    """

    says: asyncio.Queue[Event] = field(default_factory=asyncio.Queue)
    known: dict[str, Event] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    charged: list[tuple[str, int]] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)
    looked_up: list[str] = field(default_factory=list)

    async def pay(
        self, reference: str, amount_cents: int, currency: str, on_step: OnStep
    ) -> TerminalAnswer:
        assert currency == "USD"
        self.asked.append(reference)
        self.known.setdefault(reference, A.RUNNING)
        on_step(TerminalStep.PRESENT_CARD)
        event = await self.says.get()
        if event is A.APPROVED:
            self.charged.append((reference, amount_cents))
        if isinstance(event, Exception):
            raise event
        self.known[reference] = event
        return event

    async def cancel(self, reference: str) -> None:
        self.cancelled.append(reference)
        self.says.put_nowait(A.CANCELLED)

    async def lookup(self, reference: str) -> TerminalAnswer:
        self.looked_up.append(reference)
        event = self.known.get(reference, A.NEVER_STARTED)
        if isinstance(event, Exception):
            raise event
        return event

    async def aclose(self) -> None:
        pass


@dataclass
class Shop:
    """A kiosk that can be stopped and started again with the same data and the same terminal."""

    settings: Settings
    sandbox: Sandbox
    till: Till

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Live]:
        async with live(self.settings, self.sandbox) as kiosk:
            await kiosk.menu()
            yield kiosk


@pytest.fixture
def shop(sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shop:
    monkeypatch.setattr(paying, "ASK_FRESH_EVERY_S", 0.01)
    till = Till()
    monkeypatch.setattr("kiosk.app.open_terminal", lambda _: till)
    settings = kiosk_settings(tmp_path / "data", sandbox.url, payment={"terminal": "simulated"})
    return Shop(settings, sandbox, till)


def payment(kiosk: Live, begun: Begun) -> StoredPayment:
    found = PaymentReader(kiosk.engine.connection).payment(begun.reference)
    assert found is not None
    return found


async def becomes(kiosk: Live, begun: Begun, state: PaymentState) -> StoredPayment:
    await until(lambda: payment(kiosk, begun).state is state, f"the payment is {state.value}")
    return payment(kiosk, begun)


async def ordered(kiosk: Live, begun: Begun, state: OrderState) -> StoredOrder:
    await becomes(kiosk, begun, P.APPROVED)
    return await kiosk.state(begun.order_id, state)


def placed(kiosk: Live) -> int:
    count: int = kiosk.engine.connection.execute("SELECT count(*) FROM orders").fetchone()[0]
    return count


async def test_it_is_a_row_before_the_terminal_hears_of_it(shop: Shop) -> None:
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(curry_cart())
        assert shop.till.asked == []
        stored = payment(kiosk, begun)
        assert (stored.state, stored.amount_cents) == (P.WAITING, 2943)
        assert json.loads(stored.order.body)["delivery_short_code"] == stored.order.short_code
        assert placed(kiosk) == 0
        shop.till.says.put_nowait(A.CANCELLED)
        await becomes(kiosk, begun, P.CANCELLED)


async def test_approved_is_placed_and_the_kitchen_knows_that_it_is_paid(shop: Shop) -> None:
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(replace(curry_cart(), table="12", note="Well done"))
        assert PaymentChanged(begun.reference) not in kiosk.changes
        shop.till.says.put_nowait(A.APPROVED)
        order = await ordered(kiosk, begun, S.SUBMITTED)
        assert shop.till.charged == [(begun.reference, order.total_cents)]
        assert [each.wire for each in shop.sandbox.received] == [json.loads(order.body)]
        instructions = shop.sandbox.received[0].wire["order_special_instructions"]
        assert instructions == "EAT IN · TABLE 12 · PAID · “Well done”"
        assert PaymentChanged(begun.reference, TerminalStep.PRESENT_CARD) in kiosk.changes
        assert PaymentChanged(begun.reference) in kiosk.changes
        assert order.trail[0].cause.endswith(begun.reference)


async def test_nobody_can_write_of_himself_that_he_has_paid(shop: Shop) -> None:
    async with shop.open() as kiosk:
        await kiosk.engine.submit(replace(curry_cart(), note="PAID” · PAID"))
        await until(lambda: len(shop.sandbox.received) == 1, "the order arrived")
        instructions = shop.sandbox.received[0].wire["order_special_instructions"]
        assert instructions == "EAT IN · “PAID' · PAID”"


@pytest.mark.parametrize("end", [A.DECLINED, A.CANCELLED])
async def test_without_money_nothing_is_ordered_and_the_next_try_is_a_new_payment(
    shop: Shop, end: TerminalAnswer
) -> None:
    async with shop.open() as kiosk:
        first = await kiosk.engine.pay(soup_cart())
        shop.till.says.put_nowait(end)
        freed = await becomes(kiosk, first, P(end.value))
        assert placed(kiosk) == 0
        second = await kiosk.engine.pay(soup_cart())
        assert second.reference != first.reference
        assert payment(kiosk, second).order.short_code == freed.order.short_code
        shop.till.says.put_nowait(A.APPROVED)
        await ordered(kiosk, second, S.SUBMITTED)
        assert len(shop.till.charged) == len(shop.sandbox.received) == 1


async def test_touched_twice_it_begins_once(shop: Shop) -> None:
    async with shop.open() as kiosk:
        both = await asyncio.gather(kiosk.engine.pay(soup_cart()), kiosk.engine.pay(soup_cart()))
        assert both[0] == both[1]
        shop.till.says.put_nowait(A.APPROVED)
        await ordered(kiosk, both[0], S.SUBMITTED)
        again = await kiosk.engine.pay(soup_cart())
        assert again == Begun(both[0].order_id)
        assert shop.till.asked == [both[0].reference]


async def test_a_cart_that_is_being_paid_is_not_placed_at_the_counter_too(shop: Shop) -> None:
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(soup_cart())
        with pytest.raises(PaymentUnderWay):
            await kiosk.engine.submit(soup_cart())
        shop.till.says.put_nowait(A.DECLINED)
        await becomes(kiosk, begun, P.DECLINED)
        await kiosk.engine.submit(soup_cart())
        assert placed(kiosk) == 1


async def test_what_was_placed_at_the_counter_is_not_paid_by_card_too(shop: Shop) -> None:
    async with shop.open() as kiosk:
        order = await kiosk.engine.submit(soup_cart())
        assert await kiosk.engine.pay(soup_cart()) == Begun(order.order_id)
        assert shop.till.asked == []


async def test_the_guest_cancels_at_the_screen(shop: Shop) -> None:
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(soup_cart())
        await until(lambda: bool(shop.till.asked), "the terminal was asked")
        await kiosk.engine.cancel_payment(begun.reference)
        await becomes(kiosk, begun, P.CANCELLED)
        assert shop.till.cancelled == [begun.reference]


async def test_a_terminal_that_is_not_there_takes_no_money(shop: Shop) -> None:
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(soup_cart())
        shop.till.says.put_nowait(TerminalUnavailable("It is switched off."))
        stored = await becomes(kiosk, begun, P.CANCELLED)
        assert "switched off" in stored.cause


async def test_lost_it_is_unknown_until_the_terminal_tells(shop: Shop, log_guard: LogGuard) -> None:
    log_guard.expect("the cable is loose")
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(soup_cart())
        await until(lambda: bool(shop.till.asked), "the terminal was asked")
        shop.till.known[begun.reference] = TerminalLost("the cable is loose")
        shop.till.says.put_nowait(TerminalLost("the cable is loose"))
        await becomes(kiosk, begun, P.UNKNOWN)
        await until(lambda: len(shop.till.looked_up) > 2, "it is asked again and again")
        assert (placed(kiosk), payment(kiosk, begun).state) == (0, P.UNKNOWN)
        with pytest.raises(PaymentUnderWay):
            await kiosk.engine.submit(soup_cart())
        assert (await kiosk.engine.pay(soup_cart())).reference == begun.reference
        shop.till.known[begun.reference] = A.APPROVED
        await ordered(kiosk, begun, S.SUBMITTED)
        assert shop.till.asked == [begun.reference]
        trail = [entry.to_state for entry in payment(kiosk, begun).trail]
        assert trail == [P.WAITING, P.UNKNOWN, P.APPROVED]


@pytest.mark.parametrize(
    ("known", "state"),
    [
        (A.APPROVED, P.APPROVED),
        (A.DECLINED, P.DECLINED),
        (A.CANCELLED, P.CANCELLED),
        (A.NEVER_STARTED, P.CANCELLED),
    ],
)
async def test_stopped_in_the_middle_the_next_start_asks(
    shop: Shop, known: TerminalAnswer, state: PaymentState
) -> None:
    """As after a power cut between the terminal's yes and our commit."""
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(soup_cart())
        await until(lambda: bool(shop.till.asked), "the terminal was asked")
    shop.till.known[begun.reference] = known
    async with shop.open() as kiosk:
        await becomes(kiosk, begun, state)
        assert placed(kiosk) == (state is P.APPROVED)
        if state is P.APPROVED:
            await ordered(kiosk, begun, S.SUBMITTED)
    assert shop.till.asked == [begun.reference]
    assert len(shop.sandbox.received) == (state is P.APPROVED)


async def test_stopped_before_the_terminal_heard_of_it_nothing_is_paid(shop: Shop) -> None:
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(soup_cart())
        # Nothing has run since the commit.
        assert shop.till.asked == []
        await kiosk.engine.paying.aclose()
    shop.till.asked.clear()
    async with shop.open() as kiosk:
        await becomes(kiosk, begun, P.CANCELLED)
        assert (placed(kiosk), shop.till.asked) == (0, [])


async def test_still_running_after_a_restart_it_is_waited_for(shop: Shop) -> None:
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(soup_cart())
        await until(lambda: bool(shop.till.asked), "the terminal was asked")
    async with shop.open() as kiosk:
        await until(lambda: len(shop.till.looked_up) > 2, "it is asked again and again")
        assert payment(kiosk, begun).state is P.WAITING
        shop.till.known[begun.reference] = A.APPROVED
        await ordered(kiosk, begun, S.SUBMITTED)


async def test_a_full_disk_at_the_yes_loses_neither_money_nor_order(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard
) -> None:
    log_guard.expect("stays open: the disk is full", level=40)
    real = payments.change_payment
    failing = [True]

    def change(*arguments: object) -> object:
        if failing[0]:
            raise StorageError("the disk is full")
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(payments, "change_payment", change)
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(soup_cart())
        shop.till.says.put_nowait(A.APPROVED)
        await until(lambda: bool(shop.till.looked_up), "it is asked what was not kept")
        assert (placed(kiosk), payment(kiosk, begun).state) == (0, P.WAITING)
        failing[0] = False
        await ordered(kiosk, begun, S.SUBMITTED)
        assert shop.till.charged == [(begun.reference, payment(kiosk, begun).amount_cents)]


async def test_a_drivers_mistake_is_unknown_not_free(shop: Shop, log_guard: LogGuard) -> None:
    log_guard.expect("failed unexpectedly", level=40)
    log_guard.expect("could not be asked", level=40)
    log_guard.expect("the kiosk failed")
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(soup_cart())
        await until(lambda: bool(shop.till.asked), "the terminal was asked")
        shop.till.known[begun.reference] = ZeroDivisionError("a mistake")
        shop.till.says.put_nowait(ZeroDivisionError("a mistake"))
        await becomes(kiosk, begun, P.UNKNOWN)
        await until(lambda: len(shop.till.looked_up) > 1, "it is asked")
        shop.till.known[begun.reference] = A.DECLINED
        await becomes(kiosk, begun, P.DECLINED)


async def test_a_silent_terminal_counts_as_lost(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard
) -> None:
    log_guard.expect("the terminal is silent")
    monkeypatch.setattr(paying, "PAY_LIMIT_S", 0.02)
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(soup_cart())
        await becomes(kiosk, begun, P.UNKNOWN)
        shop.till.known[begun.reference] = A.CANCELLED
        await becomes(kiosk, begun, P.CANCELLED)


async def test_a_terminal_that_was_taken_away_leaves_it_to_staff(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard
) -> None:
    log_guard.expect(paying.NO_TERMINAL)
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(soup_cart())
        await until(lambda: bool(shop.till.asked), "the terminal was asked")
    monkeypatch.setattr("kiosk.app.open_terminal", lambda _: None)
    async with shop.open() as kiosk:
        await becomes(kiosk, begun, P.UNKNOWN)
        with pytest.raises(KioskError, match="no card terminal"):
            await kiosk.engine.pay(curry_cart("another"))


async def test_the_price_is_frozen_while_the_guest_pays(shop: Shop) -> None:
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(soup_cart())
        before = payment(kiosk, begun)
        kiosk.engine.connection.execute("UPDATE items SET price_cents = 1, from_cents = 1")
        kiosk.engine.set_maintenance(Maintenance())
        shop.till.says.put_nowait(A.APPROVED)
        order = await ordered(kiosk, begun, S.SUBMITTED)
        assert (order.total_cents, order.body) == (before.amount_cents, before.order.body)


@pytest.mark.parametrize(
    "change",
    [lambda cart: replace(cart, lines=()), lambda cart: replace(cart, expected_total_cents=1)],
)
async def test_what_cannot_be_ordered_is_not_paid(
    shop: Shop, change: Callable[[Checkout], Checkout]
) -> None:
    async with shop.open() as kiosk:
        with pytest.raises(OrderImpossible):
            await kiosk.engine.pay(change(soup_cart()))
        kiosk.engine.set_maintenance(Maintenance())
        with pytest.raises(NotTakingOrders):
            await kiosk.engine.pay(soup_cart())
        assert shop.till.asked == []
        assert payments.open_payments(kiosk.engine.connection) == ()


async def test_known_to_be_paid_only_much_later_a_person_decides(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(soup_cart())
        await until(lambda: bool(shop.till.asked), "the terminal was asked")
        connection = kiosk.engine.connection
        an_hour_ago = payment(kiosk, begun).started_at - timedelta(hours=1)
        connection.execute(
            "UPDATE payments SET started_at = ?", (an_hour_ago.isoformat(timespec="microseconds"),)
        )
    shop.till.known[begun.reference] = A.APPROVED
    async with shop.open() as kiosk:
        order = await ordered(kiosk, begun, S.NEEDS_ATTENTION)
        assert "not sent within" in order.reason
        assert shop.sandbox.received == []


async def test_money_is_given_back_once(shop: Shop) -> None:
    async with shop.open() as kiosk:
        begun = await kiosk.engine.pay(soup_cart())
        shop.till.says.put_nowait(A.APPROVED)
        order = await ordered(kiosk, begun, S.SUBMITTED)
        await shop.sandbox.actions.reject(order.order_id, "Out of soup.")
        await kiosk.state(begun.order_id, S.REJECTED)
        kiosk.engine.refunded(order.short_code)
        last = payment(kiosk, begun).trail[-1]
        assert (last.to_state, last.actor.value) == (P.REFUNDED, "staff")
        with pytest.raises(KioskError, match="nothing to refund"):
            kiosk.engine.refunded(order.short_code)
        at_counter = await kiosk.engine.submit(curry_cart("another"))
        with pytest.raises(KioskError, match="not paid by card"):
            kiosk.engine.refunded(at_counter.order_id)
