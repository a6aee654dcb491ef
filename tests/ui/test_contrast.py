"""What is written can be read: every text of some pages, as it is drawn, against what is around."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.ui.desk import Desk
from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.contrast import contrast
from tests.ui.stage import Stage
from tests.ui.test_clipping import Writing, writings

Run = Callable[[Coroutine[Any, Any, Any]], Any]

_BLURRED = 0.03
"""In a thin letter no pixel is quite its colour: so much of the contrast is lost in drawing it."""


@pytest.fixture(params=["#C2410C", "#FFC72C"])
def shop(shop: Shop, request: pytest.FixtureRequest) -> Shop:
    return replace(shop, brand_colour=request.param)


@pytest.mark.parametrize("high", [False, True], ids=["normal", "high contrast"])
def test_every_text_stands_out_from_its_ground(
    stage: Stage, desk: Desk, kiosk: KioskWindow, hands: Hands, run: Run, high: bool
) -> None:
    shell: Any = kiosk.shell
    shell.guest.setReducedMotion(True)
    wrong: list[str] = []

    async def look(page: str) -> None:
        shell.guest.setHighContrast(high)
        await hands.settle()
        picture = kiosk.window.grabWindow()
        for each in writings(kiosk.window.contentItem()):
            found = _drawn_contrast(picture, each)
            if found is not None and found < (7 if high else 4.5) * (1 - _BLURRED):
                wrong.append(f"{page}: {each.text!r} {found:.1f}")

    async def guest() -> None:
        await hands.wait("the start", named("Touch to start"))
        await look("attract")
        shell.start()
        await look("service")
        shell.chooseService(0)
        await hands.wait("the menu", starting("Margherita"))
        await look("menu")
        shell.openItem(desk.menus.find("i-margherita")[0])
        shell.item.groups[0].options[1].touch()
        await look("item")
        shell.item.add()
        shell.openCart()
        await look("cart")
        shell.placeOrder()
        await hands.wait("the number", starting("Your number is"))
        await look("number")

    run(guest())
    assert not wrong, "\n".join(wrong)


def _drawn_contrast(picture: QImage, writing: Writing) -> float | None:
    """Between the commonest colour around a text and the one furthest from it; None: not seen."""
    place = writing.core.toAlignedRect().intersected(picture.rect())
    for holder in (writing.item, *writing.above):
        if not holder.isEnabled():
            return None
        if holder.clip():
            room = holder.mapRectToScene(holder.boundingRect()).toAlignedRect()
            place = place.intersected(room)
    if place.height() < writing.core.height() / 2:
        return None
    seen = Counter(_colours(picture.copy(place)))
    (ground, _), *_ = seen.most_common(1)
    return max(contrast(QColor(ground), QColor(each)) for each in seen)


def _colours(picture: QImage) -> Iterator[int]:
    for y in range(picture.height()):
        for x in range(picture.width()):
            yield picture.pixel(x, y)
