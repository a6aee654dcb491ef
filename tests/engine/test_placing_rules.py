"""Placing an order: promotions, addresses and hours are checked once more at that moment."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.config import Settings
from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.errors import (
    NotTakingOrders,
    OrderImpossible,
    OrderTooDear,
    TotalDearerThanShown,
)
from kiosk.domain.kept_cart import KeptCart
from kiosk.domain.order import Address, Service
from kiosk.domain.pricing import MAX_ORDER_CENTS
from kiosk.domain.selection import ChosenOption, Selection
from kiosk.engine.engine import Engine
from kiosk.engine.ordering import order_wire
from kiosk.engine.placing import build_order, check_lines
from kiosk.onetablet.menu_mapping import parse_pull
from kiosk.onetablet.order_mapping import wire_order
from kiosk.storage.database import open_writer
from kiosk.storage.kept_cart import kept_cart
from kiosk.storage.menu_cache import MenuReader
from kiosk.storage.menu_writer import write_menus
from tests.engine.restaurant import Json, changed_menu, kiosk_settings, pull_answer, soup_cart

NOW = datetime(2026, 5, 11, 16, tzinfo=UTC)  # noon in New York, a Monday
ADDRESS = Address(street="Main Street 1", city="Springfield")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_writer(tmp_path / "data")) as connection:
        fill(connection, pull_answer())
        yield connection


def fill(connection: sqlite3.Connection, payload: Json) -> None:
    menus = parse_pull(json.dumps(payload).encode()).menus
    write_menus(connection, menus, complete=True, now=NOW)


def settings(tmp_path: Path, **tables: Json) -> Settings:
    return kiosk_settings(tmp_path / "data", "http://127.0.0.1:9", **tables)


def sent(
    checkout: Checkout, connection: sqlite3.Connection, settings: Settings, now: datetime = NOW
) -> Any:
    lines = check_lines(checkout, MenuReader(connection), settings, now)
    order = build_order(checkout, lines, settings, now, short_code="K01", number=1)
    return json.loads(wire_order(order, order_wire(settings)))


def refused(
    checkout: Checkout, connection: sqlite3.Connection, settings: Settings, now: datetime = NOW
) -> tuple[str, str]:
    with pytest.raises(OrderImpossible) as caught:
        check_lines(checkout, MenuReader(connection), settings, now)
    return caught.value.named, str(caught.value)


# Promotions


OFFERS: Json = {
    "lunch": {"percent": "20", "categories": ["mains"]},
    "loyal": {
        "code": "LOYAL",
        "amount_cents": 300,
        "funding": "platform",
        "campaign_id": "c-7",
        "last_day": "2026-05-11",
    },
}


def test_an_automatic_promotion_is_applied(connection: sqlite3.Connection, tmp_path: Path) -> None:
    body = sent(soup_cart(), connection, settings(tmp_path, promotions=OFFERS))
    assert body["subtotal"] == 500
    assert body["tax"] == 40  # 10 % of 400
    assert body["subtotal_for_tax"] == 400
    assert body["subtotal_discount_funding_source"] == "merchant"
    assert body["applied_discounts"] == [
        {"discount_amount": 100, "promo_id": "lunch", "external_campaign_id": ""}
    ]


def test_a_code_of_the_platform(connection: sqlite3.Connection, tmp_path: Path) -> None:
    cart = replace(soup_cart(), promo_code="loyal")
    body = sent(cart, connection, settings(tmp_path, promotions=OFFERS))
    assert (body["subtotal"], body["tax"], body["subtotal_for_tax"]) == (500, 50, 500)
    assert body["subtotal_discount_funding_source"] == "platform"
    assert body["applied_discounts"] == [
        {
            "discount_amount": 300,
            "promo_id": "loyal",
            "promo_code": "LOYAL",
            "external_campaign_id": "c-7",
        }
    ]


def test_a_code_is_refused_by_the_stores_day(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    rules = settings(tmp_path, promotions=OFFERS)
    cart = replace(soup_cart(), promo_code="LOYAL")
    late = datetime(2026, 5, 12, 3, 59, tzinfo=UTC)  # still the 11th in New York
    assert sent(cart, connection, rules, late)["applied_discounts"][0]["promo_id"] == "loyal"
    over = refused(cart, connection, rules, datetime(2026, 5, 12, 4, tzinfo=UTC))
    assert over == ("promo_code", "The code 'LOYAL' is no longer valid.")
    unknown = refused(replace(cart, promo_code="X"), connection, rules)
    assert unknown == ("promo_code", "No promotion has the code 'X'.")


def test_nobody_pays_more_than_was_shown(connection: sqlite3.Connection, tmp_path: Path) -> None:
    cart = replace(soup_cart(), expected_total_cents=440)
    sent(cart, connection, settings(tmp_path, promotions=OFFERS))
    with pytest.raises(TotalDearerThanShown) as caught:
        check_lines(cart, MenuReader(connection), settings(tmp_path), NOW)
    assert caught.value.total_cents == 550


# Delivery


def test_a_delivery_has_its_address_and_fee(connection: sqlite3.Connection, tmp_path: Path) -> None:
    cart = replace(soup_cart(), service=Service.DELIVERY, address=ADDRESS)
    orders = {"delivery_fee_cents": 299, "delivery_type": "dx_delivery"}
    body = sent(cart, connection, settings(tmp_path, orders=orders))
    assert (body["fulfillment_type"], body["is_pickup"]) == ("dx_delivery", False)
    assert body["delivery_address"] == {"street": "Main Street 1", "city": "Springfield"}
    assert body["delivery_fee"] == 299
    own = sent(cart, connection, settings(tmp_path))
    assert own["fulfillment_type"] == "mx_fleet_delivery"


@pytest.mark.parametrize(
    ("address", "named"),
    [
        (None, "address"),
        (replace(ADDRESS, street=" "), "address.street"),
        (replace(ADDRESS, lat="91", lng="0"), "address.lat"),
        (replace(ADDRESS, lng="0"), "address.lat"),
    ],
)
def test_an_address_is_refused_by_its_field(
    address: Address | None, named: str, connection: sqlite3.Connection, tmp_path: Path
) -> None:
    cart = replace(soup_cart(), service=Service.DELIVERY, address=address)
    assert refused(cart, connection, settings(tmp_path))[0] == named


# Hours


def morning(payload: Json) -> None:
    payload["open_hours"] = [
        {"day_index": day, "start_time": "07:00", "end_time": "11:00"}
        for day in ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
    ]


def at(hour: int, minute: int) -> datetime:
    """In UTC, of that time in New York."""
    return NOW.replace(hour=hour + 4, minute=minute)


def test_a_menu_that_ended_gives_grace(connection: sqlite3.Connection, tmp_path: Path) -> None:
    fill(connection, pull_answer(changed_menu(morning)))
    rules = settings(tmp_path)
    begun = replace(soup_cart(), started_at=at(10, 58))
    assert sent(begun, connection, rules, at(11, 9))["subtotal"] == 500
    named, reason = refused(begun, connection, rules, at(11, 10))
    assert (named, reason) == ("soup", "soup: its menu is not served at this hour.")
    none = settings(tmp_path, store={"grace_minutes": 0})
    assert refused(begun, connection, none, at(11, 0))[0] == "soup"
    assert refused(soup_cart(), connection, rules, at(11, 5))[0] == "soup"


@pytest.mark.anyio
async def test_the_engine_lets_a_late_guest_finish(tmp_path: Path) -> None:
    now = at(10, 58)
    async with Engine(settings(tmp_path), lambda _: None, lambda: now) as engine:
        fill(engine.connection, pull_answer(changed_menu(morning)))
        engine.status_watch.set_menus(engine.reader.menus())
        begun = replace(soup_cart(), started_at=now)
        now = at(11, 5)
        with pytest.raises(NotTakingOrders):
            await engine.submit(soup_cart())
        assert (await engine.submit(begun)).total_cents == 550
        now = at(11, 15)
        with pytest.raises(NotTakingOrders):
            await engine.submit(replace(begun, cart_id="another"))


@pytest.mark.anyio
async def test_a_late_guest_does_not_finish_without_contact(tmp_path: Path) -> None:
    now = at(10, 57)
    async with Engine(settings(tmp_path), lambda _: None, lambda: now) as engine:
        fill(engine.connection, pull_answer(changed_menu(morning)))
        engine.status_watch.set_menus(engine.reader.menus())
        engine.contact.failed("no route")
        begun = replace(soup_cart(), started_at=now)
        now = at(11, 9)
        engine.status_watch.refresh()
        with pytest.raises(NotTakingOrders):
            await engine.submit(begun)


def test_alcohol_is_sold_in_its_hours(connection: sqlite3.Connection, tmp_path: Path) -> None:
    def with_beer(payload: Json) -> None:
        payload["menu"]["categories"][0]["items"][0]["is_alcohol"] = True

    fill(connection, pull_answer(changed_menu(with_beer)))
    hours = [{"days": ["MON"], "start": "12:00", "end": "13:00"}]
    rules = settings(tmp_path, store={"alcohol_hours": hours})
    assert sent(soup_cart(), connection, rules, at(12, 0))["subtotal"] == 500
    named, reason = refused(soup_cart(), connection, rules, at(11, 59))
    assert (named, reason) == ("soup", "soup: alcohol is not sold at this hour.")


def test_an_option_is_sold_in_its_hours(connection: sqlite3.Connection, tmp_path: Path) -> None:
    def in_the_morning(payload: Json) -> None:
        hot = payload["menu"]["categories"][0]["items"][1]["extras"][0]["options"][1]
        hot["item_extra_option_special_hours"] = [{"start_time": "08:00", "end_time": "11:00"}]

    fill(connection, pull_answer(changed_menu(in_the_morning)))
    rules = settings(tmp_path)
    cart = soup_cart()

    def curry(spice: str) -> Checkout:
        chosen = (Selection("spice", (ChosenOption(spice),)),)
        line = replace(cart.lines[0], item_id="curry", selections=chosen)
        return replace(cart, lines=(line,))

    assert sent(curry("hot"), connection, rules, at(10, 59))["subtotal"] == 1050
    named, reason = refused(curry("hot"), connection, rules, at(11, 0))
    assert (named, reason) == ("hot", "curry: hot: not sold at this hour.")
    begun = replace(curry("hot"), started_at=at(10, 58))
    assert sent(begun, connection, rules, at(11, 7))["subtotal"] == 1050
    assert sent(curry("mild"), connection, rules, at(11, 0))["subtotal"] == 1000


def test_the_reason_of_a_group_is_told_in_full(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    def without(payload: Json) -> None:
        for option in payload["menu"]["categories"][0]["items"][1]["extras"][0]["options"]:
            option["active"] = False

    fill(connection, pull_answer(changed_menu(without)))
    cart = soup_cart()
    named, reason = refused(
        replace(cart, lines=(replace(cart.lines[0], item_id="curry"),)),
        connection,
        settings(tmp_path),
    )
    assert named == "spice"
    assert "spice asks for 1, 0 of 2 can be had: mild not on the menu now, hot not" in reason


@pytest.mark.parametrize(
    ("selections", "named"),
    [
        ((), "spice"),
        ((Selection("spice", (ChosenOption("rice"),)),), "rice"),
        ((Selection("spiec", (ChosenOption("mild"),)),), "spiec"),
        ((Selection("spice", (ChosenOption("mild"), ChosenOption("hot"))),), "spice"),
        ((Selection("spice", (ChosenOption("mild", 2),)),), "mild"),
    ],
)
def test_a_refusal_names_what_has_to_be_changed(
    selections: tuple[Selection, ...],
    named: str,
    connection: sqlite3.Connection,
    tmp_path: Path,
) -> None:
    line = RequestedLine("curry", 1, selections)
    assert refused(replace(soup_cart(), lines=(line,)), connection, settings(tmp_path))[0] == named


@pytest.mark.anyio
async def test_a_kept_cart_is_gone_once_it_is_ordered(tmp_path: Path) -> None:
    async with Engine(settings(tmp_path), lambda _: None, lambda: NOW) as engine:
        fill(engine.connection, pull_answer())
        engine.status_watch.set_menus(engine.reader.menus())
        kept = KeptCart(soup_cart(), NOW)
        engine.keep_cart(kept)
        await engine.submit(soup_cart("of somebody else"))
        assert kept_cart(engine.connection) is not None
        placed = await engine.submit(soup_cart())
        assert kept_cart(engine.connection) is None
        # As if the power had gone in between: the same cart is the same order.
        engine.keep_cart(kept)
        assert (await engine.submit(soup_cart())).order_id == placed.order_id


# Weak currencies


def with_price(connection: sqlite3.Connection, cents: int) -> None:
    payload = pull_answer()
    for category in payload["menus"][0]["menu"]["categories"]:
        for item in category["items"]:
            item["price"] = cents
    fill(connection, payload)


def bowls(quantity: int) -> Checkout:
    return replace(soup_cart(), lines=(RequestedLine("soup", quantity=quantity),))


def test_an_order_of_a_weak_currency_is_sent(
    tmp_path: Path, connection: sqlite3.Connection
) -> None:
    # A dinner of forty at 15 million rials each: minor units, nothing is rounded.
    with_price(connection, 15_000_000 * 100)
    body = sent(bowls(40), connection, settings(tmp_path))
    assert body["subtotal"] == 40 * 15_000_000 * 100


def test_what_no_order_costs_is_refused_as_such(
    tmp_path: Path, connection: sqlite3.Connection
) -> None:
    with_price(connection, MAX_ORDER_CENTS // 10)
    with pytest.raises(OrderTooDear):
        sent(bowls(11), connection, settings(tmp_path))
    sent(bowls(10), connection, settings(tmp_path))
