"""As `test_clipping`, for the way from the cart to the number with all that can be asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from kiosk.domain.order import OrderState, Service
from kiosk.domain.payment import PaymentState, PayWay, TerminalStep
from kiosk.domain.promotion import Promotion
from kiosk.domain.tip import TipOffers
from kiosk.paths import assets
from kiosk.storage.menu_words import read_menu_words
from kiosk.ui.desk import Desk
from kiosk.ui.guest import OWN_NAMES
from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.screens import UPRIGHT, Screen
from tests.ui.stage import Stage
from tests.ui.tappables import press
from tests.ui.test_clipping import (
    BUTTON,
    Looker,
    Looks,
    Run,
    Ways,
    demo_menu,
    in_every_way,
    long_run,
    names_in,
    on_every_screen,
)

__all__ = ["long_run"]


@pytest.fixture
def shop(shop: Shop) -> Shop:
    return asking(shop)


def asking(shop: Shop) -> Shop:
    """A store that asks for all there is to ask."""
    lunch = Promotion("lunch", "Lunch", code="LUNCH", share=Fraction(1, 10))
    return replace(
        shop,
        services=(Service.EAT_IN, Service.TAKE_OUT, Service.DELIVERY),
        tariff=replace(shop.tariff, promotions=(lunch,), delivery_fee_cents=250),
        tips=TipOffers((Fraction(1, 10), Fraction(15, 100), Fraction(1, 5))),
        table_stands=True,
        asks_name=True,
        asks_phone=True,
        asks_email=True,
        pay_ways=(PayWay.CARD, PayWay.COUNTER),
        terminal_is_simulated=True,
        menu_words=read_menu_words(assets() / "demo" / "menu_words.csv"),
    )


async def checkout_tour(stage: Stage, desk: Desk, kiosk: KioskWindow, looker: Looks) -> None:
    """A guest who eats in, then one who has it delivered and pays by card."""
    shell: Any = kiosk.shell
    hands = Hands(kiosk.window)
    details, payment = shell.checkout.details, shell.checkout.payment

    async def choose(service: int) -> None:
        shell.start()
        shell.chooseService(service)
        await hands.wait("the menu", starting("Margherita"))
        for item_id in ("i-tiramisu", "i-doughnut"):
            shell.openItem(desk.menus.find(item_id)[0])
            shell.item.setForName("Ana")
            shell.item.add()
        shell.openCart()
        await hands.wait("the cart", named("Order and pay", BUTTON))

    await choose(0)
    shell.openItem(desk.menus.find("i-doughnut")[0])
    press(kiosk.window, "Who is this for?")
    await looker.look("who")
    await hands.touch("the cross", named("Close", BUTTON))
    shell.item.setForName("Bo")
    await looker.look("item for somebody")
    shell.openCart()
    press(kiosk.window, "Promo code")
    await looker.look("code")
    await hands.touch("the cross", named("Close", BUTTON))
    shell.cart.bill.setCode("LUNCH")
    shell.cart.bill.chooseTip(1)
    await looker.look("cart with code, tip and names")
    shell.cart.order()
    await hands.wait("the stand", named("No number yet"))
    await looker.look("stand")
    shell.checkout.stand.confirm()
    await looker.look("stand, missing")
    shell.checkout.stand.press(7)
    shell.checkout.stand.confirm()
    await looker.look("details, eating in")
    shell.done()

    await choose(2)
    shell.cart.order()
    await looker.look("details, delivery")
    for field in details.fields:
        field.write("1")
    details.fields[0].write("")
    details.goOn()
    await looker.look("details, wrong")
    for field in details.fields:
        field.write("1 Elm" if field.kind == 0 else "+1 555 010" if field.kind == 1 else "a@b.c")
    details.goOn()
    await looker.look("payment")
    payment.payByCard()
    await hands.wait("the amount", starting("Amount due: "))
    await looker.look("card, starting")
    stage.step(TerminalStep.PRESENT_CARD)
    await looker.look("card, to be held")
    payment.cancel()
    await looker.look("card, cancelling")
    stage.step(TerminalStep.CHECKING)
    await looker.look("card, checked")
    for end in (PaymentState.CANCELLED, PaymentState.DECLINED):
        stage.settle(end)
        await looker.look(f"card, {end.name}")
        payment.payByCard()
        await hands.wait("the amount", starting("Amount due: "))
    stage.settle(PaymentState.UNKNOWN)
    await looker.look("card, unknown")
    stage.settle(PaymentState.APPROVED)
    await looker.look("number, paid")
    for state in (OrderState.CONFIRMED, OrderState.CANCELLED):
        stage.move(stage.placed[-1], state)
        await looker.look(f"number, paid, {state.name}")
    stage.settle(PaymentState.REFUNDED)
    await looker.look("number, refunded")


def look_at_checkout(
    stage: Stage, desk: Desk, run: Run, screen: Screen, languages: Sequence[str], ways: Ways
) -> None:
    menu = demo_menu()
    stage.write(menu)
    kiosk = screen.open(desk)
    try:
        looker = Looker(kiosk, languages, set(names_in(menu)), ways)
        run(checkout_tour(stage, desk, kiosk, looker))
    finally:
        kiosk.close()
    assert not looker.wrong, "\n".join(dict.fromkeys(looker.wrong))


def test_no_text_is_clipped(stage: Stage, desk: Desk, long_run: Run) -> None:
    look_at_checkout(stage, desk, long_run, UPRIGHT, ["en", "de", "ar"], Ways())


@pytest.mark.long
@in_every_way
@on_every_screen
def test_no_text_is_clipped_anywhere(
    stage: Stage, desk: Desk, long_run: Run, screen: Screen, ways: Ways
) -> None:
    look_at_checkout(stage, desk, long_run, screen, list(OWN_NAMES), ways)
