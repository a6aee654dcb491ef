"""How other processes reach a running kiosk, and that nobody else does."""

from __future__ import annotations

import asyncio
import os
import socket
import stat
from pathlib import Path
from typing import Any

import pytest

from kiosk import app
from kiosk.app import Service, ask_engine
from kiosk.domain.errors import (
    AlreadyRunning,
    KioskError,
    NotTakingOrders,
    OrderImpossible,
    UnknownOrder,
)
from kiosk.engine import control
from kiosk.engine.alive import SOCKET_NAME
from kiosk.engine.control import NotReached, ask, control_socket
from kiosk.storage.lock import DataLock
from tests.conftest import LogGuard
from tests.engine.restaurant import Live, kiosk_settings, live, onetablet

pytestmark = pytest.mark.anyio

CART: dict[str, Any] = {"lines": [{"item": "soup"}], "service": "take_out"}


async def asked(directory: Path, verb: str, arguments: dict[str, Any] | None = None) -> Any:
    """From another thread, as another process would."""
    return await asyncio.to_thread(ask, directory, verb, arguments or {})


def directory_of(kiosk: Live) -> Path:
    return kiosk.engine.settings.data.directory


async def test_only_the_kiosks_user_may_connect(kiosk: Live) -> None:
    mode = (directory_of(kiosk) / SOCKET_NAME).stat().st_mode
    assert stat.S_ISSOCK(mode)
    assert stat.S_IMODE(mode) == 0o600
    assert stat.S_IMODE(directory_of(kiosk).stat().st_mode) == 0o700


async def test_the_engine_is_asked(kiosk: Live) -> None:
    health = await asked(directory_of(kiosk), "health")
    assert health["state"] == "open"
    assert health["contact_lost"] == ""


async def test_what_the_engine_refuses_comes_back_as_it_is(kiosk: Live) -> None:
    directory = directory_of(kiosk)
    cart = {"lines": [{"item": "nothing"}], "service": "eat_in"}
    with pytest.raises(OrderImpossible, match="no item 'nothing'") as caught:
        await asked(directory, "submit", {"cart": cart})
    assert caught.value.named == "nothing"
    with pytest.raises(UnknownOrder, match="K77"):
        await asked(directory, "retry", {"order": "K77"})
    with pytest.raises(KioskError, match="no operation 'dance'"):
        await asked(directory, "dance")
    await asked(directory, "maintenance", {"on": True})
    with pytest.raises(NotTakingOrders, match="maintenance"):
        await asked(directory, "submit", {"cart": CART})


async def test_a_mistake_of_ours_is_told_and_logged(kiosk: Live, log_guard: LogGuard) -> None:
    log_guard.expect("the operation 'submit' failed", level=40)
    with pytest.raises(KioskError, match="see its log"):
        await asked(directory_of(kiosk), "submit", {"no cart": 1})


async def test_a_data_directory_with_a_long_path(tmp_path: Path) -> None:
    """The address of a unix socket is 108 bytes at most; a path may be longer."""
    directory = tmp_path / ("long" * 40) / ("longer" * 30)
    async with (
        onetablet() as sandbox,
        live(kiosk_settings(directory, sandbox.url), sandbox) as kiosk,
    ):
        await kiosk.menu()
        answer = await asked(directory, "submit", {"cart": CART})
        assert answer["state"] == "submitted"


async def test_the_socket_of_a_killed_kiosk_is_replaced(tmp_path: Path) -> None:
    left_over = socket.socket(socket.AF_UNIX)
    left_over.bind(str(tmp_path / SOCKET_NAME))
    left_over.close()
    async with onetablet() as sandbox, live(kiosk_settings(tmp_path, sandbox.url), sandbox):
        assert (await asked(tmp_path, "health"))["state"] in {"open", "no_menu"}


async def test_a_second_kiosk_on_one_directory(kiosk: Live) -> None:
    with pytest.raises(AlreadyRunning, match=f"process {os.getpid()}"):
        async with Service(kiosk.engine.settings, lambda _: None):
            pass
    # And it left the first one's socket alone.
    assert (await asked(directory_of(kiosk), "health"))["state"] == "open"


async def test_a_kiosk_that_hangs_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(control, "ANSWER_WITHIN_S", 0.2)
    with DataLock(tmp_path), control_socket(tmp_path) as silent:
        silent.listen()
        with pytest.raises(KioskError, match="does not answer: it hangs"):
            await asked(tmp_path, "health")


async def test_whoever_holds_the_lock_for_long_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "LOCK_WAIT_S", 0.2)
    settings = kiosk_settings(tmp_path, "http://127.0.0.1:9")
    with DataLock(tmp_path), pytest.raises(NotReached, match="is in use, but nobody answers"):
        await asyncio.to_thread(ask_engine, settings, "maintenance", {"on": True})


async def test_a_command_waits_for_the_one_before_it(tmp_path: Path) -> None:
    async with onetablet() as sandbox:
        settings = kiosk_settings(tmp_path, sandbox.url)
        with DataLock(tmp_path):
            waiting = asyncio.create_task(asyncio.to_thread(ask_engine, settings, "sync", {}))
            await asyncio.sleep(0.3)
            assert not waiting.done()
        assert (await waiting)["version"] == 1


async def test_without_a_kiosk_it_is_done_here(tmp_path: Path) -> None:
    async with onetablet() as sandbox:
        settings = kiosk_settings(tmp_path, sandbox.url)
        answer = await asyncio.to_thread(ask_engine, settings, "submit", {"cart": CART})
        assert answer["state"] == "submitted"
        assert [each.order_id for each in sandbox.received] == [answer["id"]]


async def test_a_start_that_fails_leaves_nothing_open(tmp_path: Path) -> None:
    """The port is taken: lock and database are given back."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        settings = kiosk_settings(tmp_path, "http://127.0.0.1:9", webhooks={"port": port})
        with pytest.raises(KioskError, match=f"Port {port}"):
            async with Service(settings, lambda _: None):
                pass
        with DataLock(tmp_path):
            pass
