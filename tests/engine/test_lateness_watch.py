"""Late orders are marked, once in the trail, and the mark goes when they move on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.domain.lateness import Lateness
from kiosk.domain.order import Actor, OrderState
from kiosk.engine.changes import OrderChanged
from kiosk.engine.operations import order_answer
from kiosk.sandbox.server import Sandbox
from tests.engine.restaurant import Live, soup_cart

pytestmark = pytest.mark.anyio


async def test_a_late_order_is_marked_until_it_moves_on(
    kiosk: Live, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    placed = await kiosk.engine.submit(soup_cart())
    order_id = placed.order_id
    await kiosk.state(order_id, OrderState.SUBMITTED)
    watch = kiosk.engine.lateness
    real = watch._now

    def look(minutes: float) -> Lateness | None:
        monkeypatch.setattr(watch, "_now", lambda: real() + timedelta(minutes=minutes))
        watch.look()
        return kiosk.order(order_id).late

    assert look(4.9) is None
    kiosk.changes.clear()
    assert look(5.1) is Lateness.CONFIRMATION
    assert kiosk.changes == [OrderChanged(order_id)]
    assert look(5.2) is Lateness.CONFIRMATION
    assert order_answer(kiosk.order(order_id))["late"] == "confirmation"
    assert look(21) is Lateness.READY
    # Confirmed at last, it is still late for the guest; the trail has said so.
    await sandbox.actions.confirm(order_id, "2020-01-01T10:00:00Z")
    await kiosk.state(order_id, OrderState.CONFIRMED)
    assert kiosk.order(order_id).late is None
    assert look(21) is Lateness.READY
    await sandbox.actions.ready(order_id)
    order = await kiosk.state(order_id, OrderState.READY)
    assert (order.late, look(600)) == (None, None)
    late = [entry for entry in order.trail if entry.cause.startswith("late")]
    assert [entry.cause for entry in late] == [
        "late: not confirmed within 5 minutes",
        "late: not ready 5 minutes after its time",
    ]
    assert {(entry.actor, entry.from_state is entry.to_state) for entry in late} == {
        (Actor.KIOSK, True)
    }
