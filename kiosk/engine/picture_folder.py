"""The files of the menu's pictures and how much room they may take; it fetches none."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path

from kiosk.engine.picture_refusals import PictureRefused
from kiosk.storage.pictures import is_whole, part_path, put_picture

log = logging.getLogger(__name__)

MAX_ALL_BYTES = 1024 * 1024 * 1024
KEEP_FREE_BYTES = 256 * 1024 * 1024
"""Orders need the disk more than pictures do."""


class PictureFolder:
    """`folder` may not be there yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._bytes = 0
        self._found_whole: dict[Path, tuple[int, int]] = {}

    def whole(self, needed: Collection[Path]) -> set[Path]:
        """Those of the files `needed` that are there and can be shown; damaged ones go."""
        present = set()
        self._bytes = 0
        for file in self._files():
            if file in needed:
                try:
                    state = file.stat()
                    as_found = (state.st_mtime_ns, state.st_size)
                    if self._found_whole.get(file) == as_found or is_whole(file):
                        self._found_whole[file] = as_found
                        present.add(file)
                        self._bytes += state.st_size
                    else:
                        log.info("the picture %s is damaged", file.name)
                        self.drop(file)
                except OSError as error:
                    log.info("the picture %s cannot be read: %s", file.name, error.strerror)
        return present

    def stand_in(self, old: Path, path: Path) -> bool:
        """Shows the picture of `old` under `path` too, where it is there; whether it is."""
        try:
            if not is_whole(old):
                return False
            os.link(old, path)
        except OSError:
            return False
        return True

    def drop_all_but(self, needed: Collection[Path]) -> None:
        """Files that are not needed go, also what was never written to its end."""
        parts = set(map(part_path, needed))
        for file in self._files():
            if file not in needed and file not in parts:
                self.drop(file)

    def drop(self, file: Path) -> None:
        self._found_whole.pop(file, None)
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            log.warning("the folder of pictures cannot be tidied: %s", error.strerror)

    def store(self, path: Path, content: bytes) -> bool:
        """In the place of what is there, where that is another one; whether it was.

        It waits for the disk.

        Raises:
            PictureRefused: there is no room for it.
            OSError: it cannot be written.
        """
        old = path.read_bytes() if path.exists() else b""
        if old == content:
            return False
        more = len(content) - len(old)
        if self._bytes + more > MAX_ALL_BYTES:
            raise PictureRefused(f"the menu's pictures are more than {MAX_ALL_BYTES:,} bytes")
        if shutil.disk_usage(self._folder.parent).free < KEEP_FREE_BYTES + len(content):
            raise PictureRefused("the disk is nearly full")
        self._bytes += more
        put_picture(path, content)
        return True

    def _files(self) -> Iterator[Path]:
        try:
            yield from list(self._folder.iterdir()) if self._folder.is_dir() else ()
        except OSError as error:
            log.warning("the folder of pictures cannot be read: %s", error.strerror)
