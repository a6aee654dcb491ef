"""What a choice makes of a dish, as the guest sees it on the item page."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QAccessible

from kiosk.domain.menu import Category, DishFacts, Item, ModifierGroup, Option
from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage, small_menu

Run = Callable[[Coroutine[Any, Any, Any]], Any]
BUTTON = QAccessible.Role.Button


def test_what_a_choice_makes_of_a_dish_is_seen_before_it_is_added(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    facts = DishFacts(diet_tags=frozenset({"TAG_KEY_DIETARY_VEGETARIAN"}))
    bacon = DishFacts(diet_tags=frozenset({"TAG_KEY_DIETARY_HALAL", "TAG_KEY_ALLERGEN_CELERY"}))
    group = ModifierGroup("g", "Extras", options=(Option("o", "Bacon", facts=bacon),))
    item = Item("i-toast", "Toast", 500, facts=facts, groups=(group,))
    stage.write(replace(small_menu(), categories=(Category("c", "Toast", items=(item,)),)))

    async def customer() -> None:
        await hands.touch("start", named("Touch to start", BUTTON))
        await hands.touch("Take out", named("Take out", BUTTON))
        await hands.touch("the toast", starting("Toast, $5.00", BUTTON))
        await hands.wait("it suits", named("Vegetarian"))
        await hands.touch("bacon", starting("Bacon"))
        await hands.wait("it does not any more", named("Vegetarian: not with Bacon"))
        await hands.wait("allergens", starting("Contains: Celery."))

    run(customer())
