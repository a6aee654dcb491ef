"""What was chosen in an item, as one line of words."""

from __future__ import annotations

from kiosk.domain.order import OrderedGroup


def choice_words(groups: tuple[OrderedGroup, ...]) -> str:
    """`Large · Olives (Left half) · 2 × Extra shot`, in menu order."""
    return " · ".join(_options(groups))


def _options(groups: tuple[OrderedGroup, ...]) -> list[str]:
    words: list[str] = []
    for group in groups:
        for option in group.options:
            name = option.name if option.quantity == 1 else f"{option.quantity} × {option.name}"
            below = _options(option.groups)
            words.append(f"{name} ({', '.join(below)})" if below else name)
    return words
