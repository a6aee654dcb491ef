"""`kiosk orders`: place an order without touching the screen, and look at those there are."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.app import ask_engine, rehearse
from kiosk.commands import add_config, settings_of
from kiosk.config import Settings
from kiosk.domain.errors import KioskError, UnknownOrder
from kiosk.domain.hours import store_day
from kiosk.domain.order import OrderState
from kiosk.engine.operations import order_answer
from kiosk.storage import outbox
from kiosk.storage.database import open_reader

ACCEPTED, REFUSED, QUEUED = 0, 1, 3

LIST_LIMIT = 100


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    submit = actions.add_parser(
        "submit",
        help="place the order that a CART.json describes",
        description="Places a real order. Prints the wire order on standard output and the state "
        "on standard error. Exit status: 0 accepted, 3 queued, 1 refused by OneTablet, "
        "2 bad input.",
    )
    submit.add_argument("cart", type=Path, metavar="CART.json")
    submit.add_argument(
        "--dry-run", action="store_true", help="check and print the wire order; send nothing"
    )
    listed = actions.add_parser("list", help=f"the newest {LIST_LIMIT} orders as JSON")
    show = actions.add_parser("show", help="one order as JSON")
    retry = actions.add_parser("retry", help="send an order that needs attention again")
    for action in (show, retry):
        action.add_argument("id", metavar="ID", help="an order id, or today's short code")
    for action in (submit, listed, show, retry):
        add_config(action)


def run(arguments: argparse.Namespace) -> int:
    """Does the action; the exit status says how it went."""
    settings = settings_of(arguments)
    match arguments.action:
        case "submit":
            cart = _read(arguments.cart)
            return _rehearse(settings, cart) if arguments.dry_run else _submit(settings, cart)
        case "list":
            _print(_list(settings))
        case "show":
            _print(_show(settings, arguments.id))
        case _:
            _print(ask_engine(settings, "retry", {"order": arguments.id}))
    return 0


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes())
    except OSError as error:
        raise KioskError(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise KioskError(f"{path} is not JSON: {error}.") from error


def _submit(settings: Settings, cart: Any) -> int:
    answer = ask_engine(settings, "submit", {"cart": cart})
    _print(answer["wire"])
    state = OrderState(answer["state"])
    reason = f": {answer['reason'] or answer['last_error']}".rstrip(": ")
    print(f"{answer['short_code']} {state.value}{reason}", file=sys.stderr)
    if state is OrderState.QUEUED:
        return QUEUED
    return REFUSED if state in {OrderState.NEEDS_ATTENTION, OrderState.REJECTED} else ACCEPTED


def _rehearse(settings: Settings, cart: Any) -> int:
    wire, warnings = rehearse(settings, cart)
    for warning in warnings:
        print(f"kiosk: warning: {warning}", file=sys.stderr)
    _print(wire)
    print("not sent (dry run)", file=sys.stderr)
    return ACCEPTED


def _list(settings: Settings) -> list[dict[str, Any]]:
    connection = open_reader(settings.data.directory)
    try:
        return [order_answer(order) for order in outbox.list_orders(connection, LIST_LIMIT)]
    finally:
        connection.close()


def _show(settings: Settings, id_or_short_code: str) -> dict[str, Any]:
    store = settings.store
    connection = open_reader(settings.data.directory)
    try:
        today = store_day(datetime.now(UTC), store.day_starts, store.zone)
        order = outbox.find(connection, id_or_short_code, today)
    finally:
        connection.close()
    if order is None:
        raise UnknownOrder(f"There is no order {id_or_short_code!r}.")
    return order_answer(order)


def _print(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
