"""Where the keyboard is: moves it as the page reads, keeps it in sight, and never lets it get lost.

Tab goes in reading order, the arrows to what lies that way: a tactile keypad has nothing else. It
knows no page; what can be focused on Tab is a stop.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.reading_order import in_reading_order
from kiosk.ui.sheets import sheets

_TOUCHES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
_WAYS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_RINGED = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
"""Why something has the focus when it wears the ring."""

_ASIDE = 3.0
"""How much further something aside counts than something straight ahead."""

_SLACK_PX = 2.0
_AGAIN_MS = 100


class Steering(QObject):
    """Watches the keys of one window. A guest who touches instead is left alone."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)  # goes with it
        self._window = window
        self._keys = False
        self._touch = False
        # Where the keyboard was last, on the page and on the sheet over it.
        self._on_page = QRectF()
        self._on_sheet = QRectF()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._settle)
        window.installEventFilter(self)
        # What no item wanted ends here; sheets hang below it as well.
        window.contentItem().installEventFilter(self)
        window.activeFocusItemChanged.connect(self._soon.start)

    @Slot()
    def look(self) -> None:
        """Another page is shown: see to it that the keyboard is somewhere on it."""
        self._on_page = QRectF()
        self._soon.start()

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._keys, self._touch = False, True
        elif event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if watched is self._window:
                self._keys, self._touch = True, False
            return self._steer(watched, event)
        return False

    def _steer(self, watched: QObject, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if watched is self._window and key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self._step(-1 if key is Qt.Key.Key_Backtab else 1)
            return True
        # A field has first claim to the arrows: it steers the keyboard on the screen with them.
        if key in _WAYS and not (watched is self._window and self._is_in_field()):
            self._move(_WAYS[key])
            return True
        return False

    def _focused(self) -> QQuickItem | None:
        return self._window.activeFocusItem()

    def _is_in_field(self) -> bool:
        item = self._focused()
        return item is not None and item.inherits("QQuickTextInput")

    def _step(self, by: int) -> None:
        """To the next or the last stop in reading order, round and round."""
        stops = list(_stops(self._top()))
        if not stops:
            return
        focused = self._focused()
        if focused is not None and focused in stops:
            _focus(stops[(stops.index(focused) + by) % len(stops)])
        else:
            _focus(stops[0 if by > 0 else -1])

    def _move(self, way: QPointF) -> None:
        """To the nearest stop that lies that way; nowhere where none does."""
        stops = list(_stops(self._top()))
        focused = self._focused()
        if focused is None or focused not in stops:
            self._settle()
            return
        here = _rect(focused)
        ahead = [
            (distance, index)
            for index, stop in enumerate(stops)
            if stop is not focused and (distance := _distance(here, _rect(stop), way)) is not None
        ]
        if ahead:
            _focus(stops[min(ahead)[1]])

    # What is shown

    @Slot()
    def _settle(self) -> None:
        """Bring what has the focus into sight; where nothing has, find the nearest that can."""
        top = self._top()
        is_page = top is self._window.contentItem()
        if is_page:
            self._on_sheet = QRectF()
        focused = self._focused()
        if focused is not None and _is_stop(focused):
            if not self._touch:
                _bring_into_sight(focused)
            # Focus that a page gives by itself shows no ring.
            if self._keys and focused.property("focusReason") not in _RINGED:
                _focus(focused)
            if is_page:
                self._on_page = _rect(focused)
            else:
                self._on_sheet = _rect(focused)
        elif self._keys:
            self._find(list(_stops(top)), self._on_page if is_page else self._on_sheet)

    def _find(self, stops: list[QQuickItem], place: QRectF) -> None:
        """Go to the stop nearest to where the keyboard was, or to the first."""
        if not stops:
            # A page may still be in the making.
            QTimer.singleShot(_AGAIN_MS, self, self._soon.start)
            return
        middle = place.center()
        near = min(stops, key=lambda stop: _apart(_rect(stop).center(), middle))
        _focus(stops[0] if place.isEmpty() else near)

    def _top(self) -> QQuickItem:
        """The sheet that covers the page, or the page."""
        open_ones = (sheet for sheet in sheets(self._window) if sheet.hasFocus())
        return next(open_ones, self._window.contentItem())


def _stops(item: QQuickItem) -> Iterator[QQuickItem]:
    """What can have the focus at or below `item`, in reading order."""
    if not item.isVisible() or not item.isEnabled() or item.inherits("QQuickOverlay"):
        return
    if item.activeFocusOnTab():
        yield item
    children = item.childItems()
    view = _parent(item)
    if view is not None and view.inherits("QQuickItemView"):
        children = in_reading_order(view, children)
    for child in children:
        yield from _stops(child)


def _parent(item: QQuickItem) -> QQuickItem | None:
    return item.parentItem()


def _is_stop(item: QQuickItem) -> bool:
    return item.activeFocusOnTab() and item.isVisible() and item.isEnabled()


def _focus(item: QQuickItem) -> None:
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    # What has the focus already is not told again why.
    item.setProperty("focusReason", Qt.FocusReason.TabFocusReason)


def _rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _apart(one: QPointF, other: QPointF) -> float:
    return (one - other).manhattanLength()


def _distance(here: QRectF, there: QRectF, way: QPointF) -> float | None:
    """How far it is to go that way from one to the other; None where it lies elsewhere."""
    step = there.center() - here.center()
    if QPointF.dotProduct(step, way) <= _SLACK_PX:
        return None
    across = max(there.left() - here.right(), here.left() - there.right())
    down = max(there.top() - here.bottom(), here.top() - there.bottom())
    ahead, aside = (across, down) if way.x() else (down, across)
    if ahead < -_SLACK_PX:
        return None
    return max(0.0, ahead) + _ASIDE * max(0.0, aside) + _apart(QPointF(), step) / 1000


def _bring_into_sight(item: QQuickItem) -> None:
    """Scroll whatever it lies on, no further than it takes."""
    holder = _parent(item)
    while holder is not None:
        if holder.inherits("QQuickFlickable"):
            _scroll(holder, item)
        holder = _parent(holder)


def _scroll(view: QQuickItem, item: QQuickItem) -> None:
    content = view.property("contentItem")
    part = item.mapRectToItem(content, QRectF(0, 0, item.width(), item.height()))
    above = view.property("coveredAbove") or 0.0
    below = view.property("coveredBelow") or 0.0
    gap = min(part.height() / 3, view.height() / 8)
    low = view.property("originY") - view.property("topMargin")
    high = low + view.property("contentHeight") - view.height()
    high += view.property("topMargin") + view.property("bottomMargin")
    now = view.property("contentY")
    wanted = max(now, part.bottom() + gap + below - view.height())
    wanted = min(wanted, part.top() - gap - above)
    wanted = max(low, min(wanted, high))
    if abs(wanted - now) > _SLACK_PX:
        view.setProperty("contentY", wanted)
