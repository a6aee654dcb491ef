"""How the two APIs are reached, from the settings. It calls nobody."""

from __future__ import annotations

from kiosk.config import OrdersApiSettings, Settings
from kiosk.onetablet.channel import ChannelSettings
from kiosk.onetablet.orders_api import OrdersClient
from kiosk.onetablet.transport import ApiSettings


def channel_settings(settings: Settings) -> ChannelSettings:
    """How the Channel API is reached."""
    channel = settings.channel_api
    return ChannelSettings(
        base_url=channel.base_url,
        api_key=channel.api_key.get_secret_value(),
        auth=channel.auth,
        header=channel.header,
        timeout_s=channel.timeout_seconds,
        ca_file=channel.ca_file,
        proxy="" if channel.proxy is None else channel.proxy.get_secret_value(),
        store_id=settings.store.id,
        provider_type=settings.store.provider_type,
        transport=channel.transport,
        body_dialect=channel.body_dialect,
        event_create=channel.event_create,
        event_cancel=channel.event_cancel,
        event_delivery_status=channel.event_delivery_status,
    )


def orders_client(settings: OrdersApiSettings) -> OrdersClient:
    """How the Orders API is reached. Raises SettingsError when it cannot be."""
    return OrdersClient(
        ApiSettings(
            base_url=settings.base_url,
            api_key=settings.api_key.get_secret_value(),
            ca_file=settings.ca_file,
            proxy="" if settings.proxy is None else settings.proxy.get_secret_value(),
        )
    )
