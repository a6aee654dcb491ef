"""What the pages announce to a screen reader, heard without one: PySide6 has no way to listen."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import PySide6
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from shiboken6 import wrapInstance

_Handler = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
_INSTALL = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"
"""`QAccessible::installUpdateHandler`, which returns the handler of before."""


@contextmanager
def heard() -> Iterator[list[str]]:
    """What is announced meanwhile, oldest first."""
    said: list[str] = []

    def hear(address: int) -> None:
        event = cast(
            "QAccessibleAnnouncementEvent", wrapInstance(address, QAccessibleAnnouncementEvent)
        )
        # Any event may come; this much all of them have.
        if event.type() == QAccessible.Event.Announcement:
            said.append(event.message())

    qt = ctypes.CDLL(str(Path(PySide6.__file__).parent / "Qt" / "lib" / "libQt6Gui.so.6"))
    install = getattr(qt, _INSTALL)
    install.argtypes, install.restype = [ctypes.c_void_p], ctypes.c_void_p
    was_active = QAccessible.isActive()
    handler = _Handler(hear)
    before = install(ctypes.cast(handler, ctypes.c_void_p))
    QAccessible.setActive(True)
    try:
        yield said
    finally:
        QAccessible.setActive(was_active)
        install(before)
