"""Fixtures of the screen's tests: the store, its desk, the real window, and hands to touch it."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import closing
from fractions import Fraction
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from qasync import QEventLoop

from kiosk.domain.bill import Tariff
from kiosk.domain.order import Service
from kiosk.paths import translations
from kiosk.storage.database import open_reader, open_writer
from kiosk.storage.menu_cache import MenuReader
from kiosk.storage.orders import OrderReader
from kiosk.storage.payments import PaymentReader
from kiosk.ui.board_window import BoardWindow
from kiosk.ui.bridge import EngineBridge
from kiosk.ui.desk import Desk
from kiosk.ui.formats import Formats
from kiosk.ui.hands import Hands
from kiosk.ui.lobby import LobbyRules
from kiosk.ui.serving import Serving
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.lobby_scene import RULES, OpenBoard, Scene, make_lobby
from tests.ui.stage import Stage, small_menu

RUN_LIMIT_S = 120.0
"""For what hangs; a step that does not come is noticed long before, by `Hands`."""


@pytest.fixture(scope="session")
def _imported() -> None:
    """What is there before the first test stays: no collection looks at it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _garbage_of_qt(qapp: QGuiApplication, _imported: None) -> Iterator[None]:
    """As in the program: what Qt made is collected here, and not on a thread of a later test."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(scope="session")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations as they are now, compiled."""
    folder = tmp_path_factory.mktemp("translations")
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    for source in translations().glob("*.ts"):
        compiled = folder / f"{source.stem}.qm"
        subprocess.run([lrelease, "-silent", source, "-qm", compiled], check=True)
    return folder


@pytest.fixture(autouse=True)
def _in_languages(translated: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.ui.guest.translations", lambda: translated)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """An open store with the small menu."""
    with closing(open_writer(tmp_path)) as writer:
        store = Stage(tmp_path, writer)
        store.write(small_menu())
        yield store


@pytest.fixture
def gui_loop(qapp: QGuiApplication) -> Iterator[QEventLoop]:
    """The GUI's event loop, as the program has it."""
    loop = QEventLoop(qapp)
    asyncio.set_event_loop(loop)
    with loop:
        yield loop
        # What was asked of the engine last is on its way to the loop, as a signal and a call.
        for _ in range(3):
            loop.run_until_complete(asyncio.sleep(0))
        # What a page still has under way is called off: destroyed pending, it would be told.
        if under_way := asyncio.all_tasks(loop):
            for task in under_way:
                task.cancel()
            loop.run_until_complete(asyncio.wait(under_way))
    asyncio.set_event_loop(None)


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(
        name="Corner Oven",
        currency="USD",
        timezone=ZoneInfo("UTC"),
        services=(Service.EAT_IN, Service.TAKE_OUT),
        data_directory=tmp_path,
        tariff=Tariff(Fraction(7, 100)),
    )


@pytest.fixture
def desk(stage: Stage, shop: Shop, gui_loop: QEventLoop) -> Iterator[Desk]:
    with closing(open_reader(stage.directory)) as connection:
        menus = MenuReader(connection)
        with closing(Serving(shop.hours, menus, lambda: stage.moment)) as serving:
            yield Desk(
                shop=shop,
                formats=Formats(shop),
                menus=menus,
                orders=OrderReader(connection),
                payments=PaymentReader(connection),
                bridge=EngineBridge(stage, gui_loop),
                serving=serving,
                now=lambda: stage.moment,
            )


@pytest.fixture
def window_size() -> QSize:
    """Override it for another screen."""
    return QSize(1080, 1920)


@pytest.fixture
def kiosk(desk: Desk, window_size: QSize) -> Iterator[KioskWindow]:
    """The real window with the real pages."""
    window = KioskWindow(desk, window_size)
    window.show()
    yield window
    window.close()


@pytest.fixture
def hands(kiosk: KioskWindow) -> Hands:
    return Hands(kiosk.window)


@pytest.fixture
def run(gui_loop: QEventLoop) -> Callable[[Coroutine[Any, Any, Any]], Any]:
    """Runs a coroutine on the GUI's loop, with a time limit."""

    def run_it(work: Coroutine[Any, Any, Any]) -> Any:
        return gui_loop.run_until_complete(asyncio.wait_for(work, RUN_LIMIT_S))

    return run_it


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def board(qapp: QGuiApplication, scene: Scene) -> Iterator[OpenBoard]:
    """Opens the real window; `width` and `height` in px."""
    opened: list[BoardWindow] = []

    def open_it(width: int = 1920, height: int = 1080, rules: LobbyRules = RULES) -> BoardWindow:
        window = BoardWindow(make_lobby(scene, rules), "#C2410C", QSize(width, height))
        opened.append(window)
        window.theme("Motion").setProperty("reduced", True)
        window.show()
        return window

    yield open_it
    for window in opened:
        window.close()
