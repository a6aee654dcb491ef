"""The lobby display's window; the view-model knows what is on it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from kiosk.ui.lobby import Lobby
from kiosk.ui.window import load_window, pages_engine, theme


class BoardWindow(QObject):
    """The window with what must live as long as it does."""

    def __init__(self, lobby: Lobby, brand_colour: str, size: QSize | None = None) -> None:
        """Load the page for a window of `size` (px), None for a whole screen; show nothing yet.

        Raises:
            WindowFailed: the page does not load.
        """
        super().__init__()
        self.lobby = lobby
        self._size = size
        self._engine = pages_engine(brand_colour)
        room = size or lobby_screen().size()
        self._engine.setInitialProperties(
            {"lobby": lobby, "width": room.width(), "height": room.height()}
        )
        self.window: QQuickWindow = load_window(self._engine, "BoardMain.qml")

    def theme(self, name: str) -> QObject:
        """A singleton of `Kiosk.Theme`."""
        return theme(self._engine, name)

    def show(self) -> None:
        if self._size is None:
            self.window.setScreen(lobby_screen())
            self.window.setGeometry(lobby_screen().geometry())
            self.window.showFullScreen()
        else:
            self.window.show()

    def close(self) -> None:
        """Take it down in the order in which nothing dangles: the page before the view-model."""
        self.window.close()
        delete(self._engine)
        delete(self.lobby)


def lobby_screen() -> QScreen:
    """The second screen where there is one: the first is the kiosk's."""
    return QGuiApplication.screens()[-1]
