"""The cart page's view-model: holds the guest's cart; it sends nothing by itself."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.cart import (
    MAX_LINES,
    MAX_QUANTITY,
    Cart,
    CartLimit,
    CartLine,
    NoRoomInCart,
)
from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.errors import (
    DearerThanShown,
    KioskError,
    NotTakingOrders,
    OrderImpossible,
    OrderTooDear,
    TotalDearerThanShown,
)
from kiosk.domain.order import Service
from kiosk.domain.pricing import priced_groups, unit_price_cents
from kiosk.domain.repair import Verdict, accept, judge, settle
from kiosk.domain.selection import NOTHING_EIGHTY_SIXED
from kiosk.domain.store import StoreStatus
from kiosk.engine.changes import (
    AvailabilityChanged,
    Change,
    MenuChanged,
    PictureArrived,
    StatusChanged,
)
from kiosk.ui.bill_view import BillView
from kiosk.ui.cart_lines import CartLines, CartRow
from kiosk.ui.choice_words import choice_words
from kiosk.ui.desk import Desk
from kiosk.ui.pictures import picture_url
from kiosk.ui.registration import QmlUncreatable
from kiosk.ui.verdict_words import Mark, mark, refused

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the shell")
class CartView(QObject):
    """The cart and its money. What is wrong with a line is marked in place; the line stays."""

    changed = Signal()
    orderWanted = Signal()
    """The guest touched the order button; the shell submits `checkout(...)`."""

    editWanted = Signal(str)
    """The guest wants to change the line with this id; the shell opens the item page."""

    pointedAt = Signal(int)
    """Look at the line in this place: it has to be repaired first."""

    stopPointedAt = Signal()
    """Look at why the store takes no orders now."""

    removed = Signal()
    """A line was removed; `undo()` brings it back."""

    broughtBack = Signal(int)
    """A line was brought back to this place."""

    announced = Signal(str)
    """Something to say aloud."""

    added = Signal(str)
    """A line was added: the same aloud, on the page to which the guest returns."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cart = Cart(uuid4().hex)
        self._lines = CartLines(self)
        self._marks: dict[str, Mark] = {}
        self._service: Service | None = None
        self._busy = False
        self._sentence = ""
        self._status = desk.bridge.status()
        self._removed: tuple[int, CartLine] | None = None
        self._bill = BillView(desk, self)
        desk.bridge.changed.connect(self._hear)
        desk.serving.ticked.connect(self._look_again)

    # For the shell

    @property
    def cart(self) -> Cart:
        return self._cart

    @property
    def service(self) -> Service | None:
        return self._service

    @property
    def names(self) -> list[str]:
        """Whom the lines are for, each name once, in the order of the lines."""
        return list(dict.fromkeys(line.for_name for line in self._cart.lines if line.for_name))

    @property
    def total_cents(self) -> int:
        """What the guest was told to pay."""
        return self._bill.total_cents

    @property
    def is_orderable(self) -> bool:
        """Whether nothing has to be repaired or waited for, as far as `check()` found."""
        return bool(self._cart.lines) and not self._marks and not self._is_stopped()

    def refusal(self, line: CartLine) -> str:
        """Why the line cannot be added, in the guest's words; empty where it can."""
        limit = self._cart.limit_for(line)
        return self._no_room(line, limit) if limit is not None else ""

    def add(self, line: CartLine) -> None:
        """Add a line; an equal one grows instead. What went away meanwhile is marked at once.

        Where the cart has no room for it, it says so and stays as it is.
        """
        try:
            cart = self._cart.add(line)
        except NoRoomInCart as error:
            self.say(self._no_room(line, error.limit))
            return
        self._change(cart)
        self.added.emit(self._with_total(self.tr("{item} added. Your order: {total}"), line))

    def change(self, line: CartLine) -> None:
        """Replace the line of the same id and forget what was wrong with it."""
        self._change(self._cart.change(line))

    def restore(self, cart: Cart, lost: int, promo_code: str) -> None:
        """Go on with a cart from before a restart; `lost` lines of it are not on the menu."""
        self._take(cart)
        self._bill.use_code(promo_code)
        self.check()
        if lost:
            self._sentence = self.tr("Something you chose is no longer on the menu.")
            self.changed.emit()

    def clear(self) -> None:
        """Start the next guest's cart, with a new id."""
        self._marks.clear()
        self._removed = None
        self._service = None
        self._bill.clear()
        self._take(Cart(uuid4().hex))

    def checkout(self, service: Service) -> Checkout:
        """The cart as an order to submit, with the prices that the guest saw."""
        return Checkout(
            cart_id=self._cart.id,
            lines=tuple(
                RequestedLine(
                    item_id=line.item.id,
                    quantity=line.quantity,
                    selections=line.selections,
                    menu_id=line.menu_id,
                    category_id=line.category_id,
                    note=line.note,
                    for_name=line.for_name,
                    expected_unit_cents=_unit_cents(line),
                )
                for line in self._cart.lines
            ),
            service=service,
            started_at=self._desk.serving.started_at,
            expected_total_cents=self._bill.total_cents,
            tip_cents=self._bill.tip_cents,
            promo_code=self._bill.promo_code,
        )

    def set_service(self, service: Service) -> None:
        """How the guest gets the food; what is delivered may cost more."""
        self._service = service
        self._show()

    def set_busy(self, busy: bool) -> None:
        """While the order is being submitted nothing can be changed."""
        if busy != self._busy:
            self._busy = busy
            self._sentence = "" if busy else self._sentence
            self.changed.emit()

    def explain(self, error: KioskError) -> None:
        """Say in the guest's words why ordering failed; the cart stays as it is."""
        shown_cents = self._bill.total_cents
        asked = self._cart.lines
        self.check()
        position = error.line if isinstance(error, OrderImpossible) else None
        if position is not None and position < len(asked):
            line = asked[position]
            # What the engine saw may be over again, or be what only it can see.
            if line.id not in self._marks and not isinstance(error, DearerThanShown):
                self._marks[line.id] = refused(line, self._desk.formats)
        if self._marks:
            self._sentence = ""
            self._show()
            self._point_at_first_mark()
            return
        if isinstance(error, TotalDearerThanShown):
            self._sentence = self.tr(
                "The total has changed: {old} → {new}. Nothing has been ordered yet. If that’s "
                "OK, please order again."
            ).format(old=self._money(shown_cents), new=self._money(error.total_cents))
        elif isinstance(error, OrderTooDear):
            self._sentence = self.tr(
                "Your order is over the limit for this kiosk. Please remove something, or order "
                "at the counter."
            )
        elif isinstance(error, NotTakingOrders) and self._is_stopped():
            self.stopPointedAt.emit()
            return
        elif isinstance(error, NotTakingOrders):
            self._sentence = self.tr(
                "We can’t take orders right now. Your order is saved: please try again soon."
            )
        else:
            self._sentence = self.tr(
                "That didn’t work, and nothing was ordered. Your order is saved: please try "
                "again, or order at the counter."
            )
        self.say(self._sentence)

    def say(self, sentence: str) -> None:
        """Tell the guest, where no line shows it."""
        self._sentence = sentence
        self._show()
        self.announced.emit(sentence)

    def check(self) -> None:
        """Hold every line against today's menu: mark what went away, take over lower prices."""
        self._marks = {}
        self._check(self._cart.lines)
        self._show()

    def _check(self, lines: Sequence[CartLine]) -> None:
        verdicts = [self._judge(line) for line in lines]
        self._cart = settle(self._cart, verdicts)
        self._marks |= {
            verdict.line.id: mark(verdict, self._desk.formats, self._desk.now())
            for verdict in verdicts
            if verdict.kind.needs_answer
        }

    def _judge(self, line: CartLine) -> Verdict:
        place = self._desk.serving.find(line.item.id, line.menu_id, line.category_id)
        if place is None:
            return judge(line, None, NOTHING_EIGHTY_SIXED)
        moved = line.at(place.category.menu_id, place.category.id, place.category.name)
        return judge(moved, place.item, place.sold_out, place.stop)

    def retranslate(self) -> None:
        """Write everything anew in the guest's language."""
        self._sentence = ""
        self._bill.retranslate()
        self.check()

    # Inside

    @Slot(object)
    def _hear(self, change: Change) -> None:
        match change:
            case MenuChanged() | AvailabilityChanged():
                self._look_again()
            case StatusChanged(status=status) if status != self._status:
                self._take_status(status)
            case PictureArrived(url=url):
                if any(line.item.picture_url == url for line in self._cart.lines):
                    self._show_lines()
            case _:
                pass

    def _take_status(self, status: StoreStatus) -> None:
        was_stopped = self._is_stopped()
        self._status = status
        if self._is_stopped() and not was_stopped:
            # What it says of ordering is not what is in the way now.
            self._sentence = ""
        self.changed.emit()

    def _is_stopped(self) -> bool:
        """Whether no order is taken now; who began before the last menu ended may finish."""
        if self._status.takes_orders:
            return False
        menus = (menu for menu in self._desk.menus.menus() if menu.is_active)
        return not self._status.lets_finish or not any(
            self._desk.serving.is_open(menu) for menu in menus
        )

    @Slot()
    def _look_again(self) -> None:
        if not self._cart.lines or self._busy:
            return
        before = self._marks
        self.check()
        for line in self._cart.lines:
            mark = self._marks.get(line.id)
            if mark is not None and mark != before.get(line.id):
                name = self._desk.formats.menu(line.item.name)
                words = f"{mark.problem} {mark.advice}".strip()
                self.announced.emit(words if name in words else f"{name}: {words}")

    def _no_room(self, line: CartLine, limit: CartLimit) -> str:
        name = self._desk.formats.menu(line.item.name)
        number = self._desk.formats.number
        if limit is CartLimit.LINES:
            words = self.tr(
                "Your order is full: the limit is {most} different dishes. {item} wasn’t added."
            )
            return words.format(most=number(MAX_LINES), item=name)
        count = sum(each.quantity for each in self._cart.lines if each.is_same_as(line))
        words = self.tr(
            "The limit is {most} of one dish: {count} × {item} are already in your order."
        )
        return words.format(most=number(MAX_QUANTITY), count=number(count), item=name)

    def _change(self, cart: Cart) -> None:
        """Take over a cart of which some lines are new or other ones; those alone are looked at."""
        known = set(map(id, self._cart.lines))
        fresh = [line for line in cart.lines if id(line) not in known]
        self._cart = cart
        self._sentence = ""
        for line in fresh:
            self._marks.pop(line.id, None)
        self._check(fresh)
        self._show()

    def _take(self, cart: Cart) -> None:
        self._cart = cart
        self._sentence = ""
        self._show()

    def _show(self) -> None:
        present = {line.id for line in self._cart.lines}
        self._marks = {key: mark for key, mark in self._marks.items() if key in present}
        self._bill.show(self._cart.lines, self._service)
        self._show_lines()
        self.changed.emit()

    def _show_lines(self) -> None:
        self._lines.show([self._row(line) for line in self._cart.lines])

    def _row(self, line: CartLine) -> CartRow:
        mark = self._marks.get(line.id)
        return CartRow(
            line_id=line.id,
            name=self._desk.formats.menu(line.item.name),
            choices=choice_words(
                priced_groups(line.item.groups, line.selections), self._desk.formats
            ),
            note=line.note,
            picture=picture_url(self._desk.shop, line.item.picture_url),
            quantity=line.quantity,
            price_text=self._desk.formats.money(_unit_cents(line) * line.quantity),
            can_edit=mark is None and bool(line.item.groups),
            problem=mark.problem if mark is not None else "",
            advice=mark.advice if mark is not None else "",
            accept_text=mark.accept if mark is not None else "",
            can_choose=mark is not None and mark.can_choose,
            for_text=self.tr("For {name}").format(name=line.for_name) if line.for_name else "",
        )

    def _point_at_first_mark(self) -> None:
        for position, line in enumerate(self._cart.lines):
            mark = self._marks.get(line.id)
            if mark is not None:
                self.pointedAt.emit(position)
                self.announced.emit(f"{mark.problem} {mark.advice}".strip())
                return

    def _tell_line(self, line: CartLine) -> None:
        """Say aloud what became of it."""
        words = self.tr("{count} × {item}. Your order: {total}")
        self.announced.emit(self._with_total(words, line))

    def _with_total(self, words: str, line: CartLine) -> str:
        formats = self._desk.formats
        return words.format(
            item=formats.menu(line.item.name),
            count=formats.number(line.quantity),
            total=self._bill.reduced_text,
        )

    def _money(self, cents: int) -> str:
        return self._desk.formats.money(cents)

    # What QML sees

    @Property(CartLines, constant=True)
    def lines(self) -> CartLines:
        return self._lines

    @Property(int, notify=changed)
    def count(self) -> int:
        """Units over all lines."""
        return self._cart.count

    @Property(BillView, constant=True)
    def bill(self) -> BillView:
        return self._bill

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Why the order was not placed or a dish not added, where no line shows it; else empty."""
        return self._sentence

    @Property(bool, notify=changed)
    def isStopped(self) -> bool:
        """The store takes no orders now. The cart stays."""
        return self._is_stopped()

    @Property(int, constant=True)
    def maxQuantity(self) -> int:
        return MAX_QUANTITY

    @Property(str, notify=changed)
    def removedText(self) -> str:
        """What was removed last and can be brought back; empty when nothing can."""
        if self._removed is None:
            return ""
        name = self._desk.formats.menu(self._removed[1].item.name)
        return self.tr("{item} removed").format(item=name)

    # What a guest can want

    @Slot(str, int)
    def setQuantity(self, line_id: str, quantity: int) -> None:
        if self._busy or self._cart.line(line_id) is None:
            return
        self._take(self._cart.set_quantity(line_id, quantity))
        line = self._cart.line(line_id)
        if line is not None:
            self._tell_line(line)

    @Slot(str)
    def edit(self, line_id: str) -> None:
        if not self._busy:
            self.editWanted.emit(line_id)

    @Slot(str)
    def remove(self, line_id: str) -> None:
        """Take a line out; `undo()` brings it back to its place."""
        line = self._cart.line(line_id)
        if self._busy or line is None:
            return
        self._removed = (self._cart.lines.index(line), line)
        self._take(self._cart.remove(line_id))
        self.removed.emit()

    @Slot()
    def undo(self) -> None:
        """Bring back the line that was removed last; say so where there is no room any more."""
        if self._busy or self._removed is None:
            return
        position, line = self._removed
        self._removed = None
        try:
            self._take(self._cart.put_back(line, position))
        except NoRoomInCart as error:
            self.say(self._no_room(line, error.limit))
            return
        self.check()
        words = self.tr("{item} is back in your order: {total}")
        self.announced.emit(self._with_total(words, line))
        self.broughtBack.emit(position)

    @Slot()
    def forgetRemoved(self) -> None:
        """The time for an undo is over."""
        self._removed = None
        self.changed.emit()

    @Slot(str)
    def accept(self, line_id: str) -> None:
        """Agree to what is offered for a line: a higher price, another choice."""
        mark = self._marks.get(line_id)
        if not self._busy and mark is not None and mark.verdict is not None:
            self._take(accept(self._cart, mark.verdict))
            self.check()
            line = self._cart.line(line_id)
            if line is not None and line_id not in self._marks:
                self._tell_line(line)

    @Slot()
    def order(self) -> None:
        """Order; where the store or a line is in the way, point at that instead."""
        if self._busy or not self._cart.lines:
            return
        if self._is_stopped():
            self.stopPointedAt.emit()
        elif self._marks:
            self._point_at_first_mark()
        else:
            self.orderWanted.emit()


def _unit_cents(line: CartLine) -> int:
    return unit_price_cents(line.item, line.selections)
