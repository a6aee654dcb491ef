"""`[guests]`: what guests are asked about themselves. Everything but a delivery's address can be
skipped.
"""

from __future__ import annotations

from kiosk.config.section import Section


class GuestSettings(Section, frozen=True):
    """See the module. Who has something delivered is asked for name and phone anyway."""

    ask_name: bool = False
    ask_phone: bool = False
    ask_email: bool = False
