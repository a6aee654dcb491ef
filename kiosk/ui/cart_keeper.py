"""Keeps the guest's cart for the case of a restart, and brings it back; the engine writes it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.domain.cart import Cart
from kiosk.domain.checkout import RequestedLine
from kiosk.domain.kept_cart import KeptCart, restored
from kiosk.domain.menu import Item
from kiosk.storage.menu_cache import MenuReader
from kiosk.ui.cart_view import CartView
from kiosk.ui.desk import Desk

WAIT_MS = 300
"""Several changes at once are kept once."""


class CartKeeper(QObject):
    """Follows the cart. While a guest is there, it is kept again now and then: they still are."""

    def __init__(self, desk: Desk, cart: CartView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cart = cart
        self._is_kept = False
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._keep)
        cart.changed.connect(self._timer.start)
        desk.serving.ticked.connect(self._timer.start)

    @Slot()
    def _keep(self) -> None:
        service = self._cart.service
        if self._cart.cart.lines and service is not None:
            self._is_kept = True
            checkout = self._cart.checkout(service)
            self._desk.bridge.keep_cart(KeptCart(checkout, self._desk.now()))
        elif self._is_kept:
            self._is_kept = False
            self._desk.bridge.keep_cart(None)


def read_cart(kept: KeptCart, menus: MenuReader) -> tuple[Cart, int]:
    """The cart with today's menu behind it, and how many of its lines are on it no more.

    A line whose item only moved keeps its old place: `CartView.check` finds the new one.
    """

    def found(line: RequestedLine) -> tuple[Item, str] | None:
        rows = menus.find(line.item_id, line.menu_id, line.category_id)
        for row in rows or menus.find(line.item_id):
            whole = menus.item(row)
            if whole is not None:
                return whole[0], whole[1].name
        return None

    cart, lost = restored(kept, found)
    return cart, len(lost)
