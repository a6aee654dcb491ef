"""`[data]`: where the kiosk keeps what must not be lost."""

from __future__ import annotations

from pathlib import Path

from kiosk.config.section import Section


class DataSettings(Section, frozen=True):
    """See the module."""

    directory: Path = Path("/var/lib/kiosk")
