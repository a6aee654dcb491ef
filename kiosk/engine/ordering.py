"""From a checkout to a committed order, or to a committed payment for one. It sends nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from sqlite3 import Connection

from kiosk.config import Settings
from kiosk.domain.checkout import Checkout, cleaned
from kiosk.domain.errors import NotTakingOrders, PaymentUnderWay
from kiosk.domain.hours import is_open_for, store_day, windows_of_menu
from kiosk.domain.order import Order
from kiosk.domain.store import StoreState, StoreStatus
from kiosk.engine.placing import build_order, check_lines
from kiosk.onetablet.order_mapping import OrderWire, ServiceWords, wire_order
from kiosk.storage import outbox, payments
from kiosk.storage.kept_cart import keep_cart, kept_cart
from kiosk.storage.menu_cache import MenuReader
from kiosk.storage.orders import StoredOrder
from kiosk.storage.payments import StoredPayment

CLOSED_WORDS = {
    StoreState.MAINTENANCE: "The kiosk is in maintenance.",
    StoreState.OUT_OF_ORDER: "The kiosk cannot keep orders; kiosk check says why.",
    StoreState.PAUSED: "The store takes no orders just now.",
    StoreState.NO_MENU: "There is no menu yet.",
    StoreState.OFFLINE: "The kiosk has lost contact with OneTablet; please order at the counter.",
    StoreState.CLOSED: "The store is closed at this hour.",
}


@dataclass(frozen=True, slots=True)
class _Checked:
    """A checkout that can be ordered at this moment; `build` freezes it."""

    day: date
    now: datetime
    build: Callable[[str, int], tuple[Order, str]]


class Ordering:
    """Checks what is asked for against the menu and the store of this moment, and commits it."""

    def __init__(
        self,
        connection: Connection,
        reader: MenuReader,
        settings: Settings,
        now: Callable[[], datetime],
    ) -> None:
        self._connection = connection
        self._reader = reader
        self._settings = settings
        self._now = now

    def place(self, checkout: Checkout, status: StoreStatus) -> StoredOrder:
        """Commit an order that is paid at the counter.

        A cart with an open order gives that order again.

        Raises:
            NotTakingOrders: the store takes no orders now; the message says why.
            OrderImpossible: something in it cannot be ordered, or costs more than was shown.
            PaymentUnderWay: this cart is being paid by card, or may have been.
        """
        if payments.open_payment_of(self._connection, checkout.cart_id) is not None:
            raise PaymentUnderWay("A card payment for this cart has not ended yet.")
        checked = self._check(checkout, status, is_paid=False)
        placed = outbox.place(
            self._connection,
            day=checked.day,
            letter=self._settings.store.kiosk_letter,
            build=checked.build,
            now=checked.now,
            cart_id=checkout.cart_id,
        )
        self.forget_cart(checkout.cart_id)
        return placed

    def begin_payment(
        self, checkout: Checkout, status: StoreStatus
    ) -> tuple[StoredPayment, bool] | StoredOrder:
        """Commit a payment with its frozen order, before any terminal is asked; and if it is new.

        A cart with an open payment gives that one again, one with an open order that order.
        Raises as `place`.
        """
        placed = outbox.open_order_of(self._connection, checkout.cart_id)
        if placed is not None:
            return placed
        open_payment = payments.open_payment_of(self._connection, checkout.cart_id)
        if open_payment is not None:
            return open_payment, False
        checked = self._check(checkout, status, is_paid=True)
        return payments.begin(
            self._connection,
            day=checked.day,
            letter=self._settings.store.kiosk_letter,
            build=checked.build,
            now=checked.now,
            cart_id=checkout.cart_id,
        )

    def forget_cart(self, cart_id: str) -> None:
        """What was kept of a cart for a restart is not needed once it is ordered."""
        kept = kept_cart(self._connection)
        if kept is not None and kept.checkout.cart_id == cart_id:
            # Killed before this line, the cart comes back, and ordering it gives this order again.
            keep_cart(self._connection, None)

    def _check(self, checkout: Checkout, status: StoreStatus, *, is_paid: bool) -> _Checked:
        settings, now = self._settings, self._now()
        hours = settings.store.hours
        # A guest who began before the last menu ended may finish: then the lines decide.
        is_late = status.lets_finish and any(
            is_open_for(windows_of_menu(menu, hours.zone), hours, now, checkout.started_at)
            for menu in self._reader.menus()
            if menu.is_active
        )
        if not status.takes_orders and not is_late:
            raise NotTakingOrders(CLOSED_WORDS[status.state])
        checkout = cleaned(checkout)
        lines = check_lines(checkout, self._reader, settings, now)

        def build(short_code: str, number: int) -> tuple[Order, str]:
            order = build_order(
                checkout,
                lines,
                settings,
                now,
                short_code=short_code,
                number=number,
                is_paid=is_paid,
            )
            return order, wire_order(order, order_wire(settings))

        store = settings.store
        return _Checked(store_day(now, store.day_starts, store.zone), now, build)


def order_wire(settings: Settings) -> OrderWire:
    """The part of the settings that goes out with every order."""
    orders = settings.orders
    return OrderWire(
        store_id=settings.store.id,
        provider_type=settings.store.provider_type,
        timezone=settings.store.timezone,
        experience=orders.experience,
        commission_type=orders.commission_type,
        auto_release_enabled=orders.auto_release_enabled,
        is_demand_gen=orders.is_demand_gen,
        delivery_fulfillment=orders.delivery_type,
        words=ServiceWords(
            eat_in=orders.eat_in_words,
            take_out=orders.take_out_words,
            delivery=orders.delivery_words,
            paid=settings.payment.paid_words,
        ),
        quotes_notes=settings.payment.terminal != "none",
    )
