"""The number page's view-model: one order's number and how far it is, live."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the shell")
class NumberView(QObject):
    """The order that was just placed."""

    finished = Signal()
    """The guest touched Done, or the page's time is over: back to attract."""

    def show(self, order_id: str) -> None:
        """Read the order and start the page's countdown."""

    def refresh(self) -> None:
        """Read the order again; call it when `OrderChanged(order_id)` arrives."""

    def close(self) -> None:
        """Stop the countdown and forget the order."""
