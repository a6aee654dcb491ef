"""What the kiosk wants of a card terminal; it knows no maker's protocol.

The rules that keep a guest from being charged twice: a reference is used for one payment only; a
driver that is asked to pay for a reference again answers what became of it; and what `lookup`
calls NEVER_STARTED will never be charged, also when the request for it is still on its way.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from kiosk.domain.errors import KioskError
from kiosk.domain.payment import TerminalAnswer, TerminalStep

OnStep = Callable[[TerminalStep], None]


class TerminalUnavailable(KioskError):
    """The terminal was not reached at all: no money was or will be taken for this reference."""


class TerminalLost(KioskError):
    """No answer, or contact was lost after the payment began: the outcome is not known."""


class Terminal(Protocol):
    """A card terminal. All calls run on the engine's loop."""

    async def pay(
        self, reference: str, amount_cents: int, currency: str, on_step: OnStep
    ) -> TerminalAnswer:
        """Let the guest pay and give the end of it: approved, declined or cancelled.

        `amount_cents` counts the currency's minor units, `currency` is an ISO 4217 code. It may
        take minutes, and ends by itself: a terminal gives up on a guest who does nothing.

        Raises:
            TerminalUnavailable: it certainly did not begin.
            TerminalLost: it may have begun, and how it ended is not known.
        """

    async def cancel(self, reference: str) -> None:
        """Ask to stop; `pay` then ends, with whatever came first. Too late is no error.

        Raises:
            TerminalLost: the terminal does not answer.
        """

    async def lookup(self, reference: str) -> TerminalAnswer:
        """What became of a payment that was asked for earlier, perhaps before a restart.

        Raises:
            TerminalLost: the terminal does not answer.
        """

    async def aclose(self) -> None:
        """End the connection."""
