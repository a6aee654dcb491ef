"""What a screen reader says of the cart when it changes, by a touch or by what the store does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui.cart_view import CartView
from kiosk.ui.desk import Desk
from tests.ui.stage import Stage
from tests.ui.test_cart_view import MARGHERITA, cola, pizza, rewrite


@pytest.fixture
def cart(desk: Desk) -> CartView:
    view = CartView(desk)
    view.add(pizza())
    view.add(cola())
    return view


@pytest.fixture
def said(cart: CartView) -> list[str]:
    words: list[str] = []
    cart.announced.connect(words.append)
    return words


def test_another_quantity_is_said_with_the_total(cart: CartView, said: list[str]) -> None:
    cart.setQuantity("2", 3)
    assert said == ["3 × Cola. Your order: $24.60"]


def test_what_was_brought_back_is_said(cart: CartView, said: list[str]) -> None:
    cart.remove("2")
    cart.undo()
    assert said == ["Cola is back in your order: $18.20"]


def test_what_sells_out_meanwhile_is_said_once(
    cart: CartView, said: list[str], stage: Stage, qtbot: QtBot
) -> None:
    stage.sell_out("i-cola")
    qtbot.waitUntil(lambda: said != [])
    # Something else of the menu: the cola is looked at again.
    stage.sell_out("i-calzone")
    stage.sell_out("i-margherita")
    qtbot.waitUntil(lambda: len(said) > 1)
    assert said == [
        "Cola just sold out. Please remove it to continue.",
        "Margherita just sold out. Please remove it to continue.",
    ]


def test_a_higher_price_is_said_and_what_it_came_to(
    cart: CartView, said: list[str], stage: Stage, qtbot: QtBot
) -> None:
    rewrite(stage, replace(MARGHERITA, price_cents=1200))
    qtbot.waitUntil(lambda: said != [])
    cart.accept("1")
    assert said == [
        "Margherita: The price has changed: $15.00 → $16.00",
        "1 × Margherita. Your order: $19.20",
    ]
