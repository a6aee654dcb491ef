"""Where the program's own lines go: standard error, and a file in the data directory.

Whatever is logged must be free of keys, tokens and customers' contact data: this sets up, it
does not filter.
"""

from __future__ import annotations

import logging
import logging.handlers
import sys
import time
from pathlib import Path

FILE_BYTES = 5 * 1024 * 1024
FILES_KEPT = 5

_LINE = "%(asctime)s %(levelname)s %(name)s %(message)s"


def log_to(directory: Path, name: str = "kiosk") -> None:
    """Logs to standard error and to `logs/NAME.log` in the data directory, rotated by size.

    Two processes that run side by side need different names: each rotates its own file.

    Without a writable directory it is standard error alone: whoever opens the database says why.
    """
    formatter = logging.Formatter(_LINE, "%Y-%m-%dT%H:%M:%SZ")
    formatter.converter = time.gmtime
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    try:
        directory.parent.mkdir(parents=True, exist_ok=True)
        # Not in one go: what is made on the way would be open to everybody.
        directory.mkdir(mode=0o700, exist_ok=True)
        folder = directory / "logs"
        folder.mkdir(mode=0o700, exist_ok=True)
        handlers.append(
            logging.handlers.RotatingFileHandler(
                folder / f"{name}.log",
                maxBytes=FILE_BYTES,
                backupCount=FILES_KEPT,
                encoding="utf-8",
            )
        )
    except OSError:
        pass
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    for handler in handlers:
        handler.setFormatter(formatter)
        root.addHandler(handler)
    # Its lines repeat ours, with whole addresses.
    logging.getLogger("httpx").setLevel(logging.WARNING)
