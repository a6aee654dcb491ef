"""A brand colour that cannot be read on white: staff are told once, at the start."""

from __future__ import annotations

import subprocess

from tests.commands.till import Till
from tests.faults.test_killed_guests import screen, start

__all__ = ["screen"]


def test_a_corrected_colour_is_in_the_log(screen: Till) -> None:
    screen.environment["KIOSK__DISPLAY__BRAND_COLOUR"] = "#FFC72C"
    with start(screen, "looks", log=subprocess.PIPE) as process:
        _, log = process.communicate(timeout=60)
    assert log.count("#FFC72C has too little contrast on white: text is #") == 1
