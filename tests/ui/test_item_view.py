"""The item page's view-model: choices by touch, prices and rules in words, only changes told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.domain.cart import CartLine
from kiosk.domain.choosing import can_add, defaults, is_single, toggle
from kiosk.domain.menu import Category, DishFacts, Item, ItemHour, Menu, ModifierGroup, Option
from kiosk.domain.pricing import unit_price_cents
from kiosk.domain.selection import (
    NOTHING_EIGHTY_SIXED,
    ChosenOption,
    EightySixed,
    Selection,
    chosen_in,
    with_chosen,
)
from kiosk.onetablet.menu_mapping import parse_pull
from kiosk.ui.desk import Desk
from kiosk.ui.group_view import GroupView, OptionView
from kiosk.ui.item_view import ItemView
from tests.domain.chance import pull, touched
from tests.ui.stage import Stage

HOW = ModifierGroup(
    "how",
    "How much?",
    min_options=1,
    max_options=1,
    options=(Option("normal", "Normal", is_default=True), Option("double", "Double", 75)),
)
PIZZA = Item(
    "pizza",
    "Half & half",
    1250,
    facts=DishFacts(780, 1760, frozenset({"TAG_KEY_DIETARY_VEGETARIAN"})),
    groups=(
        ModifierGroup(
            "size",
            "Size",
            min_options=1,
            max_options=1,
            options=(Option("small", "Small"), Option("large", "Large", 400)),
        ),
        ModifierGroup(
            "top",
            "Toppings",
            max_options=2,
            free_options=1,
            options=(
                Option("olives", "Olives", 100, groups=(HOW,)),
                Option("ham", "Ham", 200),
                Option("egg", "Egg", 150, description="Free range", is_active=True),
            ),
        ),
    ),
)
BOX = Item(
    "box",
    "Box of six",
    1690,
    groups=(
        ModifierGroup(
            "six",
            "Choose six",
            min_units=6,
            max_units=6,
            max_option_units=6,
            options=(Option("glazed", "Glazed"), Option("berry", "Berry", 25)),
        ),
    ),
)


@pytest.fixture
def item(desk: Desk) -> ItemView:
    view = ItemView(desk)
    show(view, PIZZA)
    return view


def show(view: ItemView, item: Item, sold_out: EightySixed = NOTHING_EIGHTY_SIXED) -> None:
    view.open(item, "c", "Category", "m", sold_out)


def read(thing: QObject, name: str) -> Any:
    """A property as QML reads it."""
    return thing.property(name)


def group(view: ItemView, name: str) -> GroupView:
    return _search(read(view, "groups"), name)


def _search(groups: list[GroupView], name: str) -> GroupView:
    for each in groups:
        if read(each, "name") == name:
            return each
        for option in read(each, "options"):
            below: list[GroupView] = read(option, "groups")
            if below and any(read(deeper, "name") == name for deeper in below):
                return _search(below, name)
    raise AssertionError(f"no group {name}")


def option(view: ItemView, group_name: str, name: str) -> OptionView:
    options: list[OptionView] = read(group(view, group_name), "options")
    return next(each for each in options if read(each, "name") == name)


def test_it_shows_the_item(item: ItemView) -> None:
    assert read(item, "name") == "Half & half"
    assert read(item, "caloriesText") == "780–1,760 cal"
    assert read(item, "tags") == ["Vegetarian"]
    assert read(item, "unitText") == "$12.50"


def test_each_touch_changes_the_price(item: ItemView) -> None:
    option(item, "Size", "Large").touch()
    assert (read(item, "totalCents"), read(item, "totalText")) == (1650, "$16.50")
    item.setQuantity(2)
    assert read(item, "totalText") == "$33.00"
    assert read(item, "unitText") == "$16.50"


def test_only_what_changed_is_told(item: ItemView, qtbot: QtBot) -> None:
    small, large = option(item, "Size", "Small"), option(item, "Size", "Large")
    small.touch()
    with (
        qtbot.assertNotEmitted(option(item, "Toppings", "Ham").changed),
        qtbot.assertNotEmitted(group(item, "Toppings").changed),
        qtbot.waitSignals([small.changed, large.changed, group(item, "Size").changed]),
    ):
        large.touch()
    with qtbot.assertNotEmitted(large.changed), qtbot.assertNotEmitted(item.changed):
        large.touch()


def test_the_badge_says_rule_then_choice(item: ItemView) -> None:
    size, toppings = group(item, "Size"), group(item, "Toppings")
    assert read(size, "badgeText") == "Choose 1"
    assert read(toppings, "badgeText") == "Up to 2 · first 1 free"
    option(item, "Size", "Large").touch()
    option(item, "Toppings", "Ham").touch()
    assert (read(size, "badgeText"), read(size, "badgeTone")) == (
        "Chosen · Large",
        GroupView.Tone.Done,
    )
    assert read(toppings, "badgeText") == "Up to 2 · first 1 free · 1 chosen"


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ({"min_options": 1, "max_options": 1}, "Choose 1"),
        ({"max_options": 1}, "Optional"),
        ({"min_options": 2}, "Choose at least 2"),
        ({"min_options": 2, "max_options": 3}, "Choose 2 to 3"),
        ({"min_options": 3, "max_options": 2}, "Choose 2"),
        ({"max_options": 3}, "Up to 3"),
        ({"max_options": 4}, "As many as you like"),
        ({}, "As many as you like"),
        ({"max_options": 3, "free_options": 1}, "Up to 3 · first 1 free"),
        ({"max_options": 2, "free_options": 2}, "Up to 2 · free"),
        ({"min_units": 6, "max_units": 6, "max_option_units": 6}, "6 pieces"),
        ({"min_units": 2, "max_option_units": 6}, "At least 2 pieces"),
        ({"min_units": 2, "max_units": 6, "max_option_units": 6}, "2 to 6 pieces"),
        ({"max_units": 6, "max_option_units": 6}, "Up to 6 pieces"),
        ({"max_units": 2}, "Up to 2"),
    ],
)
def test_rules_in_words(desk: Desk, rules: dict[str, Any], words: str) -> None:
    options = tuple(Option(name, name, 100) for name in "abcd")
    view = ItemView(desk)
    rule = replace(ModifierGroup("g", "G", options=options), **rules)
    show(view, Item("i", "I", 0, groups=(rule,)))
    assert read(group(view, "G"), "ruleText") == words


def test_free_ones_say_so_and_the_next_one_costs(item: ItemView) -> None:
    olives, ham = option(item, "Toppings", "Olives"), option(item, "Toppings", "Ham")
    assert read(ham, "detailText") == "free"
    ham.touch()
    assert read(ham, "isFree")
    # With the olives, which would be the free ones then, the ham would cost.
    assert (read(olives, "detailText"), read(olives, "isFree")) == ("+\u00a0$2.00", False)
    olives.touch()
    # The first in menu order is free, not the first that was touched.
    assert (read(olives, "detailText"), read(ham, "detailText")) == ("free", "+\u00a0$2.00")
    assert read(item, "unitText") == "$14.50"


def each_option(groups: list[GroupView]) -> Iterator[OptionView]:
    """Of the whole page, what is open."""
    for each in groups:
        for one in read(each, "options"):
            yield one
            yield from each_option(read(one, "groups") if read(one, "isChosen") else [])


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.integers(0, 2**32))
def test_a_label_is_what_a_touch_adds_to_the_price(desk: Desk, seed: int) -> None:
    chance = Random(seed)
    menus = parse_pull(json.dumps(pull(chance)).encode()).menus
    item = chance.choice(
        [item for menu in menus for each in menu.categories for item in each.items]
    )
    choices = touched(chance, item, defaults(item, NOTHING_EIGHTY_SIXED), NOTHING_EIGHTY_SIXED, 8)
    view = ItemView(desk)
    show(view, item)
    line = replace(view.line, selections=choices)
    view.open(item, "c", "C", "m", NOTHING_EIGHTY_SIXED, line)
    for one in each_option(read(view, "groups")):
        group = one.parent()
        assert isinstance(group, GroupView)
        args = (item, choices, group.path, one.option.id, NOTHING_EIGHTY_SIXED)
        if read(one, "isChosen") or not can_add(*args):
            continue
        after = unit_price_cents(item, toggle(*args))
        others = () if is_single(group.group) else chosen_in(choices, group.path)
        before = unit_price_cents(item, with_chosen(choices, group.path, others))
        if after == before:
            words = "free" if one.option.price_cents else ""
        else:
            words = desk.formats.extra(after - before)  # noqa: S610  (no Django)
        assert read(one, "detailText") == words, (seed, group.path, one.option.id)


def test_what_is_nested_opens_with_its_option_and_has_its_defaults(item: ItemView) -> None:
    olives = option(item, "Toppings", "Olives")
    assert read(olives, "groups") == []
    olives.touch()
    assert read(option(item, "How much?", "Normal"), "isChosen")
    assert read(option(item, "How much?", "Normal"), "context") == "Olives"
    option(item, "How much?", "Double").touch()
    assert read(item, "unitText") == "$13.25"


def test_at_the_maximum_the_page_says_the_rule(item: ItemView, qtbot: QtBot) -> None:
    option(item, "Toppings", "Ham").touch()
    option(item, "Toppings", "Egg").touch()
    toppings = group(item, "Toppings")
    with qtbot.waitSignals([toppings.pointedAt, item.announced]):
        option(item, "Toppings", "Olives").touch()
    assert read(toppings, "badgeText") == "Up to 2 – remove one first"
    option(item, "Toppings", "Egg").touch()
    assert read(toppings, "badgeText") == "Up to 2 · first 1 free · 1 chosen"


def test_touched_too_early_it_points_at_the_first_missing_choice(
    item: ItemView, qtbot: QtBot
) -> None:
    size = group(item, "Size")
    with (
        qtbot.assertNotEmitted(item.finished),
        qtbot.waitSignal(size.pointedAt),
        qtbot.waitSignal(item.announced, check_params_cb=lambda words: words == "Size. Choose 1"),
    ):
        item.add()
    assert read(size, "isMissing")
    assert read(size, "badgeTone") == GroupView.Tone.Missing
    option(item, "Size", "Small").touch()
    assert not read(size, "isMissing")
    with qtbot.waitSignal(item.finished):
        item.add()


def test_what_is_missing_stands_out_until_it_is_chosen_and_then_the_next(desk: Desk) -> None:
    size = PIZZA.groups[0]
    view = ItemView(desk)
    show(view, replace(PIZZA, groups=(size, replace(size, id="crust", name="Crust"), HOW)))

    def missing() -> list[str]:
        return [read(each, "name") for each in read(view, "groups") if read(each, "isMissing")]

    assert missing() == []
    view.add()
    assert missing() == ["Size"]
    option(view, "How much?", "Double").touch()
    assert missing() == ["Size"]
    option(view, "Size", "Small").touch()
    assert missing() == ["Crust"]
    option(view, "Crust", "Large").touch()
    assert missing() == []


def test_while_a_paid_choice_is_missing_the_price_says_from(desk: Desk) -> None:
    meat = ModifierGroup(
        "meat",
        "Meat",
        min_options=1,
        max_options=1,
        options=(Option("beef", "Beef", 1100), Option("veg", "Vegetables", 1000)),
    )
    view = ItemView(desk)
    show(view, Item("curry", "Curry", 0, groups=(meat,)))
    view.setQuantity(2)
    assert (read(view, "unitText"), read(view, "totalText")) == ("from $10.00", "from $20.00")
    option(view, "Meat", "Beef").touch()
    assert (read(view, "unitText"), read(view, "totalText")) == ("$11.00", "$22.00")


def test_the_line_carries_choices_and_quantity(item: ItemView) -> None:
    option(item, "Size", "Small").touch()
    item.setQuantity(3)
    assert item.line.quantity == 3
    assert [each.group_id for each in item.line.selections] == ["size"]
    assert (item.line.menu_id, item.line.category_id) == ("m", "c")
    first = item.line.id
    show(item, PIZZA)
    assert item.line.id != first


def test_editing_starts_with_the_lines_choices_and_keeps_its_id(item: ItemView) -> None:
    option(item, "Size", "Large").touch()
    item.setQuantity(2)
    line = replace(item.line, note="no onions")
    show(item, BOX)
    item.open(PIZZA, "c", "Category", "m", NOTHING_EIGHTY_SIXED, line)
    assert read(option(item, "Size", "Large"), "isChosen")
    assert read(item, "isEdit")
    assert item.line == line


def test_units_count_towards_the_group(desk: Desk, qtbot: QtBot) -> None:
    view = ItemView(desk)
    show(view, BOX)
    glazed, berry = option(view, "Choose six", "Glazed"), option(view, "Choose six", "Berry")
    glazed.touch()
    glazed.setUnits(4)
    assert read(group(view, "Choose six"), "badgeText") == "6 pieces · 4 chosen"
    berry.touch()
    berry.setUnits(2)
    assert read(group(view, "Choose six"), "badgeText") == "6 chosen"
    with qtbot.waitSignal(group(view, "Choose six").pointedAt):
        berry.setUnits(3)
    assert read(berry, "units") == 2
    berry.setUnits(0)
    assert not read(berry, "isChosen")


def test_below_the_least_units_an_option_goes_away(desk: Desk) -> None:
    two = Option("two", "Two", min_units=2, max_units=4)
    view = ItemView(desk)
    show(view, Item("i", "I", 0, groups=(ModifierGroup("g", "G", options=(two,)),)))
    view_of_two = option(view, "G", "Two")
    view_of_two.touch()
    assert read(view_of_two, "units") == 2
    view_of_two.setUnits(1)
    assert read(view_of_two, "units") == 0


def test_sold_out_options_cannot_be_touched_and_say_so(desk: Desk) -> None:
    view = ItemView(desk)
    show(view, PIZZA, EightySixed(options=frozenset({"ham"})))
    ham = option(view, "Toppings", "Ham")
    assert (read(ham, "isSoldOut"), read(ham, "detailText")) == (True, "Sold out")
    ham.touch()
    assert not read(ham, "isChosen")


def test_a_choice_that_sells_out_is_marked_and_can_be_taken_away(
    item: ItemView, qtbot: QtBot
) -> None:
    option(item, "Size", "Small").touch()
    ham = option(item, "Toppings", "Ham")
    ham.touch()
    item.set_eighty_sixed(EightySixed(options=frozenset({"ham"})))
    assert read(ham, "isChosen")
    assert not read(ham, "isSoldOut"), "it must be possible to touch it"
    toppings = group(item, "Toppings")
    with qtbot.assertNotEmitted(item.finished), qtbot.waitSignal(toppings.pointedAt):
        item.add()
    assert read(toppings, "badgeText") == "Ham is no longer available"
    ham.touch()
    with qtbot.waitSignal(item.finished):
        item.add()


@pytest.mark.parametrize(
    ("low", "high", "words"), [(0, 2, "At most 2 of Shot"), (5, 8, "At least 5 of Shot")]
)
def test_too_many_of_an_option_is_not_called_gone(
    desk: Desk, qtbot: QtBot, low: int, high: int, words: str
) -> None:
    shot = Option("shot", "Shot", 50, min_units=low, max_units=high)
    coffee = Item("coffee", "Coffee", 300, groups=(ModifierGroup("g", "Shots", options=(shot,)),))
    four = (Selection("g", (ChosenOption("shot", 4),)),)
    view = ItemView(desk)
    line = CartLine("1", "m", "c", "C", coffee, selections=four)
    view.open(coffee, "c", "C", "m", NOTHING_EIGHTY_SIXED, line)
    with qtbot.waitSignal(view.announced, check_params_cb=lambda said: said == f"Shots. {words}"):
        view.add()
    assert read(group(view, "Shots"), "badgeText") == words
    assert read(group(view, "Shots"), "badgeTone") == GroupView.Tone.Missing
    option(view, "Shots", "Shot").setUnits(max(low, high - 1))
    with qtbot.waitSignal(view.finished):
        view.add()


def test_an_item_that_sells_out_cannot_be_added(item: ItemView, qtbot: QtBot) -> None:
    option(item, "Size", "Small").touch()
    item.set_eighty_sixed(EightySixed(items=frozenset({"pizza"})))
    assert read(item, "isSoldOut")
    with qtbot.assertNotEmitted(item.finished), qtbot.waitSignal(item.announced):
        item.add()


def test_another_language_keeps_the_choices(item: ItemView, desk: Desk) -> None:
    option(item, "Size", "Large").touch()
    desk.formats.use("de")
    item.retranslate()
    assert read(option(item, "Size", "Large"), "isChosen")
    assert read(item, "unitText") == "16,50\u00a0$"


def test_few_short_names_are_chips_others_rows(desk: Desk) -> None:
    view = ItemView(desk)
    long_name = replace(PIZZA.groups[0], id="l", name="L", options=(Option("x", "x" * 40),))
    show(view, replace(PIZZA, groups=(*PIZZA.groups, long_name)))
    assert read(group(view, "Size"), "isCompact")
    assert not read(group(view, "Toppings"), "isCompact")
    assert not read(group(view, "L"), "isCompact")


def test_a_note_for_the_kitchen_goes_along(item: ItemView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(item.changed):
        item.setNote("  no\tonions,\nplease ")
    assert read(item, "note") == "no onions, please"
    assert item.line.note == "no onions, please"
    with qtbot.assertNotEmitted(item.changed):
        item.setNote("no onions, please")
    item.setNote("x" * 1000)
    assert len(item.line.note) == read(item, "maxNote") == 200
    show(item, BOX)
    assert read(item, "note") == ""


def test_outside_its_hours_it_says_when_it_is_back(desk: Desk, stage: Stage) -> None:
    view = ItemView(desk)
    brunch = replace(PIZZA, hours=(ItemHour(None, time(9), time(13)),))
    menu = Menu("m", "Menu")
    view.open(brunch, "c", "Category", "m", NOTHING_EIGHTY_SIXED, menu=menu)
    assert not read(view, "isSoldOut")
    stage.moment += timedelta(hours=2)
    view.set_eighty_sixed(NOTHING_EIGHTY_SIXED)
    assert read(view, "isSoldOut")
    assert read(view, "soldOutText") == "Not available now"
    assert read(view, "backText") == "Back tomorrow at 9:00\u00a0AM"


def test_an_option_with_alcohol_outside_its_hours(desk: Desk) -> None:
    rum = Option("rum", "Rum", 300, facts=DishFacts(has_alcohol=True))
    extras = ModifierGroup("extras", "Extras", options=(rum, Option("cream", "Cream")))
    view = ItemView(desk)
    show(view, Item("coffee", "Coffee", 400, groups=(extras,)))
    option(view, "Extras", "Rum").touch()
    view.set_eighty_sixed(EightySixed(is_alcohol_stopped=True))
    assert read(option(view, "Extras", "Rum"), "detailText") == "Not available now"
    assert not read(view, "isSoldOut")
    view.add()
    assert read(group(view, "Extras"), "badgeText") == "Rum isn’t available right now"


def test_an_option_outside_its_hours_says_when_it_is_back(desk: Desk, stage: Stage) -> None:
    egg = Option("egg", "Egg", 150, hours=(ItemHour(None, time(8), time(12, 30)),))
    extras = ModifierGroup("extras", "Extras", options=(egg, Option("cream", "Cream")))
    toast = Item("toast", "Toast", 400, groups=(extras,))
    on_the_menu(stage, toast)
    view = ItemView(desk)
    view.open(toast, "c", "C", "m", desk.serving.sold_out(toast), menu=Menu("m", "M"))
    option(view, "Extras", "Egg").touch()
    assert read(option(view, "Extras", "Egg"), "detailText") == "+\u00a0$1.50"
    stage.moment += timedelta(minutes=30)
    view.look_again()
    assert read(option(view, "Extras", "Egg"), "detailText") == "Back tomorrow at 8:00\u00a0AM"
    view.add()
    assert read(group(view, "Extras"), "badgeText") == "Egg isn’t available right now"
    option(view, "Extras", "Egg").touch()
    assert read(option(view, "Extras", "Egg"), "isSoldOut")


def on_the_menu(stage: Stage, *items: Item) -> None:
    stage.write(Menu("m", "M", categories=(Category("c", "C", items=items),)))


@pytest.fixture
def chosen(item: ItemView, stage: Stage) -> ItemView:
    """A large pizza with ham and egg, twice, while the menu has it."""
    on_the_menu(stage, PIZZA)
    for name, what in (("Size", "Large"), ("Toppings", "Ham"), ("Toppings", "Egg")):
        option(item, name, what).touch()
    item.setQuantity(2)
    item.look_again()
    assert (read(item, "totalText"), read(item, "noticeText")) == ("$36.00", "")
    return item


CHANGED = "The menu has just changed. Please check your choices and the price."


def test_a_new_price_is_on_the_page_at_once(chosen: ItemView, stage: Stage, qtbot: QtBot) -> None:
    on_the_menu(stage, replace(PIZZA, price_cents=1300))
    with qtbot.waitSignal(
        chosen.announced, check_params_cb=lambda said: said == f"{CHANGED} $37.00"
    ):
        chosen.look_again()
    assert (read(chosen, "totalText"), read(chosen, "noticeText")) == ("$37.00", CHANGED)
    assert read(option(chosen, "Toppings", "Egg"), "isChosen")
    with qtbot.waitSignal(chosen.finished):
        chosen.add()
    assert chosen.line.item.price_cents == 1300


def test_a_choice_that_left_the_menu_is_marked_and_the_others_stay(
    chosen: ItemView, stage: Stage, qtbot: QtBot
) -> None:
    size, toppings = PIZZA.groups
    olives, _, egg = toppings.options
    now = replace(PIZZA, groups=(size, replace(toppings, options=(olives, egg))))
    on_the_menu(stage, now)
    chosen.look_again()
    assert read(group(chosen, "Toppings"), "badgeText") == "Ham is no longer available"
    ham = option(chosen, "Toppings", "Ham")
    assert read(ham, "isChosen")
    assert read(ham, "detailText") == "Not available now"
    assert read(option(chosen, "Size", "Large"), "isChosen")
    with qtbot.assertNotEmitted(chosen.finished):
        chosen.add()
    ham.touch()
    assert (read(ham, "isSoldOut"), read(chosen, "noticeText")) == (True, "")
    with qtbot.waitSignal(chosen.finished):
        chosen.add()
    assert chosen.line.item == now
    assert [each.group_id for each in chosen.line.selections] == ["size", "top"]


def test_what_the_menu_begins_to_ask_is_asked(chosen: ItemView, stage: Stage, qtbot: QtBot) -> None:
    cup = ModifierGroup("cup", "Cup", min_options=1, max_options=1, options=(Option("s", "S", 50),))
    on_the_menu(stage, replace(PIZZA, groups=(*PIZZA.groups, cup)))
    chosen.look_again()
    assert read(chosen, "noticeText") == CHANGED
    with qtbot.assertNotEmitted(chosen.finished), qtbot.waitSignal(group(chosen, "Cup").pointedAt):
        chosen.add()
    option(chosen, "Cup", "S").touch()
    with qtbot.waitSignal(chosen.finished):
        chosen.add()


def test_an_item_that_left_the_menu_says_so_and_is_not_added(
    chosen: ItemView, stage: Stage, qtbot: QtBot
) -> None:
    sorry = "Sorry, this is no longer on the menu."
    on_the_menu(stage)
    with qtbot.waitSignal(chosen.announced, check_params_cb=lambda said: said == sorry):
        chosen.look_again()
    assert read(chosen, "isSoldOut")
    assert (read(chosen, "sorryText"), read(chosen, "soldOutText")) == (
        sorry,
        "No longer on the menu",
    )
    with qtbot.assertNotEmitted(chosen.finished):
        chosen.add()
    on_the_menu(stage, PIZZA)
    chosen.look_again()
    with qtbot.waitSignal(chosen.finished):
        chosen.add()


def test_other_changes_of_the_menu_leave_the_page_alone(
    chosen: ItemView, stage: Stage, qtbot: QtBot
) -> None:
    on_the_menu(stage, BOX, PIZZA)
    with qtbot.assertNotEmitted(chosen.opened), qtbot.assertNotEmitted(chosen.changed):
        chosen.look_again()


def tagged(*tags: str, **more: Any) -> DishFacts:
    return DishFacts(diet_tags=frozenset(f"TAG_KEY_{tag}" for tag in tags), **more)


def test_what_a_dish_suits_changes_with_the_choices(desk: Desk) -> None:
    bacon = Option("bacon", "Bacon", facts=tagged("DIETARY_HALAL", "ALLERGEN_CELERY"))
    salad = Option("salad", "Salad", facts=tagged("DIETARY_VEGAN"))
    rum = Option("rum", "Rum", facts=DishFacts(has_alcohol=True))
    odd = Option("odd", "Odd", facts=tagged("DIETARY_VEGAN", "ALLERGEN_STAR_FRUIT"))
    extras = ModifierGroup("extras", "Extras", options=(bacon, salad, rum, odd))
    facts = tagged("DIETARY_VEGETARIAN", "ALLERGEN_MILK")
    view = ItemView(desk)
    show(view, Item("toast", "Toast", 400, facts=facts, groups=(extras,)))
    said = QSignalSpy(view.announced)
    told = QSignalSpy(view.dietChanged)

    def notes() -> list[str]:
        return [read(view, each) for each in ("lostText", "allergenText", "alcoholText")]

    milk = "Contains: Milk. Other allergens are not known."
    assert (read(view, "tags"), notes()) == (["Vegetarian"], ["", milk, ""])
    option(view, "Extras", "Salad").touch()
    assert (told.count(), said.count()) == (0, 0)
    option(view, "Extras", "Bacon").touch()
    more = "Contains: Milk, Celery. Other allergens are not known."
    assert read(view, "tags") == []
    assert notes() == ["Vegetarian: not with Bacon", more, ""]
    assert said.at(0) == [f"Vegetarian: not with Bacon\n{more}"]
    option(view, "Extras", "Bacon").touch()
    assert (read(view, "tags"), notes()) == (["Vegetarian"], ["", milk, ""])
    assert said.at(1) == [f"{milk}\nVegetarian"]
    option(view, "Extras", "Rum").touch()
    assert notes() == ["Vegetarian: not known with Rum", milk, "Contains alcohol"]
    option(view, "Extras", "Odd").touch()
    assert (
        read(view, "allergenText") == "Contains: Milk, Star fruit. Other allergens are not known."
    )


def test_a_menu_that_says_nothing_of_diets_is_not_spoken_for(desk: Desk) -> None:
    view = ItemView(desk)
    show(view, Item("tea", "Tea", 300))
    assert read(view, "tags") == []
    assert [read(view, each) for each in ("lostText", "allergenText", "alcoholText")] == [""] * 3
