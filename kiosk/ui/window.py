"""Builds the one window from a desk: QML engine, theme, shell. It decides nothing that is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from kiosk.devices.sound import CLICK
from kiosk.paths import assets
from kiosk.ui import signs
from kiosk.ui.desk import Desk
from kiosk.ui.fonts import load_fonts
from kiosk.ui.reading_order import ReadingOrder
from kiosk.ui.shell import Shell
from kiosk.ui.steering import Steering
from kiosk.ui.window_access import WindowAccess

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
        self.shell = Shell(desk, self)
        self._engine = pages_engine(desk.shop.brand_colour)
        theme(self._engine, "Metrics").setProperty("diagonalInches", desk.shop.diagonal_inches)
        # Before the pages: later it would wait until all of them are compiled.
        feedback = theme(self._engine, "Feedback")
        self._size = size
        room = size or QGuiApplication.primaryScreen().size()
        self._engine.setInitialProperties(
            {"shell": self.shell, "width": room.width(), "height": room.height()}
        )
        self.window = load_window(self._engine, "Main.qml")
        self._access = WindowAccess(self.window)
        self.shell.watch(self.window, feedback)
        steering = Steering(self.window)
        self.shell.pageChanged.connect(steering.look)
        order = ReadingOrder(self.window)
        self.shell.pageChanged.connect(order.look)
        feedback.pressed.connect(lambda: desk.sound.play(CLICK))  # type: ignore[attr-defined]  # QML's
        feedback.pictureFailed.connect(  # type: ignore[attr-defined]  # QML's
            lambda source: desk.bridge.refetch_picture(Path(source.toLocalFile()).name)
        )
        # Queued: rows and keys of the old language are gone by then. Qt would tell them as well,
        # though they are half taken down.
        self.shell.languageChanged.connect(
            self._engine.retranslate, Qt.ConnectionType.QueuedConnection
        )

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


def pages_engine(brand_colour: str) -> QQmlApplicationEngine:
    """An engine that finds our pages, with fonts, pictures and the store's colour (`#RRGGBB`).

    Raises:
        WindowFailed: the theme does not load.
    """
    load_fonts()
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(_QML))
    engine.addImageProvider(signs.NAME, signs.Signs())
    shared = theme(engine, "Theme")
    shared.setProperty("assets", QUrl.fromLocalFile(f"{assets()}/"))
    shared.setProperty("brandColour", QColor(brand_colour))
    return engine


def load_window(engine: QQmlApplicationEngine, page: str) -> QQuickWindow:
    """The window that the file `page` describes; it is not shown yet.

    Raises:
        WindowFailed: it does not load.
    """
    engine.load(QUrl.fromLocalFile(str(_QML / "Kiosk" / page)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise WindowFailed("The pages of the screen do not load; see the log.")
    return roots[0]


def theme(engine: QQmlApplicationEngine, name: str) -> QObject:
    """A singleton of `Kiosk.Theme`.

    Raises:
        WindowFailed: it does not load.
    """
    singleton = engine.singletonInstance("Kiosk.Theme", name)
    if not isinstance(singleton, QObject):
        raise WindowFailed(f"Kiosk.Theme.{name} does not load; see the log.")
    return singleton
