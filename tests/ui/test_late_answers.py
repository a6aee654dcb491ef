"""The engine does not answer in time: the guest sees their number all the same, and one order."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from kiosk.domain.checkout import Checkout
from kiosk.domain.errors import NotTakingOrders
from kiosk.domain.payment import PaymentState, PayWay, TerminalStep
from kiosk.domain.store import StoreState
from kiosk.storage.database import open_writer
from kiosk.storage.orders import StoredOrder
from kiosk.ui.bridge import EngineBridge
from kiosk.ui.checkout_flow import SUBMIT_LIMIT_S
from kiosk.ui.desk import Desk
from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.conftest import LogGuard
from tests.ui.stage import Stage
from tests.ui.test_journeys import add_cola, place_order, to_menu

Run = Callable[[Coroutine[Any, Any, Any]], Any]
BUTTON = QAccessible.Role.Button
APOLOGY = starting("Sorry, one moment")
NUMBER = named("Your number is K01")
AGAIN = starting("We don’t know yet if your order went through.")


class SlowDisk:
    """The engine hears everything at once, and does it when the test says so."""

    def __init__(self, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
        self.heard: list[Checkout] = []
        self._submit = stage.submit
        self._pay = stage.pay
        self._stage = stage
        self._monkeypatch = monkeypatch
        self._limit(0.1)

        async def hear(checkout: Checkout) -> Any:
            self.heard.append(checkout)
            await asyncio.Event().wait()

        stage.submit = hear  # type: ignore[method-assign]
        stage.pay = hear  # type: ignore[method-assign]

    def lose_the_answer(self) -> None:
        """From now on it is done at once, and nobody hears of it."""

        async def submit(checkout: Checkout) -> Any:
            await self._submit(checkout)
            await asyncio.Event().wait()

        self._stage.submit = submit  # type: ignore[method-assign]

    def recover(self) -> None:
        self._limit(SUBMIT_LIMIT_S)
        self._stage.submit = self._submit  # type: ignore[method-assign]
        self._stage.pay = self._pay  # type: ignore[method-assign]

    def _limit(self, limit_s: float) -> None:
        self._monkeypatch.setattr("kiosk.ui.checkout_flow.SUBMIT_LIMIT_S", limit_s)

    async def commit(self) -> None:
        """What was heard first."""
        await self._submit(self.heard[0])

    async def begin_payment(self) -> None:
        await self._pay(self.heard[0])
        self._stage.step(TerminalStep.PRESENT_CARD)


@pytest.fixture
def shop(shop: Shop) -> Shop:
    return replace(shop, recovery_s=1)


@pytest.fixture
def disk(stage: Stage, kiosk: KioskWindow, monkeypatch: pytest.MonkeyPatch) -> SlowDisk:
    return SlowDisk(stage, monkeypatch)


@pytest.fixture(autouse=True)
def _logged(log_guard: LogGuard) -> None:
    log_guard.expect("A page failed", logger="kiosk.ui.checkout_flow", level=40)


async def order(hands: Hands) -> None:
    await to_menu(hands)
    await add_cola(hands)
    await place_order(hands)


async def seen_for_long(hands: Hands, kiosk: KioskWindow) -> None:
    """The number stays, also when the recovery page would have been over."""
    recovery_s = kiosk.shell._desk.shop.recovery_s
    await hands.wait("the number", NUMBER)
    await asyncio.sleep(recovery_s + 0.2)
    await hands.wait("still the number", NUMBER)


def test_the_number_comes_while_the_guest_is_asked_for_patience(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, disk: SlowDisk
) -> None:
    async def customer() -> None:
        await order(hands)
        await hands.wait("the apology", APOLOGY)
        await hands.wait("the hope", starting("We’re still waiting for your number."))
        await disk.commit()
        await seen_for_long(hands, kiosk)

    run(customer())
    assert len(stage.placed) == 1


def test_what_was_committed_is_found_when_the_answer_is_lost(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, disk: SlowDisk
) -> None:
    disk.lose_the_answer()

    async def customer() -> None:
        await order(hands)
        await seen_for_long(hands, kiosk)

    run(customer())
    assert len(stage.placed) == 1


def test_a_second_touch_orders_the_same_cart(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, disk: SlowDisk
) -> None:
    async def customer() -> None:
        await order(hands)
        await hands.wait("the apology", APOLOGY)
        await hands.wait("what to do", AGAIN)
        await hands.wait("the line", starting("1 × Cola"))
        disk.recover()
        await hands.touch("again", starting("Order and pay", BUTTON))
        await hands.wait("the number", NUMBER)
        # Now the first one is through as well.
        await disk.commit()

    run(customer())
    assert stage.submitted[0].cart_id == disk.heard[0].cart_id
    assert {placed.order_id for placed in stage.placed} == {stage.placed[0].order_id}


def test_the_number_comes_wherever_the_guest_is_by_then(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, disk: SlowDisk
) -> None:
    async def customer() -> None:
        await order(hands)
        await hands.wait("what to do", AGAIN)
        await hands.touch("back", named("Back", BUTTON))
        await hands.wait("the menu", starting("Margherita", BUTTON))
        await disk.commit()
        await hands.wait("the number", NUMBER)
        await hands.touch("Done", named("Done", BUTTON))
        # The next guest has a cart of their own, and does not see what others ordered.
        await to_menu(hands)
        await disk.commit()
        await hands.settle()
        await hands.wait("the menu", starting("Margherita", BUTTON))

    run(customer())


def test_refused_at_the_second_touch_because_the_first_was_heard(
    stage: Stage,
    kiosk: KioskWindow,
    hands: Hands,
    run: Run,
    disk: SlowDisk,
    log_guard: LogGuard,
) -> None:
    log_guard.expect("not placed", logger="kiosk.ui.checkout_flow")

    async def customer() -> None:
        await order(hands)
        await hands.wait("what to do", AGAIN)
        disk.recover()
        submit = stage.submit

        async def refuse(checkout: Checkout) -> Any:
            # Committed, though not told yet, and the store has paused since.
            listeners, stage.listeners = stage.listeners, []
            await submit(checkout)
            stage.listeners = listeners
            raise NotTakingOrders("paused")

        stage.submit = refuse  # type: ignore[method-assign]
        await hands.touch("again", starting("Order and pay", BUTTON))
        await hands.wait("the number", NUMBER)

    run(customer())


def test_out_of_service_the_cart_is_not_for_the_next_guest(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, disk: SlowDisk
) -> None:
    async def customer() -> None:
        await order(hands)
        await hands.wait("the apology", APOLOGY)
        stage.become(StoreState.MAINTENANCE, "Back after lunch.")
        await hands.wait("the message", named("Back after lunch."))
        stage.become(StoreState.OPEN)
        await to_menu(hands)
        assert hands.find(named("Review order")) is None

    run(customer())


class TestByCard:
    @pytest.fixture
    def shop(self, shop: Shop) -> Shop:
        return replace(shop, pay_ways=(PayWay.CARD,))

    def test_a_payment_that_began_late_is_shown(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, disk: SlowDisk
    ) -> None:
        async def customer() -> None:
            await order(hands)
            await hands.wait("the apology", APOLOGY)
            await hands.wait("what to do", AGAIN)
            await disk.begin_payment()
            await hands.wait("the reader", named("Hold your card to the reader"))
            await hands.wait("the amount", named("Amount due: $3.42"))
            stage.settle(PaymentState.APPROVED)
            await seen_for_long(hands, kiosk)

        run(customer())
        assert len(stage.placed) == 1

    def test_a_payment_that_nobody_saw_is_approved_on_the_recovery_page(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, disk: SlowDisk
    ) -> None:
        async def customer() -> None:
            await order(hands)
            await hands.wait("the apology", APOLOGY)
            await disk.begin_payment()
            await hands.wait("the reader", named("Hold your card to the reader"))
            kiosk.shell.recover()
            await hands.wait("the apology", APOLOGY)
            stage.settle(PaymentState.APPROVED)
            await seen_for_long(hands, kiosk)

        run(customer())


class TestMistakesOfOurs:
    """Where something else goes wrong while a guest has a number, or is about to get one."""

    @pytest.fixture(autouse=True)
    def _logged(self) -> None:
        """Nothing is."""

    def test_the_number_page_comes_back(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await order(hands)
            await hands.wait("the number", NUMBER)
            kiosk.shell.recover()
            await hands.wait("the apology", APOLOGY)
            await hands.wait("the number again", NUMBER)
            await hands.touch("Done", named("Done", BUTTON))
            await hands.wait("the beginning", named("Touch to start", BUTTON))

        run(customer())

    def test_ordered_before_a_restart_the_number_is_shown_after_it(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, qtbot: QtBot
    ) -> None:
        async def first() -> None:
            await to_menu(hands)
            await add_cola(hands)

        run(first())
        qtbot.waitUntil(lambda: bool(stage.kept))
        kept = stage.kept[-1]
        assert kept is not None

        async def then() -> None:
            # Killed between the commit and the screen.
            await stage.submit(kept.checkout)
            kiosk.shell.done()
            kiosk.shell.resume(kept)
            await hands.wait("the number", NUMBER)

        run(then())
        assert len(stage.placed) == 1


class StuckEngine(Stage):
    """On a thread of its own, which stands still while the disk does."""

    def __init__(self, directory: Path) -> None:
        self.loop = asyncio.new_event_loop()
        self.disk = threading.Event()
        self._thread = threading.Thread(target=self.loop.run_forever)
        self._thread.start()

        async def open_it() -> None:
            super(StuckEngine, self).__init__(directory, open_writer(directory))

        self._do(open_it())

    async def submit(self, checkout: Checkout) -> StoredOrder:
        self.disk.wait()
        return await super().submit(checkout)

    def close(self) -> None:
        async def close_it() -> None:
            self.writer.close()

        self.disk.set()
        self._do(close_it())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.close()

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self.loop).result()


class TestOnAThreadThatIsStuck:
    """Called off, an order is committed all the same: nobody can call off what waits for a disk."""

    @pytest.fixture
    def engine(self, stage: Stage) -> Iterator[StuckEngine]:
        with closing(StuckEngine(stage.directory)) as engine:
            yield engine

    @pytest.fixture
    def desk(self, desk: Desk, engine: StuckEngine) -> Desk:
        return replace(desk, bridge=EngineBridge(engine, engine.loop))

    def test_two_touches_are_one_order_with_one_number(
        self,
        engine: StuckEngine,
        kiosk: KioskWindow,
        hands: Hands,
        run: Run,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr("kiosk.ui.checkout_flow.SUBMIT_LIMIT_S", 0.1)

        async def customer() -> None:
            await order(hands)
            await hands.wait("what to do", AGAIN)
            await hands.touch("again", starting("Order and pay", BUTTON))
            await hands.wait("the apology", APOLOGY)
            engine.disk.set()
            await seen_for_long(hands, kiosk)

        run(customer())
        assert len(engine.submitted) == 2
        assert {placed.short_code for placed in engine.placed} == {"K01"}
