"""Every endpoint over real sockets: who may call, what is kept, and what each refusal says."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from kiosk.domain.errors import StorageError
from kiosk.webhooks.access import BearerTokens, HeaderKeys
from kiosk.webhooks.receiver import MAX_BODY, MAX_LIST_BODY, Receiver, ReceiverSettings
from kiosk.webhooks.server import HttpServer, bind
from tests.conftest import LogGuard

pytestmark = pytest.mark.anyio

ORDER_ID = "6f9b0f0e-1111-4a4a-9c9c-0123456789ab"
MENU = {
    "store": {"merchant_supplied_id": "noodle-bar"},
    "menu": {
        "merchant_supplied_id": "noon",
        "name": "Noon",
        "categories": [{"merchant_supplied_id": "c", "name": "C", "items": []}],
    },
}
CONFIRMED = {"order_status": "success", "prep_time": "2027-03-04T12:00:00Z"}
ROWS = [{"merchant_supplied_id": "ramen", "is_active": False}]


@dataclass
class FakeInbox:
    """Keeps what it is given, or fails as told."""

    rows: list[tuple[str, str, bytes]] = field(default_factory=list)
    failure: Exception | None = None
    woken: int = 0

    def knows_order(self, order_id: str) -> bool:
        return order_id == ORDER_ID

    def receive(self, kind: str, subject: str, body: bytes) -> int:
        if self.failure is not None:
            raise self.failure
        self.rows.append((kind, subject, body))
        return len(self.rows)

    def wake(self) -> None:
        self.woken += 1
        assert self.woken == len(self.rows), "woken before the row was there"


@pytest.fixture(scope="module")
def shared_inbox() -> FakeInbox:
    return FakeInbox()


@pytest.fixture(scope="module")
async def server(shared_inbox: FakeInbox) -> AsyncIterator[HttpServer]:
    settings = ReceiverSettings("noodle-bar", HeaderKeys(("now", "before"), "X-Kiosk-Key"))
    receiver = Receiver(settings, shared_inbox, shared_inbox.wake)
    server = HttpServer(receiver, [bind("127.0.0.1", 0)])
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
def inbox(shared_inbox: FakeInbox) -> FakeInbox:
    """The server's inbox, empty."""
    shared_inbox.rows.clear()
    shared_inbox.failure, shared_inbox.woken = None, 0
    return shared_inbox


@pytest.fixture
async def http(server: HttpServer, inbox: FakeInbox) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(
        base_url=f"http://127.0.0.1:{server.port}",
        headers={"x-kiosk-key": "now"},
        trust_env=False,
    ) as client:
        yield client


@pytest.mark.parametrize(
    ("method", "path", "sent", "kind", "subject", "answered"),
    [
        (
            "PATCH",
            f"/orders/{ORDER_ID}",
            CONFIRMED,
            "order_confirmation",
            ORDER_ID,
            {"status": "received"},
        ),
        (
            "PATCH",
            f"/orders/{ORDER_ID}/events/order_ready_for_pickup",
            {"merchant_supplied_id": "till-9"},
            "order_ready",
            ORDER_ID,
            {"status": "received"},
        ),
        (
            "PATCH",
            f"/orders/{ORDER_ID}/cancellation",
            {"cancel_reason": "FLOOD", "cancel_details": "Water"},
            "order_cancellation",
            ORDER_ID,
            {"status": "received"},
        ),
        ("PATCH", "/menus/their%2Fname", MENU, "menu", "their/name", {"menu_id": "their/name"}),
        (
            "PUT",
            "/stores/noodle-bar/items/status",
            ROWS,
            "items_status",
            "noodle-bar",
            {"status": "received"},
        ),
        (
            "PUT",
            "/stores/noodle-bar/item_options/status",
            ROWS,
            "options_status",
            "noodle-bar",
            {"status": "received"},
        ),
        (
            "PUT",
            "/stores/noodle-bar/status",
            {"is_active": False, "reason": "storm"},
            "store_status",
            "noodle-bar",
            {"status": "received"},
        ),
    ],
)
async def test_a_good_call_is_kept_as_it_came(
    http: httpx.AsyncClient,
    inbox: FakeInbox,
    method: str,
    path: str,
    sent: object,
    kind: str,
    subject: str,
    answered: object,
) -> None:
    body = json.dumps(sent, indent=1).encode()
    for _ in range(2):
        response = await http.request(
            method, path, content=body, headers={"Content-Type": "application/json; charset=utf-8"}
        )
        assert (response.status_code, response.json()) == (200, answered)
    assert inbox.rows == [(kind, subject, body)] * 2, "telling duplicates apart is not done here"
    assert inbox.woken == 2
    assert type(inbox.rows[0][0]) is str


async def test_the_former_key_still_works(http: httpx.AsyncClient, inbox: FakeInbox) -> None:
    response = await http.patch(
        f"/orders/{ORDER_ID}", json=CONFIRMED, headers={"X-Kiosk-Key": "before"}
    )
    assert response.status_code == 200
    assert len(inbox.rows) == 1


async def test_ready_without_a_body(http: httpx.AsyncClient, inbox: FakeInbox) -> None:
    response = await http.patch(f"/orders/{ORDER_ID}/events/order_ready_for_pickup")
    assert response.status_code == 200
    assert inbox.rows == [("order_ready", ORDER_ID, b"")]


async def test_health_needs_no_key(server: HttpServer) -> None:
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}") as stranger:
        assert (await stranger.get("/health")).json() == {"status": "ok"}
        assert (await stranger.head("/health")).status_code == 200
        response = await stranger.post("/health")
        assert (response.status_code, response.headers["allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("key", [None, "", "wrong", "no", "nowx", "NOW", "schl\xfcssel"])
@pytest.mark.parametrize("path", [f"/orders/{ORDER_ID}", "/nowhere", "/stores/other/status"])
async def test_without_the_key_nothing_is_told(
    server: HttpServer, inbox: FakeInbox, key: str | None, path: str
) -> None:
    headers = httpx.Headers({} if key is None else {"x-kiosk-key": key}, encoding="latin-1")
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}") as stranger:
        response = await stranger.patch(path, content=b"no json", headers=headers)
    assert response.status_code == 401
    assert response.json()["error"] == "Unauthorized"
    assert "X-Kiosk-Key" in response.json()["message"]
    assert inbox.rows == []


JSON_TYPE = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("method", "path", "body", "headers", "status", "message"),
    [
        ("PATCH", "/nowhere", b"{}", {}, 404, "nothing at this address"),
        ("PATCH", f"/orders/{ORDER_ID}/", b"{}", {}, 404, "nothing"),
        ("PATCH", "/orders/", b"{}", {}, 404, "nothing"),
        ("PATCH", "/menus/" + "m" * 5_000, b"{}", {}, 404, "nothing"),
        ("PATCH", "/orders/%FF", b"{}", {}, 400, "not UTF-8"),
        ("PATCH", "/orders/other", json.dumps(CONFIRMED).encode(), {}, 404, "no order"),
        ("POST", f"/orders/{ORDER_ID}", b"{}", {}, 405, "Only PATCH"),
        ("GET", "/stores/noodle-bar/status", b"", {}, 405, "Only PUT"),
        ("PUT", "/stores/other/status", b"no json", {}, 403, "another store"),
        ("PUT", "/stores/other/items/status", b"[]", {}, 403, "another store"),
        (
            "PATCH",
            "/menus/m",
            json.dumps({**MENU, "store": {"merchant_supplied_id": "other"}}).encode(),
            {},
            403,
            "another store",
        ),
        ("PATCH", f"/orders/{ORDER_ID}", b"{}", {"Content-Type": "text/plain"}, 415, "must be"),
        (
            "PATCH",
            f"/orders/{ORDER_ID}",
            b"{}",
            {**JSON_TYPE, "Content-Encoding": "gzip"},
            415,
            "Content-Encoding",
        ),
        ("PATCH", f"/orders/{ORDER_ID}", b" " * (MAX_BODY + 1), {}, 413, "65,536 bytes"),
        (
            "PUT",
            "/stores/noodle-bar/items/status",
            b" " * (MAX_LIST_BODY + 1),
            {},
            413,
            "1,048,576 bytes",
        ),
        ("PUT", "/stores/noodle-bar/status", b" " * (MAX_BODY + 1), {}, 413, "65,536 bytes"),
        ("PATCH", f"/orders/{ORDER_ID}", b"", {}, 400, "not JSON"),
        ("PATCH", f"/orders/{ORDER_ID}", b'{"order_status', {}, 400, "not JSON"),
        ("PATCH", f"/orders/{ORDER_ID}", b'{"order_status": "\xff"}', {}, 400, "not JSON"),
        ("PATCH", f"/orders/{ORDER_ID}", b"{}", {}, 400, "order_status: is missing"),
        ("PATCH", f"/orders/{ORDER_ID}", b'{"order_status": "eh"}', {}, 400, "order_status"),
        ("PATCH", f"/orders/{ORDER_ID}", b"[" * 60_000, {}, 400, "nested too deeply"),
        ("PATCH", f"/orders/{ORDER_ID}/cancellation", b"{}", {}, 400, "cancel_reason: is missing"),
        (
            "PUT",
            "/stores/noodle-bar/items/status",
            json.dumps([{"is_active": True}]).encode(),
            {},
            400,
            "[0].merchant_supplied_id: is missing",
        ),
        ("PUT", "/stores/noodle-bar/status", b'{"is_active": 1}', {}, 400, "is_active: must be"),
        ("PATCH", "/menus/m", b'{"store": {}}', {}, 400, "store.merchant_supplied_id: is missing"),
    ],
)
async def test_a_bad_call_changes_nothing_and_is_told_why(
    http: httpx.AsyncClient,
    inbox: FakeInbox,
    method: str,
    path: str,
    body: bytes,
    headers: dict[str, str],
    status: int,
    message: str,
) -> None:
    response = await http.request(method, path, content=body, headers=headers)
    assert response.status_code == status
    told = response.json()
    assert set(told) == {"error", "message"}
    assert message in told["message"]
    assert len(response.content) < 500
    assert inbox.rows == []
    assert (await http.get("/health")).status_code == 200


async def test_a_body_without_an_announced_length_is_counted(
    http: httpx.AsyncClient, inbox: FakeInbox
) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(64):
            yield b" " * 4096

    response = await http.patch(f"/orders/{ORDER_ID}", content=endless())
    assert response.status_code == 413
    assert inbox.rows == []


@pytest.mark.parametrize("what", ["items", "item_options"])
async def test_a_long_list_of_what_is_sold_out_is_taken(
    http: httpx.AsyncClient, inbox: FakeInbox, what: str
) -> None:
    rows = [
        {"merchant_supplied_id": f"{n:036}", "is_active": False, "reason": "x" * 20}
        for n in range(2_266)
    ]
    response = await http.put(f"/stores/noodle-bar/{what}/status", json=rows)
    assert response.status_code == 200, response.text
    assert len(inbox.rows[0][2]) > 190_000


async def test_a_big_menu_is_taken(http: httpx.AsyncClient, inbox: FakeInbox) -> None:
    items = [
        {"merchant_supplied_id": f"i{n}", "name": "Ramen", "price": n, "description": "x" * 500}
        for n in range(4_000)
    ]
    categories = [{"merchant_supplied_id": "c", "name": "C", "items": items}]
    menu = {"merchant_supplied_id": "noon", "name": "Noon", "categories": categories}
    response = await http.patch("/menus/m", json={**MENU, "menu": menu})
    assert response.json() == {"menu_id": "m"}
    assert len(inbox.rows[0][2]) > 2_000_000


async def test_what_cannot_be_kept_is_asked_for_again(
    http: httpx.AsyncClient, inbox: FakeInbox, log_guard: LogGuard
) -> None:
    log_guard.expect("disk is full", logger="kiosk.webhooks", level=logging.ERROR)
    inbox.failure = StorageError("The disk is full.")
    response = await http.patch(f"/orders/{ORDER_ID}", json=CONFIRMED)
    assert response.status_code == 503
    assert response.headers["retry-after"] == "5"
    assert response.json()["error"] == "Service Unavailable"
    assert inbox.woken == 0


async def test_a_bug_is_logged_and_answered(
    http: httpx.AsyncClient, inbox: FakeInbox, log_guard: LogGuard
) -> None:
    log_guard.expect("failed", logger="kiosk.webhooks", level=logging.ERROR)
    inbox.failure = ZeroDivisionError("secret detail")
    response = await http.patch(f"/orders/{ORDER_ID}", json=CONFIRMED)
    assert response.status_code == 500
    assert "secret" not in response.text


async def test_a_refused_body_does_not_spoil_the_connection(server: HttpServer) -> None:
    """The rest of a body that nobody reads must not be taken for the next request."""
    body = b"PATCH /menus/m HTTP/1.1\r\n" * 200
    first = b"PATCH /orders/x HTTP/1.1\r\nHost: k\r\nContent-Length: %d\r\n\r\n" % len(body)
    second = b"GET /health HTTP/1.1\r\nHost: k\r\nConnection: close\r\n\r\n"
    answers = await _talk(server.port, first + body + second)
    assert answers.count(b"HTTP/1.1 ") == 2
    assert b"401" in answers
    assert b'"ok"' in answers


async def test_who_asks_before_sending_gets_an_answer_instead_of_a_go(server: HttpServer) -> None:
    head = b"PATCH /m HTTP/1.1\r\nHost: k\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n"
    answers = await _talk(server.port, head)
    assert answers.startswith(b"HTTP/1.1 401")
    assert b"connection: close" in answers


async def test_each_call_is_one_log_line_without_secrets(
    http: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="kiosk.calls")
    await http.patch(f"/orders/{ORDER_ID}", json={**CONFIRMED, "failure_reason": "Ana's card"})
    await http.patch(f"/orders/{ORDER_ID}", json={"order_status": "ana@mail.example"})
    await http.put("/stores/noodle-bar/status", json={}, headers={"x-kiosk-key": "guess"})
    lines: list[dict[str, Any]] = [
        json.loads(record.getMessage()) for record in caplog.records if record.name == "kiosk.calls"
    ]
    assert [(line["endpoint"], line["status"], line.get("order_id")) for line in lines] == [
        ("PATCH /orders/{id}", 200, ORDER_ID),
        ("PATCH /orders/{id}", 400, ORDER_ID),
        ("PUT (unknown)", 401, None),
    ]
    assert all(line["direction"] == "in" and line["duration_ms"] >= 0 for line in lines)
    text = json.dumps(lines)
    assert not any(word in text for word in ("Ana", "mail", "guess", '"now"'))


@pytest.mark.parametrize("keys", [(), ("",), ("good", "")])
def test_a_receiver_without_a_real_key_is_refused(keys: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="key"):
        HeaderKeys(keys)
    with pytest.raises(ValueError, match="key"):
        BearerTokens(keys)


def test_keys_are_not_shown() -> None:
    for shown in (HeaderKeys(("tell-nobody",)), BearerTokens(("tell-nobody",))):
        assert "tell-nobody" not in repr(ReceiverSettings("s", shown))


async def _talk(port: int, data: bytes) -> bytes:
    """Everything that comes back until the other side closes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(data)
    async with asyncio.timeout(10):
        answers = await reader.read()
    writer.close()
    return answers
