"""Diet facts through options: what one part does not say, nobody says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.diet import (
    MOST_WAYS,
    can_suit,
    claims,
    contradicted_claims,
    has_alcohol,
    known_claims,
    known_warnings,
    lost_claims,
    suiting_claims,
)
from kiosk.domain.menu import DishFacts, Item, ModifierGroup, Option
from kiosk.domain.selection import NOTHING_EIGHTY_SIXED, ChosenOption, EightySixed, Selection

VEGAN = "TAG_KEY_DIETARY_VEGAN"
VEGETARIAN = "TAG_KEY_DIETARY_VEGETARIAN"
PESCATARIAN = "TAG_KEY_DIETARY_PESCATARIAN"
HALAL = "TAG_KEY_DIETARY_HALAL"
NUTS = "TAG_KEY_ALLERGEN_NUTS"


def facts(*tags: str, alcohol: bool | None = None) -> DishFacts:
    return DishFacts(diet_tags=frozenset(tags), has_alcohol=alcohol)


def option(id_: str, *tags: str, groups: tuple[ModifierGroup, ...] = ()) -> Option:
    return Option(id_, id_, facts=facts(*tags), groups=groups)


SAUCES = ModifierGroup("sauce", "Sauce", options=(option("soy", VEGAN), option("mystery")))
TOPPINGS = ModifierGroup(
    "top",
    "Toppings",
    options=(
        option("tofu", VEGAN, groups=(SAUCES,)),
        option("cheese", VEGETARIAN, NUTS),
        option("new"),
    ),
)
BOWL = Item("bowl", "Bowl", 900, facts=facts(VEGAN, HALAL), groups=(TOPPINGS,))


def chosen(*ids: str, sauce: str = "") -> tuple[Selection, ...]:
    below = (Selection("sauce", (ChosenOption(sauce),)),) if sauce else ()
    return (
        Selection(
            "top", tuple(ChosenOption(id_, 1, below if id_ == "tofu" else ()) for id_ in ids)
        ),
    )


def test_a_claim_holds_only_if_every_part_makes_it() -> None:
    assert known_claims(BOWL, ()) == {VEGAN, VEGETARIAN, PESCATARIAN, HALAL}
    assert known_claims(BOWL, chosen("tofu")) == {VEGAN, VEGETARIAN, PESCATARIAN}
    assert known_claims(BOWL, chosen("cheese")) == {VEGETARIAN, PESCATARIAN}
    assert known_claims(BOWL, chosen("tofu", "cheese")) == {VEGETARIAN, PESCATARIAN}


def test_what_a_choice_takes_away_is_told_with_the_choice() -> None:
    bacon = Option("bacon", "Bacon", facts=DishFacts(diet_tags=frozenset({HALAL})))
    sauce = Option("sauce", "Sauce")
    leaf = Option("leaf", "Leaf", facts=DishFacts(diet_tags=frozenset({VEGAN})))
    group = ModifierGroup("g", "G", options=(bacon, sauce, leaf))
    facts = DishFacts(diet_tags=frozenset({VEGETARIAN}))
    item = Item("i", "I", 1, facts=facts, groups=(group,))

    def lost(*ids: str) -> list[tuple[str, list[str], bool]]:
        chosen = (Selection("g", tuple(ChosenOption(id_) for id_ in ids)),)
        return [
            (each.claim, [option.id for option in each.options], each.is_unknown)
            for each in lost_claims(item, chosen)
        ]

    assert lost() == lost("leaf") == []
    of_each = [PESCATARIAN, VEGETARIAN]
    assert lost("leaf", "sauce") == [(claim, ["sauce"], True) for claim in of_each]
    # Of what is labelled otherwise more is known than of what says nothing.
    assert lost("bacon", "sauce") == [(claim, ["bacon"], False) for claim in of_each]
    assert lost("gone") == [(claim, ["gone"], True) for claim in of_each]


def test_an_option_that_says_nothing_makes_it_unknown_at_any_depth() -> None:
    assert known_claims(BOWL, chosen("new")) == frozenset()
    assert known_claims(BOWL, chosen("tofu", sauce="soy")) >= {VEGAN}
    assert known_claims(BOWL, chosen("tofu", sauce="mystery")) == frozenset()
    assert known_claims(BOWL, chosen("not on the menu")) == frozenset()
    assert known_claims(replace(BOWL, facts=DishFacts()), chosen("tofu")) == frozenset()


def test_a_warning_holds_as_soon_as_one_part_gives_it() -> None:
    assert known_warnings(BOWL, chosen("tofu")) == frozenset()
    assert known_warnings(BOWL, chosen("tofu", "cheese")) == {NUTS}


NUT_FREE = "TAG_KEY_DIETARY_NUT_FREE"


def test_a_warning_is_believed_before_a_claim_of_the_same_thing() -> None:
    cake = Item("cake", "Cake", 100, facts=facts(NUT_FREE, NUTS, HALAL))
    assert claims(cake.facts) == {HALAL}
    assert suiting_claims(cake, NOTHING_EIGHTY_SIXED) == (frozenset({HALAL}),)
    assert not can_suit(cake, frozenset({NUT_FREE}), NOTHING_EIGHTY_SIXED)
    assert contradicted_claims(cake.facts) == {NUT_FREE: {NUTS}}

    pesto = option("pesto", NUT_FREE, NUTS)
    pasta = Item(
        "pasta",
        "Pasta",
        100,
        facts=facts(NUT_FREE),
        groups=(ModifierGroup("g", "G", options=(pesto,)),),
    )
    with_pesto = (Selection("g", (ChosenOption("pesto"),)),)
    assert known_claims(pasta, ()) == {NUT_FREE}
    assert known_claims(pasta, with_pesto) == frozenset()
    # It is known that it does not suit, though the menu makes no other claim of the pesto.
    [lost] = lost_claims(pasta, with_pesto)
    assert (lost.claim, lost.options, lost.is_unknown) == (NUT_FREE, (pesto,), False)


@pytest.mark.parametrize(
    ("claim", "warning", "left"),
    [
        ("VEGAN", "MILK", set()),
        ("VEGAN", "EGGS", set()),
        ("VEGAN", "NUTS", {"VEGAN", "VEGETARIAN", "PESCATARIAN"}),
        ("VEGETARIAN", "FISH", set()),
        ("VEGETARIAN", "MILK", {"VEGETARIAN", "PESCATARIAN"}),
        ("PESCATARIAN", "FISH", {"PESCATARIAN"}),
        ("GLUTEN_FREE", "GLUTEN", set()),
        ("GLUTEN_FREE", "WHEAT", set()),
        ("DAIRY_FREE", "MILK", set()),
        ("NUT_FREE", "PEANUTS", set()),
        ("NUT_FREE", "SESAME", {"NUT_FREE"}),
        ("KOSHER", "SHELLFISH", set()),
        ("KOSHER", "FISH", {"KOSHER"}),
        # Of claims that nobody has thought of, the name tells.
        ("EGG_FREE", "EGGS", set()),
        ("SESAME_FREE", "SESAME", set()),
    ],
)
def test_which_warnings_contradict_a_claim(claim: str, warning: str, left: set[str]) -> None:
    said = claims(facts(f"TAG_KEY_DIETARY_{claim}", f"TAG_KEY_ALLERGEN_{warning}"))
    assert {tag.removeprefix("TAG_KEY_DIETARY_") for tag in said} == left


def test_alcohol_is_known_or_not() -> None:
    group = ModifierGroup(
        "g", "G", options=(
            Option("rum", "Rum", facts=facts(alcohol=True)),
            Option("tea", "Tea", facts=facts(alcohol=False)),
            Option("what", "What"),
        ),
    )  # fmt: skip
    cake = Item("cake", "Cake", 500, facts=facts(alcohol=False), groups=(group,))

    def said(*ids: str) -> bool | None:
        return has_alcohol(cake, (Selection("g", tuple(ChosenOption(id_) for id_ in ids)),))

    assert (said(), said("tea"), said("what"), said("what", "rum")) == (False, False, None, True)
    assert has_alcohol(replace(cake, is_alcohol=True), ()) is True


def test_an_item_suits_if_it_can_be_ordered_so() -> None:
    required = replace(TOPPINGS, min_options=1, max_options=1)
    bowl = replace(BOWL, groups=(required,))
    assert can_suit(bowl, frozenset({VEGAN}), NOTHING_EIGHTY_SIXED)
    assert not can_suit(bowl, frozenset({VEGAN}), EightySixed(options=frozenset({"tofu"})))
    assert can_suit(bowl, frozenset({VEGETARIAN}), EightySixed(options=frozenset({"tofu"})))
    assert not can_suit(bowl, frozenset({HALAL}), NOTHING_EIGHTY_SIXED)


GLUTEN_FREE = "TAG_KEY_DIETARY_GLUTEN_FREE"
VEGAN_AND_ALL = {VEGAN, VEGETARIAN, PESCATARIAN}


def test_claims_that_cannot_be_had_together_are_not_promised_together() -> None:
    wraps = ModifierGroup(
        "w", "Wrap", min_options=1, max_options=1,
        options=(option("wheat", VEGAN), option("egg", GLUTEN_FREE)),
    )  # fmt: skip
    wrap = Item("i", "Wrap", 900, facts=facts(VEGAN, GLUTEN_FREE), groups=(wraps,))
    assert set(suiting_claims(wrap, NOTHING_EIGHTY_SIXED)) == {
        frozenset(VEGAN_AND_ALL),
        frozenset({GLUTEN_FREE}),
    }
    without_wheat = EightySixed(options=frozenset({"wheat"}))
    assert suiting_claims(wrap, without_wheat) == (frozenset({GLUTEN_FREE}),)
    # A third wrap has both, and in a group that asks for nothing both are there from the start.
    both = replace(wraps, options=(*wraps.options, option("corn", VEGAN, GLUTEN_FREE)))
    together = (frozenset({*VEGAN_AND_ALL, GLUTEN_FREE}),)
    assert suiting_claims(replace(wrap, groups=(both,)), NOTHING_EIGHTY_SIXED) == together
    free = replace(wraps, min_options=0)
    assert suiting_claims(replace(wrap, groups=(free,)), NOTHING_EIGHTY_SIXED) == together


def test_claims_of_two_groups_have_to_meet_in_one_order() -> None:
    def asks(id_: str, *options: Option) -> ModifierGroup:
        return ModifierGroup(id_, id_, min_options=1, max_options=1, options=options)

    bread = asks("bread", option("rye", VEGAN), option("corn", VEGAN, GLUTEN_FREE))
    filling = asks("filling", option("falafel", VEGAN), option("egg", GLUTEN_FREE))
    item = Item("i", "I", 900, facts=facts(VEGAN, GLUTEN_FREE), groups=(bread, filling))
    assert set(suiting_claims(item, NOTHING_EIGHTY_SIXED)) == {
        frozenset(VEGAN_AND_ALL),
        frozenset({GLUTEN_FREE}),
    }


def test_many_claims_that_exclude_each_other_are_still_looked_at_quickly() -> None:
    claims = [f"TAG_KEY_DIETARY_{number:02}" for number in range(40)]
    options = tuple(option(each, *(other for other in claims if other != each)) for each in claims)
    group = ModifierGroup("g", "G", min_options=1, options=options)
    item = Item("i", "I", 900, facts=facts(*claims), groups=(group,))
    ways = suiting_claims(item, NOTHING_EIGHTY_SIXED)
    assert 0 < len(ways) <= MOST_WAYS
    assert all(can_suit(item, way, NOTHING_EIGHTY_SIXED) for way in ways)


TAGS = st.frozensets(st.sampled_from([VEGAN, VEGETARIAN, HALAL, NUTS]))


@given(of_item=TAGS, of_options=st.lists(TAGS, max_size=4))
def test_another_choice_never_adds_a_claim_nor_takes_a_warning(
    of_item: frozenset[str], of_options: list[frozenset[str]]
) -> None:
    options = tuple(option(str(number), *tags) for number, tags in enumerate(of_options))
    item = Item(
        "i", "I", 1, facts=facts(*of_item), groups=(ModifierGroup("g", "G", options=options),)
    )
    known, warned = known_claims(item, ()), known_warnings(item, ())
    for count in range(1, len(options) + 1):
        picked = (Selection("g", tuple(ChosenOption(each.id) for each in options[:count])),)
        assert known_claims(item, picked) <= known
        assert known_warnings(item, picked) >= warned
        known, warned = known_claims(item, picked), known_warnings(item, picked)
