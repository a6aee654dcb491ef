"""Numbers as a list model, in the order in which they are shown; changed by key, never reset."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from math import ceil

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement

from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_FIGURE = re.compile("[0-9]")


@dataclass(frozen=True, slots=True)
class NumberRow:
    """`order_id` is the key. `name` is empty where names are not shown or not known."""

    order_id: str
    code: str
    name: str = ""
    is_fresh: bool = False


class _Role(IntEnum):
    CODE = Qt.ItemDataRole.UserRole + 1
    NAME = Qt.ItemDataRole.UserRole + 2
    IS_FRESH = Qt.ItemDataRole.UserRole + 3


@QmlElement
@QmlUncreatable("made by the lobby")
class NumberList(QAbstractListModel):
    """One row for each number that is shown.

    What the page has no room for comes round, page by page; the first `pinned` are on each.
    """

    changed = Signal()
    turned = Signal()

    def __init__(self, parent: QObject | None = None, pinned: int = 0) -> None:
        super().__init__(parent)
        self._pinned = pinned
        self._all: list[NumberRow] = []
        self._rows: list[NumberRow] = []
        self._capacity = 0
        self._turned = 0
        # While the page is laid out it says several things, one after the other.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow)

    @property
    def all(self) -> tuple[NumberRow, ...]:
        """Also those that are on another page."""
        return tuple(self._all)

    @property
    def rows(self) -> tuple[NumberRow, ...]:
        """Those that are shown."""
        return tuple(self._rows)

    @Property(int, notify=changed)
    def count(self) -> int:
        """Of all."""
        return len(self._all)

    @Property(list, notify=changed)
    def shapes(self) -> list[str]:
        """How the numbers look, figures being alike: the widest decides how large all are."""
        return sorted({_FIGURE.sub("0", row.code) for row in self._all})

    @Property(bool, notify=changed)
    def named(self) -> bool:
        """Whether any row has a name: all rows then have room for one."""
        return any(row.name for row in self._all)

    @Property(int, notify=turned)
    def pages(self) -> int:
        return self._pages()

    @Property(int, notify=turned)
    def page(self) -> int:
        """Which one is shown, from 0."""
        return self._page()

    def _get_capacity(self) -> int:
        return self._capacity

    def _set_capacity(self, capacity: int) -> None:
        if capacity != self._capacity:
            self._capacity = capacity
            self.turned.emit()
            self._soon.start()

    capacity = Property(int, _get_capacity, _set_capacity, notify=turned)
    """How many the page has room for; 0, so that nothing is made in vain, until it says."""

    @Slot()
    def turn(self) -> None:
        """Show the next page, after the last the first."""
        self._turned = (self._page() + 1) % self._pages()
        self.turned.emit()
        # In their places: other numbers, and nothing that moved.
        wanted = self._wanted()
        for position, row in enumerate(wanted[: len(self._rows)]):
            self._write(position, row)
        self._follow()

    def show(self, rows: list[NumberRow]) -> None:
        """Become `rows`."""
        if rows == self._all:
            return
        self._all = rows
        self.changed.emit()  # the page says how many of these it has room for
        self.turned.emit()
        self._follow()

    def _on_a_page(self) -> int:
        return max(1, self._capacity - self._pinned)

    def _pages(self) -> int:
        return max(1, ceil((len(self._all) - self._pinned) / self._on_a_page()))

    def _page(self) -> int:
        # Going on from where it is, also when a number is added: else the last would never be seen.
        return self._turned % self._pages()

    def _wanted(self) -> list[NumberRow]:
        if self._capacity == 0:
            return []
        first = self._pinned + self._page() * self._on_a_page()
        return self._all[: self._pinned] + self._all[first : first + self._on_a_page()]

    @Slot()
    def _follow(self) -> None:
        """What is gone is removed, what is new inserted, what moved is moved."""
        wanted = self._wanted()
        kept = {row.order_id for row in wanted}
        for position in reversed(range(len(self._rows))):
            if self._rows[position].order_id not in kept:
                self.beginRemoveRows(QModelIndex(), position, position)
                del self._rows[position]
                self.endRemoveRows()
        for position, row in enumerate(wanted):
            self._place(position, row)

    def _place(self, position: int, row: NumberRow) -> None:
        here = next(
            (
                at
                for at in range(position, len(self._rows))
                if self._rows[at].order_id == row.order_id
            ),
            None,
        )
        nowhere = QModelIndex()
        if here is None:
            self.beginInsertRows(nowhere, position, position)
            self._rows.insert(position, row)
            self.endInsertRows()
            return
        if here != position:
            self.beginMoveRows(nowhere, here, here, nowhere, position)
            self._rows.insert(position, self._rows.pop(here))
            self.endMoveRows()
        self._write(position, row)

    def _write(self, position: int, row: NumberRow) -> None:
        if self._rows[position] != row:
            self._rows[position] = row
            index = self.index(position)
            self.dataChanged.emit(index, index)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        return {
            _Role.CODE: QByteArray(b"code"),
            _Role.NAME: QByteArray(b"name"),
            _Role.IS_FRESH: QByteArray(b"fresh"),
        }

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> str | bool | None:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case _Role.CODE:
                return row.code
            case _Role.NAME:
                return row.name
            case _Role.IS_FRESH:
                return row.is_fresh
            case _:
                return None
