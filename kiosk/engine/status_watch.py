"""Works out whether the store takes orders now, and tells when that changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.hours import menu_is_open, menu_opens_at
from kiosk.domain.store import Maintenance, Pause, StoreFacts, StoreStatus, store_status
from kiosk.engine.contact import Contact
from kiosk.storage.menu_cache import MenuHead

TICK_S = 1.0
"""Hours, pauses and maintenance begin and end by the clock; a second late is soon enough."""


class StatusWatch:
    """Holds what decides the status; `refresh()` after each change, `run()` for the clock."""

    def __init__(
        self,
        zone: ZoneInfo,
        contact: Contact,
        accept_offline: timedelta,
        now: Callable[[], datetime],
        on_change: Callable[[StoreStatus], None],
    ) -> None:
        self._zone = zone
        self._contact = contact
        self._accept_offline = accept_offline
        self._now = now
        self._on_change = on_change
        self._menus: tuple[MenuHead, ...] = ()
        self._maintenance: Maintenance | None = None
        self._pause: Pause | None = None
        self._menu_answered = False
        self._is_out_of_order = False
        self._status = self._work_out()

    @property
    def status(self) -> StoreStatus:
        """As last worked out. An immutable value, so any thread may read it."""
        return self._status

    def set_menus(self, menus: tuple[MenuHead, ...]) -> None:
        self._menus = tuple(menu for menu in menus if menu.is_active)
        self.refresh()

    def set_maintenance(self, maintenance: Maintenance | None) -> None:
        self._maintenance = maintenance
        self.refresh()

    def set_pause(self, pause: Pause | None) -> None:
        self._pause = pause
        self.refresh()

    def set_menu_answered(self) -> None:
        """OneTablet answered a pull; without a menu since, there is none to be had for now."""
        self._menu_answered = True
        self.refresh()

    def set_out_of_order(self, is_out_of_order: bool) -> None:
        """Whether the kiosk can keep orders at all."""
        self._is_out_of_order = is_out_of_order
        self.refresh()

    def refresh(self) -> None:
        """Works the status out anew and tells it if it changed."""
        status = self._work_out()
        if status != self._status:
            self._status = status
            self._on_change(status)

    async def run(self) -> None:
        while True:
            await asyncio.sleep(TICK_S)
            self.refresh()

    def _work_out(self) -> StoreStatus:
        now = self._now()
        is_open = any(menu_is_open(menu, now, self._zone) for menu in self._menus)
        openings = [] if is_open else [menu_opens_at(menu, now, self._zone) for menu in self._menus]
        return store_status(
            StoreFacts(
                maintenance=self._maintenance,
                pause=self._pause,
                has_menu=bool(self._menus),
                contact_lost=self._contact.is_lost,
                offline_too_long=self._contact.lost_longer_than(self._accept_offline),
                is_within_hours=is_open,
                opens_at=min((each for each in openings if each is not None), default=None),
                is_out_of_order=self._is_out_of_order,
                menu_answered=self._menu_answered,
            ),
            now,
        )
