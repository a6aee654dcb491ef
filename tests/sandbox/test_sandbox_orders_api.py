"""The Orders API over real sockets: the read-back form, filters, paging, staff's actions."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

from kiosk.sandbox.book import Status, stamp
from kiosk.sandbox.server import Sandbox

Json = dict[str, Any]

pytestmark = pytest.mark.anyio


@pytest.fixture
async def api(sandbox: Sandbox) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(
        base_url=sandbox.orders_api_url, headers={"x-api-key": "sandbox"}, trust_env=False
    ) as client:
        yield client


def numbered(order: Json, number: int) -> Json:
    return {**order, "id": f"order-{number}", "tax_transaction_id": f"tax-{number}"}


async def submit(client: httpx.AsyncClient, body: Json) -> None:
    assert (await client.post("/orders", json=body)).status_code == 200


async def test_an_order_reads_back_in_the_other_form(
    sandbox: Sandbox, client: httpx.AsyncClient, api: httpx.AsyncClient, order: Json
) -> None:
    await submit(client, order)
    own_id = sandbox.received[0].onetablet_id

    read = (await api.get(f"/orders/{own_id}")).json()

    assert read["id"] == own_id != order["id"]
    assert read["status"] == "new"
    assert read["store"]["externalId"] == "harbour"
    details = read["details"]
    assert details["externalId"] == order["id"]
    assert details["externalReadableOrderNum"] == "H12"
    assert (details["subtotal"], details["tax"], details["total"]) == (3490, 303, 3793)
    assert details["deliveryAddress"] is None
    burger, lemonade = details["items"]
    assert burger["price"] == {"base": 1570, "menu": 1570, "unit": 1570, "total": 3140}
    assert "modifiers" not in lemonade
    rare, slaw, chips = burger["modifiers"]
    assert [entry["sku"] for entry in (rare, slaw, chips)] == ["rare", "slaw", "chips"]
    assert chips["modifierGroup"] == {"id": "side", "name": "Sides"}
    assert chips["modifiers"][0]["price"]["total"] == 120
    assert read["rawPlatformFinancials"]["taxes"]["total"] == 303
    assert (await api.get("/orders")).json()["items"] == [read]


async def test_errors_have_their_own_shape(
    sandbox: Sandbox, client: httpx.AsyncClient, api: httpx.AsyncClient, order: Json
) -> None:
    await submit(client, order)

    unknown = await api.get(f"/orders/{order['id']}")
    assert unknown.status_code == 404
    assert unknown.json() == {
        "statusCode": 404,
        "message": "Order not found",
        "error": "Not Found",
    }
    refused = await api.get("/orders", headers={"x-api-key": "wrong"})
    assert refused.json()["statusCode"] == refused.status_code == 401


async def test_pages(
    sandbox: Sandbox, client: httpx.AsyncClient, api: httpx.AsyncClient, order: Json
) -> None:
    for number in range(5):
        await submit(client, numbered(order, number))

    async def page(number: int, limit: int) -> tuple[list[str], Json]:
        read = (await api.get("/orders", params={"page": number, "limit": limit})).json()
        return [item["details"]["externalId"] for item in read["items"]], read["pagination"]

    first, pagination = await page(1, 2)
    assert first == ["order-4", "order-3"]
    assert pagination == {"page": 1, "limit": 2, "total": 5, "totalPages": 3}
    assert (await page(3, 2))[0] == ["order-0"]
    assert (await page(4, 2))[0] == []
    assert (await api.get("/orders")).json()["pagination"]["limit"] == 50


async def test_wrong_filters_are_refused(api: httpx.AsyncClient) -> None:
    for query in (
        "page=0",
        "page=x",
        "limit=0",
        "limit=101",
        "limit=-1",
        "page=99999999999",
        "statuses=eaten",
        "createdAtStartDate=yesterday",
        "createdAtEndDate=2026-11-20T18:00:00",
    ):
        answer = await api.get(f"/orders?{query}")

        assert answer.status_code == 400, query
        assert answer.json()["message"].startswith(query.partition("=")[0])


async def test_filters(
    sandbox: Sandbox, client: httpx.AsyncClient, api: httpx.AsyncClient, order: Json
) -> None:
    for number in range(3):
        await submit(client, numbered(order, number))
    for number, kept in enumerate(sandbox.received):
        kept.created_at += timedelta(hours=number)
    sandbox.received[1].move(Status.READY)
    sandbox.received[2].move(Status.FINISHED)

    async def found(*query: tuple[str, str]) -> list[str]:
        read = (await api.get("/orders", params=httpx.QueryParams(query))).json()
        return [item["details"]["externalId"] for item in read["items"]]

    start = ("createdAtStartDate", stamp(sandbox.received[1].created_at))
    end = ("createdAtEndDate", stamp(sandbox.received[1].created_at))
    assert await found(start) == ["order-2", "order-1"]
    assert await found(end) == ["order-1", "order-0"]
    assert await found(start, end) == ["order-1"]
    assert await found(("statuses", "new"), ("statuses", "ready")) == ["order-1", "order-0"]
    assert await found(("locationCode", "harbour"), ("statuses", "finished")) == ["order-2"]
    assert await found(("locationCode", "elsewhere")) == []


async def test_staff_move_a_pickup_on(
    sandbox: Sandbox, client: httpx.AsyncClient, api: httpx.AsyncClient, order: Json
) -> None:
    await submit(client, order)
    path = f"/orders/{sandbox.received[0].onetablet_id}"

    async def act(action: str) -> int:
        return (await api.post(f"{path}/{action}")).status_code

    assert await act("delivered") == 409
    ready = await api.post(f"{path}/ready")
    assert (ready.status_code, ready.content) == (200, b"")
    assert await act("ready") == 409
    assert await act("finish") == 200
    assert await act("finish") == 409
    conflict = await api.post(f"{path}/cancel", json={"reason": "Too late"})
    assert conflict.json() == {
        "statusCode": 409,
        "message": "The order is already finished",
        "error": "Conflict",
    }


async def test_staff_deliver_and_cancel(
    sandbox: Sandbox, client: httpx.AsyncClient, api: httpx.AsyncClient, order: Json
) -> None:
    address = {"street": "1 Quay", "lat": "41.1", "lng": "-8.6"}
    delivery = {
        "is_pickup": False,
        "fulfillment_type": "mx_fleet_delivery",
        "delivery_address": address,
    }
    await submit(client, {**numbered(order, 1), **delivery})
    await submit(client, numbered(order, 2))
    first, second = (f"/orders/{kept.onetablet_id}" for kept in sandbox.received)

    assert (await api.post(f"{first}/finish")).status_code == 200
    read = (await api.get(first)).json()
    assert read["deliveryStatus"] == "EN_ROUTE_TO_CUSTOMER"
    assert read["details"]["deliveryAddress"]["lat"] == 41.1
    assert (await api.post(f"{first}/delivered")).status_code == 200
    assert (await api.post(f"{first}/delivered")).status_code == 409
    assert (await api.get(first)).json()["deliveryStatus"] == "DELIVERED"

    assert (await api.post(f"{second}/cancel", json={})).status_code == 400
    cancelled = await api.post(f"{second}/cancel", json={"reason": "Out of bread"})
    assert cancelled.json() == {"message": "The order is cancelled"}
    assert (await api.get(second)).json()["cancellation"] == {
        "initiator": "orders_api",
        "reason": "Out of bread",
    }


# What the Orders API's document shows of one order; each group's fields.
_DOCUMENTED: dict[str, set[str]] = {
    "": {
        "id", "status", "deliveryStatus", "createdAt", "updatedAt", "store", "details",
        "rawPlatformFinancials",
    },
    "store": {"id", "externalId", "location", "brand", "platform"},
    "details": {
        "externalId", "externalReadableOrderNum", "placedAt", "estimatedPickupAt", "isPickup",
        "consumer", "consumers", "isGroupOrder", "note", "deliveryNote", "isMerchantDelivery",
        "deliveryAddress", "total", "subtotal", "tax", "tip", "deliveryFee", "utensils",
        "promotions", "items",
    },
    "details.consumer": {"id", "name", "email", "phone"},
    "details.deliveryAddress": {"googlePlaceId", "lat", "lng", "label", "raw"},
    "rawPlatformFinancials": {
        "totals", "taxes", "taxRemittance", "tip", "fees", "payments", "promotions",
        "platformMetadata",
    },
    "rawPlatformFinancials.totals": {
        "subtotal", "total", "grandTotal", "merchantTotal", "dinerGrandTotal",
        "adjustedGrandTotal", "subtotalBeforeCoupons",
    },
    "rawPlatformFinancials.taxes": {
        "total", "sales", "delivery", "restaurant", "merchantTotal", "merchantSalesTotal",
        "taxSource",
    },
    "rawPlatformFinancials.taxRemittance": {
        "isTaxRemittedByPlatform", "taxRemittedByPlatform", "platformTaxRemittance",
        "restaurantTaxRemittance", "courierTaxRemittance", "eaterTaxRemittance",
    },
    "rawPlatformFinancials.tip": {"amount", "type"},
    "rawPlatformFinancials.fees": {
        "total", "delivery", "deliveryTax", "smallOrder", "smallOrderTax", "totalFeeTax",
        "bagFee", "pickAndPackFee",
    },
    "rawPlatformFinancials.promotions": {
        "appliedDiscounts", "loyaltyRewards", "coupons", "platformPromotions",
        "totalPromoApplied", "subtotalPromoApplied", "taxPromoApplied",
    },
    "rawPlatformFinancials.platformMetadata": {
        "commissionType", "isDemandGen", "subtotalForTax", "subtotalDiscountFundingSource",
        "storeOrderCartId", "taxWithheld", "restaurantSubtotal", "currencyCode",
    },
}  # fmt: skip


async def test_the_read_back_has_every_documented_field(
    sandbox: Sandbox, client: httpx.AsyncClient, api: httpx.AsyncClient, order: Json
) -> None:
    more = {
        "merchant_tip_amount": 100,
        "is_pickup": False,
        "fulfillment_type": "mx_fleet_delivery",
        "delivery_address": {"street": "1 Quay"},
    }
    await submit(client, order | more)

    (read,) = (await api.get("/orders")).json()["items"]
    for path, fields in _DOCUMENTED.items():
        found: Any = read
        for key in filter(None, path.split(".")):
            found = found[key]
        assert set(found) == fields, path


async def test_the_two_apis_have_a_key_each(menu: Json) -> None:
    async with (
        Sandbox(menu=menu, api_key="c", orders_api_key="o", channel_header="x-partner") as sandbox,
        httpx.AsyncClient(trust_env=False) as anyone,
    ):
        pull, orders = f"{sandbox.url}/pull/menus/harbour", f"{sandbox.orders_api_url}/orders"
        for url, headers, status in (
            (pull, {"x-api-key": "c"}, 200),
            (pull, {"authorization": "bearer c"}, 200),
            (pull, {"x-partner": "c"}, 200),
            (pull, {"x-api-key": "o"}, 401),
            (pull, {"x-other": "c"}, 401),
            (pull, {}, 401),
            (orders, {"x-api-key": "o"}, 200),
            (orders, {"x-api-key": "c"}, 401),
            (orders, {"authorization": "Bearer o"}, 401),
            (orders, {"x-partner": "o"}, 401),
        ):
            answer = await anyone.get(url, headers=headers)
            assert answer.status_code == status, (url, headers)
