"""Where a menu's pictures lie on disk, and whether one is whole; it fetches and decodes none."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from kiosk.storage.files import put_in_place

_WHOLE = (
    (b"\xff\xd8\xff", b"\xff\xd9"),
    (b"\x89PNG\r\n\x1a\n", b"IEND\xae\x42\x60\x82"),
)
"""How the pictures that are kept begin and end: JPEG, PNG."""
_ENDS_BYTES = 12


def picture_path(directory: Path, url: str) -> Path:
    """The file for the picture of this address in the data directory; it may not exist yet.

    The name comes from the whole address and from nothing else, so no address can lead out of
    the folder. What the file holds is told by its first bytes, not by its name.
    """
    return directory / "pictures" / f"{sha256(url.encode()).hexdigest()}.img"


def part_path(path: Path) -> Path:
    """Where the picture of `path` is written before it is whole."""
    return path.with_suffix(".part")


def put_picture(path: Path, content: bytes) -> None:
    """Takes the place of what is there."""
    path.parent.mkdir(mode=0o700, exist_ok=True)
    part = part_path(path)
    part.write_bytes(content)
    put_in_place(part, path)


def is_whole(path: Path) -> bool:
    """Whether it begins and ends as a picture does: a power cut leaves files empty or cut off.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(_ENDS_BYTES)
        file.seek(-min(_ENDS_BYTES, file.seek(0, os.SEEK_END)), os.SEEK_END)
        tail = file.read()
    return any(head.startswith(begins) and tail.endswith(ends) for begins, ends in _WHOLE)
