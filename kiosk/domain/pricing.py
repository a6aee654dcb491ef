"""What things cost. Integer cents and exact fractions; one rounding, half up, at the tax.

Source: OneTablet contract, menu section (free options, quantities) and order section (unit price,
subtotal, tax). Nothing here checks whether a choice is allowed: see `choosing`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from kiosk.domain.availability import option_stop
from kiosk.domain.choosing import defaults
from kiosk.domain.menu import Item, ModifierGroup, Option
from kiosk.domain.order import AppliedDiscount, OrderedGroup, OrderedOption, Totals
from kiosk.domain.selection import (
    NOTHING_EIGHTY_SIXED,
    ChosenOption,
    EightySixed,
    Selection,
    is_required,
    limits,
    unit_limits,
)


def priced_groups(
    groups: tuple[ModifierGroup, ...], selections: tuple[Selection, ...]
) -> tuple[OrderedGroup, ...]:
    """What was chosen, in menu order, with names and the price that each option is charged.

    The first `free_options` chosen options of a group, in menu order, cost 0 with all their units;
    what is nested below them costs what it costs. Unknown ids are left out.
    """
    return tuple(
        OrderedGroup(
            group.id,
            group.name,
            tuple(
                OrderedOption(
                    option.id,
                    option.name,
                    cents,
                    chosen.quantity,
                    priced_groups(option.groups, chosen.selections),
                )
                for option, chosen, cents in charged
            ),
        )
        for group, charged in _charged(groups, selections)
    )


_Charged = list[tuple[Option, ChosenOption, int]]


def _charged(
    groups: tuple[ModifierGroup, ...], selections: tuple[Selection, ...]
) -> Iterator[tuple[ModifierGroup, _Charged]]:
    """The groups in which something is chosen, each choice with its own price for one unit."""
    by_group = {selection.group_id: selection.options for selection in selections}
    for group in groups:
        options = by_group.get(group.id)
        if not options or not group.is_active:
            continue
        by_id = {chosen.option_id: chosen for chosen in options}
        charged: _Charged = []
        for option in group.options:
            chosen = by_id.get(option.id)
            if chosen is not None:
                is_free = len(charged) < group.free_options
                charged.append((option, chosen, 0 if is_free else option.price_cents))
        if charged:
            yield group, charged


def _chosen_cents(groups: tuple[ModifierGroup, ...], selections: tuple[Selection, ...]) -> int:
    """What the choices add to one unit: each option's quantity x (its price + what is below)."""
    return sum(
        chosen.quantity * (cents + _chosen_cents(option.groups, chosen.selections))
        for _, charged in _charged(groups, selections)
        for option, chosen, cents in charged
    )


def unit_price_cents(item: Item, selections: tuple[Selection, ...]) -> int:
    """One unit of the item with everything that is chosen."""
    return item.price_cents + _chosen_cents(item.groups, selections)


def added_cents(group: ModifierGroup, chosen: tuple[ChosenOption, ...], new: ChosenOption) -> int:
    """What choosing `new` beside what is `chosen` in the group adds to the price.

    `new` is an option of the group that is not chosen yet. The free ones are the first in menu
    order: a new one that is free makes the last one that was free cost its price.
    """
    units = {each.option_id: each.quantity for each in (*chosen, new)}
    in_order = [option for option in group.options if option.id in units]
    place = next(number for number, each in enumerate(in_order) if each.id == new.option_id)
    begins_to_cost = in_order[max(place, group.free_options) :][:1]
    below = _chosen_cents(in_order[place].groups, new.selections)
    own = sum(units[option.id] * option.price_cents for option in begins_to_cost)
    return own + new.quantity * below


def lowest_price(item: Item, eighty_sixed: EightySixed) -> tuple[int, bool]:
    """The lowest price at which one unit can be had, and whether a required choice changes it.

    Exact, but for a group that counts more than MOST_UNITS units, which is taken to cost nothing.
    An item that cannot be ordered has the price without the choice that is impossible.
    """
    lowest, highest = _required_cents(item.groups, eighty_sixed)
    return item.price_cents + lowest, lowest != highest


def is_dearer_as_it_comes(item: Item) -> bool:
    """Whether what the menu preselects without asking for it costs something.

    Then one unit, untouched, costs more than `lowest_price`. What is sold out is left out of it.
    """
    return _costs_unasked(item.groups, defaults(item, NOTHING_EIGHTY_SIXED))


def _costs_unasked(
    groups: tuple[ModifierGroup, ...], selections: tuple[Selection, ...], *, is_asked: bool = True
) -> bool:
    """`is_asked`: the groups belong to the item, or to something that it asks for."""
    for group, charged in _charged(groups, selections):
        asked = is_asked and is_required(group)
        for option, chosen, cents in charged:
            least, _ = _required_cents(option.groups, NOTHING_EIGHTY_SIXED)
            if not asked and cents + least > 0:
                return True
            if _costs_unasked(option.groups, chosen.selections, is_asked=asked):
                return True
    return False


MOST_UNITS = 100


def _required_cents(
    groups: tuple[ModifierGroup, ...], eighty_sixed: EightySixed
) -> tuple[int, int]:
    """The least and the most that the required choices add to one unit."""
    lowest = highest = 0
    for group in groups:
        if is_required(group):
            low, high = _group_cents(group, eighty_sixed)
            lowest += low
            highest += high
    return lowest, highest


def _group_cents(group: ModifierGroup, eighty_sixed: EightySixed) -> tuple[int, int]:
    """As `_required_cents`, for one required group.

    Options are taken or left in menu order, because that order decides which are free. What
    matters of those taken is their number and their units, and for each such pair only the
    cheapest and the dearest way is kept.
    """
    bounds = limits(group)
    # More options than the minimum and the free ones, and more units than the minimum, matter
    # only where there is a maximum.
    most_options = bounds.max_options or max(bounds.min_options, group.free_options)
    most_units = bounds.max_units or bounds.min_units
    if most_units > MOST_UNITS:
        return 0, 1
    reached: dict[tuple[int, int], tuple[int, int]] = {(0, 0): (0, 0)}
    for option in group.options:
        if option_stop(option, eighty_sixed) is not None:
            continue
        below_low, below_high = _required_cents(option.groups, eighty_sixed)
        fewest, most = unit_limits(group, option)
        quantities = {*range(fewest, min(most, most_units) + 1), fewest, most}
        for (taken, units), (low, high) in tuple(reached.items()):
            if taken == bounds.max_options:
                continue
            own = 0 if taken < group.free_options else option.price_cents
            for quantity in quantities:
                now = (min(taken + 1, most_options), min(units + quantity, most_units))
                if bounds.max_units is not None and units + quantity > bounds.max_units:
                    continue
                cheap, dear = (
                    low + quantity * (own + below_low),
                    high + quantity * (own + below_high),
                )
                before = reached.get(now, (cheap, dear))
                reached[now] = (min(before[0], cheap), max(before[1], dear))
    enough = [
        cents
        for (taken, units), cents in reached.items()
        if taken >= bounds.min_options and units >= bounds.min_units
    ]
    if not enough:
        return 0, 0
    return min(low for low, _ in enough), max(high for _, high in enough)


@dataclass(frozen=True, slots=True)
class PricedLine:
    """What money rules need of a line. `tax_rate` None: the store's rate counts."""

    unit_price_cents: int
    quantity: int
    tax_rate: Fraction | None

    @property
    def cents(self) -> int:
        return self.unit_price_cents * self.quantity


def half_up(amount: Fraction) -> int:
    """Rounds to whole cents, halves away from zero upwards. `amount` is not negative."""
    return floor(amount + Fraction(1, 2))


def totals(
    lines: Iterable[PricedLine],
    store_tax_rate: Fraction,
    *,
    includes_tax: bool = False,
    discounts: tuple[AppliedDiscount, ...] = (),
    tip_cents: int = 0,
    delivery_fee_cents: int = 0,
) -> Totals:
    """All of an order's money.

    Tax is exact and rounded once: exclusive, the sum of line x rate; inclusive, the sum of
    line x rate / (1 + rate), and the subtotal is what is left of the prices shown. A discount
    that lowers the taxable amount lowers each line in proportion to its share first. The subtotal
    is before discounts.
    """
    lines = tuple(lines)
    gross_cents = sum(line.cents for line in lines)
    discount_cents = min(gross_cents, sum(each.amount_cents for each in discounts))
    untaxed_cents = min(
        gross_cents, sum(each.amount_cents for each in discounts if each.lowers_tax)
    )
    taxable_share = 1 - Fraction(untaxed_cents, gross_cents) if gross_cents else Fraction(1)
    # Exact, so it does not matter that lines of one rate are added up first; it is much faster.
    cents_at: dict[Fraction, int] = {}
    for line in lines:
        rate = store_tax_rate if line.tax_rate is None else line.tax_rate
        cents_at[rate] = cents_at.get(rate, 0) + line.cents
    tax = sum(
        (cents * (rate / (1 + rate) if includes_tax else rate) for rate, cents in cents_at.items()),
        Fraction(0),
    )
    tax_cents = half_up(tax * taxable_share)
    subtotal_cents = gross_cents - tax_cents if includes_tax else gross_cents
    return Totals(
        subtotal_cents=subtotal_cents,
        discount_cents=discount_cents,
        tax_cents=tax_cents,
        tip_cents=tip_cents,
        delivery_fee_cents=delivery_fee_cents,
        total_cents=subtotal_cents - discount_cents + tax_cents + tip_cents + delivery_fee_cents,
    )
