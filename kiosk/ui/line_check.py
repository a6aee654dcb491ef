"""Whether a line of the cart can still be ordered as it stands, in the guest's words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.domain.availability import item_stop
from kiosk.domain.cart import CartLine
from kiosk.domain.choosing import problems
from kiosk.domain.menu import Item, Option
from kiosk.domain.pricing import unit_price_cents
from kiosk.domain.selection import Path, Problem, ProblemKind, find_group
from kiosk.storage.menu_cache import MenuReader
from kiosk.ui.formats import Formats

# Under this name the translation tools find the texts.
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Mark:
    """What is wrong with a line. `dearer` is today's item where only its price stands in the way.

    Without `can_edit` nothing helps but removing the line.
    """

    problem: str
    advice: str
    can_edit: bool = False
    dearer: Item | None = None


def check_line(line: CartLine, menus: MenuReader, formats: Formats) -> Mark | Item:
    """What stands in the way of the line, or today's item when nothing does.

    A lower price does not stand in the way, a higher one has to be agreed to.
    """
    item = _today(line, menus)
    if item is None:
        return gone(line)
    eighty_sixed = menus.eighty_sixed()
    if item_stop(item, eighty_sixed) is not None:
        problem = translate("Cart", "{item} just sold out.").format(item=item.name)
        return Mark(problem, _remove_it())
    wrong = problems(item, line.selections, eighty_sixed)
    if wrong:
        return Mark(_words(wrong[0], line.item, item), _choose_again(), can_edit=True)
    before = unit_price_cents(line.item, line.selections)
    now = unit_price_cents(item, line.selections)
    if now > before:
        problem = translate("Cart", "The price has changed: {old} → {new}").format(
            old=formats.money(before), new=formats.money(now)
        )
        return Mark(problem, "", can_edit=True, dearer=item)
    return item


def gone(line: CartLine) -> Mark:
    """The item cannot be ordered, for whatever reason."""
    problem = translate("Cart", "{item} cannot be ordered right now.").format(item=line.item.name)
    return Mark(problem, _remove_it())


def _today(line: CartLine, menus: MenuReader) -> Item | None:
    rows = menus.find(line.item.id, line.menu_id, line.category_id)
    found = menus.item(rows[0]) if rows else None
    return found[0] if found is not None else None


def _words(problem: Problem, before: Item, now: Item) -> str:
    if len(problem.path) % 2:
        group = find_group(now, problem.path) or find_group(before, problem.path)
        name = group.name if group is not None else now.name
        return translate("Cart", "“{group}” has changed.").format(group=name)
    option = _option(now, problem.path) or _option(before, problem.path)
    name = option.name if option is not None else now.name
    if problem.kind is ProblemKind.OPTION_SOLD_OUT:
        return translate("Cart", "{option} just sold out.").format(option=name)
    if problem.kind in {ProblemKind.TOO_FEW_OF_OPTION, ProblemKind.TOO_MANY_OF_OPTION}:
        return translate("Cart", "“{group}” has changed.").format(group=name)
    return translate("Cart", "{option} cannot be had any more.").format(option=name)


def _option(item: Item, path: Path) -> Option | None:
    group = find_group(item, path[:-1])
    return group.option(path[-1]) if group is not None else None


def _remove_it() -> str:
    return translate("Cart", "Please remove it to go on.")


def _choose_again() -> str:
    return translate("Cart", "Please choose again.")
