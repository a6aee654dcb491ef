"""One writer at a time, also when the one before was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.errors import AlreadyRunning, StorageError
from kiosk.storage.lock import DataLock

HOLDER = """
import sys, time
from pathlib import Path
from kiosk.storage.lock import DataLock
with DataLock(Path(sys.argv[1])):
    print("locked", flush=True)
    sys.stdin.read()
"""


def test_a_second_process_is_told_who_has_it_until_that_is_killed(directory: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(directory)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "locked\n"
        with pytest.raises(AlreadyRunning, match=rf"process {holder.pid}\)"):
            DataLock(directory).acquire()
        holder.send_signal(signal.SIGKILL)
        holder.wait(10)
    with DataLock(directory):
        assert (directory / "kiosk.lock").read_text() == f"{os.getpid()}\n"


def test_released_it_can_be_taken_again(directory: Path) -> None:
    lock = DataLock(directory)
    lock.release()
    for _ in range(2):
        lock.acquire()
        with pytest.raises(AlreadyRunning):
            DataLock(directory).acquire()
        lock.release()


def test_a_place_that_cannot_hold_a_lock_is_a_sentence(directory: Path) -> None:
    (directory / "kiosk.lock").mkdir(parents=True)
    with pytest.raises(StorageError, match="cannot be opened: Is a directory"):
        DataLock(directory).acquire()
