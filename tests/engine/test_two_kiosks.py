"""Two kiosks in one store: one takes the webhooks, the other polls; neither disturbs the other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.config import Settings, from_tables
from kiosk.domain.errors import UnknownOrder
from kiosk.domain.order import Actor, OrderState
from kiosk.engine import reconcile
from kiosk.engine.order_action import Action, ActionKind
from kiosk.sandbox.server import Sandbox
from kiosk.storage import outbox
from kiosk.storage.orders import OrderReader
from tests.engine.restaurant import CHANNEL_KEY, Live, curry_cart, live, soup_cart, tables

pytestmark = pytest.mark.anyio
S = OrderState
EACH = 6


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reconcile, "FAST_S", 0.1)
    monkeypatch.setattr(reconcile, "SLOW_S", 0.1)


def settings(directory: Path, sandbox: Sandbox, letter: str, *, is_polling: bool) -> Settings:
    read = tables(
        directory,
        sandbox.url,
        store={"kiosk_letter": letter},
        orders_api={"base_url": sandbox.orders_api_url, "api_key": CHANNEL_KEY},
    )
    if is_polling:
        del read["webhooks"]
    return from_tables(read, {}, source="the test")


@pytest.fixture
async def hearing(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Live]:
    async with live(settings(tmp_path / "k", sandbox, "K", is_polling=False), sandbox) as kiosk:
        await kiosk.menu()
        yield kiosk


@pytest.fixture
async def asking(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Live]:
    async with live(settings(tmp_path / "a", sandbox, "A", is_polling=True)) as kiosk:
        await kiosk.menu()
        yield kiosk


def codes(kiosk: Live) -> set[str]:
    orders = outbox.list_orders(kiosk.engine.connection, 100)
    return {order.short_code for order in orders}


def board(kiosk: Live) -> tuple[list[str], list[str]]:
    shown = OrderReader(kiosk.engine.connection).board(datetime.now(UTC))
    return [each.short_code for each in shown.preparing], [each.short_code for each in shown.ready]


async def test_numbers_never_clash_and_each_knows_its_own(
    hearing: Live, asking: Live, sandbox: Sandbox
) -> None:
    kiosks = (hearing, asking)
    placed = await asyncio.gather(
        *(kiosk.engine.submit(soup_cart(f"cart-{n}")) for n in range(EACH) for kiosk in kiosks)
    )
    for n, order in enumerate(placed):
        await kiosks[n % 2].state(order.order_id, S.SUBMITTED)
    called = [each.short_code for each in sandbox.received]
    assert len(set(called)) == len(called) == 2 * EACH
    assert codes(hearing) == {f"K{n:02}" for n in range(1, EACH + 1)}
    assert codes(asking) == {f"A{n:02}" for n in range(1, EACH + 1)}
    for kiosk, other in ((hearing, "A01"), (asking, "K01")):
        with pytest.raises(UnknownOrder):
            kiosk.engine.find_order(other)


async def test_each_order_goes_its_way(hearing: Live, asking: Live, sandbox: Sandbox) -> None:
    ours = (await hearing.engine.submit(curry_cart())).order_id
    theirs = (await asking.engine.submit(soup_cart())).order_id
    await hearing.state(ours, S.SUBMITTED)
    await asking.state(theirs, S.SUBMITTED)
    assert await sandbox.actions.confirm(ours) == 200
    # The webhooks of the other kiosk's orders come to this one, which does not have them.
    assert await sandbox.actions.ready(theirs) == 404
    order = await asking.state(theirs, S.READY)
    assert order.trail[-1].actor is Actor.POLL
    assert (await hearing.state(ours, S.CONFIRMED)).trail[-1].actor is Actor.WEBHOOK
    assert board(hearing) == (["K01"], [])
    assert board(asking) == ([], ["A01"])
    # By hand, each its own.
    done = await asking.engine.staff.act(asking.order(theirs), Action(ActionKind.FINISH), 8)
    assert done.state is S.COMPLETED
    assert hearing.order(ours).state is S.CONFIRMED
    assert [each.status for each in sandbox.received] == ["new", "finished"]
