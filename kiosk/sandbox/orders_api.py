"""The Orders API: reads accepted orders back, and lets staff move them on."""

from collections.abc import Callable
from datetime import datetime
from typing import NoReturn

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kiosk.sandbox.book import ReceivedOrder, Status
from kiosk.sandbox.fields import text
from kiosk.sandbox.gate import ApiError, Gate, json_object, orders_api_error, orders_key
from kiosk.sandbox.kitchen import Kitchen
from kiosk.sandbox.read_back import as_read_back
from kiosk.sandbox.state import State


class OrdersApi:
    """The endpoints of the Orders API; here an order is called by OneTablet's own id."""

    def __init__(self, state: State, kitchen: Kitchen) -> None:
        self._state = state
        self._kitchen = kitchen

    def routes(self) -> list[Route]:
        """The routes below `/api/v1`."""
        gate = Gate(self._state, orders_api_error, orders_key(self._state))
        order = "/orders/{onetablet_id}"
        return [
            Route("/orders", gate("orders_api", self._list), methods=["GET"]),
            Route(order, gate("orders_api", self._get), methods=["GET"]),
            Route(f"{order}/ready", gate("orders_api", self._ready), methods=["POST"]),
            Route(f"{order}/finish", gate("orders_api", self._finish), methods=["POST"]),
            Route(f"{order}/delivered", gate("orders_api", self._delivered), methods=["POST"]),
            Route(f"{order}/cancel", gate("orders_api", self._cancel), methods=["POST"]),
        ]

    async def _list(self, request: Request) -> Response:
        page = _number(request, "page", 1, most=1_000_000)
        limit = _number(request, "limit", 50, most=100)
        filters = self._filters(request)
        wanted = [
            order
            for order in reversed(self._state.book.orders)
            if all(keeps(order) for keeps in filters)
        ]
        shown = wanted[(page - 1) * limit : page * limit]
        return JSONResponse(
            {
                "items": [as_read_back(order) for order in shown],
                "pagination": {
                    "page": page,
                    "limit": limit,
                    "total": len(wanted),
                    "totalPages": -(-len(wanted) // limit),
                },
            }
        )

    def _filters(self, request: Request) -> list[Callable[[ReceivedOrder], bool]]:
        query = request.query_params
        filters: list[Callable[[ReceivedOrder], bool]] = []
        statuses = query.getlist("statuses")
        for status in statuses:
            if status not in list(Status):
                _refuse("statuses", f"must be among {', '.join(Status)}")
        if statuses:
            filters.append(lambda order: order.status in statuses)
        if "locationCode" in query and query["locationCode"] != self._state.store_id:
            filters.append(lambda _order: False)
        start = _moment(request, "createdAtStartDate")
        if start is not None:
            filters.append(lambda order: order.created_at >= start)
        end = _moment(request, "createdAtEndDate")
        if end is not None:
            filters.append(lambda order: order.created_at <= end)
        return filters

    async def _get(self, request: Request) -> Response:
        return JSONResponse(as_read_back(self._known(request)))

    async def _ready(self, request: Request) -> Response:
        order = self._known(request)
        if order.status not in (Status.NEW, Status.FUTURE):
            _conflict(order)
        order.move(Status.READY)
        self._kitchen.tell_ready(order)
        return Response()

    async def _finish(self, request: Request) -> Response:
        order = self._known(request)
        if not order.is_open:
            _conflict(order)
        order.finish()
        return Response()

    async def _delivered(self, request: Request) -> Response:
        order = self._known(request)
        if order.wire["fulfillment_type"] != "mx_fleet_delivery":
            raise ApiError(409, "Only an order of the merchant's own delivery can be delivered")
        has_left = order.status is Status.FINISHED and order.delivery_status != "DELIVERED"
        if not (order.is_open or has_left):
            _conflict(order)
        order.deliver()
        return Response()

    async def _cancel(self, request: Request) -> Response:
        order = self._known(request)
        reason = text(await json_object(request), "reason", "")
        if not order.is_open:
            _conflict(order)
        order.cancellation = {
            "by": "orders_api",
            "cancel_reason": "OTHER",
            "cancel_details": reason,
        }
        order.move(Status.CANCELLED)
        self._kitchen.tell_cancelled(order, reason)
        return JSONResponse({"message": "The order is cancelled"})

    def _known(self, request: Request) -> ReceivedOrder:
        wanted = request.path_params["onetablet_id"]
        order = self._state.book.find(wanted)
        if order is None or order.onetablet_id != wanted:
            raise ApiError(404, "Order not found")
        return order


def _conflict(order: ReceivedOrder) -> NoReturn:
    raise ApiError(409, f"The order is already {order.status}")


def _refuse(name: str, problem: str) -> NoReturn:
    raise ApiError(400, f"{name} {problem}")


def _number(request: Request, name: str, default: int, *, most: int) -> int:
    written = request.query_params.get(name)
    if written is None:
        return default
    # Only ASCII digits, and few enough that int() cannot choke on them.
    if not (written.isascii() and written.isdigit() and len(written) < 10):
        _refuse(name, "must be a whole number")
    if not 1 <= int(written) <= most:
        _refuse(name, f"must be from 1 to {most}")
    return int(written)


def _moment(request: Request, name: str) -> datetime | None:
    written = request.query_params.get(name)
    if written is None:
        return None
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        _refuse(name, "is not an ISO 8601 time")
    if moment.tzinfo is None:
        _refuse(name, "must be an ISO 8601 time in UTC")
    return moment
