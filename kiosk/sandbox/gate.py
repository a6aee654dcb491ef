"""What every API call passes: the key, the faults that are set, and the shape of its errors."""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from kiosk.sandbox.book import now, stamp
from kiosk.sandbox.faults import Fault, Surface
from kiosk.sandbox.fields import JsonObject, RefusedError
from kiosk.sandbox.state import ApiCall, State

LARGEST_BODY_BYTES = 8_000_000

Handler = Callable[[Request], Awaitable[Response]]
SurfaceOf = Callable[[Request], Awaitable[Surface]]
KeyCheck = Callable[[Headers], bool]
ErrorShape = Callable[[int, str], JsonObject]


class ApiError(Exception):
    """An answer other than 200, with one sentence for whoever called."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class DroppableProtocol(H11Protocol):
    """Lets a request close its connection without an answer, as a broken network would."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Hand the connection to its requests: each gets a copy of this as `scope["state"]`."""
        super().connection_made(transport)
        self.app_state = {**self.app_state, "transport": transport}


class HangingResponse(Response):
    """Nothing, for as long as the caller waits or the sandbox runs."""

    def __init__(self, stopping: asyncio.Event) -> None:
        super().__init__()
        self._stopping = stopping

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Wait for the end of either; no answer leaves in any case."""
        del send
        stopped = asyncio.ensure_future(self._stopping.wait())
        left = asyncio.ensure_future(_left(receive))
        try:
            await asyncio.wait((stopped, left), return_when=asyncio.FIRST_COMPLETED)
            scope["state"]["transport"].abort()
            await left
        finally:
            stopped.cancel()
            left.cancel()


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


class DroppedResponse(Response):
    """No answer at all: the caller sees its connection closed and knows nothing."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Close the connection and wait until the server has seen it."""
        del send
        scope["state"]["transport"].abort()
        await _left(receive)


def channel_error(status: int, message: str) -> JsonObject:
    """An error of the Ordering Channel API."""
    return {"error": HTTPStatus(status).phrase, "message": message}


def orders_api_error(status: int, message: str) -> JsonObject:
    """An error of the Orders API."""
    return {"statusCode": status, "message": message, "error": HTTPStatus(status).phrase}


class Gate:
    """Wraps the handlers of one API: `gate("pull", handler)` is a Starlette endpoint.

    `is_allowed` tells by a call's headers whether it has the key, `shape` makes an error's body.
    """

    def __init__(self, state: State, shape: ErrorShape, is_allowed: KeyCheck) -> None:
        self._state = state
        self._shape = shape
        self._is_allowed = is_allowed

    def __call__(self, surface: Surface | SurfaceOf, handler: Handler) -> Handler:
        """The endpoint for `handler`, which may raise `ApiError` and `RefusedError`.

        Where only the body tells which operation a call is, `surface` finds out.
        """

        async def endpoint(request: Request) -> Response:
            fault: Fault | None = None
            error = ""
            try:
                if not self._is_allowed(request.headers):
                    raise ApiError(401, "The API key is missing or wrong")
                place = surface if isinstance(surface, str) else await surface(request)
                fault = self._state.faults.take(place)
                if fault is not None and not fault.handle_first:
                    await self._delay(fault)
                early = None if fault is None or fault.handle_first else self._spoilt(fault)
                response = early or await handler(request)
            except ApiError as refused:
                error = str(refused)
                response = JSONResponse(self._shape(refused.status, error), refused.status)
            except RefusedError as refused:
                error = str(refused)
                response = JSONResponse(self._shape(400, error), 400)
            if fault is not None and fault.handle_first:
                await self._delay(fault)
                response = self._spoilt(fault) or response
            is_silent = isinstance(response, DroppedResponse | HangingResponse)
            self._state.calls.append(
                ApiCall(
                    at=stamp(now()),
                    method=request.method,
                    path=request.url.path,
                    status=None if is_silent else response.status_code,
                    error=error or ("" if fault is None else f"on purpose: {fault.kind}"),
                    user_agent=request.headers.get("user-agent", ""),
                )
            )
            return response

        return endpoint

    async def _delay(self, fault: Fault) -> None:
        if fault.kind != "delay":
            return
        # A stop of the sandbox does not wait for answers that are late on purpose.
        try:
            await asyncio.wait_for(self._state.stopping.wait(), fault.delay_s)
        except TimeoutError:
            return

    def _spoilt(self, fault: Fault) -> Response | None:
        match fault.kind:
            case "status":
                headers = {}
                if fault.retry_after_s is not None:
                    headers["Retry-After"] = str(fault.retry_after_s)
                body = self._shape(fault.status, "The sandbox was told to fail")
                return JSONResponse(body, fault.status, headers=headers)
            case "hang":
                return HangingResponse(self._state.stopping)
            case "drop":
                return DroppedResponse()
            case "rubbish":
                return HTMLResponse("<html><body>It works!</body></html>")
            case "invalid_menu":
                pull = self._state.menus([])
                for store_menu in pull["menus"]:
                    store_menu["menu"] = {**store_menu["menu"], "categories": "none today"}
                return JSONResponse(pull)
            case "delay":
                return None


def channel_key(state: State) -> KeyCheck:
    """The Channel API's key, in any of the ways that its documents name."""

    def is_allowed(headers: Headers) -> bool:
        scheme, _, token = headers.get("authorization", "").partition(" ")
        offers = [headers.get("x-api-key", ""), token.strip() if scheme.lower() == "bearer" else ""]
        if state.keys.channel_header:
            offers.append(headers.get(state.keys.channel_header, ""))
        return any(_is_same(offer, state.keys.channel) for offer in offers)

    return is_allowed


def orders_key(state: State) -> KeyCheck:
    """The Orders API's key, which is not the Channel API's and comes in one way."""
    return lambda headers: _is_same(headers.get("x-api-key", ""), state.keys.orders)


def _is_same(offer: str, key: str) -> bool:
    return hmac.compare_digest(offer.encode(), key.encode())


async def json_body(request: Request) -> Any:
    """The request's body as JSON.

    Raises:
        ApiError: 413 too large, 415 another content type, 400 not JSON.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise ApiError(415, "The Content-Type must be application/json")
    received = bytearray()
    try:
        async for chunk in request.stream():
            received += chunk
            if len(received) > LARGEST_BODY_BYTES:
                raise ApiError(413, f"The body is larger than {LARGEST_BODY_BYTES} bytes")
    except ClientDisconnect as error:
        raise ApiError(400, "The body ended early") from error
    try:
        body = json.loads(received.decode("utf-8"), parse_constant=_refuse_constant)
        if b"\\u" in received:
            # Half of an escaped surrogate pair is a string that no answer could repeat.
            json.dumps(body, ensure_ascii=False).encode("utf-8")
        return body
    except (ValueError, RecursionError) as error:
        raise ApiError(400, "The body is not JSON in UTF-8") from error


async def json_object(request: Request) -> JsonObject:
    """The request's body as a JSON object.

    Raises:
        ApiError: as `json_body`, and 400 where it is something else.
    """
    body = await json_body(request)
    if not isinstance(body, dict):
        raise ApiError(400, "The body must be a JSON object")
    return body


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")
