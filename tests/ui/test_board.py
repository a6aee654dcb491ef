"""The lobby display: what it shows when, in the real window, and how large."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.engine.board_feed import BoardContact, Glance
from kiosk.storage.orders import Board
from kiosk.ui.board_window import BoardWindow
from kiosk.ui.guest import language_of
from kiosk.ui.hands import Hands, Role
from kiosk.ui.lobby import FRESH
from tests.ui.lobby_scene import (
    RULES,
    SIZES,
    START,
    OpenBoard,
    Scene,
    codes,
    entry,
    make_lobby,
    number_items,
    numbers,
    words,
)
from tests.ui.reachable import nameless

# The view-model


def test_a_number_moves_from_preparing_to_ready_with_one_chime(
    qapp: QGuiApplication, scene: Scene, qtbot: QtBot
) -> None:
    scene.put(2)
    lobby = make_lobby(scene)
    rung: list[None] = []
    lobby.becameReady.connect(lambda: rung.append(None))
    first, second = scene.glance.board.preparing
    scene.glance = replace(scene.glance, board=Board((second,), (first,)))
    lobby.refresh()
    lobby.refresh()
    assert codes(lobby) == (["K11"], ["K10"])
    assert len(rung) == 1
    scene.glance = replace(scene.glance, board=Board((), (second, first)))
    lobby.refresh()
    assert codes(lobby) == ([], ["K11", "K10"]), "the newest is on top"
    assert len(rung) == 2


def test_what_was_ready_before_the_board_was_is_not_rung_for(
    qapp: QGuiApplication, scene: Scene
) -> None:
    scene.put(0, 3)
    lobby = make_lobby(scene)
    rung: list[None] = []
    lobby.becameReady.connect(lambda: rung.append(None))
    lobby.refresh()
    old = entry("K99", scene.moment - timedelta(minutes=5))
    scene.glance = replace(scene.glance, board=Board((), (*scene.glance.board.ready, old)))
    lobby.refresh()
    assert codes(lobby)[1] == ["L10", "L11", "L12", "K99"]
    assert rung == []


def test_the_board_looks_by_itself(qapp: QGuiApplication, scene: Scene, qtbot: QtBot) -> None:
    lobby = make_lobby(scene)
    scene.put(1, 1)
    with qtbot.waitSignal(lobby.becameReady, timeout=3000):
        pass
    assert codes(lobby) == (["K10"], ["L10"])


def test_a_number_leaves_after_its_time(qapp: QGuiApplication, scene: Scene) -> None:
    scene.put(1, 2)
    lobby = make_lobby(scene)
    assert [row.is_fresh for row in lobby.ready.all] == [True, True]  # type: ignore[attr-defined]
    scene.moment += FRESH
    lobby.refresh()
    assert [row.is_fresh for row in lobby.ready.all] == [False, False]  # type: ignore[attr-defined]
    scene.moment = START + RULES.ready_for - timedelta(seconds=1)
    lobby.refresh()
    assert codes(lobby) == (["K10"], ["L10"])
    scene.moment += timedelta(seconds=1)
    lobby.refresh()
    assert codes(lobby) == (["K10"], [])


@pytest.mark.parametrize("seen_before", [True, False])
def test_a_number_leaves_after_its_time_when_the_clock_was_set_back(
    qapp: QGuiApplication, scene: Scene, seen_before: bool
) -> None:
    scene.put(0, 2)
    if not seen_before:
        scene.clock_error = -timedelta(hours=3)
    lobby = make_lobby(scene)
    scene.clock_error = -timedelta(hours=3)
    scene.moment += FRESH
    lobby.refresh()
    assert [row.is_fresh for row in lobby.ready.all] == [False, False]  # type: ignore[attr-defined]
    scene.moment = START + RULES.ready_for - timedelta(seconds=1)
    lobby.refresh()
    assert codes(lobby) == ([], ["L10", "L11"])
    scene.moment += timedelta(seconds=1)
    lobby.refresh()
    assert codes(lobby) == ([], [])


def test_names_are_first_names_and_only_where_wanted(qapp: QGuiApplication, scene: Scene) -> None:
    guests = (entry("K10", START, name=" Ana  María Lopez "), entry("K11", START))
    scene.glance = Glance(Board(guests), BoardContact.GOOD)
    plain = make_lobby(scene)
    assert [row.name for row in plain.preparing.all] == ["", ""]  # type: ignore[attr-defined]
    named = make_lobby(scene, replace(RULES, shows_names=True))
    assert [row.name for row in named.preparing.all] == ["Ana", ""]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("locale", "language"),
    [("en_US", "en"), ("de_CH", "de"), ("zh_CN", "zh_CN"), ("ar_EG", "ar"), ("ja_JP", "en")],
)
def test_the_board_speaks_the_stores_language(locale: str, language: str) -> None:
    assert language_of(locale) == language


def test_rows_change_by_key_and_are_never_reset(qapp: QGuiApplication, scene: Scene) -> None:
    scene.put(5)
    lobby = make_lobby(scene)
    told: list[str] = []
    rows = lobby.preparing
    rows.setProperty("capacity", 5)  # type: ignore[attr-defined]
    qapp.processEvents()
    rows.modelReset.connect(lambda: told.append("reset"))  # type: ignore[attr-defined]
    rows.rowsInserted.connect(lambda *_: told.append("in"))  # type: ignore[attr-defined]
    rows.rowsRemoved.connect(lambda *_: told.append("out"))  # type: ignore[attr-defined]
    rows.rowsMoved.connect(lambda *_: told.append("move"))  # type: ignore[attr-defined]
    one, two, three, four, five = scene.glance.board.preparing
    six = entry("K15", START)
    scene.glance = replace(scene.glance, board=Board((five, one, three, four, six)))
    lobby.refresh()
    assert codes(lobby)[0] == ["K14", "K10", "K12", "K13", "K15"]
    assert told == ["out", "move", "in"]
    lobby.refresh()
    assert len(told) == 3
    assert two.order_id not in {row.order_id for row in rows.all}  # type: ignore[attr-defined]


# The window


def test_it_is_never_blank(board: OpenBoard) -> None:
    window = board()
    assert {"Corner Oven", "6:31\u00a0PM", "Your number appears here"} <= set(words(window))


def test_it_shows_numbers_and_says_what_they_mean(board: OpenBoard, scene: Scene) -> None:
    scene.put(1, 1)
    window = board()
    assert {"Preparing", "K10 is being prepared", "Ready", "L10 is ready"} <= set(words(window))


@pytest.mark.parametrize(
    ("contact", "text"),
    [
        (BoardContact.NO_KIOSK, "No connection to the kiosk"),
        (BoardContact.NO_KITCHEN, "No connection to the kitchen"),
    ],
)
def test_lost_contact_is_said_and_the_numbers_stay(
    board: OpenBoard, scene: Scene, contact: BoardContact, text: str
) -> None:
    def notices() -> list[str]:
        return [each for each in words(window) if "may be out of date" in each]

    scene.put(2, 2)
    window = board()
    assert notices() == []
    scene.glance = replace(scene.glance, contact=contact)
    window.lobby.refresh()
    (notice,) = notices()
    assert notice.startswith(text)
    assert "L10 is ready" in words(window)
    scene.glance = replace(scene.glance, contact=BoardContact.GOOD)
    window.lobby.refresh()
    assert notices() == []


def test_numbers_glide_to_where_they_belong(board: OpenBoard, scene: Scene, qtbot: QtBot) -> None:
    window = board()
    window.theme("Motion").setProperty("reduced", False)
    QTest.qWait(window.theme("Motion").property("settle") + 100)
    scene.put(30, 9)
    window.lobby.refresh()
    one, *others = scene.glance.board.preparing
    now_ready = replace(one, since=scene.moment)
    scene.glance = replace(
        scene.glance, board=Board(tuple(others), (now_ready, *scene.glance.board.ready))
    )
    window.lobby.refresh()
    at_once = numbers(board())
    assert len(at_once) == 39

    def has_arrived() -> None:
        there = numbers(window)
        assert all(
            (rect.topLeft() - there[code].topLeft()).manhattanLength() < 1
            for code, rect in at_once.items()
        )

    qtbot.waitUntil(has_arrived, timeout=5000)


def test_the_newest_is_the_largest(board: OpenBoard, scene: Scene) -> None:
    scene.put(3, 4, age=FRESH)
    found = numbers(board())
    assert all(
        found["L10"].height() > 1.5 * found[code].height() for code in found if code != "L10"
    )
    assert found["L10"].top() < found["L11"].top()


def name_texts(window: BoardWindow) -> list[QQuickItem]:
    return [
        text
        for number in number_items(window)
        for text in number.childItems()
        if text.property("text") and text.property("text") == number.property("name")
    ]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("long", ["W" * 15, "\U0001f600" * 15, "Bartholomäus-Friedrich"])
def test_a_long_name_is_cut_and_makes_nobodys_number_smaller(
    board: OpenBoard, scene: Scene, size: tuple[int, int], long: str
) -> None:
    window = board(*size, replace(RULES, shows_names=True))

    def sizes(name: str) -> dict[str, float]:
        codes = [f"K{n}" for n in range(10, 24)]
        guests = [
            entry(code, START - FRESH, place, "Ana" if place else name)
            for place, code in enumerate(codes)
        ]
        half = len(guests) // 2
        scene.glance = replace(
            scene.glance, board=Board(tuple(guests[:half]), tuple(guests[half:]))
        )
        window.lobby.refresh()
        numbers(window)
        return {
            str(item.property("code")): float(item.property("size"))
            for item in number_items(window)
        }

    assert sizes("Ana") == sizes(long)
    placed = [(code, rect.adjusted(1, 1, -1, -1)) for code, rect in numbers(window).items()]
    for index, (code, rect) in enumerate(placed):
        assert QRectF(0, 0, *size).contains(rect), code
        assert not any(rect.intersects(taken) for _, taken in placed[index + 1 :]), code
    texts = name_texts(window)
    assert len(texts) == len(placed)
    assert all(text.property("contentWidth") <= text.width() + 1 for text in texts)


def test_the_number_is_larger_than_the_name(board: OpenBoard, scene: Scene) -> None:
    guests = (entry("K10", START, name="Ana"), entry("K11", START))
    scene.glance = replace(scene.glance, board=Board(guests, guests))
    window = board(rules=replace(RULES, shows_names=True))
    numbers(window)
    assert sorted(str(text.property("text")) for text in name_texts(window)) == ["Ana", "Ana"]
    for number in number_items(window):
        of_code, *of_name = sorted(
            (
                text.property("font").pixelSize()
                for text in number.childItems()
                if text.property("text")
            ),
            reverse=True,
        )
        assert of_code == round(float(number.property("size")))
        assert all(px < of_code for px in of_name)


def test_right_to_left_begins_at_the_right(board: OpenBoard, scene: Scene) -> None:
    scene.put(2, 2, age=FRESH)
    found = numbers(board(rules=replace(RULES, locale="ar_EG")))
    assert found["K10"].left() > found["L10"].right()
    assert found["K10"].right() == pytest.approx(found["K11"].right()), "along the right edge"


def test_titles_are_headings_and_the_time_is_there_once(board: OpenBoard, scene: Scene) -> None:
    scene.put(1, 1)
    window = board()
    numbers(window)
    seen = Hands(window.window).look()
    assert {each.name for each in seen if each.role is QAccessible.Role.Heading} == {
        "Preparing",
        "Ready",
    }
    assert [each.role for each in seen].count(Role.Clock) == 1
    assert nameless(window.window) == []
