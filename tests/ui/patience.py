"""The timers that notice that a guest has gone: a test lets them run out instead of waiting."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from kiosk.ui.idle import Idle
from kiosk.ui.window import KioskWindow


def silence(kiosk: KioskWindow) -> QTimer:
    """What runs while nobody touches; a test does not wait for a minute."""
    return next(timer for timer in _timers(kiosk) if timer.isSingleShot())


def second(kiosk: KioskWindow) -> QTimer:
    """What counts down while the guest is asked."""
    return next(timer for timer in _timers(kiosk) if not timer.isSingleShot())


def fall_silent(kiosk: KioskWindow) -> None:
    """As if nobody had touched for long enough."""
    assert silence(kiosk).isActive()
    silence(kiosk).timeout.emit()


def _timers(kiosk: KioskWindow) -> list[QTimer]:
    idle = kiosk.shell.findChild(Idle)
    assert idle is not None
    return idle.findChildren(QTimer)
