"""The item page's view-model: one item, its choices and its price; it reads no database."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.cart import CartLine
from kiosk.domain.menu import Item
from kiosk.domain.selection import EightySixed
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the shell")
class ItemView(QObject):
    """One item while a guest customises it. After `finished`, `line` is what to put in the cart."""

    finished = Signal()
    """The guest touched Add with everything chosen; the shell takes `line`."""

    @property
    def line(self) -> CartLine:
        """The line as chosen; of the same id as the line that was opened, else a new one."""
        raise NotImplementedError

    @property
    def is_edit(self) -> bool:
        """Whether `line` changes a line of the cart instead of adding one."""
        raise NotImplementedError

    def open(
        self,
        item: Item,
        category_id: str,
        category_name: str,
        menu_id: str,
        eighty_sixed: EightySixed,
        line: CartLine | None = None,
    ) -> None:
        """Start with the item's defaults, or with the choices of a line that is edited."""

    def set_eighty_sixed(self, eighty_sixed: EightySixed) -> None:
        """Take over what is sold out now; choices that went away are marked, not dropped."""
