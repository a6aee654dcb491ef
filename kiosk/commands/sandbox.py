"""`kiosk sandbox`: the local OneTablet alone, for trying the kiosk out and for integrators."""

import argparse
import math
import sys
from pathlib import Path

from kiosk.sandbox import menu_file
from kiosk.sandbox.server import Sandbox


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.description = (
        "A local OneTablet: the Channel API at /, the Orders API at /api/v1, "
        "and a page at / on which you play the kitchen."
    )
    parser.add_argument("--port", type=_port, required=True, help="port to listen on; 0: any free")
    parser.add_argument(
        "--menu",
        type=Path,
        metavar="FILE",
        help="a pull answer or one StoreMenu as JSON; default: the demo restaurant",
    )
    parser.add_argument(
        "--webhook-url",
        type=_url,
        metavar="URL",
        help="where the kiosk takes webhooks, e.g. http://127.0.0.1:8787",
    )
    parser.add_argument("--api-key", default="sandbox", help="key that callers must send")
    parser.add_argument("--webhook-key", default="sandbox", help="key to send to the kiosk")
    parser.add_argument(
        "--confirm-after",
        type=_seconds,
        default=3.0,
        metavar="S",
        help="seconds until an order is confirmed, negative: never (default: 3)",
    )
    parser.add_argument(
        "--ready-after",
        type=_seconds,
        default=8.0,
        metavar="S",
        help="seconds until an order is ready, negative: never (default: 8)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Serve until told to stop; 0 after a clean stop, 2 for a bad file or port."""
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
    return Sandbox(
        port=arguments.port,
        menu=menu,
        webhook_url=arguments.webhook_url,
        api_key=arguments.api_key,
        webhook_key=arguments.webhook_key,
        confirm_after_s=arguments.confirm_after,
        ready_after_s=arguments.ready_after,
        pictures=pictures,
        sold_out=sold_out,
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


def _url(text: str) -> str:
    if not text.startswith(("http://", "https://")):
        raise argparse.ArgumentTypeError(f"{text!r} does not begin with http:// or https://")
    return text
