"""Notices that the guest has gone, and asks before; it knows no page."""

from __future__ import annotations

import time
from collections.abc import Hashable

from PySide6.QtCore import Property, QEvent, QObject, QPointF, QTimer, Signal, Slot
from PySide6.QtGui import QPointerEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

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
_MOVES = frozenset({QEvent.Type.TouchUpdate, QEvent.Type.MouseMove})

MOVED_PX = 8
"""A drop of water or a bag that leans against the screen trembles by less."""
LOOK_EVERY_S = 0.25
"""Fingers tell of themselves 125 times a second."""


@QmlElement
@QmlUncreatable("made by the shell")
class Idle(QObject):
    """Counts from the last touch: first in silence, then, told by `changed`, down to `gone`."""

    changed = Signal()
    """`isAsking` or `secondsLeft` changed."""
    gone = Signal()
    noticed = Signal()
    """The guest is there; told also where no time runs out."""

    def __init__(self, idle_s: int, countdown_s: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._countdown_s = countdown_s
        self._place: tuple[Hashable, bool] | None = None
        self._asks = True
        self._seconds_left = 0
        self._looked_at = 0.0
        self._fingers: dict[int, QPointF] = {}
        self._silence = QTimer(self, singleShot=True, interval=idle_s * 1000)
        self._silence.timeout.connect(self._ask)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count)

    # For the shell

    def watch(self, window: QQuickWindow, feedback: QObject) -> None:
        """Take all that is done in this window as a sign of life; `feedback` is the theme's."""
        window.installEventFilter(self)
        # What a screen reader asks for is no event of the window's: it acts, or goes elsewhere.
        feedback.used.connect(self.notice)  # type: ignore[attr-defined]  # QML's
        window.activeFocusItemChanged.connect(self.notice)

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

    @Slot()
    def notice(self) -> None:
        """Count from now again. While the guest is asked, the answer decides, not a touch alone."""
        if self._silence.isActive():
            self._silence.start()
        self.noticed.emit()

    # Inside

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt hands it over
        kind = event.type()
        if kind in _TOUCHES:
            self._fingers.clear()
            self.notice()
        elif kind in _MOVES and self._is_time_to_look():
            assert isinstance(event, QPointerEvent)
            if self._has_moved(event):
                self.notice()
        return False

    def _is_time_to_look(self) -> bool:
        now = time.monotonic()
        if now - self._looked_at < LOOK_EVERY_S:
            return False
        self._looked_at = now
        return True

    def _has_moved(self, event: QPointerEvent) -> bool:
        """Whether a finger is elsewhere than where it was put down or last seen to have moved."""
        moved = {
            point.id(): point.position()
            for point in event.points()
            if _apart(point.position(), self._fingers.get(point.id(), point.pressPosition()))
            > MOVED_PX
        }
        self._fingers |= moved
        return bool(moved)

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


def _apart(one: QPointF, other: QPointF) -> float:
    return (one - other).manhattanLength()
