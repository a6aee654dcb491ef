"""`kiosk sandbox` and `kiosk serve` hold a conversation with every operation of the contract."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import Conflict
from kiosk.engine.control import ask
from kiosk.onetablet.order_schema import CancelReason, DeliveryStatus
from kiosk.storage.database import open_reader
from kiosk.storage.orders import OrderReader
from tests.commands.kitchen import Restaurant, free_port, restaurant
from tests.commands.till import SOUP, Till, serving
from tests.engine.restaurant import CHANNEL_KEY, Json, store_menu

README = Path(__file__).resolve().parents[2] / "README.md"
SECTIONS = {"Channel API": "channel", "Orders API": "orders", "Webhooks": "webhook"}
HOME = {"street": "1 Main St", "city": "Springfield", "state": "IL", "zip_code": "62701",
        "country_code": "US"}  # fmt: skip
DELIVERY = SOUP | {"service": "delivery", "table": "", "address": HOME}
COURIER = {"full_name": "Mona Lindqvist", "phone": "+1 555 010 9988", "vehicle_color": "Blue"}

Operation = tuple[str, str]
"""Whose it is, and method and path with `*` for every id."""


def operation(section: str, method: str, path: str) -> Operation:
    path = re.sub(r"^/api/v1", "", path)
    path = re.sub(r"/(orders|menus|stores)/[^/ ]+", r"/\1/*", path)
    return section, f"{method} {path}"


def of_the_readme() -> set[Operation]:
    """What the contract table lists, section by section."""
    table = README.read_text("utf-8").partition("## Contract")[2].partition("\n## ")[0]
    found: set[Operation] = set()
    section = ""
    for line in table.splitlines():
        cell = line.split("|")[1] if line.startswith("|") else ""
        if heading := re.match(r" \*\*([\w ]+)\*\*", cell):
            section = SECTIONS.get(heading[1], "")
        if section:
            found |= {
                operation(section, method, path)
                for method, path in re.findall(r"`(GET|POST|PUT|PATCH) (/[^`]+)`", cell)
                if path != "/health"  # of the kiosk's own
            }
    return found


def sandbox_log(kitchen: Restaurant) -> set[Operation]:
    """Every call that went well, in either direction."""
    state = kitchen.state()
    calls = [
        operation(
            "orders" if call["path"].startswith("/api/v1") else "channel",
            call["method"],
            call["path"],
        )
        for call in state["calls"]
        if call["status"] == 200
    ]
    told = [
        operation("webhook", call["method"], call["path"])
        for call in state["webhooks"]
        if call["status"] == 200
    ]
    return {*calls, *told}


def kiosk_log(till: Till) -> set[Operation]:
    """Every call in the kiosk's own log that went well."""
    found: set[Operation] = set()
    for line in (till.data / "logs" / "kiosk.log").read_text("utf-8").splitlines():
        start = line.find('{"direction"')
        if start < 0:
            continue
        call = json.loads(line[start:])
        if call["status"] != 200:
            continue
        method, _, path = call["endpoint"].partition(" ")
        path = path.partition(" ")[0]
        if call["direction"] == "in":
            found.add(operation("webhook", method, path))
        else:
            # The log leaves the host out; the two APIs name their ids differently.
            section = (
                "orders" if "{id}" in path or (method, path) == ("GET", "/orders") else "channel"
            )
            found.add(operation(section, method, path))
    return found


class Kiosk:
    """A running kiosk as staff use it."""

    def __init__(self, till: Till) -> None:
        self.till = till
        self._carts = 0

    def asks(self, verb: str, order_id: str, **more: Any) -> str:
        """The order's state afterwards."""
        return str(ask(self.till.data, verb, {"order": order_id, **more})["state"])

    def orders(self, cart: Json = SOUP) -> str:
        self._carts += 1
        answer = ask(self.till.data, "submit", {"cart": cart, "cart_id": f"cart-{self._carts}"})
        assert answer["state"] == "submitted", answer
        return str(answer["id"])

    def waits_for(self, order_id: str, state: str) -> None:
        with closing(open_reader(self.till.data)) as connection:
            reader = OrderReader(connection)

            def is_there() -> bool:
                order = reader.order(order_id)
                return order is not None and order.state.value == state

            wait(is_there, f"the order is {state}")


def wait(condition: Callable[[], bool], what: str) -> None:
    until = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < until, f"it did not happen: {what}"
        time.sleep(0.02)


def a_pickup(kiosk: Kiosk, kitchen: Restaurant) -> None:
    order_id = kiosk.orders()
    kitchen.does(f"orders/{order_id}/confirm")
    kiosk.waits_for(order_id, "confirmed")
    kitchen.does(f"orders/{order_id}/ready")
    kiosk.waits_for(order_id, "ready")
    assert kiosk.asks("finish", order_id) == "completed"


def what_goes_wrong(kiosk: Kiosk, kitchen: Restaurant) -> None:
    order_id = kiosk.orders()
    kitchen.does(f"orders/{order_id}/reject", {"reason": "no soup"})
    kiosk.waits_for(order_id, "rejected")
    order_id = kiosk.orders()
    kitchen.does(f"orders/{order_id}/confirm")
    kitchen.does(f"orders/{order_id}/cancel", {"reason": "KITCHEN_BUSY", "details": "no gas"})
    kiosk.waits_for(order_id, "cancelled")


def what_staff_do(kiosk: Kiosk, kitchen: Restaurant, webhook_url: str) -> None:
    assert kiosk.asks("ready", kiosk.orders()) == "ready"
    for reason in CancelReason:
        assert kiosk.asks("cancel", kiosk.orders(), reason=reason, details="") == "cancelled"
    # What the channel may not cancel the restaurant does.
    kitchen.does("faults", {"kind": "status", "on": "cancel", "status": 403})
    assert kiosk.asks("cancel", kiosk.orders(), reason="OTHER", details="no gas") == "cancelled"
    # What does not fit is read back.
    order_id = kiosk.orders()
    kitchen.does("webhook-url", {"url": None})
    kitchen.does(f"orders/{order_id}/reject")
    kitchen.does("webhook-url", {"url": webhook_url})
    with pytest.raises(Conflict, match="read back as rejected"):
        kiosk.asks("ready", order_id)
    kiosk.waits_for(order_id, "rejected")


def deliveries(kiosk: Kiosk) -> None:
    order_id = kiosk.orders(DELIVERY)
    states = [
        kiosk.asks("deliver", order_id, status=status, courier=COURIER) for status in DeliveryStatus
    ]
    assert states[-2:] == ["in_transit", "completed"]
    order_id = kiosk.orders(DELIVERY)
    assert kiosk.asks("finish", order_id) == "in_transit"
    assert kiosk.asks("delivered", order_id) == "completed"


def what_the_store_tells(kitchen: Restaurant) -> None:
    menu = store_menu()
    menu["menu"]["name"] = "All day and night"
    kitchen.does("menus", menu)
    for is_active in (False, True):
        kitchen.does("items", [{"merchant_supplied_id": "lassi", "is_active": is_active}])
        kitchen.does("options", [{"merchant_supplied_id": "rice", "is_active": is_active}])
        kitchen.does("store", {"is_active": is_active})


def test_every_operation_of_the_contract_occurs(tmp_path: Path) -> None:
    port = free_port()
    with restaurant(tmp_path, port) as kitchen:
        till = Till(tmp_path, kitchen.url)
        orders_api = {"base_url": f"{kitchen.url}/api/v1", "api_key": CHANNEL_KEY}
        kiosk = Kiosk(till)
        for transport in ("rest", "envelope"):
            till.configure(
                webhooks={"port": port},
                orders_api=orders_api,
                channel_api={"transport": transport},
            )
            with serving(till):
                wait(lambda: ask(till.data, "health", {})["state"] == "open", "there is a menu")
                if transport == "rest":
                    a_pickup(kiosk, kitchen)
                    what_goes_wrong(kiosk, kitchen)
                    what_staff_do(kiosk, kitchen, f"http://127.0.0.1:{port}")
                    what_the_store_tells(kitchen)
                else:
                    assert kiosk.asks("cancel", kiosk.orders(), reason="OTHER") == "cancelled"
                deliveries(kiosk)
        listed = of_the_readme()
        assert len(listed) == 18, listed
        assert listed - sandbox_log(kitchen) == set()
        assert listed - kiosk_log(till) == set()
