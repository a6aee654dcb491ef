"""What somebody asks to have ordered: a cart of ids, with everything that goes with it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime

from kiosk.domain.order import Address, Customer, Service
from kiosk.domain.selection import Selection
from kiosk.domain.text import lines, one_line


@dataclass(frozen=True, slots=True)
class RequestedLine:
    """One line by ids. `menu_id` and `category_id` empty: the first place where it is orderable.

    `expected_unit_cents` is the unit price that the guest was shown; None where nobody was shown
    one (the command line).
    """

    item_id: str
    quantity: int = 1
    selections: tuple[Selection, ...] = ()
    menu_id: str = ""
    category_id: str = ""
    note: str = ""
    for_name: str = ""
    expected_unit_cents: int | None = None


@dataclass(frozen=True, slots=True)
class Checkout:
    """A request to place an order. `cart_id` is the same whenever the same cart is sent again.

    `started_at` is when the guest began, for the grace period after a menu ends;
    `expected_total_cents` is what the guest was told to pay. Both are None where nobody was in
    front of a screen.
    """

    cart_id: str
    lines: tuple[RequestedLine, ...]
    service: Service
    customer: Customer = Customer()
    table: str = ""
    note: str = ""
    tip_cents: int = 0
    promo_code: str = ""
    address: Address | None = None
    started_at: datetime | None = None
    expected_total_cents: int | None = None


def cleaned(checkout: Checkout) -> Checkout:
    """With what the guest wrote as a kitchen's printer can take it; a note may have lines."""
    customer, address = checkout.customer, checkout.address
    return replace(
        checkout,
        lines=tuple(
            replace(line, note=lines(line.note), for_name=one_line(line.for_name))
            for line in checkout.lines
        ),
        customer=Customer(
            one_line(customer.name), one_line(customer.email), one_line(customer.phone)
        ),
        table=one_line(checkout.table),
        note=lines(checkout.note),
        promo_code=one_line(checkout.promo_code),
        address=None
        if address is None
        else Address(*(one_line(getattr(address, part.name)) for part in fields(address))),
    )
