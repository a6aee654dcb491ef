"""Numbers as a list model, in the order in which they are shown; changed by key, never reset."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement

from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


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
    """One row for each number."""

    labelsChanged = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[NumberRow] = []

    @property
    def rows(self) -> tuple[NumberRow, ...]:
        return tuple(self._rows)

    @Property(list, notify=labelsChanged)
    def labels(self) -> list[str]:
        """What is written large in each row: the widest decides how large."""
        return [row.code for row in self._rows]

    @Property(bool, notify=labelsChanged)
    def named(self) -> bool:
        """Whether any row has a name: all rows then have room for one."""
        return any(row.name for row in self._rows)

    def show(self, rows: list[NumberRow]) -> None:
        """Become `rows`: what is gone is removed, what is new inserted, what moved is moved."""
        before = self.labels, self.named
        kept = {row.order_id for row in rows}
        for position in reversed(range(len(self._rows))):
            if self._rows[position].order_id not in kept:
                self.beginRemoveRows(QModelIndex(), position, position)
                del self._rows[position]
                self.endRemoveRows()
        for position, row in enumerate(rows):
            self._place(position, row)
        if (self.labels, self.named) != before:
            self.labelsChanged.emit()

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
