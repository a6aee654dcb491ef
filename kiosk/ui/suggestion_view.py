"""The cart page's one suggestion; the rule is the domain's, the dishes are the menu's."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.cart import CartLine
from kiosk.domain.choosing import defaults, problems
from kiosk.domain.suggestion import Offer, Shelf, suggested
from kiosk.ui.card_view import CardView
from kiosk.ui.cart_view import CartView
from kiosk.ui.category_view import CategoryView
from kiosk.ui.desk import Desk
from kiosk.ui.menu_view import MenuView
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_LOOKED_AT = 30
"""Of a category: whoever has sold out of so many has nothing to suggest."""


@QmlElement
@QmlUncreatable("made by the shell")
class SuggestionView(QObject):
    """At most one dish. Once it was taken or turned down the guest is not asked again."""

    changed = Signal()
    openWanted = Signal(int)
    """It cannot be added with one touch: open the item page for this row of the menu."""

    def __init__(self, desk: Desk, menu: MenuView, cart: CartView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._menu = menu
        self._cart = cart
        self._is_over = False
        self._card: CardView | None = None
        menu.changed.connect(self._look)
        cart.changed.connect(self._look)

    def start_afresh(self) -> None:
        """For the next guest."""
        self._is_over = False
        self._look()

    @Slot()
    def _look(self) -> None:
        card = None if self._is_over else self._find()
        if card is not self._card:
            self._card = card
            self.changed.emit()

    def _find(self) -> CardView | None:
        wishes = self._desk.shop.suggests
        if not wishes:
            return None
        categories = self._menu.shown_categories
        shelves = [Shelf(each.head.id, each.head.name, _offers(each)) for each in categories]
        found = suggested(wishes, shelves, self._cart.cart)
        if found is None:
            return None
        category, place = found
        return categories[category].card(place)

    @Property(CardView, notify=changed)
    def card(self) -> CardView | None:
        """What is suggested; None where nothing is."""
        return self._card

    @Slot()
    def take(self) -> None:
        """Add it as it comes; where that is not what the card says, or not enough, open it."""
        if self._card is None:
            return
        row = self._card.row_id
        line = self._line(self._card)
        self._is_over = True
        self._look()
        if line is not None:
            self._cart.add(line)
        else:
            self.openWanted.emit(row)

    @Slot()
    def decline(self) -> None:
        self._is_over = True
        self._look()

    def _line(self, card: CardView) -> CartLine | None:
        """The dish with its defaults, None where they are not enough or not what the card says."""
        found = self._desk.menus.item(card.row_id)
        if found is None:
            return None
        item, category = found
        sold_out = self._desk.serving.sold_out(item)
        selections = defaults(item, sold_out)
        if problems(item, selections, sold_out) or not card.promises(item, selections):
            return None
        return CartLine(
            uuid4().hex,
            category.menu_id,
            category.id,
            category.name,
            item,
            selections=selections,
        )


def _offers(category: CategoryView) -> Iterator[Offer]:
    for place in range(min(category.count, MOST_LOOKED_AT)):
        card = category.card(place)
        if card is not None:
            yield Offer(card.item_id, can_be_ordered=not card.is_stopped)
        else:
            yield Offer("", can_be_ordered=False)
