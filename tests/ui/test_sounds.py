"""When the kiosk is heard: a chime where people wait, a click under each finger."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.devices.sound import CHIME, CLICK
from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.order import OrderState, Service
from kiosk.storage.orders import StoredOrder
from kiosk.ui.board_view import BoardView
from kiosk.ui.desk import Desk
from kiosk.ui.hands import Hands, Role, named
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage

Run = Callable[[Coroutine[Any, Any, Any]], Any]


@dataclass
class Ear:
    """Hears instead of a loudspeaker."""

    heard: list[str] = field(default_factory=list)

    def play(self, name: str) -> None:
        self.heard.append(name)

    def close(self) -> None:
        """Nothing plays."""


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def desk(desk: Desk, ear: Ear) -> Desk:
    return replace(desk, sound=ear)


def order(stage: Stage, run: Run) -> StoredOrder:
    lines = (RequestedLine("i-cola"),)
    placed: StoredOrder = run(
        stage.submit(Checkout(f"cart-{len(stage.placed)}", lines, Service.TAKE_OUT))
    )
    return placed


def test_a_chime_when_an_order_becomes_ready_while_nobody_orders(
    kiosk: KioskWindow, hands: Hands, stage: Stage, ear: Ear, run: Run
) -> None:
    first = order(stage, run)
    stage.move(first, OrderState.CONFIRMED)
    stage.move(first, OrderState.READY)
    run(hands.wait("the number", named(f"{first.short_code} is ready")))
    assert ear.heard == [CHIME]


def test_no_chime_in_the_middle_of_an_order(
    kiosk: KioskWindow, hands: Hands, stage: Stage, ear: Ear, run: Run
) -> None:
    first = order(stage, run)
    run(hands.touch("start", named("Touch to start", Role.Button)))
    run(hands.wait("the services", named("Take out", Role.Button)))
    ear.heard.clear()
    stage.move(first, OrderState.READY)
    run(hands.settle())
    assert kiosk.shell.board.ready == [first.short_code]  # type: ignore[attr-defined]
    assert ear.heard == []


def test_each_button_clicks_once(kiosk: KioskWindow, hands: Hands, ear: Ear, run: Run) -> None:
    run(hands.touch("start", named("Touch to start", Role.Button)))
    run(hands.touch("take out", named("Take out", Role.Button)))
    run(hands.wait("the menu", named("Drinks", Role.PageTab)))
    assert ear.heard == [CLICK, CLICK]


def test_a_number_that_nobody_collects_leaves_the_strip(
    kiosk: KioskWindow, stage: Stage, run: Run, desk: Desk
) -> None:
    first = order(stage, run)
    stage.move(first, OrderState.READY)
    board = kiosk.shell.board
    board.refresh()  # type: ignore[attr-defined]
    assert board.ready == [first.short_code]  # type: ignore[attr-defined]
    stage.moment = stage.moment.replace(minute=desk.shop.board_ready_minutes)
    board.refresh()  # type: ignore[attr-defined]
    assert board.ready == []  # type: ignore[attr-defined]


def test_a_number_leaves_the_strip_when_the_clock_was_set_back(
    kiosk: KioskWindow, stage: Stage, run: Run, desk: Desk
) -> None:
    passed_s = 0.0
    first = order(stage, run)
    stage.move(first, OrderState.READY)
    board = BoardView(replace(desk, monotonic=lambda: passed_s))
    assert board.property("ready") == [first.short_code]
    stage.moment -= timedelta(hours=3)
    passed_s = 60.0 * desk.shop.board_ready_minutes - 1
    board.refresh()
    assert board.property("ready") == [first.short_code]
    passed_s += 1
    board.refresh()
    assert board.property("ready") == []
