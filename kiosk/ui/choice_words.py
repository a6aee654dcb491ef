"""What was chosen in an item, as one line of words."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.domain.order import OrderedGroup
from kiosk.ui.formats import Formats


def choice_words(groups: tuple[OrderedGroup, ...], formats: Formats) -> str:
    """`Large · Olives (Left half) · 2 × Extra shot`, in menu order."""
    return " · ".join(
        f"{name} ({', '.join(below)})" if below else name
        for name, below in _options(groups, formats)
    )


def _options(groups: tuple[OrderedGroup, ...], formats: Formats) -> Iterator[tuple[str, list[str]]]:
    for group in groups:
        for option in group.options:
            said = formats.menu(option.name)
            name = said if option.quantity == 1 else f"{option.quantity} × {said}"
            # Brackets in brackets are hard to read: deeper down a colon does.
            below = [
                f"{name}: {', '.join(deeper)}" if deeper else name
                for name, deeper in _options(option.groups, formats)
            ]
            yield name, below
