"""What an order may contain and costs, worked out again from the raw menu, in another way.

It shares no code with the kiosk; slow and plain on purpose. Source: OneTablet contract, menu and
order sections.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import Any

from kiosk.domain.selection import Selection

Json = dict[str, Any]


def find_item(pull: Json, menu_id: str, category_id: str, item_id: str) -> Json:
    for store_menu in pull["menus"]:
        if store_menu["menu"]["merchant_supplied_id"] == menu_id:
            for category in store_menu["menu"]["categories"]:
                if category["merchant_supplied_id"] == category_id:
                    for item in category["items"]:
                        if item["merchant_supplied_id"] == item_id:
                            return dict(item)
    raise LookupError(item_id)


def _own_range(group: Json, option: Json) -> tuple[int, int]:
    own = option.get("quantity_info", {}).get("quantity", {})
    least = own.get("min_permitted") or group.get("min_option_choice_quantity") or 0
    most = own.get("max_permitted") or group.get("max_option_choice_quantity") or 0
    if not most:
        most = least or 1
    if group.get("max_aggregate_options_quantity"):
        most = min(most, group["max_aggregate_options_quantity"])
    return min(least or 1, most), most


def _bound(group: Json, key: str) -> tuple[int, float]:
    least = group.get(f"min_{key}") or 0
    most = group.get(f"max_{key}") or float("inf")
    return int(min(least, most)), most


def sellable(option: Json, sold_out: frozenset[str]) -> bool:
    return (
        option.get("active", True)
        and option["merchant_supplied_id"] not in sold_out
        and all(completable(group, sold_out) for group in option["extras"])
    )


def completable(group: Json, sold_out: frozenset[str]) -> bool:
    """Whether any choice at all fits the group: every set of options is tried."""
    if not group.get("active", True):
        return True
    options = [option for option in group["options"] if sellable(option, sold_out)]
    return any(
        _fits(group, len(chosen), sum(low), sum(high))
        for size in range(len(options) + 1)
        for chosen in combinations(options, size)
        for low, high in [_columns(group, chosen)]
    )


def _columns(group: Json, chosen: tuple[Json, ...]) -> tuple[list[int], list[int]]:
    ranges = [_own_range(group, option) for option in chosen]
    return [low for low, _ in ranges], [high for _, high in ranges]


def _fits(group: Json, count: int, fewest: int, most: int) -> bool:
    least_options, most_options = _bound(group, "num_options")
    least_units, most_units = _bound(group, "aggregate_options_quantity")
    return least_options <= count <= most_options and fewest <= most_units and most >= least_units


def is_orderable(item: Json, sold_out_items: frozenset[str], sold_out: frozenset[str]) -> bool:
    return (
        item.get("active", True)
        and item["merchant_supplied_id"] not in sold_out_items
        and all(completable(group, sold_out) for group in item["extras"])
    )


def is_allowed(
    groups: list[Json], selections: tuple[Selection, ...], sold_out: frozenset[str]
) -> bool:
    """Whether these choices may be ordered."""
    active = {each["merchant_supplied_id"]: each for each in groups if each.get("active", True)}
    named = [selection.group_id for selection in selections]
    if len(set(named)) != len(named) or not set(named) <= set(active):
        return False
    chosen = {selection.group_id: selection.options for selection in selections}
    for group_id, group in active.items():
        options = {option["merchant_supplied_id"]: option for option in group["options"]}
        entries = chosen.get(group_id, ())
        ids = [entry.option_id for entry in entries]
        if len(set(ids)) != len(ids) or not set(ids) <= set(options):
            return False
        units = sum(entry.quantity for entry in entries)
        if not _fits(group, len(entries), units, units):
            return False
        for entry in entries:
            option = options[entry.option_id]
            low, high = _own_range(group, option)
            if not (sellable(option, sold_out) and low <= entry.quantity <= high):
                return False
            if not is_allowed(option["extras"], entry.selections, sold_out):
                return False
    return True


def unit_cents(owner: Json, selections: tuple[Selection, ...]) -> int:
    """One unit of an item, or what an option costs with all below it, when chosen once."""
    cents = int(owner["price"])
    for selection in selections:
        [group] = [g for g in owner["extras"] if g["merchant_supplied_id"] == selection.group_id]
        position = {
            option["merchant_supplied_id"]: (option.get("sort_id", float("inf")), place)
            for place, option in enumerate(group["options"])
        }
        in_order = sorted(selection.options, key=lambda entry: position[entry.option_id])
        for rank, entry in enumerate(in_order):
            [option] = [o for o in group["options"] if o["merchant_supplied_id"] == entry.option_id]
            once = unit_cents(option, entry.selections)
            if rank < group.get("num_free_options", 0):
                once -= option["price"]
            cents += entry.quantity * once
    return cents


def tax_cents(lines: list[tuple[int, str]], *, includes_tax: bool, off_cents: int = 0) -> int:
    """Tax of lines of (cents, rate), after `off_cents` were taken off all in proportion."""
    gross = sum(cents for cents, _ in lines)
    exact = Fraction(0)
    for cents, text in lines:
        rate = Fraction(text)
        off = Fraction(cents * off_cents, gross) if gross else 0
        if includes_tax:
            exact += (cents - off) - (cents - off) / (1 + rate)
        else:
            exact += (cents - off) * rate
    # Half up in whole numbers.
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
