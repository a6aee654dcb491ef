"""The lobby display's window; the view-model knows what is on it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from kiosk.ui.board_place import BoardPlace, ScreenWish
from kiosk.ui.lobby import Lobby
from kiosk.ui.window import load_window, pages_engine, theme


class BoardWindow(QObject):
    """The window with what must live as long as it does."""

    def __init__(self, lobby: Lobby, brand_colour: str, place: QSize | ScreenWish) -> None:
        """Load the page for a window of that size (px) or a whole screen; show nothing yet.

        Raises:
            WindowFailed: the page does not load.
        """
        super().__init__()
        self.lobby = lobby
        self._engine = pages_engine(brand_colour)
        room = place if isinstance(place, QSize) else QGuiApplication.primaryScreen().size()
        self._engine.setInitialProperties(
            {"lobby": lobby, "width": room.width(), "height": room.height()}
        )
        self.window: QQuickWindow = load_window(self._engine, "BoardMain.qml")
        self._place = None if isinstance(place, QSize) else BoardPlace(self.window, place)

    def theme(self, name: str) -> QObject:
        """A singleton of `Kiosk.Theme`."""
        return theme(self._engine, name)

    def show(self) -> None:
        if self._place is None:
            self.window.show()
        else:
            self._place.settle()

    def close(self) -> None:
        """Take it down in the order in which nothing dangles: the page before the view-model."""
        self.window.close()
        delete(self._engine)
        delete(self.lobby)
