"""The composition root of the headless half: the only place that plugs real things together."""

from __future__ import annotations

import asyncio
import json
import logging
import shutil
import time
from collections.abc import Mapping
from contextlib import AsyncExitStack, closing
from datetime import timedelta
from pathlib import Path
from socket import socket
from sqlite3 import Connection
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any

from msgspec.structs import replace

from kiosk.config import Settings, WebhookSettings
from kiosk.devices.simulated_terminal import Reply, SimulatedTerminal
from kiosk.devices.terminal import Terminal
from kiosk.domain.checkout import Checkout, cleaned
from kiosk.domain.errors import AlreadyRunning, OrderImpossible
from kiosk.domain.kept_cart import KeptCart
from kiosk.domain.payment import Begun
from kiosk.engine.cart_file import read_cart
from kiosk.engine.contact import Contact
from kiosk.engine.control import KioskStopped, NotReached, ask, control_app, control_socket
from kiosk.engine.engine import Engine, Tell, utc_now
from kiosk.engine.keeping import keep_going
from kiosk.engine.operations import REPEATABLE, Answer, perform
from kiosk.engine.ordering import CLOSED_WORDS, order_wire
from kiosk.engine.placing import build_order, check_lines
from kiosk.engine.status_watch import StatusWatch
from kiosk.logs import logging_only_to
from kiosk.onetablet.order_mapping import wire_order
from kiosk.storage import facts, inbox
from kiosk.storage.database import FILE_NAME as DATABASE_NAME
from kiosk.storage.database import is_there, open_reader, open_writer
from kiosk.storage.menu_cache import MenuReader
from kiosk.storage.orders import OrderReader, StoredOrder
from kiosk.webhooks.access import credentials, origins
from kiosk.webhooks.connection import App
from kiosk.webhooks.receiver import Receiver, ReceiverSettings
from kiosk.webhooks.server import HttpServer, bind

log = logging.getLogger(__name__)

LOCK_WAIT_S = 45.0
"""Another command holds the data directory no longer: an order waits 30 s for its answer."""
LOOK_EVERY_S = 0.1
"""How often it is looked whether the data directory is free, or a kiosk answers on it."""


class Service:
    """An engine with everything that listens for it: webhooks and the control socket.

    Use it as an async context manager, then `run()`. Entering raises StorageError, AlreadyRunning
    or CannotListen, and then nothing is left open. `webhook_port` is the port that is really used,
    0 where the settings have no webhooks: then the engine polls.
    """

    def __init__(self, settings: Settings, tell: Tell) -> None:
        self._settings = settings
        self.engine = Engine(settings, tell, terminal=open_terminal(settings))
        self._opened = AsyncExitStack()
        self.webhook_port = 0

    async def __aenter__(self) -> Service:
        async with AsyncExitStack() as opening:
            webhooks = self._settings.webhooks
            await opening.enter_async_context(self.engine)
            listening: list[tuple[App, socket]] = []
            if webhooks is not None:
                port = opening.enter_context(bind(webhooks.host, webhooks.port))
                listening.append((self._receiver(webhooks), port))
                self.webhook_port = port.getsockname()[1]
            control = opening.enter_context(control_socket(self._settings.data.directory))
            listening.append((control_app(self.engine), control))
            started: list[HttpServer] = []
            opening.push_async_callback(_stop, started)
            for app, bound in listening:
                server = HttpServer(app, [bound])
                started.append(server)
                await server.start()
            self._opened = opening.pop_all()
        if webhooks is None:
            log.info("no webhooks are taken: orders and menus are polled")
        else:
            log.info("webhooks are taken on %s port %d", webhooks.host, self.webhook_port)
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

    async def pay(self, checkout: Checkout) -> Begun:
        """As `Engine.pay`."""
        return await self.engine.pay(checkout)

    async def cancel_payment(self, reference: str) -> None:
        """As `Engine.cancel_payment`."""
        await self.engine.cancel_payment(reference)

    async def play_terminal(self, reference: str, reply: Reply) -> None:
        """As `Engine.play_terminal`."""
        await self.engine.play_terminal(reference, reply)

    def keep_cart(self, kept: KeptCart | None) -> None:
        """As `Engine.keep_cart`."""
        self.engine.keep_cart(kept)

    def refetch_picture(self, name: str) -> None:
        """As `Engine.refetch_picture`."""
        self.engine.refetch_picture(name)

    def _receiver(self, webhooks: WebhookSettings) -> Receiver:
        return Receiver(
            ReceiverSettings(
                store_id=self._settings.store.id,
                credentials=credentials(webhooks),
                origins=origins(webhooks),
            ),
            _EngineInbox(self.engine),
            self._received,
            self.engine.menu_sync.store_of,
        )

    def _received(self) -> None:
        self.engine.contact.seen()
        self.engine.inbox.wake()


def open_terminal(settings: Settings) -> Terminal | None:
    """The card terminal that the settings name; None where guests pay at the counter alone."""
    if settings.payment.terminal != "simulated":
        return None
    answer = settings.payment.simulated_answer
    return SimulatedTerminal(
        settings.data.directory,
        Reply(answer) if answer else None,
        outage_s=settings.payment.simulated_outage_seconds,
    )


async def _stop(servers: list[HttpServer]) -> None:
    """All at once: each waits a moment for those it is answering."""
    await asyncio.gather(*(server.stop() for server in servers))


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

    Whoever holds the lock and listens nowhere is another command, or a kiosk that starts or stops:
    that is waited for, LOCK_WAIT_S at most.

    Raises:
        KioskError: it cannot be done.
    """
    give_up_at = time.monotonic() + LOCK_WAIT_S
    while True:
        try:
            return asyncio.run(_perform_here(settings, verb, arguments))
        except AlreadyRunning:
            pass
        try:
            return ask(settings.data.directory, verb, arguments)
        except NotReached:
            if time.monotonic() >= give_up_at:
                raise
        except KioskStopped:
            # Killed, it has done it or not. What may be asked twice goes on without it.
            if verb not in REPEATABLE or time.monotonic() >= give_up_at:
                raise
        time.sleep(LOOK_EVERY_S)


async def _perform_here(settings: Settings, verb: str, arguments: Mapping[str, Any]) -> Answer:
    async with Engine(settings, lambda _: None) as engine:
        # The lock is held, so nobody else writes to this log.
        with logging_only_to(settings.data.directory, "commands"):
            return await _perform_with(engine, verb, arguments)


async def _perform_with(engine: Engine, verb: str, arguments: Mapping[str, Any]) -> Answer:
    await engine.catch_up()
    works = [
        asyncio.create_task(keep_going("sending orders", engine.sender.run)),
        asyncio.create_task(keep_going("telling what staff decided", engine.staff.run)),
    ]
    try:
        return await perform(engine, verb, arguments)
    finally:
        for work in works:
            work.cancel()
        await asyncio.gather(*works, return_exceptions=True)


def rehearse(settings: Settings, cart: Any) -> tuple[Answer, tuple[str, ...]]:
    """The wire order that this CART.json would become, and warnings. Writes nothing.

    Its id and short code are made up. A store that takes no orders now does not stop it: that is
    what the warnings are for. Before the first start the menu is pulled for this alone.

    Raises:
        StorageError: the database cannot be used.
        CallFailed: there is no menu yet, and none can be pulled.
        OrderImpossible: it cannot be ordered.
    """
    checkout = cleaned(read_cart(cart, settings.store.services))
    with TemporaryDirectory(prefix="kiosk-rehearsal-") as name:
        directory = _database_to_read(settings.data.directory, Path(name))
        with closing(open_reader(directory)) as connection:
            has_menu = MenuReader(connection).version() > 0
        if not has_menu:
            directory = Path(name) / "pulled"
            elsewhere = replace(settings.data, directory=directory)
            asyncio.run(_pull_only(replace(settings, data=elsewhere)))
        with closing(open_reader(directory)) as connection:
            return _rehearsed(settings, checkout, connection)


def _database_to_read(directory: Path, scratch: Path) -> Path:
    """Where the database can be read without a trace of that.

    Reading leaves SQLite's side files beside a database that nobody has open; where they are
    there already, somebody has, or was killed, and a copy might be torn.
    """
    file = directory / DATABASE_NAME
    if is_there(file.with_name(f"{DATABASE_NAME}-wal")):
        return directory
    if is_there(file):
        shutil.copyfile(file, scratch / DATABASE_NAME)
    else:
        open_writer(scratch).close()
    return scratch


async def _pull_only(settings: Settings) -> None:
    async with Engine(settings, lambda _: None) as engine:
        await engine.menu_sync.pull()


def _rehearsed(
    settings: Settings, checkout: Checkout, connection: Connection
) -> tuple[Answer, tuple[str, ...]]:
    now = utc_now()
    reader = MenuReader(connection)
    warnings: list[str] = []
    watch = StatusWatch(
        settings.store.zone,
        Contact(None, utc_now, lambda _: None, lambda: None),
        timedelta(minutes=settings.orders.accept_offline_minutes),
        utc_now,
        lambda _: None,
    )
    watch.set_maintenance(facts.maintenance(connection))
    watch.set_pause(facts.pause(connection))
    watch.set_menus(reader.menus())
    if not watch.status.takes_orders:
        warnings.append(CLOSED_WORDS[watch.status.state])
    try:
        lines = check_lines(checkout, reader, settings, now)
    except OrderImpossible as error:
        lines = check_lines(checkout, reader, settings, now, ignore_hours=True)
        if watch.status.takes_orders:
            warnings.append(str(error))
    order = build_order(
        checkout, lines, settings, now, short_code=f"{settings.store.kiosk_letter}00", number=0
    )
    return json.loads(wire_order(order, order_wire(settings))), tuple(warnings)
