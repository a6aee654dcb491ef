"""`kiosk board` as a process of its own."""

from __future__ import annotations

import signal
import subprocess
import time

import pytest

from kiosk.board_screen import board_wish
from kiosk.config import load
from kiosk.ui.board_place import ScreenWish
from tests.commands.till import PROGRAM, Till


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_the_board_runs_without_a_kiosk_and_stops_when_told(
    till: Till, how: signal.Signals
) -> None:
    """It comes up before the kiosk has ever run, and leaves nothing but its log."""
    command = [*PROGRAM, "board", "--windowed", "--config", str(till.config)]
    log = till.data / "logs" / "board.log"
    with subprocess.Popen(
        command, env=till.environment, stderr=subprocess.PIPE, text=True
    ) as board:
        try:
            end = time.monotonic() + 30
            while not (log.exists() and "the board runs" in log.read_text("utf-8")):
                assert time.monotonic() < end
                assert board.poll() is None
                time.sleep(0.02)
            board.send_signal(how)
            _, said = board.communicate(timeout=10)
        finally:
            board.kill()
    assert board.returncode == 0, said
    assert "Traceback" not in said
    assert [file.name for file in till.data.iterdir()] == ["logs"]


def test_without_a_display_it_is_one_sentence(till: Till) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        till.environment.pop(name, None)
    done = till.run("board")
    assert done.status == 2
    assert "no display" in done.one_sentence()


def test_the_board_needs_settings(till: Till) -> None:
    till.config.unlink()
    done = till.run("board")
    assert done.status == 2
    assert str(till.config) in done.one_sentence()


def test_it_leaves_the_screen_to_a_kiosk_that_is_there(till: Till) -> None:
    assert board_wish(load(till.config)) == ScreenWish("", beside_kiosk=False)
    assert till.run("sync").status == 0
    till.configure(display={"board_screen": "HDMI-1"})
    assert board_wish(load(till.config)) == ScreenWish("HDMI-1", beside_kiosk=True)
