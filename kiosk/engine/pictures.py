"""Keeps the menu's pictures on disk, in the screen's size, so that they are there offline.

It says which are fetched and when.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from sqlite3 import Connection

import httpx

from kiosk.domain.errors import StorageError
from kiosk.engine.picture_fetching import PictureFetcher
from kiosk.engine.picture_folder import PictureFolder
from kiosk.engine.picture_refusals import PictureRefused, PictureUnusable, told_address
from kiosk.engine.picture_shrinker import Shrinker
from kiosk.storage.picture_records import (
    PictureRecord,
    forget_records,
    item_pictures,
    keep_record,
    picture_records,
    set_item_pictures,
)
from kiosk.storage.pictures import picture_path

log = logging.getLogger(__name__)

AT_ONCE = 3
ASK_AGAIN = timedelta(days=1)
"""What cannot be shown is not asked for again before: it would come again as it is."""
LOOK_AGAIN = timedelta(days=1)
"""So often a host is asked whether it still has the picture that is there."""
LOOK_AGAIN_BLINDLY = timedelta(days=7)
"""The same where it does not know what it sent, and has to send it again."""


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
        self._wanted: dict[str, PictureRecord] = {}
        self._under_way: set[str] = set()
        self._refetched: set[Path] = set()
        self._wake = asyncio.Event()

    def keep(self, of_items: Iterable[tuple[str, str]]) -> None:
        """From now on these are the menu's pictures, each an item's id and an address.

        What is missing is fetched, and until it comes an item keeps the picture that it had. What
        is there is looked after now and then, and what no item has any more goes.
        """
        pairs = tuple(of_items)
        self._needed = {picture_path(self._directory, url): url for _, url in pairs}
        present = self._folder.whole(self._needed)
        try:
            stand_ins = self._stand_in(pairs, present)
            self._folder.drop_all_but(self._needed)
            known = picture_records(self._connection)
            gone = (known.keys() - self._needed.values()) | stand_ins
            forget_records(self._connection, gone)
        except StorageError as error:
            log.warning("what is known of pictures cannot be kept: %s", error)
            known, gone = {}, set()
        self._refetched &= self._needed.keys()
        self._wanted = {}
        for path, url in self._needed.items():
            if url in self._under_way:
                continue
            record = known.get(url) if url not in gone else None
            is_there = path in present
            if record is None or self._is_due(record, is_there=is_there):
                self._wanted[url] = record if record and is_there else self._nothing_of(url)
        self._wake.set()

    def _stand_in(self, pairs: Sequence[tuple[str, str]], present: set[Path]) -> set[str]:
        """Gives items whose address is a new one the picture that they had; for which addresses."""
        before = item_pictures(self._connection)
        shared = Counter(url for _, url in pairs)
        stand_ins = set()
        for item_id, url in pairs:
            path = picture_path(self._directory, url)
            had = before.get(item_id, url)
            # What several items have in common must not show what one of them had.
            lacks = path not in present and had != url and shared[url] == 1
            if lacks and self._folder.stand_in(picture_path(self._directory, had), path):
                present.add(path)
                stand_ins.add(url)
        set_item_pictures(self._connection, dict(reversed(pairs)))
        return stand_ins

    def refetch(self, name: str) -> None:
        """The screen cannot show this file; once, until the kiosk ends, it is fetched anew."""
        path = next((path for path in self._needed if path.name == name), None)
        if path is not None and path not in self._refetched:
            log.info("the screen cannot show the picture %s", name)
            self._refetched.add(path)
            self._folder.drop(path)
            url = self._needed[path]
            self._wanted[url] = self._nothing_of(url)
            self._wake.set()

    async def run(self) -> None:
        """Fetches until cancelled. What fails is tried again with the next `keep`."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._wanted:
                batch = [self._wanted.pop(url) for url in tuple(self._wanted)[:AT_ONCE]]
                self._under_way = {record.url for record in batch}
                try:
                    await asyncio.gather(*map(self._fetch, batch))
                finally:
                    self._under_way = set()
            await self._shrinker.rest()

    async def aclose(self) -> None:
        await self._shrinker.rest()
        await self._fetcher.aclose()

    def _nothing_of(self, url: str) -> PictureRecord:
        return PictureRecord(url, self._now())

    def _is_due(self, record: PictureRecord, *, is_there: bool) -> bool:
        age = self._now() - record.asked_at
        if age < timedelta(0):  # the clock was wrong, or is
            return True
        if record.is_unusable:
            return age >= ASK_AGAIN
        if is_there and record.fetched_at is not None:
            is_cheap = record.etag or record.last_modified
            return age >= (LOOK_AGAIN if is_cheap else LOOK_AGAIN_BLINDLY)
        return True

    async def _fetch(self, before: PictureRecord) -> None:
        """`before` is what is known of the picture that is there, or nothing but the address."""
        url, path = before.url, picture_path(self._directory, before.url)
        record = replace(before, asked_at=self._now(), problem="", is_unusable=False)
        is_other = False
        try:
            sent = await self._fetcher.fetch(url, before.etag, before.last_modified)
            if sent is not None:
                small = await self._shrinker.shrink(sent.content)
                is_other = await asyncio.to_thread(self._folder.store, path, small)
                record = replace(record, etag=sent.etag, last_modified=sent.last_modified)
            record = replace(record, fetched_at=record.asked_at)
        except (
            PictureRefused, httpx.HTTPError, httpx.InvalidURL, TimeoutError, UnicodeError, OSError,
        ) as error:  # fmt: skip
            problem = str(error) or type(error).__name__
            log.info("no picture from %s: %s", told_address(url), problem)
            is_unusable = isinstance(error, PictureUnusable)
            record = replace(record, problem=problem, is_unusable=is_unusable)
        except Exception as error:
            # One bad address must not cost the other pictures.
            log.exception("no picture from %s", told_address(url))
            record = replace(record, problem=type(error).__name__)
        self._note(record)
        self._under_way.discard(url)
        if is_other:
            self._on_arrival(url)

    def _note(self, record: PictureRecord) -> None:
        try:
            keep_record(self._connection, record)
        except StorageError as error:
            log.info("what became of %s is not kept: %s", told_address(record.url), error)
