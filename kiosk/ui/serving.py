"""What the hour lets the guest who is there order; it tells when that may have changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.domain.availability import (
    Stop,
    availability,
    option_back_at,
    sold_out_at,
    time_stop,
)
from kiosk.domain.hours import StoreHours, Timetable, is_open_for, next_change, windows_of_menu
from kiosk.domain.menu import Item, Option
from kiosk.domain.selection import EightySixed
from kiosk.storage.menu_cache import CategoryHead, ItemCard, MenuHead, MenuReader

LOOK_EVERY_MS = 20_000
"""Items have hours of their own, and clocks are set: so often at least."""


@dataclass(frozen=True, slots=True)
class Place:
    """An item where it stands on the menu. `stop` says why it cannot be ordered there now."""

    row: int
    item: Item
    category: CategoryHead
    menu: MenuHead
    sold_out: EightySixed
    stop: Stop | None


class Serving(QObject):
    """The clock's side of what can be ordered. `started_at` is None while nobody orders."""

    ticked = Signal()
    """Time went on: a menu opens or closes now, or it is time to look again."""

    def __init__(
        self,
        hours: StoreHours,
        menus: MenuReader,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._hours = hours
        self._menus = menus
        self._now = now
        self.started_at: datetime | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tick)
        self._wait()

    def close(self) -> None:
        """Look no more: the database is about to be closed."""
        self._timer.stop()

    def begin(self, at: datetime | None = None) -> None:
        """A guest begins: what ends from now on, ends for them after the store's grace period.

        `at` is for one who began before a restart.
        """
        self.started_at = at or self._now()

    def end(self) -> None:
        """Nobody is there any more."""
        self.started_at = None

    def is_open(self, menu: Timetable) -> bool:
        """Whether the menu can be ordered from now."""
        windows = windows_of_menu(menu, self._hours.zone)
        return is_open_for(windows, self._hours, self._now(), self.started_at)

    def sold_out(self, item: Item) -> EightySixed:
        """What is sold out, with what the hour says about alcohol and the item's options."""
        return sold_out_at(
            self._menus.eighty_sixed(),
            item,
            self._hours,
            self._now(),
            started_at=self.started_at,
        )

    def menu_of(self, category: CategoryHead) -> MenuHead | None:
        """The menu that the category belongs to, None where it is gone."""
        return next(
            (menu for menu in self._menus.menus() if menu.row_id == category.menu_row), None
        )

    def stop(self, item: Item, menu: Timetable, sold_out: EightySixed) -> Stop | None:
        """Why the item cannot be ordered from this menu now, or None when it can."""
        return availability(
            item, menu, sold_out, self._hours, self._now(), started_at=self.started_at
        )

    def find(self, item_id: str, menu_id: str, category_id: str) -> Place | None:
        """Where the item can be ordered now: where it was, else where it also stands or moved to.

        First the same menu, then the others. Where it can be ordered nowhere, the first place says
        why; None: it is on no menu.
        """
        first: Place | None = None
        seen: set[int] = set()
        for ids in ((menu_id, category_id), (menu_id, ""), ("", "")):
            for row in self._menus.find(item_id, *ids):
                if row in seen:
                    continue
                seen.add(row)
                place = self._place(row)
                if place is not None and place.stop is None:
                    return place
                first = first or place
        return first

    def _place(self, row: int) -> Place | None:
        found = self._menus.item(row)
        menu = self.menu_of(found[1]) if found is not None else None
        if found is None or menu is None:
            return None
        item, category = found
        sold_out = self.sold_out(item)
        return Place(row, item, category, menu, sold_out, self.stop(item, menu, sold_out))

    def option_back_at(self, option: Option, menu: Timetable) -> datetime | None:
        """When an option that only the hour stops can be chosen again, where the hours tell."""
        eighty_sixed = self._menus.eighty_sixed()
        return option_back_at(option, menu, eighty_sixed, self._hours, self._now())

    def card_stop(self, card: ItemCard, menu: Timetable) -> Stop | None:
        """The same for a card of an open menu, as far as the clock decides."""
        if card.has_option_hours and (found := self._menus.item(card.row_id)) is not None:
            item, _ = found
            return self.stop(item, menu, self._menus.eighty_sixed())
        return time_stop(
            card.item_id,
            card.hours,
            card.needs_alcohol,
            menu,
            self._hours,
            self._now(),
            started_at=self.started_at,
        )

    @Slot()
    def _tick(self) -> None:
        self._wait()
        self.ticked.emit()

    def _wait(self) -> None:
        now = self._now()
        menus = [menu for menu in self._menus.menus() if menu.is_active]
        change = next_change(menus, self._hours, now)
        wait_ms = LOOK_EVERY_MS
        if change is not None:
            until_ms = (change - now) // timedelta(milliseconds=1) + 1
            wait_ms = min(wait_ms, until_ms)
        self._timer.start(wait_ms)
