"""A board on a machine without a kiosk: two kiosks, a OneTablet, and a window with their codes."""

from __future__ import annotations

import gc
import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kiosk.board_screen import board_feed, board_lobby
from kiosk.config import load
from kiosk.engine import board_poll
from kiosk.engine.board_feed import BoardFeed
from kiosk.engine.board_join import JoinedFeed
from kiosk.engine.board_poll import PolledFeed
from kiosk.ui.board_window import BoardWindow
from kiosk.ui.lobby import Lobby
from kiosk.ui.number_list import NumberList
from tests.commands.kitchen import restaurant
from tests.commands.till import PROGRAM, SOUP, Till
from tests.conftest import LogGuard
from tests.engine.restaurant import CHANNEL_KEY


def machine(folder: Path, url: str, letter: str) -> Till:
    """A till, or the board's own machine: what it has is settings and nothing else."""
    folder.mkdir()
    till = Till(folder, url)
    till.configure(
        store={"kiosk_letter": letter, "name": "Soup House"},
        orders_api={"base_url": f"{url}/api/v1", "api_key": CHANNEL_KEY},
    )
    return till


def order(till: Till) -> str:
    done = till.run("orders", "submit", till.cart(SOUP))
    assert done.status == 0, done.err
    return str(json.loads(done.out)["id"])


def shown(lobby: Lobby, which: str) -> list[str]:
    numbers: NumberList = getattr(lobby, which)
    return [row.code for row in numbers.all]


@pytest.fixture
def collected_here() -> Iterator[None]:
    """No garbage of Qt's is collected on the feed's thread, as `run_board` sees to it."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("collected_here")
def test_two_kiosks_and_a_board_on_another_machine(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard
) -> None:
    for name, seconds in (("FAST_S", 0.1), ("IDLE_S", 0.1), ("LOST_AFTER_S", 1.5)):
        monkeypatch.setattr(board_poll, name, seconds)
    with restaurant(tmp_path) as kitchen:
        first, second = (machine(tmp_path / name, kitchen.url, name) for name in ("K", "A"))
        settings = load(machine(tmp_path / "lobby", kitchen.url, "L").config)
        feed = board_feed(settings)
        assert isinstance(feed, PolledFeed)
        lobby = board_lobby(settings, feed)
        window = BoardWindow(lobby, settings.display.brand_colour, QSize(1280, 720))
        try:
            window.show()
            assert lobby.property("storeName") == "Soup House"
            assert lobby.property("timeText"), "never blank"
            soup, broth = order(first), order(second)
            qtbot.waitUntil(lambda: shown(lobby, "preparing") == ["K01", "A01"], timeout=10_000)
            with qtbot.waitSignal(lobby.becameReady, timeout=10_000):
                kitchen.does(f"orders/{broth}/ready")
            qtbot.waitUntil(lambda: shown(lobby, "ready") == ["A01"], timeout=10_000)
            assert shown(lobby, "preparing") == ["K01"]
            kitchen.does(f"orders/{soup}/ready")
            qtbot.waitUntil(lambda: shown(lobby, "ready") == ["K01", "A01"], timeout=10_000)
            kitchen.does(f"orders/{broth}/finish")
            qtbot.waitUntil(lambda: shown(lobby, "ready") == ["K01"], timeout=10_000)
            assert lobby.property("contactText") == ""
            log_guard.expect("the numbers cannot be read", logger="kiosk.engine.board_poll")
            kitchen.does("faults", {"kind": "status", "on": "orders_api", "times": None})
            qtbot.waitUntil(
                lambda: lobby.property("contactText") == "No connection to the kitchen",
                timeout=10_000,
            )
            assert shown(lobby, "ready") == ["K01"], "the last known numbers stay"
        finally:
            feed.close()
            window.close()
        assert not (settings.data.directory / "kiosk.db").exists(), "it keeps nothing"


@pytest.mark.usefixtures("collected_here")
def test_two_kiosks_and_a_board_beside_one_of_them(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board_poll, "FAST_S", 0.1)
    monkeypatch.setattr(board_poll, "IDLE_S", 0.1)
    with restaurant(tmp_path) as kitchen:
        first, second = (machine(tmp_path / name, kitchen.url, name) for name in ("K", "A"))
        soup = order(first)
        settings = load(first.config)
        with closing(board_feed(settings)) as feed:
            assert isinstance(feed, JoinedFeed)
            lobby = board_lobby(settings, feed)
            qtbot.waitUntil(lambda: shown(lobby, "preparing") == ["K01"], timeout=10_000)
            broth = order(second)
            qtbot.waitUntil(lambda: shown(lobby, "preparing") == ["K01", "A01"], timeout=10_000)
            kitchen.does(f"orders/{broth}/ready")
            qtbot.waitUntil(lambda: shown(lobby, "ready") == ["A01"], timeout=10_000)
            kitchen.does(f"orders/{soup}/ready")
            qtbot.waitUntil(lambda: shown(lobby, "ready") == ["K01", "A01"], timeout=10_000)
            assert shown(lobby, "preparing") == [], "each number is there once"
            kitchen.does(f"orders/{broth}/finish")
            qtbot.waitUntil(lambda: shown(lobby, "ready") == ["K01"], timeout=10_000)
            delete(lobby)


def test_without_a_key_the_board_reads_what_its_kiosk_wrote(till: Till) -> None:
    assert till.run("sync").status == 0
    with closing(board_feed(load(till.config))) as feed:
        assert isinstance(feed, BoardFeed)


def test_the_command_asks_onetablet(tmp_path: Path) -> None:
    with restaurant(tmp_path) as kitchen:
        lobby = machine(tmp_path / "lobby", kitchen.url, "L")
        log = lobby.data / "logs" / "board.log"
        with subprocess.Popen(
            [*PROGRAM, "board", "--windowed", "--config", str(lobby.config)],
            env=lobby.environment,
        ) as board:
            try:
                end = time.monotonic() + 30
                while not (log.exists() and "GET /orders" in log.read_text("utf-8")):
                    assert time.monotonic() < end
                    assert board.poll() is None
                    time.sleep(0.02)
                board.terminate()
                assert board.wait(10) == 0
            finally:
                board.kill()
        assert CHANNEL_KEY not in log.read_text("utf-8")
