"""The payment page's view-model: how the guest pays, and what the terminal does meanwhile.

It starts no payment by itself and decides nothing about one: it shows what the engine wrote down.
"""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Property, QEnum, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.devices.simulated_terminal import Reply
from kiosk.domain.payment import PaymentState, PayWay, TerminalStep
from kiosk.engine.changes import Change, PaymentChanged
from kiosk.storage.payments import StoredPayment
from kiosk.ui.desk import Desk
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the checkout")
class PaymentView(QObject):
    """One guest's payment, from the choice to its end."""

    @QEnum
    class Stage(IntEnum):
        """What the page shows."""

        Choosing = 0
        Starting = 1
        """It is being written down, and the terminal woken."""
        Present = 2
        """The guest can hold their card to the terminal, or cancel."""
        Checking = 3
        Free = 4
        """Declined or cancelled: no money was taken, and the guest may try again."""
        Unknown = 5

    changed = Signal()

    paid = Signal(str)
    """The order with this id is paid and placed."""

    freed = Signal()
    """It ended without money: the cart may change again."""

    wanted = Signal(object)
    """The guest chose a `PayWay`, or wants to try it again."""

    announced = Signal(str)
    """Something to say aloud."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stage = PaymentView.Stage.Choosing
        self._reference = ""
        self._payment: StoredPayment | None = None
        self._chosen: PayWay | None = None
        self._is_cancelling = False
        self._last_step: tuple[str, TerminalStep] | None = None
        desk.bridge.changed.connect(self._hear)

    # For the checkout

    @property
    def is_running(self) -> bool:
        """Whether the guest may be paying at this moment: nothing may take the page away."""
        return self._stage in _RUNNING

    @property
    def is_open(self) -> bool:
        """Whether it is not known yet if money was taken."""
        return self.is_running or self._stage is PaymentView.Stage.Unknown

    @property
    def is_written(self) -> bool:
        """Whether the engine has written the payment down."""
        return bool(self._reference)

    def choose_again(self) -> None:
        """Show the choice, for a cart that is not paid."""
        self._forget()
        self._show(PaymentView.Stage.Choosing)

    def start(self) -> None:
        """The guest pays by card: it is being written down."""
        self._forget()
        self._chosen = PayWay.CARD
        self._show(PaymentView.Stage.Starting)

    def set_chosen(self, way: PayWay | None) -> None:
        """This way is being gone; None once it failed."""
        self._chosen = way
        self.changed.emit()

    def follow(self, reference: str) -> None:
        """It is written down, under this reference: show what becomes of it."""
        self._reference = reference
        self._stage = PaymentView.Stage.Starting
        if self._last_step is not None and self._last_step[0] == reference:
            self._take_step(self._last_step[1])
        self._refresh()

    def close(self) -> None:
        """Forget this guest's payment. The engine goes on with it."""
        self.choose_again()

    def retranslate(self) -> None:
        self.changed.emit()

    # Inside

    def _forget(self) -> None:
        self._reference = ""
        self._payment = None
        self._chosen = None
        self._is_cancelling = False

    @Slot(object)
    def _hear(self, change: Change) -> None:
        if not isinstance(change, PaymentChanged):
            return
        if change.step is not None:
            self._last_step = (change.reference, change.step)
        if not self._reference or change.reference != self._reference:
            return
        if change.step is not None:
            self._take_step(change.step)
        else:
            self._refresh()

    def _take_step(self, step: TerminalStep) -> None:
        if self.is_running:
            self._show(
                PaymentView.Stage.Present
                if step is TerminalStep.PRESENT_CARD
                else PaymentView.Stage.Checking
            )

    def _refresh(self) -> None:
        payment = self._desk.payments.payment(self._reference)
        if payment is None:
            return
        self._payment = payment
        match payment.state:
            case PaymentState.WAITING:
                self.changed.emit()
            case PaymentState.UNKNOWN:
                self._show(PaymentView.Stage.Unknown)
            case PaymentState.DECLINED | PaymentState.CANCELLED:
                self._chosen = None
                self._show(PaymentView.Stage.Free)
                self.freed.emit()
            case PaymentState.APPROVED | PaymentState.REFUNDED:
                self.paid.emit(payment.order.order_id)

    def _show(self, stage: PaymentView.Stage) -> None:
        is_news = stage is not self._stage and stage is not PaymentView.Stage.Choosing
        self._stage = stage
        self.changed.emit()
        if is_news:
            self._announce()

    def _announce(self) -> None:
        """Say the stage as two sentences: the title has no stop of its own."""
        words = (self._title(), self._sentence())
        self.announced.emit(". ".join(part for part in words if part))

    def _is_declined(self) -> bool:
        return self._payment is not None and self._payment.state is PaymentState.DECLINED

    def _title(self) -> str:
        match self._stage:
            case PaymentView.Stage.Choosing:
                return self.tr("How would you like to pay?")
            case PaymentView.Stage.Starting:
                return self.tr("One moment please")
            case PaymentView.Stage.Present if self._is_cancelling:
                return self.tr("Canceling…")
            case PaymentView.Stage.Present:
                return self.tr("Hold your card to the reader")
            case PaymentView.Stage.Checking:
                return self.tr("Your card is being checked")
            case PaymentView.Stage.Free if self._is_declined():
                return self.tr("Your card was not accepted")
            case PaymentView.Stage.Free:
                return self.tr("The payment was canceled")
            case _:
                return self.tr("Please ask our staff")

    def _sentence(self) -> str:
        match self._stage:
            case PaymentView.Stage.Starting:
                return self.tr("The card reader is getting ready.")
            case PaymentView.Stage.Present if self._is_cancelling:
                return ""
            case PaymentView.Stage.Present:
                return self.tr("Or insert or swipe it. You can also use your phone or watch.")
            case PaymentView.Stage.Checking:
                return self.tr("Please leave it there until the reader tells you.")
            case PaymentView.Stage.Free:
                return self.tr("You haven’t been charged. Your order is saved.")
            case PaymentView.Stage.Unknown:
                return self.tr(
                    "We lost the connection to the card reader and don’t know yet if you’ve "
                    "paid. Please do not pay again: show this number to our staff."
                )
            case _:
                return ""

    # What QML sees

    @Property(int, notify=changed)
    def stage(self) -> int:
        """One of `Stage`."""
        return self._stage

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._title()

    @Property(str, notify=changed)
    def sentence(self) -> str:
        return self._sentence()

    @Property(str, notify=changed)
    def amountText(self) -> str:
        """What is being paid; empty until it is written down."""
        payment = self._payment
        return "" if payment is None else self._desk.formats.money(payment.amount_cents)

    @Property(str, notify=changed)
    def shortCode(self) -> str:
        """What staff find the payment by."""
        return "" if self._payment is None else self._payment.order.short_code

    @Property(str, notify=changed)
    def reference(self) -> str:
        """The payment's name at the terminal."""
        return self._reference

    @Property(bool, constant=True)
    def cardOffered(self) -> bool:
        return PayWay.CARD in self._desk.shop.pay_ways

    @Property(bool, constant=True)
    def counterOffered(self) -> bool:
        return PayWay.COUNTER in self._desk.shop.pay_ways

    @Property(bool, notify=changed)
    def isOrdering(self) -> bool:
        """Whether an order that is paid at the counter is being placed."""
        return self._chosen is PayWay.COUNTER

    @Property(bool, notify=changed)
    def canCancel(self) -> bool:
        return self._stage is PaymentView.Stage.Present and not self._is_cancelling

    @Property(bool, constant=True)
    def isSimulated(self) -> bool:
        """Whether the terminal is played on this screen."""
        return self._desk.shop.terminal_is_simulated

    # What a guest can want

    @Slot()
    def payByCard(self) -> None:
        """Also once more, after it was declined or cancelled."""
        if not self.is_open and self._chosen is None:
            self.wanted.emit(PayWay.CARD)

    @Slot()
    def payAtCounter(self) -> None:
        if not self.is_open and self._chosen is None:
            self.wanted.emit(PayWay.COUNTER)

    @Slot()
    def cancel(self) -> None:
        """Rather not: the terminal is asked to stop, and what it says counts."""
        if self._stage is PaymentView.Stage.Present and not self._is_cancelling:
            self._is_cancelling = True
            self.changed.emit()
            self._announce()
            self._desk.bridge.cancel_payment(self._reference)

    @Slot(str)
    def play(self, reply: str) -> None:
        """Use the simulated terminal: one of `Reply`'s values."""
        self._desk.bridge.play_terminal(self._reference, Reply(reply))


_RUNNING = frozenset(
    {PaymentView.Stage.Starting, PaymentView.Stage.Present, PaymentView.Stage.Checking}
)
