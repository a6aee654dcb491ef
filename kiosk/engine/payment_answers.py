"""Payments as the commands print them, with their orders or without. It asks no terminal."""

from __future__ import annotations

import json
from sqlite3 import Connection
from typing import Any

from kiosk.domain.order import OrderState
from kiosk.domain.payment import is_refund_due
from kiosk.storage import payments
from kiosk.storage.orders import StoredOrder
from kiosk.storage.payments import StoredPayment

NOT_PLACED = "not_placed"
"""The state of what would be an order if its payment were approved."""


def payment_answer(connection: Connection, order: StoredOrder) -> dict[str, Any] | None:
    """The payment that an order was placed with; None where it is paid at the counter."""
    payment = payments.payment_of(connection, order.order_id)
    return None if payment is None else _payment(payment, order.state)


def unplaced_answer(payment: StoredPayment) -> dict[str, Any]:
    """What was to be ordered with a payment that is not approved, or not known to be."""
    order = payment.order
    return {
        "id": order.order_id,
        "short_code": order.short_code,
        "state": NOT_PLACED,
        "reason": payment.cause,
        "service": order.service.value,
        "name": order.name,
        "total_cents": order.total_cents,
        "placed_at": None,
        "trail": [],
        "payment": _payment(payment, None),
        "wire": json.loads(order.body),
    }


def _payment(payment: StoredPayment, order: OrderState | None) -> dict[str, Any]:
    return {
        "reference": payment.reference,
        "state": payment.state.value,
        "cause": payment.cause,
        "amount_cents": payment.amount_cents,
        "started_at": payment.started_at.isoformat(),
        "changed_at": payment.changed_at.isoformat(),
        "refund_due": is_refund_due(payment.state, order),
        "trail": [
            {
                "at": entry.at.isoformat(),
                "from": entry.from_state.value if entry.from_state else None,
                "to": entry.to_state.value,
                "by": entry.actor.value,
                "cause": entry.cause,
                "outcome": entry.outcome.value,
            }
            for entry in payment.trail
        ],
    }
