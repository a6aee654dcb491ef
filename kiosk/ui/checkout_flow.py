"""From the cart to the number: what is asked on the way, and how the order is placed or paid.

It shows no page itself: it says which one is next.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import replace
from enum import Enum
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.checkout import Checkout
from kiosk.domain.errors import KioskError
from kiosk.domain.order import Service
from kiosk.domain.payment import PayWay
from kiosk.engine.changes import Change, OrderChanged, PaymentChanged
from kiosk.ui.cart_view import CartView
from kiosk.ui.desk import Desk
from kiosk.ui.details_view import DetailsView
from kiosk.ui.payment_view import PaymentView
from kiosk.ui.registration import QmlUncreatable
from kiosk.ui.stand_view import StandView

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SUBMIT_LIMIT_S = 15
"""An order is committed in milliseconds. Whoever waits for this long waits for a dead engine or for
a disk that has got stuck, and may have been heard all the same."""

_log = logging.getLogger(__name__)


class Stop(Enum):
    """The stops on the way."""

    CART = "cart"
    DETAILS = "details"
    PAYMENT = "payment"


@QmlElement
@QmlUncreatable("made by the shell")
class CheckoutFlow(QObject):
    """One guest's way from the order button to the number."""

    goes = Signal(object)
    """The page of this `Stop` is next."""

    placed = Signal(str)
    """The order with this id is committed."""

    busyChanged = Signal()
    """`is_busy` or `holds_page` changed."""

    failed = Signal()
    """Something unexpected happened; it is in the log."""

    changed = Signal()

    def __init__(self, desk: Desk, cart: CartView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cart = cart
        self._service: Service | None = None
        self._task: asyncio.Task[None] | None = None
        self._asks_details = False
        self._unanswered = ""
        self._stand = StandView(self)
        self._details = DetailsView(desk, self)
        self._payment = PaymentView(desk, self)
        cart.orderWanted.connect(self._begin)
        self._stand.answered.connect(self._ask_details)
        self._details.answered.connect(self._ask_payment)
        self._payment.wanted.connect(self._pay)
        self._payment.paid.connect(self._arrive)
        self._payment.freed.connect(self._freed)
        self._payment.changed.connect(self.busyChanged)
        desk.bridge.changed.connect(self._hear)

    # For the shell

    @property
    def is_busy(self) -> bool:
        """Whether an order is being placed or paid: no time runs out meanwhile."""
        return self._task is not None or self._payment.is_running

    @property
    def holds_page(self) -> bool:
        """Whether the payment page must stay, whatever the store does: money may be on its way."""
        return self._payment.is_open

    def choose(self, service: Service) -> None:
        """How the guest gets the food."""
        self._service = service
        self.changed.emit()

    def back(self, stop: Stop) -> None:
        """To what was asked before; not while a payment runs."""
        if self.is_busy or self._payment.is_open:
            return
        if stop is Stop.PAYMENT and self._asks_details:
            self._payment.close()
            self.goes.emit(Stop.DETAILS)
        else:
            self._payment.close()
            self.goes.emit(Stop.CART)

    def resume(self) -> bool:
        """Whether the cart was ordered or is being paid without its guest's knowing: they see it.

        So it is after a restart, and where the engine's answer did not come in time.
        """
        cart_id = self._cart.cart.id
        order = self._desk.orders.newest_of_cart(cart_id)
        if order is not None:
            self._arrive(order.order_id)
            return True
        payment = self._desk.payments.newest_of_cart(cart_id)
        if payment is None or not payment.state.is_open:
            return False
        self._cart.set_busy(True)
        self.goes.emit(Stop.PAYMENT)
        self._payment.follow(payment.reference)
        return True

    def recover(self) -> bool:
        """After a mistake of ours: whether the guest was about to order or to pay, and goes on."""
        if self.holds_page:
            self.goes.emit(Stop.PAYMENT)
            return True
        if self.resume():
            return True
        if self._task is None and not self._is_unanswered():
            return False
        self.goes.emit(Stop.CART)
        if self._task is None:
            self._cart.say(
                self.tr(
                    "We don’t know yet if your order went through. Please order again: it won’t be "
                    "placed twice."
                )
            )
        return True

    def forget(self) -> None:
        """For the next guest."""
        self._service = None
        self._asks_details = False
        self._cart.set_busy(False)
        self._stand.forget()
        self._details.forget()
        self._payment.close()

    def retranslate(self) -> None:
        self._details.retranslate()
        self._payment.retranslate()
        self.changed.emit()

    def place(self) -> None:
        """Submit the cart, to be paid at the counter."""
        if not self.is_busy and not self._payment.is_open:
            self._run(self._submit())

    # The way

    @Slot()
    def _begin(self) -> None:
        """Whoever eats in may have a stand to say first."""
        if self._desk.shop.table_stands and self._service is Service.EAT_IN:
            self._stand.ask()
        else:
            self._ask_details()

    def _may_go_on(self) -> bool:
        """Whether the cart can be ordered as it is; where not, its page says why.

        While the guest was asked, the menu or the store may have changed under the cart.
        """
        self._cart.check()
        if self._cart.is_orderable:
            return True
        self._payment.close()
        self.goes.emit(Stop.CART)
        self._cart.order()
        return False

    @Slot()
    def _ask_details(self) -> None:
        if not self._may_go_on():
            return
        service = self._service or self._desk.shop.services[0]
        self._asks_details = self._details.prepare(service, self._table())
        if self._asks_details:
            self.goes.emit(Stop.DETAILS)
        else:
            self._ask_payment()

    @Slot()
    def _ask_payment(self) -> None:
        if not self._may_go_on():
            return
        ways = self._desk.shop.pay_ways
        if self._cart.total_cents == 0:
            self._pay(PayWay.COUNTER)
        elif len(ways) == 1:
            self._pay(ways[0])
        else:
            self._payment.choose_again()
            self.goes.emit(Stop.PAYMENT)

    @Slot(object)
    def _pay(self, way: PayWay) -> None:
        if self.is_busy or self._payment.is_open:
            return
        if not self._may_go_on():
            return
        if way is PayWay.CARD:
            self._payment.start()
            self.goes.emit(Stop.PAYMENT)
            self._run(self._pay_by_card())
        else:
            self._payment.set_chosen(PayWay.COUNTER)
            self._run(self._submit())

    @Slot(str)
    def _arrive(self, order_id: str) -> None:
        self._payment.close()
        self._cart.set_busy(False)
        self.placed.emit(order_id)

    @Slot()
    def _freed(self) -> None:
        self._cart.set_busy(False)
        self._cart.check()

    def _table(self) -> str:
        return self._stand.table if self._service is Service.EAT_IN else ""

    def _checkout(self) -> Checkout:
        return replace(
            self._cart.checkout(self._service or self._desk.shop.services[0]),
            table=self._table(),
            customer=self._details.customer,
            address=self._details.address,
            note=self._details.note,
        )

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        self._task = asyncio.get_running_loop().create_task(work)
        self._task.add_done_callback(self._finish)
        self.busyChanged.emit()

    def _finish(self, task: asyncio.Task[None]) -> None:
        self._task = None
        self.busyChanged.emit()
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("A page failed", exc_info=error)
            if not self._payment.is_written:
                self._payment.close()
                self._cart.set_busy(False)
            if not self.resume():
                self.failed.emit()

    async def _submit(self) -> None:
        self._cart.set_busy(True)
        checkout = self._checkout()
        try:
            async with self._patience(checkout):
                placed = await self._desk.bridge.submit(checkout)
        except KioskError as error:
            self._refuse(error)
        else:
            self._arrive(placed.order_id)

    async def _pay_by_card(self) -> None:
        # The cart stands still until it is known what became of the payment.
        self._cart.set_busy(True)
        checkout = self._checkout()
        try:
            async with self._patience(checkout):
                begun = await self._desk.bridge.pay(checkout)
        except KioskError as error:
            self._refuse(error)
            return
        if begun.reference:
            self._payment.follow(begun.reference)
        else:
            self._arrive(begun.order_id)

    @asynccontextmanager
    async def _patience(self, checkout: Checkout) -> AsyncIterator[None]:
        """Around a question to the engine: whether it was heard is not known when time is over."""
        try:
            async with asyncio.timeout(SUBMIT_LIMIT_S):
                yield
        except TimeoutError:
            self._unanswered = checkout.cart_id
            raise

    def _is_unanswered(self) -> bool:
        return self._unanswered == self._cart.cart.id

    @Slot(object)
    def _hear(self, change: Change) -> None:
        """What the engine did not answer in time may come about all the same."""
        if (
            isinstance(change, OrderChanged | PaymentChanged)
            and self._is_unanswered()
            and not self.is_busy
            and not self._payment.is_open
        ):
            self.resume()

    def _refuse(self, error: KioskError) -> None:
        _log.warning("An order was not placed: %s", error)
        self._payment.close()
        self._cart.set_busy(False)
        # Refused now, because it was heard when no answer came.
        if self._is_unanswered() and self.resume():
            return
        self.goes.emit(Stop.CART)
        self._cart.explain(error)

    # What QML sees

    @Property(StandView, constant=True)
    def stand(self) -> StandView:
        return self._stand

    @Property(DetailsView, constant=True)
    def details(self) -> DetailsView:
        return self._details

    @Property(PaymentView, constant=True)
    def payment(self) -> PaymentView:
        return self._payment

    @Property(bool, notify=busyChanged)
    def isBusy(self) -> bool:
        """Whether an order is being placed or paid."""
        return self.is_busy

    @Property(bool, notify=busyChanged)
    def isUnanswered(self) -> bool:
        """Whether it is not known if the order that the guest asked for was placed."""
        return self._is_unanswered()

    @Property(str, notify=changed)
    def orderText(self) -> str:
        """What the cart's button promises."""
        match self._desk.shop.pay_ways:
            case (PayWay.COUNTER,):
                return self.tr("Order and pay at the counter")
            case (PayWay.CARD,):
                return self.tr("Order and pay by card")
            case _:
                return self.tr("Order and pay")
