"""A modifier group and its options on the item page; they show choices and decide nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Property, QEnum, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.availability import Stop, StopKind, option_stop
from kiosk.domain.choosing import as_touched, is_single
from kiosk.domain.menu import Item, ModifierGroup, Option
from kiosk.domain.pricing import added_cents
from kiosk.domain.selection import (
    ChosenOption,
    EightySixed,
    Path,
    Problem,
    ProblemKind,
    Selection,
    chosen_in,
    is_required,
    unit_limits,
)
from kiosk.ui.formats import Formats
from kiosk.ui.group_words import chosen_text, full_text, missing_text, rule_text, status_text
from kiosk.ui.registration import QmlUncreatable
from kiosk.ui.stop_words import is_by_the_clock, stop_text

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MAX_CHIPS = 12
MAX_CHIP_LETTERS = 28

DEEP = 3
"""From this depth on a group says which options led to it."""


@dataclass(frozen=True, slots=True)
class ItemState:
    """All that decides what an item page shows.

    `missing` is the problem that Add was stopped by, `full` the path of the group that took no
    more at the last touch.
    """

    item: Item
    selections: tuple[Selection, ...]
    eighty_sixed: EightySixed
    missing: Problem | None = None
    full: Path = ()


@dataclass(frozen=True, slots=True)
class Hands:
    """What a touch on an option does, and how prices are written.

    `back_text` says when an option that only the hour stops is back; empty where nobody knows.
    """

    toggle: Callable[[Path, str], None]
    set_units: Callable[[Path, str, int], None]
    formats: Formats
    back_text: Callable[[Option], str]


@dataclass(frozen=True, slots=True)
class _OptionFacts:
    is_chosen: bool = False
    units: int = 0
    detail: str = ""
    is_free: bool = False
    is_stopped: bool = False


@QmlElement
@QmlUncreatable("made by the item")
class OptionView(QObject):
    """One option. What is nested below it is made when it is chosen for the first time."""

    changed = Signal()
    groupsChanged = Signal()

    def __init__(self, group: GroupView, option: Option) -> None:
        super().__init__(group)
        self._group = group
        self._option = option
        self._low, self._high = unit_limits(group.group, option)
        self._facts = _OptionFacts()
        self._groups: list[GroupView] = []
        self._sold_out: EightySixed | None = None
        self._stop: Stop | None = None
        self._touched = ChosenOption(option.id)

    @property
    def option(self) -> Option:
        return self._option

    @property
    def is_opened(self) -> bool:
        """Whether it is chosen and asks something in turn."""
        return self._facts.is_chosen and bool(self._groups)

    @property
    def below(self) -> list[GroupView]:
        return self._groups

    def update(self, state: ItemState, chosen: tuple[ChosenOption, ...], times: int) -> None:
        """Show `state`; `chosen` is what is chosen in the group, which is there `times` times."""
        if self._sold_out is not state.eighty_sixed:
            self._sold_out = state.eighty_sixed
            self._stop = option_stop(self._option, state.eighty_sixed)
            self._touched = as_touched(self._group.group, self._option, state.eighty_sixed)
        mine = next((each for each in chosen if each.option_id == self._option.id), None)
        cents = times * self._cents(chosen, mine is not None)
        is_free = cents == 0 and self._option.price_cents > 0
        facts = _OptionFacts(
            is_chosen=mine is not None,
            units=mine.quantity if mine is not None else 0,
            detail=self._detail(cents, is_free=is_free),
            is_free=is_free and self._stop is None,
            is_stopped=self._stop is not None,
        )
        if mine is not None:
            if not self._groups and any(group.is_active for group in self._option.groups):
                self._make_groups(state)
            for group in self._groups:
                group.update(state, times * mine.quantity)
        if facts != self._facts:
            self._facts = facts
            self.changed.emit()

    def _make_groups(self, state: ItemState) -> None:
        path = (*self._group.path, self._option.id)
        self._groups = [
            GroupView(
                group,
                (*path, group.id),
                self._group.hands,
                state,
                self,
                trail=(*self._group.trail, self._said(self._option.name)),
                is_below_chips=self._group.is_compact,
            )
            for group in self._option.groups
            if group.is_active
        ]
        self.groupsChanged.emit()

    def _cents(self, chosen: tuple[ChosenOption, ...], is_chosen: bool) -> int:
        """What a touch would add to the price, also where the group takes no more just now.

        Where a touch takes the place of another choice, what it would add to a group in which
        nothing is chosen: sizes keep their prices, whichever of them is chosen. Of a chosen option,
        what one unit of it costs by itself.
        """
        group = self._group.group
        if not is_chosen:
            return added_cents(group, () if is_single(group) else chosen, self._touched)
        ids = {each.option_id for each in chosen}
        in_order = [option.id for option in group.options if option.id in ids]
        is_free = in_order.index(self._option.id) < group.free_options
        return 0 if is_free else self._option.price_cents

    def _detail(self, cents: int, *, is_free: bool) -> str:
        if self._stop is not None:
            if self._stop.kind is StopKind.EIGHTY_SIXED:
                return self.tr("Sold out")
            if is_by_the_clock(self._stop):
                return self._group.hands.back_text(self._option) or stop_text(self._stop)
            return self.tr("Not available now")
        if is_free:
            return self.tr("free")
        return self._group.hands.formats.extra(cents) if cents else ""  # noqa: S610  (no Django)

    def _least(self) -> int:
        group = self._group.group
        return self._low if is_single(group) and is_required(group) else 0

    def _said(self, text: str) -> str:
        return self._group.hands.formats.menu(text)

    def find_group(self, path: Path) -> GroupView | None:
        return next((view for group in self._groups if (view := group.find(path))), None)

    @Property(str, constant=True)
    def name(self) -> str:
        return self._said(self._option.name)

    @Property(str, constant=True)
    def description(self) -> str:
        return self._said(self._option.description)

    @Property(str, constant=True)
    def context(self) -> str:
        """The option that this one is nested below; empty at the top."""
        return self._group.trail[-1] if self._group.trail else ""

    @Property(bool, notify=changed)
    def isChosen(self) -> bool:
        return self._facts.is_chosen

    @Property(bool, notify=changed)
    def isSoldOut(self) -> bool:
        """It cannot be touched: not sold now, and not chosen either."""
        return self._facts.is_stopped and not self._facts.is_chosen

    @Property(str, notify=changed)
    def detailText(self) -> str:
        """What it adds to the price, that it is free, or why it cannot be had."""
        return self._facts.detail

    @Property(bool, notify=changed)
    def isFree(self) -> bool:
        return self._facts.is_free

    @Property(int, notify=changed)
    def units(self) -> int:
        """0 while it is not chosen."""
        return self._facts.units

    @Property(int, constant=True)
    def minUnits(self) -> int:
        """Where a stepper stops: 0 where it may go on to *not chosen*."""
        return self._least()

    @Property(int, constant=True)
    def maxUnits(self) -> int:
        """More than 1: several units of it may be had."""
        return self._high

    @Property(list, notify=groupsChanged)
    def groups(self) -> list[GroupView]:
        """What is nested below; shown while the option is chosen."""
        return self._groups

    @Slot()
    def touch(self) -> None:
        self._group.hands.toggle(self._group.path, self._option.id)

    @Slot(int)
    def setUnits(self, units: int) -> None:
        """Below its least units it goes away."""
        wanted = units if units >= self._low else self._least()
        self._group.hands.set_units(self._group.path, self._option.id, wanted)


@dataclass(frozen=True, slots=True)
class _GroupFacts:
    rule: str = ""
    badge: str = ""
    tone: int = 0
    is_missing: bool = False
    opened: str = ""


@QmlElement
@QmlUncreatable("made by the item")
class GroupView(QObject):
    """One group: its rule, how far it is, and its options in menu order."""

    @QEnum
    class Tone(IntEnum):
        """How loud the badge is."""

        Rule = 0
        Done = 1
        Missing = 2
        SoldOut = 3

    changed = Signal()
    pointedAt = Signal()
    """Look here: something is missing, or no more can be had."""

    def __init__(
        self,
        group: ModifierGroup,
        path: Path,
        hands: Hands,
        state: ItemState,
        parent: QObject,
        *,
        trail: tuple[str, ...] = (),
        is_below_chips: bool = False,
    ) -> None:
        """`trail` names the options on the way to the group, from the top.

        What is chosen in `state` is there to be seen, also where the menu has it no more.
        """
        super().__init__(parent)
        self.group = group
        self.path = path
        self.trail = trail
        self.hands = hands
        self._is_below_chips = is_below_chips
        self._facts = _GroupFacts()
        chosen = {each.option_id for each in chosen_in(state.selections, path)}
        self._options = [
            OptionView(self, option)
            for option in group.options
            if option.is_active or option.id in chosen
        ]

    def update(self, state: ItemState, times: int = 1) -> None:
        """Show `state` here and below, and tell only what changed.

        `times` is how many of what the group belongs to are in one unit of the item.
        """
        chosen = chosen_in(state.selections, self.path)
        for option in self._options:
            option.update(state, chosen, times)
        facts = self._read(state, chosen)
        if facts != self._facts:
            self._facts = facts
            self.changed.emit()

    def _read(self, state: ItemState, chosen: tuple[ChosenOption, ...]) -> _GroupFacts:
        tone, badge = self._badge(state, chosen)
        is_missing = tone is not GroupView.Tone.Rule and self._is_pointed_at(state.missing)
        opened = next((each.option.id for each in self._options if each.is_opened), "")
        return _GroupFacts(rule_text(self.group), badge, tone, is_missing, opened)

    def _is_pointed_at(self, missing: Problem | None) -> bool:
        """Whether the problem is the group's own, or that of one of its options."""
        return missing is not None and (missing.path == self.path or missing.path[:-1] == self.path)

    def _badge(self, state: ItemState, chosen: tuple[ChosenOption, ...]) -> tuple[Tone, str]:
        missing = state.missing
        if missing is not None and missing.path == self.path:
            return GroupView.Tone.Missing, missing_text(self.group, missing)
        if missing is not None and missing.path[:-1] == self.path:
            return self._option_badge(missing)
        if state.full == self.path:
            return GroupView.Tone.Missing, full_text(self.group)
        if text := chosen_text(self.group, chosen, self.hands.formats):
            return GroupView.Tone.Done, text
        return GroupView.Tone.Rule, status_text(self.group, chosen)

    def _option_badge(self, problem: Problem) -> tuple[Tone, str]:
        """What is wrong with a chosen option."""
        option = self.group.option(problem.id)
        name = self._said(option.name) if option is not None else ""
        tone = GroupView.Tone.SoldOut
        match problem.kind:
            case ProblemKind.TOO_MANY_OF_OPTION:
                tone, text = GroupView.Tone.Missing, self.tr("At most {count} of {option}")
            case ProblemKind.TOO_FEW_OF_OPTION:
                tone, text = GroupView.Tone.Missing, self.tr("At least {count} of {option}")
            case ProblemKind.OPTION_NOT_NOW:
                text = self.tr("{option} isn’t available right now")
            case _:
                text = self.tr("{option} is no longer available")
        return tone, text.format(option=name, count=self.hands.formats.number(problem.limit))

    @property
    def is_compact(self) -> bool:
        active = [option for option in self.group.options if option.is_active]
        return (
            is_single(self.group)
            and len(active) <= MAX_CHIPS
            and all(
                len(self._said(option.name)) <= MAX_CHIP_LETTERS
                and not option.description
                and unit_limits(self.group, option)[1] == 1
                for option in active
            )
        )

    def _said(self, text: str) -> str:
        return self.hands.formats.menu(text)

    def find(self, path: Path) -> GroupView | None:
        """The view of the group that `path` leads to or through; None when it is not made yet."""
        if path[: len(self.path)] != self.path:
            return None
        deeper = (option.find_group(path) for option in self._options)
        return next((view for view in deeper if view is not None), self)

    def asked_by(self, option_id: str) -> list[GroupView]:
        """What is asked below an option, where it is chosen."""
        options = (each for each in self._options if each.option.id == option_id)
        return [group for each in options if each.is_opened for group in each.below]

    @property
    def rule_aloud(self) -> str:
        """What the badge says. A voice would say the signs between its words, too."""
        return self._facts.badge.replace(" · ", ", ")

    @Property(str, constant=True)
    def name(self) -> str:
        return self._said(self.group.name)

    @Property(str, constant=True)
    def description(self) -> str:
        return self._said(self.group.description)

    @Property(str, constant=True)
    def fullName(self) -> str:
        """With the way to it, where the group lies deep or not right below its option."""
        if len(self.trail) >= DEEP or self._is_below_chips:
            return " › ".join((*self.trail, self._said(self.group.name)))
        return self._said(self.group.name)

    @Property(str, notify=changed)
    def ruleText(self) -> str:
        return self._facts.rule

    @Property(str, notify=changed)
    def badgeText(self) -> str:
        return self._facts.badge

    @Property(int, notify=changed)
    def badgeTone(self) -> int:
        return self._facts.tone

    @Property(bool, notify=changed)
    def isMissing(self) -> bool:
        """Add was touched and this is what is missing."""
        return self._facts.is_missing

    @Property(bool, constant=True)
    def isExclusive(self) -> bool:
        """One of several: radio buttons. A single option by itself is ticked and unticked."""
        return is_single(self.group) and (len(self._options) > 1 or is_required(self.group))

    @Property(OptionView, notify=changed)
    def opened(self) -> OptionView | None:
        """The chosen option of a compact group, where it asks something in turn."""
        return next((each for each in self._options if each.is_opened), None)

    @Property(bool, constant=True)
    def isCompact(self) -> bool:
        """A few short names, one of which can be chosen: chips instead of rows.

        What is nested below the chosen one then opens below them all.
        """
        return self.is_compact

    @Property(list, constant=True)
    def options(self) -> list[OptionView]:
        return self._options
