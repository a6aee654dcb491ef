"""The settings: one TOML file, overridden by the environment. Frozen, checked, every key named.

One file for each table. A new setting is one line there: a field with its type, its limits
(`Meta`) and its default; what a type cannot say goes into the section's `problems()`. Then a line
in the package's commented settings file, which a test compares with the fields.

Not pydantic: the first frame waits for the settings, and pydantic takes ten times as long to import
as msgspec.
"""

from kiosk.config.channel_api import ChannelApiSettings
from kiosk.config.data import DataSettings
from kiosk.config.display import DisplaySettings
from kiosk.config.load import DEFAULT_FILE, from_tables, load, settings_file
from kiosk.config.orders import OrderSettings
from kiosk.config.orders_api import OrdersApiSettings
from kiosk.config.promotions import PromotionSettings
from kiosk.config.section import Section
from kiosk.config.settings import Settings
from kiosk.config.sound import SoundSettings
from kiosk.config.store import StoreSettings
from kiosk.config.tips import TipSettings
from kiosk.config.values import Secret
from kiosk.config.webhooks import WebhookSettings

__all__ = [
    "DEFAULT_FILE",
    "ChannelApiSettings",
    "DataSettings",
    "DisplaySettings",
    "OrderSettings",
    "OrdersApiSettings",
    "PromotionSettings",
    "Secret",
    "Section",
    "Settings",
    "SoundSettings",
    "StoreSettings",
    "TipSettings",
    "WebhookSettings",
    "from_tables",
    "load",
    "settings_file",
]
