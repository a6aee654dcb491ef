"""`[promotions.NAME]`: one offer; NAME is its `promo_id` on the wire."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from msgspec import Meta

from kiosk.config.section import Problem, Section, is_percent
from kiosk.domain.promotion import Promotion

PositiveCents = Annotated[int, Meta(gt=0)]


class PromotionSettings(Section, frozen=True):
    """See the module. Without a code it applies by itself. `percent` or `amount_cents`, one of
    them; the two days count.
    """

    name: str = ""
    """What guests read."""
    code: Annotated[str, Meta(max_length=40)] = ""
    percent: Decimal | None = None
    amount_cents: PositiveCents | None = None
    min_subtotal_cents: Annotated[int, Meta(ge=0)] = 0
    max_discount_cents: PositiveCents | None = None
    first_day: date | None = None
    last_day: date | None = None
    items: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    funding: Literal["merchant", "platform"] = "merchant"
    lowers_tax: bool | None = None
    """Whether it lowers the taxable amount. Unset: one that the merchant pays for does."""
    campaign_id: str = ""

    def problems(self) -> Iterator[Problem]:
        if self.percent is not None and not is_percent(self.percent):
            yield "percent", "must be above 0 and at most 100"
        if (self.percent is None) == (self.amount_cents is None):
            yield "", "give percent or amount_cents, one of them"
        if self.first_day and self.last_day and self.last_day < self.first_day:
            yield "", "last_day must not be before first_day"

    def promotion(self, promo_id: str) -> Promotion:
        """The offer as the domain wants it."""
        is_merchants = self.funding == "merchant"
        return Promotion(
            id=promo_id,
            name=self.name,
            code=self.code.strip(),
            share=None if self.percent is None else Fraction(self.percent) / 100,
            amount_cents=self.amount_cents or 0,
            min_subtotal_cents=self.min_subtotal_cents,
            max_discount_cents=self.max_discount_cents,
            first_day=self.first_day,
            last_day=self.last_day,
            items=frozenset(self.items),
            categories=frozenset(self.categories),
            funding=self.funding,
            lowers_tax=is_merchants if self.lowers_tax is None else self.lowers_tax,
            campaign_id=self.campaign_id,
        )
