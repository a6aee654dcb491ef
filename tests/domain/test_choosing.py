"""Choosing: limits are never passed, nothing is a dead end, and what is wrong is named in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.domain.availability import item_stop
from kiosk.domain.choosing import (
    can_add,
    defaults,
    problems,
    repaired,
    set_units,
    toggle,
    units_left,
    units_range,
)
from kiosk.domain.menu import Item, ModifierGroup, Option
from kiosk.domain.selection import (
    NOTHING_EIGHTY_SIXED,
    ChosenOption,
    EightySixed,
    Path,
    Problem,
    ProblemKind,
    Selection,
    chosen_in,
    find_group,
)

NONE = NOTHING_EIGHTY_SIXED


def item(*groups: ModifierGroup) -> Item:
    return Item("item", "Item", 1000, groups=groups)


def group(group_id: str, *options: Option, **rules: Any) -> ModifierGroup:
    return replace(ModifierGroup(group_id, group_id, options=options), **rules)


SIZE = group("size", Option("s", "S"), Option("l", "L"), min_options=1, max_options=1)


def chosen_ids(selections: tuple[Selection, ...], *path: str) -> list[str]:
    return [each.option_id for each in chosen_in(selections, path)]


# Defaults


def test_menu_defaults_are_preselected_with_what_is_nested() -> None:
    how = group("how", Option("rare", "Rare"), Option("well", "Well", is_default=True))
    dish = item(group("meat", Option("beef", "Beef", is_default=True, groups=(how,))))
    chosen = (Selection("how", (ChosenOption("well"),)),)
    assert defaults(dish, NONE) == (Selection("meat", (ChosenOption("beef", 1, chosen),)),)


@pytest.mark.parametrize(
    ("option", "quantity"),
    [
        (Option("a", "A", is_default=True, default_units=0), None),
        (Option("a", "A", is_default=False, default_units=2, max_units=5), 2),
        (Option("a", "A", default_units=9, max_units=5), 5),
        (Option("a", "A", default_units=1, min_units=3, max_units=5), 3),
        (Option("a", "A", is_default=True, min_units=2, max_units=5), 2),
        (Option("a", "A", is_default=True, is_active=False), None),
    ],
)
def test_default_quantity_comes_before_default(option: Option, quantity: int | None) -> None:
    expected = () if quantity is None else (Selection("g", (ChosenOption("a", quantity),)),)
    assert defaults(item(group("g", option)), NONE) == expected


def test_defaults_stay_within_limits_and_leave_out_what_is_not_sold() -> None:
    options = [Option(name, name, is_default=True) for name in "abcd"]
    dish = item(group("g", *options, max_options=2))
    assert chosen_ids(defaults(dish, EightySixed(options=frozenset("a"))), "g") == ["b", "c"]


def test_a_required_group_without_alternative_is_left_to_the_guest() -> None:
    assert defaults(item(group("g", Option("a", "A"), min_options=1)), NONE) == ()


def test_inactive_groups_have_no_defaults() -> None:
    inactive = replace(group("g", Option("a", "A", is_default=True)), is_active=False)
    assert defaults(item(inactive), NONE) == ()


# Touching


def test_in_a_group_of_one_the_new_choice_replaces_the_old() -> None:
    dish = item(SIZE)
    small = toggle(dish, (), ("size",), "s", NONE)
    assert chosen_ids(toggle(dish, small, ("size",), "l", NONE), "size") == ["l"]


def test_a_group_of_one_unit_is_a_group_of_one() -> None:
    dish = item(group("g", Option("a", "A"), Option("b", "B"), max_units=1))
    assert chosen_ids(
        toggle(dish, toggle(dish, (), ("g",), "a", NONE), ("g",), "b", NONE), "g"
    ) == ["b"]


def test_the_only_choice_of_a_required_group_stays_when_touched_again() -> None:
    dish = item(SIZE)
    small = toggle(dish, (), ("size",), "s", NONE)
    assert toggle(dish, small, ("size",), "s", NONE) is small


def test_an_optional_single_choice_can_be_taken_back() -> None:
    dish = item(replace(SIZE, min_options=0))
    small = toggle(dish, (), ("size",), "s", NONE)
    assert toggle(dish, small, ("size",), "s", NONE) == ()


def test_at_the_maximum_of_several_nothing_is_added() -> None:
    dish = item(group("g", Option("a", "A"), Option("b", "B"), Option("c", "C"), max_options=2))
    both = toggle(dish, toggle(dish, (), ("g",), "b", NONE), ("g",), "a", NONE)
    assert chosen_ids(both, "g") == ["a", "b"], "menu order, not order of touching"
    assert not can_add(dish, both, ("g",), "c", NONE)
    assert toggle(dish, both, ("g",), "c", NONE) is both


def test_a_choice_starts_with_its_least_units_if_the_group_leaves_them() -> None:
    two = Option("two", "Two", min_units=2, max_units=4)
    dish = item(group("g", Option("one", "One", max_units=4), two, max_units=4))
    one = toggle(dish, (), ("g",), "one", NONE)
    assert chosen_in(toggle(dish, one, ("g",), "two", NONE), ("g",))[1].quantity == 2
    three = set_units(dish, one, ("g",), "one", 3, NONE)
    assert toggle(dish, three, ("g",), "two", NONE) is three, "one unit left is too few"


def test_units_are_kept_within_option_and_group() -> None:
    dish = item(
        group("g", Option("a", "A", max_units=5), Option("b", "B", max_units=5), max_units=6)
    )
    chosen = toggle(dish, toggle(dish, (), ("g",), "a", NONE), ("g",), "b", NONE)
    most = set_units(dish, chosen, ("g",), "a", 99, NONE)
    assert [each.quantity for each in chosen_in(most, ("g",))] == [5, 1]
    assert units_range(dish, most, ("g",), "b") == (1, 1)
    assert units_left(dish.groups[0], chosen_in(most, ("g",))) == 0
    assert chosen_ids(set_units(dish, most, ("g",), "a", 0, NONE), "g") == ["b"]
    assert set_units(dish, most, ("g",), "a", 5, NONE) is most


def test_removing_drops_what_is_nested_and_choosing_again_starts_afresh() -> None:
    half = group("half", Option("left", "Left"), Option("right", "Right"), max_options=1)
    dish = item(group("top", Option("ham", "Ham", groups=(half,)), Option("egg", "Egg")))
    ham = toggle(dish, (), ("top",), "ham", NONE)
    left = toggle(dish, ham, ("top", "ham", "half"), "left", NONE)
    both = toggle(dish, left, ("top",), "egg", NONE)
    assert chosen_ids(both, "top", "ham", "half") == ["left"], "others keep what is below them"
    without = toggle(dish, both, ("top",), "ham", NONE)
    assert chosen_ids(toggle(dish, without, ("top",), "ham", NONE), "top", "ham", "half") == []


def test_below_an_option_that_is_not_chosen_nothing_happens() -> None:
    half = group("half", Option("left", "Left"))
    dish = item(group("top", Option("ham", "Ham", groups=(half,))))
    assert toggle(dish, (), ("top", "ham", "half"), "left", NONE) == ()


def test_what_is_sold_out_cannot_be_added_or_raised_but_taken_away() -> None:
    dish = item(group("g", Option("a", "A", max_units=3)))
    gone = EightySixed(options=frozenset("a"))
    assert toggle(dish, (), ("g",), "a", gone) == ()
    chosen = toggle(dish, (), ("g",), "a", NONE)
    assert set_units(dish, chosen, ("g",), "a", 2, gone) is chosen
    assert toggle(dish, chosen, ("g",), "a", gone) == ()


def test_unknown_ids_change_nothing() -> None:
    dish = item(SIZE)
    for path, option_id in [(("nothing",), "s"), (("size",), "nothing"), (("size", "s", "x"), "y")]:
        assert toggle(dish, (), path, option_id, NONE) == ()
        assert set_units(dish, (), path, option_id, 2, NONE) == ()
        assert not can_add(dish, (), path, option_id, NONE)


def test_repairing_keeps_what_the_menu_still_shows() -> None:
    dish = item(
        group("g", Option("a", "A"), Option("off", "Off", is_active=False)),
        replace(group("closed", Option("x", "X")), is_active=False),
    )
    before = (
        Selection("closed", (ChosenOption("x"),)),
        Selection("g", (ChosenOption("off"), ChosenOption("gone"), ChosenOption("a", 1))),
        Selection("unknown", (ChosenOption("a"),)),
    )
    assert repaired(dish, before) == (Selection("g", (ChosenOption("a"),)),)


# What is wrong


def test_problems_come_in_reading_order_with_their_paths() -> None:
    how = group("how", Option("rare", "Rare"), min_options=1)
    meat = group("meat", Option("beef", "Beef", groups=(how,)), min_options=1)
    dish = item(SIZE, meat, group("dips", Option("mayo", "Mayo"), min_options=1))
    chosen = (Selection("meat", (ChosenOption("beef"),)), Selection("no", ()))
    assert problems(dish, chosen, NONE) == (
        Problem(ProblemKind.TOO_FEW_OPTIONS, "size", ("size",), 1),
        Problem(ProblemKind.TOO_FEW_OPTIONS, "how", ("meat", "beef", "how"), 1),
        Problem(ProblemKind.TOO_FEW_OPTIONS, "dips", ("dips",), 1),
        Problem(ProblemKind.UNKNOWN_GROUP, "no", ("no",)),
    )


WRONG: list[tuple[ProblemKind, ModifierGroup, tuple[ChosenOption, ...]]] = [
    (ProblemKind.UNKNOWN_OPTION, group("g"), (ChosenOption("a"),)),
    (ProblemKind.REPEATED, group("g", Option("a", "A")), (ChosenOption("a"), ChosenOption("a"))),
    (
        ProblemKind.INACTIVE_OPTION,
        group("g", Option("a", "A", is_active=False)),
        (ChosenOption("a"),),
    ),
    (ProblemKind.OPTION_SOLD_OUT, group("g", Option("86", "A")), (ChosenOption("86"),)),
    (
        ProblemKind.OPTION_UNAVAILABLE,
        group("g", Option("a", "A", groups=(group("below", min_options=1),))),
        (ChosenOption("a"),),
    ),
    (
        ProblemKind.TOO_MANY_OPTIONS,
        group("g", Option("a", "A"), Option("b", "B"), max_options=1),
        (ChosenOption("a"), ChosenOption("b")),
    ),
    (
        ProblemKind.TOO_FEW_UNITS,
        group("g", Option("a", "A", max_units=3), min_units=3),
        (ChosenOption("a", 2),),
    ),
    (
        ProblemKind.TOO_MANY_UNITS,
        group("g", Option("a", "A", max_units=3), Option("b", "B"), max_units=3),
        (ChosenOption("a", 3), ChosenOption("b")),
    ),
    (
        ProblemKind.TOO_FEW_OF_OPTION,
        group("g", Option("a", "A", min_units=2, max_units=3)),
        (ChosenOption("a", 1),),
    ),
    (ProblemKind.TOO_FEW_OF_OPTION, group("g", Option("a", "A")), (ChosenOption("a", 0),)),
    (ProblemKind.TOO_MANY_OF_OPTION, group("g", Option("a", "A")), (ChosenOption("a", 2),)),
]


@pytest.mark.parametrize(("kind", "rules", "chosen"), WRONG, ids=lambda value: str(value)[:40])
def test_each_kind_of_problem_is_found(
    kind: ProblemKind, rules: ModifierGroup, chosen: tuple[ChosenOption, ...]
) -> None:
    found = problems(item(rules), (Selection("g", chosen),), EightySixed(options=frozenset({"86"})))
    assert kind in {problem.kind for problem in found}


def test_fewer_than_none_of_an_option_is_the_options_own_problem() -> None:
    rules = group("g", Option("a", "A"), Option("b", "B"))
    for quantity in (0, -1, -99):
        found = problems(item(rules), (Selection("g", (ChosenOption("a", quantity),)),), NONE)
        assert found == (Problem(ProblemKind.TOO_FEW_OF_OPTION, "a", ("g", "a"), 1),)


def test_a_group_named_twice_and_an_inactive_one_are_problems() -> None:
    closed = replace(group("closed", Option("x", "X"), min_options=1), is_active=False)
    dish = item(SIZE, closed)
    small = Selection("size", (ChosenOption("s"),))
    assert problems(dish, (small,), NONE) == (), "an inactive group is ignored with its rules"
    twice = problems(dish, (small, Selection("size", ())), NONE)
    assert twice == (Problem(ProblemKind.REPEATED, "size", ("size",)),)
    named = problems(dish, (small, Selection("closed", (ChosenOption("x"),))), NONE)
    assert named == (Problem(ProblemKind.UNKNOWN_GROUP, "closed", ("closed",)),)


def test_where_limits_contradict_each_other_the_maximum_counts() -> None:
    dish = item(group("g", Option("a", "A"), Option("b", "B"), min_options=2, max_options=1))
    assert problems(dish, (Selection("g", (ChosenOption("a"),)),), NONE) == ()


# Properties: random nested groups, contradictory limits included

SMALL = st.integers(0, 3)


@st.composite
def option_values(draw: st.DrawFn, name: str, depth: int) -> Option:
    return Option(
        name,
        name,
        is_active=draw(st.sampled_from([True, True, True, False])),
        is_default=draw(st.booleans()),
        min_units=draw(SMALL),
        max_units=draw(SMALL),
        default_units=draw(st.none() | SMALL),
        groups=draw(group_lists(depth - 1)) if depth > 0 else (),
    )


@st.composite
def group_lists(draw: st.DrawFn, depth: int = 2) -> tuple[ModifierGroup, ...]:
    return tuple(
        ModifierGroup(
            f"g{number}",
            f"g{number}",
            is_active=draw(st.sampled_from([True, True, True, False])),
            min_options=draw(SMALL),
            max_options=draw(SMALL),
            min_units=draw(st.integers(0, 5)),
            max_units=draw(st.integers(0, 5)),
            min_option_units=draw(SMALL),
            max_option_units=draw(SMALL),
            options=tuple(draw(option_values(f"o{each}", depth)) for each in range(draw(SMALL))),
        )
        for number in range(draw(st.integers(0, 2)))
    )


ITEMS = group_lists().map(lambda groups: item(*groups))
SOLD_OUT = st.frozensets(st.sampled_from(["o0", "o1", "o2"]), max_size=1).map(
    lambda options: EightySixed(options=options)
)
OVER = {
    ProblemKind.TOO_MANY_OPTIONS,
    ProblemKind.TOO_MANY_UNITS,
    ProblemKind.TOO_MANY_OF_OPTION,
    ProblemKind.TOO_FEW_OF_OPTION,
    ProblemKind.REPEATED,
    ProblemKind.UNKNOWN_GROUP,
    ProblemKind.UNKNOWN_OPTION,
    ProblemKind.INACTIVE_OPTION,
    ProblemKind.OPTION_SOLD_OUT,
    ProblemKind.OPTION_UNAVAILABLE,
}


@given(dish=ITEMS, eighty_sixed=SOLD_OUT, data=st.data())
def test_touches_never_lead_outside_the_limits(
    dish: Item, eighty_sixed: EightySixed, data: st.DataObject
) -> None:
    selections = defaults(dish, eighty_sixed)
    for _ in range(8):
        assert not {problem.kind for problem in problems(dish, selections, eighty_sixed)} & OVER
        places = list(_places(dish.groups, selections, ()))
        if not places:
            return
        path, option_id = data.draw(st.sampled_from(places))
        may = can_add(dish, selections, path, option_id, eighty_sixed)
        if data.draw(st.booleans()):
            after = toggle(dish, selections, path, option_id, eighty_sixed)
            was = any(each.option_id == option_id for each in chosen_in(selections, path))
            assert was or may == (after is not selections)
        else:
            units = data.draw(st.integers(-1, 6))
            after = set_units(dish, selections, path, option_id, units, eighty_sixed)
        selections = after


@given(dish=ITEMS, eighty_sixed=SOLD_OUT)
def test_fixing_the_first_problem_again_and_again_ends_well(
    dish: Item, eighty_sixed: EightySixed
) -> None:
    assume(item_stop(dish, eighty_sixed) is None)
    selections = defaults(dish, eighty_sixed)
    for _ in range(40):
        found = problems(dish, selections, eighty_sixed)
        if not found:
            break
        selections = _fix(dish, selections, found[0].path, eighty_sixed)
    assert problems(dish, selections, eighty_sixed) == ()
    assert _orderable(dish.groups, selections, eighty_sixed)


@given(dish=ITEMS, eighty_sixed=SOLD_OUT, data=st.data())
def test_no_problem_means_orderable_and_the_other_way_round(
    dish: Item, eighty_sixed: EightySixed, data: st.DataObject
) -> None:
    selections = data.draw(_any_selections(dish.groups))
    found = problems(dish, selections, eighty_sixed)
    assert (found == ()) == _orderable(dish.groups, selections, eighty_sixed)


def _places(
    groups: tuple[ModifierGroup, ...], selections: tuple[Selection, ...], path: Path
) -> list[tuple[Path, str]]:
    """Every option that is on the screen: those below chosen options included."""
    places: list[tuple[Path, str]] = []
    for each in groups:
        if not each.is_active:
            continue
        here = (*path, each.id)
        chosen = {
            chosen.option_id: chosen
            for selection in selections
            if selection.group_id == each.id
            for chosen in selection.options
        }
        for option in each.options:
            places.append((here, option.id))
            if option.id in chosen:
                below = chosen[option.id].selections
                places += _places(option.groups, below, (*here, option.id))
    return places


def _fix(
    dish: Item, selections: tuple[Selection, ...], path: Path, eighty_sixed: EightySixed
) -> tuple[Selection, ...]:
    """Touch the group at `path` until it holds some valid choice, found by trying them all."""
    rules = find_group(dish, path)
    assert rules is not None
    wanted = next(_valid_choices(rules, eighty_sixed))
    # The only choice of a required group of one stays here, and is replaced below.
    for each in chosen_in(selections, path):
        if each.option_id not in wanted:
            selections = toggle(dish, selections, path, each.option_id, eighty_sixed)
    # Down before up, so that the units are there when they are needed.
    for each in chosen_in(selections, path):
        if each.option_id in wanted:
            selections = set_units(dish, selections, path, each.option_id, 1, eighty_sixed)
    for option_id in wanted:
        if option_id not in chosen_ids(selections, *path):
            selections = toggle(dish, selections, path, option_id, eighty_sixed)
    for option_id, units in wanted.items():
        selections = set_units(dish, selections, path, option_id, units, eighty_sixed)
    chosen = {each.option_id: each.quantity for each in chosen_in(selections, path)}
    assert chosen == wanted, "a legal choice must be reachable by touches"
    return selections


def _valid_choices(rules: ModifierGroup, eighty_sixed: EightySixed) -> Iterator[dict[str, int]]:
    sellable = [option for option in rules.options if _sellable(option, eighty_sixed)]
    for count in range(1, len(sellable) + 1):
        for options in combinations(sellable, count):
            spans = [_span(rules, option) for option in options]
            for units in product(*(range(low, high + 1) for low, high in spans)):
                if _counts_fit(rules, count, sum(units)):
                    yield {option.id: n for option, n in zip(options, units, strict=True)}


# A second opinion, written from the contract and using nothing of the module under test


def _span(rules: ModifierGroup, option: Option) -> tuple[int, int]:
    low = next((n for n in (option.min_units, rules.min_option_units) if n), 1)
    high = next((n for n in (option.max_units, rules.max_option_units) if n), max(low, 1))
    if rules.max_units:
        high = min(high, rules.max_units)
    return min(low, high), high


def _counts_fit(rules: ModifierGroup, different: int, units: int) -> bool:
    if rules.max_options and different > rules.max_options:
        return False
    if rules.max_units and units > rules.max_units:
        return False
    fewest = min(rules.min_options, rules.max_options or rules.min_options)
    least = min(rules.min_units, rules.max_units or rules.min_units)
    return different >= fewest and units >= least


def _sellable(option: Option, eighty_sixed: EightySixed) -> bool:
    return (
        option.is_active
        and option.id not in eighty_sixed.options
        and all(
            _counts_fit(below, 0, 0) or any(True for _ in _valid_choices(below, eighty_sixed))
            for below in option.groups
            if below.is_active
        )
    )


def _orderable(
    groups: tuple[ModifierGroup, ...],
    selections: tuple[Selection, ...],
    eighty_sixed: EightySixed,
) -> bool:
    active = {each.id: each for each in groups if each.is_active}
    named = [selection.group_id for selection in selections]
    if len(named) != len(set(named)) or not set(named) <= set(active):
        return False
    chosen_by_group = {selection.group_id: selection.options for selection in selections}
    for group_id, rules in active.items():
        chosen = chosen_by_group.get(group_id, ())
        ids = [each.option_id for each in chosen]
        if len(ids) != len(set(ids)):
            return False
        if not _counts_fit(rules, len(chosen), sum(each.quantity for each in chosen)):
            return False
        for each in chosen:
            option = rules.option(each.option_id)
            if option is None or not _sellable(option, eighty_sixed):
                return False
            low, high = _span(rules, option)
            if not low <= each.quantity <= high:
                return False
            if not _orderable(option.groups, each.selections, eighty_sixed):
                return False
    return True


@st.composite
def _any_selections(draw: st.DrawFn, groups: tuple[ModifierGroup, ...]) -> tuple[Selection, ...]:
    """Anything that a request may name: mostly ids that exist, now and then others or twice."""
    selections: list[Selection] = []
    for each in groups:
        if not draw(st.booleans()):
            continue
        options: list[ChosenOption] = []
        for option in each.options:
            if draw(st.booleans()):
                below = draw(_any_selections(option.groups))
                options.append(ChosenOption(option.id, draw(st.integers(0, 4)), below))
        if draw(st.sampled_from([False] * 9 + [True])):
            options.append(ChosenOption("o0", 1))
        selections.append(Selection(each.id, tuple(options)))
    if draw(st.sampled_from([False] * 9 + [True])):
        selections.append(Selection("g0"))
    return tuple(selections)
