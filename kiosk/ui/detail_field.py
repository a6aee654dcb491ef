"""One line of the details page: what is asked, what was written, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum

from PySide6.QtCore import Property, QEnum, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.cart import tidy
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class Detail(Enum):
    """What can be asked; the address by the wire's names."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    NOTE = "note"
    STREET = "street"
    SUBPREMISE = "subpremise"
    CITY = "city"
    STATE = "state"
    ZIP_CODE = "zip_code"
    ADDRESS_INSTRUCTIONS = "address_instructions"


@dataclass(frozen=True, slots=True)
class Asked:
    """How a detail is asked for. `share` is its part of a row's width (0 to 1)."""

    detail: Detail
    share: float = 1.0
    most: int = 200


@QmlElement
@QmlUncreatable("made by the details page")
class DetailField(QObject):
    """It stays the same object while the guest writes and changes the language."""

    @QEnum
    class Kind(IntEnum):
        """Which keys fit."""

        Words = 0
        Digits = 1
        Mail = 2

    changed = Signal()

    def __init__(self, asked: Asked, parent: QObject) -> None:
        super().__init__(parent)
        self.detail = asked.detail
        self._share = asked.share
        self._most = asked.most
        self._label = ""
        self._problem = ""
        self._text = ""

    def name(self, label: str) -> None:
        """Say what is asked, in the guest's language."""
        self._label = label
        self.changed.emit()

    def blame(self, problem: str) -> None:
        """Say what is wrong; empty where nothing is."""
        if problem != self._problem:
            self._problem = problem
            self.changed.emit()

    @property
    def typed(self) -> str:
        """As it stands there."""
        return self._text

    @property
    def written(self) -> str:
        """As it is sent: one line, no spaces around it."""
        return tidy(self._text, self._most)

    @Property(str, notify=changed)
    def label(self) -> str:
        return self._label

    @Property(str, notify=changed)
    def problem(self) -> str:
        return self._problem

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._text

    @Property(float, constant=True)
    def share(self) -> float:
        return self._share

    @Property(int, constant=True)
    def maximum(self) -> int:
        return self._most

    @Property(int, constant=True)
    def kind(self) -> int:
        """One of `Kind`."""
        match self.detail:
            case Detail.PHONE | Detail.ZIP_CODE:
                return DetailField.Kind.Digits
            case Detail.EMAIL:
                return DetailField.Kind.Mail
            case _:
                return DetailField.Kind.Words

    @Slot(str)
    def write(self, text: str) -> None:
        """What the field holds now. What was wrong with it may be right."""
        if text != self._text:
            self._text = text
            self._problem = ""
            self.changed.emit()
