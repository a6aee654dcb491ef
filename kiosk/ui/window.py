"""Builds the one window from a desk: QML engine, theme, shell. It decides nothing that is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSize, QUrl
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from kiosk.paths import assets
from kiosk.ui.desk import Desk
from kiosk.ui.shell import Shell

_QML = Path(__file__).resolve().parent / "qml"


class WindowFailed(RuntimeError):
    """The QML does not load: an incomplete installation or a mistake in a page."""


class KioskWindow(QObject):
    """The window with what must live as long as it does."""

    def __init__(self, desk: Desk, size: QSize | None = None) -> None:
        """Load the pages for a window of `size` (px), None for the whole screen; show nothing yet.

        Raises:
            WindowFailed: the pages do not load.
        """
        super().__init__()
        _load_fonts()
        self.shell = Shell(desk, self)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(_QML))
        self._theme("Theme").setProperty("assets", QUrl.fromLocalFile(f"{assets()}/"))
        self._theme("Colours").setProperty("brandWanted", QColor(desk.shop.brand_colour))
        self._size = size
        room = size or QGuiApplication.primaryScreen().size()
        self._engine.setInitialProperties(
            {"shell": self.shell, "width": room.width(), "height": room.height()}
        )
        self._engine.load(QUrl.fromLocalFile(str(_QML / "Kiosk" / "Main.qml")))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise WindowFailed("The pages of the screen do not load; see the log.")
        self.window: QQuickWindow = roots[0]
        self.shell.watch(self.window)
        self.shell.languageChanged.connect(self._engine.retranslate)

    def show(self) -> None:
        if self._size is None:
            self.window.showFullScreen()
        else:
            self.window.show()

    def close(self) -> None:
        """Take it down in the order in which nothing dangles: pages before view-models."""
        self.window.close()
        delete(self._engine)
        delete(self.shell)

    def _theme(self, name: str) -> QObject:
        singleton = self._engine.singletonInstance("Kiosk.Theme", name)
        if not isinstance(singleton, QObject):
            raise WindowFailed(f"Kiosk.Theme.{name} does not load; see the log.")
        return singleton


def _load_fonts() -> None:
    """Fonts that come with the program, before those of the system."""
    for file in sorted((assets() / "fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(file))
