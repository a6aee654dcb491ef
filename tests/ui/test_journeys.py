"""A customer's way through the real window, by touch and by what can be seen."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible

from kiosk.domain.order import OrderState, Service
from kiosk.domain.store import StoreState
from kiosk.ui.album import Album
from kiosk.ui.autopilot import Autopilot, Wish
from kiosk.ui.hands import Hands, NotSeen, named, starting
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage, small_menu

Run = Callable[[Coroutine[Any, Any, Any]], Any]
BUTTON = QAccessible.Role.Button


async def to_menu(hands: Hands, service: str = "Take out") -> None:
    await hands.touch("start", named("Touch to start", BUTTON))
    await hands.touch(service, named(service, BUTTON))
    await hands.wait("the menu", starting("Margherita, from $11.00", BUTTON))


async def add_cola(hands: Hands) -> None:
    await hands.touch("Drinks", named("Drinks", QAccessible.Role.PageTab))
    await hands.touch("Cola", named("Cola, $3.20", BUTTON))
    await hands.touch("Add", named("Add to order, $3.20", BUTTON))
    await hands.wait("the bar", named("Review order", BUTTON))


async def place_order(hands: Hands) -> None:
    await hands.touch("Review", named("Review order", BUTTON))
    await hands.touch("Order", starting("Order and pay", BUTTON))


def test_an_order_from_the_first_touch_to_the_board(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_menu(hands)
        await add_cola(hands)
        await place_order(hands)
        await hands.wait("the number", named("Your number is K01"))
        assert [line.item_id for line in stage.submitted[0].lines] == ["i-cola"]
        assert stage.submitted[0].service is Service.TAKE_OUT
        stage.move(stage.placed[0], OrderState.CONFIRMED)
        await hands.wait("confirmed", starting("Confirmed by the kitchen, done"))
        stage.move(stage.placed[0], OrderState.READY)
        await hands.wait("ready", starting("Ready at the counter, done"))
        await hands.touch("Done", named("Done", BUTTON))
        await hands.wait("the board", named("K01 is ready"))

    run(customer())


def test_the_autopilot_finds_its_way_on_any_menu(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    """It chooses two levels deep, fills in what Add misses, and sees the number come up."""
    told: list[str] = []

    async def kitchen_works() -> str:
        pilot = Autopilot(hands, Album(kiosk, None), told.append)
        return await pilot.order(Wish())

    def answer(change: object) -> None:
        # The kitchen: each order is confirmed and ready as soon as it is placed.
        if stage.placed and stage.placed[-1].order_id not in done:
            done.add(stage.placed[-1].order_id)
            stage.move(stage.placed[-1], OrderState.CONFIRMED)
            stage.move(stage.placed[-1], OrderState.READY)

    done: set[str] = set()
    stage.listeners.append(answer)
    assert run(kitchen_works()) == "K01"
    line = stage.submitted[0].lines[0]
    assert line.item_id == "i-margherita"
    chosen = {selection.group_id: selection for selection in line.selections}
    assert set(chosen) == {"g-size", "g-top"}
    assert chosen["g-top"].options[0].selections[0].group_id == "g-half"
    assert any("K01 on the board" in line for line in told)


def test_an_autopilot_that_finds_nothing_says_what_is_there(
    stage: Stage, kiosk: KioskWindow, run: Run
) -> None:
    hands = Hands(kiosk.window, step_limit_s=0.2)
    with pytest.raises(NotSeen, match=r"a cake\. On the screen: .*Touch to start"):
        run(hands.touch("a cake", named("Cake", BUTTON)))


def test_closed_says_when_it_opens_and_still_shows_ready_numbers(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_menu(hands)
        await add_cola(hands)
        await place_order(hands)
        await hands.wait("the number", named("Your number is K01"))
        await hands.touch("Done", named("Done", BUTTON))
        stage.move(stage.placed[0], OrderState.READY)
        stage.become(StoreState.CLOSED, until=stage.moment + timedelta(hours=23))
        await hands.wait("closed", named("We’re closed"))
        await hands.wait("when", named("Opens tomorrow at 11:00\N{NO-BREAK SPACE}AM"))
        await hands.wait("the board", named("K01 is ready"))
        stage.become(StoreState.OPEN)
        await hands.wait("open again", named("Touch to start", BUTTON))

    run(customer())


def test_maintenance_ends_an_order_at_once(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_menu(hands)
        await add_cola(hands)
        stage.become(StoreState.MAINTENANCE, "Back after lunch.")
        await hands.wait("the message", named("Back after lunch."))
        stage.become(StoreState.OPEN)
        await to_menu(hands)
        assert hands.find(named("Review order")) is None

    run(customer())


def test_sold_out_is_shown_at_once_and_cannot_be_opened(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_menu(hands)
        stage.sell_out("i-margherita")
        card = await hands.wait("sold out", starting("Margherita, Sold out", BUTTON))
        assert not card.is_enabled
        stage.sell_out("i-margherita", back=True)
        await hands.touch("Margherita", starting("Margherita, from", BUTTON))
        await hands.wait("its page", starting("Add to order", BUTTON))

    run(customer())


def test_an_item_of_the_evening_says_when(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_menu(hands)
        card = await hands.wait("Calzone", starting("Calzone, Not available now", BUTTON))
        assert "Back at 5:00\N{NO-BREAK SPACE}PM" in card.name
        assert not card.is_enabled

    run(customer())


def test_a_new_menu_replaces_the_old_one_under_the_guest(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    menu = small_menu()
    pizza, drinks = menu.categories
    dearer = replace(pizza.items[0], price_cents=1200)

    async def customer() -> None:
        await to_menu(hands)
        stage.write(
            replace(menu, categories=(replace(pizza, items=(dearer, pizza.items[1])), drinks))
        )
        await hands.wait("the new price", starting("Margherita, from $12.00", BUTTON))
        stage.write(replace(menu, categories=(drinks,)))
        await hands.wait("the drinks", named("Cola, $3.20", BUTTON))
        assert hands.find(starting("Margherita")) is None

    run(customer())


class TestTimeLimits:
    """A guest who leaves leaves nothing behind: in real time, here."""

    @pytest.fixture
    def shop(self, shop: Shop) -> Shop:
        return replace(shop, idle_s=3, countdown_s=3)

    def test_still_there_goes_on_with_a_touch(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_menu(hands)
            await hands.touch("Continue", named("Continue", BUTTON))
            await hands.wait("the menu", starting("Margherita, from", BUTTON))

        run(customer())

    def test_nobody_there_starts_over_without_the_cart(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_menu(hands)
            await add_cola(hands)
            await hands.wait("the question", named("Still there?"))
            await hands.wait("the beginning", named("Touch to start", BUTTON))
            await to_menu(hands)
            assert hands.find(named("Review order")) is None

        run(customer())

    def test_news_of_the_store_is_no_sign_of_life(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_menu(hands)
            await hands.wait("the question", named("Still there?"))
            stage.become(StoreState.PAUSED)
            stage.become(StoreState.OPEN)
            assert hands.find(named("Still there?")) is not None
            await hands.wait("the beginning", named("Touch to start", BUTTON))
            # The next one is noticed as well, also one who gets no further than a sheet.
            await hands.touch("the modes", named("Easier to see", BUTTON))
            await hands.touch("large text", named("Large text"))
            await hands.wait("it is gone", named("Touch to start", BUTTON))

        run(customer())


class TestPagesThatCloseThemselves:
    @pytest.fixture
    def shop(self, shop: Shop) -> Shop:
        return replace(shop, number_s=1, recovery_s=1)

    def test_the_number_page_closes_by_itself(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_menu(hands)
            await add_cola(hands)
            await place_order(hands)
            await hands.wait("the number", named("Your number is K01"))
            await hands.wait("the beginning", named("Touch to start", BUTTON))

        run(customer())

    def test_an_unexpected_mistake_recovers_by_itself(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, log_guard: Any
    ) -> None:
        log_guard.expect("A page failed", logger="kiosk.ui.checkout_flow", level=40)
        stage.submit_error = RuntimeError("a bug")

        async def customer() -> None:
            await to_menu(hands)
            await add_cola(hands)
            await place_order(hands)
            await hands.wait("the apology", starting("Sorry, one moment"))
            await hands.wait("the beginning", named("Touch to start", BUTTON))

        run(customer())


def test_ways_to_see_better_last_for_one_guest(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await hands.touch("the button", named("Easier to see", BUTTON))
        await hands.touch("large text", named("Large text"))
        large = await hands.wait(
            "it is on", lambda seen: seen.name == "Large text" and seen.is_checked
        )
        assert large.is_choice
        await hands.touch("Close", named("Close", BUTTON))
        start = await hands.wait("the start", named("Touch to start", BUTTON))
        assert start.rect.isValid()
        await to_menu(hands)
        kiosk.shell.done()
        await hands.touch("the button", named("Easier to see", BUTTON))
        off = await hands.wait("large text", named("Large text"))
        assert not off.is_checked

    run(customer())


class TestOneService:
    @pytest.fixture
    def shop(self, shop: Shop) -> Shop:
        return replace(shop, services=(Service.TAKE_OUT,))

    def test_the_service_page_is_left_out(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await hands.touch("start", named("Touch to start", BUTTON))
            await hands.wait("the menu", starting("Margherita", BUTTON))

        run(customer())


class TestLandscape:
    @pytest.fixture
    def window_size(self) -> QSize:
        return QSize(1366, 768)

    def test_the_same_way_on_a_wide_screen(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_menu(hands, "Eat in")
            await add_cola(hands)
            await place_order(hands)
            await hands.wait("the number", named("Your number is K01"))

        run(customer())
