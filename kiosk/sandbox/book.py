"""The orders that the sandbox has accepted, as they arrived; it sends and answers nothing."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from uuid import uuid4

from kiosk.sandbox.fields import JsonObject


class Status(StrEnum):
    """An order's status as the Orders API names it."""

    NEW = "new"
    FUTURE = "future"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    READY = "ready"
    FINISHED = "finished"


FINAL = frozenset({Status.REJECTED, Status.CANCELLED, Status.FINISHED})

# The documents show one delivery status of the Orders API; the others are named after it.
DELIVERY_STEPS = {
    "dasher_confirmed": "COURIER_ASSIGNED",
    "arriving_at_store": "EN_ROUTE_TO_STORE",
    "arrived_at_store": "ARRIVED_AT_STORE",
    "dasher_out_for_delivery": "EN_ROUTE_TO_CUSTOMER",
    "dropoff": "DELIVERED",
}


def now() -> datetime:
    """The time in UTC, cut to the millisecond as the Orders API shows it."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def stamp(moment: datetime) -> str:
    """ISO 8601 in UTC with milliseconds and a Z."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@dataclass(slots=True)
class ReceivedOrder:
    """One accepted order; `wire` is the body as the kiosk sent it."""

    wire: JsonObject
    number: int
    remarks: list[str] = field(default_factory=list)
    onetablet_id: str = field(default_factory=lambda: str(uuid4()))
    created_at: datetime = field(default_factory=now)
    updated_at: datetime = field(default_factory=now)
    status: Status = Status.NEW
    confirmed_at: datetime | None = None
    delivery_status: str | None = None
    deliveries: list[JsonObject] = field(default_factory=list)
    cancellation: JsonObject | None = None
    submissions: int = 1

    @property
    def restaurant_id(self) -> str:
        """The restaurant's own id of the order, by its running number."""
        return f"pos-{self.number}"

    @property
    def order_id(self) -> str:
        """The kiosk's own id of the order."""
        return str(self.wire["id"])

    @property
    def short_code(self) -> str:
        """The number that is called out."""
        return str(self.wire["delivery_short_code"])

    @property
    def is_open(self) -> bool:
        """Whether the order can still go on."""
        return self.status not in FINAL

    def move(self, status: Status) -> None:
        """Give the order another status and note the time."""
        self.status = status
        self.updated_at = now()

    @property
    def is_delivery(self) -> bool:
        """Whether somebody brings it to the guest."""
        return not self.wire["is_pickup"]

    def finish(self) -> None:
        """It left the restaurant; for a delivery that is not the end yet."""
        if self.is_delivery and self.delivery_status != "DELIVERED":
            self.delivery_status = "EN_ROUTE_TO_CUSTOMER"
        self.move(Status.FINISHED)

    def deliver(self) -> None:
        """The guest has it."""
        self.delivery_status = "DELIVERED"
        self.move(Status.FINISHED)

    def as_json(self) -> JsonObject:
        """The order for tests and integrators, with the number of times it was submitted."""
        return {
            "order_id": self.order_id,
            "onetablet_id": self.onetablet_id,
            "restaurant_id": self.restaurant_id,
            "short_code": self.short_code,
            "status": self.status,
            "confirmed_at": None if self.confirmed_at is None else stamp(self.confirmed_at),
            "delivery_status": self.delivery_status,
            "deliveries": self.deliveries,
            "cancellation": self.cancellation,
            "created_at": stamp(self.created_at),
            "updated_at": stamp(self.updated_at),
            "submissions": self.submissions,
            "remarks": self.remarks,
            "wire": self.wire,
        }


class OrderBook:
    """Accepted orders by the kiosk's id and by OneTablet's."""

    def __init__(self) -> None:
        self.orders: list[ReceivedOrder] = []
        self._found: dict[str, ReceivedOrder] = {}
        self._carts: dict[str, ReceivedOrder] = {}
        self._codes: dict[str, ReceivedOrder] = {}
        self._tax_transactions: set[str] = set()

    def find(self, any_id: str) -> ReceivedOrder | None:
        """The order with this id, whether it is the kiosk's or OneTablet's."""
        return self._found.get(any_id)

    def has_tax_transaction(self, transaction_id: str) -> bool:
        """Whether an accepted order used this tax transaction id."""
        return transaction_id in self._tax_transactions

    def doubles(self, wire: JsonObject) -> list[str]:
        """What a new order shares with another one that it should not; remarks, no refusal."""
        remarks = []
        if (same_cart := self._carts.get(wire["store_order_cart_id"])) is not None:
            remarks.append(f"the cart was ordered before, as {same_cart.short_code}")
        same_code = self._codes.get(wire["delivery_short_code"])
        if same_code is not None and same_code.is_open:
            remarks.append(f"{same_code.short_code} is the number of another open order")
        return remarks

    def add(self, wire: JsonObject, remarks: list[str]) -> ReceivedOrder:
        """Keep a new order; its id must be unknown."""
        order = ReceivedOrder(wire, len(self.orders) + 1, remarks)
        self.orders.append(order)
        self._found[order.order_id] = order
        self._found[order.onetablet_id] = order
        self._carts[wire["store_order_cart_id"]] = order
        self._codes[order.short_code] = order
        self._tax_transactions.add(str(wire["tax_transaction_id"]))
        return order


def is_same_body(one: JsonObject, other: JsonObject) -> bool:
    """Whether two bodies say the same; 1 and true, or 1 and 1.0, are not the same."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
