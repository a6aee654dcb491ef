"""One item as the menu page shows it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.availability import Stop
from kiosk.domain.diet import known_claims
from kiosk.domain.hours import Timetable
from kiosk.domain.menu import Item
from kiosk.domain.pricing import unit_price_cents
from kiosk.domain.selection import Selection
from kiosk.storage.menu_cache import ItemCard
from kiosk.ui.calories import calories_text
from kiosk.ui.desk import Desk
from kiosk.ui.diets import diet_words
from kiosk.ui.pictures import picture_url
from kiosk.ui.registration import QmlUncreatable
from kiosk.ui.stop_words import back_text, stop_text

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_TAGS = 2


@QmlElement
@QmlUncreatable("made by the menu")
class CardView(QObject):
    """The texts of one card. It stays the same object while its item changes under it."""

    changed = Signal()

    def __init__(self, desk: Desk, card: ItemCard, menu: Timetable, parent: QObject) -> None:
        """`menu` is the one that the card stands in."""
        super().__init__(parent)
        self._desk = desk
        self._card = card
        self._menu = menu
        self._picture = self._find_picture()
        self._stop = self._find_stop()

    @property
    def row_id(self) -> int:
        return self._card.row_id

    @property
    def item_id(self) -> str:
        return self._card.item_id

    @property
    def is_stopped(self) -> bool:
        """Whether it cannot be ordered now, for whatever reason."""
        return self._stop is not None

    def promises(self, item: Item, selections: tuple[Selection, ...]) -> bool:
        """Whether the item with these choices costs what the card says, and suits whom it names."""
        cents = unit_price_cents(item, selections)
        return (
            self._is_price_exact()
            and cents == self._card.from_cents
            and self._claims <= known_claims(item, selections)
        )

    @property
    def _claims(self) -> frozenset[str]:
        """What it can be had as, though perhaps not all at once."""
        return frozenset().union(*self._card.suiting)

    def _is_price_exact(self) -> bool:
        return not (self._card.price_varies or self._card.is_dearer_as_it_comes)

    @property
    def picture(self) -> QUrl:
        return self._picture

    @property
    def picture_address(self) -> str:
        return self._card.picture_url

    def update(self, card: ItemCard, menu: Timetable | None = None) -> None:
        """Show `card` from now on; `menu` only where it is another one."""
        self._menu = menu if menu is not None else self._menu
        if card != self._card:
            self._card = card
            self._picture = self._find_picture()
            self._stop = self._find_stop()
            self.changed.emit()
        else:
            self.check_hours()

    def check_hours(self) -> None:
        """Notice that time went on."""
        stop = self._find_stop()
        if stop != self._stop:
            self._stop = stop
            self.changed.emit()

    def picture_arrived(self) -> None:
        """The picture is on disk now."""
        self._picture = self._find_picture()
        self.changed.emit()

    def retranslate(self) -> None:
        self.changed.emit()

    def _find_stop(self) -> Stop | None:
        """What lasts comes before what the hour brings about."""
        return self._card.stop or self._desk.serving.card_stop(self._card, self._menu)

    def _find_picture(self) -> QUrl:
        return picture_url(self._desk.shop, self._card.picture_url)

    @Property(int, notify=changed)
    def row(self) -> int:
        """What `Shell.openItem` wants."""
        return self._card.row_id

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._desk.formats.menu(self._card.name)

    @Property(float, notify=changed)
    def fromCents(self) -> int:
        return self._card.from_cents

    @Property(str, notify=changed)
    def priceText(self) -> str:
        """`from $11.00` where a choice that is required or preselected changes the price."""
        price = self._desk.formats.money(self._card.from_cents)
        return price if self._is_price_exact() else self.tr("from {price}").format(price=price)

    @Property(str, notify=changed)
    def note(self) -> str:
        """Beside the price: when it is back, else calories."""
        if self._stop is not None:
            return back_text(self._stop, self._desk.formats, self._desk.now())
        return calories_text(self._desk.formats, self._card.calories_low, self._card.calories_high)

    @Property(list, notify=changed)
    def tags(self) -> list[str]:
        """Diets, each of which it can be had for; the filter tells of several together."""
        return diet_words(self._claims)[:MOST_TAGS]

    @Property(bool, notify=changed)
    def isSoldOut(self) -> bool:
        """Whether it cannot be ordered now, for whatever reason."""
        return self._stop is not None

    @Property(str, notify=changed)
    def soldOutText(self) -> str:
        """Why: `Sold out`, `Not available now`."""
        return stop_text(self._stop) if self._stop is not None else ""

    @Property(QUrl, notify=changed)
    def pictureUrl(self) -> QUrl:
        """Empty while there is none."""
        return self._picture

    @Property(bool, notify=changed)
    def hasPicture(self) -> bool:
        """Whether the menu names a picture, on disk or not yet."""
        return bool(self._card.picture_url)
