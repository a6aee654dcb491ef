"""The numbers for a board in a process of its own, read from the running kiosk's database.

It writes nothing, takes no lock, and needs no engine: without one it says so and keeps looking.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Protocol

from kiosk.domain.errors import StorageError
from kiosk.engine.alive import engine_listens
from kiosk.storage import facts
from kiosk.storage.database import FILE_NAME, open_reader
from kiosk.storage.orders import Board, OrderReader

KNOCK_EVERY_S = 2.0
GONE_AFTER_S = 6.0
"""A kiosk that is being restarted is not gone."""

LOST_AFTER = timedelta(minutes=2)
"""A healthy engine notes its contact with OneTablet at least every 90 s."""

REREAD_EVERY_S = 30.0
"""Also when nothing was written: orders leave the board with time."""


class BoardContact(Enum):
    """How much the numbers can be trusted."""

    GOOD = "good"
    NO_KIOSK = "no_kiosk"
    """No engine runs, or its database cannot be read."""
    NO_KITCHEN = "no_kitchen"
    """The engine runs and has not heard of OneTablet for long."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What is known at one moment."""

    board: Board
    contact: BoardContact


class Feed(Protocol):
    """Where a board looks several times a second; a look never waits.

    As long as nothing changed it gives the same `Board`.
    """

    def look(self) -> Glance: ...

    def close(self) -> None: ...


class BoardFeed:
    """Look as often as you like: as long as nothing was written, a look costs microseconds.

    `now` is the wall clock, aware; `monotonic` counts seconds. For one thread.
    """

    def __init__(
        self,
        directory: Path,
        now: Callable[[], datetime],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._directory = directory
        self._now = now
        self._monotonic = monotonic
        self._connection: sqlite3.Connection | None = None
        self._inode = 0
        self._version = -1
        self._read_at = 0.0
        self._board = Board()
        self._last_contact: datetime | None = None
        self._next_knock = 0.0
        self._heard_at = monotonic()
        self._runs_since = monotonic()

    def look(self) -> Glance:
        """The newest numbers; the last known ones where the database cannot be read."""
        at = self._monotonic()
        is_readable = self._read(at)
        self._knock(at)
        return Glance(self._board, self._contact(at, is_readable))

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _read(self, at: float) -> bool:
        try:
            inode = (self._directory / FILE_NAME).stat().st_ino
            if self._connection is not None and inode != self._inode:
                self.close()  # a damaged database was replaced by a backup
            if self._connection is None:
                self._connection = open_reader(self._directory)
                self._inode, self._version = inode, -1
            (version,) = self._connection.execute("PRAGMA data_version").fetchone()
            if version == self._version and at - self._read_at < REREAD_EVERY_S:
                return True
            self._board = OrderReader(self._connection).board(self._now())
            self._last_contact = facts.last_contact_at(self._connection)
        except (OSError, StorageError, sqlite3.Error):
            self.close()
            return False
        self._version, self._read_at = version, at
        return True

    def _knock(self, at: float) -> None:
        if at < self._next_knock:
            return
        self._next_knock = at + KNOCK_EVERY_S
        if engine_listens(self._directory):
            if at - self._heard_at > GONE_AFTER_S:
                self._runs_since = at
            self._heard_at = at

    def _contact(self, at: float, is_readable: bool) -> BoardContact:
        if at - self._heard_at > GONE_AFTER_S or not (is_readable or self._is_settling(at)):
            return BoardContact.NO_KIOSK
        last = self._last_contact
        if last is not None and self._now() - last <= LOST_AFTER:
            return BoardContact.GOOD
        # One that has just come back has not had the time to hear of anybody.
        return BoardContact.GOOD if self._is_settling(at) else BoardContact.NO_KITCHEN

    def _is_settling(self, at: float) -> bool:
        return at - self._runs_since <= 2 * GONE_AFTER_S
