"""A disk that is full, and a data directory that goes away under a running kiosk."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from kiosk.domain.errors import NotTakingOrders, StorageError
from kiosk.domain.order import OrderState
from kiosk.domain.store import StoreState
from kiosk.engine.operations import perform
from kiosk.sandbox.server import Sandbox
from kiosk.storage import room
from kiosk.storage.database import backups, open_writer
from kiosk.storage.lock import DataLock
from tests.conftest import LogGuard
from tests.engine.restaurant import Live, kiosk_settings, live, soup_cart, until

pytestmark = pytest.mark.anyio


async def becomes(kiosk: Live, state: StoreState) -> None:
    await until(lambda: kiosk.engine.status().state is state, f"the store is {state.value}")


async def fault(kiosk: Live) -> str:
    return str((await perform(kiosk.engine, "health", {}))["fault"])


async def test_a_full_disk_takes_no_orders_until_there_is_room_again(
    kiosk: Live, monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard
) -> None:
    log_guard.expect("no new orders are taken", level=40)
    before = await kiosk.service.submit(soup_cart("before"))
    left = room.LEAST_FREE_BYTES - 1
    monkeypatch.setattr(room, "free_bytes", lambda _: left)
    await becomes(kiosk, StoreState.OUT_OF_ORDER)
    with pytest.raises(NotTakingOrders, match="full"):
        await kiosk.service.submit(soup_cart("while full"))
    assert "is full (8 MB left)" in await fault(kiosk)
    # What is under way goes on, and nothing was lost.
    await kiosk.state(before.order_id, OrderState.SUBMITTED)
    left = room.LEAST_FREE_BYTES
    await becomes(kiosk, StoreState.OPEN)
    assert await fault(kiosk) == ""
    after = await kiosk.service.submit(soup_cart("after"))
    assert (before.short_code, after.short_code) == ("K01", "K02")


async def test_it_is_full_as_soon_as_it_is_asked(
    kiosk: Live, monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard
) -> None:
    log_guard.expect("no new orders are taken", level=40)
    monkeypatch.setattr(room, "free_bytes", lambda _: 0)
    with pytest.raises(NotTakingOrders, match="0 MB left"):
        await kiosk.service.submit(soup_cart())


async def test_an_order_that_cannot_be_committed_is_refused_and_the_next_one_taken(
    kiosk: Live,
) -> None:
    connection = kiosk.engine.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    refused = None
    placed = 0
    while refused is None:
        try:
            await kiosk.service.submit(soup_cart(f"cart-{placed}"))
            placed += 1
        except NotTakingOrders as error:
            refused = error
    assert "full" in str(refused)
    assert isinstance(refused.__cause__, StorageError)
    connection.execute(f"PRAGMA max_page_count = {pages + 1000}")
    await becomes(kiosk, StoreState.OPEN)
    assert (await kiosk.service.submit(soup_cart("next"))).number == placed + 1


@pytest.mark.parametrize("is_moved", [True, False])
async def test_a_data_directory_that_is_gone_is_noticed_and_nothing_is_lost(
    sandbox: Sandbox, tmp_path: Path, is_moved: bool, log_guard: LogGuard
) -> None:
    log_guard.expect("the file is gone; restored kiosk-", level=40)
    log_guard.expect("no new orders are taken", level=40)
    directory = tmp_path / "data"
    settings = kiosk_settings(directory, sandbox.url)
    async with live(settings, sandbox) as kiosk:
        await kiosk.menu()
        order = await kiosk.service.submit(soup_cart("before"))
        await kiosk.state(order.order_id, OrderState.SUBMITTED)
        if is_moved:
            directory.rename(tmp_path / "elsewhere")
        else:
            shutil.rmtree(directory)
        await becomes(kiosk, StoreState.OUT_OF_ORDER)
        with pytest.raises(NotTakingOrders, match="was removed or moved away"):
            await kiosk.service.submit(soup_cart("lost"))
        assert "restart the kiosk" in await fault(kiosk)
        assert backups(directory)
        # Nobody else begins in the place that is empty now.
        with pytest.raises(StorageError, match="already runs"):
            DataLock(directory).acquire()
        # What comes before the restart is kept as well.
        kiosk.engine.set_maintenance(None)
        await sandbox.actions.ready(order.order_id)
        await kiosk.state(order.order_id, OrderState.READY)
    async with live(settings, sandbox) as again:
        assert again.order(order.order_id).state is OrderState.READY
        await becomes(again, StoreState.OPEN)
        after = await again.service.submit(soup_cart("after"))
        assert after.number > order.number
        assert after.short_code != order.short_code


async def test_a_data_directory_that_comes_back_is_used_again(
    kiosk: Live, tmp_path: Path, log_guard: LogGuard
) -> None:
    log_guard.expect("no new orders are taken", level=40)
    database = tmp_path / "data" / "kiosk.db"
    database.rename(tmp_path / "kiosk.db")
    await becomes(kiosk, StoreState.OUT_OF_ORDER)
    (tmp_path / "kiosk.db").rename(database)
    await becomes(kiosk, StoreState.OPEN)
    assert (await kiosk.service.submit(soup_cart())).short_code == "K01"


async def test_another_database_in_its_place_is_not_touched(
    sandbox: Sandbox, tmp_path: Path, log_guard: LogGuard
) -> None:
    log_guard.expect("no new orders are taken", level=40)
    directory, other = tmp_path / "data", tmp_path / "other"
    open_writer(other).close()
    async with live(kiosk_settings(directory, sandbox.url), sandbox) as kiosk:
        await kiosk.menu()
        await kiosk.service.submit(soup_cart("before"))
        directory.rename(tmp_path / "elsewhere")
        other.rename(directory)
        before = (directory / "kiosk.db").read_bytes()
        await becomes(kiosk, StoreState.OUT_OF_ORDER)
        assert "put back what should count" in await fault(kiosk)
    assert (directory / "kiosk.db").read_bytes() == before
    assert backups(directory)


async def test_a_kiosk_that_took_the_place_is_left_alone(
    sandbox: Sandbox, tmp_path: Path, log_guard: LogGuard
) -> None:
    log_guard.expect("no new orders are taken", level=40)
    directory = tmp_path / "data"
    async with live(kiosk_settings(directory, sandbox.url), sandbox) as kiosk:
        await kiosk.menu()
        directory.rename(tmp_path / "elsewhere")
        with DataLock(directory):
            await becomes(kiosk, StoreState.OUT_OF_ORDER)
            assert f"process {os.getpid()}" in await fault(kiosk)
            assert not backups(directory)


async def test_a_removed_lock_is_taken_again(kiosk: Live, tmp_path: Path) -> None:
    lock = tmp_path / "data" / "kiosk.lock"
    lock.unlink()
    await until(lock.exists, "the lock is there again")
    assert kiosk.engine.status().state is StoreState.OPEN
    with pytest.raises(StorageError, match="already runs"):
        DataLock(tmp_path / "data").acquire()
