"""What becomes of a store's brand colour where it could not be read, and how staff are told. Pure.

The screen's own colours are in `Theme/Colours.qml` and `Theme/Poster.qml`, by the same rules.
"""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[float, float, float]
"""Red, green and blue, 0 to 1."""

_WHITE: Colour = (1.0, 1.0, 1.0)
_BLACK: Colour = (0.0, 0.0, 0.0)
_INK = "#1F1A17"
_CREAM = "#FFF8F2"
_READABLE = 4.5
"""The least contrast of text on its ground, by WCAG 2."""


@dataclass(frozen=True, slots=True)
class BrandShown:
    """As `#RRGGBB`: of buttons, of text on a light ground, of the first page's ground."""

    button: str
    text: str
    poster: str


def brand_shown(wanted: str) -> BrandShown:
    """What the screen makes of `wanted` (`#RRGGBB`), in normal contrast."""
    colour = _read(wanted)
    is_readable = max(contrast(colour, _WHITE), contrast(colour, _read(_INK))) >= _READABLE
    tint = _mix(colour, _read(_CREAM), 0.06)
    return BrandShown(
        button=_written(colour if is_readable else _darkened(colour, _WHITE, _READABLE)),
        text=_written(_darkened(colour, tint, 6.2)),
        poster=_written(_darkened(colour, _WHITE, 5.6)),
    )


def brand_correction(wanted: str) -> str | None:
    """A sentence for staff where the colour cannot be used as it is; None where it can."""
    if contrast(_read(wanted), _WHITE) >= _READABLE:
        return None
    shown = brand_shown(wanted)
    wanted = wanted.upper()
    kept = shown.button == wanted
    buttons = "buttons keep it with dark words" if kept else f"buttons are {shown.button}"
    return (
        f"{wanted} has too little contrast on white: text is {shown.text}, the first page "
        f"{shown.poster}, {buttons}"
    )


def contrast(one: Colour, other: Colour) -> float:
    """As WCAG 2 defines it: 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
        for channel in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mix(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (a * share + b * (1 - share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _darkened(colour: Colour, ground: Colour, ratio: float) -> Colour:
    tries = (_mix(colour, _BLACK, 1 - step * 0.02) for step in range(50))
    return next((tried for tried in tries if contrast(tried, ground) >= ratio), _BLACK)


def _read(text: str) -> Colour:
    red, green, blue = (int(text[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _written(colour: Colour) -> str:
    return "#" + "".join(f"{round(channel * 255):02X}" for channel in colour)
