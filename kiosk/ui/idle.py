"""Notices that the guest has gone, and asks before; it knows no page."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_TOUCHES = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchEnd,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)


@QmlElement
@QmlUncreatable("made by the shell")
class Idle(QObject):
    """Counts from the last touch: first in silence, then, told by `changed`, down to `gone`."""

    changed = Signal()
    """`isAsking` or `secondsLeft` changed."""
    gone = Signal()

    def __init__(self, idle_s: int, countdown_s: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._countdown_s = countdown_s
        self._place: tuple[Hashable, bool] | None = None
        self._asks = True
        self._seconds_left = 0
        self._silence = QTimer(self, singleShot=True, interval=idle_s * 1000)
        self._silence.timeout.connect(self._ask)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count)

    # For the shell

    def watch(self, window: QObject) -> None:
        """Take every touch and key that reaches this window as a sign of life."""
        window.installEventFilter(self)

    def follow(self, place: Hashable, *, waits: bool, asks: bool) -> None:
        """The guest is at `place`: count anew if that is news; where it `waits`, not at all.

        Without `asks` the guest is gone as soon as the silence is over.
        """
        # News of the store or of the engine are no sign of life: the silence goes on.
        if (place, waits) == self._place:
            return
        self._place = (place, waits)
        self._asks = asks
        self._stop_asking()
        if waits:
            self._silence.stop()
        else:
            self._silence.start()

    def forget(self) -> None:
        """For the next guest: count anew wherever they are."""
        self._place = None

    def notice(self) -> None:
        """Count from now again. While the guest is asked, the answer decides, not a touch alone."""
        if self._silence.isActive():
            self._silence.start()

    # Inside

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt hands it over
        if event.type() in _TOUCHES:
            self.notice()
        return False

    @Slot()
    def _ask(self) -> None:
        if not self._asks:
            self.gone.emit()
            return
        self._seconds_left = self._countdown_s
        self._tick.start()
        self.changed.emit()

    @Slot()
    def _count(self) -> None:
        self._seconds_left -= 1
        if self._seconds_left > 0:
            self.changed.emit()
            return
        self._stop_asking()
        self.gone.emit()

    def _stop_asking(self) -> None:
        if self._tick.isActive():
            self._tick.stop()
            self.changed.emit()

    # What QML sees

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether the guest is asked if they are still there."""
        return self._tick.isActive()

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """While asking, how long until the guest counts as gone."""
        return self._seconds_left

    # What a guest can want. The question can still be touched while it leaves: then it is over.

    @Slot()
    def goOn(self) -> None:
        """The guest is still there."""
        if self._tick.isActive():
            self._stop_asking()
            self._silence.start()

    @Slot()
    def startOver(self) -> None:
        """The guest is there, and would rather begin anew."""
        if self._tick.isActive():
            self._stop_asking()
            self.gone.emit()
