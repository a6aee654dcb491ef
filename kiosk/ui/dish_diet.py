"""What is known of a dish as it is put together, in the guest's words; it decides nothing.

What the menu does not say is not known, and never safe.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.domain.diet import has_alcohol, known_claims, known_warnings, lost_claims
from kiosk.domain.menu import Item
from kiosk.domain.selection import Selection
from kiosk.ui.diets import allergen_words, diet_words
from kiosk.ui.formats import Formats

# Under this name the translation tools find the texts.
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DishDiet:
    """`suits` are the diets that every part of the dish suits, `lost` those that a choice took
    away, in lines; `allergens` is empty where the menu names none.
    """

    suits: tuple[str, ...] = ()
    lost: str = ""
    allergens: str = ""
    has_alcohol: bool = False

    def news_since(self, before: DishDiet) -> str:
        """What a choice changed, to be said aloud; empty where nothing was added."""
        news = [
            text
            for text, old in (
                (self.lost, before.lost),
                (self.allergens, before.allergens),
                (", ".join(self.suits), ", ".join(before.suits)),
            )
            if text and text != old
        ]
        if self.has_alcohol and not before.has_alcohol:
            news.append(alcohol_text())
        return "\n".join(news)


def dish_diet(item: Item, selections: tuple[Selection, ...], formats: Formats) -> DishDiet:
    """Of the item with these choices."""
    return DishDiet(
        tuple(diet_words(known_claims(item, selections))),
        _lost_text(item, selections, formats),
        _allergen_text(item, selections),
        has_alcohol(item, selections) is True,
    )


def alcohol_text() -> str:
    return translate("Diet", "Contains alcohol")


def _allergen_text(item: Item, selections: tuple[Selection, ...]) -> str:
    """`Contains: Milk, Nuts. …`"""
    words = allergen_words(known_warnings(item, selections))
    if not words:
        return ""
    text = translate("Diet", "Contains: {allergens}. Other allergens are not known.")
    return text.format(allergens=", ".join(words))


def _lost_text(item: Item, selections: tuple[Selection, ...], formats: Formats) -> str:
    """`Vegetarian: not with Bacon`, a line for each reason."""
    reasons: dict[tuple[bool, tuple[str, ...]], set[str]] = {}
    for lost in lost_claims(item, selections):
        names = tuple(dict.fromkeys(formats.menu(option.name) for option in lost.options))
        reasons.setdefault((lost.is_unknown, names), set()).add(lost.claim)
    lines = []
    for (is_unknown, names), claims in reasons.items():
        words = diet_words(frozenset(claims))
        if words:
            text = (
                translate("Diet", "{diets}: not known with {options}")
                if is_unknown
                else translate("Diet", "{diets}: not with {options}")
            )
            lines.append(text.format(diets=", ".join(words), options=", ".join(names)))
    return "\n".join(lines)
