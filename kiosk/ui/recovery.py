"""What no page expected ends on the recovery page and in the log, never in silence."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from kiosk.ui.shell import Shell

_log = logging.getLogger(__name__)


@contextmanager
def recovering(shell: Shell) -> Iterator[None]:
    """Inside, an exception that leaves a slot or a timer of the screen leads to the recovery page.

    PySide hands those to `sys.excepthook`; KeyboardInterrupt and SystemExit go on as before.
    """
    before = sys.excepthook

    def take(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            before(kind, error, trace)
            return
        _log.error("The screen failed", exc_info=(kind, error, trace))
        shell.recover()

    sys.excepthook = take
    try:
        yield
    finally:
        sys.excepthook = before
