"""Availability by the clock: menu, item and alcohol hours, grace, and when a thing is back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.availability import (
    Stop,
    StopKind,
    availability,
    needs_alcohol,
    option_back_at,
    option_stop,
    sold_out_at,
)
from kiosk.domain.choosing import problems
from kiosk.domain.hours import StoreHours, next_change
from kiosk.domain.menu import (
    DishFacts,
    Item,
    ItemHour,
    Menu,
    ModifierGroup,
    OpenHour,
    Option,
    SpecialHour,
)
from kiosk.domain.selection import (
    NOTHING_EIGHTY_SIXED,
    ChosenOption,
    EightySixed,
    ProblemKind,
    Selection,
)

NEW_YORK = ZoneInfo("America/New_York")
NONE = NOTHING_EIGHTY_SIXED
SOUP = Item("soup", "Soup", 500)
BREAKFAST = Menu(
    "breakfast", "B", open_hours=tuple(OpenHour(day, time(7), time(11)) for day in range(7))
)
ALWAYS = Menu("always", "A")
STORE = StoreHours(
    NEW_YORK,
    alcohol_hours=tuple(OpenHour(day, time(10), time(2)) for day in range(6)),  # not on Sunday
    grace=timedelta(minutes=10),
)


def at(hour: int, minute: int = 0, day: int = 11) -> datetime:
    """In May 2026 in New York; the 11th is a Monday."""
    return datetime(2026, 5, day, hour, minute, tzinfo=NEW_YORK).astimezone(UTC)


def stop(item: Item, menu: Menu, now: datetime, started_at: datetime | None = None) -> Stop | None:
    return availability(item, menu, NONE, STORE, now, started_at=started_at)


def test_outside_the_menus_hours_it_says_when_it_is_back() -> None:
    assert stop(SOUP, BREAKFAST, at(7)) is None
    assert stop(SOUP, BREAKFAST, at(10, 59)) is None
    assert stop(SOUP, BREAKFAST, at(11)) == Stop(StopKind.MENU_HOURS, "soup", back_at=at(7, day=12))
    assert stop(SOUP, BREAKFAST, at(6)) == Stop(StopKind.MENU_HOURS, "soup", back_at=at(7))


def test_outside_the_items_hours() -> None:
    late = replace(SOUP, hours=(ItemHour(None, time(9), time(15)),))
    assert stop(late, BREAKFAST, at(8)) == Stop(StopKind.ITEM_HOURS, "soup", back_at=at(9))
    assert stop(late, BREAKFAST, at(9)) is None
    # Both must be open: at 7 tomorrow the menu is, the item is not.
    assert stop(late, BREAKFAST, at(12)) == Stop(StopKind.MENU_HOURS, "soup", back_at=at(9, day=12))


def test_an_item_of_a_season_is_back_on_its_first_day() -> None:
    season = (ItemHour(None, time(0), time(0), date(2026, 5, 20), date(2026, 6, 1)),)
    item = replace(SOUP, hours=season)
    assert stop(item, ALWAYS, at(12)) == Stop(StopKind.ITEM_HOURS, "soup", back_at=at(0, day=20))
    over = replace(SOUP, hours=(replace(season[0], end_date=date(2026, 5, 1)),))
    assert stop(over, ALWAYS, at(12)) == Stop(StopKind.ITEM_HOURS, "soup", back_at=None)


BEER = Item("beer", "Beer", 700, is_alcohol=True)
RUM_CAKE = Item("cake", "Cake", 700, facts=DishFacts(has_alcohol=True))
SPIRIT = Option("rum", "Rum", facts=DishFacts(has_alcohol=True))
COCOA = Item("cocoa", "Cocoa", 400, groups=(ModifierGroup("shot", "Shot", options=(SPIRIT,)),))
GROG = replace(COCOA, id="grog", groups=(replace(COCOA.groups[0], min_options=1),))


@pytest.mark.parametrize("item", [BEER, RUM_CAKE, GROG], ids=lambda item: item.id)
def test_alcohol_outside_its_hours(item: Item) -> None:
    assert stop(item, ALWAYS, at(10)) is None
    assert stop(item, ALWAYS, at(1, 59, day=12)) is None
    early = Stop(StopKind.ALCOHOL_HOURS, item.id, back_at=at(10))
    assert stop(item, ALWAYS, at(9, 59)) == early
    # Saturday's hours run into Sunday, which has none of its own.
    sunday = Stop(StopKind.ALCOHOL_HOURS, item.id, back_at=at(10, day=18))
    assert stop(item, ALWAYS, at(1, day=17)) is None
    assert stop(item, ALWAYS, at(2, day=17)) == sunday


def test_an_option_with_alcohol_stops_alone() -> None:
    assert stop(COCOA, ALWAYS, at(3)) is None
    sold_out = sold_out_at(NONE, COCOA, STORE, at(3))
    assert sold_out.is_alcohol_stopped
    assert sold_out_at(sold_out, COCOA, STORE, at(12)) == NONE
    assert sold_out_at(NONE, COCOA, StoreHours(NEW_YORK), at(3)) == NONE


# Options with hours of their own

MORNING = (ItemHour(None, time(8), time(11)),)
EGG = Option("egg", "Egg", 150, hours=MORNING)
TOAST = Option("toast", "Toast")
PLATE = Item("plate", "Plate", 900, groups=(ModifierGroup("with", "With", options=(EGG, TOAST)),))
EGG_ONLY = replace(PLATE, groups=(ModifierGroup("w", "W", min_options=1, options=(EGG,)),))


def test_an_option_outside_its_hours_stops_alone() -> None:
    assert stop(PLATE, ALWAYS, at(15)) is None
    sold_out = sold_out_at(NONE, PLATE, STORE, at(15))
    assert sold_out.closed_hours == {MORNING}
    assert option_stop(EGG, sold_out) == Stop(StopKind.OPTION_HOURS, "egg")
    assert option_stop(TOAST, sold_out) is None
    chosen = (Selection("with", (ChosenOption("egg"),)),)
    [problem] = problems(PLATE, chosen, sold_out)
    assert (problem.kind, problem.path) == (ProblemKind.OPTION_NOT_NOW, ("with", "egg"))
    assert problems(PLATE, chosen, sold_out_at(NONE, PLATE, STORE, at(9))) == ()


def test_an_option_says_when_it_is_back() -> None:
    assert option_back_at(EGG, ALWAYS, NONE, STORE, at(15)) == at(8, day=12)
    assert option_back_at(EGG, BREAKFAST, NONE, STORE, at(6)) == at(8)
    lunch = Menu("lunch", "L", open_hours=(OpenHour(0, time(12), time(14)),))
    assert option_back_at(EGG, lunch, NONE, STORE, at(15)) is None
    gone = EightySixed(options=frozenset({"egg"}))
    assert option_back_at(EGG, ALWAYS, gone, STORE, at(15)) is None


def test_an_item_that_needs_an_option_outside_its_hours_is_back_with_it() -> None:
    assert stop(EGG_ONLY, ALWAYS, at(9)) is None
    found = Stop(StopKind.OPTION_HOURS, "plate", back_at=at(8, day=12))
    assert stop(EGG_ONLY, ALWAYS, at(11)) == found
    # The menu opens at 7, the egg comes at 8.
    early = Stop(StopKind.MENU_HOURS, "plate", back_at=at(8))
    assert stop(EGG_ONLY, BREAKFAST, at(6)) == early
    sold_out = EightySixed(options=frozenset({"egg"}))
    lasting = availability(EGG_ONLY, ALWAYS, sold_out, STORE, at(15))
    assert lasting is not None
    assert lasting.kind is StopKind.REQUIRED_GROUP


def test_grace_also_holds_for_options_and_not_for_alcohol() -> None:
    assert stop(EGG_ONLY, ALWAYS, at(11, 5), at(10, 55)) is None
    assert stop(EGG_ONLY, ALWAYS, at(11, 5), at(11, 1)) is not None
    assert stop(GROG, ALWAYS, at(2, 5), at(1, 55)) is not None


def test_what_needs_a_choice_that_the_hour_does_not_give_waits_too() -> None:
    kind = ModifierGroup("kind", "Kind", min_options=1, options=(EGG,))
    brunch = Option("brunch", "Brunch", groups=(kind,))
    item = replace(PLATE, groups=(ModifierGroup("w", "W", options=(brunch, TOAST)),))
    sold_out = sold_out_at(NONE, item, STORE, at(15))
    assert option_stop(brunch, sold_out) == Stop(StopKind.OPTION_HOURS, "brunch")
    gone = replace(sold_out, options=frozenset({"egg"}))
    found = option_stop(brunch, gone)
    assert found is not None
    assert found.kind is StopKind.REQUIRED_GROUP
    # Of a choice between alcohol and the morning, at three at night there is neither.
    either = replace(EGG_ONLY, groups=(replace(EGG_ONLY.groups[0], options=(EGG, SPIRIT)),))
    assert stop(either, ALWAYS, at(3)) == Stop(StopKind.OPTION_HOURS, "plate", back_at=at(8))
    assert stop(either, ALWAYS, at(12)) is None


def test_what_cannot_be_had_without_alcohol_needs_it() -> None:
    assert [needs_alcohol(each, NONE) for each in (BEER, RUM_CAKE, GROG)] == [True] * 3
    assert not needs_alcohol(COCOA, NONE)
    dry = Option("syrup", "Syrup")
    mixed = replace(GROG, groups=(replace(GROG.groups[0], options=(SPIRIT, dry)),))
    assert not needs_alcohol(mixed, NONE)
    assert needs_alcohol(mixed, EightySixed(options=frozenset({"syrup"})))


def test_what_lasts_is_told_before_the_hour() -> None:
    sold_out = EightySixed(items=frozenset({"soup"}))
    found = availability(SOUP, BREAKFAST, sold_out, STORE, at(20))
    assert found == Stop(StopKind.EIGHTY_SIXED, "soup")


# A menu that ends while someone orders


def test_what_was_begun_in_time_may_be_finished_within_the_grace() -> None:
    begun = at(10, 58)
    assert stop(SOUP, BREAKFAST, at(11, 9), begun) is None
    assert stop(SOUP, BREAKFAST, at(11, 10), begun) is not None
    assert stop(SOUP, BREAKFAST, at(11, 5), at(11, 1)) is not None
    assert stop(SOUP, BREAKFAST, at(11, 5), at(10, 58, day=10)) is not None
    lunch_special = replace(SOUP, hours=(ItemHour(None, time(7), time(9)),))
    assert stop(lunch_special, BREAKFAST, at(9, 5), at(8, 55)) is None


def test_there_is_no_grace_for_alcohol() -> None:
    assert stop(BEER, ALWAYS, at(2, 5), at(1, 55)) is not None


def test_grace_after_a_day_that_ends_at_midnight_and_one_of_24_hours() -> None:
    late = Menu("late", "L", open_hours=(OpenHour(0, time(18), time(23, 59)),))
    assert stop(SOUP, late, at(0, 9, day=12), at(23, 50)) is None
    whole = Menu("whole", "W", open_hours=(OpenHour(0, time(23), time(23)),))
    assert stop(SOUP, whole, at(23, 5, day=12), at(22, 50, day=12)) is None


# When a screen must look again


def test_the_next_change_is_the_nearest_edge() -> None:
    assert next_change([BREAKFAST, ALWAYS], StoreHours(NEW_YORK), at(8)) == at(11)
    assert next_change([BREAKFAST], STORE, at(8)) == at(10)
    assert next_change([ALWAYS], StoreHours(NEW_YORK), at(8)) is None


def test_windows_that_touch_at_midnight_are_no_change() -> None:
    halves = tuple(
        OpenHour(day, *times)
        for day in range(7)
        for times in ((time(12), time(0)), (time(0), time(12)))
    )
    assert next_change([Menu("m", "M", open_hours=halves)], StoreHours(NEW_YORK), at(8)) is None


HOURS = st.lists(
    st.builds(
        OpenHour,
        st.integers(0, 6),
        st.sampled_from([time(0), time(1, 30), time(2, 30), time(9), time(23)]),
        st.sampled_from([time(0), time(2), time(3), time(12), time(23, 59)]),
    ),
    max_size=5,
).map(tuple)
SPECIALS = st.lists(
    st.builds(
        SpecialHour,
        st.dates(date(2026, 3, 6), date(2026, 3, 12)),
        st.just(False),
        st.just(time(8)),
        st.just(time(20)),
    )
    | st.builds(SpecialHour, st.dates(date(2026, 3, 6), date(2026, 3, 12)), st.just(True)),
    max_size=2,
).map(tuple)


@given(
    opened=HOURS,
    special=SPECIALS,
    alcohol=HOURS,
    item_hours=st.lists(
        st.builds(ItemHour, st.none() | st.integers(0, 6), st.just(time(1)), st.just(time(10))),
        max_size=2,
    ).map(tuple),
    option_hours=st.lists(
        st.builds(ItemHour, st.none() | st.integers(0, 6), st.just(time(5)), st.just(time(21))),
        max_size=2,
    ).map(tuple),
    # Around the night of 8 March 2026, when New York has 23 hours.
    minutes=st.integers(0, 6 * 24 * 60),
)
def test_back_at_is_the_first_moment_at_which_it_can_be_ordered(
    opened: tuple[OpenHour, ...],
    special: tuple[SpecialHour, ...],
    alcohol: tuple[OpenHour, ...],
    item_hours: tuple[ItemHour, ...],
    option_hours: tuple[ItemHour, ...],
    minutes: int,
) -> None:
    menu = Menu("m", "M", open_hours=opened, special_hours=special)
    glass = ModifierGroup("g", "G", min_options=1, options=(Option("o", "O", hours=option_hours),))
    beer = replace(BEER, hours=item_hours, groups=(glass,))
    hours = StoreHours(NEW_YORK, alcohol)
    now = datetime(2026, 3, 6, 5, tzinfo=UTC) + timedelta(minutes=minutes)
    found = availability(beer, menu, NONE, hours, now)
    if found is None:
        return
    back = found.back_at
    if back is not None:
        assert availability(beer, menu, NONE, hours, back) is None
        assert availability(beer, menu, NONE, hours, back - timedelta(seconds=1)) is not None
    moment = now
    while moment < min(back or now + timedelta(days=3), now + timedelta(days=3)):
        assert availability(beer, menu, NONE, hours, moment) is not None
        moment += timedelta(minutes=30)
