"""The board on a display whose monitors come and go: says, one JSON line a step, where it is.

python -m tests.ui.board_moves WISH BESIDE_KIOSK ON[,ON]... [+NAME | -NAME]...
"""

from __future__ import annotations

import json
import logging
import sys
from contextlib import closing

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.ui.application import open_application
from kiosk.ui.board_place import BoardPlace, ScreenWish
from kiosk.ui.board_window import BoardWindow
from tests.ui.lobby_scene import Scene, make_lobby
from tests.ui.x_monitors import Monitor, Monitors

MONITORS = {
    each.name: each
    for each in (
        Monitor("KIOSK", 0, 1080, 1080, primary=True),
        Monitor("TV", 1080, 1920, 1080),
        Monitor("TV2", 3000, 1280, 720),
    )
}
LIMIT_MS = 10_000


def main(wish: str, beside_kiosk: str, on: str, *steps: str) -> None:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    with closing(Monitors()) as monitors:
        are_on = set(on.split(","))
        for name in on.split(","):
            monitors.switch_on(MONITORS[name])
        application = open_application()
        ended: list[None] = []
        application.lastWindowClosed.connect(lambda: ended.append(None))
        place = ScreenWish(wish, beside_kiosk=beside_kiosk == "beside")
        board = BoardWindow(make_lobby(Scene()), "#C2410C", place)
        board.show()
        say(board, are_on)
        for step in steps:
            if step[0] == "+":
                monitors.switch_on(MONITORS[step[1:]])
                are_on.add(step[1:])
            else:
                monitors.switch_off(step[1:])
                are_on.remove(step[1:])
            say(board, are_on)
        assert not ended, "the program would have ended"
        board.close()


def say(board: BoardWindow, are_on: set[str]) -> None:
    """When Qt has heard of the screens, and what that started is done."""
    place = board.window.findChild(BoardPlace)
    timers = place.findChildren(QTimer) if place is not None else []
    passed = QElapsedTimer()
    passed.start()
    while {screen.name() for screen in QGuiApplication.screens()} != are_on or any(
        timer.isActive() for timer in timers
    ):
        assert passed.elapsed() < LIMIT_MS, [screen.name() for screen in QGuiApplication.screens()]
        QTest.qWait(10)
    window, rect = board.window, board.window.geometry()
    px = [rect.x(), rect.y(), rect.width(), rect.height()]
    told = [window.screen().name(), *px] if window.isVisible() else None
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
