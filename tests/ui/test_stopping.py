"""The store stops taking orders while a guest has a cart: it says so at the next touch, kept."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest
from PySide6.QtGui import QAccessible

from kiosk.domain.errors import NotTakingOrders
from kiosk.domain.menu import OpenHour
from kiosk.domain.payment import PayWay
from kiosk.domain.store import StoreState
from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.conftest import LogGuard
from tests.ui.stage import Stage, small_menu
from tests.ui.test_journeys import add_cola, to_menu

Run = Callable[[Coroutine[Any, Any, Any]], Any]
BUTTON = QAccessible.Role.Button
ORDER = starting("Order and pay", BUTTON)
WHY = starting("A short pause · Back at 12:30\N{NO-BREAK SPACE}PM The kitchen is catching up")


@pytest.fixture
def shop(shop: Shop) -> Shop:
    """Everything is asked that can be asked."""
    return replace(
        shop,
        table_stands=True,
        asks_name=True,
        pay_ways=(PayWay.CARD, PayWay.COUNTER),
        grace=timedelta(minutes=10),
    )


async def to_cart(hands: Hands) -> None:
    await to_menu(hands, "Eat in")
    await add_cola(hands)
    await hands.touch("Review", named("Review order", BUTTON))
    await hands.wait("the cart", ORDER)


async def to_the_end(hands: Hands) -> None:
    await hands.touch("Order", ORDER)
    await hands.touch("no stand", named("Order without a stand", BUTTON))
    await hands.touch("no name", named("Skip", BUTTON))
    await hands.touch("at the counter", starting("Pay at the counter", BUTTON))
    await hands.wait("the number", named("Your number is K01"))


def pause(stage: Stage) -> None:
    stage.become(StoreState.PAUSED, until=stage.moment + timedelta(minutes=30))


@pytest.mark.parametrize("step", ["cart", "stand", "details", "by card", "at the counter"])
def test_a_pause_is_told_at_the_next_step_and_the_cart_is_kept(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, step: str
) -> None:
    steps = {
        "cart": ORDER,
        "stand": named("Order without a stand", BUTTON),
        "details": named("Skip", BUTTON),
        "by card": starting("Pay by card", BUTTON),
        "at the counter": starting("Pay at the counter", BUTTON),
    }

    async def customer() -> None:
        await to_cart(hands)
        for name, wanted in steps.items():
            await hands.wait(name, wanted)
            if name == step:
                break
            if name != "by card":
                await hands.touch(name, wanted)
        pause(stage)
        await hands.touch(step, steps[step])
        why = await hands.wait("why", WHY)
        assert why.name.endswith("Your order is saved.")
        await hands.wait("the line", starting("1 × Cola"))
        assert hands.find(steps["stand"]) is None
        stage.become(StoreState.OPEN)
        await hands.wait_gone("the reason", WHY)
        assert stage.submitted == []
        await to_the_end(hands)

    run(customer())


@pytest.mark.parametrize("state", [StoreState.OFFLINE, StoreState.OUT_OF_ORDER])
def test_the_cart_says_so_by_itself(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, state: StoreState
) -> None:
    async def customer() -> None:
        await to_cart(hands)
        stage.become(state)
        why = await hands.wait("why", starting("Please order at the counter"))
        assert why.name.endswith("Your order is saved.")

    run(customer())


def test_who_began_before_closing_may_finish_and_nobody_later(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    monday = OpenHour(0, time(8), time(14))
    stage.write(replace(small_menu(), open_hours=(monday,)))
    stage.moment = stage.moment.replace(hour=13, minute=58)

    async def customer() -> None:
        await to_cart(hands)
        stage.moment += timedelta(minutes=5)
        stage.become(StoreState.CLOSED, until=stage.moment + timedelta(days=7))
        await hands.touch("Order", ORDER)
        await hands.touch("no stand", named("Order without a stand", BUTTON))
        await hands.wait("the details", named("Skip", BUTTON))
        stage.moment += timedelta(minutes=10)
        await hands.touch("no name", named("Skip", BUTTON))
        why = await hands.wait("why", starting("We’re closed"))
        assert "kept" not in why.name

    run(customer())
    assert stage.submitted == []


def test_a_refusal_that_comes_before_the_news_says_why_as_well(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, log_guard: LogGuard
) -> None:
    log_guard.expect("not placed", logger="kiosk.ui.checkout_flow")
    shell: Any = kiosk.shell

    async def customer() -> None:
        await to_cart(hands)
        stage.submit_error = NotTakingOrders("paused")
        shell.placeOrder()
        await hands.wait("why", starting("We can’t take orders"))
        pause(stage)
        await hands.wait("the news", WHY)
        assert hands.find(starting("We can’t take orders")) is None

    run(customer())
