"""The item page's view-model: one item, its choices and its price, also when the menu changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.availability import Stop, StopKind, item_stop
from kiosk.domain.cart import MAX_NAME_LENGTH, MAX_NOTE_LENGTH, MAX_QUANTITY, CartLine, tidy
from kiosk.domain.choosing import defaults, problems, repaired, set_units, toggle
from kiosk.domain.hours import Timetable
from kiosk.domain.menu import Item, Option
from kiosk.domain.pricing import lowest_price, unit_price_cents
from kiosk.domain.repair import with_gone
from kiosk.domain.selection import (
    NOTHING_EIGHTY_SIXED,
    EightySixed,
    Path,
    Problem,
    ProblemKind,
    Selection,
    chosen_in,
    in_menu_order,
)
from kiosk.engine.changes import Change, PictureArrived
from kiosk.ui.calories import calories_text
from kiosk.ui.desk import Desk
from kiosk.ui.dish_diet import DishDiet, alcohol_text, dish_diet
from kiosk.ui.group_view import GroupView, Hands, ItemState
from kiosk.ui.pictures import picture_url
from kiosk.ui.registration import QmlUncreatable
from kiosk.ui.stop_words import back_text, back_words, is_by_the_clock, stop_text

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the shell")
class ItemView(QObject):
    """One item while a guest customises it. After `finished`, `line` is what to put in the cart."""

    finished = Signal()
    """The guest touched Add with everything chosen; the shell takes `line`."""

    opened = Signal()
    """Another item is shown, or the same in another language."""

    changed = Signal()
    """The price or the quantity changed."""

    pictureChanged = Signal()
    """Another item is shown, or its picture is there now."""

    dietChanged = Signal()
    """What is known of the dish as it is put together is something else."""

    announced = Signal(str)
    """Something to say aloud."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._hands = Hands(self._toggle, self._set_units, desk.formats, self._option_back)
        self._line = CartLine("", "", "", "", Item("", "", 0))
        self._is_edit = False
        self._names: list[str] = []
        self._state = ItemState(self._line.item, (), NOTHING_EIGHTY_SIXED)
        self._menu: Timetable | None = None
        self._stop: Stop | None = None
        self._least_cents = 0
        self._groups: list[GroupView] = []
        self._diet = DishDiet()
        self._notice: Callable[[], str] | None = None
        desk.bridge.changed.connect(self._hear)

    # For the shell

    @property
    def line(self) -> CartLine:
        """The line as chosen; of the same id as the line that was opened, else a new one."""
        return self._line

    @property
    def is_edit(self) -> bool:
        """Whether `line` changes a line of the cart instead of adding one."""
        return self._is_edit

    def open(
        self,
        item: Item,
        category_id: str,
        category_name: str,
        menu_id: str,
        eighty_sixed: EightySixed,
        line: CartLine | None = None,
        menu: Timetable | None = None,
        names: list[str] | None = None,
    ) -> None:
        """Start with the item's defaults, or with the choices of a line that is edited.

        `menu` says when it can be ordered; None leaves its hours out of it. `names` are those of
        the group so far.
        """
        self._is_edit = line is not None
        self._names = names or []
        self._notice = None
        if line is None:
            selections = defaults(item, eighty_sixed)
            line = CartLine(uuid4().hex, menu_id, category_id, category_name, item)
        else:
            selections = repaired(item, line.selections)
        line = line.at(menu_id, category_id, category_name)
        self._line = replace(line, item=item, selections=selections)
        self._state = ItemState(item, selections, eighty_sixed)
        self._menu = menu
        self._stop = self._find_stop(eighty_sixed)
        self._least_cents, _ = lowest_price(item, eighty_sixed)
        self._make_groups()

    def look_again(self) -> None:
        """The menu, the sold-out list or the hour may be another one.

        Choices that went away are marked, not dropped.
        """
        line = self._line
        place = self._desk.serving.find(line.item.id, line.menu_id, line.category_id)
        if place is None:
            self._follow_stop(Stop(StopKind.INACTIVE, line.item.id))
            return
        category = place.category
        self._menu = place.menu
        self._line = line.at(category.menu_id, category.id, category.name)
        if place.item == line.item:
            self.set_eighty_sixed(place.sold_out)
        else:
            self._follow_item(place.item, place.sold_out)
            self._follow_stop(place.stop)

    def set_eighty_sixed(self, eighty_sixed: EightySixed) -> None:
        """Take over what is sold out, and what the hour says, now.

        Choices that went away are marked, not dropped.
        """
        if eighty_sixed != self._state.eighty_sixed:
            self._least_cents, _ = lowest_price(self._state.item, eighty_sixed)
            self._show(replace(self._state, eighty_sixed=eighty_sixed))
        self._follow_stop(self._find_stop(eighty_sixed))

    def refuse(self, words: Callable[[], str]) -> None:
        """Say why the line was not taken, in the guest's language; the page stays as it is."""
        self._notice = words
        self.changed.emit()
        self.announced.emit(words())

    def retranslate(self) -> None:
        """Write everything anew in the guest's language; the choices stay."""
        self._make_groups()

    # Inside

    @Slot(object)
    def _hear(self, change: Change) -> None:
        if isinstance(change, PictureArrived) and change.url == self._line.item.picture_url:
            self.pictureChanged.emit()

    def _find_stop(self, eighty_sixed: EightySixed) -> Stop | None:
        item = self._line.item
        if self._menu is None:
            return item_stop(item, eighty_sixed)
        return self._desk.serving.stop(item, self._menu, eighty_sixed)

    def _follow_stop(self, stop: Stop | None) -> None:
        if stop == self._stop:
            return
        was_sold = self._stop is None
        self._stop = stop
        self._notice = None if stop is not None else self._notice
        self.changed.emit()
        if was_sold:
            self.announced.emit(self._sorry())

    def _follow_item(self, item: Item, eighty_sixed: EightySixed) -> None:
        """Show the item as the menu has it now, with what was chosen in it."""
        price, state = self._total_text(), self._state
        shown = with_gone(item, state.item, state.selections)
        selections = in_menu_order(shown.groups, state.selections)
        found = problems(shown, selections, eighty_sixed)
        missing = state.missing if state.missing in found else None
        if missing is None:
            first = found[:1] if state.missing is not None else ()
            gone = [each for each in found if each.kind is ProblemKind.INACTIVE_OPTION]
            missing = next(iter((*gone, *first)), None)
        self._line = replace(self._line, item=item, selections=selections)
        self._state = ItemState(shown, selections, eighty_sixed, missing)
        self._least_cents, _ = lowest_price(shown, eighty_sixed)
        is_other = shown.groups != state.item.groups or self._total_text() != price
        if is_other:
            self._notice = self._changed_words
        self._make_groups()
        if is_other:
            self.announced.emit(f"{self._changed_words()} {self._total_text()}")

    def _changed_words(self) -> str:
        return self.tr("The menu has just changed. Please check your choices and the price.")

    def _option_back(self, option: Option) -> str:
        if self._menu is None:
            return ""
        back_at = self._desk.serving.option_back_at(option, self._menu)
        return back_words(back_at, self._desk.formats, self._desk.now())

    def _make_groups(self) -> None:
        old = self._groups
        self._groups = [
            GroupView(group, (group.id,), self._hands, self._state, self)
            for group in self._state.item.groups
            if group.is_active
        ]
        for group in self._groups:
            group.update(self._state)
        self._diet = self._find_diet()
        self.dietChanged.emit()
        self.opened.emit()
        self.pictureChanged.emit()
        self.changed.emit()
        for group in old:
            # Not before the page's own: what it was still making of them would find nothing.
            QTimer.singleShot(0, group, group.deleteLater)

    def _show(self, state: ItemState) -> None:
        self._state = state
        for group in self._groups:
            group.update(state)
        self._line = replace(self._line, selections=state.selections)
        self._follow_diet()
        self.changed.emit()

    def _find_diet(self) -> DishDiet:
        return dish_diet(self._state.item, self._state.selections, self._desk.formats)

    def _follow_diet(self) -> None:
        """Say aloud what a choice made of the dish."""
        before, self._diet = self._diet, self._find_diet()
        if self._diet != before:
            self.dietChanged.emit()
            if news := self._diet.news_since(before):
                self.announced.emit(news)

    def _toggle(self, path: Path, option_id: str) -> None:
        state = self._state
        selections = toggle(state.item, state.selections, path, option_id, state.eighty_sixed)
        if selections is not state.selections:
            price = self._total_text()
            self._choose(selections)
            self._tell(path, option_id, price)
        elif all(each.option_id != option_id for each in chosen_in(state.selections, path)):
            self._say_full(path)

    def _set_units(self, path: Path, option_id: str, units: int) -> None:
        state = self._state
        selections = set_units(
            state.item, state.selections, path, option_id, units, state.eighty_sixed
        )
        if selections is not state.selections:
            price = self._total_text()
            self._choose(selections)
            self._tell(path, option_id, price)
        else:
            self._say_full(path)

    def _choose(self, selections: tuple[Selection, ...]) -> None:
        state = self._state
        self._notice = None
        missing = state.missing
        if missing is not None:
            found = problems(state.item, selections, state.eighty_sixed)
            # Whoever was stopped once is led through the rest.
            missing = missing if missing in found else next(iter(found), None)
        self._show(replace(state, selections=selections, missing=missing, full=()))

    def _tell(self, path: Path, option_id: str, price_before: str) -> None:
        """Say aloud what a choice asks in turn, and the price where it is another one now."""
        view = next((found for group in self._groups if (found := group.find(path))), None)
        asked = view.asked_by(option_id) if view is not None else []
        news = [f"{self._said(each.group.name)}: {each.rule_aloud}." for each in asked]
        price = self._total_text()
        if price != price_before:
            news.append(price)
        if news:
            self.announced.emit(" ".join(news))

    def _change(self, line: CartLine) -> None:
        self._line = line
        self._notice = None
        self.changed.emit()

    def _say_full(self, path: Path) -> None:
        self._show(replace(self._state, full=path))
        self._point_at(path)

    def _point_at(self, path: Path) -> None:
        for group in self._groups:
            view = group.find(path)
            if view is not None:
                view.pointedAt.emit()
                self.announced.emit(f"{self._said(view.group.name)}. {view.rule_aloud}")

    def _said(self, text: str) -> str:
        return self._desk.formats.menu(text)

    # What QML sees

    @Property(str, notify=opened)
    def name(self) -> str:
        return self._said(self._line.item.name)

    @Property(str, notify=opened)
    def description(self) -> str:
        return self._said(self._line.item.description)

    @Property(str, notify=opened)
    def caloriesText(self) -> str:
        """`780–1,760 cal`; empty where the menu does not say."""
        facts = self._line.item.facts
        return calories_text(self._desk.formats, facts.calories_low, facts.calories_high)

    @Property(list, notify=dietChanged)
    def tags(self) -> list[str]:
        """What the dish is known to suit with these choices, in words."""
        return list(self._diet.suits)

    @Property(str, notify=dietChanged)
    def lostText(self) -> str:
        """What the dish does not suit any more because of what is chosen; else empty."""
        return self._diet.lost

    @Property(str, notify=dietChanged)
    def allergenText(self) -> str:
        """What is known to be in it; empty where the menu says nothing of allergens."""
        return self._diet.allergens

    @Property(str, notify=dietChanged)
    def alcoholText(self) -> str:
        """Where alcohol is known to be in it with these choices; else empty."""
        return alcohol_text() if self._diet.has_alcohol else ""

    @Property(QUrl, notify=pictureChanged)
    def pictureUrl(self) -> QUrl:
        return picture_url(self._desk.shop, self._line.item.picture_url)

    @Property(list, notify=opened)
    def groups(self) -> list[GroupView]:
        return self._groups

    @Property(bool, notify=opened)
    def isEdit(self) -> bool:
        return self._is_edit

    @Property(bool, notify=changed)
    def isSoldOut(self) -> bool:
        """It cannot be ordered now, for whatever reason."""
        return self._stop is not None

    @Property(str, notify=changed)
    def soldOutText(self) -> str:
        """Why: `Sold out`, `Not available now`."""
        return stop_text(self._stop) if self._stop is not None else ""

    @Property(str, notify=changed)
    def sorryText(self) -> str:
        """The same as a sentence."""
        return self._sorry()

    @Property(str, notify=changed)
    def backText(self) -> str:
        """`Back at 17:30`, where it is known."""
        if self._stop is None:
            return ""
        return back_text(self._stop, self._desk.formats, self._desk.now())

    @Property(str, notify=changed)
    def noticeText(self) -> str:
        """What the guest should know before going on: why it was not added, that the menu changed.

        Empty where nothing is.
        """
        return self._notice() if self._notice is not None else ""

    @Property(int, notify=changed)
    def quantity(self) -> int:
        return self._line.quantity

    @Property(int, constant=True)
    def maxQuantity(self) -> int:
        return MAX_QUANTITY

    @Property(str, notify=changed)
    def note(self) -> str:
        """For the kitchen, in the guest's own words; empty where there is nothing to say."""
        return self._line.note

    @Property(int, constant=True)
    def maxNote(self) -> int:
        """Characters."""
        return MAX_NOTE_LENGTH

    @Property(str, notify=changed)
    def forName(self) -> str:
        """Whom in a group it is for; empty where nobody is named."""
        return self._line.for_name

    @Property(int, constant=True)
    def maxName(self) -> int:
        """Characters."""
        return MAX_NAME_LENGTH

    @Property(list, notify=opened)
    def names(self) -> list[str]:
        """Whom other lines of the cart are for."""
        return self._names

    @Property(float, notify=changed)
    def unitCents(self) -> int:
        """One unit with everything that is chosen."""
        return self._unit_cents()

    @Property(str, notify=changed)
    def unitText(self) -> str:
        """`from $10.00` while a choice that costs is missing."""
        return self._price_text(1)

    @Property(float, notify=changed)
    def totalCents(self) -> int:
        return self._unit_cents() * self._line.quantity

    @Property(str, notify=changed)
    def totalText(self) -> str:
        return self._total_text()

    def _problems(self) -> tuple[Problem, ...]:
        state = self._state
        return problems(state.item, state.selections, state.eighty_sixed)

    def _sorry(self) -> str:
        if self._stop is None:
            return ""
        if is_by_the_clock(self._stop):
            return self.tr("Sorry, this isn’t available right now.")
        if self._stop.kind is StopKind.INACTIVE:
            return self.tr("Sorry, this is no longer on the menu.")
        return self.tr("Sorry, this just sold out.")

    def _total_text(self) -> str:
        return self._price_text(self._line.quantity)

    def _price_text(self, quantity: int) -> str:
        cents = self._unit_cents()
        money = self._desk.formats.money
        if cents < self._least_cents and self._problems():
            return self.tr("from {price}").format(price=money(self._least_cents * quantity))
        return money(cents * quantity)

    def _unit_cents(self) -> int:
        return unit_price_cents(self._state.item, self._state.selections)

    # What a guest can want

    @Slot(int)
    def setQuantity(self, quantity: int) -> None:
        quantity = max(1, min(MAX_QUANTITY, quantity))
        if quantity != self._line.quantity:
            self._change(replace(self._line, quantity=quantity))

    @Slot(str)
    def setNote(self, text: str) -> None:
        """What the kitchen should know about this dish."""
        note = tidy(text, MAX_NOTE_LENGTH)
        if note != self._line.note:
            self._change(replace(self._line, note=note))

    @Slot(str)
    def setForName(self, text: str) -> None:
        """Whom it is for, so that a group can share out what it gets."""
        name = tidy(text, MAX_NAME_LENGTH)
        if name != self._line.for_name:
            self._change(replace(self._line, for_name=name))

    @Slot()
    def add(self) -> None:
        """Finish; where something is missing, point at it instead."""
        state = self._state
        if self._stop is not None:
            self.announced.emit(self._sorry())
            return
        found = self._problems()
        if not found:
            self._notice = None
            self.finished.emit()
            return
        self._show(replace(state, missing=found[0], full=()))
        # A path of even length ends at an option: its group is what can be pointed at.
        path = found[0].path
        self._point_at(path if len(path) % 2 else path[:-1])
