"""A store to stand in front of: a small menu in a real database, an engine played by the test."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from kiosk.devices.simulated_terminal import Reply
from kiosk.domain.checkout import Checkout
from kiosk.domain.kept_cart import KeptCart
from kiosk.domain.menu import Category, DishFacts, Item, ItemHour, Menu, ModifierGroup, Option
from kiosk.domain.order import Actor, Order, OrderState, Totals
from kiosk.domain.payment import Begun, PaymentState, TerminalStep
from kiosk.domain.store import StoreState, StoreStatus
from kiosk.engine.changes import (
    AvailabilityChanged,
    Change,
    MenuChanged,
    OrderChanged,
    PaymentChanged,
    StatusChanged,
)
from kiosk.storage.eighty_six import set_eighty_sixed
from kiosk.storage.menu_writer import write_menus
from kiosk.storage.orders import OrderReader, StoredOrder
from kiosk.storage.outbox import change_state, place
from kiosk.storage.payments import StoredPayment, begin, change_payment

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
"""A Monday."""

VEGETARIAN = DishFacts(diet_tags=frozenset({"TAG_KEY_DIETARY_VEGETARIAN"}))


def small_menu() -> Menu:
    """Two chapters: choices three levels deep, something sold only in the evening."""
    halves = ModifierGroup(
        "g-half",
        "Which half?",
        min_options=1,
        max_options=1,
        options=(
            Option(
                "o-left",
                "Left half",
                groups=(
                    ModifierGroup(
                        "g-much", "How much?", options=(Option("o-little", "Only a little"),)
                    ),
                ),
            ),
            Option("o-right", "Right half"),
        ),
    )
    margherita = Item(
        "i-margherita",
        "Margherita",
        1100,
        facts=DishFacts(780, 780, frozenset({"TAG_KEY_DIETARY_VEGETARIAN"})),
        groups=(
            ModifierGroup(
                "g-size",
                "Size",
                min_options=1,
                max_options=1,
                options=(
                    Option("o-small", "Small", facts=VEGETARIAN),
                    Option("o-large", "Large", 400, facts=VEGETARIAN),
                ),
            ),
            ModifierGroup(
                "g-top", "Toppings", options=(Option("o-olives", "Olives", 150, groups=(halves,)),)
            ),
        ),
    )
    evening = ItemHour(None, time(17, 0), time(22, 0))
    return Menu(
        "m-1",
        "All day",
        categories=(
            Category(
                "c-pizza",
                "Pizza",
                "From the oven",
                items=(margherita, Item("i-calzone", "Calzone", 1250, hours=(evening,))),
            ),
            Category("c-drinks", "Drinks", items=(Item("i-cola", "Cola", 320),)),
        ),
    )


@dataclass
class Stage:
    """The store. Its clock stands at `moment`; its engine does what the test says."""

    directory: Path
    writer: sqlite3.Connection
    moment: datetime = NOON
    state: StoreStatus = field(default_factory=lambda: StoreStatus(StoreState.OPEN))
    submit_error: Exception | None = None
    submitted: list[Checkout] = field(default_factory=list)
    placed: list[StoredOrder] = field(default_factory=list)
    payments: list[StoredPayment] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)
    played: list[tuple[str, Reply]] = field(default_factory=list)
    kept: list[KeptCart | None] = field(default_factory=list)
    refetched: list[str] = field(default_factory=list)
    listeners: list[Callable[[Change], None]] = field(default_factory=list)

    # The engine, as the bridge knows it

    async def submit(self, checkout: Checkout) -> StoredOrder:
        self.submitted.append(checkout)
        if self.submit_error is not None:
            raise self.submit_error
        order = place(
            self.writer,
            day=date(2026, 3, 2),
            letter="K",
            build=lambda code, number: (self._order(checkout, code, number), "{}"),
            now=self.moment,
            cart_id=checkout.cart_id,
        )
        self.placed.append(order)
        self.tell(OrderChanged(order.order_id))
        return order

    async def pay(self, checkout: Checkout) -> Begun:
        self.submitted.append(checkout)
        if self.submit_error is not None:
            raise self.submit_error
        payment, is_new = begin(
            self.writer,
            day=date(2026, 3, 2),
            letter="K",
            build=lambda code, number: (self._order(checkout, code, number), "{}"),
            now=self.moment,
            cart_id=checkout.cart_id,
        )
        if is_new:
            self.payments.append(payment)
        return Begun(payment.order.order_id, payment.reference)

    async def cancel_payment(self, reference: str) -> None:
        self.cancelled.append(reference)

    async def play_terminal(self, reference: str, reply: Reply) -> None:
        self.played.append((reference, reply))

    async def keep_cart(self, kept: KeptCart | None) -> None:
        self.kept.append(kept)

    async def refetch_picture(self, name: str) -> None:
        self.refetched.append(name)

    def subscribe(self, callback: Callable[[Change], None]) -> None:
        self.listeners.append(callback)

    def status(self) -> StoreStatus:
        return self.state

    def _order(self, checkout: Checkout, short_code: str, number: int) -> Order:
        return Order(
            id=f"order-{number}-{len(self.submitted)}",
            cart_id=checkout.cart_id,
            short_code=short_code,
            number=number,
            service=checkout.service,
            lines=(),
            totals=Totals(0, 0, 0, 0, 0, checkout.expected_total_cents or 0),
            placed_at=self.moment,
            ready_at=self.moment + timedelta(minutes=15),
            customer=checkout.customer,
        )

    # What happens in the store

    def tell(self, change: Change) -> None:
        for listener in self.listeners:
            listener(change)

    def write(self, *menus: Menu) -> None:
        version = write_menus(self.writer, menus, complete=True, now=self.moment).version
        self.tell(MenuChanged(version))

    def sell_out(self, *items: str, back: bool = False) -> None:
        rows = set_eighty_sixed(
            self.writer, items=dict.fromkeys(items, not back), now=self.moment, source="staff"
        )
        self.tell(AvailabilityChanged(rows))

    def become(self, state: StoreState, message: str = "", until: datetime | None = None) -> None:
        self.state = StoreStatus(state, message, until)
        self.tell(StatusChanged(self.state))

    def step(self, step: TerminalStep) -> None:
        """The newest payment's terminal goes on."""
        self.tell(PaymentChanged(self.payments[-1].reference, step))

    def settle(self, state: PaymentState) -> None:
        """The newest payment becomes this."""
        payment = self.payments[-1]
        change_payment(
            self.writer, payment.reference, state, Actor.KIOSK, "the test says so", self.moment
        )
        self.tell(PaymentChanged(payment.reference))
        order = OrderReader(self.writer).order(payment.order.order_id)
        if state is PaymentState.APPROVED and order is not None:
            self.placed.append(order)
            self.tell(OrderChanged(order.order_id))

    def move(self, order: StoredOrder, state: OrderState) -> None:
        change_state(
            self.writer, order.order_id, state, Actor.WEBHOOK, "the test says so", self.moment
        )
        self.tell(OrderChanged(order.order_id))
