"""The bridge over threads, and the autopilot's verdict."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.devices.simulated_terminal import Reply
from kiosk.domain.checkout import Checkout
from kiosk.domain.errors import NotTakingOrders, StorageError
from kiosk.domain.kept_cart import KeptCart
from kiosk.domain.order import Service
from kiosk.domain.payment import Begun
from kiosk.domain.store import StoreState, StoreStatus
from kiosk.engine.changes import Change, MenuChanged
from kiosk.storage.orders import StoredOrder
from kiosk.ui.autopilot import visit
from kiosk.ui.bridge import EngineBridge
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage

Run = Callable[[Coroutine[Any, Any, Any]], Any]


class FarEngine:
    """An engine on a thread of its own."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.tell: Callable[[Change], None] = lambda _: None
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.asked_on: list[int] = []

    async def submit(self, checkout: Checkout) -> StoredOrder:
        self.asked_on.append(threading.get_ident())
        raise NotTakingOrders("closed")

    async def pay(self, checkout: Checkout) -> Begun:
        raise NotTakingOrders("closed")

    async def cancel_payment(self, reference: str) -> None:
        raise StorageError("the disk is full")

    async def play_terminal(self, reference: str, reply: Reply) -> None:
        raise StorageError("the disk is full")

    async def keep_cart(self, kept: KeptCart | None) -> None:
        raise StorageError("the disk is full")

    async def refetch_picture(self, name: str) -> None:
        raise StorageError("the disk is full")

    def subscribe(self, callback: Callable[[Change], None]) -> None:
        self.tell = callback

    def status(self) -> StoreStatus:
        return StoreStatus(StoreState.OPEN)


def test_changes_arrive_on_the_guis_thread_and_errors_come_back(run: Run, qtbot: QtBot) -> None:
    engine = FarEngine()
    bridge = EngineBridge(engine, engine.loop)
    heard: list[tuple[Change, int]] = []
    bridge.changed.connect(lambda change: heard.append((change, threading.get_ident())))
    engine.thread.start()
    try:
        engine.loop.call_soon_threadsafe(engine.tell, MenuChanged(3))
        qtbot.waitUntil(lambda: bool(heard))
        assert heard == [(MenuChanged(3), threading.get_ident())]
        with pytest.raises(NotTakingOrders):
            run(bridge.submit(Checkout("cart", (), Service.TAKE_OUT)))
        assert engine.asked_on == [engine.thread.ident]
    finally:
        engine.loop.call_soon_threadsafe(engine.loop.stop)
        engine.thread.join()
        engine.loop.close()


def test_a_cart_that_cannot_be_kept_is_a_line_in_the_log(
    qtbot: QtBot, log_guard: Any, caplog: pytest.LogCaptureFixture
) -> None:
    log_guard.expect("not kept: the disk is full", logger="kiosk.ui.bridge")
    engine = FarEngine()
    bridge = EngineBridge(engine, engine.loop)
    bridge.keep_cart(None)
    engine.thread.start()
    try:
        qtbot.waitUntil(lambda: "not kept" in caplog.text)
    finally:
        engine.loop.call_soon_threadsafe(engine.loop.stop)
        engine.thread.join()
        engine.loop.close()
    bridge.keep_cart(None)


def test_the_autopilot_fails_where_the_store_is_closed(
    stage: Stage, kiosk: KioskWindow, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.autopilot.KITCHEN_LIMIT_S", 1.0)
    stage.become(StoreState.CLOSED)
    told: list[str] = []
    assert run(visit(tmp_path / "shots", tell=told.append)(kiosk)) == 1
    assert "attract page" in told[-1]
    assert "We’re closed" in told[-1]
    assert [file.name for file in (tmp_path / "shots").iterdir()] == ["01-failed.png"]
