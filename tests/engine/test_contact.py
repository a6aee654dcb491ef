"""When contact counts as lost, for how long, and who is told."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.errors import StorageError, Unreachable
from kiosk.engine import contact as contact_module
from kiosk.engine.contact import Contact
from tests.conftest import LogGuard
from tests.engine.restaurant import until

START = datetime(2026, 5, 9, 12, 0, tzinfo=UTC)
TEN = timedelta(minutes=10)


@dataclass(slots=True)
class World:
    now: datetime = START
    remembered: list[datetime] = field(default_factory=list)
    told: list[bool] = field(default_factory=list)
    last: datetime | None = START
    contact: Contact = field(init=False)

    def __post_init__(self) -> None:
        self.contact = Contact(self.last, lambda: self.now, self.remembered.append, self._on_change)

    def _on_change(self) -> None:
        self.told.append(self.contact.is_lost)

    def later(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def test_it_is_told_once_that_it_is_lost_and_once_that_it_is_back() -> None:
    world = World()
    for _ in range(3):
        world.contact.failed("no route")
    assert world.told == [True]
    assert world.contact.reason == "no route"
    world.later(45)
    world.contact.seen()
    world.contact.seen()
    assert world.told == [True, False]
    assert world.contact.last_gap == timedelta(seconds=45)
    assert world.contact.reason == ""


def test_silence_without_a_failed_try_loses_nothing() -> None:
    world = World()
    world.later(3600)
    assert not world.contact.lost_longer_than(TEN)
    world.contact.failed("no route")
    assert world.contact.lost_longer_than(TEN)


def test_it_is_too_long_only_after_the_limit() -> None:
    world = World()
    world.contact.failed("no route")
    world.later(600)
    assert not world.contact.lost_longer_than(TEN)
    world.later(1)
    assert world.contact.lost_longer_than(TEN)
    world.contact.seen()
    assert not world.contact.lost_longer_than(TEN)


def test_it_was_never_there() -> None:
    world = World(last=None)
    assert not world.contact.lost_longer_than(TEN)
    world.contact.failed("no route")
    assert world.contact.lost_longer_than(TEN)


def test_it_is_written_down_now_and_then_and_at_once_when_it_is_back() -> None:
    world = World()
    for _ in range(100):
        world.later(1)
        world.contact.seen()
    assert len(world.remembered) == 5
    world.contact.failed("no route")
    world.later(1)
    world.contact.seen()
    assert world.remembered[-1] == world.now


def test_a_full_disk_hurts_nobody_who_saw_onetablet(log_guard: LogGuard) -> None:
    log_guard.expect("was not kept: The disk is full")

    def full(_: datetime) -> None:
        raise StorageError("The disk is full.")

    contact = Contact(None, lambda: START, full, lambda: None)
    contact.seen()
    assert contact.last == START


@pytest.mark.anyio
async def test_it_asks_only_while_nothing_else_proves_contact(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(contact_module, "PROBE_EVERY_S", 0.02)
    monkeypatch.setattr(contact_module, "PROBE_WHILE_LOST_S", 0.01)
    world = World()
    asked = 0
    is_there = False

    async def probe() -> None:
        nonlocal asked
        asked += 1
        if not is_there:
            raise Unreachable("no route")

    probing = asyncio.create_task(world.contact.keep_probing(probe))
    await asyncio.sleep(0.1)
    assert asked == 0, "contact was just now"
    world.later(60)
    await until(lambda: world.contact.is_lost and asked > 2, "it is lost")
    is_there = True
    await until(lambda: not world.contact.is_lost, "it is back")
    assert world.contact.last == world.now
    probing.cancel()
    await asyncio.gather(probing, return_exceptions=True)
