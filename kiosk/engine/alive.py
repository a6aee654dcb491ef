"""Whether an engine runs on a data directory, seen from outside without touching its lock."""

from __future__ import annotations

import os
import socket
from pathlib import Path

SOCKET_NAME = "control.sock"


def engine_listens(directory: Path) -> bool:
    """Whether somebody listens on the directory's control socket now. Never waits.

    Taking the lock for a moment would tell as well, and would keep a kiosk from starting in it.
    """
    try:
        # The address of a socket is short (108 bytes) and a data directory's path need not be.
        folder = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return False
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as knocking:
            knocking.setblocking(False)
            knocking.connect(f"/proc/self/fd/{folder}/{SOCKET_NAME}")
    except BlockingIOError:
        return True  # somebody is there, with many waiting
    except OSError:
        return False
    finally:
        os.close(folder)
    return True
