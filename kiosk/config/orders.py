"""`[orders]`: how orders are sent, and how long things may take."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from msgspec import Meta

from kiosk.config.section import NotEmpty, Problem, Section

WEEK_MINUTES = 7 * 24 * 60
Minutes = Annotated[int, Meta(ge=1, le=WEEK_MINUTES)]


class OrderSettings(Section, frozen=True):
    """See the module."""

    accept_offline_minutes: Annotated[int, Meta(ge=0, le=WEEK_MINUTES)] = 10
    """After this long without contact new orders are turned to the counter."""
    ask_after_minutes: Minutes = 30
    """An order queued for longer waits for staff instead of being sent."""
    late_after_minutes: Minutes = 5
    """An order that is not confirmed by then, or not ready so long after its time, is late."""
    complete_after_minutes: Minutes = 120
    """A ready order is taken as picked up after this long."""
    experience: NotEmpty = "WHITE_LABELED"
    commission_type: Literal["regular", "dashpass"] = "regular"
    auto_release_enabled: bool = True
    is_demand_gen: bool | None = None
    delivery_type: Literal["mx_fleet_delivery", "dx_delivery"] = "mx_fleet_delivery"
    delivery_fee_cents: Annotated[int, Meta(ge=0)] = 0
    is_tax_remitted_by_platform: bool = False
    tax_remitted_share: Decimal = Decimal(1)
    eat_in_words: NotEmpty = "EAT IN"
    take_out_words: NotEmpty = "TAKE OUT"
    delivery_words: NotEmpty = "DELIVERY"

    def problems(self) -> Iterator[Problem]:
        if self.ask_after_minutes < self.accept_offline_minutes:
            yield "ask_after_minutes", "must not be below accept_offline_minutes"
        share = self.tax_remitted_share
        if not (share.is_finite() and 0 <= share <= 1):
            yield "tax_remitted_share", "must be between 0 and 1"
