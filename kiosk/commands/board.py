"""`kiosk board`: a lobby display with the numbers of one kiosk, or of all kiosks of a store."""

from __future__ import annotations

import argparse

from msgspec.structs import replace

from kiosk.commands import add_config, settings_of
from kiosk.logs import log_to


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.description = (
        "Which numbers are being prepared and which are ready, for a screen in the lobby; until "
        "SIGINT, SIGTERM or the window is closed. They are read from the kiosk that runs on the "
        "same data directory, if one does. With [orders_api] OneTablet is asked as well, for the "
        "numbers of all kiosks of the store. It takes the "
        "screen that the settings name, else any but the kiosk's, and waits while there is none."
    )
    add_config(parser)
    parser.add_argument(
        "--windowed", action="store_true", help="in a window, whatever the settings say"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 after a clean stop (SIGINT, SIGTERM, or the window was closed)."""
    from kiosk.board_screen import run_board

    settings = settings_of(arguments)
    log_to(settings.data.directory, "board")
    if arguments.windowed:
        settings = replace(settings, display=replace(settings.display, fullscreen=False))
    return run_board(settings)
