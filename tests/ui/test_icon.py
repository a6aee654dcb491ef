"""A sign stays within what clips it, also when it appears out of sight."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickView
from pytestqt.qtbot import QtBot

import kiosk.ui
from kiosk.ui import signs

_QML = Path(kiosk.ui.__file__).parent / "qml"
_PAGE = """
import QtQuick
import Kiosk.Controls

Item {
    property alias shown: sign.visible
    Flickable {
        width: 200
        height: 100
        clip: true
        contentHeight: 400
        Icon { id: sign; y: 130; name: "check"; size: 60; stroke: 3; colour: "red"; visible: false }
    }
    Rectangle { y: 100; width: 200; height: 100; color: "blue" }
}
"""


def _reds(picture: QImage) -> int:
    colours = (picture.pixelColor(x, y) for x in range(200) for y in range(200))
    return sum(colour.red() > 128 > colour.blue() for colour in colours)


def test_what_appears_below_the_fold_is_not_seen(tmp_path: Path, qtbot: QtBot) -> None:
    page = tmp_path / "Page.qml"
    page.write_text(_PAGE)
    view = QQuickView()
    view.setColor(QColor("black"))
    view.engine().addImportPath(str(_QML))
    view.engine().addImageProvider(signs.NAME, signs.Signs())
    view.setSource(QUrl.fromLocalFile(str(page)))
    assert view.errors() == []
    view.resize(200, 200)
    view.show()
    root = view.rootObject()
    try:
        assert _reds(view.grabWindow()) == 0
        root.setProperty("shown", True)
        for _ in range(2):
            qtbot.wait(20)
            assert _reds(view.grabWindow()) == 0
        # It was there all the time.
        flickable = root.childItems()[0]
        flickable.setProperty("contentY", 100)
        qtbot.waitUntil(lambda: _reds(view.grabWindow()) > 0)
    finally:
        view.close()
        view.deleteLater()
