"""What a customer chose in an item, and the rules of choosing. Pure: no prices, no clock.

A selection names ids only; it is read against an `Item`. Source of the rules: OneTablet contract,
menu section ("How many may be chosen in a group").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from kiosk.domain.menu import Item, ItemHour, ModifierGroup, Option


@dataclass(frozen=True, slots=True)
class ChosenOption:
    """An option with its quantity (1 or more) and what was chosen below it."""

    option_id: str
    quantity: int = 1
    selections: tuple[Selection, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """The options chosen in one group. A group without a choice has no Selection."""

    group_id: str
    options: tuple[ChosenOption, ...] = ()


@dataclass(frozen=True, slots=True)
class EightySixed:
    """What is sold out for now, by id; it holds wherever that id occurs.

    `is_alcohol_stopped`: at this hour nothing with alcohol is sold, neither items nor options.
    `closed_hours`: of the hours that options have of their own, those that it is outside of now.
    """

    items: frozenset[str] = frozenset()
    options: frozenset[str] = frozenset()
    is_alcohol_stopped: bool = False
    closed_hours: frozenset[tuple[ItemHour, ...]] = frozenset()

    @property
    def has_clock(self) -> bool:
        """Whether the hour stops anything."""
        return self.is_alcohol_stopped or bool(self.closed_hours)

    @property
    def lasting(self) -> EightySixed:
        """Without what only the hour brings about."""
        return EightySixed(self.items, self.options) if self.has_clock else self


NOTHING_EIGHTY_SIXED = EightySixed()


class ProblemKind(Enum):
    """Why a choice cannot be ordered as it stands."""

    UNKNOWN_GROUP = "unknown_group"
    UNKNOWN_OPTION = "unknown_option"
    REPEATED = "repeated"
    INACTIVE_OPTION = "inactive_option"
    OPTION_SOLD_OUT = "option_sold_out"
    OPTION_UNAVAILABLE = "option_unavailable"
    OPTION_NOT_NOW = "option_not_now"
    TOO_FEW_OPTIONS = "too_few_options"
    TOO_MANY_OPTIONS = "too_many_options"
    TOO_FEW_UNITS = "too_few_units"
    TOO_MANY_UNITS = "too_many_units"
    TOO_FEW_OF_OPTION = "too_few_of_option"
    TOO_MANY_OF_OPTION = "too_many_of_option"


Path = tuple[str, ...]
"""Where in an item: group id, option id, group id … alternating from the top; () is the item."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a selection. `id` is the group or option that it is about.

    `path` leads to it, itself included. `limit` is the number that was missed, where there is one.
    """

    kind: ProblemKind
    id: str
    path: Path
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """A group's limits with contradictions settled: the maximum counts. `None` is no limit."""

    min_options: int
    max_options: int | None
    min_units: int
    max_units: int | None


def limits(group: ModifierGroup) -> Limits:
    """The limits that count. Where a minimum is above its maximum, the maximum counts."""
    max_options = group.max_options or None
    max_units = group.max_units or None
    min_options = group.min_options if max_options is None else min(group.min_options, max_options)
    min_units = group.min_units if max_units is None else min(group.min_units, max_units)
    return Limits(min_options, max_options, min_units, max_units)


def unit_limits(group: ModifierGroup, option: Option) -> tuple[int, int]:
    """Fewest and most units of one option once it is chosen, both at least 1.

    The option's own numbers come before the group's; where neither gives a maximum, the option is
    taken once, or as often as the minimum says. A group's maximum of units bounds it from above.
    """
    low = option.min_units or group.min_option_units or 1
    high = option.max_units or group.max_option_units or low
    if group.max_units:
        high = min(high, group.max_units)
    return min(low, high), high


def is_required(group: ModifierGroup) -> bool:
    """Whether something must be chosen in this group. An inactive group asks for nothing."""
    bounds = limits(group)
    return group.is_active and (bounds.min_options > 0 or bounds.min_units > 0)


def find_group(item: Item, path: Path) -> ModifierGroup | None:
    """The group that a path of odd length leads to, or None."""
    groups = item.groups
    group: ModifierGroup | None = None
    for position, step in enumerate(path):
        if position % 2 == 0:
            group = next((each for each in groups if each.id == step), None)
            if group is None:
                return None
        else:
            option = group.option(step) if group is not None else None
            if option is None:
                return None
            groups = option.groups
    return group if len(path) % 2 else None


def chosen_in(selections: Iterable[Selection], path: Path) -> tuple[ChosenOption, ...]:
    """What is chosen in the group that `path` leads to; empty when nothing is."""
    group_id, *rest = path
    selection = next((each for each in selections if each.group_id == group_id), None)
    if selection is None:
        return ()
    if not rest:
        return selection.options
    option_id, *deeper = rest
    chosen = next((each for each in selection.options if each.option_id == option_id), None)
    return chosen_in(chosen.selections, tuple(deeper)) if chosen is not None else ()


def with_chosen(
    selections: tuple[Selection, ...], path: Path, options: tuple[ChosenOption, ...]
) -> tuple[Selection, ...]:
    """The same selections with the group at `path` holding exactly `options`.

    A path through an option that is not chosen changes nothing.
    """
    group_id, *rest = path
    if not rest:
        others = tuple(each for each in selections if each.group_id != group_id)
        return (*others, Selection(group_id, options)) if options else others
    option_id, *deeper = rest
    return tuple(
        replace(
            selection,
            options=tuple(
                replace(chosen, selections=with_chosen(chosen.selections, tuple(deeper), options))
                if chosen.option_id == option_id
                else chosen
                for chosen in selection.options
            ),
        )
        if selection.group_id == group_id
        else selection
        for selection in selections
    )


def in_menu_order(
    groups: tuple[ModifierGroup, ...], selections: tuple[Selection, ...]
) -> tuple[Selection, ...]:
    """The same choices in menu order, without empty groups, so that equal choices are equal.

    What names an unknown or inactive group or an unknown option is left out.
    """
    by_group = {selection.group_id: selection for selection in selections}
    ordered: list[Selection] = []
    for group in groups:
        selection = by_group.get(group.id)
        if selection is None or not group.is_active:
            continue
        by_option = {chosen.option_id: chosen for chosen in selection.options}
        options = tuple(
            replace(
                by_option[option.id],
                selections=in_menu_order(option.groups, by_option[option.id].selections),
            )
            for option in group.options
            if option.id in by_option
        )
        if options:
            ordered.append(Selection(group.id, options))
    return tuple(ordered)
