"""The lines of the cart on the real page: close together and in order, whatever happens to them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.domain.menu import Category, Item, Menu
from kiosk.ui.desk import Desk
from kiosk.ui.hands import Hands, starting
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage

Run = Callable[[Coroutine[Any, Any, Any]], Any]
NAMES = ("Bread", "Cola", "Soup", "Pizza", "Cake")


@pytest.fixture
def stage(stage: Stage) -> Stage:
    items = tuple(Item(f"i-{name.lower()}", name, 500) for name in NAMES)
    stage.write(Menu("m-1", "All day", categories=(Category("c", "Food", items=items),)))
    return stage


@pytest.fixture
def cart(desk: Desk, kiosk: KioskWindow) -> Any:
    """One line of each, shown on the cart's page."""
    shell: Any = kiosk.shell
    shell.start()
    shell.chooseService(1)
    for name in NAMES:
        shell.openItem(desk.menus.find(f"i-{name.lower()}")[0])
        shell.item.add()
    shell.openCart()
    return shell.cart


def cards(kiosk: KioskWindow) -> list[QQuickItem]:
    """As they are stacked, which is how a screen reader goes."""
    return list(_cards(kiosk.window.contentItem()))


def _cards(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.metaObject().className().startswith("CartLineCard"):
        if item.isVisible():
            yield item
        return
    for child in item.childItems():
        yield from _cards(child)


def place(card: QQuickItem) -> QRectF:
    return card.mapRectToScene(QRectF(0, 0, card.width(), card.height()))


def line_id(cart: Any, name: str) -> str:
    return next(str(line.id) for line in cart.cart.lines if line.item.name == name)


async def rest(hands: Hands, kiosk: KioskWindow) -> None:
    """Until nothing moves any more: on a busy machine, too, where a frame may be late."""
    before: list[QRectF] = []
    still = 0
    for _ in range(100):
        await asyncio.sleep(0.05)
        await hands.settle()
        now = [place(card) for card in cards(kiosk)]
        is_there = all(card.opacity() == 1.0 for card in cards(kiosk))
        still = still + 1 if is_there and now == before else 0
        if still == 3:
            return
        before = now
    raise AssertionError("the cards never come to rest")


def look(kiosk: KioskWindow, *names: str) -> None:
    shown = cards(kiosk)
    assert [card.property("name") for card in shown] == list(names)
    places = [place(card) for card in shown]
    gaps = {round(below.top() - above.bottom()) for above, below in pairwise(places)}
    assert len(gaps) == 1
    assert 0 < gaps.pop() < 40
    assert {card.opacity() for card in shown} == {1.0}


def test_an_undone_line_comes_back_to_its_place(
    kiosk: KioskWindow, cart: Any, hands: Hands, run: Run
) -> None:
    async def guest() -> None:
        await hands.wait("the cart", starting("Total: "))
        await rest(hands, kiosk)
        look(kiosk, *NAMES)
        cart.remove(line_id(cart, "Cola"))
        await rest(hands, kiosk)
        look(kiosk, "Bread", "Soup", "Pizza", "Cake")
        cart.undo()
        await rest(hands, kiosk)
        look(kiosk, *NAMES)

    run(guest())


@pytest.mark.parametrize("wait_ms", [0, 40, 120, 400])
def test_no_gap_stays_where_a_line_grows_while_others_move(
    stage: Stage, kiosk: KioskWindow, cart: Any, hands: Hands, run: Run, wait_ms: int
) -> None:
    async def guest() -> None:
        await hands.wait("the cart", starting("Total: "))
        for sold_out in NAMES[2:]:
            cart.remove(line_id(cart, "Cola"))
            await asyncio.sleep(wait_ms / 1000)
            cart.undo()
            stage.sell_out(f"i-{sold_out.lower()}")
            await asyncio.sleep(wait_ms / 1000)
            stage.sell_out(f"i-{sold_out.lower()}", back=True)
            cart.remove(line_id(cart, "Bread"))
            stage.sell_out(f"i-{sold_out.lower()}")
            await asyncio.sleep(wait_ms / 1000)
            cart.undo()
            await rest(hands, kiosk)
            look(kiosk, *NAMES)

    run(guest())
