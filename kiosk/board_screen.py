"""The composition root of the lobby display: a window with no engine of its own.

It reads what the kiosk on the same data directory wrote, and writes nothing there; what other
kiosks gave out, and all on a machine without a kiosk, it asks of OneTablet.
"""

from __future__ import annotations

import gc
import logging
import signal
import sys
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.config import Settings
from kiosk.devices.sound import CHIME, open_sound
from kiosk.engine.board_feed import BoardFeed, Feed
from kiosk.engine.board_join import JoinedFeed
from kiosk.engine.board_poll import PolledFeed
from kiosk.engine.clients import orders_client
from kiosk.paths import assets
from kiosk.storage.database import FILE_NAME, is_there
from kiosk.ui.application import open_application
from kiosk.ui.board_place import ScreenWish
from kiosk.ui.board_window import BoardWindow
from kiosk.ui.formats import Formats
from kiosk.ui.garbage import Garbage
from kiosk.ui.lobby import Lobby, LobbyRules
from kiosk.ui.ready_ages import ReadyAges
from kiosk.ui.shop import Shop

log = logging.getLogger(__name__)

WINDOW = QSize(1280, 720)
"""px, outside full screen."""


def run_board(settings: Settings) -> int:
    """Shows the board until it is told to stop (SIGINT, SIGTERM) or closed: 0."""
    # A feed may have a thread, and garbage of Qt's must not be collected there: see `Garbage`.
    gc.disable()
    application = open_application()
    # The board looks four times a second; after each look Python handles what was signalled.
    for number in (signal.SIGINT, signal.SIGTERM):
        # By a timer, because before the loop runs nobody could be told to leave it.
        signal.signal(number, lambda *_: QTimer.singleShot(0, application.quit))
    # What a slot raises has nobody else to go to. The next look may do better.
    sys.excepthook = lambda _, error, __: log.error("the board failed", exc_info=error)
    with (
        closing(board_feed(settings)) as feed,
        closing(open_sound(settings.sound, assets() / "sounds")) as sound,
    ):
        window = BoardWindow(
            board_lobby(settings, feed),
            settings.display.brand_colour,
            board_wish(settings) if settings.display.fullscreen else WINDOW,
        )
        Garbage(window.window)
        window.lobby.becameReady.connect(lambda: sound.play(CHIME))
        try:
            window.show()
            log.info("the board runs")
            return QGuiApplication.exec()
        finally:
            window.close()


def board_feed(settings: Settings) -> Feed:
    """From the kiosk of this machine where there is one, and from OneTablet if there is a key.

    Raises:
        SettingsError: the Orders API cannot be asked with these settings.
        StorageError: this user may not look into the data directory.
    """
    directory, orders_api = settings.data.directory, settings.orders_api
    kiosk_is_here = is_there(directory / FILE_NAME)
    if orders_api is None:
        return BoardFeed(directory, _now)
    polled = PolledFeed(
        orders_client(orders_api), orders_api.location_code, settings.store.provider_type, _now
    )
    if kiosk_is_here:
        return JoinedFeed(BoardFeed(directory, _now), polled)
    log.info("no kiosk has run in %s: the numbers are asked of OneTablet", directory)
    return polled


def board_wish(settings: Settings) -> ScreenWish:
    """Which screen the board is to take."""
    kiosk_is_here = is_there(settings.data.directory / FILE_NAME)
    return ScreenWish(settings.display.board_screen, beside_kiosk=kiosk_is_here)


def board_lobby(settings: Settings, feed: Feed) -> Lobby:
    store, display = settings.store, settings.display
    shop = Shop(
        name=store.name,
        currency=store.currency,
        timezone=store.zone,
        services=store.services,
        data_directory=settings.data.directory,
        locale=store.locale,
    )
    rules = LobbyRules(
        store_name=store.name,
        locale=store.locale,
        shows_names=display.board_names,
        ready_for=timedelta(minutes=display.board_ready_minutes),
    )
    return Lobby(rules, Formats(shop), feed.look, _now, ReadyAges(time.monotonic))


def _now() -> datetime:
    return datetime.now(UTC)
