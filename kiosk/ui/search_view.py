"""The search page's view-model: what the guest types and which dishes it finds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.card_view import CardView
from kiosk.ui.registration import QmlUncreatable
from kiosk.ui.search_results import Place, SearchResults

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_LETTERS = 40
MOST_RESULTS = 100
"""Nobody looks further down: typing on is quicker."""


@QmlElement
@QmlUncreatable("made by the menu")
class SearchView(QObject):
    """`find` gives the places of the dishes for a text, `card` what is shown of one."""

    openChanged = Signal()
    changed = Signal()
    """Another text or other results."""

    def __init__(
        self,
        find: Callable[[str], list[Place]],
        card: Callable[[int, int], CardView | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._is_open = False
        self._text = ""
        self._count = 0
        self._results = SearchResults(card, self)

    # For the menu and the shell

    @property
    def is_open(self) -> bool:
        return self._is_open

    def refresh(self) -> None:
        """Look again: the menu has changed, or what of it may be shown."""
        self._look(is_same_menu=False)

    def retranslate(self) -> None:
        self.changed.emit()

    # What QML sees

    @Property(bool, notify=openChanged)
    def isOpen(self) -> bool:
        return self._is_open

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._text

    @Property(int, constant=True)
    def maxLength(self) -> int:
        return MOST_LETTERS

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many dishes fit, also those further down than anybody looks."""
        return self._count

    @Property(str, notify=changed)
    def countText(self) -> str:
        """`12 dishes found`, or that there is none; empty while nothing is typed."""
        if not self._text.strip():
            return ""
        if self._count == 0:
            return self.tr("Nothing found for “{text}”").format(text=self._text.strip())
        return self.tr("%n dishes found", "", self._count)

    @Property(SearchResults, constant=True)
    def results(self) -> SearchResults:
        return self._results

    @Slot()
    def open(self) -> None:
        if not self._is_open:
            self._is_open = True
            self.openChanged.emit()

    @Slot()
    def close(self) -> None:
        """Go back to the menu; the next search starts empty."""
        self.type("")
        if self._is_open:
            self._is_open = False
            self.openChanged.emit()

    @Slot(str)
    def type(self, text: str) -> None:
        """The field has this text now."""
        text = text[:MOST_LETTERS]
        if text != self._text:
            self._text = text
            self._look(is_same_menu=True)

    def _look(self, *, is_same_menu: bool) -> None:
        places = self._find(self._text) if self._text else []
        self._count = len(places)
        self._results.show(places[:MOST_RESULTS], is_same_menu=is_same_menu)
        self.changed.emit()
