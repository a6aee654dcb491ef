"""The menu page's view-model: the categories that can be ordered from now, and their cards."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.hours import menu_is_open
from kiosk.engine.changes import AvailabilityChanged, Change, MenuChanged, PictureArrived
from kiosk.ui.card_view import CardView
from kiosk.ui.category_view import CategoryView
from kiosk.ui.desk import Desk
from kiosk.ui.menu_rows import MenuRows
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

HOURS_CHECK_MS = 20_000


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
        self._categories: list[CategoryView] = []
        self._open: tuple[int, ...] = ()
        self._clock = QTimer(self, interval=HOURS_CHECK_MS)
        self._clock.timeout.connect(self.check_hours)
        self._clock.start()
        desk.bridge.changed.connect(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Read which menus and categories there are; cards on the screen follow."""
        self._open = self._open_menus()
        heads = [head for head in self._desk.menus.categories(self._open) if head.item_count]
        shape = [(head.id, head.item_count) for head in heads]
        if shape == [(view.head.id, view.head.item_count) for view in self._categories]:
            for view, head in zip(self._categories, heads, strict=True):
                view.update(head)
            return
        old, self._categories = (
            self._categories,
            [CategoryView(self._desk, head, self) for head in heads],
        )
        self._rows.lay_out(tuple(head.item_count for head in heads), self._rows.columns)
        self.changed.emit()
        for view in old:
            view.deleteLater()

    def to_top(self) -> None:
        self.topWanted.emit()

    def retranslate(self) -> None:
        for category in self._categories:
            for card in category.loaded():
                card.retranslate()

    def _open_menus(self) -> tuple[int, ...]:
        now, zone = self._desk.now(), self._desk.shop.timezone
        return tuple(
            head.row_id
            for head in self._desk.menus.menus()
            if head.is_active and menu_is_open(head, now, zone)
        )

    def check_hours(self) -> None:
        """Notice that time went on: menus open and close, items come and go."""
        if self._open_menus() != self._open:
            self.refresh()
        for category in self._categories:
            for card in category.loaded():
                card.check_hours()

    def _hear(self, change: Change) -> None:
        match change:
            case MenuChanged():
                self.refresh()
            case AvailabilityChanged(item_rows=rows):
                self._update_cards(frozenset(rows))
            case PictureArrived(url=address):
                for category in self._categories:
                    category.picture_arrived(address)
            case _:
                pass

    def _update_cards(self, rows: frozenset[int]) -> None:
        for category in self._categories:
            for view in category.loaded():
                if view.row_id in rows and (card := self._desk.menus.card(view.row_id)) is not None:
                    view.update(card)

    @Property(MenuRows, constant=True)
    def rows(self) -> MenuRows:
        return self._rows

    @Property(list, notify=changed)
    def categories(self) -> list[CategoryView]:
        return self._categories

    @Property(bool, notify=changed)
    def isPictured(self) -> bool:
        """Whether the first categories have pictures; without any, cards and rail are words."""
        return any(category.is_pictured for category in self._categories[:5])

    @Slot(int)
    def layOut(self, columns: int) -> None:
        """Put this many cards (1 or more) side by side."""
        columns = max(1, columns)
        if columns != self._rows.columns:
            self._rows.lay_out(tuple(each.head.item_count for each in self._categories), columns)

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
