"""Settings: what is read, what overrides what, and what is refused by name without its value."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from kiosk.config import DEFAULT_FILE, Settings, from_tables, load, settings_file
from kiosk.domain.errors import SettingsError
from kiosk.domain.order import Service

LEAST: dict[str, dict[str, Any]] = {
    "store": {"id": "store-1", "timezone": "Europe/Berlin", "tax_rate": "0.07"},
    "channel_api": {"base_url": "http://127.0.0.1:9700/", "api_key": "channel-secret"},
    "webhooks": {"api_key": "webhook-secret"},
}
NOTHING: Mapping[str, str] = {}
WHOLE = """
[store]
id = "store-123"
provider_type = "corner_kiosk"
timezone = "America/New_York"
currency = "USD"
tax_rate = "0.07"
services = ["take_out"]
kiosk_letter = "AC"
day_starts = 05:30:00
[channel_api]
base_url = "http://127.0.0.1:9700"
api_key = "channel-secret"
auth = "bearer"
[orders_api]
base_url = "http://127.0.0.1:9700/api/v1"
api_key = "orders-secret"
[webhooks]
host = "127.0.0.1"
port = 8787
api_key = "webhook-secret"
previous_api_key = "former-secret"
[data]
directory = "/var/lib/kiosk"
"""


def settings(
    tables: Mapping[str, Any] = LEAST, environment: Mapping[str, str] = NOTHING
) -> Settings:
    return from_tables(tables, environment, source="kiosk.toml")


def refused(tables: Mapping[str, Any] = LEAST, environment: Mapping[str, str] = NOTHING) -> str:
    with pytest.raises(SettingsError) as caught:
        settings(tables, environment)
    said = str(caught.value)
    assert said.startswith("kiosk.toml: ") or "KIOSK__" in said
    assert "Value error" not in said
    assert "\n" not in said
    return said


def with_key(table: str, key: str, value: Any) -> dict[str, Any]:
    return LEAST | {table: LEAST.get(table, {}) | {key: value}}


def test_a_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(WHOLE)
    read = load(file, {})
    assert read.store.tax_fraction == Fraction(7, 100)
    assert read.store.services == (Service.TAKE_OUT,)
    assert read.store.day_starts == time(5, 30)
    assert read.store.zone.key == "America/New_York"
    assert read.orders_api is not None
    assert read.webhooks is not None
    assert read.webhooks.previous_api_key is not None
    assert not read.is_polling
    assert read.data.directory == Path("/var/lib/kiosk")


def test_a_file_from_an_editor_that_marks_the_encoding(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes(b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode())
    assert load(file, {}).store.kiosk_letter == "AC"


def test_without_webhooks_the_kiosk_polls() -> None:
    orders_api = {"base_url": "https://orders.example", "api_key": "orders-secret"}
    deaf = {name: table for name, table in LEAST.items() if name != "webhooks"}
    assert settings(deaf | {"orders_api": orders_api}).is_polling
    # With neither, nobody would ever learn that an order is ready.
    assert "webhooks: is missing; to poll instead, give the table orders_api" in refused(deaf)


def test_the_rest_has_defaults() -> None:
    read = settings()
    assert read.channel_api.base_url == "http://127.0.0.1:9700"
    assert read.orders_api is None
    assert read.store.services == (Service.EAT_IN, Service.TAKE_OUT)
    assert (read.orders.accept_offline_minutes, read.orders.ask_after_minutes) == (10, 30)
    assert (read.sound.chime, read.sound.click) == (True, False)
    assert read.display.diagonal_inches == 0
    assert read.data.directory == Path("/var/lib/kiosk")


def test_a_store_says_its_zone_and_its_tax() -> None:
    """Left out they would be UTC and no tax, and nobody would notice in time."""
    assert refused(LEAST | {"store": {"id": "store-1"}}) == (
        "kiosk.toml: store.timezone: is missing; store.tax_rate: is missing."
    )
    assert settings(with_key("store", "tax_rate", "0")).store.tax_fraction == 0
    assert "store.timezone: must not be empty" in refused(with_key("store", "timezone", ""))
    assert "store.tax_rate: must be a number" in refused(with_key("store", "tax_rate", ""))


def test_which_file(tmp_path: Path) -> None:
    named, other = tmp_path / "named", tmp_path / "other"
    assert settings_file(named, {"KIOSK_CONFIG": str(other)}) == named
    assert settings_file(None, {"KIOSK_CONFIG": str(other)}) == other
    assert settings_file(None, {"KIOSK_CONFIG": ""}) == DEFAULT_FILE
    assert settings_file(None, {}) == DEFAULT_FILE


@pytest.mark.parametrize(
    ("variable", "text", "path", "value"),
    [
        ("KIOSK__STORE__NAME", "Café 中", "store.name", "Café 中"),
        ("KIOSK__STORE__ID", "123", "store.id", "123"),
        ("KIOSK__STORE__TAX_RATE", "0.08875", "store.tax_rate", Decimal("0.08875")),
        ("KIOSK__STORE__PRICES_INCLUDE_TAX", "true", "store.prices_include_tax", True),
        ("KIOSK__STORE__DAY_STARTS", "03:00", "store.day_starts", time(3)),
        ("KIOSK__STORE__SERVICES", '["delivery"]', "store.services", (Service.DELIVERY,)),
        ("KIOSK__WEBHOOKS__PORT", "9000", "webhooks.port", 9000),
        ("KIOSK__CHANNEL_API__TIMEOUT_SECONDS", "2.5", "channel_api.timeout_seconds", 2.5),
        ("KIOSK__DATA__DIRECTORY", "/srv/k", "data.directory", Path("/srv/k")),
        ("KIOSK__DATA", '{"directory": "/srv/k"}', "data.directory", Path("/srv/k")),
    ],
)
def test_the_environment_overrides(variable: str, text: str, path: str, value: object) -> None:
    read: Any = settings(LEAST, {variable: text})
    for name in path.split("."):
        read = getattr(read, name)
    assert read == value


def test_the_environment_adds_a_table_that_the_file_has_not() -> None:
    read = settings(
        LEAST,
        {
            "KIOSK__ORDERS_API__API_KEY": "orders-secret",
            "KIOSK__ORDERS_API__BASE_URL": "https://public-api.example/api/v1",
        },
    )
    assert read.orders_api is not None
    assert read.orders_api.api_key.get_secret_value() == "orders-secret"


def test_a_key_counts_more_than_its_whole_table() -> None:
    """Whatever the order in which the environment has them."""
    table = ("KIOSK__DATA", '{"directory": "/table"}')
    key = ("KIOSK__DATA__DIRECTORY", "/key")
    for pairs in ((table, key), (key, table)):
        assert settings(LEAST, dict(pairs)).data.directory == Path("/key")


def test_what_is_not_ours_in_the_environment_is_left_alone() -> None:
    ours_not = {"KIOSK_CONFIG": "/x", "KIOSKS__STORE__ID": "x", "kiosk__store__colour": "red"}
    assert settings(LEAST, ours_not) == settings()


@pytest.mark.parametrize(
    ("tables", "says"),
    [
        ({}, ["store: is missing", "channel_api: is missing", "webhooks: is missing"]),
        (with_key("store", "colour", "red"), ["store.colour: no such setting"]),
        (LEAST | {"stroe": {}}, ["stroe: no such setting"]),
        (LEAST | {"store": "store-1"}, ["store: must be a table"]),
        (with_key("store", "id", ""), ["store.id: must not be empty"]),
        (with_key("store", "id", 5), ["store.id"]),
        (with_key("store", "timezone", "Mars/Olympus"), ["store.timezone", "Mars/Olympus"]),
        (with_key("store", "timezone", "../../etc/passwd"), ["store.timezone"]),
        (with_key("store", "currency", "usd"), ["store.currency"]),
        (with_key("store", "currency", "XXQ"), ["store.currency", "ISO 4217 code 'XXQ'"]),
        (with_key("store", "currency", "EUR\n"), ["store.currency"]),
        (with_key("store", "day_starts", "04:00+02:00"), ["store.day_starts: must be a time of"]),
        (with_key("store", "day_starts", 4), ["store.day_starts: must be a time of day"]),
        (with_key("store", "prices_include_tax", "maybe"), ["must be true or false"]),
        (with_key("store", "prep_minutes", -1), ["store.prep_minutes: must be at least 0"]),
        (with_key("data", "directory", "data/here"), ["data.directory: must be a path from the"]),
        (with_key("data", "directory", ""), ["data.directory: must be a path from the root"]),
        (with_key("data", "directory", "/a\0b"), ["data.directory: must be a path"]),
        (with_key("display", "width", 100_000), ["display.width: must be at most 7680"]),
        (with_key("display", "height", 1), ["display.height: must be at least 320"]),
        (with_key("display", "hero_picture", "/no/such.png"), ["hero_picture: there is no file"]),
        (with_key("display", "hero_picture", "/"), ["display.hero_picture: there is no file"]),
        (with_key("display", "logo", "/no/such.png"), ["display.logo: there is no file"]),
        (with_key("display", "slides", ["/no/a.png"]), ["display.slides.0: there is no file"]),
        (with_key("channel_api", "auth", "key"), ["must be one of api_key, bearer, header"]),
        (with_key("webhooks", "jwt_key", "short"), ["jwt_key: must have at least 32 characters"]),
        (
            with_key("webhooks", "allowed_addresses", ["10.0.0.0/8", "here"]),
            ["webhooks.allowed_addresses.1: must be addresses like"],
        ),
        (with_key("store", "locale", "xx_YY"), ["store.locale: no locale is called 'xx_YY'"]),
        (with_key("store", "locale", "en_XX"), ["store.locale", "en_XX"]),
        (with_key("store", "locale", "../../etc"), ["store.locale"]),
        (with_key("store", "tax_rate", "1.07"), ["store.tax_rate"]),
        (with_key("store", "tax_rate", "NaN"), ["store.tax_rate"]),
        (with_key("store", "services", []), ["store.services: name each service once"]),
        (with_key("store", "services", ["eat_in", "eat_in"]), ["store.services"]),
        (with_key("store", "services", ["drive_in"]), ["store.services.0"]),
        (with_key("store", "kiosk_letter", "O"), ["store.kiosk_letter: one or two of"]),
        (with_key("webhooks", "port", 65536), ["webhooks.port"]),
        (with_key("channel_api", "base_url", "ftp://x"), ["channel_api.base_url: must be an http"]),
        (with_key("channel_api", "base_url", "x"), ["channel_api.base_url: must be an http"]),
        (with_key("channel_api", "timeout_seconds", 0), ["channel_api.timeout_seconds"]),
        (with_key("channel_api", "header", "x key\r\nEvil: 1"), ["channel_api.header"]),
        (with_key("orders", "ask_after_minutes", 5), ["orders.ask_after_minutes: must not be"]),
        (with_key("display", "brand_colour", "red"), ["display.brand_colour"]),
    ],
)
def test_what_is_wrong_is_refused_by_name(tables: dict[str, Any], says: list[str]) -> None:
    said = refused(tables)
    assert all(each in said for each in says), said


def test_everything_that_is_wrong_is_told_at_once() -> None:
    wrong = {
        "store": {"id": "", "tax_rate": "7 %", "colour": "red"},
        "channel_api": {"base_url": "x"},
        "promotions": {"lunch": {"percent": "0"}, "tea": {"amount_cents": "many"}},
    }
    assert refused(wrong) == (
        "kiosk.toml: store.colour: no such setting; store.id: must not be empty; "
        'store.timezone: is missing; store.tax_rate: must be a number such as "0.07"; '
        "channel_api.base_url: must be an http or https address; channel_api.api_key: is missing; "
        "promotions.lunch.percent: must be above 0 and at most 100; "
        "promotions.tea.amount_cents: must be a whole number; "
        "webhooks: is missing; to poll instead, give the table orders_api."
    )


def test_a_picture_that_is_there(tmp_path: Path) -> None:
    picture = tmp_path / "hero.png"
    picture.touch()
    read = settings(with_key("display", "hero_picture", str(picture)))
    assert read.display.hero_picture == picture
    slides = settings(with_key("display", "slides", [str(picture), str(picture)])).display
    assert slides.heroes == (picture, picture)


@pytest.mark.parametrize("code", ["EUR", "JPY", "KWD"])
def test_currencies_that_are_used(code: str) -> None:
    assert settings(with_key("store", "currency", code)).store.currency == code


@pytest.mark.parametrize("name", ["de_DE", "en_GB", "zh_CN", "zh_Hans_CN", "ar_AE"])
def test_locales_that_can_be_written(name: str) -> None:
    assert settings(with_key("store", "locale", name)).store.locale == name


@pytest.mark.parametrize("what", ["accept_offline", "ask_after", "late_after", "complete_after"])
@pytest.mark.parametrize("minutes", [7 * 24 * 60 + 1, 99999999999999999999])
def test_more_than_a_week_is_refused(what: str, minutes: int) -> None:
    variable = f"KIOSK__ORDERS__{what.upper()}_MINUTES"
    said = refused(LEAST, {variable: str(minutes)})
    assert f"orders.{what}_minutes (from {variable})" in said
    assert "10080" in said


@pytest.mark.parametrize(
    ("variable", "text"),
    [
        ("KIOSK__STORE__COLOUR", "red"),
        ("KIOSK__STORE__SERVICES", "eat_in"),
        ("KIOSK__STORE__SERVICES", '["drive_in"]'),
        ("KIOSK__WEBHOOKS__PORT", "http"),
        ("KIOSK__COLOUR__RED", "1"),
        ("KIOSK__STORE", "store-1"),
        ("KIOSK__", "1"),
    ],
)
def test_what_is_wrong_in_the_environment_names_the_variable(variable: str, text: str) -> None:
    assert variable in refused(LEAST, {variable: text})


SECRETS = ["with\nnewline-777", "ümlaut-777", " blank-777", "tab\t777", ["list-777"], {"t": "777"}]


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("table", ["channel_api", "webhooks"])
def test_a_secret_that_cannot_be_used_is_named_and_not_shown(table: str, secret: Any) -> None:
    said = refused(with_key(table, "api_key", secret))
    assert f"{table}.api_key" in said
    assert "777" not in said


def test_a_password_in_an_address_is_refused_and_not_shown() -> None:
    said = refused(with_key("channel_api", "base_url", "https://me:hunter777@host/"))
    assert "channel_api.base_url" in said
    assert "777" not in said


def test_secrets_are_not_in_what_is_printed_of_the_settings() -> None:
    read = settings(LEAST, {"KIOSK__WEBHOOKS__PREVIOUS_API_KEY": "former-secret"})
    for shown in (repr(read), str(read), f"{read.channel_api.api_key!s}"):
        assert "-secret" not in shown


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "There is no settings file"),
        (b"[store", "is not TOML"),
        (b"\xff\xfe", "is not TOML"),
        (b"x = 1\nx = 2\n", "is not TOML"),
        (b"", "store: is missing"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(
    tmp_path: Path, content: bytes | None, says: str
) -> None:
    file = tmp_path / "kiosk.toml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(SettingsError) as caught:
        load(file, {})
    assert str(file) in str(caught.value)
    assert says in str(caught.value)


def test_a_folder_is_no_settings_file(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read: Is a directory"):
        load(tmp_path, {})


def test_the_settings_do_not_change() -> None:
    with pytest.raises(AttributeError, match="immutable"):
        settings().store.name = "Other"  # type: ignore[misc]
