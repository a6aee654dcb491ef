"""`kiosk sandbox`: the local OneTablet alone, for trying the kiosk out and for integrators."""

import argparse
import math
import sys
from pathlib import Path
from typing import get_args

from kiosk.sandbox import menu_file
from kiosk.sandbox.behaviour import MOST_COPIES, Behaviour
from kiosk.sandbox.channel_api import DEFAULT_EVENTS, EventNames, Transport
from kiosk.sandbox.credential import Algorithm, Auth, Credential
from kiosk.sandbox.server import Sandbox

KEY = "sandbox"
"""What everybody shows everybody where no other key is wanted."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.description = (
        "A local OneTablet: the Channel API at /, the Orders API at /api/v1, and a page at / on "
        "which you play the kitchen and let things go wrong. What the page does can be done over "
        "HTTP too: /_sandbox/openapi.json."
    )
    parser.add_argument("--port", type=_port, required=True, help="port to listen on; 0: any free")
    parser.add_argument(
        "--menu",
        type=Path,
        metavar="FILE",
        help="a pull answer or one StoreMenu as JSON; default: the demo restaurant",
    )
    _add_calls_in(parser.add_argument_group("calls from the kiosk"))
    _add_calls_out(parser.add_argument_group("webhooks to the kiosk"))
    _add_behaviour(parser.add_argument_group("the restaurant"))


def _add_calls_in(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--api-key",
        default=KEY,
        metavar="KEY",
        help=f"key that callers must send (default: {KEY})",
    )
    group.add_argument(
        "--orders-api-key", metavar="KEY", help="key of the Orders API (default: the --api-key)"
    )
    group.add_argument(
        "--api-header",
        type=_header,
        metavar="NAME",
        help="header that may carry the --api-key, besides x-api-key and a Bearer token",
    )
    group.add_argument(
        "--transport",
        choices=get_args(Transport),
        default="both",
        help="how orders may come (default: both)",
    )
    for name, default in (
        ("create", DEFAULT_EVENTS.create),
        ("cancel", DEFAULT_EVENTS.cancel),
        ("delivery-status", DEFAULT_EVENTS.delivery_status),
    ):
        group.add_argument(
            f"--event-{name}",
            default=default,
            metavar="TYPE",
            help=f"event.type in the envelope (default: {default})",
        )


def _add_calls_out(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--webhook-url",
        type=_url,
        metavar="URL",
        help="where the kiosk takes webhooks, e.g. http://127.0.0.1:8787",
    )
    group.add_argument(
        "--webhook-key",
        default=KEY,
        metavar="KEY",
        help="API key, Bearer token, or secret of HS256 (at least 32 bytes) to show the kiosk "
        f"(default: {KEY})",
    )
    group.add_argument(
        "--webhook-auth",
        choices=get_args(Auth),
        default="api_key",
        help="how it is shown (default: api_key)",
    )
    group.add_argument(
        "--webhook-header",
        type=_header,
        default="x-api-key",
        metavar="NAME",
        help="header of the API key (default: x-api-key)",
    )
    group.add_argument(
        "--webhook-jwt-algorithm",
        choices=get_args(Algorithm),
        default="HS256",
        help="how tokens are signed (default: HS256)",
    )
    group.add_argument(
        "--webhook-private-key-file",
        type=Path,
        metavar="FILE",
        help="private key in PEM, for RS256 and ES256",
    )
    for name, what in (("audience", "aud"), ("issuer", "iss")):
        group.add_argument(
            f"--webhook-jwt-{name}", default="", metavar="TEXT", help=f"{what} of signed tokens"
        )
    group.add_argument(
        "--webhook-copies",
        type=_copies,
        default=1,
        metavar="N",
        help="how often each webhook is sent (default: 1)",
    )
    group.add_argument(
        "--reorder-webhooks",
        action="store_true",
        help="a webhook about an order is overtaken by the next one",
    )


def _add_behaviour(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--confirm-after",
        type=_seconds,
        default=3.0,
        metavar="S",
        help="seconds until an order is confirmed, negative: never (default: 3)",
    )
    group.add_argument(
        "--ready-after",
        type=_seconds,
        default=8.0,
        metavar="S",
        help="seconds until an order is ready, negative: never (default: 8)",
    )
    group.add_argument(
        "--reject-every",
        type=_count,
        default=0,
        metavar="N",
        help="reject every Nth order (default: none)",
    )
    group.add_argument(
        "--cancel-every",
        type=_count,
        default=0,
        metavar="N",
        help="confirm every Nth order, then cancel it (default: none)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Serve until told to stop; 0 after a clean stop, 2 for a bad file, key or port."""
    try:
        sandbox = _sandbox(arguments)
        sandbox.run(lambda url: print(f"OneTablet sandbox on {url}", flush=True))
    except OSError as error:
        reason = error.strerror or error
        print(f"Cannot listen on port {arguments.port}: {reason}.", file=sys.stderr)
        return 2
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _sandbox(arguments: argparse.Namespace) -> Sandbox:
    own_menu: Path | None = arguments.menu
    try:
        menu = menu_file.demo_menu() if own_menu is None else menu_file.load_menu(own_menu)
        pictures = (
            menu_file.demo_pictures() if own_menu is None else menu_file.pictures_beside(own_menu)
        )
        sold_out = menu_file.demo_sold_out() if own_menu is None else []
    except FileNotFoundError as error:
        raise ValueError(str(error)) from error
    sandbox = Sandbox(
        port=arguments.port,
        menu=menu,
        webhook_url=arguments.webhook_url,
        api_key=arguments.api_key,
        orders_api_key=arguments.orders_api_key,
        channel_header=arguments.api_header or "",
        credential=_credential(arguments),
        transport=arguments.transport,
        events=EventNames(
            arguments.event_create, arguments.event_cancel, arguments.event_delivery_status
        ),
        pictures=pictures,
        sold_out=sold_out,
    )
    sandbox.behaviour = Behaviour(
        confirm_after_s=arguments.confirm_after,
        ready_after_s=arguments.ready_after,
        reject_every=arguments.reject_every,
        cancel_every=arguments.cancel_every,
        webhook_copies=arguments.webhook_copies,
        reorder_webhooks=arguments.reorder_webhooks,
    )
    return sandbox


def _credential(arguments: argparse.Namespace) -> Credential:
    key: str = arguments.webhook_key
    file: Path | None = arguments.webhook_private_key_file
    if arguments.webhook_auth == "jwt" and arguments.webhook_jwt_algorithm != "HS256":
        if file is None:
            raise ValueError(f"{arguments.webhook_jwt_algorithm} needs --webhook-private-key-file.")
        try:
            key = file.read_text("ascii")
        except (OSError, ValueError) as error:
            raise ValueError(f"The key file {file} cannot be read.") from error
    return Credential(
        key=key,
        auth=arguments.webhook_auth,
        header=arguments.webhook_header,
        algorithm=arguments.webhook_jwt_algorithm,
        audience=arguments.webhook_jwt_audience,
        issuer=arguments.webhook_jwt_issuer,
    )


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port (0 to 65535)")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not math.isfinite(seconds):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds")
    return seconds


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 7):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number")
    return int(text)


def _copies(text: str) -> int:
    if not 1 <= _count(text) <= MOST_COPIES:
        raise argparse.ArgumentTypeError(f"{text!r} is not from 1 to {MOST_COPIES}")
    return int(text)


def _header(text: str) -> str:
    if not (text.isascii() and text.replace("-", "a").isalnum()):
        raise argparse.ArgumentTypeError(f"{text!r} is not the name of a header")
    return text


def _url(text: str) -> str:
    if not text.startswith(("http://", "https://")):
        raise argparse.ArgumentTypeError(f"{text!r} does not begin with http:// or https://")
    return text
