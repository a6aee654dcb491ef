"""The cart's one suggestion, as a guest meets it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QAccessible

from kiosk.domain.menu import DishFacts, Item, ModifierGroup, Option
from kiosk.ui.hands import Hands, Seen, named, starting
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage, small_menu

Run = Callable[[Coroutine[Any, Any, Any]], Any]
BUTTON = QAccessible.Role.Button
COLA = "Goes well with this: Cola, $3.20"


@pytest.fixture
def shop(shop: Shop) -> Shop:
    return replace(shop, suggests=("Drinks", "c-pizza"))


def is_suggestion(seen: Seen) -> bool:
    return seen.name.startswith("Goes well with this: ")


async def order(hands: Hands, *items: str) -> None:
    """To the cart page with these items: `Margherita` comes small, `Cola` as it is."""
    await hands.touch("start", named("Touch to start", BUTTON))
    await hands.touch("take out", named("Take out", BUTTON))
    for item in items:
        await hands.touch(item, starting(f"{item}, ", BUTTON))
        if item == "Margherita":
            await hands.touch("small", named("Small", QAccessible.Role.RadioButton))
        await hands.touch("add", starting("Add to order", BUTTON))
    await hands.touch("review", named("Review order", BUTTON))
    await hands.wait("the cart", starting("Order and pay", BUTTON))


def test_a_touch_adds_what_needs_no_choice_and_nothing_more_is_suggested(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def guest() -> None:
        await order(hands, "Margherita")
        await hands.wait("the suggestion", named(COLA))
        await hands.touch("add it", named("Add Cola, $3.20", BUTTON))
        await hands.wait("the line", starting("1 × Cola"))
        await hands.wait_gone("the suggestion", is_suggestion)

    run(guest())


def test_what_has_a_required_choice_is_opened(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def guest() -> None:
        await order(hands, "Cola")
        await hands.touch("add it", starting("Add Margherita", BUTTON))
        await hands.wait("its choices", named("Small", QAccessible.Role.RadioButton))

    run(guest())


@pytest.mark.parametrize("is_added", [True, False])
def test_what_was_opened_from_the_cart_leads_back_to_it(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, is_added: bool
) -> None:
    shell: Any = kiosk.shell

    async def guest() -> None:
        await order(hands, "Cola")
        await hands.touch("add it", starting("Add Margherita", BUTTON))
        await hands.touch("small", named("Small", QAccessible.Role.RadioButton))
        if is_added:
            await hands.touch("add", starting("Add to order", BUTTON))
        else:
            await hands.touch("rather not", named("Back to your order", BUTTON))
        await hands.wait("the cart", starting("Order and pay"))
        assert shell.cart.count == (2 if is_added else 1)
        await hands.touch("more", named("Add something else", BUTTON))
        await hands.touch("a dish", starting("Cola, ", BUTTON))
        await hands.touch("rather not", named("Back to the menu", BUTTON))
        await hands.wait("the menu", named("Review order", BUTTON))

    run(guest())


VEGAN = DishFacts(diet_tags=frozenset({"TAG_KEY_DIETARY_VEGAN"}))


@pytest.mark.parametrize(
    ("feta", "price"),
    [
        (Option("o-feta", "Feta", 100, is_default=True, facts=VEGAN), "from $9.00"),
        (Option("o-feta", "Feta", is_default=True), "$9.00"),
    ],
    ids=["dearer", "not known to be vegan"],
)
def test_what_comes_otherwise_than_the_card_says_is_opened(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, feta: Option, price: str
) -> None:
    groups = (ModifierGroup("g-on", "On top", options=(feta, Option("o-nuts", "Nuts", 50))),)
    salad = Item("i-salad", "Garden salad", 900, facts=VEGAN, groups=groups)
    menu = small_menu()
    pizzas, drinks = menu.categories
    stage.write(replace(menu, categories=(pizzas, replace(drinks, items=(salad,)))))

    async def guest() -> None:
        await order(hands, "Margherita")
        await hands.touch("add it", named(f"Add Garden salad, {price}", BUTTON))
        await hands.wait("its choices", starting("Feta", QAccessible.Role.CheckBox))
        await hands.touch("without it", starting("Feta", QAccessible.Role.CheckBox))
        await hands.wait("what was promised", named("Add to order, $9.00", BUTTON))

    run(guest())


def test_turned_down_it_stays_away_until_the_next_guest(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def guests() -> None:
        await order(hands, "Margherita")
        await hands.touch("no", named("No, thanks", BUTTON))
        await hands.wait_gone("the suggestion", is_suggestion)
        await hands.touch("one more", named("One more: Margherita", BUTTON))
        assert hands.find(is_suggestion) is None
        kiosk.shell.done()
        await order(hands, "Margherita")
        await hands.wait("the suggestion", named(COLA))

    run(guests())


def test_it_goes_when_it_sells_out(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def guest() -> None:
        await order(hands, "Margherita")
        await hands.wait("the suggestion", named(COLA))
        stage.sell_out("i-cola")
        await hands.wait_gone("the suggestion", is_suggestion)

    run(guest())
