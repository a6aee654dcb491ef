"""One chapter of the menu: its name, and its cards, read when they come into view."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.hours import Timetable
from kiosk.storage.menu_cache import CategoryHead
from kiosk.ui.card_view import CardView
from kiosk.ui.desk import Desk
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = 30
"""Cards read at once: more than a screen shows, less than a frame's time."""


@QmlElement
@QmlUncreatable("made by the menu")
class CategoryView(QObject):
    """A category on the rail and above its rows."""

    changed = Signal()

    def __init__(self, desk: Desk, head: CategoryHead, menu: Timetable, parent: QObject) -> None:
        """`menu` is the one that the category stands in."""
        super().__init__(parent)
        self._desk = desk
        self._head = head
        self._menu = menu
        self._pages: dict[int, list[CardView]] = {}
        self._shown: tuple[int, ...] | None = None

    @property
    def head(self) -> CategoryHead:
        return self._head

    @property
    def count(self) -> int:
        """How many of its dishes are shown."""
        return self._head.item_count if self._shown is None else len(self._shown)

    @property
    def shown(self) -> tuple[int, ...] | None:
        """The places of the dishes that are shown (0 is the first), None for all."""
        return self._shown

    def show_only(self, places: tuple[int, ...] | None) -> None:
        self._shown = places

    def loaded(self) -> Iterator[CardView]:
        """The cards read so far."""
        for page in self._pages.values():
            yield from page

    def update(self, head: CategoryHead, menu: Timetable) -> None:
        """The same category in a newer menu with as many items: every card takes its new row."""
        self._head = head
        self._menu = menu
        for number, cards in self._pages.items():
            fresh = self._desk.menus.cards(head.row_id, number * PAGE, PAGE)
            for view, card in zip(cards, fresh, strict=False):
                view.update(card, menu)
        self.changed.emit()

    def card(self, index: int) -> CardView | None:
        """The `index`-th of those shown, None where the menu has become shorter meanwhile."""
        if self._shown is None:
            return self.card_at(index)
        return self.card_at(self._shown[index]) if index < len(self._shown) else None

    def card_at(self, place: int) -> CardView | None:
        """The card at this place of all there are."""
        number, place = divmod(place, PAGE)
        page = self._page(number)
        return page[place] if place < len(page) else None

    def _page(self, number: int) -> list[CardView]:
        if number not in self._pages:
            self._pages[number] = [
                CardView(self._desk, card, self._menu, self)
                for card in self._desk.menus.cards(self._head.row_id, number * PAGE, PAGE)
            ]
        return self._pages[number]

    def retranslate(self) -> None:
        for view in self.loaded():
            view.retranslate()
        self.changed.emit()

    def picture_arrived(self, address: str) -> None:
        for view in self.loaded():
            if view.picture_address == address:
                view.picture_arrived()
                self.changed.emit()

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._desk.formats.menu(self._head.name)

    @Property(str, notify=changed)
    def subtitle(self) -> str:
        return self._desk.formats.menu(self._head.subtitle)

    @Property(QUrl, notify=changed)
    def pictureUrl(self) -> QUrl:
        """The first picture in it that is there; empty while there is none."""
        pictures = (view.picture for view in self._page(0))
        return next((picture for picture in pictures if not picture.isEmpty()), QUrl())

    @property
    def is_pictured(self) -> bool:
        """Whether the menu names a picture for any of its first items."""
        return any(view.picture_address for view in self._page(0))
