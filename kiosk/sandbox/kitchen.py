"""The restaurant behind the sandbox: confirms and readies orders and calls the kiosk's webhooks."""

import asyncio
from collections.abc import Coroutine
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

import httpx

from kiosk.sandbox.book import ReceivedOrder, Status, now, stamp
from kiosk.sandbox.fields import JsonObject
from kiosk.sandbox.state import State, WebhookCall

_WAITS_S = (0.1, 0.3, 1.0, 2.0, 4.0, 8.0)
# A webhook may overtake the kiosk's own commit of the order; after this many tries it has not.
_TRIES_WHEN_UNKNOWN = 4
_TIMEOUT_S = 30.0
_USUAL_PREPARATION = timedelta(minutes=10)


class Kitchen:
    """Plays the restaurant, by itself after the given times and on demand.

    The times are counted from an order's acceptance; None or negative means never. The methods
    that name an order always call the kiosk, whatever the order's state: that is how duplicates
    and events out of order are made. They return the status that the kiosk answered with, None
    where it never answered or no address is known.
    """

    def __init__(
        self,
        state: State,
        *,
        webhook_url: str | None,
        webhook_key: str,
        confirm_after_s: float | None,
        ready_after_s: float | None,
    ) -> None:
        self._state = state
        self._key = webhook_key
        self._client: httpx.AsyncClient | None = None
        self._tasks: set[asyncio.Task[Any]] = set()
        self.webhook_url = webhook_url
        self.confirm_after_s = confirm_after_s
        self.ready_after_s = ready_after_s

    async def close(self) -> None:
        """Stop cooking; calls under way are given up."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    def cook(self, order: ReceivedOrder) -> None:
        """Begin to work on an accepted order."""
        self._start(self._work(order))

    def announce_sold_out(self) -> None:
        """Tell the kiosk in the background what is sold out, once it listens."""
        if self._state.sold_out and self.webhook_url is not None:
            body = [
                {"merchant_supplied_id": item_id, "is_active": False}
                for item_id in sorted(self._state.sold_out)
            ]
            self._start(self.put_store("items/status", body))

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
            "prep_time": prep_time or stamp(self._ready_at(order)),
            **_restaurant_id(order),
        }
        return await self._call("PATCH", f"/orders/{_part(order_id)}", body)

    async def reject(self, order_id: str, reason: str) -> int | None:
        """Refuse an order."""
        order = self._state.book.find(order_id)
        if order is not None and order.is_open:
            order.move(Status.REJECTED)
        body = {"order_status": "fail", "failure_reason": reason, **_restaurant_id(order)}
        return await self._call("PATCH", f"/orders/{_part(order_id)}", body)

    async def ready(self, order_id: str) -> int | None:
        """Say that an order is ready."""
        order = self._state.book.find(order_id)
        if order is not None and order.is_open:
            order.move(Status.READY)
        path = f"/orders/{_part(order_id)}/events/order_ready_for_pickup"
        return await self._call("PATCH", path, _restaurant_id(order))

    async def cancel(self, order_id: str, reason: str, details: str | None = None) -> int | None:
        """Cancel an order for `reason`, one of the four codes or anything a test wants."""
        order = self._state.book.find(order_id)
        body = {"cancel_reason": reason}
        if details is not None:
            body["cancel_details"] = details
        if order is not None and order.is_open:
            order.cancellation = {"by": "restaurant", **body}
            order.move(Status.CANCELLED)
        return await self._call("PATCH", f"/orders/{_part(order_id)}/cancellation", body)

    async def push_menu(self, menu_id: str, store_menu: JsonObject) -> int | None:
        """Send a StoreMenu under OneTablet's id for it."""
        body = {key: value for key, value in store_menu.items() if key != "id"}
        return await self._call(
            "PATCH", f"/menus/{_part(menu_id)}", self._state.with_pictures(body)
        )

    async def put_store(self, rest: str, body: Any) -> int | None:
        """Send a status of the store: `rest` is `items/status`, `item_options/status`, `status`."""
        return await self._call("PUT", f"/stores/{_part(self._state.store_id)}/{rest}", body)

    def _start(self, work: Coroutine[Any, Any, Any]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, order: ReceivedOrder) -> None:
        if await self._wait(order, self.confirm_after_s) and order.confirmed_at is None:
            await self.confirm(order.order_id)
        if await self._wait(order, self.ready_after_s):
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
        if self.ready_after_s is None or self.ready_after_s < 0:
            return begun + _USUAL_PREPARATION
        return begun + timedelta(seconds=self.ready_after_s)

    async def _call(self, method: str, path: str, body: Any) -> int | None:
        if self.webhook_url is None:
            return None
        if self._client is None:
            # The kiosk is on this machine or the test's: a proxy of the environment is not for it.
            self._client = httpx.AsyncClient(timeout=_TIMEOUT_S, trust_env=False)
        url = f"{self.webhook_url.rstrip('/')}{path}"
        status: int | None = None
        tries = 0
        for wait_s in (*_WAITS_S, None):
            tries += 1
            try:
                answer = await self._client.request(
                    method, url, json=body, headers={"x-api-key": self._key}
                )
                status = answer.status_code
            except (httpx.HTTPError, httpx.InvalidURL):
                status = None
            may_pass = status is None or status >= 500
            may_pass = may_pass or (status == 404 and tries < _TRIES_WHEN_UNKNOWN)
            if not may_pass or wait_s is None:
                break
            await asyncio.sleep(wait_s)
        self._state.webhooks.append(WebhookCall(method, path, body, status, tries))
        return status


def _restaurant_id(order: ReceivedOrder | None) -> dict[str, str]:
    return {} if order is None else {"merchant_supplied_id": order.restaurant_id}


def _part(own_id: str) -> str:
    return quote(own_id, safe="")
