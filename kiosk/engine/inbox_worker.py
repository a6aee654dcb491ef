"""Applies what OneTablet told us and the inbox holds: each row once, in the order of arrival.

The row's effect and the note that it was applied are one transaction, so a power cut in between
neither loses nor doubles anything. Source of the effects: OneTablet contract, section 5.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Connection

from kiosk.domain.errors import KioskError, StorageError
from kiosk.domain.order import Actor, OrderState, Outcome
from kiosk.domain.store import Pause
from kiosk.engine.changes import AvailabilityChanged, Change, OrderChanged
from kiosk.engine.menu_sync import MenuSync
from kiosk.engine.status_watch import StatusWatch
from kiosk.onetablet import events
from kiosk.storage import facts, inbox, outbox
from kiosk.storage.database import transaction
from kiosk.storage.eighty_six import set_eighty_sixed

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Applied:
    """What one row did: words for the record, and what to tell afterwards."""

    outcome: str
    changes: tuple[Change, ...] = ()


class InboxWorker:
    """Empties the inbox; `wake()` after each arrival. `tell` is called after each commit."""

    def __init__(
        self,
        connection: Connection,
        menu_sync: MenuSync,
        status_watch: StatusWatch,
        now: Callable[[], datetime],
        tell: Callable[[Change], None],
    ) -> None:
        self._connection = connection
        self._menu_sync = menu_sync
        self._status_watch = status_watch
        self._now = now
        self._tell = tell
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Something was received."""
        self._wake.set()

    async def run(self) -> None:
        """Applies what is there and what arrives, until cancelled. StorageError ends it early."""
        while True:
            self._wake.clear()
            for row in inbox.unapplied(self._connection):
                await self._apply_one(row)
                # A full inbox must not keep the rest of the engine waiting.
                await asyncio.sleep(0)
            await self._wake.wait()

    async def apply_all(self) -> None:
        """Applies every row that was not applied yet, in the order of arrival.

        Raises:
            StorageError: the disk is full or fails; what is left is applied the next time.
        """
        for row in inbox.unapplied(self._connection):
            await self._apply_one(row)

    async def _apply_one(self, row: inbox.InboxEntry) -> None:
        """A row that cannot be applied is noted and passed; its body stays for whoever asks."""
        try:
            applied = await self._apply(row)
        except StorageError:
            # Not the row's fault, and it must not be lost: it stays as it is.
            raise
        except KioskError as error:
            # Validated when it came, so this is a row from another version of the program.
            log.warning("inbox row %d (%s) was not applied: %s", row.id, row.kind, error)
            inbox.mark_applied(self._connection, row.id, f"failed: {error}", self._now())
        except Exception as error:
            log.exception("inbox row %d (%s) was not applied", row.id, row.kind)
            failure = f"failed: {type(error).__name__}"
            inbox.mark_applied(self._connection, row.id, failure, self._now())
        else:
            for change in applied.changes:
                self._tell(change)

    async def _apply(self, row: inbox.InboxEntry) -> _Applied:
        try:
            kind = events.EventKind(row.kind)
        except ValueError:
            raise KioskError("this version of the program does not know the kind") from None
        if kind is events.EventKind.MENU:
            # A menu writes in a transaction of its own; taken in twice it changes nothing.
            result = await self._menu_sync.push(row.body, alias=row.subject)
            applied = _Applied(f"menu version {result.version}")
            with transaction(self._connection):
                inbox.mark_applied(self._connection, row.id, applied.outcome, self._now())
            return applied
        with transaction(self._connection):
            applied = self._effect(kind, row)
            inbox.mark_applied(self._connection, row.id, applied.outcome, self._now())
        if kind is events.EventKind.STORE_STATUS:
            self._status_watch.set_pause(facts.pause(self._connection))
        return applied

    def _effect(self, kind: events.EventKind, row: inbox.InboxEntry) -> _Applied:
        match kind:
            case events.EventKind.ORDER_CONFIRMATION:
                return self._confirmation(row)
            case events.EventKind.ORDER_READY:
                ready = events.parse_ready(row.body)
                return self._order(
                    row, OrderState.READY, "ready", restaurant_order_id=ready.restaurant_order_id
                )
            case events.EventKind.ORDER_CANCELLATION:
                cancelled = events.parse_cancellation(row.body)
                return self._order(
                    row,
                    OrderState.CANCELLED,
                    ": ".join(part for part in (cancelled.raw_reason, cancelled.details) if part),
                    reason=cancelled.details or cancelled.raw_reason,
                )
            case events.EventKind.ITEMS_STATUS | events.EventKind.OPTIONS_STATUS:
                return self._sold_out(kind, row)
            case _:
                return self._store(row)

    def _confirmation(self, row: inbox.InboxEntry) -> _Applied:
        confirmation = events.parse_confirmation(row.body)
        if confirmation.is_accepted:
            return self._order(
                row,
                OrderState.CONFIRMED,
                f"confirmed {confirmation.remark}".strip(),
                ready_at=confirmation.ready_at,
                restaurant_order_id=confirmation.restaurant_order_id,
            )
        return self._order(
            row,
            OrderState.REJECTED,
            f"rejected: {confirmation.failure_reason}",
            reason=confirmation.failure_reason,
            restaurant_order_id=confirmation.restaurant_order_id,
        )

    def _order(
        self,
        row: inbox.InboxEntry,
        state: OrderState,
        cause: str,
        *,
        ready_at: datetime | None = None,
        reason: str | None = None,
        restaurant_order_id: str = "",
    ) -> _Applied:
        outcome = outbox.change_state(
            self._connection,
            row.subject,
            state,
            Actor.WEBHOOK,
            cause,
            self._now(),
            ready_at=ready_at,
            reason=reason,
            restaurant_order_id=restaurant_order_id or None,
        )
        if outcome is Outcome.REFUSED:
            log.info("order %s: %s cannot follow, kept for staff", row.subject, state.value)
        return _Applied(outcome.value, (OrderChanged(row.subject),))

    def _sold_out(self, kind: events.EventKind, row: inbox.InboxEntry) -> _Applied:
        changes = events.parse_active_changes(row.body)
        is_sold_out = {change.id: not change.is_active for change in changes}
        is_items = kind is events.EventKind.ITEMS_STATUS
        touched = set_eighty_sixed(
            self._connection,
            items=is_sold_out if is_items else {},
            options={} if is_items else is_sold_out,
            now=self._now(),
            source="webhook",
        )
        return _Applied(f"{len(touched)} items touched", (AvailabilityChanged(touched),))

    def _store(self, row: inbox.InboxEntry) -> _Applied:
        change = events.parse_store_change(row.body, row.received_at)
        pause = None if change.is_active else Pause(change.reason or change.notes, change.until)
        facts.set_pause(self._connection, pause)
        return _Applied(("resumed" if pause is None else "paused") + f" {change.remark}".rstrip())
