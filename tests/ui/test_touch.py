"""Large enough, far enough apart, and within reach: every page, held against the rules in mm."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QRectF

from kiosk.ui.desk import Desk
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.screens import (
    LYING,
    SMALL,
    SMALL_LYING,
    TABLET,
    TABLET_UPRIGHT,
    TABLETS,
    UPRIGHT,
    Screen,
)
from tests.ui.stage import Stage
from tests.ui.tappables import Tappable, tappables
from tests.ui.test_clipping import Run, Ways, demo_menu, long_run, tour
from tests.ui.test_clipping_checkout import asking, checkout_tour

__all__ = ["long_run"]

Rules = Callable[[list[Tappable]], Iterator[str]]

MAIN_MM = 20
LEAST_MM = 12
APART_MM = 3
REACHED_MM = 240
"""From the foot of the screen."""
SLACK_PX = 1.5
"""Positions are rounded."""


@pytest.fixture
def shop(shop: Shop) -> Shop:
    """A store that asks for all there is to ask, and suggests something."""
    return replace(asking(shop), suggests=("Coffee & tea", "Sides"))


class Ruler:
    """Looks at every page that it is shown and notes what breaks a rule."""

    def __init__(
        self,
        kiosk: KioskWindow,
        rules: Rules,
        ways: Ways,
        languages: Sequence[str],
    ) -> None:
        self._kiosk = kiosk
        self._rules = rules
        self._ways = ways
        self._languages = languages
        self.wrong: list[str] = []

    async def look(self, page: str) -> None:
        guest: Any = self._kiosk.shell.guest
        guest.setReducedMotion(True)
        guest.setLargeText(self._ways.large)
        guest.setReachMode(self._ways.reach)
        for language in self._languages:
            guest.speak(language)
            await rest(self._kiosk)
            found = tappables(self._kiosk.window)
            assert found or page == "recovery", page
            self.wrong += [f"{page}, {language}: {what}" for what in self._rules(found)]
        # The hands of the tour read English.
        if guest.language != "en":
            guest.speak("en")
            await rest(self._kiosk)


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


def size_rules(millimetre: float) -> Rules:
    def rules(found: list[Tappable]) -> Iterator[str]:
        for each in found:
            side = min(each.rect.width(), each.rect.height()) + SLACK_PX
            least = MAIN_MM if each.is_main else LEAST_MM
            if side < least * millimetre:
                yield f"{each.name!r} is {side / millimetre:.1f} mm of {least}"
            # A list may be cut where it scrolls; nobody scrolls a keyboard.
            if (each.is_key or each.is_main) and not _is_whole(each):
                yield f"{each.name!r} is cut: {each.ground} of {each.whole_ground}"
        for one, other in combinations(found, 2):
            # Keys of a keyboard lie as on any keyboard: between two, the nearer is meant.
            if (one.is_key and other.is_key) or _is_within(one, other) or _is_within(other, one):
                continue
            apart = _apart(one.ground, other.ground) + SLACK_PX
            if apart < APART_MM * millimetre:
                yield f"{one.name!r} and {other.name!r} are {apart / millimetre:.1f} mm apart"

    return rules


def reach_rules(screen: Screen) -> Rules:
    """In the lower half of a screen that stands, below the upper quarter of one that lies.

    A small screen is within reach as a whole.
    """
    top = screen.height / 2 if screen.is_upright else screen.height / 4
    if screen.height <= REACHED_MM * screen.density:
        top = 0
    sizes = size_rules(screen.density)

    def rules(found: list[Tappable]) -> Iterator[str]:
        for each in found:
            if each.ground.top() < top - SLACK_PX:
                yield f"{each.name!r} is at {each.ground.top():.0f} px, above {top:.0f}"
        yield from sizes(found)

    return rules


def _is_whole(tappable: Tappable) -> bool:
    seen = tappable.ground.adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX)
    return seen.contains(tappable.whole_ground)


def _is_within(one: Tappable, other: Tappable) -> bool:
    """A stepper on its row, a cross in its field; and a bar over a list that scrolls below it."""
    return other.ground.contains(one.ground) or one.layer is not other.layer


def _apart(one: QRectF, other: QRectF) -> float:
    across = max(one.left() - other.right(), other.left() - one.right())
    down = max(one.top() - other.bottom(), other.top() - one.bottom())
    return max(across, down)


@dataclass(frozen=True, slots=True)
class View:
    """A screen as a guest may have it."""

    screen: Screen
    large: bool = False
    languages: Sequence[str] = ("en",)

    def __str__(self) -> str:
        letters = " with large text" if self.large else ""
        return f"{self.screen}{letters} {'-'.join(self.languages)}"


def look_at_all(
    stage: Stage, desk: Desk, run: Run, view: View, rules: Rules, *, reach: bool = False
) -> None:
    stage.write(demo_menu())
    kiosk = view.screen.open(desk)
    try:
        ruler = Ruler(kiosk, rules, Ways(view.large, reach), view.languages)
        run(tour(stage, desk, kiosk, ruler))
        kiosk.shell.done()
        run(checkout_tour(stage, desk, kiosk, ruler))
    finally:
        kiosk.close()
    assert not ruler.wrong, "\n".join(dict.fromkeys(ruler.wrong))


def long(screen: Screen, *, large: bool) -> Any:
    """Not in each run. Large text also in long words and from right to left.

    But for keyboards of eleven columns, which have no place for 12 mm on an upright tablet.
    """
    in_words = large and screen != TABLET_UPRIGHT
    view = View(screen, large, ("en", "de", "ar") if in_words else ("en",))
    return pytest.param(view, marks=pytest.mark.long)


LYING_OR_LARGE = [
    *[long(screen, large=False) for screen in (LYING, SMALL_LYING)],
    *[long(screen, large=True) for screen in (UPRIGHT, SMALL, LYING, SMALL_LYING, *TABLETS)],
]


@pytest.mark.parametrize(
    "view",
    [
        View(UPRIGHT),
        View(UPRIGHT, large=True),
        View(TABLET),
        *(long(screen, large=False) for screen in (SMALL, TABLET_UPRIGHT)),
        *LYING_OR_LARGE,
    ],
    ids=str,
)
def test_everything_is_large_enough_and_apart(
    stage: Stage, desk: Desk, long_run: Run, view: View
) -> None:
    look_at_all(stage, desk, long_run, view, size_rules(view.screen.density))


@pytest.mark.parametrize("view", [View(UPRIGHT), View(SMALL), *LYING_OR_LARGE], ids=str)
def test_in_reach_mode_everything_lies_low(
    stage: Stage, desk: Desk, long_run: Run, view: View
) -> None:
    look_at_all(stage, desk, long_run, view, reach_rules(view.screen), reach=True)
