"""Whether OneTablet answers: what the screen, the sender and the staff go by when it does not."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from kiosk.domain.errors import CallFailed, StorageError

log = logging.getLogger(__name__)

PROBE_EVERY_S = 30.0
PROBE_WHILE_LOST_S = 10.0
REMEMBER_EVERY = timedelta(seconds=20)


class Contact:
    """Keeps when OneTablet last answered or called, over restarts.

    `remember` writes that time down; it is called at most every REMEMBER_EVERY, and at once when
    contact comes back. `on_change` is called when contact is lost or found again.

    That OneTablet answers is one thing, that orders get through another: a gateway may answer
    every question and pass no order on. Both count for `lost_longer_than`.
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
        self._lost_since: datetime | None = None
        self._held_since: datetime | None = None
        self._last_gap = timedelta(0)
        self._reason = ""

    @property
    def last(self) -> datetime | None:
        return self._last

    @property
    def is_lost(self) -> bool:
        """Whether the newest try failed. Before the first try nothing is lost."""
        return self._lost_since is not None

    @property
    def last_gap(self) -> timedelta:
        """How long the newest loss of contact lasted that is over; 0 before the first."""
        return self._last_gap

    @property
    def reason(self) -> str:
        """Why contact is lost, for staff; empty while it is not."""
        return self._reason

    def seen(self) -> None:
        """OneTablet answered or called."""
        now = self._now()
        self._last = now
        lost_since = self._lost_since
        if lost_since or self._remembered is None or now - self._remembered >= REMEMBER_EVERY:
            self._remembered = now
            try:
                self._remember(now)
            except StorageError as error:
                # Only the memory of it is lost; whoever saw OneTablet must not fail for that.
                log.warning("the time of the last contact was not kept: %s", error)
        if lost_since is not None:
            self._lost_since = None
            self._last_gap = now - lost_since
            self._reason = ""
            log.info("contact with OneTablet is back")
            self._on_change()

    def failed(self, reason: str) -> None:
        """OneTablet did not answer. Told once to the log, not at each try."""
        self._reason = reason
        if self._lost_since is None:
            self._lost_since = self._now()
            log.info("contact with OneTablet is lost: %s", reason)
            self._on_change()

    def order_held(self) -> None:
        """An order could not be delivered for now."""
        if self._held_since is None:
            self._held_since = self._now()

    def orders_pass(self) -> None:
        """An order got a definite answer, or none is waiting any more."""
        self._held_since = None

    def lost_longer_than(self, limit: timedelta) -> bool:
        """Whether OneTablet has not answered, or no order got through, for longer than `limit`."""
        now = self._now()
        if self._held_since is not None and now - self._held_since > limit:
            return True
        return self.is_lost and (self._last is None or now - self._last > limit)

    async def keep_probing(self, probe: Callable[[], Awaitable[None]]) -> None:
        """Asks now and then when nothing else proves contact; more often while it is lost."""
        while True:
            wait_s = PROBE_WHILE_LOST_S if self.is_lost else PROBE_EVERY_S
            await asyncio.sleep(wait_s * random.uniform(0.8, 1.2))  # noqa: S311 - spreads load
            quiet = self._last is None or self._now() - self._last >= timedelta(seconds=wait_s / 2)
            if not (self.is_lost or quiet):
                continue
            try:
                await probe()
            except CallFailed as error:
                self.failed(str(error))
            else:
                self.seen()
