"""A kiosk with its screen and a guest in front of it, as a process that a test can kill.

`python -m tests.faults.guest_at_screen CONFIG WHAT`: with `orders` the guest puts a dish into the
cart and stands there; with `looks` what the screen offers after its start is printed, as JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from PySide6.QtGui import QAccessible

from kiosk.config import load
from kiosk.screen import run_screen
from kiosk.ui.hands import Hands, Seen, named, starting
from kiosk.ui.window import KioskWindow

BUTTON = QAccessible.Role.Button
START_LIMIT_S = 20


async def orders(window: KioskWindow) -> int:
    hands = Hands(window.window)
    await hands.wait("the start", named("Touch to start", BUTTON), START_LIMIT_S)
    await hands.touch("start", named("Touch to start", BUTTON))
    await hands.touch("Take out", named("Take out", BUTTON))
    await hands.touch("the curry", starting("Curry, ", BUTTON))
    await hands.touch("a choice", starting("Hot"))
    await hands.touch("one more", named("One more: Quantity"))
    await hands.touch("Add", starting("Add to order, ", BUTTON))
    await hands.wait("the bar", named("Review order", BUTTON))
    await asyncio.Event().wait()
    return 1


async def looks(window: KioskWindow) -> int:
    def is_settled(seen: Seen) -> bool:
        return seen.name == "Touch to start" or seen.name.startswith("One more: ")

    hands = Hands(window.window)
    await hands.wait("a page", is_settled, START_LIMIT_S)
    json.dump([seen.name for seen in hands.look()], sys.stdout)
    return 0


if __name__ == "__main__":
    visit = {"orders": orders, "looks": looks}[sys.argv[2]]
    sys.exit(run_screen(load(Path(sys.argv[1])), visit))
