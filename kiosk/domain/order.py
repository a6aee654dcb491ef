"""An order after submitting: a frozen snapshot, and the one table of what may happen to it.

Pure: no clock, no wire names. Source of the states: OneTablet contract, order states.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Service(Enum):
    """How the guest gets the food."""

    EAT_IN = "eat_in"
    TAKE_OUT = "take_out"
    DELIVERY = "delivery"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a delivery goes. `lat` and `lng` are decimal degrees as text, as the wire wants."""

    street: str = ""
    city: str = ""
    state: str = ""
    zip_code: str = ""
    country_code: str = ""
    subpremise: str = ""
    lat: str = ""
    lng: str = ""
    address_instructions: str = ""


@dataclass(frozen=True, slots=True)
class Customer:
    """What the guest told. Empty text is *not given*."""

    name: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class OrderedOption:
    """`price_cents` is what one unit was charged: 0 where the option was free."""

    id: str
    name: str
    price_cents: int
    quantity: int
    groups: tuple[OrderedGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderedGroup:
    """A group in which something was chosen."""

    id: str
    name: str
    options: tuple[OrderedOption, ...]


@dataclass(frozen=True, slots=True)
class OrderLine:
    """`unit_price_cents` is one unit with all that was chosen."""

    item_id: str
    name: str
    category_id: str
    category_name: str
    unit_price_cents: int
    quantity: int
    note: str = ""
    for_name: str = ""
    groups: tuple[OrderedGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Totals:
    """An order's money, in cents. `total_cents` is what the guest pays."""

    subtotal_cents: int
    discount_cents: int
    tax_cents: int
    tip_cents: int
    delivery_fee_cents: int
    total_cents: int


@dataclass(frozen=True, slots=True)
class AppliedDiscount:
    """A promotion that lowered this order. `lowers_tax` is whether it lowers the taxable amount.

    `funding` is `merchant` or `platform`.
    """

    amount_cents: int
    promo_id: str
    code: str = ""
    campaign_id: str = ""
    funding: str = "merchant"
    lowers_tax: bool = True


@dataclass(frozen=True, slots=True)
class Order:
    """The frozen snapshot. `number` is the kiosk's running number, `short_code` what is called.

    `is_paid`: the guest paid by card before it was placed; otherwise they pay at the counter.
    """

    id: str
    cart_id: str
    short_code: str
    number: int
    service: Service
    lines: tuple[OrderLine, ...]
    totals: Totals
    placed_at: datetime
    ready_at: datetime
    customer: Customer = Customer()
    table: str = ""
    note: str = ""
    address: Address | None = None
    discounts: tuple[AppliedDiscount, ...] = ()
    tax_remitted_cents: int | None = None
    is_paid: bool = False


class OrderState(Enum):
    """Where an order is. The first two are ours, the others OneTablet's."""

    QUEUED = "queued"
    NEEDS_ATTENTION = "needs_attention"
    SUBMITTED = "submitted"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    READY = "ready"
    IN_TRANSIT = "in_transit"
    COMPLETED = "completed"
    CANCELLED = "cancelled"

    @property
    def is_final(self) -> bool:
        return self in FINAL_STATES

    @property
    def words(self) -> str:
        """For a sentence to staff: `in transit`."""
        return self.value.replace("_", " ")


FINAL_STATES = frozenset({OrderState.REJECTED, OrderState.COMPLETED, OrderState.CANCELLED})
OPEN_STATES = frozenset(OrderState) - FINAL_STATES

_S = OrderState
_AFTER: dict[OrderState, frozenset[OrderState]] = {
    # Events get lost and overtake each other, so skipping forward is allowed; going back is not.
    _S.QUEUED: frozenset(
        {_S.NEEDS_ATTENTION, _S.SUBMITTED, _S.CONFIRMED, _S.REJECTED, _S.READY, _S.CANCELLED}
        | {_S.IN_TRANSIT, _S.COMPLETED}
    ),
    _S.NEEDS_ATTENTION: frozenset(
        {_S.QUEUED, _S.SUBMITTED, _S.CONFIRMED, _S.REJECTED, _S.READY, _S.CANCELLED}
        | {_S.IN_TRANSIT, _S.COMPLETED}
    ),
    _S.SUBMITTED: frozenset(
        {_S.CONFIRMED, _S.REJECTED, _S.READY, _S.CANCELLED, _S.IN_TRANSIT, _S.COMPLETED}
    ),
    _S.CONFIRMED: frozenset({_S.READY, _S.CANCELLED, _S.IN_TRANSIT, _S.COMPLETED}),
    _S.READY: frozenset({_S.IN_TRANSIT, _S.COMPLETED, _S.CANCELLED}),
    _S.IN_TRANSIT: frozenset({_S.COMPLETED, _S.CANCELLED}),
    _S.REJECTED: frozenset(),
    _S.COMPLETED: frozenset(),
    _S.CANCELLED: frozenset(),
}


class Outcome(Enum):
    """What an event means for an order's state."""

    APPLY = "apply"
    """The state changes."""
    KNOWN = "known"
    """Nothing new: the order is there already or further on. Data may be filled in."""
    REFUSED = "refused"
    """It cannot follow from the present state: recorded, shown to staff, not applied."""


_PROGRESS = [_S.QUEUED, _S.SUBMITTED, _S.CONFIRMED, _S.READY, _S.IN_TRANSIT, _S.COMPLETED]


def outcome(current: OrderState, wanted: OrderState) -> Outcome:
    """What it means that somebody says an order is `wanted` while we have it as `current`.

    A late, older event never moves an order backwards, and the same event twice changes nothing.
    """
    if wanted is current:
        return Outcome.KNOWN
    if wanted in _AFTER[current]:
        return Outcome.APPLY
    if (
        current in _PROGRESS
        and wanted in _PROGRESS
        and _PROGRESS.index(wanted) < _PROGRESS.index(current)
    ):
        return Outcome.KNOWN
    return Outcome.REFUSED


class Actor(Enum):
    """Who moved an order, for the audit trail."""

    WEBHOOK = "webhook"
    POLL = "poll"
    STAFF = "staff"
    KIOSK = "kiosk"
