"""The dishes that a search found, as a list model; what stays in its place is not told anew."""

from __future__ import annotations

from collections.abc import Callable

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

Place = tuple[int, int]
"""The category, and the place of the dish in it (0 is the first)."""


@QmlElement
@QmlUncreatable("made by the search")
class SearchResults(QAbstractListModel):
    """The best first. Rows keep their delegates while one types: only their dishes change.

    A dish is only looked up where its row comes into view.
    """

    def __init__(self, card: Callable[[int, int], CardView | None], parent: QObject) -> None:
        """`card` gives what is shown of the dish in a place, None where it is gone."""
        super().__init__(parent)
        self._card = card
        self._places: list[Place] = []

    def show(self, places: list[Place], *, is_same_menu: bool) -> None:
        """Show these; in another menu another dish may stand in the same place."""
        old = len(self._places)
        if len(places) < old:
            self.beginRemoveRows(QModelIndex(), len(places), old - 1)
            del self._places[len(places) :]
            self.endRemoveRows()
        kept = len(self._places)
        changed = [
            row for row in range(kept) if not is_same_menu or self._places[row] != places[row]
        ]
        self._places[:] = places[:kept]
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))
        if len(places) > kept:
            self.beginInsertRows(QModelIndex(), kept, len(places) - 1)
            self._places += places[kept:]
            self.endInsertRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._places)

    def roleNames(self) -> dict[int, QByteArray]:
        return {CARD: QByteArray(b"card")}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> CardView | None:
        is_there = role == CARD and 0 <= index.row() < len(self._places)
        return self._card(*self._places[index.row()]) if is_there else None
