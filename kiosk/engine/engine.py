"""The headless half: keeps the menu fresh, sends orders, hears OneTablet. It needs no screen.

Everything here runs on one asyncio loop and writes through one connection.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from sqlite3 import Connection
from types import TracebackType
from urllib.parse import urlsplit

from kiosk import __version__
from kiosk.config import Settings
from kiosk.devices.simulated_terminal import Reply, SimulatedTerminal
from kiosk.devices.terminal import Terminal
from kiosk.domain.checkout import Checkout
from kiosk.domain.errors import KioskError, NotTakingOrders, StorageError, UnknownOrder
from kiosk.domain.hours import store_day
from kiosk.domain.kept_cart import KeptCart
from kiosk.domain.lateness import LatenessRules
from kiosk.domain.order import Actor, OrderState
from kiosk.domain.payment import Begun, PaymentState
from kiosk.domain.store import Maintenance, StoreStatus
from kiosk.engine.changes import (
    Change,
    MenuChanged,
    OrderChanged,
    PaymentChanged,
    PictureArrived,
    StatusChanged,
)
from kiosk.engine.clients import channel_settings, orders_client
from kiosk.engine.contact import Contact
from kiosk.engine.data_watch import DataWatch
from kiosk.engine.housekeeping import Housekeeping
from kiosk.engine.inbox_worker import InboxWorker
from kiosk.engine.keeping import keep_going
from kiosk.engine.lateness_watch import LatenessWatch
from kiosk.engine.menu_sync import POLL_EVERY_S, SAFETY_PULL_EVERY_S, MenuSync, SyncResult
from kiosk.engine.ordering import Ordering
from kiosk.engine.paying import Paying
from kiosk.engine.picture_addresses import AskableAddresses
from kiosk.engine.picture_fetching import PictureFetcher
from kiosk.engine.pictures import Pictures
from kiosk.engine.reconcile import Reconciler
from kiosk.engine.refused_key import RefusedKey
from kiosk.engine.staff import Staff
from kiosk.engine.status_watch import StatusWatch
from kiosk.engine.submission import Sender
from kiosk.engine.telling import Teller
from kiosk.onetablet.channel import ChannelClient
from kiosk.onetablet.orders_api import OrdersClient
from kiosk.storage import facts, outbox, payments
from kiosk.storage.database import open_writer
from kiosk.storage.kept_cart import keep_cart
from kiosk.storage.lock import DataLock
from kiosk.storage.menu_cache import MenuReader
from kiosk.storage.orders import StoredOrder
from kiosk.storage.payments import StoredPayment

log = logging.getLogger(__name__)

REAL_GAP = timedelta(seconds=30)
"""Contact lost for less than this is one slow answer: what was missed comes by itself."""

Tell = Callable[[Change], None]


def utc_now() -> datetime:
    return datetime.now(UTC)


class Engine:
    """Use it as an async context manager, then `run()` what goes on in the background.

    `tell` is called with every change; `terminal` is the card terminal, None for none. Entering
    raises StorageError where the data directory cannot be used, and AlreadyRunning where another
    process uses it.
    """

    def __init__(
        self,
        settings: Settings,
        tell: Tell,
        now: Callable[[], datetime] = utc_now,
        terminal: Terminal | None = None,
    ) -> None:
        self.settings = settings
        self._tell = tell
        self._now = now
        self.terminal = terminal
        self._lock = DataLock(settings.data.directory)
        self._order_moved = asyncio.Event()

    async def __aenter__(self) -> Engine:
        self._lock.acquire()
        try:
            self.connection: Connection = open_writer(self.settings.data.directory)
            try:
                self._assemble()
            except BaseException:
                self.connection.close()
                raise
        except BaseException:
            self._lock.release()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.paying.aclose()
        if self.terminal is not None:
            await self.terminal.aclose()
        await self.channel.aclose()
        if self.orders_api is not None:
            await self.orders_api.aclose()
        await self.pictures.aclose()
        self.data_watch.put_away()
        self.connection.close()
        self._lock.release()

    def _assemble(self) -> None:
        settings = self.settings
        self.reader = MenuReader(self.connection)
        self.channel = ChannelClient(channel_settings(settings))
        self.contact = Contact(
            facts.last_contact_at(self.connection),
            self._now,
            lambda at: facts.set_last_contact_at(self.connection, at),
            self._on_contact,
        )
        self.status_watch = StatusWatch(
            settings.store.zone,
            self.contact,
            timedelta(minutes=settings.orders.accept_offline_minutes),
            self._now,
            lambda status: self._tell(StatusChanged(status)),
        )
        self.data_watch = DataWatch(
            self.connection, settings.data.directory, self._lock, self._on_data
        )
        self.menu_sync = MenuSync(
            self.connection,
            self.channel,
            settings.store.id,
            self.contact,
            self._now,
            self._on_menu,
            self.status_watch.set_menu_answered,
        )
        self.pictures = Pictures(
            self.connection,
            settings.data.directory,
            PictureFetcher(
                urlsplit(settings.channel_api.base_url).hostname,
                AskableAddresses(settings.pictures.allowed_addresses),
                f"kiosk/{__version__}",
            ),
            self._now,
            lambda url: self._tell(PictureArrived(url)),
        )
        self.sender = Sender(
            self.connection,
            self.channel,
            self.contact,
            RefusedKey(self.connection, settings.channel_api),
            timedelta(minutes=settings.orders.ask_after_minutes),
            self._now,
            self._on_order,
        )
        self.orders_api: OrdersClient | None = None
        self.reconciler: Reconciler | None = None
        if settings.orders_api is not None:
            self.orders_api = orders_client(settings.orders_api)
            self.reconciler = Reconciler(
                self.connection,
                self.orders_api,
                settings.orders_api.location_code,
                self._now,
                self._on_read_back,
                is_polling=settings.is_polling,
            )
        self.staff = Staff(
            self.connection,
            Teller(self.channel, self.orders_api, self.reconciler, self.contact),
            self.reconciler,
            self.sender,
            self._now,
            self._on_order,
        )
        self.lateness = LatenessWatch(
            self.connection,
            LatenessRules(
                timedelta(minutes=settings.orders.late_after_minutes),
                timedelta(minutes=settings.store.prep_minutes),
                hears_confirmations=not settings.is_polling,
            ),
            self._now,
            self._on_order,
        )
        self.housekeeping = Housekeeping(
            self.connection,
            settings.data.directory,
            timedelta(minutes=settings.orders.complete_after_minutes),
            self._now,
            lambda: self.pictures.keep(self.reader.item_pictures()),
            self._on_order,
        )
        self.inbox = InboxWorker(
            self.connection, self.menu_sync, self.status_watch, self._now, self._on_change
        )
        self.ordering = Ordering(self.connection, self.reader, settings, self._now)
        self.paying = Paying(
            self.connection,
            self.terminal,
            settings.store.currency,
            self._now,
            lambda reference, step: self._tell(PaymentChanged(reference, step)),
            self._on_paid,
        )
        self.status_watch.set_maintenance(facts.maintenance(self.connection))
        self.status_watch.set_pause(facts.pause(self.connection))
        self.status_watch.set_menus(self.reader.menus())
        if facts.menu_failure(self.connection) is not None:
            self.status_watch.set_menu_answered()
        self.data_watch.look()

    async def run(self) -> None:
        """All that goes on in the background, until cancelled.

        None of it may take the rest down: what fails is logged and started again.
        """
        await self.catch_up()
        pull_every_s = POLL_EVERY_S if self.settings.is_polling else SAFETY_PULL_EVERY_S
        works: dict[str, Callable[[], Awaitable[None]]] = {
            "sending orders": self.sender.run,
            "telling what staff decided": self.staff.run,
            "applying webhooks": self.inbox.run,
            "pulling menus": lambda: self.menu_sync.keep_pulling(pull_every_s),
            "watching OneTablet": lambda: self.contact.keep_probing(self.channel.probe),
            "watching the clock": self.status_watch.run,
            "watching the disk": self.data_watch.run,
            "watching for late orders": self.lateness.run,
            "fetching pictures": self.pictures.run,
            "paying": self.paying.run,
            "completing orders": self.housekeeping.complete_orders,
            "upkeep": self.housekeeping.keep_up,
        }
        if self.reconciler is not None:
            works["reading orders back"] = self.reconciler.run
        async with asyncio.TaskGroup() as tasks:
            for name, work in works.items():
                tasks.create_task(keep_going(name, work), name=name)

    async def catch_up(self) -> None:
        """What an earlier run left to be done before anything is sent."""
        try:
            await self.inbox.apply_all()
            self.sender.ask_again_with_new_key()
        except StorageError as error:
            log.error("what was left over waits: %s", error)  # noqa: TRY400 - no bug

    def status(self) -> StoreStatus:
        return self.status_watch.status

    async def submit(self, checkout: Checkout) -> StoredOrder:
        """Commits an order and returns it; it is sent in the background.

        Raises:
            NotTakingOrders: the store takes no orders now; the message says why.
            OrderImpossible: something in it cannot be ordered, or costs more than was shown.
        """
        with self._kept():
            placed = self.ordering.place(checkout, self.status())
        self._on_order(placed.order_id)
        self.sender.wake()
        return placed

    async def pay(self, checkout: Checkout) -> Begun:
        """Commits a payment by card with the frozen order that it is for, and lets the guest pay.

        The order is placed when the terminal approves. A cart that is being paid gives the same
        payment again, and nothing more happens.

        Raises:
            KioskError: as `submit`, or there is no terminal. Nothing is to be paid.
        """
        if self.terminal is None:
            raise KioskError("There is no card terminal.")
        with self._kept():
            begun = self.ordering.begin_payment(checkout, self.status())
        if isinstance(begun, StoredOrder):
            return Begun(begun.order_id)
        payment, is_new = begun
        if is_new:
            self.paying.start(payment)
        return Begun(payment.order.order_id, payment.reference)

    @contextmanager
    def _kept(self) -> Iterator[None]:
        """Around what commits an order: where that cannot be kept, none is taken."""
        self.data_watch.look()
        self.status_watch.refresh()
        if self.data_watch.fault:
            raise NotTakingOrders(self.data_watch.fault)
        try:
            yield
        except StorageError as error:
            self.data_watch.failed(error)
            raise NotTakingOrders(str(error)) from error

    async def cancel_payment(self, reference: str) -> None:
        """The guest would rather not; the payment ends with whatever came first."""
        await self.paying.cancel(reference)

    async def play_terminal(self, reference: str, reply: Reply) -> None:
        """Somebody uses the simulated terminal; any other one is not touched."""
        if isinstance(self.terminal, SimulatedTerminal):
            self.terminal.play(reference, reply)

    async def answered(self, order_id: str, timeout_s: float) -> StoredOrder:
        """The order as soon as it is no longer queued, or as it is after `timeout_s`.

        Raises:
            UnknownOrder: there is no such order.
        """
        try:
            async with asyncio.timeout(timeout_s):
                while self.find_order(order_id).state is OrderState.QUEUED:
                    self._order_moved.clear()
                    await self._order_moved.wait()
        except TimeoutError:
            log.info("order %s has no answer after %s s", order_id, timeout_s)
        return self.find_order(order_id)

    def keep_cart(self, kept: KeptCart | None) -> None:
        """Keeps the cart of the guest who is there now, for the case of a restart."""
        keep_cart(self.connection, kept)

    def refetch_picture(self, name: str) -> None:
        """The screen cannot show the picture in the file of this name."""
        self.pictures.refetch(name)

    def set_maintenance(self, maintenance: Maintenance | None) -> None:
        """Takes the kiosk out of service, or back; kept over restarts."""
        facts.set_maintenance(self.connection, maintenance)
        self.status_watch.set_maintenance(maintenance)

    def retry(self, id_or_short_code: str) -> StoredOrder:
        """Queues an order that needs attention again: staff decided to send it.

        Raises:
            UnknownOrder: there is no such order.
            KioskError: it does not need attention.
        """
        return self.staff.retry(self.find_order(id_or_short_code))

    def refunded(self, id_or_short_code: str) -> StoredOrder:
        """Staff gave the money of a card payment back.

        Raises:
            UnknownOrder: there is no such order.
            KioskError: it was not paid by card, or its money was given back before.
        """
        order = self.find_order(id_or_short_code)
        payment = payments.payment_of(self.connection, order.order_id)
        if payment is None or payment.state is not PaymentState.APPROVED:
            state = "not paid by card" if payment is None else payment.state.value
            raise KioskError(f"Order {order.short_code} is {state}: there is nothing to refund.")
        payments.change_payment(
            self.connection,
            payment.reference,
            PaymentState.REFUNDED,
            Actor.STAFF,
            "given back by staff",
            self._now(),
        )
        self._tell(PaymentChanged(payment.reference))
        self._on_order(order.order_id)
        return order

    def find_order(self, id_or_short_code: str) -> StoredOrder:
        """The order with this id, or with this short code today.

        Raises:
            UnknownOrder: there is none.
        """
        store = self.settings.store
        today = store_day(self._now(), store.day_starts, store.zone)
        order = outbox.find(self.connection, id_or_short_code, today)
        if order is None:
            raise UnknownOrder(f"There is no order {id_or_short_code!r}.")
        return order

    def _on_order(self, order_id: str) -> None:
        self._on_change(OrderChanged(order_id))

    def _on_paid(self, payment: StoredPayment) -> None:
        self._on_order(payment.order.order_id)
        self.sender.wake()
        self.ordering.forget_cart(payment.order.cart_id)

    def _on_read_back(self, order_id: str) -> None:
        # It may have been queued: then the sender has one less to wait for.
        self.sender.wake()
        self._on_order(order_id)

    def _on_change(self, change: Change) -> None:
        if isinstance(change, OrderChanged):
            self._order_moved.set()
        self._tell(change)

    def _on_menu(self, result: SyncResult) -> None:
        self.status_watch.set_menus(self.reader.menus())
        # First the files: the screen looks for them as soon as it hears of the menu.
        self.pictures.keep(self.reader.item_pictures())
        self._tell(MenuChanged(result.version))

    def _on_data(self) -> None:
        self.status_watch.set_out_of_order(bool(self.data_watch.fault))

    def _on_contact(self) -> None:
        self.status_watch.refresh()
        if not self.contact.is_lost and self.contact.last_gap >= REAL_GAP:
            self.sender.retry_now()
            self.staff.retry_now()
            self.menu_sync.pull_soon()
            if self.reconciler is not None:
                self.reconciler.look_soon()
            self.pictures.keep(self.reader.item_pictures())
