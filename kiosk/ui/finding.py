"""How typed letters find a dish: folding of letters, and how well a dish fits; plain text only."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Letters that Unicode does not take apart, as they are typed without them.
_LIKE = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "ة": "ه", "ى": "ي", "ـ": None}
)
_NOT_A_WORD = re.compile(r"[\W_]+")
_HAN = re.compile(r"[\u3400-\u9fff]")

NO_FIT = 4
"""One more than the worst fit."""


def folded(text: str) -> str:
    """The words of `text` as they are compared: no case, no accents, one space between."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    return _NOT_A_WORD.sub(" ", bare.translate(_LIKE)).strip()


def pinyin(name: str) -> str:
    """A Chinese name's letters: `宫保鸡丁` -> `gong bao ji ding gongbaojiding gbjd`; else empty.

    The first Chinese name takes about 0.1 s: a dictionary is loaded, which other menus do without.
    """
    if _HAN.search(name) is None:
        return ""
    from pypinyin import lazy_pinyin

    # v is how ü is typed.
    syllables = [each.replace("ü", "v") for each in lazy_pinyin(name, errors="ignore")]
    initials = "".join(each[0] for each in syllables)
    return " ".join((*syllables, "".join(syllables), initials))


@dataclass(frozen=True, slots=True)
class Findable:
    """A dish as it is looked for, folded. Each text begins with a space, as each word does.

    `letters` are its pinyin, `more` is what else it can be known by: description, category.
    """

    name: str
    letters: str
    more: str


def findable(name: str, letters: str, more: str) -> Findable:
    return Findable(f" {folded(name)}", f" {letters}", f" {folded(more)}")


def fit(words: tuple[str, ...], dish: Findable) -> int:
    """How well `words` (folded, at least one) fit: 0 is best, NO_FIT is not at all.

    The name begins so; words of the name begin so; it is inside the name; it is said elsewhere.
    """
    if dish.name.startswith(f" {' '.join(words)}"):
        return 0
    starts = [f" {word}" for word in words]
    if all(start in dish.name or start in dish.letters for start in starts):
        return 1
    # One letter is inside of nearly every name.
    if all(len(word) > 1 and word in dish.name for word in words):
        return 2
    if all(start in dish.name or start in dish.letters or start in dish.more for start in starts):
        return 3
    return NO_FIT
