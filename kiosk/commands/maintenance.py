"""`kiosk maintenance`: take the kiosk out of service, or back; kept over restarts."""

from __future__ import annotations

import argparse
from datetime import datetime, timedelta

from kiosk.app import ask_engine
from kiosk.commands import add_config, settings_of
from kiosk.domain.errors import SettingsError
from kiosk.storage import facts
from kiosk.storage.database import open_reader


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    add_config(parser)
    parser.add_argument("state", choices=("on", "off", "status"))
    parser.add_argument("--message", default="", metavar="TEXT", help="shown to guests")
    parser.add_argument(
        "--until",
        metavar="TIME",
        help="when it ends by itself: 17:30 (store time, the next one) or 2026-12-24T17:30",
    )


def run(arguments: argparse.Namespace) -> int:
    """0 when it is done; for `status` also says what is set."""
    settings = settings_of(arguments)
    if arguments.state == "status":
        connection = open_reader(settings.data.directory)
        try:
            present = facts.maintenance(connection)
        finally:
            connection.close()
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
    until = _until(arguments.until, datetime.now(settings.store.zone)) if arguments.until else None
    answer = ask_engine(
        settings,
        "maintenance",
        {
            "on": arguments.state == "on",
            "message": arguments.message,
            "until": until.isoformat() if until else None,
        },
    )
    print(f"Maintenance is {arguments.state}; the kiosk is now: {answer['state']}.")
    return 0


def _until(text: str, now: datetime) -> datetime:
    """The next such time of day, or the date and time; without a zone it is the store's."""
    try:
        if "T" in text or "-" in text:
            at = datetime.fromisoformat(text)
            at = at if at.tzinfo else at.replace(tzinfo=now.tzinfo)
        else:
            clock = datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007 - only the time of day
            at = datetime.combine(now.date(), clock, now.tzinfo)
            if at <= now:
                at = datetime.combine(now.date() + timedelta(days=1), clock, now.tzinfo)
    except ValueError as error:
        raise SettingsError(
            f"--until {text!r} is neither like 17:30 nor a date and time."
        ) from error
    if at <= now:
        raise SettingsError(f"--until {text!r} is over already.")
    return at
