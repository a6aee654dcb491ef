"""Orders that go another way than hoped, by touch and by what can be seen; none is a dead end."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from PySide6.QtGui import QAccessible

from kiosk.domain.order import Actor, OrderState, Service
from kiosk.engine.changes import OrderChanged
from kiosk.storage.outbox import change_state
from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage
from tests.ui.test_journeys import add_cola, place_order, to_menu

Run = Callable[[Coroutine[Any, Any, Any]], Any]
BUTTON = QAccessible.Role.Button


async def order(hands: Hands) -> None:
    await to_menu(hands, "Eat in")
    await add_cola(hands)
    await place_order(hands)
    await hands.wait("the number", named("Your number is K01"))


def refuse(stage: Stage, state: OrderState, reason: str) -> None:
    """As OneTablet tells it, with its reason."""
    order_id = stage.placed[0].order_id
    change_state(stage.writer, order_id, state, Actor.WEBHOOK, reason, stage.moment, reason=reason)
    stage.tell(OrderChanged(order_id))


def test_eating_in_to_the_ready_number(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await order(hands)
        stage.move(stage.placed[0], OrderState.CONFIRMED)
        stage.move(stage.placed[0], OrderState.READY)
        await hands.wait("ready", named("Your order is ready"))
        await hands.touch("Done", named("Done", BUTTON))
        await hands.wait("the board", named("K01 is ready"))

    run(customer())
    assert stage.submitted[0].service is Service.EAT_IN


def test_the_item_sells_out_while_its_page_is_open(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_menu(hands)
        await hands.touch("Margherita", starting("Margherita, from", BUTTON))
        await hands.touch("Large", starting("Large, +"))
        stage.sell_out("i-margherita")
        await hands.wait("why", starting("Sorry, this just sold out."))
        add = await hands.wait("the button with its reason", named("Sold out", BUTTON))
        assert not add.is_enabled
        # It comes back: what was chosen is still there.
        stage.sell_out("i-margherita", back=True)
        large = await hands.wait("the choice", starting("Large, +"))
        assert large.is_checked
        await hands.touch("Add", named("Add to order, $15.00", BUTTON))
        await hands.wait("the bar", named("Review order", BUTTON))
        await hands.touch("Margherita", starting("Margherita, from", BUTTON))
        stage.sell_out("i-margherita")
        await hands.touch("Back", named("Back to the menu", BUTTON))
        await hands.touch("Review", named("Review order", BUTTON))
        await hands.wait("the line is marked", starting("1 × Margherita, Large, $15.00, "))

    run(customer())


@pytest.mark.parametrize("confirmed", [False, True], ids=["rejected", "cancelled after confirming"])
def test_an_order_that_will_not_be_made(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, confirmed: bool
) -> None:
    async def customer() -> None:
        await order(hands)
        if confirmed:
            stage.move(stage.placed[0], OrderState.CONFIRMED)
            await hands.wait("confirmed", starting("Confirmed by the kitchen, done"))
            refuse(stage, OrderState.CANCELLED, "ITEM_OUT_OF_STOCK")
            await hands.wait("what happened", named("Sorry, your order was canceled"))
        else:
            refuse(stage, OrderState.REJECTED, "KITCHEN_BUSY")
            await hands.wait("what happened", named("Sorry, the kitchen couldn’t take your order"))
        said = await hands.wait(
            "the money, and whom to ask", lambda seen: "You won’t be charged." in seen.name
        )
        assert "at the counter" in said.name
        await hands.wait("the number, to be named", named("Your number is K01"))
        await hands.touch("Done", named("Done", BUTTON))
        # Nobody is called for it, and the next guest can order.
        await to_menu(hands)
        await asyncio.sleep(0)
        assert hands.find(named("K01 is ready")) is None

    run(customer())
