"""The numbers of all kiosks of the store for a board: asked of OneTablet.

It keeps nothing on disk, changes no order and needs no kiosk: what it cannot ask it does not show,
and it says when it has lost contact. Source: OneTablet contract, Orders API section.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import threading
import time
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator, Sequence
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from typing import Protocol

from kiosk.domain.errors import CallFailed, Refused
from kiosk.engine.board_feed import BoardContact, Glance
from kiosk.engine.keeping import keep_going
from kiosk.onetablet.calls import hiding
from kiosk.onetablet.guest_words import name_words
from kiosk.onetablet.read_back import RemoteOrder
from kiosk.storage.orders import Board, BoardEntry

log = logging.getLogger(__name__)

FAST_S = 3.0
"""Between two polls while there are numbers to show."""
IDLE_S = 10.0
RETRY_FIRST_S = 2.0
RETRY_MOST_S = 30.0

LOST_AFTER_S = 40.0
"""Longer than one call may take: after this long without an answer the numbers may be wrong."""
FIRST_ANSWER_S = 10.0
"""So long a board that was just switched on shows nothing before it says why."""

SHOWS = timedelta(hours=12)
"""As the kiosk's own board: nobody waits for longer."""
MAX_CODE = 8
"""Characters; what is longer was not given out by a kiosk, and nobody could read it."""

_PREPARING = ("new", "future")
_READY = "ready"


class OrderLister(Protocol):
    """The part of the Orders API client that reads orders back."""

    def list_orders(
        self, *, statuses: Sequence[str], created_from: datetime, location_code: str
    ) -> AsyncGenerator[RemoteOrder, None]: ...

    async def aclose(self) -> None: ...


class Numbers:
    """What the lists of OneTablet say, as a board. `provider_type` is what our orders bear."""

    def __init__(self, provider_type: str) -> None:
        self._provider = provider_type
        self._ready_since: dict[str, datetime] = {}

    def board(self, orders: Iterable[RemoteOrder], now: datetime, *, is_fresh: bool) -> Board:
        """`is_fresh` is whether the list before this one is only seconds old.

        Then what is ready now has just become so, whatever OneTablet's clock says.
        """
        preparing: list[BoardEntry] = []
        ready: list[BoardEntry] = []
        for order in orders:
            code = short_code(order, self._provider)
            if not code:
                continue
            order_id = order.order_id or order.id
            name = (order.details and order.details.consumer and order.details.consumer.name) or ""
            if order.status == _READY:
                told = now if is_fresh else order.updated_at or now
                since = self._ready_since.get(order_id, min(_aware(told), now))
                ready.append(BoardEntry(order_id, code, name, since))
            elif order.status in _PREPARING:
                since = _aware(order.created_at or now)
                preparing.append(BoardEntry(order_id, code, name, since))
        self._ready_since = {entry.order_id: entry.since for entry in ready}
        preparing.sort(key=lambda entry: entry.since)
        ready.sort(key=lambda entry: entry.since, reverse=True)
        return Board(tuple(preparing), tuple(ready))


def short_code(order: RemoteOrder, provider_type: str) -> str:
    """What is called out; empty for an order that no kiosk of the store placed."""
    platform = order.store.platform if order.store is not None else None
    if platform and platform.casefold() != provider_type.casefold():
        return ""
    code = (order.details and order.details.external_readable_order_num) or ""
    return code if len(code) <= MAX_CODE else ""


class PolledFeed:
    """Asks in a thread of its own from now on, until `close`; `look` never waits.

    `client` is used on that thread only, and closed there. `now` is the wall clock, aware. Where
    there are Qt objects Python must not collect garbage by itself: it might do so on that thread.
    """

    def __init__(
        self,
        client: OrderLister,
        location_code: str,
        provider_type: str,
        now: Callable[[], datetime],
    ) -> None:
        self._client = client
        self._location_code = location_code
        self._numbers = Numbers(provider_type)
        self._now = now
        self._board = Board()
        self._answered_at = time.monotonic()
        self._has_answer = False
        self._failure = ""
        self._retry_s = RETRY_FIRST_S
        self._loop = asyncio.new_event_loop()
        self._stop = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="board", daemon=True)
        self._thread.start()

    def look(self) -> Glance:
        """The newest numbers, or the last known ones and that contact is lost."""
        limit_s = LOST_AFTER_S if self._has_answer else FIRST_ANSWER_S
        is_lost = time.monotonic() - self._answered_at > limit_s
        return Glance(self._board, BoardContact.NO_KITCHEN if is_lost else BoardContact.GOOD)

    def close(self) -> None:
        with contextlib.suppress(RuntimeError):  # it has ended by itself
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    def _run(self) -> None:
        with contextlib.closing(self._loop):
            self._loop.run_until_complete(self._live())

    async def _live(self) -> None:
        asking = asyncio.create_task(keep_going("asking for numbers", self._ask))
        await self._stop.wait()
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        await self._client.aclose()

    async def _ask(self) -> None:
        while True:
            wish_s = 0.0
            try:
                with hiding(self._names):
                    await self._poll()
            except CallFailed as error:
                wait_s = self._failed(error)
                wish_s = (error.retry_after_s or 0.0) if isinstance(error, Refused) else 0.0
            else:
                wait_s = FAST_S if self._board.preparing or self._board.ready else IDLE_S
            # Boards that were switched on together must not all ask together.
            spread_s = wait_s * random.uniform(0.8, 1.2)  # noqa: S311 - spreads load
            await asyncio.sleep(max(spread_s, wish_s))

    async def _poll(self) -> None:
        listed = self._client.list_orders(
            statuses=(*_PREPARING, _READY),
            created_from=self._now() - SHOWS,
            location_code=self._location_code,
        )
        async with aclosing(listed):
            orders = [order async for order in listed]
        age_s = time.monotonic() - self._answered_at
        is_fresh = self._has_answer and age_s <= LOST_AFTER_S
        self._board = self._numbers.board(orders, self._now(), is_fresh=is_fresh)
        self._answered_at, self._has_answer = time.monotonic(), True
        self._retry_s = RETRY_FIRST_S
        if self._failure:
            self._failure = ""
            log.info("the numbers can be read again")

    def _names(self) -> Iterator[str]:
        """All that is known here about the guests."""
        for entry in (*self._board.preparing, *self._board.ready):
            yield from name_words(entry.name)

    def _failed(self, error: CallFailed) -> float:
        """How long to wait, s. Told once to the log, not at each try."""
        if self._failure != str(error):
            self._failure = str(error)
            log.warning("the numbers cannot be read: %s", error)
        wait_s, self._retry_s = self._retry_s, min(self._retry_s * 2, RETRY_MOST_S)
        return wait_s


def _aware(moment: datetime) -> datetime:
    """The documents give every time in UTC; one that does not say so is taken for it."""
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
