"""The settings: one TOML file, overridden by the environment. Frozen, checked, every key named.

`KIOSK__STORE__NAME` in the environment overrides `name` in `[store]`; lists and tables are JSON
there. Unknown and wrong keys are refused by name; a secret's value never appears in a message.
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Mapping
from datetime import date, time, timedelta
from decimal import Decimal
from fractions import Fraction
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin
from urllib.parse import SplitResult, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)

from kiosk.domain.bill import Tariff
from kiosk.domain.errors import SettingsError
from kiosk.domain.hours import StoreHours
from kiosk.domain.menu import OpenHour
from kiosk.domain.order import Service
from kiosk.domain.promotion import Promotion
from kiosk.domain.tip import MAX_TIP_CENTS, TipOffers

DEFAULT_FILE = Path("/etc/kiosk/kiosk.toml")
ENVIRONMENT_PREFIX = "KIOSK__"
MAX_MINUTES = 7 * 24 * 60

# Letters that are hard to confuse when called out or read from afar: no I, O, Q, S, Z, B.
KIOSK_LETTERS = "ACDEFGHJKLMNPRTUVWXY"


T = TypeVar("T")


class Section(BaseModel):
    """A table of the file. Unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


def _http_address(url: str) -> SplitResult:
    wrong = "must be an http or https address"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise ValueError(wrong) from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0:
        raise ValueError(wrong)
    if not url.isprintable() or " " in url:
        raise ValueError(wrong)
    return parts


def _base_url(url: str) -> str:
    parts = _http_address(url)
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ValueError("must be an address without user, password and query")
    return url.rstrip("/")


BaseUrl = Annotated[str, AfterValidator(_base_url)]


def _proxy_url(secret: SecretStr) -> SecretStr:
    _http_address(secret.get_secret_value())
    return secret


ProxyUrl = Annotated[SecretStr, AfterValidator(_proxy_url)]
"""May hold a user and a password."""


def _sendable(secret: SecretStr) -> SecretStr:
    key = secret.get_secret_value()
    if not key.isascii() or not key.isprintable() or key != key.strip():
        raise ValueError("has characters that cannot be sent in a header")
    return secret


Secret = Annotated[SecretStr, Field(min_length=1), AfterValidator(_sendable)]


Day = Literal["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]
_DAYS: tuple[Day, ...] = get_args(Day)


class WeeklyHours(Section):
    """One entry of `alcohol_hours`: `{days = ["MON"], start = "10:00", end = "23:00"}`.

    Without `days` it is every day; an end at or before the start runs past midnight.
    """

    days: tuple[Day, ...] = _DAYS
    start: time
    end: time


class StoreSettings(Section):
    """`[store]`: which store this is and how it sells."""

    id: str = Field(min_length=1)
    provider_type: str = Field(default="kiosk", min_length=1)
    name: str = "Welcome"
    timezone: str = "UTC"
    currency: str = Field(default="USD", pattern=r"^[A-Z]{3}$")
    locale: str = Field(default="en_US", pattern=r"^[a-z]{2,3}(_[A-Z][A-Za-z]{1,3})*$")
    """How the store writes its money and times: `en_US`, `en_GB`, `de_DE`."""
    tax_rate: Decimal = Field(default=Decimal(0), ge=0, lt=1)
    """The rate of items that have none of their own: "0.07" is 7 %."""
    prices_include_tax: bool = False
    services: tuple[Service, ...] = (Service.EAT_IN, Service.TAKE_OUT)
    kiosk_letter: str = "K"
    """Begins each short code. Several kiosks in a store have different ones."""
    prep_minutes: int = Field(default=15, ge=0, le=24 * 60)
    day_starts: time = time(4, 0)
    """Short codes begin again at this time of the store's day."""
    alcohol_hours: tuple[WeeklyHours, ...] = ()
    """When alcohol may be sold. Empty: whenever its menu is served."""
    grace_minutes: int = Field(default=10, ge=0, le=120)
    """An order begun before its menu ended may still be placed for so long. Not for alcohol."""
    table_stands: bool = False
    """Whether guests who eat in are asked for the number of their table stand."""

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError(f"no time zone is called {name!r}") from error
        return name

    @field_validator("locale")
    @classmethod
    def _known_locale(cls, name: str) -> str:
        # Not called for the default: a start need not wait for this import.
        from babel import Locale, UnknownLocaleError

        try:
            Locale.parse(name)
        except (UnknownLocaleError, ValueError) as error:
            raise ValueError(f"no locale is called {name!r}") from error
        return name

    @field_validator("services")
    @classmethod
    def _some_service(cls, services: tuple[Service, ...]) -> tuple[Service, ...]:
        if not services or len(set(services)) != len(services):
            raise ValueError("name each service once, and at least one")
        return services

    @field_validator("kiosk_letter")
    @classmethod
    def _clear_letter(cls, letter: str) -> str:
        if not 1 <= len(letter) <= 2 or any(each not in KIOSK_LETTERS for each in letter):
            raise ValueError(f"one or two of {KIOSK_LETTERS}")
        return letter

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


class ChannelApiSettings(Section):
    """`[channel_api]`: where orders go and menus come from. `auth` says how the key is sent."""

    base_url: BaseUrl
    api_key: Secret
    auth: Literal["api_key", "bearer", "header"] = "api_key"
    header: str = Field(default="x-api-key", pattern=r"^[A-Za-z0-9-]+$")
    """The header's name with `auth = "header"`."""
    timeout_seconds: float = Field(default=30, gt=0, le=300)
    ca_file: Path | None = None
    """Certificates (PEM) that are trusted besides the well-known ones."""
    proxy: ProxyUrl | None = None
    transport: Literal["rest", "envelope"] = "rest"
    """"envelope" is the older way: one `POST /webhooks` for everything."""
    body_dialect: Literal["s1", "s3"] | None = None
    """Unset: "s1" over REST, "s3" in the envelope."""
    event_create: str = Field(default="order.create", min_length=1)
    event_cancel: str = Field(default="order.cancel", min_length=1)
    event_delivery_status: str = Field(default="order.delivery_status", min_length=1)

    @model_validator(mode="after")
    def _events_are_told_apart(self) -> ChannelApiSettings:
        if len({self.event_create, self.event_cancel, self.event_delivery_status}) < 3:
            raise ValueError("event_create, event_cancel and event_delivery_status must differ")
        return self


class OrdersApiSettings(Section):
    """`[orders_api]`: read-back of orders. Leave the table out where there is no key for it."""

    base_url: BaseUrl
    api_key: Secret
    location_code: str = ""
    ca_file: Path | None = None
    proxy: ProxyUrl | None = None


def _networks(texts: tuple[str, ...]) -> tuple[str, ...]:
    for text in texts:
        try:
            ip_network(text)
        except ValueError as error:
            raise ValueError(f"must be addresses like 203.0.113.0/24 ({error})") from None
    return texts


Networks = Annotated[tuple[str, ...], AfterValidator(_networks)]


class WebhookSettings(Section):
    """`[webhooks]`: where OneTablet calls us, and what it shows. During a change of keys the
    previous one is valid too. Without the table nothing listens, and the kiosk polls.
    """

    host: str = "127.0.0.1"
    port: int = Field(default=8787, ge=0, le=65535)
    auth: Literal["api_key", "bearer", "jwt"] = "api_key"
    """A key in `header`, a static Bearer token (`api_key` too), or a signed Bearer token."""
    api_key: Secret | None = Field(default=None, validate_default=True)
    previous_api_key: Secret | None = None
    header: str = Field(default="x-api-key", pattern=r"^[A-Za-z0-9-]+$")
    jwt_algorithm: Literal["HS256", "RS256", "ES256"] = "HS256"
    jwt_key: Secret | None = Field(default=None, min_length=32, validate_default=True)
    """For HS256; a shorter one could be guessed from one token."""
    previous_jwt_key: Secret | None = Field(default=None, min_length=32)
    jwt_public_key_file: Path | None = Field(default=None, validate_default=True)
    """For RS256 and ES256, in PEM."""
    previous_jwt_public_key_file: Path | None = None
    jwt_audience: str = ""
    jwt_issuer: str = ""
    """With `jwt_audience`: what a token must say. Empty: not looked at."""
    allowed_addresses: Networks = ()
    """Where calls may come from. Empty: from anywhere."""
    trusted_proxies: Networks = ()
    """Whose X-Forwarded-For is believed."""

    @field_validator("api_key", "jwt_key", "jwt_public_key_file")
    @classmethod
    def _is_there_when_used(cls, value: T | None, info: ValidationInfo) -> T | None:
        auth, algorithm = info.data.get("auth"), info.data.get("jwt_algorithm")
        used = {
            "api_key": auth in {"api_key", "bearer"},
            "jwt_key": auth == "jwt" and algorithm == "HS256",
            "jwt_public_key_file": auth == "jwt" and algorithm in {"RS256", "ES256"},
        }
        if value is None and used[info.field_name or ""]:
            raise ValueError("is missing")
        return value


class OrderSettings(Section):
    """`[orders]`: how orders are sent, and how long things may take."""

    accept_offline_minutes: int = Field(default=10, ge=0, le=MAX_MINUTES)
    """After this long without contact new orders are turned to the counter."""
    ask_after_minutes: int = Field(default=30, ge=1, le=MAX_MINUTES)
    """An order queued for longer waits for staff instead of being sent."""
    late_after_minutes: int = Field(default=5, ge=1, le=MAX_MINUTES)
    """A submitted order that is not confirmed by then is shown as late."""
    complete_after_minutes: int = Field(default=120, ge=1, le=MAX_MINUTES)
    """A ready order is taken as picked up after this long."""
    experience: str = Field(default="WHITE_LABELED", min_length=1)
    commission_type: Literal["regular", "dashpass"] = "regular"
    auto_release_enabled: bool = True
    is_demand_gen: bool | None = None
    delivery_type: Literal["mx_fleet_delivery", "dx_delivery"] = "mx_fleet_delivery"
    delivery_fee_cents: int = Field(default=0, ge=0)
    is_tax_remitted_by_platform: bool = False
    tax_remitted_share: Decimal = Field(default=Decimal(1), ge=0, le=1)
    eat_in_words: str = Field(default="EAT IN", min_length=1)
    take_out_words: str = Field(default="TAKE OUT", min_length=1)
    delivery_words: str = Field(default="DELIVERY", min_length=1)


class PromotionSettings(Section):
    """`[promotions.NAME]`: one offer; NAME is its `promo_id` on the wire. Without a code it applies
    by itself. `percent` or `amount_cents`, one of them; the two days count.
    """

    name: str = ""
    """What guests read."""
    code: str = Field(default="", max_length=40)
    percent: Decimal | None = Field(default=None, gt=0, le=100)
    amount_cents: int | None = Field(default=None, gt=0)
    min_subtotal_cents: int = Field(default=0, ge=0)
    max_discount_cents: int | None = Field(default=None, gt=0)
    first_day: date | None = None
    last_day: date | None = None
    items: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    funding: Literal["merchant", "platform"] = "merchant"
    lowers_tax: bool | None = None
    """Whether it lowers the taxable amount. Unset: one that the merchant pays for does."""
    campaign_id: str = ""

    @model_validator(mode="after")
    def _says_how_much_and_when(self) -> PromotionSettings:
        if (self.percent is None) == (self.amount_cents is None):
            raise ValueError("give percent or amount_cents, one of them")
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValueError("last_day must not be before first_day")
        return self

    def promotion(self, promo_id: str) -> Promotion:
        """The offer as the domain wants it."""
        is_merchants = self.funding == "merchant"
        return Promotion(
            id=promo_id,
            name=self.name,
            code=self.code.strip(),
            share=None if self.percent is None else Fraction(self.percent) / 100,
            amount_cents=self.amount_cents or 0,
            min_subtotal_cents=self.min_subtotal_cents,
            max_discount_cents=self.max_discount_cents,
            first_day=self.first_day,
            last_day=self.last_day,
            items=frozenset(self.items),
            categories=frozenset(self.categories),
            funding=self.funding,
            lowers_tax=is_merchants if self.lowers_tax is None else self.lowers_tax,
            campaign_id=self.campaign_id,
        )


TipPercent = Annotated[Decimal, Field(gt=0, le=100)]
TipAmount = Annotated[int, Field(gt=0, le=MAX_TIP_CENTS)]


class TipSettings(Section):
    """`[tips]`: what guests are offered. Both lists empty: nobody is asked for a tip."""

    percents: tuple[TipPercent, ...] = ()
    """Of the subtotal."""
    amounts_cents: tuple[TipAmount, ...] = ()

    @property
    def offers(self) -> TipOffers:
        """As the domain wants them."""
        return TipOffers(
            tuple(Fraction(percent) / 100 for percent in self.percents), self.amounts_cents
        )


class DisplaySettings(Section):
    """`[display]`: the screen. `width` and `height` (px) count only outside full screen."""

    fullscreen: bool = True
    width: int = Field(default=1080, ge=320)
    height: int = Field(default=1920, ge=320)
    brand_colour: str = Field(default="#C2410C", pattern=r"^#[0-9A-Fa-f]{6}$")
    hero_picture: Path | None = None
    """The attract page's picture, square, on a transparent ground. None: no picture."""
    still_there_seconds: int = Field(default=60, ge=10)
    countdown_seconds: int = Field(default=20, ge=5)
    number_seconds: int = Field(default=30, ge=5)
    board_names: bool = False
    """Whether the board shows first names, where the orders have them."""
    board_ready_minutes: int = Field(default=20, ge=1, le=12 * 60)
    """A ready number leaves the board after so long, collected or not."""


class SoundSettings(Section):
    """`[sound]`: what is heard, where the machine has a loudspeaker. `volume` is 0 to 100."""

    chime: bool = True
    """When an order is ready."""
    click: bool = False
    """At each touch of a button."""
    volume: int = Field(default=80, ge=0, le=100)


class DataSettings(Section):
    """`[data]`: where the kiosk keeps what must not be lost."""

    directory: Path = Path("/var/lib/kiosk")


class Settings(Section):
    """The whole file."""

    store: StoreSettings
    channel_api: ChannelApiSettings
    orders_api: OrdersApiSettings | None = None
    webhooks: WebhookSettings | None = Field(default=None, validate_default=True)
    orders: OrderSettings = OrderSettings()
    promotions: dict[Annotated[str, Field(min_length=1)], PromotionSettings] = {}
    tips: TipSettings = TipSettings()
    display: DisplaySettings = DisplaySettings()
    sound: SoundSettings = SoundSettings()
    data: DataSettings = DataSettings()

    @field_validator("webhooks")
    @classmethod
    def _hears_of_orders(
        cls, value: WebhookSettings | None, info: ValidationInfo
    ) -> WebhookSettings | None:
        if value is None and info.data.get("orders_api", cls) is None:
            raise ValueError("is missing; to poll instead, give the table orders_api")
        return value

    @model_validator(mode="after")
    def _asking_comes_after_accepting(self) -> Settings:
        if self.orders.ask_after_minutes < self.orders.accept_offline_minutes:
            raise ValueError("orders.ask_after_minutes must not be below accept_offline_minutes")
        return self

    @property
    def is_polling(self) -> bool:
        """Whether OneTablet cannot call us, so that we ask."""
        return self.webhooks is None

    @property
    def tariff(self) -> Tariff:
        """The store's rules about money, as the domain wants them."""
        share = self.orders.tax_remitted_share if self.orders.is_tax_remitted_by_platform else None
        return Tariff(
            tax_rate=self.store.tax_fraction,
            includes_tax=self.store.prices_include_tax,
            delivery_fee_cents=self.orders.delivery_fee_cents,
            promotions=tuple(each.promotion(name) for name, each in self.promotions.items()),
            remitted_share=None if share is None else Fraction(share),
        )


def settings_file(named: Path | None, environment: Mapping[str, str] = os.environ) -> Path:
    """The file to read: the one named, else `$KIOSK_CONFIG`, else `/etc/kiosk/kiosk.toml`."""
    return named or Path(environment.get("KIOSK_CONFIG") or DEFAULT_FILE)


def load(named: Path | None = None, environment: Mapping[str, str] = os.environ) -> Settings:
    """Reads and checks the settings.

    Raises:
        SettingsError: naming the file or the key that cannot be used.
    """
    path = settings_file(named, environment)
    try:
        with path.open("rb") as file:
            tables: dict[str, Any] = tomllib.load(file)
    except FileNotFoundError as error:
        raise SettingsError(
            f"There is no settings file {path}: write one, or name it with --config."
        ) from error
    except OSError as error:
        raise SettingsError(
            f"The settings file {path} cannot be read: {error.strerror}."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"The settings file {path} is not TOML: {error}.") from error
    return from_tables(tables, environment, source=str(path))


def from_tables(
    tables: Mapping[str, Any], environment: Mapping[str, str], *, source: str
) -> Settings:
    """Settings from a parsed file and the environment; `source` names the file in messages."""
    merged = _overridden(tables, environment)
    try:
        return Settings.model_validate(merged)
    except ValidationError as error:
        reasons = []
        for problem in error.errors(include_url=False, include_context=False, include_input=False):
            key = ".".join(str(part) for part in problem["loc"])
            name = _variable_for(problem["loc"], environment)
            place = f"{key} (from {name})" if name else key
            reason = _IN_WORDS.get(problem["type"], problem["msg"].removeprefix("Value error, "))
            reasons.append(f"{place}: {reason}" if key else reason)
        raise SettingsError(f"{source}: {'; '.join(reasons)}.") from None


_IN_WORDS = {
    "extra_forbidden": "no such setting",
    "missing": "is missing",
    "model_type": "must be a table",
    "string_too_short": "must not be empty",
    "too_short": "must not be empty",
}


def _variable_for(loc: tuple[int | str, ...], environment: Mapping[str, str]) -> str | None:
    """The variable that a problem comes from, where it is not the file."""
    keys = [str(part).upper() for part in loc]
    for length in (2, 1):
        name = ENVIRONMENT_PREFIX + "__".join(keys[:length])
        if name in environment:
            return name
    if len(keys) == 1:
        # A table that the file need not have.
        inside = f"{ENVIRONMENT_PREFIX}{keys[0]}__"
        return min((name for name in environment if name.startswith(inside)), default=None)
    return None


def _overridden(tables: Mapping[str, Any], environment: Mapping[str, str]) -> dict[str, Any]:
    merged = {
        name: dict(table) if isinstance(table, Mapping) else table for name, table in tables.items()
    }
    # In order, so that a whole table comes before the keys in it.
    for name, text in sorted(environment.items()):
        if not name.startswith(ENVIRONMENT_PREFIX):
            continue
        table_name, _, key = name.removeprefix(ENVIRONMENT_PREFIX).lower().partition("__")
        if not table_name:
            raise SettingsError(f"{name} in the environment names no setting.")
        if not key:
            merged[table_name] = _json_value(name, text)
            continue
        table = merged.setdefault(table_name, {})
        if not isinstance(table, dict):
            raise SettingsError(f"{table_name} is not a table, so {name} cannot override a key.")
        table[key] = _json_value(name, text) if _is_json(table_name, key) else text
    return merged


def _is_json(table_name: str, key: str) -> bool:
    """Whether this key holds a list or a table, which the environment gives as JSON."""
    section = Settings.model_fields.get(table_name)
    model = section.annotation if section else None
    for candidate in (model, *get_args(model)):
        if isinstance(candidate, type) and issubclass(candidate, BaseModel):
            field = candidate.model_fields.get(key)
            return field is not None and get_origin(field.annotation) in {tuple, list, dict}
    return False


def _json_value(name: str, text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise SettingsError(f"{name} in the environment is not JSON: {error}.") from error
