"""The scripted customer: orders something with choices two levels deep and waits until it is ready.

It sees accessible names and touches the screen, nothing else, so that what it can do a guest can
do. It reads English.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAccessible

from kiosk.ui.album import Album
from kiosk.ui.hands import Hands, NotSeen, Seen, Wanted, named, starting
from kiosk.ui.window import KioskWindow

KITCHEN_LIMIT_S = 60.0
"""How long the kitchen may take for each of its steps."""

PICTURES_LIMIT_S = 30.0
"""How long the pictures may take to be fetched, at the first start."""
PICTURE_COLOURS = 4000
"""A card with words and our own placeholder has hundreds, one with a picture tens of thousands."""
LOOK_AGAIN_S = 0.2

_MOST_TRIES = 40
_ANSWER_S = 1.0
_REQUIRED = re.compile(r"^(Choose( at least)? \d|Choose \d+ to|At least \d|\d+ pieces)")
_PRICE = re.compile(r"\d")

Role = QAccessible.Role


@dataclass(frozen=True, slots=True)
class Wish:
    """What to look for first; empty is whatever the menu offers.

    `depth` is how deep something must be chosen: 2 is an option below a chosen option. `pictured`:
    every dish has a picture, and it has to be seen.
    """

    category: str = ""
    item: str = ""
    depth: int = 2
    pictured: bool = False


def visit(
    shots: Path | None = None,
    wish: Wish = Wish(),
    tell: Callable[[str], None] = print,
) -> Callable[[KioskWindow], Coroutine[Any, Any, int]]:
    """A customer for a window; the coroutine gives 0 when everything was seen, else 1.

    `shots` is a folder for one PNG a page; `tell` gets one line for each step, with milliseconds.
    """

    async def customer(kiosk: KioskWindow) -> int:
        pilot = Autopilot(Hands(kiosk.window), Album(kiosk, shots), tell)
        try:
            await pilot.order(wish)
        except NotSeen as error:
            tell(f"failed after {pilot.steps[-1][0] if pilot.steps else 'the start'!r}: {error}")
            await pilot.album.take("failed")
            return 1
        total_ms = sum(took_ms for _, took_ms in pilot.steps)
        tell(f"{total_ms:8.0f} ms  in all; every step was seen")
        return 0

    return customer


class Autopilot:
    """One way through the pages.

    `steps` is the timeline: what was seen, and how many ms after the touch that led to it.
    """

    def __init__(self, hands: Hands, album: Album, tell: Callable[[str], None]) -> None:
        self.hands = hands
        self.album = album
        self.steps: list[tuple[str, float]] = []
        self._tell = tell
        self._seen_at = time.perf_counter()

    async def order(self, wish: Wish) -> str:
        """From attract to a ready number; gives the number.

        Raises:
            NotSeen: a step was not seen in time.
        """
        start = named("Touch to start", Role.Button)
        await self.see("attract page", start, KITCHEN_LIMIT_S)
        await self.album.take("attract")
        await self.touch("the start", start)
        await self.choose_service()
        if wish.pictured:
            await self._see_pictures()
        await self.choose_item(wish)
        await self.add()
        await self.album.take("menu-with-order")
        await self.touch("Review order", named("Review order", Role.Button))
        await self.see("cart page", starting("Order and pay", Role.Button))
        await self.album.take("cart")
        await self.touch("the order button", starting("Order and pay", Role.Button))
        await self._choose_payment()
        return await self._wait_for_food()

    async def _choose_payment(self) -> None:
        """Where there are several ways to pay, the one that needs no card."""
        counter = starting("Pay at the counter", Role.Button)

        def either(seen: Seen) -> bool:
            return counter(seen) or seen.name.startswith("Your number is ")

        if counter(await self.see("payment or number page", either)):
            await self.album.take("payment")
            await self.touch("the counter", counter)

    async def see(self, what: str, wanted: Wanted, limit_s: float | None = None) -> Seen:
        began = max(self.hands.touched_at, self._seen_at)
        seen = await self.hands.wait(what, wanted, limit_s)
        self._seen_at = time.perf_counter()
        took_ms = (self._seen_at - began) * 1000
        self.steps.append((what, took_ms))
        self._tell(f"{took_ms:8.0f} ms  {what}")
        return seen

    async def touch(self, what: str, wanted: Wanted) -> None:
        await self.hands.touch(what, wanted)

    async def choose_service(self) -> None:
        def either(seen: Seen) -> bool:
            return _is_card(seen) or named("Take out", Role.Button)(seen)

        first = await self.see("service or menu page", either)
        if _is_card(first):
            return
        await self.album.take("service")
        await self.touch("Take out", named("Take out", Role.Button))
        await self.see("menu page", _is_card)

    async def _see_pictures(self) -> None:
        """Wait until the dishes on the screen have their pictures."""
        end = time.monotonic() + PICTURES_LIMIT_S
        while True:
            # Of a card that is cut off at the foot of the window, the picture may be, too.
            seen = self.hands.look()
            cards = [each for each in seen if _is_card(each) and self.hands.is_on_top(each)]
            bare = [each.name for each in cards if self.hands.colours(each.rect) < PICTURE_COLOURS]
            if cards and not bare:
                return
            if time.monotonic() > end:
                raise NotSeen(f"These have no picture: {'; '.join(bare)}.")
            await asyncio.sleep(LOOK_AGAIN_S)

    async def choose_item(self, wish: Wish) -> None:
        """Open items until one has choices below choices; those are made at once."""
        if wish.category:
            await self.touch(wish.category, named(wish.category, Role.PageTab))
            await self.hands.settle()
        await self.album.take("menu")
        tried: set[str] = set()
        for _ in range(_MOST_TRIES):

            def fits(seen: Seen) -> bool:
                wished = not wish.item or tried or seen.name.startswith(f"{wish.item},")
                return _is_card(seen) and bool(wished) and seen.name not in tried

            card = await self.hands.search("an item", fits)
            tried.add(card.name)
            await self.touch(card.name, named(card.name, Role.Button))
            await self.see(f"item page of {card.name!r}", _is_add)
            await self.hands.settle()
            if await self._go_deep(wish.depth):
                await self.album.take("item")
                return
            await self.touch("Back", starting("Back", Role.Button))
            await self.see("menu page again", _is_card)
        raise NotSeen(f"No item with choices {wish.depth} levels deep among {sorted(tried)}.")

    async def _go_deep(self, depth: int) -> bool:
        """Choose until something is chosen as deep as that; 0 is no choice at all."""
        if depth == 0:
            return True
        touched: set[tuple[tuple[str, ...], str]] = set()
        for _ in range(_MOST_TRIES):
            choices = await self._choices()
            if any(seen.is_checked and len(seen.groups) >= depth for seen in choices):
                return True
            fresh = [
                seen
                for seen in choices
                if not seen.is_checked
                and seen.is_enabled
                and (seen.groups, seen.name) not in touched
            ]
            if not fresh:
                return False
            # What has just opened below an option comes first.
            target = max(fresh, key=lambda seen: len(seen.groups))
            touched.add((target.groups, target.name))
            await self._choose(target)
        return False

    async def _choices(self) -> list[Seen]:
        return [seen for seen in self.hands.look() if seen.is_choice]

    async def _choose(self, target: Seen) -> None:
        def same(seen: Seen) -> bool:
            key = (seen.groups, seen.name, seen.role)
            return key == (target.groups, target.name, target.role)

        await self.touch(target.name, same)
        await self.hands.settle()

    async def add(self) -> None:
        """Touch Add; as long as it answers with what is missing, choose that."""
        review = named("Review order", Role.Button)
        for _ in range(_MOST_TRIES):
            await self.touch("Add", _is_add)
            with suppress(NotSeen):
                await self.see("menu page with the order", review, _ANSWER_S)
                return
            await self.hands.settle()
            await self._fill_a_gap()
        raise NotSeen(f"Add never took the item. On the screen: {self.hands.tell()}")

    async def _fill_a_gap(self) -> None:
        seen = self.hands.look()
        asking = [
            rule.groups
            for rule in seen
            if rule.groups and rule.role is Role.StaticText and _REQUIRED.match(rule.name)
        ]
        for groups in asking:
            open_choices = [
                each
                for each in seen
                if each.is_choice
                and each.groups == groups
                and each.is_enabled
                and not each.is_checked
            ]
            if open_choices:
                await self._choose(open_choices[0])
                return
        more = self.hands.find(
            lambda each: each.name.startswith("One more: ") and bool(each.groups[1:])
        )
        if more is None:
            raise NotSeen(f"Add does not say what is missing. On the screen: {self.hands.tell()}")
        await self.touch(more.name, named(more.name))
        await self.hands.settle()

    async def _wait_for_food(self) -> str:
        number = await self.see("number page", starting("Your number is "))
        code = number.name.removeprefix("Your number is ")
        await self.album.take("number")
        await self.see(
            f"{code} confirmed", starting("Confirmed by the kitchen, done"), KITCHEN_LIMIT_S
        )
        await self.album.take("confirmed")
        await self.see(f"{code} ready", starting("Ready at the counter, done"), KITCHEN_LIMIT_S)
        await self.album.take("ready")
        await self.touch("Done", named("Done", Role.Button))
        await self.see(f"{code} on the board", named(f"{code} is ready"))
        await self.album.take("board")
        return code


def _is_card(seen: Seen) -> bool:
    """An item on the menu: a button that says a price and can be used."""
    return (
        seen.role is Role.Button
        and seen.is_enabled
        and ", " in seen.name
        and _PRICE.search(seen.name) is not None
        and not _is_add(seen)
    )


def _is_add(seen: Seen) -> bool:
    return seen.role is Role.Button and seen.name.startswith("Add to order, ")
