"""Bodies that are wrong, huge or hostile: each gets its sentence and changes nothing."""

from __future__ import annotations

import copy
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest

from kiosk.webhooks.access import HeaderKeys
from kiosk.webhooks.receiver import MAX_MENU_BODY, ReceiverSettings
from tests.webhooks.receiving import Inbox, listening

pytestmark = pytest.mark.anyio

Json = Any
JSON = {"Content-Type": "application/json"}
ITEM = {
    "merchant_supplied_id": "i",
    "name": "I",
    "price": 100,
    "extras": [
        {
            "merchant_supplied_id": "g",
            "name": "G",
            "options": [{"merchant_supplied_id": "o", "name": "O", "price": 0}],
        }
    ],
}
MENU = {
    "store": {"merchant_supplied_id": "s"},
    "open_hours": [{"day_index": "MON", "start_time": "09:00", "end_time": "17:00"}],
    "menu": {
        "merchant_supplied_id": "m",
        "name": "M",
        "categories": [{"merchant_supplied_id": "c", "name": "C", "items": [ITEM]}],
    },
}


@pytest.fixture(scope="module")
async def running() -> AsyncIterator[tuple[httpx.AsyncClient, Inbox]]:
    inbox = Inbox("o1")
    async with listening(ReceiverSettings("s", HeaderKeys(("k",))), inbox) as client:
        client.headers["x-api-key"] = "k"
        yield client, inbox


@pytest.fixture
def http(running: tuple[httpx.AsyncClient, Inbox]) -> httpx.AsyncClient:
    return running[0]


@pytest.fixture
def inbox(running: tuple[httpx.AsyncClient, Inbox]) -> Inbox:
    """It is empty."""
    running[1].kept.clear()
    return running[1]


async def told(http: httpx.AsyncClient, method: str, path: str, body: bytes) -> tuple[int, str]:
    response = await http.request(method, path, content=body, headers=JSON)
    assert len(response.content) < 1_000, "nothing huge comes back"
    return response.status_code, response.json().get("message", "")


def item(menu: Json) -> Json:
    return menu["menu"]["categories"][0]["items"][0]


def group(menu: Json) -> Json:
    return item(menu)["extras"][0]


def nest(menu: Json, levels: int) -> None:
    """Groups, each below an option of the one before."""
    inside: list[Json] = []
    for level in range(levels):
        option = {"merchant_supplied_id": "o", "name": "O", "price": 0, "extras": inside}
        inside = [{"merchant_supplied_id": f"g{level}", "name": "G", "options": [option]}]
    item(menu)["extras"] = inside


def twice(entries: list[Json]) -> None:
    entries.append(copy.deepcopy(entries[0]))


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda menu: item(menu).update(price=-1), "items[0].price"),
        (lambda menu: item(menu).update(price=10**16), "items[0].price"),
        (lambda menu: item(menu).update(price=10**400), "items[0].price"),
        (lambda menu: item(menu).update(price="100"), "items[0].price"),
        (lambda menu: item(menu).update(price=1.5), "items[0].price"),
        (lambda menu: item(menu).update(price=True), "items[0].price"),
        (lambda menu: group(menu)["options"][0].update(price=-1), "options[0].price"),
        (lambda menu: group(menu).update(max_num_options=10**30), "max_num_options"),
        (lambda menu: group(menu).update(min_num_options=-1), "min_num_options"),
        (lambda menu: item(menu).update(tax_rate="-0.07"), "tax_rate"),
        (lambda menu: item(menu).update(tax_rate="9" * 1_000), "tax_rate"),
        (lambda menu: item(menu).update(name="x" * 2**20), "items[0].name"),
        (lambda menu: item(menu).update(description="x" * 2**20), "description"),
        (lambda menu: item(menu).update(merchant_supplied_id=""), "merchant_supplied_id"),
        (lambda menu: item(menu).update(extras={}), "extras: must be a list"),
        (lambda menu: menu["open_hours"][0].update(day_index="MONDAY"), "day_index"),
        (lambda menu: menu["open_hours"][0].update(start_time="25:00"), "start_time"),
        (lambda menu: menu.update(special_hours=[{"date": "2026-02-30"}]), "date"),
        (lambda menu: nest(menu, 100), "nested too deeply"),
        (lambda menu: twice(menu["menu"]["categories"]), "categories[1]"),
        (lambda menu: twice(menu["menu"]["categories"][0]["items"]), "items[1]"),
        (lambda menu: twice(item(menu)["extras"]), "extras[1]"),
        (lambda menu: twice(group(menu)["options"]), "options[1]"),
    ],
)
async def test_a_menu_that_cannot_be_used(
    http: httpx.AsyncClient, inbox: Inbox, change: Callable[[Json], object], place: str
) -> None:
    menu = copy.deepcopy(MENU)
    change(menu)
    status, message = await told(http, "PATCH", "/menus/m", json.dumps(menu).encode())
    assert status == 400
    assert place in message
    assert inbox.kept == []
    assert await told(http, "PATCH", "/menus/m", json.dumps(MENU).encode()) == (200, "")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b'{"price": 1e99999, "store": 1}', "store"),
        (b'{"store": NaN}', "store: must be an object"),
        (b'{"store": "\xff\xfe"}', "not JSON"),
        (b'{"store": "\\ud800"}', "store: must be an object"),
        (b'{"store": "\\ud800}', "not JSON"),
        (b"\xef\xbb\xbf{}", "not JSON"),  # a byte order mark
        (b"{} {}", "not JSON"),
        (b"[" * 1_000_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b"", "not JSON"),
        (b"null", "must be an object"),
        (b" " * (MAX_MENU_BODY + 1), "longer than"),
    ],
)
async def test_a_menu_that_is_none(
    http: httpx.AsyncClient, inbox: Inbox, body: bytes, message: str
) -> None:
    status, answer = await told(http, "PATCH", "/menus/m", body)
    assert status == (413 if "longer" in message else 400)
    assert message in answer
    assert inbox.kept == []


@pytest.mark.parametrize(
    ("path", "body", "message"),
    [
        ("/orders/o1", b'{"order_status": 1}', "order_status"),
        ("/orders/o1", b'{"order_status": "SUCCESS"}', "order_status"),
        ("/orders/o1", b'{"order_status": "success", "prep_time": 5}', "prep_time: must be text"),
        ("/orders/o1", b'["success"]', "must be an object"),
        ("/orders/o1", b'{"order_status": "success", "news": NaN}', "not JSON"),
        ("/orders/o1/cancellation", b'{"cancel_reason": "OTHER", "news": [-Infinity]}', "not JSON"),
        ("/stores/s/status", b'{"is_active": true, "notes": "\\ud83d", "a": Infinity}', "not JSON"),
        ("/orders/o1/cancellation", b'{"cancel_reason": ["OTHER"]}', "cancel_reason"),
        ("/orders/o1/cancellation", b'{"cancel_details": "' + b"x" * 3_000 + b'"}', "is missing"),
        ("/orders/o1/events/order_ready_for_pickup", b'"ready"', "must be an object"),
        ("/stores/s/status", b'{"is_active": "false"}', "is_active"),
        ("/stores/s/status", b'{"is_active": false, "duration_in_hours": 1e300}', "duration"),
        ("/stores/s/status", b'{"is_active": false, "duration_in_secs": -1}', "duration_in_secs"),
        ("/stores/s/items/status", b'{"is_active": false}', "must be a list"),
        ("/stores/s/items/status", b'[{"is_active": false}]', "merchant_supplied_id: is missing"),
        ("/stores/s/item_options/status", b'[{"merchant_supplied_id": "", "is_active": true}]',
         "must not be empty"),
        ("/stores/s/item_options/status", b'[{"merchant_supplied_id": 7, "is_active": true}]',
         "must be text"),
    ],
)  # fmt: skip
async def test_a_small_body_that_does_not_fit(
    http: httpx.AsyncClient, inbox: Inbox, path: str, body: bytes, message: str
) -> None:
    method = "PUT" if path.startswith("/stores") else "PATCH"
    status, answer = await told(http, method, path, body)
    assert status == 400
    assert message in answer
    assert inbox.kept == []


@pytest.mark.parametrize("path", ["/orders/o1", "/menus/m", "/stores/s/items/status"])
@pytest.mark.parametrize("kind", ["text/html", "text/json", "application/xml", "json", ""])
async def test_another_content_type(
    http: httpx.AsyncClient, inbox: Inbox, path: str, kind: str
) -> None:
    method = "PUT" if path.startswith("/stores") else "PATCH"
    response = await http.request(method, path, content=b"{}", headers={"Content-Type": kind})
    assert response.status_code == 415
    assert response.json()["error"] == "Unsupported Media Type"
    assert inbox.kept == []


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/orders/o1/cancellation", b'{"cancel_reason": "DOG_ATE_IT", "cancel_details": "Rex"}'),
        ("/orders/o1/cancellation", b'{"cancel_reason": ""}'),
        ("/orders/o1", b'{"order_status": "success", "prep_time": "2027-03-04T12:00:00"}'),
        ("/orders/o1", b'{"order_status": "success", "prep_time": "soon"}'),
        ("/orders/o1", b'{"order_status": "success", "prep_time": null, "news": {"a": [1e99]}}'),
        ("/stores/s/status", b'{"is_active": false, "end_time": "tomorrow"}'),
        ("/orders/o1", b'{"order_status": "fail", "failure_reason": "NaN is no Infinity"}'),
        # Half an emoji, where a text was cut.
        ("/orders/o1", b'{"order_status": "fail", "failure_reason": "Sorry \\ud83d"}'),
        ("/orders/o1/cancellation", b'{"cancel_reason": "OTHER", "cancel_details": "\\uDE00!"}'),
        ("/orders/o1/events/order_ready_for_pickup", b'{"news": ["\\ud83d"]}'),
        ("/stores/s/status", b'{"is_active": false, "notes": "Closed \\ud83d"}'),
        ("/stores/s/items/status", b'[{"merchant_supplied_id": "i\\ud83d", "is_active": true}]'),
    ],
)
async def test_what_a_real_sender_might_send_loses_no_event(
    http: httpx.AsyncClient, inbox: Inbox, path: str, body: bytes
) -> None:
    method = "PUT" if path.startswith("/stores") else "PATCH"
    assert (await told(http, method, path, body))[0] == 200
    assert inbox.kept == [body]
