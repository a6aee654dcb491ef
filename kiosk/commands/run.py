"""`kiosk run`: the kiosk against a OneTablet, until it is told to stop."""

from __future__ import annotations

import argparse
import gc

from msgspec.structs import replace

from kiosk.commands import add_config, settings_of
from kiosk.logs import log_to


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.description = (
        "The kiosk with its screen, against the OneTablet of the settings; until SIGINT, SIGTERM "
        "or the window is closed."
    )
    add_config(parser)
    parser.add_argument(
        "--windowed", action="store_true", help="in a window, whatever the settings say"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 after a clean stop (SIGINT, SIGTERM, or the window was closed)."""
    # Until the first frame almost nothing is made that could be collected; looking for it all the
    # same costs a tenth of the start. Afterwards `kiosk.ui.garbage` does it.
    gc.disable()
    from kiosk.screen import run_screen

    settings = settings_of(arguments)
    log_to(settings.data.directory)
    if arguments.windowed:
        settings = replace(settings, display=replace(settings.display, fullscreen=False))
    return run_screen(settings)
