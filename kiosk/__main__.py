"""The command line: words to one function. Nothing else is done here."""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from kiosk import __version__
from kiosk.domain.errors import KioskError
from kiosk.domain.text import harmless
from kiosk.output import Told, patient_output

BAD_INPUT = 2
INTERRUPTED = 130

VERBS = {
    "run": "the kiosk against a OneTablet",
    "serve": "the engine without a screen: menu sync, sending, webhooks",
    "demo": "a local OneTablet and the kiosk together",
    "sandbox": "a local OneTablet alone",
    "board": "the numbers that are ready, for a screen in the lobby",
    "sync": "pull the menu now and tell what changed",
    "menu": "the menu's health: what cannot be ordered and why, and what looks like a mistake",
    "orders": "place an order without the screen, list orders, show one",
    "maintenance": "take the kiosk out of service, or back",
    "gallery": "every control of the screen in every state",
    "check": "is this installation well?",
    "webhooks": "what OneTablet may call here, as an OpenAPI document",
}


class Parser(argparse.ArgumentParser):
    """Tells a mistake as the program tells any other: in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Ends the program; without the usage, which drowns the sentence."""
        self.exit(BAD_INPUT, f"kiosk: {harmless(message)}; see {self.prog} --help.\n")


def main(words: Sequence[str] | None = None) -> int:
    """Runs the program and gives its exit status; errors are one sentence on stderr."""
    words = sys.argv[1:] if words is None else words
    if words[:1] == ["read-menu"]:
        # Not for people: the engine's own second process, see there.
        from kiosk.engine.menu_worker import main as read_menu

        return read_menu(words[1:])
    if words[:1] == ["shrink-pictures"]:
        # Likewise.
        from kiosk.engine.picture_worker import main as shrink_pictures

        return shrink_pictures(words[1:])
    # What is loaded stays, so looking through it for garbage is a tenth of the start for nothing.
    gc.disable()
    # pydantic would search every installed package for plugins; we have none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    parser = _parser(words)
    gc.freeze()
    gc.enable()
    with patient_output() as told:
        try:
            status = _run(parser, words)
        except SystemExit:
            if _is_told(told):
                raise
            raise SystemExit(BAD_INPUT) from None
        return status if _is_told(told) else status or BAD_INPUT


def _is_told(told: Told) -> bool:
    """Whether all that was printed could be; if not, that is said on standard error."""
    told.finish()
    if told.problem is None:
        return True
    reason = told.problem.strerror
    print(f"kiosk: Standard output cannot be written: {reason}.", file=sys.stderr)
    return False


def _run(parser: argparse.ArgumentParser, words: Sequence[str]) -> int:
    if not words:
        parser.print_help(sys.stderr)
        return BAD_INPUT
    try:
        arguments = parser.parse_args(words)
        status: int = arguments.run(arguments)
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    parser = Parser(prog="kiosk", description="A self-order kiosk for restaurants on OneTablet.")
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="COMMAND")
    for verb, summary in VERBS.items():
        verb_parser = verbs.add_parser(
            verb, help=summary, description=f"{summary[:1].upper()}{summary[1:]}."
        )
        if verb in words:
            # Only the command that is wanted is loaded: the others would slow the start down.
            command = importlib.import_module(f"kiosk.commands.{verb}")
            command.add_arguments(verb_parser)
            verb_parser.set_defaults(run=command.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
