"""Whether OneTablet answers: what the screen, the sender and the staff go by when it does not."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from kiosk.domain.errors import CallFailed

log = logging.getLogger(__name__)

PROBE_EVERY_S = 30.0
PROBE_WHILE_LOST_S = 10.0
REMEMBER_EVERY = timedelta(seconds=20)


class Contact:
    """Keeps when OneTablet last answered or called, over restarts.

    `remember` writes that time down; it is called at most every REMEMBER_EVERY, and at once when
    contact comes back. `on_change` is called when contact is lost or found again.
    """

    def __init__(
        self,
        last: datetime | None,
        now: Callable[[], datetime],
        remember: Callable[[datetime], None],
        on_change: Callable[[], None],
    ) -> None:
        self._last = last
        self._remembered = last
        self._now = now
        self._remember = remember
        self._on_change = on_change
        self._is_lost = False
        self._reason = ""

    @property
    def last(self) -> datetime | None:
        return self._last

    @property
    def is_lost(self) -> bool:
        """Whether the newest try failed. Before the first try nothing is lost."""
        return self._is_lost

    @property
    def reason(self) -> str:
        """Why contact is lost, for staff; empty while it is not."""
        return self._reason

    def seen(self) -> None:
        """OneTablet answered or called."""
        now = self._now()
        self._last = now
        found_again = self._is_lost
        if found_again or self._remembered is None or now - self._remembered >= REMEMBER_EVERY:
            self._remembered = now
            self._remember(now)
        if found_again:
            self._is_lost = False
            self._reason = ""
            log.info("contact with OneTablet is back")
            self._on_change()

    def failed(self, reason: str) -> None:
        """OneTablet did not answer. Told once to the log, not at each try."""
        self._reason = reason
        if not self._is_lost:
            self._is_lost = True
            log.info("contact with OneTablet is lost: %s", reason)
            self._on_change()

    def lost_longer_than(self, limit: timedelta) -> bool:
        """Whether the last contact is longer ago than `limit` and the newest try failed."""
        return self._is_lost and (self._last is None or self._now() - self._last > limit)

    async def keep_probing(self, probe: Callable[[], Awaitable[None]]) -> None:
        """Asks now and then when nothing else proves contact; more often while it is lost."""
        while True:
            wait_s = PROBE_WHILE_LOST_S if self._is_lost else PROBE_EVERY_S
            await asyncio.sleep(wait_s * random.uniform(0.8, 1.2))  # noqa: S311 - spreads load
            quiet = self._last is None or self._now() - self._last >= timedelta(seconds=wait_s / 2)
            if not (self._is_lost or quiet):
                continue
            try:
                await probe()
            except CallFailed as error:
                self.failed(str(error))
            else:
                self.seen()
