"""When a menu can be ordered from: a clock on the wall of the store, nights and time changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.domain.hours import (
    DAYS_AHEAD,
    StoreHours,
    item_back_at,
    item_is_sold,
    menu_is_open,
    menu_opens_at,
    next_change,
    store_day,
)
from kiosk.domain.menu import ItemHour, OpenHour, SpecialHour

NEW_YORK, BERLIN = ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin")
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


@dataclass(frozen=True, slots=True)
class Times:
    open_hours: tuple[OpenHour, ...] = ()
    special_hours: tuple[SpecialHour, ...] = ()


def at(text: str, zone: ZoneInfo = NEW_YORK) -> datetime:
    """A local time; the first of the two where the clock is set back."""
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def clock(text: str) -> time:
    return time.fromisoformat(text)


def weekly(*openings: tuple[int, str, str]) -> Times:
    return Times(tuple(OpenHour(day, clock(start), clock(end)) for day, start, end in openings))


def closed(day: str) -> SpecialHour:
    return SpecialHour(date.fromisoformat(day), closed=True)


def special(day: str, start: str, end: str) -> SpecialHour:
    return SpecialHour(date.fromisoformat(day), closed=False, start=clock(start), end=clock(end))


# 2026-05-08 is a Friday.


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-05-08T10:59:59", False),
        ("2026-05-08T11:00", True),
        ("2026-05-08T14:59:59", True),
        ("2026-05-08T15:00", False),
        ("2026-05-08T17:30", True),
        ("2026-05-08T23:59:59", True),
        ("2026-05-09T00:00", True),
        ("2026-05-09T01:59:59", True),
        ("2026-05-09T02:00", False),
        ("2026-05-09T12:00", False),
    ],
)
def test_two_openings_on_a_day_and_one_past_midnight(moment: str, is_open: bool) -> None:
    times = weekly((FRI, "11:00", "15:00"), (FRI, "17:30", "02:00"))
    assert menu_is_open(times, at(moment), NEW_YORK) is is_open


@pytest.mark.parametrize("end", ["00:00", "23:59", "23:59:59"])
def test_every_spelling_of_midnight(end: str) -> None:
    times = weekly((FRI, "18:00", end))
    assert menu_is_open(times, at("2026-05-08T23:59:59.999999"), NEW_YORK)
    assert not menu_is_open(times, at("2026-05-09T00:00"), NEW_YORK)


@pytest.mark.parametrize("end", ["00:00", "23:59", "23:59:59"])
def test_round_the_clock_has_no_gap(end: str) -> None:
    times = weekly(*((day, "00:00", end) for day in range(7)))
    start = at("2026-10-30T00:00")
    for minutes in range(0, 4 * 24 * 60, 7):
        assert menu_is_open(times, start + timedelta(minutes=minutes), NEW_YORK)
    assert menu_is_open(times, at("2026-10-30T23:59:59.999999"), NEW_YORK)


def test_no_hours_is_always_and_special_days_are_not() -> None:
    times = Times(special_hours=(closed("2026-12-25"), special("2026-12-24", "08:00", "14:00")))
    assert menu_is_open(Times(), at("2026-12-25T03:00"), NEW_YORK)
    assert menu_is_open(times, at("2026-12-23T23:59"), NEW_YORK)
    assert not menu_is_open(times, at("2026-12-24T07:59"), NEW_YORK)
    assert menu_is_open(times, at("2026-12-24T13:59"), NEW_YORK)
    assert not menu_is_open(times, at("2026-12-24T14:00"), NEW_YORK)
    assert menu_opens_at(times, at("2026-12-24T14:00"), NEW_YORK) == at("2026-12-26T00:00")


def test_a_special_day_replaces_that_days_openings_only() -> None:
    times = Times(
        weekly(*((day, "18:00", "03:00") for day in range(7))).open_hours,
        (closed("2026-12-25"), special("2026-12-31", "10:00", "12:00"),
         special("2026-12-31", "20:00", "05:00")),
    )  # fmt: skip
    # What began on the evening before goes on.
    assert menu_is_open(times, at("2026-12-25T02:59"), NEW_YORK)
    assert not menu_is_open(times, at("2026-12-25T18:00"), NEW_YORK)
    assert not menu_is_open(times, at("2026-12-26T02:00"), NEW_YORK)
    assert menu_is_open(times, at("2026-12-31T11:00"), NEW_YORK)
    assert not menu_is_open(times, at("2026-12-31T18:30"), NEW_YORK)
    assert menu_is_open(times, at("2027-01-01T04:59"), NEW_YORK)


def test_it_is_the_stores_clock_that_counts() -> None:
    times = weekly((FRI, "11:00", "12:00"))
    moment = datetime(2026, 5, 8, 9, 30, tzinfo=UTC)
    assert menu_is_open(times, moment, BERLIN)
    assert not menu_is_open(times, moment, NEW_YORK)


# --- nights with 23 and 25 hours


@pytest.mark.parametrize(
    ("zone", "spring", "autumn"),
    [(NEW_YORK, "2026-03-08", "2026-11-01"), (BERLIN, "2026-03-29", "2026-10-25")],
)
def test_days_of_23_and_25_hours(zone: ZoneInfo, spring: str, autumn: str) -> None:
    """Both changes fall on a Sunday, in its first hours."""
    times = weekly((SUN, "00:00", "00:00"))
    for day, hours in ((spring, 23), (autumn, 25)):
        start = at(f"{day}T00:00", zone).astimezone(UTC)
        assert not menu_is_open(times, start - timedelta(seconds=1), zone)
        for passed in range(hours):
            assert menu_is_open(times, start + timedelta(hours=passed), zone)
        assert not menu_is_open(times, start + timedelta(hours=hours), zone)


def test_an_opening_over_the_night_of_the_change() -> None:
    times = weekly((SAT, "18:00", "03:00"))
    opened = at("2026-10-24T18:00", BERLIN).astimezone(UTC)
    # Ten hours by the clock that is set back, nine hours later by the sun.
    assert menu_is_open(times, opened + timedelta(hours=9, minutes=59), BERLIN)
    assert not menu_is_open(times, opened + timedelta(hours=10), BERLIN)
    opened = at("2026-03-28T18:00", BERLIN).astimezone(UTC)
    assert menu_is_open(times, opened + timedelta(hours=7, minutes=59), BERLIN)
    assert not menu_is_open(times, opened + timedelta(hours=8), BERLIN)


def test_a_time_that_the_clock_jumps_over() -> None:
    """02:30 does not exist; it is read as RFC 5545 does, an hour later by the new clock."""
    times = weekly((SUN, "01:00", "02:30"))
    assert menu_is_open(times, at("2026-03-29T03:29", BERLIN), BERLIN)
    assert not menu_is_open(times, at("2026-03-29T03:30", BERLIN), BERLIN)


# --- the next opening


def test_an_opening_that_the_clock_jumps_into_is_none_that_day() -> None:
    """02:30 is 03:30 on that day, which is after 03:15."""
    times = weekly((SUN, "02:30", "03:15"))
    before = at("2026-03-08T01:00", NEW_YORK)
    week_later = at("2026-03-15T02:30", NEW_YORK)
    assert menu_opens_at(times, before, NEW_YORK) == week_later
    assert menu_is_open(times, week_later, NEW_YORK)
    night = [before + timedelta(minutes=minutes) for minutes in range(180)]
    assert not any(menu_is_open(times, moment, NEW_YORK) for moment in night)
    assert next_change([times], StoreHours(NEW_YORK), before) == week_later
    daily = (ItemHour(None, time(2, 30), time(3, 15)),)
    assert item_back_at(daily, before, NEW_YORK) == at("2026-03-09T02:30", NEW_YORK)


def test_the_next_opening_is_today_tomorrow_or_next_week() -> None:
    times = weekly((FRI, "11:00", "15:00"), (FRI, "17:00", "20:00"), (MON, "09:00", "10:00"))
    for now, opens in (
        ("2026-05-08T10:00", "2026-05-08T11:00"),
        ("2026-05-08T15:00", "2026-05-08T17:00"),
        ("2026-05-08T20:00", "2026-05-11T09:00"),
        ("2026-05-11T10:00", "2026-05-15T11:00"),
    ):
        assert menu_opens_at(times, at(now), NEW_YORK) == at(opens)


def test_a_menu_that_never_opens() -> None:
    days = [date(2026, 5, 8) + timedelta(days=ahead) for ahead in range(DAYS_AHEAD + 1)]
    times = Times(special_hours=tuple(SpecialHour(day, closed=True) for day in days))
    assert menu_opens_at(times, at("2026-05-08T12:00"), NEW_YORK) is None


openings = st.lists(
    st.builds(
        OpenHour,
        st.integers(0, 6),
        st.times().map(lambda each: each.replace(second=0, microsecond=0)),
        st.times().map(lambda each: each.replace(second=0, microsecond=0)),
    ),
    min_size=1,
    max_size=4,
).map(tuple)
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
specials = st.lists(
    st.builds(lambda day: SpecialHour(day, closed=True), days)
    | st.builds(
        lambda day, start, end: SpecialHour(day, closed=False, start=start, end=end),
        days, st.times().map(lambda each: each.replace(second=0, microsecond=0)),
        st.times().map(lambda each: each.replace(second=0, microsecond=0)),
    ),
    max_size=3,
).map(tuple)  # fmt: skip
moments = st.datetimes(
    datetime(2026, 1, 2),  # noqa: DTZ001 - hypothesis adds the zone
    datetime(2027, 12, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
zones = st.sampled_from([NEW_YORK, BERLIN, ZoneInfo("UTC"), ZoneInfo("Asia/Kolkata")])
_MIDNIGHT = {time(0, 0), time(23, 59), time(23, 59, 59)}


def is_open_by_the_wall(times: Times, moment: datetime, zone: ZoneInfo) -> bool:
    """The same by comparing what the clock on the wall shows; right while it is not changed."""
    wall = moment.astimezone(zone)
    for day, is_yesterday in ((wall.date(), False), (wall.date() - timedelta(days=1), True)):
        special_day = [each for each in times.special_hours if each.date == day]
        usual = [each for each in times.open_hours if each.day == day.weekday()]
        windows = [(each.start, each.end) for each in special_day if not each.closed]
        for start, end in windows if special_day else [(each.start, each.end) for each in usual]:
            assert start is not None
            assert end is not None
            until = time(0) if end in _MIDNIGHT else end
            goes_over = until <= start
            now = wall.time()
            if is_yesterday:
                if goes_over and now < until:
                    return True
            elif now >= start and (goes_over or now < until):
                return True
    return False


@given(openings, specials, moments, zones)
def test_it_is_what_the_clock_on_the_wall_says(
    open_hours: tuple[OpenHour, ...],
    special_hours: tuple[SpecialHour, ...],
    moment: datetime,
    zone: ZoneInfo,
) -> None:
    offsets = {
        (moment + timedelta(hours=hours)).astimezone(zone).utcoffset() for hours in (-50, 0, 50)
    }
    assume(len(offsets) == 1)
    times = Times(open_hours, special_hours)
    assert menu_is_open(times, moment, zone) == is_open_by_the_wall(times, moment, zone)


@given(openings, specials, moments, zones)
def test_the_next_opening_is_the_first_one(
    open_hours: tuple[OpenHour, ...],
    special_hours: tuple[SpecialHour, ...],
    moment: datetime,
    zone: ZoneInfo,
) -> None:
    times = Times(open_hours, special_hours)
    opens = menu_opens_at(times, moment, zone)
    assume(not menu_is_open(times, moment, zone))
    assert opens is not None
    assert opens > moment
    assert menu_is_open(times, opens, zone)
    # Nothing is open on the way there: looked at every 17 minutes.
    looked = moment
    while looked < opens and looked < moment + timedelta(days=9):
        assert not menu_is_open(times, looked, zone)
        looked += timedelta(minutes=17)


# --- items and the business day


def test_an_item_has_its_own_hours_and_dates() -> None:
    hours = (
        ItemHour(None, clock("07:00"), clock("11:00")),
        ItemHour(
            SAT, clock("22:00"), clock("01:00"), start_date=date(2026, 5, 9),
            end_date=date(2026, 5, 16),
        ),
    )  # fmt: skip
    for moment, is_sold in (
        ("2026-05-08T10:59", True),
        ("2026-05-08T11:00", False),
        ("2026-05-02T23:00", False),
        ("2026-05-09T23:00", True),
        # The night to the 17th belongs to the 16th, on which it began.
        ("2026-05-17T00:59", True),
        ("2026-05-23T23:00", False),
    ):
        assert item_is_sold(hours, at(moment), NEW_YORK) is is_sold
    assert item_is_sold((), at("2026-05-08T11:00"), NEW_YORK)
    assert item_back_at(hours, at("2026-05-08T11:00"), NEW_YORK) == at("2026-05-09T07:00")
    assert item_back_at(hours, at("2026-05-09T12:00"), NEW_YORK) == at("2026-05-09T22:00")


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-05-08T03:59:59", date(2026, 5, 7)),
        ("2026-05-08T04:00", date(2026, 5, 8)),
        ("2026-05-08T23:59", date(2026, 5, 8)),
        ("2026-05-09T00:30", date(2026, 5, 8)),
    ],
)
def test_the_night_belongs_to_the_day_before(moment: str, day: date) -> None:
    assert store_day(at(moment), time(4), NEW_YORK) == day
