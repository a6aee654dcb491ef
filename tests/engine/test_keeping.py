"""A background task that fails is logged and begins anew, ever less often."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from kiosk.domain.errors import StorageError
from kiosk.engine import keeping
from kiosk.engine.keeping import keep_going
from tests.conftest import LogGuard
from tests.engine.restaurant import until

pytestmark = pytest.mark.anyio


@asynccontextmanager
async def kept(work: Callable[[], Awaitable[None]]) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(keep_going("digging", work))
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_it_begins_anew_after_longer_and_longer_waits(
    monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard
) -> None:
    monkeypatch.setattr(keeping, "FIRST_WAIT_S", 0.01)
    monkeypatch.setattr(keeping, "LONGEST_WAIT_S", 0.04)
    log_guard.expect("digging failed; it starts again in 0.01 s", level=40)
    log_guard.expect("digging failed: The disk is full. It starts again in 0.02 s", level=40)
    log_guard.expect("digging ended by itself; it starts again in 0.04 s", level=40)
    starts = 0

    async def work() -> None:
        nonlocal starts
        starts += 1
        match starts:
            case 1:
                raise ZeroDivisionError
            case 2:
                raise StorageError("The disk is full.")
            case 3 | 4:
                return
        await asyncio.Event().wait()

    async with kept(work) as task:
        await until(lambda: starts == 5, "it began for the fifth time")
        assert not task.done()


async def test_it_ends_when_it_is_told_to() -> None:
    async def work() -> None:
        await asyncio.Event().wait()

    async with kept(work) as task:
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
