"""Whatever a menu says comes back as it was, and what is sold out is judged as if from scratch."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.availability import Stop, StopKind, item_stop
from kiosk.domain.menu import (
    Category,
    DishFacts,
    Item,
    ItemHour,
    Menu,
    ModifierGroup,
    OpenHour,
    Option,
    SpecialHour,
)
from kiosk.domain.pricing import lowest_price
from kiosk.domain.selection import EightySixed
from kiosk.storage.database import open_writer
from kiosk.storage.eighty_six import set_eighty_sixed
from kiosk.storage.menu_cache import MenuReader
from kiosk.storage.menu_writer import write_menus

NOW = datetime(2026, 5, 9, 12, 0, tzinfo=UTC)

# Few ids, so that the same one stands in several places, as the contract allows.
IDS = st.sampled_from(["a", "b", "c", "d"])
CENTS = st.integers(0, 5000)
LIMIT = st.integers(0, 3)
TIMES = st.sampled_from([time(0), time(8, 30), time(23, 59, 59)])
DATES = st.dates(date(2020, 1, 1), date(2030, 12, 31))
FACTS = st.builds(
    DishFacts,
    st.none() | st.integers(0, 3000),
    st.none() | st.integers(0, 3000),
    st.frozensets(st.sampled_from(["TAG_KEY_DIETARY_VEGAN", "TAG_KEY_DIETARY_HALAL", "é\"'"])),
    st.none() | st.booleans(),
)


ITEM_HOURS = st.lists(
    st.builds(
        ItemHour, st.none() | st.integers(0, 6), TIMES, TIMES, st.none() | DATES, st.none() | DATES
    ),
    max_size=2,
).map(tuple)


def unique_by_id(values: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[Any]:
    return st.lists(values, max_size=most, unique_by=lambda each: each.id).map(tuple)


def option_strategy(depth: int) -> st.SearchStrategy[Option]:
    return st.builds(
        Option,
        id=IDS,
        name=st.text(max_size=5),
        price_cents=CENTS,
        description=st.text(max_size=5),
        is_active=st.booleans(),
        is_default=st.booleans(),
        min_units=LIMIT,
        max_units=LIMIT,
        default_units=st.none() | LIMIT,
        facts=FACTS,
        groups=unique_by_id(group_strategy(depth - 1), 2) if depth > 1 else st.just(()),
        hours=ITEM_HOURS,
    )


def group_strategy(depth: int) -> st.SearchStrategy[ModifierGroup]:
    return st.builds(
        ModifierGroup,
        id=IDS,
        name=st.text(max_size=5),
        description=st.text(max_size=5),
        is_active=st.booleans(),
        min_options=LIMIT,
        max_options=LIMIT,
        min_units=LIMIT,
        max_units=LIMIT,
        min_option_units=LIMIT,
        max_option_units=LIMIT,
        free_options=LIMIT,
        options=unique_by_id(option_strategy(depth), 3),
    )


ITEMS = st.builds(
    Item,
    id=IDS,
    name=st.text(max_size=5),
    price_cents=CENTS,
    description=st.text(max_size=5),
    picture_url=st.sampled_from(["", "https://x/a.png", "https://x/b.png"]),
    tax_rate=st.none() | st.fractions(Fraction(0), Fraction(1)),
    is_alcohol=st.booleans(),
    is_active=st.booleans(),
    hours=ITEM_HOURS,
    facts=FACTS,
    groups=unique_by_id(group_strategy(3), 2),
)
CATEGORIES = st.builds(
    Category,
    id=IDS,
    name=st.text(max_size=5),
    subtitle=st.text(max_size=5),
    is_active=st.just(True),
    items=unique_by_id(ITEMS, 3),
)
MENUS = st.builds(
    Menu,
    id=IDS,
    name=st.text(max_size=5),
    alias=st.text(max_size=5),
    subtitle=st.text(max_size=5),
    is_active=st.booleans(),
    open_hours=st.lists(st.builds(OpenHour, st.integers(0, 6), TIMES, TIMES), max_size=2).map(
        tuple
    ),
    special_hours=st.lists(
        st.builds(SpecialHour, DATES, st.booleans(), st.none() | TIMES, st.none() | TIMES),
        max_size=2,
    ).map(tuple),
    categories=unique_by_id(CATEGORIES, 2),
)
MENU_LISTS = st.lists(MENUS, max_size=2, unique_by=lambda menu: menu.id)


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """One database for all examples: each also replaces what the one before left."""
    with closing(open_writer(tmp_path_factory.mktemp("data"))) as connection:
        yield connection


def all_rows(connection: sqlite3.Connection, category_row: int) -> list[int]:
    rows = connection.execute(
        "SELECT row_id FROM items WHERE category_row = ? ORDER BY position", (category_row,)
    )
    return [row for (row,) in rows]


def read_back(connection: sqlite3.Connection) -> list[Menu]:
    reader = MenuReader(connection)
    menus = []
    for head in reader.menus():
        categories = []
        for category in reader.categories((head.row_id,)):
            items = []
            for row in all_rows(connection, category.row_id):
                found = reader.item(row)
                assert found is not None
                assert found[1] == category
                items.append(found[0])
            categories.append(
                Category(category.id, category.name, category.subtitle, items=tuple(items))
            )
        menus.append(
            Menu(
                head.id, head.name, head.alias, head.subtitle, head.is_active, head.open_hours,
                head.special_hours, tuple(categories),
            )
        )  # fmt: skip
    return menus


@settings(max_examples=60)
@given(menus=MENU_LISTS)
def test_menus_come_back_as_they_were(lasting: sqlite3.Connection, menus: list[Menu]) -> None:
    before = MenuReader(lasting).version()
    difference = write_menus(lasting, menus, complete=True, now=NOW)
    assert read_back(lasting) == menus
    assert difference.version == before + difference.is_changed
    again = write_menus(lasting, menus, complete=True, now=NOW)
    assert again == replace(difference, is_changed=False, added=(), removed=(), changed=())
    count = sum(len(category.items) for menu in menus for category in menu.categories)
    assert difference.item_count == count


def judged(connection: sqlite3.Connection) -> dict[int, object]:
    """What the rows say of each item."""
    reader = MenuReader(connection)
    found: dict[int, object] = {}
    for (row,) in connection.execute("SELECT row_id FROM items"):
        card = reader.card(row)
        assert card is not None
        found[row] = (card.stop, card.from_cents, card.price_varies)
    return found


def judged_from_scratch(
    connection: sqlite3.Connection, eighty_sixed: EightySixed
) -> dict[int, object]:
    reader = MenuReader(connection)
    found: dict[int, object] = {}
    for (row,) in connection.execute("SELECT row_id FROM items"):
        whole = reader.item(row)
        assert whole is not None
        item = whole[0]
        found[row] = (item_stop(item, eighty_sixed), *lowest_price(item, eighty_sixed))
    return found


def occurs_in(item: Item, items: set[str], options: set[str]) -> bool:
    def below(groups: tuple[ModifierGroup, ...]) -> bool:
        return any(
            option.id in options or below(option.groups)
            for group in groups
            for option in group.options
        )

    return item.id in items or below(item.groups)


SOLD_OUT = st.dictionaries(IDS, st.booleans(), max_size=3)
CALLS = st.lists(st.tuples(SOLD_OUT, SOLD_OUT), max_size=4)


def test_a_choice_deep_inside_an_item_counts(lasting: sqlite3.Connection) -> None:
    def required(id_: str, *options: Option) -> ModifierGroup:
        return ModifierGroup(id_, id_, min_options=1, max_options=1, options=options)

    sauces = required("sauce", Option("mild", "Mild", 0), Option("hot", "Hot", 50))
    sides = required(
        "side", Option("rice", "Rice", 100), Option("fries", "Fries", 0, groups=(sauces,))
    )
    meal = Option("meal", "Meal", 300, groups=(sides,))
    item = Item("d", "Curry", 1000, groups=(required("kind", Option("solo", "Solo", 900), meal),))
    write_menus(
        lasting, [Menu("m", "M", categories=(Category("c", "C", items=(item,)),))],
        complete=True, now=NOW,
    )  # fmt: skip
    lasting.execute("DELETE FROM eighty_sixed")
    reader = MenuReader(lasting)
    [row] = reader.find("d")

    def sell_out(*ids: str) -> tuple[Stop | None, int]:
        touched = set_eighty_sixed(lasting, options=dict.fromkeys(ids, True), now=NOW, source="t")
        assert touched == (row,)
        card = reader.card(row)
        assert card is not None
        return card.stop, card.from_cents

    assert sell_out("mild") == (None, 1350)
    assert sell_out("hot") == (None, 1400)  # no sauce, so no fries
    assert sell_out("rice") == (None, 1900)  # no side, so no meal
    assert sell_out("solo") == (Stop(StopKind.REQUIRED_GROUP, "kind", ("kind",)), 1000)


@settings(max_examples=60)
@given(menus=MENU_LISTS, calls=CALLS, pushed=MENUS)
def test_sold_out_is_judged_as_if_from_scratch(
    lasting: sqlite3.Connection,
    menus: list[Menu],
    calls: list[tuple[dict[str, bool], dict[str, bool]]],
    pushed: Menu,
) -> None:
    lasting.execute("DELETE FROM eighty_sixed")
    write_menus(lasting, [], complete=True, now=NOW)
    write_menus(lasting, menus, complete=True, now=NOW)
    reader = MenuReader(lasting)
    for items, options in calls:
        before = reader.eighty_sixed()
        touched = set_eighty_sixed(lasting, items=items, options=options, now=NOW, source="test")
        after = reader.eighty_sixed()
        assert after == EightySixed(
            frozenset(before.items - {id_ for id_, out in items.items() if not out})
            | {id_ for id_, out in items.items() if out},
            frozenset(before.options - {id_ for id_, out in options.items() if not out})
            | {id_ for id_, out in options.items() if out},
        )
        assert judged(lasting) == judged_from_scratch(lasting, after)
        changed = set(before.items ^ after.items), set(before.options ^ after.options)
        assert touched == tuple(
            sorted(
                row
                for (row,) in lasting.execute("SELECT row_id FROM items")
                if (whole := reader.item(row)) is not None and occurs_in(whole[0], *changed)
            )
        )
    sold_out = reader.eighty_sixed()
    write_menus(lasting, [pushed], complete=False, now=NOW)
    assert reader.eighty_sixed() == sold_out
    assert judged(lasting) == judged_from_scratch(lasting, sold_out)
