"""Small facts that must survive a restart, each with its own type; the rest has its own tables."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.domain.store import Maintenance, Pause
from kiosk.storage.database import transaction
from kiosk.storage.times import from_optional_text, from_text, to_optional_text, to_text


@dataclass(frozen=True, slots=True)
class MenuFailure:
    """Why the newest menu was not taken: `path` names the field (`menu.categories[0].name`)."""

    path: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RefusedKey:
    """Credentials that OneTablet refused, as a salted SHA-256; both in hexadecimal digits."""

    salt: str
    digest: str


@dataclass(frozen=True, slots=True)
class Recovery:
    """That the database was damaged and replaced, and with what: a sentence's end for staff."""

    at: datetime
    done: str


def maintenance(connection: sqlite3.Connection) -> Maintenance | None:
    """As staff set it, also when its time is over."""
    fact = _read(connection, "maintenance")
    return Maintenance(str(fact["message"]), from_optional_text(fact["until"])) if fact else None


def set_maintenance(connection: sqlite3.Connection, value: Maintenance | None) -> None:
    _write(
        connection,
        "maintenance",
        {"message": value.message, "until": to_optional_text(value.until)} if value else None,
    )


def pause(connection: sqlite3.Connection) -> Pause | None:
    """As OneTablet set it, also when its time is over."""
    fact = _read(connection, "pause")
    return Pause(str(fact["reason"]), from_optional_text(fact["until"])) if fact else None


def set_pause(connection: sqlite3.Connection, value: Pause | None) -> None:
    _write(
        connection,
        "pause",
        {"reason": value.reason, "until": to_optional_text(value.until)} if value else None,
    )


def last_contact_at(connection: sqlite3.Connection) -> datetime | None:
    """When OneTablet was last heard of; None is never."""
    fact = _read(connection, "last_contact")
    return from_optional_text(fact["at"]) if fact else None


def set_last_contact_at(connection: sqlite3.Connection, when: datetime) -> None:
    """Each call is a commit: not for every answer, but now and then."""
    _write(connection, "last_contact", {"at": to_text(when)})


def menu_failure(connection: sqlite3.Connection) -> MenuFailure | None:
    """None when the newest menu was taken."""
    fact = _read(connection, "menu_failure")
    return (
        MenuFailure(str(fact["path"]), str(fact["reason"]), from_text(str(fact["at"])))
        if fact
        else None
    )


def set_menu_failure(connection: sqlite3.Connection, value: MenuFailure | None) -> None:
    _write(
        connection,
        "menu_failure",
        {"path": value.path, "reason": value.reason, "at": to_text(value.at)} if value else None,
    )


def refused_key(connection: sqlite3.Connection) -> RefusedKey | None:
    """The newest refused credentials; None when none ever were."""
    fact = _read(connection, "refused_key")
    return RefusedKey(str(fact["salt"]), str(fact["digest"])) if fact else None


def set_refused_key(connection: sqlite3.Connection, value: RefusedKey) -> None:
    _write(connection, "refused_key", {"salt": value.salt, "digest": value.digest})


def numbered_day(connection: sqlite3.Connection) -> date | None:
    """The store's day of the newest short code; None before the first."""
    fact = _read(connection, "numbered_day")
    return date.fromisoformat(str(fact["day"])) if fact else None


def set_numbered_day(connection: sqlite3.Connection, day: date) -> None:
    _write(connection, "numbered_day", {"day": day.isoformat()})


def recovery(connection: sqlite3.Connection) -> Recovery | None:
    """The last replacement of a damaged database, written by `database.open_writer`."""
    fact = _read(connection, "recovery")
    return Recovery(from_text(str(fact["at"])), str(fact["done"])) if fact else None


def _read(connection: sqlite3.Connection, name: str) -> dict[str, str | None] | None:
    row = connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
    fact: dict[str, str | None] | None = None if row is None else json.loads(row[0])
    return fact


def _write(connection: sqlite3.Connection, name: str, value: dict[str, str | None] | None) -> None:
    with transaction(connection):
        if value is None:
            connection.execute("DELETE FROM facts WHERE name = ?", (name,))
        else:
            connection.execute(
                "INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, json.dumps(value))
            )
