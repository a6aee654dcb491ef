"""Runs payments at the terminal and finds out what became of those that nobody saw end.

A payment is a row before the terminal hears of it, and its order enters the outbox in the
transaction in which it becomes approved. It never asks for money twice with one reference, and
never begins a payment by itself.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from sqlite3 import Connection

from kiosk.devices.terminal import Terminal, TerminalLost, TerminalUnavailable
from kiosk.domain.errors import StorageError
from kiosk.domain.order import Actor, Outcome
from kiosk.domain.payment import PaymentState, TerminalAnswer, TerminalStep, state_of
from kiosk.storage import payments
from kiosk.storage.payments import StoredPayment

log = logging.getLogger(__name__)

PAY_LIMIT_S = 300.0
"""A terminal that is silent for longer counts as lost."""
ASK_LIMIT_S = 20.0
FRESH = timedelta(minutes=5)
ASK_FRESH_EVERY_S = 2.0
"""While its guest may still stand there."""
ASK_OLD_EVERY_S = 30.0

NO_TERMINAL = "no terminal is set that could be asked"

_CAUSES = {
    TerminalAnswer.APPROVED: "approved by the terminal",
    TerminalAnswer.DECLINED: "declined by the terminal",
    TerminalAnswer.CANCELLED: "cancelled at the terminal",
    TerminalAnswer.NEVER_STARTED: "the terminal never began it",
}


class Paying:
    """`on_change` gets the reference of each payment that moved on, with the step of one that runs.

    `on_paid` is called after an approved payment and its order are committed.
    """

    def __init__(
        self,
        connection: Connection,
        terminal: Terminal | None,
        currency: str,
        now: Callable[[], datetime],
        on_change: Callable[[str, TerminalStep | None], None],
        on_paid: Callable[[StoredPayment], None],
    ) -> None:
        self._connection = connection
        self._terminal = terminal
        self._currency = currency
        self._now = now
        self._on_change = on_change
        self._on_paid = on_paid
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._wake = asyncio.Event()

    def start(self, payment: StoredPayment) -> None:
        """Let the guest pay. Call it once, right after the payment was committed."""
        task = asyncio.create_task(self._pay(payment), name=f"pay {payment.reference}")
        self._under_way[payment.reference] = task
        task.add_done_callback(lambda _: self._ended(payment.reference))

    async def cancel(self, reference: str) -> None:
        """The guest wants to stop; the payment ends with whatever came first."""
        if self._terminal is None:
            return
        try:
            async with asyncio.timeout(ASK_LIMIT_S):
                await self._terminal.cancel(reference)
        except (TerminalLost, TimeoutError) as error:
            log.warning("payment %s could not be cancelled: %s", reference, error)
        self._wake.set()

    async def run(self) -> None:
        """Ask what became of open payments, until cancelled; those under way end with it."""
        try:
            while True:
                self._wake.clear()
                wait_s = await self._ask_all()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(wait_s):
                        await self._wake.wait()
        finally:
            await self.aclose()

    async def aclose(self) -> None:
        """Stop listening to the terminal. What it does meanwhile is asked at the next start."""
        under_way = tuple(self._under_way.values())
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)

    async def _pay(self, payment: StoredPayment) -> None:
        reference = payment.reference
        assert self._terminal is not None, "a payment begins only where there is a terminal"
        try:
            async with asyncio.timeout(PAY_LIMIT_S):
                answer = await self._terminal.pay(
                    reference,
                    payment.amount_cents,
                    self._currency,
                    lambda step: self._on_change(reference, step),
                )
        except TerminalUnavailable as error:
            self._change(payment, PaymentState.CANCELLED, f"not begun: {error}")
        except (TerminalLost, TimeoutError) as error:
            self._change(payment, PaymentState.UNKNOWN, str(error) or "the terminal is silent")
        except Exception:
            # A mistake of a driver proves nothing about the money.
            log.exception("payment %s failed unexpectedly", reference)
            self._change(payment, PaymentState.UNKNOWN, "the kiosk failed; its log says why")
        else:
            self._learn(payment, answer)

    def _ended(self, reference: str) -> None:
        self._under_way.pop(reference, None)
        self._wake.set()

    async def _ask_all(self) -> float | None:
        """Ask for each open payment; gives how long to wait before the next time."""
        waits = [
            await self._ask(payment)
            for payment in payments.open_payments(self._connection)
            if payment.reference not in self._under_way
        ]
        return min((wait_s for wait_s in waits if wait_s is not None), default=None)

    async def _ask(self, payment: StoredPayment) -> float | None:
        if self._terminal is None:
            self._change(payment, PaymentState.UNKNOWN, NO_TERMINAL)
            return None
        try:
            async with asyncio.timeout(ASK_LIMIT_S):
                answer = await self._terminal.lookup(payment.reference)
        except (TerminalLost, TimeoutError) as error:
            self._change(payment, PaymentState.UNKNOWN, str(error) or "the terminal is silent")
        except Exception:
            log.exception("the terminal could not be asked for payment %s", payment.reference)
            self._change(payment, PaymentState.UNKNOWN, "the kiosk failed; its log says why")
        else:
            if self._learn(payment, answer):
                return None
        is_fresh = self._now() - payment.started_at < FRESH
        return ASK_FRESH_EVERY_S if is_fresh else ASK_OLD_EVERY_S

    def _learn(self, payment: StoredPayment, answer: TerminalAnswer) -> bool:
        """Take over what the terminal said; whether that settles it."""
        state = state_of(answer)
        if state is None:
            return False
        return self._change(payment, state, _CAUSES[answer])

    def _change(self, payment: StoredPayment, state: PaymentState, cause: str) -> bool:
        reference = payment.reference
        try:
            result = payments.change_payment(
                self._connection, reference, state, Actor.KIOSK, cause, self._now()
            )
        except StorageError as error:
            # The row still says that it is open, so the terminal is asked again.
            log.error("payment %s stays open: %s", reference, error)  # noqa: TRY400 - no bug
            return False
        if result is Outcome.APPLY:
            if state is PaymentState.UNKNOWN:
                log.warning("payment %s: %s", reference, cause)
            else:
                log.info("payment %s is %s: %s", reference, state.value, cause)
            self._on_change(reference, None)
            if state is PaymentState.APPROVED:
                self._on_paid(payment)
        return result is not Outcome.REFUSED
