"""The menu's health: each thing is found at its place and level, and a sound menu is silent."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time
from fractions import Fraction
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.availability import StopKind, item_stop
from kiosk.domain.hours import StoreHours
from kiosk.domain.lint import FindingKind, Level, LintStore, lint
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
from kiosk.domain.menu_words import NO_MENU_WORDS, parse_menu_words
from kiosk.domain.pricing import MAX_ORDER_CENTS
from kiosk.domain.selection import NOTHING_EIGHTY_SIXED, EightySixed
from kiosk.onetablet.menu_mapping import parse_pull
from tests.domain import chance

K = FindingKind
NOW = datetime(2026, 5, 11, 12, tzinfo=UTC)
STORE = LintStore(StoreHours(ZoneInfo("UTC")), Fraction("0.07"))
SIZE = ModifierGroup(
    "size", "Size", min_options=1, max_options=1,
    options=(Option("small", "Small"), Option("large", "Large", 300)),
)  # fmt: skip
PIZZA = Item("pizza", "Pizza", 1000, picture_url="https://x/p.png", groups=(SIZE,))
MORNING = tuple(OpenHour(day, time(7), time(11)) for day in range(7))


def menu(*items: Item, **changes: Any) -> Menu:
    return replace(Menu("m", "M", categories=(Category("c", "C", items=items),)), **changes)


def found(*menus: Menu, store: LintStore = STORE) -> list[tuple[Level, FindingKind, str]]:
    return [(each.level, each.kind, "/".join(each.path)) for each in lint(menus, store, NOW)]


def of_group(**rules: Any) -> list[tuple[Level, FindingKind, str]]:
    group = ModifierGroup("g", "G", options=(Option("a", "A"), Option("b", "B")))
    return found(menu(replace(PIZZA, groups=(replace(group, **rules),))))


def test_a_sound_menu_is_silent() -> None:
    assert found(menu(PIZZA)) == []


def test_no_menu_at_all() -> None:
    assert found() == [(Level.ERROR, K.NO_MENU, "")]
    assert found(menu(PIZZA, is_active=False)) == [
        (Level.ERROR, K.NO_MENU, ""),
        (Level.NOTE, K.INACTIVE, "m"),
    ]


@pytest.mark.parametrize(
    ("changes", "level", "kind"),
    [
        ({"picture_url": ""}, Level.WARNING, K.NO_PICTURE),
        ({"name": "  "}, Level.ERROR, K.NO_NAME),
        ({"name": "x" * 35}, Level.WARNING, K.LONG_NAME),
        ({"name": "面" * 18}, Level.WARNING, K.LONG_NAME),
        ({"price_cents": 0}, Level.WARNING, K.ZERO_PRICE),
        ({"is_active": False}, Level.NOTE, K.INACTIVE),
    ],
)
def test_things_about_an_item(changes: dict[str, Any], level: Level, kind: FindingKind) -> None:
    sound = replace(PIZZA, id="sound")
    item = replace(PIZZA, **changes)
    assert found(menu(sound, item)) == [(level, kind, "m/c/pizza")]


def test_a_price_of_nothing_is_well_where_a_choice_costs() -> None:
    paid = replace(SIZE, options=(Option("small", "Small", 500), Option("large", "Large", 800)))
    assert found(menu(replace(PIZZA, price_cents=0, groups=(paid,)))) == []


def test_an_item_that_alone_is_more_than_an_order_may_cost() -> None:
    large = replace(SIZE, options=(Option("large", "Large", 1),))
    dear = replace(PIZZA, price_cents=MAX_ORDER_CENTS, groups=(large,))
    assert found(menu(dear)) == [(Level.ERROR, K.TOO_DEAR, "m/c/pizza")]
    assert found(menu(replace(dear, groups=()))) == []


def test_a_tax_rate_comes_from_the_item_or_the_store() -> None:
    nothing = replace(STORE, tax_rate=Fraction(0))
    assert found(menu(PIZZA), store=nothing) == [(Level.WARNING, K.NO_TAX_RATE, "m/c/pizza")]
    taxed = replace(PIZZA, tax_rate=Fraction(0))
    assert found(menu(taxed), store=nothing) == []


@pytest.mark.parametrize(
    "rules",
    [
        {"min_options": 2, "max_options": 1},
        {"min_units": 2, "max_units": 1},
        {"min_option_units": 2, "max_option_units": 1},
    ],
)
def test_limits_that_are_settled_are_one_finding(rules: dict[str, int]) -> None:
    assert of_group(**rules) == [(Level.ERROR, K.CONTRADICTORY_LIMITS, "m/c/pizza/g")]


@pytest.mark.parametrize(
    "rules",
    [
        {"min_options": 3},
        {"min_units": 3},
        {"min_units": 2, "max_options": 1},
        {"min_options": 2, "max_units": 1},
        {"min_options": 1, "options": ()},
    ],
)
def test_limits_that_nothing_meets_stop_the_item(rules: dict[str, Any]) -> None:
    assert of_group(**rules) == [
        (Level.ERROR, K.CANNOT_BE_ORDERED, "m/c/pizza"),
        (Level.ERROR, K.CONTRADICTORY_LIMITS, "m/c/pizza/g"),
    ]


def test_an_option_that_contradicts_itself_or_its_group() -> None:
    odd = Option("odd", "Odd", min_units=4, max_units=2)
    many = Option("many", "Many", min_units=5, max_units=6)
    place = "m/c/pizza/g"
    assert of_group(options=(odd,)) == [(Level.ERROR, K.CONTRADICTORY_LIMITS, f"{place}/odd")]
    assert of_group(options=(many,), max_units=3) == [
        (Level.ERROR, K.CONTRADICTORY_LIMITS, f"{place}/many")
    ]


def test_a_claim_that_its_own_warning_contradicts() -> None:
    facts = DishFacts(diet_tags=frozenset({"TAG_KEY_DIETARY_NUT_FREE", "TAG_KEY_ALLERGEN_NUTS"}))
    pesto = Option("pesto", "Pesto", facts=facts)
    group = ModifierGroup("g", "G", options=(pesto,))
    item = replace(PIZZA, facts=facts, groups=(group,))
    assert found(menu(item)) == [
        (Level.ERROR, K.CONTRADICTED_CLAIM, "m/c/pizza"),
        (Level.ERROR, K.CONTRADICTED_CLAIM, "m/c/pizza/g/pesto"),
    ]
    [first, _] = lint([menu(item)], STORE, NOW)
    assert "NUT_FREE" in first.sentence
    assert "contain NUTS" in first.sentence


def test_a_nested_dead_end_is_found_where_it_is() -> None:
    nothing = ModifierGroup("how", "How", min_options=1)
    beef = Option("beef", "Beef", groups=(nothing,))
    assert of_group(options=(beef, Option("tofu", "Tofu"))) == [
        (Level.WARNING, K.CANNOT_BE_ORDERED, "m/c/pizza/g/beef"),
        (Level.ERROR, K.CONTRADICTORY_LIMITS, "m/c/pizza/g/beef/how"),
    ]


def test_more_defaults_than_allowed() -> None:
    options = tuple(Option(each, each, is_default=True) for each in "abc")
    assert of_group(options=options, max_options=2) == [(Level.WARNING, K.DEFAULTS, "m/c/pizza/g")]


def test_defaults_that_do_not_fit_their_limits() -> None:
    place = "m/c/pizza/g"
    two = tuple(Option(each, each, is_default=True) for each in "ab")
    assert of_group(options=two, max_units=1) == [(Level.WARNING, K.DEFAULTS, place)]
    assert of_group(options=two, max_units=2) == []
    twice = Option("a", "A", max_units=3, default_units=3)
    assert of_group(options=(twice, *two[1:]), max_units=3) == [(Level.WARNING, K.DEFAULTS, place)]
    for odd in (
        Option("odd", "Odd", max_units=2, default_units=5),
        Option("odd", "Odd", min_units=3, max_units=4, default_units=2),
        Option("odd", "Odd", default_units=2),
    ):
        assert of_group(options=(odd,)) == [(Level.WARNING, K.DEFAULTS, f"{place}/odd")]
    fits = Option("fits", "Fits", max_units=2, default_units=2)
    none = Option("none", "None", is_default=True, default_units=0)
    assert of_group(options=(fits, none)) == []


def test_what_is_sold_out_is_only_for_now() -> None:
    item = replace(STORE, eighty_sixed=EightySixed(items=frozenset({"pizza"})))
    assert found(menu(PIZZA), store=item) == [(Level.NOTE, K.SOLD_OUT, "m/c/pizza")]
    both = replace(STORE, eighty_sixed=EightySixed(options=frozenset({"small", "large"})))
    [finding] = lint([menu(PIZZA)], both, NOW)
    assert (finding.level, finding.kind) == (Level.WARNING, K.SOLD_OUT)
    assert "small sold out, large sold out" in finding.sentence


def test_one_id_for_two_things() -> None:
    other = Category("d", "D", items=(replace(PIZZA, name="Calzone"),))
    dearer = Category("e", "E", items=(replace(PIZZA, price_cents=1200),))
    same = Category("f", "F", items=(PIZZA,))
    categories = (menu(PIZZA).categories[0], other, dearer, same)
    assert found(menu(categories=categories)) == [
        (Level.WARNING, K.DUPLICATE_ID, "m/d/pizza"),
        (Level.WARNING, K.DUPLICATE_ID, "m/e/pizza"),
    ]


def test_the_same_group_in_many_items_is_said_once() -> None:
    odd = replace(SIZE, min_options=2)
    items = [replace(PIZZA, id=f"p{number}", groups=(odd,)) for number in range(5)]
    [finding] = lint([menu(*items)], STORE, NOW)
    assert finding.path == ("m", "c", "p0", "size")
    assert finding.sentence.endswith("(and in 4 more places)")


def test_hours_that_are_never_reached() -> None:
    evening = replace(PIZZA, hours=(ItemHour(None, time(18), time(22)),))
    past = replace(PIZZA, hours=(ItemHour(None, time(0), time(0), None, date(2026, 5, 1)),))
    unreachable = [(Level.ERROR, K.UNREACHABLE_HOURS, "m/c/pizza")]
    assert found(menu(evening, open_hours=MORNING)) == unreachable
    assert found(menu(past)) == unreachable
    assert found(menu(evening)) == []
    beer = replace(PIZZA, is_alcohol=True)
    hours = StoreHours(ZoneInfo("UTC"), alcohol_hours=(OpenHour(0, time(12), time(20)),))
    assert found(menu(beer, open_hours=MORNING), store=replace(STORE, hours=hours)) == unreachable
    assert found(menu(beer), store=replace(STORE, hours=hours)) == []


@pytest.mark.parametrize("year", [2026, 2027, 2029])
def test_a_season_may_be_far_away(year: int) -> None:
    valentine = date(year, 12, 14)
    season = (ItemHour(None, time(10), time(22), valentine, valentine),)
    assert found(menu(replace(PIZZA, hours=season))) == []
    heart = Option("heart", "Heart", hours=season)
    choice = ModifierGroup("g", "G", min_options=1, options=(heart,))
    assert found(menu(replace(PIZZA, groups=(choice,)))) == []
    never = (ItemHour(None, time(10), time(22), date.max),)
    ever = (ItemHour(None, time(10), time(22), date.min),)
    assert found(menu(replace(PIZZA, hours=never))) != []
    assert found(menu(replace(PIZZA, hours=ever))) == []
    # By day it is there, but its menu is over by then.
    dead = [(Level.ERROR, K.UNREACHABLE_HOURS, "m/c/pizza")]
    early = (OpenHour(0, time(7), time(9)),)
    assert found(menu(replace(PIZZA, hours=season), open_hours=early)) == dead


def test_hours_of_choices_that_are_never_reached() -> None:
    late = Option("late", "Late", hours=(ItemHour(None, time(18), time(22)),))
    rum = Option("rum", "Rum", facts=DishFacts(has_alcohol=True))
    hours = StoreHours(ZoneInfo("UTC"), alcohol_hours=(OpenHour(0, time(12), time(20)),))
    store = replace(STORE, hours=hours)

    def of_option(option: Option, *, is_required: bool) -> list[tuple[Level, FindingKind, str]]:
        group = ModifierGroup("g", "G", min_options=int(is_required), options=(option,))
        return found(menu(replace(PIZZA, groups=(group,)), open_hours=MORNING), store=store)

    option_finding = (Level.ERROR, K.UNREACHABLE_HOURS, "m/c/pizza/g/late")
    item_finding = (Level.ERROR, K.UNREACHABLE_HOURS, "m/c/pizza")
    assert of_option(late, is_required=False) == [option_finding]
    assert of_option(late, is_required=True) == [item_finding, option_finding]
    assert of_option(rum, is_required=False) == []
    assert of_option(rum, is_required=True) == [item_finding]
    early = replace(late, hours=(ItemHour(None, time(6), time(9)),))
    assert of_option(early, is_required=True) == []


def test_names_without_a_translation() -> None:
    words = parse_menu_words("menu,de,es\nPizza,Pizza,Pizza\nSize,Größe,\nC,K,C\nSmall,Klein,\n")
    findings = lint([menu(PIZZA)], replace(STORE, words=words), NOW)
    assert [("/".join(each.path), each.sentence) for each in findings] == [
        ("m/c/pizza/size", "its name 'Size' is not translated: es"),
        ("m/c/pizza/size/small", "its name 'Small' is not translated: es"),
        ("m/c/pizza/size/large", "its name 'Large' is not translated: es, de"),
    ]
    assert {(each.level, each.kind) for each in findings} == {(Level.WARNING, K.UNTRANSLATED)}


def test_a_store_without_translations_is_told_once() -> None:
    store = replace(STORE, words=NO_MENU_WORDS)
    assert found(menu(PIZZA), store=store) == [(Level.NOTE, K.UNTRANSLATED, "")]


def test_a_translation_too_long_for_a_card() -> None:
    long = "Steinofenpizza mit besonders langem Namen"
    rest = "C,C\nSize,Größe\nSmall,Klein\nLarge,Groß\n"
    words = parse_menu_words(f"menu,de\nPizza,{long}\n{rest}")
    [finding] = lint([menu(PIZZA)], replace(STORE, words=words), NOW)
    assert (finding.kind, finding.path) == (K.LONG_NAME, ("m", "c", "pizza"))
    assert finding.sentence == "its name in de is 41 letters long, a card holds about 34"


def test_a_menu_that_is_never_served() -> None:
    monday = (OpenHour(0, time(9), time(12)),)
    closed = tuple(
        SpecialHour(date.fromordinal(date(2026, 5, 11).toordinal() + 7 * week), closed=True)
        for week in range(60)
    )
    shut = menu(PIZZA, open_hours=monday, special_hours=closed)
    assert found(shut) == [(Level.ERROR, K.UNREACHABLE_HOURS, "m")]


def test_empty_chapters() -> None:
    assert found(menu()) == [
        (Level.ERROR, K.EMPTY, "m"),
        (Level.WARNING, K.EMPTY, "m/c"),
    ]


def test_of_random_menus_exactly_what_cannot_be_ordered_is_said_to_be() -> None:
    for seed in range(150):
        payload = json.dumps(chance.pull(Random(seed))).encode()
        for store_menu in parse_pull(payload).menus:
            for category in store_menu.categories:
                for item in category.items:
                    alone = replace(category, is_active=True, items=(item,))
                    findings = lint([replace(store_menu, categories=(alone,))], STORE, NOW)
                    here = (store_menu.id, category.id, item.id)
                    said = {each.kind for each in findings if each.path == here}
                    stop = item_stop(item, NOTHING_EIGHTY_SIXED)
                    if stop is not None and stop.kind is StopKind.INACTIVE:
                        assert said == {K.INACTIVE}, seed
                    else:
                        assert (K.CANNOT_BE_ORDERED in said) == (stop is not None), seed
