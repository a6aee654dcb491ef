"""Collects cyclic garbage on the GUI's thread, and only there.

Python collects on whichever thread happens to allocate; on the engine's thread that would destroy
Qt objects away from where they live, which crashes. It also keeps collections out of frames.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_EVERY_MS = 100


class Garbage(QObject):
    """From its making on Python collects nothing by itself; this does, in Python's own measure."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        # What the start made stays: it need not be looked at again and again.
        gc.freeze()
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        """Collect the oldest generation whose count is over its threshold."""
        due = [
            generation
            for generation, (count, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > most
        ]
        if due:
            gc.collect(due[-1])
