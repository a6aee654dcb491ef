"""The wire format of orders and of what is asked about them (OneTablet contract, order section).

Used in both directions: nothing that breaks it leaves the kiosk, and whoever plays OneTablet
checks what arrives with it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, TypeAdapter, model_validator

from kiosk.onetablet.fields import Cents, Id, LongText, Quantity, Text, WireModel

FulfillmentType = Literal["pickup", "dx_delivery", "mx_fleet_delivery"]
UtcText = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,15}Z$")]


class CancelReason(StrEnum):
    """Why an order is cancelled, by either side."""

    ITEM_OUT_OF_STOCK = "ITEM_OUT_OF_STOCK"
    STORE_CLOSED = "STORE_CLOSED"
    KITCHEN_BUSY = "KITCHEN_BUSY"
    OTHER = "OTHER"


class DeliveryStatus(StrEnum):
    """Where the courier is, in the order in which it happens."""

    DASHER_CONFIRMED = "dasher_confirmed"
    ARRIVING_AT_STORE = "arriving_at_store"
    ARRIVED_AT_STORE = "arrived_at_store"
    DASHER_OUT_FOR_DELIVERY = "dasher_out_for_delivery"
    DROPOFF = "dropoff"


class StoreBusiness(WireModel):
    auto_release_enabled: bool


class OrderStore(WireModel):
    merchant_supplied_id: Id
    provider_type: Id
    timezone: Id
    store_business: StoreBusiness


class Consumer(WireModel):
    """All five are required; what is unknown is an empty text."""

    id: Annotated[int, Field(ge=0, le=2**53)]
    email: Text
    first_name: Text
    last_name: Text
    phone: Text


class OrderOption(WireModel):
    name: Text
    merchant_supplied_id: Id
    price: Cents
    quantity: Quantity
    extras: list[OrderExtra]


class OrderExtra(WireModel):
    name: Text
    merchant_supplied_id: Id
    options: Annotated[list[OrderOption], Field(min_length=1)]


class OrderItem(WireModel):
    """`price` is one unit with all chosen options."""

    name: Text
    merchant_supplied_id: Id
    price: Cents
    quantity: Quantity
    consumer_name: Text
    special_instructions: LongText
    extras: list[OrderExtra]

    @model_validator(mode="after")
    def _price_covers_its_options(self) -> Self:
        if self.price < options_cents(self.extras):
            raise ValueError("its price is lower than that of its options")
        return self


class OrderCategory(WireModel):
    name: Text
    merchant_supplied_id: Id
    items: Annotated[list[OrderItem], Field(min_length=1)]


class DeliveryAddress(WireModel):
    """`lat` and `lng` are decimal degrees as text."""

    street: Text | None = None
    city: Text | None = None
    state: Text | None = None
    zip_code: Text | None = None
    country_code: Text | None = None
    subpremise: Text | None = None
    lat: Text | None = None
    lng: Text | None = None
    address_instructions: LongText | None = None


class Discount(WireModel):
    discount_amount: Cents
    promo_id: Id
    promo_code: Text | None = None
    external_campaign_id: Text


class WireOrder(WireModel):
    """The body of `POST /orders`."""

    id: Id
    store_order_cart_id: Id
    delivery_short_code: Id
    store: OrderStore
    experience: Id
    commission_type: Literal["regular", "dashpass"]
    is_demand_gen: bool | None = None
    consumer: Consumer
    categories: Annotated[list[OrderCategory], Field(min_length=1)]
    order_special_instructions: LongText
    subtotal: Cents
    tax: Cents
    merchant_tip_amount: Cents
    is_pickup: bool
    estimated_pickup_time: UtcText
    fulfillment_type: FulfillmentType
    delivery_address: DeliveryAddress | None = None
    delivery_fee: Cents | None = None
    is_tax_remitted_by_platform: bool
    tax_amount_remitted_by_platform: Cents
    tax_transaction_id: Id
    subtotal_for_tax: Cents | None = None
    subtotal_discount_funding_source: Literal["platform", "merchant"] | None = None
    applied_discounts: list[Discount] | None = None

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if self.is_pickup != (self.fulfillment_type == "pickup"):
            raise ValueError("is_pickup and fulfillment_type contradict each other")
        if not self.is_pickup and self.delivery_address is None:
            raise ValueError("delivery_address is missing")
        gross = sum(
            item.price * item.quantity for category in self.categories for item in category.items
        )
        # Where prices include tax, the subtotal is what is left without it.
        if self.subtotal not in (gross, gross - self.tax):
            raise ValueError("subtotal is not the sum of the items' prices")
        if self.tax_amount_remitted_by_platform > self.tax:
            raise ValueError("tax_amount_remitted_by_platform is more than the tax")
        if not self.is_tax_remitted_by_platform and self.tax_amount_remitted_by_platform:
            raise ValueError("tax_amount_remitted_by_platform must be 0")
        return self


def options_cents(extras: list[OrderExtra]) -> int:
    """What chosen options add to one unit: quantity × (own price + what is nested below)."""
    return sum(
        option.quantity * (option.price + options_cents(option.extras))
        for extra in extras
        for option in extra.options
    )


class CancelRequest(WireModel):
    """The body of `POST /orders/{order_id}/cancel`; `reason` counts without `cancel_details`."""

    cancel_reason: CancelReason | None = Field(default=None, strict=False)
    cancel_details: Text | None = None
    reason: Text | None = None


class Vehicle(WireModel):
    color: Text | None = None
    make: Text | None = None
    model: Text | None = None


class CourierInfo(WireModel):
    full_name: Text | None = None
    phone: Text | None = None
    vehicle: Vehicle | None = None


class DeliveryUpdate(WireModel):
    """The body of `POST /orders/{order_id}/delivery-status`."""

    delivery_status: DeliveryStatus = Field(strict=False)
    courier_info: CourierInfo | None = None


WIRE_ORDER: TypeAdapter[WireOrder] = TypeAdapter(WireOrder)
CANCEL_REQUEST: TypeAdapter[CancelRequest] = TypeAdapter(CancelRequest)
DELIVERY_UPDATE: TypeAdapter[DeliveryUpdate] = TypeAdapter(DeliveryUpdate)
