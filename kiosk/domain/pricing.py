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
from kiosk.domain.menu import Item, ModifierGroup, Option
from kiosk.domain.order import AppliedDiscount, OrderedGroup, OrderedOption, Totals
from kiosk.domain.selection import (
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


def lowest_price(item: Item, eighty_sixed: EightySixed) -> tuple[int, bool]:
    """A price at which one unit can really be had, and whether a required choice changes it.

    The cents are those of the cheapest way found through the required groups, so they are never
    below what a guest would pay for a valid choice.
    """
    cheapest, varies = _cheapest(item.groups, eighty_sixed)
    return unit_price_cents(item, cheapest), varies


def _cheapest(
    groups: tuple[ModifierGroup, ...], eighty_sixed: EightySixed
) -> tuple[tuple[Selection, ...], bool]:
    selections: list[Selection] = []
    varies = False
    for group in groups:
        if not is_required(group):
            continue
        selection, group_varies = _cheapest_in(group, eighty_sixed)
        varies = varies or group_varies
        if selection.options:
            selections.append(selection)
    return tuple(selections), varies


@dataclass(frozen=True, slots=True)
class _Candidate:
    option: Option
    below: tuple[Selection, ...]
    below_cents: int

    @property
    def cents(self) -> int:
        return self.option.price_cents + self.below_cents


def _cheapest_in(group: ModifierGroup, eighty_sixed: EightySixed) -> tuple[Selection, bool]:
    candidates: list[_Candidate] = []
    varies = False
    for option in group.options:
        if option_stop(option, eighty_sixed) is None:
            below, below_varies = _cheapest(option.groups, eighty_sixed)
            cents = _chosen_cents(option.groups, below) if below else 0
            candidates.append(_Candidate(option, below, cents))
            varies = varies or below_varies
    varies = varies or len({candidate.cents for candidate in candidates}) > 1
    bounds = limits(group)
    if candidates and bounds.min_options == 1 and bounds.min_units <= 1 and not group.free_options:
        # Nearly every required group is like this, and very many may be judged at once.
        return _fill(group, [min(candidates, key=lambda candidate: candidate.cents)]), varies
    by_price = sorted(candidates, key=lambda candidate: candidate.cents)
    # Which options are free goes by menu order, not by price, so taking the first ones for their
    # being free can beat taking the cheapest: both are tried.
    first = candidates[: group.free_options]
    free_first = first + [candidate for candidate in by_price if candidate not in first]
    ways = (_fill(group, by_price), _fill(group, free_first))
    best = min(ways, key=lambda way: _chosen_cents((group,), (way,)))
    return best, varies


def _fill(group: ModifierGroup, candidates: list[_Candidate]) -> Selection:
    """The fewest candidates, in this order, that reach the group's minimums."""
    bounds = limits(group)
    chosen: list[ChosenOption] = []
    units = 0
    for candidate in candidates:
        if bounds.max_options is not None and len(chosen) >= bounds.max_options:
            break
        missing = bounds.min_units - units
        if len(chosen) >= bounds.min_options and missing <= 0:
            break
        low, high = unit_limits(group, candidate.option)
        quantity = max(low, min(high, missing - (bounds.min_options - len(chosen) - 1)))
        chosen.append(ChosenOption(candidate.option.id, quantity, candidate.below))
        units += quantity
    return Selection(group.id, tuple(chosen))


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
