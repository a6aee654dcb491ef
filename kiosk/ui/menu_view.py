"""The menu page's view-model: the categories that can be ordered from now, and their cards."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.engine.changes import AvailabilityChanged, Change, MenuChanged, PictureArrived
from kiosk.storage.menu_cache import MenuHead
from kiosk.ui.card_view import CardView
from kiosk.ui.category_view import CategoryView
from kiosk.ui.desk import Desk
from kiosk.ui.diet_view import DietView
from kiosk.ui.menu_index import MenuIndex
from kiosk.ui.menu_rows import MenuRows
from kiosk.ui.registration import QmlUncreatable
from kiosk.ui.search_view import SearchView

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

INDEX_MS = 25
"""Between two steps of reading what the search and the diet filter look through."""


@QmlElement
@QmlUncreatable("made by the shell")
class MenuView(QObject):
    """All open menus as one list. Cards are read when they come into view, and then stay live."""

    changed = Signal()
    """The categories are other ones, or other menus are open."""
    topWanted = Signal()
    """A new guest: show the beginning."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows = MenuRows(self)
        self._all: list[CategoryView] = []
        self._categories: list[CategoryView] = []
        self._open: tuple[int, ...] = ()
        self._index = MenuIndex(desk.menus, desk.formats)
        self._indexed: tuple[int, tuple[int, ...]] = (0, ())
        self._diet = DietView(self)
        self._diet.wantedChanged.connect(self._show_suitable)
        self._search = SearchView(
            lambda text: self._index.find(text, self._diet.suits), self._card_at, self
        )
        desk.serving.ticked.connect(self.check_hours)
        self._idle = QTimer(self, interval=INDEX_MS)
        self._idle.timeout.connect(self._read_on)
        desk.bridge.changed.connect(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Read which menus and categories there are; cards on the screen follow."""
        menus = self._open_menus()
        self._open = tuple(menus)
        heads = [head for head in self._desk.menus.categories(self._open) if head.item_count]
        old: list[CategoryView] = []
        shape = [(head.id, head.item_count) for head in heads]
        if shape == [(view.head.id, view.head.item_count) for view in self._all]:
            for view, head in zip(self._all, heads, strict=True):
                view.update(head, menus[head.menu_row])
        else:
            old = self._all
            self._all = [
                CategoryView(self._desk, head, menus[head.menu_row], self) for head in heads
            ]
        known = (self._desk.menus.version(), self._open)
        if known != self._indexed:
            self._indexed = known
            self._index.begin(heads)
            self._idle.start()
        self._show_suitable()
        for view in old:
            view.deleteLater()

    @Slot()
    def _read_on(self) -> None:
        self._index.step()
        if self._index.is_complete:
            self._idle.stop()
            self._diet.offer(self._index.claims())

    @Slot()
    def _show_suitable(self) -> None:
        """Show what the guest eats; a category without any of it is left out."""
        before = [(view, view.shown, view.count) for view in self._categories]
        is_all = not self._diet.wanted
        places = {} if is_all else self._index.suiting(self._diet.suits)
        for number, view in enumerate(self._all):
            view.show_only(None if is_all else places.get(number, ()))
        self._categories = [view for view in self._all if view.count]
        if before != [(view, view.shown, view.count) for view in self._categories]:
            counts = tuple(view.count for view in self._categories)
            self._rows.lay_out(counts, self._rows.columns)
            self.changed.emit()
        self._search.refresh()

    def _card_at(self, category: int, place: int) -> CardView | None:
        return self._all[category].card_at(place)

    @property
    def shown_categories(self) -> list[CategoryView]:
        """In menu order, with the dishes that suit the guest."""
        return self._categories

    @property
    def is_searching(self) -> bool:
        return self._search.is_open

    def end_search(self) -> None:
        self._search.close()

    def start_afresh(self) -> None:
        """For the next guest: from the top, nothing looked for, everything shown."""
        self._search.close()
        self._diet.clear()
        self.topWanted.emit()

    def retranslate(self) -> None:
        for category in self._all:
            category.retranslate()
        if self._desk.shop.menu_words.tables:
            self._index.read_anew()
            self._idle.start()
        self._diet.retranslate()
        self._search.retranslate()

    def _open_menus(self) -> dict[int, MenuHead]:
        """By row, in their order."""
        return {
            head.row_id: head
            for head in self._desk.menus.menus()
            if head.is_active and self._desk.serving.is_open(head)
        }

    @Slot()
    def check_hours(self) -> None:
        """Notice that time went on: menus open and close, items come and go."""
        if tuple(self._open_menus()) != self._open:
            self.refresh()
        for category in self._all:
            for card in category.loaded():
                card.check_hours()

    @Slot(object)
    def _hear(self, change: Change) -> None:
        match change:
            case MenuChanged():
                self.refresh()
            case AvailabilityChanged(item_rows=rows):
                self._update_cards(frozenset(rows))
            case PictureArrived(url=address):
                for category in self._all:
                    category.picture_arrived(address)
            case _:
                pass

    def _update_cards(self, rows: frozenset[int]) -> None:
        for category in self._all:
            for view in category.loaded():
                if view.row_id in rows and (card := self._desk.menus.card(view.row_id)) is not None:
                    view.update(card)

    @Property(MenuRows, constant=True)
    def rows(self) -> MenuRows:
        return self._rows

    @Property(SearchView, constant=True)
    def search(self) -> SearchView:
        return self._search

    @Property(DietView, constant=True)
    def diet(self) -> DietView:
        return self._diet

    @Property(int, notify=changed)
    def dishCount(self) -> int:
        """How many dishes are shown."""
        return sum(view.count for view in self._categories)

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        """Whether no menu is open, or what is open has nothing in it."""
        return not self._all

    @Property(list, notify=changed)
    def categories(self) -> list[CategoryView]:
        return self._categories

    @Property(bool, notify=changed)
    def isPictured(self) -> bool:
        """Whether the first categories have pictures; without any, cards and rail are words."""
        return any(category.is_pictured for category in self._all[:5])

    @Slot(int)
    def layOut(self, columns: int) -> None:
        """Put this many cards (1 or more) side by side."""
        columns = max(1, columns)
        if columns != self._rows.columns:
            self._rows.lay_out(tuple(view.count for view in self._categories), columns)

    @Slot(int, result=CategoryView)
    def category(self, index: int) -> CategoryView | None:
        return self._categories[index] if 0 <= index < len(self._categories) else None

    @Slot(int, int, result=CardView)
    def card(self, category: int, index: int) -> CardView | None:
        """The card at this place of a category, None where it is gone."""
        view = self._categories[category] if 0 <= category < len(self._categories) else None
        return view.card(index) if view is not None else None

    @Slot(int, result=int)
    def rowOf(self, category: int) -> int:
        """The row of the category's heading."""
        return self._rows.row_of(category)

    @Slot(int, result=int)
    def categoryOf(self, row: int) -> int:
        """Which category stands at this row."""
        return max(0, self._rows.category_of(row))
