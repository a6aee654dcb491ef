"""Orders as OneTablet's Orders API reads them back; this is not the schema they were sent in.

Much in it may be null or missing, and more may come: only `id` and `status` are required, unknown
fields are kept, and an odd value where none is needed is none. Source: OneTablet contract, Orders
API section.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.alias_generators import to_camel

from kiosk.onetablet.bodies import first_problem

_DECIDES = {
    (),
    ("id",),
    ("status",),
    ("deliveryStatus",),
    ("details",),
    ("details", "externalId"),
}
"""What tells which order it is and how far along: without one of these the rest is no use."""


class ReadBack(BaseModel):
    """camelCase outside, snake_case inside."""

    model_config = ConfigDict(alias_generator=to_camel, frozen=True, extra="allow")


class Price(ReadBack):
    """Cents."""

    base: int | None = None
    menu: int | None = None
    unit: int | None = None
    total: int | None = None


class RemoteGroup(ReadBack):
    id: str | None = None
    name: str | None = None


class RemoteModifier(ReadBack):
    id: str | None = None
    sku: str | None = None
    name: str | None = None
    quantity: int | None = None
    price: Price | None = None
    note: str | None = None
    modifier_group: RemoteGroup | None = None
    modifiers: list[RemoteModifier] | None = None


class RemoteItem(ReadBack):
    id: str | None = None
    sku: str | None = None
    name: str | None = None
    quantity: int | None = None
    price: Price | None = None
    note: str | None = None
    modifiers: list[RemoteModifier] | None = None


class RemoteConsumer(ReadBack):
    id: Any = None
    name: str | None = None
    email: str | None = None
    phone: str | None = None


class RemoteAddress(ReadBack):
    google_place_id: str | None = None
    lat: float | None = None
    lng: float | None = None
    label: str | None = None
    raw: str | None = None


class RemotePromotion(ReadBack):
    name: str | None = None
    discount_value: int | None = None


class RemoteStore(ReadBack):
    id: str | None = None
    external_id: str | None = None
    location: str | None = None
    brand: str | None = None
    platform: str | None = None


class RemoteDetails(ReadBack):
    """`external_id` is our order id, `external_readable_order_num` our short code."""

    external_id: str | None = None
    external_readable_order_num: str | None = None
    placed_at: datetime | None = None
    estimated_pickup_at: datetime | None = None
    is_pickup: bool | None = None
    consumer: RemoteConsumer | None = None
    consumers: list[RemoteConsumer] | None = None
    is_group_order: bool | None = None
    note: str | None = None
    delivery_note: str | None = None
    is_merchant_delivery: bool | None = None
    delivery_address: RemoteAddress | None = None
    total: int | None = None
    subtotal: int | None = None
    tax: int | None = None
    tip: int | None = None
    delivery_fee: int | None = None
    utensils: bool | None = None
    promotions: list[RemotePromotion] | None = None
    items: list[RemoteItem] | None = None


class RemoteOrder(ReadBack):
    """`id` is OneTablet's; `status` is new, future, rejected, cancelled, ready or finished."""

    id: Annotated[str, Field(min_length=1)]
    status: str
    delivery_status: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    store: RemoteStore | None = None
    details: RemoteDetails | None = None
    raw_platform_financials: dict[str, Any] | None = None

    @property
    def order_id(self) -> str:
        """Our own id of the order; empty when OneTablet does not tell it."""
        return (self.details and self.details.external_id) or ""


class Pagination(ReadBack):
    page: int
    limit: int
    total: int
    total_pages: int


class OrdersPage(ReadBack):
    """`items` are checked one by one, so that an odd one does not hide the others."""

    items: list[Any]
    pagination: Pagination


ORDERS_PAGE: TypeAdapter[OrdersPage] = TypeAdapter(OrdersPage)
ANYTHING: TypeAdapter[Any] = TypeAdapter(Any)


def read_order(told: Any) -> RemoteOrder:
    """The order in `told`, parsed JSON, where odd values that decide nothing become null.

    Raises:
        BodyInvalid: it is no order, or what decides is missing or odd.
    """
    try:
        return RemoteOrder.model_validate(told)
    except ValidationError as error:
        for problem in error.errors(include_url=False, include_input=False, include_context=False):
            _forget(told, problem["loc"])
    try:
        return RemoteOrder.model_validate(told)
    except ValidationError as error:
        raise first_problem(error) from None


def _forget(told: Any, place: tuple[str | int, ...]) -> None:
    """Makes the field null that holds what is there, unless it decides."""
    while place and isinstance(place[-1], int):  # a list has no gaps
        place = place[:-1]
    if place in _DECIDES:
        return
    for step in place[:-1]:
        told = told[step]
        if told is None:
            return  # as a whole, for something else in it
    told[place[-1]] = None
