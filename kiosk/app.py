"""The composition root of the headless half: the only place that plugs real things together."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
from collections.abc import Mapping
from contextlib import AsyncExitStack, closing
from types import TracebackType
from typing import Any

from kiosk.config import Settings
from kiosk.domain.checkout import Checkout
from kiosk.domain.errors import AlreadyRunning, NotTakingOrders, OrderImpossible
from kiosk.engine.cart_file import read_cart
from kiosk.engine.control import ask, control_app, control_socket
from kiosk.engine.engine import Engine, Tell, order_wire, utc_now
from kiosk.engine.operations import Answer, perform
from kiosk.engine.placing import build_order, check_lines
from kiosk.onetablet.order_mapping import wire_order
from kiosk.storage import inbox
from kiosk.storage.database import open_reader
from kiosk.storage.menu_cache import MenuReader
from kiosk.storage.orders import OrderReader, StoredOrder
from kiosk.webhooks.receiver import Receiver, ReceiverSettings
from kiosk.webhooks.server import HttpServer, bind

log = logging.getLogger(__name__)


class Service:
    """An engine with everything that listens for it: webhooks and the control socket.

    Use it as an async context manager, then `run()`. Entering raises StorageError, AlreadyRunning
    or CannotListen, and then nothing is left open.
    """

    def __init__(self, settings: Settings, tell: Tell) -> None:
        self._settings = settings
        self.engine = Engine(settings, tell)
        self._opened = AsyncExitStack()

    async def __aenter__(self) -> Service:
        async with AsyncExitStack() as opening:
            webhooks = self._settings.webhooks
            await opening.enter_async_context(self.engine)
            port = bind(webhooks.host, webhooks.port)
            await self._listen(opening, self._receiver(), port)
            control = control_socket(self._settings.data.directory)
            await self._listen(opening, control_app(self.engine), control)
            self._opened = opening.pop_all()
        log.info("webhooks are taken on %s port %d", webhooks.host, port.getsockname()[1])
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._opened.aclose()

    async def run(self) -> None:
        """As `Engine.run`."""
        await self.engine.run()

    async def submit(self, checkout: Checkout) -> StoredOrder:
        """As `Engine.submit`."""
        return await self.engine.submit(checkout)

    async def _listen(self, opening: AsyncExitStack, app: Any, bound: socket.socket) -> None:
        opening.callback(bound.close)
        server = HttpServer(app, [bound])
        await server.start()
        opening.push_async_callback(server.stop)

    def _receiver(self) -> Receiver:
        webhooks = self._settings.webhooks
        keys = [webhooks.api_key]
        if webhooks.previous_api_key is not None:
            keys.append(webhooks.previous_api_key)
        return Receiver(
            ReceiverSettings(
                store_id=self._settings.store.id,
                api_keys=tuple(key.get_secret_value() for key in keys),
                header=webhooks.header,
            ),
            _EngineInbox(self.engine),
            self._received,
        )

    def _received(self) -> None:
        self.engine.contact.seen()
        self.engine.inbox.wake()


class _EngineInbox:
    """The receiver's inbox is the engine's database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def knows_order(self, order_id: str) -> bool:
        return OrderReader(self._engine.connection).order(order_id) is not None

    def receive(self, kind: str, subject: str, body: bytes) -> int:
        return inbox.receive(self._engine.connection, kind, subject, body, utc_now())


def ask_engine(settings: Settings, verb: str, arguments: dict[str, Any]) -> Answer:
    """Does an operation through the kiosk that runs on this data directory, or else right here.

    Raises:
        KioskError: it cannot be done.
    """
    try:
        return asyncio.run(_perform_here(settings, verb, arguments))
    except AlreadyRunning:
        return ask(settings.data.directory, verb, arguments)


async def _perform_here(settings: Settings, verb: str, arguments: Mapping[str, Any]) -> Answer:
    async with Engine(settings, lambda _: None) as engine:
        sending = asyncio.create_task(engine.sender.run())
        try:
            return await perform(engine, verb, arguments)
        finally:
            sending.cancel()
            await asyncio.gather(sending, return_exceptions=True)


def rehearse(settings: Settings, cart: Any) -> tuple[Answer, tuple[str, ...]]:
    """The wire order that this CART.json would become, and warnings. Writes nothing.

    Its id and short code are made up. Hours do not stop it: that is what the warnings are for.

    Raises:
        StorageError: there is no database yet.
        OrderImpossible: it cannot be ordered.
    """
    checkout = read_cart(cart)
    now = utc_now()
    warnings: list[str] = []
    with closing(open_reader(settings.data.directory)) as connection:
        reader = MenuReader(connection)
        if reader.version() == 0:
            raise NotTakingOrders("There is no menu yet: run kiosk sync first.")
        try:
            lines = check_lines(checkout, reader, settings, now)
        except OrderImpossible:
            lines = check_lines(checkout, reader, settings, now, ignore_hours=True)
            warnings.append("at this hour it could not be ordered")
    store = settings.store
    order = build_order(
        checkout, lines, settings, now, short_code=f"{store.kiosk_letter}00", number=0
    )
    return json.loads(wire_order(order, order_wire(settings))), tuple(warnings)
