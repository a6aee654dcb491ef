"""The composition root of the kiosk with its screen: the window first, the engine right after.

The first frame comes from the cached menu and does not wait for the engine, which starts on its
own thread as soon as that frame is shown.
"""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from collections.abc import Callable, Coroutine
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from qasync import QEventLoop

from kiosk.config import Settings
from kiosk.devices.sound import open_sound
from kiosk.domain.brand import brand_correction
from kiosk.domain.errors import KioskError, StorageError
from kiosk.domain.menu_words import NO_MENU_WORDS, MenuWords
from kiosk.domain.store import StoreStatus
from kiosk.engine.contact import Contact
from kiosk.engine.status_watch import StatusWatch
from kiosk.engine.thread import EngineThread, Service, Tell
from kiosk.paths import assets
from kiosk.storage import facts
from kiosk.storage.database import open_reader, open_writer
from kiosk.storage.kept_cart import kept_cart
from kiosk.storage.lock import DataLock
from kiosk.storage.menu_cache import MenuReader
from kiosk.storage.orders import OrderReader
from kiosk.storage.payments import PaymentReader
from kiosk.ui.application import open_application
from kiosk.ui.bridge import EngineBridge
from kiosk.ui.desk import Desk
from kiosk.ui.formats import Formats
from kiosk.ui.garbage import Garbage
from kiosk.ui.serving import Serving
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow

log = logging.getLogger(__name__)

Visit = Callable[[KioskWindow], Coroutine[Any, Any, int]]
"""A scripted customer: uses the window and gives the exit status."""


THREAD_TURN_S = 0.0005
"""How long the engine's thread may compute while the screen's waits for its turn. By Python's
own 5 ms every frame that found the engine at work came that much late."""


def run_screen(settings: Settings, visit: Visit | None = None) -> int:
    """Shows the kiosk until it is told to stop (0), or until `visit` is over (its status).

    Raises:
        KioskError: the data directory, the database or the port cannot be used.
    """
    # Held only for a moment: it tells at once that another kiosk runs here. The engine takes it.
    with DataLock(settings.data.directory):
        connection = _reader(settings)
    with closing(connection):
        sys.setswitchinterval(THREAD_TURN_S)
        application = open_application()
        application.setQuitOnLastWindowClosed(False)  # we quit, after putting things away
        loop = QEventLoop(application)
        asyncio.set_event_loop(loop)
        with loop:
            status: int = loop.run_until_complete(_live(settings, connection, visit))
        return status


async def _live(settings: Settings, connection: Connection, visit: Visit | None) -> int:
    loop = asyncio.get_running_loop()
    ended: asyncio.Future[None] = loop.create_future()

    def end(error: BaseException | None = None) -> None:
        if ended.done():
            return
        if error is None:
            ended.set_result(None)
        else:
            ended.set_exception(error)

    def make_service(tell: Tell) -> Service:
        # Imported here, on the engine's thread: the first frame needs none of it.
        from kiosk.app import Service as WholeService

        return WholeService(settings, tell)

    def on_end(error: BaseException | None) -> None:
        loop.call_soon_threadsafe(end, error)

    menus = MenuReader(connection)
    engine = EngineThread(
        make_service,
        _status_now(settings, connection, menus),
        on_end,
    )
    shop = _shop(settings)
    bridge = EngineBridge(engine, engine.loop)
    serving = Serving(shop.hours, menus, _now)
    sound = open_sound(settings.sound, assets() / "sounds")
    window = KioskWindow(
        Desk(
            shop=shop,
            formats=Formats(shop),
            menus=menus,
            orders=OrderReader(connection),
            payments=PaymentReader(connection),
            bridge=bridge,
            serving=serving,
            now=_now,
            sound=sound,
        ),
        _window_size(settings),
    )
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.lastWindowClosed.connect(lambda: end(None))
    loop.set_exception_handler(
        lambda _, context: _unexpected(window, context.get("message"), context.get("exception"))
    )
    # What a slot raises ends up here: Qt's calls into Python have nobody to raise to.
    hook_before = sys.excepthook
    sys.excepthook = lambda _, error, __: _unexpected(window, "in a slot", error)
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, end)
    first_frame = asyncio.Event()
    window.window.frameSwapped.connect(first_frame.set, Qt.ConnectionType.SingleShotConnection)
    window.show()
    try:
        await first_frame.wait()
        log.info("first frame")
        if correction := brand_correction(shop.brand_colour):
            log.warning("display.brand_colour: %s", correction)
        Garbage(window.window)
        _resume(window, bridge, connection, timedelta(seconds=shop.idle_s + shop.countdown_s))
        engine.start()
        if visit is None:
            await ended
            return 0
        visiting = asyncio.ensure_future(visit(window))
        ended.add_done_callback(lambda _: visiting.cancel())
        try:
            return await visiting
        except asyncio.CancelledError:
            await ended
            return 1
    finally:
        sys.excepthook = hook_before  # what ends the program cannot be shown on its screen
        engine.stop()
        window.close()
        serving.close()
        sound.close()


def _resume(
    window: KioskWindow, bridge: EngineBridge, connection: Connection, lifetime: timedelta
) -> None:
    """Whoever was ordering when the kiosk stopped, and may still stand here, goes on."""
    kept = kept_cart(connection)
    if kept is not None and kept.is_alive(_now(), lifetime):
        window.shell.resume(kept)
    elif kept is not None:
        bridge.keep_cart(None)


def _window_size(settings: Settings) -> QSize | None:
    """None for the whole screen; otherwise as set, made smaller where the screen is smaller."""
    display = settings.display
    if display.fullscreen:
        return None
    size = QSize(display.width, display.height)
    if QGuiApplication.platformName() == "offscreen":
        return size  # its screen is made up
    room = QGuiApplication.primaryScreen().availableSize()
    if size.width() > room.width() or size.height() > room.height():
        size.scale(room, Qt.AspectRatioMode.KeepAspectRatio)
    return size


def _now() -> datetime:
    return datetime.now(UTC)


def _unexpected(window: KioskWindow, where: object, error: object) -> None:
    """A mistake of ours on the GUI's thread: logged, and the guest gets the recovery page."""
    log.error(
        "the screen failed: %s",
        where,
        exc_info=error if isinstance(error, BaseException) else None,
    )
    window.shell.recover()


def _reader(settings: Settings) -> Connection:
    """A read-only connection; the database is made, repaired or brought up to date if need be."""
    directory = settings.data.directory
    try:
        return open_reader(directory)
    except StorageError:
        open_writer(directory).close()
        return open_reader(directory)


def _status_now(settings: Settings, connection: Connection, menus: MenuReader) -> StoreStatus:
    """What the database says of the store, until the engine knows more."""
    watch = StatusWatch(
        settings.store.zone,
        Contact(facts.last_contact_at(connection), _now, lambda _: None, lambda: None),
        timedelta(minutes=settings.orders.accept_offline_minutes),
        _now,
        lambda _: None,
    )
    watch.set_maintenance(facts.maintenance(connection))
    watch.set_pause(facts.pause(connection))
    watch.set_menus(menus.menus())
    return watch.status


def _shop(settings: Settings) -> Shop:
    store, display = settings.store, settings.display
    return Shop(
        name=store.name,
        currency=store.currency,
        timezone=store.zone,
        services=store.services,
        data_directory=settings.data.directory,
        tariff=settings.tariff,
        tips=settings.tips.offers,
        locale=store.locale,
        diagonal_inches=display.diagonal_inches,
        brand_colour=display.brand_colour,
        logo=display.logo,
        heroes=display.heroes,
        idle_s=display.still_there_seconds,
        countdown_s=display.countdown_seconds,
        number_s=display.number_seconds,
        table_stands=store.table_stands,
        board_ready_minutes=display.board_ready_minutes,
        alcohol_hours=store.hours.alcohol_hours,
        grace=store.hours.grace,
        hears_confirmations=not settings.is_polling,
        pay_ways=settings.payment.ways,
        terminal_is_simulated=settings.payment.terminal == "simulated",
        suggests=store.suggest,
        asks_name=settings.guests.ask_name,
        asks_phone=settings.guests.ask_phone,
        asks_email=settings.guests.ask_email,
        menu_words=_menu_words(store.menu_translations),
    )


def _menu_words(file: Path | None) -> MenuWords:
    """The store's translations; a file that cannot be used does not keep the store from selling."""
    if file is None:
        return NO_MENU_WORDS
    # Imported here: most stores start without.
    from kiosk.storage.menu_words import read_menu_words

    try:
        words = read_menu_words(file)
        if words.left_out:
            log.warning("%s: left out: %s", file, words.complaint)
        return words
    except KioskError as error:
        log.warning("the menu is shown in its own words: %s", error)
        return NO_MENU_WORDS
