"""Brings menus from OneTablet into the database. A menu that does not validate changes nothing."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from sqlite3 import Connection
from typing import Protocol

from kiosk.domain.errors import BadAnswer, CallFailed, MenuInvalid, Refused, Unreachable
from kiosk.domain.menu import Menu
from kiosk.engine.contact import Contact
from kiosk.engine.menu_reading import ReadMenus, no_collection, read_menus
from kiosk.engine.menu_worker import Kind
from kiosk.storage import facts
from kiosk.storage.database import transaction
from kiosk.storage.menu_writer import MenuDifference, write_menus

log = logging.getLogger(__name__)

PULLS_OVERTAKEN = 3
"""So often at most a pull is asked for again because a push came while it was under way."""
SAFETY_PULL_EVERY_S = 15 * 60.0
POLL_EVERY_S = 2 * 60.0
"""Where no pushes can come."""
PASSING_REFUSALS = frozenset({408, 429})
"""They say that OneTablet is busy, not that something is wrong here."""
RETRY_FIRST_S = 2.0
RETRY_MOST_S = 60.0


class MenuChannel(Protocol):
    """The part of the channel client that pulls menus."""

    async def pull_menus(self, store_id: str) -> bytes: ...


@dataclass(frozen=True, slots=True)
class SyncResult:
    """What a pull or push did. `version` is the menu version that is shown from now on."""

    version: int
    difference: MenuDifference


class MenuSync:
    """Pulls menus, and takes pushed ones in.

    `on_change` is called with the result of each sync that changed something, `on_answer` whenever
    OneTablet gave an answer, with a menu that can be shown or without.
    """

    def __init__(
        self,
        connection: Connection,
        channel: MenuChannel,
        store_id: str,
        contact: Contact,
        now: Callable[[], datetime],
        on_change: Callable[[SyncResult], None],
        on_answer: Callable[[], None],
    ) -> None:
        self._connection = connection
        self._channel = channel
        self._store_id = store_id
        self._contact = contact
        self._now = now
        self._on_change = on_change
        self._on_answer = on_answer
        self._one_at_a_time = asyncio.Lock()
        self._pull_soon = asyncio.Event()
        self._pushes = 0
        self._validated: tuple[bytes, ReadMenus] | None = None

    async def pull(self) -> SyncResult:
        """Pulls the complete set of the store's menus and writes what changed.

        Raises:
            CallFailed: OneTablet did not answer, or refused.
            MenuInvalid: it answered with something that cannot be shown; the old menus stay.
        """
        async with self._one_at_a_time:
            overtaken = 0
            while True:
                pushes = self._pushes
                pulled = await self._read("pull", await self._ask())
                # A push that came meanwhile is newer than the answer may be. Where pushes follow
                # each other faster than answers come, an answer has to do at last.
                if pushes == self._pushes or overtaken == PULLS_OVERTAKEN:
                    return self._write(pulled.menus, complete=True)
                overtaken += 1

    async def _ask(self) -> bytes:
        try:
            payload = await self._channel.pull_menus(self._store_id)
        except Refused as error:
            if error.status >= 500:
                self._contact.failed(str(error))
            else:
                self._contact.seen()
                if error.status not in PASSING_REFUSALS:
                    self.note_failure(MenuInvalid("", str(error)))
            raise
        except Unreachable as error:
            self._contact.failed(str(error))
            raise
        except BadAnswer as error:
            invalid = MenuInvalid("", str(error))
            self.note_failure(invalid)
            raise invalid from error
        self._contact.seen()
        return payload

    def pull_soon(self) -> None:
        """Contact was lost for a while, and pushes may have been missed."""
        self._pull_soon.set()

    async def store_of(self, payload: bytes) -> str:
        """Validates a pushed menu and gives the store id in it; keeps it for `push`.

        Raises:
            MenuInvalid: it cannot be shown; that is noted for staff.
        """
        try:
            pushed = await read_menus("push", payload)
        except MenuInvalid as error:
            self.note_failure(error)
            raise
        if pushed.store_id == self._store_id:
            self._validated = (payload, pushed)
        return pushed.store_id

    async def push(self, payload: bytes, alias: str) -> SyncResult:
        """Takes one pushed menu in; `alias` is OneTablet's own name for it.

        Raises:
            MenuInvalid: it cannot be shown; the old menu stays.
        """
        kept, self._validated = self._validated, None
        if kept is not None and kept[0] == payload:
            pushed = kept[1]
        else:
            pushed = await self._read("push", payload)
        self._pushes += 1
        menus = tuple(replace(menu, alias=alias) for menu in pushed.menus)
        return self._write(menus, complete=False)

    async def keep_pulling(self, every_s: float = SAFETY_PULL_EVERY_S) -> None:
        """Pulls at once, then every `every_s` seconds; sooner again after a failure.

        `Retry-After` is heeded, unless somebody asks for the menu: staff, or contact that is back.
        """
        retry_s = RETRY_FIRST_S
        while True:
            wish_s = 0.0
            try:
                await self.pull()
            except (CallFailed, MenuInvalid) as error:
                log.info("the menus could not be pulled: %s", error)
                wait_s, retry_s = retry_s, min(retry_s * 2, RETRY_MOST_S)
                wish_s = (error.retry_after_s or 0.0) if isinstance(error, Refused) else 0.0
            else:
                wait_s, retry_s = every_s, RETRY_FIRST_S
            with contextlib.suppress(TimeoutError):
                spread_s = wait_s * random.uniform(0.8, 1.2)  # noqa: S311 - spreads load
                async with asyncio.timeout(max(spread_s, wish_s)):
                    await self._pull_soon.wait()
            self._pull_soon.clear()

    def _write(self, menus: tuple[Menu, ...], *, complete: bool) -> SyncResult:
        with no_collection(), transaction(self._connection):
            difference = write_menus(self._connection, menus, complete=complete, now=self._now())
            facts.set_menu_failure(self._connection, None)
        result = SyncResult(difference.version, difference)
        if difference.is_changed:
            self._on_change(result)
        self._on_answer()
        return result

    async def _read(self, kind: Kind, payload: bytes) -> ReadMenus:
        try:
            read = await read_menus(kind, payload)
            if read.store_id != self._store_id:
                raise MenuInvalid(
                    "store.merchant_supplied_id",
                    f"is {read.store_id!r}, but this kiosk is of {self._store_id!r}",
                )
        except MenuInvalid as error:
            self.note_failure(error)
            raise
        return read

    def note_failure(self, error: MenuInvalid) -> None:
        """Staff are to see why the newest menu was not taken."""
        failure = facts.MenuFailure(error.path, error.reason, self._now())
        facts.set_menu_failure(self._connection, failure)
        self._on_answer()
