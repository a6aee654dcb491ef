"""`[store]`: which store this is and how it sells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Literal, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec import Meta

from kiosk.config.section import NotEmpty, Problem, Section
from kiosk.config.values import ClockTime
from kiosk.domain.hours import StoreHours
from kiosk.domain.menu import OpenHour
from kiosk.domain.order import Service

# Letters that are hard to confuse when called out or read from afar: no I, O, Q, S, Z, B.
KIOSK_LETTERS = "ACDEFGHJKLMNPRTUVWXY"

Day = Literal["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]
_DAYS: tuple[Day, ...] = get_args(Day)


class WeeklyHours(Section, frozen=True):
    """One entry of `alcohol_hours`: `{days = ["MON"], start = "10:00", end = "23:00"}`.

    Without `days` it is every day; an end at or before the start runs past midnight.
    """

    start: ClockTime
    end: ClockTime
    days: tuple[Day, ...] = _DAYS


class StoreSettings(Section, frozen=True):
    """See the module."""

    id: NotEmpty
    timezone: NotEmpty
    tax_rate: Decimal
    """The rate of items that have none of their own: "0.07" is 7 %, "0" where none is charged.

    It has no default: a store that forgot it would charge no tax.
    """
    provider_type: NotEmpty = "kiosk"
    name: str = "Welcome"
    currency: str = "USD"
    locale: str = "en_US"
    """How the store writes its money and times, and the language in which each guest begins:
    `en_US`, `en_GB`, `de_DE`.
    """
    prices_include_tax: bool = False
    services: tuple[Service, ...] = (Service.EAT_IN, Service.TAKE_OUT)
    kiosk_letter: str = "K"
    """Begins each short code. Several kiosks in a store have different ones."""
    prep_minutes: Annotated[int, Meta(ge=0, le=24 * 60)] = 15
    day_starts: ClockTime = ClockTime(4, 0)
    """Short codes begin again at this time of the store's day."""
    alcohol_hours: tuple[WeeklyHours, ...] = ()
    """When alcohol may be sold. Empty: whenever its menu is served."""
    grace_minutes: Annotated[int, Meta(ge=0, le=120)] = 10
    """An order begun before its menu ended may still be placed for so long. Not for alcohol."""
    menu_translations: Path | None = None
    """A CSV file of the menu's words in other languages; what it lacks is shown as it is."""
    suggest: tuple[NotEmpty, ...] = ()
    """Names or ids of categories: the cart suggests one thing of the first that is not in it."""
    table_stands: bool = False
    """Whether guests who eat in are asked for the number of their table stand."""

    def problems(self) -> Iterator[Problem]:
        if not _is_zone(self.timezone):
            yield "timezone", f"no time zone is called {self.timezone!r}"
        if not _is_currency(self.currency):
            yield "currency", f"no currency has the ISO 4217 code {self.currency!r}"
        if not _is_locale(self.locale):
            yield "locale", f"no locale is called {self.locale!r}"
        if not (self.tax_rate.is_finite() and 0 <= self.tax_rate < 1):
            yield "tax_rate", 'must be at least 0 and below 1; "0.07" is 7 %'
        if not self.services or len(set(self.services)) != len(self.services):
            yield "services", "name each service once, and at least one"
        if not re.fullmatch(f"[{KIOSK_LETTERS}]{{1,2}}", self.kiosk_letter):
            yield "kiosk_letter", f"one or two of {KIOSK_LETTERS}"

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def hours(self) -> StoreHours:
        """The store's own rules about time, as the domain wants them."""
        alcohol_hours = tuple(
            OpenHour(_DAYS.index(day), each.start, each.end)
            for each in self.alcohol_hours
            for day in each.days
        )
        return StoreHours(self.zone, alcohol_hours, timedelta(minutes=self.grace_minutes))

    @property
    def tax_fraction(self) -> Fraction:
        return Fraction(self.tax_rate)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _is_currency(code: str) -> bool:
    if code == "USD":  # the default: a start need not wait for this import
        return True
    from babel.numbers import is_currency

    return re.fullmatch("[A-Z]{3}", code) is not None and is_currency(code)


def _is_locale(name: str) -> bool:
    if name == "en_US":  # as above
        return True
    from babel import Locale, UnknownLocaleError

    if not re.fullmatch("[a-z]{2,3}(_[A-Z][A-Za-z]{1,3})*", name):
        return False
    try:
        Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        return False
    return True
