"""Paying as a guest meets it: the choice, the card reader's every end, and never twice."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.devices.simulated_terminal import Reply
from kiosk.domain.errors import KioskError, NotTakingOrders
from kiosk.domain.order import OrderState
from kiosk.domain.payment import PaymentState, PayWay, TerminalStep
from kiosk.domain.store import StoreState
from kiosk.storage.eighty_six import set_eighty_sixed
from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.conftest import LogGuard
from tests.ui.announcements import heard
from tests.ui.patience import fall_silent, second, silence
from tests.ui.reachable import nameless
from tests.ui.stage import Stage
from tests.ui.test_journeys import add_cola, to_menu

Run = Callable[[Coroutine[Any, Any, Any]], Any]
BUTTON = QAccessible.Role.Button
P = PaymentState
BY_CARD = starting("Pay by card", BUTTON)
AT_COUNTER = starting("Pay at the counter", BUTTON)
HOLD_WORDS, SWIPE_WORDS = "Hold your card to the reader", "Or insert or swipe it."
HOLD = named(HOLD_WORDS)


@pytest.fixture
def shop(shop: Shop) -> Shop:
    return replace(shop, pay_ways=(PayWay.CARD, PayWay.COUNTER))


@pytest.fixture
def window_size(request: pytest.FixtureRequest) -> QSize:
    return getattr(request, "param", QSize(1080, 1920))


async def to_choice(hands: Hands) -> None:
    await to_menu(hands)
    await add_cola(hands)
    await hands.touch("Review", named("Review order", BUTTON))
    await hands.touch("Order", named("Order and pay", BUTTON))
    await hands.wait("the choice", named("How would you like to pay?"))
    await hands.wait("the amount", named("Total: $3.42"))


async def to_reader(hands: Hands, stage: Stage) -> None:
    await to_choice(hands)
    await hands.touch("by card", BY_CARD)
    await hands.wait("the amount", named("Amount due: $3.42"))
    stage.step(TerminalStep.PRESENT_CARD)
    await hands.wait("what to do", HOLD)


@pytest.mark.parametrize(
    "window_size",
    [QSize(1080, 1920), QSize(768, 1366), QSize(1920, 1080), QSize(1366, 768)],
    indirect=True,
    ids=lambda size: f"{size.width()}",
)
def test_by_card_to_the_number(stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    async def customer() -> None:
        await to_reader(hands, stage)
        assert hands.find(named("Back", BUTTON)) is None
        stage.step(TerminalStep.CHECKING)
        await hands.wait("checking", named("Your card is being checked"))
        assert hands.find(named("Cancel the payment", BUTTON)) is None
        stage.settle(P.APPROVED)
        await hands.wait("the number", named("Your number is K01"))
        await hands.wait("it is paid", starting("We’re sending your order. It’s paid"))
        stage.move(stage.placed[0], OrderState.CONFIRMED)
        await hands.wait("it is paid", starting("Your order is paid"))

    run(customer())
    assert len(stage.submitted) == len(stage.payments) == 1
    shell: Any = kiosk.shell
    assert shell.cart.cart.lines == ()


def test_at_the_counter_to_the_number(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_choice(hands)
        await hands.touch("at the counter", AT_COUNTER)
        await hands.wait("the number", named("Your number is K01"))
        await hands.wait("to be paid", starting("We’re sending your order.\nPlease pay"))

    run(customer())
    assert stage.payments == []


@pytest.mark.parametrize(
    ("end", "told"),
    [(P.DECLINED, "Your card was not accepted"), (P.CANCELLED, "The payment was canceled")],
)
def test_without_money_the_guest_tries_again(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, end: PaymentState, told: str
) -> None:
    async def customer() -> None:
        await to_reader(hands, stage)
        stage.settle(end)
        await hands.wait("what happened", named(told))
        await hands.wait("honestly", starting("You haven’t been charged."))
        await hands.touch("again", named("Try again", BUTTON))
        await hands.wait("the amount", named("Amount due: $3.42"))
        stage.settle(P.APPROVED)
        await hands.wait("the number", named("Your number is K01"))

    run(customer())
    first, second = stage.payments
    assert first.reference != second.reference


def test_declined_the_guest_may_pay_at_the_counter_or_change_the_order(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_reader(hands, stage)
        stage.settle(P.DECLINED)
        await hands.touch("Back", named("Back", BUTTON))
        await hands.touch("more", named("One more: Cola", BUTTON))
        await hands.touch("Order", named("Order and pay", BUTTON))
        await hands.wait("the amount", named("Total: $6.85"))
        await hands.touch("by card", BY_CARD)
        await hands.wait("the amount", named("Amount due: $6.85"))
        stage.settle(P.DECLINED)
        await hands.touch("at the counter", named("Pay at the counter", BUTTON))
        await hands.wait("the number", starting("Your number is"))

    run(customer())
    assert len(stage.placed) == 1


def test_the_guest_cancels(stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    async def customer() -> None:
        await to_reader(hands, stage)
        await hands.touch("cancel", named("Cancel the payment", BUTTON))
        await hands.wait("at work", named("Canceling…"))
        assert hands.find(starting(SWIPE_WORDS)) is None
        # Until the terminal has said so, nothing is cancelled.
        assert hands.find(named("Try again", BUTTON)) is None
        stage.settle(P.CANCELLED)
        await hands.wait("the end", named("The payment was canceled"))

    with heard() as said:
        run(customer())
    assert said[-3:] == [
        f"{HOLD_WORDS}. {SWIPE_WORDS} You can also use your phone or watch.",
        "Canceling…",
        "The payment was canceled. You haven’t been charged. Your order is saved.",
    ]
    assert stage.cancelled == [stage.payments[0].reference]


def test_not_known_the_guest_is_told_so_and_sees_it_settled(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_reader(hands, stage)
        stage.settle(P.UNKNOWN)
        await hands.wait("whom to ask", named("Please ask our staff"))
        await hands.wait("by this number", named("Your number is K01"))
        await hands.wait("for staff", starting(f"For staff: payment {stage.payments[0].reference}"))
        for way_out in ("Back", "Try again", "Pay at the counter"):
            assert hands.find(named(way_out, BUTTON)) is None
        stage.become(StoreState.MAINTENANCE)
        await hands.wait("it stays", named("Please ask our staff"))
        stage.become(StoreState.OPEN)
        stage.settle(P.APPROVED)
        await hands.wait("it is paid", starting("We’re sending your order. It’s paid"))

    run(customer())
    assert len(stage.submitted) == 1


def test_not_known_the_guest_may_leave_and_the_next_finds_nothing(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_reader(hands, stage)
        stage.settle(P.UNKNOWN)
        await hands.touch("Done", named("Done", BUTTON))
        await hands.wait("the beginning", named("Touch to start", BUTTON))
        stage.settle(P.APPROVED)
        await to_choice(hands)

    run(customer())
    assert [order.short_code for order in stage.placed] == ["K01"]


def test_two_fingers_begin_one_payment(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_choice(hands)
        card = await hands.reach("by card", BY_CARD)
        counter = await hands.reach("at the counter", AT_COUNTER)
        await hands.tap(card.rect.center())
        await hands.tap(card.rect.center())
        await hands.tap(counter.rect.center())
        await hands.wait("the amount", named("Amount due: $3.42"))

    run(customer())
    assert len(stage.submitted) == len(stage.payments) == 1


def test_one_way_to_pay_is_not_asked(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_choice(hands)
        await hands.touch("Back", named("Back", BUTTON))
        await hands.wait("the cart", named("Order and pay", BUTTON))

    run(customer())
    assert stage.submitted == []


class TestOnlyByCard:
    @pytest.fixture
    def shop(self, shop: Shop) -> Shop:
        return replace(shop, pay_ways=(PayWay.CARD,), terminal_is_simulated=True)

    def test_the_reader_comes_at_once_and_is_played_on_the_page(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_menu(hands)
            await add_cola(hands)
            await hands.touch("Review", named("Review order", BUTTON))
            await hands.touch("Order", named("Order and pay by card", BUTTON))
            await hands.wait("the amount", named("Amount due: $3.42"))
            stage.step(TerminalStep.PRESENT_CARD)
            await hands.wait("its keys", named("Approve", BUTTON))
            assert nameless(kiosk.window) == []
            played = [each for each in hands.look() if each.name.startswith("Simulated")]
            assert len(played) == 1, "its title is said once"
            await hands.touch("approve", named("Approve", BUTTON))
            stage.settle(P.DECLINED)
            await hands.wait("what happened", named("Your card was not accepted"))
            assert hands.find(AT_COUNTER) is None
            await hands.touch("Back", named("Back", BUTTON))
            await hands.wait("the cart", named("Order and pay by card", BUTTON))

        run(customer())
        assert stage.played == [(stage.payments[0].reference, Reply.APPROVE)]


def test_what_sold_out_meanwhile_is_repaired_before_anything_is_paid(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_choice(hands)
        set_eighty_sixed(stage.writer, items={"i-cola": True}, now=stage.moment, source="webhook")
        await hands.touch("by card", BY_CARD)
        await hands.wait("the mark", starting("Cola just sold out"))

    run(customer())
    assert stage.submitted == []


@pytest.mark.parametrize("way", [BY_CARD, AT_COUNTER], ids=["card", "counter"])
def test_what_the_engine_refuses_is_told_on_the_cart(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, log_guard: LogGuard, way: Any
) -> None:
    log_guard.expect("not placed", logger="kiosk.ui.checkout_flow")
    stage.submit_error = NotTakingOrders("paused")

    async def customer() -> None:
        await to_choice(hands)
        await hands.touch("pay", way)
        await hands.wait("why", starting("We can’t take orders"))
        stage.submit_error = KioskError("There is no card terminal.")
        await hands.touch("Order", named("Order and pay", BUTTON))
        await hands.touch("pay", way)
        await hands.wait("why", starting("That didn’t work, and nothing was ordered."))
        stage.submit_error = None
        await hands.touch("Order", named("Order and pay", BUTTON))
        await hands.touch("at the counter", AT_COUNTER)
        await hands.wait("the number", named("Your number is K01"))

    run(customer())


@pytest.mark.parametrize(
    ("state", "told"),
    [(OrderState.REJECTED, "Sorry, the kitchen"), (OrderState.CANCELLED, "Sorry, your order was")],
)
def test_paid_for_nothing_the_money_comes_back(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, state: OrderState, told: str
) -> None:
    async def customer() -> None:
        await to_reader(hands, stage)
        stage.settle(P.APPROVED)
        await hands.wait("the number", named("Your number is K01"))
        if state is OrderState.CANCELLED:
            stage.move(stage.placed[0], OrderState.CONFIRMED)
        stage.move(stage.placed[0], state)
        await hands.wait("what happened", starting(told))
        await hands.wait("the money", starting("You paid $3.42 by card and will be refunded"))
        stage.settle(P.REFUNDED)
        await hands.wait("the money", named("We’ve refunded $3.42."))

    run(customer())


def test_a_guest_whose_payment_ran_at_a_restart_sees_how_it_ends(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, qtbot: QtBot
) -> None:
    async def first() -> None:
        await to_reader(hands, stage)

    run(first())
    qtbot.waitUntil(lambda: bool(stage.kept))
    kept = stage.kept[-1]
    assert kept is not None
    # Everything that the screen knew is gone; the payment is a row.
    kiosk.shell.done()

    async def then() -> None:
        kiosk.shell.resume(kept)
        await hands.wait("the payment", named("Amount due: $3.42"))
        stage.settle(P.CANCELLED)
        await hands.wait("what became of it", named("The payment was canceled"))
        await hands.touch("Back", named("Back", BUTTON))
        await hands.wait("the cart", starting("1 × Cola"))

    run(then())


def test_with_keys_alone(stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    async def press(key: Qt.Key) -> None:
        asyncio.get_running_loop().call_soon(QTest.keyClick, kiosk.window, key)
        await hands.settle()

    async def customer() -> None:
        await to_choice(hands)
        await press(Qt.Key.Key_Escape)
        await hands.touch("Order", named("Order and pay", BUTTON))
        await hands.wait("the choice", BY_CARD)
        for _ in range(8):
            await press(Qt.Key.Key_Tab)
            focused: Any = kiosk.window.activeFocusItem()
            if focused is not None and str(focused.property("text")) == "Pay by card":
                break
        await press(Qt.Key.Key_Return)
        await hands.wait("the amount", named("Amount due: $3.42"))
        await press(Qt.Key.Key_Escape)
        stage.step(TerminalStep.PRESENT_CARD)
        await hands.wait("still there", HOLD)

    run(customer())
    assert len(stage.payments) == 1


async def leave_and_see(kiosk: KioskWindow, hands: Hands) -> None:
    """Nobody touches any more: the guest is asked, and then everything starts over."""
    fall_silent(kiosk)
    await hands.wait("the question", named("Still there?"))
    while second(kiosk).isActive():
        second(kiosk).timeout.emit()
    await hands.wait("the beginning", named("Touch to start", BUTTON))


class TestTimeLimits:
    @pytest.fixture
    def shop(self, shop: Shop) -> Shop:
        return replace(shop, recovery_s=1)

    def test_no_time_runs_out_while_a_payment_runs(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_reader(hands, stage)
            assert not silence(kiosk).isActive()
            assert not second(kiosk).isActive()
            stage.settle(P.DECLINED)
            await hands.wait("another try", named("Try again", BUTTON))
            await leave_and_see(kiosk, hands)

        run(customer())

    def test_the_choice_and_the_unknown_end_by_themselves(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_choice(hands)
            await leave_and_see(kiosk, hands)
            await to_reader(hands, stage)
            stage.settle(P.UNKNOWN)
            await hands.wait_gone("the reader", HOLD)
            await leave_and_see(kiosk, hands)

        run(customer())

    def test_a_mistake_of_ours_does_not_hide_how_a_payment_ends(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_reader(hands, stage)
            kiosk.shell.recover()
            await hands.wait("the apology", starting("Sorry, one moment"))
            await hands.wait("the payment again", HOLD)
            stage.settle(P.APPROVED)
            await hands.wait("the number", named("Your number is K01"))

        run(customer())
