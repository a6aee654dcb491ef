"""What counts as a sign of life, and the question that comes without one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.ui.hands import Hands, named
from kiosk.ui.idle import LOOK_EVERY_S
from kiosk.ui.shell import Shell
from kiosk.ui.window import KioskWindow
from tests.ui.patience import fall_silent, is_noticed, second
from tests.ui.stage import Stage
from tests.ui.test_journeys import add_cola, to_menu

Run = Callable[[Coroutine[Any, Any, Any]], Any]
BUTTON = QAccessible.Role.Button
BESIDE = QPoint(300, 120)
"""On the scrim, above the sheet."""


async def be_asked(kiosk: KioskWindow, hands: Hands) -> None:
    fall_silent(kiosk)
    await hands.wait("the question", named("Still there?"))
    await hands.settle()


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
