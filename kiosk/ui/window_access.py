"""What a screen reader finds in the window: the sheet on top alone, else what is shown.

Left to itself, Qt exposes the page below a sheet as well, and pages that are kept for later; and
no property takes a page out of that tree but one on each of its items.
"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject, QWindow
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.sheets import sheets


class WindowAccess(QAccessibleObject):
    """Takes the place of Qt's own object for one window, which it asks for all but the children.

    It goes with the window; whoever makes it holds it until then.
    """

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        self._own: QAccessibleInterface = QAccessible.queryAccessibleInterface(window)
        # The one that was registered last is found.
        QAccessible.registerAccessibleInterface(self)

    def childCount(self) -> int:
        return len(self._children())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # null
        children = self._children()
        return children[index] if 0 <= index < len(children) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        items = [each.object() for each in self._children()]
        return items.index(child.object()) if child.object() in items else -1

    def _children(self) -> list[QAccessibleInterface]:
        sheet = next(sheets(self._window), None)
        found = [self._own.child(index) for index in range(self._own.childCount())]
        if sheet is not None:
            return [each for each in found if each.object() is sheet]
        return [each for each in found if not each.state().invisible]

    # As Qt has it.

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return self._own.childAt(x, y)

    def parent(self) -> QAccessibleInterface:
        return self._own.parent()

    def focusChild(self) -> QAccessibleInterface:
        return self._own.focusChild()

    def text(self, kind: QAccessible.Text) -> str:
        return self._own.text(kind)

    def role(self) -> QAccessible.Role:
        return self._own.role()

    def state(self) -> QAccessible.State:
        return self._own.state()

    def rect(self) -> QRect:
        return self._own.rect()

    def window(self) -> QWindow:
        return self._window
