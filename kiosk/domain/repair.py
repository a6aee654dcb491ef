"""What becomes of a cart when menu, sold-out list or prices change under it. Pure.

Each line gets a verdict with the nearest thing that can be ordered instead; accepting every offer
always ends in a cart that can be ordered, or in an empty one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum

from kiosk.domain.availability import Stop, StopKind, can_complete, item_stop, option_stop
from kiosk.domain.cart import Cart, CartLine
from kiosk.domain.choosing import defaults_below, problems
from kiosk.domain.menu import Item, ModifierGroup, Option
from kiosk.domain.pricing import unit_price_cents
from kiosk.domain.selection import (
    ChosenOption,
    EightySixed,
    Path,
    Problem,
    Selection,
    in_menu_order,
    limits,
    unit_limits,
)


class VerdictKind(Enum):
    """What happened to a line, from nothing to everything."""

    FINE = "fine"
    CHEAPER = "cheaper"
    """Applied without asking."""
    DEARER = "dearer"
    """The guest has to agree to the new price."""
    CHOICE_GONE = "choice_gone"
    """Something chosen cannot be had any more, or the rules changed: the offer is the nearest."""
    ITEM_GONE = "item_gone"
    """The offer is to remove the line."""

    @property
    def needs_answer(self) -> bool:
        return self not in {VerdictKind.FINE, VerdictKind.CHEAPER}


@dataclass(frozen=True, slots=True)
class Swap:
    """What the offer changes in one group: option ids that go and that come, or other units.

    `path` leads to the group.
    """

    path: Path
    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """One line's. `offer` is the line as it could be ordered, None where only removing it helps.

    Both prices are for one unit: as the guest last saw it, and with the offer. `problems` is what
    stands in the way of the line as it is; `stop` says why the item is gone.
    """

    line: CartLine
    kind: VerdictKind
    offer: CartLine | None
    old_cents: int
    new_cents: int
    problems: tuple[Problem, ...] = ()
    swaps: tuple[Swap, ...] = ()
    stop: Stop | None = None


def judge(
    line: CartLine, item: Item | None, eighty_sixed: EightySixed, stop: Stop | None = None
) -> Verdict:
    """Hold a line against the menu as it is now.

    `item` is the line's item as the menu has it now, None where it has none. `stop` is
    `availability`'s answer where the caller knows the hour: it tells when the item is back.
    """
    old_cents = unit_price_cents(line.item, line.selections)
    if item is None:
        stop = Stop(StopKind.INACTIVE, line.item.id)
    elif stop is None:
        stop = item_stop(item, eighty_sixed)
    if item is None or stop is not None:
        return Verdict(line, VerdictKind.ITEM_GONE, None, old_cents, 0, stop=stop)
    wrong = problems(item, line.selections, eighty_sixed)
    selections = line.selections
    if wrong:
        selections = nearest(item, selections, eighty_sixed, before=line.item)
    offer = replace(line, item=item, selections=selections)
    new_cents = unit_price_cents(item, selections)
    if wrong:
        kind = VerdictKind.CHOICE_GONE
    elif new_cents > old_cents:
        kind = VerdictKind.DEARER
    else:
        kind = VerdictKind.CHEAPER if new_cents < old_cents else VerdictKind.FINE
    swaps = tuple(_swaps(item.groups, line.selections, selections, ())) if wrong else ()
    return Verdict(line, kind, offer, old_cents, new_cents, wrong, swaps)


def judge_all(
    cart: Cart,
    item_of: Callable[[CartLine], Item | None],
    eighty_sixed: EightySixed,
    # Nothing is stopped unless somebody knows.
    stop_of: Callable[[CartLine, Item], Stop | None] = lambda line, item: None,  # noqa: ARG005
) -> tuple[Verdict, ...]:
    """The verdicts of all lines, in the cart's order."""
    verdicts = []
    for line in cart.lines:
        item = item_of(line)
        stop = stop_of(line, item) if item is not None else None
        verdicts.append(judge(line, item, eighty_sixed, stop))
    return tuple(verdicts)


def accept(cart: Cart, verdict: Verdict) -> Cart:
    """The cart with this line as its verdict offers it, or without it."""
    present = cart.line(verdict.line.id)
    if present is None:
        return cart  # it became equal to another line, and part of it
    if verdict.offer is None:
        return cart.remove(present.id)
    offer = verdict.offer
    # The quantity is the cart's: another line may have become part of this one.
    moved = present.at(offer.menu_id, offer.category_id, offer.category_name)
    return cart.change(replace(moved, item=offer.item, selections=offer.selections))


def settle(cart: Cart, verdicts: Iterable[Verdict]) -> Cart:
    """The cart with everything taken over that needs no answer: what is fine or cheaper now."""
    for verdict in verdicts:
        if not verdict.kind.needs_answer:
            cart = accept(cart, verdict)
    return cart


def with_gone(item: Item, before: Item, selections: tuple[Selection, ...]) -> Item:
    """The item with those chosen options, inactive, that it had before and does not have any more.

    So whoever is just choosing sees what is gone, and decides. A group that is gone stays so.
    """
    return replace(item, groups=_with_gone(item.groups, before.groups, selections))


def _with_gone(
    groups: tuple[ModifierGroup, ...],
    before: tuple[ModifierGroup, ...],
    selections: tuple[Selection, ...],
) -> tuple[ModifierGroup, ...]:
    old_groups = {group.id: group for group in before}
    whole = []
    for group in groups:
        chosen, old = _by_id(selections, group.id), old_groups.get(group.id)
        if old is None or not chosen:
            whole.append(group)
            continue
        old_options = {option.id: option for option in old.options if option.id in chosen}
        options = [
            replace(
                option,
                groups=_with_gone(
                    option.groups, old_options[option.id].groups, chosen[option.id].selections
                ),
            )
            if option.id in old_options
            else option
            for option in group.options
        ]
        options += [
            replace(option, is_active=False)
            for option in old_options.values()
            if group.option(option.id) is None
        ]
        whole.append(replace(group, options=tuple(options)))
    return tuple(whole)


def nearest(
    item: Item,
    selections: tuple[Selection, ...],
    eighty_sixed: EightySixed,
    before: Item | None = None,
) -> tuple[Selection, ...]:
    """The choices changed as little as possible so that they can be ordered.

    Each choice that is still allowed stays; of too many, the first ones on the menu. A group that
    then lacks something gets the options nearest in price to the first that it lost, of equal ones
    the first on the menu. `before` is the item as it was, for the prices of what the menu no longer
    has. The item itself must be sold (`item_stop` is None).
    """
    before_groups = before.groups if before is not None else ()
    mended = _nearest_in(item.groups, before_groups, selections, eighty_sixed)
    return in_menu_order(item.groups, mended)


def _nearest_in(
    groups: tuple[ModifierGroup, ...],
    before: tuple[ModifierGroup, ...],
    selections: tuple[Selection, ...],
    eighty_sixed: EightySixed,
) -> tuple[Selection, ...]:
    mended: list[Selection] = []
    for group in groups:
        if not group.is_active:
            continue
        wanted = _by_id(selections, group.id)
        old = next((each for each in before if each.id == group.id), None)
        options = _nearest_choice(group, old or group, wanted, eighty_sixed)
        if options:
            mended.append(Selection(group.id, options))
    return tuple(mended)


def _by_id(selections: tuple[Selection, ...], group_id: str) -> dict[str, ChosenOption]:
    """What is chosen in a group. Where something is named twice, the first counts."""
    chosen: dict[str, ChosenOption] = {}
    for selection in selections:
        if selection.group_id == group_id:
            for each in selection.options:
                chosen.setdefault(each.option_id, each)
    return chosen


def _nearest_choice(
    group: ModifierGroup,
    old: ModifierGroup,
    wanted: dict[str, ChosenOption],
    eighty_sixed: EightySixed,
) -> tuple[ChosenOption, ...]:
    sellable = [option for option in group.options if option_stop(option, eighty_sixed) is None]
    kept = [option for option in sellable if option.id in wanted]
    free = [option for option in sellable if option.id not in wanted]
    taken = _take(group, [], kept, free)
    if not can_complete(group, _ranges(group, taken), []):
        cents = _lost_cents(group, old, wanted, {option.id for option in taken})
        # sorted() keeps the menu's order where the distance is the same.
        free = sorted(free, key=lambda option: abs(option.price_cents - cents))
        while free and not can_complete(group, _ranges(group, taken), []):
            taken = _take(group, taken, free[:1], free[1:])
            free = free[1:]
    return _with_units(group, old, taken, wanted, eighty_sixed)


def _lost_cents(
    group: ModifierGroup, old: ModifierGroup, wanted: dict[str, ChosenOption], kept: set[str]
) -> int:
    """The price of the first choice that went; 0 where nothing went, so that free ones come."""
    for option_id in wanted:
        option = old.option(option_id) or group.option(option_id)
        if option is not None and option_id not in kept:
            return option.price_cents
    return 0


def _take(
    group: ModifierGroup, taken: list[Option], candidates: list[Option], others: list[Option]
) -> list[Option]:
    """With each candidate beside which, by adding some of the others, the limits can be met."""
    for position, candidate in enumerate(candidates):
        rest = [*candidates[position + 1 :], *others]
        if can_complete(group, _ranges(group, [*taken, candidate]), _ranges(group, rest)):
            taken = [*taken, candidate]
    return taken


def _ranges(group: ModifierGroup, options: list[Option]) -> list[tuple[int, int]]:
    return [unit_limits(group, option) for option in options]


def _with_units(
    group: ModifierGroup,
    old: ModifierGroup,
    taken: list[Option],
    wanted: dict[str, ChosenOption],
    eighty_sixed: EightySixed,
) -> tuple[ChosenOption, ...]:
    """The options with their units: as wanted where allowed, then moved into the group's limits."""
    ranges = _ranges(group, taken)
    units = [
        max(low, min(high, wanted[option.id].quantity)) if option.id in wanted else low
        for option, (low, high) in zip(taken, ranges, strict=True)
    ]
    bounds = limits(group)
    for place in reversed(range(len(taken))):
        excess = sum(units) - bounds.max_units if bounds.max_units is not None else 0
        units[place] -= max(0, min(excess, units[place] - ranges[place][0]))
    for place in reversed(range(len(taken))):
        missing = bounds.min_units - sum(units)
        units[place] += max(0, min(missing, ranges[place][1] - units[place]))
    chosen = []
    for option, quantity in zip(taken, units, strict=True):
        is_new = option.id not in wanted
        below = defaults_below(option, eighty_sixed) if is_new else wanted[option.id].selections
        before = old.option(option.id)
        before_groups = before.groups if before is not None else ()
        below = _nearest_in(option.groups, before_groups, below, eighty_sixed)
        chosen.append(ChosenOption(option.id, quantity, below))
    return tuple(chosen)


def _swaps(
    groups: tuple[ModifierGroup, ...],
    before: tuple[Selection, ...],
    after: tuple[Selection, ...],
    path: Path,
) -> Iterable[Swap]:
    known = [group.id for group in groups]
    unknown = [each.group_id for each in before if each.group_id not in known]
    for group_id in (*known, *dict.fromkeys(unknown)):
        old, new = _by_id(before, group_id), _by_id(after, group_id)
        swap = Swap(
            (*path, group_id),
            tuple(id_ for id_ in old if id_ not in new),
            tuple(id_ for id_ in new if id_ not in old),
            tuple(id_ for id_ in new if id_ in old and new[id_].quantity != old[id_].quantity),
        )
        if swap.gone or swap.come or swap.units:
            yield swap
        group = next((each for each in groups if each.id == group_id), None)
        for option in group.options if group is not None else ():
            if option.id in old and option.id in new:
                there = (*path, group_id, option.id)
                below = (old[option.id].selections, new[option.id].selections)
                yield from _swaps(option.groups, *below, there)
