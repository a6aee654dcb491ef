"""`[payment]`: how guests pay."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from kiosk.config.section import NotEmpty, Problem, Section
from kiosk.domain.payment import PayWay


class PaymentSettings(Section, frozen=True):
    """See the module."""

    counter: bool = True
    """Whether guests can order and pay at the counter."""
    terminal: Literal["none", "simulated"] = "none"
    """The card terminal. The simulated one is played on the screen, and no money moves."""
    simulated_answer: Literal[
        "", "approve", "decline", "cancel", "lose_approved", "lose_declined"
    ] = ""
    """What the simulated terminal does each time. Empty: what somebody touches."""
    simulated_outage_seconds: Annotated[int, Meta(ge=1, le=3600)] = 12
    """How long the simulated terminal does not answer once it has lost contact."""
    paid_words: NotEmpty = "PAID"
    """What the kitchen reads in an order that was paid by card."""

    def problems(self) -> Iterator[Problem]:
        if not self.counter and self.terminal == "none":
            yield "counter", "must be true where there is no terminal: guests have to pay somehow"

    @property
    def ways(self) -> tuple[PayWay, ...]:
        """What guests are offered, in the order in which they see it."""
        card = () if self.terminal == "none" else (PayWay.CARD,)
        return (*card, PayWay.COUNTER) if self.counter else card
