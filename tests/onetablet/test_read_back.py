"""A whole order as the Orders API shows it: every field has a model, and nothing of it is lost."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import BaseModel

from kiosk.onetablet.bodies import BodyInvalid
from kiosk.onetablet.read_back import read_order

Json = dict[str, Any]


def priced(id_: str, cents: int, **more: Any) -> Json:
    price = {"base": cents, "menu": cents, "unit": cents, "total": cents}
    return {"id": id_, "name": id_.title(), "quantity": 1, "price": price, **more}


FINANCIALS: Json = {
    "totals": {"subtotal": 1650, "total": 1795, "grandTotal": 1795, "merchantTotal": 1500,
               "dinerGrandTotal": None, "adjustedGrandTotal": None, "subtotalBeforeCoupons": 1650},
    "taxes": {"total": 145, "sales": 145, "delivery": 0, "restaurant": 145, "merchantTotal": 145,
              "merchantSalesTotal": 145, "taxSource": "platform"},
    "taxRemittance": {"isTaxRemittedByPlatform": True, "taxRemittedByPlatform": 145,
                      "platformTaxRemittance": [{"amount": 145, "currencyCode": "USD"}],
                      "restaurantTaxRemittance": None, "courierTaxRemittance": None,
                      "eaterTaxRemittance": None},
    "tip": {"amount": 0, "type": "PREPAID"},
    "fees": {"total": 0, "delivery": 0, "deliveryTax": 0, "smallOrder": None,
             "smallOrderTax": None, "totalFeeTax": 0, "bagFee": None, "pickAndPackFee": None},
    "payments": {"total": 1795, "adjustedTotal": 1795, "paymentMethods": [
        {"paymentType": "CREDIT_CARD", "amount": 1795, "taxApplication": "POST_TAX",
         "paymentSource": "DINER"}]},
    "promotions": {"appliedDiscounts": [{"discountAmount": 100, "promoId": "p", "promoCode": None,
                                         "externalCampaignId": None}],
                   "loyaltyRewards": None, "coupons": None, "platformPromotions": None,
                   "totalPromoApplied": 100, "subtotalPromoApplied": 0, "taxPromoApplied": 0},
    "platformMetadata": {"commissionType": "regular", "isDemandGen": False, "subtotalForTax": 1650,
                         "subtotalDiscountFundingSource": None, "storeOrderCartId": "cart-1",
                         "taxWithheld": True, "restaurantSubtotal": 1650, "currencyCode": "USD"},
}  # fmt: skip
ORDER: Json = {
    "id": "0d1c",
    "status": "ready",
    "deliveryStatus": "EN_ROUTE_TO_CUSTOMER",
    "createdAt": "2027-03-04T12:00:00.100Z",
    "updatedAt": "2027-03-04T12:05:00.000Z",
    "store": {"id": "a1", "externalId": "noodle-bar", "location": "Noodle Bar Quay",
              "brand": "Noodle Bar", "platform": "kiosk"},
    "details": {
        "externalId": "our-1",
        "externalReadableOrderNum": "K27",
        "placedAt": "2027-03-04T12:00:00.062Z",
        "estimatedPickupAt": "2027-03-04T12:20:00.000Z",
        "isPickup": False,
        "consumer": {"id": None, "name": "Ana", "email": "", "phone": ""},
        "consumers": [],
        "isGroupOrder": False,
        "note": "TAKE OUT",
        "deliveryNote": "Second floor",
        "isMerchantDelivery": False,
        "deliveryAddress": {"googlePlaceId": "x", "lat": 40.7, "lng": -74.0, "label": "1 Quay",
                            "raw": '{"city": "New York"}'},
        "total": 1795,
        "subtotal": 1650,
        "tax": 145,
        "tip": 0,
        "deliveryFee": 0,
        "utensils": True,
        "promotions": [{"name": "Lunch", "discountValue": 100}],
        "items": [
            priced("ramen", 1375, sku="R1", note="No onions", modifiers=[
                priced("egg", 0, sku="E1", modifierGroup={"id": "g", "name": "Extra"}),
                priced("combo", 275, modifiers=[
                    priced("tea", 0, modifiers=[priced("lemon", 0)]),
                ]),
            ]),
        ],
    },
    "rawPlatformFinancials": FINANCIALS,
}  # fmt: skip


def unmodelled(value: object, path: str = "") -> Iterator[str]:
    if isinstance(value, BaseModel):
        yield from (f"{path}.{name}" for name in value.model_extra or ())
        for name in type(value).model_fields:
            yield from unmodelled(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, list):
        for each in value:
            yield from unmodelled(each, path)


def test_every_field_has_its_place() -> None:
    order = read_order(copy.deepcopy(ORDER))
    assert list(unmodelled(order)) == []
    assert order.order_id == "our-1"
    assert order.updated_at == datetime(2027, 3, 4, 12, 5, tzinfo=UTC)
    assert order.raw_platform_financials == FINANCIALS
    assert order.details is not None
    assert order.details.items is not None
    combo = (order.details.items[0].modifiers or [])[1]
    assert [each.name for each in (combo.modifiers or [])[0].modifiers or []] == ["Lemon"]


def test_nothing_is_lost_on_the_way_back() -> None:
    shown = read_order(copy.deepcopy(ORDER)).model_dump(by_alias=True, exclude_unset=True)
    for times in (shown, shown["details"]):
        for name, value in times.items():
            if isinstance(value, datetime):
                text = value.isoformat(timespec="milliseconds")
                times[name] = text.replace("+00:00", "Z")
    assert shown == ORDER


def with_odd(value: Any, *place: str | int) -> Json:
    """ORDER with this value there."""
    order = copy.deepcopy(ORDER)
    holder: Any = order
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = value
    return order


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (21.97, ("details", "total")),
        ("", ("details", "placedAt")),
        (9548958785, ("details", "consumer", "phone")),
        (["Ana"], ("details", "consumer")),
        ("yes", ("createdAt",)),
        ("dear", ("store",)),
        ([1], ("rawPlatformFinancials",)),
        ("1.5", ("details", "items", 0, "price", "unit")),
        ({"a": {}}, ("details", "items", 0, "modifiers", 1, "modifiers", 0, "name")),
    ],
)
def test_an_odd_value_where_none_is_needed_is_none(
    value: Any, place: tuple[str | int, ...]
) -> None:
    order = read_order(with_odd(value, *place))
    assert order == read_order(with_odd(None, *place))
    assert (order.order_id, order.status, order.delivery_status) == (
        "our-1", "ready", "EN_ROUTE_TO_CUSTOMER",
    )  # fmt: skip


def test_what_is_odd_in_a_list_costs_the_list_alone() -> None:
    order = read_order(with_odd(["Ana", {"name": 5}, None], "details", "consumers"))
    assert order == read_order(with_odd(None, "details", "consumers"))
    order = read_order(with_odd([{"name": 5}, "Ana"], "details", "consumers"))
    assert order == read_order(with_odd(None, "details", "consumers"))


@pytest.mark.parametrize(
    ("value", "place", "message"),
    [
        ("", ("id",), "id: must not be empty"),
        (None, ("id",), "id: must be text"),
        (7, ("status",), "status: must be text"),
        (7, ("deliveryStatus",), "deliveryStatus: must be text"),
        ("x", ("details",), "details: must be an object"),
        (7, ("details", "externalId"), "details.externalId: must be text"),
    ],
)
def test_what_decides_must_be_there(value: Any, place: tuple[str | int, ...], message: str) -> None:
    order = with_odd(value, *place)
    order["createdAt"] = "an odd one that comes before it"
    with pytest.raises(BodyInvalid, match=message):
        read_order(order)


@pytest.mark.parametrize("told", [None, 5, "x", [], [{"id": "x"}]])
def test_what_is_no_order(told: Any) -> None:
    with pytest.raises(BodyInvalid, match="must be an object"):
        read_order(told)
