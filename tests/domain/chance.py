"""Random menus as OneTablet would send them, and guests who touch anything: by seed, repeatable.

The menus are as odd as the contract allows: limits that contradict each other, nested required
groups, free options, units, and the same ids in many places.
"""

from __future__ import annotations

import copy
from random import Random
from typing import Any

from kiosk.domain.choosing import set_units, toggle
from kiosk.domain.menu import Item, ModifierGroup
from kiosk.domain.selection import ChosenOption, EightySixed, Path, Selection, chosen_in

Json = dict[str, Any]

STORE = {"merchant_supplied_id": "s", "provider_type": "p"}
OPTION_IDS = ["oa", "ob", "oc", "od", "oe"]
_LIMITS = {
    "min_num_options": 0.5,
    "max_num_options": 0.6,
    "min_aggregate_options_quantity": 0.15,
    "max_aggregate_options_quantity": 0.25,
    "min_option_choice_quantity": 0.1,
    "max_option_choice_quantity": 0.3,
    "num_free_options": 0.3,
}


def pull(chance: Random) -> Json:
    """A pull answer of one or two menus that are open at any hour."""
    return {
        "store": STORE,
        "menus": [
            {
                "id": f"ot-{name}",
                "store": STORE,
                "menu": {
                    "merchant_supplied_id": name,
                    "name": name.title(),
                    "categories": [
                        {
                            "merchant_supplied_id": id_,
                            "name": id_.upper(),
                            "items": _entries(chance, ["ia", "ib", "ic"], 1, _item),
                        }
                        for id_ in chance.sample(["ca", "cb"], chance.randint(1, 2))
                    ],
                },
            }
            for name in chance.sample(["ma", "mb"], chance.choice([1, 1, 2]))
        ],
    }


def changed(chance: Random, payload: Json) -> Json:
    """The same restaurant a little later: other prices and limits, and some things are gone."""
    later = copy.deepcopy(payload)
    _change(chance, later)
    return later


def _change(chance: Random, value: Any) -> None:
    if isinstance(value, list):
        if len(value) > 1 and chance.random() < 0.15:
            value.pop(chance.randrange(len(value)))
        for each in value:
            _change(chance, each)
    elif isinstance(value, dict):
        for key in value:
            if key.endswith("_hours"):
                continue
            if key == "price" and chance.random() < 0.2:
                value[key] = chance.choice([0, 50, 199, 1000])
            elif key in _LIMITS and chance.random() < 0.1:
                value[key] = chance.randint(0, 3)
            elif key == "active" and chance.random() < 0.1:
                value[key] = not value[key]
            else:
                _change(chance, value[key])


def _entries(chance: Random, ids: list[str], least: int, make: Any) -> list[Json]:
    chosen = chance.sample(ids, chance.randint(least, len(ids)))
    entries = [make(chance, id_) for id_ in chosen]
    for entry in entries:
        if chance.random() < 0.3:
            entry["sort_id"] = chance.randint(0, 2)
    return entries


def _item(chance: Random, id_: str) -> Json:
    rate = chance.choice([{}, {"tax_rate": "0.08875"}, {"tax_rate": "0.045"}, {"tax_rate": "0"}])
    return {
        "merchant_supplied_id": id_,
        "name": id_.upper(),
        "original_image_url": "",
        "price": chance.choice([0, 1, 99, 350, 1234]),
        "active": chance.random() > 0.05,
        "extras": _groups(chance, 3),
        **rate,
    }


def _groups(chance: Random, depth: int) -> list[Json]:
    if depth == 0 or chance.random() < (0.15 if depth == 3 else 0.6):
        return []
    ids = ["ga", "gb", "gc"][: 3 if depth == 3 else 2]

    def make(chance: Random, id_: str) -> Json:
        return _group(chance, id_, depth)

    return _entries(chance, ids, 1, make)


def _group(chance: Random, id_: str, depth: int) -> Json:
    def make(chance: Random, option_id: str) -> Json:
        return _option(chance, option_id, depth)

    limits = {
        key: chance.randint(0, 4) if "aggregate" in key else chance.randint(0, 3)
        for key, share in _LIMITS.items()
        if chance.random() < share
    }
    if chance.random() < 0.5 and limits.get("max_num_options"):
        # Half of them make sense, or hardly anything could be ordered.
        limits["min_num_options"] = chance.randint(0, limits["max_num_options"])
    return {
        "merchant_supplied_id": id_,
        "name": id_.upper(),
        "active": chance.random() > 0.07,
        "options": _entries(chance, OPTION_IDS[: chance.randint(2, 5)], 0, make),
        **limits,
    }


def _option(chance: Random, id_: str, depth: int) -> Json:
    option: Json = {
        "merchant_supplied_id": id_,
        "name": id_.upper(),
        "price": chance.choice([0, 0, 25, 50, 101, 400]),
        "active": chance.random() > 0.1,
        "default": chance.random() < 0.2,
        "extras": _groups(chance, depth - 1),
    }
    if chance.random() < 0.2:
        quantity = {
            key: chance.randint(0, 3)
            for key in ("min_permitted", "max_permitted", "default_quantity")
            if chance.random() < 0.7
        }
        option["quantity_info"] = {"quantity": quantity}
    return option


def sold_out(chance: Random, payload: Json) -> EightySixed:
    """Nothing, or a little of what the menu has, and something that it has not."""
    items: dict[str, None] = {"elsewhere": None}
    options: dict[str, None] = {"elsewhere": None}

    def collect(value: Any, into: dict[str, None] | None) -> None:
        if isinstance(value, list):
            for each in value:
                collect(each, into)
        elif isinstance(value, dict):
            if into is not None:
                into[value["merchant_supplied_id"]] = None
            for key, below in value.items():
                collect(below, {"items": items, "options": options}.get(key))

    collect(payload, None)
    return EightySixed(
        frozenset(chance.sample([*items], min(len(items), chance.choice([0, 0, 0, 1])))),
        frozenset(chance.sample([*options], min(len(options), chance.choice([0, 0, 1, 2])))),
    )


def places(
    groups: tuple[ModifierGroup, ...], selections: tuple[Selection, ...], path: Path = ()
) -> list[tuple[Path, str]]:
    """Everything that can be touched on an item's page: group and option, open ones only."""
    found: list[tuple[Path, str]] = []
    for group in groups:
        if not group.is_active:
            continue
        here = (*path, group.id)
        chosen = {each.option_id: each for each in chosen_in(selections, (group.id,))}
        for option in group.options:
            found.append((here, option.id))
            if option.id in chosen:
                below = chosen[option.id].selections
                found += places(option.groups, below, (*here, option.id))
    return found


def touched(
    chance: Random,
    item: Item,
    selections: tuple[Selection, ...],
    eighty_sixed: EightySixed,
    touches: int,
) -> tuple[Selection, ...]:
    """The choices after some touches anywhere."""
    for _ in range(touches):
        anywhere = places(item.groups, selections)
        if not anywhere:
            break
        path, option_id = chance.choice(anywhere)
        if chance.random() < 0.7:
            selections = toggle(item, selections, path, option_id, eighty_sixed)
        else:
            units = chance.randint(-1, 5)
            selections = set_units(item, selections, path, option_id, units, eighty_sixed)
    return selections


def garbled(chance: Random, selections: tuple[Selection, ...]) -> tuple[Selection, ...]:
    """Choices that no page makes: unknown ids, ids named twice, senseless quantities."""
    entry = ChosenOption(chance.choice([*OPTION_IDS, "no-option"]), chance.randint(-1, 4))
    match chance.randrange(4):
        case 0:
            return (*selections, Selection(chance.choice(["ga", "gb", "no-group"]), (entry,)))
        case 1:
            return (*selections, *selections[:1])
        case 2:
            return tuple(Selection(each.group_id, (*each.options, entry)) for each in selections)
        case _:
            return selections[1:]
