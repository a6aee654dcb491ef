"""What the page shows, as JSON: orders with what can be done now, the menu, the traffic."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote, urlsplit

from kiosk.sandbox.book import ReceivedOrder, Status, stamp
from kiosk.sandbox.catalogue import is_active
from kiosk.sandbox.fields import JsonObject
from kiosk.sandbox.state import State

_MOST_OPEN = 200
_MOST_ENDED = 60
_MOST_CALLS = 60


def live_view(state: State, webhook_url: str | None) -> JsonObject:
    """All but the menu: the newest open orders, those that ended, and the newest calls."""
    orders = state.book.orders
    shown = [order for order in orders if order.is_open][-_MOST_OPEN:]
    shown += [order for order in orders if not order.is_open][-_MOST_ENDED:]
    paused_until = state.paused_until
    calls = [asdict(call) for call in list(state.calls)[-_MOST_CALLS:]]
    webhooks = [asdict(call) for call in list(state.webhooks)[-_MOST_CALLS:]]
    return {
        "store_id": state.store_id,
        "is_online": state.is_online,
        "paused_until": None if paused_until is None else stamp(paused_until),
        "webhook_url": webhook_url,
        "behaviour": state.behaviour.as_json(),
        "faults": state.faults.as_json(),
        "menu_version": state.menu_version,
        "sold_out": sorted(state.sold_out),
        "sold_out_options": sorted(state.sold_out_options),
        "count": len(orders),
        "orders": [_order(order) for order in sorted(shown, key=lambda each: -each.number)],
        "calls": calls[::-1],
        "webhooks": webhooks[::-1],
    }


def menu_view(state: State) -> JsonObject:
    """The menus for people: categories, items, and each item's options in one list."""
    menus = [
        {
            "id": store_menu["id"],
            "name": store_menu["menu"].get("name", ""),
            "categories": [
                {
                    "name": category["name"],
                    "is_active": is_active(category),
                    "items": [
                        {**_entry(item), "options": list(_options(item))}
                        for item in category["items"]
                    ],
                }
                for category in store_menu["menu"]["categories"]
            ],
        }
        for store_menu in state.pull["menus"]
    ]
    return {"version": state.menu_version, "menus": menus}


def _entry(entry: JsonObject) -> JsonObject:
    return {
        "id": entry["merchant_supplied_id"],
        "name": entry["name"],
        "price": entry["price"],
        "is_active": is_active(entry),
        "picture": _picture(entry.get("original_image_url")),
    }


def _options(owner: JsonObject) -> Iterator[JsonObject]:
    """Each option below an item once; a deep menu has the same ones in many places."""
    seen: set[str] = set()
    waiting = [owner]
    while waiting:
        for group in waiting.pop(0).get("extras") or []:
            for option in group["options"]:
                if option["merchant_supplied_id"] not in seen:
                    seen.add(option["merchant_supplied_id"])
                    waiting.append(option)
                    yield {**_entry(option), "group": group["name"]}


def _picture(url: Any) -> str:
    """The picture's address on this server; empty for one elsewhere."""
    if not isinstance(url, str) or not url:
        return ""
    parts = urlsplit(url)
    if parts.scheme or parts.netloc:
        return ""
    return f"/pictures/{quote(PurePosixPath(parts.path).name)}"


def _order(order: ReceivedOrder) -> JsonObject:
    wire = order.wire
    consumer = wire["consumer"]
    discount = sum(entry["discount_amount"] for entry in wire.get("applied_discounts", []))
    charged = wire["subtotal"] + wire["tax"] + wire["merchant_tip_amount"]
    cancellation = order.cancellation or {}
    return {
        "id": order.order_id,
        "code": order.short_code,
        "state": _state(order),
        "actions": _actions(order),
        "created_at": stamp(order.created_at),
        "guest": f"{consumer['first_name']} {consumer['last_name']}".strip(),
        "kind": wire["fulfillment_type"],
        "note": wire["order_special_instructions"],
        "lines": [
            {
                "quantity": line["quantity"],
                "name": line["name"],
                "cents": line["price"] * line["quantity"],
                "note": line["special_instructions"],
                "guest": line["consumer_name"],
                "choices": list(_choices(line, 0)),
            }
            for category in wire["categories"]
            for line in category["items"]
        ],
        "tax_cents": wire["tax"],
        "total_cents": charged + wire.get("delivery_fee", 0) - discount,
        "delivery": order.delivery_status,
        "cancelled": cancellation.get("cancel_details") or cancellation.get("cancel_reason", ""),
        "submissions": order.submissions,
        "remarks": order.remarks,
    }


def _choices(owner: JsonObject, depth: int) -> Iterator[JsonObject]:
    for extra in owner["extras"]:
        for option in extra["options"]:
            yield {"depth": depth, "quantity": option["quantity"], "name": option["name"]}
            yield from _choices(option, depth + 1)


def _state(order: ReceivedOrder) -> str:
    is_confirmed = order.status is Status.NEW and order.confirmed_at is not None
    return "confirmed" if is_confirmed else str(order.status)


def _actions(order: ReceivedOrder) -> list[str]:
    """What the kitchen may want to do now, the likeliest first."""
    match _state(order):
        case "new" | "future":
            return ["confirm", "reject", "ready", "cancel"]
        case "confirmed":
            return ["ready", "cancel"]
        case "ready":
            return ["finish", "cancel"]
        case "finished" if order.is_delivery and order.delivery_status != "DELIVERED":
            return ["deliver"]
        case _:
            return []
