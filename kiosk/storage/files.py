"""How a file takes its place so that a power cut finds it whole or not there at all."""

from __future__ import annotations

import os
from pathlib import Path


def put_in_place(part: Path, target: Path) -> None:
    """`part`, which lies in the same folder, becomes `target`."""
    _flush(part, os.O_RDWR)
    part.rename(target)
    _flush(target.parent, os.O_RDONLY | os.O_DIRECTORY)


def _flush(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
