"""The Ordering Channel API: what the kiosk asks of OneTablet. Nothing is tried twice here.

Source: OneTablet contract, channel endpoints. When to try again is the engine's decision.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.domain.errors import BadAnswer, Refused
from kiosk.onetablet.order_schema import CancelReason, DeliveryStatus
from kiosk.onetablet.transport import ApiSettings, Transport, path_part

MAX_MENU_ANSWER = 32 * 1024 * 1024

ChannelSettings = ApiSettings


@dataclass(frozen=True, slots=True)
class Courier:
    """Who delivers; empty text is *not known*."""

    full_name: str = ""
    phone: str = ""
    vehicle_color: str = ""
    vehicle_make: str = ""
    vehicle_model: str = ""


class ChannelClient:
    """One client for one OneTablet. Close it with `aclose`.

    Every call raises Unreachable, Refused or BadAnswer of `kiosk.domain.errors`.
    """

    def __init__(self, settings: ChannelSettings) -> None:
        """Raises SettingsError when the address or the key cannot be used."""
        self._transport = Transport(settings)

    async def aclose(self) -> None:
        await self._transport.aclose()

    async def pull_menus(self, store_id: str, ids: Sequence[str] = ()) -> bytes:
        """The answer as it came, for `menu_mapping.parse_pull`; `ids` asks for some menus only."""
        answer = await self._transport.call(
            "GET",
            f"/pull/menus/{path_part(store_id)}",
            endpoint="/pull/menus/{store_id}",
            query=[("ids", ",".join(ids))] if ids else (),
            max_answer=MAX_MENU_ANSWER,
        )
        if not answer.lstrip()[:1] == b"{":
            raise BadAnswer("OneTablet answered the menu pull with something that is no menu.")
        return answer

    async def submit(self, order_id: str, body: str) -> None:
        """Sends an order; `body` is the text that `order_mapping.wire_order` made."""
        await self._post("/orders", "/orders", order_id, body, tuple(_private(body)))

    async def cancel(
        self, order_id: str, reason: CancelReason = CancelReason.OTHER, details: str = ""
    ) -> None:
        """Asks for a cancellation; `details` is free text for the restaurant."""
        body: dict[str, Any] = {"cancel_reason": reason}
        if details:
            body["cancel_details"] = details
        await self._post(
            f"/orders/{path_part(order_id)}/cancel",
            "/orders/{order_id}/cancel",
            order_id,
            json.dumps(body),
            (details,),
        )

    async def delivery_status(
        self, order_id: str, status: DeliveryStatus, courier: Courier | None = None
    ) -> None:
        """Tells where the courier is, for orders whose delivery is ours."""
        body: dict[str, Any] = {"delivery_status": status}
        private: tuple[str, ...] = ()
        if courier is not None:
            body["courier_info"] = _courier_info(courier)
            private = (courier.full_name, courier.phone)
        await self._post(
            f"/orders/{path_part(order_id)}/delivery-status",
            "/orders/{order_id}/delivery-status",
            order_id,
            json.dumps(body),
            private,
        )

    async def probe(self) -> None:
        """Returns when OneTablet is there at all; any answer below 500 says so."""
        try:
            await self._transport.call("HEAD", "/", endpoint="/")
        except BadAnswer:
            return
        except Refused as error:
            if error.status >= 500:
                raise

    async def _post(
        self, path: str, endpoint: str, order_id: str, body: str, private: tuple[str, ...]
    ) -> None:
        answer = await self._transport.call(
            "POST", path, endpoint=endpoint, order_id=order_id, body=body, private=private
        )
        # The documents promise no body, so any will do but a page: that comes from something in
        # between, such as a network's login page, and OneTablet has seen nothing.
        if answer.lstrip()[:1] == b"<":
            raise BadAnswer("A web page answered in the place of OneTablet.")


def _courier_info(courier: Courier) -> dict[str, Any]:
    vehicle = {
        "color": courier.vehicle_color,
        "make": courier.vehicle_make,
        "model": courier.vehicle_model,
    }
    info: dict[str, Any] = {"full_name": courier.full_name, "phone": courier.phone}
    info["vehicle"] = {name: value for name, value in vehicle.items() if value}
    return {name: value for name, value in info.items() if value}


def _private(body: str) -> Iterator[str]:
    """What a guest told, as far as it may come back in an error: contact, names, address."""
    order = json.loads(body)
    for part in ("consumer", "delivery_address"):
        for value in order.get(part, {}).values():
            if isinstance(value, str):
                yield value
    for category in order.get("categories", ()):
        for item in category["items"]:
            yield item["consumer_name"]
