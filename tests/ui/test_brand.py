"""The store's own look on the first page: its logo, its pictures in turn, ours for broken ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.ui.shell import Shell
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow, theme
from tests.ui.contrast import contrast

BROKEN = pytest.mark.qt_log_ignore("Error decoding", extend=True)
ROSE, TEAL = QColor("#D81B60"), QColor("#00897B")


@pytest.fixture
def shop(shop: Shop, tmp_path: Path, request: pytest.FixtureRequest) -> Shop:
    """By the names in the test's parameter; `broken` is a file that is no picture."""
    pictures = {name: tmp_path / f"{name}.png" for name in ("rose", "teal", "broken")}
    for name, colour in (("rose", ROSE), ("teal", TEAL)):
        image = QImage(200, 200, QImage.Format.Format_RGB32)
        image.fill(colour)
        image.save(str(pictures[name]))
    pictures["broken"].write_text("kiosk-7\n")
    pictures["photo"] = tmp_path / "photo.JPG"
    white = QImage(400, 300, QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    white.save(str(pictures["photo"]))
    logo, *heroes = request.param
    return replace(shop, logo=pictures.get(logo), heroes=tuple(pictures[name] for name in heroes))


def part(kiosk: KioskWindow, name: str) -> QQuickItem:
    found = kiosk.window.findChild(QQuickItem, name)
    assert isinstance(found, QQuickItem)
    return found


def colour_of(kiosk: KioskWindow, item: QQuickItem) -> QColor:
    """In the item's middle, as it is on the screen."""
    return seen_at(kiosk, item.mapRectToScene(item.boundingRect()).center().toPoint())


def seen_at(kiosk: KioskWindow, place: QPoint) -> QColor:
    return QColor(kiosk.window.grabWindow().pixel(place))


def shows(kiosk: KioskWindow, qtbot: QtBot, name: str, colour: QColor) -> None:
    item = part(kiosk, name)
    qtbot.waitUntil(lambda: colour_of(kiosk, item) == colour, timeout=10_000)


def motion(kiosk: KioskWindow) -> QObject:
    return theme(kiosk._engine, "Motion")


@pytest.mark.parametrize("shop", [("rose", "teal")], indirect=True)
def test_the_logo_stands_for_the_name(kiosk: KioskWindow, qtbot: QtBot) -> None:
    logo = part(kiosk, "logo")
    qtbot.waitUntil(lambda: logo.property("paintedWidth") > 0, timeout=10_000)
    assert logo.isVisible()
    assert not part(kiosk, "store-name").isVisible()
    shows(kiosk, qtbot, "hero", TEAL)


@BROKEN
@pytest.mark.parametrize("shop", [("broken", "teal"), ("none", "teal")], indirect=True)
def test_without_a_logo_the_name_is_there(kiosk: KioskWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: part(kiosk, "store-name").isVisible(), timeout=10_000)
    assert not part(kiosk, "logo").isVisible()


@BROKEN
@pytest.mark.parametrize("shop", [("none", "rose", "broken", "teal")], indirect=True)
def test_pictures_take_turns_and_broken_ones_are_left_out(kiosk: KioskWindow, qtbot: QtBot) -> None:
    shows(kiosk, qtbot, "hero", ROSE)
    assert motion(kiosk).setProperty("slide", 1000)
    shows(kiosk, qtbot, "hero", TEAL)
    hero = part(kiosk, "hero")
    # The whole screen starts, its picture too.
    middle = hero.mapRectToScene(hero.boundingRect()).center().toPoint()
    QTest.mouseClick(kiosk.window, Qt.MouseButton.LeftButton, pos=middle)
    shell: Any = kiosk.shell
    assert shell.page != Shell.Page.Attract


@pytest.mark.parametrize("size", [QSize(1080, 1920), QSize(1366, 768)], ids=["standing", "lying"])
@pytest.mark.parametrize("shop", [("none", "photo")], indirect=True)
def test_a_photo_fills_the_page_and_words_on_it_can_be_read(
    kiosk: KioskWindow, qtbot: QtBot, size: QSize
) -> None:
    kiosk.window.resize(size)
    hero = part(kiosk, "hero")
    name = part(kiosk, "store-name")
    qtbot.waitUntil(lambda: hero.width() == size.width(), timeout=10_000)
    white = QColor(Qt.GlobalColor.white)
    # Where no words are, below and beside all shade, it is as it was made.
    clear = QPoint(size.width() - 10, round(hero.height() * 0.6))
    qtbot.waitUntil(lambda: seen_at(kiosk, clear) == white, timeout=10_000)
    beside = name.mapToScene(QPointF(-10, 5)).toPoint()
    assert contrast(seen_at(kiosk, beside), white) >= 4.5
    beside_languages = QPoint(beside.x(), round(hero.height()) - 5)
    assert contrast(seen_at(kiosk, beside_languages), white) >= 4.5


@pytest.mark.parametrize("shop", [("none", "rose", "teal")], indirect=True)
def test_nothing_changes_where_motion_is_reduced(kiosk: KioskWindow, qtbot: QtBot) -> None:
    shows(kiosk, qtbot, "hero", ROSE)
    shell: Any = kiosk.shell
    shell.guest.setReducedMotion(True)
    assert motion(kiosk).setProperty("slide", 50)
    qtbot.wait(600)
    assert part(kiosk, "hero").property("place") == 0


@BROKEN
@pytest.mark.parametrize("shop", [("none", "broken")], indirect=True)
def test_ours_is_shown_where_the_stores_cannot_be_read(kiosk: KioskWindow, qtbot: QtBot) -> None:
    hero = part(kiosk, "hero")
    qtbot.waitUntil(lambda: not hero.property("own"), timeout=10_000)
    qtbot.waitUntil(lambda: ours_is_there(hero), timeout=10_000)


def ours_is_there(hero: QQuickItem) -> bool:
    (picture, *_) = hero.childItems()
    return (
        str(picture.property("source").path()).endswith("take-out.png") and picture.opacity() == 1
    )
