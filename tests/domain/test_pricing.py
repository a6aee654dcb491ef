"""What things cost: worked cases, and properties against the same sums done in another way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, product
from math import lcm, prod
from time import process_time
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.domain.availability import item_stop
from kiosk.domain.choosing import defaults, problems
from kiosk.domain.menu import Item, ModifierGroup, Option
from kiosk.domain.order import AppliedDiscount
from kiosk.domain.pricing import (
    PricedLine,
    half_up,
    is_dearer_as_it_comes,
    lowest_price,
    priced_groups,
    totals,
    unit_price_cents,
)
from kiosk.domain.selection import (
    NOTHING_EIGHTY_SIXED,
    ChosenOption,
    EightySixed,
    Selection,
    is_required,
    limits,
    unit_limits,
)

HIGH, LOW, STORE = Fraction("0.08875"), Fraction("0.045"), Fraction("0.07")


def half(of: str) -> ModifierGroup:
    return ModifierGroup(
        f"{of}-half", "Where", min_options=1, max_options=1,
        options=(Option(f"{of}-all", "Everywhere"), Option(f"{of}-left", "Left")),
    )  # fmt: skip


FLATBREAD = Item(
    "flatbread", "Flatbread", 1100, tax_rate=HIGH,
    groups=(
        ModifierGroup(
            "size", "Size", min_options=1, max_options=1,
            options=(Option("hand", "Hand"), Option("arm", "Arm", 400)),
        ),
        ModifierGroup(
            "on-top", "On top", max_options=6,
            options=(
                Option("capers", "Capers", 150, groups=(half("capers"),)),
                Option("bacon", "Bacon", 200, groups=(half("bacon"),)),
            ),
        ),
    ),
)  # fmt: skip
NUGGETS = Item(
    "nuggets", "Nuggets", 1299, tax_rate=HIGH,
    groups=(
        ModifierGroup(
            "dip", "Dip", min_options=1, max_options=4, free_options=1,
            options=(Option("sweet", "Sweet", 75), Option("sour", "Sour", 75),
                     Option("fiery", "Fiery", 100)),
        ),
    ),
)  # fmt: skip
SIX_BUNS = Item(
    "buns", "Six buns", 1500, tax_rate=HIGH,
    groups=(
        ModifierGroup(
            "filling", "Filling", min_options=1, min_units=6, max_units=6, max_option_units=6,
            free_options=1,
            options=(Option("none", "None"), Option("plum", "Plum", 25),
                     Option("truffle", "Truffle", 300, min_units=2, max_units=2)),
        ),
    ),
)  # fmt: skip
COFFEE = Item(
    "coffee", "Coffee", 299, tax_rate=LOW,
    groups=(
        ModifierGroup(
            "shot", "Shots", max_options=3,
            options=(
                Option(
                    "extra", "Extra shot", 80, max_units=3, default_units=0,
                    groups=(ModifierGroup("bean", "Bean", max_options=1,
                                          options=(Option("robusta", "Robusta", 15),)),),
                ),
            ),
        ),
    ),
)  # fmt: skip
CIDER = Item("cider", "Cider", 320)
WATER = Item("water", "Water", 0)


def chosen(group: str, *options: str | ChosenOption) -> Selection:
    return Selection(
        group,
        tuple(each if isinstance(each, ChosenOption) else ChosenOption(each) for each in options),
    )


HAND, ARM = (chosen("size", "hand"),), (chosen("size", "arm"),)
Line = tuple[Item, int, tuple[Selection, ...]]


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    lines: tuple[Line, ...]
    unit_cents: tuple[int, ...]
    subtotal_cents: int
    tax_cents: int
    discount_cents: int = 0


CASES = (
    Case("a required choice that costs nothing", ((FLATBREAD, 1, HAND),), (1100,), 1100, 98),
    Case("an option adds to each unit", ((FLATBREAD, 3, ARM),), (1500,), 4500, 399),
    Case(
        "two levels deep",
        ((FLATBREAD, 2, (
            *ARM,
            chosen("on-top", ChosenOption("capers", 1, (chosen("capers-half", "capers-left"),)),
                   ChosenOption("bacon", 1, (chosen("bacon-half", "bacon-all"),))),
        )),),
        (1850,), 3700, 328,
    ),
    Case(
        "free is the first in the menu's order, not the first touched",
        ((NUGGETS, 1, (chosen("dip", "fiery", "sweet"),)),), (1399,), 1399, 124,
    ),
    Case(
        "free with all its units",
        ((SIX_BUNS, 1, (chosen("filling", ChosenOption("plum", 4), ChosenOption("truffle", 2)),)),),
        (2100,), 2100, 186,
    ),
    Case(
        "a quantity multiplies what is below it",
        ((COFFEE, 1, (chosen("shot", ChosenOption("extra", 2, (chosen("bean", "robusta"),))),)),),
        (489,), 489, 22,
    ),
    Case("without a rate the store's counts", ((CIDER, 1, ()),), (320,), 320, 22),
    Case("free of charge", ((WATER, 4, ()),), (0,), 0, 0),
    Case("two rates, one rounding", ((FLATBREAD, 3, ARM), (COFFEE, 1, ())), (1500, 299), 4799, 413),
    Case("half a cent goes up", ((FLATBREAD, 4, HAND),), (1100,), 4400, 391),
    Case(
        "a discount lowers each line's tax",
        ((FLATBREAD, 1, ARM), (COFFEE, 1, ())), (1500, 299), 1799, 106, discount_cents=500,
    ),
    Case(
        "by its exact share",
        ((FLATBREAD, 2, HAND), (FLATBREAD, 3, ARM), (COFFEE, 2, ())), (1100, 1500, 299), 7298, 605,
        discount_cents=200,
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_worked_cases(case: Case) -> None:
    units = tuple(unit_price_cents(item, selections) for item, _, selections in case.lines)
    assert units == case.unit_cents
    discounts = (AppliedDiscount(case.discount_cents, "p"),) if case.discount_cents else ()
    money = totals(
        [
            PricedLine(unit, quantity, item.tax_rate)
            for unit, (item, quantity, _) in zip(units, case.lines, strict=True)
        ],
        STORE,
        discounts=discounts,
    )
    assert (money.subtotal_cents, money.tax_cents) == (case.subtotal_cents, case.tax_cents)
    assert money.total_cents == case.subtotal_cents + case.tax_cents - case.discount_cents


def test_what_is_free_goes_out_with_its_price_as_0() -> None:
    (group,) = priced_groups(NUGGETS.groups, (chosen("dip", "fiery", "sweet"),))
    assert [(option.id, option.price_cents) for option in group.options] == [
        ("sweet", 0),
        ("fiery", 100),
    ]


# --- one unit, worked out from the paths to the options instead of from the inside out

IDS = "abcd"


def groups_of(depth: int) -> st.SearchStrategy[tuple[ModifierGroup, ...]]:
    below: st.SearchStrategy[tuple[ModifierGroup, ...]] = (
        groups_of(depth - 1) if depth else st.just(())
    )
    option = st.builds(
        Option,
        id=st.sampled_from(IDS),
        name=st.just("Option"),
        price_cents=st.integers(0, 500),
        is_active=st.booleans() | st.just(True),
        is_default=st.booleans(),
        min_units=st.sampled_from([0, 0, 1, 2]),
        max_units=st.sampled_from([0, 0, 2, 3]),
        groups=below,
    )
    group = st.builds(
        ModifierGroup,
        id=st.sampled_from(IDS),
        name=st.just("Group"),
        is_active=st.booleans() | st.just(True),
        min_options=st.integers(0, 3),
        max_options=st.integers(0, 3),
        min_units=st.sampled_from([0, 0, 0, 2, 4]),
        max_units=st.sampled_from([0, 0, 0, 1, 4]),
        free_options=st.integers(0, 2),
        options=st.lists(option, max_size=3, unique_by=lambda each: each.id).map(tuple),
    )
    most = 2 if depth == 0 else 1
    return st.lists(group, max_size=most, unique_by=lambda each: each.id).map(tuple)


items = st.builds(
    Item,
    id=st.just("item"),
    name=st.just("Item"),
    price_cents=st.integers(0, 2000),
    groups=st.tuples(groups_of(1), groups_of(0)).map(
        lambda pair: tuple({group.id: group for group in (*pair[0], *pair[1])}.values())
    ),
)


@st.composite
def selections_in(draw: st.DrawFn, groups: tuple[ModifierGroup, ...]) -> tuple[Selection, ...]:
    """Any options of any groups, in any order, allowed or not."""
    made = []
    for group in draw(st.permutations(groups)):
        options = draw(
            st.lists(st.sampled_from(group.options), unique_by=lambda each: each.id)
            if group.options
            else st.just([])
        )
        if options:
            made.append(
                Selection(
                    group.id,
                    tuple(
                        ChosenOption(
                            option.id, draw(st.integers(1, 4)), draw(selections_in(option.groups))
                        )
                        for option in options
                    ),
                )
            )
    return tuple(made)


def paths(
    groups: tuple[ModifierGroup, ...], selections: tuple[Selection, ...], above: tuple[int, ...]
) -> Iterator[tuple[tuple[int, ...], int]]:
    """For each chosen option the quantities on the way to it, its own included, and its price."""
    for selection in selections:
        group = next(each for each in groups if each.id == selection.group_id)
        if not group.is_active:
            continue
        position = {option.id: number for number, option in enumerate(group.options)}
        in_order = sorted(selection.options, key=lambda each: position[each.option_id])
        for place, each in enumerate(in_order):
            option = group.options[position[each.option_id]]
            way = (*above, each.quantity)
            yield way, option.price_cents if place >= group.free_options else 0
            yield from paths(option.groups, each.selections, way)


@given(st.data())
def test_one_unit_is_the_sum_over_all_that_is_chosen(data: st.DataObject) -> None:
    item = data.draw(items)
    selections = data.draw(selections_in(item.groups))
    expected = item.price_cents + sum(
        prod(way) * cents for way, cents in paths(item.groups, selections, ())
    )
    assert unit_price_cents(item, selections) == expected
    # What goes out adds up to the same.
    assert expected == item.price_cents + sum(
        prod(way) * cents
        for group in priced_groups(item.groups, selections)
        for way, cents in _sent(group.options, ())
    )


def _sent(
    options: tuple[object, ...], above: tuple[int, ...]
) -> Iterator[tuple[tuple[int, ...], int]]:
    for option in options:
        way = (*above, option.quantity)  # type: ignore[attr-defined]
        yield way, option.price_cents  # type: ignore[attr-defined]
        for group in option.groups:  # type: ignore[attr-defined]
            yield from _sent(group.options, way)


# --- whole orders, in whole numbers over a common denominator

SCALE = 100_000
lines_of_orders = st.lists(
    st.tuples(st.integers(0, 20_000), st.integers(1, 20), st.none() | st.integers(0, SCALE // 2)),
    max_size=6,
)
discounts_of_orders = st.lists(
    st.builds(
        AppliedDiscount,
        amount_cents=st.integers(0, 30_000),
        promo_id=st.just("p"),
        lowers_tax=st.booleans(),
    ),
    max_size=2,
).map(tuple)


def rounded_half_up(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


@given(
    lines_of_orders, st.integers(0, SCALE // 2), st.booleans(), discounts_of_orders,
    st.integers(0, 999), st.integers(0, 999),
)  # fmt: skip
def test_tax_is_exact_and_rounded_once(
    lines: list[tuple[int, int, int | None]],
    store_rate: int,
    includes_tax: bool,
    discounts: tuple[AppliedDiscount, ...],
    tip_cents: int,
    fee_cents: int,
) -> None:
    money = totals(
        [
            PricedLine(unit, quantity, None if rate is None else Fraction(rate, SCALE))
            for unit, quantity, rate in lines
        ],
        Fraction(store_rate, SCALE),
        includes_tax=includes_tax,
        discounts=discounts,
        tip_cents=tip_cents,
        delivery_fee_cents=fee_cents,
    )
    gross = sum(unit * quantity for unit, quantity, _ in lines)
    lowering = min(gross, sum(each.amount_cents for each in discounts if each.lowers_tax))
    rates = [store_rate if rate is None else rate for _, _, rate in lines]
    # Each line's tax is cents * rate / below * (gross - lowering) / gross.
    below = [SCALE + rate if includes_tax else SCALE for rate in rates]
    common = lcm(1, *below)
    numerator = sum(
        unit * quantity * rate * (common // part)
        for (unit, quantity, _), rate, part in zip(lines, rates, below, strict=True)
    )
    tax = rounded_half_up(numerator * (gross - lowering), common * gross) if gross else 0
    assert money.tax_cents == tax
    assert money.subtotal_cents == (gross - tax if includes_tax else gross)
    assert money.discount_cents == min(gross, sum(each.amount_cents for each in discounts))
    to_pay = gross - money.discount_cents + (0 if includes_tax else tax) + tip_cents + fee_cents
    assert money.total_cents == to_pay
    assert money.total_cents >= 0


@given(lines_of_orders, st.integers(0, SCALE // 2))
def test_the_order_of_the_lines_does_not_matter(
    lines: list[tuple[int, int, int | None]], store_rate: int
) -> None:
    priced = [
        PricedLine(unit, quantity, None if rate is None else Fraction(rate, SCALE))
        for unit, quantity, rate in lines
    ]
    rate = Fraction(store_rate, SCALE)
    assert totals(priced, rate) == totals(reversed(priced), rate)


@given(st.fractions(min_value=0, max_value=10**6))
def test_half_up(amount: Fraction) -> None:
    assert half_up(amount) == int(amount * 2 + 1) // 2


# --- the price "from", against every choice that there is


def ways(group: ModifierGroup, sold_out: frozenset[str]) -> Iterator[Selection]:
    """Every allowed choice in a required group, with the cheapest and dearest below it alike."""
    bounds = limits(group)
    sellable = [
        (option, below)
        for option in group.options
        if option.is_active and option.id not in sold_out
        for below in [all_ways(option.groups, sold_out)]
        if below
    ]
    for size in range(len(sellable) + 1):
        if size < bounds.min_options or (
            bounds.max_options is not None and size > bounds.max_options
        ):
            continue
        for picked in combinations(sellable, size):
            ranges = [
                range(low, high + 1)
                for low, high in (unit_limits(group, option) for option, _ in picked)
            ]
            for units in product(*ranges):
                if sum(units) < bounds.min_units or (
                    bounds.max_units is not None and sum(units) > bounds.max_units
                ):
                    continue
                for belows in product(*(below for _, below in picked)):
                    chosen_options = zip(picked, units, belows, strict=True)
                    yield Selection(
                        group.id,
                        tuple(
                            ChosenOption(option.id, unit, below)
                            for (option, _), unit, below in chosen_options
                        ),
                    )


def all_ways(
    groups: tuple[ModifierGroup, ...], sold_out: frozenset[str]
) -> list[tuple[Selection, ...]]:
    """Every allowed choice with nothing in the groups that ask for nothing; empty: impossible."""
    required = [
        group for group in groups if group.is_active and (group.min_options or group.min_units)
    ]
    return [
        tuple(each for each in picked if each.options)
        for picked in product(*(ways(group, sold_out) for group in required))
    ]


sold_outs = st.frozensets(st.sampled_from(IDS), max_size=2)


@given(items, sold_outs)
def test_an_item_can_be_ordered_exactly_when_there_is_a_way(
    item: Item, sold_out: frozenset[str]
) -> None:
    stop = item_stop(item, EightySixed(options=sold_out))
    assert (stop is None) == bool(all_ways(item.groups, sold_out))


@given(items, sold_outs)
def test_the_price_from_is_the_lowest_that_can_be_had(item: Item, sold_out: frozenset[str]) -> None:
    eighty_sixed = EightySixed(options=sold_out)
    assume(item_stop(item, eighty_sixed) is None)
    choices = all_ways(item.groups, sold_out)
    assert all(not problems(item, each, eighty_sixed) for each in choices)
    prices = {unit_price_cents(item, each) for each in choices}
    cents, varies = lowest_price(item, eighty_sixed)
    assert cents == min(prices)
    assert varies == (len(prices) > 1)


def platter(**rules: Any) -> Item:
    """Forty kinds of pieces, each dearer than the one before."""
    kinds = tuple(Option(f"kind-{number}", "Kind", 10 * number + 50) for number in range(40))
    rules = {"max_option_units": 100, "min_units": 100, "max_units": 100, **rules}
    group = ModifierGroup("platter", "Build your platter", options=kinds, **rules)
    return Item("item", "Platter", 0, groups=(group,))


@pytest.mark.parametrize(
    ("rules", "cents"),
    [
        ({"max_options": 40}, 100 * 50),
        ({"max_options": 20}, 100 * 50),
        ({"max_option_units": 30, "max_options": 40}, 30 * (50 + 60 + 70) + 10 * 80),
        ({"min_options": 3, "max_options": 5}, 98 * 50 + 60 + 70),
        ({"min_options": 3, "free_options": 1}, 98 * 0 + 60 + 70),
        ({"free_options": 1_000_000}, 0),
    ],
)
def test_a_platter_of_many_kinds_has_its_price_at_once(rules: dict[str, int], cents: int) -> None:
    item = platter(**rules)
    began = process_time()
    assert lowest_price(item, NOTHING_EIGHTY_SIXED) == (cents, cents > 0)
    assert item_stop(item, NOTHING_EIGHTY_SIXED) is None
    # Tried one by one, the quantities took five seconds.
    assert process_time() - began < 1


amounts = st.builds(
    Option,
    id=st.uuids().map(str),
    name=st.just("Option"),
    price_cents=st.integers(0, 500),
    min_units=st.sampled_from([0, 0, 1, 2, 5]),
    max_units=st.sampled_from([0, 0, 3, 9]),
)
platters = st.builds(
    ModifierGroup,
    id=st.just("group"),
    name=st.just("Group"),
    min_options=st.integers(0, 4),
    max_options=st.integers(0, 7),
    min_units=st.integers(0, 12),
    max_units=st.sampled_from([0, 0, 1, 5, 12, 20]),
    max_option_units=st.sampled_from([0, 2, 12]),
    free_options=st.integers(0, 3),
    options=st.lists(amounts, max_size=7).map(tuple),
)


def prices_one_by_one(group: ModifierGroup) -> set[int]:
    """What every allowed choice costs: each option left out or taken in each of its quantities."""
    bounds = limits(group)
    costs: dict[tuple[int, int], set[int]] = {(0, 0): {0}}
    for option in group.options:
        low, high = unit_limits(group, option)
        for (taken, units), cents in [(place, set(cents)) for place, cents in costs.items()]:
            own = 0 if taken < group.free_options else option.price_cents
            for quantity in range(low, high + 1):
                now = costs.setdefault((taken + 1, units + quantity), set())
                # Only the lowest and the highest can become the lowest and the highest.
                now |= {min(cents) + quantity * own, max(cents) + quantity * own}
    return {
        each
        for (taken, units), cents in costs.items()
        if bounds.min_options <= taken <= (bounds.max_options or taken)
        and bounds.min_units <= units <= (bounds.max_units or units)
        for each in (min(cents), max(cents))
    }


@given(platters)
def test_a_platter_costs_what_its_cheapest_choice_costs(group: ModifierGroup) -> None:
    item = Item("item", "Item", 0, groups=(group,))
    prices = prices_one_by_one(group) if is_required(group) else {0}
    assert (item_stop(item, NOTHING_EIGHTY_SIXED) is None) == bool(prices)
    if prices:
        assert lowest_price(item, NOTHING_EIGHTY_SIXED) == (min(prices), len(prices) > 1)


@pytest.mark.parametrize(("units", "can_be_had"), [(1, True), (777_777, False), (7_777, True)])
def test_packs_of_one_two_four_eight_are_added_up_at_once(units: int, can_be_had: bool) -> None:
    packs = tuple(
        Option(str(number), "Pack", 1, min_units=2**number, max_units=2**number)
        for number in range(20)
    )
    # So many units are not looked through: what cannot be shown to be possible is not sold.
    group = ModifierGroup("g", "G", min_units=units, max_units=max(units, 9_000), options=packs)
    began = process_time()
    stop = item_stop(Item("i", "I", 100, groups=(group,)), NOTHING_EIGHTY_SIXED)
    assert (stop is None) == can_be_had
    assert process_time() - began < 1


def test_an_item_without_required_choices_costs_what_it_says() -> None:
    plain = replace(COFFEE, price_cents=123)
    assert lowest_price(plain, NOTHING_EIGHTY_SIXED) == (123, False)


@given(items)
def test_an_item_of_one_price_that_is_not_dearer_as_it_comes_opens_at_that_price(
    item: Item,
) -> None:
    cents, varies = lowest_price(item, NOTHING_EIGHTY_SIXED)
    selections = defaults(item, NOTHING_EIGHTY_SIXED)
    assume(not varies and not problems(item, selections, NOTHING_EIGHTY_SIXED))
    assert is_dearer_as_it_comes(item) == (unit_price_cents(item, selections) > cents)


def test_what_a_preselected_extra_asks_for_counts_too() -> None:
    """Nobody has chosen the dip yet, but with the fries as they come it has to be paid."""
    dip = ModifierGroup("dip", "Dip", min_options=1, options=(Option("mayo", "Mayo", 50),))
    fries = Option("fries", "Fries", is_default=True, groups=(dip,))
    side = ModifierGroup("side", "Side", options=(fries,))
    assert is_dearer_as_it_comes(Item("i", "I", 900, groups=(side,)))
    assert not is_dearer_as_it_comes(Item("i", "I", 900, groups=(replace(side, min_options=1),)))
