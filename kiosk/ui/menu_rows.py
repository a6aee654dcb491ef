"""The menu as one continuous list of rows: a heading for each category, then rows of cards.

It knows how many items each category has and how many cards stand side by side; it reads none.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import IntEnum
from itertools import accumulate

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtQml import QmlElement

from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class Role(IntEnum):
    """`count` is how many cards the row has, 0 for a heading; `first` is the first one's place."""

    CATEGORY = Qt.ItemDataRole.UserRole + 1
    FIRST = Qt.ItemDataRole.UserRole + 2
    COUNT = Qt.ItemDataRole.UserRole + 3


@QmlElement
@QmlUncreatable("made by the menu")
class MenuRows(QAbstractListModel):
    """Rows from nothing but counts, so that a huge menu costs no more than a small one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self._columns = 1
        self._starts: list[int] = [0]

    def lay_out(self, counts: tuple[int, ...], columns: int) -> None:
        """Show categories with these numbers of items, `columns` cards (1 or more) side by side."""
        self.beginResetModel()
        self._counts = counts
        self._columns = columns
        heights = (1 + -(-count // columns) for count in counts)
        self._starts = list(accumulate(heights, initial=0))
        self.endResetModel()

    @property
    def columns(self) -> int:
        return self._columns

    def row_of(self, category: int) -> int:
        """The row of the category's heading."""
        return self._starts[category]

    def category_of(self, row: int) -> int:
        return bisect_right(self._starts, row) - 1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else self._starts[-1]

    def roleNames(self) -> dict[int, QByteArray]:
        return {
            Role.CATEGORY: QByteArray(b"category"),
            Role.FIRST: QByteArray(b"first"),
            Role.COUNT: QByteArray(b"count"),
        }

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> int | None:
        row = index.row()
        if not 0 <= row < self._starts[-1]:
            return None
        category = self.category_of(row)
        first = (row - self._starts[category] - 1) * self._columns
        match role:
            case Role.CATEGORY:
                return category
            case Role.FIRST:
                return max(0, first)
            case Role.COUNT:
                return 0 if first < 0 else min(self._columns, self._counts[category] - first)
            case _:
                return None
