"""The whole file: its tables, and what only several of them together say."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from msgspec import field

from kiosk.config.channel_api import ChannelApiSettings
from kiosk.config.data import DataSettings
from kiosk.config.display import DisplaySettings
from kiosk.config.guests import GuestSettings
from kiosk.config.orders import OrderSettings
from kiosk.config.orders_api import OrdersApiSettings
from kiosk.config.payment import PaymentSettings
from kiosk.config.pictures import PictureSettings
from kiosk.config.promotions import PromotionSettings
from kiosk.config.section import Problem, Section
from kiosk.config.sound import SoundSettings
from kiosk.config.store import StoreSettings
from kiosk.config.tips import TipSettings
from kiosk.config.webhooks import WebhookSettings
from kiosk.domain.bill import Tariff


class Settings(Section, frozen=True):
    """See the module."""

    store: StoreSettings
    channel_api: ChannelApiSettings
    orders_api: OrdersApiSettings | None = None
    webhooks: WebhookSettings | None = None
    orders: OrderSettings = OrderSettings()
    promotions: dict[str, PromotionSettings] = field(default_factory=dict)
    tips: TipSettings = TipSettings()
    payment: PaymentSettings = PaymentSettings()
    guests: GuestSettings = GuestSettings()
    display: DisplaySettings = DisplaySettings()
    sound: SoundSettings = SoundSettings()
    pictures: PictureSettings = PictureSettings()
    data: DataSettings = DataSettings()

    def problems(self) -> Iterator[Problem]:
        if "" in self.promotions:
            yield "promotions", "each offer needs a name"

    @property
    def is_polling(self) -> bool:
        """Whether OneTablet cannot call us, so that we ask."""
        return self.webhooks is None

    @property
    def tariff(self) -> Tariff:
        """The store's rules about money, as the domain wants them."""
        share = self.orders.tax_remitted_share if self.orders.is_tax_remitted_by_platform else None
        return Tariff(
            tax_rate=self.store.tax_fraction,
            includes_tax=self.store.prices_include_tax,
            delivery_fee_cents=self.orders.delivery_fee_cents,
            promotions=tuple(each.promotion(name) for name, each in self.promotions.items()),
            remitted_share=None if share is None else Fraction(share),
        )
