"""The rows of lists in the order in which they lie, for whoever reads the screen one by one.

A list reuses rows and inserts new ones, and its footer is made first: a screen reader, which goes
by the order in which they were made, would read them in any order. Some it
would not find at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import SIGNAL, SLOT, QObject, Qt, QTimer, Slot
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

_FIND_MS = 300
_STACK_MS = 200
_MOVES = ("contentYChanged()", "contentHeightChanged()", "countChanged()", "heightChanged()")
"""What a list tells when its rows may lie elsewhere, or in or out of its view."""


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
                for what in _MOVES:
                    QObject.connect(view, SIGNAL(what), self._stack_soon, SLOT("start()"))
                # Rows outside the view are made later, and nothing else tells.
                content = view.property("contentItem")
                made = SIGNAL("childrenChanged()")
                QObject.connect(content, made, self._stack_soon, SLOT("start()"))
        self._stack_soon.start()

    @Slot()
    def _stack(self) -> None:
        for view in self._views:
            if isValid(view):
                rows = view.property("contentItem").childItems()
                for row in rows:
                    _expose(row)
                ordered = in_reading_order(view, rows)
                if ordered != rows:
                    for above, below in pairwise(ordered):
                        below.stackAfter(above)


def _expose(row: QQuickItem) -> None:
    """Let a screen reader find a row outside the view, as it finds one inside.

    A list that gets smaller, as within reach, hides the rows that it cannot show any more, and
    they stay hidden when they are scrolled to (Qt 6.11, `QQuickItemViewFxItem::setVisible`): nobody
    who goes from one thing to the next could leave the rows in view.
    """
    for child in row.children():
        if child.inherits("QQuickAccessibleAttached"):
            child.setProperty("ignored", False)


def _views(item: QQuickItem) -> Iterator[QQuickItem]:
    """The lists and grids that are shown."""
    if not item.isVisible():
        return
    if item.inherits("QQuickItemView"):
        yield item
    for child in item.childItems():
        yield from _views(child)
