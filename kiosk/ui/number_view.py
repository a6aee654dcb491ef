"""The number page's view-model: one order's number and how far it is, live."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.lateness import Lateness
from kiosk.domain.order import OrderState
from kiosk.domain.payment import PaymentState
from kiosk.storage.orders import StoredOrder
from kiosk.storage.payments import StoredPayment
from kiosk.ui.desk import Desk
from kiosk.ui.formats import Formats
from kiosk.ui.order_steps import Progress, Step, order_steps
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SECOND_MS = 1000

_NEWS = {OrderState.NEEDS_ATTENTION, OrderState.READY, OrderState.REJECTED, OrderState.CANCELLED}
"""States that a guest must have time to read: the page stays from then on as long as at first."""


@QmlElement
@QmlUncreatable("made by the number page")
class StepView(QObject):
    """One step of the order. It stays the same object while it changes."""

    changed = Signal()

    def __init__(self, formats: Formats, parent: QObject) -> None:
        super().__init__(parent)
        self._formats = formats
        self._step = Step("", Progress.COMING)

    def update(self, step: Step) -> None:
        """Show `step` from now on."""
        if step != self._step:
            self._step = step
            self.changed.emit()

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._step.text

    @Property(str, notify=changed)
    def timeText(self) -> str:
        """When it was done, in the store's time; empty where that is not known."""
        return self._formats.time(self._step.at) if self._step.at is not None else ""

    @Property(int, notify=changed)
    def progress(self) -> int:
        """One of `StepRow.Stage`, which has the same order."""
        return int(self._step.progress)

    @Property(str, notify=changed)
    def spoken(self) -> str:
        """`Confirmed by the kitchen, done, 18:27`."""
        parts = [self._step.text, self._progress_word()]
        if self._step.at is not None:
            parts.append(self._formats.time(self._step.at))
        return ", ".join(part for part in parts if part)

    def _progress_word(self) -> str:
        match self._step.progress:
            case Progress.DONE:
                return self.tr("done")
            case Progress.CURRENT:
                return self.tr("now")
            case Progress.COMING:
                return self.tr("to come")
            case Progress.FAILED:
                return ""


@QmlElement
@QmlUncreatable("made by the shell")
class NumberView(QObject):
    """The order that was just placed."""

    changed = Signal()
    stepsChanged = Signal()
    secondsChanged = Signal()

    announced = Signal(str)
    """Something to say aloud."""

    heldChanged = Signal()

    finished = Signal()
    """The guest touched Done, or the page's time is over: back to attract."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._order_id = ""
        self._order: StoredOrder | None = None
        self._payment: StoredPayment | None = None
        self._steps: list[StepView] = []
        self._seconds = 0
        self._is_held = False
        self._clock = QTimer(self, interval=SECOND_MS)
        self._clock.timeout.connect(self._tick)

    # For the shell

    def show(self, order_id: str) -> None:
        """Read the order and start the page's countdown."""
        self._order_id = order_id
        self._order = None
        self._payment = None
        self._show_steps()
        self.changed.emit()
        self._start_countdown()
        self.refresh()

    def refresh(self) -> None:
        """Read the order again; call it when `OrderChanged(order_id)` arrives."""
        if not self._order_id:
            return
        order = self._desk.orders.order(self._order_id)
        payment = self._desk.payments.of_order(self._order_id)
        before = self._order
        if order is None or (order, payment) == (before, self._payment):
            return
        self._order = order
        self._payment = payment
        self._show_steps()
        self.changed.emit()
        if before is not None and (before.state, before.late) != (order.state, order.late):
            self.announced.emit(self._news(before, order))
            if order.state in _NEWS:
                self._start_countdown()

    @Slot()
    def stay(self) -> None:
        """The guest is still busy with the page: its time begins anew."""
        if self._clock.isActive():
            self._start_countdown()

    @property
    def is_held(self) -> bool:
        """Whether the page does not close by itself now."""
        return self._is_held

    @property
    def is_open(self) -> bool:
        """Whether there is an order that its guest may still want to see."""
        return bool(self._order_id)

    def close(self) -> None:
        """Stop the countdown and forget the order."""
        self._clock.stop()
        self._order_id = ""

    def retranslate(self) -> None:
        """Write everything anew in the guest's language."""
        self._show_steps()
        self.changed.emit()
        self.secondsChanged.emit()

    # Inside

    def _show_steps(self) -> None:
        hears = self._desk.shop.hears_confirmations
        steps = order_steps(self._order, hears) if self._order is not None else ()
        if len(steps) != len(self._steps):
            old = self._steps
            self._steps = [StepView(self._desk.formats, self) for _ in steps]
            self._fill(steps)
            self.stepsChanged.emit()
            for view in old:
                view.deleteLater()
        else:
            self._fill(steps)

    def _fill(self, steps: tuple[Step, ...]) -> None:
        for view, step in zip(self._steps, steps, strict=True):
            view.update(step)

    def _start_countdown(self) -> None:
        self._seconds = self._desk.shop.number_s
        if not self._is_held:
            self._clock.start()
        self.secondsChanged.emit()

    @Slot()
    def _tick(self) -> None:
        self._seconds -= 1
        self.secondsChanged.emit()
        if self._seconds <= 0:
            self._clock.stop()
            self.finished.emit()

    def _headline(self) -> str:
        match self._order.state if self._order is not None else None:
            case OrderState.NEEDS_ATTENTION:
                return self.tr("Please come to the counter")
            case OrderState.READY:
                return self.tr("Your order is ready")
            case OrderState.REJECTED:
                return self.tr("Sorry, the kitchen couldn’t take your order")
            case OrderState.CANCELLED:
                return self.tr("Sorry, your order was canceled")
            case _:
                return ""

    def _news(self, before: StoredOrder, order: StoredOrder) -> str:
        """What has just happened, and what the guest does about it."""
        news = self._headline()
        if not news and order.state is not before.state:
            steps = order_steps(order, self._desk.shop.hears_confirmations)
            done = [step.text for step in steps if step.progress is Progress.DONE]
            news = done[-1] if done else ""
        return ". ".join(part for part in (news, self._sentence()) if part)

    def _sentence(self) -> str:
        match self._order.state if self._order is not None else None:
            case OrderState.QUEUED if self._payment is not None:
                return self.tr("We’re sending your order. It’s paid: please keep your number.")
            case OrderState.QUEUED:
                return self.tr(
                    "We’re sending your order.\nPlease pay at the counter and keep your number."
                )
            case OrderState.NEEDS_ATTENTION:
                return self.tr(
                    "Please show your number at the counter: our staff will help you with your "
                    "order."
                )
            case OrderState.SUBMITTED | OrderState.CONFIRMED if self._is_late():
                return self.tr(
                    "Sorry, this is taking longer than usual.\n"
                    "Please keep your number; our staff can tell you more."
                )
            case OrderState.SUBMITTED | OrderState.CONFIRMED if self._payment is not None:
                return self.tr("Your order is paid: please keep your number.")
            case OrderState.SUBMITTED | OrderState.CONFIRMED:
                return self.tr("Please pay at the counter and keep your number.")
            case OrderState.READY:
                return self.tr("Please show your number at the counter.")
            case OrderState.IN_TRANSIT:
                return self.tr("Your order is on its way.")
            case OrderState.COMPLETED:
                return self.tr("Enjoy your meal!")
            case OrderState.REJECTED | OrderState.CANCELLED:
                return f"{self._why()} {self._money_back()}".strip()
            case _:
                return self.tr("Please ask at the counter.")

    def _is_late(self) -> bool:
        return self._order is not None and self._order.late is not None

    def _why(self) -> str:
        reason = self._order.reason if self._order is not None else ""
        if "ITEM_OUT_OF_STOCK" in reason:
            return self.tr("An item in your order just sold out.")
        if "STORE_CLOSED" in reason:
            return self.tr("The kitchen has closed.")
        if "KITCHEN_BUSY" in reason:
            return self.tr("The kitchen is too busy right now.")
        return ""

    def _money_back(self) -> str:
        if self._payment is not None:
            amount = self._desk.formats.money(self._payment.amount_cents)
            if self._payment.state is PaymentState.REFUNDED:
                return self.tr("We’ve refunded {amount}.").format(amount=amount)
            return self.tr(
                "You paid {amount} by card and will be refunded: please show your number at the "
                "counter."
            ).format(amount=amount)
        return self.tr(
            "You won’t be charged. If you already paid, you’ll get your money back: "
            "please show your number at the counter."
        )

    # What QML sees

    @Property(str, notify=changed)
    def shortCode(self) -> str:
        """What is called out."""
        return self._order.short_code if self._order is not None else ""

    @Property(str, notify=changed)
    def thanksText(self) -> str:
        """The line above the number."""
        if self._order is not None and self._order.name:
            thanks = self.tr("Thank you, {name}. Your number is")
            return thanks.format(name=self._order.name)
        return self.tr("Thank you. Your number is")

    @Property(str, notify=changed)
    def headline(self) -> str:
        """The news, where there is some: ready, for staff, rejected, cancelled. Else empty."""
        return self._headline()

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What happens next, or what happened and whom to ask."""
        return self._sentence()

    @Property(bool, notify=changed)
    def hasNews(self) -> bool:
        """Whether `headline` and `sentence` are what the guest must read now."""
        return bool(self._headline())

    @Property(bool, notify=changed)
    def isReady(self) -> bool:
        return self._order is not None and self._order.state is OrderState.READY

    @Property(bool, notify=changed)
    def isRefused(self) -> bool:
        """Rejected or cancelled: this order will not be made."""
        ended = {OrderState.REJECTED, OrderState.CANCELLED}
        return self._order is not None and self._order.state in ended

    @Property(str, notify=changed)
    def readyAtText(self) -> str:
        """The kitchen's estimate in the store's time; empty where it gave none or it is over."""
        order = self._order
        waiting = {OrderState.SUBMITTED, OrderState.CONFIRMED}
        if order is None or order.ready_at is None or order.state not in waiting:
            return ""
        if order.late is Lateness.READY:
            return ""
        return self._desk.formats.time(order.ready_at)

    @Property(list, notify=stepsChanged)
    def steps(self) -> list[StepView]:
        return self._steps

    @Property(int, notify=secondsChanged)
    def secondsLeft(self) -> int:
        """Until the page closes by itself."""
        return self._seconds

    @Property(str, notify=secondsChanged)
    def closesText(self) -> str:
        seconds = max(0, self._seconds)
        return self.tr("This page closes automatically in %n seconds.", "", seconds)

    # What a guest can want

    @Slot(bool)
    def hold(self, is_held: bool) -> None:
        """Stand still while a sheet lies over the page; then the page's time begins anew."""
        if is_held == self._is_held:
            return
        self._is_held = is_held
        self._clock.stop()
        if self._order_id:
            self._start_countdown()
        self.heldChanged.emit()

    @Slot()
    def done(self) -> None:
        self._clock.stop()
        self.finished.emit()
