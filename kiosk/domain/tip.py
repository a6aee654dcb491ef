"""What tips are offered. Pure; whether the store wants tips at all is its settings' matter."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from kiosk.domain.pricing import MAX_ORDER_CENTS, half_up

MAX_TIP_CENTS = MAX_ORDER_CENTS


@dataclass(frozen=True, slots=True)
class TipOffers:
    """`shares` of the subtotal (0.15 is 15 %) and fixed amounts. Both empty: no tips are asked."""

    shares: tuple[Fraction, ...] = ()
    amounts_cents: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TipChoice:
    """One thing to touch. `share` is None where it is a fixed amount."""

    cents: int
    share: Fraction | None = None


def tip_choices(offers: TipOffers, subtotal_cents: int) -> tuple[TipChoice, ...]:
    """What is offered for this subtotal, in the settings' order; *no tip* is not among it.

    A share is of the subtotal before discounts, rounded half up once (OneTablet contract, order
    section). A choice that comes to nothing is left out.
    """
    shares = [TipChoice(tip_cents(share, subtotal_cents), share) for share in offers.shares]
    amounts = [TipChoice(cents) for cents in offers.amounts_cents]
    return tuple(choice for choice in shares + amounts if 0 < choice.cents <= MAX_TIP_CENTS)


def tip_cents(share: Fraction, subtotal_cents: int) -> int:
    """A tip of this share of the subtotal; worked out anew when the subtotal changes."""
    return half_up(subtotal_cents * share)
