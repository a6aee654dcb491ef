"""The floor of a start: a bare QML window with 600 cards and its first frame; no code of ours."""

import sys

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

application = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.loadData(
    b"""
    import QtQuick
    Window {
        visible: true; width: 1080; height: 1920; color: "#FBF7F2"
        GridView {
            anchors.fill: parent; cellWidth: 270; cellHeight: 320; model: 600
            delegate: Rectangle {
                required property int index
                width: 250; height: 300; radius: 28; color: "white"
                Rectangle { width: 250; height: 180; radius: 28; color: "#F5D9B8" }
                Text { x: 20; y: 200; text: "Item " + parent.index; font.pixelSize: 28 }
                Text { x: 20; y: 240; text: "$11.00"; font.pixelSize: 24; color: "#9A3412" }
            }
        }
    }
    """,
    QUrl("bare.qml"),
)
window = engine.rootObjects()[0]
assert isinstance(window, QQuickWindow)
window.frameSwapped.connect(
    lambda: print("first frame", flush=True), Qt.ConnectionType.SingleShotConnection
)
sys.exit(application.exec())
