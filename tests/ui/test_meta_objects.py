"""Every view-model is described by its class alone.

A method that is connected without being a slot gives its object a description of its own. QML
remembers those by their address, which the next object may get when the first is gone: then it is
taken for something else, and its properties read as undefined.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject

from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.window import KioskWindow

Run = Callable[[Coroutine[Any, Any, Any]], Any]


def test_no_object_has_a_description_of_its_own(kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    async def order() -> None:
        await hands.touch("start", named("Touch to start"))
        await hands.touch("the service", named("Take out"))
        await hands.touch("a dish", starting("Margherita, "))
        await asyncio.sleep(0)

    run(order())
    ours: list[Any] = [
        each
        for each in (kiosk.shell, *kiosk.shell.findChildren(QObject), *kiosk.window.children())
        if type(each).__module__.startswith("kiosk.")
    ]
    assert len(ours) > 20
    own = {
        type(each).__name__
        for each in ours
        if each.metaObject().methodCount() != type(each).staticMetaObject.methodCount()
    }
    assert own == set()
