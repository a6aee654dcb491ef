"""The menu's diet tags in the guest's words; a tag that nobody knows is left out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

_PREFIX = "TAG_KEY_DIETARY_"

# Under this name the translation tools find the texts.
translate = QCoreApplication.translate

# In the order in which they are shown: what decides for most people comes first.
_WORDS: dict[str, Callable[[], str]] = {
    "VEGAN": lambda: translate("Diet", "Vegan"),
    "VEGETARIAN": lambda: translate("Diet", "Vegetarian"),
    "GLUTEN_FREE": lambda: translate("Diet", "Gluten-free"),
    "HALAL": lambda: translate("Diet", "Halal"),
    "KOSHER": lambda: translate("Diet", "Kosher"),
    "DAIRY_FREE": lambda: translate("Diet", "Dairy-free"),
    "NUT_FREE": lambda: translate("Diet", "Nut-free"),
    "PESCATARIAN": lambda: translate("Diet", "Pescatarian"),
}


def diet_words(tags: frozenset[str]) -> list[str]:
    """Words for the wire's tags, the most telling first; vegan says vegetarian as well."""
    keys = {tag.removeprefix(_PREFIX) for tag in tags if tag.startswith(_PREFIX)}
    if "VEGAN" in keys:
        keys -= {"VEGETARIAN", "DAIRY_FREE"}
    return [word() for key, word in _WORDS.items() if key in keys]
