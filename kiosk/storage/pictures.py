"""Where a menu's pictures lie on disk; it fetches and opens none of them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path


def picture_path(directory: Path, url: str) -> Path:
    """The file for the picture of this address in the data directory; it may not exist yet.

    The name comes from the whole address and from nothing else, so no address can lead out of
    the folder. What the file holds is told by its first bytes, not by its name.
    """
    return directory / "pictures" / f"{sha256(url.encode()).hexdigest()}.img"
