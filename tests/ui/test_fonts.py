"""What the pages can write: every language of the screen, and the emoji of a menu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kiosk.ui.fonts import missing_fonts
from kiosk.ui.window import pages_engine

PIZZA = """
import QtQuick
import Kiosk.Theme

Window {
    width: 200
    height: 200

    ListView {
        anchors.fill: parent
        model: [Type.body, Type.bodyStrong]
        delegate: Text {
            required property font modelData
            height: 100
            text: "\U0001f355"
            font: modelData
        }
    }
}
"""


@pytest.fixture
def pictured(qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[QImage]:
    """A list of a pizza as text, plain and bold."""
    page = tmp_path / "Pizza.qml"
    page.write_text(PIZZA, "utf-8")
    engine = pages_engine("#C2410C")
    engine.load(QUrl.fromLocalFile(str(page)))
    (window,) = engine.rootObjects()
    assert isinstance(window, QQuickWindow)
    window.show()
    qtbot.waitUntil(window.isExposed, timeout=5000)
    yield window.grabWindow()
    delete(engine)


@pytest.mark.parametrize("top", [0, 100], ids=["plain", "bold"])
def test_emoji_are_drawn_in_colour(pictured: QImage, top: int) -> None:
    colours = {pictured.pixel(x, y) for x in range(60) for y in range(top, top + 60)}
    assert sum(QColor(each).saturation() > 60 for each in colours) > 20


def test_this_system_can_write_everything(qapp: QGuiApplication) -> None:
    assert missing_fonts() == []
