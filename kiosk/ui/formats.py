"""Money, numbers and times as text in the guest's language; it decides nothing."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import format_currency, format_decimal, get_currency_precision

from kiosk.ui.shop import Shop

DAYS_OF_WEEK = 7


class Formats:
    """Writes for one guest; `use()` changes the language for all who share this object."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self._locale = Locale.parse(shop.locale)

    def use(self, language: str) -> None:
        """From now on write in `language` (`de`, `zh_CN`); the store's own locale where it fits."""
        wanted = Locale.parse(language)
        home = Locale.parse(self._shop.locale)
        self._locale = home if home.language == wanted.language else wanted

    def money(self, cents: int) -> str:
        """`$11.00`. Currencies without cents count whole units."""
        return _money(cents, self._shop.currency, str(self._locale))

    def extra(self, cents: int) -> str:
        """What a choice adds: `+ $4.00`, `− $1.00`."""
        sign = "+" if cents >= 0 else "−"
        return f"{sign}\u00a0{self.money(abs(cents))}"

    def number(self, value: int) -> str:
        """`1,010`."""
        return format_decimal(value, locale=self._locale)

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


@cache
def _money(cents: int, currency: str, locale: str) -> str:
    amount = Decimal(cents).scaleb(-get_currency_precision(currency))
    return format_currency(amount, currency, locale=locale)
