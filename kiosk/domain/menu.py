"""The catalogue: what a store sells, as values in menu order. It knows no wire format, no clock.

Order is meaning here: categories, items, groups and options stand in the order in which the
menu wants them shown (`sort_id` ascending, those without one after, then the payload's order);
whoever builds these values has sorted them. Within one list every id is unique; the same id may
occur in several lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from fractions import Fraction

MAX_NESTING = 20
"""Groups within options within groups … deeper than this nobody can choose on a screen."""


@dataclass(frozen=True, slots=True)
class OpenHour:
    """One weekly opening. `day` is 0 (Monday) to 6; a window belongs to the day it starts on.

    `end` at or before `start` runs past midnight; 00:00, 23:59 and 23:59:59 mean midnight.
    """

    day: int
    start: time
    end: time


@dataclass(frozen=True, slots=True)
class SpecialHour:
    """Replaces one date's weekly openings. `start` and `end` are None when closed."""

    date: date
    closed: bool
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True, slots=True)
class ItemHour:
    """When one item or option is sold. `day` None is every day.

    The dates are inclusive, None is open.
    """

    day: int | None
    start: time
    end: time
    start_date: date | None = None
    end_date: date | None = None


@dataclass(frozen=True, slots=True)
class DishFacts:
    """What the menu says of a dish. None and an empty set mean *not said*, never *free of*.

    Calories are kcal for one unit; `diet_tags` are the wire's own (`TAG_KEY_DIETARY_VEGAN`).
    """

    calories_low: int | None = None
    calories_high: int | None = None
    diet_tags: frozenset[str] = frozenset()
    has_alcohol: bool | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One choice in a group. `price_cents` is for one unit.

    `min_units`, `max_units` and `default_units` are the option's own quantities
    (`quantity_info.quantity`); 0 or None say nothing, then the group's limits speak. No `hours`:
    at any time.
    """

    id: str
    name: str
    price_cents: int = 0
    description: str = ""
    is_active: bool = True
    is_default: bool = False
    min_units: int = 0
    max_units: int = 0
    default_units: int | None = None
    facts: DishFacts = field(default_factory=DishFacts)
    groups: tuple[ModifierGroup, ...] = ()
    hours: tuple[ItemHour, ...] = ()


@dataclass(frozen=True, slots=True)
class ModifierGroup:
    """A customisation: how many of its options may be chosen. 0 is no limit, anywhere.

    `min_options`/`max_options` count different options, `min_units`/`max_units` count units over
    all of them, `min_option_units`/`max_option_units` bound the units of one chosen option. The
    first `free_options` chosen, in menu order, cost nothing themselves.
    """

    id: str
    name: str
    description: str = ""
    is_active: bool = True
    min_options: int = 0
    max_options: int = 0
    min_units: int = 0
    max_units: int = 0
    min_option_units: int = 0
    max_option_units: int = 0
    free_options: int = 0
    options: tuple[Option, ...] = ()

    def option(self, option_id: str) -> Option | None:
        """The option with this id in this group, or None."""
        return next((option for option in self.options if option.id == option_id), None)


@dataclass(frozen=True, slots=True)
class Item:
    """Something that can be ordered. `price_cents` is one unit without choices.

    `tax_rate` None means the store's own rate counts. `picture_url` is empty when there is none.
    """

    id: str
    name: str
    price_cents: int
    description: str = ""
    picture_url: str = ""
    tax_rate: Fraction | None = None
    is_alcohol: bool = False
    is_active: bool = True
    hours: tuple[ItemHour, ...] = ()
    facts: DishFacts = field(default_factory=DishFacts)
    groups: tuple[ModifierGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Category:
    """A chapter of the menu."""

    id: str
    name: str
    subtitle: str = ""
    is_active: bool = True
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Menu:
    """One of a store's menus (breakfast, lunch). `alias` is OneTablet's own name for it.

    No `open_hours` and no `special_hours` at all means: at any time.
    """

    id: str
    name: str
    alias: str = ""
    subtitle: str = ""
    is_active: bool = True
    open_hours: tuple[OpenHour, ...] = ()
    special_hours: tuple[SpecialHour, ...] = ()
    categories: tuple[Category, ...] = ()


def walk_options(groups: tuple[ModifierGroup, ...]) -> Iterator[Option]:
    """Every option below these groups, at any depth, parents before what is nested in them."""
    for group in groups:
        for option in group.options:
            yield option
            yield from walk_options(option.groups)
