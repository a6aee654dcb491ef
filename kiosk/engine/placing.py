"""From what somebody asks for to an order that can be sent: looked up, checked, priced.

Everything is read again from the menu at this moment, so nothing that is sold out, outside its
hours or dearer than shown is ever ordered. It writes nothing.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from kiosk.config import Settings
from kiosk.domain.address import address_problems
from kiosk.domain.availability import Stop, availability, item_stop, sold_out_at
from kiosk.domain.bill import Bill, BilledLine, make_bill
from kiosk.domain.cart import MAX_LINES, MAX_NAME_LENGTH, MAX_NOTE_LENGTH, MAX_QUANTITY
from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.choosing import problems
from kiosk.domain.errors import DearerThanShown, OrderImpossible, OrderTooDear, TotalDearerThanShown
from kiosk.domain.hours import StoreHours
from kiosk.domain.menu import Item
from kiosk.domain.order import Order, OrderLine, Service
from kiosk.domain.pricing import MAX_ORDER_CENTS, priced_groups, unit_price_cents
from kiosk.domain.promotion import RefusalKind
from kiosk.domain.reasons import address_reason, full_reason, problem_reason, refusal_reason
from kiosk.domain.selection import EightySixed, ProblemKind, in_menu_order
from kiosk.domain.tip import MAX_TIP_CENTS
from kiosk.storage.menu_cache import CategoryHead, MenuReader

MAX_CONTACT_LENGTH = 200
_MISSPELT = {ProblemKind.UNKNOWN_GROUP, ProblemKind.UNKNOWN_OPTION}


def build_order(
    checkout: Checkout,
    lines: tuple[tuple[OrderLine, Item], ...],
    settings: Settings,
    now: datetime,
    *,
    short_code: str,
    number: int,
    is_paid: bool = False,
) -> Order:
    """The frozen order of checked lines. `number` is the kiosk's running number."""
    bill = _bill(checkout, lines, settings, now)
    return Order(
        id=str(uuid.uuid4()),
        cart_id=checkout.cart_id,
        short_code=short_code,
        number=number,
        service=checkout.service,
        lines=tuple(line for line, _ in lines),
        totals=bill.totals,
        placed_at=now,
        ready_at=now + timedelta(minutes=settings.store.prep_minutes),
        customer=checkout.customer,
        table=checkout.table,
        note=checkout.note,
        address=checkout.address,
        discounts=bill.discounts,
        tax_remitted_cents=bill.tax_remitted_cents,
        is_paid=is_paid,
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
        OrderTooDear: all lines together cost more than MAX_ORDER_CENTS.
        DearerThanShown: a line costs more than `expected_unit_cents` says the guest was shown.
        TotalDearerThanShown: the whole costs more than `expected_total_cents` says.
    """
    _check_envelope(checkout, settings)
    at = None if ignore_hours else _Moment(now, checkout.started_at, settings.store.hours)
    eighty_sixed = reader.eighty_sixed()
    lines = tuple(
        _line(position, line, reader, eighty_sixed, at)
        for position, line in enumerate(checkout.lines)
    )
    if sum(line.unit_price_cents * line.quantity for line, _ in lines) > MAX_ORDER_CENTS:
        raise OrderTooDear(MAX_ORDER_CENTS)
    _check_bill(checkout, _bill(checkout, lines, settings, now))
    return lines


@dataclass(frozen=True, slots=True)
class _Moment:
    """When the order is placed, and what the clock's rules are."""

    now: datetime
    started_at: datetime | None
    hours: StoreHours


def _bill(
    checkout: Checkout,
    lines: tuple[tuple[OrderLine, Item], ...],
    settings: Settings,
    now: datetime,
) -> Bill:
    return make_bill(
        [
            BilledLine(
                line.item_id,
                line.category_id,
                line.unit_price_cents,
                line.quantity,
                item.tax_rate,
            )
            for line, item in lines
        ],
        settings.tariff,
        today=now.astimezone(settings.store.zone).date(),
        service=checkout.service,
        promo_code=checkout.promo_code,
        tip_cents=checkout.tip_cents,
    )


def _check_bill(checkout: Checkout, bill: Bill) -> None:
    refusal = bill.refusal
    if refusal is not None and refusal.kind is not RefusalKind.LESS:
        raise OrderImpossible("promo_code", refusal_reason(refusal))
    expected_cents = checkout.expected_total_cents
    if expected_cents is not None and bill.totals.total_cents > expected_cents:
        raise TotalDearerThanShown(bill.totals.total_cents)


def _check_envelope(checkout: Checkout, settings: Settings) -> None:
    if not checkout.lines:
        raise OrderImpossible("lines", "The order has no lines.")
    if len(checkout.lines) > MAX_LINES:
        raise OrderImpossible("lines", f"An order has at most {MAX_LINES} lines.")
    if checkout.service not in settings.store.services:
        raise OrderImpossible("service", f"This store does not offer {checkout.service.value}.")
    if checkout.service is Service.DELIVERY and (wrong := address_problems(checkout.address)):
        named = f"address.{wrong[0].field}" if checkout.address is not None else "address"
        raise OrderImpossible(named, address_reason(wrong[0]))
    if not 0 <= checkout.tip_cents <= MAX_TIP_CENTS:
        raise OrderImpossible("tip_cents", f"A tip is 0 to {MAX_TIP_CENTS:,} cents.")
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
    at: _Moment | None,
) -> tuple[OrderLine, Item]:
    if not 1 <= line.quantity <= MAX_QUANTITY:
        reason = f"{line.item_id}: a quantity is 1 to {MAX_QUANTITY}, not {line.quantity}."
        raise OrderImpossible(line.item_id, reason, position)
    for what, text, most in (
        ("note", line.note, MAX_NOTE_LENGTH),
        ("name", line.for_name, MAX_NAME_LENGTH),
    ):
        if len(text) > most:
            reason = f"{line.item_id}: its {what} has more than {most} characters."
            raise OrderImpossible(line.item_id, reason, position)
    item, category = _find(position, line, reader, eighty_sixed, at)
    if at is not None:
        eighty_sixed = sold_out_at(eighty_sixed, item, at.hours, at.now, started_at=at.started_at)
    wrong = problems(item, line.selections, eighty_sixed)
    if wrong:
        # A misspelt id explains the choice that is missing, not the other way round.
        first = next((each for each in wrong if each.kind in _MISSPELT), wrong[0])
        raise OrderImpossible(first.id, f"{line.item_id}: {problem_reason(first)}.", position)
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
    eighty_sixed: EightySixed,
    at: _Moment | None,
) -> tuple[Item, CategoryHead]:
    """The first place where the item can be ordered. `at` None leaves the hours out of it.

    Where it cannot be ordered anywhere, the first place says why.
    """
    menus = {menu.row_id: menu for menu in reader.menus()}
    first: tuple[Item, Stop] | None = None
    for row in reader.find(line.item_id, line.menu_id, line.category_id):
        whole = reader.item(row)
        if whole is None or whole[1].menu_row not in menus:
            continue
        item, category = whole
        if at is None:
            stop = item_stop(item, eighty_sixed)
        else:
            menu = menus[category.menu_row]
            stop = availability(
                item, menu, eighty_sixed, at.hours, at.now, started_at=at.started_at
            )
        if stop is None:
            return item, category
        first = first or (item, stop)
    if first is None:
        raise OrderImpossible(line.item_id, _unknown(line), position)
    item, stop = first
    reason = f"{line.item_id}: {full_reason(item, stop, eighty_sixed)}."
    raise OrderImpossible(stop.named, reason, position)


def _unknown(line: RequestedLine) -> str:
    where = "".join(
        f" in {kind} {id_!r}"
        for kind, id_ in (("category", line.category_id), ("menu", line.menu_id))
        if id_
    )
    return f"There is no item {line.item_id!r}{where or ' on the menu'}."
