"""When an order is late, and for what. Pure; the clock is handed in.

Source: OneTablet contract, order states (past a configured limit customer and staff see it).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from kiosk.domain.order import OrderState


class Lateness(Enum):
    """What an order is late for."""

    CONFIRMATION = "confirmation"
    """The restaurant has neither taken nor refused it."""
    READY = "ready"
    """It should have been ready by now."""


@dataclass(frozen=True, slots=True)
class LatenessRules:
    """`limit` is how long after its time something is late; `preparation` is the store's usual.

    Where confirmations are not heard nothing can be late for one.
    """

    limit: timedelta
    preparation: timedelta
    hears_confirmations: bool


@dataclass(frozen=True, slots=True)
class Promise:
    """What decides about an order: `sent_at` is when OneTablet had it, `ready_at` its estimate."""

    state: OrderState
    placed_at: datetime
    sent_at: datetime | None
    ready_at: datetime | None


def lateness(promise: Promise, rules: LatenessRules, now: datetime) -> Lateness | None:
    """What the order is late for at `now`; food that is late counts before its confirmation.

    Only an order that OneTablet has and that is being made can be late: for one that could not be
    sent there are limits of its own.
    """
    if promise.state not in {OrderState.SUBMITTED, OrderState.CONFIRMED}:
        return None
    begun = promise.sent_at or promise.placed_at
    ready_at = promise.ready_at or begun + rules.preparation
    if now > ready_at + rules.limit:
        return Lateness.READY
    waits = promise.state is OrderState.SUBMITTED and rules.hears_confirmations
    if waits and now > begun + rules.limit:
        return Lateness.CONFIRMATION
    return None
