"""The cart page's view-model: holds the guest's cart; it sends nothing by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.cart import Cart, CartLine
from kiosk.domain.checkout import Checkout
from kiosk.domain.errors import KioskError
from kiosk.domain.order import Service
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the shell")
class CartView(QObject):
    """The cart and its money."""

    orderWanted = Signal()
    """The guest touched the order button; the shell submits `checkout(...)`."""

    editWanted = Signal(str)
    """The guest wants to change the line with this id; the shell opens the item page."""

    @property
    def cart(self) -> Cart:
        raise NotImplementedError

    def add(self, line: CartLine) -> None:
        """Add a line; an equal one grows instead."""

    def change(self, line: CartLine) -> None:
        """Replace the line of the same id and forget what was wrong with it."""

    def clear(self) -> None:
        """Start the next guest's cart, with a new id."""

    def checkout(self, service: Service) -> Checkout:
        """The cart as an order to submit, with the prices that the guest saw."""
        raise NotImplementedError

    def set_service(self, service: Service) -> None:
        """What the page's head says: eat in, take out."""

    def set_busy(self, busy: bool) -> None:
        """While the order is being submitted nothing can be changed."""

    def explain(self, error: KioskError) -> None:
        """Say in the guest's words why ordering failed; the cart stays as it is."""
