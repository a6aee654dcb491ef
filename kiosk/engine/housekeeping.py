"""What only the passing of time brings about: orders that are over, backups, room on the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from sqlite3 import Connection

from kiosk.domain.order import Actor, OrderState
from kiosk.domain.text import duration
from kiosk.storage import inbox, outbox
from kiosk.storage.database import backup

ORDERS_EVERY_S = 60.0
UPKEEP_EVERY_S = 3600.0
KEEP_INBOX = timedelta(days=7)


class Housekeeping:
    """`complete_after` is how long a ready order waits for its guest; `on_change` gets its id.

    `keep_pictures` has the pictures fetched that could not be had before.
    """

    def __init__(
        self,
        connection: Connection,
        directory: Path,
        complete_after: timedelta,
        now: Callable[[], datetime],
        keep_pictures: Callable[[], None],
        on_change: Callable[[str], None],
    ) -> None:
        self._connection = connection
        self._directory = directory
        self._complete_after = complete_after
        self._now = now
        self._keep_pictures = keep_pictures
        self._on_change = on_change

    async def complete_orders(self) -> None:
        """Takes what nobody collected as collected: no webhook tells that it was."""
        while True:
            after = self._complete_after
            for order_id in outbox.needs_completion(self._connection, self._now(), after):
                outbox.change_state(
                    self._connection,
                    order_id,
                    OrderState.COMPLETED,
                    Actor.KIOSK,
                    f"ready for {duration(after)}",
                    self._now(),
                )
                self._on_change(order_id)
            await asyncio.sleep(ORDERS_EVERY_S)

    async def keep_up(self) -> None:
        """Pictures, a backup, and room: what was applied long ago goes."""
        while True:
            self._keep_pictures()
            await asyncio.sleep(UPKEEP_EVERY_S)
            inbox.forget_applied(self._connection, self._now() - KEEP_INBOX)
            backup(self._connection, self._directory)
