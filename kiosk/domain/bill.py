"""What a guest pays for some lines: the one sum that the screen shows and the order carries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from kiosk.domain.order import AppliedDiscount, Service, Totals
from kiosk.domain.pricing import PricedLine, half_up, totals
from kiosk.domain.promotion import CodeRefusal, PromotedLine, Promotion, promote


@dataclass(frozen=True, slots=True)
class Tariff:
    """A store's own rules about money.

    `tax_rate` is for items without a rate of their own. `remitted_share` is the part of the tax
    that the platform pays on (0 to 1), None where the platform remits none.
    """

    tax_rate: Fraction = Fraction(0)
    includes_tax: bool = False
    delivery_fee_cents: int = 0
    promotions: tuple[Promotion, ...] = ()
    remitted_share: Fraction | None = None


@dataclass(frozen=True, slots=True)
class BilledLine:
    """What money rules need of a line. `tax_rate` None: the store's rate counts."""

    item_id: str
    category_id: str
    unit_price_cents: int
    quantity: int
    tax_rate: Fraction | None


@dataclass(frozen=True, slots=True)
class Bill:
    """`refusal` is why the guest's code takes nothing off; None also where there is no code."""

    totals: Totals
    discounts: tuple[AppliedDiscount, ...] = ()
    refusal: CodeRefusal | None = None
    tax_remitted_cents: int | None = None


def make_bill(
    lines: Iterable[BilledLine],
    tariff: Tariff,
    *,
    today: date,
    service: Service | None = None,
    promo_code: str = "",
    tip_cents: int = 0,
) -> Bill:
    """All of an order's money. `today` is the store's calendar day, for promotions."""
    lines = tuple(lines)
    promoted = promote(
        tariff.promotions,
        promo_code,
        [
            PromotedLine(line.item_id, line.category_id, line.unit_price_cents * line.quantity)
            for line in lines
        ],
        today,
    )
    priced = [PricedLine(line.unit_price_cents, line.quantity, line.tax_rate) for line in lines]

    def add_up(discounts: tuple[AppliedDiscount, ...]) -> Totals:
        return totals(
            priced,
            tariff.tax_rate,
            includes_tax=tariff.includes_tax,
            discounts=discounts,
            tip_cents=tip_cents,
            delivery_fee_cents=tariff.delivery_fee_cents if service is Service.DELIVERY else 0,
        )

    discounts = (promoted.discount,) if promoted.discount is not None else ()
    money = add_up(discounts)
    if promoted.discount is not None and money.discount_cents > money.subtotal_cents:
        # Prices with the tax in them, and a discount that leaves the tax as it is: the tax stays.
        discounts = (replace(promoted.discount, amount_cents=money.subtotal_cents),)
        money = add_up(discounts)
    share = tariff.remitted_share
    return Bill(
        totals=money,
        discounts=discounts,
        refusal=promoted.refusal,
        tax_remitted_cents=None if share is None else half_up(money.tax_cents * share),
    )
