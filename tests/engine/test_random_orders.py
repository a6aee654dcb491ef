"""Random menus and guests: the screen's amounts are what is sent and what anyone would work out,
nothing orderable breaks a rule, nothing refused lacks a reason, and every cart can be repaired.

A real menu can be tried in the same way: KIOSK_TEST_MENU names the file of a pull's answer.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from fractions import Fraction
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kiosk.config import Settings, from_tables
from kiosk.domain.availability import item_stop
from kiosk.domain.bill import Bill, BilledLine, make_bill
from kiosk.domain.cart import Cart, CartLine
from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.choosing import defaults, problems, set_units, toggle
from kiosk.domain.errors import OrderImpossible
from kiosk.domain.menu import Item
from kiosk.domain.order import Service
from kiosk.domain.pricing import unit_price_cents
from kiosk.domain.promotion import RefusalKind
from kiosk.domain.repair import Verdict, VerdictKind, accept, judge_all, nearest
from kiosk.domain.selection import (
    EightySixed,
    ProblemKind,
    Selection,
    chosen_in,
    find_group,
    unit_limits,
)
from kiosk.domain.selection import (
    Path as Place,
)
from kiosk.engine.ordering import order_wire
from kiosk.engine.placing import build_order, check_lines
from kiosk.onetablet.menu_mapping import parse_pull
from kiosk.onetablet.order_mapping import wire_order
from kiosk.storage.database import open_writer
from kiosk.storage.eighty_six import set_eighty_sixed
from kiosk.storage.menu_cache import MenuReader
from kiosk.storage.menu_writer import write_menus
from tests.domain import second_opinion
from tests.domain.chance import Json, changed, garbled, pull, sold_out, touched

NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)
TODAY = date(2026, 11, 20)
RATE = "0.07"
CODES = ["", "", "", "tenth", "PLATFORM", "nonsense"]
PROMOTIONS: Json = {
    "tenth": {"percent": "10", "code": "TENTH", "min_subtotal_cents": 500},
    "platform": {"amount_cents": 300, "code": "PLATFORM", "funding": "platform"},
    "starters": {"percent": "33.3", "categories": ["ca"], "max_discount_cents": 250},
}


@cache
def settings(*, includes_tax: bool) -> Settings:
    store = {
        "id": "s",
        "timezone": "UTC",
        "tax_rate": RATE,
        "prices_include_tax": includes_tax,
    }
    tables = {
        "store": store,
        "channel_api": {"base_url": "http://127.0.0.1:9", "api_key": "k"},
        "webhooks": {"api_key": "k"},
        "promotions": PROMOTIONS,
    }
    return from_tables(tables, {}, source="the test")


@dataclass(slots=True)
class World:
    """A restaurant as the kiosk has it in its database."""

    connection: sqlite3.Connection
    payload: Json
    eighty_sixed: EightySixed

    @property
    def reader(self) -> MenuReader:
        return MenuReader(self.connection)

    def become(self, payload: Json, eighty_sixed: EightySixed) -> None:
        self.payload = payload
        menus = parse_pull(json.dumps(payload).encode()).menus
        write_menus(self.connection, menus, complete=True, now=NOW)
        was = self.eighty_sixed
        set_eighty_sixed(
            self.connection,
            items={id_: id_ in eighty_sixed.items for id_ in was.items | eighty_sixed.items},
            options={
                id_: id_ in eighty_sixed.options for id_ in was.options | eighty_sixed.options
            },
            now=NOW,
            source="test",
        )
        self.eighty_sixed = eighty_sixed

    def find(self, line: CartLine) -> Item | None:
        for row in self.reader.find(line.item.id, line.menu_id, line.category_id):
            whole = self.reader.item(row)
            if whole is not None:
                return whole[0]
        return None

    def raw(self, line: CartLine) -> Json:
        return second_opinion.find_item(self.payload, line.menu_id, line.category_id, line.item.id)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with closing(open_writer(tmp_path_factory.mktemp("random"))) as connection:
        # A power cut is not what is tested here, and there are very many menus.
        connection.execute("PRAGMA synchronous = OFF")
        yield World(connection, {}, EightySixed())


def test_random_menus_and_carts(world: World) -> None:
    seen = [_one_guest(world, seed) for seed in range(300)]
    # The test would be worth nothing if nearly all were refused, or none.
    assert 60 < sum(seen) < 240


@pytest.mark.long
def test_ten_thousand_random_menus_and_carts(world: World) -> None:
    for seed in range(1000, 11_000):
        _one_guest(world, seed)


@pytest.mark.skipif(
    "KIOSK_TEST_MENU" not in os.environ, reason="KIOSK_TEST_MENU names no menu to try"
)
def test_random_carts_of_a_real_menu(world: World) -> None:
    payload = json.loads(Path(os.environ["KIOSK_TEST_MENU"]).read_bytes())
    for seed in range(100):
        _one_guest(world, seed, payload)


def _one_guest(world: World, seed: int, payload: Json | None = None) -> bool:
    """Whether the guest's cart was ordered."""
    chance = Random(seed)
    payload = payload or pull(chance)
    world.become(payload, sold_out(chance, payload))
    rules = settings(includes_tax=chance.random() < 0.5)
    cart = _cart(world, chance)
    if not cart.lines:
        return False
    checkout = _checkout(cart, rules, chance)
    is_ordered = _order(world, cart, checkout, rules, seed)
    later = changed(chance, payload)
    world.become(later, sold_out(chance, later))
    _repair(world, cart, rules, seed)
    return is_ordered


# A guest at the screen


def _cart(world: World, chance: Random) -> Cart:
    reader = world.reader
    menus = tuple(menu for menu in reader.menus() if menu.is_active)
    categories = reader.categories(tuple(menu.row_id for menu in menus))
    shelf = [card.row_id for each in categories for card in reader.cards(each.row_id, 0, 500)]
    cart = Cart("cart")
    for number in range(chance.randint(1, 3) if shelf else 0):
        whole = reader.item(chance.choice(shelf))
        assert whole is not None
        item, category = whole
        selections = defaults(item, world.eighty_sixed)
        selections = touched(chance, item, selections, world.eighty_sixed, chance.randint(0, 9))
        if item_stop(item, world.eighty_sixed) is None:
            finished = finish(item, selections, world.eighty_sixed)
            assert problems(item, finished, world.eighty_sixed) == (), (item, selections)
            selections = finished if chance.random() < 0.85 else selections
        if chance.random() < 0.1:
            selections = garbled(chance, selections)
        cart = cart.add(
            CartLine(
                f"line-{number}",
                category.menu_id,
                category.id,
                category.name,
                item,
                chance.choice([1, 1, 2, 3]),
                selections,
            )
        )
    return cart


def finish(
    item: Item, selections: tuple[Selection, ...], eighty_sixed: EightySixed
) -> tuple[Selection, ...]:
    """From any state of an item's page to one that can be ordered, by touches alone."""
    target = nearest(item, selections, eighty_sixed)
    return _touch_to(item, selections, target, (), eighty_sixed)


def _touch_to(
    item: Item,
    selections: tuple[Selection, ...],
    target: tuple[Selection, ...],
    path: Place,
    eighty_sixed: EightySixed,
) -> tuple[Selection, ...]:
    """Brings the groups below `path` to what they are in `target`."""
    owner = find_group(item, path[:-1]) if path else None
    option = owner.option(path[-1]) if owner is not None else None
    groups = option.groups if option is not None else item.groups
    for group in groups:
        there = (*path, group.id)
        wanted = {each.option_id: each.quantity for each in chosen_in(target, there)}
        for each in chosen_in(selections, there):
            if each.option_id not in wanted:
                selections = toggle(item, selections, there, each.option_id, eighty_sixed)
        for each in chosen_in(selections, there):
            chosen = group.option(each.option_id)
            assert chosen is not None
            low, _ = unit_limits(group, chosen)
            selections = set_units(item, selections, there, chosen.id, low, eighty_sixed)
        for option_id, quantity in wanted.items():
            if all(each.option_id != option_id for each in chosen_in(selections, there)):
                selections = toggle(item, selections, there, option_id, eighty_sixed)
            selections = set_units(item, selections, there, option_id, quantity, eighty_sixed)
        for option_id in wanted:
            below = (*there, option_id)
            selections = _touch_to(item, selections, target, below, eighty_sixed)
    return selections


def _bill(cart: Cart, rules: Settings, code: str, tip_cents: int) -> Bill:
    """What the screen shows."""
    lines = [
        BilledLine(
            line.item.id,
            line.category_id,
            unit_price_cents(line.item, line.selections),
            line.quantity,
            line.item.tax_rate,
        )
        for line in cart.lines
    ]
    return make_bill(lines, rules.tariff, today=TODAY, promo_code=code, tip_cents=tip_cents)


def _checkout(cart: Cart, rules: Settings, chance: Random) -> Checkout:
    code, tip_cents = chance.choice(CODES), chance.choice([0, 0, 150])
    return Checkout(
        cart.id,
        tuple(
            RequestedLine(
                line.item.id,
                line.quantity,
                line.selections,
                line.menu_id,
                line.category_id,
                expected_unit_cents=unit_price_cents(line.item, line.selections),
            )
            for line in cart.lines
        ),
        Service.TAKE_OUT,
        promo_code=code,
        tip_cents=tip_cents,
        expected_total_cents=_bill(cart, rules, code, tip_cents).totals.total_cents,
    )


# What is sent


def _order(world: World, cart: Cart, checkout: Checkout, rules: Settings, seed: int) -> bool:
    screen = _bill(cart, rules, checkout.promo_code, checkout.tip_cents)
    sold_out_now = world.eighty_sixed
    is_allowed = all(
        second_opinion.is_orderable(world.raw(line), sold_out_now.items, sold_out_now.options)
        and second_opinion.is_allowed(
            world.raw(line)["extras"], line.selections, sold_out_now.options
        )
        for line in cart.lines
    )
    refusal = screen.refusal
    code_counts = refusal is None or refusal.kind is RefusalKind.LESS
    if not (is_allowed and code_counts):
        with pytest.raises(OrderImpossible) as refused:
            check_lines(checkout, world.reader, rules, NOW)
        assert len(str(refused.value)) > 10, seed
        assert refused.value.named in {"promo_code", *_ids(world, cart)}, seed
        return False
    lines = check_lines(checkout, world.reader, rules, NOW)
    order = build_order(checkout, lines, rules, NOW, short_code="K01", number=1)
    body = json.loads(wire_order(order, order_wire(rules)))
    _compare(world, cart, checkout, screen, body, rules, seed)
    return True


def _ids(world: World, cart: Cart) -> set[str]:
    """Every id that a menu or a choice of the cart names."""

    def of(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            yield from of(list(value.values()))
            yield value.get("merchant_supplied_id", "")
        elif isinstance(value, list):
            for each in value:
                yield from of(each)

    chosen = (id_ for line in cart.lines for id_ in _chosen_ids(line.selections))
    return {*of([world.raw(line) for line in cart.lines]), *chosen}


def _chosen_ids(selections: tuple[Selection, ...]) -> Iterator[str]:
    for selection in selections:
        yield selection.group_id
        for option in selection.options:
            yield option.option_id
            yield from _chosen_ids(option.selections)


def _compare(
    world: World,
    cart: Cart,
    checkout: Checkout,
    screen: Bill,
    body: Json,
    rules: Settings,
    seed: int,
) -> None:
    includes_tax = rules.store.prices_include_tax
    units = [second_opinion.unit_cents(world.raw(line), line.selections) for line in cart.lines]
    shown = [unit_price_cents(line.item, line.selections) for line in cart.lines]
    sent = [
        (item["price"], item["quantity"]) for each in body["categories"] for item in each["items"]
    ]
    assert units == shown, seed
    assert sorted(sent) == sorted(zip(units, [ln.quantity for ln in cart.lines], strict=True)), seed
    gross = sum(unit * line.quantity for unit, line in zip(units, cart.lines, strict=True))
    taxed = [
        (unit * line.quantity, world.raw(line).get("tax_rate", RATE))
        for unit, line in zip(units, cart.lines, strict=True)
    ]
    off, promo_id = _discount(world, cart, units, checkout.promo_code)
    lowering = 0 if promo_id == "platform" else off
    tax = second_opinion.tax_cents(taxed, includes_tax=includes_tax, off_cents=lowering)
    subtotal = gross - tax if includes_tax else gross
    off = min(off, subtotal)
    assert (body["subtotal"], body["tax"]) == (subtotal, tax), seed
    assert [each["discount_amount"] for each in body["applied_discounts"]] == [off] * bool(off), (
        seed
    )
    if off:
        assert body["subtotal_for_tax"] == subtotal - (0 if promo_id == "platform" else off), seed
        funding = "platform" if promo_id == "platform" else "merchant"
        assert body["subtotal_discount_funding_source"] == funding, seed
    totals = screen.totals
    assert (totals.subtotal_cents, totals.tax_cents) == (subtotal, tax), seed
    paid = subtotal + tax - off + checkout.tip_cents
    assert totals.total_cents == paid == checkout.expected_total_cents, seed


def _discount(world: World, cart: Cart, units: list[int], code: str) -> tuple[int, str]:
    """PROMOTIONS once more, by hand."""
    lines = [(unit * line.quantity, line) for unit, line in zip(units, cart.lines, strict=True)]
    gross = sum(cents for cents, _ in lines)
    starters = sum(cents for cents, line in lines if line.category_id == "ca")
    automatic = min(250, int(Fraction(starters * 333, 1000) + Fraction(1, 2)))
    by_code = {"tenth": (gross + 5) // 10 if gross >= 500 else 0, "platform": min(300, gross)}
    off = by_code.get(code.lower(), 0)
    if off > automatic:
        return off, code.lower()
    return automatic, "starters"


# When the menu changes under the cart


def _repair(world: World, cart: Cart, rules: Settings, seed: int) -> None:
    verdicts = judge_all(cart, world.find, world.eighty_sixed)
    repaired = cart
    for verdict in verdicts:
        _judged_well(verdict, seed)
        repaired = accept(repaired, verdict)
    kept = sum(verdict.offer is not None for verdict in verdicts)
    assert bool(repaired.lines) == bool(kept), seed
    if repaired.lines:
        checkout = Checkout(
            cart.id,
            tuple(
                RequestedLine(
                    line.item.id,
                    line.quantity,
                    line.selections,
                    line.menu_id,
                    line.category_id,
                    expected_unit_cents=unit_price_cents(line.item, line.selections),
                )
                for line in repaired.lines
            ),
            Service.TAKE_OUT,
        )
        check_lines(checkout, world.reader, rules, NOW)


def _judged_well(verdict: Verdict, seed: int) -> None:
    line, offer = verdict.line, verdict.offer
    if offer is None:
        assert verdict.kind is VerdictKind.ITEM_GONE, seed
        assert verdict.stop is not None, seed
        return
    assert unit_price_cents(offer.item, offer.selections) == verdict.new_cents, seed
    if verdict.kind is not VerdictKind.CHOICE_GONE:
        assert offer.selections == line.selections, seed
        return
    assert verdict.problems, seed
    is_repeated = any(problem.kind is ProblemKind.REPEATED for problem in verdict.problems)
    assert verdict.swaps or is_repeated, seed
    # Where nothing was wrong, nothing is changed.
    troubled = {problem.path[0] for problem in verdict.problems}
    for selection in line.selections:
        if selection.group_id not in troubled:
            there = (selection.group_id,)
            assert sorted(chosen_in(offer.selections, there), key=str) == sorted(
                chosen_in(line.selections, there), key=str
            ), seed
