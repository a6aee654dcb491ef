"""Checks subtotal, tax and discounts of an order by exact arithmetic of its own.

The formulas are those of the OneTablet contract, order section. Whether a store's prices include
tax is not on the wire, so the numbers themselves tell which of the two formulas applies.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from kiosk.sandbox.fields import JsonObject, RefusedError


@dataclass(frozen=True, slots=True)
class TaxedLine:
    """What one line costs and its tax rate (0.07 for 7 %); None where nobody told us the rate."""

    gross_cents: int
    rate: Fraction | None


def tax_rate(text: object) -> Fraction | None:
    """A rate as the menu writes it (`"0.08875"`); None where it is absent or nonsense."""
    if not isinstance(text, str) or re.fullmatch(r"[01](\.\d{1,12})?", text) is None:
        return None
    return Fraction(text)


def check_totals(order: JsonObject, lines: list[TaxedLine]) -> None:
    """Check the sums of an order of the right shape.

    Raises:
        RefusedError: a sum is wrong; the message has the right one.
    """
    gross = sum(line.gross_cents for line in lines)
    subtotal, tax = order["subtotal"], order["tax"]
    discount = _check_discounts(order)
    _check_remitted(order)
    if _has_included_tax(order, lines, gross, discount):
        return
    if subtotal == gross:
        expected = [_tax_on_top(lines, gross, part) for part in _taxables_cents(order, discount)]
        if None not in expected and tax not in expected:
            raise RefusedError("tax", f"is {tax}, should be {expected[-1]}")
    elif subtotal + tax == gross:
        should = _tax_included(lines, gross, discount)
        raise RefusedError("tax", f"is {tax}, should be {should} (prices include it)")
    else:
        raise RefusedError("subtotal", f"is {subtotal}, should be {gross}")


def _has_included_tax(order: JsonObject, lines: list[TaxedLine], gross: int, discount: int) -> bool:
    """Whether subtotal and tax are right for prices that include tax."""
    subtotal, tax = order["subtotal"], order["tax"]
    full, lowered = (_tax_included(lines, gross, taken) for taken in (0, discount))
    if full is None or lowered is None:
        return bool(subtotal + tax == gross) and tax > 0
    return tax in (full, lowered) and subtotal in (gross - tax, gross - full)


def _check_discounts(order: JsonObject) -> int:
    discount = sum(entry["discount_amount"] for entry in order.get("applied_discounts", []))
    most = order["subtotal"] + order.get("delivery_fee", 0)
    if discount > most:
        raise RefusedError(
            "applied_discounts", f"take off {discount}, which is more than the {most} of the order"
        )
    return int(discount)


def _check_remitted(order: JsonObject) -> None:
    remitted = order["tax_amount_remitted_by_platform"]
    if not order["is_tax_remitted_by_platform"] and remitted != 0:
        raise RefusedError(
            "tax_amount_remitted_by_platform", "must be 0, the platform remits no tax"
        )
    if remitted > order["tax"]:
        raise RefusedError("tax_amount_remitted_by_platform", "is more than the order's tax")


def _taxables_cents(order: JsonObject, discount: int) -> list[int]:
    """The taxable amounts that the order may mean, the likeliest last."""
    subtotal = order["subtotal"]
    lowered = max(subtotal - discount, 0)
    stated = order.get("subtotal_for_tax")
    if stated is None:
        merchant = order.get("subtotal_discount_funding_source", "merchant") == "merchant"
        return [subtotal, lowered] if merchant else [lowered, subtotal]
    single = len(order.get("applied_discounts", [])) <= 1
    if not lowered <= stated <= subtotal or (single and stated not in (lowered, subtotal)):
        raise RefusedError("subtotal_for_tax", f"is {stated}, should be {lowered} or {subtotal}")
    return [stated]


def _tax_on_top(lines: list[TaxedLine], gross: int, taxable: int) -> int | None:
    exact = Fraction(0)
    for line in lines:
        if line.rate is None:
            return None
        exact += line.gross_cents * line.rate
    return _half_up(exact * Fraction(taxable, gross)) if gross else 0


def _tax_included(lines: list[TaxedLine], gross: int, discount: int) -> int | None:
    exact = Fraction(0)
    for line in lines:
        if line.rate is None:
            return None
        exact += line.gross_cents * line.rate / (1 + line.rate)
    return _half_up(exact * Fraction(max(gross - discount, 0), gross)) if gross else 0


def _half_up(amount: Fraction) -> int:
    return floor(amount + Fraction(1, 2))
