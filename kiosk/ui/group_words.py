"""The rule of a modifier group in the guest's words; it decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.domain.choosing import is_single
from kiosk.domain.menu import ModifierGroup
from kiosk.domain.selection import (
    ChosenOption,
    Problem,
    ProblemKind,
    is_required,
    limits,
    unit_limits,
)
from kiosk.ui.formats import Formats

# Under this name the translation tools find the texts.
translate = QCoreApplication.translate


class Counted(QObject):
    """Texts with a number: in Python the translation tools see plural forms only in `tr`.

    They also want a plain name for the number.
    """

    def chosen(self, count: int) -> str:
        return self.tr("%n chosen", "", count)

    def choose(self, count: int) -> str:
        return self.tr("Choose %n", "", count)

    def choose_different(self, count: int) -> str:
        return self.tr("Choose %n different ones", "", count)

    def choose_at_least(self, count: int) -> str:
        return self.tr("Choose at least %n", "", count)

    def up_to(self, count: int) -> str:
        return self.tr("Up to %n", "", count)

    def at_most(self, count: int) -> str:
        return self.tr("At most %n", "", count)

    def full(self, count: int) -> str:
        return self.tr("Up to %n – remove one first", "", count)

    def pieces(self, count: int) -> str:
        return self.tr("%n pieces", "", count)

    def pieces_at_least(self, count: int) -> str:
        return self.tr("At least %n pieces", "", count)

    def pieces_up_to(self, count: int) -> str:
        return self.tr("Up to %n pieces", "", count)

    def pieces_between(self, fewest: int, count: int) -> str:
        return self.tr("{fewest} to %n pieces", "", count).format(fewest=fewest)

    def first_free(self, count: int) -> str:
        return self.tr("first %n free", "", count)


_counted = Counted()


def rule_text(group: ModifierGroup) -> str:
    """`Choose 1`, `Up to 6 · first 1 free`, `6 pieces`."""
    parts = [_count_rule(group)]
    if free := _free_rule(group):
        parts.append(free)
    return " · ".join(parts)


def counts_units(group: ModifierGroup) -> bool:
    """Whether the units that are chosen are what matters, not the number of different options."""
    bounds = limits(group)
    return (bounds.min_units > 0 or bounds.max_units is not None) and any(
        unit_limits(group, option)[1] > 1 for option in group.options
    )


def status_text(group: ModifierGroup, chosen: tuple[ChosenOption, ...]) -> str:
    """The rule, and how far a group is where that is not plain to see: `6 pieces · 4 chosen`."""
    amount = sum(each.quantity for each in chosen) if counts_units(group) else len(chosen)
    rule = rule_text(group)
    if not amount:
        return rule
    return f"{rule} · {_counted.chosen(amount)}"


def chosen_text(group: ModifierGroup, chosen: tuple[ChosenOption, ...], formats: Formats) -> str:
    """`Chosen · Large` for a group in which something was required and is there, else empty."""
    bounds = limits(group)
    units = sum(each.quantity for each in chosen)
    if not chosen or len(chosen) < bounds.min_options or units < bounds.min_units:
        return ""
    if is_single(group):
        option = group.option(chosen[0].option_id)
        name = formats.menu(option.name) if option is not None else ""
        return translate("Choosing", "Chosen · {name}").format(name=name)
    if not is_required(group):
        return ""
    amount = units if counts_units(group) else len(chosen)
    return _counted.chosen(amount)


def missing_text(group: ModifierGroup, problem: Problem) -> str:
    """What to do about a group's problem."""
    match problem.kind:
        case ProblemKind.TOO_FEW_OPTIONS if counts_units(group) and problem.limit > 1:
            return _counted.choose_different(problem.limit)
        case ProblemKind.TOO_MANY_OPTIONS | ProblemKind.TOO_MANY_UNITS:
            return _counted.at_most(problem.limit)
        case _:
            return rule_text(group)


def full_text(group: ModifierGroup) -> str:
    """Why a group took no more."""
    bounds = limits(group)
    most = bounds.max_units if counts_units(group) else bounds.max_options or bounds.max_units
    if most is None:
        return translate("Choosing", "That’s the maximum")
    return _counted.full(most)


def _count_rule(group: ModifierGroup) -> str:
    bounds = limits(group)
    if counts_units(group):
        return _pieces(bounds.min_units, bounds.max_units)
    fewest = max(bounds.min_options, bounds.min_units)
    maxima = [most for most in (bounds.max_options, bounds.max_units) if most is not None]
    most = min(maxima, default=None)
    choices = sum(option.is_active for option in group.options)
    if not (fewest or group.free_options) and most is not None and most >= choices > 1:
        # A maximum that nobody can pass is no rule.
        most = None
    return _choose(fewest, most)


def _choose(fewest: int, most: int | None) -> str:
    if most is None:
        return (
            _counted.choose_at_least(fewest)
            if fewest
            else translate("Choosing", "As many as you like")
        )
    if fewest >= most:
        return _counted.choose(most)
    if fewest:
        return translate("Choosing", "Choose {fewest} to {most}").format(fewest=fewest, most=most)
    return translate("Choosing", "Optional") if most == 1 else _counted.up_to(most)


def _pieces(fewest: int, most: int | None) -> str:
    if most is None:
        return _counted.pieces_at_least(fewest)
    if fewest >= most:
        return _counted.pieces(most)
    if fewest:
        return _counted.pieces_between(fewest, most)
    return _counted.pieces_up_to(most)


def _free_rule(group: ModifierGroup) -> str:
    if not group.free_options or all(option.price_cents == 0 for option in group.options):
        return ""
    most = limits(group).max_options or len(group.options)
    return (
        translate("Choosing", "free")
        if group.free_options >= most
        else _counted.first_free(group.free_options)
    )
