"""Keeps the menu's pictures on disk, in the screen's size, so that they are there offline.

It says which are fetched and when, and how much room they may take.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from sqlite3 import Connection

import httpx

from kiosk.domain.errors import StorageError
from kiosk.engine.picture_fetching import PictureFetcher
from kiosk.engine.picture_refusals import PictureRefused, PictureUnusable
from kiosk.engine.picture_shrinker import Shrinker
from kiosk.storage.picture_records import (
    PictureRecord,
    forget_records,
    keep_record,
    picture_records,
)
from kiosk.storage.pictures import picture_path

log = logging.getLogger(__name__)

MAX_ALL_BYTES = 1024 * 1024 * 1024
KEEP_FREE_BYTES = 256 * 1024 * 1024
"""Orders need the disk more than pictures do."""
AT_ONCE = 3
ASK_AGAIN = timedelta(days=1)
"""What cannot be shown is not asked for again before: it would come again as it is."""


class Pictures:
    """Keeps one file for each picture address. `on_arrival` is told each address that came."""

    def __init__(
        self,
        connection: Connection,
        directory: Path,
        fetcher: PictureFetcher,
        now: Callable[[], datetime],
        on_arrival: Callable[[str], None],
    ) -> None:
        self._connection = connection
        self._directory = directory
        self._folder = directory / "pictures"
        self._fetcher = fetcher
        self._now = now
        self._on_arrival = on_arrival
        self._shrinker = Shrinker()
        self._wanted: list[str] = []
        self._stored_bytes = 0
        self._wake = asyncio.Event()

    def keep(self, urls: Iterable[str]) -> None:
        """From now on these are the menu's pictures: fetch what is missing, drop what is not."""
        needed = {picture_path(self._directory, url): url for url in urls if url}
        present: set[Path] = set()
        self._stored_bytes = 0
        try:
            for file in self._folder.iterdir() if self._folder.is_dir() else ():
                if file in needed:
                    present.add(file)
                    self._stored_bytes += file.stat().st_size
                else:
                    file.unlink(missing_ok=True)
        except OSError as error:
            log.warning("the folder of pictures cannot be tidied: %s", error.strerror)
        known = self._known(frozenset(needed.values()))
        self._wanted = [
            url
            for path, url in needed.items()
            if path not in present and not self._is_hopeless(known.get(url))
        ]
        self._wake.set()

    async def run(self) -> None:
        """Fetches until cancelled. What fails is tried again with the next `keep`."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._wanted:
                batch, self._wanted = self._wanted[:AT_ONCE], self._wanted[AT_ONCE:]
                await asyncio.gather(*(self._fetch(url) for url in batch))
            await self._shrinker.rest()

    async def aclose(self) -> None:
        await self._shrinker.rest()
        await self._fetcher.aclose()

    def _known(self, urls: frozenset[str]) -> dict[str, PictureRecord]:
        """What is known of these; the rest is forgotten."""
        try:
            known = picture_records(self._connection)
            forget_records(self._connection, known.keys() - urls)
        except StorageError as error:
            log.warning("what is known of pictures cannot be kept: %s", error)
            return {}
        return known

    def _is_hopeless(self, record: PictureRecord | None) -> bool:
        return (
            record is not None
            and record.is_unusable
            and timedelta(0) <= self._now() - record.asked_at < ASK_AGAIN
        )

    async def _fetch(self, url: str) -> None:
        record = PictureRecord(url, self._now())
        try:
            content = await self._fetcher.fetch(url)
            self._store(url, await self._shrinker.shrink(content))
            record = replace(record, fetched_at=record.asked_at)
        except (
            PictureRefused, httpx.HTTPError, httpx.InvalidURL, TimeoutError, UnicodeError, OSError,
        ) as error:  # fmt: skip
            problem = str(error) or type(error).__name__
            log.info("no picture from %s: %s", _shown(url), problem)
            is_unusable = isinstance(error, PictureUnusable)
            record = replace(record, problem=problem, is_unusable=is_unusable)
        except Exception as error:
            # One bad address must not cost the other pictures.
            log.exception("no picture from %s", _shown(url))
            record = replace(record, problem=type(error).__name__)
        else:
            self._on_arrival(url)
        self._note(record)

    def _note(self, record: PictureRecord) -> None:
        try:
            keep_record(self._connection, record)
        except StorageError as error:
            log.info("what became of %s is not kept: %s", _shown(record.url), error)

    def _store(self, url: str, content: bytes) -> None:
        if self._stored_bytes + len(content) > MAX_ALL_BYTES:
            raise PictureRefused(f"the menu's pictures are more than {MAX_ALL_BYTES:,} bytes")
        if shutil.disk_usage(self._directory).free < KEEP_FREE_BYTES + len(content):
            raise PictureRefused("the disk is nearly full")
        path = picture_path(self._directory, url)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_bytes(content)
        part.replace(path)
        self._stored_bytes += len(content)


def _shown(url: str) -> str:
    """For the log: without what may be a signature or a password."""
    return url.partition("?")[0].rpartition("@")[2][:200]
