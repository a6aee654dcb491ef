"""Pictures of dishes that come, change and break while the screen shows them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QColor, QImage

from kiosk.engine.changes import PictureArrived
from kiosk.storage.pictures import picture_path
from kiosk.ui.cart_lines import CartLines
from kiosk.ui.hands import Hands, named
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage, small_menu
from tests.ui.test_journeys import add_cola, to_menu

Run = Callable[[Coroutine[Any, Any, Any]], Any]
BUTTON = QAccessible.Role.Button
URL = "https://pictures.example/cola.png"
MAGENTA, GREEN = "#ff00ff", "#00ff00"
"""The screen has neither of its own."""
MANY = 1000


@pytest.fixture(autouse=True)
def file(stage: Stage) -> Path:
    """Where the cola's picture will be."""
    pizza, drinks = (menu := small_menu()).categories
    cola = replace(drinks.items[0], picture_url=URL)
    stage.write(replace(menu, categories=(pizza, replace(drinks, items=(cola,)))))
    file = picture_path(stage.directory, URL)
    file.parent.mkdir()
    return file


def put(stage: Stage, file: Path, colour: str) -> None:
    part = file.with_suffix(".part")
    Image.new("RGB", (400, 300), colour).save(part, "PNG")
    part.rename(file)
    stage.tell(PictureArrived(URL))


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while True:
            if is_so():
                return
            await asyncio.sleep(0.05)


async def see(kiosk: KioskWindow, colour: str) -> None:
    """Wait until a picture of this colour is on the screen."""
    await until(lambda: count(kiosk, colour) >= MANY)


def count(kiosk: KioskWindow, colour: str) -> int:
    image = kiosk.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(image.constBits()).cast("I").tolist().count(QColor(colour).rgb())


def test_another_picture_in_the_same_file_is_shown(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, file: Path
) -> None:
    async def guest() -> None:
        await to_menu(hands)
        assert count(kiosk, MAGENTA) == 0
        put(stage, file, MAGENTA)
        await see(kiosk, MAGENTA)
        put(stage, file, GREEN)
        await see(kiosk, GREEN)
        assert count(kiosk, MAGENTA) == 0
        assert stage.refetched == []

    run(guest())


@pytest.mark.parametrize("window_size", [QSize(1080, 1920), QSize(1366, 768)])
def test_the_open_dish_shows_it_when_it_comes(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, file: Path
) -> None:
    async def guest() -> None:
        await to_menu(hands)
        await hands.touch("cola", named("Cola, $3.20", BUTTON))
        await hands.wait("the item", named("Add to order, $3.20", BUTTON))
        put(stage, file, MAGENTA)
        await see(kiosk, MAGENTA)

    run(guest())


def test_the_open_cart_shows_it_when_it_comes(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, file: Path
) -> None:
    async def guest() -> None:
        await to_menu(hands)
        await add_cola(hands)
        await hands.touch("review", named("Review order", BUTTON))
        await hands.settle()
        told: list[int] = []
        lines = kiosk.shell.findChild(CartLines)
        assert lines is not None
        lines.dataChanged.connect(lambda index, _: told.append(index.row()))
        put(stage, file, MAGENTA)
        await see(kiosk, MAGENTA)
        stage.tell(PictureArrived("https://pictures.example/another.png"))
        await hands.settle()
        assert told == [0]

    run(guest())


@pytest.mark.qt_log_ignore("Error decoding")
def test_a_picture_that_cannot_be_shown_is_asked_for_and_comes(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, file: Path
) -> None:
    file.write_bytes(b"no picture")

    async def guest() -> None:
        await to_menu(hands)
        await until(lambda: bool(stage.refetched))
        assert set(stage.refetched) == {file.name}
        put(stage, file, GREEN)
        await see(kiosk, GREEN)

    run(guest())


def test_an_empty_file_is_no_picture(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, file: Path
) -> None:
    """As a power cut can leave it."""
    file.touch()

    async def guest() -> None:
        await to_menu(hands)
        await hands.wait("the cola", named("Cola, $3.20", BUTTON))
        await hands.rest()
        assert stage.refetched == []

    run(guest())
