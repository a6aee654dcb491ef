"""What the inbox holds is applied once, whatever happens to the program or a row of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import StorageError
from kiosk.domain.order import OrderState
from kiosk.engine.inbox_worker import InboxWorker
from kiosk.sandbox.server import Sandbox
from kiosk.storage import inbox, outbox
from tests.conftest import LogGuard
from tests.engine.restaurant import Live, kiosk_settings, live, onetablet, soup_cart, until

pytestmark = pytest.mark.anyio
S = OrderState
NOW = datetime(2026, 5, 9, 12, 0, tzinfo=UTC)


def receive(kiosk: Live, kind: str, subject: str, body: Any = None) -> int:
    """As a webhook that was committed, and the worker not woken."""
    return inbox.receive(kiosk.engine.connection, kind, subject, json.dumps(body or {}), NOW)


def outcome(kiosk: Live, row: int) -> str:
    (text,) = kiosk.engine.connection.execute(
        "SELECT outcome FROM inbox WHERE id = ?", (row,)
    ).fetchone()
    return str(text)


async def submitted(kiosk: Live) -> str:
    placed = await kiosk.engine.submit(soup_cart())
    await kiosk.state(placed.order_id, S.SUBMITTED)
    return placed.order_id


async def test_what_was_committed_before_a_kill_is_applied_at_the_start(tmp_path: Path) -> None:
    async with onetablet() as sandbox:
        settings = kiosk_settings(tmp_path, sandbox.url)
        async with live(settings, sandbox) as kiosk:
            await kiosk.menu()
            order_id = await submitted(kiosk)
            receive(kiosk, "order_confirmation", order_id, {"order_status": "success"})
            row = receive(kiosk, "order_ready", order_id)
            assert kiosk.order(order_id).state is S.SUBMITTED
        async with live(settings, sandbox) as kiosk:
            await kiosk.state(order_id, S.READY)
            assert outcome(kiosk, row) == "apply"
            assert inbox.unapplied(kiosk.engine.connection) == ()


async def test_a_left_over_cancellation_is_heard_before_anything_is_sent(tmp_path: Path) -> None:
    async with onetablet() as sandbox:
        settings = kiosk_settings(tmp_path, sandbox.url)
        async with live(settings, sandbox) as kiosk:
            await kiosk.menu()
            kiosk.engine.sender.wake = lambda: None  # type: ignore[method-assign]
            placed = await kiosk.engine.submit(soup_cart())
            receive(kiosk, "order_cancellation", placed.order_id, {"cancel_reason": "OTHER"})
        async with live(settings, sandbox) as kiosk:
            await kiosk.state(placed.order_id, S.CANCELLED)
            kiosk.engine.sender.wake()
            await until(
                lambda: outbox.next_due_at(kiosk.engine.connection) is None, "nothing is due"
            )
        assert sandbox.received == []


@pytest.mark.parametrize(
    ("kind", "body"), [("order_ready", "no object"), ("order_ready", {}), ("a_new_kind", {})]
)
async def test_a_row_that_cannot_be_applied_is_passed(
    kiosk: Live, sandbox: Sandbox, log_guard: LogGuard, kind: str, body: Any
) -> None:
    """An unknown order, a body of another version, or a kind that a newer version wrote."""
    log_guard.expect("was not applied")
    order_id = await submitted(kiosk)
    row = receive(kiosk, kind, "nobody", body)
    await sandbox.actions.ready(order_id)
    await kiosk.state(order_id, S.READY)
    assert outcome(kiosk, row).startswith("failed: ")


async def test_a_mistake_of_ours_costs_one_row(
    kiosk: Live, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard
) -> None:
    log_guard.expect("was not applied", level=40)
    order_id = await submitted(kiosk)

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(InboxWorker, "_store", broken)
    assert await sandbox.actions.set_store({"is_active": False}) == 200
    await sandbox.actions.ready(order_id)
    await kiosk.state(order_id, S.READY)
    assert outcome(kiosk, 1) == "failed: ZeroDivisionError"


async def test_a_full_disk_loses_no_row_and_keeps_the_order(
    kiosk: Live, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard
) -> None:
    log_guard.expect("applying webhooks failed: The disk is full. It starts again", level=40)
    order_id = await submitted(kiosk)
    is_full = True
    right = outbox.change_state

    def change_state(*given: Any, **more: Any) -> Any:
        if is_full:
            raise StorageError("The disk is full.")
        return right(*given, **more)

    monkeypatch.setattr(outbox, "change_state", change_state)
    await sandbox.actions.confirm(order_id)
    await sandbox.actions.ready(order_id)
    await until(lambda: len(inbox.unapplied(kiosk.engine.connection)) == 2, "both wait")
    is_full = False
    order = await kiosk.state(order_id, S.READY)
    assert [entry.to_state for entry in order.trail[-2:]] == [S.CONFIRMED, S.READY]


async def test_the_effect_and_its_note_are_one(
    kiosk: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if the power went between the two: neither is there, so nothing is doubled."""
    order_id = await submitted(kiosk)
    receive(kiosk, "order_ready", order_id)

    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(inbox, "mark_applied", cut)
        with pytest.raises(KeyboardInterrupt):
            await kiosk.engine.inbox.apply_all()
    assert kiosk.order(order_id).state is S.SUBMITTED
    trail = len(kiosk.order(order_id).trail)
    await kiosk.engine.inbox.apply_all()
    await kiosk.engine.inbox.apply_all()
    assert kiosk.order(order_id).state is S.READY
    assert len(kiosk.order(order_id).trail) == trail + 1
