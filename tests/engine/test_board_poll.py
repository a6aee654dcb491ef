"""A board that asks OneTablet: several kiosks' numbers, over a socket, with and without contact."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from starlette.responses import JSONResponse

from kiosk.engine import board_poll
from kiosk.engine.board_feed import BoardContact
from kiosk.engine.board_poll import Numbers, PolledFeed
from kiosk.onetablet.orders_api import OrdersClient
from kiosk.onetablet.read_back import RemoteOrder, read_order
from kiosk.onetablet.transport import ApiSettings
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.gate import Gate
from kiosk.sandbox.server import Sandbox
from kiosk.storage.orders import Board
from tests.conftest import LogGuard
from tests.engine.restaurant import CHANNEL_KEY, GUEST, Live, soup_cart, until

pytestmark = pytest.mark.anyio
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(board_poll, "FAST_S", 0.1)
    monkeypatch.setattr(board_poll, "IDLE_S", 0.1)
    monkeypatch.setattr(board_poll, "RETRY_FIRST_S", 0.1)


def remote(
    id_: str, status: str, code: str | None, minutes: float = 0, **store: str
) -> RemoteOrder:
    at = (NOON + timedelta(minutes=minutes)).isoformat()
    return read_order(
        {
            "id": id_,
            "status": status,
            "createdAt": at,
            "updatedAt": at,
            "store": {"platform": "kiosk", **store},
            "details": {"externalReadableOrderNum": code, "consumer": {"name": "Ana Lima"}},
        }
    )


def codes(board: Board) -> tuple[list[str], list[str]]:
    return [e.short_code for e in board.preparing], [e.short_code for e in board.ready]


def test_it_shows_what_the_kiosks_gave_out() -> None:
    orders = [
        remote("1", "new", "K02", -5),
        remote("2", "future", "A01", -9),
        remote("3", "ready", "K01", -8),
        remote("4", "ready", "B07", -2),
        remote("5", "finished", "K00"),
        remote("6", "simmering", "K09"),
        remote("7", "new", None),
        remote("8", "new", "56141916-4846305"),
        remote("9", "ready", "G12", platform="grubhub"),
        read_order({"id": "10", "status": "new"}),
    ]
    board = Numbers("Kiosk").board(orders, NOON, is_fresh=False)
    assert codes(board) == (["A01", "K02"], ["B07", "K01"])
    assert board.ready[0].since == NOON - timedelta(minutes=2)
    assert board.preparing[0].name == "Ana Lima"


def test_what_has_just_become_ready_is_new_whatever_onetablets_clock_says() -> None:
    numbers = Numbers("kiosk")
    numbers.board([remote("1", "new", "K01")], NOON, is_fresh=False)
    order = remote("1", "ready", "K01", -30)
    later = NOON + timedelta(minutes=3)
    assert numbers.board([order], later, is_fresh=True).ready[0].since == later
    assert (
        numbers.board([order], later + timedelta(minutes=1), is_fresh=True).ready[0].since == later
    )
    # After a gap nobody knows when it was, and a clock that is ahead does not count.
    ahead = Numbers("kiosk").board([remote("1", "ready", "K01", 30)], NOON, is_fresh=False)
    assert ahead.ready[0].since == NOON


@contextmanager
def feed(url: str) -> Iterator[PolledFeed]:
    client = OrdersClient(ApiSettings(url, CHANNEL_KEY))
    # Another test of this process may have left garbage of Qt's, which no other thread may collect.
    gc.disable()
    try:
        with closing(PolledFeed(client, "", "kiosk", lambda: datetime.now(UTC))) as made:
            yield made
    finally:
        gc.enable()


async def test_numbers_come_move_and_go(kiosk: Live, sandbox: Sandbox) -> None:
    with feed(sandbox.orders_api_url) as board:
        placed = await kiosk.engine.submit(soup_cart())
        await until(lambda: codes(board.look().board) == (["K01"], []), "it is prepared")
        await sandbox.actions.ready(placed.order_id)
        await until(lambda: codes(board.look().board) == ([], ["K01"]), "it is ready")
        sandbox.actions.finish(placed.order_id)
        await until(lambda: codes(board.look().board) == ([], []), "it is collected")
        assert board.look().contact is BoardContact.GOOD


async def test_lost_contact_is_told_and_the_numbers_stay(
    kiosk: Live, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard
) -> None:
    log_guard.expect("the numbers cannot be read: .*answered 503", logger="kiosk.engine.board_poll")
    monkeypatch.setattr(board_poll, "LOST_AFTER_S", 0.6)
    await kiosk.engine.submit(soup_cart())
    with feed(sandbox.orders_api_url) as board:
        await until(lambda: codes(board.look().board)[0] == ["K01"], "it is prepared")
        sandbox.faults.add(Fault("status", "orders_api", None, status=503))
        await until(lambda: board.look().contact is BoardContact.NO_KITCHEN, "contact is lost")
        assert codes(board.look().board)[0] == ["K01"]
        sandbox.faults.clear()
        await until(lambda: board.look().contact is BoardContact.GOOD, "contact is back")


async def test_an_error_that_quotes_a_guest_names_nobody(
    kiosk: Live,
    sandbox: Sandbox,
    monkeypatch: pytest.MonkeyPatch,
    log_guard: LogGuard,
    caplog: pytest.LogCaptureFixture,
) -> None:
    log_guard.expect("answered 500: … … again", logger="kiosk.engine.board_poll")
    first, last = GUEST.name.split()
    told = JSONResponse({"message": f"{last} {first} again"}, 500)
    monkeypatch.setattr(Gate, "_spoilt", lambda *_: told)
    await kiosk.engine.submit(soup_cart())
    with feed(sandbox.orders_api_url) as board:
        await until(lambda: codes(board.look().board)[0] == ["K01"], "it is prepared")
        sandbox.faults.add(Fault("status", "orders_api", 1, status=500))
        await until(lambda: "cannot be read" in caplog.text, "it is told")
    assert last not in caplog.text


async def test_a_board_that_never_had_an_answer_says_so_soon(
    monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard
) -> None:
    log_guard.expect("the numbers cannot be read", logger="kiosk.engine.board_poll")
    monkeypatch.setattr(board_poll, "FIRST_ANSWER_S", 0.3)
    with feed("http://127.0.0.1:9/api/v1") as board:
        assert board.look().contact is BoardContact.GOOD
        await until(lambda: board.look().contact is BoardContact.NO_KITCHEN, "it says so")


async def test_a_wish_to_be_left_alone_is_heeded(
    kiosk: Live, sandbox: Sandbox, log_guard: LogGuard
) -> None:
    log_guard.expect("answered 429", logger="kiosk.engine.board_poll")
    sandbox.faults.add(Fault("status", "orders_api", 1, status=429, retry_after_s=1))
    await kiosk.engine.submit(soup_cart())
    began = time.monotonic()
    with feed(sandbox.orders_api_url) as board:
        await until(lambda: codes(board.look().board)[0] == ["K01"], "it is prepared")
    assert time.monotonic() - began >= 1.0
    assert sum(call.path.endswith("/api/v1/orders") for call in sandbox.state.calls) <= 3


async def test_it_ends_at_once_in_the_middle_of_a_call(sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault("delay", "orders_api", 1, delay_s=30))
    with feed(sandbox.orders_api_url):
        await until(lambda: not sandbox.faults.as_json(), "it asks")
        began = time.monotonic()
    assert time.monotonic() - began < 5
    await asyncio.sleep(0)


async def test_errors_make_it_ask_ever_less_often(sandbox: Sandbox, log_guard: LogGuard) -> None:
    log_guard.expect("the numbers cannot be read", logger="kiosk.engine.board_poll")
    sandbox.faults.add(Fault("status", "orders_api", None, status=500))
    with feed(sandbox.orders_api_url):
        await until(lambda: len(sandbox.state.calls) > 0, "it asks")
        await asyncio.sleep(1.5)
    # After 0.1, 0.2, 0.4, 0.8 s: three times as many without backing off.
    assert 2 <= len(sandbox.state.calls) <= 6
