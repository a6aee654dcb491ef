"""Keeps the lobby display on its screen while screens come and go."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ScreenWish:
    """`name` is the system's name of a screen (`HDMI-1`); empty: any but the kiosk's.

    The kiosk's is the primary screen. Where no kiosk is on this machine, that will do as well.
    """

    name: str = ""
    beside_kiosk: bool = False

    def choose(self, screens: Sequence[QScreen], primary: QScreen | None) -> QScreen | None:
        """One of `screens`, or None while there is none for the board."""
        if self.name:
            return next((screen for screen in screens if screen.name() == self.name), None)
        others = [screen for screen in screens if screen != primary]
        if others:
            return others[-1]
        return None if self.beside_kiosk else primary


class BoardPlace(QObject):
    """Shows the window over a whole screen, and hides it while there is none for it.

    It goes with the window.
    """

    def __init__(self, window: QQuickWindow, wish: ScreenWish) -> None:
        super().__init__(window)
        self._window = window
        self._wish = wish
        self._is_told = False
        # A screen that is switched on or off is told of in several steps.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.settle)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._meet)
        application.screenRemoved.connect(self._change)
        application.primaryScreenChanged.connect(self._change)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._change)

    @Slot(QScreen)
    def _meet(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._change)
        self._change()

    @Slot()
    def _change(self) -> None:
        self._soon.start()

    @Slot()
    def settle(self) -> None:
        """Go where the wish says now."""
        screens = QGuiApplication.screens()
        screen = self._wish.choose(screens, QGuiApplication.primaryScreen())
        if screen is None:
            self._window.hide()
            self._tell_waiting(screens)
        elif not self._is_on(screen):
            # A window that covers a screen is not moved to another by every window manager.
            self._window.hide()
            self._window.setScreen(screen)
            self._window.setGeometry(screen.geometry())
            self._window.showFullScreen()
            self._is_told = False
            log.info("the board is on the screen %s of %s", screen.name(), _names(screens))

    def _is_on(self, screen: QScreen) -> bool:
        window = self._window
        return (
            window.isVisible()
            and window.screen() == screen
            and window.geometry() == screen.geometry()
        )

    def _tell_waiting(self, screens: Sequence[QScreen]) -> None:
        if self._is_told:
            return
        self._is_told = True
        if self._wish.name:
            log.warning(
                "the board waits for the screen %s, which is its display.board_screen; there is %s",
                self._wish.name,
                _names(screens),
            )
        else:
            log.warning(
                "the board waits for another screen: the kiosk has the only one, %s; with its name "
                "as display.board_screen the board takes it",
                _names(screens),
            )


def _names(screens: Sequence[QScreen]) -> str:
    return ", ".join(screen.name() for screen in screens) or "none"
