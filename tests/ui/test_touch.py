"""Large enough, far enough apart, and within reach: every page, held against the rules in mm."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QRectF, QSize

from kiosk.ui.desk import Desk
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage
from tests.ui.tappables import Tappable, tappables
from tests.ui.test_clipping import demo_menu, long_run, tour
from tests.ui.test_clipping_checkout import asking, checkout_tour

__all__ = ["long_run"]

Run = Callable[[Coroutine[Any, Any, Any]], Any]

UPRIGHT = QSize(1080, 1920)
SMALL = QSize(768, 1366)
LYING = QSize(1920, 1080)
SMALL_LYING = QSize(1366, 768)

MAIN_MM = 20
LEAST_MM = 12
APART_MM = 3
SLACK_PX = 1.5
"""Positions are rounded."""


@pytest.fixture
def shop(shop: Shop) -> Shop:
    """A store that asks for all there is to ask, and suggests something."""
    return replace(asking(shop), suggests=("Coffee & tea", "Sides"))


def density(size: QSize) -> float:
    """Pixels in a millimetre of the commonest kiosk, which is 21.5 inches across."""
    return float((size.width() ** 2 + size.height() ** 2) ** 0.5 / 546)


class Ruler:
    """Looks at every page that it is shown and notes what breaks a rule."""

    def __init__(
        self,
        kiosk: KioskWindow,
        rules: Callable[[list[Tappable]], Iterator[str]],
        *,
        large: bool = False,
        reach: bool = False,
    ) -> None:
        self._kiosk = kiosk
        self._rules = rules
        self._large = large
        self._reach = reach
        self.wrong: list[str] = []

    async def look(self, page: str) -> None:
        guest: Any = self._kiosk.shell.guest
        guest.setReducedMotion(True)
        guest.setLargeText(self._large)
        guest.setReachMode(self._reach)
        await rest(self._kiosk)
        found = tappables(self._kiosk.window)
        assert found or page == "recovery", page
        self.wrong += [f"{page}: {what}" for what in self._rules(found)]


async def rest(kiosk: KioskWindow) -> None:
    """Wait for the layout: rows and columns arrange themselves with the next frames.

    What is still in the making has no place yet; where there is nothing to touch, more may come.
    """
    before: list[QRectF] = []
    still = 0
    for _ in range(100):
        await asyncio.sleep(0.02)
        kiosk.window.grabWindow()
        now = [each.rect for each in tappables(kiosk.window)]
        is_made = kiosk.window.incubationController().incubatingObjectCount() == 0
        still = still + 1 if is_made and now == before else 0
        if still == (3 if now else 20):
            return
        before = now


def size_rules(millimetre: float) -> Callable[[list[Tappable]], Iterator[str]]:
    def rules(found: list[Tappable]) -> Iterator[str]:
        for each in found:
            side = min(each.rect.width(), each.rect.height()) + SLACK_PX
            least = MAIN_MM if each.is_main else LEAST_MM
            if side < least * millimetre:
                yield f"{each.name!r} is {side / millimetre:.1f} mm of {least}"
        for one, other in combinations(found, 2):
            # Keys of a keyboard lie as on any keyboard: between two, the nearer is meant.
            if (one.is_key and other.is_key) or _is_within(one, other) or _is_within(other, one):
                continue
            apart = _apart(one.ground, other.ground) + SLACK_PX
            if apart < APART_MM * millimetre:
                yield f"{one.name!r} and {other.name!r} are {apart / millimetre:.1f} mm apart"

    return rules


def reach_rules(size: QSize) -> Callable[[list[Tappable]], Iterator[str]]:
    """In the lower half of a screen that stands, below the upper quarter of one that lies."""
    is_upright = size.height() > size.width()
    top = size.height() / 2 if is_upright else size.height() / 4
    sizes = size_rules(density(size))

    def rules(found: list[Tappable]) -> Iterator[str]:
        for each in found:
            if each.ground.top() < top - SLACK_PX:
                yield f"{each.name!r} is at {each.ground.top():.0f} px, above {top:.0f}"
        yield from sizes(found)

    return rules


def _is_within(one: Tappable, other: Tappable) -> bool:
    """A stepper on its row, a cross in its field; and a bar over a list that scrolls below it."""
    return other.ground.contains(one.ground) or _layer(one) != _layer(other)


def _layer(tappable: Tappable) -> object:
    item: Any = tappable.item
    while item is not None and not item.inherits("QQuickFlickable"):
        item = item.parentItem()
    return item


def _apart(one: QRectF, other: QRectF) -> float:
    across = max(one.left() - other.right(), other.left() - one.right())
    down = max(one.top() - other.bottom(), other.top() - one.bottom())
    return max(across, down)


def look_at_all(
    stage: Stage, desk: Desk, run: Run, size: QSize, make: Callable[[KioskWindow], Ruler]
) -> None:
    stage.write(demo_menu())
    kiosk = KioskWindow(desk, size)
    kiosk.show()
    try:
        ruler = make(kiosk)
        run(tour(stage, desk, kiosk, ruler))
        kiosk.shell.done()
        run(checkout_tour(stage, desk, kiosk, ruler))
    finally:
        kiosk.close()
    assert not ruler.wrong, "\n".join(dict.fromkeys(ruler.wrong))


def long(size: QSize, large: bool) -> Any:
    """Not in each run."""
    return pytest.param(size, large, marks=pytest.mark.long)


MORE = [long(size, large) for size in (LYING, SMALL_LYING) for large in (False, True)]


@pytest.mark.parametrize(
    ("size", "large"),
    [(UPRIGHT, False), (UPRIGHT, True), long(SMALL, False), long(SMALL, True), *MORE],
    ids=str,
)
def test_everything_is_large_enough_and_apart(
    stage: Stage, desk: Desk, long_run: Run, size: QSize, large: bool
) -> None:
    rules = size_rules(density(size))
    look_at_all(stage, desk, long_run, size, lambda kiosk: Ruler(kiosk, rules, large=large))


@pytest.mark.parametrize(
    ("size", "large"),
    [(UPRIGHT, False), (SMALL, False), long(UPRIGHT, True), long(SMALL, True), *MORE],
    ids=str,
)
def test_in_reach_mode_everything_lies_low(
    stage: Stage, desk: Desk, long_run: Run, size: QSize, large: bool
) -> None:
    rules = reach_rules(size)
    look_at_all(
        stage, desk, long_run, size, lambda kiosk: Ruler(kiosk, rules, large=large, reach=True)
    )
