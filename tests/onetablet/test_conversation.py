"""Every operation of both APIs, over both transports, with a OneTablet that minds its rules."""

from __future__ import annotations

import copy
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from kiosk.domain.errors import Conflict, Refused
from kiosk.onetablet.channel import ChannelClient, ChannelSettings
from kiosk.onetablet.channel_requests import Courier, TransportName
from kiosk.onetablet.menu_mapping import parse_pull
from kiosk.onetablet.order_schema import CancelReason, DeliveryStatus
from kiosk.onetablet.orders_api import OrdersClient
from kiosk.onetablet.read_back import RemoteOrder
from kiosk.onetablet.transport import ApiSettings
from kiosk.sandbox.book import ReceivedOrder
from kiosk.sandbox.menu_file import load_menu
from kiosk.sandbox.server import Sandbox

pytestmark = pytest.mark.anyio

DATA = Path(__file__).parent.parent / "sandbox" / "data"
STORE_ID = "harbour"
NOW = datetime.now(UTC)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(
        menu=load_menu(DATA / "store_menu.json"),
        confirm_after_s=None,
        ready_after_s=None,
        store_tax_rate=Fraction("0.07"),
    ) as running:
        yield running


@pytest.fixture(params=["rest", "envelope"])
def transport(request: pytest.FixtureRequest) -> TransportName:
    name: TransportName = request.param
    return name


@pytest.fixture
async def channel(sandbox: Sandbox, transport: TransportName) -> AsyncIterator[ChannelClient]:
    client = ChannelClient(
        ChannelSettings(
            sandbox.url, "sandbox", store_id=STORE_ID, provider_type="k", transport=transport
        )
    )
    yield client
    await client.aclose()


@pytest.fixture
async def orders(sandbox: Sandbox) -> AsyncIterator[OrdersClient]:
    client = OrdersClient(ApiSettings(f"{sandbox.url}/api/v1", "sandbox"))
    yield client
    await client.aclose()


def order_body(**more: Any) -> tuple[str, str]:
    """An id and an order that is right to the cent."""
    body = json.loads((DATA / "order.json").read_text("utf-8"))
    order_id = str(uuid4())
    body |= {"id": order_id, "tax_transaction_id": f"tax-{order_id}", **more}
    return order_id, json.dumps(body, ensure_ascii=False)


async def submitted(channel: ChannelClient, **more: Any) -> str:
    order_id, body = order_body(**more)
    await channel.submit(order_id, body, NOW)
    return order_id


def at_onetablet(sandbox: Sandbox, order_id: str) -> ReceivedOrder:
    (found,) = [each for each in sandbox.received if each.order_id == order_id]
    return found


DELIVERY = {
    "is_pickup": False,
    "fulfillment_type": "mx_fleet_delivery",
    "delivery_address": {"street": "3 Pier Road", "lat": "41.15", "lng": "-8.6"},
    "delivery_fee": 250,
}


async def test_an_order_is_taken_once_whatever_is_sent_again(
    sandbox: Sandbox, channel: ChannelClient
) -> None:
    order_id, body = order_body()
    for _ in range(3):
        await channel.submit(order_id, body, NOW)
    assert at_onetablet(sandbox, order_id).wire == json.loads(body)
    assert at_onetablet(sandbox, order_id).submissions == 3
    other = copy.deepcopy(json.loads(body)) | {"delivery_short_code": "X9"}
    with pytest.raises(Refused, match="409"):
        await channel.submit(order_id, json.dumps(other), NOW)


async def test_a_cancellation_for_every_reason(sandbox: Sandbox, channel: ChannelClient) -> None:
    for reason in CancelReason:
        order_id = await submitted(channel)
        await channel.cancel(order_id, reason, "Power cut")
        order = at_onetablet(sandbox, order_id)
        assert order.status == "cancelled"
        assert order.cancellation is not None
        told = f"{order.cancellation['cancel_reason']} {order.cancellation['cancel_details']}"
        assert reason.value in told
        assert "Power cut" in told
    with pytest.raises(Refused, match="404"):
        await channel.cancel("unknown")


async def test_a_delivery_through_every_status(
    sandbox: Sandbox, channel: ChannelClient, orders: OrdersClient
) -> None:
    order_id = await submitted(channel, **DELIVERY)
    courier = Courier("Kim Vale", "+1 555 010 0000", "blue", "Tern", "GSD")
    remote_id = at_onetablet(sandbox, order_id).onetablet_id
    for status in DeliveryStatus:
        await channel.delivery_status(order_id, status, courier, remote_id=remote_id)
    order = at_onetablet(sandbox, order_id)
    assert [each["status"] for each in order.deliveries] == [each.value for each in DeliveryStatus]
    assert "Kim" in json.dumps(order.deliveries[0]["courier"])
    read = await orders.get(remote_id)
    assert (read.status, read.delivery_status) == ("finished", "DELIVERED")
    with pytest.raises(Refused, match="409"):
        await channel.delivery_status(order_id, DeliveryStatus.ARRIVED_AT_STORE)


async def test_the_menus_are_pulled(channel: ChannelClient) -> None:
    pulled = parse_pull(await channel.pull_menus(STORE_ID))
    assert pulled.store_id == STORE_ID
    (menu,) = pulled.menus
    one = parse_pull(await channel.pull_menus(STORE_ID, [menu.id, "unknown"]))
    assert one.menus == pulled.menus
    assert parse_pull(await channel.pull_menus(STORE_ID, ["unknown"])).menus == ()


async def test_orders_are_listed_by_every_filter(
    sandbox: Sandbox, channel: ChannelClient, orders: OrdersClient
) -> None:
    ids = [await submitted(channel) for _ in range(5)]
    await orders.ready(at_onetablet(sandbox, ids[0]).onetablet_id)
    await channel.cancel(ids[1])

    async def listed(**filters: Any) -> list[str]:
        return [order.order_id async for order in orders.list_orders(**filters)]

    assert await listed(page_size=2) == ids[::-1]
    assert await listed(statuses=["new"]) == [ids[4], ids[3], ids[2]]
    assert await listed(statuses=["ready", "cancelled"]) == [ids[1], ids[0]]
    assert await listed(statuses=["future", "rejected", "finished"]) == []
    hour = timedelta(hours=1)
    assert len(await listed(created_from=NOW - hour, created_to=NOW + hour)) == 5
    assert await listed(created_from=NOW + hour) == []
    assert await listed(created_to=NOW - hour) == []
    last = at_onetablet(sandbox, ids[4]).created_at
    assert len(await listed(created_to=last)) == 5, "both ends count"
    assert len(await listed(location_code=STORE_ID)) == 5
    assert await listed(location_code="elsewhere") == []


async def test_an_order_is_read_back(
    sandbox: Sandbox, channel: ChannelClient, orders: OrdersClient
) -> None:
    order_id = await submitted(channel)
    remote_id = at_onetablet(sandbox, order_id).onetablet_id
    read: RemoteOrder = await orders.get(remote_id)
    assert (read.id, read.order_id, read.status) == (remote_id, order_id, "new")
    assert read.details is not None
    assert read.details.external_readable_order_num == "H12"
    assert read.details.items
    with pytest.raises(Refused, match="404"):
        await orders.get(str(uuid4()))


async def test_staff_act_and_are_told_what_does_not_fit(
    sandbox: Sandbox, channel: ChannelClient, orders: OrdersClient
) -> None:
    pickup, delivery, third = [
        at_onetablet(sandbox, await submitted(channel, **more)) for more in ({}, DELIVERY, {})
    ]
    await orders.ready(pickup.onetablet_id)
    await orders.finish(pickup.onetablet_id)
    await orders.ready(delivery.onetablet_id)
    await orders.delivered(delivery.onetablet_id)
    await orders.cancel(third.onetablet_id, "Spilt")
    assert [each.status for each in (pickup, delivery, third)] == [
        "finished",
        "finished",
        "cancelled",
    ]
    for act in (orders.ready, orders.finish, orders.delivered):
        with pytest.raises(Conflict):
            await act(pickup.onetablet_id)
    with pytest.raises(Conflict, match="already finished"):
        await orders.cancel(pickup.onetablet_id, "Too late")
