"""The menu's tags of diets and allergens in the guest's words.

A claim that nobody knows is left out, a warning never is.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from kiosk.domain.diet import CLAIM_PREFIX, WARNING_PREFIX

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

_ALLERGENS: dict[str, Callable[[], str]] = {
    "GLUTEN": lambda: translate("Diet", "Gluten"),
    "WHEAT": lambda: translate("Diet", "Wheat"),
    "CRUSTACEANS": lambda: translate("Diet", "Crustaceans"),
    "SHELLFISH": lambda: translate("Diet", "Shellfish"),
    "MOLLUSCS": lambda: translate("Diet", "Mollusks"),
    "FISH": lambda: translate("Diet", "Fish"),
    "EGG": lambda: translate("Diet", "Eggs"),
    "EGGS": lambda: translate("Diet", "Eggs"),
    "MILK": lambda: translate("Diet", "Milk"),
    "DAIRY": lambda: translate("Diet", "Milk"),
    "PEANUT": lambda: translate("Diet", "Peanuts"),
    "PEANUTS": lambda: translate("Diet", "Peanuts"),
    "NUTS": lambda: translate("Diet", "Nuts"),
    "TREE_NUTS": lambda: translate("Diet", "Nuts"),
    "SOY": lambda: translate("Diet", "Soy"),
    "SESAME": lambda: translate("Diet", "Sesame"),
    "CELERY": lambda: translate("Diet", "Celery"),
    "MUSTARD": lambda: translate("Diet", "Mustard"),
    "LUPIN": lambda: translate("Diet", "Lupin"),
    "SULPHITES": lambda: translate("Diet", "Sulfites"),
    "SULFITES": lambda: translate("Diet", "Sulfites"),
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


def suits(claims: tuple[frozenset[str], ...], diets: frozenset[str]) -> bool:
    """Whether a dish can be had so that the menu says of it that it fits every one of `diets`.

    `claims` are the tags that hold together, for each way in which it can be had.
    """
    ways = [_keys(tags) for tags in claims]
    return not diets or any(
        all(keys & _SUITS.get(diet, frozenset({diet})) for diet in diets) for keys in ways
    )


def diet_words(tags: frozenset[str]) -> list[str]:
    """Words for the wire's tags, the most telling first; vegan says vegetarian as well."""
    keys = _keys(tags)
    if "VEGAN" in keys:
        keys -= {"VEGETARIAN", "PESCATARIAN", "DAIRY_FREE"}
    if "VEGETARIAN" in keys:
        keys -= {"PESCATARIAN"}
    return [word() for key, word in _WORDS.items() if key in keys]


def allergen_words(tags: frozenset[str]) -> list[str]:
    """Words for the wire's warnings, then what nobody has a word for; each once."""
    keys = {tag.removeprefix(WARNING_PREFIX) for tag in tags}
    known = [word() for key, word in _ALLERGENS.items() if key in keys]
    others = sorted(key.replace("_", " ").capitalize() for key in keys.difference(_ALLERGENS))
    return list(dict.fromkeys([*known, *others]))


def _keys(tags: frozenset[str]) -> set[str]:
    return {tag.removeprefix(CLAIM_PREFIX) for tag in tags if tag.startswith(CLAIM_PREFIX)}
