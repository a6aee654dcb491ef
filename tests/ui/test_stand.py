"""The number of the table stand: asked of those who eat in, typed, skipped, and sent along."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.domain.errors import KioskError
from kiosk.ui.hands import Hands, Role, named, starting
from kiosk.ui.shop import Shop
from kiosk.ui.stand_view import StandView
from kiosk.ui.window import KioskWindow
from tests.conftest import LogGuard
from tests.ui.stage import Stage

Run = Callable[[Coroutine[Any, Any, Any]], Any]


@pytest.fixture
def shop(shop: Shop) -> Shop:
    return replace(shop, table_stands=True)


@pytest.fixture
def window_size(request: pytest.FixtureRequest) -> QSize:
    return getattr(request, "param", QSize(1080, 1920))


def want_to_order(hands: Hands, run: Run, service: str) -> None:
    run(hands.touch("start", named("Touch to start", Role.Button)))
    run(hands.touch(service, named(service, Role.Button)))
    run(hands.touch("cola", starting("Cola, ", Role.Button)))
    run(hands.touch("add", starting("Add to order", Role.Button)))
    run(hands.touch("review", named("Review order", Role.Button)))
    run(hands.touch("order", starting("Order and pay", Role.Button)))


def type_number(hands: Hands, run: Run, digits: str) -> None:
    for digit in digits:
        run(hands.touch(digit, named(digit, Role.Button)))


@pytest.mark.parametrize(
    "window_size", [QSize(1080, 1920), QSize(1366, 768)], indirect=True, ids=["upright", "lying"]
)
def test_the_number_goes_with_the_order(
    kiosk: KioskWindow, hands: Hands, stage: Stage, run: Run
) -> None:
    want_to_order(hands, run, "Eat in")
    type_number(hands, run, "129")
    run(hands.touch("delete", named("Delete the last digit", Role.Button)))
    run(hands.wait("what was typed", named("Stand 12", Role.StaticText)))
    run(hands.touch("the answer", named("Bring it to stand 12", Role.Button)))
    run(hands.wait("the number", starting("Your number is ")))
    assert [checkout.table for checkout in stage.submitted] == ["12"]


def test_a_stand_may_be_skipped(kiosk: KioskWindow, hands: Hands, stage: Stage, run: Run) -> None:
    want_to_order(hands, run, "Eat in")
    type_number(hands, run, "7")
    run(hands.touch("no stand", named("Order without a stand", Role.Button)))
    run(hands.wait("the number", starting("Your number is ")))
    assert [checkout.table for checkout in stage.submitted] == [""]


def test_who_takes_it_out_is_not_asked(
    kiosk: KioskWindow, hands: Hands, stage: Stage, run: Run
) -> None:
    want_to_order(hands, run, "Take out")
    run(hands.wait("the number", starting("Your number is ")))
    assert [checkout.table for checkout in stage.submitted] == [""]


def test_a_button_touched_too_early_says_what_is_missing(
    kiosk: KioskWindow, hands: Hands, stage: Stage, run: Run
) -> None:
    want_to_order(hands, run, "Eat in")
    hint = named("Please enter the number on the stand first.")
    run(hands.touch("too early", named("Bring it to my stand", Role.Button)))
    run(hands.wait("the hint", hint))
    type_number(hands, run, "3")
    run(hands.wait_gone("the hint", hint))
    assert stage.submitted == []


def test_back_to_the_cart_orders_nothing_and_keeps_the_number(
    kiosk: KioskWindow, hands: Hands, stage: Stage, run: Run
) -> None:
    want_to_order(hands, run, "Eat in")
    type_number(hands, run, "5")
    run(hands.touch("close", named("Close", Role.Button)))
    run(hands.touch("order", starting("Order and pay", Role.Button)))
    run(hands.wait("the number typed before", named("Stand 5", Role.StaticText)))
    assert stage.submitted == []


def test_a_refused_order_asks_again_with_the_number(
    kiosk: KioskWindow, hands: Hands, stage: Stage, run: Run, log_guard: LogGuard
) -> None:
    log_guard.expect("not placed: the disk is full")
    stage.submit_error = KioskError("the disk is full")
    want_to_order(hands, run, "Eat in")
    type_number(hands, run, "8")
    run(hands.touch("the answer", named("Bring it to stand 8", Role.Button)))
    run(hands.wait("the apology", starting("That didn’t work")))
    stage.submit_error = None
    run(hands.touch("order", starting("Order and pay", Role.Button)))
    run(hands.touch("the answer", named("Bring it to stand 8", Role.Button)))
    run(hands.wait("the number", starting("Your number is ")))
    assert [checkout.table for checkout in stage.submitted] == ["8", "8"]


def test_the_next_guest_finds_no_number(
    kiosk: KioskWindow, hands: Hands, stage: Stage, run: Run
) -> None:
    want_to_order(hands, run, "Eat in")
    type_number(hands, run, "12")
    kiosk.shell.done()
    want_to_order(hands, run, "Eat in")
    run(hands.wait("an empty field", named("No number yet", Role.StaticText)))


def test_digits_of_a_keyboard_count(
    kiosk: KioskWindow, hands: Hands, stage: Stage, run: Run, qtbot: QtBot
) -> None:
    want_to_order(hands, run, "Eat in")
    run(hands.wait("the question", named("No number yet", Role.StaticText)))
    for key in (Qt.Key.Key_4, Qt.Key.Key_2, Qt.Key.Key_Backspace, Qt.Key.Key_0):
        QTest.keyClick(kiosk.window, key)
    run(hands.wait("what was typed", named("Stand 40", Role.StaticText)))


def test_a_number_has_an_end() -> None:
    stand = StandView()
    for digit in (0, 1, 2, 3, 4, 10, -1):
        stand.press(digit)
    assert stand.table == "0123"
