"""What staff and technicians can ask of an engine by name: from another process, or of a new one.

Arguments and answers are JSON values, so that they travel over the control socket as they are.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from kiosk.domain.errors import KioskError
from kiosk.domain.order import Actor
from kiosk.domain.store import Maintenance
from kiosk.engine.cart_file import read_cart
from kiosk.engine.engine import Engine
from kiosk.engine.order_action import Action, ActionKind, cancellation, delivery
from kiosk.engine.payment_answers import payment_answer
from kiosk.onetablet.channel_requests import Courier
from kiosk.storage.orders import OrderReader, StoredOrder

Answer = dict[str, Any]

ANSWER_S = 30.0
"""How long a submitted order's answer is waited for."""
ACT_S = 10.0
"""How long the answer to what staff decided is waited for: three tries."""


async def perform(engine: Engine, verb: str, arguments: Mapping[str, Any]) -> Answer:
    """Does what `verb` says.

    Raises:
        KioskError: it cannot be done; also for a verb that does not exist.
    """
    operation = OPERATIONS.get(verb)
    if operation is None:
        raise KioskError(f"There is no operation {verb!r}.")
    return await operation(engine, arguments)


async def submit(engine: Engine, arguments: Mapping[str, Any]) -> Answer:
    """`cart`: a parsed CART.json. Waits for OneTablet's answer, ANSWER_S at most.

    `cart_id` is made by who asks, who can then find the order when this answer gets lost, and ask
    again: there is one order however often it is asked for.
    """
    cart_id = arguments.get("cart_id")
    placed = None if cart_id is None else OrderReader(engine.connection).newest_of_cart(cart_id)
    if placed is None:
        placed = await _place(engine, arguments["cart"], cart_id)
    return order_answer(await engine.answered(placed.order_id, ANSWER_S))


async def _place(engine: Engine, cart: Any, cart_id: str | None) -> StoredOrder:
    if engine.reader.version() == 0:
        await engine.menu_sync.pull()
    services = engine.settings.store.services
    return await engine.submit(read_cart(cart, services, cart_id))


async def sync(engine: Engine, arguments: Mapping[str, Any]) -> Answer:  # noqa: ARG001 - all take it
    """Pulls the menu now and tells what changed."""
    result = await engine.menu_sync.pull()
    difference = result.difference
    return {
        "version": result.version,
        "changed": difference.is_changed,
        "added": list(difference.added),
        "removed": list(difference.removed),
        "changed_items": list(difference.changed),
        "menus": difference.menu_count,
        "categories": difference.category_count,
        "items": difference.item_count,
    }


async def maintenance(engine: Engine, arguments: Mapping[str, Any]) -> Answer:
    """`on`: bool, `message`: text, `until`: an ISO 8601 time with a zone, or null."""
    until = arguments.get("until")
    engine.set_maintenance(
        Maintenance(
            message=str(arguments.get("message") or ""),
            until=datetime.fromisoformat(until) if until else None,
        )
        if arguments["on"]
        else None
    )
    return {"state": engine.status().state.value}


async def retry(engine: Engine, arguments: Mapping[str, Any]) -> Answer:
    """`order`: an order id or today's short code; queued again by staff. Waits as `submit`."""
    queued = engine.retry(str(arguments["order"]))
    return order_answer(await engine.answered(queued.order_id, ANSWER_S))


async def cancel(engine: Engine, arguments: Mapping[str, Any]) -> Answer:
    """`order`; `reason`: one of the wire's; `details`: text. As `Staff.act`, ACT_S at most.

    As the others of staff's it answers the order with a `remark`: what was particular about it.
    """
    reason, details = str(arguments["reason"]), str(arguments.get("details") or "")
    return await _act(engine, arguments, cancellation(reason, details))


async def deliver(engine: Engine, arguments: Mapping[str, Any]) -> Answer:
    """`order`; `status`: one of the wire's; `courier`: the fields of `Courier`, or null."""
    told = arguments.get("courier")
    courier = None if told is None else Courier(**{key: str(told[key]) for key in told})
    return await _act(engine, arguments, delivery(str(arguments["status"]), courier))


async def ready(engine: Engine, arguments: Mapping[str, Any]) -> Answer:
    """`order`: it waits at the counter, or for its courier."""
    return await _act(engine, arguments, Action(ActionKind.READY))


async def finish(engine: Engine, arguments: Mapping[str, Any]) -> Answer:
    """`order`: the guest or the courier has it."""
    return await _act(engine, arguments, Action(ActionKind.FINISH))


async def delivered(engine: Engine, arguments: Mapping[str, Any]) -> Answer:
    """`order`: the store's own courier brought it."""
    return await _act(engine, arguments, Action(ActionKind.DELIVERED))


async def _act(engine: Engine, arguments: Mapping[str, Any], action: Action) -> Answer:
    order = engine.find_order(str(arguments["order"]))
    acted = await engine.staff.act(order, action, ACT_S)
    said = [entry.cause for entry in acted.trail if entry.actor is Actor.STAFF]
    remark = said[-1].removeprefix(action.words).removeprefix("; ") if said else ""
    return order_answer(acted) | {"remark": remark}


async def refunded(engine: Engine, arguments: Mapping[str, Any]) -> Answer:
    """`order`: an order id or today's short code; its money was given back by staff."""
    order = engine.refunded(str(arguments["order"]))
    return order_answer(order) | {"payment": payment_answer(engine.connection, order)}


async def health(engine: Engine, arguments: Mapping[str, Any]) -> Answer:  # noqa: ARG001 - all take it
    """How the running kiosk is: for `kiosk check`."""
    webhooks = engine.settings.webhooks
    return {
        "state": engine.status().state.value,
        "webhook_port": None if webhooks is None else webhooks.port,
        "contact_lost": engine.contact.reason if engine.contact.is_lost else "",
        "fault": engine.data_watch.fault,
    }


REPEATABLE = frozenset({"submit", "sync", "maintenance"})
"""Done twice they are as done once, so they may be asked again when an answer got lost."""

OPERATIONS: dict[str, Callable[[Engine, Mapping[str, Any]], Awaitable[Answer]]] = {
    "submit": submit,
    "sync": sync,
    "maintenance": maintenance,
    "retry": retry,
    "cancel": cancel,
    "deliver": deliver,
    "ready": ready,
    "finish": finish,
    "delivered": delivered,
    "refunded": refunded,
    "health": health,
}


def order_answer(order: StoredOrder) -> Answer:
    """An order as the commands print it; `wire` is the body that OneTablet got or will get."""

    def text(moment: datetime | None) -> str | None:
        return None if moment is None else moment.isoformat()

    return {
        "id": order.order_id,
        "short_code": order.short_code,
        "state": order.state.value,
        "reason": order.reason,
        "service": order.service.value,
        "name": order.name,
        "total_cents": order.total_cents,
        "placed_at": text(order.placed_at),
        "sent_at": text(order.sent_at),
        "confirmed_at": text(order.confirmed_at),
        "ready_at": text(order.ready_at),
        "ready_since": text(order.ready_since),
        "closed_at": text(order.closed_at),
        "attempts": order.attempts,
        "last_error": order.last_error,
        "restaurant_order_id": order.restaurant_order_id,
        "onetablet_id": order.onetablet_id,
        "late": order.late.value if order.late else None,
        "waiting": [
            {
                "action": waiting.kind,
                "what": waiting.what,
                "asked_at": text(waiting.asked_at),
                "attempts": waiting.attempts,
                "last_error": waiting.last_error,
            }
            for waiting in order.waiting
        ],
        "trail": [
            {
                "at": text(entry.at),
                "from": entry.from_state.value if entry.from_state else None,
                "to": entry.to_state.value,
                "by": entry.actor.value,
                "cause": entry.cause,
                "outcome": entry.outcome.value,
            }
            for entry in order.trail
        ],
        "wire": json.loads(order.body),
    }
