"""Facts come back as they were told, after a restart too."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from kiosk.domain.store import Maintenance, Pause
from kiosk.storage import facts
from kiosk.storage.database import open_writer

NOW = datetime(2026, 5, 9, 12, 0, 0, 123456, tzinfo=UTC)


def test_nothing_is_known_at_first(writer: sqlite3.Connection) -> None:
    assert facts.maintenance(writer) is None
    assert facts.pause(writer) is None
    assert facts.last_contact_at(writer) is None
    assert facts.menu_failure(writer) is None
    assert facts.recovery(writer) is None
    assert facts.refused_key(writer) is None


def test_facts_survive_a_restart(directory: Path) -> None:
    with closing(open_writer(directory)) as writer:
        facts.set_maintenance(writer, Maintenance("Geschlossen – bis später", NOW))
        facts.set_pause(writer, Pause("too busy"))
        facts.set_last_contact_at(writer, NOW.astimezone(timezone(timedelta(hours=-4))))
        facts.set_menu_failure(writer, facts.MenuFailure("menu.name", "is missing", NOW))
        facts.set_refused_key(writer, facts.RefusedKey("5a17", "d1"))
    with closing(open_writer(directory)) as writer:
        assert facts.maintenance(writer) == Maintenance("Geschlossen – bis später", NOW)
        assert facts.pause(writer) == Pause("too busy")
        assert facts.last_contact_at(writer) == NOW
        assert facts.menu_failure(writer) == facts.MenuFailure("menu.name", "is missing", NOW)
        assert facts.refused_key(writer) == facts.RefusedKey("5a17", "d1")


def test_facts_end(writer: sqlite3.Connection) -> None:
    facts.set_maintenance(writer, Maintenance())
    assert facts.maintenance(writer) == Maintenance()
    facts.set_maintenance(writer, None)
    assert facts.maintenance(writer) is None
    facts.set_pause(writer, Pause())
    facts.set_pause(writer, None)
    assert facts.pause(writer) is None
    facts.set_menu_failure(writer, facts.MenuFailure("", "", NOW))
    facts.set_menu_failure(writer, None)
    assert facts.menu_failure(writer) is None
