"""The screens that pages are looked at on: so many pixels, and how large they are."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize
from PySide6.QtQml import qmlEngine

from kiosk.ui.desk import Desk
from kiosk.ui.window import KioskWindow


@dataclass(frozen=True, slots=True)
class Screen:
    """`per_mm`: pixels in a millimetre; 0 is the commonest kiosk, 21.5 inches across."""

    width: int
    height: int
    per_mm: float = 0

    def __str__(self) -> str:
        return f"{self.width}x{self.height}" + (f"@{self.per_mm}" if self.per_mm else "")

    @property
    def size(self) -> QSize:
        return QSize(self.width, self.height)

    @property
    def is_upright(self) -> bool:
        return self.height > self.width

    @property
    def density(self) -> float:
        """Pixels in a millimetre, also where the screen does not say."""
        return self.per_mm or float((self.width**2 + self.height**2) ** 0.5 / 546)

    def open(self, desk: Desk) -> KioskWindow:
        """The kiosk on it, shown."""
        kiosk = KioskWindow(desk, self.size)
        kiosk.show()
        # As a window on a desk it knows no millimetres.
        engine = qmlEngine(kiosk.window)
        assert engine is not None
        metrics = engine.singletonInstance("Kiosk.Theme", "Metrics")
        assert isinstance(metrics, QObject)
        metrics.setProperty("pixelsPerMm", self.per_mm)
        return kiosk


UPRIGHT = Screen(1080, 1920)
SMALL = Screen(768, 1366)
LYING = Screen(1920, 1080)
SMALL_LYING = Screen(1366, 768)
SCREENS = [UPRIGHT, SMALL, LYING, SMALL_LYING]

TABLET = Screen(1280, 800, 5.88)
"""10.1 inches across: everything is larger for its pixels than on the others."""
TABLET_UPRIGHT = Screen(800, 1280, 5.88)
TABLETS = [TABLET, TABLET_UPRIGHT]
DENSEST = Screen(1366, 768, 8)
"""So small that nothing is as large as it should be; it must have its place all the same."""
DENSEST_UPRIGHT = Screen(1200, 1920, 12)
DENSEST_SCREENS = [DENSEST, DENSEST_UPRIGHT]
