"""What the sandbox knows at one moment: its store, menus, orders and what went over the wire."""

import asyncio
import copy
from collections import deque
from dataclasses import dataclass
from fractions import Fraction
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote, urlsplit
from uuid import NAMESPACE_URL, uuid5

from kiosk.sandbox.book import OrderBook
from kiosk.sandbox.catalogue import Catalogue
from kiosk.sandbox.faults import Faults
from kiosk.sandbox.fields import JsonObject, table, text
from kiosk.sandbox.order_check import OrderCheck

_KEPT_CALLS = 2_000
_KEPT_MENUS = 10


@dataclass(frozen=True, slots=True)
class ApiCall:
    """A call that came in; `error` is the sentence of the answer when it was not 200."""

    method: str
    path: str
    status: int
    error: str
    user_agent: str


@dataclass(frozen=True, slots=True)
class WebhookCall:
    """A call to the kiosk; `status` is None where it never answered."""

    method: str
    path: str
    body: Any
    status: int | None
    tries: int


class State:
    """Shared by the routes and the kitchen; one event loop, no locks.

    Raises:
        RefusedError: `pull` is not a pull answer.
    """

    def __init__(self, pull: JsonObject, api_key: str, store_tax_rate: Fraction | None) -> None:
        store = table(pull, "store", "")
        self.pull = copy.deepcopy(pull)
        self.store_id = text(store, "merchant_supplied_id", "store", filled=True)
        self.api_key = api_key
        self.base_url = ""
        self.check = OrderCheck(self.store_id, store_tax_rate)
        # The newest first: an order may be on its way while the menu changes.
        self.catalogues = [Catalogue(self.pull)]
        for store_menu in self.pull["menus"]:
            store_menu.setdefault("id", menu_id(store_menu))
        self.book = OrderBook()
        self.faults = Faults()
        self.sold_out: set[str] = set()
        self.is_online = True
        self.calls: deque[ApiCall] = deque(maxlen=_KEPT_CALLS)
        self.webhooks: deque[WebhookCall] = deque(maxlen=_KEPT_CALLS)
        self.stopping = asyncio.Event()

    def take_menu(self, store_menu: JsonObject) -> str:
        """Replace the store's menu with the same identity, or add it; return its id.

        Raises:
            RefusedError: it is not a menu; nothing has changed.
        """
        identity = text(table(store_menu, "menu", ""), "merchant_supplied_id", "menu", filled=True)
        menus = [
            known
            for known in self.pull["menus"]
            if known["menu"]["merchant_supplied_id"] != identity
        ]
        known_ids = [
            known["id"]
            for known in self.pull["menus"]
            if known["menu"]["merchant_supplied_id"] == identity
        ]
        own_id = str(store_menu.get("id") or (known_ids or [menu_id(store_menu)])[0])
        pull = {**self.pull, "menus": [*menus, {**copy.deepcopy(store_menu), "id": own_id}]}
        self.catalogues = [Catalogue(pull), *self.catalogues][:_KEPT_MENUS]
        self.pull = pull
        return own_id

    def menus(self, ids: list[str]) -> JsonObject:
        """The pull answer with absolute addresses of pictures; `ids` empty means all menus."""
        menus = [
            store_menu
            for store_menu in self.pull["menus"]
            if not ids
            or store_menu["id"] in ids
            or store_menu["menu"]["merchant_supplied_id"] in ids
        ]
        answer: JsonObject = self.with_pictures({**self.pull, "menus": menus})
        return answer

    def with_pictures(self, body: Any) -> Any:
        """A copy of a menu's JSON in which relative picture names are addresses on this server."""
        if isinstance(body, list):
            return [self.with_pictures(entry) for entry in body]
        if not isinstance(body, dict):
            return body
        return {
            key: self._picture_url(value)
            if key == "original_image_url" and isinstance(value, str)
            else self.with_pictures(value)
            for key, value in body.items()
        }

    def _picture_url(self, url: str) -> str:
        parts = urlsplit(url)
        if not url or parts.scheme or parts.netloc:
            return url
        return f"{self.base_url}/pictures/{quote(PurePosixPath(parts.path).name)}"


def menu_id(store_menu: JsonObject) -> str:
    """OneTablet's id for a menu that came without one; the same menu always gets the same."""
    return str(
        uuid5(NAMESPACE_URL, f"onetablet-sandbox:{store_menu['menu']['merchant_supplied_id']}")
    )
