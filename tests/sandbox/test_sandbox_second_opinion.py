"""The kiosk and the sandbox, which share no code, agree on any order from any sensible menu."""

import json
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

from hypothesis import event, given, settings
from hypothesis import strategies as st

from kiosk.domain.choosing import problems
from kiosk.domain.order import Customer, Order, OrderLine, Service
from kiosk.domain.pricing import PricedLine, priced_groups, totals, unit_price_cents
from kiosk.domain.selection import NOTHING_EIGHTY_SIXED, ChosenOption, Selection
from kiosk.onetablet.menu_mapping import parse_pull
from kiosk.onetablet.order_mapping import OrderWire, wire_order
from kiosk.sandbox.catalogue import Catalogue
from kiosk.sandbox.fields import RefusedError
from kiosk.sandbox.order_check import OrderCheck

Json = dict[str, Any]

_STORE = {"merchant_supplied_id": "s", "provider_type": "p"}
_RATE = Fraction("0.0825")
_NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)


@st.composite
def options(draw: st.DrawFn, depth: int, index: int) -> Json:
    own_id = f"o{depth}{index}"
    option: Json = {
        "merchant_supplied_id": own_id,
        "name": own_id.upper(),
        "price": draw(st.integers(0, 400)),
        "extras": draw(groups(depth + 1)) if depth < 2 else [],
    }
    if draw(st.booleans()):
        option["sort_id"] = draw(st.integers(0, 3))
    if draw(st.integers(0, 5)) == 0:
        option["active"] = False
    # A minimum without a maximum can be read in two ways, so no menu here has one.
    if draw(st.booleans()):
        most = draw(st.integers(1, 3))
        quantity = {"min_permitted": draw(st.integers(0, most)), "max_permitted": most}
        option["quantity_info"] = {"quantity": quantity}
    return option


@st.composite
def groups(draw: st.DrawFn, depth: int) -> list[Json]:
    made = []
    for index in range(draw(st.integers(0, 2))):
        own_id = f"g{depth}{index}"
        group: Json = {
            "merchant_supplied_id": own_id,
            "name": own_id.upper(),
            "num_free_options": draw(st.integers(0, 2)),
            "options": [draw(options(depth, place)) for place in range(draw(st.integers(1, 3)))],
        }
        if draw(st.booleans()):
            group["min_num_options"] = draw(st.integers(0, 1))
            group["max_num_options"] = draw(st.integers(0, 3))
        if draw(st.integers(0, 3)) == 0:
            group["min_aggregate_options_quantity"] = draw(st.integers(0, 2))
            group["max_aggregate_options_quantity"] = draw(st.integers(0, 4))
        if draw(st.integers(0, 3)) == 0:
            group["max_option_choice_quantity"] = draw(st.integers(0, 3))
        if draw(st.integers(0, 5)) == 0:
            group["active"] = False
        made.append(group)
    return made


@st.composite
def selections(draw: st.DrawFn, on_menu: list[Json]) -> tuple[Selection, ...]:
    """Choices in active groups, in any order, within the limits or not."""
    made = []
    for group in on_menu:
        if group.get("active", True):
            chosen = draw(st.lists(st.sampled_from(group["options"]), max_size=2, unique_by=id))
            entries = tuple(
                ChosenOption(
                    option["merchant_supplied_id"],
                    draw(st.sampled_from([1, 1, 1, 2, 3])),
                    draw(selections(option["extras"])),
                )
                for option in chosen
            )
            if entries:
                made.append(Selection(group["merchant_supplied_id"], entries))
    return tuple(made)


@st.composite
def lines(draw: st.DrawFn) -> tuple[list[Json], list[tuple[int, int, tuple[Selection, ...]]]]:
    """Items of a menu, and for some of them: which, how many, with what."""
    items: list[Json] = [
        {
            "merchant_supplied_id": f"i{index}",
            "name": f"I{index}",
            "original_image_url": "",
            "price": draw(st.integers(0, 3000)),
            "extras": draw(groups(0)),
            **draw(st.sampled_from([{}, {"tax_rate": "0.08875"}, {"tax_rate": "0.045"}])),
        }
        for index in range(draw(st.integers(1, 3)))
    ]
    chosen = [
        (index, draw(st.integers(1, 9)), draw(selections(item["extras"])))
        for index, item in enumerate(items)
    ]
    return items, chosen


@given(lines(), st.booleans())
@settings(max_examples=150)
def test_both_find_the_same_orders_good_at_the_same_price(
    drawn: tuple[list[Json], list[tuple[int, int, tuple[Selection, ...]]]], includes_tax: bool
) -> None:
    raw_items, chosen = drawn
    category = {"merchant_supplied_id": "c", "name": "C", "items": raw_items}
    menu = {"merchant_supplied_id": "m", "name": "M", "categories": [category]}
    pull = {"store": _STORE, "menus": [{"id": "x", "store": _STORE, "menu": menu}]}
    items = parse_pull(json.dumps(pull).encode()).menus[0].categories[0].items
    is_good = not any(
        problems(items[index], wanted, NOTHING_EIGHTY_SIXED) for index, _, wanted in chosen
    )
    ordered = tuple(
        OrderLine(
            item_id=items[index].id,
            name=items[index].name,
            category_id="c",
            category_name="C",
            unit_price_cents=unit_price_cents(items[index], wanted),
            quantity=quantity,
            groups=priced_groups(items[index].groups, wanted),
        )
        for index, quantity, wanted in chosen
    )
    priced = [
        PricedLine(line.unit_price_cents, line.quantity, items[index].tax_rate)
        for line, (index, _, _) in zip(ordered, chosen, strict=True)
    ]
    order = Order(
        id="o-1",
        cart_id="c-1",
        short_code="A1",
        number=1,
        service=Service.TAKE_OUT,
        lines=ordered,
        totals=totals(priced, _RATE, includes_tax=includes_tax),
        placed_at=_NOW,
        ready_at=_NOW,
        customer=Customer("Ana"),
    )
    body = json.loads(wire_order(order, OrderWire("s", "p", "Europe/Lisbon")))

    event(f"good: {is_good}")

    assert (opinion(body, pull) == "") is is_good, opinion(body, pull)


def opinion(body: Json, pull: Json) -> str:
    """What the sandbox has against an order; empty when nothing."""
    try:
        return "; ".join(OrderCheck("s", _RATE).check(body, [Catalogue(pull)]))
    except RefusedError as refused:
        return str(refused)
