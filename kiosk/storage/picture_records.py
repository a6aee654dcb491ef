"""What is known of each picture address: when it was asked, what came; it keeps no pictures."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.storage.database import transaction
from kiosk.storage.times import from_optional_text, from_text, to_optional_text, to_text


@dataclass(frozen=True, slots=True)
class PictureRecord:
    """`fetched_at` is when the address's own picture came, None for never; `etag` and
    `last_modified` are what its host said of it. `problem` is why the last try brought none, and
    `is_unusable` that another one soon would not either.
    """

    url: str
    asked_at: datetime
    fetched_at: datetime | None = None
    etag: str = ""
    last_modified: str = ""
    problem: str = ""
    is_unusable: bool = False


def picture_records(connection: sqlite3.Connection) -> dict[str, PictureRecord]:
    """All there are, by address."""
    rows = connection.execute(
        "SELECT url, asked_at, fetched_at, etag, last_modified, problem, is_unusable FROM pictures"
    )
    return {
        url: PictureRecord(
            url, from_text(asked_at), from_optional_text(fetched_at), etag, last_modified, problem,
            bool(is_unusable),
        )
        for url, asked_at, fetched_at, etag, last_modified, problem, is_unusable in rows
    }  # fmt: skip


def keep_record(connection: sqlite3.Connection, record: PictureRecord) -> None:
    """In the place of the one of the same address."""
    with transaction(connection):
        connection.execute(
            "INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                record.url,
                to_text(record.asked_at),
                to_optional_text(record.fetched_at),
                record.etag,
                record.last_modified,
                record.problem,
                record.is_unusable,
            ),
        )


def forget_records(connection: sqlite3.Connection, urls: Iterable[str]) -> None:
    """The menu does not name these addresses any more."""
    gone = [(url,) for url in urls]
    if gone:
        with transaction(connection):
            connection.executemany("DELETE FROM pictures WHERE url = ?", gone)


def item_pictures(connection: sqlite3.Connection) -> dict[str, str]:
    """By item, the address of its picture in the last menu."""
    return dict(connection.execute("SELECT item_id, url FROM item_pictures"))


def set_item_pictures(connection: sqlite3.Connection, urls: Mapping[str, str]) -> None:
    """From now on these; where nothing is new, nothing is written."""
    before = item_pictures(connection)
    if before == urls:
        return
    with transaction(connection):
        connection.executemany(
            "DELETE FROM item_pictures WHERE item_id = ?",
            [(item_id,) for item_id in before.keys() - urls.keys()],
        )
        connection.executemany(
            "INSERT OR REPLACE INTO item_pictures VALUES (?, ?)",
            [(item_id, url) for item_id, url in urls.items() if before.get(item_id) != url],
        )
