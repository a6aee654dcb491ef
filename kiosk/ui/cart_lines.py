"""The lines of the cart as a list model; it changes by key and is never reset."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
)
from PySide6.QtQml import QmlElement

from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CartRow:
    """A line as it is shown. `line_id` is its key. Without `problem` there is nothing wrong.

    `accept_text` agrees to what is offered instead; `can_choose` says that the guest may also
    choose anew.
    """

    line_id: str
    name: str
    choices: str
    note: str
    picture: QUrl
    quantity: int
    price_text: str
    can_edit: bool
    problem: str = ""
    advice: str = ""
    accept_text: str = ""
    can_choose: bool = False
    for_text: str = ""


class _Role(IntEnum):
    LINE_ID = Qt.ItemDataRole.UserRole + 1
    NAME = Qt.ItemDataRole.UserRole + 2
    CHOICES = Qt.ItemDataRole.UserRole + 3
    NOTE = Qt.ItemDataRole.UserRole + 4
    PICTURE = Qt.ItemDataRole.UserRole + 5
    QUANTITY = Qt.ItemDataRole.UserRole + 6
    PRICE_TEXT = Qt.ItemDataRole.UserRole + 7
    CAN_EDIT = Qt.ItemDataRole.UserRole + 8
    PROBLEM = Qt.ItemDataRole.UserRole + 9
    ADVICE = Qt.ItemDataRole.UserRole + 10
    ACCEPT_TEXT = Qt.ItemDataRole.UserRole + 11
    CAN_CHOOSE = Qt.ItemDataRole.UserRole + 12
    FOR_TEXT = Qt.ItemDataRole.UserRole + 13


_NAMES = {
    _Role.LINE_ID: b"lineId",
    _Role.NAME: b"name",
    _Role.CHOICES: b"choices",
    _Role.NOTE: b"note",
    _Role.PICTURE: b"pictureUrl",
    _Role.QUANTITY: b"quantity",
    _Role.PRICE_TEXT: b"priceText",
    _Role.CAN_EDIT: b"canEdit",
    _Role.PROBLEM: b"problem",
    _Role.ADVICE: b"advice",
    _Role.ACCEPT_TEXT: b"acceptText",
    _Role.CAN_CHOOSE: b"canChoose",
    _Role.FOR_TEXT: b"forText",
}


@QmlElement
@QmlUncreatable("made by the cart")
class CartLines(QAbstractListModel):
    """One row for each line, in the order in which they were added."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[CartRow] = []

    def show(self, rows: list[CartRow]) -> None:
        """Become `rows`: what is gone is removed, what is new inserted, what differs told."""
        kept = {row.line_id for row in rows}
        for position in reversed(range(len(self._rows))):
            if self._rows[position].line_id not in kept:
                self.beginRemoveRows(QModelIndex(), position, position)
                del self._rows[position]
                self.endRemoveRows()
        for position, row in enumerate(rows):
            is_here = position < len(self._rows) and self._rows[position].line_id == row.line_id
            if not is_here:
                self.beginInsertRows(QModelIndex(), position, position)
                self._rows.insert(position, row)
                self.endInsertRows()
            elif self._rows[position] != row:
                self._rows[position] = row
                index = self.index(position)
                self.dataChanged.emit(index, index)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        return {role: QByteArray(name) for role, name in _NAMES.items()}

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = 0
    ) -> str | int | bool | QUrl | None:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case _Role.LINE_ID:
                return row.line_id
            case _Role.NAME:
                return row.name
            case _Role.CHOICES:
                return row.choices
            case _Role.NOTE:
                return row.note
            case _Role.PICTURE:
                return row.picture
            case _Role.QUANTITY:
                return row.quantity
            case _Role.PRICE_TEXT:
                return row.price_text
            case _Role.CAN_EDIT:
                return row.can_edit
            case _Role.PROBLEM:
                return row.problem
            case _Role.ADVICE:
                return row.advice
            case _Role.ACCEPT_TEXT:
                return row.accept_text
            case _Role.CAN_CHOOSE:
                return row.can_choose
            case _Role.FOR_TEXT:
                return row.for_text
            case _:
                return None
