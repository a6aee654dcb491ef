"""`[sound]`: what is heard, where the machine has a loudspeaker."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from kiosk.config.section import Section


class SoundSettings(Section, frozen=True):
    """See the module. `volume` is 0 to 100."""

    chime: bool = True
    """When an order is ready."""
    click: bool = False
    """At each touch of a button."""
    volume: Annotated[int, Meta(ge=0, le=100)] = 80
