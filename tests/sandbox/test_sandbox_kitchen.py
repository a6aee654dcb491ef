"""The kitchen's webhooks arrive at a real server; faults and the control routes do as told."""

import asyncio
from typing import Any, Protocol

import httpx
import pytest

from kiosk.sandbox.book import Status
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.server import Sandbox

Json = dict[str, Any]
Call = tuple[str, str, Any]

pytestmark = pytest.mark.anyio


class Receiving(Protocol):
    """The stand-in for the kiosk, from conftest."""

    url: str
    calls: list[Call]
    keys: set[str]
    answers: list[int]

    async def wait(self, enough: Any) -> None: ...


async def test_an_order_is_confirmed_and_readied_by_itself(
    menu: Json, order: Json, receiver: Receiving
) -> None:
    async with (
        Sandbox(
            menu=menu,
            webhook_url=f"{receiver.url}/",
            webhook_key="hook",
            confirm_after_s=0.01,
            ready_after_s=0.03,
        ) as sandbox,
        httpx.AsyncClient(headers={"Authorization": "Bearer sandbox"}) as client,
    ):
        await client.post(f"{sandbox.url}/orders", json=order)
        await client.post(f"{sandbox.url}/orders", json=order)
        await receiver.wait(lambda calls: len(calls) == 2)
        kept = sandbox.received[0]
        assert kept.status is Status.READY
        assert kept.confirmed_at is not None

    confirmed, ready = receiver.calls
    assert confirmed[:2] == ("PATCH", f"/orders/{order['id']}")
    assert confirmed[2]["order_status"] == "success"
    assert confirmed[2]["merchant_supplied_id"] == "pos-1"
    assert confirmed[2]["prep_time"].endswith("Z")
    assert ready == (
        "PATCH",
        f"/orders/{order['id']}/events/order_ready_for_pickup",
        {"merchant_supplied_id": "pos-1"},
    )
    assert receiver.keys == {"hook"}


async def test_ready_without_a_confirmation(menu: Json, order: Json, receiver: Receiving) -> None:
    async with (
        Sandbox(
            menu=menu, webhook_url=receiver.url, confirm_after_s=-1, ready_after_s=0
        ) as sandbox,
        httpx.AsyncClient(headers={"x-api-key": "sandbox"}) as client,
    ):
        await client.post(f"{sandbox.url}/orders", json=order)
        await receiver.wait(lambda calls: len(calls) == 1)

    assert receiver.calls[0][1].endswith("/events/order_ready_for_pickup")


@pytest.mark.parametrize(
    ("answers", "status", "tries"),
    [([404, 503], 200, 3), ([401], 401, 1), ([404, 404, 404, 404], 404, 4)],
)
async def test_a_webhook_is_tried_again_while_the_kiosk_may_still_come(
    sandbox: Sandbox, receiver: Receiving, answers: list[int], status: int, tries: int
) -> None:
    sandbox.webhook_url = receiver.url
    receiver.answers[:] = answers

    assert await sandbox.actions.ready("unknown") == status
    assert len(receiver.calls) == tries
    assert sandbox.state.webhooks[-1].tries == tries


async def test_by_hand_every_event_is_sent_whatever_the_state(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json, receiver: Receiving
) -> None:
    sandbox.webhook_url = receiver.url
    await client.post("/orders", json=order)
    path = f"/orders/{order['id']}"

    assert await sandbox.actions.reject(order["id"], "No gas") == 200
    assert await sandbox.actions.confirm(order["id"], "2026-11-20T19:00:00Z") == 200
    assert await sandbox.actions.cancel(order["id"], "FLOOD", "Water") == 200

    assert sandbox.received[0].status is Status.REJECTED
    own = {"merchant_supplied_id": "pos-1"}
    assert receiver.calls == [
        ("PATCH", path, {"order_status": "fail", "failure_reason": "No gas", **own}),
        ("PATCH", path, {"order_status": "success", "prep_time": "2026-11-20T19:00:00Z", **own}),
        (
            "PATCH",
            f"{path}/cancellation",
            {"cancel_reason": "FLOOD", "cancel_details": "Water"},
        ),
    ]


async def test_without_an_address_the_kitchen_works_in_silence(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    await client.post("/orders", json=order)

    assert await sandbox.actions.ready(order["id"]) is None
    assert sandbox.received[0].status is Status.READY


async def test_what_is_sold_out_is_told_once_the_address_is_known(
    menu: Json, order: Json, receiver: Receiving
) -> None:
    sold_out = [
        {"merchant_supplied_id": "lemonade", "is_active": False},
        {"merchant_supplied_id": "burger", "is_active": True},
    ]
    async with (
        Sandbox(menu=menu, sold_out=sold_out, ready_after_s=None) as sandbox,
        httpx.AsyncClient(headers={"x-api-key": "sandbox"}) as client,
    ):
        await asyncio.to_thread(setattr, sandbox, "webhook_url", receiver.url)
        await receiver.wait(bool)
        await client.post(f"{sandbox.url}/orders", json=order)
        assert sandbox.received[0].remarks == ["lemonade is sold out"]

    assert receiver.calls[0] == ("PUT", "/stores/harbour/items/status", [sold_out[0]])


async def test_the_control_routes(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json, menu: Json, receiver: Receiving
) -> None:
    async def post(path: str, body: Any = None) -> httpx.Response:
        return await client.post(f"/_sandbox/{path}", json=body)

    store_menu = {**menu["menus"][0], "reference": "r-2"}
    own_id = store_menu["id"]
    await client.post("/orders", json=order)
    off = [{"merchant_supplied_id": "burger", "is_active": False}]
    steps: list[tuple[str, Any, str]] = [
        (f"orders/{order['id']}/confirm", {"prep_time": "2026-11-20T19:00:00Z"}, "orders/"),
        (f"orders/{order['id']}/ready", {}, "orders/"),
        ("orders/other/reject", {"reason": "No"}, "orders/other"),
        (f"orders/{order['id']}/cancel", {"reason": "OTHER", "details": "x"}, "orders/"),
        ("items", off, "stores/harbour/items/status"),
        ("options", off, "stores/harbour/item_options/status"),
        ("store", {"is_active": False, "reason": "busy"}, "stores/harbour/status"),
        ("menus", store_menu, f"menus/{own_id}"),
    ]

    assert (await post("webhook-url", {"url": receiver.url})).status_code == 200
    for path, body, _ in steps:
        assert (await post(path, body)).json() == {"status": 200}, path
    for (_, _, arrives), call in zip(steps, receiver.calls, strict=True):
        assert call[1].startswith(f"/{arrives}")
    pushed = receiver.calls[-1][2]
    assert "id" not in pushed
    assert pushed["reference"] == "r-2"
    state = (await client.get("/_sandbox/state")).json()
    assert state["orders"][0]["status"] == "cancelled"
    assert state["orders"][0]["submissions"] == 1
    assert state["sold_out"] == ["burger"]
    assert state["is_online"] is False
    assert [call["status"] for call in state["webhooks"]] == [200] * len(steps)
    pulled = (await client.get("/pull/menus/harbour")).json()["menus"]
    assert [(entry["id"], entry["reference"]) for entry in pulled] == [(own_id, "r-2")]


async def test_wrong_control_bodies(client: httpx.AsyncClient) -> None:
    bodies: list[tuple[str, Any, str]] = [
        ("items", {}, "The body must be a list"),
        ("items", [{"merchant_supplied_id": "x"}], "[0].is_active is missing"),
        ("store", {}, "is_active is missing"),
        ("webhook-url", {"url": "ftp://x"}, "url must begin with http"),
        ("faults", {"kind": "fire"}, "kind must be one of"),
        ("faults", {"kind": "delay", "delay_s": -1}, "delay_s must not be negative"),
        ("faults", {"kind": "delay", "delay_s": 1e300}, "delay_s must be at most"),
        ("faults", {"kind": "delay", "every": 0}, "every must be from 1"),
        ("faults", {"kind": "delay", "times": 0}, "times must be from 1"),
        ("price", {"merchant_supplied_id": "burger", "price": -1}, "price must be from 0"),
        ("price", {"merchant_supplied_id": "x", "price": 1}, "merchant_supplied_id x is not on"),
        ("faults", {"kind": "status", "status": 200}, "status must be from 400"),
        ("orders/x/cancel", {"reason": 5}, "reason must be a string"),
    ]
    for path, body, message in bodies:
        answer = await client.post(f"/_sandbox/{path}", json=body)

        assert answer.status_code == 400, path
        assert message in answer.json()["message"]


async def test_a_broken_menu_is_pushed_and_not_kept(
    sandbox: Sandbox, client: httpx.AsyncClient, receiver: Receiving
) -> None:
    sandbox.webhook_url = receiver.url
    receiver.answers[:] = [400]

    assert await sandbox.actions.push_menu({"id": "m-9", "menu": {"categories": 1}}) == 400
    assert receiver.calls == [("PATCH", "/menus/m-9", {"menu": {"categories": 1}})]
    assert (await client.get("/pull/menus/harbour")).json()["menus"][0]["reference"] == "r-1"


async def test_failing_a_few_times(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    for fault in (
        {"kind": "status", "status": 503, "times": 2},
        {"kind": "status", "status": 429, "retry_after_s": 7},
    ):
        await client.post("/_sandbox/faults", json=fault)

    assert (await client.get("/pull/menus/harbour")).status_code == 200
    answers = [await client.post("/orders", json=order) for _ in range(4)]

    assert [answer.status_code for answer in answers] == [503, 503, 429, 200]
    assert answers[2].headers["retry-after"] == "7"
    assert answers[0].json()["error"] == "Service Unavailable"
    assert sandbox.received[0].submissions == 1


async def test_a_dropped_connection_after_accepting(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    await client.post("/_sandbox/faults", json={"kind": "drop"})

    with pytest.raises(httpx.TransportError):
        await client.post("/orders", json=order)
    again = await client.post("/orders", json=order)

    assert again.status_code == 200
    assert [kept.submissions for kept in sandbox.received] == [2]


async def test_a_dropped_connection_before_accepting(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    sandbox.faults.add(Fault("drop"))

    with pytest.raises(httpx.TransportError):
        await client.post("/orders", json=order)

    assert sandbox.received == []


async def test_a_late_answer(sandbox: Sandbox, client: httpx.AsyncClient, order: Json) -> None:
    await client.post("/_sandbox/faults", json={"kind": "delay", "delay_s": 60, "times": None})

    with pytest.raises(httpx.ReadTimeout):
        await client.post("/orders", json=order, timeout=0.2)
    assert len(sandbox.received) == 1
    await client.delete("/_sandbox/faults")

    assert (await client.post("/orders", json=order)).status_code == 200


async def test_rubbish_and_a_menu_that_does_not_validate(client: httpx.AsyncClient) -> None:
    for kind in ("rubbish", "invalid_menu"):
        await client.post("/_sandbox/faults", json={"kind": kind, "on": "pull"})

    rubbish = await client.get("/pull/menus/harbour")
    assert (rubbish.status_code, rubbish.text[:6]) == (200, "<html>")
    invalid = (await client.get("/pull/menus/harbour")).json()
    assert invalid["menus"][0]["menu"]["categories"] == "none today"


async def test_staff_at_the_orders_api_reach_the_kiosk(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json, receiver: Receiving
) -> None:
    sandbox.webhook_url = receiver.url
    await client.post("/orders", json=order)
    path = f"/api/v1/orders/{sandbox.received[0].onetablet_id}"

    await client.post(f"{path}/ready")
    await receiver.wait(lambda calls: len(calls) == 1)
    await client.post(f"{path}/cancel", json={"reason": "Flood"})
    await receiver.wait(lambda calls: len(calls) == 2)

    assert receiver.calls[1][2] == {"cancel_reason": "OTHER", "cancel_details": "Flood"}
    assert sandbox.received[0].status is Status.CANCELLED
