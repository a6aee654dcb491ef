"""One item as the menu page shows it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.hours import item_back_at, item_is_sold
from kiosk.storage.menu_cache import ItemCard
from kiosk.ui.calories import calories_text
from kiosk.ui.desk import Desk
from kiosk.ui.diets import diet_words
from kiosk.ui.pictures import picture_url
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_TAGS = 2


@QmlElement
@QmlUncreatable("made by the menu")
class CardView(QObject):
    """The texts of one card. It stays the same object while its item changes under it."""

    changed = Signal()

    def __init__(self, desk: Desk, card: ItemCard, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card = card
        self._picture = self._find_picture()
        self._is_off_hours = self._off_hours()

    @property
    def row_id(self) -> int:
        return self._card.row_id

    @property
    def picture(self) -> QUrl:
        return self._picture

    @property
    def picture_address(self) -> str:
        return self._card.picture_url

    def update(self, card: ItemCard) -> None:
        """Show `card` from now on."""
        if card != self._card:
            self._card = card
            self._picture = self._find_picture()
            self._is_off_hours = self._off_hours()
            self.changed.emit()

    def check_hours(self) -> None:
        """Notice that time went on."""
        if self._card.hours and self._off_hours() != self._is_off_hours:
            self._is_off_hours = not self._is_off_hours
            self.changed.emit()

    def picture_arrived(self) -> None:
        """The picture is on disk now."""
        self._picture = self._find_picture()
        self.changed.emit()

    def retranslate(self) -> None:
        self.changed.emit()

    def _off_hours(self) -> bool:
        zone = self._desk.shop.timezone
        return not item_is_sold(self._card.hours, self._desk.now(), zone)

    def _find_picture(self) -> QUrl:
        return picture_url(self._desk.shop, self._card.picture_url)

    @Property(int, notify=changed)
    def row(self) -> int:
        """What `Shell.openItem` wants."""
        return self._card.row_id

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._card.name

    @Property(int, notify=changed)
    def fromCents(self) -> int:
        return self._card.from_cents

    @Property(str, notify=changed)
    def priceText(self) -> str:
        """`from $11.00` where a required choice changes the price."""
        price = self._desk.formats.money(self._card.from_cents)
        return self.tr("from {price}").format(price=price) if self._card.price_varies else price

    @Property(str, notify=changed)
    def note(self) -> str:
        """Beside the price: when it is sold again, else calories."""
        if self._is_off_hours:
            return self._back_text()
        return calories_text(self._desk.formats, self._card.calories_low, self._card.calories_high)

    def _back_text(self) -> str:
        desk = self._desk
        now = desk.now()
        back = item_back_at(self._card.hours, now, desk.shop.timezone)
        if back is None:
            return ""
        time = desk.formats.time(back)
        match desk.formats.days_away(back, now):
            case 0:
                return self.tr("From {time}").format(time=time)
            case 1:
                return self.tr("Tomorrow from {time}").format(time=time)
            case _:
                return desk.formats.day(back, now)

    @Property(list, notify=changed)
    def tags(self) -> list[str]:
        return diet_words(self._card.diet_tags)[:MOST_TAGS]

    @Property(bool, notify=changed)
    def isSoldOut(self) -> bool:
        """Whether it cannot be ordered now, for whatever reason."""
        return self._is_off_hours or self._card.stop is not None

    @Property(str, notify=changed)
    def soldOutText(self) -> str:
        if self._card.stop is not None:
            return self.tr("Sold out")
        return self.tr("Later") if self._is_off_hours else ""

    @Property(QUrl, notify=changed)
    def pictureUrl(self) -> QUrl:
        """Empty while there is none."""
        return self._picture

    @Property(bool, notify=changed)
    def hasPicture(self) -> bool:
        """Whether the menu names a picture, on disk or not yet."""
        return bool(self._card.picture_url)
