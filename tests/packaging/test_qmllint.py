"""qmllint finds what QML asks of a view-model that the view-model does not have."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent

VIEW_MODEL = """
from typing import Generic, TypeVar

from PySide6.QtCore import Property, QAbstractListModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Trial"
QML_IMPORT_MAJOR_VERSION = 1
Row = TypeVar("Row")

class Rows(QAbstractListModel, Generic[Row]):
    changed = Signal()

    @Property(int, notify=changed)
    def total(self): return 0

@QmlElement
class Lines(Rows[str]):
    @Slot(str)
    def remove(self, key): pass

@QmlElement
class CartTrial(QObject):
    @Property(Lines, constant=True)
    def lines(self): return None

    @Slot(int, result=Lines)
    def part(self, number): return None
"""

QML_PAGE = """
import QtQuick
import Kiosk.Trial

MouseArea {
    id: page
    required property CartTrial cart
    width: page.cart.lines.total
    height: page.cart.part(1).total
    onClicked: page.cart.lines.remove("1")
}
"""


@pytest.mark.parametrize(
    ("right", "wrong", "complaint"),
    [
        ("", "", ""),
        ("lines.total", "lines.totall", '"totall" not found on type "Lines"'),
        ("lines.remove", "lines.remov", '"remov" not found on type "Lines"'),
        ("part(1).total", "part(1).amount", '"amount" not found on type "Lines"'),
        ("cart.lines.total", "cart.rows", '"rows" not found on type "CartTrial"'),
        ("CartTrial cart", "CardTrial cart", "CardTrial was not found"),
    ],
)
def test_qmllint_knows_the_view_models(
    tmp_path: Path, right: str, wrong: str, complaint: str
) -> None:
    (tmp_path / "packaging").mkdir()
    script = tmp_path / "packaging" / "qmllint.py"
    script.write_text((ROOT / "packaging" / "qmllint.py").read_text("utf-8"), "utf-8")
    qml = tmp_path / "kiosk" / "ui" / "qml"
    qml.mkdir(parents=True)
    for package in (qml.parent, qml.parent.parent):
        (package / "__init__.py").touch()
    (qml.parent / "trial.py").write_text(VIEW_MODEL, "utf-8")
    (qml / "Page.qml").write_text(QML_PAGE.replace(right, wrong), "utf-8")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60)
    assert (done.returncode != 0) == bool(wrong), done.stdout + done.stderr
    assert complaint in done.stderr
