"""`[orders_api]`: read-back of orders."""

from __future__ import annotations

from pathlib import Path

from kiosk.config.section import Section
from kiosk.config.values import BaseUrl, HeaderSecret, ProxyUrl


class OrdersApiSettings(Section, frozen=True):
    """See the module. The table is left out where there is no key for it."""

    base_url: BaseUrl
    api_key: HeaderSecret
    location_code: str = ""
    ca_file: Path | None = None
    proxy: ProxyUrl | None = None
