"""What staff decide about an order happens here and at OneTablet, and survives both being off."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.config import Settings
from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.errors import Conflict, KioskError, Refused
from kiosk.domain.order import Actor, Address, OrderState, Outcome, Service
from kiosk.engine import staff as staff_module
from kiosk.engine import submission
from kiosk.engine.order_action import Action, ActionKind, cancellation, delivery
from kiosk.engine.staff import IN_DOUBT, NOT_TOLD
from kiosk.onetablet.channel_requests import Courier
from kiosk.onetablet.order_schema import CancelReason, DeliveryStatus
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.server import Sandbox
from kiosk.storage import order_actions
from kiosk.storage.orders import StoredOrder, TrailEntry
from tests.engine.restaurant import (
    CHANNEL_KEY,
    GUEST,
    Live,
    kiosk_settings,
    live,
    soup_cart,
    until,
)

pytestmark = pytest.mark.anyio
S = OrderState
READY, FINISH, DELIVERED = (
    Action(kind) for kind in (ActionKind.READY, ActionKind.FINISH, ActionKind.DELIVERED)
)
HOME = Address("1 Main St", "Springfield", "IL", "62701", "US", lat="39.8", lng="-89.6")
RIDER = Courier("Mona Lindqvist", "+1 555 010 9988", "Blue", "Toyota", "Camry")
ACT_S = 8.0
BOTH = pytest.mark.parametrize("transport", ["rest", "envelope"])


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seconds between two tries become fractions."""
    monkeypatch.setattr(submission, "FAST_WAITS_S", (0.1, 0.2, 0.3))
    monkeypatch.setattr(staff_module, "LOOK_EVERY_S", 0.05)
    monkeypatch.setattr(staff_module, "SENDING_WAIT_S", 0.05)


def with_orders_api(directory: Path, sandbox: Sandbox, transport: str = "rest") -> Settings:
    return kiosk_settings(
        directory,
        sandbox.url,
        channel_api={"transport": transport},
        orders_api={"base_url": sandbox.orders_api_url, "api_key": CHANNEL_KEY},
    )


@pytest.fixture
async def store(sandbox: Sandbox, tmp_path: Path, transport: str) -> AsyncIterator[Live]:
    """A kiosk with both APIs."""
    async with live(with_orders_api(tmp_path, sandbox, transport), sandbox) as kiosk:
        await kiosk.menu()
        yield kiosk


def delivery_cart() -> Checkout:
    lines = (RequestedLine("soup"),)
    return Checkout("cart-home", lines, Service.DELIVERY, GUEST, address=HOME)


async def submitted(kiosk: Live, cart: Checkout | None = None) -> str:
    placed = await kiosk.engine.submit(cart or soup_cart())
    await kiosk.state(placed.order_id, S.SUBMITTED)
    return placed.order_id


async def act(kiosk: Live, order_id: str, action: Action, timeout_s: float = ACT_S) -> StoredOrder:
    return await kiosk.engine.staff.act(kiosk.order(order_id), action, timeout_s)


def by_staff(order: StoredOrder) -> list[TrailEntry]:
    return [entry for entry in order.trail if entry.actor is Actor.STAFF]


def calls(sandbox: Sandbox, end: str) -> int:
    return sum(call.path.endswith(end) for call in sandbox.state.calls)


@BOTH
@pytest.mark.parametrize("reason", list(CancelReason))
async def test_a_sent_order_is_cancelled_for_every_reason(
    store: Live, sandbox: Sandbox, reason: CancelReason
) -> None:
    order_id = await submitted(store)
    order = await act(store, order_id, cancellation(reason, "The grill broke."))
    assert order.state is S.CANCELLED
    assert order.waiting == ()
    assert "The grill broke." in order.reason
    (last,) = by_staff(order)
    assert (last.from_state, last.to_state) == (S.SUBMITTED, S.CANCELLED)
    assert last.outcome is Outcome.APPLY
    told = sandbox.received[0].cancellation
    assert told is not None
    assert "The grill broke." in told["cancel_details"]


async def test_an_order_that_was_not_sent_is_withdrawn(store: Live, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault("status", status=422))
    placed = await store.engine.submit(soup_cart())
    await store.state(placed.order_id, S.NEEDS_ATTENTION)
    order = await act(store, placed.order_id, cancellation("OTHER", ""))
    assert (order.state, order.waiting) == (S.CANCELLED, ())
    assert by_staff(order)[-1].cause == "cancel OTHER; it was never sent"
    assert sandbox.received == []
    assert calls(sandbox, "/cancel") == 0
    with pytest.raises(KioskError, match="is cancelled: nothing more"):
        await act(store, placed.order_id, cancellation("OTHER", ""))


async def test_a_queued_order_is_withdrawn_before_it_can_leave(
    store: Live, sandbox: Sandbox
) -> None:
    placed = await store.engine.submit(soup_cart())
    assert (await act(store, placed.order_id, cancellation("OTHER", ""))).state is S.CANCELLED
    second = await submitted(store, soup_cart("another"))
    assert [each.order_id for each in sandbox.received] == [second]


@pytest.mark.parametrize("is_taken", [False, True])
async def test_an_order_whose_sending_is_in_doubt_is_sent_no_more_and_cancelled(
    store: Live, sandbox: Sandbox, is_taken: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submission, "FAST_WAITS_S", (300.0,))
    sandbox.faults.add(Fault("drop", handle_first=is_taken))
    placed = await store.engine.submit(soup_cart())
    await until(lambda: store.order(placed.order_id).last_error != "", "the answer was lost")
    sandbox.faults.add(Fault("status", "cancel", status=503))
    order = await act(store, placed.order_id, cancellation("STORE_CLOSED", ""), 0.3)
    assert (order.state, order.reason) == (S.NEEDS_ATTENTION, IN_DOUBT)
    assert [each.kind for each in order.waiting] == ["cancel"]
    with pytest.raises(KioskError, match="being cancelled"):
        store.engine.retry(placed.order_id)
    store.engine.staff.retry_now()
    order = await store.state(placed.order_id, S.CANCELLED)
    assert [each.submissions for each in sandbox.received] == [1] * is_taken
    assert [bool(each.cancellation) for each in sandbox.received] == [True] * is_taken
    assert by_staff(order)[-1].to_state is S.CANCELLED


async def test_while_it_is_being_sent_a_cancellation_waits(store: Live, sandbox: Sandbox) -> None:
    """Told at once, OneTablet might get the order after its cancellation."""
    sandbox.faults.add(Fault("delay", delay_s=0.6))
    placed = await store.engine.submit(soup_cart())
    await until(lambda: store.engine.sender.is_sending(placed.order_id), "it is on its way")
    order = await act(store, placed.order_id, cancellation("OTHER", ""))
    assert order.state is S.CANCELLED
    assert sandbox.received[0].cancellation is not None


@BOTH
async def test_a_cancellation_is_asked_for_until_onetablet_answers(
    store: Live, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submission, "FAST_WAITS_S", (300.0,))
    order_id = await submitted(store)
    sandbox.faults.add(Fault("status", "cancel", status=503))
    order = await act(store, order_id, cancellation("KITCHEN_BUSY", ""), 0.3)
    assert order.state is S.SUBMITTED, "until it is known, it may be cooked"
    assert [(each.kind, each.what, each.attempts) for each in order.waiting] == [
        ("cancel", "KITCHEN_BUSY", 1)
    ]
    assert by_staff(order)[-1].cause.endswith("OneTablet is told when it answers")
    with pytest.raises(KioskError, match="being cancelled"):
        await act(store, order_id, READY)
    store.engine.staff.retry_now()
    order = await store.state(order_id, S.CANCELLED)
    assert order.waiting == ()
    assert "told at try 2" in by_staff(order)[-1].cause


async def test_what_was_asked_for_survives_a_restart(sandbox: Sandbox, tmp_path: Path) -> None:
    settings = with_orders_api(tmp_path, sandbox)
    async with live(settings, sandbox) as kiosk:
        await kiosk.menu()
        order_id = await submitted(kiosk)
        sandbox.faults.add(Fault("delay", "cancel", delay_s=30))
        await act(kiosk, order_id, cancellation("KITCHEN_BUSY", "no gas"), 0.2)
        assert kiosk.order(order_id).state is S.SUBMITTED
    async with live(settings, sandbox) as kiosk:
        order = await kiosk.state(order_id, S.CANCELLED)
    assert order.reason == "KITCHEN_BUSY: no gas"
    assert calls(sandbox, "/cancel") >= 1


@BOTH
async def test_what_the_channel_refuses_is_cancelled_as_the_restaurant(
    store: Live, sandbox: Sandbox
) -> None:
    order_id = await submitted(store)
    sandbox.faults.add(Fault("status", "cancel", status=403))
    order = await act(store, order_id, cancellation("OTHER", "no gas"))
    assert order.state is S.CANCELLED
    told = sandbox.received[0].cancellation
    assert told is not None
    assert (told["by"], told["cancel_details"]) == ("orders_api", "no gas")
    assert order.onetablet_id == sandbox.received[0].onetablet_id


@BOTH
async def test_a_refused_cancellation_is_told_and_not_done(kiosk: Live, sandbox: Sandbox) -> None:
    """Without an Orders API there is no second way."""
    order_id = await submitted(kiosk)
    sandbox.faults.add(Fault("status", "cancel", status=403))
    with pytest.raises(Refused, match="403"):
        await act(kiosk, order_id, cancellation("OTHER", ""))
    order = kiosk.order(order_id)
    assert (order.state, order.waiting) == (S.SUBMITTED, ())
    last = by_staff(order)[-1]
    assert (last.to_state, last.outcome) == (S.CANCELLED, Outcome.REFUSED)


async def test_a_conflict_is_an_error_of_its_own_and_the_truth_is_read_back(
    store: Live, sandbox: Sandbox
) -> None:
    order_id = await submitted(store)
    sandbox.webhook_url = None
    await sandbox.actions.reject(order_id, "no soup")
    with pytest.raises(Conflict, match=r"409.*read back as rejected"):
        await act(store, order_id, cancellation("OTHER", ""))
    order = store.order(order_id)
    assert order.state is S.REJECTED, "it was read back"
    assert [entry.outcome for entry in by_staff(order)] == [Outcome.REFUSED]
    other = await submitted(store, soup_cart("another"))
    await sandbox.actions.cancel(other, "OTHER")
    with pytest.raises(Conflict, match="read back as cancelled"):
        await act(store, other, READY)


async def test_ready_and_finished_by_hand(store: Live, sandbox: Sandbox) -> None:
    order_id = await submitted(store)
    order = await act(store, order_id, READY)
    assert order.state is S.READY
    assert sandbox.received[0].status == "ready"
    assert order.onetablet_id == sandbox.received[0].onetablet_id
    with pytest.raises(KioskError, match="is ready already"):
        await act(store, order_id, READY)
    with pytest.raises(KioskError, match="not delivered by the store"):
        await act(store, order_id, DELIVERED)
    order = await act(store, order_id, FINISH)
    assert order.state is S.COMPLETED
    assert sandbox.received[0].status == "finished"
    assert {entry.cause for entry in by_staff(order)} >= {"ready", "finish"}


async def test_what_is_so_already_is_no_conflict(store: Live, sandbox: Sandbox) -> None:
    order_id = await submitted(store)
    sandbox.webhook_url = None
    await sandbox.actions.ready(order_id)
    order = await act(store, order_id, READY)
    assert order.state is S.READY
    assert order.waiting == ()


async def test_ready_is_seen_at_once_and_told_later(
    store: Live, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submission, "FAST_WAITS_S", (300.0,))
    order_id = await submitted(store)
    sandbox.faults.add(Fault("status", "orders_api", status=503))
    order = await act(store, order_id, READY, 0.3)
    assert order.state is S.READY, "guests do not wait for OneTablet"
    assert [each.kind for each in order.waiting] == ["ready"]
    # What follows waits for its turn.
    order = await act(store, order_id, FINISH, 0.1)
    assert [each.kind for each in order.waiting] == ["ready", "finish"]
    store.engine.staff.retry_now()
    await until(lambda: store.order(order_id).waiting == (), "OneTablet was told both")
    assert sandbox.received[0].status == "finished"
    assert [call.path.rpartition("/")[2] for call in sandbox.state.calls][-2:] == [
        "ready",
        "finish",
    ]


async def test_without_an_orders_api_staff_still_move_an_order(
    kiosk: Live, sandbox: Sandbox
) -> None:
    order_id = await submitted(kiosk)
    order = await act(kiosk, order_id, READY)
    assert order.state is S.READY
    assert by_staff(order)[-1].cause == f"ready{NOT_TOLD}"
    assert sandbox.received[0].status == "new"


async def test_no_trouble_with_keys_or_lists_keeps_a_number_from_coming_up(
    store: Live, sandbox: Sandbox
) -> None:
    first, second = [await submitted(store, soup_cart(f"cart-{n}")) for n in range(2)]
    sandbox.faults.add(Fault("status", "orders_api", status=401))
    order = await act(store, first, READY)
    assert (order.state, order.waiting) == (S.READY, ())
    assert "OneTablet was not told: OneTablet answered 401" in by_staff(order)[-1].cause
    sandbox.state.book.orders.clear()
    order = await act(store, second, READY)
    assert order.state is S.READY
    assert "does not list this order" in by_staff(order)[-1].cause


@BOTH
async def test_a_delivery_through_every_status(store: Live, sandbox: Sandbox) -> None:
    order_id = await submitted(store, delivery_cart())
    states = [
        (await act(store, order_id, delivery(status, RIDER))).state for status in DeliveryStatus
    ]
    assert states == [S.SUBMITTED] * 3 + [S.IN_TRANSIT, S.COMPLETED]
    told = [each["status"] for each in sandbox.received[0].deliveries]
    assert told == list(DeliveryStatus)
    assert [entry.cause for entry in by_staff(store.order(order_id))] == [
        f"delivery {status}" for status in DeliveryStatus
    ]


async def test_a_delivery_does_not_go_back(store: Live, sandbox: Sandbox) -> None:
    order_id = await submitted(store, delivery_cart())
    await act(store, order_id, delivery("arrived_at_store", None))
    with pytest.raises(KioskError, match="at arrived_at_store already"):
        await act(store, order_id, delivery("arriving_at_store", None))
    pickup = await submitted(store, soup_cart("pickup"))
    with pytest.raises(KioskError, match="not delivered by the store"):
        await act(store, pickup, delivery("dasher_confirmed", None))
    assert len(sandbox.received[0].deliveries) == 1


async def test_delivered_by_hand(store: Live, sandbox: Sandbox) -> None:
    order_id = await submitted(store, delivery_cart())
    assert (await act(store, order_id, FINISH)).state is S.IN_TRANSIT
    assert (await act(store, order_id, DELIVERED)).state is S.COMPLETED
    assert sandbox.received[0].delivery_status == "DELIVERED"


async def test_delivery_statuses_keep_their_order_over_a_gap_and_forget_the_courier(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submission, "FAST_WAITS_S", (300.0,))
    settings = with_orders_api(tmp_path, sandbox)
    async with live(settings, sandbox) as kiosk:
        await kiosk.menu()
        order_id = await submitted(kiosk, delivery_cart())
        sandbox.faults.add(Fault("drop", "delivery_status", 1))
        for status in list(DeliveryStatus)[:4]:
            await act(kiosk, order_id, delivery(status, RIDER), 0.15)
        assert len(kiosk.order(order_id).waiting) == 4
    async with live(settings, sandbox) as kiosk:
        kiosk.engine.staff.retry_now()
        await until(lambda: kiosk.order(order_id).waiting == (), "all is told")
        assert kiosk.order(order_id).state is S.IN_TRANSIT
        rows = kiosk.engine.connection.execute("SELECT private FROM order_actions").fetchall()
    told = sandbox.received[0].deliveries
    assert [each["status"] for each in told] == list(DeliveryStatus)[:4]
    assert told[0]["courier"]["vehicle"] == {"color": "Blue", "make": "Toyota", "model": "Camry"}
    assert {text for (text,) in rows} == {""}


async def test_an_order_that_is_not_at_onetablet_can_only_be_cancelled(
    store: Live, sandbox: Sandbox
) -> None:
    sandbox.faults.add(Fault("status", status=422))
    placed = await store.engine.submit(soup_cart())
    await store.state(placed.order_id, S.NEEDS_ATTENTION)
    for action in (READY, FINISH):
        with pytest.raises(KioskError, match="OneTablet does not have it"):
            await act(store, placed.order_id, action)


async def test_after_half_a_day_it_is_given_up(
    store: Live, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submission, "FAST_WAITS_S", (300.0,))
    order_id = await submitted(store)
    sandbox.faults.add(Fault("status", "orders_api", None, status=500))
    await act(store, order_id, READY, 0.2)
    real = store.engine.staff._now
    monkeypatch.setattr(store.engine.staff, "_now", lambda: real() + timedelta(hours=13))
    store.engine.staff.retry_now()
    await until(lambda: store.order(order_id).waiting == (), "it is given up")
    assert by_staff(store.order(order_id))[-1].outcome is Outcome.REFUSED


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: cancellation("BORED", ""), "no reason 'BORED'"),
        (lambda: cancellation("OTHER", "x" * 301), "more than 300"),
        (lambda: delivery("flying", None), "no status 'flying'"),
        (lambda: delivery("dropoff", Courier("x" * 81)), "more than 80"),
    ],
)
async def test_bad_words_are_named(make: Any, says: str) -> None:
    with pytest.raises(KioskError, match=says):
        make()


@BOTH
async def test_what_staff_type_is_one_harmless_line(store: Live, sandbox: Sandbox) -> None:
    order_id = await submitted(store)
    typed = "no gas\n\x1b[2J \udcff since\u202e noon"
    order = await act(store, order_id, cancellation("OTHER", typed))
    assert order.reason == "no gas [2J since noon"
    told = sandbox.received[0].cancellation
    assert told is not None
    assert told["cancel_details"] == order.reason


async def test_the_trail_says_who_also_where_a_webhook_is_faster(
    store: Live, sandbox: Sandbox
) -> None:
    """The sandbox calls the kiosk when staff make an order ready through the Orders API."""
    order_id = await submitted(store)
    await act(store, order_id, READY)
    await asyncio.sleep(0.1)
    assert [entry.cause for entry in by_staff(store.order(order_id))] == ["ready"]


async def test_a_wish_to_be_left_alone_is_heeded(store: Live, sandbox: Sandbox) -> None:
    order_id = await submitted(store)
    sandbox.faults.add(Fault("status", "cancel", status=429, retry_after_s=1))
    began = time.monotonic()
    order = await act(store, order_id, cancellation("OTHER", ""))
    assert order.state is S.CANCELLED
    assert time.monotonic() - began >= 1.0
    assert calls(sandbox, "/cancel") == 2


async def test_a_long_wish_is_heeded_to_its_end(store: Live, sandbox: Sandbox) -> None:
    order_id = await submitted(store)
    sandbox.faults.add(Fault("status", "cancel", status=429, retry_after_s=3000))
    asked_at = datetime.now(UTC)
    order = await act(store, order_id, cancellation("OTHER", ""), timeout_s=0.5)
    assert [each.attempts for each in order.waiting] == [1]
    store.engine.staff.retry_now()  # a look for the menu failed and works again
    due_at = order_actions.next_due_at(store.engine.connection)
    assert due_at is not None
    assert due_at - asked_at >= timedelta(seconds=3000)
    assert calls(sandbox, "/cancel") == 1


@pytest.mark.parametrize("transport", ["envelope"])
async def test_the_older_dialect_names_onetablets_id_once_it_is_known(
    store: Live, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    call = store.engine.channel._transport.call

    async def listen(method: str, path: str, **more: Any) -> bytes:
        if "order.cancel" in (more.get("body") or ""):
            said.append(json.loads(more["body"])["payload"]["client_order_id"])
        return await call(method, path, **more)

    monkeypatch.setattr(store.engine.channel._transport, "call", listen)
    first, second = [await submitted(store, soup_cart(f"cart-{n}")) for n in range(2)]
    await act(store, first, READY)  # looks the order up
    for order_id in (first, second):
        await act(store, order_id, cancellation("OTHER", ""))
    assert said == [sandbox.received[0].onetablet_id, second]
