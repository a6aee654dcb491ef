"""What a choice makes of a dish, as the guest sees it on the item page."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QAccessible, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.domain.menu import Category, DishFacts, Item, ModifierGroup, Option
from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.window import KioskWindow, theme
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


def test_without_a_picture_choices_go_under_the_head_not_through_it(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    groups = tuple(
        ModifierGroup(f"g-{number}", f"Extras {number}", options=(Option(f"o-{number}", "Bacon"),))
        for number in range(20)
    )
    item = Item("i-toast", "Toast", 500, groups=groups)
    stage.write(replace(small_menu(), categories=(Category("c", "Toast", items=(item,)),)))

    def heads() -> Iterator[QImage]:
        """The page's head while choices move under it."""
        height = theme(kiosk._engine, "Metrics").property("headerHeight")
        (scroller,) = (each for each in _seen(kiosk.window.contentItem()) if _is_scroller(each))
        for place in (400, 415, 430, 445):
            scroller.setProperty("contentY", place)
            yield kiosk.window.grabWindow().copy(0, 0, kiosk.window.width(), int(height))

    async def customer() -> None:
        await hands.touch("start", named("Touch to start", BUTTON))
        await hands.touch("Take out", named("Take out", BUTTON))
        await hands.touch("the toast", starting("Toast, $5.00", BUTTON))
        await hands.wait("its choices", starting("Bacon"))
        list(heads())
        await hands.rest()
        first, *others = heads()
        assert all(other == first for other in others)

    run(customer())


def _seen(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _seen(child)


def _is_scroller(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith("Scroller")
