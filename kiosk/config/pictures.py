"""`[pictures]`: from where the menu's pictures may come."""

from __future__ import annotations

from kiosk.config.section import Section
from kiosk.config.values import Network


class PictureSettings(Section, frozen=True):
    """See the module."""

    allowed_addresses: tuple[Network, ...] = ()
    """Private addresses of picture hosts; public ones and OneTablet's own host always are."""
