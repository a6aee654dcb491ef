"""The numbers that are being prepared and that are ready; read anew when an order moves on."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from kiosk.engine.changes import Change, OrderChanged
from kiosk.ui.desk import Desk
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

REFRESH_MS = 30_000
"""How often the board is read without being told: ready numbers leave it after their time."""


@QmlElement
@QmlUncreatable("made by the shell")
class BoardView(QObject):
    """Short codes in the order in which they are shown, newest ready first."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ready: list[str] = []
        self._preparing: list[str] = []
        # Many orders may move in one moment; the board is read once after it.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self._regularly = QTimer(self, interval=REFRESH_MS)
        self._regularly.timeout.connect(self.refresh)
        self._regularly.start()
        desk.bridge.changed.connect(self._hear)
        self.refresh()

    def _hear(self, change: Change) -> None:
        if isinstance(change, OrderChanged):
            self._soon.start()

    def refresh(self) -> None:
        """Read the board; tell only what changed."""
        board = self._desk.orders.board(self._desk.now())
        ready = [entry.short_code for entry in board.ready]
        preparing = [entry.short_code for entry in board.preparing]
        if (ready, preparing) != (self._ready, self._preparing):
            self._ready, self._preparing = ready, preparing
            self.changed.emit()

    @Property(list, notify=changed)
    def ready(self) -> list[str]:
        return self._ready

    @Property(list, notify=changed)
    def preparing(self) -> list[str]:
        return self._preparing
