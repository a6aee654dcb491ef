"""The lobby display in a rush: only numbers that can be read from afar, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.engine.board_feed import BoardContact
from kiosk.storage.orders import Board
from kiosk.ui.board_window import BoardWindow
from kiosk.ui.hands import Hands
from kiosk.ui.lobby import FRESH
from kiosk.ui.number_list import NumberList, NumberRow
from tests.ui.lobby_scene import (
    RULES,
    SIZES,
    OpenBoard,
    Scene,
    number_items,
    numbers,
)

MM = 952 / 1920
"""A design pixel on a screen of 43 inches."""


def pages(window: BoardWindow) -> Iterator[dict[str, QRectF]]:
    """Where the numbers are on each page, until both halves are on their first again."""
    numbers(window)
    halves = (window.lobby.preparing, window.lobby.ready)
    for _ in range(max(half.pages for half in halves)):  # type: ignore[attr-defined]
        yield numbers(window)
        for half in halves:
            half.turn()  # type: ignore[attr-defined]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    ("preparing", "ready"), [(1, 1), (7, 5), (40, 40), (0, 13), (90, 2), (120, 80)]
)
@pytest.mark.parametrize("locale", ["en_US", "ar_EG"])
def test_every_number_comes_whole_and_apart_from_the_others(
    board: OpenBoard,
    scene: Scene,
    size: tuple[int, int],
    preparing: int,
    ready: int,
    locale: str,
) -> None:
    scene.put(preparing, ready, age=FRESH)
    scene.glance = replace(scene.glance, contact=BoardContact.NO_KIOSK)
    window = board(*size, replace(RULES, locale=locale))
    seen: set[str] = set()
    room = QRectF(0, 0, *size)
    for page in pages(window):
        seen |= page.keys()
        # Neighbours may touch.
        placed = [(code, rect.adjusted(1, 1, -1, -1)) for code, rect in page.items()]
        for index, (code, rect) in enumerate(placed):
            assert room.contains(rect), code
            for other, taken in placed[index + 1 :]:
                assert not rect.intersects(taken), f"{code} lies on {other}"
    assert len(seen) == preparing + ready


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    ("preparing", "ready", "least_mm"),
    [(7, 5, 36), (12, 8, 34), (40, 40, 24), (120, 30, 24), (300, 300, 24)],
)
def test_numbers_can_be_read_from_across_the_room(
    board: OpenBoard, scene: Scene, size: tuple[int, int], preparing: int, ready: int, least_mm: int
) -> None:
    """On a 43 inch screen: what the theme promises, 24 mm, and more in a usual hour."""
    scene.put(preparing, ready, age=FRESH)
    window = board(*size)
    numbers(window)
    smallest = min(float(item.property("size")) for item in number_items(window))
    fit = min(min(size) / 1080, max(size) / 1920)
    assert smallest / fit * 0.727 * MM >= least_mm


def test_a_rush_makes_no_more_numbers_than_are_seen(board: OpenBoard, scene: Scene) -> None:
    """Six hundred would stop the board for more than a second."""
    window = board()
    made: list[None] = []
    for half in (window.lobby.preparing, window.lobby.ready):
        half.rowsInserted.connect(lambda *_: made.append(None))  # type: ignore[attr-defined]
    scene.put(300, 300, age=FRESH)
    window.lobby.refresh()
    assert len(numbers(window)) == len(number_items(window)) == len(made)
    assert 50 < len(made) < 100


def test_the_title_says_which_page_it_is(board: OpenBoard, scene: Scene) -> None:
    scene.put(100, 1)
    window = board()
    numbers(window)

    def title() -> str:
        stack = [window.window.contentItem()]
        while stack:
            item = stack.pop()
            stack += item.childItems()
            if str(item.property("text") or "").startswith("Preparing"):
                return str(item.property("text"))
        raise AssertionError("there is no title")

    assert title() == "Preparing  1/4"
    window.lobby.preparing.turn()  # type: ignore[attr-defined]
    assert title() == "Preparing  2/4"
    assert "Preparing" in {each.name for each in Hands(window.window).look()}, "to a screen reader"
    scene.put(3, 1)
    window.lobby.refresh()
    assert title() == "Preparing"


def test_pages_turn_by_themselves(board: OpenBoard, scene: Scene, qtbot: QtBot) -> None:
    scene.put(70, 70, age=FRESH)
    window = board()
    window.theme("Board").setProperty("page_ms", 150)
    seen: set[str] = set()

    def are_all_seen() -> None:
        seen.update(str(item.property("code")) for item in number_items(window))
        assert len(seen) == 140

    qtbot.waitUntil(are_all_seen, timeout=10_000)


def test_a_number_that_becomes_ready_is_seen_on_any_page(board: OpenBoard, scene: Scene) -> None:
    scene.put(5, 70, age=FRESH)
    window = board()
    window.lobby.ready.turn()  # type: ignore[attr-defined]
    before = numbers(window)
    assert "L10" in before, "what was called last stays"
    assert "L11" not in before
    first, *others = scene.glance.board.preparing
    called = replace(first, since=scene.moment)
    scene.glance = replace(
        scene.glance, board=Board(tuple(others), (called, *scene.glance.board.ready))
    )
    window.lobby.refresh()
    after = numbers(window)
    assert after["K10"].topLeft() == before["L10"].topLeft()
    assert window.lobby.ready.page == 1, "it goes on from where it is"  # type: ignore[attr-defined]


# The list


def rows(count: int) -> list[NumberRow]:
    return [NumberRow(f"order-{n}", f"K{n}") for n in range(count)]


def listing(capacity: int, count: int, pinned: int = 0) -> NumberList:
    shown = NumberList(None, pinned)
    shown.setProperty("capacity", capacity)
    shown.show(rows(count))
    return shown


def places(shown: NumberList) -> list[int]:
    return [int(row.code[1:]) for row in shown.rows]


def test_nothing_is_made_before_the_page_says_how_many() -> None:
    assert places(listing(0, 9)) == []


def test_pages_come_one_after_the_other_and_begin_again(qapp: QGuiApplication) -> None:
    shown = listing(4, 10)
    seen = []
    for _ in range(4):
        seen.append(places(shown))
        shown.turn()
    assert seen == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9], [0, 1, 2, 3]]


def test_what_is_pinned_is_on_each_page(qapp: QGuiApplication) -> None:
    shown = listing(4, 6, pinned=1)
    assert places(shown) == [0, 1, 2, 3]
    shown.turn()
    assert places(shown) == [0, 4, 5]


def test_a_page_turns_in_place(qapp: QGuiApplication) -> None:
    shown = listing(4, 8)
    told: list[str] = []
    shown.rowsInserted.connect(lambda *_: told.append("in"))
    shown.rowsRemoved.connect(lambda *_: told.append("out"))
    shown.rowsMoved.connect(lambda *_: told.append("move"))
    shown.dataChanged.connect(lambda *_: told.append("data"))
    shown.turn()
    assert told == ["data"] * 4


def test_when_its_page_is_gone_another_is_shown(qapp: QGuiApplication) -> None:
    shown = listing(4, 10)
    shown.turn()
    shown.turn()
    shown.show(rows(4))
    assert places(shown) == [0, 1, 2, 3]
