"""What the sandbox knows at one moment: its store, menus, orders and what went over the wire."""

import asyncio
import copy
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote, urlsplit
from uuid import NAMESPACE_URL, uuid5

from kiosk.sandbox.behaviour import Behaviour
from kiosk.sandbox.book import OrderBook, now
from kiosk.sandbox.catalogue import Catalogue
from kiosk.sandbox.faults import Faults
from kiosk.sandbox.fields import JsonObject, table, text
from kiosk.sandbox.order_check import OrderCheck

_KEPT_CALLS = 2_000
_KEPT_MENUS = 10


@dataclass(frozen=True, slots=True)
class Keys:
    """What callers must show. The two APIs have a key each; the Orders API takes `x-api-key` only.

    The Channel API takes its key as `x-api-key`, as a Bearer token, or in the header that
    `channel_header` names.
    """

    channel: str = field(default="sandbox", repr=False)
    orders: str = field(default="sandbox", repr=False)
    channel_header: str = ""


@dataclass(frozen=True, slots=True)
class ApiCall:
    """A call that came in, with the time (ISO 8601) at which it was answered.

    `status` is None where it was not answered on purpose; `error` is the answer's sentence when it
    was not 200.
    """

    at: str
    method: str
    path: str
    status: int | None
    error: str
    user_agent: str


@dataclass(frozen=True, slots=True)
class WebhookCall:
    """A call to the kiosk, begun at a time (ISO 8601); `status` None: it never answered."""

    at: str
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

    def __init__(self, pull: JsonObject, keys: Keys, store_tax_rate: Fraction | None) -> None:
        store = table(pull, "store", "")
        self.pull = copy.deepcopy(pull)
        self.store_id = text(store, "merchant_supplied_id", "store", filled=True)
        self.keys = keys
        self.base_url = ""
        self.check = OrderCheck(self.store_id, store_tax_rate)
        # The newest first: an order may be on its way while the menu changes.
        self.catalogues = [Catalogue(self.pull)]
        self.menu_version = 1
        for store_menu in self.pull["menus"]:
            store_menu.setdefault("id", menu_id(store_menu))
        self.book = OrderBook()
        self.faults = Faults()
        self.behaviour = Behaviour()
        self.sold_out: set[str] = set()
        self.sold_out_options: set[str] = set()
        self._is_paused = False
        self._paused_until: datetime | None = None
        self.calls: deque[ApiCall] = deque(maxlen=_KEPT_CALLS)
        self.webhooks: deque[WebhookCall] = deque(maxlen=_KEPT_CALLS)
        self.stopping = asyncio.Event()

    def take_menu(self, store_menu: JsonObject) -> str:
        """Replace the store's menu with the same identity, or add it; return its id.

        Raises:
            RefusedError: it is not a menu; nothing has changed.
        """
        identity = text(table(store_menu, "menu", ""), "merchant_supplied_id", "menu", filled=True)
        menus = list(self.pull["menus"])
        place = next(
            (
                index
                for index, known in enumerate(menus)
                if known["menu"]["merchant_supplied_id"] == identity
            ),
            len(menus),
        )
        known_id = menus[place]["id"] if place < len(menus) else menu_id(store_menu)
        own_id = str(store_menu.get("id") or known_id)
        menus[place : place + 1] = [{**copy.deepcopy(store_menu), "id": own_id}]
        self.catalogues = [
            Catalogue({**self.pull, "menus": menus}),
            *self.catalogues[: _KEPT_MENUS - 1],
        ]
        self.pull = {**self.pull, "menus": menus}
        self.menu_version += 1
        return own_id

    @property
    def is_online(self) -> bool:
        """Whether the store takes orders; a pause with an end is over by itself."""
        if self._paused_until is not None and now() >= self._paused_until:
            self.resume()
        return not self._is_paused

    @property
    def paused_until(self) -> datetime | None:
        """When the pause is over by itself; None where there is no pause or no end of it."""
        return None if self.is_online else self._paused_until

    def pause(self, until: datetime | None) -> None:
        """Take no orders; None: until told otherwise."""
        self._is_paused, self._paused_until = True, until

    def resume(self) -> None:
        """Take orders again."""
        self._is_paused, self._paused_until = False, None

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
