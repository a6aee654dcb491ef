"""Controls say by themselves what only eyes would notice."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain.promotion import Promotion
from kiosk.ui.hands import Hands, Role, named
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.announcements import heard
from tests.ui.test_details import to_details
from tests.ui.test_order_pages import to_cart
from tests.ui.test_typing import to_search

Run = Callable[[Coroutine[Any, Any, Any]], Any]


@pytest.fixture
def shop(shop: Shop) -> Shop:
    lunch = Promotion("lunch", "Lunch", code="LUNCH", share=Fraction(1, 10))
    return replace(shop, tariff=replace(shop.tariff, promotions=(lunch,)), asks_phone=True)


def test_the_key_that_arrows_lead_to(kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    run(to_search(hands))
    with heard() as said:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down):
            QTest.keyClick(kiosk.window, key)
    assert said == ["y", "u", "j"]


def test_what_is_wrong_with_an_entry(kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    async def customer() -> None:
        await to_cart(hands)
        await hands.touch("code", named("Promo code", Role.Button))
        for key in ("X", "Done"):
            await hands.touch(key, named(key, Role.Button))
        await hands.settle()

    with heard() as said:
        run(customer())
    assert "We don’t recognize this code." in said


def test_what_is_wrong_on_a_page_is_said_once(kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    async def customer() -> None:
        await to_details(hands, "Take out")
        await hands.touch("Phone", named("Phone", Role.EditableText))
        await hands.touch("a figure", named("1", Role.Button))
        await hands.touch("on", named("Continue", Role.Button))
        await hands.settle()

    with heard() as said:
        run(customer())
    assert said.count("This doesn’t look like a phone number.") == 1
