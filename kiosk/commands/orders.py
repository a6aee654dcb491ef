"""`kiosk orders`: place an order without touching the screen, and look at those there are."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from kiosk.app import ask_engine, rehearse
from kiosk.commands import add_config, json_in, order_actions, reading, settings_of
from kiosk.config import Settings
from kiosk.domain.errors import KioskError, StorageError, UnknownOrder
from kiosk.domain.hours import store_day
from kiosk.domain.order import OrderState
from kiosk.engine.cart_file import new_cart_id
from kiosk.engine.control import AnswerLost
from kiosk.engine.operations import order_answer
from kiosk.engine.payment_answers import payment_answer, unplaced_answer
from kiosk.storage import outbox, payments
from kiosk.storage.orders import OrderReader, StoredOrder

CART_HELP = """\
CART.json, with ids as the menu has them:

  {"lines": [{"item": "burger", "quantity": 2, "note": "", "for": "Ana",
              "selections": [{"group": "sauce",
                              "options": [{"option": "mayo", "quantity": 1,
                                           "selections": []}]}]}],
   "service": "take_out", "name": "Ana", "tip_cents": 0}

"service" is eat_in, take_out or delivery; it may be left out where the store offers one only.
Optional in a line: "menu" and "category" (default: the first place where the item can be
ordered); optional in the cart: "table" (with eat_in alone), "promo_code",
"contact" {"email", "phone"}, "address" (with delivery alone) {"street", "city", "state",
"zip_code", "country_code", "subpremise", "lat", "lng", "address_instructions"}, "note".
Groups that are left out are left out, not filled with defaults.

exit status: 0 accepted, 3 queued (no answer within 30 s; the kiosk goes on sending it),
1 refused by OneTablet, 2 bad input"""

ACCEPTED, REFUSED, QUEUED = 0, 1, 3
_REFUSED_STATES = {OrderState.NEEDS_ATTENTION, OrderState.REJECTED, OrderState.CANCELLED}

LIST_LIMIT = 100
MAX_CART_BYTES = 1024 * 1024


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.epilog = "Each action has its own --help."
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    submit = actions.add_parser(
        "submit",
        help="place the order that a CART.json describes",
        description="Places a real order, through the kiosk that runs on the same data directory "
        "or without one. Prints the wire order as JSON on standard output, and its number and "
        "state on standard error.",
        epilog=CART_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    submit.add_argument("cart", type=Path, metavar="CART.json", help="the order; see below")
    submit.add_argument(
        "--dry-run",
        action="store_true",
        help="check it and print the wire order; sends and writes nothing, also while closed",
    )
    listed = actions.add_parser(
        "list",
        help=f"the newest {LIST_LIMIT} orders as JSON",
        description=f"Prints the newest {LIST_LIMIT} orders as a JSON list, the newest first, "
        'each with its "state", its trail, its payment and its wire order. Before them, as '
        '"not_placed", what was to be paid by card while nobody knows what became of it.',
    )
    show = actions.add_parser(
        "show",
        help="one order as JSON",
        description='Prints one order as JSON with its "state", its trail, its payment and its '
        "wire order. A payment by card without an order is found by its reference or number.",
    )
    retry = actions.add_parser(
        "retry",
        help="send an order that needs attention again",
        description="Sends an order again that needs attention, and waits for the answer. Prints "
        "the order on standard output. Exit status as for submit.",
    )
    refunded = actions.add_parser(
        "refunded",
        help="note that the money of a card payment was given back",
        description="Notes that staff gave the money of a card payment back, and prints the order. "
        "It moves no money itself.",
    )
    for action in (show, retry, refunded):
        action.add_argument("id", metavar="ID", help="an order id, or today's short code")
    for action in (submit, listed, show, retry, refunded, *order_actions.add_arguments(actions)):
        add_config(action)


def run(arguments: argparse.Namespace) -> int:
    """Does the action; the exit status says how it went."""
    settings = settings_of(arguments)
    match arguments.action:
        case "submit":
            cart = json_in(arguments.cart, MAX_CART_BYTES)
            return _rehearse(settings, cart) if arguments.dry_run else _submit(settings, cart)
        case "list":
            _print(_list(settings))
        case "show":
            _print(_show(settings, arguments.id))
        case "retry":
            return _retry(settings, arguments.id)
        case "refunded":
            _print(ask_engine(settings, "refunded", {"order": arguments.id}))
        case _:
            status, answer = order_actions.run(settings, arguments)
            if answer is not None:
                _print(answer)
            return status
    return 0


def _submit(settings: Settings, cart: Any) -> int:
    cart_id = new_cart_id()
    try:
        answer = ask_engine(settings, "submit", {"cart": cart, "cart_id": cart_id})
    except AnswerLost as error:
        try:
            with reading(settings) as connection:
                order = OrderReader(connection).newest_of_cart(cart_id)
        except StorageError:
            raise error from None
        if order is None:
            raise KioskError(f"{error} No order was placed so far.") from error
        print(f"kiosk: warning: {error} The order was placed.", file=sys.stderr)
        answer = order_answer(order)
    _print(answer["wire"])
    return _tell(answer)


def _retry(settings: Settings, id_or_short_code: str) -> int:
    answer = ask_engine(settings, "retry", {"order": id_or_short_code})
    _print(answer)
    return _tell(answer)


def _tell(answer: dict[str, Any]) -> int:
    """The state in words on standard error, and as an exit status."""
    state = OrderState(answer["state"])
    why = answer["reason"] or (answer["last_error"] if state is OrderState.QUEUED else "")
    print(f"{answer['short_code']} {state.value}{': ' if why else ''}{why}", file=sys.stderr)
    if state is OrderState.QUEUED:
        return QUEUED
    return REFUSED if state in _REFUSED_STATES else ACCEPTED


def _rehearse(settings: Settings, cart: Any) -> int:
    wire, warnings = rehearse(settings, cart)
    for warning in warnings:
        print(f"kiosk: warning: {warning}", file=sys.stderr)
    _print(wire)
    print("not sent (dry run)", file=sys.stderr)
    return ACCEPTED


def _list(settings: Settings) -> list[dict[str, Any]]:
    with reading(settings) as connection:
        unplaced = [unplaced_answer(each) for each in payments.open_payments(connection)]
        return [
            *reversed(unplaced),
            *(_answer(connection, each) for each in outbox.list_orders(connection, LIST_LIMIT)),
        ]


def _show(settings: Settings, id_or_short_code: str) -> dict[str, Any]:
    store = settings.store
    with reading(settings) as connection:
        today = store_day(datetime.now(UTC), store.day_starts, store.zone)
        order = outbox.find(connection, id_or_short_code, today)
        if order is not None:
            return _answer(connection, order)
        payment = payments.find_payment(connection, id_or_short_code, today)
        if payment is None:
            raise UnknownOrder(f"There is no order {id_or_short_code!r}.")
        placed = OrderReader(connection).order(payment.order.order_id)
        return unplaced_answer(payment) if placed is None else _answer(connection, placed)


def _answer(connection: Connection, order: StoredOrder) -> dict[str, Any]:
    return order_answer(order) | {"payment": payment_answer(connection, order)}


def _print(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
