"""For how long each number has been ready, also after the clock was set back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from kiosk.storage.orders import BoardEntry


class ReadyAges:
    """Remembers when it first saw each number.

    By the clock alone, what was ready before the clock was set back would be from the future, and
    stay until the clock has caught up. `monotonic` counts seconds.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._first_seen: dict[str, float] = {}

    def look(
        self, ready: Sequence[BoardEntry], now: datetime
    ) -> list[tuple[BoardEntry, timedelta]]:
        """Each of `ready` with its age: since it was ready or first seen, whichever is longer."""
        at, before = self._monotonic(), self._first_seen
        self._first_seen = {entry.order_id: before.get(entry.order_id, at) for entry in ready}
        return [(entry, max(now - entry.since, self._watched(entry, at))) for entry in ready]

    def _watched(self, entry: BoardEntry, at: float) -> timedelta:
        return timedelta(seconds=at - self._first_seen[entry.order_id])
