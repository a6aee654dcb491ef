"""No text is cut off, runs out of its place, lies over another or stays English anywhere.

By default one screen in three languages; `-m long` looks at all of them, at large text, and in
reach mode.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations
from typing import Any, Protocol

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from qasync import QEventLoop

from kiosk.domain.menu import Item, Menu, Option
from kiosk.domain.order import OrderState
from kiosk.domain.store import StoreState
from kiosk.onetablet.menu_mapping import parse_push
from kiosk.paths import assets, translations
from kiosk.storage.menu_words import read_menu_words
from kiosk.ui.desk import Desk
from kiosk.ui.guest import OWN_NAMES
from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.catalogue import messages
from tests.ui.patience import fall_silent
from tests.ui.screens import DENSEST_SCREENS, SCREENS, TABLETS, UPRIGHT, Screen
from tests.ui.stage import Stage
from tests.ui.tappables import Tappable, layer_of, press, tappables

BUTTON = QAccessible.Role.Button
Run = Callable[[Coroutine[Any, Any, Any]], Any]

LONG_RUN_LIMIT_S = 900.0
"""For what hangs: on a busy machine all languages take minutes."""

SLACK_PX = 1.5
"""Glyphs reach a little over what fonts say of them, and positions are rounded."""


@pytest.fixture
def long_run(gui_loop: QEventLoop) -> Run:
    return lambda work: gui_loop.run_until_complete(asyncio.wait_for(work, LONG_RUN_LIMIT_S))


@pytest.fixture
def shop(shop: Shop) -> Shop:
    """The demo's, as far as its menu is translated and the cart suggests something."""
    words = read_menu_words(assets() / "demo" / "menu_words.csv")
    return replace(shop, menu_words=words, suggests=("Coffee & tea", "Sides"))


def demo_menu() -> Menu:
    pulled = json.loads((assets() / "demo" / "menu.json").read_text("utf-8"))
    return parse_push(json.dumps(pulled["menus"][0]).encode()).menu


def without(menu: Menu, item_id: str, *, dearer: bool = False) -> Menu:
    """The menu without this item, or with `dearer` at another price."""
    return replace(
        menu,
        categories=tuple(
            replace(
                category,
                items=tuple(
                    replace(item, price_cents=item.price_cents + 10 * (item.id == item_id))
                    for item in category.items
                    if dearer or item.id != item_id
                ),
            )
            for category in menu.categories
        ),
    )


def names_in(menu: Menu) -> Iterator[str]:
    """What a menu may say at any length, and what may therefore be cut."""
    for category in menu.categories:
        yield from (category.name, category.subtitle)
        for item in category.items:
            yield from _names(item)


def _names(thing: Item | Option) -> Iterator[str]:
    yield from (thing.name, thing.description)
    for group in thing.groups:
        yield from (group.name, group.description)
        for option in group.options:
            yield from _names(option)


@dataclass(frozen=True, slots=True)
class Writing:
    """A text on the screen: where its letters are, in window pixels, and what it stands in."""

    item: QQuickItem
    text: str
    letters: QRectF
    above: tuple[QQuickItem, ...]

    @property
    def core(self) -> QRectF:
        """Without the room that a font leaves above its capitals and below its line."""
        room = 0.2 * self.letters.height() / self.item.property("lineCount")
        return self.letters.adjusted(0, room, 0, -room)

    @property
    def layer(self) -> QQuickItem | None:
        return layer_of(self.item)


def writings(item: QQuickItem, above: tuple[QQuickItem, ...] = ()) -> Iterator[Writing]:
    if not item.isVisible() or item.opacity() == 0 or item.property("pooled"):
        return
    text = item.property("text") if item.inherits("QQuickText") else ""
    if text:
        yield Writing(item, text, _letters(item), above)
    for child in item.childItems():
        yield from writings(child, (item, *above))


def _letters(item: QQuickItem) -> QRectF:
    width, height = item.property("contentWidth"), item.property("contentHeight")
    # Values of Text's enumerations: left, right, centre; top, bottom, centre.
    free = item.width() - width
    x = {1: 0.0, 2: free, 4: free / 2}[_number(item, "effectiveHorizontalAlignment")]
    free = item.height() - height
    y = {32: 0.0, 64: free, 128: free / 2}[_number(item, "verticalAlignment")]
    return item.mapRectToScene(QRectF(x, y, width, height))


def _number(item: QQuickItem, enumeration: str) -> int:
    """PySide6 6.11 cannot read properties of these types."""
    context = qmlContext(item)
    assert context is not None
    return int(QQmlExpression(context, item, f"+{enumeration}").evaluate()[0])


@dataclass(frozen=True, slots=True)
class Ways:
    """Ways to see that a guest has chosen."""

    large: bool = False
    reach: bool = False


class Looker:
    """Looks at a page in every language, English first, and notes what is wrong."""

    def __init__(
        self, kiosk: KioskWindow, languages: Sequence[str], own_names: set[str], ways: Ways
    ) -> None:
        self._kiosk = kiosk
        self._ways = ways
        self._languages = languages
        said = {each: _said(own_names, each) for each in languages}
        self._names = own_names.union(*said.values())
        self._translated = {
            language: (_english_of(language) - self._names) | (own_names - said[language])
            for language in languages[1:]
        }
        self.wrong: list[str] = []

    async def look(self, page: str) -> None:
        guest: Any = self._kiosk.shell.guest
        for language in self._languages:
            guest.speak(language)
            guest.setReducedMotion(True)
            guest.setLargeText(self._ways.large)
            guest.setReachMode(self._ways.reach)
            await self._rest()
            found = list(writings(self._kiosk.window.contentItem()))
            assert found, page
            english = self._translated.get(language, set())
            self.wrong += [
                f"{page}, {language}: {each.text!r} is still English"
                for each in found
                if each.text in english
            ]
            self.wrong += [f"{page}, {language}: {what}" for what in self._problems(found)]
        guest.speak("en")
        await self._rest()

    async def _rest(self) -> None:
        """Wait for the layout: rows and columns arrange themselves with the next frame.

        What is made in parts has to be there first.
        """
        for _ in range(3):
            await self._frame()
        while self._kiosk.window.incubationController().incubatingObjectCount():
            await self._frame()
        await self._frame()

    async def _frame(self) -> None:
        await asyncio.sleep(0.01)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._kiosk.window.grabWindow()

    def _problems(self, found: list[Writing]) -> Iterator[str]:
        for each in found:
            for what in self._misfit(each):
                yield f"{each.text!r} {what}"
        cores = [(each, each.core) for each in found]
        for (one, core), (other, its_core) in combinations(cores, 2):
            if _covers(core, its_core) and one.layer is other.layer:
                yield f"{one.text!r} lies over {other.text!r}"
        for button in tappables(self._kiosk.window):
            for each, core in cores:
                if _covers(button.ground, core) and _are_apart(button, each):
                    yield f"{each.text!r} and {button.name!r} lie over one another"

    def _misfit(self, each: Writing) -> Iterator[str]:
        item = each.item
        if item.clip() and item.property("contentHeight") > item.height() + SLACK_PX:
            yield f"is {item.property('contentHeight'):.0f} px high in {item.height():.0f}"
        if item.property("truncated") and each.text not in self._names:
            yield "is cut off"
        if item.property("contentWidth") > item.width() + SLACK_PX:
            yield f"is {item.property('contentWidth'):.0f} px wide in {item.width():.0f}"
        for holder in each.above:
            place = holder.mapRectToScene(QRectF(0, 0, holder.width(), holder.height()))
            if holder.inherits("QQuickFlickable") or place.isEmpty():
                break
            if each.letters.left() < place.left() - SLACK_PX:
                yield f"sticks out of its {_kind(holder)} on the left"
                break
            if each.letters.right() > place.right() + SLACK_PX:
                yield f"sticks out of its {_kind(holder)} on the right"
                break
            # What clips nothing is only what is above in the tree; the last is the window.
            if not holder.clip() and holder.parentItem() is not None:
                continue
            if each.core.top() < place.top() - SLACK_PX:
                yield f"sticks out of its {_kind(holder)} at the top"
                break
            if each.core.bottom() > place.bottom() + SLACK_PX:
                yield f"sticks out of its {_kind(holder)} at the foot"
                break


def _english_of(language: str) -> set[str]:
    """Texts of the code that read otherwise in this language, and never the same by chance."""
    found = messages(translations(), language)
    said = {form for message in found for form in message.forms}
    return {message.source for message in found} - said


def _said(names: set[str], language: str) -> set[str]:
    """The menu's names as this language's guests read them."""
    words = read_menu_words(assets() / "demo" / "menu_words.csv")
    return {words.said(name, language) for name in names}


def _are_apart(button: Tappable, writing: Writing) -> bool:
    """The text is none of the button's own, and neither scrolls away under the other."""
    return button.item not in writing.above and button.layer is writing.layer


def _covers(one: QRectF, other: QRectF) -> bool:
    common = one.intersected(other)
    return common.width() > SLACK_PX and common.height() > SLACK_PX


def _kind(item: QQuickItem) -> str:
    return item.metaObject().className().split("_")[0]


class Looks(Protocol):
    async def look(self, page: str) -> None:
        """Look at the page that is shown now; `page` names it in messages."""


async def tour(stage: Stage, desk: Desk, kiosk: KioskWindow, looker: Looks) -> None:
    """Through every page, and the states in which it says something else."""
    shell: Any = kiosk.shell
    hands = Hands(kiosk.window)
    await looker.look("attract")
    await hands.touch("the modes", named("Easier to see"))
    await looker.look("modes")
    await hands.touch("the cross", named("Close"))
    shell.start()
    await looker.look("service")
    shell.chooseService(1)
    await hands.wait("the menu", starting("Margherita"))
    await looker.look("menu")
    await hands.touch("search", named("Search", BUTTON))
    await looker.look("search")
    shell.menu.search.type("pepp")
    await looker.look("search, found")
    shell.menu.search.type("zzzz")
    await looker.look("search, nothing found")
    shell.back()
    await hands.touch("the diet filter", named("Diet", BUTTON))
    await looker.look("diet")
    for choice in shell.menu.diet.choices:
        shell.menu.diet.toggle(choice)
    await looker.look("diet, nothing fits")
    await hands.touch("the cross", named("Close", BUTTON))
    await looker.look("menu, nothing fits")
    shell.menu.diet.clear()
    for choice in shell.menu.diet.choices[1:3]:
        shell.menu.diet.toggle(choice)
    assert shell.menu.dishCount > 0
    await looker.look("menu, narrowed")
    shell.menu.search.open()
    shell.menu.search.type("a")
    await looker.look("search, narrowed")
    shell.back()
    shell.menu.diet.clear()
    shell.openCart()
    await looker.look("empty cart")

    for item_id in ("i-half-and-half", "i-cola"):
        shell.openItem(desk.menus.find(item_id)[0])
        await looker.look(item_id)
        shell.item.add()
        for group in shell.item.groups:
            for option in group.options[:4]:
                option.touch()
        await looker.look(f"{item_id}, full")
        shell.backToMenu()
    for _ in range(2):
        shell.openItem(desk.menus.find("i-cola")[0])
        shell.item.setQuantity(99)
        shell.item.add()
    assert shell.item.noticeText
    await looker.look("item, no room")
    shell.cart.remove(shell.cart.cart.lines[-1].id)
    menu = demo_menu()
    stage.write(without(menu, "i-cola", dearer=True))
    await hands.wait("what happened", starting("The menu has just changed."))
    await looker.look("item, changed")
    stage.write(without(menu, "i-cola"))
    await hands.wait("what happened", starting("Sorry, this is no longer"))
    await looker.look("item, gone")
    stage.write(menu)
    shell.backToMenu()
    shell.openItem(desk.menus.find("i-cola")[0])
    press(kiosk.window, "Add a note")
    await looker.look("note")
    await hands.touch("the cross", named("Close", BUTTON))
    shell.backToMenu()
    for item_id in ("i-tiramisu", "i-doughnut"):
        shell.openItem(desk.menus.find(item_id)[0])
        shell.item.add()
    await hands.wait("the bar", named("Review order"))
    await looker.look("menu with a cart")
    shell.openCart()
    assert shell.suggestion.card is not None
    await looker.look("cart")
    stage.sell_out("i-tiramisu")
    shell.cart.remove(shell.cart.cart.lines[1].id)
    await looker.look("cart, sold out")
    stage.sell_out("i-tiramisu", back=True)
    fall_silent(kiosk)
    await looker.look("still there")
    shell.idle.goOn()

    shell.placeOrder()
    await hands.wait("the number", starting("Your number is"))
    await looker.look("number")
    for state in (OrderState.CONFIRMED, OrderState.READY, OrderState.CANCELLED):
        stage.move(stage.placed[-1], state)
        await looker.look(f"number, {state.name}")
    shell.done()
    for closed in (
        StoreState.CLOSED,
        StoreState.PAUSED,
        StoreState.MAINTENANCE,
        StoreState.OFFLINE,
        StoreState.OUT_OF_ORDER,
        StoreState.NO_MENU,
    ):
        stage.become(closed, until=stage.moment + timedelta(hours=23))
        await looker.look(f"closed, {closed.name}")
    stage.become(StoreState.OPEN)
    shell.recover()
    await looker.look("recovery")


def look_at_all(
    stage: Stage, desk: Desk, run: Run, screen: Screen, languages: Sequence[str], ways: Ways
) -> None:
    menu = demo_menu()
    stage.write(menu)
    kiosk = screen.open(desk)
    try:
        looker = Looker(kiosk, languages, set(names_in(menu)), ways)
        run(tour(stage, desk, kiosk, looker))
    finally:
        kiosk.close()
    assert not looker.wrong, "\n".join(dict.fromkeys(looker.wrong))


def test_no_text_is_clipped(stage: Stage, desk: Desk, long_run: Run) -> None:
    look_at_all(stage, desk, long_run, UPRIGHT, ["en", "de", "ar"], Ways())


@pytest.mark.long
@pytest.mark.parametrize("screen", [*TABLETS, *DENSEST_SCREENS], ids=str)
def test_no_text_is_clipped_where_everything_is_larger(
    stage: Stage, desk: Desk, long_run: Run, screen: Screen
) -> None:
    look_at_all(stage, desk, long_run, screen, ["de"], Ways())


in_every_way = pytest.mark.parametrize(
    "ways",
    [Ways(), Ways(large=True), Ways(reach=True), Ways(large=True, reach=True)],
    ids=["normal", "large text", "in reach", "large text in reach"],
)
on_every_screen = pytest.mark.parametrize("screen", SCREENS, ids=str)


@pytest.mark.long
@in_every_way
@on_every_screen
def test_no_text_is_clipped_anywhere(
    stage: Stage, desk: Desk, long_run: Run, screen: Screen, ways: Ways
) -> None:
    look_at_all(stage, desk, long_run, screen, list(OWN_NAMES), ways)
