"""Which sheet covers the page: for the keyboard and a screen reader nothing else is there."""

from __future__ import annotations

from PySide6.QtQuick import QQuickItem, QQuickWindow


def open_sheet(window: QQuickWindow) -> QQuickItem | None:
    """The topmost; one that is on its way out covers nothing any more."""
    for layer in reversed(window.contentItem().childItems()):
        if layer.inherits("QQuickOverlay"):
            for sheet in reversed(layer.childItems()):
                if sheet.isVisible() and sheet.hasFocus():
                    return sheet
    return None
