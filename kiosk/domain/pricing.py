"""What things cost. Integer cents and exact fractions; one rounding, half up, at the tax.

Source: OneTablet contract, menu section (free options, quantities) and order section (unit price,
subtotal, tax). Nothing here checks whether a choice is allowed: see `choosing`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import floor, inf

from kiosk.domain.availability import option_stop
from kiosk.domain.choosing import defaults
from kiosk.domain.menu import Item, ModifierGroup, Option
from kiosk.domain.order import AppliedDiscount, OrderedGroup, OrderedOption, Totals
from kiosk.domain.selection import (
    NOTHING_EIGHTY_SIXED,
    ChosenOption,
    EightySixed,
    Limits,
    Selection,
    is_required,
    limits,
    unit_limits,
)

MAX_ORDER_CENTS = 10**13
"""What the lines of an order may cost together; no real order does, in any currency.

Of the weakest, the rial, it is about a hundred thousand dollars: a million rials are one, and each
has a hundred minor units. SQLite's whole numbers go much further, and JSON's as well.
"""


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
    """As `_required_cents`, for one required group."""
    bounds = limits(group)
    if (bounds.max_units or bounds.min_units) > MOST_UNITS:
        return 0, 1
    cheapest: list[_Taken] = []
    dearest: list[_Taken] = []
    for option in group.options:
        if option_stop(option, eighty_sixed) is None:
            low, high = _required_cents(option.groups, eighty_sixed)
            units = unit_limits(group, option)
            cheapest.append((units, option.price_cents, low))
            dearest.append((units, -option.price_cents, -high))
    least = _least_cents(bounds, group.free_options, cheapest)
    if least is None:
        return 0, 0
    return int(least), -int(_least_cents(bounds, group.free_options, dearest) or 0)


_Taken = tuple[tuple[int, int], int, int]
"""An option that can be taken: its fewest and most units, its price and what is below it."""


def _least_cents(bounds: Limits, free_options: int, options: list[_Taken]) -> float | None:
    """The least that an allowed choice of the options costs; None where none is allowed.

    Options are taken or left in menu order, because that order decides which are free. What
    matters of those taken is their number and their units, and for each such pair only the
    cheapest way is kept. Costs may be negative, so that the same finds the dearest.
    """
    # Every option taken has a unit, so that these limits say nothing.
    min_options = bounds.min_options if bounds.min_options > bool(bounds.min_units) else 0
    if min_options > len(options):
        return None
    most_taken = bounds.max_options or len(options)
    may_take_more = most_taken >= len(options)
    if may_take_more:
        # All may be taken: beyond these numbers it does not matter how many are.
        most_taken = min(len(options), max(min_options, free_options))
    most_units = bounds.max_units or bounds.min_units
    # Row by number taken, column by units: the least cents. Without a maximum the last column
    # stands for all units above as well.
    reached = [[inf] * (most_units + 1) for _ in range(most_taken + 1)]
    reached[0][0] = 0
    for (fewest, most), price, below in options:
        for taken in range(most_taken, -1, -1):
            then = min(taken + 1, most_taken)
            is_full = then == taken and not may_take_more
            if is_full or min(reached[taken]) == inf:
                continue
            cents = below + (0 if taken < free_options else price)
            more = _with_option(
                reached[taken], fewest, most, cents, is_open=bounds.max_units is None
            )
            reached[then] = list(map(min, reached[then], more))
    least = min(cents for row in reached[min_options:] for cents in row[bounds.min_units :])
    return None if least == inf else least


def _with_option(
    row: list[float], fewest: int, most: int, cents: int, *, is_open: bool
) -> list[float]:
    """The least cents by units once `fewest` to `most` units of `cents` each come to a row."""
    last = len(row) - 1
    # Without what each unit costs, it is the least of the cells that the quantities lead from.
    bare = [cell - units * cents for units, cell in enumerate(row)]
    done, all_of_them = 1, min(most, last) - fewest + 1
    while done < all_of_them:
        step = min(done, all_of_them - done)
        bare = [*bare[:step], *map(min, bare[step:], bare)]
        done += step
    more = [inf] * (last + 1)
    for units, cell in enumerate(bare[: last + 1 - fewest] if all_of_them > 0 else (), fewest):
        more[units] = cell + units * cents
    if is_open:
        more[last] = min(
            (
                cell + cents * (most if cents < 0 else max(fewest, last - units))
                for units, cell in enumerate(row)
                if units + most >= last
            ),
            default=inf,
        )
    return more


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
