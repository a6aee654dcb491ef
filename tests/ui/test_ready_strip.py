"""The strip of numbers on the pages that wait for a guest: each ready number is to be seen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtQuick import QQuickItem

from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.order import OrderState, Service
from kiosk.ui.hands import Hands, named
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage

Run = Callable[[Coroutine[Any, Any, Any]], Any]
PORTRAIT, LANDSCAPE = QSize(1080, 1920), QSize(1366, 768)


async def make_ready(stage: Stage, count: int) -> set[str]:
    """Orders that are ready; gives what the screen is to say of them."""
    for cart in range(count):
        lines = (RequestedLine("i-cola"),)
        order = await stage.submit(Checkout(f"cart-{cart}", lines, Service.TAKE_OUT))
        stage.move(order, OrderState.READY)
    return {f"{order.short_code} is ready" for order in stage.placed}


def seen(hands: Hands, kiosk: KioskWindow) -> set[str]:
    """The numbers that are wholly in the window."""
    width, height = kiosk.window.width(), kiosk.window.height()
    return {
        each.name
        for each in hands.look()
        if each.name.endswith(" is ready")
        and each.rect.left() >= 0
        and each.rect.right() < width
        and each.rect.bottom() < height
    }


def strip(kiosk: KioskWindow) -> QQuickItem:
    waiting = [kiosk.window.contentItem()]
    while waiting:
        item: QQuickItem = waiting.pop()
        if item.metaObject().className().startswith("ReadyStrip") and item.isVisible():
            return item
        waiting += item.childItems()
    raise AssertionError("there is no strip")


@pytest.mark.parametrize("window_size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
@pytest.mark.parametrize("count", [3, 9])
def test_some_numbers_are_seen_together(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, count: int
) -> None:
    async def guest() -> None:
        await hands.wait("the page", named("Touch to start"))
        ready = await make_ready(stage, count)
        for words in ready:
            await hands.wait("a number", named(words))
        assert seen(hands, kiosk) == ready
        assert strip(kiosk).property("pages") == 1

    run(guest())


def test_many_numbers_come_round(stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    async def guest() -> None:
        await hands.wait("the page", named("Touch to start"))
        strip(kiosk).setProperty("page_ms", 150)
        ready = await make_ready(stage, 30)
        found: set[str] = set()
        async with asyncio.timeout(8):
            while found != ready:
                now = seen(hands, kiosk)
                assert len(now) < len(ready)
                found |= now
                await asyncio.sleep(0.02)

    run(guest())
