"""Reads open orders back from OneTablet and applies what was missed, through the state table.

It decides no state and sends no order. Where webhooks come it is a safety net; where none can
come it is how the kiosk learns what becomes of an order.
Source: OneTablet contract, Orders API section; order states.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import time
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from datetime import datetime, timedelta
from http import HTTPStatus
from itertools import chain
from sqlite3 import Connection
from typing import Protocol

from kiosk.domain.errors import CallFailed, Refused
from kiosk.domain.order import Actor, OrderState, Outcome, Service, outcome
from kiosk.onetablet.calls import hiding
from kiosk.onetablet.guest_words import guest_words
from kiosk.onetablet.polled import polled_state, told
from kiosk.onetablet.read_back import RemoteOrder
from kiosk.storage import outbox
from kiosk.storage.order_notes import set_onetablet_id
from kiosk.storage.orders import StoredOrder, trail

log = logging.getLogger(__name__)

FAST_S = 2.0
"""Between two polls while guests wait for their food."""
SLOW_S = 30.0
"""Between two polls while orders are only waiting to be collected or delivered."""
WHOLE_S = 300.0
"""Between two looks at every open order, the old ones too; also where webhooks come."""
WATCH_S = 30.0
"""How often it is looked whether such a look is due."""
RETRY_FIRST_S = 2.0
RETRY_MOST_S = 60.0

RECENT = timedelta(hours=3)
"""Older orders are not polled for fast: one that was forgotten must not cost a call every 2 s."""
OLDEST = timedelta(days=2)
"""Older orders are not asked for at all: the list would be long, and nobody waits for them."""
MARGIN = timedelta(minutes=15)
"""So far apart may OneTablet's clock and ours be."""

_S = OrderState
_AWAITED = {_S.QUEUED, _S.NEEDS_ATTENTION, _S.SUBMITTED, _S.CONFIRMED}
_SHOWN = 60


class OrderLister(Protocol):
    """The part of the Orders API client that reads orders back."""

    def list_orders(
        self, *, statuses: Sequence[str], created_from: datetime, location_code: str
    ) -> AsyncGenerator[RemoteOrder, None]: ...

    async def get(self, remote_id: str) -> RemoteOrder: ...


class Reconciler:
    """Looks when it is due. `on_change` is called with the id of each order that moved on.

    `is_polling` is whether no webhooks come. Times between calls are monotonic, so that setting
    the clock makes no storm of them.
    """

    def __init__(
        self,
        connection: Connection,
        orders_api: OrderLister,
        location_code: str,
        now: Callable[[], datetime],
        on_change: Callable[[str], None],
        *,
        is_polling: bool,
    ) -> None:
        self._connection = connection
        self._orders_api = orders_api
        self._location_code = location_code
        self._now = now
        self._on_change = on_change
        self._is_polling = is_polling
        self._wake = asyncio.Event()
        self._whole_due = self._slow_due = self._retry_due = self._allowed_at = 0.0
        self._retry_s = RETRY_FIRST_S
        self._failure = ""
        self._unknown: set[str] = set()

    def look_soon(self) -> None:
        """Contact was lost for a while, and webhooks may have been missed."""
        self._whole_due = self._retry_due = 0.0
        self._retry_s = RETRY_FIRST_S
        self._wake.set()

    async def run(self) -> None:
        """Looks at once, then whenever it is due, until cancelled. StorageError ends it early."""
        while True:
            self._wake.clear()
            await self.look_if_due()
            wait_s = FAST_S if self._is_polling else WATCH_S
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_spread(wait_s)):
                    await self._wake.wait()

    async def look_if_due(self) -> None:
        """One look, unless nothing waits for it or OneTablet is to be left alone."""
        clock = time.monotonic()
        if clock < max(self._retry_due, self._allowed_at):
            return
        is_whole = clock >= self._whole_due
        if not (is_whole or self._is_polling):
            return
        since = self._now() - (OLDEST if is_whole else RECENT)
        orders = outbox.open_at_onetablet(self._connection, since)
        is_fast = any(order.state in _AWAITED for order in orders)
        if not (is_whole or is_fast or clock >= self._slow_due):
            return
        if orders:
            try:
                with hiding(lambda: chain.from_iterable(guest_words(each.body) for each in orders)):
                    await self._look(orders)
            except CallFailed as error:
                self._failed(error)
                return
            self._worked()
        clock = time.monotonic()
        self._slow_due = clock + _spread(SLOW_S)
        if is_whole:
            self._whole_due = clock + _spread(WHOLE_S)

    async def remote_id(self, order: StoredOrder) -> str:
        """OneTablet's own id of an order, looked up by ours where no list has told it yet.

        Raises:
            Refused: OneTablet does not list it (404), or refuses to list anything.
            CallFailed: it does not answer.
        """
        if order.onetablet_id:
            return order.onetablet_id
        found = self._orders_api.list_orders(
            statuses=(),
            created_from=order.placed_at - MARGIN,
            location_code=self._location_code,
        )
        async with aclosing(found):
            async for remote in found:
                if remote.order_id == order.order_id:
                    set_onetablet_id(self._connection, order.order_id, remote.id)
                    return remote.id
                await asyncio.sleep(0)
        raise Refused(HTTPStatus.NOT_FOUND, "it does not list this order")

    async def read_back(self, order: StoredOrder) -> tuple[OrderState | None, str]:
        """Reads one order, applies what it says, and tells that: the state, and in words.

        Raises:
            CallFailed: it cannot be read.
        """
        remote = await self._orders_api.get(await self.remote_id(order))
        known = outbox.OpenOrder(
            order.order_id, order.state, order.service, order.placed_at, order.body, remote.id
        )
        self._apply(known, remote)
        return polled_state(remote, is_delivery=order.service is Service.DELIVERY), told(remote)

    async def _look(self, orders: tuple[outbox.OpenOrder, ...]) -> None:
        wanted = {order.order_id: order for order in orders}
        # Of every status: one that means nothing here must be told, not left out by a filter.
        found = self._orders_api.list_orders(
            statuses=(),
            created_from=min(order.placed_at for order in orders) - MARGIN,
            location_code=self._location_code,
        )
        async with aclosing(found):
            async for remote in found:
                # Others of the list are of another kiosk, or over.
                order = wanted.pop(remote.order_id, None)
                if order is not None:
                    self._apply(order, remote)
                if not wanted:
                    break
                # Reading a long list must not keep the rest of the engine waiting.
                await asyncio.sleep(0)

    def _apply(self, order: outbox.OpenOrder, remote: RemoteOrder) -> None:
        if remote.id != order.onetablet_id:
            set_onetablet_id(self._connection, order.order_id, remote.id)
        state = polled_state(remote, is_delivery=order.service is Service.DELIVERY)
        if state is None:
            self._note_unknown(remote.status)
            return
        expected = outcome(order.state, state)
        if expected is Outcome.KNOWN:
            return
        if expected is Outcome.REFUSED and self._was_refused(order.order_id, state):
            # Each poll says so again; once is enough for staff.
            return
        cause = told(remote)
        ended_badly = state in {_S.REJECTED, _S.CANCELLED}
        result = outbox.change_state(
            self._connection,
            order.order_id,
            state,
            Actor.POLL,
            cause,
            self._now(),
            reason=cause if ended_badly else None,
        )
        if result is Outcome.REFUSED:
            log.info("order %s: %s cannot follow, kept for staff", order.order_id, state.value)
        self._on_change(order.order_id)

    def _was_refused(self, order_id: str, state: OrderState) -> bool:
        return any(
            (entry.actor, entry.to_state, entry.outcome) == (Actor.POLL, state, Outcome.REFUSED)
            for entry in trail(self._connection, order_id)
        )

    def _note_unknown(self, status: str) -> None:
        shown = repr(status[:_SHOWN])
        if shown not in self._unknown and len(self._unknown) < _SHOWN:
            self._unknown.add(shown)
            log.warning("OneTablet lists an order as %s, which means nothing here", shown)

    def _failed(self, error: CallFailed) -> None:
        """Told once to the log, not at each try."""
        if self._failure != str(error):
            self._failure = str(error)
            log.warning("orders cannot be read back: %s", error)
        clock = time.monotonic()
        self._retry_due = clock + _spread(self._retry_s)
        self._retry_s = min(self._retry_s * 2, RETRY_MOST_S)
        if isinstance(error, Refused) and error.retry_after_s is not None:
            self._allowed_at = clock + error.retry_after_s

    def _worked(self) -> None:
        self._retry_s = RETRY_FIRST_S
        if self._failure:
            self._failure = ""
            log.info("orders can be read back again")


def _spread(seconds: float) -> float:
    """Kiosks that were started together must not all ask together."""
    return seconds * random.uniform(0.8, 1.2)  # noqa: S311
