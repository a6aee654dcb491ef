"""The same journeys where OneTablet calls the kiosk and where the kiosk only asks.

What polling cannot know is told apart at its place: the confirmation, what is sold out for now,
and that the store is paused.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.config import Settings, from_tables
from kiosk.domain.availability import item_stop
from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.errors import NotTakingOrders, OrderImpossible
from kiosk.domain.order import Actor, OrderState, Service
from kiosk.domain.store import StoreState
from kiosk.engine import engine as engine_module
from kiosk.engine import menu_sync, reconcile
from kiosk.engine.order_action import Action, ActionKind, cancellation
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.server import Sandbox
from tests.engine.restaurant import (
    CHANNEL_KEY,
    GUEST,
    Json,
    Live,
    changed_menu,
    curry_cart,
    live,
    soup_cart,
    tables,
    until,
)

pytestmark = pytest.mark.anyio
S = OrderState


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seconds and minutes between two looks become tenths of a second."""
    monkeypatch.setattr(reconcile, "FAST_S", 0.1)
    monkeypatch.setattr(reconcile, "SLOW_S", 0.1)
    monkeypatch.setattr(reconcile, "WATCH_S", 0.1)
    monkeypatch.setattr(reconcile, "WHOLE_S", 0.3)
    monkeypatch.setattr(engine_module, "POLL_EVERY_S", 0.2)
    monkeypatch.setattr(menu_sync, "RETRY_FIRST_S", 0.2)


@dataclass(slots=True)
class Mode:
    """A kiosk that hears of OneTablet in one of the two ways, and may be started again."""

    is_polling: bool
    sandbox: Sandbox
    settings: Settings

    def open(self) -> AbstractAsyncContextManager[Live]:
        return live(self.settings, None if self.is_polling else self.sandbox)

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[Live]:
        async with self.open() as kiosk:
            await kiosk.menu()
            yield kiosk

    async def new_menu(self, menu: Json) -> None:
        """The restaurant changes its menu: it is pushed, or lies there to be pulled."""
        if self.is_polling:
            self.sandbox.state.take_menu(menu)
        else:
            await self.sandbox.actions.push_menu(menu)


@pytest.fixture(params=["webhooks", "polling"])
def mode(request: pytest.FixtureRequest, sandbox: Sandbox, tmp_path: Path, transport: str) -> Mode:
    is_polling = request.param == "polling"
    read = tables(
        tmp_path / "data",
        sandbox.url,
        channel_api={"transport": transport},
        orders_api={"base_url": sandbox.orders_api_url, "api_key": CHANNEL_KEY},
    )
    if is_polling:
        del read["webhooks"]
    return Mode(is_polling, sandbox, from_tables(read, {}, source="the test"))


async def submitted(kiosk: Live, cart: Checkout) -> str:
    placed = await kiosk.engine.submit(cart)
    await kiosk.state(placed.order_id, S.SUBMITTED)
    return placed.order_id


@pytest.mark.parametrize("transport", ["rest", "envelope"])
async def test_ordered_confirmed_ready_collected(mode: Mode, sandbox: Sandbox) -> None:
    async with mode.opened() as kiosk:
        order_id = await submitted(kiosk, curry_cart())
        await sandbox.actions.confirm(order_id)
        if mode.is_polling:
            await until(lambda: kiosk.order(order_id).onetablet_id != "", "it was read back")
            assert kiosk.order(order_id).state is S.SUBMITTED, "the page says: received"
        else:
            assert (await kiosk.state(order_id, S.CONFIRMED)).ready_at is not None
        await sandbox.actions.ready(order_id)
        await kiosk.state(order_id, S.READY)
        sandbox.actions.finish(order_id)
        order = await kiosk.state(order_id, S.COMPLETED)
    heard_by = Actor.POLL if mode.is_polling else Actor.WEBHOOK
    assert order.trail[-2].actor is heard_by
    assert order.trail[-1].actor is Actor.POLL, "no webhook tells that it was collected"
    assert len(sandbox.received) == 1


async def test_rejected(mode: Mode, sandbox: Sandbox) -> None:
    async with mode.opened() as kiosk:
        order_id = await submitted(kiosk, soup_cart())
        await sandbox.actions.reject(order_id, "no soup")
        order = await kiosk.state(order_id, S.REJECTED)
    assert order.reason == ("read back as rejected" if mode.is_polling else "no soup")


async def test_cancelled_after_it_was_confirmed(mode: Mode, sandbox: Sandbox) -> None:
    async with mode.opened() as kiosk:
        order_id = await submitted(kiosk, soup_cart())
        await sandbox.actions.confirm(order_id)
        await sandbox.actions.cancel(order_id, "KITCHEN_BUSY", "The grill broke.")
        order = await kiosk.state(order_id, S.CANCELLED)
    assert order.reason


async def test_staff_act_by_hand(mode: Mode, sandbox: Sandbox) -> None:
    async with mode.opened() as kiosk:
        first = await submitted(kiosk, soup_cart("first"))
        second = await submitted(kiosk, soup_cart("second"))
        staff = kiosk.engine.staff
        for kind, state in ((ActionKind.READY, S.READY), (ActionKind.FINISH, S.COMPLETED)):
            assert (await staff.act(kiosk.order(first), Action(kind), 8)).state is state
        assert (await staff.act(kiosk.order(second), cancellation("OTHER", ""), 8)).state is (
            S.CANCELLED
        )
    assert [each.status for each in sandbox.received] == ["finished", "cancelled"]


async def test_something_is_sold_out_and_comes_back(mode: Mode, sandbox: Sandbox) -> None:
    """Polling knows only what the menu says, so there it is taken off the menu."""
    async with mode.opened() as kiosk:
        reader = kiosk.engine.reader

        def is_sold() -> bool:
            found = [reader.item(row) for row in reader.find("soup")]
            return any(
                each is not None and item_stop(each[0], reader.eighty_sixed()) is None
                for each in found
            )

        async def sell(is_active: bool) -> None:
            if mode.is_polling:
                sandbox.state.take_menu(changed_menu(lambda menu: set_active(menu, is_active)))
            else:
                body = [{"merchant_supplied_id": "soup", "is_active": is_active}]
                await sandbox.actions.set_items(body)
            await until(lambda: is_sold() is is_active, "the kiosk knows")

        await sell(False)
        with pytest.raises(OrderImpossible) as caught:
            await kiosk.engine.submit(soup_cart())
        assert caught.value.named == "soup"
        await submitted(kiosk, Checkout("lassi", (RequestedLine("lassi"),), Service.EAT_IN, GUEST))
        await sell(True)
        await submitted(kiosk, soup_cart())


def set_active(menu: Json, is_active: bool) -> None:
    menu["menu"]["categories"][0]["items"][0]["active"] = is_active


async def test_the_store_is_paused(mode: Mode, sandbox: Sandbox) -> None:
    """Polling does not tell it: then the restaurant refuses the order, and the guest reads that."""
    async with mode.opened() as kiosk:
        await sandbox.actions.set_store({"is_active": False})
        if mode.is_polling:
            order_id = await submitted(kiosk, soup_cart())
            await sandbox.actions.reject(order_id, "paused")
            await kiosk.state(order_id, S.REJECTED)
        else:
            await until(lambda: kiosk.engine.status().state is StoreState.PAUSED, "it is paused")
            with pytest.raises(NotTakingOrders):
                await kiosk.engine.submit(soup_cart())
        await sandbox.actions.set_store({"is_active": True})
        await until(lambda: kiosk.engine.status().takes_orders, "it goes on")
        await submitted(kiosk, soup_cart("another"))


async def test_the_menu_changes(mode: Mode, sandbox: Sandbox) -> None:
    def dearer(menu: Json) -> None:
        menu["menu"]["categories"][0]["items"][0]["price"] = 550

    async with mode.opened() as kiosk:
        version = kiosk.engine.reader.version()
        await mode.new_menu(changed_menu(dearer))
        await until(lambda: kiosk.engine.reader.version() > version, "the new menu is there")
        order_id = await submitted(kiosk, soup_cart())
        assert kiosk.order(order_id).total_cents == 550 + 55
    assert sandbox.received[0].remarks == []


async def test_what_happened_while_the_kiosk_was_off(mode: Mode, sandbox: Sandbox) -> None:
    async with mode.opened() as kiosk:
        ready, gone, still = [await submitted(kiosk, soup_cart(f"c{n}")) for n in range(3)]
    sandbox.webhook_url = None
    await sandbox.actions.ready(ready)
    await sandbox.actions.reject(gone, "no soup")
    async with mode.open() as kiosk:
        await kiosk.state(ready, S.READY)
        await kiosk.state(gone, S.REJECTED)
        assert kiosk.order(still).state is S.SUBMITTED
        await sandbox.actions.ready(still)
        await kiosk.state(still, S.READY)
    assert [each.submissions for each in sandbox.received] == [1, 1, 1]


async def test_stopped_before_it_was_sent(mode: Mode, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault("drop", "submit", None))
    async with mode.opened() as kiosk:
        placed = await kiosk.engine.submit(soup_cart())
        await until(lambda: kiosk.order(placed.order_id).last_error != "", "it was tried")
    sandbox.faults.clear()
    async with mode.open() as kiosk:
        kiosk.engine.sender.retry_now()
        await kiosk.state(placed.order_id, S.SUBMITTED)
        await sandbox.actions.ready(placed.order_id)
        await kiosk.state(placed.order_id, S.READY)
    assert len(sandbox.received) == 1


async def test_kiosks_that_poll_do_not_ask_in_step() -> None:
    waits = {reconcile._spread(10.0) for _ in range(200)}
    assert len(waits) > 100
    assert 8.0 <= min(waits) < 9.0
    assert 11.0 < max(waits) <= 12.0


async def test_guests_that_wait_make_it_ask_more_often(
    mode: Mode, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where webhooks come it is only the safety net that looks."""
    monkeypatch.setattr(reconcile, "SLOW_S", 60.0)
    monkeypatch.setattr(reconcile, "WHOLE_S", 60.0)

    def polls() -> int:
        return sum(call.path.endswith("/api/v1/orders") for call in sandbox.state.calls)

    async with mode.opened() as kiosk:
        order_id = await submitted(kiosk, soup_cart())
        before = polls()
        await asyncio.sleep(1.0)
        while_waiting = polls() - before
        await sandbox.actions.ready(order_id)
        await kiosk.state(order_id, S.READY)
        before = polls()
        await asyncio.sleep(0.6)
        assert polls() - before <= 1
    assert (while_waiting >= 4) is mode.is_polling
    assert while_waiting <= (13 if mode.is_polling else 1)


async def test_a_wish_to_be_left_alone_holds_for_menus_too(mode: Mode, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault("status", "pull", 1, status=429, retry_after_s=1))
    began = time.monotonic()
    async with mode.opened():
        assert time.monotonic() - began >= 1.0
    assert sum("/pull/" in call.path for call in sandbox.state.calls) == 2
