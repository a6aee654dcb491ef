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


# What a dish may be called instead of the diet that is asked for. Nothing else is concluded: what
# a menu does not say of a dish is not known.
_SUITS = {
    "VEGETARIAN": frozenset({"VEGETARIAN", "VEGAN"}),
    "PESCATARIAN": frozenset({"PESCATARIAN", "VEGETARIAN", "VEGAN"}),
}


def diets_in(tags: frozenset[str]) -> tuple[str, ...]:
    """The diets that these tags of a menu speak of (`VEGAN`), in the order of showing."""
    keys = _keys(tags)
    return tuple(key for key in _WORDS if key in keys)


def diet_word(diet: str) -> str:
    """In the guest's words."""
    return _WORDS[diet]()


def suits(tags: frozenset[str], diets: frozenset[str]) -> bool:
    """Whether the menu says of a dish with these tags that it fits every one of `diets`."""
    keys = _keys(tags)
    return all(keys & _SUITS.get(diet, frozenset({diet})) for diet in diets)


def diet_words(tags: frozenset[str]) -> list[str]:
    """Words for the wire's tags, the most telling first; vegan says vegetarian as well."""
    keys = _keys(tags)
    if "VEGAN" in keys:
        keys -= {"VEGETARIAN", "DAIRY_FREE"}
    return [word() for key, word in _WORDS.items() if key in keys]


def _keys(tags: frozenset[str]) -> set[str]:
    return {tag.removeprefix(_PREFIX) for tag in tags if tag.startswith(_PREFIX)}
