"""The rows of lists in the order in which they lie, for whoever reads the screen one by one.

A list reuses rows and inserts new ones, and its footer is made first: a screen reader, which goes
by the order in which they were made, would read them in any order.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import SIGNAL, SLOT, QObject, Qt, QTimer, Slot
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

_FIND_MS = 300
_STACK_MS = 200


def in_reading_order(view: QQuickItem, rows: list[QQuickItem]) -> list[QQuickItem]:
    """The rows of a list or grid, from above, and each line as it is read."""
    mirrored = view.property("effectiveLayoutDirection") == Qt.LayoutDirection.RightToLeft
    side = -1 if mirrored else 1
    return sorted(rows, key=lambda row: (row.y(), side * row.x()))


class ReadingOrder(QObject):
    """Watches the lists of one window and puts their rows in order when they have come to rest."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)  # goes with it
        self._window = window
        self._views: list[QQuickItem] = []
        self._find_soon = QTimer(self, singleShot=True, interval=_FIND_MS)
        self._find_soon.timeout.connect(self._find)
        self._stack_soon = QTimer(self, singleShot=True, interval=_STACK_MS)
        self._stack_soon.timeout.connect(self._stack)

    @Slot()
    def look(self) -> None:
        """Another page is shown, perhaps with other lists."""
        self._find_soon.start()

    @Slot()
    def _find(self) -> None:
        self._views = [view for view in self._views if isValid(view)]
        for view in _views(self._window.contentItem()):
            if view not in self._views:
                self._views.append(view)
                for what in ("contentYChanged()", "contentHeightChanged()", "countChanged()"):
                    QObject.connect(view, SIGNAL(what), self._stack_soon, SLOT("start()"))
        self._stack_soon.start()

    @Slot()
    def _stack(self) -> None:
        for view in self._views:
            if isValid(view):
                rows = view.property("contentItem").childItems()
                ordered = in_reading_order(view, rows)
                if ordered != rows:
                    for above, below in pairwise(ordered):
                        below.stackAfter(above)


def _views(item: QQuickItem) -> Iterator[QQuickItem]:
    """The lists and grids that are shown."""
    if not item.isVisible():
        return
    if item.inherits("QQuickItemView"):
        yield item
    for child in item.childItems():
        yield from _views(child)
