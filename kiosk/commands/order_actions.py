"""`kiosk orders cancel`, `delivery`, `ready`, `finish` and `delivered`: what staff do by hand."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from kiosk.app import ask_engine
from kiosk.config import Settings
from kiosk.domain.errors import Refused
from kiosk.engine.operations import Answer
from kiosk.onetablet.order_schema import CancelReason, DeliveryStatus

DONE, REFUSED, WAITS = 0, 1, 3

_ABOUT = {
    "ready": (
        "say that an order is ready: its number comes up",
        "Marks an order as ready for pickup or for its courier, here and at OneTablet.",
    ),
    "finish": (
        "say that an order was picked up",
        "Marks an order as picked up, by the guest or by a courier, here and at OneTablet.",
    ),
    "delivered": (
        "say that an order of the store's own delivery was delivered",
        "Marks an order as delivered, here and at OneTablet; for the store's own delivery only.",
    ),
}

_WAITING = """
While OneTablet does not answer, guests see it at once and OneTablet is told as soon as it does,
also after a restart. What does not fit the order as OneTablet has it is not done here either.

exit status: 0 done, 3 OneTablet is told later, 1 refused by OneTablet, 2 bad input"""

_CANCEL = """\
Cancels an order. One that was not sent yet is withdrawn and never sent. Otherwise OneTablet is
asked, and the order stays what it is until it has answered: until then it may be cooked. While
OneTablet does not answer it is asked again, also after a restart.

exit status: 0 cancelled, 3 OneTablet is asked again, 1 refused by OneTablet, 2 bad input"""

_DELIVERY = """\
Tells OneTablet where the courier is, where the delivery is the store's own. The statuses, in their
order: courier assigned, on the way to the restaurant, at the restaurant, left with the order,
delivered. Statuses may be skipped; none comes after a later one.
"""

_COURIER = {
    "full_name": ("--courier", "NAME"),
    "phone": ("--phone", "PHONE"),
    "vehicle_color": ("--vehicle-color", "COLOR"),
    "vehicle_make": ("--vehicle-make", "MAKE"),
    "vehicle_model": ("--vehicle-model", "MODEL"),
}


def add_arguments(actions: Any) -> list[argparse.ArgumentParser]:
    """Declares the verbs; gives them back, for what all verbs have."""
    cancel = actions.add_parser(
        "cancel",
        help="cancel an order, before or after it was sent",
        description=_CANCEL,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    cancel.add_argument("--reason", choices=list(CancelReason), default=CancelReason.OTHER)
    cancel.add_argument(
        "--details", default="", metavar="TEXT", help="why, for the restaurant to read"
    )
    delivery = actions.add_parser(
        "delivery",
        help="tell where the store's own courier is",
        description=_DELIVERY + _WAITING,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    marks = [
        actions.add_parser(
            verb,
            help=summary,
            description=f"{about}\n{_WAITING}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        for verb, (summary, about) in _ABOUT.items()
    ]
    parsers: list[argparse.ArgumentParser] = [cancel, delivery, *marks]
    for parser in parsers:
        parser.add_argument("id", metavar="ID", help="an order id, or today's short code")
    delivery.add_argument(
        "status", choices=list(DeliveryStatus), metavar="STATUS", help=", ".join(DeliveryStatus)
    )
    for name, (option, shown) in _COURIER.items():
        delivery.add_argument(option, dest=name, default="", metavar=shown)
    return parsers


def run(settings: Settings, arguments: argparse.Namespace) -> tuple[int, Answer | None]:
    """Does the action; the exit status, and the order where it was not refused."""
    order = {"order": arguments.id}
    try:
        match arguments.action:
            case "cancel":
                asked = {"reason": arguments.reason, "details": arguments.details}
                answer = ask_engine(settings, "cancel", order | asked)
            case "delivery":
                courier = {name: getattr(arguments, name) for name in _COURIER}
                told = {"status": arguments.status, "courier": _known(courier)}
                answer = ask_engine(settings, "deliver", order | told)
            case verb:
                answer = ask_engine(settings, verb, order)
    except Refused as error:
        print(f"kiosk: {arguments.id}: {error}", file=sys.stderr)
        return REFUSED, None
    remark = answer.pop("remark")
    if not answer["waiting"]:
        said = f"; {remark}" if remark else ""
        print(f"{answer['short_code']} {answer['state']}{said}", file=sys.stderr)
        return DONE, answer
    why = answer["waiting"][-1]["last_error"]
    print(
        f"{answer['short_code']} {answer['state']}; OneTablet is told later{why and f': {why}'}",
        file=sys.stderr,
    )
    return WAITS, answer


def _known(courier: dict[str, str]) -> dict[str, str] | None:
    known = {name: value for name, value in courier.items() if value}
    return known or None
