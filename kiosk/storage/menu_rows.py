"""Items as rows and rows as items; which rows exist and when they are written is not its matter."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from fractions import Fraction
from hashlib import blake2b
from typing import Any

from kiosk.domain.availability import Stop, StopKind, item_stop, needs_alcohol
from kiosk.domain.diet import suiting_claims
from kiosk.domain.menu import (
    DishFacts,
    Item,
    ItemHour,
    ModifierGroup,
    OpenHour,
    Option,
    SpecialHour,
    walk_options,
)
from kiosk.domain.pricing import MAX_ORDER_CENTS, is_dearer_as_it_comes, lowest_price
from kiosk.domain.selection import EightySixed

Row = tuple[Any, ...]

ITEM_COLUMNS = (
    "id, name, description, picture_url, price_cents, tax_rate, is_alcohol, is_active, hours, "
    "calories_low, calories_high, diet_tags, has_alcohol"
)
VERDICT_COLUMNS = (
    "from_cents, price_varies, needs_alcohol, suiting_claims, stop_kind, stop_named, stop_path"
)
_PLACE_COLUMNS = (
    "row_id, category_row, position, content_hash, has_option_hours, is_dearer_as_it_comes"
)
_GROUP_COLUMNS = (
    "number, parent_option, id, name, description, is_active, min_options, max_options, "
    "min_units, max_units, min_option_units, max_option_units, free_options"
)
_OPTION_COLUMNS = (
    "number, group_number, id, name, price_cents, description, is_active, is_default, min_units, "
    "max_units, default_units, calories_low, calories_high, diet_tags, has_alcohol, hours"
)


@dataclass(slots=True)
class FlatItem:
    """An item with all below it as rows, numbered within the item, and a hash of it all."""

    item: Item
    values: Row
    groups: list[Row] = field(default_factory=list)
    options: list[Row] = field(default_factory=list)

    def add_groups(self, groups: tuple[ModifierGroup, ...], parent_option: int | None) -> None:
        for group in groups:
            number = len(self.groups)
            self.groups.append((
                number, parent_option, group.id, group.name, group.description, group.is_active,
                group.min_options, group.max_options, group.min_units, group.max_units,
                group.min_option_units, group.max_option_units, group.free_options,
            ))  # fmt: skip
            for option in group.options:
                option_number = len(self.options)
                self.options.append((
                    option_number, number, option.id, option.name, option.price_cents,
                    option.description, option.is_active, option.is_default, option.min_units,
                    option.max_units, option.default_units, *_facts_values(option.facts),
                    hours_text(option.hours),
                ))  # fmt: skip
                if option.groups:
                    self.add_groups(option.groups, option_number)

    def content_hash(self) -> bytes:
        return hash_of((self.values, self.groups, self.options))


def flatten(item: Item) -> FlatItem:
    flat = FlatItem(
        item,
        (
            item.id, item.name, item.description, item.picture_url, item.price_cents,
            None if item.tax_rate is None else str(item.tax_rate), item.is_alcohol,
            item.is_active, hours_text(item.hours), *_facts_values(item.facts),
        ),
    )  # fmt: skip
    flat.add_groups(item.groups, None)
    return flat


def hash_of(values: object) -> bytes:
    """Of plain values only: their text must be the same in every process."""
    return blake2b(repr(values).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def insert_items(
    connection: sqlite3.Connection,
    placed: Iterable[tuple[int, int, int, FlatItem, bytes]],
    eighty_sixed: EightySixed,
) -> None:
    """Each with its row id, category row, position and content hash."""
    items: list[Row] = []
    groups: list[Row] = []
    options: list[Row] = []
    for row_id, category_row, position, flat, content_hash in placed:
        verdict = _verdict(flat.item, eighty_sixed)
        has_option_hours = any(option.hours for option in walk_options(flat.item.groups))
        is_dearer = is_dearer_as_it_comes(flat.item)
        place = (row_id, category_row, position, content_hash, has_option_hours, is_dearer)
        items.append((*place, *flat.values, *verdict))
        groups += [(row_id, *values) for values in flat.groups]
        options += [(row_id, *values) for values in flat.options]
    for table, columns, rows in (
        (
            "items",
            f"{_PLACE_COLUMNS}, {ITEM_COLUMNS}, {VERDICT_COLUMNS}",
            items,
        ),
        ("modifier_groups", f"item_row, {_GROUP_COLUMNS}", groups),
        ("options", f"item_row, {_OPTION_COLUMNS}", options),
    ):
        places = ", ".join("?" * (columns.count(",") + 1))
        connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", rows)  # noqa: S608


def judge_again(
    connection: sqlite3.Connection, item_rows: Iterable[int], eighty_sixed: EightySixed
) -> None:
    """Compute the stop and the lowest price of these items anew."""
    # One option may stand in very many items, and while they are judged nobody else gets a turn:
    # groups that items have in common are judged once.
    judged: dict[object, tuple[Stop | None, bool, str, int, bool]] = {}
    verdicts: list[Row] = []
    for item_row, item, groups, options in _skeletons(connection, item_rows):
        rows = (*groups, *options, item.facts)
        if rows not in judged:
            bare = Item("", "", 0, facts=item.facts, groups=_tree(groups, options))
            judged[rows] = (
                item_stop(bare, eighty_sixed),
                any(has_alcohol for *_, has_alcohol, _ in options)
                and needs_alcohol(bare, eighty_sixed),
                _claims_text(suiting_claims(bare, eighty_sixed)),
                *lowest_price(bare, eighty_sixed),
            )
        groups_stop, is_alcoholic, claims, cents, varies = judged[rows]
        stop = item_stop(item, eighty_sixed) or groups_stop
        is_alcoholic = stop is None and (is_alcoholic or item.is_alcohol)
        money = (_from_cents(item.price_cents + cents), varies)
        verdicts.append((*money, is_alcoholic, claims, *_stop_values(stop), item_row))
    connection.executemany(
        f"UPDATE items SET ({VERDICT_COLUMNS}) = (?, ?, ?, ?, ?, ?, ?) WHERE row_id = ?",  # noqa: S608
        verdicts,
    )


def _skeletons(
    connection: sqlite3.Connection, item_rows: Iterable[int]
) -> Iterator[tuple[int, Item, list[Row], list[Row]]]:
    """These items without groups, and the rows of their required groups and of what is in those.

    Nothing else makes a difference to a verdict.
    """
    rows = (json.dumps(list(item_rows)),)
    required = (
        "g.item_row IN (SELECT value FROM json_each(?)) "
        "AND g.is_active AND (g.min_options > 0 OR g.min_units > 0)"
    )
    groups: dict[int, list[Row]] = {}
    for item_row, *group in connection.execute(
        "SELECT item_row, number, parent_option, id, '', '', is_active, min_options, "  # noqa: S608
        "max_options, min_units, max_units, min_option_units, max_option_units, free_options "
        f"FROM modifier_groups g WHERE {required} ORDER BY item_row, number",
        rows,
    ):
        groups.setdefault(item_row, []).append(tuple(group))
    options: dict[int, list[Row]] = {}
    for item_row, *option in connection.execute(
        "SELECT o.item_row, o.number, o.group_number, o.id, '', o.price_cents, '', o.is_active, "  # noqa: S608
        "0, o.min_units, o.max_units, NULL, NULL, NULL, o.diet_tags, o.has_alcohol, "
        "'[]' "
        "FROM modifier_groups g "
        "JOIN options o ON o.item_row = g.item_row AND o.group_number = g.number "
        f"WHERE {required} ORDER BY o.item_row, o.number",
        rows,
    ):
        options.setdefault(item_row, []).append(tuple(option))
    for item_row, id_, price_cents, is_active, is_alcohol, tags in connection.execute(
        "SELECT row_id, id, price_cents, is_active, is_alcohol OR has_alcohol IS 1, diet_tags "
        "FROM items WHERE row_id IN (SELECT value FROM json_each(?))",
        rows,
    ).fetchall():
        alcohol, active = bool(is_alcohol), bool(is_active)
        facts = DishFacts(diet_tags=_diet_tags(tags))
        item = Item(id_, "", price_cents, is_alcohol=alcohol, is_active=active, facts=facts)
        yield item_row, item, groups.get(item_row, []), options.get(item_row, [])


def read_item(connection: sqlite3.Connection, item_row: int) -> Item | None:
    """The item of this row with everything below it. The caller sees to one snapshot."""
    values = connection.execute(
        f"SELECT {ITEM_COLUMNS} FROM items WHERE row_id = ?",  # noqa: S608
        (item_row,),
    ).fetchone()
    if values is None:
        return None
    groups = connection.execute(
        f"SELECT {_GROUP_COLUMNS} FROM modifier_groups WHERE item_row = ? ORDER BY number",  # noqa: S608
        (item_row,),
    )
    options = connection.execute(
        f"SELECT {_OPTION_COLUMNS} FROM options WHERE item_row = ? ORDER BY number",  # noqa: S608
        (item_row,),
    )
    (id_, name, description, picture_url, price_cents, tax_rate, is_alcohol, is_active, hours,
     *facts) = values  # fmt: skip
    return Item(
        id=id_,
        name=name,
        price_cents=price_cents,
        description=description,
        picture_url=picture_url,
        tax_rate=None if tax_rate is None else Fraction(tax_rate),
        is_alcohol=bool(is_alcohol),
        is_active=bool(is_active),
        hours=item_hours(hours),
        facts=_facts(facts),
        groups=_tree(groups, options),
    )


def _tree(groups: Iterable[Row], options: Iterable[Row]) -> tuple[ModifierGroup, ...]:
    groups_below: dict[int | None, list[Row]] = {}
    for group in groups:
        groups_below.setdefault(group[1], []).append(group)
    options_in: dict[int, list[Row]] = {}
    for option in options:
        options_in.setdefault(option[1], []).append(option)

    def build_groups(parent_option: int | None) -> tuple[ModifierGroup, ...]:
        return tuple(
            ModifierGroup(
                id_, name, description, bool(is_active), min_options, max_options, min_units,
                max_units, min_option_units, max_option_units, free_options,
                tuple(build_option(each) for each in options_in.get(number, ())),
            )
            for (
                number, _, id_, name, description, is_active, min_options, max_options, min_units,
                max_units, min_option_units, max_option_units, free_options,
            ) in groups_below.get(parent_option, ())
        )  # fmt: skip

    def build_option(row: Row) -> Option:
        (number, _, id_, name, price_cents, description, is_active, is_default, min_units,
         max_units, default_units, *facts, hours) = row  # fmt: skip
        return Option(
            id_, name, price_cents, description, bool(is_active), bool(is_default), min_units,
            max_units, default_units, _facts(facts), build_groups(number), item_hours(hours),
        )  # fmt: skip

    return build_groups(None)


def _verdict(item: Item, eighty_sixed: EightySixed) -> Row:
    stop = item_stop(item, eighty_sixed)
    is_alcoholic = stop is None and needs_alcohol(item, eighty_sixed)
    claims = _claims_text(suiting_claims(item, eighty_sixed))
    cents, varies = lowest_price(item, eighty_sixed)
    return (_from_cents(cents), varies, is_alcoholic, claims, *_stop_values(stop))


def _from_cents(cents: int) -> int:
    """What SQLite can hold: units of units of something dear are soon more than 64 bits."""
    return min(cents, MAX_ORDER_CENTS)


def _stop_values(stop: Stop | None) -> Row:
    return (stop.kind.value, stop.named, json.dumps(stop.path)) if stop else (None, None, None)


def stop_of(kind: str | None, named: str, path: str) -> Stop | None:
    return None if kind is None else Stop(StopKind(kind), named, tuple(json.loads(path)))


_NO_FACTS = DishFacts()


def _facts_values(facts: DishFacts) -> Row:
    tags = _tags_text(facts.diet_tags)
    return (facts.calories_low, facts.calories_high, tags, facts.has_alcohol)


def _tags_text(tags: frozenset[str]) -> str:
    return json.dumps(sorted(tags)) if tags else "[]"


def _claims_text(sets: tuple[frozenset[str], ...]) -> str:
    return json.dumps(sorted(sorted(each) for each in sets)) if sets else "[]"


def suiting(text: str) -> tuple[frozenset[str], ...]:
    return () if text == "[]" else tuple(frozenset(each) for each in json.loads(text))


def _facts(values: Sequence[Any]) -> DishFacts:
    low, high, tags, has_alcohol = values
    facts = DishFacts(
        low, high, _diet_tags(tags), None if has_alcohol is None else bool(has_alcohol)
    )
    return _NO_FACTS if facts == _NO_FACTS else facts


def _diet_tags(text: str) -> frozenset[str]:
    return frozenset() if text == "[]" else frozenset(json.loads(text))


def hours_text(hours: Sequence[OpenHour | SpecialHour | ItemHour]) -> str:
    return json.dumps([
        [
            value.isoformat() if isinstance(value, date | time) else value
            for value in (getattr(hour, name) for name in hour.__slots__)
        ]
        for hour in hours
    ]) if hours else "[]"  # fmt: skip


def open_hours(text: str) -> tuple[OpenHour, ...]:
    return tuple(
        OpenHour(day, time.fromisoformat(start), time.fromisoformat(end))
        for day, start, end in json.loads(text)
    )


def special_hours(text: str) -> tuple[SpecialHour, ...]:
    return tuple(
        SpecialHour(date.fromisoformat(day), closed, _time(start), _time(end))
        for day, closed, start, end in json.loads(text)
    )


def item_hours(text: str) -> tuple[ItemHour, ...]:
    if text == "[]":
        return ()
    return tuple(
        ItemHour(day, time.fromisoformat(start), time.fromisoformat(end), _date(first), _date(last))
        for day, start, end, first, last in json.loads(text)
    )


def _time(text: str | None) -> time | None:
    return None if text is None else time.fromisoformat(text)


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
