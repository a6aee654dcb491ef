"""Promotions: the best one counts, a code is refused with its reason, amounts stay in bounds."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.bill import Bill, BilledLine, Tariff, make_bill
from kiosk.domain.order import Service
from kiosk.domain.promotion import PromotedLine, Promotion, RefusalKind, promote
from kiosk.domain.tip import MAX_TIP_CENTS, TipChoice, TipOffers, tip_choices

TODAY = date(2026, 5, 9)
LINES = (PromotedLine("soup", "starters", 1005), PromotedLine("steak", "mains", 3000))
TENTH = Promotion("tenth", code="TENTH", share=Fraction(1, 10))


@pytest.mark.parametrize(
    ("promotion", "off_cents"),
    [
        (Promotion("p", share=Fraction(1, 10)), 401),  # 400.5, half up
        (Promotion("p", amount_cents=500), 500),
        (Promotion("p", amount_cents=9000), 4005),
        (Promotion("p", share=Fraction(1, 2), max_discount_cents=700), 700),
        (Promotion("p", share=Fraction(1, 10), items=frozenset({"soup"})), 101),
        (Promotion("p", amount_cents=2000, items=frozenset({"soup"})), 1005),
        (Promotion("p", share=Fraction(1, 10), categories=frozenset({"mains"})), 300),
        (
            Promotion(
                "p",
                share=Fraction(1, 10),
                items=frozenset({"soup"}),
                categories=frozenset({"mains"}),
            ),
            401,
        ),
        (Promotion("p", amount_cents=500, min_subtotal_cents=4005), 500),
        (Promotion("p", amount_cents=500, min_subtotal_cents=4006), 0),
        (Promotion("p", amount_cents=500, first_day=TODAY, last_day=TODAY), 500),
        (Promotion("p", amount_cents=500, first_day=date(2026, 5, 10)), 0),
        (Promotion("p", amount_cents=500, last_day=date(2026, 5, 8)), 0),
        (Promotion("p", amount_cents=500, items=frozenset({"cake"})), 0),
        (Promotion("p", amount_cents=500, code="SECRET"), 0),
    ],
)
def test_what_a_promotion_takes_off(promotion: Promotion, off_cents: int) -> None:
    discount = promote([promotion], "", LINES, TODAY).discount
    assert (discount.amount_cents if discount else 0) == off_cents


def test_the_best_counts_and_carries_who_pays() -> None:
    offers = [
        Promotion("small", amount_cents=100),
        Promotion("big", amount_cents=400, funding="platform", lowers_tax=False, campaign_id="c9"),
        Promotion("same", amount_cents=400),
    ]
    discount = promote(offers, "", LINES, TODAY).discount
    assert discount is not None
    assert (discount.promo_id, discount.funding, discount.lowers_tax) == ("big", "platform", False)
    assert (discount.campaign_id, discount.code) == ("c9", "")


def test_a_code_is_found_however_it_is_typed() -> None:
    discount = promote([TENTH], "  tenth ", LINES, TODAY).discount
    assert discount is not None
    assert (discount.amount_cents, discount.code) == (401, "TENTH")


@pytest.mark.parametrize(
    ("changes", "kind", "more"),
    [
        ({"first_day": date(2026, 6, 1)}, RefusalKind.NOT_YET, {"day": date(2026, 6, 1)}),
        ({"last_day": date(2026, 5, 1)}, RefusalKind.OVER, {}),
        ({"items": frozenset({"cake"})}, RefusalKind.NOT_THESE, {}),
        ({"min_subtotal_cents": 5000}, RefusalKind.TOO_LITTLE, {"missing_cents": 995}),
    ],
)
def test_a_code_that_does_not_count_says_why(
    changes: dict[str, Any], kind: RefusalKind, more: dict[str, Any]
) -> None:
    offer = Promotion("p", code="CODE", amount_cents=100, **changes)
    promoted = promote([offer], "code", LINES, TODAY)
    assert promoted.discount is None
    assert promoted.refusal is not None
    assert promoted.refusal.kind is kind
    assert {name: getattr(promoted.refusal, name) for name in more} == more


def test_an_unknown_code_leaves_the_automatic_promotion() -> None:
    promoted = promote([TENTH, Promotion("auto", amount_cents=50)], "nope", LINES, TODAY)
    assert promoted.discount is not None
    assert promoted.discount.promo_id == "auto"
    assert promoted.refusal is not None
    assert promoted.refusal.kind is RefusalKind.UNKNOWN


def test_a_code_never_makes_it_dearer() -> None:
    promoted = promote([TENTH, Promotion("auto", amount_cents=1000)], "TENTH", LINES, TODAY)
    assert promoted.discount is not None
    assert promoted.discount.promo_id == "auto"
    assert promoted.refusal is not None
    assert promoted.refusal.kind is RefusalKind.LESS


def test_of_two_promotions_with_one_code_the_one_that_counts_is_taken() -> None:
    over = Promotion("may", code="DEAL", amount_cents=900, last_day=date(2026, 5, 1))
    now = Promotion("summer", code="DEAL", amount_cents=300)
    discount = promote([over, now], "deal", LINES, TODAY).discount
    assert discount is not None
    assert discount.promo_id == "summer"


# The whole bill


def line(cents: int, quantity: int = 1, rate: str | None = None) -> BilledLine:
    return BilledLine("i", "c", cents, quantity, Fraction(rate) if rate else None)


def test_a_merchants_discount_lowers_the_tax_and_a_platforms_does_not() -> None:
    merchants = Promotion("m", amount_cents=500)
    platforms = Promotion("p", amount_cents=500, funding="platform", lowers_tax=False)
    lines = [line(1500, rate="0.08875"), line(299)]

    def tax(promotion: Promotion) -> int:
        tariff = Tariff(Fraction("0.07"), promotions=(promotion,))
        return make_bill(lines, tariff, today=TODAY).totals.tax_cents

    assert (tax(merchants), tax(platforms)) == (111, 154)


def test_fees_tips_and_what_the_platform_remits() -> None:
    tariff = Tariff(Fraction("0.10"), delivery_fee_cents=299, remitted_share=Fraction(1, 2))

    def bill(service: Service) -> Bill:
        return make_bill([line(1005)], tariff, today=TODAY, service=service, tip_cents=100)

    assert bill(Service.DELIVERY).totals.total_cents == 1005 + 101 + 299 + 100
    assert bill(Service.TAKE_OUT).totals.total_cents == 1005 + 101 + 100
    assert bill(Service.TAKE_OUT).tax_remitted_cents == 51  # 50.5, half up
    assert make_bill([line(1)], Tariff(), today=TODAY).tax_remitted_cents is None


CENTS = st.integers(0, 5000)
OFFERS = st.lists(
    st.builds(
        Promotion,
        id=st.sampled_from("ab"),
        code=st.sampled_from(["", "X"]),
        share=st.none() | st.fractions(0, 1, max_denominator=1000),
        amount_cents=CENTS,
        min_subtotal_cents=CENTS,
        max_discount_cents=st.none() | st.integers(1, 500),
        items=st.sampled_from([frozenset(), frozenset("i")]),
        lowers_tax=st.booleans(),
    ),
    max_size=3,
).map(tuple)


@given(
    lines=st.lists(st.builds(line, CENTS, st.integers(1, 9), st.sampled_from([None, "0.2"]))),
    offers=OFFERS,
    code=st.sampled_from(["", "x"]),
    includes_tax=st.booleans(),
)
def test_nobody_is_ever_paid_for_eating(
    lines: list[BilledLine], offers: tuple[Promotion, ...], code: str, includes_tax: bool
) -> None:
    tariff = Tariff(Fraction("0.07"), includes_tax=includes_tax, promotions=offers)
    bill = make_bill(lines, tariff, today=TODAY, promo_code=code)
    totals = bill.totals
    assert min(totals.total_cents, totals.tax_cents, totals.subtotal_cents) >= 0
    assert totals.discount_cents == sum(each.amount_cents for each in bill.discounts)
    assert totals.discount_cents <= totals.subtotal_cents
    assert all(each.amount_cents > 0 for each in bill.discounts)
    without = make_bill(lines, Tariff(Fraction("0.07"), includes_tax=includes_tax), today=TODAY)
    assert totals.total_cents <= without.totals.total_cents
    assert (bill.refusal is None) or code


def test_a_whole_discount_on_prices_with_tax_leaves_the_tax() -> None:
    free = Promotion("free", share=Fraction(1), funding="platform", lowers_tax=False)
    tariff = Tariff(Fraction("0.20"), includes_tax=True, promotions=(free,))
    totals = make_bill([line(1200)], tariff, today=TODAY).totals
    assert (totals.subtotal_cents, totals.discount_cents, totals.total_cents) == (1000, 1000, 200)


# Tips


def test_tips_are_shares_of_the_subtotal_and_amounts() -> None:
    offers = TipOffers((Fraction("0.1"), Fraction("0.15")), (100, 200))
    assert tip_choices(offers, 1005) == (
        TipChoice(101, Fraction("0.1")),
        TipChoice(151, Fraction("0.15")),
        TipChoice(100),
        TipChoice(200),
    )
    assert tip_choices(TipOffers(), 1005) == ()


def test_tips_that_are_nothing_or_absurd_are_not_offered() -> None:
    offers = TipOffers((Fraction("0.1"),), (MAX_TIP_CENTS + 1,))
    assert tip_choices(offers, 4) == ()
