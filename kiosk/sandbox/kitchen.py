"""The restaurant behind the sandbox: confirms and readies orders and calls the kiosk's webhooks."""

import asyncio
from collections.abc import Coroutine
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

from kiosk.sandbox.book import ReceivedOrder, Status, now
from kiosk.sandbox.fields import JsonObject
from kiosk.sandbox.state import State
from kiosk.sandbox.webhook_sender import WebhookSender

_REJECTED = "The kitchen cannot make this order"
_CANCELLED = "The kitchen gave it up"
_USUAL_PREPARATION = timedelta(minutes=10)


class Kitchen:
    """Plays the restaurant, by itself as the behaviour says and on demand.

    The methods that name an order always call the kiosk, whatever the order's state: that is how
    duplicates and events out of order are made by hand. They return the status that the kiosk
    answered with, None where it never answered or no address is known.
    """

    def __init__(self, state: State, sender: WebhookSender) -> None:
        self._state = state
        self._sender = sender
        self._tasks: set[asyncio.Task[Any]] = set()

    async def close(self) -> None:
        """Stop cooking; calls under way are given up."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def cook(self, order: ReceivedOrder) -> None:
        """Begin to work on an accepted order."""
        self._start(self._work(order))

    def announce_sold_out(self) -> None:
        """Tell the kiosk in the background what is sold out, once it listens."""
        if self._sender.url is None:
            return
        for rest, ids in (
            ("items/status", self._state.sold_out),
            ("item_options/status", self._state.sold_out_options),
        ):
            if ids:
                off = [{"merchant_supplied_id": each, "is_active": False} for each in sorted(ids)]
                self._start(self.put_store(rest, off))

    def tell_ready(self, order: ReceivedOrder) -> None:
        """Call the kiosk in the background about an order that staff have made ready."""
        self._start(self.ready(order.order_id))

    def tell_cancelled(self, order: ReceivedOrder, details: str) -> None:
        """Call the kiosk in the background about an order that staff have cancelled."""
        self._start(self.cancel(order.order_id, "OTHER", details))

    async def confirm(self, order_id: str, prep_time: str | None = None) -> int | None:
        """Accept an order; `prep_time` (ISO 8601) defaults to when it will be ready."""
        order = self._state.book.find(order_id)
        if order is not None and order.is_open and order.confirmed_at is None:
            order.confirmed_at = order.updated_at = now()
        body = {
            "order_status": "success",
            "prep_time": prep_time or _to_the_second(self._ready_at(order)),
            **_restaurant_id(order),
        }
        return await self._tell(order_id, "", body)

    async def reject(self, order_id: str, reason: str = _REJECTED) -> int | None:
        """Refuse an order."""
        order = self._state.book.find(order_id)
        if order is not None and order.is_open:
            order.move(Status.REJECTED)
        body = {"order_status": "fail", "failure_reason": reason, **_restaurant_id(order)}
        return await self._tell(order_id, "", body)

    async def ready(self, order_id: str) -> int | None:
        """Say that an order is ready."""
        order = self._state.book.find(order_id)
        if order is not None and order.is_open:
            order.move(Status.READY)
        return await self._tell(order_id, "/events/order_ready_for_pickup", _restaurant_id(order))

    async def cancel(
        self, order_id: str, reason: str = "OTHER", details: str | None = None
    ) -> int | None:
        """Cancel an order for `reason`, one of the four codes or anything a test wants."""
        order = self._state.book.find(order_id)
        body = {"cancel_reason": reason}
        if details is not None:
            body["cancel_details"] = details
        if order is not None and order.is_open:
            order.cancellation = {"by": "restaurant", **body}
            order.move(Status.CANCELLED)
        return await self._tell(order_id, "/cancellation", body)

    async def push_menu(self, menu_id: str, store_menu: JsonObject) -> int | None:
        """Send a StoreMenu under OneTablet's id for it."""
        body = {key: value for key, value in store_menu.items() if key != "id"}
        return await self._sender.send(
            "PATCH", f"/menus/{_part(menu_id)}", self._state.with_pictures(body)
        )

    async def put_store(self, rest: str, body: Any) -> int | None:
        """Send a status of the store: `rest` is `items/status`, `item_options/status`, `status`."""
        path = f"/stores/{_part(self._state.store_id)}/{rest}"
        return await self._sender.send("PUT", path, body)

    def _start(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _work(self, order: ReceivedOrder) -> None:
        behaviour = self._state.behaviour
        if behaviour.rejects(order.number):
            if await self._wait(order, _or_at_once(behaviour.confirm_after_s)):
                await self.reject(order.order_id)
            return
        if await self._wait(order, behaviour.confirm_after_s) and order.confirmed_at is None:
            confirming = self._start(self.confirm(order.order_id))
            if not behaviour.reorder_webhooks:  # otherwise it waits for what comes next
                await confirming
        if behaviour.cancels(order.number):
            if await self._wait(order, _or_at_once(behaviour.ready_after_s)):
                await self.cancel(order.order_id, "KITCHEN_BUSY", _CANCELLED)
        elif await self._wait(order, behaviour.ready_after_s):
            await self.ready(order.order_id)

    async def _wait(self, order: ReceivedOrder, after_s: float | None) -> bool:
        """Wait until `after_s` after acceptance; whether the step is then still to be taken."""
        if after_s is None or after_s < 0:
            return False
        passed_s = (now() - order.created_at).total_seconds()
        await asyncio.sleep(max(after_s - passed_s, 0))
        return order.status in (Status.NEW, Status.FUTURE)

    def _ready_at(self, order: ReceivedOrder | None) -> datetime:
        begun = now() if order is None else order.created_at
        after_s = self._state.behaviour.ready_after_s
        if after_s is None or after_s < 0:
            return begun + _USUAL_PREPARATION
        return begun + timedelta(seconds=after_s)

    async def _tell(self, order_id: str, event: str, body: Any) -> int | None:
        path = f"/orders/{_part(order_id)}{event}"
        return await self._sender.send("PATCH", path, body, order_id=order_id)


def _restaurant_id(order: ReceivedOrder | None) -> dict[str, str]:
    return {} if order is None else {"merchant_supplied_id": order.restaurant_id}


def _part(own_id: str) -> str:
    return quote(own_id, safe="")


def _or_at_once(after_s: float | None) -> float:
    return 0.0 if after_s is None or after_s < 0 else after_s


def _to_the_second(moment: datetime) -> str:
    """As the documents write a `prep_time`; a part of a second counts as one."""
    whole = moment.replace(microsecond=0) + timedelta(seconds=moment.microsecond > 0)
    return whole.isoformat().replace("+00:00", "Z")
