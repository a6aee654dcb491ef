"""What an order that was read back means for ours; it compares nothing with what we know.

Source: OneTablet contract, Orders API section.
"""

from __future__ import annotations

from kiosk.domain.order import OrderState
from kiosk.onetablet.read_back import RemoteOrder

_S = OrderState

STATES = {
    # They tell that OneTablet has it, not that the kitchen confirmed it.
    "new": _S.SUBMITTED,
    "future": _S.SUBMITTED,
    "ready": _S.READY,
    "finished": _S.COMPLETED,
    "rejected": _S.REJECTED,
    "cancelled": _S.CANCELLED,
}
"""Each status of the Orders API."""

_ON_ITS_WAY = "EN_ROUTE_TO_CUSTOMER"
_DELIVERED = "DELIVERED"


def polled_state(order: RemoteOrder, *, is_delivery: bool) -> OrderState | None:
    """Where OneTablet has the order; None for a status that the contract does not name.

    A delivery that the restaurant is done with goes on until it is delivered.
    """
    state = STATES.get(order.status)
    if not is_delivery or state in {_S.REJECTED, _S.CANCELLED}:
        return state
    if order.delivery_status == _DELIVERED:
        return _S.COMPLETED
    if order.delivery_status == _ON_ITS_WAY:
        return _S.IN_TRANSIT
    return state


def told(order: RemoteOrder) -> str:
    """What was read, for the audit trail."""
    delivery = f", delivery {order.delivery_status}" if order.delivery_status else ""
    return f"read back as {order.status}{delivery}"
