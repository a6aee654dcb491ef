"""What a screen reader can reach: the page, or the sheet over it, and nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest

from kiosk.domain.store import StoreState
from kiosk.ui.hands import Hands, Role, named, starting
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.reachable import nameless, reachable
from tests.ui.stage import Stage

Run = Callable[[Coroutine[Any, Any, Any]], Any]


class Finder:
    """Looks for what can be reached by way of the window."""

    def __init__(self, kiosk: KioskWindow, hands: Hands) -> None:
        self._window = kiosk.window
        self.hands = hands

    @property
    def names(self) -> list[str]:
        return [each.text(QAccessible.Text.Name) for each in reachable(self.access)]

    @property
    def access(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._window)

    async def find(self, name: str) -> QAccessibleInterface:
        await self.hands.wait(name, named(name))
        return next(
            each for each in reachable(self.access) if each.text(QAccessible.Text.Name) == name
        )

    async def covers(self, sheet: str, page: str) -> None:
        """The sheet is all there is until Escape, then the page is."""
        await self.hands.wait("the sheet", named(sheet, Role.Dialog))
        assert page not in self.names
        assert self.access.childCount() == 1
        dialog = self.access.child(0)
        assert dialog.text(QAccessible.Text.Name) == sheet
        assert dialog.parent() == self.access
        assert self.access.indexOfChild(dialog) == 0
        QTest.keyClick(self._window, Qt.Key.Key_Escape)
        await self.hands.wait("the page", named(page))


@pytest.fixture
def finder(kiosk: KioskWindow, hands: Hands) -> Finder:
    return Finder(kiosk, hands)


@pytest.fixture
def shop(shop: Shop) -> Shop:
    return replace(shop, table_stands=True)


def test_the_page_under_a_sheet_cannot_be_reached(
    stage: Stage, finder: Finder, hands: Hands, run: Run
) -> None:
    async def guest() -> None:
        await hands.touch("modes", named("Easier to see", Role.Button))
        await finder.covers("Easier to see", "Touch to start")
        await hands.touch("the start", named("Touch to start", Role.Button))
        await hands.touch("the service", named("Eat in", Role.Button))
        await hands.touch("diets", named("Diet", Role.Button))
        await finder.covers("Show only", "Search")
        await hands.touch("a dish", starting("Cola", Role.Button))
        await hands.touch("its note", named("Add a note", Role.Button))
        await finder.covers("Note for the kitchen", "Add a note")
        await hands.touch("its guest", named("Who is this for?", Role.Button))
        await finder.covers("Who is this for?", "Add a note")
        await hands.touch("add", starting("Add to order", Role.Button))
        await hands.touch("review", named("Review order", Role.Button))
        await hands.touch("the order", starting("Order and pay", Role.Button))
        await finder.covers("Your table stand", "Add something else")

    run(guest())


class TestLeftAlone:
    @pytest.fixture
    def shop(self, shop: Shop) -> Shop:
        return replace(shop, idle_s=1)

    def test_so_it_is_under_the_question_that_comes_by_itself(
        self, stage: Stage, finder: Finder, hands: Hands, run: Run
    ) -> None:
        async def guest() -> None:
            await hands.touch("the start", named("Touch to start", Role.Button))
            await hands.wait("the service", named("Eat in", Role.Button))
            await finder.covers("Still there?", "Eat in")

        run(guest())

    def test_enter_alone_answers_the_question(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def guest() -> None:
            await hands.touch("the start", named("Touch to start", Role.Button))
            await hands.wait("the question", named("Still there?", Role.Dialog))
            QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
            await hands.wait("the page", named("Eat in", Role.Button))

        run(guest())

    def test_what_a_screen_reader_does_is_a_sign_of_life(
        self, stage: Stage, finder: Finder, hands: Hands, run: Run
    ) -> None:
        async def guest() -> None:
            await hands.touch("the start", named("Touch to start", Role.Button))
            await hands.touch("the service", named("Eat in", Role.Button))
            await hands.touch("a dish", starting("Margherita", Role.Button))
            for turn in range(8):
                name = "Small" if turn % 2 else "Large, +\xa0$4.00"
                choice = await finder.find(name)
                choice.actionInterface().doAction("Press")
                await asyncio.sleep(0.25)
            assert "Still there?" not in finder.names

        run(guest())


def test_each_page_is_one_thing_with_a_name_and_so_is_all_on_it(
    stage: Stage, kiosk: KioskWindow, finder: Finder, hands: Hands, run: Run
) -> None:
    async def is_alone(name: str) -> None:
        await hands.wait(name, named(name, Role.Pane))
        assert finder.access.childCount() == 1
        assert nameless(kiosk.window) == []

    async def guest() -> None:
        await is_alone("Corner Oven")
        await hands.touch("the start", named("Touch to start", Role.Button))
        await is_alone("Where would you like to eat?")
        await hands.touch("the service", named("Take out", Role.Button))
        await is_alone("Menu")
        await hands.touch("search", named("Search", Role.Button))
        await is_alone("Search")
        await hands.touch("back", named("Back to the menu", Role.Button))
        await hands.touch("a dish", starting("Cola", Role.Button))
        await is_alone("Cola")
        await hands.touch("add", starting("Add to order", Role.Button))
        await hands.touch("review", named("Review order", Role.Button))
        await is_alone("Your order")
        await hands.wait("the money", named("What it costs", Role.Grouping))
        await hands.touch("the order", starting("Order and pay", Role.Button))
        await is_alone("Your number is K01")
        await hands.touch("done", named("Done", Role.Button))
        await is_alone("Corner Oven")
        stage.become(StoreState.PAUSED)
        await is_alone("A short pause")
        shell: Any = kiosk.shell
        shell.recover()
        await is_alone("Sorry, one moment please")

    run(guest())


def test_pages_that_are_kept_cannot_be_reached(
    stage: Stage, finder: Finder, hands: Hands, run: Run
) -> None:
    async def guest() -> None:
        await hands.touch("the start", named("Touch to start", Role.Button))
        await hands.touch("the service", named("Eat in", Role.Button))
        await hands.touch("a dish", starting("Cola", Role.Button))
        await hands.wait("its page", starting("Add to order", Role.Button))
        assert not {"Touch to start", "Categories", "Search"} & set(finder.names)

    run(guest())


def test_what_a_finger_meets_is_on_the_sheet(
    stage: Stage, finder: Finder, hands: Hands, run: Run
) -> None:
    async def guest() -> None:
        start = await hands.wait("the start", named("Touch to start", Role.Button))
        await hands.touch("modes", named("Easier to see", Role.Button))
        await hands.wait("the sheet", named("Easier to see", Role.Dialog))
        assert not hands.is_on_top(start)

    run(guest())
