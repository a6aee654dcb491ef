"""A payment by card: its states, what a terminal's answer means, and when money is owed back.

Pure: it knows no terminal and no clock. A payment has one reference for its whole life; another
try is another payment.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.order import OrderState, Outcome


class PayWay(Enum):
    """How a guest can pay."""

    CARD = "card"
    """At the terminal beside the screen, before the order is placed."""
    COUNTER = "counter"
    """Later, at the counter."""


class PaymentState(Enum):
    """Where a payment is."""

    WAITING = "waiting"
    """Written down. The terminal has it, or had it, or never got it: only the terminal knows."""
    UNKNOWN = "unknown"
    """The terminal was lost after it began: money may have been taken. It is asked again."""
    APPROVED = "approved"
    """The guest has paid; the order is placed."""
    DECLINED = "declined"
    CANCELLED = "cancelled"
    """By the guest, at the terminal, or because it never began. No money was taken."""
    REFUNDED = "refunded"
    """Staff gave the money back."""

    @property
    def is_open(self) -> bool:
        """Whether nobody knows yet what becomes of it."""
        return self in OPEN_PAYMENTS

    @property
    def is_free(self) -> bool:
        """Whether it ended without money: the guest may pay again, in any way."""
        return self in {PaymentState.DECLINED, PaymentState.CANCELLED}


OPEN_PAYMENTS = frozenset({PaymentState.WAITING, PaymentState.UNKNOWN})

_P = PaymentState
_AFTER: dict[PaymentState, frozenset[PaymentState]] = {
    _P.WAITING: frozenset({_P.UNKNOWN, _P.APPROVED, _P.DECLINED, _P.CANCELLED}),
    _P.UNKNOWN: frozenset({_P.APPROVED, _P.DECLINED, _P.CANCELLED}),
    _P.APPROVED: frozenset({_P.REFUNDED}),
    _P.DECLINED: frozenset(),
    _P.CANCELLED: frozenset(),
    _P.REFUNDED: frozenset(),
}


def payment_outcome(current: PaymentState, wanted: PaymentState) -> Outcome:
    """What it means that somebody says a payment is `wanted` while we have it as `current`.

    What contradicts an end that is known (approved after declined) is REFUSED: it is recorded for
    staff and moves nothing. That it was unknown once adds nothing to what is known now.
    """
    if wanted is current:
        return Outcome.KNOWN
    if wanted in _AFTER[current]:
        return Outcome.APPLY
    return Outcome.KNOWN if wanted in OPEN_PAYMENTS else Outcome.REFUSED


@dataclass(frozen=True, slots=True)
class Begun:
    """What a guest who wants to pay by card has now. Without a `reference` nothing is to be paid:
    the order is placed already.
    """

    order_id: str
    reference: str = ""


class TerminalStep(Enum):
    """How far the terminal is, for the guest's eyes; nothing is decided by it."""

    PRESENT_CARD = "present_card"
    """The guest can still cancel."""
    CHECKING = "checking"
    """The card was read: from here on the terminal alone decides."""


class TerminalAnswer(Enum):
    """What a terminal says about a reference."""

    APPROVED = "approved"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    NEVER_STARTED = "never_started"
    """It does not know the reference, and will never take money for it."""
    RUNNING = "running"
    """Not decided yet."""


_MEANS = {
    TerminalAnswer.APPROVED: PaymentState.APPROVED,
    TerminalAnswer.DECLINED: PaymentState.DECLINED,
    TerminalAnswer.CANCELLED: PaymentState.CANCELLED,
    TerminalAnswer.NEVER_STARTED: PaymentState.CANCELLED,
}


def state_of(answer: TerminalAnswer) -> PaymentState | None:
    """The state that an answer stands for; None while nothing is decided."""
    return _MEANS.get(answer)


def is_refund_due(payment: PaymentState, order: OrderState | None) -> bool:
    """Whether a guest has paid for food that will not come. `order` None: there is no order."""
    return payment is PaymentState.APPROVED and order in {
        OrderState.REJECTED,
        OrderState.CANCELLED,
    }
