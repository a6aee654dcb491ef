"""The bodies that OneTablet sends to the kiosk, all but the menu (OneTablet contract, webhooks)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from kiosk.onetablet.fields import Id, Text, WireModel

Duration = Annotated[float, Field(ge=0, le=366 * 24 * 3600)]


class OrderConfirmation(WireModel):
    """`PATCH /orders/{order_id}`. `merchant_supplied_id` is the restaurant's own order id."""

    merchant_supplied_id: Text | None = None
    order_status: Literal["success", "fail"]
    prep_time: Text | None = None
    failure_reason: Text | None = None


class OrderReady(WireModel):
    """`PATCH /orders/{order_id}/events/order_ready_for_pickup`."""

    merchant_supplied_id: Text | None = None


class OrderCancellation(WireModel):
    """`PATCH /orders/{order_id}/cancellation`. An unknown reason is kept, not refused."""

    merchant_supplied_id: Text | None = None
    cancel_reason: Text
    cancel_details: Text | None = None


class ActiveStatus(WireModel):
    """One row of `PUT /stores/{store_id}/items/status` and `…/item_options/status`."""

    merchant_supplied_id: Id
    is_active: bool


class StoreStatus(WireModel):
    """`PUT /stores/{store_id}/status`."""

    is_active: bool
    reason: Text | None = None
    notes: Text | None = None
    end_time: Text | None = None
    duration_in_hours: Duration | None = None
    duration_in_secs: Duration | None = None


ORDER_CONFIRMATION: TypeAdapter[OrderConfirmation] = TypeAdapter(OrderConfirmation)
ORDER_READY: TypeAdapter[OrderReady] = TypeAdapter(OrderReady)
ORDER_CANCELLATION: TypeAdapter[OrderCancellation] = TypeAdapter(OrderCancellation)
ACTIVE_STATUSES: TypeAdapter[list[ActiveStatus]] = TypeAdapter(list[ActiveStatus])
STORE_STATUS: TypeAdapter[StoreStatus] = TypeAdapter(StoreStatus)
