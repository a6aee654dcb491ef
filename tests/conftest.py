"""What holds for every test: Qt without a display, one event loop, and no unexpected warning."""

import logging
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

# Before the first import of Qt, which reads these once.
os.environ["QT_API"] = "pyside6"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ["QV4_GC_TIMELIMIT"] = "0"  # as kiosk.ui.application has it, and for its reason

import pytest
from hypothesis import settings

# A shared or slow machine must not turn a property into a stopwatch.
settings.register_profile("kiosk", deadline=None, print_blob=True)
settings.load_profile("kiosk")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """The engine runs on plain asyncio, so do its tests."""
    return "asyncio"


@dataclass(slots=True)
class _Expected:
    pattern: re.Pattern[str]
    logger: str
    level: int
    seen: bool = False

    def covers(self, record: logging.LogRecord) -> bool:
        of_logger = record.name == self.logger or record.name.startswith(f"{self.logger}.")
        return (
            (not self.logger or of_logger)
            and record.levelno == self.level
            and self.pattern.search(record.getMessage()) is not None
        )


@dataclass(slots=True)
class LogGuard:
    """Collects log records from WARNING upwards; a test declares those it provokes.

    `log_guard.expect("kept the old menu")` must be called before the test ends; the record may
    come before or after. What was declared and never came fails the test as well.
    """

    _records: list[logging.LogRecord] = field(default_factory=list)
    _expected: list[_Expected] = field(default_factory=list)

    def expect(self, pattern: str, *, logger: str = "", level: int = logging.WARNING) -> None:
        """Declare one or more records whose message contains the regular expression `pattern`.

        `logger` also stands for the loggers below it; empty means any.
        """
        self._expected.append(_Expected(re.compile(pattern), logger, level))

    def take(self, record: logging.LogRecord) -> None:
        self._records.append(record)

    def verdict(self) -> str:
        """What is wrong, one line each; empty when all is as declared."""
        wrong = []
        for record in self._records:
            covering = [expected for expected in self._expected if expected.covers(record)]
            for expected in covering:
                expected.seen = True
            if not covering:
                place = f"{record.levelname} of {record.name}"
                wrong.append(f"unexpected log record, {place}: {record.getMessage()}")
        wrong += [
            f"log record declared but never seen: {expected.pattern.pattern!r}"
            for expected in self._expected
            if not expected.seen
        ]
        return "\n".join(wrong)


class _GuardHandler(logging.Handler):
    def __init__(self, guard: LogGuard) -> None:
        super().__init__(logging.WARNING)
        self._guard = guard

    def emit(self, record: logging.LogRecord) -> None:
        self._guard.take(record)


@pytest.fixture(autouse=True)
def log_guard() -> Iterator[LogGuard]:
    """Fails the test on a log record from WARNING upwards that it did not declare."""
    guard = LogGuard()
    handler = _GuardHandler(guard)
    root = logging.getLogger()
    root.addHandler(handler)
    yield guard
    root.removeHandler(handler)
    if wrong := guard.verdict():
        pytest.fail(wrong, pytrace=False)
