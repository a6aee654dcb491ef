"""Bakes the soft shadows as strips around a card; run by hand after a change of the design.

The screen draws in software, where a live blur costs a frame; a picture does not.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath


@dataclass(frozen=True, slots=True)
class Shadow:
    """One picture; lengths in design pixels."""

    name: str
    radius: float
    spread: int
    layers: tuple[tuple[float, float, float, float], ...]
    """(vertical offset, softness, how much smaller than the card, opacity 0..1) of each."""


WARM = QColor(88, 44, 12)

SHADOWS = (
    # Smaller than the card, so that nothing of it shows beside the top corners: pictures there
    # are rounded by covering their corners with the colour of the page.
    Shadow("card", 28, 28, ((2, 5, 2, 0.07), (14, 26, 14, 0.15))),
    Shadow("bar", 40, 60, ((-2, 8, 0, 0.05), (-8, 48, 0, 0.12))),
    Shadow("round", 52, 32, ((2, 5, 1, 0.07), (10, 26, 6, 0.13))),
    Shadow("raised", 62, 64, ((4, 10, 0, 0.12), (16, 44, 0, 0.22))),
)


def paint(shadow: Shadow) -> QImage:
    """By distance from the rounded square: exact in the corners, which a box blur is not."""
    core = int(shadow.radius) * 2 + 2
    side = core + 2 * shadow.spread
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    for offset, softness, inset, opacity in shadow.layers:
        layer = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
        layer.fill(Qt.GlobalColor.transparent)
        alphas = coverage(shadow, side, core - 2 * inset, offset, softness)
        for y in range(side):
            for x in range(side):
                colour = QColor(WARM)
                colour.setAlphaF(opacity * alphas[y][x])
                layer.setPixelColor(x, y, colour)
        painter = QPainter(image)
        painter.drawImage(0, 0, layer)
        painter.end()
    return image


def coverage(
    shadow: Shadow, side: int, core: float, offset: float, softness: float
) -> list[list[float]]:
    """How much of each pixel the soft rounded square covers (0..1)."""
    half = core / 2
    centre = side / 2
    radius = min(shadow.radius, half)
    rows: list[list[float]] = []
    for y in range(side):
        row: list[float] = []
        for x in range(side):
            dx = max(abs(x + 0.5 - centre) - (half - radius), 0.0)
            dy = max(abs(y + 0.5 - centre - offset) - (half - radius), 0.0)
            distance = (dx * dx + dy * dy) ** 0.5 - radius
            share = min(max(0.5 - distance / (2 * softness), 0.0), 1.0)
            row.append(share * share * (3 - 2 * share))
        rows.append(row)
    return rows


def cut_out(image: QImage, shadow: Shadow) -> QImage:
    """Takes away what the card hides anyway, with a pixel of overlap."""
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    inset = shadow.spread + 1.5
    path = QPainterPath()
    size = image.width() - 2 * inset
    path.addRoundedRect(QRectF(inset, inset, size, size), shadow.radius - 1, shadow.radius - 1)
    painter.fillPath(path, Qt.GlobalColor.black)
    painter.end()
    return image


def strips(image: QImage, shadow: Shadow) -> dict[str, QImage]:
    """Above and below with their corners, and what lies beside; the other side is its mirror."""
    edge = shadow.spread + int(shadow.radius)
    side = image.width()
    return {
        "top": image.copy(0, 0, side, edge),
        "bottom": image.copy(0, side - edge, side, edge),
        "side": image.copy(0, edge, shadow.spread + 2, side - 2 * edge),
    }


def main() -> int:
    folder = Path(__file__).parent
    for shadow in SHADOWS:
        for part, strip in strips(cut_out(paint(shadow), shadow), shadow).items():
            strip.save(str(folder / f"{shadow.name}-{part}.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
