"""The bodies that OneTablet sends to the kiosk, all but the menu (OneTablet contract, webhooks)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, TypeAdapter

from kiosk.onetablet.fields import Id, WireModel

MAX_TEXT = 2_000

Duration = Annotated[float, Field(ge=0, le=366 * 24 * 3600)]
Told = Annotated[str, AfterValidator(lambda text: text[:MAX_TEXT])]
"""Words for people. The start of a long text is enough: what happened must not be lost for it."""


class OrderConfirmation(WireModel):
    """`PATCH /orders/{order_id}`. `merchant_supplied_id` is the restaurant's own order id."""

    merchant_supplied_id: Told | None = None
    order_status: Literal["success", "fail"]
    prep_time: Told | None = None
    failure_reason: Told | None = None


class OrderReady(WireModel):
    """`PATCH /orders/{order_id}/events/order_ready_for_pickup`."""

    merchant_supplied_id: Told | None = None


class OrderCancellation(WireModel):
    """`PATCH /orders/{order_id}/cancellation`. An unknown reason is kept, not refused."""

    merchant_supplied_id: Told | None = None
    cancel_reason: Told
    cancel_details: Told | None = None


class ActiveStatus(WireModel):
    """One row of `PUT /stores/{store_id}/items/status` and `…/item_options/status`."""

    merchant_supplied_id: Id
    is_active: bool


class StoreStatus(WireModel):
    """`PUT /stores/{store_id}/status`."""

    is_active: bool
    reason: Told | None = None
    notes: Told | None = None
    end_time: Told | None = None
    duration_in_hours: Duration | None = None
    duration_in_secs: Duration | None = None


ORDER_CONFIRMATION: TypeAdapter[OrderConfirmation] = TypeAdapter(OrderConfirmation)
ORDER_READY: TypeAdapter[OrderReady] = TypeAdapter(OrderReady)
ORDER_CANCELLATION: TypeAdapter[OrderCancellation] = TypeAdapter(OrderCancellation)
ACTIVE_STATUSES: TypeAdapter[list[ActiveStatus]] = TypeAdapter(list[ActiveStatus])
STORE_STATUS: TypeAdapter[StoreStatus] = TypeAdapter(StoreStatus)
