"""From every state of an item's page a guest can finish or leave: random menus, random touches.

The page's own view-models are touched, nothing else; what they lead to is held against the rules.
"""

from __future__ import annotations

import json
from random import Random
from typing import Any

from PySide6.QtTest import QSignalSpy

from kiosk.domain.availability import item_stop
from kiosk.domain.choosing import problems
from kiosk.domain.menu import Item, ModifierGroup
from kiosk.domain.repair import nearest
from kiosk.domain.selection import EightySixed, Path, Selection, chosen_in
from kiosk.onetablet.menu_mapping import parse_pull
from kiosk.ui.desk import Desk
from kiosk.ui.group_view import GroupView, OptionView
from kiosk.ui.item_view import ItemView
from tests.domain import chance as random_menus

MENUS = 120
TOUCHES = 12


def every_option(groups: list[GroupView]) -> list[OptionView]:
    """What can be seen: the nested ones of what is chosen, too."""
    found: list[OptionView] = []
    for group in groups:
        for option in group.property("options"):
            found.append(option)
            if option.property("isChosen"):
                found += every_option(option.property("groups"))
    return found


def touch_anything(view: ItemView, chance: Random) -> None:
    options = every_option(view.property("groups"))
    if not options:
        return
    option = chance.choice(options)
    if chance.random() < 0.7:
        option.touch()
    else:
        option.setUnits(chance.randint(0, 4))


def seen_group(view: ItemView, path: Path) -> GroupView | None:
    """The group of this path, where the page shows it."""
    for option in every_option(view.property("groups")):
        group: Any = option.parent()
        if group.path == path:
            return group if isinstance(group, GroupView) else None
    return None


def choose_as(view: ItemView, path: Path, wanted: dict[str, int]) -> None:
    """Bring a group to these options by touching what the page shows of it."""
    group = seen_group(view, path)
    options = [] if group is None else group.property("options")
    for is_wanted in (False, True):
        for option in options:
            units = wanted.get(option.option.id, 0)
            if bool(units) is is_wanted and option.property("isChosen") is not is_wanted:
                option.touch()
    for option in options:
        units = wanted.get(option.option.id, 0)
        if units and option.property("units") > units:
            option.setUnits(units)
    for option in options:
        if option.option.id in wanted:
            option.setUnits(wanted[option.option.id])


def paths(
    groups: tuple[ModifierGroup, ...], target: tuple[Selection, ...], path: Path = ()
) -> list[Path]:
    """Every group that matters for the target, from the top."""
    found: list[Path] = []
    for group in groups:
        if group.is_active:
            here = (*path, group.id)
            found.append(here)
            for chosen in chosen_in(target, here):
                option = group.option(chosen.option_id)
                assert option is not None
                found += paths(option.groups, target, (*here, option.id))
    return found


def finish(view: ItemView, item: Item, sold_out: EightySixed) -> None:
    """What a guest does who knows the menu: the nearest thing that can be ordered."""
    target = nearest(item, view.line.selections, sold_out)
    for path in paths(item.groups, target):
        wanted = {each.option_id: each.quantity for each in chosen_in(target, path)}
        choose_as(view, path, wanted)


def test_there_is_always_a_way_to_finish_or_to_leave(desk: Desk) -> None:
    counts = {"sold": 0, "stopped": 0, "helped": 0}
    for seed in range(MENUS):
        chance = Random(seed)
        payload = random_menus.pull(chance)
        sold_out = random_menus.sold_out(chance, payload)
        for menu in parse_pull(json.dumps(payload).encode()).menus:
            for category in menu.categories:
                for item in category.items:
                    if item.is_active:
                        counts[one_page(desk, chance, item, sold_out, seed)] += 1
    # The test would be worth nothing if nearly all went one way.
    assert min(counts.values()) > 20, counts


def one_page(desk: Desk, chance: Random, item: Item, sold_out: EightySixed, seed: int) -> str:
    """How the page ended: the item cannot be ordered, went as it was, or after more touches."""
    view = ItemView(desk)
    added = QSignalSpy(view.finished)
    view.open(item, "c", "C", "m", EightySixed())
    for _ in range(chance.randint(0, TOUCHES)):
        touch_anything(view, chance)
    # Something may sell out while the page is open.
    view.set_eighty_sixed(sold_out)
    for _ in range(chance.randint(0, 3)):
        touch_anything(view, chance)
    stop = item_stop(item, sold_out)
    view.add()
    if stop is not None:
        # The way is to leave, and the page says why.
        assert added.count() == 0, seed
        assert view.property("isSoldOut"), seed
        assert view.property("soldOutText"), seed
        assert view.property("sorryText"), seed
        end = "stopped"
    elif added.count():
        end = "sold"
    else:
        assert points_at_something(view), seed
        finish(view, item, sold_out)
        view.add()
        assert added.count() == 1, (seed, item.id, view.line.selections)
        end = "helped"
    if stop is None:
        assert problems(item, view.line.selections, sold_out) == (), seed
    view.deleteLater()
    return end


def points_at_something(view: ItemView) -> bool:
    """Whether a group that can be seen says what is missing there."""
    groups = {option.parent() for option in every_option(view.property("groups"))}
    return any(
        group.property("isMissing") and group.property("badgeText")
        for group in groups
        if group is not None
    )
