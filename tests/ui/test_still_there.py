"""What counts as a sign of life, and the question that comes without one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest

from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.idle import LOOK_EVERY_S
from kiosk.ui.shell import Shell
from kiosk.ui.window import KioskWindow
from tests.ui.patience import fall_silent, is_noticed, second
from tests.ui.stage import Stage
from tests.ui.test_journeys import add_cola, to_menu

Run = Callable[[Coroutine[Any, Any, Any]], Any]
Role = QAccessible.Role
BUTTON = Role.Button
BESIDE = QPoint(300, 120)
"""On the scrim, above the sheet."""


async def be_asked(kiosk: KioskWindow, hands: Hands) -> None:
    fall_silent(kiosk)
    await hands.wait("the question", named("Still there?"))
    await hands.settle()


def thing(kiosk: KioskWindow, name: str, role: QAccessible.Role) -> QAccessibleInterface:
    """What a screen reader finds by this beginning of a name, and can see."""

    def walk(parent: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
        for index in range(parent.childCount()):
            child = parent.child(index)
            yield child
            yield from walk(child)

    return next(
        each
        for each in walk(QAccessible.queryAccessibleInterface(kiosk.window))
        if each.role() == role
        and each.text(QAccessible.Text.Name).startswith(name)
        and not each.state().invisible
    )


@pytest.mark.parametrize("leaves", ["in silence", "by touch"])
def test_a_late_touch_beside_the_question_asks_nobody(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, leaves: str
) -> None:
    shell: Any = kiosk.shell

    async def customer() -> None:
        await to_menu(hands)
        await be_asked(kiosk, hands)
        if leaves == "by touch":
            await hands.touch("Start over", named("Start over", BUTTON))
        else:
            while second(kiosk).isActive():
                second(kiosk).timeout.emit()
        assert shell.page == Shell.Page.Attract
        await hands.tap(BESIDE)
        await hands.wait("the beginning", named("Touch to start", BUTTON))
        fall_silent(kiosk)
        assert not second(kiosk).isActive()

    run(customer())


def test_a_second_finger_on_start_over_takes_nothing_from_who_goes_on(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    shell: Any = kiosk.shell

    async def customer() -> None:
        await to_menu(hands)
        await add_cola(hands)
        await be_asked(kiosk, hands)
        start_over = await hands.reach("Start over", named("Start over", BUTTON))
        await hands.touch("Continue", named("Continue", BUTTON))
        # The sheet is on its way down.
        await hands.tap(start_over.rect.center())
        await hands.wait_gone("the question", named("Still there?"))
        assert shell.page == Shell.Page.Menu
        assert shell.cart.count == 1

    run(customer())


@pytest.mark.parametrize(("step_px", "noticed"), [(12, True), (2, False)])
def test_a_finger_that_stays_down_is_alive_while_it_moves(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, step_px: int, noticed: bool
) -> None:
    """What leans against the screen only trembles."""
    middle = QPoint(500, 1200)
    device = QTest.createTouchDevice()

    def finger() -> QTest.QTouchEventSequence:
        return QTest.touchEvent(kiosk.window, device, False)

    async def move() -> None:
        for way in (1, -1) * 10:
            await asyncio.sleep(LOOK_EVERY_S / 10)
            finger().move(0, middle + QPoint(0, way * step_px), kiosk.window).commit(False)

    async def customer() -> None:
        await to_menu(hands)
        finger().press(0, middle, kiosk.window).commit(False)
        assert await is_noticed(kiosk, move()) is noticed
        finger().release(0, middle, kiosk.window).commit(False)

    run(customer())


def test_a_screen_reader_is_alive_whatever_it_does(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    """It sends no touch, no key: it acts, sets and writes."""

    async def act(name: str, role: QAccessible.Role, action: str) -> None:
        thing(kiosk, name, role).actionInterface().doAction(action)

    async def count(quantity: int) -> None:
        thing(kiosk, "Quantity", Role.SpinBox).valueInterface().setCurrentValue(quantity)

    async def write(text: str) -> None:
        thing(kiosk, "Note for", Role.EditableText).editableTextInterface().insertText(0, text)

    async def customer() -> None:
        shell: Any = kiosk.shell
        await to_menu(hands)
        await hands.settle()
        assert await is_noticed(kiosk, act("Drinks", Role.PageTab, "Press"))
        await act("Margherita", BUTTON, "Press")
        await hands.wait("its page", starting("Large", Role.RadioButton))
        await hands.settle()
        assert await is_noticed(kiosk, act("Large", Role.RadioButton, "Toggle"))
        assert await is_noticed(kiosk, act("Olives", Role.CheckBox, "Press"))
        assert await is_noticed(kiosk, count(3))
        assert await is_noticed(kiosk, act("Quantity", Role.SpinBox, "Increase"))
        assert await is_noticed(kiosk, act("Add to order", BUTTON, "SetFocus"))
        await act("Add a note", BUTTON, "Press")
        await hands.wait("its field", named("Note for the kitchen", Role.EditableText))
        await hands.settle()
        assert await is_noticed(kiosk, write("no ice"))
        assert await is_noticed(kiosk, act("a", BUTTON, "Press"))
        assert (shell.item.quantity, shell.item.note) == (4, "no icea")

    run(customer())


def test_what_happens_in_the_store_is_no_sign_of_life(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def news() -> None:
        stage.sell_out("i-margherita")
        await hands.wait("the news", starting("Margherita, Sold out", BUTTON))

    async def customer() -> None:
        await to_menu(hands)
        await hands.settle()
        assert not await is_noticed(kiosk, news())

    run(customer())
