"""Whether the store takes orders, in the guest's words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.store import StoreState, StoreStatus
from kiosk.engine.changes import Change, StatusChanged
from kiosk.ui.desk import Desk
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the shell")
class StatusView(QObject):
    """The store's status as a title, a sentence and, where it is known, when it ends."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._status = desk.bridge.status()
        desk.bridge.changed.connect(self._hear)

    @property
    def status(self) -> StoreStatus:
        return self._status

    @Slot(object)
    def _hear(self, change: Change) -> None:
        if isinstance(change, StatusChanged) and change.status != self._status:
            self._status = change.status
            self.changed.emit()

    def retranslate(self) -> None:
        self.changed.emit()

    @Property(bool, notify=changed)
    def takesOrders(self) -> bool:
        return self._status.takes_orders

    @Property(bool, notify=changed)
    def isWaiting(self) -> bool:
        """Whether the kiosk is working on it by itself, and progress may be shown."""
        return self._status.state is StoreState.NO_MENU

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._title()

    def _title(self) -> str:
        match self._status.state:
            case StoreState.MAINTENANCE:
                return self.tr("We’ll be right back")
            case StoreState.PAUSED:
                return self.tr("A short pause")
            case StoreState.OUT_OF_ORDER:
                return self.tr("Please order at the counter")
            case StoreState.NO_MENU if self._status.is_unreachable or self._status.is_answered:
                return self.tr("Please order at the counter")
            case StoreState.NO_MENU:
                return self.tr("Getting the menu ready")
            case StoreState.OFFLINE:
                return self.tr("Please order at the counter")
            case StoreState.CLOSED:
                return self.tr("We’re closed")
            case StoreState.OPEN:
                return ""

    @Property(str, notify=changed)
    def sign(self) -> str:
        """The name of the sign that goes with it."""
        match self._status.state:
            case StoreState.MAINTENANCE | StoreState.OUT_OF_ORDER:
                return "counter"
            case StoreState.NO_MENU if self._status.is_answered:
                return "counter"
            case StoreState.NO_MENU:
                return "offline" if self._status.is_unreachable else "plate"
            case StoreState.OFFLINE:
                return "offline"
            case _:
                return "clock"

    @Property(str, notify=changed)
    def sentence(self) -> str:
        return self._sentence()

    def _sentence(self) -> str:
        if self._status.message:
            return self._status.message
        match self._status.state:
            case StoreState.MAINTENANCE:
                return self.tr("This kiosk is out of service. Please order at the counter.")
            case StoreState.PAUSED:
                return self.tr("The kitchen is catching up and isn’t taking new orders right now.")
            case StoreState.OUT_OF_ORDER:
                return self.tr("This kiosk can’t take orders right now.")
            case StoreState.NO_MENU if self._status.is_answered:
                return self.tr("This kiosk can’t take orders yet. We’ll keep trying.")
            case StoreState.NO_MENU if self._status.is_unreachable:
                return self.tr("This kiosk can’t reach the kitchen yet. We’ll keep trying.")
            case StoreState.NO_MENU:
                return self.tr("The menu is on its way. This page will update when it’s here.")
            case StoreState.OFFLINE:
                return self.tr("This kiosk can’t reach the kitchen right now.")
            case StoreState.CLOSED:
                return self.tr("Thank you for stopping by.")
            case StoreState.OPEN:
                return ""

    @Property(str, notify=changed)
    def cartTitle(self) -> str:
        """What who has a cart reads, with when it ends where that is known."""
        return " · ".join(part for part in (self._title(), self._until_text()) if part)

    @Property(str, notify=changed)
    def cartText(self) -> str:
        """The sentence after it."""
        if self._status.state is StoreState.CLOSED:
            return self._sentence()
        kept = self.tr("Your order is saved.")
        return f"{self._sentence()} {kept}".strip()

    @Property(str, notify=changed)
    def untilText(self) -> str:
        """`Opens at 11:00`; empty where nobody knows."""
        return self._until_text()

    def _until_text(self) -> str:
        until = self._status.until
        if until is None:
            return ""
        if self._status.state is StoreState.CLOSED:
            return self._opens(until)
        return self._back(until)

    def _opens(self, until: datetime) -> str:
        formats = self._desk.formats
        time = formats.time(until)
        match formats.days_away(until, self._desk.now()):
            case 0:
                return self.tr("Opens at {time}").format(time=time)
            case 1:
                return self.tr("Opens tomorrow at {time}").format(time=time)
            case _:
                day = formats.day(until, self._desk.now())
                return self.tr("Opens on {day} at {time}").format(day=day, time=time)

    def _back(self, until: datetime) -> str:
        formats = self._desk.formats
        time = formats.time(until)
        match formats.days_away(until, self._desk.now()):
            case 0:
                return self.tr("Back at {time}").format(time=time)
            case 1:
                return self.tr("Back tomorrow at {time}").format(time=time)
            case _:
                day = formats.day(until, self._desk.now())
                return self.tr("Back on {day} at {time}").format(day=day, time=time)
