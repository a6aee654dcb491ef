"""Garbage goes where Qt objects live: on the GUI's thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMetaObject, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.ui.garbage import Garbage

WINDOW = b"""
import QtQuick
Window {
    id: window
    property int gone: 0
    Component {
        id: litter
        QtObject { Component.onDestruction: window.gone += 1 }
    }
    function drop() { litter.createObject(null); }
    visible: true
    width: 50
    height: 50
    Rectangle {
        width: 10
        height: 10
        color: "red"
        NumberAnimation on x { id: moving; running: false; to: 40; duration: 600 }
    }
    function move() { moving.start(); }
}
"""


@pytest.fixture
def window(qapp: object) -> Iterator[QQuickWindow]:
    engine = QQmlApplicationEngine()
    engine.loadData(WINDOW, QUrl())
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    yield window
    engine.deleteLater()


@pytest.fixture
def garbage(window: QQuickWindow) -> Iterator[Garbage]:
    yield Garbage(window)
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


@pytest.mark.usefixtures("garbage")
def test_what_qml_dropped_is_collected_when_nothing_moves_any_more(
    qtbot: QtBot, window: QQuickWindow
) -> None:
    QMetaObject.invokeMethod(window, "drop")
    QMetaObject.invokeMethod(window, "move")
    qtbot.waitUntil(lambda: window.property("gone") == 1, timeout=5000)
