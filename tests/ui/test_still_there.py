"""What counts as a sign of life, and the question that comes without one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest

from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.idle import LOOK_EVERY_S
from kiosk.ui.shell import Shell
from kiosk.ui.window import KioskWindow
from tests.ui.patience import fall_silent, is_noticed, second, silence
from tests.ui.stage import Stage
from tests.ui.test_journeys import add_cola, place_order, to_menu

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


async def to_number(hands: Hands) -> None:
    await to_menu(hands)
    await add_cola(hands)
    await place_order(hands)
    await hands.wait("the number", named("Your number is K01"))
    await hands.settle()


class TestNumberPage:
    def test_it_does_not_close_under_the_hand(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        number: Any = kiosk.shell.number
        clock = number.findChild(QTimer)
        whole_s = 30  # as a shop has it by default

        def pass_seconds() -> None:
            for _ in range(5):
                clock.timeout.emit()
            assert number.secondsLeft <= whole_s - 5

        async def customer() -> None:
            await to_number(hands)
            pass_seconds()
            await hands.tap(QPoint(540, 300))
            assert number.secondsLeft == whole_s
            pass_seconds()
            QTest.keyClick(kiosk.window, Qt.Key.Key_Tab)
            assert number.secondsLeft == whole_s
            pass_seconds()
            thing(kiosk, "Easier to see", BUTTON).actionInterface().doAction("Press")
            await hands.wait("the sheet", named("Large text"))
            assert number.secondsLeft == whole_s
            assert not clock.isActive()
            await hands.touch("the cross", named("Close", BUTTON))
            await hands.wait_gone("the sheet", named("Large text"))
            assert clock.isActive()
            pass_seconds()

        run(customer())

    def test_who_leaves_it_under_a_sheet_is_asked(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_number(hands)
            assert not silence(kiosk).isActive()
            await hands.touch("the ways to see", named("Easier to see", BUTTON))
            await hands.touch("large text", named("Large text"))
            await be_asked(kiosk, hands)
            await hands.touch("Continue", named("Continue", BUTTON))
            await hands.wait_gone("the question", named("Still there?"))
            await hands.touch("the cross", named("Close", BUTTON))
            await hands.wait("the number", named("Your number is K01"))
            assert not silence(kiosk).isActive()
            await hands.touch("the ways to see", named("Easier to see", BUTTON))
            await be_asked(kiosk, hands)
            while second(kiosk).isActive():
                second(kiosk).timeout.emit()
            await hands.wait("the beginning", named("Touch to start", BUTTON))

        run(customer())
