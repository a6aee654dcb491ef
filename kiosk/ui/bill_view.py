"""The cart's money as the page shows it: the same bill that the order will carry."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bill import Bill, BilledLine, make_bill
from kiosk.domain.cart import CartLine, tidy
from kiosk.domain.order import Service
from kiosk.domain.pricing import unit_price_cents
from kiosk.domain.tip import TipChoice, tip_choices
from kiosk.ui.code_words import refusal_text
from kiosk.ui.desk import Desk
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MAX_CODE_LENGTH = 40


@QmlElement
@QmlUncreatable("made by the cart")
class BillView(QObject):
    """Amounts that are 0 and can be left out have an empty text."""

    changed = Signal()
    tipsChanged = Signal()
    """Other tips are offered, or the same for another amount."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines: tuple[BilledLine, ...] = ()
        self._lines_cents = 0
        self._service: Service | None = None
        self._code = ""
        self._tips: tuple[TipChoice, ...] = ()
        self._tip: TipChoice | None = None
        self._bill = self._make(0)

    @property
    def reduced_text(self) -> str:
        return self._money(self._reduced_cents())

    @property
    def total_cents(self) -> int:
        return self._bill.totals.total_cents

    @property
    def tip_cents(self) -> int:
        return self._bill.totals.tip_cents

    def clear(self) -> None:
        """Forget the guest's code and tip."""
        self._code = ""
        self._tip = None

    @property
    def promo_code(self) -> str:
        """The code that counts, empty where none does."""
        return self._code if self._bill.refusal is None else ""

    def use_code(self, code: str) -> None:
        """A code from before a restart; it is refused as any other."""
        self._code = code
        self._add_up()

    def retranslate(self) -> None:
        self.tipsChanged.emit()
        self.changed.emit()

    def show(self, lines: Sequence[CartLine], service: Service | None) -> None:
        """Add up these lines at the prices that the guest was shown."""
        self._lines = tuple(
            BilledLine(
                line.item.id,
                line.category_id,
                unit_price_cents(line.item, line.selections),
                line.quantity,
                line.item.tax_rate,
            )
            for line in lines
        )
        self._lines_cents = sum(line.unit_price_cents * line.quantity for line in self._lines)
        self._service = service
        self._add_up()

    def _add_up(self) -> None:
        bill = self._make(0)
        tips = tip_choices(self._desk.shop.tips, bill.totals.subtotal_cents)
        tip = self._tip
        if tip is not None:
            # A share goes with the subtotal; a choice that comes to nothing is none.
            tip = next((each for each in tips if _is_same(each, tip)), None)
            self._tip = tip
        self._bill = self._make(tip.cents) if tip is not None else bill
        if tips != self._tips:
            self._tips = tips
            self.tipsChanged.emit()
        self.changed.emit()

    def _make(self, tip_cents: int) -> Bill:
        shop = self._desk.shop
        return make_bill(
            self._lines,
            shop.tariff,
            today=self._now().date(),
            service=self._service,
            promo_code=self._code,
            tip_cents=tip_cents,
        )

    def _now(self) -> datetime:
        """In the store's own time."""
        return self._desk.now().astimezone(self._desk.shop.timezone)

    def _reduced_cents(self) -> int:
        return self._lines_cents - self._bill.totals.discount_cents

    def _money(self, cents: int) -> str:
        return self._desk.formats.money(cents)

    def _money_or_nothing(self, cents: int) -> str:
        return self._money(cents) if cents else ""

    # What QML sees

    @Property(bool, constant=True)
    def taxIncluded(self) -> bool:
        """Whether the prices shown contain the tax already."""
        return self._desk.shop.tariff.includes_tax

    @Property(float, notify=changed)
    def subtotalCents(self) -> int:
        """What the lines add up to as they are shown."""
        return self._lines_cents

    @Property(str, notify=changed)
    def subtotalText(self) -> str:
        return self._money(self._lines_cents)

    @Property(float, notify=changed)
    def discountCents(self) -> int:
        return self._bill.totals.discount_cents

    @Property(str, notify=changed)
    def discountText(self) -> str:
        """`− $2.00`."""
        cents = self._bill.totals.discount_cents
        return self._desk.formats.extra(-cents) if cents else ""  # noqa: S610  (no Django)

    @Property(str, notify=changed)
    def discountName(self) -> str:
        """The promotion's name; empty where it has none, or there is no discount."""
        taken = {discount.promo_id for discount in self._bill.discounts}
        promotions = self._desk.shop.tariff.promotions
        return next((each.name for each in promotions if each.id in taken), "")

    @Property(float, notify=changed)
    def reducedCents(self) -> int:
        """What the lines come to after the discount."""
        return self._reduced_cents()

    @Property(str, notify=changed)
    def reducedText(self) -> str:
        return self.reduced_text

    @Property(float, notify=changed)
    def deliveryCents(self) -> int:
        return self._bill.totals.delivery_fee_cents

    @Property(str, notify=changed)
    def deliveryText(self) -> str:
        return self._money_or_nothing(self._bill.totals.delivery_fee_cents)

    @Property(float, notify=changed)
    def taxCents(self) -> int:
        return self._bill.totals.tax_cents

    @Property(str, notify=changed)
    def taxText(self) -> str:
        return self._money(self._bill.totals.tax_cents)

    @Property(bool, constant=True)
    def takesCodes(self) -> bool:
        """Whether any promotion wants a code."""
        return any(each.code for each in self._desk.shop.tariff.promotions)

    @Property(str, notify=changed)
    def code(self) -> str:
        """As the guest wrote it; empty while there is none."""
        return self._code

    @Property(str, notify=changed)
    def codeProblem(self) -> str:
        """Why the code takes nothing off; empty where it does."""
        refusal = self._bill.refusal
        return "" if refusal is None else refusal_text(refusal, self._desk.formats, self._now())

    @Property(float, notify=changed)
    def tipCents(self) -> int:
        return self._bill.totals.tip_cents

    @Property(str, notify=changed)
    def tipText(self) -> str:
        return self._money_or_nothing(self._bill.totals.tip_cents)

    @Property(list, notify=tipsChanged)
    def tipNames(self) -> list[str]:
        """`15%` or `$2.00` for each tip that is offered; *no tip* is not among them."""
        formats = self._desk.formats
        return [
            self._money(tip.cents) if tip.share is None else formats.percent(tip.share)
            for tip in self._tips
        ]

    @Property(list, notify=tipsChanged)
    def tipAmounts(self) -> list[str]:
        """What each of them comes to, where its name does not say."""
        return ["" if tip.share is None else self._money(tip.cents) for tip in self._tips]

    @Property(int, notify=changed)
    def tipIndex(self) -> int:
        """Which of them is chosen; -1 for none."""
        return self._tips.index(self._tip) if self._tip is not None else -1

    @Property(float, notify=changed)
    def totalCents(self) -> int:
        """What the guest pays."""
        return self._bill.totals.total_cents

    @Property(str, notify=changed)
    def totalText(self) -> str:
        return self._money(self._bill.totals.total_cents)

    # What a guest can want

    @Slot(str)
    def setCode(self, text: str) -> None:
        """Use a promotion code; an empty one is none."""
        self._code = tidy(text, MAX_CODE_LENGTH)
        self._add_up()

    @Slot(int)
    def chooseTip(self, index: int) -> None:
        """One of those that are offered; -1 for no tip."""
        self._tip = self._tips[index] if 0 <= index < len(self._tips) else None
        self._add_up()


def _is_same(one: TipChoice, other: TipChoice) -> bool:
    """Whether they are the same offer, whatever they come to."""
    return one == other if one.share is None else one.share == other.share
