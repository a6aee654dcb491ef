"""`[tips]`: what guests are offered. Both lists empty: nobody is asked for a tip."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from msgspec import Meta

from kiosk.config.section import Problem, Section, is_percent
from kiosk.domain.tip import MAX_TIP_CENTS, TipOffers


class TipSettings(Section, frozen=True):
    """See the module."""

    percents: tuple[Decimal, ...] = ()
    """Of the subtotal."""
    amounts_cents: tuple[Annotated[int, Meta(gt=0, le=MAX_TIP_CENTS)], ...] = ()

    def problems(self) -> Iterator[Problem]:
        for number, percent in enumerate(self.percents):
            if not is_percent(percent):
                yield f"percents.{number}", "must be above 0 and at most 100"

    @property
    def offers(self) -> TipOffers:
        """As the domain wants them."""
        return TipOffers(
            tuple(Fraction(percent) / 100 for percent in self.percents), self.amounts_cents
        )
