"""The timers that notice that a guest has gone: a test lets them run out instead of waiting."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable

from PySide6.QtCore import Qt, QTimer

from kiosk.ui.idle import Idle
from kiosk.ui.window import KioskWindow

_PAUSE_S = 0.1


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


async def is_noticed(kiosk: KioskWindow, act: Awaitable[object]) -> bool:
    """Whether the silence begins anew with something that `act` does."""
    timer = silence(kiosk)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.start()
    begun_at = time.monotonic()
    await asyncio.sleep(_PAUSE_S)
    await act
    silent_s = (timer.interval() - timer.remainingTime()) / 1000
    return silent_s < time.monotonic() - begun_at - _PAUSE_S / 2


def _timers(kiosk: KioskWindow) -> list[QTimer]:
    idle = kiosk.shell.findChild(Idle)
    assert idle is not None
    return idle.findChildren(QTimer)
