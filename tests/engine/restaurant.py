"""A small restaurant on OneTablet, the settings of its kiosk, and a running engine to test."""

from __future__ import annotations

import asyncio
import contextlib
import copy
import json
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.app import Service
from kiosk.config import Settings, from_tables
from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.order import Customer, OrderState
from kiosk.domain.order import Service as ServiceKind
from kiosk.domain.selection import ChosenOption, Selection
from kiosk.engine.changes import Change
from kiosk.engine.engine import Engine
from kiosk.sandbox.server import Sandbox
from kiosk.storage.orders import OrderReader, StoredOrder

Json = dict[str, Any]

CHANNEL_KEY = "channel-key-3f9c"
WEBHOOK_KEY = "webhook-key-77ab"
GUEST = Customer("Zacharias Quill", "zach.quill@example.org", "+1 555 010 4477")
WAIT_S = 10.0


def _option(id_: str, price: int, *extras: Json) -> Json:
    return {"merchant_supplied_id": id_, "name": id_.title(), "price": price,
            "extras": list(extras)}  # fmt: skip


def _group(id_: str, least: int, most: int, *options: Json) -> Json:
    return {"merchant_supplied_id": id_, "name": id_.title(), "min_num_options": least,
            "max_num_options": most, "options": list(options)}  # fmt: skip


def _item(id_: str, price: int, *extras: Json, **more: Any) -> Json:
    return {"merchant_supplied_id": id_, "name": id_.title(), "price": price,
            "original_image_url": "", "extras": list(extras), **more}  # fmt: skip


def store_menu() -> Json:
    """One menu that is open at any hour."""
    return {
        "id": "ot-menu-1",
        "store": {"merchant_supplied_id": "store-t", "provider_type": "kiosk"},
        "open_hours": [],
        "special_hours": [],
        "menu": {
            "name": "All day",
            "merchant_supplied_id": "all-day",
            "categories": [
                {
                    "merchant_supplied_id": "mains",
                    "name": "Mains",
                    "items": [
                        _item("soup", 500, tax_rate="0.10"),
                        _item(
                            "curry",
                            1000,
                            _group("spice", 1, 1, _option("mild", 0), _option("hot", 50)),
                            _group(
                                "side",
                                0,
                                2,
                                _option("rice", 200),
                                _option(
                                    "naan",
                                    300,
                                    _group("spread", 0, 1, _option("garlic", 25)),
                                ),
                            ),
                        ),
                    ],
                },
                {
                    "merchant_supplied_id": "drinks",
                    "name": "Drinks",
                    "items": [_item("lassi", 400)],
                },
            ],
        },
    }


def pull_answer(*menus: Json) -> Json:
    """What a menu pull answers; without `menus` the one of `store_menu`."""
    return {
        "store": {"merchant_supplied_id": "store-t", "provider_type": "kiosk"},
        "menus": list(menus) or [store_menu()],
    }


def changed_menu(change: Callable[[Json], None]) -> Json:
    """`store_menu` after `change` was done to it."""
    menu = copy.deepcopy(store_menu())
    change(menu)
    return menu


@asynccontextmanager
async def onetablet(**settings: Any) -> AsyncIterator[Sandbox]:
    """A OneTablet with that menu, whose kitchen does nothing by itself."""
    defaults: Json = {
        "menu": pull_answer(),
        "api_key": CHANNEL_KEY,
        "webhook_key": WEBHOOK_KEY,
        "confirm_after_s": None,
        "ready_after_s": None,
    }
    async with Sandbox(**(defaults | settings)) as sandbox:
        yield sandbox


def tables(directory: Path, url: str, **overrides: Json) -> Json:
    """The settings file as tables; each keyword adds to the table of its name."""
    settings: Json = {
        "store": {
            "id": "store-t",
            "timezone": "America/New_York",
            "tax_rate": "0.07",
            "services": ["eat_in", "take_out", "delivery"],
        },
        "channel_api": {"base_url": url, "api_key": CHANNEL_KEY, "timeout_seconds": 5},
        "webhooks": {"port": 0, "api_key": WEBHOOK_KEY},
        "data": {"directory": str(directory)},
    }
    for name, table in overrides.items():
        settings[name] = settings.get(name, {}) | table
    return settings


def kiosk_settings(directory: Path, url: str, **overrides: Json) -> Settings:
    return from_tables(tables(directory, url, **overrides), {}, source="the test")


def write_settings(path: Path, settings: Json) -> Path:
    """As TOML, which takes JSON's texts, numbers, truth values and lists as they are."""
    lines = []
    for name, table in settings.items():
        lines += [f"[{name}]", *(f"{key} = {json.dumps(value)}" for key, value in table.items())]
    path.write_text("\n".join(lines) + "\n")
    return path


def curry_cart(cart_id: str = "cart-1") -> Checkout:
    """A hot curry with naan and garlic, 1375 each, twice; 2750 and 7 % of it."""
    garlic = Selection("spread", (ChosenOption("garlic"),))
    return Checkout(
        cart_id=cart_id,
        lines=(
            RequestedLine(
                "curry",
                2,
                (
                    Selection("spice", (ChosenOption("hot"),)),
                    Selection("side", (ChosenOption("naan", 1, (garlic,)),)),
                ),
            ),
        ),
        service=ServiceKind.EAT_IN,
        customer=GUEST,
    )


def soup_cart(cart_id: str = "cart-1") -> Checkout:
    return Checkout(cart_id, (RequestedLine("soup"),), ServiceKind.TAKE_OUT, GUEST)


async def until(condition: Callable[[], bool], what: str, wait_s: float = WAIT_S) -> None:
    """Waits for a condition, at most `wait_s`."""
    try:
        async with asyncio.timeout(wait_s):
            while not condition():  # noqa: ASYNC110 - anything can be a condition
                await asyncio.sleep(0.005)
    except TimeoutError:
        raise AssertionError(f"it did not happen within {wait_s} s: {what}") from None


@dataclass(slots=True)
class Live:
    """A service at work. `changes` is all that it told."""

    service: Service
    changes: list[Change] = field(default_factory=list)

    @property
    def engine(self) -> Engine:
        return self.service.engine

    @property
    def webhook_url(self) -> str:
        return f"http://127.0.0.1:{self.service.webhook_port}"

    def order(self, order_id: str) -> StoredOrder:
        order = OrderReader(self.engine.connection).order(order_id)
        assert order is not None
        return order

    def saw(self, kind: type[Change]) -> bool:
        return any(isinstance(change, kind) for change in self.changes)

    async def state(self, order_id: str, state: OrderState) -> StoredOrder:
        await until(lambda: self.order(order_id).state is state, f"the order is {state.value}")
        return self.order(order_id)

    async def menu(self) -> None:
        await until(lambda: self.engine.reader.version() > 0, "a menu is there")


@asynccontextmanager
async def live(settings: Settings, sandbox: Sandbox | None = None) -> AsyncIterator[Live]:
    """The kiosk without a screen at work; `sandbox` then knows its webhook address."""
    changes: list[Change] = []
    async with Service(settings, changes.append) as service:
        running = Live(service, changes)
        if sandbox is not None:
            sandbox.webhook_url = running.webhook_url
        working = asyncio.create_task(service.run())
        try:
            yield running
        finally:
            working.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await working


def clean_environment(**more: str) -> dict[str, str]:
    """This process's environment without settings of a kiosk."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KIOSK")}
    return kept | more
