"""How much room the disk of the data directory has; it frees none."""

from __future__ import annotations

import os
from pathlib import Path

MIB = 1024 * 1024
LEAST_FREE_BYTES = 8 * MIB
"""With less no new order is taken: what is under way needs the rest to be kept to its end."""
LOW_FREE_BYTES = 256 * MIB
"""With less staff are warned: a menu, its pictures and a backup take as much in a bad week."""


def free_bytes(directory: Path) -> int:
    """What may still be written there; 0 where no more files can be made.

    Raises:
        OSError: the directory is not there.
    """
    disk = os.statvfs(directory)
    if disk.f_files and not disk.f_favail:
        return 0
    return disk.f_bavail * disk.f_frsize


def full_reason(directory: Path) -> str:
    """A sentence for staff where too little is left for new orders, else an empty text.

    Raises:
        OSError: the directory is not there.
    """
    free = free_bytes(directory)
    if free >= LEAST_FREE_BYTES:
        return ""
    return (
        f"The disk that holds {directory} is full ({in_words(free)} left): free some space on it."
    )


def in_words(size: int) -> str:
    """`312 MB`, `4.2 GB`."""
    megabytes = size / 1_000_000
    return f"{megabytes / 1000:.1f} GB" if megabytes >= 1000 else f"{megabytes:.0f} MB"
