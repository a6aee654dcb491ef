"""The sheets over the page: while there is one, nothing below it can be used."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtQuick import QQuickItem, QQuickWindow


def sheets(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Those that are seen, from above. One that is on its way out has no focus any more."""
    for layer in window.contentItem().childItems():
        if layer.inherits("QQuickOverlay"):
            yield from (sheet for sheet in reversed(layer.childItems()) if sheet.isVisible())
