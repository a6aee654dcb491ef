"""The Channel API over real sockets: keys, menus, orders once, cancelling, delivery, envelope."""

import copy
from typing import Any

import httpx
import pytest

from kiosk.sandbox.book import Status
from kiosk.sandbox.channel_api import EventNames
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.server import Sandbox

Json = dict[str, Any]

pytestmark = pytest.mark.anyio

_COURIER = {"full_name": "Lena Fox", "phone": "+351", "vehicle": {"color": "blue"}}


def delivery(order: Json) -> Json:
    address = {"street": "1 Quay", "city": "Porto"}
    return {
        **order,
        "is_pickup": False,
        "fulfillment_type": "mx_fleet_delivery",
        "delivery_address": address,
    }


async def test_the_key(sandbox: Sandbox) -> None:
    keys: list[tuple[dict[bytes, bytes], int]] = [
        ({}, 401),
        ({b"x-api-key": b"wrong"}, 401),
        ({b"x-api-key": "sändbox".encode()}, 401),
        ({b"Authorization": b"Basic sandbox"}, 401),
        ({b"x-api-key": b"sandbox"}, 200),
        ({b"Authorization": b"Bearer sandbox"}, 200),
    ]
    async with httpx.AsyncClient(trust_env=False) as client:
        for headers, status in keys:
            answer = await client.get(f"{sandbox.url}/pull/menus/harbour", headers=headers)

            assert answer.status_code == status, headers
            if status == 401:
                assert answer.json() == {
                    "error": "Unauthorized",
                    "message": "The API key is missing or wrong",
                }


async def test_the_menu_is_pulled_with_absolute_pictures(
    sandbox: Sandbox, client: httpx.AsyncClient, menu: Json
) -> None:
    answer = (await client.get("/pull/menus/harbour")).json()

    burger = answer["menus"][0]["menu"]["categories"][0]["items"][0]
    assert burger["original_image_url"] == f"{sandbox.url}/pictures/burger.png"
    burger["original_image_url"] = "pictures/burger.png"
    assert answer == menu
    picture = await client.get("/pictures/burger.png")
    assert picture.content == b"\x89PNG burger"
    assert picture.headers["content-type"] == "image/png"


async def test_only_pictures_are_served(client: httpx.AsyncClient) -> None:
    for path in ("nope.png", "..%2fsecret.txt", "%2e%2e/secret.txt", "%2fetc%2fpasswd"):
        answer = await client.get(f"/pictures/{path}")

        assert answer.status_code == 404, path
        assert answer.json() == {"error": "Not Found", "message": "Not Found"}


async def test_the_menu_by_ids(client: httpx.AsyncClient, menu: Json) -> None:
    own_id = menu["menus"][0]["id"]

    async def names(query: str) -> list[str]:
        pull = (await client.get(f"/pull/menus/harbour?ids={query}")).json()
        return [entry["menu"]["merchant_supplied_id"] for entry in pull["menus"]]

    assert await names(f"other,{own_id}") == ["all-day"]
    assert await names("all-day") == ["all-day"]
    assert await names("other") == []
    assert (await client.get("/pull/menus/elsewhere")).status_code == 404


async def test_an_order_is_accepted_once(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    answers = [await client.post("/orders", json=order) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert [(kept.order_id, kept.submissions) for kept in sandbox.received] == [(order["id"], 3)]
    assert sandbox.received[0].wire == order


async def test_another_body_under_the_same_id_is_a_conflict(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    await client.post("/orders", json=order)

    answer = await client.post("/orders", json={**order, "order_special_instructions": "EAT IN"})

    assert answer.status_code == 409
    assert answer.json()["error"] == "Conflict"
    assert sandbox.received[0].submissions == 1


async def test_a_wrong_order_is_refused_and_not_kept(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    del order["consumer"]["id"]

    answer = await client.post("/orders", json=order)

    assert answer.status_code == 400
    assert answer.json() == {"error": "Bad Request", "message": "consumer.id is missing"}
    assert sandbox.received == []


async def test_a_tax_transaction_belongs_to_one_order(
    client: httpx.AsyncClient, order: Json
) -> None:
    await client.post("/orders", json=order)

    answer = await client.post("/orders", json={**order, "id": "another"})

    assert answer.status_code == 400
    assert answer.json()["message"] == "tax_transaction_id was used by another order"


async def test_what_is_no_order(client: httpx.AsyncClient) -> None:
    json_type = "application/json"
    bodies: list[tuple[bytes, str, int]] = [
        (b"", json_type, 400),
        (b"{", json_type, 400),
        (b"[]", json_type, 400),
        (b'{"id": "\xff"}', json_type, 400),
        (b'{"id": "\\ud800"}', json_type, 400),
        (b'{"tax": NaN}', json_type, 400),
        (b'{"tax": ' + b"9" * 5000 + b"}", json_type, 400),
        (b"[" * 100_000, json_type, 400),
        (b" " * 8_000_001, json_type, 413),
        (b"{}", "text/plain", 415),
        (b"{}", "", 415),
        (b"{}", f"{json_type}; charset=utf-8", 400),
    ]
    for content, kind, status in bodies:
        answer = await client.post("/orders", content=content, headers={"content-type": kind})

        assert answer.status_code == status, content[:20]
        assert set(answer.json()) == {"error", "message"}


async def test_unknown_paths_and_methods(client: httpx.AsyncClient) -> None:
    assert (await client.get("/nowhere")).json() == {"error": "Not Found", "message": "Not Found"}
    assert (await client.get("/orders")).status_code == 405
    assert (await client.get("/api/v1/nowhere")).json()["statusCode"] == 404


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ({}, {"cancel_reason": "OTHER"}),
        (
            {"cancel_reason": "KITCHEN_BUSY", "cancel_details": "Queue", "reason": "unused"},
            {"cancel_reason": "KITCHEN_BUSY", "cancel_details": "Queue"},
        ),
        (
            {
                "store": {"merchant_supplied_id": "harbour"},
                "client_order_id": "11111111-aaaa-4bbb-8ccc-000000000001",
                "reason": "Too late",
            },
            {"cancel_reason": "OTHER", "cancel_details": "Too late"},
        ),
    ],
)
async def test_an_order_is_cancelled(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json, body: Json, kept: Json
) -> None:
    await client.post("/orders", json=order)

    answers = [await client.post(f"/orders/{order['id']}/cancel", json=body) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert sandbox.received[0].status is Status.CANCELLED
    assert sandbox.received[0].cancellation == {"by": "channel", **kept}


async def test_what_cannot_be_cancelled(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    await client.post("/orders", json=order)
    path = f"/orders/{order['id']}/cancel"

    assert (await client.post("/orders/nope/cancel", json={})).status_code == 404
    wrong = await client.post(path, json={"cancel_reason": "BORED"})
    assert wrong.status_code == 400
    assert "cancel_reason must be one of" in wrong.json()["message"]
    assert (await client.post(path, json={"cancel_details": 5})).status_code == 400
    other = await client.post(path, json={"client_order_id": "x", "reason": "Too late"})
    assert other.json()["message"] == "client_order_id x is another order"
    elsewhere = {"store": {"merchant_supplied_id": "elsewhere"}, "reason": "Too late"}
    assert (await client.post(path, json=elsewhere)).status_code == 403
    assert sandbox.received[0].cancellation is None
    sandbox.received[0].move(Status.FINISHED)
    assert (await client.post(path, json={})).status_code == 409


async def test_a_delivery_goes_forward_to_its_end(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    await client.post("/orders", json=delivery(order))
    path = f"/orders/{order['id']}/delivery-status"

    async def send(step: str) -> tuple[int, str | None]:
        body = {"delivery_status": step, "courier_info": _COURIER}
        answer = await client.post(path, json=body)
        return answer.status_code, sandbox.received[0].delivery_status

    assert await send("dasher_confirmed") == (200, "COURIER_ASSIGNED")
    assert await send("arriving_at_store") == (200, "EN_ROUTE_TO_STORE")
    assert await send("arriving_at_store") == (200, "EN_ROUTE_TO_STORE")
    assert await send("dasher_out_for_delivery") == (200, "EN_ROUTE_TO_CUSTOMER")
    assert await send("arrived_at_store") == (409, "EN_ROUTE_TO_CUSTOMER")
    assert await send("flying") == (400, "EN_ROUTE_TO_CUSTOMER")
    assert await send("dropoff") == (200, "DELIVERED")
    assert await send("dropoff") == (200, "DELIVERED")
    assert sandbox.received[0].status is Status.FINISHED
    assert [step["courier"] for step in sandbox.received[0].deliveries] == [_COURIER] * 4


async def test_what_left_with_the_courier_was_ready(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    await client.post("/orders", json=delivery(order))
    path = f"/orders/{order['id']}/delivery-status"

    for step in ("arrived_at_store", "dasher_out_for_delivery"):
        await client.post(path, json={"delivery_status": step})
    assert sandbox.received[0].status is Status.READY


async def test_wrong_couriers(client: httpx.AsyncClient, order: Json) -> None:
    await client.post("/orders", json=delivery(order))
    path = f"/orders/{order['id']}/delivery-status"
    for courier, named in (
        ("Lena", "courier_info must be an object"),
        ({"full_name": 5}, "courier_info.full_name must be a string"),
        ({"vehicle": {"color": None}}, "courier_info.vehicle.color must be a string"),
    ):
        body = {"delivery_status": "dropoff", "courier_info": courier}
        answer = await client.post(path, json=body)
        assert (answer.status_code, answer.json()["message"]) == (400, named)
    assert (await client.post(path, json={})).json()["message"] == "delivery_status is missing"


async def test_what_should_not_be_shared_is_remarked(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    second = {**order, "id": "two", "tax_transaction_id": "t-2", "loyalty": 5}
    third = {**order, "id": "three", "tax_transaction_id": "t-3", "store_order_cart_id": "c-3"}
    for body in (order, second):
        assert (await client.post("/orders", json=body)).status_code == 200
    for kept in sandbox.received:
        kept.move(Status.FINISHED)
    assert (await client.post("/orders", json=third)).status_code == 200

    assert [kept.remarks for kept in sandbox.received] == [
        [],
        [
            "loyalty is no field of an order",
            "the cart was ordered before, as H12",
            "H12 is the number of another open order",
        ],
        [],
    ]


async def test_a_pickup_has_no_delivery(client: httpx.AsyncClient, order: Json) -> None:
    await client.post("/orders", json=order)

    answer = await client.post(
        f"/orders/{order['id']}/delivery-status", json={"delivery_status": "dropoff"}
    )

    assert answer.status_code == 409


def envelope(kind: str, payload: Json) -> Json:
    return {
        "event": {"type": kind, "id": "e-1", "created_at": "2026-11-20T18:26:10Z"},
        "store": {"merchant_supplied_id": "harbour", "provider_type": "corner_kiosk"},
        "payload": payload,
    }


async def test_the_envelope_carries_the_same_operations(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    async def send(kind: str, payload: Json) -> int:
        return (await client.post("/webhooks", json=envelope(kind, payload))).status_code

    assert await send("order.create", delivery(order)) == 200
    assert await send("order.create", delivery(order)) == 200
    kept = sandbox.received[0]
    assert kept.submissions == 2
    theirs = {"client_order_id": kept.onetablet_id, "dasher_status": "dasher_confirmed"}
    courier = {"first_name": "Lena", "phone_number": "+351"}
    assert await send("order.delivery_status", {**theirs, "dasher": courier}) == 200
    assert kept.deliveries == [{"status": "dasher_confirmed", "courier": courier}]
    assert await send("order.cancel", {"client_order_id": order["id"], "reason": "Late"}) == 200
    assert kept.cancellation == {
        "by": "channel",
        "cancel_reason": "OTHER",
        "cancel_details": "Late",
    }


async def test_a_wrong_envelope_is_refused(client: httpx.AsyncClient, order: Json) -> None:
    good = envelope("order.create", order)
    no_event = {key: value for key, value in good.items() if key != "event"}
    elsewhere = copy.deepcopy(good)
    elsewhere["store"]["merchant_supplied_id"] = "elsewhere"

    async def refusal(body: Json) -> tuple[int, str]:
        answer = await client.post("/webhooks", json=body)
        return answer.status_code, answer.json()["message"]

    assert await refusal(no_event) == (400, "event is missing")
    assert (await refusal(envelope("order.eat", order)))[0] == 400
    assert (await refusal(elsewhere))[0] == 403
    assert await refusal(envelope("order.cancel", {})) == (
        400,
        "payload.client_order_id is missing",
    )


async def test_an_envelope_that_says_too_little(client: httpx.AsyncClient, order: Json) -> None:
    good = envelope("order.create", order)
    for change, message in (
        ({"event": {**good["event"], "id": ""}}, "event.id must not be empty"),
        ({"event": {**good["event"], "created_at": "now"}}, "event.created_at is not an ISO"),
        ({"store": {"merchant_supplied_id": "harbour"}}, "store.provider_type is missing"),
        ({"payload": []}, "payload must be an object"),
    ):
        answer = await client.post("/webhooks", json=good | change)
        assert answer.status_code == 400
        assert answer.json()["message"].startswith(message)


async def test_only_the_transport_that_is_on(menu: Json, order: Json) -> None:
    events = EventNames("new", "gone", "moved")
    async with httpx.AsyncClient(headers={"x-api-key": "sandbox"}, trust_env=False) as client:
        async with Sandbox(menu=menu, transport="rest") as sandbox:
            posted = await client.post(f"{sandbox.url}/webhooks", json={})
            assert posted.status_code == 404
            assert (await client.post(f"{sandbox.url}/orders", json=order)).status_code == 200
        async with Sandbox(menu=menu, transport="envelope", events=events) as sandbox:
            assert (await client.post(f"{sandbox.url}/orders", json=order)).status_code == 404
            old = await client.post(f"{sandbox.url}/webhooks", json=envelope("order.create", order))
            assert old.json()["message"] == "event.type must be one of new, gone, moved"
            new = await client.post(f"{sandbox.url}/webhooks", json=envelope("new", order))
            assert new.status_code == 200
            pulled = await client.get(f"{sandbox.url}/pull/menus/harbour")
            assert pulled.status_code == 200
    with pytest.raises(ValueError, match="must differ"):
        EventNames("one", "one", "two")


async def test_faults_in_the_envelope_know_the_operation(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    sandbox.faults.add(Fault("status", on="cancel", status=503))

    assert (await client.post("/webhooks", json=envelope("order.create", order))).status_code == 200
    cancel = envelope("order.cancel", {"client_order_id": order["id"], "reason": "Late"})
    assert (await client.post("/webhooks", json=cancel)).status_code == 503
    assert (await client.post("/webhooks", json=cancel)).status_code == 200
