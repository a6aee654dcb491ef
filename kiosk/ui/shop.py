"""What the screen has to know of the store, as plain values; it reads no settings itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.domain.bill import Tariff
from kiosk.domain.hours import StoreHours
from kiosk.domain.menu import OpenHour
from kiosk.domain.menu_words import NO_MENU_WORDS, MenuWords
from kiosk.domain.order import Service
from kiosk.domain.payment import PayWay
from kiosk.domain.tip import TipOffers


@dataclass(frozen=True, slots=True)
class Shop:
    """`currency` is an ISO 4217 code, `tariff` the store's rules about money.

    `locale` is the store's own (`en_GB`, `de_DE`): each guest begins in its language, and money and
    times are written in its way; other languages write them in theirs. `diagonal_inches` is how
    large the screen is, 0 as it says itself. `data_directory` is where the engine keeps downloaded
    pictures; `logo` stands in the place of the name, `heroes` are the
    attract page's pictures, none is the product's own. The guest is asked after `idle_s` without a
    touch and then has `countdown_s`; the number page closes after `number_s`, the recovery page
    after `recovery_s`. With `table_stands` guests who eat in are asked for the number of theirs. A
    number that nobody collects is shown as ready for `board_ready_minutes`.
    `tips` is what guests are offered, nothing is no question. `alcohol_hours` is when alcohol may
    be sold, empty is always; an order that was begun may be finished for `grace` after its menu
    ended. `menu_words` are the store's translations of its menu. Without `hears_confirmations` the
    kiosk polls, which does not tell whether the kitchen confirmed an order. `pay_ways` is how
    guests can pay, in the order in which they see it; a simulated terminal is played on the screen.
    `suggests` names the categories from which the cart page may suggest something.
    `asks_...` is what guests are asked of themselves; for a delivery it is more.
    """

    name: str
    currency: str
    timezone: ZoneInfo
    services: tuple[Service, ...]
    data_directory: Path
    tariff: Tariff = field(default_factory=Tariff)
    locale: str = "en_US"
    diagonal_inches: float = 0
    brand_colour: str = "#C2410C"
    logo: Path | None = None
    heroes: tuple[Path, ...] = ()
    idle_s: int = 60
    countdown_s: int = 20
    number_s: int = 30
    recovery_s: int = 8
    table_stands: bool = False
    board_ready_minutes: int = 20
    tips: TipOffers = field(default_factory=TipOffers)
    alcohol_hours: tuple[OpenHour, ...] = ()
    grace: timedelta = timedelta(0)
    hears_confirmations: bool = True
    menu_words: MenuWords = NO_MENU_WORDS
    pay_ways: tuple[PayWay, ...] = (PayWay.COUNTER,)
    terminal_is_simulated: bool = False
    suggests: tuple[str, ...] = ()
    asks_name: bool = False
    asks_phone: bool = False
    asks_email: bool = False

    @property
    def country_code(self) -> str:
        """Of the store, as an address needs it; empty where its locale names none."""
        return self.locale.rpartition("_")[2] if "_" in self.locale else ""

    @property
    def hours(self) -> StoreHours:
        """What the store says about time, as the domain wants it."""
        return StoreHours(self.timezone, self.alcohol_hours, self.grace)
