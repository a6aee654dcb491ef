"""Does what staff decide about an order: here, and at OneTablet, which is told until it answers.

What was asked for is a row before anybody is called, so neither a restart nor a OneTablet that is
away loses it. It makes no order and sends none. What becomes of an action while OneTablet is away:

- *cancel* of an order that never left is done at once, and the order is never sent. Otherwise the
  order stays what it is until OneTablet has answered, because until then it may be cooked; one
  whose sending is in doubt is not sent any more.
- *ready*, *finish*, *delivered* and the delivery's statuses are things that have happened: guests
  see them at once, and OneTablet is told later, in the order in which they were asked for.

What does not fit the state in which OneTablet has the order (409) is not done here either, and the
order is read back. A cancellation that is refused for another reason is not done. The others are:
a key that is refused must not keep a number from coming up.
Source: OneTablet contract, channel endpoints, Orders API section, order states.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from http import HTTPStatus
from sqlite3 import Connection

from kiosk.domain.errors import (
    BadAnswer,
    CallFailed,
    Conflict,
    KioskError,
    Refused,
    StorageError,
    Unreachable,
)
from kiosk.domain.order import Actor, OrderState, Outcome, outcome
from kiosk.engine.order_action import (
    Action,
    ActionKind,
    check,
    check_not_being_cancelled,
    from_row,
    wanted_state,
)
from kiosk.engine.reconcile import Reconciler
from kiosk.engine.submission import (
    AFTER_FAULT_S,
    AT_ONCE,
    LONGEST_SLEEP_S,
    LOOK_EVERY_S,
    Sender,
    wait_s,
)
from kiosk.engine.telling import Teller, may_pass
from kiosk.onetablet.calls import hiding
from kiosk.onetablet.guest_words import guest_words
from kiosk.storage import order_actions, outbox
from kiosk.storage.database import transaction
from kiosk.storage.order_actions import OpenAction
from kiosk.storage.order_notes import may_have_left, note
from kiosk.storage.orders import OrderReader, StoredOrder

log = logging.getLogger(__name__)

NOT_TOLD = "; OneTablet was not told: there is no [orders_api]"
GIVE_UP_AFTER = timedelta(hours=12)
"""Whatever OneTablet could not be told by then is of yesterday's kitchen."""
IN_DOUBT = "staff asked to cancel it, and OneTablet may have it"
SENDING_WAIT_S = 0.5
"""How long to wait before it is looked again whether an order is still being sent."""


class Staff:
    """The staff's decisions. `run()` tells OneTablet; `act` waits for what it says."""

    def __init__(
        self,
        connection: Connection,
        teller: Teller,
        reconciler: Reconciler | None,
        sender: Sender,
        now: Callable[[], datetime],
        on_change: Callable[[str], None],
    ) -> None:
        self._connection = connection
        self._teller = teller
        self._reconciler = reconciler
        self._sender = sender
        self._now = now
        self._on_change = on_change
        self._wake = asyncio.Event()
        self._asked: dict[int, asyncio.Future[CallFailed | None]] = {}
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._alone_until = now()

    async def act(self, order: StoredOrder, action: Action, timeout_s: float) -> StoredOrder:
        """Does it, and gives the order as it is then; `waiting` says what OneTablet is told later.

        It waits `timeout_s` at most; what has no answer by then goes on in the background.

        Raises:
            KioskError: it does not fit the order.
            Conflict: it does not fit the state in which OneTablet has the order.
            Refused: OneTablet does not cancel it, and will not be asked again.
        """
        last = order_actions.last_what(self._connection, order.order_id, action.kind.value)
        check(order, action, last)
        if action.kind is ActionKind.CANCEL and self._withdrawn(order, action):
            return self._order(order.order_id)
        with transaction(self._connection):
            asked = order_actions.ask(
                self._connection,
                order.order_id,
                kind=action.kind.value,
                what=action.what,
                private=action.private,
                now=self._now(),
            )
            if action.kind is ActionKind.CANCEL and order.state is OrderState.QUEUED:
                # Whether OneTablet has it nobody knows; it must not be sent once more.
                self._move(order, OrderState.NEEDS_ATTENTION, action.words, IN_DOUBT)
        answered = self._asked[asked] = asyncio.get_running_loop().create_future()
        self._wake.set()
        refusal: CallFailed | None = None
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(timeout_s):
                    refusal = await answered
        finally:
            self._asked.pop(asked, None)
        if refusal is not None:
            raise refusal
        return self._order(order.order_id)

    def retry(self, order: StoredOrder) -> StoredOrder:
        """Queues an order that needs attention: staff decided to send it.

        Raises:
            KioskError: it does not need attention, or is being cancelled.
        """
        if order.state is not OrderState.NEEDS_ATTENTION:
            raise KioskError(
                f"Order {order.short_code} is {order.state.words}: only an order that needs "
                "attention can be sent again."
            )
        check_not_being_cancelled(order)
        self._move(order, OrderState.QUEUED, "sent again by staff", "")
        self._sender.wake()
        return self._order(order.order_id)

    def retry_now(self) -> None:
        """Contact is back: what waits for its next try need not wait, unless OneTablet said so."""
        if self._now() >= self._alone_until:
            order_actions.make_due(self._connection, self._now())
            self._wake.set()

    async def run(self) -> None:
        """Tells OneTablet what is due until cancelled: of one order one thing after the other."""
        try:
            while True:
                self._wake.clear()
                self._start_due()
                until = order_actions.next_due_at(self._connection)
                timeout_s = None
                if until is not None:
                    # What is under way is still due itself.
                    shortest_s = LOOK_EVERY_S if self._under_way else 0.0
                    left_s = (until - self._now()).total_seconds()
                    timeout_s = max(shortest_s, min(left_s, LONGEST_SLEEP_S))
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(timeout_s):
                        await self._wake.wait()
        finally:
            for task in self._under_way.values():
                task.cancel()
            await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    def _start_due(self) -> None:
        for row in order_actions.due(self._connection, self._now()):
            if row.order_id in self._under_way:
                continue
            if len(self._under_way) >= AT_ONCE:
                break
            task = asyncio.create_task(self._try_safely(row), name=f"{row.kind} {row.order_id}")
            self._under_way[row.order_id] = task
            task.add_done_callback(partial(self._ended, row.order_id))

    def _ended(self, order_id: str, _: asyncio.Task[None]) -> None:
        self._under_way.pop(order_id, None)
        self._wake.set()

    async def _try_safely(self, row: OpenAction) -> None:
        """A fault here must neither end the others nor try it again in a tight loop."""
        try:
            await self._try(row)
        except StorageError as error:
            log.error("%s of %s waits: %s", row.kind, row.order_id, error)  # noqa: TRY400 - no bug
            await asyncio.sleep(AFTER_FAULT_S)
        except Exception:
            log.exception("%s of order %s failed unexpectedly", row.kind, row.order_id)
            await asyncio.sleep(AFTER_FAULT_S)

    async def _try(self, row: OpenAction) -> None:
        order, action = self._order(row.order_id), from_row(row.kind, row.what, row.private)
        if action.kind is ActionKind.CANCEL:
            if order.state in {OrderState.CANCELLED, OrderState.REJECTED}:
                self._done(row, order, action, "; it was so already")  # somebody was faster
                return
            if self._sender.is_sending(order.order_id):
                # Told now, OneTablet might get the order only afterwards.
                await asyncio.sleep(SENDING_WAIT_S)
                return
        with hiding(partial(guest_words, order.body)):
            await self._tell(row, order, action)

    async def _tell(self, row: OpenAction, order: StoredOrder, action: Action) -> None:
        try:
            await self._teller.tell(order, action)
        except Refused as error:
            if may_pass(error):
                self._later(row, order, action, error)
            elif error.status == HTTPStatus.CONFLICT:
                await self._conflict(row, order, action, error)
            elif action.kind is ActionKind.CANCEL:
                self._refuse(row, order, action, error)
            else:
                self._done(row, order, action, f"; OneTablet was not told: {error}")
        except (Unreachable, BadAnswer) as error:
            self._later(row, order, action, error)
        else:
            self._done(row, order, action, "" if self._teller.is_told(action) else NOT_TOLD)

    def _withdrawn(self, order: StoredOrder, action: Action) -> bool:
        """Cancels an order that OneTablet cannot have; False where it may have it."""
        order_id = order.order_id
        never_had = order.state in {OrderState.QUEUED, OrderState.NEEDS_ATTENTION}
        if not never_had or self._sender.is_sending(order_id):
            return False
        if may_have_left(self._connection, order_id):
            return False
        cause = f"{action.words}; it was never sent"
        self._move(order, OrderState.CANCELLED, cause, action.reason)
        return True

    # What comes of it

    async def _conflict(
        self, row: OpenAction, order: StoredOrder, action: Action, error: Refused
    ) -> None:
        """It does not fit: perhaps it is so already, which reading the order back tells."""
        has_it_as = ""
        if self._reconciler is not None:
            with contextlib.suppress(CallFailed):
                state, has_it_as = await self._reconciler.read_back(order)
                wanted = wanted_state(order, action)
                if state and wanted and outcome(state, wanted) is Outcome.KNOWN:
                    self._done(row, order, action, "; it was so already")
                    return
        message = f"{error.message} ({has_it_as})" if has_it_as else error.message
        self._refuse(row, order, action, Conflict(error.status, message))

    def _done(self, row: OpenAction, order: StoredOrder, action: Action, remark: str) -> None:
        tries = f"; OneTablet was told at try {row.attempts + 1}" if row.attempts else ""
        with transaction(self._connection):
            order_actions.close(self._connection, row.id, self._now(), was_done=True)
            self._follow(order, action, f"{action.words}{remark or tries}")
        self._answer(row, None)

    def _later(
        self, row: OpenAction, order: StoredOrder, action: Action, error: CallFailed
    ) -> None:
        now = self._now()
        if now - row.asked_at > GIVE_UP_AFTER:
            self._refuse(row, order, action, error)
            return
        wish_s = error.retry_after_s if isinstance(error, Refused) else None
        next_at = now + timedelta(seconds=wait_s(row.attempts + 1, wish_s))
        if wish_s is not None:
            self._alone_until = next_at
        with transaction(self._connection):
            order_actions.record_attempt(self._connection, row.id, str(error), next_at)
            if row.attempts == 0:
                cause = f"{action.words}; OneTablet is told when it answers"
                if action.kind is ActionKind.CANCEL:
                    note(self._connection, row.order_id, Actor.STAFF, cause, now)
                else:
                    self._follow(order, action, cause)
        self._on_change(row.order_id)

    def _refuse(
        self, row: OpenAction, order: StoredOrder, action: Action, error: CallFailed
    ) -> None:
        with transaction(self._connection):
            order_actions.close(self._connection, row.id, self._now(), was_done=False)
            note(
                self._connection,
                row.order_id,
                Actor.STAFF,
                f"{action.words}: {error}",
                self._now(),
                wanted=wanted_state(order, action) or order.state,
            )
        log.info("order %s: %s was refused: %s", row.order_id, row.kind, error)
        self._answer(row, error)

    def _answer(self, row: OpenAction, refusal: CallFailed | None) -> None:
        self._on_change(row.order_id)
        waiting = self._asked.get(row.id)
        if waiting is not None and not waiting.done():
            waiting.set_result(refusal)

    def _follow(self, order: StoredOrder, action: Action, cause: str) -> None:
        """Moves the order where the action leads, with a line of the staff's in any case."""
        wanted = wanted_state(order, action)
        if wanted is None or self._move(order, wanted, cause, action.reason) is Outcome.KNOWN:
            note(self._connection, order.order_id, Actor.STAFF, cause, self._now())

    def _move(self, order: StoredOrder, wanted: OrderState, cause: str, reason: str) -> Outcome:
        ended_badly = wanted in {OrderState.CANCELLED, OrderState.NEEDS_ATTENTION}
        result = outbox.change_state(
            self._connection,
            order.order_id,
            wanted,
            Actor.STAFF,
            cause,
            self._now(),
            reason=reason if ended_badly else None,
        )
        self._on_change(order.order_id)
        return result

    def _order(self, order_id: str) -> StoredOrder:
        order = OrderReader(self._connection).order(order_id)
        assert order is not None, "orders are never deleted"
        return order
