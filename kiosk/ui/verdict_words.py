"""What is wrong with a line of the cart and what is offered instead, in the guest's words.

The verdict is the domain's; nothing is decided here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.domain.availability import StopKind
from kiosk.domain.cart import CartLine
from kiosk.domain.menu import Item, ModifierGroup, Option
from kiosk.domain.pricing import priced_groups
from kiosk.domain.repair import Swap, Verdict, VerdictKind
from kiosk.domain.selection import Path, Problem, ProblemKind, find_group
from kiosk.ui.choice_words import choice_words
from kiosk.ui.formats import Formats
from kiosk.ui.stop_words import back_text, is_by_the_clock

# Under this name the translation tools find the texts.
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands in the way of a line. `accept` says yes to the verdict's offer, empty: there is
    none. Without `can_choose` the other way is to remove the line.
    """

    problem: str
    advice: str
    accept: str = ""
    can_choose: bool = False
    verdict: Verdict | None = None


def mark(verdict: Verdict, formats: Formats, now: datetime) -> Mark:
    """For a verdict that needs an answer."""
    match verdict.kind:
        case VerdictKind.DEARER:
            problem = translate("Cart", "The price has changed: {old} → {new}").format(
                old=formats.money(verdict.old_cents), new=formats.money(verdict.new_cents)
            )
            keep = translate("Cart", "Keep it for {price}").format(price=_price(verdict, formats))
            return Mark(problem, "", keep, verdict=verdict)
        case VerdictKind.CHOICE_GONE:
            return _choice_mark(verdict, formats)
        case _:
            return _gone_mark(verdict, formats, now)


def refused(line: CartLine, formats: Formats) -> Mark:
    """The line cannot be ordered, and only the engine knows why."""
    name = formats.menu(line.item.name)
    problem = translate("Cart", "{item} can’t be ordered right now.").format(item=name)
    return Mark(problem, _remove_it())


def _gone_mark(verdict: Verdict, formats: Formats, now: datetime) -> Mark:
    line, stop = verdict.line, verdict.stop
    if stop is None or stop.kind is StopKind.INACTIVE:
        return refused(line, formats)
    name = formats.menu(line.item.name)
    if not is_by_the_clock(stop):
        problem = translate("Cart", "{item} just sold out.").format(item=name)
        return Mark(problem, _remove_it())
    problem = translate("Cart", "{item} isn’t available right now.").format(item=name)
    back = back_text(stop, formats, now)
    return Mark(problem, f"{back}. {_remove_it()}" if back else _remove_it())


def _choice_mark(verdict: Verdict, formats: Formats) -> Mark:
    before = verdict.line.item
    now = verdict.offer.item if verdict.offer is not None else before
    problem = _problem_words(verdict.problems[0], before, now, formats)
    advice, accept = _offer_words(verdict, before, now, formats)
    if verdict.new_cents > verdict.old_cents:
        price = translate("Cart", "The new price is {price}.").format(
            price=_price(verdict, formats)
        )
        advice = f"{advice} {price}"
    return Mark(problem, advice, accept, can_choose=True, verdict=verdict)


def _offer_words(verdict: Verdict, before: Item, now: Item, formats: Formats) -> tuple[str, str]:
    """The question, and the answer yes."""
    match verdict.swaps:
        case (Swap(path=path, gone=(_,), come=(come,), units=()),):
            name = _name((*path, come), before, now, formats)
            question = translate("Cart", "Take {option} instead?").format(option=name)
            return question, translate("Cart", "Yes, {option}").format(option=name)
        case (Swap(path=path, gone=(gone,), come=(), units=()),):
            name = _name((*path, gone), before, now, formats)
            question = translate("Cart", "Continue without {option}?").format(option=name)
            return question, translate("Cart", "Yes, without it")
        case _:
            offer = verdict.offer
            selections = offer.selections if offer is not None else ()
            choices = choice_words(priced_groups(now.groups, selections), formats)
            question = translate("Cart", "Is this OK?")
            return f"{question} {choices}".rstrip(), translate("Cart", "Yes, that’s fine")


def _problem_words(problem: Problem, before: Item, now: Item, formats: Formats) -> str:
    name = _name(problem.path, before, now, formats)
    match problem.kind:
        case ProblemKind.OPTION_SOLD_OUT:
            return translate("Cart", "{option} just sold out.").format(option=name)
        case ProblemKind.OPTION_NOT_NOW:
            return translate("Cart", "{item} isn’t available right now.").format(item=name)
        case (
            ProblemKind.UNKNOWN_OPTION
            | ProblemKind.INACTIVE_OPTION
            | ProblemKind.OPTION_UNAVAILABLE
        ):
            return translate("Cart", "{option} is no longer available.").format(option=name)
        case _:
            return translate("Cart", "“{group}” has changed.").format(group=name)


def _name(path: Path, before: Item, now: Item, formats: Formats) -> str:
    """Of the group or the option that `path` leads to, also where the menu has it no more."""
    found = _at(path, now) or _at(path, before)
    return formats.menu(found.name if found is not None else now.name)


def _at(path: Path, item: Item) -> ModifierGroup | Option | None:
    if len(path) % 2:
        return find_group(item, path)
    group = find_group(item, path[:-1])
    return group.option(path[-1]) if group is not None else None


def _price(verdict: Verdict, formats: Formats) -> str:
    """Of the whole line."""
    return formats.money(verdict.new_cents * verdict.line.quantity)


def _remove_it() -> str:
    return translate("Cart", "Please remove it to continue.")
