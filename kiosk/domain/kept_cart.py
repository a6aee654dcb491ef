"""A cart over a restart: what is kept of it and how it comes back. Pure; the clock is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid4

from kiosk.domain.cart import Cart, CartLine
from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.menu import Item
from kiosk.domain.pricing import unit_price_cents

Found = Callable[[RequestedLine], tuple[Item, str] | None]
"""The item of a line as the menu has it now, with its category's name; None when it is gone."""


@dataclass(frozen=True, slots=True)
class KeptCart:
    """A cart by ids, as it would have been ordered. `touched_at` is the guest's last touch."""

    checkout: Checkout
    touched_at: datetime

    def is_alive(self, now: datetime, lifetime: timedelta) -> bool:
        """Whether its guest may still be there. A clock that was set back does not revive it."""
        return timedelta(0) <= now - self.touched_at < lifetime


def restored(kept: KeptCart, found: Found) -> tuple[Cart, tuple[RequestedLine, ...]]:
    """The cart again, and the lines whose items are gone.

    Each line remembers the price that the guest was shown, so that `repair.judge` still tells
    whether it became cheaper or dearer meanwhile.
    """
    lines: list[CartLine] = []
    lost: list[RequestedLine] = []
    for line in kept.checkout.lines:
        place = found(line)
        if place is None:
            lost.append(line)
        else:
            lines.append(_line(line, *place))
    return Cart(kept.checkout.cart_id, tuple(lines)), tuple(lost)


def _line(line: RequestedLine, item: Item, category_name: str) -> CartLine:
    if line.expected_unit_cents is not None:
        rise = unit_price_cents(item, line.selections) - line.expected_unit_cents
        item = replace(item, price_cents=item.price_cents - rise)
    return CartLine(
        id=uuid4().hex,
        menu_id=line.menu_id,
        category_id=line.category_id,
        category_name=category_name,
        item=item,
        quantity=line.quantity,
        selections=line.selections,
        note=line.note,
        for_name=line.for_name,
    )
