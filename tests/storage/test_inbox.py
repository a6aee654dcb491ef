"""Calls are kept until they are applied, in the order of arrival."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.store import Pause
from kiosk.storage import facts, inbox
from kiosk.storage.database import open_writer, transaction

NOW = datetime(2026, 5, 9, 12, 0, tzinfo=UTC)


def test_calls_wait_in_order_through_a_restart(directory: Path) -> None:
    with closing(open_writer(directory)) as writer:
        first = inbox.receive(writer, "store_status", "store-123", '{"is_active": "é"}', NOW)
        second = inbox.receive(writer, "order_ready", "o-1", b"\x00\xff", NOW)
    with closing(open_writer(directory)) as writer:
        assert inbox.unapplied(writer) == (
            inbox.InboxEntry(
                first, "store_status", "store-123", '{"is_active": "é"}'.encode(), NOW
            ),
            inbox.InboxEntry(second, "order_ready", "o-1", b"\x00\xff", NOW),
        )
        inbox.mark_applied(writer, first, "apply", NOW)
        assert [entry.id for entry in inbox.unapplied(writer)] == [second]


def test_the_effect_and_the_mark_are_one(writer: sqlite3.Connection) -> None:
    inbox_id = inbox.receive(writer, "store_status", "store-123", "{}", NOW)

    def apply_and_fail() -> None:
        with transaction(writer):
            facts.set_pause(writer, Pause("busy"))
            inbox.mark_applied(writer, inbox_id, "paused", NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        apply_and_fail()
    assert facts.pause(writer) is None
    assert len(inbox.unapplied(writer)) == 1


def test_only_what_is_applied_and_old_is_forgotten(writer: sqlite3.Connection) -> None:
    old, fresh, waiting = (inbox.receive(writer, "menu", "m", "{}", NOW) for _ in range(3))
    inbox.mark_applied(writer, old, "", NOW)
    inbox.mark_applied(writer, fresh, "", NOW + timedelta(days=3))
    assert inbox.forget_applied(writer, NOW + timedelta(days=1)) == 1
    assert [entry.id for entry in inbox.unapplied(writer)] == [waiting]
    assert inbox.receive(writer, "menu", "m", "{}", NOW) > waiting
