"""The number of the guest's table stand: asked for once an order to eat in is wanted."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MAX_DIGITS = 4


@QmlElement
@QmlUncreatable("made by the shell")
class StandView(QObject):
    """What the guest types. A stand may be skipped; what was typed stays for the next try."""

    changed = Signal()

    answered = Signal()
    """The guest has a number, or none: the order may go."""

    missing = Signal()
    """The guest wants to go on with a number and has typed none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_asking = False
        self._number = ""

    def ask(self) -> None:
        """Open the question."""
        self._set(is_asking=True, number=self._number)

    def forget(self) -> None:
        """Close it, for the next guest."""
        self._set(is_asking=False, number="")

    @property
    def table(self) -> str:
        """As typed, with the noughts in front; empty for none."""
        return self._number

    def _set(self, *, is_asking: bool, number: str) -> None:
        if (is_asking, number) != (self._is_asking, self._number):
            self._is_asking = is_asking
            self._number = number
            self.changed.emit()

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        return self._is_asking

    @Property(str, notify=changed)
    def number(self) -> str:
        return self._number

    @Slot(int)
    def press(self, digit: int) -> None:
        """Add a digit; one too many is not taken."""
        if 0 <= digit <= 9 and len(self._number) < MAX_DIGITS:
            self._set(is_asking=self._is_asking, number=f"{self._number}{digit}")

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self._set(is_asking=self._is_asking, number=self._number[:-1])

    @Slot()
    def confirm(self) -> None:
        """Go on with the number."""
        if not self._number:
            self.missing.emit()
            return
        self._set(is_asking=False, number=self._number)
        self.answered.emit()

    @Slot()
    def skip(self) -> None:
        """Go on without a number."""
        self._set(is_asking=False, number="")
        self.answered.emit()

    @Slot()
    def dismiss(self) -> None:
        """Back to the cart; nothing is ordered."""
        self._set(is_asking=False, number=self._number)
