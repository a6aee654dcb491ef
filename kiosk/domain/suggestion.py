"""What the cart page may suggest: one thing from a part of the menu that the guest left out.

The store says which parts, in its own order; nothing is guessed from what others bought.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.domain.cart import Cart


@dataclass(frozen=True, slots=True)
class Offer:
    """Something on the menu. `can_be_ordered` is about this moment."""

    item_id: str
    can_be_ordered: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """A category as it is open now. Its offers stand in menu order and are read as needed."""

    category_id: str
    category_name: str
    offers: Iterable[Offer]


def suggested(
    wishes: Sequence[str], shelves: Sequence[Shelf], cart: Cart
) -> tuple[int, int] | None:
    """Which shelf and which of its offers, both counted from 0; None where nothing fits.

    `wishes` are names or ids of categories, the most wanted first. The first of them from which
    the cart has nothing is the one, with the first offer of it that can be ordered. An empty cart
    gets no suggestion.
    """
    if not cart.lines or cart.is_full:
        return None
    items = {line.item.id for line in cart.lines}
    categories = {line.category_id for line in cart.lines}
    for wish in wishes:
        for place, shelf in enumerate(shelves):
            if wish not in {shelf.category_id, shelf.category_name}:
                continue
            if shelf.category_id in categories:
                continue
            for number, offer in enumerate(shelf.offers):
                if offer.can_be_ordered and offer.item_id not in items:
                    return place, number
    return None
