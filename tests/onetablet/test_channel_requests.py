"""What the channel client sends, to the byte, over each transport and in each dialect."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from kiosk.onetablet.channel import ChannelClient, ChannelSettings
from kiosk.onetablet.channel_requests import Courier
from kiosk.onetablet.order_schema import CancelReason, DeliveryStatus
from tests.onetablet.scripted import Scripted

pytestmark = pytest.mark.anyio

ORDER_ID = "6f9b0f0e-1111-4a4a-9c9c-0123456789ab"
STORE = {
    "merchant_supplied_id": "store-7",
    "provider_type": "corner",
    "timezone": "America/New_York",
    "store_business": {"auto_release_enabled": True},
}
ORDER = {
    "id": ORDER_ID,
    "store": STORE,
    "consumer": {"first_name": "Zoë"},
    "categories": [],
}
BODY = json.dumps(ORDER, ensure_ascii=False)
PLACED_AT = datetime(2027, 3, 4, 7, 0, tzinfo=UTC)
COURIER = Courier("Kim Vale", "+1 555 010 0000", "blue", "Tern", "GSD")

Connect = Callable[..., ChannelClient]


@pytest.fixture
async def connect(server: Scripted) -> AsyncIterator[Connect]:
    """Makes clients of the scripted server."""
    async with AsyncExitStack() as stack:

        def connected(**settings: Any) -> ChannelClient:
            url = f"http://127.0.0.1:{server.port}/base"
            client = ChannelClient(
                ChannelSettings(url, "k", store_id="store-7", provider_type="corner", **settings)
            )
            stack.push_async_callback(client.aclose)
            return client

        yield connected


def sent(server: Scripted) -> list[tuple[str, Any]]:
    return [(seen.target, json.loads(seen.body)) for seen in server.seen]


async def test_rest_sends_the_stored_text(server: Scripted, connect: Connect) -> None:
    await connect().submit(ORDER_ID, BODY, PLACED_AT)
    (seen,) = server.seen
    assert (seen.target, seen.body) == ("/base/orders", BODY.encode())


async def test_rest_cancels_for_every_reason(server: Scripted, connect: Connect) -> None:
    channel = connect()
    for reason in CancelReason:
        await channel.cancel("a/b", reason, "Power cut")
    await channel.cancel(ORDER_ID, remote_id="theirs")
    target = "/base/orders/a%2Fb/cancel"
    assert sent(server) == [
        *(
            (target, {"cancel_reason": reason, "cancel_details": "Power cut"})
            for reason in ("ITEM_OUT_OF_STOCK", "STORE_CLOSED", "KITCHEN_BUSY", "OTHER")
        ),
        (f"/base/orders/{ORDER_ID}/cancel", {"cancel_reason": "OTHER"}),
    ]


async def test_rest_tells_every_delivery_status(server: Scripted, connect: Connect) -> None:
    channel = connect()
    await channel.delivery_status(ORDER_ID, DeliveryStatus.ARRIVING_AT_STORE, COURIER)
    await channel.delivery_status(ORDER_ID, DeliveryStatus.DROPOFF, Courier("Kim"))
    for status in DeliveryStatus:
        await channel.delivery_status(ORDER_ID, status)
    told = [body for _, body in sent(server)]
    assert {target for target, _ in sent(server)} == {f"/base/orders/{ORDER_ID}/delivery-status"}
    assert told[:2] == [
        {
            "delivery_status": "arriving_at_store",
            "courier_info": {
                "full_name": "Kim Vale",
                "phone": "+1 555 010 0000",
                "vehicle": {"color": "blue", "make": "Tern", "model": "GSD"},
            },
        },
        {"delivery_status": "dropoff", "courier_info": {"full_name": "Kim"}},
    ]
    assert [body["delivery_status"] for body in told[2:]] == [
        "dasher_confirmed",
        "arriving_at_store",
        "arrived_at_store",
        "dasher_out_for_delivery",
        "dropoff",
    ]


async def test_the_envelope_carries_the_order(server: Scripted, connect: Connect) -> None:
    await connect(transport="envelope").submit(ORDER_ID, BODY, PLACED_AT)
    ((target, body),) = sent(server)
    event_id = body["event"].pop("id")
    assert UUID(event_id).version == 5
    assert (target, body) == (
        "/base/webhooks",
        {
            "event": {"type": "order.create", "created_at": "2027-03-04T07:00:00Z"},
            "store": STORE,
            "payload": ORDER,
        },
    )


async def test_a_resend_is_the_same_event(server: Scripted, connect: Connect) -> None:
    for _ in range(2):  # as after a restart
        await connect(transport="envelope").submit(ORDER_ID, BODY, PLACED_AT)
    await connect(transport="envelope").submit("another", BODY, PLACED_AT + timedelta(days=1))
    first, again, other = (seen.body for seen in server.seen)
    assert first == again
    assert json.loads(first)["event"]["id"] != json.loads(other)["event"]["id"]


async def test_the_envelope_speaks_the_older_dialect(server: Scripted, connect: Connect) -> None:
    channel = connect(
        transport="envelope", event_cancel="void", event_delivery_status="courier.moved"
    )
    await channel.cancel(ORDER_ID, CancelReason.OTHER, "Changed their mind")
    await channel.cancel(ORDER_ID, CancelReason.STORE_CLOSED, "Power cut", remote_id="theirs")
    await channel.cancel(ORDER_ID, CancelReason.KITCHEN_BUSY)
    await channel.delivery_status(
        ORDER_ID, DeliveryStatus.ARRIVED_AT_STORE, COURIER, remote_id="theirs"
    )
    await channel.delivery_status(ORDER_ID, DeliveryStatus.DROPOFF)
    named = {"store": {"merchant_supplied_id": "store-7"}}
    assert [(body["event"]["type"], body["payload"]) for _, body in sent(server)] == [
        ("void", {**named, "client_order_id": ORDER_ID, "reason": "Changed their mind"}),
        ("void", {**named, "client_order_id": "theirs", "reason": "STORE_CLOSED: Power cut"}),
        ("void", {**named, "client_order_id": ORDER_ID, "reason": "KITCHEN_BUSY"}),
        (
            "courier.moved",
            {
                "client_order_id": "theirs",
                "dasher_status": "arrived_at_store",
                "dasher": {"first_name": "Kim", "phone_number": "+1 555 010 0000"},
            },
        ),
        ("courier.moved", {"client_order_id": ORDER_ID, "dasher_status": "dropoff"}),
    ]
    for target, body in sent(server):
        assert target == "/base/webhooks"
        assert body["store"] == {"merchant_supplied_id": "store-7", "provider_type": "corner"}


async def test_the_dialect_is_a_setting_of_its_own(server: Scripted, connect: Connect) -> None:
    await connect(body_dialect="s3").delivery_status(ORDER_ID, DeliveryStatus.DROPOFF)
    await connect(transport="envelope", body_dialect="s1").cancel(ORDER_ID)
    (rest_target, rest), (_, envelope) = sent(server)
    assert rest_target == f"/base/orders/{ORDER_ID}/delivery-status"
    assert rest == {"client_order_id": ORDER_ID, "dasher_status": "dropoff"}
    assert envelope["payload"] == {"client_order_id": ORDER_ID, "cancel_reason": "OTHER"}
