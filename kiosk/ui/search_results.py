"""The dishes that a search found, as a list model; what stays in its place is not told anew."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtQml import QmlElement

from kiosk.ui.card_view import CardView
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

CARD = Qt.ItemDataRole.UserRole + 1


@QmlElement
@QmlUncreatable("made by the search")
class SearchResults(QAbstractListModel):
    """The best first. Rows keep their delegates while one types: only their dishes change."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cards: list[CardView] = []

    def show(self, cards: list[CardView]) -> None:
        old = len(self._cards)
        if len(cards) < old:
            self.beginRemoveRows(QModelIndex(), len(cards), old - 1)
            del self._cards[len(cards) :]
            self.endRemoveRows()
        kept = len(self._cards)
        changed = [row for row in range(kept) if self._cards[row] is not cards[row]]
        self._cards[:] = cards[:kept]
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))
        if len(cards) > kept:
            self.beginInsertRows(QModelIndex(), kept, len(cards) - 1)
            self._cards += cards[kept:]
            self.endInsertRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._cards)

    def roleNames(self) -> dict[int, QByteArray]:
        return {CARD: QByteArray(b"card")}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> CardView | None:
        is_there = role == CARD and 0 <= index.row() < len(self._cards)
        return self._cards[index.row()] if is_there else None
