"""What webhooks did not tell is read back: after a start, after a gap, and instead of webhooks."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any, cast

import httpx
import pytest

from kiosk.config import Settings, from_tables
from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.order import Actor, Address, OrderState, Outcome, Service
from kiosk.engine import engine as engine_module
from kiosk.engine import reconcile
from kiosk.sandbox import orders_api, read_back
from kiosk.sandbox.book import ReceivedOrder, Status
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.server import Sandbox
from tests.conftest import LogGuard
from tests.engine.restaurant import (
    CHANNEL_KEY,
    GUEST,
    Json,
    Live,
    changed_menu,
    curry_cart,
    kiosk_settings,
    live,
    soup_cart,
    tables,
    until,
)

pytestmark = pytest.mark.anyio
S = OrderState

LIST = "/api/v1/orders"
FAST_S = 0.1


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seconds become tenths; what is slow stays so slow that no test sees it."""
    monkeypatch.setattr(reconcile, "FAST_S", FAST_S)
    monkeypatch.setattr(reconcile, "RETRY_FIRST_S", 0.1)
    monkeypatch.setattr(reconcile, "WATCH_S", 0.05)


def orders_table(sandbox: Sandbox) -> Json:
    return {"base_url": sandbox.orders_api_url, "api_key": CHANNEL_KEY}


def hearing(directory: Path, sandbox: Sandbox, **overrides: Json) -> Settings:
    """With webhooks, and read-back as the safety net."""
    return kiosk_settings(directory, sandbox.url, orders_api=orders_table(sandbox), **overrides)


def polling(directory: Path, sandbox: Sandbox, **overrides: Json) -> Settings:
    """Without any webhook address."""
    read = tables(directory, sandbox.url, orders_api=orders_table(sandbox), **overrides)
    del read["webhooks"]
    return from_tables(read, {}, source="the test")


def polls(sandbox: Sandbox) -> int:
    return sum(call.path == LIST for call in sandbox.state.calls)


async def polled_more(sandbox: Sandbox, times: int) -> None:
    before = polls(sandbox)
    await until(lambda: polls(sandbox) >= before + times, f"{times} more polls")


async def submitted(kiosk: Live, cart: Checkout) -> str:
    placed = await kiosk.engine.submit(cart)
    await kiosk.state(placed.order_id, S.SUBMITTED)
    return placed.order_id


async def staff(sandbox: Sandbox, order_id: str, action: str) -> None:
    """What staff do at OneTablet's own screen."""
    order = next(each for each in sandbox.received if each.order_id == order_id)
    url = f"{sandbox.orders_api_url}/orders/{order.onetablet_id}/{action}"
    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.post(url, headers={"x-api-key": CHANNEL_KEY})
    assert answer.status_code == 200


async def test_webhooks_lost_while_the_kiosk_was_off_are_made_good_at_start(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    settings = hearing(tmp_path, sandbox)
    async with live(settings) as kiosk:
        await kiosk.menu()
        ready, rejected, cancelled, finished, still = [
            await submitted(kiosk, soup_cart(f"cart-{n}")) for n in range(5)
        ]
    await sandbox.actions.ready(ready)
    await sandbox.actions.reject(rejected, "no soup")
    await sandbox.actions.cancel(cancelled, "KITCHEN_BUSY")
    await staff(sandbox, finished, "finish")
    async with live(settings) as kiosk:
        for order_id, state, status in (
            (ready, S.READY, "ready"),
            (rejected, S.REJECTED, "rejected"),
            (cancelled, S.CANCELLED, "cancelled"),
            (finished, S.COMPLETED, "finished"),
        ):
            last = (await kiosk.state(order_id, state)).trail[-1]
            assert (last.actor, last.outcome) == (Actor.POLL, Outcome.APPLY)
            assert last.cause == f"read back as {status}"
        assert kiosk.order(still).state is S.SUBMITTED
        # Once is enough: webhooks tell the rest.
        assert polls(sandbox) == 1


async def test_after_a_gap_it_is_looked_what_was_missed(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "REAL_GAP", reconcile.MARGIN * 0)
    async with live(hearing(tmp_path, sandbox)) as kiosk:
        await kiosk.menu()
        order_id = await submitted(kiosk, soup_cart())
        await sandbox.actions.ready(order_id)
        assert polls(sandbox) == 0
        kiosk.engine.contact.failed("the cable was out")
        kiosk.engine.contact.seen()
        await kiosk.state(order_id, S.READY)
    assert polls(sandbox) == 1


async def test_where_webhooks_come_it_is_looked_now_and_then(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconcile, "WHOLE_S", 0.2)
    async with live(hearing(tmp_path, sandbox)) as kiosk:
        await kiosk.menu()
        order_id = await submitted(kiosk, soup_cart())
        await sandbox.actions.ready(order_id)
        assert (await kiosk.state(order_id, S.READY)).trail[-1].actor is Actor.POLL


@pytest.mark.parametrize("transport", ["rest", "envelope"])
async def test_without_webhooks_an_order_gets_ready_by_polling(
    sandbox: Sandbox, tmp_path: Path, transport: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconcile, "SLOW_S", 0.2)
    settings = polling(tmp_path, sandbox, channel_api={"transport": transport})
    async with live(settings) as kiosk:
        assert kiosk.service.webhook_port == 0
        await kiosk.menu()
        order_id = await submitted(kiosk, curry_cart())
        await sandbox.actions.confirm(order_id)
        await polled_more(sandbox, 2)
        # Polling does not tell that the kitchen confirmed it.
        assert kiosk.order(order_id).state is S.SUBMITTED
        await sandbox.actions.ready(order_id)
        await kiosk.state(order_id, S.READY)
        await staff(sandbox, order_id, "finish")
        order = await kiosk.state(order_id, S.COMPLETED)
    assert order.confirmed_at is None
    told = [(entry.actor, entry.to_state) for entry in order.trail]
    assert told[2:] == [(Actor.POLL, S.READY), (Actor.POLL, S.COMPLETED)]


async def test_a_delivery_is_followed_to_the_door(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconcile, "SLOW_S", 0.1)
    address = Address("1 Main St", "Springfield", "IL", "62701", "US", lat="39.8", lng="-89.6")
    cart = Checkout("cart", (RequestedLine("soup"),), Service.DELIVERY, GUEST, address=address)
    async with live(polling(tmp_path, sandbox)) as kiosk:
        await kiosk.menu()
        order_id = await submitted(kiosk, cart)
        await staff(sandbox, order_id, "finish")
        # The restaurant is done with it; the guest does not have it yet.
        on_its_way = await kiosk.state(order_id, S.IN_TRANSIT)
        assert on_its_way.trail[-1].cause == "read back as finished, delivery EN_ROUTE_TO_CUSTOMER"
        await staff(sandbox, order_id, "delivered")
        await kiosk.state(order_id, S.COMPLETED)


async def test_what_is_read_back_need_not_be_sent_again(sandbox: Sandbox, tmp_path: Path) -> None:
    async with live(polling(tmp_path, sandbox)) as kiosk:
        await kiosk.menu()
        # It is taken, and its sender is told that it was not.
        sandbox.faults.add(Fault("status", status=500, handle_first=True))
        placed = await kiosk.engine.submit(soup_cart())
        order = await kiosk.state(placed.order_id, S.SUBMITTED)
        assert order.trail[-1].actor is Actor.POLL
        assert order.trail[-1].cause == "read back as new"
        assert order.sent_at is not None
    assert [each.submissions for each in sandbox.received] == [1]


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (Fault("status", "orders_api", 2, status=500), "answered 500"),
        (Fault("status", "orders_api", 2, status=429), "answered 429"),
        (Fault("drop", "orders_api", 2), "cannot be reached"),
        (Fault("rubbish", "orders_api", 2), "cannot be used"),
    ],
)
async def test_a_list_that_fails_is_asked_for_again(
    sandbox: Sandbox, tmp_path: Path, log_guard: LogGuard, fault: Fault, says: str
) -> None:
    log_guard.expect(f"read back: .*{says}", logger="kiosk.engine.reconcile")
    sandbox.faults.add(fault)
    async with live(polling(tmp_path, sandbox)) as kiosk:
        await kiosk.menu()
        order_id = await submitted(kiosk, soup_cart())
        await sandbox.actions.ready(order_id)
        await kiosk.state(order_id, S.READY)
        # The Orders API says nothing about whether orders can be sent.
        assert not kiosk.engine.contact.is_lost


async def test_retry_after_is_heeded(sandbox: Sandbox, tmp_path: Path, log_guard: LogGuard) -> None:
    log_guard.expect("read back: .*answered 429", logger="kiosk.engine.reconcile")
    async with live(polling(tmp_path, sandbox)) as kiosk:
        await kiosk.menu()
        order_id = await submitted(kiosk, soup_cart())
        sandbox.faults.add(Fault("status", "orders_api", 1, status=429, retry_after_s=1))
        await until(lambda: not sandbox.faults.as_json(), "the refusal")
        refused_at, before = time.monotonic(), polls(sandbox)
        await sandbox.actions.ready(order_id)
        # Contact that comes back is no reason to disobey.
        assert kiosk.engine.reconciler is not None
        kiosk.engine.reconciler.look_soon()
        await kiosk.state(order_id, S.READY)
        assert time.monotonic() - refused_at >= 0.9
    assert polls(sandbox) <= before + 2


async def test_polling_makes_no_storm_of_calls(sandbox: Sandbox, tmp_path: Path) -> None:
    async with live(polling(tmp_path, sandbox)) as kiosk:
        await kiosk.menu()
        await asyncio.sleep(5 * FAST_S)
        # Nothing is open, so there is nothing to ask for.
        assert polls(sandbox) == 0
        order_id = await submitted(kiosk, soup_cart())
        before = polls(sandbox)
        await asyncio.sleep(10 * FAST_S)
        assert 2 <= polls(sandbox) - before <= 10 / 0.8 + 1
        await sandbox.actions.ready(order_id)
        await kiosk.state(order_id, S.READY)
        before = polls(sandbox)
        await asyncio.sleep(5 * FAST_S)
        # It only waits to be collected: that is asked for every 30 s.
        assert polls(sandbox) - before <= 1


async def test_errors_make_no_storm_of_calls(
    sandbox: Sandbox, tmp_path: Path, log_guard: LogGuard, caplog: pytest.LogCaptureFixture
) -> None:
    log_guard.expect("orders cannot be read back", logger="kiosk.engine.reconcile")
    sandbox.faults.add(Fault("status", "orders_api", None, status=500))
    async with live(polling(tmp_path, sandbox)) as kiosk:
        await kiosk.menu()
        await submitted(kiosk, soup_cart())
        await until(lambda: polls(sandbox) > 0, "the first try")
        await asyncio.sleep(1.5)
    # After 0.1, 0.2, 0.4, 0.8 s: ten times as many without backing off.
    assert 2 <= polls(sandbox) <= 6
    assert caplog.text.count("orders cannot be read back") == 1


async def test_an_unreadable_order_hides_no_other(
    sandbox: Sandbox,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    log_guard: LogGuard,
    caplog: pytest.LogCaptureFixture,
) -> None:
    log_guard.expect("cannot be read", logger="kiosk.onetablet.orders_api")
    as_read_back = read_back.as_read_back

    def odd(order: ReceivedOrder) -> Any:
        told: Json = as_read_back(order)
        if order.order_id == first:
            return {"id": 5}
        told["details"] |= {"total": 21.97, "placedAt": "", "consumer": {"phone": 9548958785}}
        return told

    async with live(polling(tmp_path, sandbox)) as kiosk:
        await kiosk.menu()
        first, second = [await submitted(kiosk, soup_cart(f"cart-{n}")) for n in range(2)]
        monkeypatch.setattr(orders_api, "as_read_back", odd)
        await sandbox.actions.ready(first)
        await sandbox.actions.ready(second)
        await kiosk.state(second, S.READY)
        await polled_more(sandbox, 3)
        assert kiosk.order(first).state is S.SUBMITTED
    # Once in the log, not at each poll.
    assert caplog.text.count("in OneTablet's list cannot be read") == 1


async def test_an_unknown_status_moves_nothing(
    sandbox: Sandbox,
    tmp_path: Path,
    log_guard: LogGuard,
    caplog: pytest.LogCaptureFixture,
) -> None:
    log_guard.expect("lists an order as 'simmering'", logger="kiosk.engine.reconcile")
    async with live(polling(tmp_path, sandbox)) as kiosk:
        await kiosk.menu()
        order_id = await submitted(kiosk, soup_cart())
        sandbox.received[0].status = cast("Status", "simmering")
        await polled_more(sandbox, 3)
        assert len(kiosk.order(order_id).trail) == 2
    assert caplog.text.count("simmering") == 1


async def test_orders_of_another_kiosk_are_not_ours(sandbox: Sandbox, tmp_path: Path) -> None:
    ours = polling(tmp_path / "k", sandbox)
    theirs = polling(tmp_path / "a", sandbox, store={"kiosk_letter": "A"})
    async with live(ours) as kiosk, live(theirs) as other:
        await kiosk.menu()
        await other.menu()
        mine = await submitted(kiosk, soup_cart("cart-k"))
        yours = await submitted(other, soup_cart("cart-a"))
        await sandbox.actions.ready(yours)
        await other.state(yours, S.READY)
        await polled_more(sandbox, 3)
        assert kiosk.order(mine).state is S.SUBMITTED
        assert {each.short_code for each in sandbox.received} == {"K01", "A01"}


async def test_the_location_is_asked_for(sandbox: Sandbox, tmp_path: Path) -> None:
    elsewhere = orders_table(sandbox) | {"location_code": "another-store"}
    async with live(polling(tmp_path, sandbox)) as kiosk:
        await kiosk.menu()
        order_id = await submitted(kiosk, soup_cart())
    read = tables(tmp_path, sandbox.url, orders_api=elsewhere)
    del read["webhooks"]
    await sandbox.actions.ready(order_id)
    async with live(from_tables(read, {}, source="the test")) as kiosk:
        await polled_more(sandbox, 2)
        assert kiosk.order(order_id).state is S.SUBMITTED


async def test_a_late_ready_does_not_bring_a_cancelled_order_back(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconcile, "WHOLE_S", 0.1)
    async with live(hearing(tmp_path, sandbox), sandbox) as kiosk:
        await kiosk.menu()
        order_id = await submitted(kiosk, soup_cart())
        # The list with "ready" is on its way for a while, and the cancellation overtakes it.
        sandbox.webhook_url = None
        await sandbox.actions.ready(order_id)
        sandbox.faults.add(Fault("delay", "orders_api", 1, delay_s=0.5, handle_first=True))
        await until(lambda: not sandbox.faults.as_json(), "the slow list")
        sandbox.webhook_url = kiosk.webhook_url
        assert await sandbox.actions.cancel(order_id, "OTHER", "The grill broke.") == 200
        await kiosk.state(order_id, S.CANCELLED)
        await until(lambda: len(kiosk.order(order_id).trail) == 4, "the late news is recorded")
        order = kiosk.order(order_id)
    last = order.trail[-1]
    assert (last.actor, last.to_state, last.outcome) == (Actor.POLL, S.READY, Outcome.REFUSED)
    assert (order.state, order.reason) == (S.CANCELLED, "The grill broke.")


async def test_what_cannot_follow_is_recorded_once(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconcile, "WHOLE_S", 0.1)
    async with live(hearing(tmp_path, sandbox), sandbox) as kiosk:
        await kiosk.menu()
        order_id = await submitted(kiosk, soup_cart())
        await sandbox.actions.confirm(order_id)
        await kiosk.state(order_id, S.CONFIRMED)
        sandbox.webhook_url = None
        await sandbox.actions.reject(order_id, "changed their mind")
        await polled_more(sandbox, 4)
        order = kiosk.order(order_id)
    assert order.state is S.CONFIRMED
    refused = [entry for entry in order.trail if entry.outcome is Outcome.REFUSED]
    assert [(entry.actor, entry.to_state) for entry in refused] == [(Actor.POLL, S.REJECTED)]


async def test_without_webhooks_menus_are_pulled_often(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "POLL_EVERY_S", 0.2)
    async with live(polling(tmp_path, sandbox)) as kiosk:
        await kiosk.menu()
        version = kiosk.engine.reader.version()
        sandbox.state.take_menu(
            changed_menu(lambda each: each["menu"]["categories"][0].update(name="Big plates"))
        )
        await until(lambda: kiosk.engine.reader.version() > version, "the new menu is there")
