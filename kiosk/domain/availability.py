"""What can be ordered, and why not: one answer with its reason. Pure; the clock is handed in.

`item_stop` is what the menu and the sold-out list decide; it changes only when they do, so its
answers can be kept with the items. `time_stop` is what the clock decides. `availability` is both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from kiosk.domain.hours import (
    StoreHours,
    Timetable,
    alcohol_is_sold,
    is_open_for,
    next_within_all,
    openings,
    windows_of_alcohol,
    windows_of_item,
    windows_of_menu,
    within_all,
)
from kiosk.domain.menu import Item, ItemHour, ModifierGroup, Option, walk_options
from kiosk.domain.selection import EightySixed, Path, is_required, limits, unit_limits


class StopKind(Enum):
    """Why something cannot be ordered."""

    INACTIVE = "inactive"
    EIGHTY_SIXED = "eighty_sixed"
    REQUIRED_GROUP = "required_group"
    """A required group has fewer sellable options, or units of them, than it asks for."""
    MENU_HOURS = "menu_hours"
    """The menu cannot be ordered from at this hour."""
    ITEM_HOURS = "item_hours"
    """The menu can, this item cannot."""
    ALCOHOL_HOURS = "alcohol_hours"
    """It has alcohol in it, or needs a choice that has, and the store may not sell it now."""
    OPTION_HOURS = "option_hours"
    """An option outside hours of its own, or what needs a choice that the hour does not give."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A reason, and the id that it lies with: the item's, the option's or the group's.

    `back_at` (UTC) is when it can be ordered again, where the hours tell.
    """

    kind: StopKind
    named: str
    path: Path = ()
    back_at: datetime | None = None


def availability(
    item: Item,
    menu: Timetable,
    eighty_sixed: EightySixed,
    hours: StoreHours,
    at: datetime,
    *,
    started_at: datetime | None = None,
) -> Stop | None:
    """Why the item cannot be ordered from this menu now, or None when it can.

    What lasts is told before what only the hour brings about. `started_at` is when the guest
    began, for the store's grace period.
    """
    lasting = eighty_sixed.lasting
    stop = item_stop(item, lasting)
    if stop is not None:
        return stop
    has_alcohol = needs_alcohol(item, lasting)
    stop = time_stop(item.id, item.hours, has_alcohol, menu, hours, at, started_at=started_at)
    option_hours = _option_hours(item.groups)
    if not option_hours:
        return stop
    if stop is None:
        now = sold_out_at(lasting, item, hours, at, started_at=started_at)
        if item_stop(item, now) is None:
            return None
        stop = Stop(StopKind.OPTION_HOURS, item.id)
    return replace(stop, back_at=_back_at(item, option_hours, menu, lasting, hours, at))


def needs_alcohol(item: Item, eighty_sixed: EightySixed) -> bool:
    """Whether an item that is sold cannot be had without alcohol: in it, or in what it asks for."""
    # What only alcohol makes impossible has alcohol in it, wherever that is.
    return item_stop(item, replace(eighty_sixed.lasting, is_alcohol_stopped=True)) is not None


def option_back_at(
    option: Option, menu: Timetable, eighty_sixed: EightySixed, hours: StoreHours, at: datetime
) -> datetime | None:
    """When an option that only the hour stops can be chosen again (UTC), where the hours tell."""
    asking = ModifierGroup("", "", min_options=1, options=(option,))
    item = Item("", "", 0, groups=(asking,))
    option_hours = _option_hours(item.groups)
    return _back_at(item, option_hours, menu, eighty_sixed.lasting, hours, at)


def _option_hours(
    groups: tuple[ModifierGroup, ...],
) -> frozenset[tuple[ItemHour, ...]]:
    return frozenset(option.hours for option in walk_options(groups) if option.hours)


def _back_at(
    item: Item,
    option_hours: frozenset[tuple[ItemHour, ...]],
    menu: Timetable,
    lasting: EightySixed,
    hours: StoreHours,
    at: datetime,
) -> datetime | None:
    """The next moment at which something opens that makes the whole item possible."""
    own = [windows_of_menu(menu, hours.zone)]
    if item.hours:
        own.append(windows_of_item(item.hours, hours.zone))
    others = [windows_of_item(each, hours.zone) for each in option_hours]
    if hours.alcohol_hours:
        others.append(windows_of_alcohol(hours))
    return next(
        (
            moment
            for moment in openings([*own, *others], at, hours.zone)
            if within_all(own, moment, hours.zone)
            and item_stop(item, sold_out_at(lasting, item, hours, moment)) is None
        ),
        None,
    )


def time_stop(
    item_id: str,
    item_hours: tuple[ItemHour, ...],
    has_alcohol: bool,
    menu: Timetable,
    hours: StoreHours,
    at: datetime,
    *,
    started_at: datetime | None = None,
) -> Stop | None:
    """Why the clock does not let the item be ordered, or None when it does."""
    menu_times = windows_of_menu(menu, hours.zone)
    item_times = windows_of_item(item_hours, hours.zone)
    if not is_open_for(menu_times, hours, at, started_at):
        kind = StopKind.MENU_HOURS
    elif item_hours and not is_open_for(item_times, hours, at, started_at):
        kind = StopKind.ITEM_HOURS
    elif has_alcohol and not alcohol_is_sold(hours, at):
        kind = StopKind.ALCOHOL_HOURS
    else:
        return None
    timetables = [menu_times]
    if item_hours:
        timetables.append(item_times)
    if has_alcohol and hours.alcohol_hours:
        timetables.append(windows_of_alcohol(hours))
    return Stop(kind, item_id, back_at=next_within_all(timetables, at, hours.zone))


def sold_out_at(
    eighty_sixed: EightySixed,
    item: Item,
    hours: StoreHours,
    at: datetime,
    *,
    started_at: datetime | None = None,
) -> EightySixed:
    """The sold-out list together with what the hour says about alcohol and the item's options.

    `started_at` is when the guest began: for what has hours of its own they have the store's grace.
    """
    return replace(
        eighty_sixed,
        is_alcohol_stopped=not alcohol_is_sold(hours, at),
        closed_hours=frozenset(
            each
            for each in _option_hours(item.groups)
            if not is_open_for(windows_of_item(each, hours.zone), hours, at, started_at)
        ),
    )


def item_stop(item: Item, eighty_sixed: EightySixed) -> Stop | None:
    """Why the item cannot be ordered, or None when it can."""
    if not item.is_active:
        return Stop(StopKind.INACTIVE, item.id)
    if item.id in eighty_sixed.items:
        return Stop(StopKind.EIGHTY_SIXED, item.id)
    if eighty_sixed.is_alcohol_stopped and (item.is_alcohol or item.facts.has_alcohol):
        return Stop(StopKind.ALCOHOL_HOURS, item.id)
    return _groups_stop(item.groups, eighty_sixed, ())


def option_stop(option: Option, eighty_sixed: EightySixed, path: Path = ()) -> Stop | None:
    """Why the option cannot be chosen, or None. `path` leads to the option, itself included."""
    if not option.is_active:
        return Stop(StopKind.INACTIVE, option.id, path)
    if option.id in eighty_sixed.options:
        return Stop(StopKind.EIGHTY_SIXED, option.id, path)
    if eighty_sixed.is_alcohol_stopped and option.facts.has_alcohol:
        return Stop(StopKind.ALCOHOL_HOURS, option.id, path)
    if option.hours and option.hours in eighty_sixed.closed_hours:
        return Stop(StopKind.OPTION_HOURS, option.id, path)
    stop = _groups_stop(option.groups, eighty_sixed, path)
    if stop is not None and eighty_sixed.has_clock:
        # Where everything would be there at another hour, waiting is all it takes.
        lasting = _groups_stop(option.groups, eighty_sixed.lasting, path)
        return lasting or Stop(StopKind.OPTION_HOURS, option.id, path)
    return stop


def _groups_stop(
    groups: tuple[ModifierGroup, ...], eighty_sixed: EightySixed, path: Path
) -> Stop | None:
    for group in groups:
        if is_required(group):
            stop = group_stop(group, eighty_sixed, (*path, group.id))
            if stop is not None:
                return stop
    return None


def group_stop(group: ModifierGroup, eighty_sixed: EightySixed, path: Path = ()) -> Stop | None:
    """Why a required group cannot be satisfied by what is sold, or None when it can.

    Satisfied means: some number of different sellable options within the group's limits can carry
    a number of units within its limits.
    """
    sellable = [
        unit_limits(group, option)
        for option in group.options
        if option_stop(option, eighty_sixed) is None
    ]
    if can_complete(group, [], sellable):
        return None
    return Stop(StopKind.REQUIRED_GROUP, group.id, path)


def can_complete(
    group: ModifierGroup, taken: list[tuple[int, int]], free: list[tuple[int, int]]
) -> bool:
    """Whether options already taken, with some of those still free, can meet the group's limits.

    Each option is given as its fewest and most units, both at least 1.
    """
    bounds = limits(group)
    if bounds.max_units is None and bounds.min_units <= 1 and not taken:
        return len(free) >= max(bounds.min_options, bounds.min_units)
    most = len(taken) + len(free)
    if bounds.max_options is not None:
        most = min(most, bounds.max_options)
    if bounds.max_units is not None:
        most = min(most, bounds.max_units)  # every option takes at least one unit
    least = max(bounds.min_options, len(taken))
    if least > most:
        return False
    low, high = sum(each[0] for each in taken), sum(each[1] for each in taken)
    count = most - len(taken)
    if bounds.max_units is None:
        return high + sum(sorted((each[1] for each in free), reverse=True)[:count]) >= (
            bounds.min_units
        )
    if low > bounds.max_units:
        return False
    # Those with the fewest units are what nearly always fits.
    fewest, furthest = low, high
    for number, each in enumerate([(0, 0), *sorted(free)[:count]]):
        fewest, furthest = fewest + each[0], furthest + each[1]
        if (
            fewest <= bounds.max_units
            and furthest >= bounds.min_units
            and (number >= least - len(taken))
        ):
            return True
    return _adds_up(
        free, least - len(taken), count, bounds.min_units - high, bounds.max_units - low
    )


_MOST_UNITS = 10_000
"""Groups that hold more are not looked through, but for what nearly always fits."""


def _adds_up(ranges: list[tuple[int, int]], least: int, most: int, low: int, high: int) -> bool:
    """Whether `least` to `most` of the ranges can add up to something from `low` to `high`."""
    if high > _MOST_UNITS:
        return False
    within = (1 << high + 1) - 1
    # The bits of the n-th number are the units that n of the ranges can add up to.
    reached = [1, *[0] * most]
    for fewest, furthest in ranges:
        for number in range(most, 0, -1):
            sums = _shifted(reached[number - 1], fewest, min(furthest, high))
            reached[number] |= sums & within
    return any(sums >> max(low, 0) for sums in reached[least:])


def _shifted(bits: int, low: int, high: int) -> int:
    """Each bit moved by every number from `low` to `high`; none where `high` is below `low`."""
    if high < low:
        return 0
    bits <<= low
    done, all_of_them = 1, high - low + 1
    while done < all_of_them:
        step = min(done, all_of_them - done)
        bits |= bits << step
        done += step
    return bits
