"""What a person in the restaurant can do: tells the kiosk and keeps the sandbox's own picture."""

from kiosk.sandbox.fields import JsonObject, RefusedError
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

    async def push_menu(self, store_menu: JsonObject) -> int | None:
        """Push a StoreMenu, also a broken one; only a good one becomes the sandbox's own."""
        try:
            own_id = self._state.take_menu(store_menu)
        except RefusedError:
            own_id = str(store_menu.get("id", "broken"))
        return await self._kitchen.push_menu(own_id, store_menu)

    async def set_items(self, statuses: list[JsonObject]) -> int | None:
        """Mark items as sold out or back: the body of the items-status call."""
        self._note_sold_out(statuses)
        return await self._kitchen.put_store("items/status", statuses)

    async def set_options(self, statuses: list[JsonObject]) -> int | None:
        """Mark options as sold out or back: the body of the options-status call."""
        self._note_sold_out(statuses)
        return await self._kitchen.put_store("item_options/status", statuses)

    async def set_store(self, status: JsonObject) -> int | None:
        """Pause or resume the store: the body of the store-status call."""
        self._state.is_online = status.get("is_active") is not False
        return await self._kitchen.put_store("status", status)

    def _note_sold_out(self, statuses: list[JsonObject]) -> None:
        for entry in statuses:
            if entry["is_active"]:
                self._state.sold_out.discard(entry["merchant_supplied_id"])
            else:
                self._state.sold_out.add(entry["merchant_supplied_id"])
