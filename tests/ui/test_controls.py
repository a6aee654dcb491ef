"""The controls in a real window: touched by fingers, keys and screen readers."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QImage,
    QInputDevice,
    QPainter,
    QPointingDevice,
)
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import kiosk.ui
from kiosk.domain.brand import brand_shown
from kiosk.ui import signs
from tests.ui.contrast import contrast

_QML = Path(kiosk.ui.__file__).parent / "qml"
_HEIGHT_PX = 4600
"""Tall enough to show the whole gallery, so that everything can be touched."""

_device: list[QPointingDevice] = []


def _finger() -> QPointingDevice:
    if not _device:
        _device.append(
            QTest.createTouchDevice(
                QInputDevice.DeviceType.TouchScreen, QInputDevice.Capability.Position
            )
        )
    return _device[0]


@contextmanager
def _no_qt_messages() -> Iterator[None]:
    """Whatever Qt or QML has to say from here on is an error."""
    said: list[str] = []

    def take(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        said.append(text)

    before = qInstallMessageHandler(take)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    # The offscreen platform says this about every window that sets a size.
    assert [line for line in said if "propagateSizeHints" not in line] == []


class Gallery:
    """The gallery in its window, and what can be done to it."""

    def __init__(self, height_px: int = _HEIGHT_PX, **theme: object) -> None:
        self.view = QQuickView()
        self.view.engine().addImportPath(str(_QML))
        self.view.engine().addImageProvider(signs.NAME, signs.Signs())
        for name in ("Theme", "Colours", "Metrics", "Type", "Motion"):
            singleton = self.singleton(name)
            for key, value in theme.items():
                if singleton.metaObject().indexOfProperty(key) >= 0:
                    assert singleton.setProperty(key, value)
        self.singleton("Motion").setProperty("reduced", True)
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.setSource(QUrl.fromLocalFile(str(_QML / "Kiosk" / "Gallery.qml")))
        assert self.view.errors() == []
        self.view.resize(1080, height_px)
        self.view.show()

    def singleton(self, name: str) -> QObject:
        return cast("QObject", self.view.engine().singletonInstance("Kiosk.Theme", name))

    @property
    def root(self) -> QQuickItem:
        return self.view.rootObject()

    def item(self, name: str) -> QQuickItem:
        found = self.root.findChild(QQuickItem, name)
        assert isinstance(found, QQuickItem), name
        return found

    def centre(self, name: str) -> QPoint:
        item = self.item(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def press(self, at: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.view, _finger()).press(finger, at, self.view).commit()

    def move(self, at: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.view, _finger()).move(finger, at, self.view).commit()

    def release(self, at: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.view, _finger()).release(finger, at, self.view).commit()

    def touch(self, at: QPoint) -> None:
        self.press(at)
        self.release(at)

    @property
    def touches(self) -> int:
        return int(self.root.property("touches"))

    @property
    def touched(self) -> str:
        return str(self.root.property("touched"))


OpenGallery = Callable[..., Gallery]


@pytest.fixture
def open_gallery(qtbot: QtBot) -> Iterator[OpenGallery]:
    opened: list[Gallery] = []

    def open_(height_px: int = _HEIGHT_PX, **theme: object) -> Gallery:
        gallery = Gallery(height_px, **theme)
        opened.append(gallery)
        qtbot.waitUntil(gallery.view.isExposed, timeout=5000)
        gallery.view.requestActivate()
        qtbot.waitUntil(gallery.view.isActive, timeout=5000)
        return gallery

    yield open_
    for gallery in opened:
        gallery.view.close()
        gallery.view.deleteLater()


@pytest.mark.parametrize(
    "theme",
    [
        {},
        {"highContrast": True, "largeText": True},
        {"rightToLeft": True},
        {"windowWidth": 768, "windowHeight": 1366},
        {"windowWidth": 1920, "windowHeight": 1080, "pixelsPerMm": 8.7},
    ],
    ids=["plain", "contrast", "mirrored", "small", "dense"],
)
def test_the_gallery_says_nothing_wrong(
    open_gallery: OpenGallery, theme: dict[str, object]
) -> None:
    with _no_qt_messages():
        gallery = open_gallery(**theme)
        gallery.root.setProperty("sheetOpen", True)
        picture = gallery.view.grabWindow()
    assert picture.width() == 1080


@pytest.mark.parametrize("name", ["big", "plain", "icon", "large", "olives"])
def test_a_touch_fires_once(open_gallery: OpenGallery, name: str) -> None:
    gallery = open_gallery()
    gallery.touch(gallery.centre(name))
    assert gallery.touches == 1


@pytest.mark.parametrize("name", ["big", "plain", "icon", "large"])
def test_a_control_is_pressed_from_the_first_moment(open_gallery: OpenGallery, name: str) -> None:
    gallery = open_gallery()
    at = gallery.centre(name)
    gallery.press(at)
    assert gallery.item(name).property("down") is True
    gallery.release(at)
    assert gallery.item(name).property("down") is False


def test_a_long_touch_fires_too(open_gallery: OpenGallery, qtbot: QtBot) -> None:
    gallery = open_gallery()
    at = gallery.centre("big")
    gallery.press(at)
    qtbot.wait(1000)
    gallery.release(at)
    assert (gallery.touches, gallery.touched) == (1, "big")


def test_a_palm_on_the_screen_does_not_stop_a_finger(open_gallery: OpenGallery) -> None:
    gallery = open_gallery()
    palm = QPoint(20, _HEIGHT_PX - 20)
    gallery.press(palm, finger=1)
    at = gallery.centre("big")
    QTest.touchEvent(gallery.view, _finger()).stationary(1).press(0, at, gallery.view).commit()
    QTest.touchEvent(gallery.view, _finger()).stationary(1).release(0, at, gallery.view).commit()
    gallery.release(palm, finger=1)
    assert (gallery.touches, gallery.touched) == (1, "big")


def test_a_finger_that_leaves_changes_its_mind(open_gallery: OpenGallery) -> None:
    gallery = open_gallery()
    gallery.press(gallery.centre("big"))
    away = gallery.centre("plain")
    gallery.move(away)
    gallery.release(away)
    assert gallery.touches == 0


def test_a_drag_that_starts_on_a_button_scrolls(open_gallery: OpenGallery, qtbot: QtBot) -> None:
    gallery = open_gallery(height_px=900)
    start = gallery.centre("big")
    gallery.press(start)
    for step in range(1, 9):
        gallery.move(start - QPoint(0, 25 * step))
        qtbot.wait(10)
    gallery.release(start - QPoint(0, 200))
    assert gallery.touches == 0
    assert float(gallery.item("scroll").property("contentY")) > 50


@pytest.mark.parametrize("name", ["off", "family", "basil", "busy"])
def test_what_is_off_never_fires(open_gallery: OpenGallery, name: str) -> None:
    gallery = open_gallery()
    gallery.touch(gallery.centre(name))
    gallery.item(name).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(gallery.view, Qt.Key.Key_Space)
    QTest.keyClick(gallery.view, Qt.Key.Key_Return)
    assert gallery.touches == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("name", ["big", "large", "icon"])
def test_keys_fire_once(open_gallery: OpenGallery, name: str, key: Qt.Key) -> None:
    gallery = open_gallery()
    gallery.item(name).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(gallery.view, key)
    assert gallery.touches == 1


def test_the_ring_follows_the_keyboard_not_the_finger(open_gallery: OpenGallery) -> None:
    gallery = open_gallery()
    gallery.touch(gallery.centre("big"))
    assert gallery.item("big").property("visualFocus") is False
    QTest.keyClick(gallery.view, Qt.Key.Key_Tab)
    focused = gallery.view.activeFocusItem()
    assert focused is not None
    assert focused.property("visualFocus") is True


def test_tab_visits_what_can_be_used(open_gallery: OpenGallery) -> None:
    gallery = open_gallery()
    visited = set()
    for _ in range(60):
        QTest.keyClick(gallery.view, Qt.Key.Key_Tab)
        focused = gallery.view.activeFocusItem()
        if focused is not None:
            visited.add(focused.objectName())
    assert {"big", "plain", "busy", "small", "large"} <= visited
    assert not {"off", "family"} & visited


def test_a_choice_shows_what_it_is_told(open_gallery: OpenGallery) -> None:
    gallery = open_gallery()
    large, small = gallery.item("large"), gallery.item("small")
    gallery.touch(gallery.centre("large"))
    assert (large.property("checked"), small.property("checked")) == (True, False)
    gallery.touch(gallery.centre("small"))
    assert (large.property("checked"), small.property("checked")) == (False, True)


def test_a_stepper_stops_at_its_limits(open_gallery: OpenGallery) -> None:
    gallery = open_gallery()
    stepper = gallery.item("stepper")
    less = stepper.mapToScene(QPointF(20, 20)).toPoint()
    more = stepper.mapToScene(QPointF(stepper.width() - 20, 20)).toPoint()
    values = []
    for at in (less, more, more, more, less):
        gallery.touch(at)
        values.append(stepper.property("value"))
    assert values == [1, 2, 3, 3, 2]


def _open_sheet(open_gallery: OpenGallery) -> Gallery:
    gallery = open_gallery(height_px=1920)
    gallery.root.setProperty("sheetOpen", True)
    return gallery


def test_escape_leaves_a_sheet(open_gallery: OpenGallery, qtbot: QtBot) -> None:
    gallery = _open_sheet(open_gallery)
    qtbot.waitUntil(lambda: gallery.view.activeFocusItem() is not None, timeout=2000)
    QTest.keyClick(gallery.view, Qt.Key.Key_Escape)
    assert gallery.root.property("sheetOpen") is False


def test_a_touch_beside_a_sheet_leaves_it_and_touches_nothing_else(
    open_gallery: OpenGallery, qtbot: QtBot
) -> None:
    gallery = _open_sheet(open_gallery)
    qtbot.wait(50)
    gallery.touch(gallery.centre("big"))
    assert gallery.root.property("sheetOpen") is False
    assert gallery.touches == 0


def test_a_touch_on_a_sheet_does_not_leave_it(open_gallery: OpenGallery, qtbot: QtBot) -> None:
    gallery = _open_sheet(open_gallery)
    qtbot.wait(50)
    gallery.touch(QPoint(300, 1920 - 330))
    assert gallery.root.property("sheetOpen") is True


def test_tab_stays_in_a_sheet(open_gallery: OpenGallery, qtbot: QtBot) -> None:
    gallery = _open_sheet(open_gallery)
    qtbot.wait(50)
    names = set()
    for _ in range(6):
        QTest.keyClick(gallery.view, Qt.Key.Key_Tab)
        focused = gallery.view.activeFocusItem()
        assert focused is not None
        names.add(str(focused.property("name")))
    assert names == {"Close", "Go on ordering"}


_NAMED = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.PageTab,
    QAccessible.Role.StaticText,
    QAccessible.Role.Heading,
    QAccessible.Role.AlertMessage,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.ListItem,
}
_TAPPABLE = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.PageTab,
}


def _walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None:
            yield from _walk(child)


def _parts(gallery: Gallery) -> list[QAccessibleInterface]:
    root = QAccessible.queryAccessibleInterface(gallery.view)
    assert root is not None
    return [part for part in _walk(root) if not part.state().invisible]


def test_a_screen_reader_finds_names_sizes_and_states(open_gallery: OpenGallery) -> None:
    parts = [part for part in _parts(open_gallery()) if part.role() in _NAMED]
    assert len(parts) > 40
    for part in parts:
        name = part.text(QAccessible.Text.Name)
        assert name, (part.role(), part.object())
        assert part.rect().width() > 0, name
        assert part.rect().height() > 0, name
    by_name = {part.text(QAccessible.Text.Name): part for part in parts}
    assert by_name["Large, + $4.00"].role() == QAccessible.Role.RadioButton
    assert by_name["Large, + $4.00"].state().checked
    assert not by_name["Small"].state().checked
    assert by_name["Olives, free"].state().checked
    assert by_name["Family, Sold out"].state().disabled
    assert by_name["Add, $20.50"].state().focusable


def test_a_screen_reader_can_press(open_gallery: OpenGallery) -> None:
    gallery = open_gallery()
    for name in ("Add, $20.50", "Small"):
        before = gallery.touches
        (part,) = [p for p in _parts(gallery) if p.text(QAccessible.Text.Name) == name]
        part.actionInterface().doAction("Press")
        assert gallery.touches == before + 1


def test_everything_tappable_is_large_enough_and_apart(open_gallery: OpenGallery) -> None:
    gallery = open_gallery()
    millimetre = float(cast("float", gallery.singleton("Metrics").property("density")))
    parts = [part for part in _parts(gallery) if part.role() in _TAPPABLE]
    boxes = [(p.text(QAccessible.Text.Name), QRectF(p.rect())) for p in parts]
    for name, box in boxes:
        assert min(box.width(), box.height()) >= 12 * millimetre, name
    for (one, first), (other, second) in itertools.combinations(boxes, 2):
        inside = first.contains(second) or second.contains(first)
        assert inside or not first.intersects(second), (one, other)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ar", "zh_CN"])
@pytest.mark.parametrize("signs", [False, True])
@pytest.mark.parametrize("mail", [False, True])
def test_every_key_of_every_language_has_its_place(
    open_gallery: OpenGallery, qtbot: QtBot, language: str, signs: bool, mail: bool
) -> None:
    gallery = open_gallery()
    least = 12 * float(cast("float", gallery.singleton("Metrics").property("density")))
    gallery.item("keyboard").setProperty("language", language)
    gallery.item("keyboard").setProperty("showsSigns", signs)
    gallery.item("keyboard").setProperty("mail", mail)

    def lie_right() -> None:
        (board,) = [p for p in _parts(gallery) if p.text(QAccessible.Text.Name) == "Keyboard"]
        keys = [part for part in _walk(board) if part.role() == QAccessible.Role.Button]
        names = [key.text(QAccessible.Text.Name) for key in keys]
        boxes = [QRectF(key.rect()).adjusted(0.5, 0.5, -0.5, -0.5) for key in keys]
        assert len(keys) > 25
        assert len(set(names)) == len(names)
        assert all(min(box.width(), box.height()) >= least for box in boxes)
        assert all(QRectF(board.rect()).contains(box) for box in boxes)
        pairs = itertools.combinations(boxes, 2)
        assert not any(one.intersects(other) for one, other in pairs)

    # The keys of the language before go with the next round of the event loop.
    qtbot.waitUntil(lie_right, timeout=5000)


_TEXT_ON = [
    ("ink", "surface"),
    ("ink", "card"),
    ("ink", "warnTint"),
    ("ink", "dangerTint"),
    ("ink", "pressedCard"),
    ("muted", "surface"),
    ("muted", "card"),
    ("muted", "quiet"),
    ("soldOutText", "card"),
    ("inkOnBrand", "brand"),
    ("inkOnBrand", "brandPressed"),
    ("brandText", "card"),
    ("brandText", "surface"),
    ("brandText", "brandTint"),
    ("brandOnDark", "dark"),
    ("inkOnDark", "dark"),
    ("mutedOnDark", "dark"),
    ("goodText", "card"),
    ("goodText", "goodTint"),
    ("goodText", "surface"),
    ("goodText", "pressedCard"),
    ("good", "surface"),
    ("danger", "surface"),
    ("danger", "card"),
    ("brandFigure", "surface"),
    ("brandFigure", "card"),
    ("brandText", "pressedCard"),
    ("muted", "pressedCard"),
    ("muted", "pressedQuiet"),
    ("ink", "pressedQuiet"),
    ("ink", "keyQuiet"),
    ("ink", "keyPressed"),
    ("inkOnDark", "darkRaised"),
    ("inkOnDark", "pressedDark"),
]
_EDGE_ON = [
    ("outline", "card"),
    ("outline", "surface"),
    ("brandEdge", "card"),
    ("brandEdge", "surface"),
    ("focus", "surface"),
    ("focus", "card"),
    ("good", "card"),
    ("warn", "warnTint"),
    ("danger", "dangerTint"),
]


def _laid_over(ground: QColor, veil: QColor) -> QColor:
    """What is seen of `ground` through `veil`."""
    picture = QImage(1, 1, QImage.Format.Format_RGB32)
    picture.fill(ground)
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), veil)
    painter.end()
    return picture.pixelColor(0, 0)


@pytest.mark.parametrize("high", [False, True], ids=["normal", "high"])
@pytest.mark.parametrize(
    "brand", ["#C2410C", "#FFC72C", "#FFFFFF", "#000000", "#00A859", "#777777", "#1D4ED8"]
)
def test_colours_can_be_read_whatever_the_brand(
    open_gallery: OpenGallery, brand: str, high: bool
) -> None:
    gallery = open_gallery(height_px=100)
    gallery.singleton("Theme").setProperty("brandColour", QColor(brand))
    colours = gallery.singleton("Colours")
    colours.setProperty("highContrast", high)

    def of(name: str) -> QColor:
        return cast("QColor", colours.property(name))

    for text, ground in _TEXT_ON:
        assert contrast(of(text), of(ground)) >= (7 if high else 4.5) - 0.02, (text, ground)
    for edge, ground in _EDGE_ON:
        assert contrast(of(edge), of(ground)) >= (4.5 if high else 3) - 0.02, (edge, ground)
    poster = gallery.singleton("Poster")
    written, chosen = poster.property("text"), poster.property("chosen")
    for ground in (poster.property(each) for each in ("glow", "edge", "deep")):
        assert contrast(written, _laid_over(ground, chosen)) >= (7 if high else 4.5), ground.name()


@pytest.mark.parametrize(
    "brand", ["#C2410C", "#FFC72C", "#FFFFFF", "#000000", "#00A859", "#777777", "#1D4ED8"]
)
def test_staff_are_told_the_colours_that_the_screen_has(
    open_gallery: OpenGallery, brand: str
) -> None:
    gallery = open_gallery(height_px=100)
    gallery.singleton("Theme").setProperty("brandColour", QColor(brand))
    told = brand_shown(brand)
    for singleton, name, colour in (
        ("Colours", "brand", told.button),
        ("Colours", "brandText", told.text),
        ("Poster", "edge", told.poster),
    ):
        shown = cast("QColor", gallery.singleton(singleton).property(name))
        assert shown.name().upper() == colour, name


@pytest.mark.parametrize(
    ("width_px", "height_px", "per_mm"),
    [
        (1080, 1920, 4.03),
        (768, 1366, 3.96),
        (1366, 768, 3.96),
        (1920, 1080, 5.0),
        (1280, 800, 5.88),
        (1080, 1920, 0),
    ],
)
def test_sizes_hold_in_millimetres(
    open_gallery: OpenGallery, width_px: int, height_px: int, per_mm: float
) -> None:
    gallery = open_gallery(
        height_px=100, windowWidth=width_px, windowHeight=height_px, pixelsPerMm=per_mm
    )
    metrics, type_ = gallery.singleton("Metrics"), gallery.singleton("Type")
    density = float(cast("float", metrics.property("density")))
    assert float(cast("float", metrics.property("touchMain"))) >= 20 * density
    assert float(cast("float", metrics.property("touchMin"))) >= 12 * density
    capitals_mm = type_.property("body").pixelSize() * 0.727 / density
    assert capitals_mm >= 2.95
    type_.setProperty("largeText", True)
    assert type_.property("body").pixelSize() * 0.727 / density >= 4.7


# Two that no screen has, and what X servers and Qt make up: 96 and 100 dots in an inch.
@pytest.mark.parametrize("per_mm", [0, 0.5, 120.0, 3.774, 3.7795, 3.937])
def test_a_size_that_no_screen_has_is_not_believed(
    open_gallery: OpenGallery, per_mm: float
) -> None:
    gallery = open_gallery(height_px=100, windowWidth=1366, windowHeight=768, pixelsPerMm=per_mm)
    assert gallery.singleton("Metrics").property("density") == pytest.approx(2.87, abs=0.01)


def test_what_the_store_says_of_the_size_counts(open_gallery: OpenGallery) -> None:
    gallery = open_gallery(
        height_px=100, windowWidth=1080, windowHeight=1920, pixelsPerMm=4.0, diagonalInches=32.0
    )
    assert gallery.singleton("Metrics").property("density") == pytest.approx(2.71, abs=0.01)
