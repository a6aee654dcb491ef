"""From an order that is placed to its end, over real HTTP with a OneTablet that misbehaves."""

from __future__ import annotations

import asyncio
import json
from datetime import datetime, timedelta
from pathlib import Path

import httpx
import pytest

from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.errors import (
    DearerThanShown,
    KioskError,
    NotTakingOrders,
    OrderImpossible,
    UnknownOrder,
)
from kiosk.domain.order import Actor, OrderState, Outcome, Service
from kiosk.domain.store import Maintenance
from kiosk.engine.changes import OrderChanged
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.server import Sandbox
from tests.conftest import LogGuard
from tests.engine.restaurant import (
    WEBHOOK_KEY,
    Live,
    curry_cart,
    kiosk_settings,
    live,
    onetablet,
    soup_cart,
    until,
)

pytestmark = pytest.mark.anyio
S = OrderState


@pytest.fixture(params=["rest", "envelope"])
def transport(request: pytest.FixtureRequest) -> str:
    """Nothing that happens to an order tells how it was sent."""
    return str(request.param)


async def test_the_order_is_a_row_before_it_is_sent(kiosk: Live, sandbox: Sandbox) -> None:
    placed = await kiosk.engine.submit(curry_cart())
    assert placed.state is S.QUEUED
    assert sandbox.received == []
    assert kiosk.order(placed.order_id).short_code == placed.short_code


async def test_it_arrives_once_and_as_stored(kiosk: Live, sandbox: Sandbox) -> None:
    placed = await kiosk.engine.submit(curry_cart())
    order = await kiosk.state(placed.order_id, S.SUBMITTED)
    assert [each.wire for each in sandbox.received] == [json.loads(order.body)]
    assert sandbox.received[0].submissions == 1
    assert sandbox.received[0].wire["subtotal"] == 2750
    assert sandbox.received[0].wire["tax"] == 193
    assert OrderChanged(placed.order_id) in kiosk.changes


async def test_a_cart_that_is_sent_twice_is_one_order(kiosk: Live, sandbox: Sandbox) -> None:
    first, second = await asyncio.gather(
        kiosk.engine.submit(soup_cart()), kiosk.engine.submit(soup_cart())
    )
    assert first.order_id == second.order_id
    await kiosk.state(first.order_id, S.SUBMITTED)
    assert len(sandbox.received) == 1


async def test_webhooks_move_it_on(kiosk: Live, sandbox: Sandbox) -> None:
    placed = await kiosk.engine.submit(curry_cart())
    await kiosk.state(placed.order_id, S.SUBMITTED)
    assert await sandbox.actions.confirm(placed.order_id, "2030-01-01T10:00:00Z") == 200
    confirmed = await kiosk.state(placed.order_id, S.CONFIRMED)
    assert confirmed.ready_at is not None
    assert confirmed.ready_at.isoformat() == "2030-01-01T10:00:00+00:00"
    assert confirmed.restaurant_order_id == "pos-1"
    assert await sandbox.actions.ready(placed.order_id) == 200
    await kiosk.state(placed.order_id, S.READY)
    told = [entry.actor for entry in kiosk.order(placed.order_id).trail]
    assert told == [Actor.KIOSK, Actor.KIOSK, Actor.WEBHOOK, Actor.WEBHOOK]


async def test_webhooks_that_come_twice_late_or_wrong(kiosk: Live, sandbox: Sandbox) -> None:
    placed = await kiosk.engine.submit(curry_cart())
    await kiosk.state(placed.order_id, S.SUBMITTED)
    # Ready overtakes the confirmation, which then only fills in what it knows.
    await sandbox.actions.ready(placed.order_id)
    await kiosk.state(placed.order_id, S.READY)
    ready_trail = len(kiosk.order(placed.order_id).trail)
    await sandbox.actions.ready(placed.order_id)
    await sandbox.actions.confirm(placed.order_id, "2030-01-01T10:00:00Z")
    await sandbox.actions.cancel(placed.order_id, "KITCHEN_BUSY", "The grill broke.")
    cancelled = await kiosk.state(placed.order_id, S.CANCELLED)
    assert cancelled.reason == "The grill broke."
    assert cancelled.ready_at is not None
    assert len(cancelled.trail) == ready_trail + 2
    # Ready after cancelled cannot be: answered, recorded, not applied.
    assert await sandbox.actions.ready(placed.order_id) == 200
    await sandbox.actions.set_items([])
    await kiosk.state(placed.order_id, S.CANCELLED)
    last = kiosk.order(placed.order_id).trail[-1]
    assert (last.to_state, last.outcome) == (S.READY, Outcome.REFUSED)


async def test_a_rejected_order_says_why(kiosk: Live, sandbox: Sandbox) -> None:
    placed = await kiosk.engine.submit(soup_cart())
    await kiosk.state(placed.order_id, S.SUBMITTED)
    await sandbox.actions.reject(placed.order_id, "Out of soup.")
    assert (await kiosk.state(placed.order_id, S.REJECTED)).reason == "Out of soup."


async def test_an_order_that_nobody_placed_is_not_found(kiosk: Live, sandbox: Sandbox) -> None:
    async with httpx.AsyncClient(
        base_url=kiosk.webhook_url, headers={"x-api-key": WEBHOOK_KEY}, trust_env=False
    ) as client:
        answer = await client.patch("/orders/nobody", json={"order_status": "success"})
    assert answer.status_code == 404
    assert answer.json()["error"] == "Not Found"


async def test_a_confirmation_that_overtakes_the_answer(kiosk: Live, sandbox: Sandbox) -> None:
    """OneTablet has the order, our POST has no answer yet: the webhook ends the sending."""
    sandbox.faults.add(Fault("drop", handle_first=True))
    placed = await kiosk.engine.submit(soup_cart())
    await until(lambda: bool(sandbox.received), "OneTablet has it")
    await sandbox.actions.confirm(placed.order_id)
    await kiosk.state(placed.order_id, S.CONFIRMED)
    await asyncio.sleep(1.3)  # its next try would be due after one second
    assert sandbox.received[0].submissions == 1


async def test_a_lost_answer_is_asked_for_again(kiosk: Live, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault("drop", handle_first=True))
    placed = await kiosk.engine.submit(soup_cart())
    order = await kiosk.state(placed.order_id, S.SUBMITTED)
    assert len(sandbox.received) == 1
    assert sandbox.received[0].submissions == 2
    assert order.ever_unknown


async def test_a_slow_order_holds_no_other_up(kiosk: Live, sandbox: Sandbox) -> None:
    """Neither a first try of another order nor its second one after a second."""
    sandbox.faults.add(Fault("delay", delay_s=4))
    slow = await kiosk.engine.submit(soup_cart("slow"))
    sandbox.faults.add(Fault("status", status=503))
    await until(
        lambda: kiosk.engine.sender._under_way.keys() == {slow.order_id}, "the first is under way"
    )
    quick = await kiosk.engine.submit(soup_cart("quick"))
    async with asyncio.timeout(3):
        await kiosk.state(quick.order_id, S.SUBMITTED)
    assert kiosk.order(quick.order_id).attempts == 2
    assert kiosk.order(slow.order_id).state is S.QUEUED


async def test_a_refused_order_waits_for_staff(kiosk: Live, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault("status", status=422))
    placed = await kiosk.engine.submit(soup_cart())
    order = await kiosk.state(placed.order_id, S.NEEDS_ATTENTION)
    assert "422" in order.reason
    queued = kiosk.engine.retry(order.short_code.lower())
    assert queued.state is S.QUEUED
    await kiosk.state(placed.order_id, S.SUBMITTED)
    with pytest.raises(KioskError, match="is submitted: only an order that needs attention"):
        kiosk.engine.retry(order.short_code)
    with pytest.raises(UnknownOrder):
        kiosk.engine.retry("K99")


async def test_what_a_refused_key_held_back_goes_out_with_another_key(tmp_path: Path) -> None:
    async with onetablet() as sandbox:
        wrong = {"channel_api": {"api_key": "an-old-key"}}
        settings = kiosk_settings(tmp_path, sandbox.url)
        async with live(settings, sandbox) as kiosk:
            await kiosk.menu()
        async with live(kiosk_settings(tmp_path, sandbox.url, **wrong), sandbox) as kiosk:
            placed = await kiosk.engine.submit(soup_cart())
            held = await kiosk.state(placed.order_id, S.NEEDS_ATTENTION)
            assert "401" in held.reason
        async with live(kiosk_settings(tmp_path, sandbox.url, **wrong), sandbox) as kiosk:
            assert kiosk.order(placed.order_id) == held
            await kiosk.engine.catch_up()
            assert kiosk.order(placed.order_id) == held
        async with live(settings, sandbox) as kiosk:
            await kiosk.state(placed.order_id, S.SUBMITTED)


async def test_no_order_while_in_maintenance(kiosk: Live) -> None:
    kiosk.engine.set_maintenance(Maintenance("Back soon"))
    with pytest.raises(NotTakingOrders, match="maintenance"):
        await kiosk.engine.submit(soup_cart())
    kiosk.engine.set_maintenance(None)
    await kiosk.engine.submit(soup_cart())


@pytest.mark.parametrize(
    ("line", "named"),
    [
        (RequestedLine("nothing"), "nothing"),
        (RequestedLine("soup", category_id="drinks"), "soup"),
        (RequestedLine("soup", quantity=0), "soup"),
        (RequestedLine("soup", quantity=100), "soup"),
        (RequestedLine("soup", note="x" * 201), "soup"),
        (RequestedLine("curry"), "spice"),
    ],
)
async def test_a_line_that_cannot_be_ordered_is_named(
    kiosk: Live, sandbox: Sandbox, line: RequestedLine, named: str
) -> None:
    with pytest.raises(OrderImpossible) as caught:
        await kiosk.engine.submit(Checkout("cart", (line,), Service.EAT_IN))
    assert caught.value.named == named
    assert kiosk.engine.find_order((await kiosk.engine.submit(soup_cart())).order_id).number == 1


@pytest.mark.parametrize(
    ("checkout", "named"),
    [
        (Checkout("c", (), Service.EAT_IN), "lines"),
        (Checkout("c", (RequestedLine("soup"),) * 51, Service.EAT_IN), "lines"),
        (Checkout("c", (RequestedLine("soup"),), Service.EAT_IN, tip_cents=-1), "tip_cents"),
        (Checkout("c", (RequestedLine("soup"),), Service.EAT_IN, promo_code="X"), "promo_code"),
        (Checkout("c", (RequestedLine("soup"),), Service.EAT_IN, note="x" * 201), "note"),
        (Checkout("c", (RequestedLine("soup"),), Service.DELIVERY), "address"),
    ],
)
async def test_an_order_that_cannot_be_is_named(
    kiosk: Live, checkout: Checkout, named: str
) -> None:
    with pytest.raises(OrderImpossible) as caught:
        await kiosk.engine.submit(checkout)
    assert caught.value.named == named


async def test_a_price_above_the_one_shown_is_asked_about(kiosk: Live) -> None:
    def soup(shown_cents: int) -> Checkout:
        line = RequestedLine("soup", expected_unit_cents=shown_cents)
        return Checkout("cart", (line,), Service.EAT_IN)

    with pytest.raises(DearerThanShown) as caught:
        await kiosk.engine.submit(soup(499))
    assert caught.value.unit_price_cents == 500
    await kiosk.engine.submit(soup(501))


async def test_a_ready_order_is_completed_after_its_time(tmp_path: Path) -> None:
    async with onetablet() as sandbox:
        settings = kiosk_settings(tmp_path, sandbox.url)
        async with live(settings, sandbox) as kiosk:
            await kiosk.menu()
            placed = await kiosk.engine.submit(soup_cart())
            await kiosk.state(placed.order_id, S.SUBMITTED)
            await sandbox.actions.ready(placed.order_id)
            await kiosk.state(placed.order_id, S.READY)
            real = kiosk.engine._now
        async with live(settings) as kiosk:
            kiosk.engine.housekeeping._now = lambda: real() + timedelta(minutes=121)
            order = await kiosk.state(placed.order_id, S.COMPLETED)
            assert order.trail[-1].actor is Actor.KIOSK


async def test_a_mistake_of_ours_in_sending_loses_nothing(
    kiosk: Live, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard
) -> None:
    log_guard.expect("failed unexpectedly", level=40)
    right = kiosk.engine.channel.submit
    calls = 0

    async def wrong(order_id: str, body: str, placed_at: datetime) -> None:
        nonlocal calls
        calls += 1
        if calls == 1:
            raise RuntimeError("a bug")
        await right(order_id, body, placed_at)

    monkeypatch.setattr(kiosk.engine.channel, "submit", wrong)
    placed = await kiosk.engine.submit(soup_cart())
    await kiosk.state(placed.order_id, S.SUBMITTED)
    assert calls == 2
