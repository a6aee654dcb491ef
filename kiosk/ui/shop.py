"""What the screen has to know of the store, as plain values; it reads no settings itself."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.domain.order import Service


@dataclass(frozen=True, slots=True)
class Shop:
    """`currency` is an ISO 4217 code, `tax_rate` the share for items without a rate of their own.

    `locale` says how English is written here (`en_US`, `en_GB`); other languages write money and
    times in their own way. `data_directory` is where the engine keeps downloaded pictures; `hero`
    is the attract page's picture, None the product's own. The guest is asked after `idle_s`
    without a touch and then has `countdown_s`; the number page closes after `number_s`, the
    recovery page after `recovery_s`. With `table_stands` guests who eat in are asked for the number
    of theirs. A number that nobody collects is shown as ready for `board_ready_minutes`.
    """

    name: str
    currency: str
    timezone: ZoneInfo
    services: tuple[Service, ...]
    tax_rate: Fraction
    data_directory: Path
    prices_include_tax: bool = False
    locale: str = "en_US"
    brand_colour: str = "#C2410C"
    hero: Path | None = None
    idle_s: int = 60
    countdown_s: int = 20
    number_s: int = 30
    recovery_s: int = 8
    table_stands: bool = False
    board_ready_minutes: int = 20
