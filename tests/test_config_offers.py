"""The settings' parts about money and time: promotions, tips, alcohol hours, grace."""

from __future__ import annotations

import tomllib
from datetime import date, time, timedelta
from fractions import Fraction
from typing import Any

import pytest

from kiosk.config import Settings, from_tables
from kiosk.domain.errors import SettingsError
from kiosk.domain.menu import OpenHour
from kiosk.domain.promotion import Promotion
from kiosk.domain.tip import TipOffers

LEAST = """
[channel_api]
base_url = "http://127.0.0.1:9700"
api_key = "channel-secret"
[webhooks]
api_key = "webhook-secret"
[store]
id = "store-1"
timezone = "Europe/Berlin"
tax_rate = "0.07"
"""


def settings(written: str, environment: dict[str, str] | None = None) -> Settings:
    tables: dict[str, Any] = tomllib.loads(LEAST + written)
    return from_tables(tables, environment or {}, source="kiosk.toml")


def test_there_are_no_offers_and_no_tips_unless_somebody_wants_them() -> None:
    plain = settings("")
    assert plain.tariff.promotions == ()
    assert plain.tips.offers == TipOffers()
    assert plain.store.hours.alcohol_hours == ()
    assert plain.store.hours.grace == timedelta(minutes=10)
    assert plain.tariff.remitted_share is None


def test_a_promotion_in_full() -> None:
    whole = settings(
        """
        [promotions.summer]
        name = "Summer deal"
        code = " SUN "
        percent = "12.5"
        min_subtotal_cents = 1000
        max_discount_cents = 400
        first_day = 2026-06-01
        last_day = 2026-08-31
        items = ["soup"]
        categories = ["mains"]
        funding = "platform"
        campaign_id = "c-1"
        """
    )
    assert whole.tariff.promotions == (
        Promotion(
            "summer",
            name="Summer deal",
            code="SUN",
            share=Fraction(1, 8),
            min_subtotal_cents=1000,
            max_discount_cents=400,
            first_day=date(2026, 6, 1),
            last_day=date(2026, 8, 31),
            items=frozenset({"soup"}),
            categories=frozenset({"mains"}),
            funding="platform",
            lowers_tax=False,
            campaign_id="c-1",
        ),
    )


def test_who_pays_decides_about_the_tax_unless_it_is_said() -> None:
    offers = settings(
        """
        [promotions]
        a = { amount_cents = 100 }
        b = { amount_cents = 100, lowers_tax = false }
        c = { amount_cents = 100, funding = "platform" }
        d = { amount_cents = 100, funding = "platform", lowers_tax = true }
        """
    ).tariff.promotions
    assert [each.lowers_tax for each in offers] == [True, False, False, True]


def test_promotions_from_the_environment() -> None:
    written = {"KIOSK__PROMOTIONS": '{"ten": {"percent": "10", "code": "TEN"}}'}
    [promotion] = settings("", written).tariff.promotions
    assert (promotion.id, promotion.share) == ("ten", Fraction(1, 10))


def test_tips() -> None:
    tips = settings('[tips]\npercents = ["10", "12.5"]\namounts_cents = [100]').tips
    assert tips.offers == TipOffers((Fraction(1, 10), Fraction(1, 8)), (100,))


def test_alcohol_hours() -> None:
    store = settings(
        """
        grace_minutes = 0
        [[store.alcohol_hours]]
        days = ["MON", "SUN"]
        start = 10:00:00
        end = "02:00"
        [[store.alcohol_hours]]
        start = 12:00:00
        end = 13:00:00
        """
    ).store
    monday_and_sunday = [OpenHour(day, time(10), time(2)) for day in (0, 6)]
    every_day = [OpenHour(day, time(12), time(13)) for day in range(7)]
    assert store.hours.alcohol_hours == (*monday_and_sunday, *every_day)
    assert store.hours.grace == timedelta(0)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("[promotions.x]", "promotions.x"),
        ('[promotions.x]\npercent = "10"\namount_cents = 5', "promotions.x"),
        ("[promotions.x]\namount_cents = 0", "promotions.x.amount_cents"),
        ('[promotions.x]\npercent = "101"', "promotions.x.percent"),
        ('[promotions.x]\npercent = "5"\nfunding = "me"', "promotions.x.funding"),
        ('[promotions.x]\npercent = "5"\nprice = 3', "promotions.x.price"),
        (
            "[promotions.x]\namount_cents = 5\nfirst_day = 2026-02-01\nlast_day = 2026-01-01",
            "promotions.x",
        ),
        ('[promotions.""]\namount_cents = 5', "promotions"),
        ("[tips]\npercents = [0]", "tips.percents.0"),
        ("[tips]\namounts_cents = [-1]", "tips.amounts_cents.0"),
        ("grace_minutes = -1", "store.grace_minutes"),
        ('alcohol_hours = [{ days = ["Mon"], start = "10:00", end = "11:00" }]', "alcohol_hours"),
        ('alcohol_hours = [{ start = "10:00" }]', "store.alcohol_hours.0.end"),
    ],
)
def test_what_is_wrong_is_refused_by_name(written: str, says: str) -> None:
    with pytest.raises(SettingsError) as caught:
        settings(written)
    assert says in str(caught.value)
