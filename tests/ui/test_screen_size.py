"""What the window tells the pages of how large the screen is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtQml import qmlEngine

from kiosk.config import from_tables
from kiosk.screen import _shop
from kiosk.ui.desk import Desk
from kiosk.ui.window import KioskWindow
from tests.test_config import LEAST


def metrics(kiosk: KioskWindow) -> QObject:
    engine = qmlEngine(kiosk.window)
    assert engine is not None
    return cast("QObject", engine.singletonInstance("Kiosk.Theme", "Metrics"))


def test_a_whole_screen_is_asked_and_a_window_is_not(desk: Desk) -> None:
    for size in (None, QSize(768, 1366)):
        kiosk = KioskWindow(desk, size)
        kiosk.show()
        try:
            said = metrics(kiosk).property("pixelsPerMm")
            says = kiosk.window.screen().physicalDotsPerInch() / 25.4
            assert said == (pytest.approx(says) if size is None else 0)
        finally:
            kiosk.close()


def test_the_store_says_how_large_the_screen_is(desk: Desk) -> None:
    settings = from_tables(LEAST | {"display": {"diagonal_inches": 15.6}}, {}, source="kiosk.toml")
    inches = _shop(settings).diagonal_inches
    told = replace(desk, shop=replace(desk.shop, diagonal_inches=inches))
    kiosk = KioskWindow(told, QSize(1920, 1080))
    kiosk.show()
    try:
        assert metrics(kiosk).property("density") == pytest.approx(5.56, abs=0.01)
    finally:
        kiosk.close()


@pytest.mark.parametrize(("inches", "top_px"), [(10.1, 0), (21.5, 960)])
def test_a_small_screen_is_within_reach_as_it_is(desk: Desk, inches: float, top_px: int) -> None:
    told = replace(desk, shop=replace(desk.shop, diagonal_inches=inches))
    kiosk = KioskWindow(told, QSize(1080, 1920))
    kiosk.show()
    try:
        guest = cast("Any", kiosk.shell).guest
        guest.setReachMode(True)
        assert metrics(kiosk).property("reachTop") == top_px
    finally:
        kiosk.close()
