"""The data directory's lock: one process writes at a time. It knows nothing of the database."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from types import TracebackType

from kiosk.domain.errors import AlreadyRunning, StorageError
from kiosk.storage.database import prepare_directory

FILE_NAME = "kiosk.lock"


def is_held(directory: Path) -> bool:
    """Whether a process holds the directory's lock now; it creates nothing.

    For a moment it keeps others from taking the lock: not for a look now and then.
    """
    try:
        descriptor = os.open(directory / FILE_NAME, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


class DataLock:
    """Held from `acquire` to `release`, or to the end of the process however it ends."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Take the lock, without waiting; creates the data directory where it is missing.

        Raises:
            AlreadyRunning: another process has it; the message names that process.
            StorageError: the directory cannot be used.
        """
        assert self._descriptor is None, "the lock is held already"
        prepare_directory(self._directory)
        file = self._directory / FILE_NAME
        try:
            descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StorageError(f"{file} cannot be opened: {error.strerror}.") from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        except BlockingIOError:
            holder = os.pread(descriptor, 32, 0).decode("ascii", "replace").strip()
            os.close(descriptor)
            raise AlreadyRunning(
                f"A kiosk already runs on {self._directory} (process {holder or 'unknown'}); "
                "stop it or set another data directory."
            ) from None
        except OSError as error:
            os.close(descriptor)
            raise StorageError(f"{file} cannot be locked: {error.strerror}.") from error
        self._descriptor = descriptor

    def is_in_place(self) -> bool:
        """Whether the lock that is held is still the directory's: another one keeps nobody out."""
        assert self._descriptor is not None, "the lock is not held"
        try:
            there = (self._directory / FILE_NAME).stat()
        except OSError:
            return False
        return os.path.samestat(there, os.fstat(self._descriptor))

    def release(self) -> None:
        """Give it back; nothing happens when it is not held. The file stays."""
        # Removing the file would let a third process lock a new one beside the second's.
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> DataLock:
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
