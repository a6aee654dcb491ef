"""Tab, arrows, Enter and Escape are enough, and it is always seen where they are."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.order import OrderState
from kiosk.ui.hands import POLL_S, Hands, Role, named, starting
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.contrast import contrast
from tests.ui.stage import Stage

Run = Callable[[Coroutine[Any, Any, Any]], Any]
Key = Qt.Key
_MOST_STEPS = 60


class Keys:
    """A keypad. After each step the focus must be seen."""

    def __init__(self, kiosk: KioskWindow, hands: Hands) -> None:
        self._window = kiosk.window
        self.hands = hands

    async def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            # Outside this task: what the key starts begins while it is being delivered.
            asyncio.get_running_loop().call_soon(QTest.keyClick, self._window, key)
            await asyncio.sleep(POLL_S)

    @property
    def item(self) -> QQuickItem:
        return self._window.activeFocusItem()

    @property
    def name(self) -> str:
        """Of what has the focus."""
        found = _accessible(self.item)
        return "" if found is None else found.text(QAccessible.Text.Name)

    @property
    def rect(self) -> QRect:
        item = self.item
        return item.mapRectToScene(item.boundingRect()).toAlignedRect()

    async def settle(self) -> None:
        """Wait until the focus is on something that can be used, seen and ringed."""
        window = QRect(0, 0, self._window.width(), self._window.height())
        for _ in range(100):
            if _rings(self.item) and self.name and window.contains(self.rect.center()):
                return
            await asyncio.sleep(POLL_S)
        raise AssertionError(f"The focus is lost on {self.item} {self.name!r} at {self.rect}.")

    async def go(self, start: str, key: Qt.Key = Key.Key_Tab) -> None:
        """Press one key until the name of what has the focus begins so."""
        await self.settle()
        seen = [self.name]
        for _ in range(_MOST_STEPS):
            if self.name.startswith(start):
                return
            await self.press(key)
            await self.settle()
            seen.append(self.name)
        raise AssertionError(f"{start!r} was not reached: {seen}")

    async def choose(self, start: str) -> None:
        await self.go(start)
        await self.press(Key.Key_Return)


def _accessible(item: QQuickItem) -> QAccessibleInterface | None:
    return QAccessible.queryAccessibleInterface(item)


def _rings(item: QQuickItem) -> bool:
    """Whether a focus ring is visible in or around the item."""
    return any(
        each.metaObject().className().startswith("FocusRing")
        and each.isVisible()
        and each.property("shown")
        for each in (*_below(item), *_beside(item))
    )


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _below(child)


def _beside(item: QQuickItem) -> list[QQuickItem]:
    return item.parentItem().childItems()


@pytest.fixture
def keys(kiosk: KioskWindow, hands: Hands) -> Keys:
    return Keys(kiosk, hands)


def test_a_whole_order_by_keys(stage: Stage, keys: Keys, run: Run) -> None:
    """From the poster to the number: nested choices, an edit, an undo, and the ring all the way."""

    async def customer() -> None:
        await keys.hands.wait("the start", named("Touch to start", Role.Button))
        await keys.press(Key.Key_Return)
        await keys.choose("Take out")
        await keys.choose("Margherita, from")
        await keys.choose("Large")
        await keys.choose("Olives")
        await keys.choose("Left half")
        await keys.choose("Only a little")
        await keys.choose("One more: Quantity")
        await keys.choose("Add to order, $33.00")

        await keys.hands.wait("the bar", named("Review order", Role.Button))
        await keys.settle()
        # Where the guest was before.
        assert keys.name.startswith("Margherita, from")
        await keys.choose("Drinks")
        await keys.choose("Cola")
        await keys.choose("Add to order")
        await keys.choose("Review order")

        await keys.choose("Edit Margherita")
        await keys.choose("Small")
        await keys.choose("Update order, $25.00")
        await keys.choose("Remove Margherita")
        await keys.choose("Undo")
        await keys.hands.wait("the line", starting("2 × Margherita, Small"))
        # On it, and not on what lies nearest to the button that is gone: that orders.
        await keys.settle()
        assert keys.name == "One less: Margherita"
        await keys.choose("One less: Margherita")
        await keys.choose("Order and pay")

        await keys.hands.wait("the number", named("Your number is K01"))
        stage.move(stage.placed[0], OrderState.READY)
        await keys.hands.wait("ready", starting("Ready at the counter, done"))
        await keys.choose("Done")
        await keys.hands.wait("the beginning", named("Touch to start", Role.Button))
        await keys.settle()

    run(customer())
    lines = stage.submitted[0].lines
    assert [(line.item_id, line.quantity) for line in lines] == [("i-margherita", 1), ("i-cola", 1)]
    top = {each.group_id: each for each in lines[0].selections}["g-top"]
    assert top.options[0].selections[0].options[0].option_id == "o-left"


def test_arrows_alone_lead_through_the_menu(stage: Stage, keys: Keys, run: Run) -> None:
    async def customer() -> None:
        await keys.hands.wait("the start", named("Touch to start", Role.Button))
        await keys.press(Key.Key_Return)
        await keys.go("Take out", Key.Key_Down)
        await keys.press(Key.Key_Return)
        await keys.settle()
        await keys.go("Pizza", Key.Key_Down)
        await keys.go("Margherita", Key.Key_Right)
        await keys.go("Drinks", Key.Key_Left)
        await keys.go("Pizza", Key.Key_Up)
        await keys.go("Take out, change", Key.Key_Up)
        await keys.go("Search", Key.Key_Right)
        await keys.press(Key.Key_Return)
        await keys.hands.wait("the keyboard", named("Space", Role.Button))
        # Nobody pressed Tab: the page itself gave the field the focus.
        await keys.settle()
        assert keys.name == "Search the menu"
        await keys.press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Return)
        # Done with: the field is left again with the arrows.
        await keys.press(Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Return)
        await keys.hands.wait_gone("the keyboard", named("Space", Role.Button))

    run(customer())


def test_too_early_the_keyboard_is_led_to_what_is_missing(
    stage: Stage, keys: Keys, run: Run
) -> None:
    async def customer() -> None:
        await keys.hands.wait("the start", named("Touch to start", Role.Button))
        await keys.press(Key.Key_Return)
        await keys.choose("Take out")
        await keys.choose("Margherita, from")
        await keys.choose("Add to order")
        await keys.settle()
        assert keys.name == "Small"

    run(customer())


def test_the_focus_goes_on_when_what_had_it_goes_away(stage: Stage, keys: Keys, run: Run) -> None:
    async def customer() -> None:
        await keys.hands.wait("the start", named("Touch to start", Role.Button))
        await keys.press(Key.Key_Return)
        await keys.choose("Take out")
        await keys.go("Margherita")
        stage.sell_out("i-margherita")
        await keys.hands.wait("sold out", starting("Margherita, Sold out"))
        await keys.settle()
        assert keys.name != "Margherita"
        stage.sell_out("i-margherita", back=True)
        await keys.choose("Easier to see")
        await keys.settle()
        assert keys.name == "Close"
        await keys.press(Key.Key_Escape)
        await keys.settle()
        assert keys.name == "Easier to see"
        await keys.press(Key.Key_Escape)
        await keys.settle()

    run(customer())


class TestEveryStep:
    """The order of the stops is the reading order, in both directions of writing."""

    @pytest.fixture
    def shop(self, shop: Shop) -> Shop:
        return replace(shop, table_stands=True)

    @pytest.mark.parametrize("language", ["en", "ar"])
    def test_stops_follow_the_reading_order(
        self, stage: Stage, kiosk: KioskWindow, keys: Keys, run: Run, language: str
    ) -> None:
        shell: Any = kiosk.shell
        shell.guest.speak(language)
        shell.guest.setReducedMotion(True)
        side = -1 if language == "ar" else 1

        async def round_trip(page: str) -> None:
            """Once round the page: each stop is further down, or further along."""
            await keys.press(Key.Key_Tab)
            await keys.settle()
            stops: list[tuple[str, QRect]] = []
            while (stop := (keys.name, keys.rect)) not in stops:
                assert len(stops) < _MOST_STEPS, f"{page}: round and round without an end"
                stops.append(stop)
                await keys.press(Key.Key_Tab)
                await keys.settle()
            top = min(range(len(stops)), key=lambda at: (stops[at][1].top(), -side))
            in_order = stops[top:] + stops[:top]
            for (_, before), (name, now) in pairwise(in_order):
                is_below = now.top() >= before.bottom() - 2
                is_along = side * (now.center().x() - before.center().x()) > 0
                assert is_below or is_along, (page, name, in_order)

        async def guest() -> None:
            await keys.hands.settle()
            shell.start()
            await keys.hands.settle()
            await round_trip("service")
            shell.chooseService(0)
            await keys.hands.settle()
            await round_trip("menu")

        run(guest())


class TestTheRing:
    """It is seen: what it changes on the screen stands out from what was there before."""

    @pytest.mark.parametrize("high", [False, True], ids=["normal", "high contrast"])
    def test_every_stop_has_a_ring_that_stands_out(
        self, stage: Stage, kiosk: KioskWindow, keys: Keys, run: Run, high: bool
    ) -> None:
        shell: Any = kiosk.shell
        shell.guest.setReducedMotion(True)
        shell.guest.setHighContrast(high)

        async def look(page: str, *names: str) -> None:
            """At these stops of the page, in the order in which they are reached."""
            for name in names:
                frames = [kiosk.window.grabWindow()]
                while len(frames) == 1 or not keys.name.startswith(name):
                    assert len(frames) < _MOST_STEPS, (page, name)
                    await keys.press(Key.Key_Tab)
                    await keys.settle()
                    frames.append(kiosk.window.grabWindow())
                ringed, place = frames[-1], keys.rect
                await keys.press(Key.Key_Tab)
                await keys.settle()
                # Beside it, the ring of the stop before or after may be seen.
                others = frames[-2], kiosk.window.grabWindow()
                seen = min(_standing_out(other, ringed, place) for other in others)
                least = 2 * _THIN_PX * (place.width() + place.height())
                assert seen > least, (page, name, seen, least)

        async def guest() -> None:
            await keys.hands.settle()
            await look("attract", "Touch to start", "English", "Easier to see")
            shell.start()
            await keys.hands.settle()
            await look("service", "Take out")
            shell.chooseService(0)
            await keys.hands.settle()
            await look("menu", "Search", "Drinks", "Margherita")
            shell.openItem(shell._desk.menus.find("i-margherita")[0])
            await keys.hands.settle()
            await look("item", "Large", "Olives", "Add to order")
            shell.item.groups[0].options[0].touch()
            shell.item.add()
            shell.openCart()
            await keys.hands.settle()
            await look("cart", "One more", "Order and pay")

        run(guest())


_THIN_PX = 2
"""A line of this width all around is the least that is seen."""


def _standing_out(without: QImage, ringed: QImage, place: QRect) -> int:
    """How many pixels in and around `place` the ring changes by at least 3 to 1."""
    around = place.adjusted(-12, -12, 12, 12).intersected(ringed.rect())
    seen = 0
    for y in range(around.top(), around.bottom() + 1):
        for x in range(around.left(), around.right() + 1):
            before, now = without.pixel(x, y), ringed.pixel(x, y)
            seen += before != now and contrast(QColor(before), QColor(now)) >= 3
    return seen


def test_a_screen_reader_meets_the_lines_in_their_order(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    """Also after a line was removed and brought back, and before what stands below the lines."""
    wanted = ["1 × Margherita", "1 × Cola", "Add something else"]
    shell: Any = kiosk.shell

    def met() -> list[str]:
        names = [seen.name for seen in hands.look()]
        return [each for name in names for each in wanted if name.startswith(each)]

    async def customer() -> None:
        await hands.wait("the start", named("Touch to start", Role.Button))
        shell.start()
        shell.chooseService(0)
        for item_id in ("i-margherita", "i-cola"):
            shell.openItem(shell._desk.menus.find(item_id)[0])
            for group in shell.item.groups[:1]:
                group.options[0].touch()
            shell.item.add()
        shell.openCart()
        await hands.touch("remove", named("Remove Margherita", Role.Button))
        await hands.touch("undo", named("Undo", Role.Button))
        for _ in range(100):
            if met() == wanted:
                return
            await asyncio.sleep(POLL_S)
        assert met() == wanted

    run(customer())
