"""The channel's three POST operations as requests, in either transport and dialect; sends nothing.

Source: OneTablet contract, channel endpoints and the older event-envelope transport.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal
from uuid import UUID, uuid5

from kiosk.onetablet.order_schema import CancelReason, DeliveryStatus
from kiosk.onetablet.transport import path_part

TransportName = Literal["rest", "envelope"]
BodyDialect = Literal["s1", "s3"]

_EVENTS = UUID("6f1f5a52-7d3e-4c55-9f61-0f6f6a2f5b1e")
"""The namespace of our event ids: the same event has the same id at each try."""


@dataclass(frozen=True, slots=True)
class Courier:
    """Who delivers; empty text is *not known*."""

    full_name: str = ""
    phone: str = ""
    vehicle_color: str = ""
    vehicle_make: str = ""
    vehicle_model: str = ""


@dataclass(frozen=True, slots=True)
class ChannelRequest:
    """One POST; `endpoint` is its path as the log shows it, without ids."""

    path: str
    endpoint: str
    body: str


@dataclass(frozen=True, slots=True)
class ChannelRequests:
    """Makes the requests. The same arguments make the same request, to the byte.

    `dialect` "s1" is the one of the REST calls' page, "s3" the older one of the order lifecycle.
    `store_id` and `provider_type` are only told where the transport or dialect has a place for
    them, `event_…` are the `event.type` of each operation.
    """

    transport: TransportName
    dialect: BodyDialect
    store_id: str
    provider_type: str
    event_create: str
    event_cancel: str
    event_delivery_status: str

    def create(self, order_id: str, body: str, placed_at: datetime) -> ChannelRequest:
        """`body` is the text of `order_mapping.wire_order`; REST carries it as it is."""
        if self.transport == "rest":
            return ChannelRequest("/orders", "/orders", body)
        order = json.loads(body)
        return self._event(self.event_create, order_id, order, placed_at, store=order["store"])

    def cancel(
        self, order_id: str, remote_id: str, reason: CancelReason, details: str, at: datetime
    ) -> ChannelRequest:
        """`remote_id` is OneTablet's id of the order, empty where it is not known."""
        if self.dialect == "s3":
            body = {
                "store": {"merchant_supplied_id": self.store_id},
                "client_order_id": remote_id or order_id,
                "reason": _one_reason(reason, details),
            }
        else:
            body = {"cancel_reason": reason, **({"cancel_details": details} if details else {})}
        return self._about(order_id, remote_id, "cancel", self.event_cancel, body, at)

    def delivery_status(
        self,
        order_id: str,
        remote_id: str,
        status: DeliveryStatus,
        courier: Courier | None,
        at: datetime,
    ) -> ChannelRequest:
        """`remote_id` as in `cancel`."""
        body: dict[str, Any]
        if self.dialect == "s3":
            body = {"client_order_id": remote_id or order_id, "dasher_status": status}
            if courier is not None:
                body["dasher"] = _known(
                    first_name=courier.full_name.partition(" ")[0], phone_number=courier.phone
                )
        else:
            body = {"delivery_status": status}
            if courier is not None:
                body["courier_info"] = _courier_info(courier)
        return self._about(
            order_id, remote_id, "delivery-status", self.event_delivery_status, body, at
        )

    def _about(
        self,
        order_id: str,
        remote_id: str,
        action: str,
        event_type: str,
        body: dict[str, Any],
        at: datetime,
    ) -> ChannelRequest:
        if self.transport == "rest":
            path = f"/orders/{path_part(order_id)}/{action}"
            return ChannelRequest(path, f"/orders/{{order_id}}/{action}", json.dumps(body))
        # S1's bodies leave the order to the path; an envelope has no other place for it.
        payload = {"client_order_id": remote_id or order_id, **body}
        store = {"merchant_supplied_id": self.store_id, "provider_type": self.provider_type}
        return self._event(event_type, order_id, payload, at, store=store)

    def _event(
        self, event_type: str, order_id: str, payload: Any, at: datetime, *, store: Any
    ) -> ChannelRequest:
        sent = json.dumps(payload, ensure_ascii=False)
        event = {
            "type": event_type,
            "id": str(uuid5(_EVENTS, f"{event_type}\n{order_id}\n{sent}")),
            "created_at": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        }
        body = json.dumps({"event": event, "store": store, "payload": payload}, ensure_ascii=False)
        return ChannelRequest("/webhooks", f"/webhooks {event_type}", body)


def _one_reason(reason: CancelReason, details: str) -> str:
    """S3 has one free text, so the reason's code goes in front of the words."""
    if not details:
        return reason.value
    return details if reason is CancelReason.OTHER else f"{reason.value}: {details}"


def _courier_info(courier: Courier) -> dict[str, Any]:
    vehicle = _known(
        color=courier.vehicle_color, make=courier.vehicle_make, model=courier.vehicle_model
    )
    info: dict[str, Any] = {**_known(full_name=courier.full_name, phone=courier.phone)}
    return info | ({"vehicle": vehicle} if vehicle else {})


def _known(**values: str) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}
