"""`kiosk demo`: a local OneTablet and the kiosk together, on data that is gone afterwards."""

from __future__ import annotations

import argparse
import ctypes
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.commands import prepare_shots
from kiosk.config import Settings, from_tables
from kiosk.domain.errors import KioskError
from kiosk.logs import log_to
from kiosk.paths import assets

if TYPE_CHECKING:  # only verbs that show a screen load Qt
    from kiosk.ui.album import Look

KEY = "sandbox"
STORE_ID = "store-123"
STOP_S = 5
EVERYTHING: Mapping[str, Mapping[str, Any]] = {
    "store": {"services": ["eat_in", "take_out", "delivery"], "table_stands": True},
    "guests": {"ask_name": True},
    "payment": {"terminal": "simulated"},
    "tips": {"percents": ["10", "15", "20"]},
    "promotions": {"lunch": {"name": "Lunch", "code": "LUNCH", "percent": "10"}},
}
"""What a store can switch on and the demo otherwise does without, so that it is on the pictures."""

FOR_PEOPLE: Mapping[str, Mapping[str, Any]] = {
    name: EVERYTHING[name] for name in ("payment", "tips", "promotions")
} | {"store": {"services": ["eat_in", "take_out", "delivery"]}}
"""What whoever plays with the demo finds, and the scripted customer's shortest way does without."""

PR_SET_PDEATHSIG = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument(
        "--autopilot",
        action="store_true",
        help="a scripted customer orders; exit status 0 only if every step was really seen",
    )
    parser.add_argument(
        "--shots", type=Path, metavar="DIR", help="with --autopilot: a PNG of each page goes here"
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help="with --shots: every page and state, in every size, three languages, two contrasts",
    )


def run(arguments: argparse.Namespace) -> int:
    """0 after a clean stop; with the autopilot, 0 only if it saw everything."""
    if arguments.shots and not arguments.autopilot:
        raise KioskError("--shots goes with --autopilot.")
    if arguments.all and not arguments.shots:
        raise KioskError("--all goes with --shots.")
    if arguments.shots:
        prepare_shots(arguments.shots)
    if arguments.all:
        return picture_everything(arguments.shots)
    with demo({} if arguments.autopilot else FOR_PEOPLE) as (settings, url):
        print(f"OneTablet sandbox, where you play the kitchen: {url}", flush=True)
        from kiosk.screen import run_screen

        if not arguments.autopilot:
            return run_screen(settings)
        from kiosk.ui.autopilot import Wish, visit

        return run_screen(settings, visit(arguments.shots, Wish(pictured=True)))


def picture_everything(shots: Path, looks: Sequence[Look] | None = None) -> int:
    """Takes every page and state in every one of `looks` (None: all); 0 when it saw them all."""
    from kiosk.commands.backstage import Backstage
    from kiosk.screen import run_screen
    from kiosk.ui.album import ALL_LOOKS
    from kiosk.ui.tour import tour

    looks = ALL_LOOKS if looks is None else looks
    # As long as a page is pictured, nobody touches it, and it has to stay.
    patience_s = 12 + 3 * len(looks)
    waiting = ("still_there_seconds", "countdown_seconds", "number_seconds")
    more = {
        **EVERYTHING,
        # A lost reader stays lost: if it came back, its order would be sent, and the kiosk would
        # learn that it has been cut off before the picture of an order that is not sent yet.
        "payment": {**EVERYTHING["payment"], "simulated_outage_seconds": 3600},
        "orders": {"accept_offline_minutes": 0},
        "display": dict.fromkeys(waiting, patience_s),
    }
    with demo(more) as (settings, url):
        backstage = Backstage(url, settings)
        return run_screen(settings, tour(shots, backstage, looks, 2 * patience_s))


@contextmanager
def demo(more: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[Settings, str]]:
    """A sandbox, and settings for a kiosk on it; gives them and the sandbox's address."""
    with tempfile.TemporaryDirectory(prefix="kiosk-demo-") as directory:
        webhook_port = free_port()
        with sandbox(webhook_port) as url:
            settings = demo_settings(Path(directory), url, webhook_port, more)
            log_to(settings.data.directory)
            yield settings, url


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _end_with_parent() -> None:
    """Linux ends the process when the demo is gone, also when that was killed."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


@contextmanager
def sandbox(webhook_port: int, menu: Path | None = None) -> Iterator[str]:
    """A sandbox in a process of its own, as OneTablet is; gives its address.

    `menu` is a file for `kiosk sandbox --menu`, None the demo restaurant.
    """
    program = [sys.executable]
    if not getattr(sys, "frozen", False):
        program += ["-m", "kiosk"]
    words = ["sandbox", "--port", "0", "--api-key", KEY, "--webhook-key", KEY]
    words += ["--webhook-url", f"http://127.0.0.1:{webhook_port}"]
    words += [] if menu is None else ["--menu", str(menu)]
    with subprocess.Popen(  # noqa: S603 - our own program
        [*program, *words],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ.copy(),
        preexec_fn=_end_with_parent,  # noqa: PLW1509 - there are no threads yet
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline().strip()
            if not line:
                raise KioskError("The sandbox did not start.")
            yield line.split()[-1]
        finally:
            process.terminate()
            try:
                process.wait(STOP_S)
            except subprocess.TimeoutExpired:
                process.kill()


def demo_settings(
    directory: Path, url: str, webhook_port: int, more: Mapping[str, Mapping[str, Any]] = {}
) -> Settings:
    """A kiosk for the sandbox at `url`; `more` settings go into or over the demo's own."""
    tables: dict[str, dict[str, Any]] = {
        "store": {
            "id": STORE_ID,
            "name": "Ember Lane",
            "provider_type": "corner_kiosk",
            "timezone": "America/New_York",
            "tax_rate": "0.07",
            "suggest": ["Cold drinks", "Sides"],
            "menu_translations": str(assets() / "demo" / "menu_words.csv"),
        },
        "channel_api": {"base_url": url, "api_key": KEY},
        "orders_api": {"base_url": f"{url}/api/v1", "api_key": KEY},
        "webhooks": {"port": webhook_port, "api_key": KEY},
        "display": {
            "fullscreen": False,
            "hero_picture": str(assets() / "demo" / "hero.png"),
        },
        "data": {"directory": str(directory)},
    }
    for section, values in more.items():
        tables[section] = {**tables.get(section, {}), **values}
    return from_tables(tables, os.environ, source="the demo's settings")
