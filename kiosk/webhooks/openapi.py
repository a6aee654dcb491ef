"""The receiver as an OpenAPI 3.1 document, made from what the receiver itself checks with."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from kiosk import __version__
from kiosk.domain.menu import MAX_NESTING
from kiosk.onetablet import webhook_schema as wire
from kiosk.onetablet.events import EventKind
from kiosk.onetablet.menu_schema import STORE_MENU
from kiosk.webhooks.receiver import (
    ABOUT_ORDERS,
    ABOUT_STORES,
    ENDPOINTS,
    MAX_ID,
    Endpoint,
    longest_body,
)

Json = dict[str, Any]

_BODIES: dict[EventKind, TypeAdapter[Any]] = {
    EventKind.ORDER_CONFIRMATION: wire.ORDER_CONFIRMATION,
    EventKind.ORDER_READY: wire.ORDER_READY,
    EventKind.ORDER_CANCELLATION: wire.ORDER_CANCELLATION,
    EventKind.MENU: STORE_MENU,
    EventKind.ITEMS_STATUS: wire.ACTIVE_STATUSES,
    EventKind.OPTIONS_STATUS: wire.ACTIVE_STATUSES,
    EventKind.STORE_STATUS: wire.STORE_STATUS,
}

_SUMMARIES = {
    EventKind.ORDER_CONFIRMATION: "The restaurant took the order, or refused it",
    EventKind.ORDER_READY: "The order can be picked up",
    EventKind.ORDER_CANCELLATION: "The restaurant cancelled the order",
    EventKind.MENU: "Replace a menu, or add one",
    EventKind.ITEMS_STATUS: "Items are sold out, or sold again",
    EventKind.OPTIONS_STATUS: "Options are sold out, or sold again",
    EventKind.STORE_STATUS: "Pause ordering, or resume it",
}

_LAST_COUNTS = "Of an id that occurs twice in the list the last row counts."
_BEYOND_THE_SCHEMA = {
    EventKind.MENU: (
        "Besides what the schema says: an id occurs once in its list, a date exists, a special "
        "hour that is not closed has both times, a tax_rate is a decimal between 0 and 1 "
        f'("0.08875"). What has groups nested deeper than {MAX_NESTING} levels is shown and '
        "cannot be ordered; a body of twice that depth is refused."
    ),
    EventKind.ITEMS_STATUS: _LAST_COUNTS,
    EventKind.OPTIONS_STATUS: _LAST_COUNTS,
    EventKind.ORDER_CONFIRMATION: (
        "A prep_time that is no ISO 8601 time with a zone, or of no year from 2000 to 2199, is "
        "noted and ignored."
    ),
    EventKind.ORDER_CANCELLATION: "An unknown cancel_reason counts as OTHER and is kept.",
    EventKind.STORE_STATUS: (
        "An end_time counts before a duration, seconds before hours. An end_time that is no ISO "
        "8601 time with a zone, or of no year from 2000 to 2199, is noted and ignored."
    ),
}

_ERRORS = {
    "400": "The body is not JSON, or does not fit; the message names the field.",
    "401": "No credential, or a wrong one.",
    "403": "Another store, or an address that is not on the list.",
    "404": "No such order, or no such address.",
    "413": "The body is too long.",
    "415": "The body is not JSON.",
    "500": "A mistake of the kiosk.",
    "503": "The call could not be kept; please repeat it after `Retry-After` seconds.",
}

_DESCRIPTION = (
    "What OneTablet calls on this kiosk. A call that is answered with 200 has been kept on disk; "
    "the same call twice changes nothing the second time. Unknown fields are ignored. Any other "
    "method than those named here is answered with 405 and `Allow`, any other path with 404."
)


class _Untitled(GenerateJsonSchema):
    """Without titles, which only repeat the fields' names."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False


def document(
    auth: Literal["api_key", "bearer", "jwt"] = "api_key", header: str = "x-api-key"
) -> Json:
    """The document for callers that authenticate in this way."""
    schemas, definitions = TypeAdapter.json_schemas(
        [(kind, "validation", adapter) for kind, adapter in _BODIES.items()],
        ref_template="#/components/schemas/{model}",
        schema_generator=_Untitled,
    )
    paths: dict[str, Json] = {
        "/health": {
            method: {
                "summary": "Is the kiosk there?",
                "operationId": f"health_{method}",
                "security": [],
                "responses": {"200": _answer("It is.", _constant("status", "ok"), method)},
            }
            for method in ("get", "head")
        }
    }
    for endpoint in ENDPOINTS:
        path, operation = _operation(endpoint, schemas[(endpoint.kind, "validation")])
        paths.setdefault(path, {})[endpoint.method.lower()] = operation
    return {
        "openapi": "3.1.0",
        "info": {"title": "Kiosk webhooks", "version": __version__, "description": _DESCRIPTION},
        "security": [{"credential": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"credential": _scheme(auth, header)},
            "schemas": {**definitions["$defs"], "Error": _ERROR},
        },
    }


_ERROR: Json = {
    "type": "object",
    "properties": {"error": {"type": "string"}, "message": {"type": "string"}},
    "required": ["error", "message"],
    "additionalProperties": False,
}


def _operation(endpoint: Endpoint, schema: Any) -> tuple[str, Json]:
    kind = endpoint.kind
    subject = "order_id" if kind in ABOUT_ORDERS else "store_id"
    if kind not in ABOUT_ORDERS | ABOUT_STORES:
        subject = "menu_id"
    told = [_BEYOND_THE_SCHEMA.get(kind, ""), f"At most {longest_body(kind):,} bytes."]
    body = {
        "description": " ".join(each for each in told if each),
        "required": kind is not EventKind.ORDER_READY,
        "content": {"application/json": {"schema": schema}},
    }
    accepted = _constant("status", "received")
    if kind is EventKind.MENU:
        accepted = _object("menu_id", {"type": "string"})
    responses = {"200": _answer("It has been kept.", accepted)}
    for status, why in _ERRORS.items():
        responses[status] = _answer(why, {"$ref": "#/components/schemas/Error"})
    operation = {
        "summary": _SUMMARIES[kind],
        "operationId": kind.value,
        "parameters": [
            {
                "name": subject,
                "in": "path",
                "required": True,
                "schema": {"type": "string", "minLength": 1, "maxLength": MAX_ID},
            }
        ],
        "requestBody": body,
        "responses": responses,
    }
    return endpoint.template.replace("{id}", f"{{{subject}}}"), operation


def _answer(description: str, schema: Json, method: str = "") -> Json:
    if method == "head":
        return {"description": description}
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _constant(name: str, value: str) -> Json:
    return _object(name, {"type": "string", "const": value})


def _object(name: str, schema: Json) -> Json:
    return {
        "type": "object",
        "properties": {name: schema},
        "required": [name],
        "additionalProperties": False,
    }


def _scheme(auth: str, header: str) -> Json:
    if auth == "api_key":
        return {"type": "apiKey", "in": "header", "name": header}
    scheme = {"type": "http", "scheme": "bearer"}
    return {**scheme, "bearerFormat": "JWT"} if auth == "jwt" else scheme
