"""Whether the store takes orders: pauses, maintenance, hours and lost contact, by the clock."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.errors import NotTakingOrders
from kiosk.domain.menu import OpenHour
from kiosk.domain.store import Maintenance, Pause, StoreState, StoreStatus
from kiosk.engine.changes import StatusChanged
from kiosk.engine.contact import Contact
from kiosk.engine.status_watch import StatusWatch
from kiosk.sandbox.server import Sandbox
from kiosk.storage.menu_cache import MenuHead
from tests.engine.restaurant import Live, kiosk_settings, live, onetablet, soup_cart, until

START = datetime(2026, 5, 8, 12, 0, tzinfo=UTC)  # a Friday, noon in London is 13:00
LONDON = ZoneInfo("Europe/London")
ALWAYS = MenuHead(1, "all-day", "", "All day", "", True, (), ())
FRIDAYS = replace(ALWAYS, row_id=2, id="fridays", open_hours=(OpenHour(4, time(18), time(22)),))


@dataclass(slots=True)
class World:
    """A status watch with a clock that the test moves; `told` is what it said."""

    now: datetime = START
    told: list[StoreStatus] = field(default_factory=list)
    contact: Contact = field(init=False)
    watch: StatusWatch = field(init=False)

    def __post_init__(self) -> None:
        self.contact = Contact(START, self.clock, lambda _: None, lambda: None)
        self.watch = StatusWatch(
            LONDON, self.contact, timedelta(minutes=10), self.clock, self.told.append
        )

    def clock(self) -> datetime:
        return self.now

    def at(self, minutes: float) -> StoreState:
        """What the store is that long after the start."""
        self.now = START + timedelta(minutes=minutes)
        self.watch.refresh()
        return self.watch.status.state


def test_without_a_menu_there_is_nothing_to_order() -> None:
    world = World()
    assert world.at(0) is StoreState.NO_MENU
    world.watch.set_menus((replace(ALWAYS, is_active=False),))
    assert world.at(0) is StoreState.NO_MENU
    world.watch.set_menus((ALWAYS,))
    assert world.at(0) is StoreState.OPEN


def test_without_a_menu_it_tells_when_onetablet_is_out_of_reach() -> None:
    world = World()
    world.contact.failed("no route")
    world.watch.refresh()
    assert world.told[-1] == StoreStatus(StoreState.NO_MENU, is_unreachable=True)
    world.contact.seen()
    world.watch.refresh()
    assert world.told[-1] == StoreStatus(StoreState.NO_MENU)


def test_it_opens_and_closes_by_the_hours_of_its_menus() -> None:
    world = World()
    world.watch.set_menus((FRIDAYS,))
    assert world.at(0) is StoreState.CLOSED
    assert world.watch.status.until == START + timedelta(hours=5)
    assert world.at(5 * 60 - 0.01) is StoreState.CLOSED
    assert world.at(5 * 60) is StoreState.OPEN
    assert world.at(9 * 60) is StoreState.CLOSED
    assert world.watch.status.until == START + timedelta(days=7, hours=5)


def test_a_change_is_told_once() -> None:
    world = World()
    world.watch.set_menus((ALWAYS,))
    for _ in range(3):
        world.watch.refresh()
    assert [status.state for status in world.told] == [StoreState.OPEN]


def test_a_pause_ends_by_itself() -> None:
    world = World()
    world.watch.set_menus((ALWAYS,))
    world.watch.set_pause(Pause("too busy", START + timedelta(minutes=30)))
    assert world.watch.status == StoreStatus(StoreState.PAUSED, until=START + timedelta(minutes=30))
    assert world.at(29.9) is StoreState.PAUSED
    assert world.at(30) is StoreState.OPEN


def test_maintenance_ends_by_itself_and_wins_over_a_pause() -> None:
    world = World()
    world.watch.set_menus((ALWAYS,))
    world.watch.set_pause(Pause())
    world.watch.set_maintenance(Maintenance("Cleaning", START + timedelta(minutes=5)))
    assert world.at(4.9) is StoreState.MAINTENANCE
    assert world.watch.status.message == "Cleaning"
    assert world.at(5) is StoreState.PAUSED
    world.watch.set_pause(None)
    assert world.at(5) is StoreState.OPEN


def test_long_offline_it_turns_guests_to_the_counter() -> None:
    world = World()
    world.watch.set_menus((ALWAYS,))
    world.contact.failed("no route")
    assert world.at(10) is StoreState.OPEN
    assert world.at(10.1) is StoreState.OFFLINE
    world.contact.seen()
    assert world.at(10.2) is StoreState.OPEN


def test_outside_its_hours_it_says_when_it_opens_with_or_without_contact() -> None:
    world = World()
    world.watch.set_menus((FRIDAYS,))
    world.contact.failed("no route")
    assert world.at(10.1) is StoreState.CLOSED
    assert world.watch.status.until == START.replace(hour=17)
    assert not world.watch.status.lets_finish
    world.contact.seen()
    assert world.at(10.2) is StoreState.CLOSED
    assert world.watch.status.lets_finish


@pytest.mark.anyio
async def test_it_closes_without_contact_and_opens_with_it(tmp_path: Path) -> None:
    async with onetablet() as sandbox:
        settings = kiosk_settings(tmp_path, sandbox.url, orders={"accept_offline_minutes": 0})
        async with live(settings, sandbox) as kiosk:
            await kiosk.menu()
            kiosk.engine.contact.failed("no route")
            await until(
                lambda: kiosk.engine.status().state is StoreState.OFFLINE, "it turns guests away"
            )
            with pytest.raises(NotTakingOrders, match="at the counter"):
                await kiosk.engine.submit(soup_cart())
            # Any call from OneTablet proves contact.
            await sandbox.actions.set_items([])
            await until(lambda: kiosk.engine.status().state is StoreState.OPEN, "it is open again")
            await kiosk.engine.submit(soup_cart())


@pytest.mark.anyio
async def test_onetablet_pauses_and_resumes_the_store(kiosk: Live, sandbox: Sandbox) -> None:
    def state() -> StoreState:
        return kiosk.engine.status().state

    await until(lambda: state() is StoreState.OPEN, "it is open")
    await sandbox.actions.set_store({"is_active": False, "reason": "busy"})
    await until(lambda: state() is StoreState.PAUSED, "it is paused")
    with pytest.raises(NotTakingOrders):
        await kiosk.engine.submit(soup_cart())
    await sandbox.actions.set_store({"is_active": True})
    await until(lambda: state() is StoreState.OPEN, "it is open again")
    await sandbox.actions.set_store({"is_active": False, "duration_in_secs": 1})
    await until(lambda: state() is StoreState.PAUSED, "it is paused for a second")
    await until(lambda: state() is StoreState.OPEN, "it resumed by itself")
    assert kiosk.saw(StatusChanged)


@pytest.mark.anyio
async def test_maintenance_and_pause_outlast_a_restart(tmp_path: Path) -> None:
    async with onetablet() as sandbox:
        settings = kiosk_settings(tmp_path, sandbox.url)
        async with live(settings, sandbox) as kiosk:
            await kiosk.menu()
            kiosk.engine.set_maintenance(Maintenance("Cleaning"))
            assert kiosk.engine.status().state is StoreState.MAINTENANCE
            await sandbox.actions.set_store({"is_active": False})
            await until(lambda: not kiosk.engine.inbox._wake.is_set(), "the pause is applied")
        async with live(settings, sandbox) as kiosk:
            assert kiosk.engine.status().state is StoreState.MAINTENANCE
            assert kiosk.engine.status().message == "Cleaning"
            kiosk.engine.set_maintenance(None)
            assert kiosk.engine.status().state is StoreState.PAUSED
