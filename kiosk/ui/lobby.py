"""The lobby display's view-model: which numbers are being prepared and ready, and for how long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.engine.board_feed import BoardContact, Glance
from kiosk.storage.orders import BoardEntry
from kiosk.ui.first_name import first_name
from kiosk.ui.formats import Formats
from kiosk.ui.guest import Guest, language_of
from kiosk.ui.number_list import NumberList, NumberRow
from kiosk.ui.ready_ages import ReadyAges
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY_MS = 250
FRESH = timedelta(seconds=15)
"""How long a number that has become ready stands out among the others."""

NEWS = timedelta(minutes=1)
"""What became ready longer ago, say while the board was off, is shown without a chime."""


@dataclass(frozen=True, slots=True)
class LobbyRules:
    """`ready_for` is how long a number stays that nobody collects."""

    store_name: str
    locale: str
    shows_names: bool
    ready_for: timedelta


@QmlElement
@QmlUncreatable("made by the program")
class Lobby(QObject):
    """Looks four times a second, and tells only what changed."""

    timeChanged = Signal()
    contactChanged = Signal()
    becameReady = Signal()
    """At least one number has just become ready: time for the chime."""

    def __init__(
        self,
        rules: LobbyRules,
        formats: Formats,
        look: Callable[[], Glance],
        now: Callable[[], datetime],
        ages: ReadyAges,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rules = rules
        self._formats = formats
        self._look = look
        self._now = now
        self._guest = Guest(formats, language_of(rules.locale), self)
        self._preparing = NumberList(self)
        self._ready = NumberList(self, pinned=1)
        self._contact = BoardContact.GOOD
        self._time_text = ""
        self._ages = ages
        self._seen: set[str] | None = None
        self._clock = QTimer(self, interval=LOOK_EVERY_MS)
        self._clock.timeout.connect(self.refresh)
        self._clock.start()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look now."""
        now = self._now()
        glance = self._look()
        ready = [
            (entry, age)
            for entry, age in self._ages.look(glance.board.ready, now)
            if age < self._rules.ready_for
        ]
        self._preparing.show([self._row(entry) for entry in glance.board.preparing])
        self._ready.show([self._row(entry, age < FRESH) for entry, age in ready])
        self._tell_time(now)
        if glance.contact is not self._contact:
            self._contact = glance.contact
            self.contactChanged.emit()
        self._ring(ready)

    def _row(self, entry: BoardEntry, is_fresh: bool = False) -> NumberRow:
        name = first_name(entry.name) if self._rules.shows_names else ""
        return NumberRow(entry.order_id, entry.short_code, name, is_fresh)

    def _tell_time(self, now: datetime) -> None:
        text = self._formats.time(now)
        if text != self._time_text:
            self._time_text = text
            self.timeChanged.emit()

    def _ring(self, ready: Sequence[tuple[BoardEntry, timedelta]]) -> None:
        seen, self._seen = self._seen, {entry.order_id for entry, _ in ready}
        if seen is None:
            return
        if any(entry.order_id not in seen and age < NEWS for entry, age in ready):
            self.becameReady.emit()

    @Property(str, constant=True)
    def storeName(self) -> str:
        return self._rules.store_name

    @Property(bool, constant=True)
    def mirrored(self) -> bool:
        """Whether the store's language is written from right to left."""
        return bool(self._guest.mirrored)

    @Property(NumberList, constant=True)
    def preparing(self) -> NumberList:
        return self._preparing

    @Property(NumberList, constant=True)
    def ready(self) -> NumberList:
        return self._ready

    @Property(str, notify=timeChanged)
    def timeText(self) -> str:
        """The time in the store."""
        return self._time_text

    @Property(str, notify=contactChanged)
    def contactText(self) -> str:
        """What is not well with the numbers; empty while all is."""
        match self._contact:
            case BoardContact.NO_KIOSK:
                return self.tr("No connection to the kiosk")
            case BoardContact.NO_KITCHEN:
                return self.tr("No connection to the kitchen")
            case BoardContact.GOOD:
                return ""
