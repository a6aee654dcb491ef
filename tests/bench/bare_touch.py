"""The floor of a touch and of scrolling: a bare window with one rectangle and one list."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

PAGE = b"""
import QtQuick
Window {
    visible: true; width: 1080; height: 1920; color: "#FBF7F2"
    Rectangle {
        id: button
        property int touches: 0
        width: parent.width; height: 200
        color: tap.pressed ? "#9A3412" : touches % 2 ? "#C2410C" : "#2F7D32"
        TapHandler { id: tap; onTapped: parent.touches++ }
    }
    ListView {
        y: 200; width: parent.width; height: parent.height - y; clip: true; reuseItems: true
        cacheBuffer: 600; model: 700
        delegate: Row {
            id: row
            required property int index
            x: 32; height: 440; spacing: 32
            Repeater {
                model: 2
                Rectangle {
                    id: card
                    required property int index
                    width: 480; height: 408; radius: 28; color: "white"
                    Rectangle { width: 480; height: 262; radius: 28; color: "#F5D9B8" }
                    Text {
                        x: 24; y: 286; font.pixelSize: 33; font.bold: true
                        text: "Item " + (2 * row.index + card.index)
                    }
                    Text { x: 24; y: 340; text: "$11.00"; font.pixelSize: 28; color: "#9A3412" }
                }
            }
        }
    }
}
"""


def open_bare_window() -> tuple[QQmlApplicationEngine, QQuickWindow]:
    """The window; it closes with the engine."""
    engine = QQmlApplicationEngine()
    engine.loadData(PAGE, QUrl("bare.qml"))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    return engine, window
