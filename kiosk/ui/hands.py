"""Eyes and a finger: finds what is on the screen by its accessible name and touches it there.

It knows no view-model and calls none; what it cannot see it cannot do. The demo's scripted
customer and the tests use it.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.domain.errors import KioskError

POLL_S = 0.02
STEP_LIMIT_S = 10.0
_MOST_DRAGS = 40

Role = QAccessible.Role


@dataclass(frozen=True, slots=True)
class Seen:
    """Something on the screen. `rect` is in window pixels; `groups` are the groups it stands in."""

    name: str
    role: QAccessible.Role
    rect: QRect
    is_enabled: bool
    is_checked: bool
    groups: tuple[str, ...]

    @property
    def is_choice(self) -> bool:
        return self.role in {Role.CheckBox, Role.RadioButton}


Wanted = Callable[[Seen], bool]


class NotSeen(Exception):
    """What was looked for did not come in time; the message lists what was there instead."""


class Hands:
    """`step_limit_s` is how long anything may take to appear."""

    def __init__(self, window: QQuickWindow, step_limit_s: float = STEP_LIMIT_S) -> None:
        self._window = window
        self._limit_s = step_limit_s
        self._device = QTest.createTouchDevice()
        self.touched_at = time.perf_counter()
        """When the last finger left the screen."""
        self.touches = 0
        """How often a finger came down, to touch or to drag."""

    def look(self) -> list[Seen]:
        """Everything with a name that can be seen and reached, parents before what is in them."""
        found: list[Seen] = []
        self._walk(QAccessible.queryAccessibleInterface(self._window), (), found)
        return found

    def _walk(
        self, thing: QAccessibleInterface, groups: tuple[str, ...], found: list[Seen]
    ) -> None:
        for index in range(thing.childCount()):
            child = thing.child(index)
            state = child.state()
            if not child.isValid() or state.invisible:
                continue
            name = child.text(QAccessible.Text.Name)
            role = child.role()
            rect = child.rect().translated(-self._window.position())
            if name and self._is_inside(rect):
                is_enabled, is_checked = not state.disabled, bool(state.checked)
                found.append(Seen(name, role, rect, is_enabled, is_checked, groups))
            below = (*groups, name) if role is Role.Grouping else groups
            self._walk(child, below, found)

    def _is_inside(self, rect: QRect) -> bool:
        return rect.isValid() and QRect(QPoint(0, 0), self._window.size()).intersects(rect)

    def find(self, wanted: Wanted) -> Seen | None:
        """The first that is wanted and on the screen now."""
        return next((seen for seen in self.look() if wanted(seen)), None)

    async def wait(self, what: str, wanted: Wanted, limit_s: float | None = None) -> Seen:
        """Wait for it to appear.

        Raises:
            NotSeen: it did not within the limit; `what` names it in the message.
        """
        limit_s = self._limit_s if limit_s is None else limit_s
        end = time.monotonic() + limit_s
        while True:
            seen = self.find(wanted)
            if seen is not None:
                return seen
            if time.monotonic() > end:
                raise NotSeen(
                    f"Not seen within {limit_s:g} s: {what}. On the screen: {self.tell()}"
                )
            await asyncio.sleep(POLL_S)

    async def wait_gone(self, what: str, wanted: Wanted) -> None:
        """Wait until it is no longer there.

        Raises:
            NotSeen: it stayed.
        """
        end = time.monotonic() + self._limit_s
        while self.find(wanted) is not None:
            if time.monotonic() > end:
                raise NotSeen(f"Still there after {self._limit_s:g} s: {what}.")
            await asyncio.sleep(POLL_S)

    async def touch(self, what: str, wanted: Wanted) -> Seen:
        """Wait for it, bring it within reach, and touch its middle.

        Raises:
            NotSeen: it did not appear, or cannot be used.
        """
        seen = await self.reach(what, wanted)
        await self.tap(seen.rect.center())
        return seen

    async def reach(self, what: str, wanted: Wanted) -> Seen:
        """Wait for it and bring it to where a finger meets it.

        Raises:
            NotSeen: it did not appear, or cannot be used.
        """
        await self.wait(what, wanted)
        seen = await self._reach(what, wanted)
        if not seen.is_enabled:
            raise NotSeen(f"Seen, but it cannot be used: {what}.")
        return seen

    async def search(self, what: str, wanted: Wanted, over: QPoint | None = None) -> Seen:
        """As `wait`, scrolling down from where the page is, with the finger at `over`.

        Raises:
            NotSeen: it is not further down.
        """
        middle = over or QPoint(self._window.width() * 3 // 5, self._window.height() // 2)
        before: list[Seen] = []
        for _ in range(_MOST_DRAGS):
            found = self.find(wanted)
            if found is not None:
                return found
            now = self.look()
            if now == before:
                break
            before = now
            await self._drag(middle, -self._window.height() // 3)
        raise NotSeen(f"Not found on the page: {what}. On the screen: {self.tell()}")

    async def _reach(self, what: str, wanted: Wanted) -> Seen:
        """Scroll until nothing covers its middle."""
        height = self._window.height()
        seen = await self._still(what, wanted)
        for _ in range(_MOST_DRAGS):
            if self.is_on_top(seen):
                return seen
            # What covers it may be on its way out.
            await self.settle()
            seen = await self._still(what, wanted)
            if self.is_on_top(seen):
                return seen
            middle = seen.rect.center()
            step = max(-height // 3, min(height // 3, height // 2 - middle.y()))
            await self._drag(QPoint(middle.x(), height // 2), step)
            moved = await self._still(what, wanted)
            if moved.rect == seen.rect:
                break
            seen = moved
        raise NotSeen(f"Seen, but something covers it: {what}. On the screen: {self.tell()}")

    async def _still(self, what: str, wanted: Wanted) -> Seen:
        """Wait until it has stopped moving: nobody aims at what is still coming."""
        seen = await self.wait(what, wanted)
        while True:
            await asyncio.sleep(POLL_S)
            now = await self.wait(what, wanted)
            if now.rect == seen.rect:
                return now
            seen = now

    def is_on_top(self, seen: Seen) -> bool:
        """Whether a finger on its middle would meet it, and not a bar or a sheet over it."""
        if not QRect(QPoint(0, 0), self._window.size()).contains(seen.rect.center()):
            return False  # what a list holds goes on below the window
        point = seen.rect.center() + self._window.position()
        root = QAccessible.queryAccessibleInterface(self._window)
        hit: QAccessibleInterface | None = root.childAt(point.x(), point.y())
        while hit is not None and hit.isValid():
            if (hit.text(QAccessible.Text.Name), hit.role()) == (seen.name, seen.role):
                return True
            hit = hit.parent()
        return False

    async def tap(self, point: QPoint) -> None:
        """One finger down and up."""
        self.touches += 1
        self._finger().press(0, point, self._window).commit(False)
        await asyncio.sleep(POLL_S)
        self.touched_at = time.perf_counter()
        self._finger().release(0, point, self._window).commit(False)

    async def _drag(self, start: QPoint, distance: int) -> None:
        """Move by about `distance` px downwards, and hold still before letting go."""
        end = QPoint(start)
        self.touches += 1
        # Further than a tap may wander, so that small moves are understood as moves.
        end.setY(start.y() + distance + (24 if distance > 0 else -24))
        self._finger().press(0, start, self._window).commit(False)
        for part in range(1, 9):
            point = start + (end - start) * (part / 8)
            await asyncio.sleep(POLL_S)
            self._finger().move(0, point, self._window).commit(False)
        for _ in range(6):
            await asyncio.sleep(POLL_S)
            self._finger().stationary(0).commit(False)
        self._finger().release(0, end, self._window).commit(False)
        await self.settle()

    def _finger(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self._window, self._device, False)

    async def settle(self) -> None:
        """Wait until nothing moves any more."""
        before: list[Seen] = []
        for _ in range(50):
            await asyncio.sleep(0.06)
            now = self.look()
            if now == before:
                return
            before = now

    async def rest(self) -> None:
        """Wait until everything is there to be looked at."""
        await self.settle()
        # Pictures of food are decoded beside the screen's thread, and fade in.
        await asyncio.sleep(0.4)

    def grab(self, file: Path) -> None:
        """Write what the window shows now as PNG.

        Raises:
            KioskError: the file cannot be written.
        """
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
        if not self._window.grabWindow().save(str(file)):
            raise KioskError(f"The picture {file} cannot be written.")

    def colours(self, rect: QRect) -> int:
        """How many different colours are on this part of the window: a photo has thousands."""
        image = self._window.grabWindow().copy(rect).convertToFormat(QImage.Format.Format_RGB32)
        return len(set(memoryview(image.constBits()).cast("I")))

    def tell(self) -> str:
        """What is on the screen, for a message."""
        return "; ".join(f"{seen.role.name} {seen.name!r}" for seen in self.look()) or "nothing"


def named(name: str, role: QAccessible.Role | None = None) -> Wanted:
    """Wants exactly this name."""
    return lambda seen: seen.name == name and role in {None, seen.role}


def starting(name: str, role: QAccessible.Role | None = None) -> Wanted:
    """Wants a name that begins so."""
    return lambda seen: seen.name.startswith(name) and role in {None, seen.role}
