"""Which page is shown and what leads to the next: every intent of a page ends here.

It holds the other view-models, starts each guest afresh, and knows no prices and no database.
"""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Property, QEnum, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

from kiosk.devices.sound import CHIME
from kiosk.domain.cart import CartLine
from kiosk.domain.kept_cart import KeptCart
from kiosk.domain.store import StoreState
from kiosk.engine.changes import (
    AvailabilityChanged,
    Change,
    MenuChanged,
    OrderChanged,
    PaymentChanged,
)
from kiosk.ui.board_view import BoardView
from kiosk.ui.cart_keeper import CartKeeper, read_cart
from kiosk.ui.cart_view import CartView
from kiosk.ui.checkout_flow import CheckoutFlow, Stop
from kiosk.ui.desk import Desk
from kiosk.ui.guest import Guest, language_of
from kiosk.ui.idle import Idle
from kiosk.ui.item_view import ItemView
from kiosk.ui.menu_view import MenuView
from kiosk.ui.number_view import NumberView
from kiosk.ui.registration import QmlUncreatable
from kiosk.ui.status_view import StatusView
from kiosk.ui.suggestion_view import SuggestionView

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class Shell(QObject):
    """The root of the screen."""

    @QEnum
    class Page(IntEnum):
        """The pages. A number that QML knows by its name."""

        Attract = 0
        Service = 1
        Menu = 2
        Item = 3
        Cart = 4
        Number = 5
        Closed = 6
        Recovery = 7
        Details = 8
        Payment = 9

    startedAfresh = Signal()
    """The next guest may come: nothing of the last one is left open."""

    pageChanged = Signal()
    languageChanged = Signal()
    """The view-models have told their texts anew; QML's own are next."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = Shell.Page.Attract
        self._item_from = Shell.Page.Menu

        self._guest = Guest(desk.formats, language_of(desk.shop.locale), self)
        self._status = StatusView(desk, self)
        self._board = BoardView(desk, self)
        self._menu = MenuView(desk, self)
        self._item = ItemView(desk, self)
        self._cart = CartView(desk, self)
        self._checkout = CheckoutFlow(desk, self._cart, self)
        self._suggestion = SuggestionView(desk, self._menu, self._cart, self)
        self._number = NumberView(desk, self)
        CartKeeper(desk, self._cart, self)
        self._shown = self._page_now()

        self._guest.languageChanged.connect(self._retranslate)
        self._status.changed.connect(self._follow_status)
        self._menu.changed.connect(self._settle)
        self._item.finished.connect(self._take_line)
        self._checkout.goes.connect(self._follow_checkout)
        self._checkout.placed.connect(self._show_number)
        self._checkout.busyChanged.connect(self._settle)
        self._checkout.failed.connect(self.recover)
        self._cart.editWanted.connect(self.editLine)
        self._suggestion.openWanted.connect(self.openItem)
        self._number.finished.connect(self.done)
        self._number.heldChanged.connect(self._settle)
        self._board.becameReady.connect(self._ring)
        desk.bridge.changed.connect(self._hear)
        desk.serving.ticked.connect(self._look_again)

        self._idle = Idle(desk.shop.idle_s, desk.shop.countdown_s, self)
        self._idle.gone.connect(self._begin_afresh)
        self._idle.noticed.connect(self._number.stay)
        self._recovery = QTimer(self, singleShot=True, interval=desk.shop.recovery_s * 1000)
        self._recovery.timeout.connect(self._recovered)

    # What QML sees

    @Property(int, notify=pageChanged)
    def page(self) -> int:
        """One of `Page`."""
        return self._shown

    @Property(bool, notify=pageChanged)
    def isOrdering(self) -> bool:
        """Whether a guest is between the first touch and the number: the menu keeps its place."""
        return self._shown in _ORDERING

    @Property(bool, notify=pageChanged)
    def isItemFromCart(self) -> bool:
        """Whether the item page was opened from the cart's page, and leads back there."""
        return self._item_from is Shell.Page.Cart

    @Property(str, constant=True)
    def storeName(self) -> str:
        return self._desk.shop.name

    @Property(QUrl, constant=True)
    def logoUrl(self) -> QUrl:
        """The store's logo; empty where it has none."""
        logo = self._desk.shop.logo
        return QUrl() if logo is None else QUrl.fromLocalFile(str(logo))

    @Property(list, constant=True)
    def heroUrls(self) -> list[QUrl]:
        """The attract page's pictures; empty where the store has none."""
        return [QUrl.fromLocalFile(str(each)) for each in self._desk.shop.heroes]

    @Property(list, constant=True)
    def services(self) -> list[str]:
        """The ways to get the food, as `eat_in`, `take_out`, `delivery`: the pictures' names."""
        return [service.value for service in self._desk.shop.services]

    @Property(list, notify=languageChanged)
    def serviceNames(self) -> list[str]:
        """The same in words."""
        return [self._guest.service_word(service) for service in self._desk.shop.services]

    @Property(Idle, constant=True)
    def idle(self) -> Idle:
        return self._idle

    @Property(Guest, constant=True)
    def guest(self) -> Guest:
        return self._guest

    @Property(StatusView, constant=True)
    def status(self) -> StatusView:
        return self._status

    @Property(BoardView, constant=True)
    def board(self) -> BoardView:
        return self._board

    @Property(MenuView, constant=True)
    def menu(self) -> MenuView:
        return self._menu

    @Property(ItemView, constant=True)
    def item(self) -> ItemView:
        return self._item

    @Property(SuggestionView, constant=True)
    def suggestion(self) -> SuggestionView:
        return self._suggestion

    @Property(CartView, constant=True)
    def cart(self) -> CartView:
        return self._cart

    @Property(CheckoutFlow, constant=True)
    def checkout(self) -> CheckoutFlow:
        return self._checkout

    @Property(NumberView, constant=True)
    def number(self) -> NumberView:
        return self._number

    # What a guest can want

    @Slot()
    def start(self) -> None:
        """From attract: choose the service, or go on where there is only one."""
        if self._shown is not Shell.Page.Attract:
            return
        self._desk.serving.begin()
        self._menu.refresh()
        if len(self._desk.shop.services) == 1:
            self.chooseService(0)
        else:
            self._go(Shell.Page.Service)

    @Slot(int)
    def chooseService(self, index: int) -> None:
        service = self._desk.shop.services[index]
        self._guest.choose(service)
        self._cart.set_service(service)
        self._checkout.choose(service)
        self._go(Shell.Page.Menu)

    @Slot()
    def changeService(self) -> None:
        """From the menu: choose the service again; the cart stays."""
        if len(self._desk.shop.services) > 1:
            self._go(Shell.Page.Service)

    @Slot(int)
    def openItem(self, item_row: int) -> None:
        """Open an item of the menu; one that went away meanwhile opens nothing."""
        if not self._open(item_row):
            self._menu.refresh()

    @Slot(str)
    def editLine(self, line_id: str) -> None:
        """Open a line of the cart with its choices; where its item is gone the cart says so."""
        line = self._cart.cart.line(line_id)
        if line is None:
            return
        place = self._desk.serving.find(line.item.id, line.menu_id, line.category_id)
        if place is None or not self._open(place.row, line):
            self._cart.check()

    @Slot()
    def backToMenu(self) -> None:
        self._go(Shell.Page.Menu)

    @Slot()
    def openCart(self) -> None:
        self._go(Shell.Page.Cart)

    @Slot()
    def back(self) -> None:
        """To where the guest came from; no choice in the cart is lost."""
        match self._shown:
            case Shell.Page.Service if self._guest.service is None:
                self._begin_afresh()
            case Shell.Page.Service | Shell.Page.Cart:
                self._go(Shell.Page.Menu)
            case Shell.Page.Details:
                self._checkout.back(Stop.DETAILS)
            case Shell.Page.Payment:
                self._checkout.back(Stop.PAYMENT)
            case Shell.Page.Item:
                self._go(self._item_from)
            case Shell.Page.Menu if self._menu.is_searching:
                self._menu.end_search()
            case Shell.Page.Menu:
                self.changeService()
            case _:
                pass

    @Slot()
    def placeOrder(self) -> None:
        """Submit the cart as it is; the number page follows as soon as the order is committed."""
        if self._shown is Shell.Page.Cart:
            self._checkout.place()

    @Slot()
    def done(self) -> None:
        """The guest is finished: attract, and nothing of them is left."""
        self._begin_afresh()

    # For the program

    def resume(self, kept: KeptCart) -> None:
        """Go on with the order of a guest who was there when the kiosk restarted."""
        cart, lost = read_cart(kept, self._desk.menus)
        service = kept.checkout.service
        if not cart.lines or service not in self._desk.shop.services:
            return
        self._desk.serving.begin(kept.checkout.started_at)
        self._guest.choose(service)
        self._cart.set_service(service)
        self._checkout.choose(service)
        self._cart.restore(cart, lost, kept.checkout.promo_code)
        if not self._checkout.resume():
            self._go(Shell.Page.Cart)

    def watch(self, window: QQuickWindow, feedback: QObject) -> None:
        """Count what is done in this window as a sign of life; `feedback` is the theme's."""
        self._idle.watch(window, feedback)

    @Slot()
    def recover(self) -> None:
        """Something unexpected happened: say so, then start afresh. Safe to call at any time."""
        self._place = Shell.Page.Recovery
        self._recovery.start()
        self._settle()

    # Inside

    def _open(self, item_row: int, line: CartLine | None = None) -> bool:
        """Show the item page; False where the menu does not have the item any more."""
        found = self._desk.menus.item(item_row)
        if found is None:
            return False
        item, category = found
        serving = self._desk.serving
        self._item.open(
            item,
            category.id,
            category.name,
            category.menu_id,
            serving.sold_out(item),
            line,
            serving.menu_of(category),
            self._cart.names,
        )
        self._item_from = Shell.Page.Cart if self._place is Shell.Page.Cart else Shell.Page.Menu
        self._go(Shell.Page.Item)
        return True

    def _go(self, place: Shell.Page) -> None:
        self._recovery.stop()
        self._place = place
        self._settle()

    @Slot()
    def _settle(self) -> None:
        """Show the page that fits where the guest is and what the store allows."""
        shown = self._page_now()
        self._watch_page(shown)
        if shown is not self._shown:
            self._shown = shown
            self.pageChanged.emit()

    def _page_now(self) -> Shell.Page:
        if self._place in {Shell.Page.Number, Shell.Page.Recovery} or self._holds_payment():
            return self._place
        state = self._status.status.state
        if state is StoreState.OPEN:
            return self._place
        # Whoever is in the middle of an order keeps the cart, unless there is nothing to order
        # from, or staff took the kiosk out of service.
        if self._place in _ORDERING and state not in {StoreState.MAINTENANCE, StoreState.NO_MENU}:
            return self._place
        return Shell.Page.Closed

    def _holds_payment(self) -> bool:
        return self._place is Shell.Page.Payment and self._checkout.holds_page

    def _watch_page(self, page: Shell.Page) -> None:
        # The number page closes by itself, unless it is held.
        is_closing = page is Shell.Page.Number and not self._number.is_held
        self._idle.follow(
            page,
            waits=self._checkout.is_busy or is_closing or page is Shell.Page.Recovery,
            asks=page in _ASKED,
        )

    @Slot()
    def _follow_status(self) -> None:
        if self._status.status.takes_orders:
            self._menu.refresh()
        self._settle()
        if self._shown is Shell.Page.Closed and self._place is not Shell.Page.Attract:
            self._begin_afresh()

    @Slot()
    def _begin_afresh(self) -> None:
        self._idle.forget()
        self._desk.serving.end()
        self._number.close()
        self._cart.clear()
        self._checkout.forget()
        self._guest.reset()
        self._menu.start_afresh()
        self._suggestion.start_afresh()
        self._board.refresh()
        self._go(Shell.Page.Attract)
        self.startedAfresh.emit()

    @Slot()
    def _take_line(self) -> None:
        line = self._item.line
        if self._item.is_edit:
            self._cart.change(line)
        elif self._cart.refusal(line):
            # Here its choices are kept, and can be changed.
            self._item.refuse(lambda: self._cart.refusal(line))
            return
        else:
            self._cart.add(line)
            self._menu.end_search()
        self._go(self._item_from)

    @Slot(object)
    def _hear(self, change: Change) -> None:
        match change:
            case MenuChanged() | AvailabilityChanged():
                self._look_again()
            case OrderChanged() | PaymentChanged() if self._shown is Shell.Page.Number:
                self._number.refresh()
            case _:
                pass

    @Slot()
    def _look_again(self) -> None:
        """The menu, the sold-out list or the hour may be another one."""
        if self._place is Shell.Page.Item:
            self._item.look_again()

    @Slot()
    def _ring(self) -> None:
        """Nobody is called away from the middle of an order."""
        if self._shown in _WAITING:
            self._desk.sound.play(CHIME)

    @Slot()
    def _retranslate(self) -> None:
        self._status.retranslate()
        self._menu.retranslate()
        self._item.retranslate()
        self._cart.retranslate()
        self._checkout.retranslate()
        self._number.retranslate()
        self.languageChanged.emit()

    @Slot(object)
    def _follow_checkout(self, stop: Stop) -> None:
        self._go(_STOPS[stop])

    @Slot(str)
    def _show_number(self, order_id: str) -> None:
        self._number.show(order_id)
        self._cart.clear()
        self._go(Shell.Page.Number)

    @Slot()
    def _recovered(self) -> None:
        """Whoever has a number or is about to get it goes on; everybody else starts afresh."""
        if self._number.is_open:
            self._go(Shell.Page.Number)
        elif not self._checkout.recover() or self._page_now() is Shell.Page.Closed:
            self._begin_afresh()


_WAITING = frozenset({Shell.Page.Attract, Shell.Page.Closed, Shell.Page.Number})
_ORDERING = frozenset(
    {
        Shell.Page.Service,
        Shell.Page.Menu,
        Shell.Page.Item,
        Shell.Page.Cart,
        Shell.Page.Details,
        Shell.Page.Payment,
    }
)
_ASKED = _ORDERING | {Shell.Page.Number}
_STOPS = {
    Stop.CART: Shell.Page.Cart,
    Stop.DETAILS: Shell.Page.Details,
    Stop.PAYMENT: Shell.Page.Payment,
}
