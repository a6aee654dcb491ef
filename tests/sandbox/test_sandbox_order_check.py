"""The independent check: a good order passes, and each way of being wrong is named."""

import copy
import operator
from collections.abc import Callable
from fractions import Fraction
from functools import reduce
from typing import Any

import pytest

from kiosk.sandbox.catalogue import Catalogue
from kiosk.sandbox.fields import RefusedError
from kiosk.sandbox.order_check import OrderCheck

Json = dict[str, Any]
Path = tuple[str | int, ...]

_RATE = Fraction("0.07")
_BURGER: Path = ("categories", 0, "items", 0)
_COOK: Path = (*_BURGER, "extras", 0)
_SIDES: Path = (*_BURGER, "extras", 1)
_CHIPS: Path = (*_SIDES, "options", 1)
_AIOLI: Path = (*_CHIPS, "extras", 0, "options", 0)
_ADDRESS = {"street": "1 Quay", "city": "Porto", "lat": "41.1", "lng": "-8.6"}
_DISCOUNT = {"discount_amount": 349, "promo_id": "p", "external_campaign_id": ""}


def checked(order: Json, menu: Json, rate: Fraction | None = _RATE) -> list[str]:
    return OrderCheck("harbour", rate).check(order, [Catalogue(menu)])


def put(order: Json, path: Path, value: object) -> None:
    reduce(operator.getitem, path[:-1], order)[path[-1]] = value  # type: ignore[arg-type,index]


def at(order: Json, path: Path) -> Any:
    return reduce(operator.getitem, path, order)  # type: ignore[arg-type]


def test_a_good_order_passes_without_remarks(order: Json, menu: Json) -> None:
    assert checked(order, menu) == []


_REQUIRED: list[Path] = [
    ("id",),
    ("store_order_cart_id",),
    ("delivery_short_code",),
    ("store",),
    ("store", "merchant_supplied_id"),
    ("store", "provider_type"),
    ("store", "timezone"),
    ("store", "store_business"),
    ("store", "store_business", "auto_release_enabled"),
    ("experience",),
    ("commission_type",),
    ("consumer",),
    ("consumer", "id"),
    ("consumer", "email"),
    ("consumer", "first_name"),
    ("consumer", "last_name"),
    ("consumer", "phone"),
    ("categories",),
    ("categories", 0, "name"),
    ("categories", 0, "merchant_supplied_id"),
    ("categories", 0, "items"),
    *((*_BURGER, key) for key in ("name", "merchant_supplied_id", "price", "quantity")),
    *((*_BURGER, key) for key in ("consumer_name", "special_instructions", "extras")),
    *((*_SIDES, key) for key in ("name", "merchant_supplied_id", "options")),
    *((*_AIOLI, key) for key in ("name", "merchant_supplied_id", "price", "quantity", "extras")),
    ("order_special_instructions",),
    ("subtotal",),
    ("tax",),
    ("merchant_tip_amount",),
    ("is_pickup",),
    ("estimated_pickup_time",),
    ("fulfillment_type",),
    ("is_tax_remitted_by_platform",),
    ("tax_amount_remitted_by_platform",),
    ("tax_transaction_id",),
]


def written(path: Path) -> str:
    parts = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return parts.removeprefix(".")


@pytest.mark.parametrize("path", _REQUIRED, ids=written)
def test_a_missing_field_is_named(order: Json, menu: Json, path: Path) -> None:
    del at(order, path[:-1])[path[-1]]

    with pytest.raises(RefusedError) as refused:
        checked(order, menu)

    assert str(refused.value) == f"{written(path)} is missing"


@pytest.mark.parametrize("path", _REQUIRED, ids=written)
def test_null_is_not_a_value_of_a_required_field(order: Json, menu: Json, path: Path) -> None:
    put(order, path, None)

    with pytest.raises(RefusedError) as refused:
        checked(order, menu)

    assert refused.value.field == written(path)


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        (("id",), " ", "id must not be empty"),
        (("store", "merchant_supplied_id"), "other", "is not a store of ours"),
        (("store", "timezone"), "Mars/Base", "store.timezone is not a time zone"),
        (("store", "timezone"), "../etc/passwd", "store.timezone is not a time zone"),
        (("commission_type",), "gold", "must be one of regular, dashpass"),
        (("is_demand_gen",), 1, "must be true or false"),
        (("consumer", "id"), "12", "consumer.id must be a whole number"),
        (("consumer", "id"), True, "consumer.id must be a whole number"),
        (("categories",), [], "categories must not be empty"),
        (("categories", 0), "Grill", "categories[0] must be an object"),
        (("categories", 1), {"merchant_supplied_id": "grill", "name": "Grill"}, "occurs twice"),
        (("categories", 1, "merchant_supplied_id"), "winter", "winter is not on the menu"),
        (("categories", 1, "merchant_supplied_id"), "nope", "nope is not on the menu"),
        ((*_BURGER, "merchant_supplied_id"), "lemonade", "not on the menu in this category"),
        ((*_BURGER, "merchant_supplied_id"), "old", "not on the menu in this category"),
        ((*_BURGER, "price"), 1569, "price of burger is 1569, should be 1570"),
        ((*_BURGER, "price"), 1570.0, "price must be a whole number"),
        ((*_BURGER, "price"), -1, "price must be from 0"),
        ((*_BURGER, "quantity"), 0, "quantity must be from 1"),
        ((*_BURGER, "quantity"), 10**30, "quantity must be from 1"),
        ((*_BURGER, "extras"), [], "extras lacks the required group cook"),
        ((*_COOK, "options"), [], "options must not be empty"),
        ((*_COOK, "merchant_supplied_id"), "secret", "secret is not a group on the menu here"),
        ((*_COOK, "merchant_supplied_id"), "side", "rare is not an option on the menu here"),
        ((*_SIDES, "merchant_supplied_id"), "cook", "cook occurs twice"),
        ((*_CHIPS, "price"), 300, "price of chips is 300, should be 0"),
        ((*_SIDES, "options", 0, "price"), 0, "price of slaw is 0, should be 250"),
        ((*_SIDES, "options", 0, "quantity"), 2, "slaw allows at most 1"),
        ((*_SIDES, "options", 0, "merchant_supplied_id"), "beans", "beans is not an option"),
        ((*_SIDES, "options", 0, "merchant_supplied_id"), "chips", "chips occurs twice"),
        ((*_AIOLI, "quantity"), 4, "aioli allows at most 3"),
        ((*_AIOLI, "price"), 40, "price of aioli is 40, should be 60"),
        (("subtotal",), 3491, "subtotal is 3491, should be 3490"),
        (("tax",), 304, "tax is 304, should be 303"),
        (("estimated_pickup_time",), "soon", "is not an ISO 8601 time"),
        (("estimated_pickup_time",), "2026-11-20T18:40:00", "must be an ISO 8601 time in UTC"),
        (("estimated_pickup_time",), "2026-11-20T18:40:00+01:00", "in UTC"),
        (("fulfillment_type",), "drone", "must be one of pickup"),
        (("fulfillment_type",), "dx_delivery", "is_pickup does not agree with dx_delivery"),
        (("is_pickup",), False, "is_pickup does not agree with pickup"),
        (("tax_amount_remitted_by_platform",), 1, "must be 0"),
        (("subtotal_for_tax",), 3000, "subtotal_for_tax is 3000, should be 3490"),
        (("subtotal_discount_funding_source",), "bank", "must be one of platform, merchant"),
        (("applied_discounts",), [{}], "applied_discounts[0].discount_amount is missing"),
        (
            ("applied_discounts",),
            [{**_DISCOUNT, "promo_code": None}],
            "promo_code must be a string",
        ),
        (("applied_discounts",), [{**_DISCOUNT, "discount_amount": 9999}], "more than the 3490"),
        (("applied_discounts",), None, "applied_discounts must be a list"),
        (("delivery_fee",), "3", "delivery_fee must be a whole number"),
    ],
)
def test_a_wrong_value_is_refused(
    order: Json, menu: Json, path: Path, value: object, sentence: str
) -> None:
    put(order, path, value)

    with pytest.raises(RefusedError, match=r".") as refused:
        checked(order, menu)

    assert sentence in str(refused.value)


def oysters(rock: int, native: int) -> Json:
    options = [
        {
            "name": name.capitalize(),
            "merchant_supplied_id": name,
            "price": price,
            "quantity": quantity,
            "extras": [],
        }
        for name, price, quantity in (("rock", 0, rock), ("native", 150, native))
        if quantity
    ]
    return {
        "name": "Box of oysters",
        "merchant_supplied_id": "oysters",
        "price": 1800 + 150 * native,
        "quantity": 1,
        "consumer_name": "",
        "special_instructions": "",
        "extras": [{"name": "Kinds", "merchant_supplied_id": "kinds", "options": options}],
    }


@pytest.mark.parametrize(
    ("rock", "native", "problem"),
    [
        (6, 0, None),
        (4, 2, None),
        (2, 4, None),
        (5, 0, "needs at least 6"),
        (5, 2, "allows at most 6"),
        (5, 1, "native needs at least 2"),
        (1, 5, "native allows at most 4"),
    ],
)
def test_limits_of_units(
    order: Json, menu: Json, rock: int, native: int, problem: str | None
) -> None:
    line = oysters(rock, native)
    order["categories"] = [{**order["categories"][0], "items": [line]}]
    order["subtotal"] = line["price"]
    # 4.5 % of 1800, 2100 and 2400 come out even.
    order["tax"] = line["price"] * 45 // 1000 + (1 if line["price"] == 2100 else 0)

    if problem is None:
        assert checked(order, menu) == []
    else:
        with pytest.raises(RefusedError, match=problem):
            checked(order, menu)


def test_a_minimum_above_the_maximum_gives_way(order: Json, menu: Json) -> None:
    cook = menu["menus"][0]["menu"]["categories"][0]["items"][0]["extras"][0]
    cook["min_num_options"] = 2

    assert checked(order, menu) == []


def test_tax_is_not_checked_where_a_rate_is_unknown(order: Json, menu: Json) -> None:
    order["tax"] = 1

    assert checked(order, menu, rate=None) == []


def discounted(order: Json, **fields: object) -> Json:
    return {**order, "applied_discounts": [_DISCOUNT], **fields}


@pytest.mark.parametrize(
    ("taxable", "source", "tax"),
    # 10 % off: 303.175 of tax become 272.8575.
    [(3141, "merchant", 273), (3490, "platform", 303), (3490, "merchant", 303)],
)
def test_a_discount_lowers_the_taxable_amount_in_proportion(
    order: Json, menu: Json, taxable: int, source: str, tax: int
) -> None:
    body = discounted(
        order, tax=tax, subtotal_for_tax=taxable, subtotal_discount_funding_source=source
    )

    assert checked(body, menu) == []
    with pytest.raises(RefusedError, match=f"tax is {tax + 1}, should be {tax}"):
        checked({**body, "tax": tax + 1}, menu)
    with pytest.raises(RefusedError, match="subtotal_for_tax is 3300, should be 3141 or 3490"):
        checked({**body, "subtotal_for_tax": 3300}, menu)


def test_prices_that_include_tax(order: Json, menu: Json) -> None:
    # 3140 x 0.08875 / 1.08875 + 350 x 0.07 / 1.07 = 278.853...
    included = {**order, "subtotal": 3490 - 279, "tax": 279}

    assert checked(included, menu) == []
    with pytest.raises(RefusedError, match="tax is 280, should be 279"):
        checked({**included, "subtotal": 3490 - 280, "tax": 280}, menu)


def test_delivery_needs_an_address_and_text_coordinates(order: Json, menu: Json) -> None:
    delivery = {**order, "is_pickup": False, "fulfillment_type": "mx_fleet_delivery"}
    refused: list[tuple[Json | None, str]] = [
        (None, "delivery_address is missing"),
        ({}, "delivery_address must not be empty"),
        ({**_ADDRESS, "lat": 41.1}, "delivery_address.lat must be a string"),
        ({**_ADDRESS, "lat": "north"}, "delivery_address.lat is not a coordinate"),
        ({**_ADDRESS, "lng": "181"}, "delivery_address.lng is not a coordinate"),
        ({**_ADDRESS, "city": None}, "delivery_address.city must be a string"),
    ]

    assert checked({**delivery, "delivery_address": _ADDRESS}, menu) == []
    for address, sentence in refused:
        body = delivery if address is None else {**delivery, "delivery_address": address}
        with pytest.raises(RefusedError, match=sentence):
            checked(body, menu)


def test_tax_remitted_by_the_platform_is_a_part_of_the_tax(order: Json, menu: Json) -> None:
    remitted = {**order, "is_tax_remitted_by_platform": True}

    assert checked({**remitted, "tax_amount_remitted_by_platform": 303}, menu) == []
    with pytest.raises(RefusedError, match="more than the order's tax"):
        checked({**remitted, "tax_amount_remitted_by_platform": 304}, menu)


def test_an_order_that_fits_an_earlier_menu_passes_with_a_remark(order: Json, menu: Json) -> None:
    newer = copy.deepcopy(menu)
    newer["menus"][0]["menu"]["categories"][0]["items"][0]["price"] = 1300
    catalogues = [Catalogue(newer), Catalogue(menu)]

    assert OrderCheck("harbour", _RATE).check(order, catalogues) == ["priced by an earlier menu"]
    with pytest.raises(RefusedError, match="is 1570, should be 1670"):
        OrderCheck("harbour", _RATE).check(order, catalogues[:1])


def test_one_category_in_two_menus(order: Json, menu: Json) -> None:
    evening = copy.deepcopy(menu["menus"][0])
    evening["menu"]["merchant_supplied_id"] = "evening"
    evening["menu"]["categories"][0]["items"][0]["price"] = 1500
    menu["menus"].insert(0, evening)

    assert checked(order, menu) == []


def test_names_that_are_not_the_menus_are_remarked(order: Json, menu: Json) -> None:
    put(order, (*_AIOLI, "name"), "Ailoli")

    assert checked(order, menu) == [f"{written(_AIOLI)}.name is not the menu's"]


@pytest.mark.parametrize("depth", [101, 800])
def test_nesting_without_end_is_refused(order: Json, menu: Json, depth: int) -> None:
    nested: list[Json] = []
    for _ in range(depth):
        option = {**at(order, _AIOLI), "extras": nested}
        nested = [{"name": "", "merchant_supplied_id": "dip", "options": [option]}]
    put(order, (*_BURGER, "extras"), nested)

    with pytest.raises(RefusedError, match="nested deeper than 100 levels"):
        checked(order, menu)


def _no_list(pull: Json) -> None:
    pull["menus"] = {}


def _no_price(pull: Json) -> None:
    del pull["menus"][0]["menu"]["categories"][0]["items"][0]["price"]


def _negative_price(pull: Json) -> None:
    item = pull["menus"][0]["menu"]["categories"][0]["items"][0]
    item["extras"][0]["options"][0]["price"] = -5


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (_no_list, "menus must be a list"),
        (_no_price, r"items\[0\].price is missing"),
        (_negative_price, r"extras\[0\].options\[0\].price must be from 0"),
    ],
)
def test_a_broken_menu_is_named(menu: Json, spoil: Callable[[Json], None], sentence: str) -> None:
    spoil(menu)

    with pytest.raises(RefusedError, match=sentence):
        Catalogue(menu)
