"""The numbers that are being prepared and that are ready; read anew when an order moves on."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.engine.changes import Change, OrderChanged
from kiosk.ui.desk import Desk
from kiosk.ui.ready_ages import ReadyAges
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
    becameReady = Signal()
    """At least one number has just become ready: time for the chime."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ages = ReadyAges(desk.monotonic)
        self._ready: list[str] = []
        self._preparing: list[str] = []
        self._called: set[str] | None = None
        # Many orders may move in one moment; the board is read once after it.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self._regularly = QTimer(self, interval=REFRESH_MS)
        self._regularly.timeout.connect(self.refresh)
        self._regularly.start()
        desk.bridge.changed.connect(self._hear)
        self.refresh()

    @Slot(object)
    def _hear(self, change: Change) -> None:
        if isinstance(change, OrderChanged):
            self._soon.start()

    @Slot()
    def refresh(self) -> None:
        """Read the board; tell only what changed."""
        now = self._desk.now()
        board = self._desk.orders.board(now)
        shown_for = timedelta(minutes=self._desk.shop.board_ready_minutes)
        waiting = [e for e, age in self._ages.look(board.ready, now) if age < shown_for]
        ready = [entry.short_code for entry in waiting]
        preparing = [entry.short_code for entry in board.preparing]
        if (ready, preparing) != (self._ready, self._preparing):
            self._ready, self._preparing = ready, preparing
            self.changed.emit()
        called, self._called = self._called, {entry.order_id for entry in waiting}
        if called is not None and self._called - called:
            self.becameReady.emit()

    @Property(list, notify=changed)
    def ready(self) -> list[str]:
        return self._ready

    @Property(list, notify=changed)
    def preparing(self) -> list[str]:
        return self._preparing
