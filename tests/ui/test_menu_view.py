"""The menu page's view-model: rows from counts, cards that are read late and stay live."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kiosk.domain.menu import (
    Category,
    DishFacts,
    Item,
    ItemHour,
    Menu,
    ModifierGroup,
    OpenHour,
    Option,
)
from kiosk.engine.changes import PictureArrived
from kiosk.storage.menu_cache import ItemCard, MenuReader
from kiosk.storage.pictures import picture_path
from kiosk.ui.category_view import PAGE
from kiosk.ui.desk import Desk
from kiosk.ui.diet_view import DietChoice, DietView
from kiosk.ui.diets import diet_words, diets_in, suits
from kiosk.ui.menu_rows import MenuRows, Role
from kiosk.ui.menu_view import MenuView
from kiosk.ui.search_results import CARD, SearchResults
from kiosk.ui.search_view import MOST_LETTERS, SearchView
from kiosk.ui.serving import Serving
from tests.ui.stage import Stage, small_menu


@pytest.fixture
def menu(desk: Desk) -> Iterator[MenuView]:
    view = MenuView(desk)
    yield view
    # At once: it reads on while the screen is idle, and the database is about to close.
    delete(view)


@contextmanager
def a_menu(desk: Desk) -> Iterator[tuple[MenuView, Serving]]:
    """With the hours of the desk's shop."""
    with closing(Serving(desk.shop.hours, desk.menus, desk.now)) as serving:
        view = MenuView(replace(desk, serving=serving))
        yield view, serving
        delete(view)


def rows_of(menu: MenuView) -> list[tuple[int, int, int]]:
    model = menu.findChild(MenuRows)
    assert model is not None
    indexes = (model.index(row) for row in range(model.rowCount()))
    return [
        (
            model.data(index, Role.CATEGORY) or 0,
            model.data(index, Role.FIRST) or 0,
            model.data(index, Role.COUNT) or 0,
        )
        for index in indexes
    ]


def text(thing: QObject | None, name: str) -> str:
    assert thing is not None
    return str(thing.property(name))


def long_menu(items: int) -> Menu:
    many = tuple(Item(f"i-{number}", f"Dish {number}", 100) for number in range(items))
    return Menu("m-1", "All day", categories=(Category("c-1", "Everything", items=many),))


def test_a_heading_for_each_category_then_rows_of_cards(stage: Stage, menu: MenuView) -> None:
    stage.write(long_menu(5))
    menu.layOut(2)
    assert rows_of(menu) == [(0, 0, 0), (0, 0, 2), (0, 2, 2), (0, 4, 1)]
    menu.layOut(4)
    assert rows_of(menu) == [(0, 0, 0), (0, 0, 4), (0, 4, 1)]


def test_rows_lead_to_categories_and_back(menu: MenuView) -> None:
    menu.layOut(2)
    assert rows_of(menu) == [(0, 0, 0), (0, 0, 2), (1, 0, 0), (1, 0, 1)]
    assert [menu.rowOf(0), menu.rowOf(1)] == [0, 2]
    assert [menu.categoryOf(row) for row in range(4)] == [0, 0, 1, 1]


def test_a_huge_menu_opens_without_reading_its_items(
    stage: Stage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.write(long_menu(2000))
    read: list[int] = []
    cards = MenuReader.cards

    def count(self: MenuReader, category: int, offset: int, limit: int) -> tuple[ItemCard, ...]:
        found = cards(self, category, offset, limit)
        read.append(len(found))
        return found

    monkeypatch.setattr(MenuReader, "cards", count)
    menu = MenuView(desk)
    menu.layOut(2)
    assert read == []
    assert text(menu.card(0, 1999), "name") == "Dish 1999"
    assert sum(read) <= PAGE
    delete(menu)


def test_texts_of_a_card(menu: MenuView) -> None:
    card = menu.card(0, 0)
    assert text(card, "name") == "Margherita"
    assert text(card, "priceText") == "from $11.00"
    assert text(card, "note") == "780 cal"
    assert card is not None
    assert card.property("tags") == ["Vegetarian"]
    assert text(menu.card(1, 0), "priceText") == "$3.20"


def test_no_card_where_the_menu_has_none(menu: MenuView) -> None:
    assert menu.card(0, 99) is None
    assert menu.card(7, 0) is None
    assert menu.category(7) is None


def test_sold_out_changes_the_card_and_nothing_else(stage: Stage, menu: MenuView) -> None:
    cola, pizza = menu.card(1, 0), menu.card(0, 0)
    assert cola is not None
    assert pizza is not None
    changed = QSignalSpy(cola.changed)
    others = QSignalSpy(pizza.changed)
    resets = QSignalSpy(menu.changed)
    stage.sell_out("i-cola")
    assert cola.property("isSoldOut") is True
    assert text(cola, "soldOutText") == "Sold out"
    assert (changed.count(), others.count(), resets.count()) == (1, 0, 0)


def test_time_goes_on_for_an_item_with_hours(stage: Stage, menu: MenuView) -> None:
    calzone = menu.card(0, 1)
    assert text(calzone, "soldOutText") == "Not available now"
    assert text(calzone, "note") == "Back at 5:00\xa0PM"
    stage.moment += timedelta(hours=6)
    menu.check_hours()
    assert calzone is not None
    assert calzone.property("isSoldOut") is False


def test_alcohol_is_greyed_outside_its_hours(stage: Stage, desk: Desk) -> None:
    wine = Item("i-wine", "Wine", 700, is_alcohol=True)
    stage.write(replace(small_menu(), categories=(Category("c", "Wine", items=(wine,)),)))
    shop = replace(desk.shop, alcohol_hours=(OpenHour(1, time(11), time(23)),))
    with a_menu(replace(desk, shop=shop)) as (view, serving):
        card = view.card(0, 0)
        assert card is not None
        assert text(card, "soldOutText") == "Not available now"
        assert text(card, "note") == "Back tomorrow at 11:00\xa0AM"
        stage.sell_out("i-wine")
        assert text(card, "soldOutText") == "Sold out"
        stage.sell_out("i-wine", back=True)
        stage.moment += timedelta(days=1)
        serving.ticked.emit()
        assert card.property("isSoldOut") is False


def test_a_card_follows_what_its_required_choice_needs(stage: Stage, desk: Desk) -> None:
    rum = Option("rum", "Rum", facts=DishFacts(has_alcohol=True))
    egg = Option("egg", "Egg", hours=(ItemHour(None, time(8), time(11)),))
    items = tuple(
        Item(f"i-{option.id}", option.name, 700, groups=(group,))
        for option in (rum, egg)
        for group in (ModifierGroup("g", "G", min_options=1, options=(option,)),)
    )
    stage.write(replace(small_menu(), categories=(Category("c", "C", items=items),)))
    shop = replace(desk.shop, alcohol_hours=(OpenHour(0, time(18), time(23)),))
    with a_menu(replace(desk, shop=shop)) as (view, serving):
        grog, plate = view.card(0, 0), view.card(0, 1)
        assert text(grog, "note") == "Back at 6:00\xa0PM"
        assert text(plate, "soldOutText") == "Not available now"
        assert text(plate, "note") == "Back tomorrow at 8:00\xa0AM"
        stage.moment += timedelta(hours=21)
        serving.ticked.emit()
        assert text(plate, "soldOutText") == ""
        assert text(grog, "soldOutText") == "Not available now"


def test_the_guest_who_began_before_a_menu_ended_still_sees_it(stage: Stage, desk: Desk) -> None:
    stage.write(replace(small_menu(), open_hours=(OpenHour(0, time(11), time(13)),)))
    shop = replace(desk.shop, grace=timedelta(minutes=10))
    with a_menu(replace(desk, shop=shop)) as (view, serving):
        serving.begin()
        stage.moment += timedelta(hours=1, minutes=9)
        serving.ticked.emit()
        assert view.property("isEmpty") is False
        assert text(view.card(0, 0), "soldOutText") == ""
        serving.end()
        serving.ticked.emit()
        assert view.property("isEmpty") is True


def test_the_clock_looks_again_the_moment_a_menu_opens(
    stage: Stage, desk: Desk, qtbot: QtBot
) -> None:
    stage.write(replace(small_menu(), open_hours=(OpenHour(0, time(13), time(14)),)))
    stage.moment += timedelta(minutes=59, seconds=59, milliseconds=950)
    with (
        closing(Serving(desk.shop.hours, desk.menus, desk.now)) as serving,
        qtbot.waitSignal(serving.ticked, timeout=5000),
    ):
        pass


def test_menus_open_and_close_by_the_clock(stage: Stage, menu: MenuView) -> None:
    lunch = replace(small_menu(), open_hours=(OpenHour(0, time(11), time(14)),))
    dinner = Menu(
        "m-2",
        "Dinner",
        open_hours=(OpenHour(0, time(17), time(22)),),
        categories=(Category("c-grill", "Grill", items=(Item("i-steak", "Steak", 2500),)),),
    )
    stage.write(lunch, dinner)
    assert [text(view, "name") for view in menu.property("categories")] == ["Pizza", "Drinks"]
    stage.moment += timedelta(hours=6)
    menu.check_hours()
    assert [text(view, "name") for view in menu.property("categories")] == ["Grill"]


def test_the_same_shape_keeps_the_rows_and_the_place(stage: Stage, menu: MenuView) -> None:
    card = menu.card(1, 0)
    changed = QSignalSpy(menu.changed)
    old = small_menu()
    drinks = replace(old.categories[1], items=(Item("i-cola", "Cola, large", 420),))
    stage.write(replace(old, categories=(old.categories[0], drinks)))
    assert text(card, "name") == "Cola, large"
    assert text(card, "priceText") == "$4.20"
    assert changed.count() == 0


def test_a_picture_appears_when_it_is_on_disk(stage: Stage, menu: MenuView) -> None:
    address = "https://example.org/cola.png"
    pictured = Item("i-cola", "Cola", 320, picture_url=address, facts=DishFacts())
    stage.write(Menu("m-1", "All day", categories=(Category("c-1", "Drinks", items=(pictured,)),)))
    card, category = menu.card(0, 0), menu.category(0)
    assert card is not None
    assert card.property("pictureUrl").isEmpty()
    file = picture_path(stage.directory, address)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"a picture")
    stage.tell(PictureArrived(address))
    assert card.property("pictureUrl").toLocalFile() == str(file)
    assert category is not None
    assert category.property("pictureUrl").toLocalFile() == str(file)


def test_diet_words_say_the_most_telling_first() -> None:
    tags = {"VEGETARIAN", "VEGAN", "GLUTEN_FREE", "UNHEARD_OF"}
    assert diet_words(frozenset(f"TAG_KEY_DIETARY_{tag}" for tag in tags)) == [
        "Vegan",
        "Gluten-free",
    ]
    assert diet_words(frozenset()) == []


def tags(*names: str) -> frozenset[str]:
    return frozenset(f"TAG_KEY_DIETARY_{name}" for name in names)


def test_what_the_menu_does_not_say_suits_nobody() -> None:
    assert suits((), frozenset())
    assert not suits((), frozenset({"VEGAN"}))
    assert not suits((tags("VEGETARIAN"),), frozenset({"VEGAN"}))
    assert suits((tags("VEGAN"),), frozenset({"VEGETARIAN"}))
    assert not suits((tags("VEGAN"),), frozenset({"VEGETARIAN", "HALAL"}))
    # Free of something is only what is said to be.
    assert not suits((tags("VEGAN"),), frozenset({"DAIRY_FREE"}))


def test_what_is_asked_for_together_has_to_be_had_together() -> None:
    ways = (tags("VEGAN"), tags("GLUTEN_FREE"))
    assert suits(ways, frozenset({"VEGAN"}))
    assert suits(ways, frozenset({"GLUTEN_FREE"}))
    assert not suits(ways, frozenset({"VEGAN", "GLUTEN_FREE"}))


def test_only_diets_that_occur_are_offered() -> None:
    assert diets_in(tags("HALAL", "VEGAN", "UNHEARD_OF")) == ("VEGAN", "HALAL")
    assert diets_in(tags()) == ()


def diet_menu() -> Menu:
    vegan = DishFacts(diet_tags=tags("VEGAN", "GLUTEN_FREE"))
    dishes = (
        Item("i-steak", "Steak", 2500, "With a salad"),
        Item("i-salad", "Salad", 900, facts=vegan),
    )
    pasta = Item("i-pasta", "Pasta salad", 1200, facts=DishFacts(diet_tags=tags("VEGETARIAN")))
    grill = Category("c-grill", "Grill", items=(dishes[0],))
    return Menu(
        "m-1", "All day", categories=(grill, Category("c-2", "Bowls", items=(*dishes, pasta)))
    )


@pytest.fixture
def diet(stage: Stage, menu: MenuView, qtbot: QtBot) -> DietView:
    stage.write(diet_menu())
    view = menu.findChild(DietView)
    assert view is not None
    qtbot.waitUntil(lambda: len(view.property("choices")) > 1, timeout=5000)
    return view


def choice(diet: DietView, name: str) -> DietChoice:
    found: DietChoice = next(
        each for each in diet.property("choices") if each.property("name") == name
    )
    return found


def names(menu: MenuView) -> list[list[str]]:
    return [
        [text(menu.card(number, place), "name") for place in range(view.count)]
        for number, view in enumerate(menu.property("categories"))
    ]


def test_the_diet_filter_leaves_out_what_does_not_suit(menu: MenuView, diet: DietView) -> None:
    changed = QSignalSpy(menu.changed)
    assert names(menu) == [["Steak"], ["Steak", "Salad", "Pasta salad"]]
    diet.toggle(choice(diet, "Vegetarian"))
    assert names(menu) == [["Salad", "Pasta salad"]]
    assert text(diet, "activeText") == "Vegetarian"
    assert menu.property("dishCount") == 2
    diet.toggle(choice(diet, "Gluten-free"))
    assert names(menu) == [["Salad"]]
    assert text(diet, "activeText") == "Vegetarian · Gluten-free"
    diet.clear()
    assert names(menu) == [["Steak"], ["Steak", "Salad", "Pasta salad"]]
    assert changed.count() == 3


def test_a_filter_that_nothing_fits_is_no_closed_menu(
    stage: Stage, menu: MenuView, diet: DietView
) -> None:
    stage.write(small_menu())
    diet.toggle(choice(diet, "Vegan"))
    assert names(menu) == []
    assert menu.property("isEmpty") is False
    stage.write()
    assert menu.property("isEmpty") is True


def test_diets_that_exclude_each_other_are_not_found_together(
    stage: Stage, menu: MenuView, diet: DietView
) -> None:
    wheat = Option("wheat", "Wheat", facts=DishFacts(diet_tags=tags("VEGAN")))
    egg = Option("egg", "Egg", facts=DishFacts(diet_tags=tags("GLUTEN_FREE")))
    wraps = ModifierGroup("w", "Wrap", min_options=1, max_options=1, options=(wheat, egg))
    facts = DishFacts(diet_tags=tags("VEGAN", "GLUTEN_FREE"))
    wrap = Item("i-wrap", "Wrap", 900, facts=facts, groups=(wraps,))
    stage.write(Menu("m-1", "All day", categories=(Category("c", "C", items=(wrap,)),)))
    diet.toggle(choice(diet, "Vegan"))
    assert names(menu) == [["Wrap"]]
    diet.toggle(choice(diet, "Gluten-free"))
    assert names(menu) == []


def test_a_new_menu_is_filtered_as_well(stage: Stage, menu: MenuView, diet: DietView) -> None:
    diet.toggle(choice(diet, "Vegan"))
    assert names(menu) == [["Salad"]]
    old = diet_menu()
    plain = replace(old.categories[1].items[1], facts=DishFacts())
    bowls = replace(old.categories[1], items=(*old.categories[1].items[:1], plain))
    stage.write(replace(old, categories=(old.categories[0], bowls)))
    assert names(menu) == []
    assert text(diet, "activeText") == "Vegan"


def found(menu: MenuView) -> list[str]:
    results = menu.findChild(SearchResults)
    assert results is not None
    return [
        text(results.data(results.index(row), CARD), "name") for row in range(results.rowCount())
    ]


def test_search_finds_while_typing(stage: Stage, menu: MenuView) -> None:
    stage.write(diet_menu())
    search = menu.findChild(SearchView)
    assert search is not None
    assert text(search, "countText") == ""
    search.type("sal")
    assert found(menu) == ["Salad", "Pasta salad", "Steak"]
    assert text(search, "countText") == "3 dishes found"
    search.type("salad w")
    assert found(menu) == ["Steak"]
    assert search.property("count") == 1
    search.type("  soup ")
    assert found(menu) == []
    assert text(search, "countText") == "Nothing found for “soup”"
    search.type("x" * 1000)
    assert len(text(search, "text")) == MOST_LETTERS


def test_search_follows_the_filter_and_the_menu(
    stage: Stage, menu: MenuView, diet: DietView
) -> None:
    search = menu.findChild(SearchView)
    assert search is not None
    search.type("salad")
    diet.toggle(choice(diet, "Vegan"))
    assert found(menu) == ["Salad"]
    stage.sell_out("i-salad")
    assert found(menu) == ["Salad"]
    stage.write(small_menu())
    assert found(menu) == []


def test_the_next_guest_finds_nothing_of_the_last(menu: MenuView, diet: DietView) -> None:
    search = menu.findChild(SearchView)
    assert search is not None
    search.open()
    search.type("sal")
    diet.toggle(choice(diet, "Vegan"))
    menu.start_afresh()
    assert search.property("isOpen") is False
    assert text(search, "text") == ""
    assert diet.property("isActive") is False
    assert names(menu) == [["Steak"], ["Steak", "Salad", "Pasta salad"]]
