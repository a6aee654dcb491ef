"""What the sandbox sends is what the kiosk's own document of its webhooks asks for."""

from __future__ import annotations

import re
from typing import Any, Protocol

import httpx
import pytest

from kiosk.sandbox import menu_file
from kiosk.sandbox.credential import Credential
from kiosk.sandbox.server import Sandbox
from kiosk.webhooks.openapi import document
from tests.webhooks.json_schema import Schemas

Json = dict[str, Any]

pytestmark = pytest.mark.anyio

DOCUMENT = document()
SCHEMAS = Schemas(DOCUMENT)
OPERATIONS = {
    (method.upper(), path): told["requestBody"]["content"]["application/json"]["schema"]
    for path, methods in DOCUMENT["paths"].items()
    for method, told in methods.items()
    if path != "/health"
}
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


class Receiving(Protocol):
    """The stand-in for the kiosk, from conftest."""

    url: str
    calls: list[tuple[str, str, Any]]


def operation(method: str, path: str) -> tuple[str, str]:
    """The operation of the document that a call is."""
    (found,) = [
        key
        for key in OPERATIONS
        if key[0] == method and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", key[1]), path)
    ]
    return found


async def every_webhook(sandbox: Sandbox, order_id: str) -> None:
    act = sandbox.actions
    off = [{"merchant_supplied_id": "lemonade", "is_active": False}]
    await act.confirm(order_id)
    await act.reject(order_id, "Store is currently closed")
    await act.ready(order_id)
    await act.cancel(order_id, "ITEM_OUT_OF_STOCK", "Requested item no longer available")
    await act.cancel(order_id)
    await act.push_menus()
    await act.set_items(off)
    await act.set_options(off)
    await act.set_store({"is_active": True})
    await act.set_store({"is_active": False, "reason": "busy", "duration_in_secs": 60})


async def test_every_webhook_fits_the_receivers_document(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json, receiver: Receiving
) -> None:
    sandbox.webhook_url = receiver.url
    await client.post("/orders", json=order)
    await every_webhook(sandbox, order["id"])

    seen = set()
    for method, path, body in receiver.calls:
        key = operation(method, path)
        seen.add(key)
        assert SCHEMAS.fits(OPERATIONS[key], body), (key, body)
    assert seen == OPERATIONS.keys()
    assert len(seen) == 7


async def test_the_whole_demo_menu_fits_it_too(receiver: Receiving) -> None:
    async with Sandbox(menu=menu_file.demo_menu(), webhook_url=receiver.url) as sandbox:
        await sandbox.actions.push_menus()
    (_, path, body) = receiver.calls[0]
    assert SCHEMAS.fits(OPERATIONS[operation("PATCH", path)], body)


async def test_bodies_are_those_of_the_documents(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json, receiver: Receiving
) -> None:
    """Field by field: nothing more, nothing less."""
    sandbox.webhook_url = receiver.url
    await client.post("/orders", json=order)
    await every_webhook(sandbox, order["id"])

    own = {"merchant_supplied_id": "pos-1"}
    (confirmed, rejected, ready, cancelled, bare, *_) = [body for _, _, body in receiver.calls]
    assert STAMP.fullmatch(confirmed.pop("prep_time"))
    assert confirmed == {**own, "order_status": "success"}
    assert rejected == {
        **own,
        "order_status": "fail",
        "failure_reason": "Store is currently closed",
    }
    assert ready == own
    assert cancelled == {
        "cancel_reason": "ITEM_OUT_OF_STOCK",
        "cancel_details": "Requested item no longer available",
    }
    assert bare == {"cancel_reason": "OTHER"}


@pytest.mark.parametrize(
    ("credential", "name", "value"),
    [
        (Credential("k"), "x-api-key", "k"),
        (Credential("k", header="X-Hook"), "x-hook", "k"),
        (Credential("t", "bearer"), "authorization", "Bearer t"),
    ],
)
def test_headers_are_exactly_those_asked_for(credential: Credential, name: str, value: str) -> None:
    headers = httpx.Headers(credential.headers())
    assert dict(headers) == {name: value}
    assert "k-secret" not in repr(Credential("k-secret"))
