"""Collects Python's and QML's garbage on the GUI's thread, and best while nothing moves.

Python collects on whichever thread happens to allocate; on the engine's thread that would destroy
Qt objects away from where they live, which crashes. QML collects when it has made enough of it,
which is in the middle of a movement, and takes a frame's time.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QTimer, Slot
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickWindow

LOOK_EVERY_MS = 100
REST_MS = 80
"""No frame for so long: nothing moves, and nobody has made up their mind yet what to touch next."""

MANY_FRAMES = 20
"""Fewer leave nothing behind that is worth collecting."""

YOUNGEST, YOUNG, OLDEST = range(3)
NO_REST = 5
"""So many times over its threshold, what is old is collected whatever moves."""


class Garbage(QTimer):
    """From its making on Python collects nothing by itself; this does, in Python's own measure."""

    def __init__(self, window: QQuickWindow) -> None:
        """`window` was made by QML; this goes with it."""
        super().__init__(window, interval=LOOK_EVERY_MS)
        gc.disable()
        # What the start made stays: it need not be looked at again and again.
        gc.freeze()
        engine = qmlEngine(window)
        assert engine is not None
        self._engine = engine
        self._window = window
        self._frames = 0
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._tidy)
        window.frameSwapped.connect(self._count)
        self.timeout.connect(self._look)
        self.start()

    @Slot()
    def _count(self) -> None:
        self._frames += 1
        self._rest.start()

    @Slot()
    def _tidy(self) -> None:
        # A page in the making is left alone: see kiosk.ui.application.
        if self._window.incubationController().incubatingObjectCount():
            self._rest.start()
        elif self._frames >= MANY_FRAMES:
            self._frames = 0
            self._engine.collectGarbage()
            if _is_due(OLDEST):
                gc.collect(OLDEST)

    @Slot()
    def _look(self) -> None:
        """Collect what is young when it is due; what is old waits for a rest, but not for ever."""
        if _is_due(OLDEST, NO_REST):
            gc.collect(OLDEST)
        elif _is_due(YOUNG):
            gc.collect(YOUNG)
        elif _is_due(YOUNGEST):
            gc.collect(YOUNGEST)


def _is_due(generation: int, times: int = 1) -> bool:
    """Whether its count is over so many times its threshold."""
    return gc.get_count()[generation] > times * gc.get_threshold()[generation]
