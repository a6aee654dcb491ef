"""`kiosk check`: is this installation well? One line for each thing, and a status for scripts."""

from __future__ import annotations

import argparse
import asyncio
import logging
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kiosk.commands import add_config, reading, settings_of
from kiosk.config import Settings
from kiosk.devices.display import NoDisplay, find_display
from kiosk.domain.brand import brand_correction
from kiosk.domain.errors import (
    CallFailed,
    KioskError,
    MenuInvalid,
    Refused,
)
from kiosk.domain.hours import store_day
from kiosk.domain.text import counted, harmless
from kiosk.engine.alive import engine_listens
from kiosk.engine.board_poll import short_code
from kiosk.engine.clients import channel_settings, orders_client
from kiosk.engine.control import ask
from kiosk.engine.picture_refusals import told_address
from kiosk.engine.picture_shrinking import shrunk
from kiosk.onetablet.channel import ChannelClient
from kiosk.onetablet.menu_mapping import parse_pull
from kiosk.onetablet.polled import STATES
from kiosk.onetablet.read_back import RemoteOrder
from kiosk.storage import facts
from kiosk.storage.database import FILE_NAME as DATABASE_NAME
from kiosk.storage.database import backups, check_directory, is_there
from kiosk.storage.lock import is_held
from kiosk.storage.menu_cache import MenuReader
from kiosk.storage.menu_words import read_menu_words
from kiosk.storage.orders import OrderReader
from kiosk.storage.picture_records import picture_records
from kiosk.storage.pictures import picture_path
from kiosk.storage.room import LEAST_FREE_BYTES, LOW_FREE_BYTES, free_bytes, full_reason, in_words
from kiosk.webhooks.access import credentials
from kiosk.webhooks.server import PortTaken, bind

OLDEST_SANE_CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
"""A machine whose battery is empty wakes up in the past, and its TLS and hours are wrong."""

MAX_STATUS = 60
MOST_REASONS = 3

STOPS_AT = in_words(LEAST_FREE_BYTES)


@dataclass(frozen=True, slots=True)
class Finding:
    """`word` is `ok`, `warning` or `FAILED`."""

    word: str
    thing: str
    detail: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.description = (
        "Looks whether this installation is well, one line for each thing: settings, database, "
        "disk, OneTablet, its Orders API, webhook port, the menu's pictures and translations, "
        "display, fonts, brand colour, the first page's pictures, clock. Exit status 1 if one of "
        "them FAILED; a session without a display is only a warning."
    )
    add_config(parser)


def run(arguments: argparse.Namespace) -> int:
    """0 when nothing failed, 1 otherwise."""
    # The findings are all that is printed.
    logging.getLogger("kiosk").addHandler(logging.NullHandler())
    failed = False
    for finding in _findings(arguments):
        failed = failed or finding.word == "FAILED"
        print(f"{finding.word:8} {finding.thing}: {finding.detail}", flush=True)
    return 1 if failed else 0


def _findings(arguments: argparse.Namespace) -> Iterator[Finding]:
    try:
        settings = settings_of(arguments)
    except KioskError as error:
        yield Finding("FAILED", "settings", str(error))
        return
    store = settings.store
    detail = f"store {store.id}, {store.timezone}, its numbers begin with {store.kiosk_letter}"
    yield Finding("ok", "settings", detail)
    for thing, look in (
        ("database", _database),
        ("disk", _disk),
        ("onetablet", _onetablet),
        ("orders_api", _orders_api),
        ("webhooks", _webhooks),
        ("pictures", _pictures),
        ("menu_words", _menu_words),
        ("display", _display),
        ("fonts", _fonts),
        ("brand", _brand),
        ("first_page", _first_page),
        ("clock", _clock),
    ):
        try:
            word, detail = look(settings)
        except KioskError as error:
            word, detail = "FAILED", str(error)
        yield Finding(word, thing, detail)


def _database(settings: Settings) -> tuple[str, str]:
    directory = settings.data.directory
    check_directory(directory)
    if engine_listens(directory) and (fault := ask(directory, "health", {})["fault"]):
        return "FAILED", str(fault)
    if not is_there(directory):
        return "ok", f"{directory} is not there yet; the kiosk makes it at its first start"
    if not is_there(directory / DATABASE_NAME):
        if is_held(directory) and backups(directory):
            return "FAILED", (
                "the database was removed while the kiosk ran; what it held is saved in backups: "
                "restart the kiosk, which takes it up again"
            )
        if kept := backups(directory):
            return "warning", f"the database is gone; the next start takes {kept[0].name} up again"
        return "ok", f"{directory} is writable; the kiosk has not run yet"
    with reading(settings) as connection:
        version = MenuReader(connection).version()
        failure = facts.menu_failure(connection)
        recovery = facts.recovery(connection)
    if failure is not None:
        return "warning", (
            f"menu version {version}; the newest menu was not taken: "
            f"{MenuInvalid(failure.path, failure.reason)} ({failure.at:%Y-%m-%d %H:%M} UTC)"
        )
    if recovery is not None:
        return "warning", f"menu version {version}; it was damaged once: {recovery.done}"
    return "ok", f"menu version {version}"


def _disk(settings: Settings) -> tuple[str, str]:
    there = settings.data.directory
    while not is_there(there) and there != there.parent:
        there = there.parent
    try:
        full, free = full_reason(there), free_bytes(there)
    except OSError as error:
        return "FAILED", f"{there} cannot be read: {error.strerror}"
    if full:
        return "FAILED", f"{full} No new orders are taken."
    if free < LOW_FREE_BYTES:
        return "warning", f"only {in_words(free)} left; below {STOPS_AT} no new orders are taken"
    return "ok", f"{in_words(free)} are free"


def _onetablet(settings: Settings) -> tuple[str, str]:
    async def pull() -> bytes:
        client = ChannelClient(channel_settings(settings))
        try:
            return await client.pull_menus(settings.store.id)
        finally:
            await client.aclose()

    url = settings.channel_api.base_url
    try:
        pulled = parse_pull(asyncio.run(pull()))
    except Refused as error:
        if error.status in {401, 403}:
            return "FAILED", f"{url} does not accept the key ({error.status})"
        return "FAILED", f"{url}: {error}"
    except CallFailed as error:
        return "FAILED", f"{url}: {error}"
    except MenuInvalid as error:
        return "FAILED", f"{url} is reached and takes the key, but its menu is unusable: {error}"
    if pulled.store_id != settings.store.id:
        return "FAILED", f"{url} answered with the menu of store {pulled.store_id!r}"
    items = sum(len(each.items) for menu in pulled.menus for each in menu.categories)
    return (
        "ok",
        f"{url} takes the key; {counted(len(pulled.menus), 'menu')}, {counted(items, 'item')}",
    )


def _orders_api(settings: Settings) -> tuple[str, str]:
    orders_api = settings.orders_api
    if orders_api is None:
        return "ok", "not set: orders are not read back"

    async def todays() -> tuple[list[RemoteOrder], list[str]]:
        client = orders_client(orders_api)
        try:
            found = client.list_orders(
                created_from=_day_began(settings), location_code=orders_api.location_code
            )
            async with aclosing(found):
                orders = [order async for order in found]
        finally:
            await client.aclose()
        unknown = [
            f"{order.id}: the status {order.status[:MAX_STATUS]!r} is unknown"
            for order in orders
            if order.status not in STATES
        ]
        return orders, [*client.unreadable, *unknown]

    url = orders_api.base_url
    try:
        orders, odd = asyncio.run(todays())
    except Refused as error:
        if error.status in {401, 403}:
            return "FAILED", f"{url} does not accept the key ({error.status})"
        return "FAILED", f"{url}: {error}"
    except CallFailed as error:
        return "FAILED", f"{url}: {error}"
    if odd:
        count = counted(len(odd), "order")
        return "warning", f"{url} takes the key; {count} of today cannot be read: {odd[0]}"
    if strange := _of_another_kiosk(settings, orders):
        codes = ", ".join(strange[:5]) + (" …" if len(strange) > 5 else "")
        return "warning", (
            f"{url} takes the key; of today's orders these are not this kiosk's, though they have "
            f"its letter: {codes}. Each kiosk of a store needs a store.kiosk_letter of its own"
        )
    return "ok", f"{url} takes the key"


def _day_began(settings: Settings) -> datetime:
    store = settings.store
    day = store_day(datetime.now(UTC), store.day_starts, store.zone)
    return datetime.combine(day, store.day_starts, store.zone)


def _of_another_kiosk(settings: Settings, orders: list[RemoteOrder]) -> list[str]:
    """The short codes with this kiosk's letter that this kiosk has not given."""
    store = settings.store
    own = re.compile(rf"{store.kiosk_letter}\d+")
    codes = {
        order.order_id: code
        for order in orders
        if order.order_id and own.fullmatch(code := short_code(order, store.provider_type))
    }
    if is_there(settings.data.directory / DATABASE_NAME):
        with reading(settings) as connection:
            reader = OrderReader(connection)
            codes = {id_: code for id_, code in codes.items() if reader.order(id_) is None}
    return sorted(codes.values())


def _webhooks(settings: Settings) -> tuple[str, str]:
    webhooks = settings.webhooks
    if webhooks is None:
        return "ok", "none are taken: this kiosk polls"
    host, port = webhooks.host, webhooks.port
    credentials(webhooks)  # its key files can be used
    try:
        bind(host, port).close()
    except PortTaken:
        if not engine_listens(settings.data.directory):
            raise
        health = ask(settings.data.directory, "health", {})
        if health["webhook_port"] != port:
            raise
        state = str(health["state"]).replace("_", " ")
        return "ok", f"{host}:{port}, held by the running kiosk ({state})"
    return "ok", f"{host}:{port} is free"


def _pictures(settings: Settings) -> tuple[str, str]:
    directory = settings.data.directory
    if not is_there(directory / DATABASE_NAME):
        return "ok", "none are known yet"
    with reading(settings) as connection:
        urls = {url for _, url in MenuReader(connection).item_pictures()}
        known = picture_records(connection)
    lacking = [
        url
        for url in sorted(urls)
        if url not in known
        or known[url].fetched_at is None
        or not is_there(picture_path(directory, url))
    ]
    problems = {url: known[url].problem for url in lacking if url in known and known[url].problem}
    if not problems:
        there = f"{len(urls) - len(lacking)} of {len(urls)} are there"
        return "ok", f"{there}; the running kiosk fetches the rest" if lacking else there
    reasons = Counter(problems.values()).most_common(MOST_REASONS)
    told = ", ".join(f"{reason} ({count})" for reason, count in reasons)
    first = told_address(next(url for url in problems if problems[url] == reasons[0][0]))
    return "warning", harmless(
        f"{len(lacking)} of {counted(len(urls), 'picture')} are missing: {told}; such as {first}"
    )


def _menu_words(settings: Settings) -> tuple[str, str]:
    file = settings.store.menu_translations
    if file is None:
        return "ok", "not set: every guest reads the menu's own words"
    words = read_menu_words(file)
    counts = ", ".join(f"{code} {len(words.tables[code])}" for code in words.languages)
    if words.left_out:
        return "warning", f"{file}: {counts}; left out: {words.complaint}"
    return "ok", f"{file}: {counts}"


def _display(settings: Settings) -> tuple[str, str]:
    try:
        found = find_display()
    except NoDisplay:
        return "warning", "neither DISPLAY nor WAYLAND_DISPLAY is set: no screen in this session"
    if found == "QT_QPA_PLATFORM=offscreen":
        return "warning", f"{found}: nothing is shown"
    place = "full screen" if settings.display.fullscreen else "a window"
    inches = settings.display.diagonal_inches
    size = f"{inches:g} inches" if inches else "as large as it says itself, else 21.5 inches"
    return "ok", f"{found}, {place}, {size}"


def _fonts(_: Settings) -> tuple[str, str]:
    # Imported here: the other lines do without Qt.
    from kiosk.ui.fonts import missing_fonts

    if missing := missing_fonts():
        return "warning", f"nothing here can write {', '.join(missing)}: boxes are shown instead"
    return "ok", "every language of the screen can be written"


def _brand(settings: Settings) -> tuple[str, str]:
    colour = settings.display.brand_colour
    if correction := brand_correction(colour):
        return "warning", f"display.brand_colour: {correction}"
    return "ok", f"{colour} can be read"


def _first_page(settings: Settings) -> tuple[str, str]:
    pictures = settings.display.pictures
    for key, file in pictures:
        try:
            shrunk(file.read_bytes())
        except (OSError, ValueError) as error:
            return "warning", f"display.{key}: {file} cannot be shown: {error}"
    if not pictures:
        return "ok", "the first page has the product's own"
    return "ok", f"{counted(len(pictures), 'picture')} of the first page can be shown"


def _clock(settings: Settings) -> tuple[str, str]:
    now = datetime.now(UTC)
    if now < OLDEST_SANE_CLOCK:
        return "FAILED", f"it is not {now:%Y-%m-%d}: set the clock, or let NTP do it"
    local = now.astimezone(settings.store.zone)
    database = settings.data.directory / "kiosk.db"
    try:
        written = datetime.fromtimestamp(database.stat().st_mtime, UTC)
    except OSError:
        written = now  # there is none yet, or another line says why it cannot be seen
    if written > now + timedelta(minutes=5):
        return "FAILED", f"the clock is behind the kiosk's own data ({written:%Y-%m-%d %H:%M})"
    return "ok", f"{local:%Y-%m-%d %H:%M} in the store ({settings.store.timezone})"
