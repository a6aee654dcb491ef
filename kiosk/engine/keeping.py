"""Keeps a background task alive: what fails is logged and started again, ever less often."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

from kiosk.domain.errors import KioskError

log = logging.getLogger(__name__)

FIRST_WAIT_S = 1.0
LONGEST_WAIT_S = 60.0
STEADY_S = 300.0
"""What ran for this long before it failed counts as failing for the first time."""


async def keep_going(name: str, work: Callable[[], Awaitable[None]]) -> None:
    """Runs `work` until cancelled. It is meant not to end; when it does, it begins anew."""
    wait_s = FIRST_WAIT_S
    while True:
        started = time.monotonic()
        try:
            await work()
            log.error("%s ended by itself; it starts again in %g s", name, wait_s)
        except KioskError as error:
            # Something that the world does (a full disk), so the sentence says all.
            log.error("%s failed: %s It starts again in %g s", name, error, wait_s)  # noqa: TRY400
        except Exception:
            log.exception("%s failed; it starts again in %g s", name, wait_s)
        if time.monotonic() - started >= STEADY_S:
            wait_s = FIRST_WAIT_S
        await asyncio.sleep(wait_s)
        wait_s = min(wait_s * 2, LONGEST_WAIT_S)
