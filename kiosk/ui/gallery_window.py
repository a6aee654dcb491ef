"""The gallery: every control in every state, to look at while designing; no guest sees it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from kiosk.ui.application import open_application
from kiosk.ui.window import load_window, pages_engine

WIDTH_PX, HEIGHT_PX = 1080, 1920

VARIANTS: dict[str, tuple[str, ...]] = {
    "normal": (),
    "high-contrast": ("highContrast",),
    "large-text": ("largeText",),
    "right-to-left": ("rightToLeft",),
    "everything": ("highContrast", "largeText", "rightToLeft"),
    "pressed": ("pressed",),
    "pressed-high-contrast": ("pressed", "highContrast"),
    "focused": ("focused",),
    "focused-high-contrast": ("focused", "highContrast"),
    "keyboard-accents": ("accents",),
    "keyboard-signs": ("signs",),
    "keyboard-mail": ("mail",),
    "sheet": ("sheetOpen",),
}
"""Pictures by name, and what is switched on for each."""

_REST_MS = 400


def show_gallery(brand_colour: str) -> int:
    """Shows it until its window is closed: 0."""
    application = open_application()
    room = application.primaryScreen().availableSize()
    engine = pages_engine(brand_colour)
    try:
        window = _load(engine, min(WIDTH_PX, room.width()), min(HEIGHT_PX, room.height()))
        window.show()
        return QGuiApplication.exec()
    finally:
        delete(engine)


def shoot_gallery(folder: Path, brand_colour: str, tell: Callable[[str], None]) -> None:
    """Writes one PNG for each of `VARIANTS` to `folder`; `tell` gets each file's name.

    Raises:
        OSError: the pictures cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    open_application()
    engine = pages_engine(brand_colour)
    try:
        window = _load(engine, WIDTH_PX, HEIGHT_PX)
        window.setProperty("reducedMotion", True)
        for name, switches in VARIANTS.items():
            for switch in switches:
                window.setProperty(switch, True)
            is_sheet = "sheetOpen" in switches
            window.resize(WIDTH_PX, HEIGHT_PX)
            window.show()
            _rest()
            if not is_sheet:
                window.resize(WIDTH_PX, round(float(window.property("wholeHeight"))))
                _rest()
            file = folder / f"gallery-{name}.png"
            if not window.grabWindow().save(str(file)):
                raise OSError(f"{file} cannot be written")
            tell(str(file))
            for switch in switches:
                window.setProperty(switch, False)
    finally:
        delete(engine)


def _load(engine: QQmlApplicationEngine, width_px: int, height_px: int) -> QQuickWindow:
    engine.setInitialProperties({"width": width_px, "height": height_px})
    return load_window(engine, "GalleryMain.qml")


def _rest() -> None:
    """Let pictures load and everything find its place."""
    deadline = QDeadlineTimer(_REST_MS)
    while not deadline.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
