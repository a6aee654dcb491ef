"""`[channel_api]`: where orders go and menus come from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta

from kiosk.config.section import NotEmpty, Problem, Section, header_problems
from kiosk.config.values import BaseUrl, HeaderSecret, ProxyUrl


class ChannelApiSettings(Section, frozen=True):
    """See the module. `auth` says how the key is sent."""

    base_url: BaseUrl
    api_key: HeaderSecret
    auth: Literal["api_key", "bearer", "header"] = "api_key"
    header: str = "x-api-key"
    """The header's name with `auth = "header"`."""
    timeout_seconds: Annotated[float, Meta(gt=0, le=300)] = 30
    ca_file: Path | None = None
    """Certificates (PEM) that are trusted besides the well-known ones."""
    proxy: ProxyUrl | None = None
    transport: Literal["rest", "envelope"] = "rest"
    """"envelope" is the older way: one `POST /webhooks` for everything."""
    body_dialect: Literal["s1", "s3"] | None = None
    """Unset: "s1" over REST, "s3" in the envelope."""
    event_create: NotEmpty = "order.create"
    event_cancel: NotEmpty = "order.cancel"
    event_delivery_status: NotEmpty = "order.delivery_status"

    def problems(self) -> Iterator[Problem]:
        yield from header_problems(self.header)
        if len({self.event_create, self.event_cancel, self.event_delivery_status}) < 3:
            yield "", "event_create, event_cancel and event_delivery_status must differ"
