"""The wire order against orders typed out by hand, and what never leaves."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from kiosk.domain.order import (
    Address,
    AppliedDiscount,
    Customer,
    Order,
    OrderedGroup,
    OrderedOption,
    OrderLine,
    Service,
    Totals,
)
from kiosk.onetablet.order_mapping import BrokenWireOrder, OrderWire, ServiceWords, wire_order

WIRE = OrderWire(store_id="noodle-bar", provider_type="wall_kiosk", timezone="Europe/Lisbon")

EGG = OrderedOption(
    "egg", "Egg", 120, 2, (OrderedGroup("yolk", "Yolk", (OrderedOption("soft", "Soft", 10, 1),)),)
)
RAMEN = OrderLine(
    item_id="ramen",
    name="Ramen",
    category_id="bowls",
    category_name="Bowls",
    unit_price_cents=1710,
    quantity=2,
    note="no leek",
    for_name="Bo",
    groups=(OrderedGroup("add", "Add", (OrderedOption("corn", "Corn", 0, 1), EGG)),),
)
TEA = OrderLine("tea", "Tea", "drinks", "Drinks", 300, 1)
GYOZA = OrderLine("gyoza", "Gyoza", "bowls", "Bowls", 650, 1)

ORDER = Order(
    id="6f9b0f0e-1111-4a4a-9c9c-0123456789ab",
    cart_id="cart-77",
    short_code="B12",
    number=412,
    service=Service.EAT_IN,
    lines=(RAMEN, TEA, GYOZA),
    totals=Totals(4370, 0, 306, 150, 0, 4826),
    placed_at=datetime(2027, 3, 4, 12, 0, tzinfo=UTC),
    ready_at=datetime(2027, 3, 4, 14, 15, 0, 999, tzinfo=timezone(timedelta(hours=2))),
    customer=Customer("Ana Sofía"),
    table="7",
    note="quick, please",
)

EXPECTED = {
    "id": "6f9b0f0e-1111-4a4a-9c9c-0123456789ab",
    "store_order_cart_id": "cart-77",
    "delivery_short_code": "B12",
    "store": {
        "merchant_supplied_id": "noodle-bar",
        "provider_type": "wall_kiosk",
        "timezone": "Europe/Lisbon",
        "store_business": {"auto_release_enabled": True},
    },
    "experience": "WHITE_LABELED",
    "commission_type": "regular",
    "consumer": {
        "id": 412,
        "email": "",
        "first_name": "Ana Sofía",
        "last_name": "",
        "phone": "",
    },
    "categories": [
        {
            "name": "Bowls",
            "merchant_supplied_id": "bowls",
            "items": [
                {
                    "name": "Ramen",
                    "merchant_supplied_id": "ramen",
                    "price": 1710,
                    "quantity": 2,
                    "consumer_name": "Bo",
                    "special_instructions": "no leek",
                    "extras": [
                        {
                            "name": "Add",
                            "merchant_supplied_id": "add",
                            "options": [
                                {
                                    "name": "Corn",
                                    "merchant_supplied_id": "corn",
                                    "price": 0,
                                    "quantity": 1,
                                    "extras": [],
                                },
                                {
                                    "name": "Egg",
                                    "merchant_supplied_id": "egg",
                                    "price": 120,
                                    "quantity": 2,
                                    "extras": [
                                        {
                                            "name": "Yolk",
                                            "merchant_supplied_id": "yolk",
                                            "options": [
                                                {
                                                    "name": "Soft",
                                                    "merchant_supplied_id": "soft",
                                                    "price": 10,
                                                    "quantity": 1,
                                                    "extras": [],
                                                }
                                            ],
                                        }
                                    ],
                                },
                            ],
                        }
                    ],
                },
                {
                    "name": "Gyoza",
                    "merchant_supplied_id": "gyoza",
                    "price": 650,
                    "quantity": 1,
                    "consumer_name": "Ana Sofía",
                    "special_instructions": "",
                    "extras": [],
                },
            ],
        },
        {
            "name": "Drinks",
            "merchant_supplied_id": "drinks",
            "items": [
                {
                    "name": "Tea",
                    "merchant_supplied_id": "tea",
                    "price": 300,
                    "quantity": 1,
                    "consumer_name": "Ana Sofía",
                    "special_instructions": "",
                    "extras": [],
                }
            ],
        },
    ],
    "order_special_instructions": "EAT IN · TABLE 7 · quick, please",
    "subtotal": 4370,
    "tax": 306,
    "merchant_tip_amount": 150,
    "is_pickup": True,
    "estimated_pickup_time": "2027-03-04T12:15:00Z",
    "fulfillment_type": "pickup",
    "is_tax_remitted_by_platform": False,
    "tax_amount_remitted_by_platform": 0,
    "tax_transaction_id": "tax-6f9b0f0e-1111-4a4a-9c9c-0123456789ab",
    "applied_discounts": [],
}

DELIVERY = replace(
    ORDER,
    service=Service.DELIVERY,
    table="",
    note="",
    totals=Totals(4370, 437, 275, 0, 350, 4558),
    customer=Customer("Ana", "ana@mail.example", "+351 910 000 000"),
    address=Address(street="3 Pier Road", city="Porto", lat="41.15", lng="-8.61"),
    discounts=(AppliedDiscount(437, "p-1", "SPRING", "c-1"),),
)


def test_the_whole_order() -> None:
    text = wire_order(ORDER, WIRE)
    sent = json.loads(text)
    assert sent == EXPECTED
    assert list(sent) == list(EXPECTED), "the keys stand in the documents' order"
    assert "Ana Sofía" in text
    assert wire_order(ORDER, WIRE) == text


def test_a_delivery_with_a_discount() -> None:
    sent = json.loads(wire_order(DELIVERY, WIRE))
    changed = {name: value for name, value in sent.items() if EXPECTED.get(name) != value}
    changed.pop("categories")
    assert changed == {
        "consumer": {
            "id": 412,
            "email": "ana@mail.example",
            "first_name": "Ana",
            "last_name": "",
            "phone": "+351 910 000 000",
        },
        "order_special_instructions": "DELIVERY",
        "tax": 275,
        "merchant_tip_amount": 0,
        "is_pickup": False,
        "fulfillment_type": "mx_fleet_delivery",
        "delivery_address": {
            "street": "3 Pier Road",
            "city": "Porto",
            "lat": "41.15",
            "lng": "-8.61",
        },
        "delivery_fee": 350,
        "subtotal_for_tax": 3933,
        "subtotal_discount_funding_source": "merchant",
        "applied_discounts": [
            {
                "discount_amount": 437,
                "promo_id": "p-1",
                "promo_code": "SPRING",
                "external_campaign_id": "c-1",
            }
        ],
    }


def test_a_platform_discount_that_leaves_the_tax_alone() -> None:
    discount = AppliedDiscount(437, "p-2", funding="platform", lowers_tax=False)
    sent = json.loads(wire_order(replace(DELIVERY, discounts=(discount,)), WIRE))
    assert sent["subtotal_for_tax"] == 4370
    assert sent["subtotal_discount_funding_source"] == "platform"
    assert sent["applied_discounts"] == [
        {"discount_amount": 437, "promo_id": "p-2", "external_campaign_id": ""}
    ]


@pytest.mark.parametrize(
    ("service", "table", "note", "expected"),
    [
        (Service.EAT_IN, "12", "", "HERE · STAND 12"),
        (Service.EAT_IN, "", "spoons", "HERE · spoons"),
        (Service.TAKE_OUT, "", "", "AWAY"),
        (Service.DELIVERY, "", "blue door", "VAN · blue door"),
    ],
)
def test_the_kitchen_reads_the_service_first(
    service: Service, table: str, note: str, expected: str
) -> None:
    words = ServiceWords(eat_in="HERE", take_out="AWAY", delivery="VAN", table="STAND")
    order = replace(DELIVERY, service=service, table=table, note=note)
    sent = json.loads(wire_order(order, replace(WIRE, words=words)))
    assert sent["order_special_instructions"] == expected


def test_the_settings_that_change_the_order() -> None:
    wire = replace(
        WIRE,
        experience="STOREFRONT",
        commission_type="dashpass",
        auto_release_enabled=False,
        is_demand_gen=True,
        delivery_fulfillment="dx_delivery",
    )
    sent = json.loads(wire_order(replace(DELIVERY, tax_remitted_cents=200), wire))
    assert sent["experience"] == "STOREFRONT"
    assert sent["commission_type"] == "dashpass"
    assert sent["store"]["store_business"] == {"auto_release_enabled": False}
    assert sent["is_demand_gen"] is True
    assert sent["fulfillment_type"] == "dx_delivery"
    assert sent["is_tax_remitted_by_platform"] is True
    assert sent["tax_amount_remitted_by_platform"] == 200


def test_where_prices_include_tax_the_subtotal_is_without_it() -> None:
    order = replace(ORDER, totals=Totals(4084, 0, 286, 0, 0, 4370))
    sent = json.loads(wire_order(order, WIRE))
    assert (sent["subtotal"], sent["tax"]) == (4084, 286)


@pytest.mark.parametrize(
    ("order", "named"),
    [
        (replace(ORDER, lines=()), "categories"),
        (replace(ORDER, lines=(replace(TEA, quantity=0),)), "quantity"),
        (replace(ORDER, lines=(replace(TEA, item_id=""),)), "merchant_supplied_id"),
        (replace(ORDER, lines=(replace(RAMEN, unit_price_cents=200),)), "price is lower"),
        (replace(ORDER, short_code=""), "delivery_short_code"),
        (replace(ORDER, totals=replace(ORDER.totals, subtotal_cents=1)), "subtotal"),
        (replace(ORDER, totals=replace(ORDER.totals, tip_cents=-1)), "merchant_tip_amount"),
        (replace(ORDER, tax_remitted_cents=9_999), "tax_amount_remitted_by_platform"),
        (replace(DELIVERY, address=None), "delivery_address"),
        (replace(ORDER, note="\ud800"), "unicode"),
    ],
)
def test_what_breaks_the_contract_never_leaves(order: Order, named: str) -> None:
    with pytest.raises(BrokenWireOrder, match=named) as caught:
        wire_order(order, WIRE)
    assert "Ana" not in str(caught.value)
