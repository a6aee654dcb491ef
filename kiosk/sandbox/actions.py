"""What a person in the restaurant can do: tells the kiosk and keeps the sandbox's own picture."""

from datetime import datetime, timedelta
from typing import Any

from kiosk.sandbox import menu_edit
from kiosk.sandbox.book import ReceivedOrder, now
from kiosk.sandbox.fields import JsonObject, RefusedError, seconds
from kiosk.sandbox.gate import ApiError
from kiosk.sandbox.kitchen import Kitchen
from kiosk.sandbox.state import State


class Actions:
    """Each returns the status that the kiosk answered with, None where it did not answer."""

    def __init__(self, state: State, kitchen: Kitchen) -> None:
        self._state = state
        self._kitchen = kitchen
        self.confirm = kitchen.confirm
        self.reject = kitchen.reject
        self.ready = kitchen.ready
        self.cancel = kitchen.cancel

    def finish(self, order_id: str) -> None:
        """The guest or a courier took it; there is no webhook for that, only read-back.

        Raises:
            ApiError: 404 no such order, 409 it has ended already.
        """
        self._open(order_id).finish()

    def deliver(self, order_id: str) -> None:
        """A courier brought it; told by read-back only.

        Raises:
            ApiError: 404 no such order, 409 it is no delivery, or has ended already.
        """
        order = self._state.book.find(order_id)
        if order is not None and not order.is_delivery:
            raise ApiError(409, "The order is picked up, not delivered")
        if order is None or order.delivery_status != "EN_ROUTE_TO_CUSTOMER":
            order = self._open(order_id)
        order.deliver()

    async def push_menu(self, store_menu: JsonObject) -> int | None:
        """Push a StoreMenu, also a broken one; only a good one becomes the sandbox's own."""
        try:
            own_id = self._state.take_menu(store_menu)
        except RefusedError:
            own_id = str(store_menu.get("id", "broken"))
        return await self._kitchen.push_menu(own_id, store_menu)

    async def push_menus(self) -> int | None:
        """Push all menus as they are now; the answer to the last one."""
        return await self._push(self._state.pull["menus"])

    async def change_price(self, own_id: str, price_cents: int) -> int | None:
        """Give an item or option another price, and push the menus that have it.

        Raises:
            RefusedError: nothing on the menus has this id.
        """
        return await self._push(
            menu_edit.with_price(self._state.pull["menus"], own_id, price_cents)
        )

    async def remove(self, own_id: str) -> int | None:
        """Take an item or option off the menus, and push those that had it.

        Raises:
            RefusedError: nothing on the menus has this id.
        """
        return await self._push(menu_edit.without(self._state.pull["menus"], own_id))

    async def set_items(self, statuses: list[JsonObject]) -> int | None:
        """Mark items as sold out or back: the body of the items-status call."""
        _note(self._state.sold_out, statuses)
        return await self._kitchen.put_store("items/status", statuses)

    async def set_options(self, statuses: list[JsonObject]) -> int | None:
        """Mark options as sold out or back: the body of the options-status call."""
        _note(self._state.sold_out_options, statuses)
        return await self._kitchen.put_store("item_options/status", statuses)

    async def set_store(self, status: JsonObject) -> int | None:
        """Pause or resume the store: the body of the store-status call.

        Raises:
            RefusedError: its end is no time or no number.
        """
        if status.get("is_active") is False:
            self._state.pause(_end(status))
        else:
            self._state.resume()
        return await self._kitchen.put_store("status", status)

    async def _push(self, store_menus: list[JsonObject]) -> int | None:
        answer: int | None = None
        for store_menu in store_menus:
            answer = await self.push_menu(store_menu)
        return answer

    def _open(self, order_id: str) -> ReceivedOrder:
        order = self._state.book.find(order_id)
        if order is None:
            raise ApiError(404, f"There is no order {order_id}")
        if not order.is_open:
            raise ApiError(409, f"The order is already {order.status}")
        return order


def _note(sold_out: set[str], statuses: list[JsonObject]) -> None:
    for entry in statuses:
        if entry["is_active"]:
            sold_out.discard(entry["merchant_supplied_id"])
        else:
            sold_out.add(entry["merchant_supplied_id"])


def _end(status: JsonObject) -> datetime | None:
    """When a pause is over by itself: a time counts before a duration."""
    if "end_time" in status:
        return _moment(status["end_time"])
    for key, unit_s in (("duration_in_secs", 1), ("duration_in_hours", 3600)):
        if key in status:
            return now() + timedelta(seconds=seconds(status, key, "") * unit_s)
    return None


def _moment(written: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(written)
    except (TypeError, ValueError) as error:
        raise RefusedError("end_time", "is not an ISO 8601 time") from error
    if moment.tzinfo is None:
        raise RefusedError("end_time", "must be an ISO 8601 time with a zone")
    return moment
