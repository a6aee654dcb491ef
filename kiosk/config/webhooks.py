"""`[webhooks]`: where OneTablet calls us, and what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta

from kiosk.config.section import Problem, Section, header_problems
from kiosk.config.values import HeaderSecret, Network

MIN_JWT_SECRET = 32


class WebhookSettings(Section, frozen=True):
    """See the module. During a change of keys the previous one is valid too. Without the table
    nothing listens, and the kiosk polls.
    """

    host: str = "127.0.0.1"
    port: Annotated[int, Meta(ge=0, le=65535)] = 8787
    auth: Literal["api_key", "bearer", "jwt"] = "api_key"
    """A key in `header`, a static Bearer token (`api_key` too), or a signed Bearer token."""
    api_key: HeaderSecret | None = None
    previous_api_key: HeaderSecret | None = None
    header: str = "x-api-key"
    jwt_algorithm: Literal["HS256", "RS256", "ES256"] = "HS256"
    jwt_key: HeaderSecret | None = None
    """For HS256; a shorter one could be guessed from one token."""
    previous_jwt_key: HeaderSecret | None = None
    jwt_public_key_file: Path | None = None
    """For RS256 and ES256, in PEM."""
    previous_jwt_public_key_file: Path | None = None
    jwt_audience: str = ""
    jwt_issuer: str = ""
    """With `jwt_audience`: what a token must say. Empty: not looked at."""
    allowed_addresses: tuple[Network, ...] = ()
    """Where calls may come from. Empty: from anywhere."""
    trusted_proxies: tuple[Network, ...] = ()
    """Whose X-Forwarded-For is believed."""

    def problems(self) -> Iterator[Problem]:
        yield from header_problems(self.header)
        if self.auth != "jwt":
            needed = "api_key"
        elif self.jwt_algorithm == "HS256":
            needed = "jwt_key"
        else:
            needed = "jwt_public_key_file"
        if getattr(self, needed) is None:
            yield needed, "is missing"
        for name in ("jwt_key", "previous_jwt_key"):
            secret = getattr(self, name)
            if secret is not None and len(secret.get_secret_value()) < MIN_JWT_SECRET:
                yield name, f"must have at least {MIN_JWT_SECRET} characters"
