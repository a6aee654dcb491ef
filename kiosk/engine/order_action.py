"""What staff can ask for about an order, what it leads to, and when it does not fit. Calls nobody.

Source: OneTablet contract, channel endpoints and Orders API section.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import Enum

from kiosk.domain.errors import KioskError
from kiosk.domain.order import OrderState, Outcome, Service, outcome
from kiosk.domain.text import one_line
from kiosk.onetablet.channel_requests import Courier
from kiosk.onetablet.order_schema import CancelReason, DeliveryStatus
from kiosk.storage.orders import StoredOrder

OWN_DELIVERY = "mx_fleet_delivery"
MAX_DETAILS = 300
MAX_COURIER = 80

_S = OrderState
_NOT_AT_ONETABLET = {_S.QUEUED, _S.NEEDS_ATTENTION}
_AFTER_DELIVERY_STATUS = {
    DeliveryStatus.DASHER_OUT_FOR_DELIVERY: _S.IN_TRANSIT,
    DeliveryStatus.DROPOFF: _S.COMPLETED,
}


class ActionKind(Enum):
    """As the rows of the database have it."""

    CANCEL = "cancel"
    DELIVERY = "delivery"
    READY = "ready"
    FINISH = "finish"
    DELIVERED = "delivered"


@dataclass(frozen=True, slots=True)
class Action:
    """What staff want. `what` is the reason of a cancellation or the status of a delivery.

    `details` are for the restaurant to read, `courier` is who delivers, where that is told.
    """

    kind: ActionKind
    what: str = ""
    details: str = ""
    courier: Courier | None = None

    @property
    def private(self) -> str:
        """What is forgotten once it was told, as text for `from_row`."""
        return json.dumps(
            {"details": self.details, "courier": self.courier and asdict(self.courier)}
        )

    @property
    def words(self) -> str:
        """For the trail: `cancel KITCHEN_BUSY: the grill broke`. It names no courier."""
        named = " ".join(part for part in (self.kind.value, self.what) if part)
        return f"{named}: {self.details}" if self.details else named

    @property
    def reason(self) -> str:
        """Why it is cancelled: the details, and the wire's code where that says something."""
        code = "" if self.details and self.what == CancelReason.OTHER else self.what
        return ": ".join(part for part in (code, self.details) if part)


def from_row(kind: str, what: str, private: str) -> Action:
    """As it was asked for."""
    told = json.loads(private)
    courier = told["courier"]
    return Action(
        ActionKind(kind), what, told["details"], None if courier is None else Courier(**courier)
    )


def cancellation(reason: str, details: str) -> Action:
    """Raises KioskError where OneTablet knows no such reason, or the details are too long."""
    if reason not in list(CancelReason):
        raise KioskError(f"There is no reason {reason!r}; there are {', '.join(CancelReason)}.")
    details = one_line(details)
    if len(details) > MAX_DETAILS:
        raise KioskError(f"The details have more than {MAX_DETAILS} characters.")
    return Action(ActionKind.CANCEL, reason, details)


def delivery(status: str, courier: Courier | None) -> Action:
    """Raises KioskError where there is no such status, or a word about the courier is too long."""
    if status not in list(DeliveryStatus):
        raise KioskError(f"There is no status {status!r}; there are {', '.join(DeliveryStatus)}.")
    if courier is not None:
        courier = Courier(**{name: one_line(part) for name, part in asdict(courier).items()})
        if any(len(part) > MAX_COURIER for part in asdict(courier).values()):
            raise KioskError(f"What is told of the courier has more than {MAX_COURIER} characters.")
    return Action(ActionKind.DELIVERY, status, courier=courier)


def wanted_state(order: StoredOrder, action: Action) -> OrderState | None:
    """Where the order is once this is done; None where it stays. `finish` ends a pickup only."""
    match action.kind:
        case ActionKind.CANCEL:
            return _S.CANCELLED
        case ActionKind.READY:
            return _S.READY
        case ActionKind.FINISH:
            return _S.IN_TRANSIT if order.service is Service.DELIVERY else _S.COMPLETED
        case ActionKind.DELIVERED:
            return _S.COMPLETED
        case ActionKind.DELIVERY:
            return _AFTER_DELIVERY_STATUS.get(DeliveryStatus(action.what))


def check(order: StoredOrder, action: Action, last_status: str) -> None:
    """Whether it fits the order as the kiosk has it. `last_status` is the delivery's, so far.

    Raises:
        KioskError: it does not; the message says why.
    """
    check_not_being_cancelled(order)
    code, state = order.short_code, order.state
    if state.is_final:
        raise KioskError(f"{code} is {state.words}: nothing more can be done about it.")
    if action.kind is ActionKind.CANCEL:
        return
    if state in _NOT_AT_ONETABLET:
        raise KioskError(
            f"{code} is {state.words}: OneTablet does not have it, so it can only be "
            "cancelled or sent again."
        )
    if action.kind in {ActionKind.DELIVERY, ActionKind.DELIVERED}:
        _check_delivery(order, action, last_status)
    wanted = wanted_state(order, action)
    if wanted is not None and outcome(state, wanted) is not Outcome.APPLY:
        raise KioskError(f"{code} is {state.words} already.")


def check_not_being_cancelled(order: StoredOrder) -> None:
    """Raises KioskError where staff have decided that already and OneTablet is to be told."""
    if any(waiting.kind == ActionKind.CANCEL.value for waiting in order.waiting):
        raise KioskError(
            f"{order.short_code} is being cancelled: OneTablet is told as soon as it answers."
        )


def _check_delivery(order: StoredOrder, action: Action, last_status: str) -> None:
    if json.loads(order.body)["fulfillment_type"] != OWN_DELIVERY:
        raise KioskError(f"{order.short_code} is not delivered by the store itself.")
    steps = list(DeliveryStatus)
    if action.kind is not ActionKind.DELIVERY or not last_status:
        return
    if steps.index(DeliveryStatus(action.what)) < steps.index(DeliveryStatus(last_status)):
        raise KioskError(f"The delivery of {order.short_code} is at {last_status} already.")
