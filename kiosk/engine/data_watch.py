"""Watches whether what the kiosk writes is kept: the disk has room, the data directory is there.

What it finds takes the kiosk out of order; it stops nothing that is under way.
"""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection

from kiosk.domain.errors import StorageError
from kiosk.storage.database import FILE_NAME, backup, write_nothing
from kiosk.storage.lock import DataLock
from kiosk.storage.room import full_reason

log = logging.getLogger(__name__)

LOOK_EVERY_S = 1.0
SAVE_EVERY_S = 60.0
"""While the database is not in its place, a copy of it is made again after so long."""


class DataWatch:
    """`fault` is a sentence for staff, empty while all is well; `on_change` is told of each change.

    SQLite goes on with a database whose file was removed, and what it then says is committed is
    gone with the process. So nothing new is taken, and a copy is put where the next start finds it.
    """

    def __init__(
        self,
        connection: Connection,
        directory: Path,
        lock: DataLock,
        on_change: Callable[[], None],
    ) -> None:
        """`lock` is the directory's, and held."""
        self._connection = connection
        self._directory = directory
        self._file = directory / FILE_NAME
        self._lock = lock
        self._on_change = on_change
        self._opened = self._file.stat()
        self._held = lock
        self._saved_at_s: float | None = None
        self._unwritten = ""
        self.fault = ""

    def look(self) -> None:
        """Looks now. Takes well under a millisecond while all is well."""
        fault = self._displaced() or self._full() or self._not_writing()
        if fault != self.fault:
            self.fault = fault
            if fault:
                log.error("no new orders are taken: %s", fault)
            else:
                log.info("new orders are taken again: the data directory is well")
            self._on_change()

    def failed(self, error: StorageError) -> None:
        """Something could not be committed: until a commit works again nothing new is taken."""
        self._unwritten = str(error)
        self.look()

    async def run(self) -> None:
        while True:
            self.look()
            await asyncio.sleep(LOOK_EVERY_S)

    def put_away(self) -> None:
        """At the end: what came since the newest copy must not be lost either."""
        self._saved_at_s = None
        self.look()
        self._release()

    def _displaced(self) -> str:
        try:
            there: os.stat_result | None = self._file.stat()
        except OSError:
            there = None
        locked = self._keep_lock()
        if there is not None and os.path.samestat(there, self._opened):
            return locked
        happened = (
            f"{self._file} was removed or moved away while the kiosk ran."
            if there is None
            else f"Another database was put at {self._file} while the kiosk ran."
        )
        return f"{happened} {locked or self._save(is_alone=there is None)}"

    def _keep_lock(self) -> str:
        """Locks the directory again where its lock was removed; why not, where that fails."""
        if not self._held.is_in_place():
            lock = DataLock(self._directory)
            try:
                lock.acquire()
            except StorageError as error:
                return f"{error} What this kiosk holds is lost when it stops."
            self._release()
            self._held = lock
        return ""

    def _save(self, *, is_alone: bool) -> str:
        """Keeps a copy where the next start looks for one; what staff should do."""
        now_s = time.monotonic()
        if self._saved_at_s is None or now_s - self._saved_at_s >= SAVE_EVERY_S:
            try:
                backup(self._connection, self._directory)
            except StorageError as error:
                return f"{error} What this kiosk holds is lost when it stops."
            self._saved_at_s = now_s
        if is_alone:
            return "What it held is saved in backups: restart the kiosk, which takes it up again."
        return "What this kiosk holds is saved in backups: stop it and put back what should count."

    def _release(self) -> None:
        if self._held is not self._lock:
            self._held.release()

    def _full(self) -> str:
        try:
            return full_reason(self._directory)
        except OSError as error:
            return f"{self._directory} cannot be read: {error.strerror}."

    def _not_writing(self) -> str:
        if self._unwritten:
            try:
                write_nothing(self._connection)
            except StorageError as error:
                return str(error)
            self._unwritten = ""
        return ""
