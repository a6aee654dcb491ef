"""`kiosk gallery`: every control in every state, for whoever designs the screen."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from kiosk.commands import prepare_shots, settings_of
from kiosk.config import DisplaySettings
from kiosk.domain.errors import KioskError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.description = (
        "A window with every control in every state, in normal and high contrast, large text and "
        "from right to left, pressed and focused. It needs no settings and touches no data."
    )
    parser.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="settings whose brand colour is shown; without it, the product's own",
    )
    parser.add_argument(
        "--shots", type=Path, metavar="DIR", help="write a PNG of each variant to DIR and exit"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 when the window was closed or the pictures are written."""
    display = settings_of(arguments).display if arguments.config else DisplaySettings()
    brand_colour = display.brand_colour
    if arguments.shots is None:
        from kiosk.ui.gallery_window import show_gallery

        return show_gallery(brand_colour)
    prepare_shots(arguments.shots)
    # Pictures need no display, and look the same everywhere without one.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.ui.gallery_window import shoot_gallery

    try:
        shoot_gallery(arguments.shots, brand_colour, print)
    except OSError as error:
        raise KioskError(f"The pictures cannot be written: {error}.") from error
    return 0
