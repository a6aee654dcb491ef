"""How typed letters find a dish: folding of letters, and how well a dish fits; plain text only."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Letters that Unicode does not take apart, as they are typed without them.
_LIKE = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "ة": "ه", "ى": "ي", "ـ": None}
)
# The same letters as those write them who have no key for them.
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_NOT_A_WORD = re.compile(r"[\W_]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
# `burgers`, `potatoes`, `cherries`; short words and `glass` have none.
_PLURAL = re.compile(r"(?<=\w{3})(?:ies|(?<=[hosxz])es|(?<!s)s)$")

NO_FIT = 6
"""One more than the worst fit."""


def folded(text: str) -> str:
    """The words of `text` as they are compared: no case, no accents, one space between."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    return _NOT_A_WORD.sub(" ", bare.translate(_LIKE)).strip()


def spelled_out(text: str) -> str:
    """`Gemüse` -> `gemuese`, folded; empty where no letter is spelled out."""
    text = unicodedata.normalize("NFC", text.casefold())
    spelled = text.translate(_SPELLED_OUT)
    return folded(spelled) if spelled != text else ""


def run_on(words: list[str]) -> list[str]:
    """From each word to the end without spaces: `mc chicken bun` -> mcchickenbun, chickenbun."""
    return ["".join(words[first:]) for first in range(len(words) - 1)]


def pinyin(name: str) -> str:
    """A Chinese name's letters, else empty: `绿茶饭` -> `lv cha fan | lvchafan | chafan`.

    The same follows with lu: ü is typed as v or as u. No word that is typed has a bar, so that
    what goes on from syllable to syllable ends there.
    The first Chinese name takes about 0.1 s: a dictionary is loaded, which other menus do without.
    """
    if _HAN.search(name) is None:
        return ""
    from pypinyin import lazy_pinyin

    syllables = lazy_pinyin(name, errors="ignore")
    spellings = {tuple(syllables): None, tuple(each.replace("v", "u") for each in syllables): None}
    return " | ".join(text for each in spellings for text in (" ".join(each), *run_on(list(each))))


@dataclass(frozen=True, slots=True)
class Findable:
    """A dish as it is looked for, folded. Each text begins with a space, as each word does.

    `spelled` is its name spelled out, `joined` the name as it runs on from each word, `letters` are
    its pinyin, `more` is what else it can be known by: description, category. `anywhere` is all.
    """

    name: str
    spelled: str
    joined: str
    letters: str
    more: str
    anywhere: str


def findable(name: str, letters: str, more: str) -> Findable:
    own = folded(name)
    texts = (
        f" {own}",
        f" {spelled_out(name)}",
        f" {' '.join(run_on(own.split()))}",
        f" {letters}",
        f" {folded(more)} {spelled_out(more)}",
    )
    return Findable(*texts, "".join(texts))


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, ready to be compared with many dishes.

    `starts` are its words with the space that they begin with, `stems` these without a plural's s,
    `joined` is all without spaces. `abbreviated` finds pinyin by how its syllables begin: `niurm`.
    """

    words: tuple[str, ...]
    starts: tuple[str, ...]
    stems: tuple[str, ...]
    joined: str
    abbreviated: re.Pattern[str]


def query(text: str) -> Query | None:
    """None where there is no word in it."""
    words = tuple(folded(text).split())
    if not words:
        return None
    joined = "".join(words)
    return Query(
        words,
        tuple(f" {word}" for word in words),
        tuple(f" {_PLURAL.sub('', word)}" for word in words),
        f" {joined}",
        # Before each letter the rest of a syllable may be left out.
        re.compile(" " + "(?:[a-z]* )?".join(joined)),
    )


def fit(wanted: Query, dish: Findable) -> int:
    """How well it fits: 0 is best, NO_FIT is not at all.

    The name begins so; words of the name begin so; it is inside the name; the name is so but for
    spaces or a plural; it is said elsewhere; it abbreviates the pinyin.
    """
    starts, stems, name, letters = wanted.starts, wanted.stems, dish.name, dish.letters
    # Most dishes are out of the question; the others are worth the longer look.
    if stems[0][1:] in dish.anywhere:
        if name.startswith("".join(starts)):
            return 0
        if all(each in name or each in letters or each in dish.spelled for each in starts):
            return 1
        # One letter is inside of nearly every name.
        if all(len(each) > 1 and (each in name or each in dish.spelled) for each in wanted.words):
            return 2
        if wanted.joined in dish.joined or wanted.joined in name:
            return 3
        if all(each in name for each in stems):
            return 3
        if all(each in name or each in letters or each in dish.more for each in stems):
            return 4
    return 5 if len(letters) > 1 and wanted.abbreviated.search(letters) else NO_FIT
