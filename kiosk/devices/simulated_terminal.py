"""A card terminal that is played: by buttons on the screen, or by one fixed reply. No money moves.

It remembers what it did in a file, as a real terminal does, so that it can be asked after a power
cut.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from kiosk.devices.terminal import OnStep, TerminalLost
from kiosk.domain.payment import TerminalAnswer, TerminalStep

FILE_NAME = "simulated-terminal.json"
REMEMBERED = 200
"""So many payments are kept, the newest."""

PACE_S = 1.2
"""How long a card takes to be read, and then to be checked."""
OUTAGE_S = 12.0
"""How long a lost connection stays lost."""
PATIENCE_S = 120.0
"""A guest who does nothing for so long is given up on."""


class Reply(Enum):
    """What the terminal can be told to do."""

    APPROVE = "approve"
    DECLINE = "decline"
    CANCEL = "cancel"
    """Somebody presses the red key."""
    LOSE_APPROVED = "lose_approved"
    """The card is charged, and the connection is lost before the kiosk hears of it."""
    LOSE_DECLINED = "lose_declined"
    """The connection is lost, and no money is taken."""


_ENDS = {
    Reply.APPROVE: TerminalAnswer.APPROVED,
    Reply.DECLINE: TerminalAnswer.DECLINED,
    Reply.CANCEL: TerminalAnswer.CANCELLED,
    Reply.LOSE_APPROVED: TerminalAnswer.APPROVED,
    Reply.LOSE_DECLINED: TerminalAnswer.DECLINED,
}


class SimulatedTerminal:
    """A `Terminal`. `reply` is what it does at each payment; None: it waits to be played."""

    def __init__(
        self,
        directory: Path,
        reply: Reply | None = None,
        *,
        pace_s: float = PACE_S,
        outage_s: float = OUTAGE_S,
        patience_s: float = PATIENCE_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._file = directory / FILE_NAME
        self._reply = reply
        self._pace_s = pace_s
        self._outage_s = outage_s
        self._patience_s = patience_s
        self._clock = clock
        self._back_at = clock()
        self._running: set[str] = set()
        self._waiting: dict[str, asyncio.Future[Reply]] = {}

    async def pay(
        self,
        reference: str,
        amount_cents: int,  # noqa: ARG002 - it takes any amount
        currency: str,  # noqa: ARG002 - and any currency
        on_step: OnStep,
    ) -> TerminalAnswer:
        """As `Terminal.pay`."""
        known = self._remembered().get(reference)
        if known is not None:
            return known
        self._remember(reference, TerminalAnswer.RUNNING)
        self._running.add(reference)
        try:
            on_step(TerminalStep.PRESENT_CARD)
            reply = await self._next_reply(reference)
            if reply is not Reply.CANCEL:
                on_step(TerminalStep.CHECKING)
                await asyncio.sleep(self._pace_s)
        finally:
            self._running.discard(reference)
        answer = _ENDS[reply]
        self._remember(reference, answer)
        if reply in {Reply.LOSE_APPROVED, Reply.LOSE_DECLINED}:
            self._back_at = self._clock() + self._outage_s
            raise TerminalLost("The connection to the simulated terminal was lost.")
        return answer

    async def cancel(self, reference: str) -> None:
        """As `Terminal.cancel`."""
        self._check_connection()
        self.play(reference, Reply.CANCEL)

    async def lookup(self, reference: str) -> TerminalAnswer:
        """As `Terminal.lookup`."""
        self._check_connection()
        answer = self._remembered().get(reference, TerminalAnswer.NEVER_STARTED)
        if answer is TerminalAnswer.RUNNING and reference not in self._running:
            # Begun before a restart, and nobody holds a card to it any more.
            answer = TerminalAnswer.CANCELLED
        if answer in {TerminalAnswer.NEVER_STARTED, TerminalAnswer.CANCELLED}:
            self._remember(reference, TerminalAnswer.CANCELLED)
        return answer

    async def aclose(self) -> None:
        """Nothing is open."""

    def play(self, reference: str, reply: Reply) -> None:
        """Do this now, if the payment waits for somebody to do something."""
        waiting = self._waiting.get(reference)
        if waiting is not None and not waiting.done():
            waiting.set_result(reply)

    async def _next_reply(self, reference: str) -> Reply:
        waiting: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._waiting[reference] = waiting
        try:
            patience_s = self._patience_s if self._reply is None else self._pace_s
            async with asyncio.timeout(patience_s):
                return await waiting
        except TimeoutError:
            return self._reply or Reply.CANCEL
        finally:
            del self._waiting[reference]

    def _check_connection(self) -> None:
        if self._clock() < self._back_at:
            raise TerminalLost("The simulated terminal does not answer.")

    def _remembered(self) -> dict[str, TerminalAnswer]:
        try:
            written = json.loads(self._file.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        return {reference: TerminalAnswer(answer) for reference, answer in written.items()}

    def _remember(self, reference: str, answer: TerminalAnswer) -> None:
        known = self._remembered() | {reference: answer}
        kept = {key: value.value for key, value in list(known.items())[-REMEMBERED:]}
        part = self._file.with_suffix(".part")
        part.write_text(json.dumps(kept, indent=1), "utf-8")
        part.replace(self._file)
