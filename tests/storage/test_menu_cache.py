"""What the screen reads: active things only, in menu order, each read short in a big menu."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.domain.menu import (
    Category,
    DishFacts,
    Item,
    ItemHour,
    Menu,
    ModifierGroup,
    Option,
)
from kiosk.domain.pricing import MAX_ORDER_CENTS
from kiosk.storage.database import open_reader, open_writer
from kiosk.storage.eighty_six import set_eighty_sixed
from kiosk.storage.menu_cache import CategoryHead, MenuReader
from kiosk.storage.menu_writer import write_menus

NOW = datetime(2026, 5, 9, 12, 0, tzinfo=UTC)


def names(reader: MenuReader, rows: tuple[int, ...]) -> list[str]:
    return [found[0].name for row in rows if (found := reader.item(row))]


@pytest.fixture
def reader(writer: sqlite3.Connection, reading: sqlite3.Connection) -> MenuReader:
    hidden = Item("hidden", "Hidden", 1, is_active=False, picture_url="https://x/hidden.png")
    drinks = Category("drinks", "Drinks", "Cold", items=(
        Item("cola", "Cola at lunch", 300, picture_url="https://x/cola.png"), hidden,
        Item("water", "Water", 200), Item("beer", "Beer", 500, is_alcohol=True),
    ))  # fmt: skip
    secret = Category("secret", "Secret", is_active=False, items=(Item("cola", "Secret", 1),))
    lunch = Menu("lunch", "Lunch", "L-1", categories=(secret, drinks))
    dinner = Menu("dinner", "Dinner", categories=(
        Category("drinks", "Evening drinks", items=(
            Item("cola", "Cola at dinner", 350, picture_url="https://x/cola.png"),)),
    ))  # fmt: skip
    off = Menu("off", "Off", is_active=False, categories=(
        Category("drinks", "Off", items=(Item("cola", "Cola never", 350),)),
    ))  # fmt: skip
    write_menus(writer, [off, lunch, dinner], complete=True, now=NOW)
    return MenuReader(reading)


def test_heads_come_in_order_without_what_is_inactive(reader: MenuReader) -> None:
    off, lunch, dinner = reader.menus()
    assert [head.id for head in (off, lunch, dinner)] == ["off", "lunch", "dinner"]
    assert (off.is_active, lunch.is_active, lunch.alias) == (False, True, "L-1")
    heads = reader.categories((dinner.row_id, lunch.row_id))
    assert [head.name for head in heads] == ["Evening drinks", "Drinks"]
    assert heads[1] == CategoryHead(
        heads[1].row_id, lunch.row_id, "lunch", "drinks", "Drinks", "Cold", 3
    )
    assert reader.categories(()) == ()


def test_cards_are_read_in_pages(reader: MenuReader) -> None:
    [drinks] = reader.categories((reader.menus()[1].row_id,))
    cards = reader.cards(drinks.row_id, 0, 60)
    assert [card.name for card in cards] == ["Cola at lunch", "Water", "Beer"]
    assert [card.needs_alcohol for card in cards] == [False, False, True]
    assert reader.cards(drinks.row_id, 1, 1) == cards[1:2]
    assert reader.cards(drinks.row_id, 3, 60) == ()
    assert reader.card(cards[0].row_id) == cards[0]


def test_rows_that_are_gone_are_none(reader: MenuReader) -> None:
    assert reader.card(999_999) is None
    assert reader.item(999_999) is None
    assert reader.cards(999_999, 0, 60) == ()
    assert reader.categories((999_999,)) == ()


def test_an_item_is_found_where_it_can_be_seen(reader: MenuReader) -> None:
    assert names(reader, reader.find("cola")) == ["Cola at lunch", "Cola at dinner"]
    assert names(reader, reader.find("cola", "dinner")) == ["Cola at dinner"]
    assert names(reader, reader.find("cola", category_id="drinks")) == [
        "Cola at lunch", "Cola at dinner"
    ]  # fmt: skip
    assert reader.find("cola", "lunch", "secret") == ()
    assert reader.find("nothing") == ()
    assert names(reader, reader.find("hidden")) == ["Hidden"]


def test_pictures_are_named_once(reader: MenuReader) -> None:
    assert reader.item_pictures() == (("cola", "https://x/cola.png"),)


def test_a_big_menu_reads_as_fast_as_a_small_one(tmp_path_factory: pytest.TempPathFactory) -> None:
    options = tuple(Option(f"o{index}", f"Option {index}", index) for index in range(6))
    groups = tuple(
        ModifierGroup(f"g{index}", "Group", min_options=1, options=options) for index in range(4)
    )
    items = tuple(Item(f"i{index}", f"Item {index}", 100, groups=groups) for index in range(2000))
    directory = tmp_path_factory.mktemp("data")
    with closing(open_writer(directory)) as writer, closing(open_reader(directory)) as connection:
        big = Menu("m", "Menu", categories=(Category("c", "All", items=items),))
        began = time.perf_counter()
        write_menus(writer, [big], complete=True, now=NOW)
        # Half a second alone on the machine; the limit only catches a loss of order.
        assert time.perf_counter() - began < 10
        reader = MenuReader(connection)
        [head] = reader.menus()
        [category] = reader.categories((head.row_id,))
        row = reader.cards(category.row_id, 1900, 1)[0].row_id
        reads: dict[str, Callable[[], object]] = {
            "version": reader.version,
            "menus": reader.menus,
            "categories": lambda: reader.categories((head.row_id,)),
            "the last cards": lambda: reader.cards(category.row_id, 1940, 60),
            "card": lambda: reader.card(row),
            "item": lambda: reader.item(row),
            "find": lambda: reader.find("i1999"),
        }
        for name, read in reads.items():
            times_s = []
            for _ in range(30):
                began = time.perf_counter()
                assert read()
                times_s.append(time.perf_counter() - began)
            assert min(times_s) < 0.001, name


def test_a_card_knows_whether_alcohol_is_needed(
    writer: sqlite3.Connection, reading: sqlite3.Connection
) -> None:
    rum, syrup = Option("rum", "Rum", facts=DishFacts(has_alcohol=True)), Option("syrup", "Syrup")
    shot = ModifierGroup("shot", "Shot", min_options=1, options=(rum, syrup))
    items = (
        Item("beer", "Beer", 500, is_alcohol=True),
        Item("cake", "Cake", 500, facts=DishFacts(has_alcohol=True)),
        Item("grog", "Grog", 500, groups=(replace(shot, options=(rum,)),)),
        Item("cup", "Cup", 500, groups=(shot,)),
        Item("cocoa", "Cocoa", 500, groups=(replace(shot, min_options=0),)),
    )
    menu = Menu("m", "M", categories=(Category("c", "C", items=items),))
    write_menus(writer, [menu], complete=True, now=NOW)
    reader = MenuReader(reading)
    [head] = reader.categories((reader.menus()[0].row_id,))

    def needing() -> list[str]:
        return [card.item_id for card in reader.cards(head.row_id, 0, 9) if card.needs_alcohol]

    assert needing() == ["beer", "cake", "grog"]
    set_eighty_sixed(writer, options={"syrup": True}, items={"beer": True}, now=NOW, source="t")
    # What is sold out needs nothing; the cup has only rum left.
    assert needing() == ["cake", "grog", "cup"]
    set_eighty_sixed(writer, options={"syrup": False}, items={"beer": False}, now=NOW, source="t")
    assert needing() == ["beer", "cake", "grog"]


def test_a_card_knows_of_options_with_hours(
    writer: sqlite3.Connection, reading: sqlite3.Connection
) -> None:
    egg = Option("egg", "Egg", hours=(ItemHour(None, datetime.min.time(), datetime.min.time()),))
    below = ModifierGroup("b", "B", options=(egg,))
    deep = ModifierGroup("a", "A", options=(Option("o", "O", groups=(below,)),))
    items = (Item("plain", "Plain", 1), Item("egg", "Egg", 1, groups=(deep,)))
    menu = Menu("m", "M", categories=(Category("c", "C", items=items),))
    write_menus(writer, [menu], complete=True, now=NOW)
    reader = MenuReader(reading)
    [head] = reader.categories((reader.menus()[0].row_id,))
    assert [card.has_option_hours for card in reader.cards(head.row_id, 0, 9)] == [False, True]


def test_a_price_beyond_all_whole_numbers_of_sqlite_is_cut(
    writer: sqlite3.Connection, reading: sqlite3.Connection
) -> None:
    group = ModifierGroup(
        "g", "G", min_units=100, options=(Option("o", "O", 10**15, max_units=100),)
    )
    for _ in range(2):
        option = Option("o", "O", max_units=100, groups=(group,))
        group = ModifierGroup("g", "G", min_units=100, options=(option,))
    item = Item("i", "I", 1, groups=(group,))
    menu = Menu("m", "M", categories=(Category("c", "C", items=(item,)),))
    write_menus(writer, [menu], complete=True, now=NOW)
    reader = MenuReader(reading)
    [head] = reader.categories((reader.menus()[0].row_id,))
    [card] = reader.cards(head.row_id, 0, 9)
    assert card.from_cents == MAX_ORDER_CENTS


def test_a_card_keeps_only_the_claims_that_its_choices_can_keep(
    writer: sqlite3.Connection, reading: sqlite3.Connection
) -> None:
    def facts(*names: str) -> DishFacts:
        return DishFacts(diet_tags=frozenset(f"TAG_KEY_{name}" for name in names))

    tofu = Option("tofu", "Tofu", facts=facts("DIETARY_VEGAN"))
    egg = Option("egg", "Egg", facts=facts("DIETARY_VEGETARIAN"))
    beef = Option("beef", "Beef")
    group = ModifierGroup("g", "G", min_options=1, options=(tofu, egg, beef))
    bowl = Item("bowl", "Bowl", 1, facts=facts("DIETARY_VEGAN", "ALLERGEN_SOY"), groups=(group,))
    free = replace(bowl, id="free", groups=(replace(group, min_options=0),))
    menu = Menu("m", "M", categories=(Category("c", "C", items=(bowl, free)),))
    write_menus(writer, [menu], complete=True, now=NOW)
    reader = MenuReader(reading)

    def tags() -> list[set[str]]:
        [head] = reader.categories((reader.menus()[0].row_id,))
        cards = reader.cards(head.row_id, 0, 9)
        tags = [frozenset().union(*card.suiting) for card in cards]
        return [{tag.removeprefix("TAG_KEY_DIETARY_") for tag in each} for each in tags]

    own = {"VEGAN", "VEGETARIAN", "PESCATARIAN"}
    assert tags() == [own, own]
    set_eighty_sixed(writer, options={"tofu": True}, now=NOW, source="t")
    assert tags() == [{"VEGETARIAN", "PESCATARIAN"}, own]
    set_eighty_sixed(writer, options={"egg": True}, now=NOW, source="t")
    assert tags() == [set(), own]
    write_menus(writer, [replace(menu, name="Again")], complete=True, now=NOW)
    assert tags() == [set(), own]
    set_eighty_sixed(writer, options={"tofu": False}, now=NOW, source="t")
    assert tags() == [own, own]
