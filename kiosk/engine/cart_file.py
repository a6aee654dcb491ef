"""Reads a CART.json: an order written down by hand, for trying an installation out."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.contact import is_email, is_phone
from kiosk.domain.errors import OrderImpossible
from kiosk.domain.order import Address, Customer, Service
from kiosk.domain.selection import ChosenOption, Selection
from kiosk.domain.text import one_line
from kiosk.onetablet.bodies import first_problem

MAX_DEPTH = 20
"""Selections nested deeper than this are refused; no menu is."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Option(_Part):
    option: str
    quantity: int = 1
    selections: list[_Selection] = []

    def value(self) -> ChosenOption:
        return ChosenOption(
            self.option, self.quantity, tuple(each.value() for each in self.selections)
        )


class _Selection(_Part):
    group: str
    options: list[_Option]

    def value(self) -> Selection:
        return Selection(self.group, tuple(each.value() for each in self.options))


class _Line(_Part):
    item: str
    quantity: int = 1
    note: str = ""
    for_: str = Field(default="", alias="for")
    menu: str = ""
    category: str = ""
    selections: list[_Selection] = []

    def value(self) -> RequestedLine:
        return RequestedLine(
            item_id=self.item,
            quantity=self.quantity,
            selections=tuple(each.value() for each in self.selections),
            menu_id=self.menu,
            category_id=self.category,
            note=self.note,
            for_name=self.for_,
        )


class _Contact(_Part):
    email: str = ""
    phone: str = ""


class _Address(_Part):
    street: str = ""
    city: str = ""
    state: str = ""
    zip_code: str = ""
    country_code: str = ""
    subpremise: str = ""
    lat: str = ""
    lng: str = ""
    address_instructions: str = ""


class _Cart(_Part):
    lines: list[_Line]
    service: Service | None = Field(default=None, strict=False)
    name: str = ""
    tip_cents: int = 0
    table: str = ""
    promo_code: str = ""
    note: str = ""
    contact: _Contact = _Contact()
    address: _Address | None = None


def new_cart_id() -> str:
    """The id of a cart of its own."""
    return f"cart-{uuid.uuid4()}"


def read_cart(written: Any, services: Sequence[Service], cart_id: str | None = None) -> Checkout:
    """The checkout that a parsed CART.json asks for; without `cart_id`, as a cart of its own.

    `services` are the store's: where it offers one only, the cart need not name it.

    Raises:
        OrderImpossible: naming the key that is missing, unknown or of a wrong type.
    """
    _check_depth(written)
    _check_text(written)
    try:
        cart = _Cart.model_validate(written)
    except ValidationError as error:
        problem = first_problem(error)
        key = problem.path or "The cart"
        is_unknown = error.errors(include_url=False)[0]["type"] == "extra_forbidden"
        reason = "there is no such key" if is_unknown else problem.reason
        raise OrderImpossible(key, f"{key}: {reason}.") from None
    service = cart.service or (services[0] if len(services) == 1 else None)
    if service is None:
        offered = ", ".join(each.value for each in services)
        raise OrderImpossible("service", f"service: is missing; this store offers {offered}.")
    if cart.table and service is not Service.EAT_IN:
        raise OrderImpossible("table", f"table: goes with eat_in, not with {service.value}.")
    if cart.address is not None and service is not Service.DELIVERY:
        raise OrderImpossible("address", f"address: goes with delivery, not with {service.value}.")
    _check_contact(cart.contact)
    return Checkout(
        cart_id=cart_id or new_cart_id(),
        lines=tuple(line.value() for line in cart.lines),
        service=service,
        customer=Customer(cart.name, cart.contact.email, cart.contact.phone),
        table=cart.table,
        note=cart.note,
        tip_cents=cart.tip_cents,
        promo_code=cart.promo_code,
        address=Address(**cart.address.model_dump()) if cart.address else None,
    )


def _check_contact(contact: _Contact) -> None:
    """As the screen looks at what guests type."""
    for key, written, is_right, kind in (
        ("contact.email", contact.email, is_email, "an e-mail address"),
        ("contact.phone", contact.phone, is_phone, "a phone number"),
    ):
        text = one_line(written)
        if text and not is_right(text):
            raise OrderImpossible(key, f"{key}: does not look like {kind}.")


def _check_text(written: Any) -> None:
    try:
        json.dumps(written, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        reason = "The cart has half a character (a lone surrogate) in it."
        raise OrderImpossible("The cart", reason) from None


def _check_depth(written: Any) -> None:
    level = [written]
    # Each nested selection adds four levels of lists and objects; a cart and its lines add two.
    for _ in range(4 * MAX_DEPTH):
        level = [
            inner
            for outer in level
            if isinstance(outer, (dict, list))
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return
    raise OrderImpossible("lines", f"Selections are nested deeper than {MAX_DEPTH} levels.")
