"""Menu payloads into the domain's catalogue, sorted and checked; it stores nothing.

Source of the rules: OneTablet contract, menu section.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from fractions import Fraction
from typing import Protocol, TypeVar

from kiosk.domain.errors import MenuInvalid
from kiosk.domain.menu import (
    MAX_NESTING,
    Category,
    DishFacts,
    Item,
    ItemHour,
    Menu,
    ModifierGroup,
    OpenHour,
    Option,
    SpecialHour,
)
from kiosk.domain.text import lines, one_line
from kiosk.onetablet import menu_schema as wire
from kiosk.onetablet.bodies import BodyInvalid, read

_DAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
_RATE = re.compile(r"[0-9]{0,3}\.?[0-9]{1,12}")


@dataclass(frozen=True, slots=True)
class PulledMenus:
    """A pull answer: everything that the store has."""

    store_id: str
    menus: tuple[Menu, ...]


@dataclass(frozen=True, slots=True)
class PushedMenu:
    """One menu that was pushed."""

    store_id: str
    menu: Menu


def parse_pull(data: bytes) -> PulledMenus:
    """The answer of a menu pull.

    Raises:
        MenuInvalid: it cannot be used; the path is like `menus[0].menu.categories[2].name`.
    """
    try:
        answer = read(wire.PULL_ANSWER, data)
    except BodyInvalid as error:
        raise MenuInvalid(error.path, error.reason) from None
    store_id = answer.store.merchant_supplied_id
    for index, pulled in enumerate(answer.menus):
        if pulled.store.merchant_supplied_id != store_id:
            raise MenuInvalid(
                f"menus[{index}].store.merchant_supplied_id", "is not the store of the answer"
            )
    _refuse_repeated([pulled.menu for pulled in answer.menus], "menus", "menu.")
    return PulledMenus(
        store_id,
        tuple(
            _menu(pulled, f"menus[{index}].", pulled.id or "")
            for index, pulled in enumerate(answer.menus)
        ),
    )


def parse_push(data: bytes, alias: str = "") -> PushedMenu:
    """The body of a menu push; `alias` is the name that OneTablet gave the menu in the address.

    Raises:
        MenuInvalid: it cannot be used; the path is like `menu.categories[2].items[5].price`.
    """
    try:
        pushed = read(wire.STORE_MENU, data)
    except BodyInvalid as error:
        raise MenuInvalid(error.path, error.reason) from None
    return PushedMenu(pushed.store.merchant_supplied_id, _menu(pushed, "", alias))


def _menu(pushed: wire.StoreMenu, at: str, alias: str) -> Menu:
    body = pushed.menu
    return Menu(
        id=body.merchant_supplied_id,
        name=one_line(body.name),
        alias=alias,
        subtitle=one_line(body.subtitle or ""),
        is_active=body.active is not False,
        open_hours=tuple(_open_hour(hour) for hour in pushed.open_hours or ()),
        special_hours=tuple(
            _special_hour(hour, f"{at}special_hours[{index}]")
            for index, hour in enumerate(pushed.special_hours or ())
        ),
        categories=_mapped(body.categories, f"{at}menu.categories", _category),
    )


def _category(category: wire.MenuCategory, at: str) -> Category:
    return Category(
        id=category.merchant_supplied_id,
        name=one_line(category.name),
        subtitle=one_line(category.subtitle or ""),
        is_active=category.active is not False,
        items=_mapped(category.items, f"{at}.items", _item),
    )


def _item(item: wire.MenuItem, at: str) -> Item:
    return Item(
        id=item.merchant_supplied_id,
        name=one_line(item.name),
        price_cents=item.price,
        description=lines(item.description or ""),
        picture_url=item.original_image_url or "",
        tax_rate=_tax_rate(item.tax_rate, f"{at}.tax_rate"),
        is_alcohol=bool(item.is_alcohol),
        is_active=item.active is not False,
        hours=_item_hours(item.item_special_hours, f"{at}.item_special_hours"),
        facts=_facts(item.dish_info),
        groups=_groups(item.extras or [], f"{at}.extras", 1),
    )


def _groups(extras: Sequence[wire.MenuExtra], at: str, depth: int) -> tuple[ModifierGroup, ...]:
    if depth > MAX_NESTING:
        return _cut(extras, at)
    return _mapped(extras, at, lambda extra, here: _group(extra, here, depth))


def _cut(extras: Sequence[wire.MenuExtra], at: str) -> tuple[ModifierGroup, ...]:
    """Groups that are too deep, without their options and with one asked for.

    So the option above them cannot be chosen, while the rest of the menu is sold: nobody can be
    sure what an option is without a choice that it offers.
    """
    active = [extra for extra in extras if extra.active is not False]
    return _mapped(
        active,
        at,
        lambda extra, _: ModifierGroup(
            extra.merchant_supplied_id, one_line(extra.name), min_options=1
        ),
    )


def _group(extra: wire.MenuExtra, at: str, depth: int) -> ModifierGroup:
    return ModifierGroup(
        id=extra.merchant_supplied_id,
        name=one_line(extra.name),
        description=lines(extra.description or ""),
        is_active=extra.active is not False,
        min_options=extra.min_num_options or 0,
        max_options=extra.max_num_options or 0,
        min_units=extra.min_aggregate_options_quantity or 0,
        max_units=extra.max_aggregate_options_quantity or 0,
        min_option_units=extra.min_option_choice_quantity or 0,
        max_option_units=extra.max_option_choice_quantity or 0,
        free_options=extra.num_free_options or 0,
        options=_mapped(
            extra.options, f"{at}.options", lambda option, here: _option(option, here, depth)
        ),
    )


def _option(option: wire.MenuOption, at: str, depth: int) -> Option:
    quantity = option.quantity_info.quantity if option.quantity_info else None
    return Option(
        id=option.merchant_supplied_id,
        name=one_line(option.name),
        price_cents=option.price,
        description=lines(option.description or ""),
        is_active=option.active is not False,
        is_default=bool(option.default),
        min_units=(quantity.min_permitted or 0) if quantity else 0,
        max_units=(quantity.max_permitted or 0) if quantity else 0,
        default_units=quantity.default_quantity if quantity else None,
        facts=_facts(option.dish_info),
        groups=_groups(option.extras or [], f"{at}.extras", depth + 1),
        hours=_item_hours(
            option.item_extra_option_special_hours, f"{at}.item_extra_option_special_hours"
        ),
    )


_NO_FACTS = DishFacts()


def _facts(info: wire.DishInfo | None) -> DishFacts:
    if info is None:
        return _NO_FACTS
    facts = _NO_FACTS
    nutrition, classes = info.nutritional_info, info.classification_info
    if nutrition and (calories := nutrition.calorific_info):
        facts = replace(
            facts,
            calories_low=_rounded(calories.lower_range),
            calories_high=_rounded(calories.higher_range),
        )
    if classes:
        facts = replace(
            facts,
            diet_tags=frozenset(classes.classification_tags or ()),
            has_alcohol=classes.has_alcoholic_items,
        )
    return facts


def _rounded(value: float | None) -> int | None:
    return None if value is None else round(value)


def _tax_rate(text: str | None, at: str) -> Fraction | None:
    if not text:
        return None
    # The pattern first: Fraction also reads "1/3" and takes minutes over "1e999999999".
    rate = Fraction(text) if _RATE.fullmatch(text) else None
    if rate is None or rate > 1:
        raise MenuInvalid(at, 'is not a rate between 0 and 1, written like "0.08875"')
    return rate


def _open_hour(hour: wire.OpenHour) -> OpenHour:
    return OpenHour(_DAYS.index(hour.day_index), _time(hour.start_time), _time(hour.end_time))


def _special_hour(hour: wire.SpecialHour, at: str) -> SpecialHour:
    day = _date(hour.date, f"{at}.date")
    if hour.closed:
        return SpecialHour(day, closed=True)
    if hour.start_time is None or hour.end_time is None:
        absent = "start_time" if hour.start_time is None else "end_time"
        raise MenuInvalid(f"{at}.{absent}", "is missing on a day that is not closed")
    return SpecialHour(day, closed=False, start=_time(hour.start_time), end=_time(hour.end_time))


def _item_hours(hours: Sequence[wire.ItemSpecialHour] | None, at: str) -> tuple[ItemHour, ...]:
    return tuple(_item_hour(hour, f"{at}[{index}]") for index, hour in enumerate(hours or ()))


def _item_hour(hour: wire.ItemSpecialHour, at: str) -> ItemHour:
    return ItemHour(
        day=None if hour.day_index is None else _DAYS.index(hour.day_index),
        start=_time(hour.start_time),
        end=_time(hour.end_time),
        start_date=_date(hour.start_date, f"{at}.start_date") if hour.start_date else None,
        end_date=_date(hour.end_date, f"{at}.end_date") if hour.end_date else None,
    )


def _time(text: str) -> time:
    # The schema's pattern lets nothing else through.
    return time(0, 0) if text.startswith("24") else time.fromisoformat(text)


def _date(text: str, at: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise MenuInvalid(at, "is a day that does not exist") from None


class _Identified(Protocol):
    @property
    def merchant_supplied_id(self) -> str: ...


class _Sortable(_Identified, Protocol):
    @property
    def sort_id(self) -> float | None: ...


S = TypeVar("S", bound=_Sortable)
D = TypeVar("D")


def _mapped(entries: Sequence[S], at: str, map_one: Callable[[S, str], D]) -> tuple[D, ...]:
    """The entries in menu order: by `sort_id`, those without one after, then as they came."""
    _refuse_repeated(entries, at)
    ordered = sorted(enumerate(entries), key=lambda pair: _position(pair[1].sort_id))
    return tuple(map_one(entry, f"{at}[{index}]") for index, entry in ordered)


def _position(sort_id: float | None) -> tuple[bool, float]:
    return (sort_id is None, sort_id or 0.0)


def _refuse_repeated(entries: Sequence[_Identified], at: str, within: str = "") -> None:
    seen: set[str] = set()
    for index, entry in enumerate(entries):
        if entry.merchant_supplied_id in seen:
            raise MenuInvalid(
                f"{at}[{index}].{within}merchant_supplied_id", "occurs twice in this list"
            )
        seen.add(entry.merchant_supplied_id)
