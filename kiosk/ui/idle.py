"""Notices that the guest has gone; it does not know what is on the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

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


class Idle(QObject):
    """Counts from the last touch: first in silence, then, told by `changed`, down to `gone`."""

    changed = Signal()
    """`is_asking` or `seconds_left` changed."""
    gone = Signal()

    def __init__(self, idle_s: int, countdown_s: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._countdown_s = countdown_s
        self._asks = True
        self._seconds_left = 0
        self._silence = QTimer(self, singleShot=True, interval=idle_s * 1000)
        self._silence.timeout.connect(self._ask)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count)

    @property
    def is_asking(self) -> bool:
        return self._tick.isActive()

    @property
    def seconds_left(self) -> int:
        """While asking, how long until the guest counts as gone."""
        return self._seconds_left

    def watch(self, window: QObject) -> None:
        """Take every touch and key that reaches this window as a sign of life."""
        window.installEventFilter(self)

    def start(self, *, asks: bool) -> None:
        """Count from now. Without `asks` the guest is gone as soon as the silence is over."""
        self._asks = asks
        self._stop_asking()
        self._silence.start()

    def stop(self) -> None:
        self._silence.stop()
        self._stop_asking()

    def notice(self) -> None:
        """Count from now again. While the guest is asked, the answer decides, not a touch alone."""
        if self._silence.isActive():
            self._silence.start()

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
