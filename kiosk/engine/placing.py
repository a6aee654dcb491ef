"""From what somebody asks for to an order that can be sent: looked up, checked, priced.

Everything is read again from the menu at this moment, so nothing that is sold out, outside its
hours or dearer than shown is ever ordered. It writes nothing.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime, timedelta
from fractions import Fraction

from kiosk.config import Settings
from kiosk.domain.availability import Stop, StopKind
from kiosk.domain.cart import MAX_LINES, MAX_NAME_LENGTH, MAX_NOTE_LENGTH, MAX_QUANTITY
from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.choosing import problems
from kiosk.domain.errors import DearerThanShown, OrderImpossible
from kiosk.domain.hours import item_is_sold, menu_is_open
from kiosk.domain.menu import Item
from kiosk.domain.order import Order, OrderLine, Service, Totals
from kiosk.domain.pricing import PricedLine, half_up, priced_groups, totals, unit_price_cents
from kiosk.domain.selection import EightySixed, Problem, ProblemKind, in_menu_order
from kiosk.storage.menu_cache import CategoryHead, MenuReader

MAX_TIP_CENTS = 1_000_000
MAX_TOTAL_CENTS = 100_000_000
"""Far above any order; the wire takes ten times as much."""
MAX_CONTACT_LENGTH = 200

_PROBLEM_WORDS = {
    ProblemKind.UNKNOWN_GROUP: "there is no such group here",
    ProblemKind.UNKNOWN_OPTION: "there is no such option in this group",
    ProblemKind.REPEATED: "named twice in one list",
    ProblemKind.INACTIVE_OPTION: "not on the menu now",
    ProblemKind.OPTION_SOLD_OUT: "sold out",
    ProblemKind.OPTION_UNAVAILABLE: "something that it needs is sold out",
    ProblemKind.TOO_FEW_OPTIONS: "choose at least {limit}",
    ProblemKind.TOO_MANY_OPTIONS: "choose at most {limit}",
    ProblemKind.TOO_FEW_UNITS: "choose at least {limit} in all",
    ProblemKind.TOO_MANY_UNITS: "choose at most {limit} in all",
    ProblemKind.TOO_FEW_OF_OPTION: "take at least {limit} of it",
    ProblemKind.TOO_MANY_OF_OPTION: "take at most {limit} of it",
}

_STOP_WORDS = {
    StopKind.INACTIVE: "not on the menu now",
    StopKind.EIGHTY_SIXED: "sold out",
    StopKind.REQUIRED_GROUP: "too few of its choices are left",
    StopKind.HOURS: "not sold at this hour",
}


def build_order(
    checkout: Checkout,
    lines: tuple[tuple[OrderLine, Item], ...],
    settings: Settings,
    now: datetime,
    *,
    short_code: str,
    number: int,
) -> Order:
    """The frozen order of checked lines. `number` is the kiosk's running number."""
    money = _totals(checkout, lines, settings)
    remitted_cents = None
    if settings.orders.is_tax_remitted_by_platform:
        share = Fraction(settings.orders.tax_remitted_share)
        remitted_cents = half_up(money.tax_cents * share)
    return Order(
        id=str(uuid.uuid4()),
        cart_id=checkout.cart_id,
        short_code=short_code,
        number=number,
        service=checkout.service,
        lines=tuple(line for line, _ in lines),
        totals=money,
        placed_at=now,
        ready_at=now + timedelta(minutes=settings.store.prep_minutes),
        customer=checkout.customer,
        table=checkout.table,
        note=checkout.note,
        address=checkout.address,
        tax_remitted_cents=remitted_cents,
    )


def check_lines(
    checkout: Checkout,
    reader: MenuReader,
    settings: Settings,
    now: datetime,
    *,
    ignore_hours: bool = False,
) -> tuple[tuple[OrderLine, Item], ...]:
    """Looks up, checks and prices every line, each with the menu's item behind it.

    Raises:
        OrderImpossible: naming the first item, group or option that stands in the way.
        DearerThanShown: a line costs more than `expected_unit_cents` says the guest was shown.
    """
    _check_envelope(checkout, settings)
    eighty_sixed = reader.eighty_sixed()
    lines = tuple(
        _line(position, line, reader, eighty_sixed, settings, None if ignore_hours else now)
        for position, line in enumerate(checkout.lines)
    )
    if sum(line.unit_price_cents * line.quantity for line, _ in lines) > MAX_TOTAL_CENTS:
        raise OrderImpossible("lines", f"An order is at most {MAX_TOTAL_CENTS:,} cents.")
    return lines


def _totals(
    checkout: Checkout, lines: tuple[tuple[OrderLine, Item], ...], settings: Settings
) -> Totals:
    is_delivery = checkout.service is Service.DELIVERY
    return totals(
        [PricedLine(line.unit_price_cents, line.quantity, item.tax_rate) for line, item in lines],
        settings.store.tax_fraction,
        includes_tax=settings.store.prices_include_tax,
        tip_cents=checkout.tip_cents,
        delivery_fee_cents=settings.orders.delivery_fee_cents if is_delivery else 0,
    )


def _check_envelope(checkout: Checkout, settings: Settings) -> None:
    if not checkout.lines:
        raise OrderImpossible("lines", "The order has no lines.")
    if len(checkout.lines) > MAX_LINES:
        raise OrderImpossible("lines", f"An order has at most {MAX_LINES} lines.")
    if checkout.service not in settings.store.services:
        raise OrderImpossible("service", f"This store does not offer {checkout.service.value}.")
    if checkout.service is Service.DELIVERY and (
        checkout.address is None or not checkout.address.street or not checkout.address.city
    ):
        raise OrderImpossible("address", "A delivery needs an address with street and city.")
    if not 0 <= checkout.tip_cents <= MAX_TIP_CENTS:
        raise OrderImpossible("tip_cents", f"A tip is 0 to {MAX_TIP_CENTS} cents.")
    if checkout.promo_code:
        raise OrderImpossible("promo_code", f"No promotion has the code {checkout.promo_code!r}.")
    for named, text, most in _texts(checkout):
        if len(text) > most:
            raise OrderImpossible(named, f"{named} has more than {most} characters.")


def _texts(checkout: Checkout) -> Iterator[tuple[str, str, int]]:
    """What a guest wrote, by name, with how long it may be."""
    yield "note", checkout.note, MAX_NOTE_LENGTH
    yield "name", checkout.customer.name, MAX_NAME_LENGTH
    yield "table", checkout.table, MAX_NAME_LENGTH
    yield "contact.email", checkout.customer.email, MAX_CONTACT_LENGTH
    yield "contact.phone", checkout.customer.phone, MAX_CONTACT_LENGTH
    if checkout.address is not None:
        for part in fields(checkout.address):
            yield f"address.{part.name}", getattr(checkout.address, part.name), MAX_CONTACT_LENGTH


def _line(
    position: int,
    line: RequestedLine,
    reader: MenuReader,
    eighty_sixed: EightySixed,
    settings: Settings,
    at: datetime | None,
) -> tuple[OrderLine, Item]:
    if not 1 <= line.quantity <= MAX_QUANTITY:
        reason = f"{line.item_id}: a quantity is 1 to {MAX_QUANTITY}, not {line.quantity}."
        raise OrderImpossible(line.item_id, reason, position)
    if len(line.note) > MAX_NOTE_LENGTH or len(line.for_name) > MAX_NAME_LENGTH:
        raise OrderImpossible(line.item_id, f"{line.item_id}: note or name too long.", position)
    item, category = _find(position, line, reader, settings, at)
    wrong = problems(item, line.selections, eighty_sixed)
    if wrong:
        first = wrong[0]
        raise OrderImpossible(first.id, f"{line.item_id}: {_in_words(first)}.", position)
    selections = in_menu_order(item.groups, line.selections)
    unit_cents = unit_price_cents(item, selections)
    if line.expected_unit_cents is not None and unit_cents > line.expected_unit_cents:
        raise DearerThanShown(line.item_id, unit_cents, position)
    return (
        OrderLine(
            item_id=item.id,
            name=item.name,
            category_id=category.id,
            category_name=category.name,
            unit_price_cents=unit_cents,
            quantity=line.quantity,
            note=line.note,
            for_name=line.for_name,
            groups=priced_groups(item.groups, selections),
        ),
        item,
    )


def _find(
    position: int,
    line: RequestedLine,
    reader: MenuReader,
    settings: Settings,
    at: datetime | None,
) -> tuple[Item, CategoryHead]:
    """The first place where the item can be ordered. `at` None leaves the hours out of it.

    Where it cannot be ordered anywhere, the first place says why.
    """
    zone = settings.store.zone
    open_menus = {
        menu.row_id: at is None or menu_is_open(menu, at, zone) for menu in reader.menus()
    }
    first_stop: Stop | None = None
    for row in reader.find(line.item_id, line.menu_id, line.category_id):
        card = reader.card(row)
        whole = reader.item(row)
        if card is None or whole is None:
            continue
        item, category = whole
        stop = card.stop
        is_sold = open_menus.get(category.menu_row, False) and (
            at is None or item_is_sold(item.hours, at, zone)
        )
        if stop is None and not is_sold:
            stop = Stop(StopKind.HOURS, item.id)
        if stop is None:
            return item, category
        first_stop = first_stop or stop
    if first_stop is None:
        raise OrderImpossible(line.item_id, _unknown(line), position)
    raise OrderImpossible(
        first_stop.named,
        f"{line.item_id}: {_STOP_WORDS[first_stop.kind]} ({first_stop.named}).",
        position,
    )


def _unknown(line: RequestedLine) -> str:
    where = "".join(
        f" in {kind} {id_!r}"
        for kind, id_ in (("category", line.category_id), ("menu", line.menu_id))
        if id_
    )
    return f"There is no item {line.item_id!r}{where or ' on the menu'}."


def _in_words(problem: Problem) -> str:
    return f"{problem.id}: {_PROBLEM_WORDS[problem.kind].format(limit=problem.limit)}"
