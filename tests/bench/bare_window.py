"""The floor of a start: an interpreter, a bare QML window, its first frame; nothing of ours."""

import sys

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

application = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.loadData(
    b"import QtQuick\nWindow { visible: true; width: 1080; height: 1920; color: 'white' }",
    QUrl("bare.qml"),
)
window = engine.rootObjects()[0]
assert isinstance(window, QQuickWindow)
window.frameSwapped.connect(
    lambda: print("first frame", flush=True), Qt.ConnectionType.SingleShotConnection
)
sys.exit(application.exec())
