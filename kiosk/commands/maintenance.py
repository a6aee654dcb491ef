"""`kiosk maintenance`: take the kiosk out of service, or back; kept over restarts."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime, timedelta

from kiosk.app import ask_engine
from kiosk.commands import add_config, reading, settings_of
from kiosk.domain.errors import KioskError
from kiosk.storage import facts

MAX_MESSAGE_LENGTH = 200


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.description = (
        "Takes the kiosk out of service, or back: at once where it runs, and kept over restarts. "
        "No new order can be made meanwhile; those under way go on."
    )
    add_config(parser)
    parser.add_argument(
        "state", choices=("on", "off", "status"), help="status only says what is set"
    )
    parser.add_argument(
        "--message",
        default="",
        metavar="TEXT",
        help=f"shown to guests, {MAX_MESSAGE_LENGTH} characters at most",
    )
    parser.add_argument(
        "--until",
        metavar="TIME",
        help="when it ends by itself: 17:30 (store time, the next one) or 2026-12-24T17:30",
    )


def run(arguments: argparse.Namespace) -> int:
    """0 when it is done; for `status` also says what is set."""
    settings = settings_of(arguments)
    if arguments.state != "on" and (arguments.message or arguments.until is not None):
        raise KioskError("--message and --until go with on.")
    if len(arguments.message) > MAX_MESSAGE_LENGTH:
        raise KioskError(f"--message has more than {MAX_MESSAGE_LENGTH} characters.")
    if arguments.state == "status":
        with reading(settings) as connection:
            present = facts.maintenance(connection)
        now = datetime.now(settings.store.zone)
        if present is None or (present.until is not None and present.until <= now):
            print("off")
        else:
            until = present.until.astimezone(settings.store.zone) if present.until else None
            print(
                "on"
                + (f" until {until:%Y-%m-%d %H:%M}" if until else "")
                + (f": {present.message}" if present.message else "")
            )
        return 0
    until = None
    if arguments.until is not None:  # an empty one is a mistake, and not "for ever"
        until = _until(arguments.until, datetime.now(settings.store.zone))
    answer = ask_engine(
        settings,
        "maintenance",
        {
            "on": arguments.state == "on",
            "message": arguments.message,
            "until": until.isoformat() if until else None,
        },
    )
    print(f"Maintenance is {arguments.state}; the kiosk is now: {_words(answer['state'])}.")
    return 0


def _words(state: str) -> str:
    return state.replace("_", " ")


def _until(text: str, now: datetime) -> datetime:
    """The next such time of day, or the date and time, in UTC; without a zone the store's."""
    try:
        if "T" in text or "-" in text:
            at = datetime.fromisoformat(text)
            at = at if at.tzinfo else at.replace(tzinfo=now.tzinfo)
        else:
            clock = datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007 - only the time of day
            at = datetime.combine(now.date(), clock, now.tzinfo)
            if at <= now:
                at = datetime.combine(now.date() + timedelta(days=1), clock, now.tzinfo)
        at = at.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise KioskError(f"--until {text!r} is neither like 17:30 nor a date and time.") from error
    if at <= now:
        raise KioskError(f"--until {text!r} is over already.")
    return at
