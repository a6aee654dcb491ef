"""The cart: what a guest has put together so far. Immutable; each change gives a new cart."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.domain.menu import Item
from kiosk.domain.selection import Selection
from kiosk.domain.text import one_line

MAX_LINES = 50
MAX_QUANTITY = 99
MAX_NOTE_LENGTH = 200
MAX_NAME_LENGTH = 40


@dataclass(frozen=True, slots=True)
class CartLine:
    """One line. `item` is the menu's item as it was when the guest last saw it.

    `id` is unique within the cart; `quantity` is 1 to MAX_QUANTITY; `selections` stand in menu
    order.
    """

    id: str
    menu_id: str
    category_id: str
    category_name: str
    item: Item
    quantity: int = 1
    selections: tuple[Selection, ...] = ()
    note: str = ""
    for_name: str = ""

    def is_same_as(self, other: CartLine) -> bool:
        """Whether the two differ in nothing but their id and quantity."""
        return replace(self, id=other.id, quantity=other.quantity) == other


@dataclass(frozen=True, slots=True)
class Cart:
    """`id` stays the same for as long as the guest works on it, also if it is submitted again."""

    id: str
    lines: tuple[CartLine, ...] = ()

    @property
    def is_full(self) -> bool:
        return len(self.lines) >= MAX_LINES

    @property
    def count(self) -> int:
        """Units over all lines."""
        return sum(line.quantity for line in self.lines)

    def line(self, line_id: str) -> CartLine | None:
        return next((line for line in self.lines if line.id == line_id), None)

    def add(self, line: CartLine) -> Cart:
        """With `line` added; an equal line grows instead. At the limits nothing is added."""
        for present in self.lines:
            if present.is_same_as(line):
                grown = min(MAX_QUANTITY, present.quantity + line.quantity)
                return self.set_quantity(present.id, grown)
        return self if self.is_full else replace(self, lines=(*self.lines, line))

    def change(self, line: CartLine) -> Cart:
        """With the line of the same id replaced; it merges into an equal one.

        A line that is not there any more changes nothing.
        """
        if self.line(line.id) is None:
            return self
        for present in self.lines:
            if present.id != line.id and present.is_same_as(line):
                merged = replace(
                    present, quantity=min(MAX_QUANTITY, present.quantity + line.quantity)
                )
                return self.remove(line.id).change(merged)
        return replace(
            self, lines=tuple(line if each.id == line.id else each for each in self.lines)
        )

    def set_quantity(self, line_id: str, quantity: int) -> Cart:
        """With the line's quantity set, kept within 1 to MAX_QUANTITY."""
        quantity = max(1, min(MAX_QUANTITY, quantity))
        return replace(
            self,
            lines=tuple(
                replace(each, quantity=quantity) if each.id == line_id else each
                for each in self.lines
            ),
        )

    def remove(self, line_id: str) -> Cart:
        return replace(self, lines=tuple(each for each in self.lines if each.id != line_id))

    def put_back(self, line: CartLine, position: int) -> Cart:
        """With a line that was removed in its old place, or as near to it as there is one.

        An equal line that came meanwhile grows instead; in a full cart nothing is added.
        """
        if self.is_full or any(each.is_same_as(line) for each in self.lines):
            return self.add(line)
        position = max(0, min(position, len(self.lines)))
        return replace(self, lines=(*self.lines[:position], line, *self.lines[position:]))


def tidy(text: str, most: int) -> str:
    """What a guest typed, as the kitchen can read it: one line, no control characters.

    At most `most` characters; use it for notes (MAX_NOTE_LENGTH) and names (MAX_NAME_LENGTH).
    """
    return one_line(text)[:most].rstrip()
