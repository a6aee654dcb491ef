"""What a promotion takes off. Pure; which day it is, is handed in.

One promotion counts for an order: the one that takes most off, of the automatic ones and those of
the guest's code. So a code never makes an order dearer, and the wire's one funding source is true.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Literal

from kiosk.domain.order import AppliedDiscount
from kiosk.domain.pricing import half_up

Funding = Literal["merchant", "platform"]


@dataclass(frozen=True, slots=True)
class Promotion:
    """A store's offer. `code` empty: it applies by itself. `name` is what guests read.

    `share` of the price (0 to 1, exact), or where that is None `amount_cents`. The first and the
    last day count, in the store's calendar; None is open. `items` and `categories` are ids, one
    match is enough; both empty is everything. `min_subtotal_cents` is asked of the whole order.
    """

    id: str
    name: str = ""
    code: str = ""
    share: Fraction | None = None
    amount_cents: int = 0
    min_subtotal_cents: int = 0
    max_discount_cents: int | None = None
    first_day: date | None = None
    last_day: date | None = None
    items: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    funding: Funding = "merchant"
    lowers_tax: bool = True
    campaign_id: str = ""


@dataclass(frozen=True, slots=True)
class PromotedLine:
    """What a promotion asks of a line; `cents` is the whole line."""

    item_id: str
    category_id: str
    cents: int


class RefusalKind(Enum):
    """Why a code takes nothing off."""

    UNKNOWN = "unknown"
    NOT_YET = "not_yet"
    OVER = "over"
    NOT_THESE = "not_these"
    """Nothing that it is for is in the order."""
    TOO_LITTLE = "too_little"
    """The order is below the promotion's minimum."""
    LESS = "less"
    """An automatic promotion takes as much or more off, and counts instead."""


@dataclass(frozen=True, slots=True)
class CodeRefusal:
    """`missing_cents` is what the order lacks, for TOO_LITTLE; `day` the first one, for NOT_YET."""

    kind: RefusalKind
    code: str
    missing_cents: int = 0
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Promoted:
    """The discount that counts, if any, and why the guest's code does not, if so."""

    discount: AppliedDiscount | None = None
    refusal: CodeRefusal | None = None


def promote(
    promotions: Iterable[Promotion], code: str, lines: Iterable[PromotedLine], today: date
) -> Promoted:
    """The promotion that counts for these lines; of equal ones the first.

    Codes are compared without regard to case and surrounding space; an empty one is no code.
    """
    promotions, lines = tuple(promotions), tuple(lines)
    automatic = _best([each for each in promotions if not each.code], lines, today)
    wanted = _key(code)
    if not wanted:
        return Promoted(automatic)
    named = [each for each in promotions if _key(each.code) == wanted]
    by_code = _best(named, lines, today)
    if by_code is None:
        return Promoted(automatic, _refusal(named, code, lines, today))
    if automatic is not None and automatic.amount_cents >= by_code.amount_cents:
        return Promoted(automatic, CodeRefusal(RefusalKind.LESS, code))
    return Promoted(by_code)


def _key(code: str) -> str:
    return code.strip().casefold()


def _best(
    promotions: list[Promotion], lines: tuple[PromotedLine, ...], today: date
) -> AppliedDiscount | None:
    best: AppliedDiscount | None = None
    for promotion in promotions:
        if _why_not(promotion, lines, today) is not None:
            continue
        amount_cents = _amount(promotion, lines)
        if amount_cents > (best.amount_cents if best is not None else 0):
            best = AppliedDiscount(
                amount_cents=amount_cents,
                promo_id=promotion.id,
                code=promotion.code,
                campaign_id=promotion.campaign_id,
                funding=promotion.funding,
                lowers_tax=promotion.lowers_tax,
            )
    return best


def _eligible_cents(promotion: Promotion, lines: tuple[PromotedLine, ...]) -> int:
    is_for_all = not promotion.items and not promotion.categories
    return sum(
        line.cents
        for line in lines
        if is_for_all or line.item_id in promotion.items or line.category_id in promotion.categories
    )


def _amount(promotion: Promotion, lines: tuple[PromotedLine, ...]) -> int:
    eligible_cents = _eligible_cents(promotion, lines)
    if promotion.share is None:
        amount_cents = min(promotion.amount_cents, eligible_cents)
    else:
        amount_cents = half_up(eligible_cents * promotion.share)
    if promotion.max_discount_cents is not None:
        amount_cents = min(amount_cents, promotion.max_discount_cents)
    return amount_cents


def _why_not(
    promotion: Promotion, lines: tuple[PromotedLine, ...], today: date
) -> CodeRefusal | None:
    code = promotion.code
    if promotion.first_day is not None and today < promotion.first_day:
        return CodeRefusal(RefusalKind.NOT_YET, code, day=promotion.first_day)
    if promotion.last_day is not None and today > promotion.last_day:
        return CodeRefusal(RefusalKind.OVER, code)
    if _amount(promotion, lines) == 0:
        return CodeRefusal(RefusalKind.NOT_THESE, code)
    missing_cents = promotion.min_subtotal_cents - sum(line.cents for line in lines)
    if missing_cents > 0:
        return CodeRefusal(RefusalKind.TOO_LITTLE, code, missing_cents=missing_cents)
    return None


# Where several promotions share a code, the guest is told of the one that is nearest.
_NEAREST = [
    RefusalKind.TOO_LITTLE,
    RefusalKind.NOT_THESE,
    RefusalKind.NOT_YET,
    RefusalKind.OVER,
]


def _refusal(
    named: list[Promotion], code: str, lines: tuple[PromotedLine, ...], today: date
) -> CodeRefusal:
    refusals = [refusal for each in named if (refusal := _why_not(each, lines, today)) is not None]
    if not refusals:
        return CodeRefusal(RefusalKind.UNKNOWN, code)
    return min(refusals, key=lambda each: (_NEAREST.index(each.kind), each.missing_cents))
