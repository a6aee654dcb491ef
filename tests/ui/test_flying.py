"""What was added flies to the order, and stands still for who wants no motion."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.storage.pictures import picture_path
from kiosk.ui.guest import Guest
from kiosk.ui.hands import Hands, named
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage, small_menu

Run = Callable[[Coroutine[Any, Any, Any]], Any]
BUTTON = QAccessible.Role.Button
URL = "https://pictures.example/cola.png"


@pytest.fixture(autouse=True)
def pictured(stage: Stage) -> None:
    menu = small_menu()
    pizza, drinks = menu.categories
    cola = replace(drinks.items[0], picture_url=URL)
    stage.write(replace(menu, categories=(pizza, replace(drinks, items=(cola,)))))
    file = picture_path(stage.directory, URL)
    file.parent.mkdir()
    Image.new("RGB", (40, 30)).save(file, "PNG")


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from below(child)


async def flights(kiosk: KioskWindow, hands: Hands) -> list[bool]:
    """When the picture was to be seen and when not, while a cola is added."""
    await hands.touch("start", named("Touch to start", BUTTON))
    await hands.touch("take out", named("Take out", BUTTON))
    await hands.touch("cola", named("Cola, $3.20", BUTTON))
    await hands.wait("the item", named("Add to order, $3.20", BUTTON))
    await hands.settle()
    flying = next(
        each
        for each in below(kiosk.window.contentItem())
        if each.metaObject().className().startswith("FlyingPicture")
    )
    seen: list[bool] = []
    flying.visibleChanged.connect(lambda: seen.append(flying.isVisible()))
    await hands.touch("add", named("Add to order, $3.20", BUTTON))
    await hands.wait("the bar", named("Review order", BUTTON))
    await asyncio.wait_for(_landed(flying), 5)
    return seen


async def _landed(flying: QQuickItem) -> None:
    while True:
        if not flying.isVisible():
            return
        await asyncio.sleep(0.02)


def test_the_picture_flies_once_and_is_gone(kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    assert run(flights(kiosk, hands)) == [True, False]


def test_without_motion_nothing_flies(kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    async def guest() -> list[bool]:
        await hands.wait("the start", named("Touch to start", BUTTON))
        this_guest = kiosk.shell.findChild(Guest)
        assert this_guest is not None
        this_guest.setReducedMotion(True)
        return await flights(kiosk, hands)

    assert run(guest()) == []
