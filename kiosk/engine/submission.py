"""Sends queued orders to OneTablet until each has an answer. It never makes or changes one.

An attempt is written down *before* it is made, so that after a power cut the outcome is known to
be unknown: the same body goes again, and a 409 then means that OneTablet has the order.
Source of the rules: OneTablet contract, section 2 (time-out, retry, idempotency).
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from sqlite3 import Connection
from typing import Protocol

from kiosk.domain.errors import BadAnswer, Refused, StorageError, Unreachable
from kiosk.domain.order import Actor, OrderState
from kiosk.domain.text import duration
from kiosk.engine.contact import Contact
from kiosk.engine.refused_key import RefusedKey
from kiosk.storage import outbox

log = logging.getLogger(__name__)

FAST_WAITS_S = (1.0, 5.0, 30.0)
SLOW_WAIT_S = 60.0
SLOWEST_WAIT_S = 300.0
SPREAD = 0.2
AT_ONCE = 4
"""So many orders are sent side by side, so that one slow answer does not hold the others up."""

LOOK_EVERY_S = 1.0
"""While something is on its way, what else is due is looked for this often."""
LONGEST_SLEEP_S = 60.0
"""So late at most is it noticed that the machine's clock was set."""
AFTER_FAULT_S = 5.0

KEY_REFUSED = "OneTablet does not take the key"
KEY_REFUSALS = frozenset({401, 403})
RETRIED_REFUSALS = frozenset({408, 429})
CONFLICT = 409


class OrderChannel(Protocol):
    """The part of the channel client that sends orders."""

    async def submit(self, order_id: str, body: str, placed_at: datetime) -> None: ...


def wait_s(attempts: int, wish_s: float | None = None) -> float:
    """Seconds to wait after `attempts` failed tries (1 or more): 1, 5, 30, then backing off.

    Longer where OneTablet wishes so (`Refused.retry_after_s`).
    """
    return max(_own_wait_s(attempts), wish_s or 0.0)


def _own_wait_s(attempts: int) -> float:
    if attempts <= len(FAST_WAITS_S):
        return FAST_WAITS_S[attempts - 1]
    doublings = min(attempts - len(FAST_WAITS_S) - 1, 10)
    slow: float = min(SLOW_WAIT_S * 2**doublings, SLOWEST_WAIT_S)
    return slow * random.uniform(1 - SPREAD, 1 + SPREAD)  # noqa: S311 - spreads load


class Sender:
    """Empties the outbox. `on_change` is called with the id of each order that moved on."""

    def __init__(
        self,
        connection: Connection,
        channel: OrderChannel,
        contact: Contact,
        refused_key: RefusedKey,
        ask_after: timedelta,
        now: Callable[[], datetime],
        on_change: Callable[[str], None],
    ) -> None:
        self._connection = connection
        self._channel = channel
        self._contact = contact
        self._refused_key = refused_key
        self._ask_after = ask_after
        self._now = now
        self._on_change = on_change
        self._wake = asyncio.Event()
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._alone_until = now()

    def wake(self) -> None:
        """Look at the outbox now: something was put there, or is due again."""
        self._wake.set()

    def is_sending(self, order_id: str) -> bool:
        """Whether a try to send this order is under way now."""
        return order_id in self._under_way

    def retry_now(self) -> None:
        """Contact is back: what waits for its next try need not wait, unless OneTablet said so."""
        if self._now() >= self._alone_until:
            outbox.make_due(self._connection, self._now())
            self.wake()

    def ask_again_with_new_key(self) -> None:
        """Queues what waits only because a key was refused, if this start brought another key.

        Orders that are too old to be sent without asking stay where they are.
        """
        if self._refused_key.is_ours():
            return
        now = self._now()
        for order in outbox.open_orders(self._connection):
            if (
                order.state is OrderState.NEEDS_ATTENTION
                and order.reason.startswith(KEY_REFUSED)
                and now - order.placed_at <= self._ask_after
            ):
                self._change(order.order_id, OrderState.QUEUED, "tried again with a new key")

    async def run(self) -> None:
        """Sends what is due until cancelled; sends under way are cancelled with it."""
        try:
            while True:
                self._wake.clear()
                self._start_due()
                until = outbox.next_due_at(self._connection)
                timeout_s = None
                if until is None:
                    self._contact.orders_pass()
                else:
                    # An order that is under way is still due itself.
                    shortest_s = LOOK_EVERY_S if self._under_way else 0.0
                    due_in_s = (until - self._now()).total_seconds()
                    timeout_s = max(shortest_s, min(due_in_s, LONGEST_SLEEP_S))
                # Not wait_for: before Python 3.12 it may swallow a cancellation.
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(timeout_s):
                        await self._wake.wait()
        finally:
            for task in self._under_way.values():
                task.cancel()
            await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    def _start_due(self) -> None:
        now = self._now()
        for order in outbox.due(self._connection, now):
            if order.order_id in self._under_way:
                continue
            if now - order.queued_since >= self._ask_after:
                # Nobody wants food cooked for a guest who left: a person decides.
                self._change(
                    order.order_id,
                    OrderState.NEEDS_ATTENTION,
                    f"not sent within {duration(self._ask_after)}",
                )
                continue
            if len(self._under_way) >= AT_ONCE:
                break
            task = asyncio.create_task(self._send_safely(order), name=f"send {order.short_code}")
            self._under_way[order.order_id] = task
            task.add_done_callback(partial(self._finished, order.order_id))

    def _finished(self, order_id: str, _: asyncio.Task[None]) -> None:
        self._under_way.pop(order_id, None)
        self.wake()

    async def _send_safely(self, order: outbox.Sendable) -> None:
        """A fault here must neither end the sender nor send the order in a tight loop."""
        try:
            await self._send(order)
        except StorageError as error:
            log.error("order %s waits: %s", order.order_id, error)  # noqa: TRY400 - no bug
            await asyncio.sleep(AFTER_FAULT_S)
        except Exception:
            log.exception("sending order %s failed unexpectedly", order.order_id)
            self._retry(order, "the kiosk failed; its log says why", is_unknown=True)

    async def _send(self, order: outbox.Sendable) -> None:
        if not outbox.start_attempt(self._connection, order.order_id):
            return
        try:
            await self._channel.submit(order.order_id, order.body, order.placed_at)
        except (Unreachable, BadAnswer) as error:
            # Something that is not OneTablet's answer (a network's login page) proves nothing:
            # the outcome is unknown, and the same body goes again.
            self._contact.failed(str(error))
            self._contact.order_held()
            self._retry(order, str(error), is_unknown=True)
        except Refused as error:
            self._refused(order, error)
        else:
            self._change(order.order_id, OrderState.SUBMITTED, "OneTablet answered 200")
            self._contact.orders_pass()
            self._contact.seen()

    def _refused(self, order: outbox.Sendable, error: Refused) -> None:
        if error.status >= 500:
            # It is there, so contact is not lost; whether this order was taken nobody knows.
            self._contact.order_held()
            self._retry(order, str(error), is_unknown=True)
            return
        self._contact.seen()
        if error.status in RETRIED_REFUSALS:
            self._contact.order_held()
            self._retry(order, str(error), is_unknown=False, wish_s=error.retry_after_s)
            return
        self._contact.orders_pass()
        if error.status == CONFLICT and order.ever_unknown:
            self._change(order.order_id, OrderState.SUBMITTED, "OneTablet has it already (409)")
        elif error.status in KEY_REFUSALS:
            self._refused_key.remember()
            self._change(order.order_id, OrderState.NEEDS_ATTENTION, f"{KEY_REFUSED}: {error}")
        else:
            self._change(order.order_id, OrderState.NEEDS_ATTENTION, str(error))

    def _retry(
        self,
        order: outbox.Sendable,
        reason: str,
        *,
        is_unknown: bool,
        wish_s: float | None = None,
    ) -> None:
        next_at = self._now() + timedelta(seconds=wait_s(order.attempts + 1, wish_s))
        if wish_s is not None:
            self._alone_until = next_at
        # After that it is not sent without asking, so whoever decides need not wait any longer.
        next_at = min(next_at, order.queued_since + self._ask_after)
        outbox.record_attempt(
            self._connection,
            order.order_id,
            error=reason,
            next_attempt_at=next_at,
            is_unknown=is_unknown,
        )
        self._on_change(order.order_id)

    def _change(self, order_id: str, state: OrderState, cause: str) -> None:
        outbox.change_state(
            self._connection,
            order_id,
            state,
            Actor.KIOSK,
            cause,
            self._now(),
            reason=cause if state is OrderState.NEEDS_ATTENTION else None,
        )
        self._on_change(order_id)
