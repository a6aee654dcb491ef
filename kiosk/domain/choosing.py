"""What a touch does to the choices in an item, and what is still wrong with them. Pure: no prices.

Choices are one immutable value; each function gives a new one in menu order, or the very same
object when nothing changes. Source of the rules: OneTablet contract, menu section ("How many may
be chosen in a group").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.domain.availability import StopKind, option_stop
from kiosk.domain.menu import Item, ModifierGroup, Option
from kiosk.domain.selection import (
    ChosenOption,
    EightySixed,
    Path,
    Problem,
    ProblemKind,
    Selection,
    chosen_in,
    find_group,
    in_menu_order,
    is_required,
    limits,
    unit_limits,
    with_chosen,
)

_STOPS = {
    StopKind.INACTIVE: ProblemKind.INACTIVE_OPTION,
    StopKind.EIGHTY_SIXED: ProblemKind.OPTION_SOLD_OUT,
    StopKind.REQUIRED_GROUP: ProblemKind.OPTION_UNAVAILABLE,
    StopKind.ALCOHOL_HOURS: ProblemKind.OPTION_NOT_NOW,
    StopKind.OPTION_HOURS: ProblemKind.OPTION_NOT_NOW,
}


def defaults(item: Item, eighty_sixed: EightySixed) -> tuple[Selection, ...]:
    """What the menu preselects, at any depth: never more than allowed, never what is not sold.

    `default_units` comes before `is_default`; a `default_units` of 0 says *not preselected*.
    A required group that leaves no alternative is not filled in: only the menu's own defaults
    are, so that whatever a guest pays for, the menu or the guest has chosen.
    """
    return _defaults_in(item.groups, eighty_sixed)


def defaults_below(option: Option, eighty_sixed: EightySixed) -> tuple[Selection, ...]:
    """What the menu preselects below an option that was just chosen."""
    return _defaults_in(option.groups, eighty_sixed)


def _defaults_in(
    groups: tuple[ModifierGroup, ...], eighty_sixed: EightySixed
) -> tuple[Selection, ...]:
    selections: list[Selection] = []
    for group in groups:
        if not group.is_active:
            continue
        chosen: list[ChosenOption] = []
        for option in group.options:
            units = default_units(group, option)
            if units and _fits(group, tuple(chosen), option, eighty_sixed):
                left = units_left(group, tuple(chosen))
                chosen.append(
                    ChosenOption(
                        option.id,
                        units if left is None else min(units, left),
                        _defaults_in(option.groups, eighty_sixed),
                    )
                )
        if chosen:
            selections.append(Selection(group.id, tuple(chosen)))
    return tuple(selections)


def default_units(group: ModifierGroup, option: Option) -> int:
    """How many units of the option the menu preselects, within its own limits; 0 is none."""
    low, high = unit_limits(group, option)
    if option.default_units is None:
        return low if option.is_default else 0
    return max(low, min(high, option.default_units)) if option.default_units > 0 else 0


def repaired(item: Item, selections: tuple[Selection, ...]) -> tuple[Selection, ...]:
    """The choices without what the menu no longer shows: unknown and inactive groups and options.

    What is sold out stays, so that the guest sees it and decides.
    """
    return in_menu_order(item.groups, _active_only(item.groups, selections))


def _active_only(
    groups: tuple[ModifierGroup, ...], selections: tuple[Selection, ...]
) -> tuple[Selection, ...]:
    by_id = {group.id: group for group in groups}
    kept: list[Selection] = []
    for selection in selections:
        group = by_id.get(selection.group_id)
        if group is None:
            continue
        options = tuple(
            replace(chosen, selections=_active_only(option.groups, chosen.selections))
            for chosen in selection.options
            if (option := group.option(chosen.option_id)) is not None and option.is_active
        )
        kept.append(replace(selection, options=options))
    return tuple(kept)


def is_single(group: ModifierGroup) -> bool:
    """Whether at most one option can be chosen, so that a new choice replaces the old one."""
    bounds = limits(group)
    # Every option takes at least one unit, so one unit in all is one option.
    return bounds.max_options == 1 or bounds.max_units == 1


def units_left(group: ModifierGroup, chosen: tuple[ChosenOption, ...]) -> int | None:
    """How many units the group's maximum still leaves, 0 or more; None when it has no maximum."""
    most = limits(group).max_units
    return None if most is None else max(0, most - sum(each.quantity for each in chosen))


def can_add(
    item: Item,
    selections: tuple[Selection, ...],
    path: Path,
    option_id: str,
    eighty_sixed: EightySixed,
) -> bool:
    """Whether touching an option that is not chosen would choose it. `path` leads to its group."""
    group, option = _find(item, selections, path, option_id)
    if group is None or option is None:
        return False
    chosen = chosen_in(selections, path)
    if any(each.option_id == option_id for each in chosen):
        return False
    return _fits(group, () if is_single(group) else chosen, option, eighty_sixed)


def _fits(
    group: ModifierGroup,
    chosen: tuple[ChosenOption, ...],
    option: Option,
    eighty_sixed: EightySixed,
) -> bool:
    most = limits(group).max_options
    if most is not None and len(chosen) >= most:
        return False
    left = units_left(group, chosen)
    if left is not None and left < unit_limits(group, option)[0]:
        return False
    return option_stop(option, eighty_sixed) is None


def _find(
    item: Item, selections: tuple[Selection, ...], path: Path, option_id: str
) -> tuple[ModifierGroup | None, Option | None]:
    """The group at `path` and its option, when every group on the way is active and open."""
    for length in range(1, len(path) + 1, 2):
        group = find_group(item, path[:length])
        if group is None or not group.is_active:
            return None, None
        if length < len(path) and not any(
            each.option_id == path[length] for each in chosen_in(selections, path[:length])
        ):
            return None, None
    group = find_group(item, path)
    return group, group.option(option_id) if group is not None else None


def toggle(
    item: Item,
    selections: tuple[Selection, ...],
    path: Path,
    option_id: str,
    eighty_sixed: EightySixed,
) -> tuple[Selection, ...]:
    """The choices after a touch on an option. `path` leads to its group.

    In a group of at most one option the new one replaces the old; the only choice of a required
    one stays when it is touched again. At a maximum of several nothing is added, the same object
    comes back. A new choice starts with its least units and its own nested defaults; removing a
    choice drops what is nested below it. What is chosen can be removed even when it is sold out.
    """
    group, option = _find(item, selections, path, option_id)
    if group is None or option is None:
        return selections
    chosen = chosen_in(selections, path)
    others = tuple(each for each in chosen if each.option_id != option_id)
    if len(others) < len(chosen):
        if not others and is_single(group) and is_required(group):
            return selections
        return _changed(item, selections, path, others)
    if is_single(group):
        others = ()
    if not _fits(group, others, option, eighty_sixed):
        return selections
    return _changed(item, selections, path, (*others, as_touched(group, option, eighty_sixed)))


def as_touched(group: ModifierGroup, option: Option, eighty_sixed: EightySixed) -> ChosenOption:
    """An option as a touch chooses it: with its least units and its own nested defaults."""
    low, _ = unit_limits(group, option)
    return ChosenOption(option.id, low, defaults_below(option, eighty_sixed))


def _changed(
    item: Item, selections: tuple[Selection, ...], path: Path, options: tuple[ChosenOption, ...]
) -> tuple[Selection, ...]:
    return in_menu_order(item.groups, with_chosen(selections, path, options))


def units_range(
    item: Item, selections: tuple[Selection, ...], path: Path, option_id: str
) -> tuple[int, int]:
    """Fewest and most units that a chosen option can have now; (0, 0) when it is not chosen."""
    group, option = _find(item, selections, path, option_id)
    chosen = chosen_in(selections, path)
    others = tuple(each for each in chosen if each.option_id != option_id)
    if group is None or option is None or len(others) == len(chosen):
        return 0, 0
    low, high = unit_limits(group, option)
    left = units_left(group, others)
    return low, high if left is None else max(low, min(high, left))


def set_units(
    item: Item,
    selections: tuple[Selection, ...],
    path: Path,
    option_id: str,
    units: int,
    eighty_sixed: EightySixed,
) -> tuple[Selection, ...]:
    """The choices with a chosen option's units set, kept within what is allowed.

    0 and less remove it, as a touch on it does. An option that cannot be sold gets no more.
    """
    if units <= 0:
        is_chosen = any(each.option_id == option_id for each in chosen_in(selections, path))
        return toggle(item, selections, path, option_id, eighty_sixed) if is_chosen else selections
    _, option = _find(item, selections, path, option_id)
    low, high = units_range(item, selections, path, option_id)
    if option is None or high == 0:
        return selections
    chosen = chosen_in(selections, path)
    before = next(each.quantity for each in chosen if each.option_id == option_id)
    units = max(low, min(high, units))
    if units == before or (units > before and option_stop(option, eighty_sixed) is not None):
        return selections
    options = tuple(
        replace(each, quantity=units) if each.option_id == option_id else each for each in chosen
    )
    return _changed(item, selections, path, options)


def problems(
    item: Item, selections: tuple[Selection, ...], eighty_sixed: EightySixed
) -> tuple[Problem, ...]:
    """Everything that is wrong with the choices, at any depth; empty means that they are orderable.

    In reading order: a group's own problems, then its options in menu order with what is nested
    below each; what the menu does not know comes after what it knows. Whether the item itself is
    sold is not asked here: see `availability.item_stop`.
    """
    return tuple(_problems(item.groups, selections, eighty_sixed, ()))


def _problems(
    groups: tuple[ModifierGroup, ...],
    selections: tuple[Selection, ...],
    eighty_sixed: EightySixed,
    path: Path,
) -> Iterator[Problem]:
    active = [group for group in groups if group.is_active]
    for group in active:
        of_group = [each for each in selections if each.group_id == group.id]
        if len(of_group) > 1:
            yield Problem(ProblemKind.REPEATED, group.id, (*path, group.id))
        chosen = tuple(option for each in of_group for option in each.options)
        yield from _group_problems(group, chosen, eighty_sixed, (*path, group.id))
    known = {group.id for group in active}
    for selection in selections:
        if selection.group_id not in known:
            there = (*path, selection.group_id)
            yield Problem(ProblemKind.UNKNOWN_GROUP, selection.group_id, there)


def _group_problems(
    group: ModifierGroup, chosen: tuple[ChosenOption, ...], eighty_sixed: EightySixed, path: Path
) -> Iterator[Problem]:
    yield from _count_problems(group, chosen, path)
    for option in group.options:
        there = (*path, option.id)
        entries = [each for each in chosen if each.option_id == option.id]
        if not entries:
            continue
        if len(entries) > 1:
            yield Problem(ProblemKind.REPEATED, option.id, there)
        stop = option_stop(option, eighty_sixed)
        if stop is not None:
            yield Problem(_STOPS[stop.kind], option.id, there)
        low, high = unit_limits(group, option)
        for entry in entries:
            if entry.quantity < low:
                yield Problem(ProblemKind.TOO_FEW_OF_OPTION, option.id, there, low)
            elif entry.quantity > high:
                yield Problem(ProblemKind.TOO_MANY_OF_OPTION, option.id, there, high)
            yield from _problems(option.groups, entry.selections, eighty_sixed, there)
    for entry in chosen:
        if group.option(entry.option_id) is None:
            there = (*path, entry.option_id)
            yield Problem(ProblemKind.UNKNOWN_OPTION, entry.option_id, there)


def _count_problems(
    group: ModifierGroup, chosen: tuple[ChosenOption, ...], path: Path
) -> Iterator[Problem]:
    bounds = limits(group)
    known = [each for each in chosen if group.option(each.option_id) is not None]
    different = len({each.option_id for each in known})
    # Fewer than none is a mistake of the option's own, and takes no units from the group.
    units = sum(max(0, each.quantity) for each in known)
    if different < bounds.min_options:
        yield Problem(ProblemKind.TOO_FEW_OPTIONS, group.id, path, bounds.min_options)
    if bounds.max_options is not None and different > bounds.max_options:
        yield Problem(ProblemKind.TOO_MANY_OPTIONS, group.id, path, bounds.max_options)
    if units < bounds.min_units:
        yield Problem(ProblemKind.TOO_FEW_UNITS, group.id, path, bounds.min_units)
    if bounds.max_units is not None and units > bounds.max_units:
        yield Problem(ProblemKind.TOO_MANY_UNITS, group.id, path, bounds.max_units)
