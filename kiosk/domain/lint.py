"""The health of menus: what cannot be ordered and why, and what looks like a mistake. Pure.

Sentences are for staff, in plain English. Nothing here changes what guests can order; what it
reports as settled is settled by the rules in `selection` and `availability`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from enum import Enum
from fractions import Fraction
from unicodedata import east_asian_width

from kiosk.domain.availability import (
    StopKind,
    availability,
    group_stop,
    item_stop,
    needs_alcohol,
    option_stop,
)
from kiosk.domain.choosing import default_units
from kiosk.domain.diet import CLAIM_PREFIX, WARNING_PREFIX, contradicted_claims
from kiosk.domain.hours import DAYS_AHEAD, StoreHours
from kiosk.domain.menu import (
    MAX_NESTING,
    Category,
    DishFacts,
    Item,
    Menu,
    ModifierGroup,
    Option,
    walk_options,
)
from kiosk.domain.menu_words import MenuWords
from kiosk.domain.pricing import MAX_ORDER_CENTS, lowest_price
from kiosk.domain.reasons import full_reason, group_reason
from kiosk.domain.selection import NOTHING_EIGHTY_SIXED, EightySixed, is_required, unit_limits

NAME_FITS = 34
"""Letters of an item's name that two lines of a card hold; wide ones (Chinese) count twice."""

_FAR = timedelta(days=3650)
"""A season that begins later is a mistake."""

_ANYTHING = Item("", "", 0)
"""Sold whenever its menu is served."""


class Level(Enum):
    """ERROR: it is wrong, and somebody has to change the menu. NOTE: only to be known."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class FindingKind(Enum):
    """What a finding is about."""

    NO_MENU = "no_menu"
    INACTIVE = "inactive"
    EMPTY = "empty"
    CANNOT_BE_ORDERED = "cannot_be_ordered"
    SOLD_OUT = "sold_out"
    CONTRADICTORY_LIMITS = "contradictory_limits"
    DEFAULTS = "defaults"
    DUPLICATE_ID = "duplicate_id"
    NO_NAME = "no_name"
    LONG_NAME = "long_name"
    NO_PICTURE = "no_picture"
    NO_TAX_RATE = "no_tax_rate"
    ZERO_PRICE = "zero_price"
    UNREACHABLE_HOURS = "unreachable_hours"
    TOO_DEEP = "too_deep"
    TOO_DEAR = "too_dear"
    UNTRANSLATED = "untranslated"
    CONTRADICTED_CLAIM = "contradicted_claim"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing. `path` is the ids from the menu down to what it is about."""

    level: Level
    kind: FindingKind
    path: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class LintStore:
    """What the store's settings say about its menus. `tax_rate` or `words` None: not known here."""

    hours: StoreHours
    tax_rate: Fraction | None = None
    eighty_sixed: EightySixed = NOTHING_EIGHTY_SIXED
    words: MenuWords | None = None


def lint(menus: Iterable[Menu], store: LintStore, now: datetime) -> tuple[Finding, ...]:
    """Everything there is to say, in menu order; the same thing in many places is said once."""
    menus = tuple(menus)
    whole: list[Finding] = []
    if not any(menu.is_active for menu in menus):
        whole.append(_error(FindingKind.NO_MENU, (), "there is no active menu"))
    if store.words is not None and not store.words.languages:
        sentence = "guests of every language read the menu's own words: it has no translations"
        whole.append(Finding(Level.NOTE, FindingKind.UNTRANSLATED, (), sentence))
    return (*whole, *_folded(_Linter(store, now).menus(menus)))


def _folded(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What is said of one id in the same words is said at the first place, with their number."""
    places: dict[tuple[FindingKind, str, str], list[Finding]] = {}
    for finding in findings:
        key = (finding.kind, finding.path[-1], finding.sentence)
        places.setdefault(key, []).append(finding)
    folded = []
    for first, *more in places.values():
        where = "place" if len(more) == 1 else "places"
        also = f" (and in {len(more)} more {where})" if more else ""
        folded.append(replace(first, sentence=f"{first.sentence}{also}"))
    return tuple(folded)


@dataclass(slots=True)
class _Linter:
    store: LintStore
    now: datetime
    _names: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)
    _reached: dict[object, bool] = field(default_factory=dict)

    def menus(self, menus: tuple[Menu, ...]) -> Iterator[Finding]:
        for menu in menus:
            path = (menu.id,)
            if not menu.is_active:
                yield _inactive(path)
                continue
            if not self._is_reached(menu, _ANYTHING):
                yield _error(FindingKind.UNREACHABLE_HOURS, path, "by its hours it is never served")
            if not any(each.is_active and _active_items(each) for each in menu.categories):
                yield _error(FindingKind.EMPTY, path, "nothing in it is active")
            for category in menu.categories:
                yield from self._category(menu, category, (*path, category.id))

    def _category(self, menu: Menu, category: Category, path: tuple[str, ...]) -> Iterator[Finding]:
        if not category.is_active:
            yield _inactive(path)
            return
        yield from self._name(category.name, path)
        if not _active_items(category):
            yield _warning(FindingKind.EMPTY, path, "it has no active items")
        for item in category.items:
            yield from self._item(menu, item, (*path, item.id))

    def _item(self, menu: Menu, item: Item, path: tuple[str, ...]) -> Iterator[Finding]:
        if not item.is_active:
            yield _inactive(path)
            return
        yield from self._name(item.name, path, fits=NAME_FITS)
        if not item.picture_url:
            yield _warning(FindingKind.NO_PICTURE, path, "it has no picture")
        if item.tax_rate is None and not self.store.tax_rate:
            yield _warning(FindingKind.NO_TAX_RATE, path, "neither it nor the store has a tax rate")
        yield from _contradicted_claims(item.facts, path)
        yield from self._sale(menu, item, path)
        yield from self._same_id("item", item.id, item.name, item.price_cents, path)
        yield from self._groups(menu, item.groups, path)

    def _sale(self, menu: Menu, item: Item, path: tuple[str, ...]) -> Iterator[Finding]:
        stop = item_stop(item, NOTHING_EIGHTY_SIXED)
        now = item_stop(item, self.store.eighty_sixed)
        if stop is not None:
            reason = full_reason(item, stop, NOTHING_EIGHTY_SIXED)
            yield _error(FindingKind.CANNOT_BE_ORDERED, path, f"it cannot be ordered: {reason}")
        elif now is not None:
            level = Level.NOTE if now.kind is StopKind.EIGHTY_SIXED else Level.WARNING
            reason = full_reason(item, now, self.store.eighty_sixed)
            sentence = f"for now it cannot be ordered: {reason}"
            yield Finding(level, FindingKind.SOLD_OUT, path, sentence)
        else:
            yield from _price(item, path)
        if stop is None and self._is_missed(menu, item):
            yield _error(FindingKind.UNREACHABLE_HOURS, path, self._why_never(menu, item))

    def _why_never(self, menu: Menu, item: Item) -> str:
        """Which hours are never met. Those of the menu alone are said of the menu."""
        if not self._is_reached(menu, replace(_ANYTHING, hours=item.hours)):
            return "its hours never meet those of its menu"
        if needs_alcohol(item, NOTHING_EIGHTY_SIXED):
            return "it has alcohol, and the hours for that never meet those of its menu"
        return "the hours of the choices that it needs never meet its own and those of its menu"

    def _is_missed(self, menu: Menu, item: Item) -> bool:
        """Whether an item of a menu that is served can itself never be ordered."""
        return self._is_reached(menu, _ANYTHING) and not self._is_reached(menu, item)

    def _is_reached(self, menu: Menu, item: Item) -> bool:
        """Whether the item can be ordered at any time that is looked at; it is sold."""
        timed = any(option.hours for option in walk_options(item.groups))
        has_alcohol = needs_alcohol(item, NOTHING_EIGHTY_SIXED)
        key = (
            menu.open_hours,
            menu.special_hours,
            item.hours,
            has_alcohol,
            item.groups if timed else (),
        )
        if key not in self._reached:
            hours = replace(self.store.hours, grace=timedelta(0))
            stops = (
                availability(item, menu, NOTHING_EIGHTY_SIXED, hours, moment)
                for moment in self._moments(item)
            )
            self._reached[key] = any(stop is None or stop.back_at is not None for stop in stops)
        return self._reached[key]

    def _moments(self, item: Item) -> Iterator[datetime]:
        """From where to look DAYS_AHEAD: all of a year, and the seasons that begin later."""
        yield from (self.now + timedelta(days=days) for days in range(0, 366, DAYS_AHEAD))
        options = (hour for option in walk_options(item.groups) for hour in option.hours)
        begin = {hour.start_date for hour in (*item.hours, *options) if hour.start_date}
        today = self.now.date()
        for day in sorted(begin):
            if today < day < today + _FAR:
                yield datetime.combine(day, time(0), self.store.hours.zone).astimezone(UTC)

    def _name(
        self, name: str, path: tuple[str, ...], *, fits: int | None = None
    ) -> Iterator[Finding]:
        if not name.strip():
            yield _error(FindingKind.NO_NAME, path, "it has no name")
            return
        words = self.store.words
        missing = [code for code in words.languages if not words.has(name, code)] if words else []
        if missing:
            sentence = f"its name {name!r} is not translated: {', '.join(missing)}"
            yield _warning(FindingKind.UNTRANSLATED, path, sentence)
        if fits is not None:
            yield from self._length(name, path, fits)

    def _length(self, name: str, path: tuple[str, ...], fits: int) -> Iterator[Finding]:
        """Whether the name and its translations fit."""
        names = {"its name": name}
        if self.store.words is not None:
            for code in self.store.words.languages:
                names[f"its name in {code}"] = self.store.words.said(name, code)
        said: set[str] = set()
        for what, each in names.items():
            width = _width(each)
            if width > fits and each not in said:
                sentence = f"{what} is {width} letters long, a card holds about {fits}"
                yield _warning(FindingKind.LONG_NAME, path, sentence)
            said.add(each)

    def _same_id(
        self, what: str, id_: str, name: str, cents: int, path: tuple[str, ...]
    ) -> Iterator[Finding]:
        """One id in several places is well, as long as it is one thing: an 86 hits all of them."""
        first_name, first_cents = self._names.setdefault((what, id_), (name, cents))
        if name != first_name:
            sentence = f"the same id is {first_name!r} elsewhere and {name!r} here"
            yield _warning(FindingKind.DUPLICATE_ID, path, sentence)
        elif what == "item" and cents != first_cents:
            sentence = f"the same id costs {first_cents} cents elsewhere and {cents} here"
            yield _warning(FindingKind.DUPLICATE_ID, path, sentence)

    def _groups(
        self, menu: Menu, groups: tuple[ModifierGroup, ...], path: tuple[str, ...]
    ) -> Iterator[Finding]:
        for group in groups:
            if not group.is_active:
                continue
            here = (*path, group.id)
            # A menu, a category and an item come first; each level is an option and its group.
            if len(here) > 2 * MAX_NESTING + 3:
                yield _error(
                    FindingKind.TOO_DEEP,
                    here,
                    f"it is nested deeper than {MAX_NESTING} levels, so its options are left out "
                    "and what it belongs to cannot be chosen",
                )
                continue
            yield from self._name(group.name, here)
            yield from _contradictions(group, here)
            for option in group.options:
                if option.is_active:
                    there = (*here, option.id)
                    yield from self._name(option.name, there)
                    yield from self._same_id("option", option.id, option.name, 0, there)
                    yield from _option_contradictions(group, option, there)
                    yield from _contradicted_claims(option.facts, there)
                    if self._is_missed(menu, replace(_ANYTHING, hours=option.hours)):
                        sentence = "its hours never meet those of its menu"
                        yield _error(FindingKind.UNREACHABLE_HOURS, there, sentence)
                    yield from self._groups(menu, option.groups, there)


def _contradictions(group: ModifierGroup, path: tuple[str, ...]) -> Iterator[Finding]:
    for least, most, what in (
        (group.min_options, group.max_options, "options"),
        (group.min_units, group.max_units, "units"),
        (group.min_option_units, group.max_option_units, "units of one option"),
    ):
        if most and least > most:
            sentence = (
                f"it asks for at least {least} {what} and allows at most {most}; {most} count"
            )
            yield _error(FindingKind.CONTRADICTORY_LIMITS, path, sentence)
    if is_required(group) and group_stop(group, NOTHING_EIGHTY_SIXED) is not None:
        reason = group_reason(group, NOTHING_EIGHTY_SIXED)
        sentence = f"its limits cannot be met by what is sold: {reason}"
        yield _error(FindingKind.CONTRADICTORY_LIMITS, path, sentence)
    units = [default_units(group, each) for each in group.options if each.is_active]
    for count, most, what in (
        (len([each for each in units if each]), group.max_options, "options"),
        (sum(units), group.max_units, "units"),
    ):
        if most and count > most:
            sentence = f"{count} {what} are preselected and {most} allowed"
            yield _warning(FindingKind.DEFAULTS, path, sentence)


def _option_contradictions(
    group: ModifierGroup, option: Option, path: tuple[str, ...]
) -> Iterator[Finding]:
    low, high = unit_limits(group, option)
    least = option.min_units or group.min_option_units
    # Where the group contradicts itself, that is said of the group.
    if least > high and (option.min_units or option.max_units or 0 < group.max_units < least):
        sentence = f"it is taken at least {least} times and at most {high}; {low} counts"
        yield _error(FindingKind.CONTRADICTORY_LIMITS, path, sentence)
    units = default_units(group, option)
    if units and option.default_units and units != option.default_units:
        allowed = f"{low} is" if low == high else f"{low} to {high} are"
        sentence = f"it is preselected {option.default_units} times and {allowed} allowed"
        yield _warning(FindingKind.DEFAULTS, path, sentence)
    stop = option_stop(option, NOTHING_EIGHTY_SIXED)
    if stop is not None:
        sentence = f"it cannot be chosen: too few choices are left in {stop.named}"
        yield _warning(FindingKind.CANNOT_BE_ORDERED, path, sentence)


def _price(item: Item, path: tuple[str, ...]) -> Iterator[Finding]:
    cents, _ = lowest_price(item, NOTHING_EIGHTY_SIXED)
    if cents == 0:
        yield _warning(FindingKind.ZERO_PRICE, path, "it costs nothing")
    elif cents > MAX_ORDER_CENTS:
        sentence = f"it costs {cents:,} cents, and a whole order at most {MAX_ORDER_CENTS:,}"
        yield _error(FindingKind.TOO_DEAR, path, sentence)


def _contradicted_claims(facts: DishFacts, path: tuple[str, ...]) -> Iterator[Finding]:
    for claim, warnings in contradicted_claims(facts).items():
        said = claim.removeprefix(CLAIM_PREFIX)
        against = ", ".join(sorted(tag.removeprefix(WARNING_PREFIX) for tag in warnings))
        sentence = f"it is said to be {said} and to contain {against}; guests are told the latter"
        yield _error(FindingKind.CONTRADICTED_CLAIM, path, sentence)


def _width(name: str) -> int:
    return sum(2 if east_asian_width(each) in "WF" else 1 for each in name)


def _active_items(category: Category) -> bool:
    return any(item.is_active for item in category.items)


def _inactive(path: tuple[str, ...]) -> Finding:
    return Finding(Level.NOTE, FindingKind.INACTIVE, path, "it is inactive, so nobody sees it")


def _error(kind: FindingKind, path: tuple[str, ...], sentence: str) -> Finding:
    return Finding(Level.ERROR, kind, path, sentence)


def _warning(kind: FindingKind, path: tuple[str, ...], sentence: str) -> Finding:
    return Finding(Level.WARNING, kind, path, sentence)
