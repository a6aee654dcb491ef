"""Whether the store takes orders now. Pure; the clock is handed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class StoreState(Enum):
    """In the order in which they win: the first that applies is shown."""

    MAINTENANCE = "maintenance"
    OUT_OF_ORDER = "out_of_order"
    """The kiosk itself cannot keep an order: its disk is full, say."""
    PAUSED = "paused"
    NO_MENU = "no_menu"
    CLOSED = "closed"
    OFFLINE = "offline"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Maintenance:
    """Staff took the kiosk out of service. `until` None is until staff end it."""

    message: str = ""
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """OneTablet paused the store. `until` None is until OneTablet resumes it."""

    reason: str = ""
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoreStatus:
    """What the screen goes by. `until` is when it ends or the store opens, where that is known.

    `message` is for customers and comes from staff; empty where there is none. `is_unreachable`
    goes with NO_MENU, where the newest try to reach OneTablet failed and the next one is to come,
    and with CLOSED, where that has lasted too long to take orders. `is_answered` goes with NO_MENU
    alone: OneTablet answered, and there was no menu in it that can be shown.
    """

    state: StoreState
    message: str = ""
    until: datetime | None = None
    is_unreachable: bool = False
    is_answered: bool = False

    @property
    def takes_orders(self) -> bool:
        return self.state is StoreState.OPEN

    @property
    def lets_finish(self) -> bool:
        """Whether only the hours stop orders, so that who began before them may still order."""
        return self.state is StoreState.CLOSED and not self.is_unreachable


@dataclass(frozen=True, slots=True)
class StoreFacts:
    """Everything that decides the status. Times are aware; None is *never* or *not*.

    `contact_lost` is whether the newest try to reach OneTablet failed, `offline_too_long` whether
    that has lasted longer than orders are taken without it, `opens_at` the next opening when the
    menus' hours say closed now, `is_within_hours` whether any menu can be ordered from now.
    `is_out_of_order`: the kiosk cannot keep orders; `menu_answered`: a pull was answered, whatever
    came of it.
    """

    maintenance: Maintenance | None
    pause: Pause | None
    has_menu: bool
    contact_lost: bool
    offline_too_long: bool
    is_within_hours: bool
    opens_at: datetime | None
    is_out_of_order: bool = False
    menu_answered: bool = False


def store_status(facts: StoreFacts, now: datetime) -> StoreStatus:
    """The one state that counts now, the first of `StoreState` that applies."""
    maintenance = facts.maintenance
    if maintenance and not _over(maintenance.until, now):
        return StoreStatus(StoreState.MAINTENANCE, maintenance.message, maintenance.until)
    if facts.is_out_of_order:
        return StoreStatus(StoreState.OUT_OF_ORDER)
    if facts.pause and not _over(facts.pause.until, now):
        return StoreStatus(StoreState.PAUSED, until=facts.pause.until)
    if not facts.has_menu:
        return StoreStatus(
            StoreState.NO_MENU,
            is_unreachable=facts.contact_lost,
            is_answered=facts.menu_answered and not facts.contact_lost,
        )
    if not facts.is_within_hours:
        # Whoever comes at night is told when to come back, not to order at an empty counter.
        return StoreStatus(
            StoreState.CLOSED, until=facts.opens_at, is_unreachable=facts.offline_too_long
        )
    if facts.offline_too_long:
        return StoreStatus(StoreState.OFFLINE)
    return StoreStatus(StoreState.OPEN)


def _over(until: datetime | None, now: datetime) -> bool:
    return until is not None and until <= now
