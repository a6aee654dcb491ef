"""How far an order is, as the steps that a guest understands; it reads and decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from kiosk.domain.order import OrderState, Service
from kiosk.storage.orders import StoredOrder

# Under this name the translation tools find the texts.
translate = QCoreApplication.translate


class Progress(IntEnum):
    """Where one step is."""

    COMING = 0
    CURRENT = 1
    DONE = 2
    FAILED = 3


@dataclass(frozen=True, slots=True)
class Step:
    """`at` is when it was done, where that is known."""

    text: str
    progress: Progress
    at: datetime | None = None


_S = OrderState
_SENT = {_S.SUBMITTED, _S.CONFIRMED, _S.READY, _S.IN_TRANSIT, _S.COMPLETED}
_CONFIRMED = {_S.CONFIRMED, _S.READY, _S.IN_TRANSIT, _S.COMPLETED}
_READY = {_S.READY, _S.IN_TRANSIT, _S.COMPLETED}


def order_steps(order: StoredOrder, hears_confirmations: bool) -> tuple[Step, ...]:
    """One to four steps, one of which is the current one unless all is over.

    Where confirmations are not heard nothing is promised in the kitchen's name: what was sent is
    shown as received.
    """
    if order.state in {_S.REJECTED, _S.CANCELLED}:
        return _ended(order)
    if order.state is _S.NEEDS_ATTENTION:
        # Nothing goes on by itself any more, so no step in the kitchen is promised.
        return (Step(translate("Number", "Staff at the counter will help you"), Progress.CURRENT),)
    state = order.state
    if not hears_confirmations:
        return (
            _sent(order, translate("Number", "Received by the kitchen")),
            _made(state in _READY, state in _SENT),
            _last(order),
        )
    return (
        _sent(order, translate("Number", "Sent to the kitchen")),
        Step(
            translate("Number", "Confirmed by the kitchen"),
            _progress(state in _CONFIRMED, state in _SENT),
            order.confirmed_at,
        ),
        _made(state in _READY, state in _CONFIRMED),
        _last(order),
    )


def _sent(order: StoredOrder, text: str) -> Step:
    if order.state in _SENT:
        return Step(text, Progress.DONE, order.sent_at)
    return Step(translate("Number", "Being sent to the kitchen"), Progress.CURRENT)


def _made(is_done: bool, is_current: bool) -> Step:
    return Step(translate("Number", "Being prepared"), _progress(is_done, is_current))


def _last(order: StoredOrder) -> Step:
    is_delivery = order.service is Service.DELIVERY
    if order.state is _S.IN_TRANSIT:
        return Step(translate("Number", "On its way to you"), Progress.CURRENT)
    if order.state is _S.COMPLETED:
        text = translate("Number", "Delivered") if is_delivery else translate("Number", "Picked up")
        return Step(text, Progress.DONE, order.closed_at)
    text = (
        translate("Number", "Ready for the courier")
        if is_delivery
        else translate("Number", "Ready at the counter")
    )
    is_ready = order.state is _S.READY
    return Step(text, Progress.DONE if is_ready else Progress.COMING, order.ready_since)


def _ended(order: StoredOrder) -> tuple[Step, ...]:
    steps: list[Step] = []
    if order.sent_at is not None:
        steps.append(Step(translate("Number", "Sent to the kitchen"), Progress.DONE, order.sent_at))
    if order.confirmed_at is not None:
        confirmed = translate("Number", "Confirmed by the kitchen")
        steps.append(Step(confirmed, Progress.DONE, order.confirmed_at))
    text = (
        translate("Number", "Not accepted")
        if order.state is _S.REJECTED
        else translate("Number", "Canceled")
    )
    return (*steps, Step(text, Progress.FAILED, order.closed_at))


def _progress(is_done: bool, is_current: bool) -> Progress:
    if is_done:
        return Progress.DONE
    return Progress.CURRENT if is_current else Progress.COMING
