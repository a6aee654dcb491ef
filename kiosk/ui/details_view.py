"""The details page's view-model: a name, a way to reach the guest, an address. It keeps nothing
of one guest for the next.
"""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.address import address_problems
from kiosk.domain.cart import MAX_NAME_LENGTH, MAX_NOTE_LENGTH
from kiosk.domain.contact import is_email, is_phone
from kiosk.domain.order import Address, Customer, Service
from kiosk.ui.desk import Desk
from kiosk.ui.detail_field import Asked, Detail, DetailField
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_ADDRESS = (
    Asked(Detail.STREET, 0.66),
    Asked(Detail.SUBPREMISE, 0.34),
    Asked(Detail.CITY, 0.46),
    Asked(Detail.STATE, 0.24),
    Asked(Detail.ZIP_CODE, 0.3),
    Asked(Detail.ADDRESS_INSTRUCTIONS, 1.0),
)


@QmlElement
@QmlUncreatable("made by the checkout")
class DetailsView(QObject):
    """What the guest tells about themselves on the way to the order."""

    changed = Signal()
    fieldsChanged = Signal()

    answered = Signal()
    """Everything that is needed is there."""

    pointedAt = Signal(int)
    """Look at the field in this place: something is missing or wrong there."""

    announced = Signal(str)
    """Something to say aloud."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._service = Service.TAKE_OUT
        self._asked: tuple[Asked, ...] = ()
        self._fields: list[DetailField] = []

    # For the checkout

    def prepare(self, service: Service, table: str) -> bool:
        """Make the fields for this way to get the food; whether there is anything to ask.

        Whoever has a `table` is found there and needs no name. What was written before stays.
        """
        shop = self._desk.shop
        is_delivery = service is Service.DELIVERY
        asked: list[Asked] = list(_ADDRESS) if is_delivery else []
        if is_delivery or (shop.asks_name and not table):
            asked.append(Asked(Detail.NAME, 0.5 if is_delivery else 1.0, MAX_NAME_LENGTH))
        if is_delivery or shop.asks_phone:
            asked.append(Asked(Detail.PHONE, 0.5 if is_delivery else 1.0, 40))
        if shop.asks_email:
            asked.append(Asked(Detail.EMAIL))
        if asked and not is_delivery:
            asked.append(Asked(Detail.NOTE, 1.0, MAX_NOTE_LENGTH))
        self._service = service
        self._show(tuple(asked))
        return bool(asked)

    def forget(self) -> None:
        """For the next guest."""
        self._show(())

    def retranslate(self) -> None:
        """Say everything in the guest's language; what they wrote stays."""
        for field in self._fields:
            field.name(self._label(field.detail))
            field.blame("")
        self.changed.emit()

    @property
    def customer(self) -> Customer:
        return Customer(
            self._written(Detail.NAME), self._written(Detail.EMAIL), self._written(Detail.PHONE)
        )

    @property
    def note(self) -> str:
        return self._written(Detail.NOTE)

    @property
    def address(self) -> Address | None:
        """Where to deliver; None where nothing is delivered."""
        if self._service is not Service.DELIVERY:
            return None
        return Address(
            street=self._written(Detail.STREET),
            city=self._written(Detail.CITY),
            state=self._written(Detail.STATE),
            zip_code=self._written(Detail.ZIP_CODE),
            country_code=self._desk.shop.country_code,
            subpremise=self._written(Detail.SUBPREMISE),
            address_instructions=self._written(Detail.ADDRESS_INSTRUCTIONS),
        )

    # Inside

    def _show(self, asked: tuple[Asked, ...]) -> None:
        if asked == self._asked:
            return
        before = {field.detail: field.typed for field in self._fields} if asked else {}
        old = self._fields
        self._asked = asked
        self._fields = [DetailField(each, self) for each in asked]
        for field in self._fields:
            field.name(self._label(field.detail))
            field.write(before.get(field.detail, ""))
            field.changed.connect(self.changed)
        self.fieldsChanged.emit()
        self.changed.emit()
        for field in old:
            field.deleteLater()

    def _written(self, detail: Detail) -> str:
        return next((each.written for each in self._fields if each.detail is detail), "")

    def _label(self, detail: Detail) -> str:
        match detail:
            case Detail.NAME:
                return self.tr("Name")
            case Detail.PHONE:
                return self.tr("Phone")
            case Detail.EMAIL:
                return self.tr("Email")
            case Detail.NOTE:
                return self.tr("Note for your order")
            case Detail.STREET:
                return self.tr("Street address")
            case Detail.SUBPREMISE:
                return self.tr("Apartment or floor")
            case Detail.CITY:
                return self.tr("City")
            case Detail.STATE:
                return self.tr("State")
            case Detail.ZIP_CODE:
                return self.tr("ZIP code")
            case Detail.ADDRESS_INSTRUCTIONS:
                return self.tr("Note for the driver, e.g. “Ring twice”")

    def _problem(self, field: DetailField) -> str:
        text = field.written
        match field.detail:
            case Detail.PHONE if text and not is_phone(text):
                return self.tr("This doesn’t look like a phone number.")
            case Detail.EMAIL if text and not is_email(text):
                return self.tr("This doesn’t look like an email address.")
            case Detail.STREET if not text:
                return self.tr("Please enter your street address.")
            case Detail.CITY if not text:
                return self.tr("Please enter your city.")
            case _:
                return ""

    # What QML sees

    @Property(list, notify=fieldsChanged)
    def fields(self) -> list[DetailField]:
        return self._fields

    @Property(bool, notify=changed)
    def isDelivery(self) -> bool:
        return self._service is Service.DELIVERY

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        return not any(field.written for field in self._fields)

    # What a guest can want

    @Slot()
    def goOn(self) -> None:
        """On to the payment; where something is missing or wrong, point at it instead."""
        problems = [self._problem(field) for field in self._fields]
        for field, problem in zip(self._fields, problems, strict=True):
            field.blame(problem)
        wrong = next((place for place, problem in enumerate(problems) if problem), None)
        if wrong is not None:
            self.pointedAt.emit(wrong)
            self.announced.emit(problems[wrong])
            return
        assert self.address is None or not address_problems(self.address)
        self.answered.emit()
