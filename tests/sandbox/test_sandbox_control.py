"""The control routes do what their document says; the page is served; other sites get nothing."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Protocol

import httpx
import pytest

from kiosk.sandbox.book import Status, now
from kiosk.sandbox.server import Sandbox

Json = dict[str, Any]

pytestmark = pytest.mark.anyio

_HOSTILE = '<img src=x onerror="alert(1)">\u202e</script>'


class Receiving(Protocol):
    """The stand-in for the kiosk, from conftest."""

    url: str
    calls: list[tuple[str, str, Any]]

    async def wait(self, enough: Any) -> None: ...


async def test_every_documented_example_is_taken(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    document = (await client.get("/_sandbox/openapi.json")).json()
    assert document["openapi"].startswith("3.")
    calls = [
        (method, path, told.get("requestBody", {}).get("content", {}).get("application/json"))
        for path, operations in document["paths"].items()
        for method, told in operations.items()
    ]
    assert len(calls) > 20
    for number, (method, path, content) in enumerate(calls):
        body = {
            **order,
            "id": f"o-{number}",
            "tax_transaction_id": f"t-{number}",
            "is_pickup": False,
            "fulfillment_type": "dx_delivery",
            "delivery_address": {"street": "1 Quay"},
        }
        await client.post("/orders", json=body)
        asked = path.replace("{order_id}", f"o-{number}")
        # Removing comes after the price in the document, and nothing is on the menu after it.
        sent = {} if content is None else {"json": content["example"]}
        answer = await client.request(method, asked, **sent)
        assert answer.status_code == 200, (method, path, answer.text)
        await client.delete("/_sandbox/faults")
        await client.post("/_sandbox/webhook-url", json={"url": None})


async def test_a_price_changes_on_the_menu_and_at_the_kiosk(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json, receiver: Receiving
) -> None:
    sandbox.webhook_url = receiver.url
    own_id = sandbox.state.pull["menus"][0]["id"]
    body = {"merchant_supplied_id": "aioli", "price": 75}
    assert (await client.post("/_sandbox/price", json=body)).json() == {"status": 200}

    method, path, pushed = receiver.calls[0]
    assert (method, path) == ("PATCH", f"/menus/{own_id}")
    chips = pushed["menu"]["categories"][0]["items"][0]["extras"][1]["options"][1]
    assert [option["price"] for option in chips["extras"][0]["options"]] == [40, 75]
    # What was on its way with the price before is taken, and remarked.
    await client.post("/orders", json=order)
    assert sandbox.received[0].remarks == ["priced by an earlier menu"]
    shown = (await client.get("/_sandbox/menu")).json()
    assert shown["version"] == 2
    burger = shown["menus"][0]["categories"][0]["items"][0]
    assert {option["id"]: option["price"] for option in burger["options"]}["aioli"] == 75


async def test_an_item_is_gone_from_the_menu_and_at_the_kiosk(
    sandbox: Sandbox, client: httpx.AsyncClient, receiver: Receiving
) -> None:
    sandbox.webhook_url = receiver.url
    for own_id in ("burger", "native"):
        answer = await client.post("/_sandbox/remove", json={"merchant_supplied_id": own_id})
        assert answer.json() == {"status": 200}

    (grill, *_) = receiver.calls[-1][2]["menu"]["categories"]
    assert [item["merchant_supplied_id"] for item in grill["items"]] == ["oysters", "old"]
    assert [each["name"] for each in grill["items"][0]["extras"][0]["options"]] == ["Rock"]
    again = await client.post("/_sandbox/remove", json={"merchant_supplied_id": "burger"})
    assert (again.status_code, again.json()["message"]) == (
        400,
        "merchant_supplied_id burger is not on the menu",
    )
    assert (await client.post("/_sandbox/push", json={})).json() == {"status": 200}
    assert receiver.calls[-1][2] == receiver.calls[-2][2]


async def test_the_kitchen_hands_over(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    delivery = {
        "id": "d",
        "tax_transaction_id": "d",
        "is_pickup": False,
        "fulfillment_type": "dx_delivery",
        "delivery_address": {"street": "1 Quay"},
    }
    for body in (order, order | delivery):
        await client.post("/orders", json=body)

    async def act(order_id: str, action: str) -> int:
        return (await client.post(f"/_sandbox/orders/{order_id}/{action}")).status_code

    pickup, brought = sandbox.received
    assert await act(order["id"], "deliver") == 409
    assert await act(order["id"], "finish") == 200
    assert await act(order["id"], "finish") == 409
    assert await act("nobody", "finish") == 404
    assert (pickup.status, pickup.delivery_status) == (Status.FINISHED, None)
    assert await act("d", "finish") == 200
    assert brought.delivery_status == "EN_ROUTE_TO_CUSTOMER"
    assert (await view(client))["orders"][0]["actions"] == ["deliver"]
    assert await act("d", "deliver") == 200
    assert await act("d", "deliver") == 409
    assert (brought.status, brought.delivery_status) == (Status.FINISHED, "DELIVERED")


async def view(client: httpx.AsyncClient) -> Json:
    shown: Json = (await client.get("/_sandbox/view")).json()
    return shown


@pytest.mark.parametrize(
    "end", [{"duration_in_secs": 60}, {"duration_in_hours": 2}, {"end_time": "2000-01-01T00:00Z"}]
)
async def test_a_pause_with_an_end_is_over_by_itself(
    client: httpx.AsyncClient, end: Json, monkeypatch: pytest.MonkeyPatch
) -> None:
    await client.post("/_sandbox/store", json={"is_active": False, **end})
    is_past = "end_time" in end
    shown = await view(client)
    assert (shown["is_online"], shown["paused_until"] is None) == (is_past, is_past)
    monkeypatch.setattr("kiosk.sandbox.state.now", lambda: now() + timedelta(hours=3))
    assert (await view(client))["is_online"] is True


async def test_a_pause_without_an_end_stays(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    await client.post("/_sandbox/store", json={"is_active": False})
    monkeypatch.setattr("kiosk.sandbox.state.now", lambda: now() + timedelta(days=9))
    assert (await view(client))["is_online"] is False
    await client.post("/_sandbox/store", json={"is_active": True})
    assert (await view(client))["is_online"] is True
    for end in ({"end_time": "soon"}, {"end_time": "2030-01-01"}, {"duration_in_secs": "long"}):
        wrong = await client.post("/_sandbox/store", json={"is_active": False, **end})
        assert wrong.status_code == 400
        assert wrong.json()["message"].startswith(next(iter(end)))
    assert (await view(client))["is_online"] is True


async def test_the_view_says_what_can_be_done_now(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    await client.post("/orders", json=order)
    steps = [
        ("new", ["confirm", "reject", "ready", "cancel"], "confirm"),
        ("confirmed", ["ready", "cancel"], "ready"),
        ("ready", ["finish", "cancel"], "finish"),
        ("finished", [], None),
    ]
    for state, actions, step in steps:
        (shown,) = (await view(client))["orders"]
        assert (shown["state"], shown["actions"]) == (state, actions)
        if step is not None:
            await client.post(f"/_sandbox/orders/{order['id']}/{step}")
    (shown,) = (await view(client))["orders"]
    burger = shown["lines"][0]
    assert (burger["quantity"], burger["name"], burger["cents"]) == (2, "Harbour burger", 3140)
    assert [(each["depth"], each["name"]) for each in burger["choices"]] == [
        (0, "Rare"),
        (0, "Slaw"),
        (0, "Chips"),
        (1, "Aioli"),
    ]
    assert shown["total_cents"] == 3793


async def test_the_page_holds_no_text_of_others_and_runs_nothing_inline(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    order["order_special_instructions"] = order["consumer"]["first_name"] = _HOSTILE
    assert (await client.post("/orders", json=order)).status_code == 200
    page = await client.get("/")
    style, script = await client.get("/page.css"), await client.get("/page.js")

    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert script.headers["content-type"] == "text/javascript; charset=utf-8"
    assert style.headers["content-type"] == "text/css; charset=utf-8"
    for each in (page, style, script):
        policy = each.headers["content-security-policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert each.headers["x-content-type-options"] == "nosniff"
    assert "onerror" not in page.text
    # All text reaches the page as text, and nothing in the page itself would break its policy.
    for sink in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert sink not in script.text
    assert "<script>" not in page.text
    assert " style=" not in page.text
    shown = await client.get("/_sandbox/view")
    assert shown.headers["content-type"] == "application/json"
    assert shown.json()["orders"][0]["note"] == _HOSTILE


async def test_every_picture_on_the_page_is_the_sandboxs_own(
    sandbox: Sandbox, client: httpx.AsyncClient
) -> None:
    def pictures(found: Any) -> Iterator[str]:
        if isinstance(found, dict):
            yield from [found["picture"]] if found.get("picture") else []
            found = list(found.values())
        if isinstance(found, list):
            for each in found:
                yield from pictures(each)

    shown = list(pictures((await client.get("/_sandbox/menu")).json()))
    assert shown == ["/pictures/burger.png"]
    assert (await client.get(shown[0])).status_code == 200


async def test_other_sites_cannot_play_the_kitchen(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json
) -> None:
    await client.post("/orders", json=order)
    confirm = f"/_sandbox/orders/{order['id']}/confirm"
    own = sandbox.url
    port = own.rpartition(":")[2]
    refused = [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"host": f"evil.example:{port}"},
        {"host": "[::1"},
        {"host": f"evil.example:{port}", "origin": f"http://evil.example:{port}"},
    ]
    for headers in refused:
        answer = await client.post(confirm, headers=headers)
        assert answer.status_code == 403, headers
        assert set(answer.json()) == {"error", "message"}
        for path in ("/_sandbox/view", "/_sandbox/state"):
            assert (await client.get(path, headers=headers)).status_code == 403
        # A link elsewhere may lead to the page; a name that was borrowed may not.
        shown = (await client.get("/", headers=headers)).status_code
        assert shown == (403 if "host" in headers else 200)
    form = {"content-type": "application/x-www-form-urlencoded"}
    assert (await client.post(confirm, content="a=b", headers=form)).status_code == 415
    assert sandbox.received[0].confirmed_at is None

    for headers in (
        {"origin": own, "sec-fetch-site": "same-origin"},
        {"host": f"localhost:{port}", "origin": f"http://localhost:{port}"},
        {"host": f"[::1]:{port}"},
    ):
        assert (await client.post(confirm, headers=headers)).status_code == 200
    # The page is for people on this machine; the APIs themselves take any name.
    pulled = await client.get("/pull/menus/harbour", headers={"host": "onetablet.test"})
    assert pulled.status_code == 200


async def test_the_page_asks_only_for_what_is_there(
    sandbox: Sandbox, client: httpx.AsyncClient
) -> None:
    """Each control route that the script names is one of the document."""
    script = (await client.get("/page.js")).text
    document = (await client.get("/_sandbox/openapi.json")).json()
    known = {path.removeprefix("/_sandbox/") for path in document["paths"]}
    for called in ("push", "menus", "price", "remove", "store", "behaviour", "faults", "view"):
        assert called in known
        assert json.dumps(called) in script or f"/_sandbox/{called}" in script
    for action in ("confirm", "reject", "ready", "cancel", "finish", "deliver"):
        assert f"orders/{{order_id}}/{action}" in known
        assert f"orders/${{id}}/{action}" in script
