"""Garbage goes where Qt objects live: on the GUI's thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.ui.garbage import Garbage


@pytest.fixture
def garbage(qapp: object) -> Iterator[Garbage]:
    parent = QObject()
    yield Garbage(parent)
    gc.unfreeze()
    gc.enable()


class Ring:
    """A cycle that tells on which thread it was collected."""

    def __init__(self, told: list[str]) -> None:
        self.me = self
        self._told = told

    def __del__(self) -> None:
        self._told.append(threading.current_thread().name)


def make_rings(told: list[str], count: int) -> None:
    for _ in range(count):
        Ring(told)


@pytest.mark.usefixtures("garbage")
def test_cycles_of_another_thread_are_collected_on_this_one(qtbot: QtBot) -> None:
    told: list[str] = []
    other = threading.Thread(target=make_rings, args=(told, 5000), name="engine")
    other.start()
    other.join()
    assert told == []
    qtbot.waitUntil(lambda: len(told) == 5000, timeout=5000)
    assert set(told) == {threading.current_thread().name}
