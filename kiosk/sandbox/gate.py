"""What every API call passes: the key, the faults that are set, and the shape of its errors."""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from kiosk.sandbox.faults import Fault, Surface
from kiosk.sandbox.fields import JsonObject, RefusedError
from kiosk.sandbox.state import ApiCall, State

LARGEST_BODY_BYTES = 8_000_000

Handler = Callable[[Request], Awaitable[Response]]
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


class DroppedResponse(Response):
    """No answer at all: the caller sees its connection closed and knows nothing."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Close the connection and wait until the server has seen it."""
        del send
        scope["state"]["transport"].abort()
        while (await receive())["type"] != "http.disconnect":
            pass


def channel_error(status: int, message: str) -> JsonObject:
    """An error of the Ordering Channel API."""
    return {"error": HTTPStatus(status).phrase, "message": message}


def orders_api_error(status: int, message: str) -> JsonObject:
    """An error of the Orders API."""
    return {"statusCode": status, "message": message, "error": HTTPStatus(status).phrase}


class Gate:
    """Wraps the handlers of one API: `gate("pull", handler)` is a Starlette endpoint."""

    def __init__(self, state: State, shape: ErrorShape) -> None:
        self._state = state
        self._shape = shape

    def __call__(self, surface: Surface, handler: Handler) -> Handler:
        """The endpoint for `handler`, which may raise `ApiError` and `RefusedError`."""

        async def endpoint(request: Request) -> Response:
            fault: Fault | None = None
            error = ""
            try:
                self._check_key(request)
                fault = self._state.faults.take(surface)
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
            self._state.calls.append(
                ApiCall(
                    method=request.method,
                    path=request.url.path,
                    status=response.status_code,
                    error=error,
                    user_agent=request.headers.get("user-agent", ""),
                )
            )
            return response

        return endpoint

    def _check_key(self, request: Request) -> None:
        given = request.headers.get("x-api-key", "")
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            given = given or token.strip()
        if not hmac.compare_digest(given.encode(), self._state.api_key.encode()):
            raise ApiError(401, "The API key is missing or wrong")

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
