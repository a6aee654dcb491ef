"""What OneTablet tells the kiosk, as values: the kinds of inbox rows and how their bodies read.

Pure: it neither receives nor applies them. Source: OneTablet contract, webhooks section.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from kiosk.onetablet import webhook_schema as wire
from kiosk.onetablet.bodies import read
from kiosk.onetablet.order_schema import CancelReason

_FIRST_YEAR, _LAST_YEAR = 2000, 2199
"""Times outside are how programs write "none": the year 1 or 9999. Near those arithmetic fails."""


class EventKind(StrEnum):
    """The kinds of inbox rows. The subject of a row is named behind each."""

    ORDER_CONFIRMATION = "order_confirmation"  # order id
    ORDER_READY = "order_ready"  # order id
    ORDER_CANCELLATION = "order_cancellation"  # order id
    MENU = "menu"  # OneTablet's name for the menu
    ITEMS_STATUS = "items_status"  # store id
    OPTIONS_STATUS = "options_status"  # store id
    STORE_STATUS = "store_status"  # store id


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The restaurant took the order or refused it.

    `restaurant_order_id` is the restaurant's own id of the order: kept, never compared. `remark`
    says what was ignored in the body; empty when nothing was.
    """

    is_accepted: bool
    restaurant_order_id: str = ""
    ready_at: datetime | None = None
    failure_reason: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Ready:
    """The order can be picked up."""

    restaurant_order_id: str = ""


@dataclass(frozen=True, slots=True)
class Cancellation:
    """The restaurant cancelled. An unknown reason is OTHER; `raw_reason` is always as sent."""

    reason: CancelReason
    raw_reason: str
    details: str = ""


@dataclass(frozen=True, slots=True)
class ActiveChange:
    """An item or option, wherever its id occurs, is sold again or is sold out for now."""

    id: str
    is_active: bool


@dataclass(frozen=True, slots=True)
class StoreChange:
    """The store takes orders again or is paused; `until` None is until it is resumed.

    `remark` says what was ignored in the body; empty when nothing was.
    """

    is_active: bool
    reason: str = ""
    notes: str = ""
    until: datetime | None = None
    remark: str = ""


def parse_confirmation(body: bytes) -> Confirmation:
    """Raises BodyInvalid. A ready time that cannot be used does not lose the event."""
    sent = read(wire.ORDER_CONFIRMATION, body)
    ready_at, remark = _time("prep_time", sent.prep_time)
    return Confirmation(
        is_accepted=sent.order_status == "success",
        restaurant_order_id=sent.merchant_supplied_id or "",
        ready_at=ready_at,
        failure_reason=sent.failure_reason or "",
        remark=remark,
    )


def parse_ready(body: bytes) -> Ready:
    """Raises BodyInvalid. Everything in it is optional, so no body at all will do."""
    sent = read(wire.ORDER_READY, body or b"{}")
    return Ready(restaurant_order_id=sent.merchant_supplied_id or "")


def parse_cancellation(body: bytes) -> Cancellation:
    """Raises BodyInvalid."""
    sent = read(wire.ORDER_CANCELLATION, body)
    try:
        reason = CancelReason(sent.cancel_reason)
    except ValueError:
        reason = CancelReason.OTHER
    return Cancellation(reason, sent.cancel_reason, sent.cancel_details or "")


def parse_active_changes(body: bytes) -> tuple[ActiveChange, ...]:
    """The body of an item or option status call; each id once. Raises BodyInvalid.

    Of an id that was sent twice, as one that stands in two menus may be, the last row counts.
    """
    sent = read(wire.ACTIVE_STATUSES, body)
    last = {row.merchant_supplied_id: row.is_active for row in sent}
    return tuple(ActiveChange(id_, is_active) for id_, is_active in last.items())


def parse_store_change(body: bytes, received_at: datetime) -> StoreChange:
    """`received_at` is what a duration counts from. Raises BodyInvalid.

    An end time counts before a duration, seconds before hours; a duration of 0 is none.
    """
    sent = read(wire.STORE_STATUS, body)
    until, remark = _time("end_time", sent.end_time)
    seconds = sent.duration_in_secs or (sent.duration_in_hours or 0.0) * 3600
    if until is None and seconds:
        until = received_at + timedelta(seconds=seconds)
    return StoreChange(
        is_active=sent.is_active,
        reason=sent.reason or "",
        notes=sent.notes or "",
        until=until,
        remark=remark,
    )


def _time(field: str, text: str | None) -> tuple[datetime | None, str]:
    """The time in UTC, and what is wrong with it when there is none."""
    if not text:
        return None, ""
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            return None, f"{field} has no time zone and was ignored"
        moment = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None, f"{field} is not a time and was ignored"
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        return None, f"{field} is in the year {moment.year} and was ignored"
    return moment, ""
