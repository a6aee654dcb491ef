"""The store's translations on every page that shows the menu's words; the kitchen has its own."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QAccessible

from kiosk.domain.menu_words import parse_menu_words
from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage

Run = Callable[[Coroutine[Any, Any, Any]], Any]
BUTTON = QAccessible.Role.Button

TABLE = """menu,de,ar
Pizza,Ofenpizza,بيتزا
From the oven,Aus dem Ofen,
Margherita,Margarethe,مارغريتا
Drinks,Getränke,مشروبات
Size,Größe,الحجم
Small,Klein,صغيرة
Large,Groß,كبيرة
Toppings,Belag,إضافات
Olives,Oliven,زيتون
Left half,Linke Hälfte,
Which half?,Welche Hälfte?,
"""


@pytest.fixture
def shop(shop: Shop) -> Shop:
    return replace(shop, menu_words=parse_menu_words(TABLE))


def test_the_guest_reads_it_and_the_kitchen_does_not(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    shell: Any = kiosk.shell

    async def customer() -> None:
        shell.start()
        shell.chooseService(1)
        await hands.wait("the menu", starting("Margherita, from $11.00", BUTTON))
        shell.guest.speak("de")
        await hands.wait("in German", starting("Margarethe, ", BUTTON))
        await hands.wait("the rail", named("Getränke", QAccessible.Role.PageTab))
        # What the store did not translate is shown in the menu's own words.
        await hands.wait("not translated", starting("Calzone, "))
        await hands.touch("the pizza", starting("Margarethe, ", BUTTON))
        await hands.wait("its group", starting("Größe"))
        await hands.touch("a size", starting("Groß"))
        assert shell.item.groups[0].property("badgeText").endswith("Groß")
        shell.item.groups[1].options[0].touch()
        nested = shell.item.groups[1].options[0].groups[0]
        assert nested.property("name") == "Welche Hälfte?"
        assert nested.options[0].property("context") == "Oliven"
        nested.options[0].touch()
        shell.item.add()
        shell.openCart()
        await hands.wait("the line", starting("Margarethe"))
        lines = shell.cart.lines
        said = {bytes(lines.roleNames()[role].data()).decode(): role for role in lines.roleNames()}
        index = lines.index(0)
        assert lines.data(index, said["choices"]) == "Groß · Oliven (Linke Hälfte)"
        shell.guest.speak("ar")
        assert lines.data(index, said["name"]) == "مارغريتا"
        # Left half has no Arabic: it keeps its own words.
        assert lines.data(index, said["choices"]) == "كبيرة · زيتون (Left half)"
        stage.sell_out("i-margherita")
        assert "مارغريتا" in lines.data(index, said["problem"])
        stage.sell_out("i-margherita", back=True)
        shell.guest.speak("en")
        assert lines.data(index, said["name"]) == "Margherita"

    run(customer())
    [line] = shell.cart.cart.lines
    assert line.item.name == "Margherita"
    assert [group.name for group in line.item.groups] == ["Size", "Toppings"]
    assert line.category_name == "Pizza"


def test_a_dish_is_found_by_the_name_that_the_guest_reads(kiosk: KioskWindow, run: Run) -> None:
    shell: Any = kiosk.shell
    menu = shell.menu

    def found(text: str) -> list[str]:
        menu.search.type("")
        menu.search.type(text)
        results = menu.search.results
        cards = (results.data(results.index(row), 257) for row in range(results.rowCount()))
        return [card.property("name") for card in cards]

    shell.start()
    shell.chooseService(1)
    assert found("margar") == []
    shell.guest.speak("de")
    assert found("margar") == ["Margarethe"]
    assert found("margherita") == ["Margarethe"]
    assert found("ofen") == ["Margarethe", "Calzone"]
    shell.guest.speak("en")
    assert found("margar") == []
    assert found("margh") == ["Margherita"]
