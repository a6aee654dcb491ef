"""What a screen reader finds of a list whose view gets smaller: all rows, in order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.ui.reading_order import ReadingOrder
from tests.ui.reachable import reachable

LIST = b"""
import QtQuick
Window {
    width: 100; height: 100; visible: true
    ListView {
        objectName: "list"
        anchors.fill: parent
        model: 9
        delegate: Item {
            required property int index
            width: 100; height: 60
            Accessible.role: Accessible.Button
            Accessible.name: index
        }
    }
}
"""


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QQuickWindow]:
    engine = QQmlApplicationEngine()
    engine.loadData(LIST)
    (window,) = engine.rootObjects()
    assert isinstance(window, QQuickWindow)
    yield window
    window.close()


def test_rows_that_a_smaller_list_hides_are_found_again(window: QQuickWindow, qtbot: QtBot) -> None:
    access = QAccessible.queryAccessibleInterface(window)

    def names() -> list[str]:
        return [each.text(QAccessible.Text.Name) for each in reachable(access)]

    ReadingOrder(window).look()
    window.setHeight(300)
    qtbot.waitUntil(lambda: "4" in names())
    with qtbot.waitSignal(window.frameSwapped):
        window.setHeight(100)
    rows = window.findChild(QQuickItem, "list")
    assert rows is not None
    rows.setProperty("contentY", 440)
    qtbot.waitUntil(lambda: names()[-4:] == ["5", "6", "7", "8"])
