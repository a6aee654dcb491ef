"""What the open menus have, small enough to look through at each key; it shows nothing.

It is read a few dishes at a time while the screen is idle, so that no touch waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from kiosk.storage.menu_cache import CategoryHead, ItemCard, MenuReader
from kiosk.ui.finding import NO_FIT, Findable, findable, fit, pinyin, query
from kiosk.ui.formats import Formats

STEP = 40
"""Dishes read at once: about a millisecond."""


Claims = tuple[frozenset[str], ...]
"""The wire's tags that hold together, for each way in which a dish can be had."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A dish in one place: the `place`-th (0 is the first) of the `category`-th.

    `suiting` are the claims that it can be had with, as on its card.
    """

    category: int
    place: int
    item_id: str
    suiting: Claims
    dish: Findable


class MenuIndex:
    """Everything in the categories given to `begin()`, in menu order."""

    def __init__(self, menus: MenuReader, formats: Formats) -> None:
        self._menus = menus
        self._formats = formats
        self._heads: list[CategoryHead] = []
        self._entries: list[Entry] = []
        self._reading: Iterator[Entry] = iter(())
        self._is_complete = True

    def begin(self, heads: list[CategoryHead]) -> None:
        """Forget everything; read these categories from now on."""
        self._heads = heads
        self.read_anew()

    def read_anew(self) -> None:
        """The same categories once more, by their names in the guest's language."""
        self._entries = []
        self._reading = self._read(self._heads)
        self._is_complete = False

    @property
    def is_complete(self) -> bool:
        return self._is_complete

    def step(self) -> None:
        """Read a little more."""
        before = len(self._entries)
        self._entries += islice(self._reading, STEP)
        self._is_complete = len(self._entries) < before + STEP

    def entries(self) -> list[Entry]:
        """All of it; what has not been read yet is read now."""
        while not self._is_complete:
            self.step()
        return self._entries

    def claims(self) -> frozenset[str]:
        """Every claim that occurs in what has been read so far."""
        return frozenset().union(*{each for entry in self._entries for each in entry.suiting})

    def suiting(self, suits: Callable[[Claims], bool]) -> dict[int, tuple[int, ...]]:
        """By category, the places of the dishes whose claims `suits` accepts."""
        found: dict[int, list[int]] = {}
        for entry in self.entries():
            if suits(entry.suiting):
                found.setdefault(entry.category, []).append(entry.place)
        return {category: tuple(places) for category, places in found.items()}

    def find(self, text: str, suits: Callable[[Claims], bool]) -> list[tuple[int, int]]:
        """Category and place of each dish that fits what was typed, the best first, each once."""
        wanted = query(text)
        if wanted is None:
            return []
        seen: set[str] = set()
        fits: list[list[tuple[int, int]]] = [[] for _ in range(NO_FIT)]
        for entry in self.entries():
            rank = fit(wanted, entry.dish)
            if rank < NO_FIT and entry.item_id not in seen and suits(entry.suiting):
                seen.add(entry.item_id)
                fits[rank].append((entry.category, entry.place))
        return [at for rank in fits for at in rank]

    def _read(self, heads: list[CategoryHead]) -> Iterator[Entry]:
        for category, head in enumerate(heads):
            for offset in range(0, head.item_count, STEP):
                cards = self._menus.cards(head.row_id, offset, STEP)
                for place, card in enumerate(cards, offset):
                    dish = self._findable(card, head)
                    yield Entry(category, place, card.item_id, card.suiting, dish)

    def _findable(self, card: ItemCard, head: CategoryHead) -> Findable:
        """By its name as it is shown, and by what the menu itself calls it."""
        said = self._formats.menu
        name = said(card.name)
        more = " ".join(
            (card.name, said(card.description), card.description, said(head.name), head.name)
        )
        return findable(name, pinyin(name), more)
