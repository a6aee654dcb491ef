"""Marks orders that are late, once for each thing that they are late for. It moves none of them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from sqlite3 import Connection

from kiosk.domain.lateness import Lateness, LatenessRules, Promise, lateness
from kiosk.storage import order_notes

log = logging.getLogger(__name__)

LOOK_EVERY_S = 10.0


class LatenessWatch:
    """`on_change` is called with the id of each order that is late from now on."""

    def __init__(
        self,
        connection: Connection,
        rules: LatenessRules,
        now: Callable[[], datetime],
        on_change: Callable[[str], None],
    ) -> None:
        self._connection = connection
        self._rules = rules
        self._now = now
        self._on_change = on_change

    async def run(self) -> None:
        """Looks every few seconds until cancelled. StorageError ends it early."""
        while True:
            self.look()
            await asyncio.sleep(LOOK_EVERY_S)

    def look(self) -> None:
        """Marks what is late now."""
        now = self._now()
        for order in order_notes.being_made(self._connection):
            promise = Promise(order.state, order.placed_at, order.sent_at, order.ready_at)
            late = lateness(promise, self._rules, now)
            if late is None or late is order.late:
                continue
            cause = self._words(late)
            order_notes.mark_late(self._connection, order.order_id, late, cause, now)
            log.info("order %s is late: %s", order.order_id, cause)
            self._on_change(order.order_id)

    def _words(self, late: Lateness) -> str:
        minutes = self._rules.limit.total_seconds() / 60
        if late is Lateness.READY:
            return f"late: not ready {minutes:g} minutes after its time"
        return f"late: not confirmed within {minutes:g} minutes"
