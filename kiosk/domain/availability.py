"""What can be ordered, and why not, as far as the menu and the sold-out list decide it.

Time (menu hours, item hours) is decided in `hours`; this part changes only when the menu or the
sold-out list does, so its answers can be kept with the items.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.menu import Item, ModifierGroup, Option
from kiosk.domain.selection import EightySixed, Path, is_required, limits, unit_limits


class StopKind(Enum):
    """Why something cannot be ordered."""

    INACTIVE = "inactive"
    EIGHTY_SIXED = "eighty_sixed"
    REQUIRED_GROUP = "required_group"
    """A required group has fewer sellable options, or units of them, than it asks for."""
    HOURS = "hours"
    """Outside the hours of the menu or of the item."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A reason, and the id that it lies with: the item's, the option's or the group's."""

    kind: StopKind
    named: str
    path: Path = ()


def item_stop(item: Item, eighty_sixed: EightySixed) -> Stop | None:
    """Why the item cannot be ordered, or None when it can."""
    if not item.is_active:
        return Stop(StopKind.INACTIVE, item.id)
    if item.id in eighty_sixed.items:
        return Stop(StopKind.EIGHTY_SIXED, item.id)
    return _groups_stop(item.groups, eighty_sixed, ())


def option_stop(option: Option, eighty_sixed: EightySixed, path: Path = ()) -> Stop | None:
    """Why the option cannot be chosen, or None. `path` leads to the option, itself included."""
    if not option.is_active:
        return Stop(StopKind.INACTIVE, option.id, path)
    if option.id in eighty_sixed.options:
        return Stop(StopKind.EIGHTY_SIXED, option.id, path)
    return _groups_stop(option.groups, eighty_sixed, path)


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
    if _can_satisfy(group, sellable):
        return None
    return Stop(StopKind.REQUIRED_GROUP, group.id, path)


def _can_satisfy(group: ModifierGroup, sellable: list[tuple[int, int]]) -> bool:
    bounds = limits(group)
    if len(sellable) < bounds.min_options:
        return False
    if bounds.min_units == 0 and bounds.max_units is None:
        return True
    most = len(sellable) if bounds.max_options is None else bounds.max_options
    most_units = bounds.max_units if bounds.max_units is not None else float("inf")
    return any(
        low <= most_units and high >= bounds.min_units
        for count, ranges in enumerate(_reachable_units(sellable, most))
        if count >= bounds.min_options
        for low, high in ranges
    )


def _reachable_units(
    sellable: list[tuple[int, int]], most_options: int
) -> list[list[tuple[int, int]]]:
    """For each number of different options, the ranges of units they can add up to."""
    reachable: list[list[tuple[int, int]]] = [[(0, 0)]]
    for low, high in sellable:
        grown = [[(a + low, b + high) for a, b in ranges] for ranges in reachable]
        reachable = [
            _merged(old + new) for old, new in zip([*reachable, []], [[], *grown], strict=True)
        ][: most_options + 1]
    return reachable


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if merged and low <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return merged
