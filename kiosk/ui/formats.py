"""Money, numbers, times and menu words in the guest's language; it decides nothing."""

from __future__ import annotations

import re
from copy import copy
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache

from babel import Locale, localedata
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import (
    format_currency,
    format_decimal,
    format_percent,
    get_currency_precision,
    get_currency_symbol,
)

from kiosk.ui.shop import Shop

DAYS_OF_WEEK = 7

# Between these a text keeps its own direction, whatever stands around it.
_ISOLATE = "\u2068"
_POP = "\u2069"

# "KWD1.100": CLDR asks for a space there, babel (2.18) leaves it out.
_LETTER_BY_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")

# Digits of the minor unit by ISO 4217, where CLDR (babel 2.18) has none: there it says how people
# write the currency, and OneTablet counts what ISO does.
_MINOR_DIGITS = {
    "IQD": 3,
    **dict.fromkeys(
        ("AFN", "ALL", "IRR", "KPW", "LAK", "LBP", "MGA", "MMK", "RSD", "SOS", "SYP", "YER"), 2
    ),
}


class Formats:
    """Writes for one guest; `use()` changes the language for all who share this object.

    Digits are Latin in every language: the prices on the walls and the numbers that are called
    out are. In a right-to-left language money is written as the store writes it, in one piece.
    """

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self._home = Locale.parse(shop.locale)
        self._locale = self._home
        self._language = self._home.language

    def use(self, language: str) -> None:
        """From now on write in `language` (`de`, `zh_CN`), as it is written in the store's country.

        Where nobody has laid that down, as it is written elsewhere.
        """
        self._language = language
        local = f"{language}_{self._home.territory}"
        if self._home.language == Locale.parse(language).language:
            self._locale = self._home
        else:
            self._locale = Locale.parse(local if localedata.exists(local) else language)

    def menu(self, text: str) -> str:
        """The menu's words as the store translated them; where it did not, the words themselves."""
        return self._shop.menu_words.said(text, self._language)

    def money(self, cents: int) -> str:
        """`$11.00`. Currencies without cents count whole units.

        Where minor units are out of use, they are written only if there are any: `RSD 350`.
        """
        return self._isolated(self._money(cents))

    def extra(self, cents: int) -> str:
        """What a choice adds: `+ $4.00`, `− $1.00`."""
        sign = "+" if cents >= 0 else "−"
        return self._isolated(f"{sign}\u00a0{self._money(abs(cents))}")

    def number(self, value: int) -> str:
        """`1,010`."""
        return _number(value, str(self._locale))

    def span(self, low: int, high: int) -> str:
        """`780–1,760`: the smaller number stands left in every language."""
        return self._isolated(f"{self.number(low)}–{self.number(high)}")

    def percent(self, share: Fraction) -> str:
        """`15%`, `12.5 %`. `share` is of 1."""
        exact = Decimal(share.numerator) / share.denominator
        text = format_percent(exact, locale=self._locale, decimal_quantization=False)
        return self._isolated(text)

    def time(self, moment: datetime) -> str:
        """The time of day in the store, without seconds. `moment` is aware."""
        local = moment.astimezone(self._shop.timezone)
        # Latin digits and no narrow spaces: what Inter draws well, and a screen reader reads.
        return format_time(local, "short", locale=self._locale).replace("\u202f", "\u00a0")

    def day(self, moment: datetime, now: datetime) -> str:
        """The day in the store: `Thursday` within a week, else `Mar 12`. Both are aware."""
        local = moment.astimezone(self._shop.timezone)
        if self.days_away(moment, now) < DAYS_OF_WEEK:
            return format_date(local, "EEEE", locale=self._locale)
        return format_skeleton("MMMd", local, locale=self._locale)

    def days_away(self, moment: datetime, now: datetime) -> int:
        """How many midnights lie between the two in the store; both are aware."""
        zone = self._shop.timezone
        return (moment.astimezone(zone).date() - now.astimezone(zone).date()).days

    def _money(self, cents: int) -> str:
        locale = self._home if self._is_right_to_left() else self._locale
        return _money(cents, self._shop.currency, str(locale), str(self._home))

    def _isolated(self, text: str) -> str:
        return f"{_ISOLATE}{text}{_POP}" if self._is_right_to_left() else text

    def _is_right_to_left(self) -> bool:
        return self._locale.text_direction == "rtl"


@cache
def _number(value: int, locale: str) -> str:
    return format_decimal(value, locale=locale)


@cache
def _money(cents: int, currency: str, locale: str, home: str) -> str:
    written = get_currency_precision(currency)
    digits = _MINOR_DIGITS.get(currency, written)
    amount = Decimal(cents).scaleb(-digits)
    if amount != round(amount, written):
        written = digits
    pattern = copy(Locale.parse(locale).currency_formats["standard"])
    pattern.frac_prec = (written, written)
    text = format_currency(amount, currency, format=pattern, locale=locale, currency_digits=False)
    # The sign of the store's own menu: $, where other countries would write US$.
    sign = get_currency_symbol(currency, locale)
    text = text.replace(sign, get_currency_symbol(currency, home))
    return _LETTER_BY_DIGIT.sub("\u00a0", text)
