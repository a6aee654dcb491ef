"""The cart's money as the page shows it: the same bill that the order will carry."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.bill import Bill, BilledLine, make_bill
from kiosk.domain.cart import CartLine
from kiosk.domain.order import Service
from kiosk.domain.pricing import unit_price_cents
from kiosk.ui.desk import Desk
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the cart")
class BillView(QObject):
    """Amounts that are 0 and can be left out have an empty text."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines_cents = 0
        self._bill = self._make((), None)

    @property
    def total_cents(self) -> int:
        return self._bill.totals.total_cents

    def show(self, lines: Sequence[CartLine], service: Service | None) -> None:
        """Add up these lines at the prices that the guest was shown."""
        billed = [
            BilledLine(
                line.item.id,
                line.category_id,
                unit_price_cents(line.item, line.selections),
                line.quantity,
                line.item.tax_rate,
            )
            for line in lines
        ]
        self._lines_cents = sum(line.unit_price_cents * line.quantity for line in billed)
        self._bill = self._make(billed, service)
        self.changed.emit()

    def _make(self, lines: Sequence[BilledLine], service: Service | None) -> Bill:
        shop = self._desk.shop
        today = self._desk.now().astimezone(shop.timezone).date()
        return make_bill(lines, shop.tariff, today=today, service=service)

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

    @Property(int, notify=changed)
    def subtotalCents(self) -> int:
        """What the lines add up to as they are shown."""
        return self._lines_cents

    @Property(str, notify=changed)
    def subtotalText(self) -> str:
        return self._money(self._lines_cents)

    @Property(int, notify=changed)
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

    @Property(int, notify=changed)
    def reducedCents(self) -> int:
        """What the lines come to after the discount."""
        return self._reduced_cents()

    @Property(str, notify=changed)
    def reducedText(self) -> str:
        return self._money(self._reduced_cents())

    @Property(int, notify=changed)
    def deliveryCents(self) -> int:
        return self._bill.totals.delivery_fee_cents

    @Property(str, notify=changed)
    def deliveryText(self) -> str:
        return self._money_or_nothing(self._bill.totals.delivery_fee_cents)

    @Property(int, notify=changed)
    def taxCents(self) -> int:
        return self._bill.totals.tax_cents

    @Property(str, notify=changed)
    def taxText(self) -> str:
        return self._money(self._bill.totals.tax_cents)

    @Property(int, notify=changed)
    def totalCents(self) -> int:
        """What the guest pays."""
        return self._bill.totals.total_cents

    @Property(str, notify=changed)
    def totalText(self) -> str:
        return self._money(self._bill.totals.total_cents)
