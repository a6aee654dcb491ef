"""What happens outside the window while the demo's pictures are taken: the kitchen and the staff.

It plays them through the sandbox's control routes and the kiosk's own command, as a person would.
"""

from __future__ import annotations

import asyncio
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx

from kiosk.app import ask_engine
from kiosk.config import Settings
from kiosk.paths import assets

_DAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")


class Backstage:
    """Works on the sandbox at `url` and on the kiosk with these settings."""

    def __init__(self, url: str, settings: Settings) -> None:
        self._url = f"{url}/_sandbox"
        self._settings = settings
        self._menu = _menu_of(assets() / "demo" / "menu.json")

    async def hold(self) -> None:
        """From now on the kitchen does only what it is told."""
        await self._post("behaviour", {"confirm_after_s": None, "ready_after_s": None})

    async def confirm(self) -> None:
        """The kitchen takes the newest order."""
        await self._post(f"orders/{await self._newest()}/confirm", {})

    async def ready(self) -> None:
        """The newest order is ready."""
        await self._post(f"orders/{await self._newest()}/ready", {})

    async def reject(self) -> None:
        """The kitchen does not take the newest order."""
        await self._post(f"orders/{await self._newest()}/reject", {"reason": "Out of dough"})

    async def cancel(self) -> None:
        """The kitchen took the newest order and cannot make it after all."""
        await self._post(f"orders/{await self._newest()}/cancel", {"reason": "KITCHEN_BUSY"})

    async def sell_out(self, item_id: str, *, back: bool = False) -> None:
        """Mark an item as sold out, or as there again."""
        await self._post("items", [{"merchant_supplied_id": item_id, "is_active": back}])

    async def price(self, item_id: str, cents: int) -> None:
        """Give an item another price."""
        await self._post("price", {"merchant_supplied_id": item_id, "price": cents})

    async def pause(self, *, over: bool = False) -> None:
        """Take no orders for a quarter of an hour, or take them again."""
        pause = {"is_active": False, "reason": "busy", "duration_in_secs": 900}
        await self._post("store", {"is_active": True} if over else pause)

    async def close(self) -> None:
        """The menu is served on another day of the week only."""
        day = _DAYS[(datetime.now(self._settings.store.zone).weekday() + 3) % 7]
        hours = [{"day_index": day, "start_time": "11:00", "end_time": "22:00"}]
        await self._post("menus", {**self._menu, "open_hours": hours})

    async def open(self) -> None:
        """The menu is served at any hour again."""
        await self._post("menus", self._menu)

    async def maintain(self, *, over: bool = False) -> None:
        """Staff take the kiosk out of service, or back."""
        arguments = {"on": not over, "message": "", "until": None}
        await asyncio.to_thread(ask_engine, self._settings, "maintenance", arguments)

    async def cut_off(self) -> None:
        """No order reaches OneTablet any more."""
        await self._post("faults", {"kind": "drop", "on": "submit", "times": None})

    async def _newest(self) -> str:
        async with httpx.AsyncClient() as client:
            state = (await client.get(f"{self._url}/state")).raise_for_status().json()
        return str(state["orders"][-1]["order_id"])

    async def _post(self, path: str, body: Any) -> None:
        async with httpx.AsyncClient() as client:
            (await client.post(f"{self._url}/{path}", json=body)).raise_for_status()


def _menu_of(pull: Path) -> dict[str, Any]:
    menu: dict[str, Any] = json.loads(pull.read_bytes())["menus"][0]
    return menu
