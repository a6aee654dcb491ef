"""Opening the kiosk's one database, its transactions and its backups; it knows no tables' meaning.

One process writes (see `lock`), anybody may read. Connections are in autocommit mode; whoever
writes says where a transaction begins and ends.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.errors import StorageError
from kiosk.storage.files import put_in_place
from kiosk.storage.times import file_stamp, to_text

FILE_NAME = "kiosk.db"
BACKUP_FOLDER = "backups"
BACKUPS_KEPT = 3
SCHEMA_VERSION = 8
BUSY_TIMEOUT_MS = 5_000

# After a loss nobody knows which numbers were called out since the backup: leave a gap that no
# store fills between two backups.
NUMBERS_SKIPPED = 100

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

_log = logging.getLogger(__name__)


def open_writer(directory: Path) -> sqlite3.Connection:
    """The one connection that writes, on the present schema; creates what is missing.

    A damaged file is set aside as `kiosk.db.corrupt-TIME`, the newest good backup takes its
    place, or a fresh database where there is none; that is logged as an error, and
    `facts.recovery` tells it afterwards. Numbers of orders then continue above a gap.

    Raises:
        StorageError: the directory or the file cannot be used, or a newer version of the program
            wrote it; nothing was changed then.
    """
    prepare_directory(directory)
    file = directory / FILE_NAME
    try:
        recovered = _make_sound(directory, file)
        file.touch(mode=0o600)
        connection = _connect(file, read_only=False)
    except OSError as error:
        raise StorageError(f"{file} cannot be used: {error.strerror}.") from error
    try:
        with _told(file):
            _prepare(connection, file)
            if recovered is not None:
                _note_recovery(connection, recovered)
    except BaseException:
        connection.close()
        raise
    return connection


def open_reader(directory: Path, *, is_brief: bool = False) -> sqlite3.Connection:
    """A connection that cannot write, for one thread; it works while another process writes.

    `is_brief`: for a moment only, and without a trace. Reading leaves SQLite's side files beside a
    database that nobody has open, and whoever reads may be another user than the kiosk's.

    Raises:
        StorageError: there is no usable database of this version of the program.
    """
    file = directory / FILE_NAME
    if not is_there(file):
        raise StorageError(f"There is no database at {file} yet; start the kiosk once.")
    is_open = is_there(file.with_name(f"{FILE_NAME}-wal"))
    connection = _connect(file, read_only=True, is_immutable=is_brief and not is_open)
    try:
        with _told(file):
            version = _version(connection, file)
            connection.execute("PRAGMA query_only = ON")
        if version < SCHEMA_VERSION:
            raise StorageError(
                f"{file} was written by an older version of the program; start the kiosk once."
            )
    except BaseException:
        connection.close()
        raise
    return connection


def is_there(path: Path) -> bool:
    """Whether there is such a file or folder.

    Raises:
        StorageError: this user may not look.
    """
    try:
        return path.exists()
    except OSError as error:
        raise StorageError(
            f"{path.parent} cannot be looked into ({error.strerror}); "
            "make the kiosk's user its owner, or be that user."
        ) from error


def prepare_directory(directory: Path) -> None:
    """Create the data directory (mode 700) where it is missing.

    Raises:
        StorageError: it cannot be created, is no directory, or cannot be written to.
    """
    try:
        if not directory.exists():
            directory.parent.mkdir(parents=True, exist_ok=True)
            directory.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"The data directory {directory} cannot be created ({error.strerror}); "
            "create it and make the kiosk's user its owner."
        ) from error
    check_directory(directory)


def check_directory(directory: Path) -> None:
    """Whether it can be used, or made where it is missing; it changes nothing.

    Raises:
        StorageError: as `prepare_directory`.
    """
    there = directory
    while not is_there(there) and there != there.parent:
        there = there.parent
    if there != directory:
        if not (there.is_dir() and os.access(there, os.W_OK | os.X_OK)):
            raise StorageError(
                f"The data directory {directory} cannot be created in {there}; "
                "create it and make the kiosk's user its owner."
            )
        return
    if not directory.is_dir():
        raise StorageError(
            f"The data directory {directory} is not a directory; "
            "move the file away or set another data directory."
        )
    if not os.access(directory, os.R_OK | os.W_OK | os.X_OK):
        raise StorageError(
            f"The data directory {directory} is not writable; make the kiosk's user its owner."
        )


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of the block or nothing of it; inside another one it is a part of that.

    Raises:
        StorageError: the disk is full or fails, or another program keeps the database locked.
    """
    nested = connection.in_transaction
    file = Path(connection.execute("PRAGMA database_list").fetchone()[2])
    with _told(file):
        connection.execute("SAVEPOINT inner_part" if nested else "BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("RELEASE inner_part" if nested else "COMMIT")
        except BaseException:
            # A full disk may have ended the transaction already.
            if connection.in_transaction:
                if nested:
                    connection.execute("ROLLBACK TO inner_part")
                    connection.execute("RELEASE inner_part")
                else:
                    connection.execute("ROLLBACK")
            raise


def write_nothing(connection: sqlite3.Connection) -> None:
    """A commit that changes nothing: whether one can be made now.

    Raises:
        StorageError: it cannot.
    """
    with transaction(connection):
        connection.execute("UPDATE menu_state SET version = version")


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Several reads of one state of the database; inside a transaction they see that one's."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("COMMIT")


def backup(connection: sqlite3.Connection, directory: Path) -> Path:
    """Write a compact copy to `backups/` in `directory` and keep the newest three.

    Not inside a transaction. It takes time in proportion to the database.

    Raises:
        StorageError: the copy could not be written; earlier backups are untouched.
    """
    folder = directory / BACKUP_FOLDER
    target = folder / f"kiosk-{file_stamp(datetime.now(UTC))}.db"
    part = target.with_suffix(".part")
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        for left_over in folder.glob("*.part*"):
            left_over.unlink(missing_ok=True)
        part.touch(mode=0o600)
        with _told(part):
            connection.execute("VACUUM INTO ?", (str(part),))
        put_in_place(part, target)
    except OSError as error:
        raise StorageError(f"No backup could be written to {folder}: {error.strerror}.") from error
    for old in backups(directory)[BACKUPS_KEPT:]:
        old.unlink(missing_ok=True)
    return target


def backups(directory: Path) -> list[Path]:
    """Those in a data directory, the newest first."""
    return sorted((directory / BACKUP_FOLDER).glob("kiosk-*.db"), reverse=True)


def _connect(file: Path, *, read_only: bool, is_immutable: bool = False) -> sqlite3.Connection:
    mode = "ro" if read_only else "rw"
    with _told(file):
        return sqlite3.connect(
            f"{file.absolute().as_uri()}?mode={mode}{'&immutable=1' if is_immutable else ''}",
            uri=True,
            isolation_level=None,
            timeout=BUSY_TIMEOUT_MS / 1000,
        )


def _prepare(connection: sqlite3.Connection, file: Path) -> None:
    # What the readers never need stays out of the screen's start.
    from sqlite_utils import Database

    from kiosk.storage.schema import migrations

    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        raise StorageError(
            f"{file} lies on a file system without shared memory, such as a network share; "
            "set a data directory on a local disk."
        )
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    migrations.apply(Database(connection, recursive_triggers=False, execute_plugins=False))


def _version(connection: sqlite3.Connection, file: Path) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > SCHEMA_VERSION:
        raise StorageError(
            f"{file} was written by a newer version of the program; "
            "install that version again, or set another data directory."
        )
    return version


def _make_sound(directory: Path, file: Path) -> str | None:
    """Make `file` a good database or absent; what was done where that took a recovery."""
    if file.exists() and file.stat().st_size > 0:
        damage = _damage(file)
        if damage is None:
            return None
    elif backups(directory):
        damage = "the file is empty" if file.exists() else "the file is gone"
    else:
        return None
    was_there = file.exists()
    aside = _set_aside(file)  # its log, which may have stayed alone, as well
    kept = f"kept it as {aside.name} and " if was_there else ""
    restored = _restore(directory, file)
    done = f"restored {restored.name}" if restored else "began afresh, for there is no good backup"
    _log.error("Database %s: %s; %s%s.", file, damage, kept, done)
    return done


def _damage(file: Path) -> str | None:
    """What is wrong with the database, or None when it is sound.

    Raises:
        StorageError: it is from a newer version of the program, or cannot be read at all.
    """
    with _told(file), closing(_connect(file, read_only=True)) as connection:
        try:
            _version(connection, file)
            result: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        except sqlite3.Error as error:
            if _code(error) not in _DAMAGED:
                raise
            result = str(error)
    return None if result == "ok" else " ".join(result.split())


def _set_aside(file: Path) -> Path:
    aside = file.with_name(f"{file.name}.corrupt-{file_stamp(datetime.now(UTC))}")
    # The log first: one that stayed behind would be applied to the file that takes the place.
    for suffix in ("-wal", "-shm", ""):
        part = file.with_name(file.name + suffix)
        if part.exists():
            part.rename(aside.with_name(aside.name + suffix))
    return aside


def _restore(directory: Path, file: Path) -> Path | None:
    for candidate in backups(directory):
        try:
            damage = _damage(candidate)
        except StorageError as error:
            damage = str(error)
        if damage is not None:
            _log.error("Backup %s cannot be used: %s", candidate, damage)
            continue
        part = file.with_suffix(".part")
        part.unlink(missing_ok=True)
        part.touch(mode=0o600)
        part.write_bytes(candidate.read_bytes())
        put_in_place(part, file)
        return candidate
    return None


def _note_recovery(connection: sqlite3.Connection, done: str) -> None:
    with transaction(connection):
        connection.execute("UPDATE sequences SET last = last + ?", (NUMBERS_SKIPPED,))
        connection.execute(
            "INSERT OR REPLACE INTO facts VALUES ('recovery', json_object('at', ?, 'done', ?))",
            (to_text(datetime.now(UTC)), done),
        )


def _code(error: sqlite3.Error) -> int:
    """The primary result code; 0 where the error is not SQLite's own."""
    code: int = getattr(error, "sqlite_errorcode", None) or 0
    return code & 0xFF


@contextmanager
def _told(file: Path) -> Iterator[None]:
    """Turn what the world does to a database into a sentence for staff."""
    try:
        yield
    except sqlite3.Error as error:
        if expected := _expected(error, file):
            raise expected from error
        raise


def _expected(error: sqlite3.Error, file: Path) -> StorageError | None:
    """The sentence for what the world does to a database; None for what is a bug of ours."""
    match _code(error):
        case sqlite3.SQLITE_FULL:
            said = f"The disk that holds {file} is full; free some space on it."
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            said = f"{file} cannot be opened or written; make the kiosk's user its owner."
        case sqlite3.SQLITE_IOERR:
            said = f"Reading or writing {file} failed ({error}); check the disk."
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            said = f"Another program keeps {file} locked; stop it and try again."
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            said = f"{file} is damaged; restart the kiosk, which restores the newest backup."
        case _:
            return None
    return StorageError(said)
