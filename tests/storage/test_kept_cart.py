"""A guest's cart over a restart: for its time, with its prices, and then gone."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.kept_cart import KeptCart, restored
from kiosk.domain.menu import Item, ModifierGroup, Option
from kiosk.domain.order import Customer, Service
from kiosk.domain.repair import VerdictKind, judge
from kiosk.domain.selection import NOTHING_EIGHTY_SIXED, ChosenOption, Selection
from kiosk.storage.kept_cart import keep_cart, kept_cart

NOW = datetime(2026, 5, 11, 12, tzinfo=UTC)
HOW = ModifierGroup("how", "How", options=(Option("rare", "Rare", 20),))
MEAT = ModifierGroup("meat", "Meat", options=(Option("beef", "Beef", 300, groups=(HOW,)),))
CURRY = Item("curry", "Curry", 1000, groups=(MEAT,))
CHOSEN = (
    Selection("meat", (ChosenOption("beef", 1, (Selection("how", (ChosenOption("rare"),)),)),)),
)
CHECKOUT = Checkout(
    "cart-1",
    (
        RequestedLine("curry", 2, CHOSEN, "m", "c", "no salt", "Ana", 1320),
        RequestedLine("gone", expected_unit_cents=500),
    ),
    Service.EAT_IN,
    promo_code="TEN",
    started_at=NOW,
)
KEPT = KeptCart(CHECKOUT, NOW + timedelta(seconds=30))


def test_it_comes_back_as_it_was(writer: sqlite3.Connection, reading: sqlite3.Connection) -> None:
    assert kept_cart(reading) is None
    keep_cart(writer, KEPT)
    assert kept_cart(reading) == KEPT
    later = replace(KEPT, checkout=replace(CHECKOUT, cart_id="cart-2"))
    keep_cart(writer, later)
    assert kept_cart(reading) == later


def test_an_empty_one_is_none(writer: sqlite3.Connection) -> None:
    for nothing in (None, replace(KEPT, checkout=replace(CHECKOUT, lines=()))):
        keep_cart(writer, KEPT)
        keep_cart(writer, nothing)
        assert kept_cart(writer) is None


def test_nobodys_contact_is_kept(writer: sqlite3.Connection) -> None:
    guest = Customer("Zacharias", "zach@example.org", "+1 555")
    keep_cart(writer, replace(KEPT, checkout=replace(CHECKOUT, customer=guest)))
    [text] = writer.execute("SELECT value FROM facts WHERE name = 'cart'").fetchone()
    assert "zach" not in text.lower()
    assert kept_cart(writer) == KEPT


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"lines": 3}', '"x"'])
def test_a_damaged_one_is_none(writer: sqlite3.Connection, text: str) -> None:
    writer.execute("INSERT INTO facts VALUES ('cart', ?)", (text,))
    assert kept_cart(writer) is None


def test_it_lives_for_its_time_only() -> None:
    minute = timedelta(minutes=1)
    assert KEPT.is_alive(KEPT.touched_at, minute)
    assert KEPT.is_alive(KEPT.touched_at + timedelta(seconds=59), minute)
    assert not KEPT.is_alive(KEPT.touched_at + minute, minute)
    assert not KEPT.is_alive(NOW - timedelta(days=1), minute)


def test_its_prices_are_held_against_the_menu_of_now() -> None:
    def found(line: RequestedLine) -> tuple[Item, str] | None:
        return (CURRY, "Mains") if line.item_id == "curry" else None

    cart, lost = restored(KEPT, found)
    assert [line.item_id for line in lost] == ["gone"]
    [line] = cart.lines
    assert (cart.id, line.category_name, line.quantity, line.note) == (
        "cart-1", "Mains", 2, "no salt",
    )  # fmt: skip
    for cents, kind in (
        (1000, VerdictKind.FINE),
        (1100, VerdictKind.DEARER),
        (900, VerdictKind.CHEAPER),
    ):
        now = replace(CURRY, price_cents=cents)
        [again] = restored(KEPT, lambda line: (now, "") if line.menu_id else None)[0].lines  # noqa: B023
        verdict = judge(again, now, NOTHING_EIGHTY_SIXED)
        assert (verdict.kind, verdict.old_cents) == (kind, 1320)
