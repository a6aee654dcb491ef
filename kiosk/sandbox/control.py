"""Drives the sandbox over HTTP below `/_sandbox`: for tests, integrators and the page's buttons."""

from collections.abc import Callable
from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from kiosk.sandbox.actions import Actions
from kiosk.sandbox.faults import fault_from_json
from kiosk.sandbox.fields import JsonObject, RefusedError, flag, text
from kiosk.sandbox.gate import ApiError, Handler, channel_error, json_body, json_object
from kiosk.sandbox.page import order_page
from kiosk.sandbox.state import State

_FORM = "application/x-www-form-urlencoded"


class Control:
    """The page on `/` and the routes behind it; they ask for no key."""

    def __init__(
        self, state: State, actions: Actions, set_webhook_url: Callable[[str | None], None]
    ) -> None:
        self._state = state
        self._actions = actions
        self._set_webhook_url = set_webhook_url

    def routes(self) -> list[Route]:
        """All routes, with their full paths."""
        order = "/_sandbox/orders/{order_id}"
        posts: dict[str, Handler] = {
            f"{order}/confirm": self._confirm,
            f"{order}/reject": self._reject,
            f"{order}/ready": self._ready,
            f"{order}/cancel": self._cancel,
            "/_sandbox/menus": self._push_menu,
            "/_sandbox/items": self._set_items,
            "/_sandbox/options": self._set_options,
            "/_sandbox/store": self._set_store,
            "/_sandbox/faults": self._add_fault,
            "/_sandbox/webhook-url": self._take_webhook_url,
        }
        return [
            Route("/", self._page, methods=["GET"]),
            Route("/_sandbox/state", self._get_state, methods=["GET"]),
            Route("/_sandbox/faults", self._clear_faults, methods=["DELETE"]),
            *(Route(path, _safe(handler), methods=["POST"]) for path, handler in posts.items()),
        ]

    async def _page(self, _request: Request) -> Response:
        return HTMLResponse(order_page(self._state))

    async def _get_state(self, _request: Request) -> Response:
        state = self._state
        return JSONResponse(
            {
                "store_id": state.store_id,
                "is_online": state.is_online,
                "sold_out": sorted(state.sold_out),
                "orders": [order.as_json() for order in state.book.orders],
                "calls": [asdict(call) for call in state.calls],
                "webhooks": [asdict(call) for call in state.webhooks],
                "faults": state.faults.as_json(),
            }
        )

    async def _confirm(self, request: Request) -> Response:
        body = await _options(request)
        prep_time = text(body, "prep_time", "") if "prep_time" in body else None
        return _told(request, await self._actions.confirm(_order_id(request), prep_time))

    async def _reject(self, request: Request) -> Response:
        body = await _options(request)
        reason = "The kitchen cannot make this order"
        if "reason" in body:
            reason = text(body, "reason", "")
        return _told(request, await self._actions.reject(_order_id(request), reason))

    async def _ready(self, request: Request) -> Response:
        await _options(request)
        return _told(request, await self._actions.ready(_order_id(request)))

    async def _cancel(self, request: Request) -> Response:
        body = await _options(request)
        reason = text(body, "reason", "") if "reason" in body else "OTHER"
        details = text(body, "details", "") if "details" in body else None
        return _told(request, await self._actions.cancel(_order_id(request), reason, details))

    async def _push_menu(self, request: Request) -> Response:
        return _told(request, await self._actions.push_menu(await json_object(request)))

    async def _set_items(self, request: Request) -> Response:
        return _told(request, await self._actions.set_items(await _list(request)))

    async def _set_options(self, request: Request) -> Response:
        return _told(request, await self._actions.set_options(await _list(request)))

    async def _set_store(self, request: Request) -> Response:
        body = await json_object(request)
        flag(body, "is_active", "")
        return _told(request, await self._actions.set_store(body))

    async def _add_fault(self, request: Request) -> Response:
        self._state.faults.add(fault_from_json(await json_object(request)))
        return JSONResponse(self._state.faults.as_json())

    async def _clear_faults(self, _request: Request) -> Response:
        self._state.faults.clear()
        return JSONResponse([])

    async def _take_webhook_url(self, request: Request) -> Response:
        body = await json_object(request)
        url = body.get("url")
        if url is not None and not str(url).startswith(("http://", "https://")):
            raise RefusedError("url", "must begin with http:// or https://, or be null")
        self._set_webhook_url(url)
        return JSONResponse({"url": url})


def _safe(handler: Handler) -> Handler:
    async def endpoint(request: Request) -> Response:
        try:
            return await handler(request)
        except ApiError as error:
            return JSONResponse(channel_error(error.status, str(error)), error.status)
        except RefusedError as error:
            return JSONResponse(channel_error(400, str(error)), 400)

    return endpoint


def _order_id(request: Request) -> str:
    return str(request.path_params["order_id"])


async def _options(request: Request) -> JsonObject:
    """The JSON body of a call whose body may be left out, as the page's buttons do."""
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


def _told(request: Request, status: int | None) -> Response:
    """What the kiosk answered; a button of the page returns to the page."""
    if request.headers.get("content-type", "").startswith(_FORM):
        return RedirectResponse("/", 303)
    return JSONResponse({"status": status})
