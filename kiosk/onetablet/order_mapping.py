"""A placed order as the exact text that is stored and sent; it sends nothing.

Source of the rules: OneTablet contract, order section.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from kiosk.domain.order import (
    Address,
    AppliedDiscount,
    Order,
    OrderedGroup,
    OrderLine,
    Service,
)
from kiosk.onetablet.bodies import BodyInvalid, read
from kiosk.onetablet.order_schema import WIRE_ORDER

_SEPARATOR = " · "
_QUOTES = str.maketrans(dict.fromkeys('“”„‟"', "'"))
"""Within a quoted note, so that it ends where it seems to end."""


@dataclass(frozen=True, slots=True)
class ServiceWords:
    """What the kitchen reads at the start of the order's instructions."""

    eat_in: str = "EAT IN"
    take_out: str = "TAKE OUT"
    delivery: str = "DELIVERY"
    table: str = "TABLE"
    paid: str = "PAID"


@dataclass(frozen=True, slots=True)
class OrderWire:
    """What the wire wants to know and an order does not. `timezone` is an IANA name.

    `is_demand_gen` None leaves the field out. `quotes_notes` puts what guests write for the whole
    order in quotation marks, so that nobody can write of himself that he has paid.
    """

    store_id: str
    provider_type: str
    timezone: str
    experience: str = "WHITE_LABELED"
    commission_type: Literal["regular", "dashpass"] = "regular"
    auto_release_enabled: bool = True
    is_demand_gen: bool | None = None
    delivery_fulfillment: Literal["mx_fleet_delivery", "dx_delivery"] = "mx_fleet_delivery"
    words: ServiceWords = field(default_factory=ServiceWords)
    quotes_notes: bool = False


class BrokenWireOrder(Exception):
    """An order was built that the contract does not allow: a bug of ours, so no KioskError."""


def wire_order(order: Order, wire: OrderWire) -> str:
    """The body of `POST /orders`. A resend sends this very text again.

    Raises:
        BrokenWireOrder: the order breaks the contract; the message names the field, no value.
    """
    text = json.dumps(_body(order, wire), ensure_ascii=False)
    try:
        read(WIRE_ORDER, text)
    except BodyInvalid as error:
        raise BrokenWireOrder(f"order {order.id}: {error}") from None
    return text


def _body(order: Order, wire: OrderWire) -> dict[str, Any]:
    totals = order.totals
    is_pickup = order.service is not Service.DELIVERY
    body: dict[str, Any] = {
        "id": order.id,
        "store_order_cart_id": order.cart_id,
        "delivery_short_code": order.short_code,
        "store": {
            "merchant_supplied_id": wire.store_id,
            "provider_type": wire.provider_type,
            "timezone": wire.timezone,
            "store_business": {"auto_release_enabled": wire.auto_release_enabled},
        },
        "experience": wire.experience,
        "commission_type": wire.commission_type,
    }
    if wire.is_demand_gen is not None:
        body["is_demand_gen"] = wire.is_demand_gen
    body |= {
        "consumer": {
            "id": order.number,
            "email": order.customer.email,
            # Guests are asked for one name, whatever its parts are.
            "first_name": order.customer.name,
            "last_name": "",
            "phone": order.customer.phone,
        },
        "categories": _categories(order),
        "order_special_instructions": _instructions(order, wire),
        "subtotal": totals.subtotal_cents,
        "tax": totals.tax_cents,
        "merchant_tip_amount": totals.tip_cents,
        "is_pickup": is_pickup,
        "estimated_pickup_time": _utc(order.ready_at),
        "fulfillment_type": "pickup" if is_pickup else wire.delivery_fulfillment,
    }
    if not is_pickup:
        if order.address is not None:
            body["delivery_address"] = _address(order.address)
        body["delivery_fee"] = totals.delivery_fee_cents
    body |= {
        "is_tax_remitted_by_platform": order.tax_remitted_cents is not None,
        "tax_amount_remitted_by_platform": order.tax_remitted_cents or 0,
        "tax_transaction_id": f"tax-{order.id}",
    }
    if order.discounts:
        lowering = sum(each.amount_cents for each in order.discounts if each.lowers_tax)
        body |= {
            "subtotal_for_tax": totals.subtotal_cents - lowering,
            "subtotal_discount_funding_source": order.discounts[0].funding,
        }
    body["applied_discounts"] = [_discount(each) for each in order.discounts]
    return body


def _categories(order: Order) -> list[dict[str, Any]]:
    """The lines under the categories they were chosen from, in the order first met."""
    categories: dict[tuple[str, str], dict[str, Any]] = {}
    for line in order.lines:
        category = categories.setdefault(
            (line.category_id, line.category_name),
            {
                "name": line.category_name,
                "merchant_supplied_id": line.category_id,
                "items": [],
            },
        )
        category["items"].append(_item(line, order.customer.name))
    return list(categories.values())


def _item(line: OrderLine, customer_name: str) -> dict[str, Any]:
    return {
        "name": line.name,
        "merchant_supplied_id": line.item_id,
        "price": line.unit_price_cents,
        "quantity": line.quantity,
        "consumer_name": line.for_name or customer_name,
        "special_instructions": line.note,
        "extras": _extras(line.groups),
    }


def _extras(groups: tuple[OrderedGroup, ...]) -> list[dict[str, Any]]:
    return [
        {
            "name": group.name,
            "merchant_supplied_id": group.id,
            "options": [
                {
                    "name": option.name,
                    "merchant_supplied_id": option.id,
                    "price": option.price_cents,
                    "quantity": option.quantity,
                    "extras": _extras(option.groups),
                }
                for option in group.options
            ],
        }
        for group in groups
    ]


def _instructions(order: Order, wire: OrderWire) -> str:
    words = wire.words
    service = {
        Service.EAT_IN: words.eat_in,
        Service.TAKE_OUT: words.take_out,
        Service.DELIVERY: words.delivery,
    }[order.service]
    table = f"{words.table} {order.table}" if order.table else ""
    # The wire has no field for it, and whoever hands the order over must not ask for money again.
    paid = words.paid if order.is_paid else ""
    note = order.note
    if note and wire.quotes_notes:
        note = f"“{note.translate(_QUOTES)}”"
    return _SEPARATOR.join(part for part in (service, table, paid, note) if part)


def _address(address: Address) -> dict[str, str]:
    parts = {
        "street": address.street,
        "city": address.city,
        "state": address.state,
        "zip_code": address.zip_code,
        "country_code": address.country_code,
        "subpremise": address.subpremise,
        "lat": address.lat,
        "lng": address.lng,
        "address_instructions": address.address_instructions,
    }
    return {name: value for name, value in parts.items() if value}


def _discount(discount: AppliedDiscount) -> dict[str, Any]:
    code = {"promo_code": discount.code} if discount.code else {}
    return {
        "discount_amount": discount.amount_cents,
        "promo_id": discount.promo_id,
        **code,
        "external_campaign_id": discount.campaign_id,
    }


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
