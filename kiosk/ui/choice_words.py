"""What was chosen in an item, as one line of words."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.domain.order import OrderedGroup


def choice_words(groups: tuple[OrderedGroup, ...]) -> str:
    """`Large · Olives (Left half) · 2 × Extra shot`, in menu order."""
    return " · ".join(
        f"{name} ({', '.join(below)})" if below else name for name, below in _options(groups)
    )


def _options(groups: tuple[OrderedGroup, ...]) -> Iterator[tuple[str, list[str]]]:
    for group in groups:
        for option in group.options:
            name = option.name if option.quantity == 1 else f"{option.quantity} × {option.name}"
            # Brackets in brackets are hard to read: deeper down a colon does.
            below = [
                f"{name}: {', '.join(deeper)}" if deeper else name
                for name, deeper in _options(option.groups)
            ]
            yield name, below
