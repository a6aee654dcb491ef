"""Reads menu payloads without holding the screen up: large ones in another process."""

from __future__ import annotations

import asyncio
import gc
import logging
import pickle
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing, contextmanager
from dataclasses import dataclass, replace

from kiosk.domain.errors import MenuInvalid
from kiosk.domain.menu import Category, Item, Menu
from kiosk.engine.menu_worker import (
    LENGTH_BYTES,
    VERB,
    Begun,
    Ended,
    Kind,
    Part,
    Refused,
    parts,
)
from kiosk.engine.own_process import end_own, start_own

log = logging.getLogger(__name__)

LARGE_BYTES = 256 * 1024
"""Validating so much takes a third of a frame; starting another process takes half a second."""
WITHIN_S = 60.0
PAUSE_EVERY = 16
"""After so many parts others have their turn."""


class WorkerFailed(Exception):
    """The other process did not do its work: a machine short of memory, say."""


@dataclass(frozen=True, slots=True)
class ReadMenus:
    """The menus of one store."""

    store_id: str
    menus: tuple[Menu, ...]


async def read_menus(kind: Kind, payload: bytes) -> ReadMenus:
    """The menus of a pull's answer, or the one of a push.

    Raises:
        MenuInvalid: they cannot be used.
    """
    if len(payload) < LARGE_BYTES:
        return await _put_together(_here(kind, payload))
    try:
        with no_collection():
            async with asyncio.timeout(WITHIN_S):
                return await _put_together(_elsewhere(kind, payload))
    except (OSError, TimeoutError, WorkerFailed) as error:
        reason = str(error) or type(error).__name__
        log.warning("a large menu is read in the kiosk's own process: %s", reason)
        return await _put_together(_here(kind, payload))


@contextmanager
def no_collection() -> Iterator[None]:
    """No search for garbage while very many objects come that are no garbage.

    It would look through all of them, again and again, and keep the interpreter meanwhile.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


async def _put_together(coming: AsyncGenerator[Part, None]) -> ReadMenus:
    store_id: str | None = None
    menus: list[Menu] = []
    categories: list[Category] = []
    items: list[Item] = []

    def close_category() -> None:
        if categories:
            categories[-1] = replace(categories[-1], items=tuple(items))
        items.clear()

    def close_menu() -> None:
        close_category()
        if menus:
            menus[-1] = replace(menus[-1], categories=tuple(categories))
        categories.clear()

    async with aclosing(coming) as incoming:
        async for part in incoming:
            match part:
                case Item():
                    items.append(part)
                case Category():
                    close_category()
                    categories.append(part)
                case Menu():
                    close_menu()
                    menus.append(part)
                case Begun():
                    store_id = part.store_id
                case Refused():
                    raise MenuInvalid(part.path, part.reason)
                case Ended():
                    close_menu()
                    if store_id is not None:
                        return ReadMenus(store_id, tuple(menus))
    raise WorkerFailed("the menu's parts ended too early")


async def _here(kind: Kind, payload: bytes) -> AsyncGenerator[Part, None]:
    for part in parts(kind, payload):
        yield part


async def _elsewhere(kind: Kind, payload: bytes) -> AsyncGenerator[Part, None]:
    process = await start_own(VERB, kind)
    assert process.stdin is not None
    assert process.stdout is not None
    sending = asyncio.create_task(_send(process.stdin, payload))
    try:
        received = 0
        while True:
            length = int.from_bytes(await process.stdout.readexactly(LENGTH_BYTES))
            part: Part = pickle.loads(  # noqa: S301 - from our own child
                await process.stdout.readexactly(length)
            )
            yield part
            received += 1
            if received % PAUSE_EVERY == 0:
                await asyncio.sleep(0)
    except (asyncio.IncompleteReadError, pickle.UnpicklingError) as error:
        raise WorkerFailed(f"the process that read it ended early ({error})") from None
    finally:
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)
        await end_own(process)


async def _send(stdin: asyncio.StreamWriter, payload: bytes) -> None:
    stdin.write(payload)
    await stdin.drain()
    stdin.close()
