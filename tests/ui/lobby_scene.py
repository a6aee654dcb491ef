"""What the lobby display's tests show on it, and how they read it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.order import Service
from kiosk.engine.board_feed import BoardContact, Glance
from kiosk.storage.orders import Board, BoardEntry
from kiosk.ui.board_window import BoardWindow
from kiosk.ui.formats import Formats
from kiosk.ui.hands import Hands
from kiosk.ui.lobby import Lobby, LobbyRules
from kiosk.ui.ready_ages import ReadyAges
from kiosk.ui.shop import Shop

START = datetime(2026, 3, 2, 18, 31, tzinfo=UTC)
RULES = LobbyRules("Corner Oven", "en_US", shows_names=False, ready_for=timedelta(minutes=20))
SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (768, 1366)]


@dataclass
class Scene:
    """What the board sees; the test changes it and lets the board look.

    `clock_error` is by how much the clock is wrong at `moment`.
    """

    glance: Glance = field(default_factory=lambda: Glance(Board(), BoardContact.GOOD))
    moment: datetime = START
    clock_error: timedelta = timedelta(0)

    def look(self) -> Glance:
        return self.glance

    def now(self) -> datetime:
        return self.moment + self.clock_error

    def monotonic(self) -> float:
        return (self.moment - START).total_seconds()

    def put(
        self, preparing: int = 0, ready: int = 0, *, age: timedelta = timedelta(hours=0)
    ) -> None:
        """So many numbers: `K1…` in preparation, `L1…` ready, the first of these the newest."""
        self.glance = replace(
            self.glance,
            board=Board(
                tuple(entry(f"K{n + 10}", self.moment, n) for n in range(preparing)),
                tuple(entry(f"L{n + 10}", self.moment - age, n) for n in range(ready)),
            ),
        )


def entry(code: str, since: datetime, place: int = 0, name: str = "") -> BoardEntry:
    return BoardEntry(f"order-{code}", code, name, since - timedelta(seconds=place))


def make_lobby(scene: Scene, rules: LobbyRules = RULES) -> Lobby:
    shop = Shop(
        name=rules.store_name,
        currency="USD",
        timezone=ZoneInfo("UTC"),
        services=(Service.EAT_IN,),
        data_directory=Path("unused"),
        locale=rules.locale,
    )
    return Lobby(rules, Formats(shop), scene.look, scene.now, ReadyAges(scene.monotonic))


OpenBoard = Callable[..., BoardWindow]


def words(window: BoardWindow) -> list[str]:
    numbers(window)
    return [seen.name for seen in Hands(window.window).look()]


def codes(lobby: Lobby) -> tuple[list[str], list[str]]:
    return (
        [row.code for row in lobby.preparing.all],  # type: ignore[attr-defined]  # a Property
        [row.code for row in lobby.ready.all],  # type: ignore[attr-defined]
    )


def number_items(window: BoardWindow) -> list[QQuickItem]:
    found = []
    stack = [window.window.contentItem()]
    while stack:
        item: QQuickItem = stack.pop()
        stack += item.childItems()
        if item.metaObject().className().startswith("BoardNumber") and item.isVisible():
            found.append(item)
    return found


def numbers(window: BoardWindow) -> dict[str, QRectF]:
    """Where each number is, in window pixels, when all have come to rest."""

    def now() -> dict[str, QRectF]:
        return {
            str(item.property("code")): item.mapRectToScene(item.boundingRect())
            for item in number_items(window)
        }

    end = time.monotonic() + 5
    before = now()
    while time.monotonic() < end:
        QTest.qWait(20)
        if (found := now()) == before:
            return found
        before = found
    raise AssertionError("the numbers do not come to rest")
