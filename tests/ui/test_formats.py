"""Money and times as a guest reads them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from kiosk.ui.formats import Formats
from kiosk.ui.shop import Shop

EVENING = datetime(2026, 3, 2, 18, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("currency", "locale", "cents", "text"),
    [
        ("USD", "en_US", 1100, "$11.00"),
        ("USD", "en_US", 123456, "$1,234.56"),
        ("GBP", "en_GB", 5, "£0.05"),
        ("JPY", "en_US", 1100, "¥1,100"),
        ("KWD", "en_US", 1100, "KWD\xa01.100"),
        ("EUR", "de_DE", 1250, "12,50\xa0€"),
        ("BHD", "en_US", 1250, "BHD\xa01.250"),
        ("CLF", "en_US", 12345, "CLF\xa01.2345"),
        ("IDR", "id_ID", 7500000, "Rp\xa075.000,00"),
        # They have minor units that nobody writes, unless there are some.
        ("RSD", "sr_RS", 35000, "350\xa0RSD"),
        ("RSD", "sr_RS", 35050, "350,50\xa0RSD"),
        ("RSD", "sr_RS", 5, "0,05\xa0RSD"),
        ("IQD", "en_US", 5000000, "IQD\xa05,000"),
        ("IQD", "en_US", 5000250, "IQD\xa05,000.250"),
        ("IRR", "en_US", 150000000, "IRR\xa01,500,000"),
        ("MGA", "fr_MG", 500000, "5\u202f000\xa0Ar"),
    ],
)
def test_money(shop: Shop, currency: str, locale: str, cents: int, text: str) -> None:
    assert Formats(replace(shop, currency=currency, locale=locale)).money(cents) == text


@pytest.mark.parametrize(
    ("digits", "currencies"),
    [
        (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
        (2, "AFN ALL CNY COP EUR GBP HUF IDR IRR KPW LAK LBP MGA MMK PKR RSD SOS SYP TZS USD YER"),
        (3, "BHD IQD JOD KWD LYD OMR TND"),
        (4, "CLF UYW"),
    ],
)
def test_a_minor_unit_is_what_iso_4217_says(shop: Shop, digits: int, currencies: str) -> None:
    for currency in currencies.split():
        text = Formats(replace(shop, currency=currency)).money(1)
        assert "".join(re.findall(r"[0-9.]", text)) == (f"{10**-digits:.{digits}f}"), currency


def test_what_a_choice_adds_or_takes_away(shop: Shop) -> None:
    extra = Formats(shop).extra
    assert extra(400) == "+\xa0$4.00"
    assert extra(-100) == "−\xa0$1.00"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "$1,234.50"),
        ("es", "$1,234.50"),  # as Spanish is written in the United States
        ("fr", "1\u202f234,50\xa0$"),
        ("de", "1.234,50\xa0$"),
        ("zh_CN", "$1,234.50"),
        ("ar", "\u2068$1,234.50\u2069"),
    ],
)
def test_money_in_the_guests_language_has_the_stores_sign(
    shop: Shop, language: str, text: str
) -> None:
    formats = Formats(shop)
    formats.use(language)
    assert formats.money(123450) == text


def test_right_to_left_keeps_a_price_with_its_sign_in_one_piece(shop: Shop) -> None:
    abroad = Formats(shop)
    abroad.use("ar")
    added = abroad.extra(400)  # noqa: S610  (not Django)
    assert added == "\u2068+\xa0$4.00\u2069"
    at_home = Formats(replace(shop, locale="ar_EG", currency="EGP"))
    at_home.use("ar")
    assert at_home.money(400) == "\u2068\u200f4.00\xa0ج.م.\u200f\u2069"


def test_a_language_is_written_as_in_the_stores_country(shop: Shop) -> None:
    formats = Formats(replace(shop, locale="de_AT", currency="EUR"))
    formats.use("en")
    assert formats.money(123450) == "€\xa01.234,50"
    formats.use("de")
    assert formats.money(1250) == "€\xa012,50"


def test_times_are_the_stores_and_follow_the_language(shop: Shop) -> None:
    formats = Formats(replace(shop, timezone=ZoneInfo("America/New_York")))
    assert formats.time(EVENING) == "1:05\xa0PM"
    formats.use("de")
    assert formats.time(EVENING) == "13:05"
    formats.use("en")
    assert formats.time(EVENING) == "1:05\xa0PM"


def test_english_is_written_as_the_store_does(shop: Shop) -> None:
    formats = Formats(replace(shop, locale="en_GB"))
    formats.use("de")
    formats.use("en")
    assert formats.time(EVENING) == "18:05"


def test_days_away_counts_the_stores_midnights(shop: Shop) -> None:
    formats = Formats(replace(shop, timezone=ZoneInfo("America/New_York")))
    late = datetime(2026, 3, 3, 3, 0, tzinfo=UTC)  # still the evening before, there
    assert formats.days_away(late, EVENING) == 0
    assert formats.days_away(datetime(2026, 3, 3, 6, 0, tzinfo=UTC), EVENING) == 1


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_smaller_number_of_a_range_stands_left(shop: Shop, language: str) -> None:
    formats = Formats(shop)
    formats.use(language)
    text = f"{formats.span(780, 1760)} سعرة" if language == "ar" else formats.span(780, 1760)
    layout = QTextLayout(text)
    option = QTextOption()
    right_to_left = language == "ar"
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    # Within each number: at the border of two directions a cursor has two places.
    low, high = (line.cursorToX(text.index(number) + 1) for number in ("780", "1,760"))
    assert _x(low) < _x(high)


def _x(answer: object) -> float:
    """PySide6 gives the cursor too, contrary to its type hints."""
    return float(answer[0] if isinstance(answer, tuple | list) else answer)  # type: ignore[arg-type]
