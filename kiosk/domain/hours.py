"""When something can be ordered, in the store's own time. Pure; the clock is handed in.

Source: OneTablet contract, menu section: no openings at all is always; a special day replaces
that day's openings; a window belongs to the day on which it starts and may run past midnight.
A time that the clock skips in spring is read as RFC 5545 does, an hour later by the new clock; an
opening that would end before it began, 02:30 (03:30) to 03:15, is none on that day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from heapq import merge
from typing import Protocol
from zoneinfo import ZoneInfo

from kiosk.domain.menu import ItemHour, OpenHour, SpecialHour

DAYS_AHEAD = 60
"""How far an opening is looked for. Further away the page says nothing of a time."""

Window = tuple[datetime, datetime]
"""Start (included) and end (not included), in UTC."""


class Timetable(Protocol):
    """A menu, or as much of one as says when it can be ordered from."""

    @property
    def open_hours(self) -> tuple[OpenHour, ...]: ...

    @property
    def special_hours(self) -> tuple[SpecialHour, ...]: ...


@dataclass(frozen=True, slots=True)
class StoreHours:
    """What the store itself says about time. `zone` is where its menus' hours are meant.

    `alcohol_hours` is when alcohol may be sold, empty is always. `grace` is how long an order may
    still be placed after its menu or item ended, if it was started before.
    """

    zone: ZoneInfo
    alcohol_hours: tuple[OpenHour, ...] = ()
    grace: timedelta = timedelta(0)


_WHOLE_DAY = ((time(0, 0), time(0, 0)),)
_MIDNIGHTS = frozenset({time(0, 0), time(23, 59), time(23, 59, 59)})


def _window(day: date, start: time, end: time, zone: ZoneInfo) -> Window:
    if end in _MIDNIGHTS:
        end = time(0, 0)
    end_day = day if end > start else day + timedelta(days=1)
    return (
        datetime.combine(day, start, zone).astimezone(UTC),
        datetime.combine(end_day, end, zone).astimezone(UTC),
    )


def _windows(day: date, hours: Iterable[tuple[time, time]], zone: ZoneInfo) -> tuple[Window, ...]:
    windows = (_window(day, start, end, zone) for start, end in hours)
    return tuple(window for window in windows if window[0] < window[1])


def menu_windows(menu: Timetable, day: date, zone: ZoneInfo) -> tuple[Window, ...]:
    """The openings that start on `day`."""
    special = [hour for hour in menu.special_hours if hour.date == day]
    if special:
        times = (
            (hour.start, hour.end)
            for hour in special
            if not hour.closed and hour.start is not None and hour.end is not None
        )
        return _windows(day, times, zone)
    if not menu.open_hours:
        return _windows(day, _WHOLE_DAY, zone)
    weekly = ((hour.start, hour.end) for hour in menu.open_hours if hour.day == day.weekday())
    return _windows(day, weekly, zone)


def item_windows(hours: tuple[ItemHour, ...], day: date, zone: ZoneInfo) -> tuple[Window, ...]:
    """The times at which an item is sold that start on `day`. No hours at all is always."""
    if not hours:
        return _windows(day, _WHOLE_DAY, zone)
    times = (
        (hour.start, hour.end)
        for hour in hours
        if (hour.day is None or hour.day == day.weekday())
        and (hour.start_date is None or hour.start_date <= day)
        and (hour.end_date is None or day <= hour.end_date)
    )
    return _windows(day, times, zone)


Windows = Callable[[date], tuple[Window, ...]]


def _is_within(windows: Windows, at: datetime, zone: ZoneInfo) -> bool:
    today = at.astimezone(zone).date()
    # Yesterday's last window may have run past midnight.
    return any(
        start <= at < end
        for day in (today - timedelta(days=1), today)
        for start, end in windows(day)
    )


def _is_in_grace(
    windows: Windows, at: datetime, started_at: datetime, grace: timedelta, zone: ZoneInfo
) -> bool:
    today = at.astimezone(zone).date()
    # A window of a whole day may have begun two days ago and ended just now.
    days = [today - timedelta(days=back) for back in (2, 1, 0)]
    return any(
        start <= started_at < end <= at < end + grace for day in days for start, end in windows(day)
    )


def _starts_after(windows: Windows, at: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    today = at.astimezone(zone).date()
    for ahead in range(DAYS_AHEAD):
        for start, _ in sorted(windows(today + timedelta(days=ahead))):
            if start > at:
                yield start


def within_all(windows: Sequence[Windows], at: datetime, zone: ZoneInfo) -> bool:
    """Whether every one of these timetables is open at this moment."""
    return all(_is_within(each, at, zone) for each in windows)


def openings(windows: Sequence[Windows], at: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """Each moment after `at` (UTC) within DAYS_AHEAD at which one of them opens, in order."""
    return merge(*(_starts_after(each, at, zone) for each in windows))


def next_within_all(windows: Sequence[Windows], at: datetime, zone: ZoneInfo) -> datetime | None:
    """The next moment after `at` (UTC) at which all are open and one just opened, or None."""
    return next(
        (start for start in openings(windows, at, zone) if within_all(windows, start, zone)), None
    )


def windows_of_menu(menu: Timetable, zone: ZoneInfo) -> Windows:
    """The menu's openings by day."""
    return lambda day: menu_windows(menu, day, zone)


def windows_of_item(hours: tuple[ItemHour, ...], zone: ZoneInfo) -> Windows:
    """The item's own times by day."""
    return lambda day: item_windows(hours, day, zone)


def windows_of_alcohol(hours: StoreHours) -> Windows:
    """When alcohol may be sold, by day."""
    return lambda day: menu_windows(_Weekly(hours.alcohol_hours), day, hours.zone)


@dataclass(frozen=True, slots=True)
class _Weekly:
    open_hours: tuple[OpenHour, ...]
    special_hours: tuple[SpecialHour, ...] = ()


def is_open_for(
    windows: Windows, hours: StoreHours, at: datetime, started_at: datetime | None
) -> bool:
    """Whether it can be ordered from now, or still, by someone who started at `started_at`."""
    return _is_within(windows, at, hours.zone) or (
        started_at is not None and _is_in_grace(windows, at, started_at, hours.grace, hours.zone)
    )


def alcohol_is_sold(hours: StoreHours, at: datetime) -> bool:
    """Whether alcohol may be sold at this moment. There is no grace for it."""
    return not hours.alcohol_hours or _is_within(windows_of_alcohol(hours), at, hours.zone)


def next_change(menus: Sequence[Timetable], hours: StoreHours, at: datetime) -> datetime | None:
    """When the next menu opens or closes, or alcohol begins or ends, after `at` (UTC).

    So that a screen can look again then. None when nothing changes within a week.
    """
    today = at.astimezone(hours.zone).date()
    days = [today + timedelta(days=ahead) for ahead in range(-1, 8)]
    timetables = [windows_of_menu(menu, hours.zone) for menu in menus]
    if hours.alcohol_hours:
        timetables.append(windows_of_alcohol(hours))
    moments = {
        moment for windows in timetables for day in days for edge in windows(day) for moment in edge
    }
    # Two windows that touch at midnight change nothing there.
    return next(
        (
            moment
            for moment in sorted(moments)
            if moment > at
            and any(
                _is_within(windows, moment, hours.zone)
                != _is_within(windows, moment - timedelta(microseconds=1), hours.zone)
                for windows in timetables
            )
        ),
        None,
    )


def menu_is_open(menu: Timetable, at: datetime, zone: ZoneInfo) -> bool:
    """Whether the menu's hours let it be ordered from at this moment."""
    return _is_within(windows_of_menu(menu, zone), at, zone)


def menu_opens_at(menu: Timetable, at: datetime, zone: ZoneInfo) -> datetime | None:
    """The menu's next opening after `at` (UTC), or None within DAYS_AHEAD."""
    return next(_starts_after(windows_of_menu(menu, zone), at, zone), None)


def item_is_sold(hours: tuple[ItemHour, ...], at: datetime, zone: ZoneInfo) -> bool:
    """Whether an item's own hours let it be ordered at this moment."""
    return not hours or _is_within(windows_of_item(hours, zone), at, zone)


def item_back_at(hours: tuple[ItemHour, ...], at: datetime, zone: ZoneInfo) -> datetime | None:
    """When the item is sold next after `at` (UTC), or None within DAYS_AHEAD."""
    return next(_starts_after(windows_of_item(hours, zone), at, zone), None)


def store_day(at: datetime, day_starts: time, zone: ZoneInfo) -> date:
    """The store's business day: before `day_starts` the night still belongs to yesterday."""
    local = at.astimezone(zone)
    return local.date() if local.time() >= day_starts else local.date() - timedelta(days=1)
