"""The Ordering Channel API, over REST and over the older event envelope."""

from dataclasses import dataclass
from typing import Literal

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kiosk.sandbox.book import DELIVERY_STEPS, ReceivedOrder, Status, is_same_body, now
from kiosk.sandbox.faults import Surface
from kiosk.sandbox.fields import JsonObject, RefusedError, choice, table, text
from kiosk.sandbox.gate import ApiError, Gate, channel_error, channel_key, json_object
from kiosk.sandbox.kitchen import Kitchen
from kiosk.sandbox.order_check import check_utc
from kiosk.sandbox.state import State

Transport = Literal["rest", "envelope", "both"]

_CANCEL_REASONS = ("ITEM_OUT_OF_STOCK", "STORE_CLOSED", "KITCHEN_BUSY", "OTHER")


@dataclass(frozen=True, slots=True)
class EventNames:
    """What the envelope's operations are called: the values of `event.type`.

    Raises:
        ValueError: two of them are the same.
    """

    create: str = "order.create"
    cancel: str = "order.cancel"
    delivery_status: str = "order.delivery_status"

    def __post_init__(self) -> None:
        """Two operations of one name could not be told apart."""
        if len(set(self.all)) < len(self.all):
            raise ValueError("The three event names must differ.")

    @property
    def all(self) -> tuple[str, str, str]:
        """Each of them."""
        return (self.create, self.cancel, self.delivery_status)


DEFAULT_EVENTS = EventNames()


class ChannelApi:
    """The endpoints that a kiosk calls to order; a transport that is not on answers 404."""

    def __init__(
        self,
        state: State,
        kitchen: Kitchen,
        transport: Transport = "both",
        events: EventNames = DEFAULT_EVENTS,
    ) -> None:
        self._state = state
        self._kitchen = kitchen
        self._transport = transport
        self._events = events

    def routes(self) -> list[Route]:
        """The routes at the root of the server."""
        gate = Gate(self._state, channel_error, channel_key(self._state))
        pull = Route("/pull/menus/{store_id}", gate("pull", self._pull), methods=["GET"])
        envelope = Route(
            "/webhooks", gate(self._envelope_surface, self._post_envelope), methods=["POST"]
        )
        rest = self._rest_routes(gate)
        by_transport = {"rest": rest, "envelope": [envelope], "both": [*rest, envelope]}
        return [pull, *by_transport[self._transport]]

    def _rest_routes(self, gate: Gate) -> list[Route]:
        order = "/orders/{order_id}"
        return [
            Route("/orders", gate("submit", self._post_order), methods=["POST"]),
            Route(f"{order}/cancel", gate("cancel", self._post_cancel), methods=["POST"]),
            Route(
                f"{order}/delivery-status",
                gate("delivery_status", self._post_delivery),
                methods=["POST"],
            ),
        ]

    async def _pull(self, request: Request) -> Response:
        store_id = request.path_params["store_id"]
        if store_id != self._state.store_id:
            raise ApiError(404, f"There is no store {store_id}")
        ids = [part for part in request.query_params.get("ids", "").split(",") if part]
        return JSONResponse(self._state.menus(ids))

    async def _post_order(self, request: Request) -> Response:
        return self._submit(await json_object(request))

    async def _post_cancel(self, request: Request) -> Response:
        return self._cancel(request.path_params["order_id"], await json_object(request))

    async def _post_delivery(self, request: Request) -> Response:
        return self._delivery(request.path_params["order_id"], await json_object(request))

    async def _envelope_surface(self, request: Request) -> Surface:
        body = request.state.envelope = await json_object(request)
        kind = choice(table(body, "event", ""), "type", "event", self._events.all)
        surfaces: dict[str, Surface] = {
            self._events.create: "submit",
            self._events.cancel: "cancel",
            self._events.delivery_status: "delivery_status",
        }
        return surfaces[kind]

    async def _post_envelope(self, request: Request) -> Response:
        body: JsonObject = request.state.envelope
        event = body["event"]
        text(event, "id", "event", filled=True)
        check_utc(event, "created_at", "event")
        store = table(body, "store", "")
        self._check_store(store)
        text(store, "provider_type", "store", filled=True)
        payload = table(body, "payload", "")
        if event["type"] == self._events.create:
            return self._submit(payload)
        order_id = text(payload, "client_order_id", "payload", filled=True)
        if event["type"] == self._events.cancel:
            return self._cancel(order_id, payload)
        return self._delivery(order_id, payload)

    def _check_store(self, store: JsonObject) -> None:
        store_id = text(store, "merchant_supplied_id", "store", filled=True)
        if store_id != self._state.store_id:
            raise ApiError(403, f"There is no store {store_id} for this key")

    def _submit(self, body: JsonObject) -> Response:
        known = self._state.book.find(str(body.get("id", "")))
        if known is not None:
            if not is_same_body(known.wire, body):
                raise ApiError(409, "id was used by an order with another body")
            known.submissions += 1
            return JSONResponse(_accepted(known))
        remarks = self._state.check.check(body, self._state.catalogues)
        if self._state.book.has_tax_transaction(body["tax_transaction_id"]):
            raise ApiError(400, "tax_transaction_id was used by another order")
        # Not a reason to refuse: the order may have been on its way when the item ran out.
        remarks += [f"{item_id} is sold out" for item_id in self._sold_out(body)]
        if not self._state.is_online:
            remarks.append("the store is paused")
        remarks += self._state.book.doubles(body)
        order = self._state.book.add(body, remarks)
        self._kitchen.cook(order)
        return JSONResponse(_accepted(order))

    def _sold_out(self, body: JsonObject) -> list[str]:
        lines = [line for category in body["categories"] for line in category["items"]]
        ids = set().union(*(_ids(line) for line in lines))
        return sorted(ids & (self._state.sold_out | self._state.sold_out_options))

    def _cancel(self, order_id: str, body: JsonObject) -> Response:
        order = self._known(order_id)
        self._check_older_names(order, body)
        reason = "OTHER"
        if "cancel_reason" in body:
            reason = choice(body, "cancel_reason", "", _CANCEL_REASONS)
        texts = [text(body, key, "") for key in ("cancel_details", "reason") if key in body]
        if order.status is not Status.CANCELLED:
            self._must_be_open(order)
            order.cancellation = {"by": "channel", "cancel_reason": reason}
            if texts:
                order.cancellation["cancel_details"] = texts[0]
            order.move(Status.CANCELLED)
        return JSONResponse({"message": "The order is cancelled"})

    def _delivery(self, order_id: str, body: JsonObject) -> Response:
        order = self._known(order_id)
        self._check_older_names(order, body)
        key = "dasher_status" if "dasher_status" in body else "delivery_status"
        step = choice(body, key, "", tuple(DELIVERY_STEPS))
        courier = _courier(body)
        if order.wire["fulfillment_type"] != "mx_fleet_delivery":
            raise ApiError(409, "The delivery of this order is not the channel's")
        steps = list(DELIVERY_STEPS)
        last = order.deliveries[-1]["status"] if order.deliveries else None
        if last != step:
            self._must_be_open(order)
            if last is not None and steps.index(step) < steps.index(last):
                raise ApiError(409, f"The delivery is already at {last}")
            order.deliveries.append({"status": step, "courier": courier})
            order.delivery_status = DELIVERY_STEPS[step]
            order.updated_at = now()
            if step == "dropoff":
                order.deliver()
            elif step == "dasher_out_for_delivery" and order.status is Status.NEW:
                order.move(Status.READY)  # what has left was ready
        return JSONResponse({"message": "The delivery status is noted"})

    def _check_older_names(self, order: ReceivedOrder, body: JsonObject) -> None:
        """The older dialect names the store and the order in the body too."""
        if "store" in body:
            self._check_store(table(body, "store", ""))
        if "client_order_id" in body:
            named = text(body, "client_order_id", "")
            if named not in (order.order_id, order.onetablet_id):
                raise RefusedError("client_order_id", f"{named} is another order")

    def _known(self, order_id: str) -> ReceivedOrder:
        order = self._state.book.find(order_id)
        if order is None:
            raise ApiError(404, f"There is no order {order_id}")
        return order

    def _must_be_open(self, order: ReceivedOrder) -> None:
        if not order.is_open:
            raise ApiError(409, f"The order is already {order.status}")


def _accepted(order: ReceivedOrder) -> JsonObject:
    return {"id": order.order_id, "status": "received"}


def _ids(owner: JsonObject) -> set[str]:
    found = {str(owner["merchant_supplied_id"])}
    for extra in owner["extras"]:
        for option in extra["options"]:
            found |= _ids(option)
    return found


def _courier(body: JsonObject) -> JsonObject:
    """Who delivers, from either dialect; every part may be missing."""
    names = {"courier_info": ("full_name", "phone"), "dasher": ("first_name", "phone_number")}
    for key, fields in names.items():
        if key not in body:
            continue
        courier = table(body, key, "")
        for name in fields:
            if name in courier:
                text(courier, name, key)
        if "vehicle" in courier:
            vehicle = table(courier, "vehicle", key)
            for name in ("color", "make", "model"):
                if name in vehicle:
                    text(vehicle, name, f"{key}.vehicle")
        return courier
    return {}
