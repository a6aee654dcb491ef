"""Keeps the menu's pictures on disk, in the screen's size, so that they are there offline.

It says which are fetched and when.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from sqlite3 import Connection

import httpx

from kiosk.domain.errors import StorageError
from kiosk.engine.picture_fetching import PictureFetcher
from kiosk.engine.picture_folder import PictureFolder
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
        self._folder = PictureFolder(directory / "pictures")
        self._fetcher = fetcher
        self._now = now
        self._on_arrival = on_arrival
        self._shrinker = Shrinker()
        self._needed: dict[Path, str] = {}
        self._wanted: list[str] = []
        self._refetched: set[Path] = set()
        self._wake = asyncio.Event()

    def keep(self, urls: Iterable[str]) -> None:
        """From now on these are the menu's pictures: fetch what is missing, drop what is not."""
        self._needed = {picture_path(self._directory, url): url for url in urls}
        present = self._folder.whole(self._needed)
        self._folder.drop_all_but(self._needed)
        known = self._known(frozenset(self._needed.values()))
        self._refetched &= self._needed.keys()
        self._wanted = [
            url
            for path, url in self._needed.items()
            if path not in present and not self._is_hopeless(known.get(url))
        ]
        self._wake.set()

    def refetch(self, name: str) -> None:
        """The screen cannot show this file; once, until the kiosk ends, it is fetched anew."""
        path = next((path for path in self._needed if path.name == name), None)
        if path is not None and path not in self._refetched:
            log.info("the screen cannot show the picture %s", name)
            self._refetched.add(path)
            self._folder.drop(path)
            self._wanted.append(self._needed[path])
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
            small = await self._shrinker.shrink(content)
            path = picture_path(self._directory, url)
            await asyncio.to_thread(self._folder.store, path, small)
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


def _shown(url: str) -> str:
    """For the log: without what may be a signature or a password."""
    return url.partition("?")[0].rpartition("@")[2][:200]
