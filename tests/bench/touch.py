"""From a touch to the frame that shows it, on each page; and how smoothly the grid scrolls.

The kiosk has a menu of 2,000 items with pictures. A touch is measured twice: from the finger's
coming down to the frame that shows the pressed thing, and from its leaving to the first frame that
shows what it led to; that the frame differs from the one before is seen in its pixels. The floor
of both is a bare window: a rectangle that changes its colour, and a list of plain cards.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.commands.demo import demo_settings, free_port, sandbox
from kiosk.domain.cart import MAX_LINES
from kiosk.screen import run_screen
from kiosk.ui.cart_view import CartView
from kiosk.ui.hands import Hands, Role, Wanted, named, starting
from kiosk.ui.shell import Shell
from kiosk.ui.window import KioskWindow
from tests.bench.bare_touch import open_bare_window
from tests.bench.big_menu import write_big_menu
from tests.bench.machine import machine, percentile

ROUNDS = 6
FLICKS = 6
MOVES = 12
MOVE_S = 0.008
"""Between two reports of a finger that moves: 125 a second."""
CALM_S = 0.1
"""No frame for so long: everything has come to rest."""
MOST_CALM_S = 4.0
LIMIT_S = 10.0
PICTURES_LIMIT_S = 120.0

Page = Shell.Page


def measure() -> dict[str, object]:
    """Times in ms; of a page the median, the 99th percentile, the worst and what that was."""
    with tempfile.TemporaryDirectory() as directory:
        menu, count = write_big_menu(Path(directory))
        port = free_port()
        with sandbox(port, menu) as url:
            settings = demo_settings(Path(directory) / "data", url, port)
            touch = _Touch(settings.data.directory / "pictures", count)
            if run_screen(settings, touch.visit) != 0:
                raise RuntimeError("the kiosk did not live through it")
    return {"bench": "touch", "menu_items": count, **touch.figures(), **machine()}


class _NothingSeen(Exception):
    """The frame after a touch is the one before it."""


class _Watch(QObject):
    """A window's frames, and one finger on it."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window = window
        self._device = QTest.createTouchDevice()
        self.frames: list[float] = []
        window.frameSwapped.connect(self._swapped)
        self._list: QQuickItem | None = None
        self._moves: list[tuple[float, bool]] = []
        self._wanted: Callable[[], bool] | None = None
        self._shown: asyncio.Future[float] | None = None

    def _swapped(self) -> None:
        now = time.perf_counter()
        self.frames.append(now)
        if self._list is not None:
            self._moves.append((now, bool(self._list.property("moving"))))
        shown = self._shown
        if shown is not None and not shown.done() and (not self._wanted or self._wanted()):
            shown.set_result(now)

    def _finger(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self._window, self._device, False)

    async def tap(self, point: QPoint, wanted: Callable[[], bool] | None = None) -> list[float]:
        """ms until the pressed look, and from leaving until `wanted` (None: anything) is shown."""
        await self.calm()
        before = self._window.grabWindow()
        pressed = await self._until(
            lambda: self._finger().press(0, point, self._window).commit(False)
        )
        await self.calm()
        released = await self._until(
            lambda: self._finger().release(0, point, self._window).commit(False), wanted
        )
        if self._window.grabWindow() == before:
            raise _NothingSeen
        await self.calm()
        return [pressed, released]

    async def _until(
        self, act: Callable[[], object], wanted: Callable[[], bool] | None = None
    ) -> float:
        self._wanted = wanted
        self._shown = asyncio.get_running_loop().create_future()
        began = time.perf_counter()
        act()
        async with asyncio.timeout(LIMIT_S):
            took = (await self._shown - began) * 1000
        self._shown = None
        return took

    async def calm(self) -> None:
        """Wait until nothing moves, or what moves is clearly there to stay: a waiting ring."""
        for _ in range(round(MOST_CALM_S / CALM_S)):
            count = len(self.frames)
            await asyncio.sleep(CALM_S)
            if len(self.frames) == count:
                return

    async def flick(self, start: QPoint, distance: int) -> list[float]:
        """The times between frames, ms, while a list moves that a finger throws."""
        await self.calm()
        self._list = _list_at(self._window, start)
        self._moves = []
        began = time.perf_counter()
        point = start
        self._finger().press(0, start, self._window).commit(False)
        for step in range(1, MOVES + 1):
            await asyncio.sleep(max(0.0, began + step * MOVE_S - time.perf_counter()))
            point = start + QPoint(0, distance * step // MOVES)
            self._finger().move(0, point, self._window).commit(False)
        self._finger().release(0, point, self._window).commit(False)
        await self.calm()
        self._list = None
        return [
            (after - before) * 1000
            for (before, moves), (after, _) in pairwise(self._moves)
            if moves
        ]


def _list_at(window: QQuickWindow, point: QPoint) -> QQuickItem:
    """The largest list under a point of the window."""
    lists: list[QQuickItem] = []
    items = [window.contentItem()]
    while items:
        item = items.pop()
        if not item.isVisible():
            continue
        items += item.childItems()
        if item.inherits("QQuickFlickable") and item.contains(item.mapFromScene(QPointF(point))):
            lists.append(item)
    return max(lists, key=lambda item: item.width() * item.height())


class _Touch:
    def __init__(self, pictures: Path, count: int) -> None:
        self._pictures = pictures
        self._count = count
        self._taps: dict[str, list[tuple[float, str]]] = {}
        self._pressed: list[float] = []
        self._floor_taps: list[float] = []
        self._scroll: list[float] = []
        self._floor_scroll: list[float] = []
        self._order_touches = 0
        self._watch: _Watch
        self._hands: Hands
        self._shell: Shell

    async def visit(self, window: KioskWindow) -> int:
        """Measures the bare window, then uses the kiosk again and again."""
        self._hands, self._shell = Hands(window.window), window.shell
        await self._hands.wait("the start", named("Touch to start", Role.Button), PICTURES_LIMIT_S)
        await self._all_pictures()
        await self._floor()
        window.window.requestActivate()
        self._watch = _Watch(window.window)
        await self._first_order()
        for _ in range(ROUNDS):
            await self._one_guest()
        await self._to_menu()
        for number in range(FLICKS):
            self._scroll += await self._watch.flick(*_throw(number))
        await self._hands.touch("the top", named("Sides", Role.PageTab))
        await self._hands.touch("the top", named("Pizza", Role.PageTab))
        await self._full_cart()
        return 0

    async def _all_pictures(self) -> None:
        async with asyncio.timeout(PICTURES_LIMIT_S):
            while True:
                if len(list(self._pictures.glob("*.img"))) >= self._count:
                    return
                await asyncio.sleep(0.2)

    async def _floor(self) -> None:
        engine, bare = open_bare_window()
        watch = _Watch(bare)
        for _ in range(3 * ROUNDS):
            self._floor_taps += await watch.tap(QPoint(500, 100))
        for number in range(FLICKS):
            self._floor_scroll += await watch.flick(*_throw(number))
        bare.close()
        engine.deleteLater()

    async def _tap(
        self, page: str, what: str, wanted: Wanted, shown: Callable[[], bool] | None = None
    ) -> None:
        seen = await self._hands.reach(what, wanted)
        try:
            pressed, released = await self._watch.tap(seen.rect.center(), shown)
        except _NothingSeen as error:
            raise RuntimeError(f"{what}, {page} page: no frame shows the touch") from error
        self._pressed.append(pressed)
        self._taps.setdefault(page, []).append((released, what))

    def _at(self, page: Shell.Page) -> Callable[[], bool]:
        return lambda: self._shell.property("page") == page

    async def _to_menu(self) -> None:
        await self._tap(
            "attract", "start", named("Touch to start", Role.Button), self._at(Page.Service)
        )
        await self._tap("service", "take out", named("Take out", Role.Button), self._at(Page.Menu))

    async def _first_order(self) -> None:
        """What somebody touches who has never been here, for one pizza as they want it."""
        hands = self._hands
        before = hands.touches
        await hands.touch("start", named("Touch to start", Role.Button))
        await hands.touch("take out", named("Take out", Role.Button))
        await hands.touch("a pizza", starting("Margherita,", Role.Button))
        await hands.touch("its size", starting("Large", Role.RadioButton))
        await hands.touch("a topping", starting("Kalamata olives", Role.CheckBox))
        await hands.touch("add", starting("Add to order", Role.Button))
        await hands.touch("review", named("Review order", Role.Button))
        await hands.touch("order", starting("Order and pay", Role.Button))
        await hands.wait("the number", starting("Your number is "))
        self._order_touches = hands.touches - before
        await hands.touch("done", named("Done", Role.Button))

    async def _one_guest(self) -> None:
        await self._to_menu()
        tab = Role.PageTab
        await self._tap("menu", "category", named("Sides", tab))
        await self._tap("menu", "first category", named("Pizza", tab))
        await self._tap("menu", "card", starting("Margherita,", Role.Button), self._at(Page.Item))
        await self._tap("item", "size", starting("Large", Role.RadioButton))
        await self._tap("item", "topping", starting("Kalamata olives", Role.CheckBox))
        await self._tap("item", "one more", named("One more: Quantity", Role.Button))
        await self._tap("item", "add", starting("Add to order", Role.Button), self._at(Page.Menu))
        await self._tap("menu", "search", named("Search", Role.Button))
        await self._tap("search", "letter", named("c", Role.Button))
        await self._hands.touch("back", starting("Back", Role.Button))
        await self._tap("menu", "review", named("Review order", Role.Button), self._at(Page.Cart))
        await self._tap("cart", "one more", starting("One more: Margherita", Role.Button))
        await self._tap("cart", "edit", named("Edit Margherita", Role.Button), self._at(Page.Item))
        await self._tap("item", "back", starting("Back", Role.Button), self._at(Page.Cart))
        await self._tap("cart", "order", starting("Order and pay", Role.Button))
        await self._hands.wait("the number", starting("Your number is "))
        await self._tap("number", "done", named("Done", Role.Button), self._at(Page.Attract))

    async def _full_cart(self) -> None:
        """The cart with as many lines as it holds, which are put there without touches."""
        await self._tap("menu", "card", starting("Margherita,", Role.Button), self._at(Page.Item))
        await self._tap("item", "add", starting("Add to order", Role.Button), self._at(Page.Menu))
        cart = self._shell.cart
        assert isinstance(cart, CartView)
        for number in range(1, MAX_LINES):
            cart.add(replace(cart.cart.lines[0], id=f"line-{number}", note=f"Number {number}"))
        for _ in range(ROUNDS):
            review = named("Review order", Role.Button)
            await self._tap("full cart", "review", review, self._at(Page.Cart))
            await self._tap("full cart", "one more", named("One more: Margherita", Role.Button))
            await self._tap("full cart", "back", named("Back", Role.Button), self._at(Page.Menu))

    def figures(self) -> dict[str, object]:
        """What was seen."""
        every = [took for taps in self._taps.values() for took, _ in taps]
        return {
            "pages": {page: _page(taps) for page, taps in self._taps.items()},
            **_spread("tap", every),
            **_spread("pressed", self._pressed),
            **_spread("tap_floor", self._floor_taps),
            **_spread("scroll", self._scroll),
            **_spread("scroll_floor", self._floor_scroll),
            "order_touches": self._order_touches,
        }


def _throw(number: int) -> tuple[QPoint, int]:
    """Where a finger comes down and how far it moves: down the page, and now and then back up."""
    if number % 4 == 3:
        return QPoint(640, 700), 600
    return QPoint(640, 1400), -700


def _page(taps: list[tuple[float, str]]) -> dict[str, object]:
    times = [took for took, _ in taps]
    slowest, what = max(taps)
    return {
        "touches": len(taps),
        "p50_ms": round(percentile(times, 0.5), 1),
        "p99_ms": round(percentile(times, 0.99), 1),
        "max_ms": round(slowest, 1),
        "slowest": what,
    }


def _spread(name: str, times: list[float]) -> dict[str, object]:
    return {
        f"{name}s": len(times),
        f"{name}_p50_ms": round(percentile(times, 0.5), 1),
        f"{name}_p99_ms": round(percentile(times, 0.99), 1),
        f"{name}_max_ms": round(max(times, default=0.0), 1),
    }
