"""The cart: what a guest has put together so far. Immutable; each change gives a new cart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from kiosk.domain.errors import KioskError
from kiosk.domain.menu import Item
from kiosk.domain.selection import Selection
from kiosk.domain.text import one_line

MAX_LINES = 50
MAX_QUANTITY = 99
MAX_NOTE_LENGTH = 200
MAX_NAME_LENGTH = 40


class CartLimit(Enum):
    """What a cart has no room for."""

    LINES = "lines"
    """Another line: there are MAX_LINES."""
    QUANTITY = "quantity"
    """So many more of a dish that is there: they would be more than MAX_QUANTITY."""


class NoRoomInCart(KioskError):
    """A line was not added; the cart is as it was."""

    def __init__(self, limit: CartLimit) -> None:
        super().__init__(limit)
        self.limit = limit


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

    def at(self, menu_id: str, category_id: str, category_name: str) -> CartLine:
        """The same line of an item that stands there now."""
        return replace(self, menu_id=menu_id, category_id=category_id, category_name=category_name)

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

    def limit_for(self, line: CartLine) -> CartLimit | None:
        """Why `line` cannot be added, None where it can."""
        if self._with_room(line) is not None:
            return None
        if any(each.is_same_as(line) for each in self.lines):
            return CartLimit.QUANTITY
        return CartLimit.LINES if self.is_full else None

    def add(self, line: CartLine) -> Cart:
        """With `line` added; an equal line grows instead.

        Raises:
            NoRoomInCart: see `limit_for`.
        """
        limit = self.limit_for(line)
        if limit is not None:
            raise NoRoomInCart(limit)
        present = self._with_room(line)
        if present is not None:
            return self.set_quantity(present.id, present.quantity + line.quantity)
        return replace(self, lines=(*self.lines, line))

    def change(self, line: CartLine) -> Cart:
        """With the line of the same id replaced; it merges into an equal one.

        Where both together would be more than MAX_QUANTITY they stay two lines: nothing that was
        chosen is lost. A line that is not there any more changes nothing.
        """
        if self.line(line.id) is None:
            return self
        others = self.remove(line.id)
        present = others._with_room(line)
        if present is not None:
            return others.set_quantity(present.id, present.quantity + line.quantity)
        return replace(
            self, lines=tuple(line if each.id == line.id else each for each in self.lines)
        )

    def _with_room(self, line: CartLine) -> CartLine | None:
        """The first line that is equal to `line` and can grow by its quantity."""
        return next(
            (
                each
                for each in self.lines
                if each.is_same_as(line) and each.quantity + line.quantity <= MAX_QUANTITY
            ),
            None,
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

        An equal line that came meanwhile grows instead, as long as it may.

        Raises:
            NoRoomInCart: the cart has MAX_LINES other lines meanwhile.
        """
        if self._with_room(line) is not None:
            return self.add(line)
        if self.is_full:
            raise NoRoomInCart(CartLimit.LINES)
        position = max(0, min(position, len(self.lines)))
        return replace(self, lines=(*self.lines[:position], line, *self.lines[position:]))


def tidy(text: str, most: int) -> str:
    """What a guest typed, as the kitchen can read it: one line, no control characters.

    At most `most` characters; use it for notes (MAX_NOTE_LENGTH) and names (MAX_NAME_LENGTH).
    """
    return one_line(text)[:most].rstrip()
