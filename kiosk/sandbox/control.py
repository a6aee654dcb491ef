"""Drives the sandbox over HTTP below `/_sandbox`: for tests, integrators and the page.

The routes ask for no key: only this machine reaches them. What a browser sends for another site is
refused, and so is a name that merely resolves to this machine.
"""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kiosk import __version__
from kiosk.sandbox.actions import Actions
from kiosk.sandbox.behaviour import changed_behaviour
from kiosk.sandbox.faults import fault_from_json
from kiosk.sandbox.fields import JsonObject, RefusedError, flag, text, whole
from kiosk.sandbox.gate import ApiError, Handler, channel_error, json_body, json_object
from kiosk.sandbox.state import State
from kiosk.sandbox.view import live_view, menu_view

_OWN_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})


class WebhookAddress:
    """Where the kiosk takes webhooks, as the control routes see it."""

    def __init__(self, get: Callable[[], str | None], put: Callable[[str | None], None]) -> None:
        self.get = get
        self.put = put


@dataclass(frozen=True, slots=True)
class Operation:
    """One control route; `example` is a body that it takes, None where it takes none."""

    method: str
    path: str
    summary: str
    handler: Callable[[Request], Awaitable[Any]]
    example: Any = None


class Control:
    """The routes; each answers JSON. What calls the kiosk answers `{"status": …}`: its answer."""

    def __init__(self, state: State, actions: Actions, address: WebhookAddress) -> None:
        self._state = state
        self._actions = actions
        self._address = address
        off = [{"merchant_supplied_id": "lemonade", "is_active": False}]
        order = "/_sandbox/orders/{order_id}"
        self.operations = (
            Operation("GET", "/_sandbox/state", "Everything, with each order as sent", self._all),
            Operation("GET", "/_sandbox/view", "What the page shows", self._view),
            Operation("GET", "/_sandbox/menu", "The menus, for people", self._menu),
            Operation(
                "POST",
                f"{order}/confirm",
                "Confirm; prep_time is optional",
                self._confirm,
                {"prep_time": "2030-01-01T12:00:00Z"},
            ),
            Operation(
                "POST",
                f"{order}/reject",
                "Reject; reason is optional",
                self._reject,
                {"reason": "We are out of bread"},
            ),
            Operation("POST", f"{order}/ready", "Make ready", self._ready, {}),
            Operation(
                "POST",
                f"{order}/cancel",
                "Cancel; reason (a code, default OTHER) and details are optional",
                self._cancel,
                {"reason": "KITCHEN_BUSY", "details": "The grill broke"},
            ),
            Operation("POST", f"{order}/finish", "Taken; no webhook tells it", self._finish, {}),
            Operation(
                "POST", f"{order}/deliver", "Brought to the guest; no webhook", self._deliver, {}
            ),
            Operation(
                "POST",
                "/_sandbox/menus",
                "Push a StoreMenu, also a broken one; a good one is kept",
                self._push_menu,
                {"menu": {"merchant_supplied_id": "m", "name": "M", "categories": []}},
            ),
            Operation("POST", "/_sandbox/push", "Push all menus as they are", self._push, {}),
            Operation(
                "POST",
                "/_sandbox/price",
                "Change an item's or option's price (cents), and push",
                self._price,
                {"merchant_supplied_id": "lemonade", "price": 375},
            ),
            Operation(
                "POST",
                "/_sandbox/remove",
                "Take an item or option off the menu, and push",
                self._remove,
                {"merchant_supplied_id": "lemonade"},
            ),
            Operation("POST", "/_sandbox/items", "86 or un-86 items", self._items, off),
            Operation("POST", "/_sandbox/options", "86 or un-86 options", self._options, off),
            Operation(
                "POST",
                "/_sandbox/store",
                "Pause or resume; the body goes to the kiosk as it is",
                self._store,
                {"is_active": False, "reason": "busy", "duration_in_secs": 300},
            ),
            Operation("GET", "/_sandbox/behaviour", "How the restaurant works", self._behaviour),
            Operation(
                "POST",
                "/_sandbox/behaviour",
                "Change some of it: seconds (null: never), every nth order (0: none), copies of "
                "each webhook, and whether a webhook is overtaken by the next",
                self._behave,
                {
                    "confirm_after_s": 1.5,
                    "ready_after_s": None,
                    "reject_every": 0,
                    "cancel_every": 5,
                    "webhook_copies": 2,
                    "reorder_webhooks": True,
                },
            ),
            Operation("GET", "/_sandbox/faults", "What goes wrong on purpose", self._faults),
            Operation(
                "POST",
                "/_sandbox/faults",
                "Let something go wrong: kind is status, delay, hang, drop, rubbish or "
                "invalid_menu; on is submit, cancel, delivery_status, pull or orders_api; times "
                "null is until cleared; handle_first: the call takes effect all the same",
                self._add_fault,
                {
                    "kind": "status",
                    "on": "submit",
                    "status": 429,
                    "retry_after_s": 5,
                    "delay_s": 0,
                    "times": 1,
                    "every": 1,
                    "handle_first": False,
                },
            ),
            Operation("DELETE", "/_sandbox/faults", "Nothing goes wrong any more", self._clear),
            Operation(
                "POST",
                "/_sandbox/webhook-url",
                "Where the kiosk takes webhooks; null: nowhere",
                self._take_url,
                {"url": "http://127.0.0.1:8787"},
            ),
            Operation("GET", "/_sandbox/openapi.json", "This, for machines", self._openapi),
        )

    def routes(self) -> list[Route]:
        """All routes, with their full paths."""
        return [
            Route(each.path, _safe(each.handler), methods=[each.method]) for each in self.operations
        ]

    async def _all(self, _request: Request) -> JsonObject:
        state = self._state
        return {
            "store_id": state.store_id,
            "is_online": state.is_online,
            "sold_out": sorted(state.sold_out | state.sold_out_options),
            "orders": [order.as_json() for order in state.book.orders],
            "calls": [asdict(call) for call in state.calls],
            "webhooks": [asdict(call) for call in state.webhooks],
            "behaviour": state.behaviour.as_json(),
            "faults": state.faults.as_json(),
        }

    async def _view(self, _request: Request) -> JsonObject:
        return live_view(self._state, self._address.get())

    async def _menu(self, _request: Request) -> JsonObject:
        return menu_view(self._state)

    async def _confirm(self, request: Request) -> JsonObject:
        body = await _optional(request)
        prep_time = text(body, "prep_time", "") if "prep_time" in body else None
        return _told(await self._actions.confirm(_order_id(request), prep_time))

    async def _reject(self, request: Request) -> JsonObject:
        body = await _optional(request)
        reason = [text(body, "reason", "")] if "reason" in body else []
        return _told(await self._actions.reject(_order_id(request), *reason))

    async def _ready(self, request: Request) -> JsonObject:
        await _optional(request)
        return _told(await self._actions.ready(_order_id(request)))

    async def _cancel(self, request: Request) -> JsonObject:
        body = await _optional(request)
        reason = text(body, "reason", "") if "reason" in body else "OTHER"
        details = text(body, "details", "") if "details" in body else None
        return _told(await self._actions.cancel(_order_id(request), reason, details))

    async def _finish(self, request: Request) -> JsonObject:
        await _optional(request)
        self._actions.finish(_order_id(request))
        return _told(None)

    async def _deliver(self, request: Request) -> JsonObject:
        await _optional(request)
        self._actions.deliver(_order_id(request))
        return _told(None)

    async def _push_menu(self, request: Request) -> JsonObject:
        return _told(await self._actions.push_menu(await json_object(request)))

    async def _push(self, request: Request) -> JsonObject:
        await _optional(request)
        return _told(await self._actions.push_menus())

    async def _price(self, request: Request) -> JsonObject:
        body = await json_object(request)
        own_id, price = text(body, "merchant_supplied_id", ""), whole(body, "price", "")
        return _told(await self._actions.change_price(own_id, price))

    async def _remove(self, request: Request) -> JsonObject:
        own_id = text(await json_object(request), "merchant_supplied_id", "")
        return _told(await self._actions.remove(own_id))

    async def _items(self, request: Request) -> JsonObject:
        return _told(await self._actions.set_items(await _list(request)))

    async def _options(self, request: Request) -> JsonObject:
        return _told(await self._actions.set_options(await _list(request)))

    async def _store(self, request: Request) -> JsonObject:
        body = await json_object(request)
        flag(body, "is_active", "")
        return _told(await self._actions.set_store(body))

    async def _behaviour(self, _request: Request) -> JsonObject:
        return self._state.behaviour.as_json()

    async def _behave(self, request: Request) -> JsonObject:
        body = await json_object(request)
        self._state.behaviour = changed_behaviour(self._state.behaviour, body)
        return self._state.behaviour.as_json()

    async def _faults(self, _request: Request) -> list[JsonObject]:
        return self._state.faults.as_json()

    async def _add_fault(self, request: Request) -> list[JsonObject]:
        self._state.faults.add(fault_from_json(await json_object(request)))
        return self._state.faults.as_json()

    async def _clear(self, _request: Request) -> list[JsonObject]:
        self._state.faults.clear()
        return []

    async def _take_url(self, request: Request) -> JsonObject:
        body = await json_object(request)
        url = body.get("url")
        if url is not None and not str(url).startswith(("http://", "https://")):
            raise RefusedError("url", "must begin with http:// or https://, or be null")
        self._address.put(url)
        return {"url": url}

    async def _openapi(self, _request: Request) -> JsonObject:
        return openapi(self.operations)


def openapi(operations: tuple[Operation, ...]) -> JsonObject:
    """The control routes as an OpenAPI 3.1 document; bodies are shown by an example each."""
    paths: dict[str, JsonObject] = {}
    for each in operations:
        told: JsonObject = {
            "summary": each.summary,
            "responses": {"200": {"description": "Done"}, "400": {"description": "Wrong body"}},
        }
        if "{order_id}" in each.path:
            name = {"name": "order_id", "in": "path", "required": True}
            told["parameters"] = [{**name, "schema": {"type": "string"}}]
        if each.example is not None:
            told["requestBody"] = {"content": {"application/json": {"example": each.example}}}
        paths.setdefault(each.path, {})[each.method.lower()] = told
    info = {"title": "OneTablet sandbox: control", "version": __version__}
    return {"openapi": "3.1.0", "info": info, "paths": paths}


def require_own_name(request: Request) -> None:
    """Let no name that was borrowed for this machine show another site what is here.

    Raises:
        ApiError: 403.
    """
    if _host(request) not in _OWN_NAMES:
        raise ApiError(403, "Ask for this at 127.0.0.1 or localhost")


def _host(request: Request) -> str | None:
    try:
        return urlsplit(f"//{request.headers.get('host', '')}").hostname
    except ValueError:
        return None


def _require_own_page(request: Request) -> None:
    """Let no other site's page act through a browser; what is no browser says none of this."""
    require_own_name(request)
    if request.headers.get("origin") not in (None, f"http://{request.headers['host']}"):
        raise ApiError(403, "Another site's page may not do this")
    if request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        raise ApiError(403, "Another site's page may not do this")


def _safe(handler: Callable[[Request], Awaitable[Any]]) -> Handler:
    async def endpoint(request: Request) -> Response:
        try:
            _require_own_page(request)
            return JSONResponse(await handler(request), headers={"Cache-Control": "no-store"})
        except ApiError as error:
            return JSONResponse(channel_error(error.status, str(error)), error.status)
        except RefusedError as error:
            return JSONResponse(channel_error(400, str(error)), 400)

    return endpoint


def _order_id(request: Request) -> str:
    return str(request.path_params["order_id"])


async def _optional(request: Request) -> JsonObject:
    """The JSON body of a call whose body may be left out."""
    empty = request.headers.get("content-length", "0") == "0"
    return (
        {} if empty and "transfer-encoding" not in request.headers else await json_object(request)
    )


async def _list(request: Request) -> list[JsonObject]:
    body = await json_body(request)
    if not isinstance(body, list):
        raise ApiError(400, "The body must be a list")
    for index, entry in enumerate(body):
        if not isinstance(entry, dict):
            raise ApiError(400, f"[{index}] must be an object")
        text(entry, "merchant_supplied_id", f"[{index}]", filled=True)
        flag(entry, "is_active", f"[{index}]")
    return body


def _told(status: int | None) -> JsonObject:
    """What the kiosk answered; null where it did not, or was not called."""
    return {"status": status}
