"""The OpenAPI document is true: a fuzzer that signs its calls finds no answer that it lacks."""

from __future__ import annotations

import importlib
import json
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import jwt
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from kiosk.__main__ import main
from kiosk.webhooks.access import SignedTokens
from kiosk.webhooks.openapi import document
from kiosk.webhooks.receiver import ENDPOINTS, MAX_BODY, ReceiverSettings
from tests.conftest import LogGuard
from tests.webhooks.json_schema import Schemas, junk, spoilt
from tests.webhooks.receiving import Inbox, listening

pytestmark = pytest.mark.anyio

KEY = "a-shared-secret-that-is-long-enough!"
STORE = "noodle bar/7"
ORDER = "order-1"
DOCUMENT = document("jwt")
SCHEMAS = Schemas(DOCUMENT)
OPERATIONS = [
    (method.upper(), path, operation)
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
    if path != "/health"
]
Json = Any


ACCESS = ReceiverSettings(STORE, SignedTokens("HS256", (KEY.encode(),)))


def token(lasts_s: int = 300, key: str = KEY) -> str:
    return jwt.encode({"exp": int(time.time()) + lasts_s}, key, "HS256")


@pytest.fixture(scope="module")
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with listening(ACCESS, Inbox(ORDER)) as client:
        yield client


def assert_declared(operation: Json, response: httpx.Response) -> None:
    declared = operation["responses"]
    assert str(response.status_code) in declared
    (kind,) = declared[str(response.status_code)]["content"].items()
    assert response.headers["content-type"] == kind[0]
    assert SCHEMAS.fits(kind[1]["schema"], response.json()), response.text


@st.composite
def bodies(draw: st.DrawFn, operation: Json) -> tuple[bytes, Json, bool]:
    """The bytes, the value in them, and whether there is one."""
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    how = draw(st.sampled_from(["good", "good", "spoilt", "spoilt", "junk", "bytes"]))
    if how == "bytes":
        text = draw(st.binary(max_size=30))
        try:
            return text, json.loads(text), True
        except ValueError:
            return text, None, False
    value = draw(junk) if how == "junk" else draw(SCHEMAS.values(schema))
    if "menu_id" in json.dumps(operation["parameters"]) and isinstance(value, dict):
        store = value.get("store")
        if isinstance(store, dict) and draw(st.integers(0, 5)):
            store["merchant_supplied_id"] = STORE
    if how == "spoilt":
        value = draw(spoilt(value))
    return json.dumps(value, ensure_ascii=draw(st.booleans())).encode(), value, True


@st.composite
def calls(draw: st.DrawFn) -> tuple[str, str, Json, dict[str, str], tuple[bytes, Json, bool], str]:
    method, path, operation = draw(st.sampled_from(OPERATIONS))
    subject = draw(st.sampled_from([STORE, STORE, STORE, ORDER, ORDER, ORDER, "other", "é"]))
    headers = {"Authorization": f"Bearer {token()}", "Content-Type": "application/json"}
    match draw(st.integers(0, 19)):
        case 0:
            del headers["Authorization"]
        case 1:
            headers["Authorization"] = f"Bearer {token(-300)}"
        case 2:
            headers["Authorization"] = f"Bearer {token(key=KEY[::-1])}"
        case 3:
            headers["Content-Type"] = "text/html"
        case 4:
            headers["Content-Encoding"] = "gzip"
    return method, path, operation, headers, draw(bodies(operation)), subject


def expected(
    path: str,
    operation: Json,
    headers: dict[str, str],
    body: tuple[bytes, Json, bool],
    subject: str,
) -> set[int]:
    """The statuses that are right by the document and the contract's order of checks."""
    sent, value, is_json = body
    content = operation["requestBody"]["content"]["application/json"]
    try:
        jwt.decode(headers.get("Authorization", "").removeprefix("Bearer "), KEY, ["HS256"])
    except jwt.PyJWTError:
        return {401}
    if "{store_id}" in path and subject != STORE:
        return {403}
    if headers["Content-Type"] != "application/json" or "Content-Encoding" in headers:
        return {415}
    if not sent and not operation["requestBody"]["required"]:
        value, is_json = {}, True
    if not is_json or not SCHEMAS.fits(content["schema"], value):
        return {400}
    if "{menu_id}" in path:
        # What its description says besides the schema makes the difference.
        return {200, 400} if value["store"]["merchant_supplied_id"] == STORE else {400, 403}
    if "{order_id}" in path and subject != ORDER:
        return {404}
    return {200}


@given(calls())
@settings(max_examples=400)
async def test_every_answer_is_declared_and_right(
    http: httpx.AsyncClient,
    call: tuple[str, str, Json, dict[str, str], tuple[bytes, Json, bool], str],
) -> None:
    method, path, operation, headers, body, subject = call
    name = operation["parameters"][0]["name"]
    address = path.replace(f"{{{name}}}", quote(subject, safe=""))
    response = await http.request(method, address, content=body[0], headers=headers)
    event(f"{method} {path} {response.status_code}")
    assert_declared(operation, response)
    assert response.status_code in expected(path, operation, headers, body, subject)


async def test_the_fuzzer_reaches_the_end(http: httpx.AsyncClient) -> None:
    """The least that the document asks for is taken by each operation."""
    least: dict[str, Json] = {
        "order_confirmation": {"order_status": "fail"},
        "order_cancellation": {"cancel_reason": "OTHER"},
        "menu": {
            "store": {"merchant_supplied_id": STORE},
            "menu": {"merchant_supplied_id": "m", "name": "M", "categories": []},
        },
        "items_status": [],
        "options_status": [{"merchant_supplied_id": "o", "is_active": True}],
        "store_status": {"is_active": True},
    }
    for method, path, operation in OPERATIONS:
        name = operation["parameters"][0]["name"]
        subject = ORDER if name == "order_id" else STORE
        response = await http.request(
            method,
            path.replace(f"{{{name}}}", quote(subject, safe="")),
            json=least.get(operation["operationId"]),
            headers={"Authorization": f"Bearer {token()}"},
        )
        assert response.status_code == 200, response.text
        assert_declared(operation, response)


async def test_rare_answers_are_declared_too(log_guard: LogGuard) -> None:
    log_guard.expect("disk is full", level=40)
    inbox = Inbox(ORDER)
    headers = {"Authorization": f"Bearer {token()}"}
    async with listening(ACCESS, inbox) as http:
        for method, path, operation in OPERATIONS:
            if "{order_id}" in path:
                address = path.replace("{order_id}", ORDER)
                response = await http.request(
                    method, address, content=b" " * (MAX_BODY + 1), headers=headers
                )
                assert response.status_code == 413
                assert_declared(operation, response)
        inbox.is_full = True
        method, path, operation = OPERATIONS[0]
        body = {"order_status": "fail"}
        address = path.replace("{order_id}", ORDER)
        response = await http.request(method, address, json=body, headers=headers)
        assert response.status_code == 503
        assert_declared(operation, response)
        assert (await http.get("/health")).json() == {"status": "ok"}


def test_the_document_is_whole() -> None:
    told = {
        (method, path.partition("{")[0], path.rpartition("}")[2]) for method, path, _ in OPERATIONS
    }
    served = {
        (each.method, each.template.partition("{")[0], each.template.rpartition("}")[2])
        for each in ENDPOINTS
    }
    assert told == served
    ids = [operation["operationId"] for _, _, operation in OPERATIONS]
    assert len(set(ids)) == len(ids) == 7
    for schema in DOCUMENT["components"]["schemas"].values():
        SCHEMAS.resolved(schema)
        for each in schema.get("properties", {}).values():
            SCHEMAS.resolved(each)


def test_the_command_prints_it_for_these_settings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KIOSK_CONFIG", raising=False)
    monkeypatch.setattr("kiosk.commands.webhooks.DEFAULT_FILE", tmp_path / "none.toml")
    # The package's function of that name hides the module.
    loading = importlib.import_module("kiosk.config.load")
    monkeypatch.setattr(loading, "DEFAULT_FILE", tmp_path / "none.toml")
    assert main(["webhooks", "openapi"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == document()
    assert told["openapi"].startswith("3.1")
    scheme = told["components"]["securitySchemes"]["credential"]
    assert scheme == {"type": "apiKey", "in": "header", "name": "x-api-key"}

    file = tmp_path / "kiosk.toml"
    file.write_text(
        '[store]\nid = "s"\ntimezone = "UTC"\ntax_rate = "0"\n'
        '[channel_api]\nbase_url = "http://h"\napi_key = "k"\n'
        '[webhooks]\nauth = "bearer"\napi_key = "not-told"\n'
    )
    assert main(["webhooks", "openapi", "--config", str(file)]) == 0
    out = capsys.readouterr().out
    scheme = json.loads(out)["components"]["securitySchemes"]["credential"]
    assert scheme == {"type": "http", "scheme": "bearer"}
    assert "not-told" not in out
    assert main(["webhooks", "openapi", "--config", str(tmp_path / "missing.toml")]) == 2
