"""An accepted order as the Orders API gives it back, unlike the form it came in; no decisions."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from kiosk.sandbox.book import ReceivedOrder, stamp
from kiosk.sandbox.fields import JsonObject

_CURRENCY = "USD"  # orders do not say theirs


def as_read_back(order: ReceivedOrder) -> JsonObject:
    """The order as OneTablet's Orders API document shows one, nulls included."""
    wire = order.wire
    store_id = wire["store"]["merchant_supplied_id"]
    return {
        "id": order.onetablet_id,
        "status": order.status,
        "deliveryStatus": order.delivery_status,
        "createdAt": stamp(order.created_at),
        "updatedAt": stamp(order.updated_at),
        "store": {
            "id": str(uuid5(NAMESPACE_OID, store_id)),
            "externalId": store_id,
            "location": store_id,
            "brand": "Sandbox",
            "platform": wire["store"]["provider_type"],
        },
        "details": _details(order),
        "rawPlatformFinancials": _financials(wire),
        **(
            {}
            if order.cancellation is None
            else {"cancellation": _cancellation(order.cancellation)}
        ),
    }


def _cancellation(cancellation: JsonObject) -> JsonObject:
    reason = cancellation.get("cancel_details") or cancellation["cancel_reason"]
    return {"initiator": cancellation["by"], "reason": reason}


def _details(order: ReceivedOrder) -> JsonObject:
    wire = order.wire
    consumer = wire["consumer"]
    lines = [line for category in wire["categories"] for line in category["items"]]
    people = sorted({line["consumer_name"] for line in lines if line["consumer_name"]})
    return {
        "externalId": order.order_id,
        "externalReadableOrderNum": order.short_code,
        "placedAt": stamp(order.created_at),
        "estimatedPickupAt": wire["estimated_pickup_time"],
        "isPickup": wire["is_pickup"],
        "consumer": {
            "id": None,
            "name": " ".join(filter(None, (consumer["first_name"], consumer["last_name"]))),
            "email": consumer["email"],
            "phone": consumer["phone"],
        },
        "consumers": [{"name": name} for name in people] if len(people) > 1 else [],
        "isGroupOrder": len(people) > 1,
        "note": wire["order_special_instructions"],
        "deliveryNote": wire.get("delivery_address", {}).get("address_instructions"),
        "isMerchantDelivery": wire["fulfillment_type"] == "mx_fleet_delivery",
        "deliveryAddress": None if wire["is_pickup"] else _address(wire["delivery_address"]),
        "total": _total_cents(wire),
        "subtotal": wire["subtotal"],
        "tax": wire["tax"],
        "tip": wire["merchant_tip_amount"],
        "deliveryFee": wire.get("delivery_fee", 0),
        "utensils": None,
        "promotions": [
            {
                "name": entry.get("promo_code", entry["promo_id"]),
                "discountValue": entry["discount_amount"],
            }
            for entry in wire.get("applied_discounts", [])
        ],
        "items": [_item(line, f"{order.onetablet_id}/{n}") for n, line in enumerate(lines)],
    }


def _item(line: JsonObject, seed: str) -> JsonObject:
    item = {
        "id": _own_id(seed),
        "sku": line["merchant_supplied_id"],
        "name": line["name"],
        "quantity": line["quantity"],
        "price": _price(line),
    }
    if line["special_instructions"]:
        item["note"] = line["special_instructions"]
    if line["extras"]:
        item["modifiers"] = list(_modifiers(line["extras"], seed))
    return item


def _modifiers(extras: list[JsonObject], seed: str) -> Iterator[JsonObject]:
    for extra in extras:
        for option in extra["options"]:
            own_seed = f"{seed}/{extra['merchant_supplied_id']}/{option['merchant_supplied_id']}"
            modifier = {
                "id": _own_id(own_seed),
                "sku": option["merchant_supplied_id"],
                "name": option["name"],
                "quantity": option["quantity"],
                "price": _price(option),
                "modifierGroup": {"id": extra["merchant_supplied_id"], "name": extra["name"]},
            }
            if option["extras"]:
                modifier["modifiers"] = list(_modifiers(option["extras"], own_seed))
            yield modifier


def _price(line: JsonObject) -> JsonObject:
    unit = line["price"]
    return {"base": unit, "menu": unit, "unit": unit, "total": unit * line["quantity"]}


def _own_id(seed: str) -> str:
    root, _, rest = seed.partition("/")
    return str(uuid5(UUID(root), rest))


def _address(address: JsonObject) -> JsonObject:
    parts = (address.get(key) for key in ("street", "city", "state", "zip_code"))
    return {
        "googlePlaceId": None,
        "lat": _degrees(address.get("lat")),
        "lng": _degrees(address.get("lng")),
        "label": ", ".join(part for part in parts if part),
        "raw": json.dumps(address),
    }


def _degrees(text: Any) -> float | None:
    return float(text) if text else None


def _discount_cents(wire: JsonObject) -> int:
    return sum(entry["discount_amount"] for entry in wire.get("applied_discounts", []))


def _total_cents(wire: JsonObject) -> int:
    charged = wire["subtotal"] + wire["tax"] + wire["merchant_tip_amount"]
    return int(charged + wire.get("delivery_fee", 0) - _discount_cents(wire))


def _financials(wire: JsonObject) -> JsonObject:
    """The platform's own sums; what a kiosk's order does not tell is null, as in the document."""
    tax, tip, fee = wire["tax"], wire["merchant_tip_amount"], wire.get("delivery_fee", 0)
    remitted = wire["tax_amount_remitted_by_platform"]
    total = _total_cents(wire)
    return {
        "totals": {
            "subtotal": wire["subtotal"],
            "total": total,
            "grandTotal": total,
            "merchantTotal": wire["subtotal"] + tip + tax - remitted,
            "dinerGrandTotal": None,
            "adjustedGrandTotal": None,
            "subtotalBeforeCoupons": wire["subtotal"],
        },
        "taxes": {
            "total": tax,
            "sales": tax,
            "delivery": 0,
            "restaurant": tax,
            "merchantTotal": tax,
            "merchantSalesTotal": tax,
            "taxSource": "platform",
        },
        "taxRemittance": {
            "isTaxRemittedByPlatform": wire["is_tax_remitted_by_platform"],
            "taxRemittedByPlatform": remitted,
            "platformTaxRemittance": [{"amount": remitted, "currencyCode": _CURRENCY}]
            if remitted
            else None,
            "restaurantTaxRemittance": None,
            "courierTaxRemittance": None,
            "eaterTaxRemittance": None,
        },
        "tip": {"amount": tip, "type": "PREPAID"} if tip else None,
        "fees": {
            "total": fee,
            "delivery": fee,
            "deliveryTax": 0,
            "smallOrder": None,
            "smallOrderTax": None,
            "totalFeeTax": 0,
            "bagFee": None,
            "pickAndPackFee": None,
        },
        "payments": None,
        "promotions": {
            "appliedDiscounts": [
                {
                    "discountAmount": entry["discount_amount"],
                    "promoId": entry["promo_id"],
                    "promoCode": entry.get("promo_code"),
                    "externalCampaignId": entry["external_campaign_id"],
                }
                for entry in wire.get("applied_discounts", [])
            ],
            "loyaltyRewards": None,
            "coupons": None,
            "platformPromotions": None,
            "totalPromoApplied": _discount_cents(wire),
            "subtotalPromoApplied": 0,
            "taxPromoApplied": 0,
        },
        "platformMetadata": {
            "commissionType": wire["commission_type"],
            "isDemandGen": wire.get("is_demand_gen", False),
            "subtotalForTax": wire.get("subtotal_for_tax"),
            "subtotalDiscountFundingSource": wire.get("subtotal_discount_funding_source"),
            "storeOrderCartId": wire["store_order_cart_id"],
            "taxWithheld": wire["is_tax_remitted_by_platform"],
            "restaurantSubtotal": wire["subtotal"],
            "currencyCode": _CURRENCY,
        },
    }
