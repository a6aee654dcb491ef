"""Where the program's own lines go: standard error, and a file in the data directory.

Whatever is logged must be free of keys, tokens and customers' contact data: this sets up, it
does not filter.
"""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.text import harmless

FILE_BYTES = 5 * 1024 * 1024
FILE_S = 24 * 3600.0
"""A file begun longer ago than this is closed, however small it is."""
FILES_KEPT = 14
KEPT_S = 14 * 24 * 3600.0

_LINE = "%(asctime)s %(levelname)s %(name)s %(message)s"
_TIME = "%Y-%m-%dT%H:%M:%SZ"
_TIME_LENGTH = len("2027-03-04T12:00:00Z")


class LogFile(logging.handlers.RotatingFileHandler):
    """A file that is set aside when it is full or a day old; those of two weeks ago are deleted.

    While it cannot be written (the disk is full) its lines are lost and nothing else: that is said
    on standard error once, and each line tries the file again.
    """

    def __init__(self, path: Path, *, bytes_each: int, s_each: float, kept: int) -> None:
        """`s_each` is the time that one file covers, `kept` how many are kept beside it.

        Raises:
            OSError: the file cannot be opened.
        """
        super().__init__(path, maxBytes=bytes_each, backupCount=kept, encoding="utf-8")
        self._path = path
        self._s_each = s_each
        self._begun = _begun(path)
        self._is_failing = False
        self._forget_old()

    def emit(self, record: logging.LogRecord) -> None:
        """Writes the record, if that can be done."""
        self._is_written = True
        super().emit(record)
        self._is_failing = not self._is_written

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the base's name
        """What went wrong in `emit`; a mistake of ours is shown as the base does."""
        error = sys.exception()
        if not isinstance(error, OSError):
            super().handleError(record)
            return
        self._is_written = False
        self._drop()
        if not self._is_failing and sys.stderr is not None:
            sys.stderr.write(f"kiosk: The log {self._path} cannot be written: {error.strerror}.\n")

    def close(self) -> None:
        """Closes the file; what could not be written is lost."""
        self._drop()
        super().close()

    def _drop(self) -> None:
        """The next line opens the file anew: a stream that failed keeps what it could not write."""
        stream, self.stream = self.stream, None
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()

    def shouldRollover(self, record: logging.LogRecord) -> bool:  # noqa: N802 - the base's name
        """Whether this record goes to a new file."""
        # A clock that was set back must not keep the file for ever.
        is_old = abs(record.created - self._begun) > self._s_each
        return is_old or bool(super().shouldRollover(record))

    def doRollover(self) -> None:  # noqa: N802 - the base's name
        """Sets the file aside and begins a new one."""
        super().doRollover()
        self._begun = time.time()
        self._forget_old()

    def _forget_old(self) -> None:
        now = time.time()
        for file in self._path.parent.glob(f"{self._path.name}.*"):
            with contextlib.suppress(OSError):
                if now - file.stat().st_mtime > KEPT_S:
                    file.unlink()


class _Formatter(logging.Formatter):
    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the base's name
        """One line whatever was logged: only a traceback has more."""
        return harmless(super().formatMessage(record))


def _begun(path: Path) -> float:
    """When the first line was written, in seconds since 1970; now for a new file."""
    with path.open("rb") as file:
        stamp = file.read(_TIME_LENGTH).decode("ascii", "replace")
    try:
        return datetime.strptime(stamp, _TIME).replace(tzinfo=UTC).timestamp()
    except ValueError:
        return time.time()


def log_to(directory: Path, name: str = "kiosk") -> None:
    """Logs to standard error and to `logs/NAME.log` in the data directory, rotated by size and age.

    Two processes that run side by side need different names: each rotates its own file.

    Without a writable directory it is standard error alone: whoever opens the database says why.
    """
    _log_to(logging.StreamHandler(sys.stderr), *_files(directory, name))


@contextmanager
def logging_only_to(directory: Path, name: str) -> Iterator[None]:
    """Within it the same without standard error: a command's own output is for who called it."""
    handlers = tuple(_files(directory, name))
    _log_to(*handlers)
    try:
        yield
    finally:
        for handler in handlers:
            logging.getLogger().removeHandler(handler)
            handler.close()


def _files(directory: Path, name: str) -> Iterator[logging.Handler]:
    try:
        directory.parent.mkdir(parents=True, exist_ok=True)
        # Not in one go: what is made on the way would be open to everybody.
        directory.mkdir(mode=0o700, exist_ok=True)
        folder = directory / "logs"
        folder.mkdir(mode=0o700, exist_ok=True)
        yield LogFile(folder / f"{name}.log", bytes_each=FILE_BYTES, s_each=FILE_S, kept=FILES_KEPT)
    except OSError:
        pass


def _log_to(*handlers: logging.Handler) -> None:
    formatter = _Formatter(_LINE, _TIME)
    formatter.converter = time.gmtime
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    for handler in handlers:
        handler.setFormatter(formatter)
        root.addHandler(handler)
    # Its lines repeat ours, with whole addresses.
    logging.getLogger("httpx").setLevel(logging.WARNING)
