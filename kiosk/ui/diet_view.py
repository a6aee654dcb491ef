"""The diet filter's view-model: which diets the menu speaks of, and which the guest asked for."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.diets import diet_word, diets_in, suits
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_SIGNS = {
    "GLUTEN_FREE": "no-wheat",
    "HALAL": "crescent",
    "KOSHER": "star",
    "DAIRY_FREE": "no-milk",
    "NUT_FREE": "no-nuts",
    "PESCATARIAN": "fish",
}
"""Of `Theme/Icons.qml`; the others are plants."""


@QmlElement
@QmlUncreatable("made by the diet filter")
class DietChoice(QObject):
    """A diet that can be asked for."""

    changed = Signal()

    def __init__(self, diet: str, parent: QObject) -> None:
        super().__init__(parent)
        self._diet = diet
        self._is_chosen = False

    @property
    def diet(self) -> str:
        return self._diet

    @property
    def is_chosen(self) -> bool:
        return self._is_chosen

    def choose(self, on: bool) -> None:
        if on != self._is_chosen:
            self._is_chosen = on
            self.changed.emit()

    def retranslate(self) -> None:
        self.changed.emit()

    @Property(str, notify=changed)
    def name(self) -> str:
        return diet_word(self._diet)

    @Property(str, constant=True)
    def sign(self) -> str:
        """The name of the sign that goes with it."""
        return _SIGNS.get(self._diet, "leaf")

    @Property(bool, notify=changed)
    def isChosen(self) -> bool:
        return self._is_chosen


@QmlElement
@QmlUncreatable("made by the menu")
class DietView(QObject):
    """What the guest eats; nothing chosen is everything."""

    changed = Signal()
    """The choices are other ones."""
    wantedChanged = Signal()
    """The guest asks for something else: other dishes are shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._choices: list[DietChoice] = []

    @property
    def wanted(self) -> frozenset[str]:
        return frozenset(each.diet for each in self._choices if each.is_chosen)

    def suits(self, claims: tuple[frozenset[str], ...]) -> bool:
        """Whether a dish that can be had with these claims of the wire's may be shown."""
        return suits(claims, self.wanted)

    def offer(self, tags: frozenset[str]) -> None:
        """Offer the diets that these tags speak of; what the guest asked for stays."""
        wanted = self.wanted
        offered = list(diets_in(tags))
        offered += sorted(wanted.difference(offered))
        if offered == [each.diet for each in self._choices]:
            return
        old, self._choices = self._choices, [DietChoice(diet, self) for diet in offered]
        for choice in self._choices:
            choice.choose(choice.diet in wanted)
        self.changed.emit()
        for choice in old:
            choice.deleteLater()

    def retranslate(self) -> None:
        for choice in self._choices:
            choice.retranslate()
        self.wantedChanged.emit()

    @Property(list, notify=changed)
    def choices(self) -> list[DietChoice]:
        """Empty where the menu says nothing of diets."""
        return self._choices

    @Property(bool, notify=wantedChanged)
    def isActive(self) -> bool:
        return bool(self.wanted)

    @Property(str, notify=wantedChanged)
    def activeText(self) -> str:
        """`Vegetarian · Gluten-free`; empty where nothing is asked for."""
        return " · ".join(diet_word(each.diet) for each in self._choices if each.is_chosen)

    @Slot(DietChoice)
    def toggle(self, choice: DietChoice) -> None:
        choice.choose(not choice.is_chosen)
        self.wantedChanged.emit()

    @Slot()
    def clear(self) -> None:
        """Show everything again."""
        if self.wanted:
            for choice in self._choices:
                choice.choose(False)
            self.wantedChanged.emit()
