"""The settings file's part about the Channel API reaches the client, and what is wrong is named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kiosk.config import from_tables
from kiosk.domain.errors import SettingsError
from kiosk.engine.clients import channel_settings
from kiosk.onetablet.channel import ChannelSettings
from tests.engine.restaurant import tables


def test_every_key_reaches_the_client(tmp_path: Path) -> None:
    channel = {
        "auth": "header",
        "header": "X-Partner",
        "ca_file": "/etc/kiosk/ca.pem",
        "proxy": "http://me:pw@proxy.example:3128",
        "transport": "envelope",
        "body_dialect": "s1",
        "event_create": "new",
        "event_cancel": "void",
        "event_delivery_status": "moved",
    }
    read = from_tables(
        tables(tmp_path, "http://onetablet.example", channel_api=channel), {}, source="the test"
    )
    assert channel_settings(read) == ChannelSettings(
        base_url="http://onetablet.example",
        api_key="channel-key-3f9c",
        auth="header",
        header="X-Partner",
        timeout_s=5,
        ca_file=Path("/etc/kiosk/ca.pem"),
        proxy="http://me:pw@proxy.example:3128",
        store_id="store-t",
        provider_type="kiosk",
        transport="envelope",
        body_dialect="s1",
        event_create="new",
        event_cancel="void",
        event_delivery_status="moved",
    )
    for shown in (repr(read), repr(channel_settings(read))):
        assert "pw" not in shown


@pytest.mark.parametrize(
    ("channel", "complaint"),
    [
        ({"transport": "pigeon"}, "channel_api.transport"),
        ({"body_dialect": "s2"}, "channel_api.body_dialect"),
        ({"proxy": "socks5://me:pw@proxy:1080"}, "channel_api.proxy: must be an http"),
        ({"event_cancel": "order.create"}, "channel_api: event_create, event_cancel"),
        ({"event_create": ""}, "channel_api.event_create: must not be empty"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, channel: dict[str, Any], complaint: str) -> None:
    with pytest.raises(SettingsError, match=complaint) as refused:
        from_tables(tables(tmp_path, "http://x", channel_api=channel), {}, source="the test")
    assert "pw" not in str(refused.value)
