"""The Channel API over real sockets: keys, menus, orders once, cancelling, delivery, envelope."""

import copy
from typing import Any

import httpx
import pytest

from kiosk.sandbox.book import Status
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
            {"client_order_id": "x", "reason": "Too late"},
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
