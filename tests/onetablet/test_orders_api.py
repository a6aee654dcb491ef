"""The Orders API client over real sockets: pages, nulls, actions, rubbish."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from kiosk.domain.errors import BadAnswer, Conflict, Refused
from kiosk.onetablet.orders_api import OrdersClient
from kiosk.onetablet.read_back import RemoteOrder
from kiosk.onetablet.transport import ApiSettings
from tests.conftest import LogGuard
from tests.onetablet.scripted import Scripted, answer

pytestmark = pytest.mark.anyio


@pytest.fixture
async def orders(settings: ApiSettings) -> AsyncIterator[OrdersClient]:
    client = OrdersClient(settings)
    yield client
    await client.aclose()


def page(number: int, total_pages: int, *ids: str) -> bytes:
    items = [
        {"id": each, "status": "new", "details": {"externalId": f"our-{each}"}} for each in ids
    ]
    pagination = {"page": number, "limit": 2, "total": 3, "totalPages": total_pages}
    return answer("200 OK", json.dumps({"items": items, "pagination": pagination}).encode())


async def test_list_orders_turns_the_pages(server: Scripted, orders: OrdersClient) -> None:
    server.say(page(1, 2, "a", "b"), page(2, 2, "b", "c"))
    since = datetime(2027, 3, 4, 12, 0, tzinfo=UTC)
    found = [
        order.order_id
        async for order in orders.list_orders(
            statuses=["new", "ready"],
            created_from=since,
            created_to=since,
            location_code="north",
            page_size=2,
        )
    ]
    assert found == ["our-a", "our-b", "our-c"]
    filters = (
        "limit=2&statuses=new&statuses=ready&createdAtStartDate=2027-03-04T12%3A00%3A00Z"
        "&createdAtEndDate=2027-03-04T12%3A00%3A00Z&locationCode=north"
    )
    assert [seen.target for seen in server.seen] == [
        f"/base/orders?page={number}&{filters}" for number in (1, 2)
    ]


async def test_an_odd_order_does_not_hide_the_others(
    server: Scripted, orders: OrdersClient, log_guard: LogGuard
) -> None:
    log_guard.expect("cannot be read: odd: status: is missing", logger="kiosk.onetablet")
    log_guard.expect("cannot be read: no id: id: is missing", logger="kiosk.onetablet")
    items = [
        {"id": "odd"},
        {"status": {"ana": "ana@mail.example"}},
        {"id": "good", "status": "ready", "details": {"externalId": "our-1", "total": 21.97}},
    ]
    pagination = {"page": 1, "limit": 3, "total": 3, "totalPages": 1}
    listed = answer("200 OK", json.dumps({"items": items, "pagination": pagination}).encode())
    server.say(listed, listed)
    for _ in range(2):
        assert [order.order_id async for order in orders.list_orders()] == ["our-1"]
    assert orders.unreadable == ("odd: status: is missing", "no id: id: is missing")


async def test_a_note_that_was_cut_within_an_emoji_hides_no_order(
    server: Scripted, orders: OrdersClient
) -> None:
    cut = rb'{"id": "a", "status": "new", "details": {"note": "Napkins \ud83d"}}'
    items = b'[%b, {"id": "b", "status": "ready"}]' % cut
    pagination = b'{"page": 1, "limit": 2, "total": 2, "totalPages": 1}'
    server.say(answer("200 OK", b'{"items": %b, "pagination": %b}' % (items, pagination)))
    found = [order async for order in orders.list_orders()]
    assert [order.id for order in found] == ["a", "b"]
    assert found[0].details is not None
    assert found[0].details.note == "Napkins \ufffd"


async def test_a_list_that_never_ends(server: Scripted, orders: OrdersClient) -> None:
    server.say(page(1, 10**9, "a"))
    with pytest.raises(BadAnswer, match="pages"):
        [order async for order in orders.list_orders()]


async def test_an_order_full_of_nulls_and_news(server: Scripted, orders: OrdersClient) -> None:
    sent = {
        "id": "r/1",
        "status": "brand_new_status",
        "deliveryStatus": None,
        "moodOfTheCook": "good",
        "details": {
            "externalId": "our-1",
            "deliveryAddress": {"lat": 41.15, "lng": None},
            "items": [
                {
                    "name": "Ramen",
                    "price": {"base": 1, "menu": None, "unit": 1, "total": 2},
                    "modifiers": [
                        {"name": "Egg", "modifiers": [{"name": "Soft", "modifierGroup": None}]}
                    ],
                }
            ],
        },
        "rawPlatformFinancials": {"totals": {"total": 2, "dinerGrandTotal": None}, "tip": None},
    }
    server.say(answer("200 OK", json.dumps(sent).encode()))
    order = await orders.get("r/1")
    assert server.seen[0].target == "/base/orders/r%2F1"
    assert (order.status, order.order_id) == ("brand_new_status", "our-1")
    assert order.model_dump(by_alias=True, exclude_unset=True) == sent


async def test_an_order_that_we_did_not_name() -> None:
    assert RemoteOrder(id="r", status="new").order_id == ""


async def test_actions(server: Scripted, orders: OrdersClient) -> None:
    await orders.ready("r1")
    await orders.finish("r1")
    await orders.delivered("r1")
    await orders.cancel("r1", "Spilt")
    assert [(seen.method, seen.target, seen.body) for seen in server.seen] == [
        ("POST", "/base/orders/r1/ready", b""),
        ("POST", "/base/orders/r1/finish", b""),
        ("POST", "/base/orders/r1/delivered", b""),
        ("POST", "/base/orders/r1/cancel", b'{"reason": "Spilt"}'),
    ]
    server.say(answer("409 Conflict", b'{"statusCode": 409, "message": "Finished already"}'))
    with pytest.raises(Conflict, match="409: Finished already"):
        await orders.finish("r1")


@pytest.mark.parametrize("status", ["400 Bad Request", "404 Not Found", "500 Oh No"])
async def test_only_409_is_a_conflict(server: Scripted, orders: OrdersClient, status: str) -> None:
    server.say(answer(status, b'{"statusCode": 1, "message": "No", "error": "Nope"}'))
    with pytest.raises(Refused) as caught:
        await orders.cancel("r1", "Spilt")
    assert not isinstance(caught.value, Conflict)
    assert caught.value.message == "No"


@pytest.mark.parametrize("body", [b"", b"<html>", b"{}", b'{"items": 3}', b"null"])
async def test_read_back_that_is_rubbish(
    server: Scripted, orders: OrdersClient, body: bytes
) -> None:
    server.say(answer("200 OK", body))
    with pytest.raises(BadAnswer):
        [order async for order in orders.list_orders()]
    with pytest.raises(BadAnswer):
        await orders.get("r1")
