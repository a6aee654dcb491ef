"""The database file against what happens to files: damage, loss, other versions, full disks."""

from __future__ import annotations

import logging
import os
import re
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import StorageError
from kiosk.domain.store import Maintenance
from kiosk.storage import facts, schema
from kiosk.storage.database import (
    SCHEMA_VERSION,
    backup,
    open_reader,
    open_writer,
    snapshot,
    transaction,
)


def remember(connection: sqlite3.Connection, message: str) -> None:
    facts.set_maintenance(connection, Maintenance(message))


def remembered(connection: sqlite3.Connection) -> str | None:
    fact = facts.maintenance(connection)
    return None if fact is None else fact.message


def remember_and_fail(connection: sqlite3.Connection) -> None:
    with transaction(connection):
        remember(connection, "half")
        raise ZeroDivisionError


def files(directory: Path) -> set[str]:
    return {entry.name for entry in directory.iterdir()}


def test_a_fresh_database_is_private_and_safe(directory: Path) -> None:
    with closing(open_writer(directory)) as writer:
        pragmas = {
            name: writer.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
        remember(writer, "Back soon")
        modes = [stat.S_IMODE(path.stat().st_mode) for path in directory.iterdir()]
    assert pragmas == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000
    }  # fmt: skip
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700
    assert set(modes) == {0o600}
    with closing(open_writer(directory)) as again:
        assert remembered(again) == "Back soon"


def test_the_schema_version_is_that_of_the_last_migration(writer: sqlite3.Connection) -> None:
    version = writer.execute("PRAGMA user_version").fetchone()[0]
    count = writer.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()[0]
    assert version == SCHEMA_VERSION == count == len(schema.migrations._migrations)


def test_a_reader_follows_the_writer_and_cannot_write(
    writer: sqlite3.Connection, reading: sqlite3.Connection
) -> None:
    remember(writer, "one")
    assert remembered(reading) == "one"
    with transaction(writer):
        remember(writer, "two")
        assert remembered(reading) == "one"
    assert remembered(reading) == "two"
    with pytest.raises(StorageError, match="cannot be opened or written"):
        remember(reading, "three")


def test_a_reader_works_when_nobody_writes(directory: Path) -> None:
    with closing(open_writer(directory)) as writer:
        remember(writer, "kept")
    with closing(open_reader(directory)) as reader:
        assert remembered(reader) == "kept"


def test_there_is_no_reader_without_a_database(directory: Path) -> None:
    with pytest.raises(StorageError, match="no database at"):
        open_reader(directory)
    assert not directory.exists()


def test_a_snapshot_sees_one_state(writer: sqlite3.Connection, reading: sqlite3.Connection) -> None:
    remember(writer, "before")
    with snapshot(reading):
        assert remembered(reading) == "before"
        remember(writer, "after")
        assert remembered(reading) == "before"
    assert remembered(reading) == "after"


def test_a_transaction_is_all_or_nothing(writer: sqlite3.Connection) -> None:
    remember(writer, "before")
    with pytest.raises(ZeroDivisionError):
        remember_and_fail(writer)
    assert remembered(writer) == "before"
    assert not writer.in_transaction


def test_an_inner_transaction_can_fail_alone(writer: sqlite3.Connection) -> None:
    with transaction(writer):
        remember(writer, "outer")
        with pytest.raises(ZeroDivisionError):
            remember_and_fail(writer)
        assert remembered(writer) == "outer"
    assert remembered(writer) == "outer"


def test_a_bug_of_ours_is_no_storage_error(writer: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), transaction(writer):
        writer.execute("DELETE FROM nowhere")


def test_a_full_disk_is_a_sentence_and_loses_nothing(writer: sqlite3.Connection) -> None:
    remember(writer, "before")
    pages = writer.execute("PRAGMA page_count").fetchone()[0]
    writer.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageError, match=r"kiosk\.db is full; free some space"):
        remember(writer, "x" * 1_000_000)
    assert remembered(writer) == "before"
    writer.execute("PRAGMA max_page_count = 100000")
    remember(writer, "after")
    assert remembered(writer) == "after"


def test_a_database_that_another_program_locks_is_a_sentence(
    writer: sqlite3.Connection, directory: Path
) -> None:
    with closing(sqlite3.connect(directory / "kiosk.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writer.execute("PRAGMA busy_timeout = 1")
        with pytest.raises(StorageError, match=r"keeps .* locked"):
            remember(writer, "never")


def test_a_newer_database_is_left_untouched(directory: Path) -> None:
    with closing(open_writer(directory)) as writer:
        remember(writer, "from the future")
        writer.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = (directory / "kiosk.db").read_bytes()
    with pytest.raises(StorageError, match="newer version of the program"):
        open_writer(directory)
    with pytest.raises(StorageError, match="newer version of the program"):
        open_reader(directory)
    assert (directory / "kiosk.db").read_bytes() == before
    assert not any("corrupt" in name for name in files(directory))


def test_a_reader_does_not_take_an_older_database(directory: Path) -> None:
    with closing(open_writer(directory)) as writer:
        writer.execute("PRAGMA user_version = 0")
    with pytest.raises(StorageError, match="older version of the program"):
        open_reader(directory)


def test_a_file_in_the_place_of_the_directory_is_a_sentence(directory: Path) -> None:
    directory.write_text("not a directory")
    with pytest.raises(StorageError, match="is not a directory; move the file away"):
        open_writer(directory)
    with pytest.raises(StorageError, match="cannot be created"):
        open_writer(directory / "below")
    assert directory.read_text() == "not a directory"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_directory_that_is_not_writable_is_a_sentence(directory: Path) -> None:
    directory.mkdir(mode=0o500)
    with pytest.raises(StorageError, match="is not writable; make the kiosk's user its owner"):
        open_writer(directory)


def test_a_directory_in_the_place_of_the_database_is_a_sentence(directory: Path) -> None:
    (directory / "kiosk.db").mkdir(parents=True)
    with pytest.raises(StorageError, match=r"Reading or writing .*kiosk\.db failed"):
        open_writer(directory)


def _scribble(file: Path) -> None:
    with file.open("r+b") as stream:
        stream.seek(4096)
        stream.write(b"\xa5" * 3 * 4096)


def _behead(file: Path) -> None:
    with file.open("r+b") as stream:
        stream.write(b"\0" * 100)


def _truncate(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def _empty(file: Path) -> None:
    os.truncate(file, 0)


DAMAGE = [_scribble, _behead, _truncate, _empty, Path.unlink]


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_gives_way_to_the_newest_backup(
    directory: Path, damage: Callable[[Path], Any], log_guard: Any
) -> None:
    log_guard.expect("restored kiosk-", logger="kiosk.storage.database", level=logging.ERROR)
    with closing(open_writer(directory)) as writer:
        remember(writer, "older")
        backup(writer, directory)
        remember(writer, "newest")
        newest = backup(writer, directory)
        remember(writer, "lost")
    damage(directory / "kiosk.db")
    with closing(open_writer(directory)) as writer:
        assert remembered(writer) == "newest"
        recovery = facts.recovery(writer)
    assert recovery is not None
    assert recovery.done == f"restored {newest.name}"
    assert abs((datetime.now(UTC) - recovery.at).total_seconds()) < 60
    aside = [name for name in files(directory) if re.fullmatch(r"kiosk\.db\.corrupt-\w+", name)]
    assert len(aside) == (0 if damage is Path.unlink else 1)
    with closing(open_writer(directory)) as writer:  # and only once
        assert remembered(writer) == "newest"


def test_a_log_left_beside_a_lost_file_is_not_applied_to_its_backup(
    directory: Path, log_guard: Any
) -> None:
    log_guard.expect("the file is gone", level=logging.ERROR)
    with closing(open_writer(directory)) as writer:
        remember(writer, "in the backup")
        backup(writer, directory)
        remember(writer, "in the log")
        log = (directory / "kiosk.db-wal").read_bytes()
    (directory / "kiosk.db").unlink()
    (directory / "kiosk.db-wal").write_bytes(log)
    with closing(open_writer(directory)) as writer:
        assert remembered(writer) == "in the backup"
        assert writer.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert any(name.endswith("-wal") and "corrupt" in name for name in files(directory))


def test_without_a_good_backup_it_begins_afresh(directory: Path, log_guard: Any) -> None:
    log_guard.expect("began afresh", level=logging.ERROR)
    log_guard.expect("Backup .* cannot be used", level=logging.ERROR)
    with closing(open_writer(directory)) as writer:
        remember(writer, "lost")
        _behead(backup(writer, directory))
    _behead(directory / "kiosk.db")
    with closing(open_writer(directory)) as writer:
        assert remembered(writer) is None
        assert facts.recovery(writer) is not None


def test_a_damaged_backup_gives_way_to_an_older_one(directory: Path, log_guard: Any) -> None:
    log_guard.expect("restored", level=logging.ERROR)
    log_guard.expect("Backup .* cannot be used", level=logging.ERROR)
    with closing(open_writer(directory)) as writer:
        remember(writer, "older")
        backup(writer, directory)
        remember(writer, "newer")
        _scribble(backup(writer, directory))
    _behead(directory / "kiosk.db")
    with closing(open_writer(directory)) as writer:
        assert remembered(writer) == "older"


def test_an_empty_file_without_backups_is_a_first_start(directory: Path) -> None:
    directory.mkdir()
    (directory / "kiosk.db").touch()
    with closing(open_writer(directory)) as writer:
        assert facts.recovery(writer) is None


def test_the_three_newest_backups_are_kept(writer: sqlite3.Connection, directory: Path) -> None:
    made = [backup(writer, directory) for _ in range(5)]
    (directory / "backups" / "kiosk-half.part").write_text("left by a power cut")
    made.append(backup(writer, directory))
    assert files(directory / "backups") == {path.name for path in made[-3:]}


def test_a_backup_that_cannot_be_written_is_a_sentence(
    writer: sqlite3.Connection, directory: Path
) -> None:
    (directory / "backups").write_text("in the way")
    with pytest.raises(StorageError, match=r"No backup could be written to .*backups"):
        backup(writer, directory)
