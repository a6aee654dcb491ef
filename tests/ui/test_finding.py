"""Looking for a dish: letters as they are typed, and which fit is the better one."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.menu import Category, DishFacts, Item, Menu
from kiosk.domain.menu_words import parse_menu_words
from kiosk.storage.database import open_reader, open_writer
from kiosk.storage.menu_cache import MenuReader
from kiosk.storage.menu_writer import write_menus
from kiosk.ui.finding import NO_FIT, findable, fit, folded, pinyin, query
from kiosk.ui.formats import Formats
from kiosk.ui.menu_index import STEP, MenuIndex
from kiosk.ui.shop import Shop
from tests.ui.stage import NOON


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Crème brûlée", "creme brulee"),
        ("JALAPEÑO-Dip!", "jalapeno dip"),
        ("Süße Klöße", "susse klosse"),
        ("Smørrebrød", "smorrebrod"),
        ("Bœuf", "boeuf"),
        ("  two   words ", "two words"),
        ("شُورَبَة", "شوربه"),
        ("أرز", "ارز"),
        ("宫保鸡丁", "宫保鸡丁"),
        ("½ 🍕 …", "1 2"),
        ("", ""),
    ],
)
def test_letters_as_they_are_typed(text: str, typed: str) -> None:
    assert folded(text) == typed


@pytest.mark.parametrize(
    ("typed", "rank"),
    [
        ("che", 0),
        ("cheese burger", 0),
        ("burger", 1),
        ("dou bur", 1),
        ("urge", 2),
        ("burgers", 3),
        ("cheeseburger", 3),
        ("cheese burger double", 0),
        ("burgerdouble", 3),
        ("pickles", 4),
        ("pickle", 4),
        ("burger pickles", 4),
        ("with pick les", NO_FIT),
        ("e", NO_FIT),
        ("pizza", NO_FIT),
        ("burger pizza", NO_FIT),
        ("100%", NO_FIT),
    ],
)
def test_the_name_comes_before_what_is_inside(typed: str, rank: int) -> None:
    assert rank_of(typed, "Cheese Burger, double", "With pickles. Grill") == rank


def rank_of(typed: str, name: str, more: str = "") -> int:
    wanted = query(typed)
    assert wanted is not None
    return fit(wanted, findable(name, pinyin(name), more))


@pytest.mark.parametrize(
    ("typed", "name", "rank"),
    [
        ("chaomian", "海鲜炒面", 1),
        ("xianchao", "海鲜炒面", 1),
        ("baoji", "宫保鸡丁", 1),
        ("bao ji", "宫保鸡丁", 1),
        ("lucha", "绿茶", 1),
        ("lvcha", "绿茶", 1),
        ("lücha", "绿茶", 1),
        ("niurm", "牛肉面", 5),
        ("nrmian", "牛肉面", 5),
        ("rm", "牛肉面", 5),
        ("mn", "牛肉面", NO_FIT),
        ("aomian", "海鲜炒面", NO_FIT),
        # The end of the name and its beginning are no word.
        ("mianhai", "海鲜炒面", NO_FIT),
        ("mh", "海鲜炒面", NO_FIT),
        ("cocacola", "Coca-Cola", 3),
        ("coca cola", "Cocacola", 2),
        ("7up", "7-Up", 3),
        ("7 up", "7up", 3),
        ("mcchicken", "Mc Chicken", 3),
        ("ocacola", "Coca-Cola", NO_FIT),
        ("burgers", "Burger", 3),
        ("potatoes", "Potato wedges", 3),
        ("cherries", "Cherry cake", 3),
        ("bass", "Basil", NO_FIT),
        ("gas", "Garlic bread", NO_FIT),
        ("gemuese", "Gemüse", 1),
        ("gemuse", "Gemüse", 0),
        ("gemuese", "Gemu\u0308se", 1),
        ("spaetzle", "Käsespätzle", 2),
        ("weissbier", "Weißbier", 0),
        ("roedgroed", "Rødgrød", 1),
    ],
)
def test_as_people_type_it(typed: str, name: str, rank: int) -> None:
    assert rank_of(typed, name) == rank


def test_spelled_out_also_in_the_description() -> None:
    assert rank_of("gemuese", "Auflauf", "mit Gemüse") == 4


def test_two_thousand_dishes_are_looked_through_within_a_frame() -> None:
    dishes = [
        findable(f"{name} {number}", pinyin(name), "With pickles and a slice of cheese")
        for number in range(500)
        for name in ("Cheese Burger", "Käsespätzle", "Coca-Cola", "宫保鸡丁")
    ]
    for typed in ("c", "cheese", "xyzzy", "a" * 40, "cheese burger with pickles"):
        wanted = query(typed)
        assert wanted is not None
        began = time.process_time()
        for each in dishes:
            fit(wanted, each)
        assert time.process_time() - began < 0.016, typed


def index_of(tmp_path: Path, formats: Formats, *categories: Category) -> Iterator[MenuIndex]:
    with closing(open_writer(tmp_path)) as writer, closing(open_reader(tmp_path)) as reader:
        write_menus(writer, (Menu("m", "M", categories=categories),), complete=True, now=NOON)
        menus = MenuReader(reader)
        index = MenuIndex(menus, formats)
        index.begin(list(menus.categories(tuple(head.row_id for head in menus.menus()))))
        yield index


@pytest.fixture
def index(tmp_path: Path, shop: Shop) -> Iterator[MenuIndex]:
    vegan = DishFacts(diet_tags=frozenset({"TAG_KEY_DIETARY_VEGAN"}))
    yield from index_of(
        tmp_path,
        Formats(shop),
        Category(
            "c-1",
            "Mains",
            items=(
                Item("i-1", "宫保鸡丁", 900, "kung pao chicken"),
                Item("i-2", "绿豆糕", 900, facts=vegan),
                Item("i-3", "Gong bread", 900),
            ),
        ),
        Category("c-2", "Specials", items=(Item("i-3", "Gong bread", 900),)),
    )


def everything(tags: tuple[frozenset[str], ...]) -> bool:
    return True


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("gongbao", [(0, 0)]),
        ("gong bao", [(0, 0)]),
        ("gbjd", [(0, 0)]),
        ("ji", [(0, 0)]),
        ("lvdou", [(0, 1)]),
        ("宫保", [(0, 0)]),
        ("chicken", [(0, 0)]),
        ("gong", [(0, 2), (0, 0)]),
        ("mains", [(0, 0), (0, 1), (0, 2)]),
        ("specials", [(1, 0)]),
        ("", []),
        (" ! ", []),
    ],
)
def test_found_once_and_the_best_first(
    index: MenuIndex, typed: str, places: list[tuple[int, int]]
) -> None:
    assert index.find(typed, everything) == places


def test_what_does_not_suit_is_not_found(index: MenuIndex) -> None:
    def vegan(claims: tuple[frozenset[str], ...]) -> bool:
        return any("TAG_KEY_DIETARY_VEGAN" in each for each in claims)

    assert index.find("mains", vegan) == [(0, 1)]
    assert index.suiting(vegan) == {0: (1,)}


def test_a_dish_is_found_by_its_name_in_the_guests_language_and_by_its_own(
    tmp_path: Path, shop: Shop
) -> None:
    text = "menu,de,zh\nOnion soup,Zwiebelsuppe,洋葱汤\nStarters,Vorspeisen,\n"
    formats = Formats(replace(shop, menu_words=parse_menu_words(text)))
    formats.use("de")
    items = (Item("i-1", "Onion soup", 900), Item("i-2", "Zwieback", 900))
    for index in index_of(tmp_path, formats, Category("c-1", "Starters", items=items)):
        assert index.find("zwieb", everything) == [(0, 0), (0, 1)]
        assert index.find("onion", everything) == [(0, 0)]
        assert index.find("vorsp", everything) == index.find("start", everything)
        assert index.find("yang", everything) == []
        formats.use("zh_CN")
        index.read_anew()
        assert index.find("yangcong", everything) == [(0, 0)]
        assert index.find("zwiebel", everything) == []


def test_it_is_read_in_small_steps_or_at_once(tmp_path: Path, shop: Shop) -> None:
    many = tuple(Item(f"i-{number}", f"Dish {number}", 100) for number in range(STEP * 2 + 1))
    for index in index_of(tmp_path, Formats(shop), Category("c", "All", items=many)):
        index.step()
        assert not index.is_complete
        assert len(index.find("dish", everything)) == len(many)
        assert index.is_complete
