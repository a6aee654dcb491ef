"""The local OneTablet: one server on loopback with both APIs; it plugs together, no more."""

import asyncio
import contextlib
import signal
import socket
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Self

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from kiosk.sandbox.actions import Actions
from kiosk.sandbox.behaviour import Behaviour
from kiosk.sandbox.book import ReceivedOrder
from kiosk.sandbox.channel_api import DEFAULT_EVENTS, ChannelApi, EventNames, Transport
from kiosk.sandbox.control import Control, WebhookAddress
from kiosk.sandbox.credential import Credential
from kiosk.sandbox.faults import Faults
from kiosk.sandbox.fields import JsonObject
from kiosk.sandbox.gate import DroppableProtocol, channel_error, orders_api_error
from kiosk.sandbox.kitchen import Kitchen
from kiosk.sandbox.orders_api import OrdersApi
from kiosk.sandbox.page import page_routes
from kiosk.sandbox.state import Keys, State
from kiosk.sandbox.webhook_sender import WebhookSender

_HOST = "127.0.0.1"
_ORDERS_API = "/api/v1"
_BACKLOG = 512


class Sandbox:
    """A OneTablet to order from: `async with Sandbox(menu=...) as sandbox`, or `run()` to block.

    `port` 0 picks a free one. `menu` is a pull answer; its store is the sandbox's store.
    `api_key` and `orders_api_key` (the same one unless given) are what callers must show,
    `channel_header` names a further header for the first; orders come by `transport`, in an
    envelope under the names of `events`. The kiosk is called at `webhook_url` with `credential`;
    `webhook_key` is short for one that is an API key. `confirm_after_s` and `ready_after_s` count
    from an order's acceptance, None or negative means never; with them begins the `behaviour`.
    `pictures` is the folder for relative picture names in the menu. `sold_out` is the body of an
    items-status call; the kiosk is told as soon as its address is known. `store_tax_rate` (0.07
    for 7 %) is for items without a rate; without it the tax of their orders is not checked.

    Raises:
        RefusedError: `menu` is not a pull answer; the message names the field.
    """

    def __init__(
        self,
        *,
        menu: JsonObject,
        port: int = 0,
        webhook_url: str | None = None,
        api_key: str = "sandbox",
        orders_api_key: str | None = None,
        channel_header: str = "",
        webhook_key: str = "sandbox",
        credential: Credential | None = None,
        transport: Transport = "both",
        events: EventNames = DEFAULT_EVENTS,
        confirm_after_s: float | None = 3.0,
        ready_after_s: float | None = 8.0,
        pictures: Path | None = None,
        sold_out: list[JsonObject] | None = None,
        store_tax_rate: Fraction | None = None,
    ) -> None:
        self._port = port
        self._pictures = pictures
        orders_key = api_key if orders_api_key is None else orders_api_key
        self._state = State(menu, Keys(api_key, orders_key, channel_header), store_tax_rate)
        self._state.behaviour = Behaviour(confirm_after_s, ready_after_s)
        self._state.sold_out.update(
            str(entry["merchant_supplied_id"])
            for entry in sold_out or []
            if entry["is_active"] is False
        )
        self._sender = WebhookSender(
            self._state, credential or Credential(webhook_key), webhook_url
        )
        self._kitchen = Kitchen(self._state, self._sender)
        self._transport: Transport = transport
        self._events = events
        self.actions = Actions(self._state, self._kitchen)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._server: _Server | None = None
        self._serving: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """The base address of the Channel API, without a slash at its end; known once started."""
        return self._state.base_url

    @property
    def orders_api_url(self) -> str:
        """The base address of the Orders API."""
        return f"{self.url}{_ORDERS_API}"

    @property
    def received(self) -> list[ReceivedOrder]:
        """The accepted orders in the order of arrival."""
        return self._state.book.orders

    @property
    def faults(self) -> Faults:
        """What goes wrong on purpose."""
        return self._state.faults

    @property
    def state(self) -> State:
        """Everything that the sandbox knows, calls in and out included."""
        return self._state

    @property
    def behaviour(self) -> Behaviour:
        """How the restaurant works; may be set at any time, counts for what comes then."""
        return self._state.behaviour

    @behaviour.setter
    def behaviour(self, behaviour: Behaviour) -> None:
        self._state.behaviour = behaviour

    @property
    def webhook_url(self) -> str | None:
        """Where the kiosk takes webhooks; may be set at any time and from any thread."""
        return self._sender.url

    @webhook_url.setter
    def webhook_url(self, url: str | None) -> None:
        self._sender.url = url
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._kitchen.announce_sold_out)

    async def __aenter__(self) -> Self:
        """Listen, and return once calls are answered.

        Raises:
            OSError: the port is taken or not ours to take.
        """
        listener = _listener(self._port)
        self._state.base_url = f"http://{_HOST}:{listener.getsockname()[1]}"
        config = uvicorn.Config(
            self._app(),
            http=DroppableProtocol,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            timeout_graceful_shutdown=3,
        )
        self._server = _Server(config)
        self._loop = asyncio.get_running_loop()
        self._serving = self._loop.create_task(self._server.serve([listener]))
        await self._server.listening.wait()
        self._kitchen.announce_sold_out()
        return self

    async def __aexit__(self, *_exception: object) -> None:
        """Stop listening; webhooks under way are given up."""
        assert self._server is not None
        assert self._serving is not None
        self._loop = None
        self._state.stopping.set()
        await self._kitchen.close()
        self._server.should_exit = True
        await self._serving
        await self._sender.close()

    def run(self, listening: Callable[[str], None]) -> None:
        """Serve until SIGINT or SIGTERM; `listening` is called once with the address.

        Raises:
            OSError: the port is taken or not ours to take.
        """

        async def serve() -> None:
            stop = asyncio.Event()
            for number in (signal.SIGINT, signal.SIGTERM):
                asyncio.get_running_loop().add_signal_handler(number, stop.set)
            async with self:
                listening(self.url)
                await stop.wait()

        asyncio.run(serve())

    def _set_webhook_url(self, url: str | None) -> None:
        self.webhook_url = url

    def _app(self) -> Starlette:
        address = WebhookAddress(lambda: self.webhook_url, self._set_webhook_url)
        channel = ChannelApi(self._state, self._kitchen, self._transport, self._events)
        routes: list[BaseRoute] = [
            *channel.routes(),
            Mount(_ORDERS_API, routes=OrdersApi(self._state, self._kitchen).routes()),
            *page_routes(),
            *Control(self._state, self.actions, address).routes(),
        ]
        if self._pictures is not None:
            routes.append(Mount("/pictures", StaticFiles(directory=self._pictures)))
        return Starlette(routes=routes, exception_handlers={HTTPException: _no_such_route})


def _listener(port: int) -> socket.socket:
    # asyncio turns Nagle's algorithm off only where the protocol is spelt out, as it is not in
    # socket.create_server(); otherwise most answers wait 40 ms for an acknowledgement.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((_HOST, port))
        listener.listen(_BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener


class _Server(uvicorn.Server):
    """Tells when it listens, and leaves the signals to whoever runs the loop."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listening.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def _no_such_route(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    shape = orders_api_error if request.url.path.startswith(_ORDERS_API) else channel_error
    return JSONResponse(shape(error.status_code, error.detail), error.status_code, error.headers)
