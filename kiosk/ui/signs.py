"""Draws the signs of the screen as small pictures, which cost a page one item each and are kept.

As shapes they would be three, drawn anew whenever a page is shown: Qt 6.11's software renderer
draws a shape outside of its clip over whatever is there, unless it is made an image of first.
"""

from __future__ import annotations

from urllib.parse import unquote

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

NAME = "sign"
GRID = 24


class Signs(QQuickImageProvider):
    """Serves `image://sign/COLOUR/WIDTH/PATH`.

    COLOUR is `AARRGGBB` or `RRGGBB`, WIDTH the line's on a grid of 24 x 24, PATH is SVG path data
    on that grid.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002 - Qt's own signature
        colour, width, path = unquote(id).split("/", 2)
        pen = QColor(f"#{colour}")
        # What has no size yet is asked for as well.
        place = requestedSize if not requestedSize.isEmpty() else QSize(GRID, GRID)
        image = QImage(place, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setOpacity(pen.alphaF())
        QSvgRenderer(QByteArray(_svg(path, pen.name(), width).encode())).render(painter)
        painter.end()
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


def _svg(path: str, colour: str, width: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {GRID} {GRID}">'
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}"'
        ' stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )
