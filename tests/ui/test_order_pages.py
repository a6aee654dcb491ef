"""Item, cart and number page as a guest meets them: found by name, touched where they are shown."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible

from kiosk.domain.order import OrderState
from kiosk.domain.promotion import Promotion
from kiosk.domain.tip import TipOffers
from kiosk.engine.changes import AvailabilityChanged
from kiosk.storage.eighty_six import set_eighty_sixed
from kiosk.ui.hands import Hands, Seen, named, starting
from kiosk.ui.shell import Shell
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage, small_menu

Run = Callable[[Coroutine[Any, Any, Any]], Any]
BUTTON = QAccessible.Role.Button
RADIO = QAccessible.Role.RadioButton
CHECK = QAccessible.Role.CheckBox

SCREENS = [QSize(1080, 1920), QSize(768, 1366), QSize(1920, 1080), QSize(1366, 768)]


async def to_pizza(hands: Hands) -> None:
    await hands.touch("start", named("Touch to start", BUTTON))
    await hands.touch("take out", named("Take out", BUTTON))
    await hands.touch("Margherita", starting("Margherita, from", BUTTON))
    await hands.wait("its page", named("Add to order, $11.00", BUTTON))


async def to_cart(hands: Hands) -> None:
    await to_pizza(hands)
    await hands.touch("Large", starting("Large", RADIO))
    await hands.touch("Add", named("Add to order, $15.00", BUTTON))
    await hands.touch("Review", named("Review order", BUTTON))
    await hands.wait("the order button", starting("Order and pay", BUTTON))


def inside(seen: Seen, kiosk: KioskWindow) -> bool:
    return seen.rect.left() >= 0 and seen.rect.right() < kiosk.window.width()


@pytest.mark.parametrize("window_size", SCREENS, ids=lambda size: f"{size.width()}")
def test_choices_three_levels_deep_on_every_screen(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_pizza(hands)
        large = await hands.touch("Large", named("Large, +\u00a0$4.00", RADIO))
        assert inside(large, kiosk)
        await hands.touch("Olives", named("Olives, +\u00a0$1.50", CHECK))
        await hands.touch("Left half", named("Left half, Olives", RADIO))
        await hands.touch("a little", named("Only a little, Left half", CHECK))
        little = await hands.wait("it is ticked", starting("Only a little"))
        assert little.is_checked
        assert inside(little, kiosk)
        await hands.touch("Add", named("Add to order, $16.50", BUTTON))
        await hands.touch("Review", named("Review order", BUTTON))
        await hands.wait(
            "the choices in words",
            starting("1 × Margherita, Large, Olives (Left half: Only a little), $16.50"),
        )

    run(customer())


def test_what_the_order_has_no_room_for_is_said_on_its_page(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    shell: Any = kiosk.shell

    async def customer() -> None:
        await to_cart(hands)
        (line,) = shell.cart.cart.lines
        for number in range(49):
            shell.cart.add(replace(line, id=str(number), note=str(number)))
        await hands.touch("back", named("Back", BUTTON))
        await hands.touch("Cola", starting("Cola, ", BUTTON))
        await hands.touch("Add", named("Add to order, $3.20", BUTTON))
        words = "Your order is full: the limit is 50 different dishes. Cola wasn’t added."
        await hands.wait("why not", named(words))
        assert shell.page == Shell.Page.Item
        await hands.touch("back", named("Back to the menu", BUTTON))
        assert shell.cart.count == 50

    run(customer())


def test_an_open_page_follows_the_menu(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    menu = small_menu()
    pizzas, drinks = menu.categories
    margherita = pizzas.items[0]
    size, toppings = margherita.groups
    smaller = replace(
        margherita, price_cents=1200, groups=(size, replace(toppings, options=toppings.options[1:]))
    )

    async def customer() -> None:
        await to_pizza(hands)
        await hands.touch("Large", starting("Large", RADIO))
        await hands.touch("Olives", starting("Olives", CHECK))
        stage.write(replace(menu, categories=(replace(pizzas, items=(smaller,)), drinks)))
        await hands.wait("what happened", starting("The menu has just changed."))
        await hands.touch("Olives", named("Olives, Not available now", CHECK))
        await hands.wait("the new price", named("Add to order, $16.00", BUTTON))
        stage.write(replace(menu, categories=(drinks,)))
        await hands.wait("what happened", starting("Sorry, this is no longer on the menu."))
        await hands.touch("back", named("Back to the menu", BUTTON))
        await hands.wait("the menu", starting("Cola, ", BUTTON))

    run(customer())


def test_added_too_early_it_points_at_what_is_missing(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_pizza(hands)
        olives = await hands.touch("Olives", starting("Olives", CHECK))
        await hands.touch("Add", starting("Add to order", BUTTON))
        badge = await hands.wait(
            "what is missing", lambda seen: seen.name == "Choose 1" and seen.rect.top() < 400
        )
        assert badge.rect.top() < olives.rect.top()
        await hands.touch("Small", starting("Small", RADIO))
        await hands.wait("it is chosen", named("Chosen, Small"))
        await hands.touch("Add", starting("Add to order", BUTTON))
        # The half that the olives need is missing still.
        await hands.wait("the group", starting("Which half?"))
        await hands.touch("Left half", starting("Left half", RADIO))
        await hands.touch("Add", named("Add to order, $12.50", BUTTON))
        await hands.wait("the menu", named("Review order", BUTTON))

    run(customer())


def test_radio_and_tick_say_what_they_are(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_pizza(hands)
        await hands.touch("Small", named("Small", RADIO))
        await hands.touch("Small again", named("Small", RADIO))
        small = await hands.wait("it stays", lambda seen: seen.name == "Small" and seen.is_checked)
        assert "Size" in small.groups
        await hands.touch("Large", starting("Large", RADIO))
        await hands.wait("it goes", lambda seen: seen.name == "Small" and not seen.is_checked)
        await hands.touch("Olives", starting("Olives", CHECK))
        await hands.touch("Olives again", starting("Olives", CHECK))
        await hands.wait_gone("its halves", starting("Left half"))

    run(customer())


def test_going_back_from_an_edited_line_leaves_it_as_it_was(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_cart(hands)
        await hands.touch("Edit", named("Edit Margherita", BUTTON))
        await hands.touch("Small", named("Small", RADIO))
        await hands.touch("Back", named("Back to your order", BUTTON))
        await hands.wait("the line", starting("1 × Margherita, Large, $15.00"))
        await hands.touch("Edit", named("Edit Margherita", BUTTON))
        await hands.wait("its choice", lambda seen: "Large" in seen.name and seen.is_checked)
        await hands.touch("Small", named("Small", RADIO))
        await hands.touch("Update", named("Update order, $11.00", BUTTON))
        await hands.wait("the line", starting("1 × Margherita, Small, $11.00"))

    run(customer())


def test_removing_can_be_undone_and_an_empty_order_leads_on(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_cart(hands)
        await hands.touch("Remove", named("Remove Margherita", BUTTON))
        await hands.wait("nothing there", named("Nothing here yet"))
        await hands.touch("Undo", named("Undo", BUTTON))
        await hands.wait("the line", starting("1 × Margherita, Large"))
        await hands.touch("Remove", named("Remove Margherita", BUTTON))
        await hands.touch("See the menu", named("See the menu", BUTTON))
        await hands.wait("the menu", starting("Margherita, from", BUTTON))

    run(customer())


def test_more_of_a_line(stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    async def customer() -> None:
        await to_cart(hands)
        await hands.touch("more", named("One more: Margherita", BUTTON))
        await hands.wait("the total", named("Total: $32.10"))
        await hands.touch("less", named("One less: Margherita", BUTTON))
        await hands.wait("the total", named("Total: $16.05"))

    run(customer())


def test_what_sold_out_is_marked_and_repaired_in_place(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_cart(hands)
        # Nobody has told the screen yet: it looks again before anything is ordered.
        set_eighty_sixed(
            stage.writer, options={"o-large": True}, now=stage.moment, source="webhook"
        )
        await hands.touch("Order", starting("Order and pay", BUTTON))
        await hands.wait("the mark", starting("Large just sold out."))
        assert stage.submitted == []
        await hands.touch("Choose another", named("Choose another: Margherita", BUTTON))
        large = await hands.wait("Large", starting("Large, Sold out", RADIO))
        assert large.is_checked
        await hands.touch("Add as it is", starting("Update order", BUTTON))
        await hands.wait("what is wrong", named("Large is no longer available"))
        await hands.touch("Small", named("Small", RADIO))
        await hands.touch("Update", named("Update order, $11.00", BUTTON))
        await hands.touch("Order", starting("Order and pay", BUTTON))
        await hands.wait("the number", named("Your number is K01"))

    run(customer())


def test_what_is_offered_instead_is_one_touch_away(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_cart(hands)
        rows = set_eighty_sixed(
            stage.writer, options={"o-large": True}, now=stage.moment, source="webhook"
        )
        stage.tell(AvailabilityChanged(rows))
        await hands.wait("the mark", named("Large just sold out. Take Small instead?"))
        await hands.touch("Yes", named("Margherita: Yes, Small", BUTTON))
        await hands.wait("the line", named("1 × Margherita, Small, $11.00"))
        await hands.touch("Order", starting("Order and pay", BUTTON))
        await hands.wait("the number", named("Your number is K01"))

    run(customer())


class TestCodes:
    @pytest.fixture
    def shop(self, shop: Shop) -> Shop:
        friends = Promotion("p", "Friends", "AB", amount_cents=500)
        return replace(shop, tariff=replace(shop.tariff, promotions=(friends,)))

    def test_a_code_is_typed_refused_and_typed_right(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_cart(hands)
            await hands.touch("code", named("Promo code", BUTTON))
            await hands.touch("A", named("A", BUTTON))
            await hands.touch("Done", named("Done", BUTTON))
            await hands.touch("B", named("B", BUTTON))
            await hands.touch("Done", named("Done", BUTTON))
            await hands.wait("the code", named("Promo code: AB", BUTTON))
            await hands.wait("the discount", starting("Discount: Friends: "))
            await hands.touch("Order", starting("Order and pay", BUTTON))
            await hands.wait("the number", named("Your number is K01"))

        run(customer())
        assert stage.submitted[0].promo_code == "AB"
        assert stage.submitted[0].expected_total_cents == 1070


class TestTips:
    @pytest.fixture
    def shop(self, shop: Shop) -> Shop:
        return replace(shop, tips=TipOffers((Fraction(1, 10),), (200,)))

    def test_a_tip_is_chosen_by_touch_and_ordered(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_cart(hands)
            none = await hands.wait("no tip", named("No tip", RADIO))
            tenth = await hands.touch("a tip", named("Tip 10%, $1.50", RADIO))
            assert none.is_checked
            assert none.rect.size() == tenth.rect.size()
            await hands.wait("the tip", named("Tip: $1.50"))
            await hands.wait("the total", named("Total: $17.55"))
            await hands.touch("Order", starting("Order and pay", BUTTON))
            await hands.wait("the number", named("Your number is K01"))

        run(customer())
        assert stage.submitted[0].tip_cents == 150
        assert stage.submitted[0].expected_total_cents == 1755


def test_a_higher_price_is_asked_for(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    menu = small_menu()
    pizzas, drinks = menu.categories
    dearer = replace(pizzas.items[0], price_cents=1200)

    async def customer() -> None:
        await to_cart(hands)
        stage.write(replace(menu, categories=(replace(pizzas, items=(dearer,)), drinks)))
        await hands.wait("old and new", starting("The price has changed: $15.00 → $16.00"))
        await hands.touch("Order", starting("Order and pay", BUTTON))
        assert stage.submitted == []
        await hands.touch("Keep", named("Margherita: Keep it for $16.00", BUTTON))
        await hands.touch("Order", starting("Order and pay", BUTTON))
        await hands.wait("the number", named("Your number is K01"))
        assert stage.submitted[0].lines[0].expected_unit_cents == 1600

    run(customer())


@pytest.mark.parametrize("window_size", SCREENS, ids=lambda size: f"{size.width()}")
def test_the_number_and_its_way_on_every_screen(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_cart(hands)
        await hands.touch("Order", starting("Order and pay", BUTTON))
        number = await hands.wait("the number", named("Your number is K01"))
        assert inside(number, kiosk)
        await hands.wait("queued", starting("Being sent to the kitchen, now"))
        stage.move(stage.placed[0], OrderState.SUBMITTED)
        await hands.wait("sent", starting("Sent to the kitchen, done"))
        stage.move(stage.placed[0], OrderState.CONFIRMED)
        await hands.wait("being made", named("Being prepared, now"))
        stage.move(stage.placed[0], OrderState.CANCELLED)
        await hands.wait("the news", named("Sorry, your order was canceled"))
        sentence = await hands.wait("what now", starting("You won’t be charged."))
        assert sentence.rect.bottom() < kiosk.window.height()
        await hands.touch("Done", named("Done", BUTTON))
        await hands.wait("the beginning", named("Touch to start", BUTTON))

    run(customer())
