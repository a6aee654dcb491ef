"""A guest's cart over a restart: kept while they are there, brought back with what changed."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.kept_cart import KeptCart
from kiosk.domain.order import Service
from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.shell import Shell
from kiosk.ui.window import KioskWindow
from tests.ui.stage import NOON, Stage, small_menu
from tests.ui.test_order_pages import BUTTON, to_cart

Run = Callable[[Coroutine[Any, Any, Any]], Any]


@pytest.fixture
def kept(stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, qtbot: QtBot) -> KeptCart:
    """What is left of a guest with a large pizza, when the kiosk goes down."""
    run(to_cart(hands))
    qtbot.waitUntil(lambda: bool(stage.kept))
    last = stage.kept[-1]
    assert last is not None
    kiosk.shell.done()
    qtbot.waitUntil(lambda: stage.kept[-1] is None)
    return last


def test_a_cart_is_kept_with_what_the_guest_saw(kept: KeptCart) -> None:
    (line,) = kept.checkout.lines
    assert (line.item_id, line.expected_unit_cents) == ("i-margherita", 1500)
    assert kept.checkout.service is Service.TAKE_OUT
    assert kept.checkout.started_at == kept.touched_at == NOON


def test_the_guest_goes_on_where_the_kiosk_stopped(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, kept: KeptCart
) -> None:
    async def customer() -> None:
        kiosk.shell.resume(kept)
        await hands.wait("the line", starting("1 × Margherita, Large, $15.00"))
        await hands.touch("Order", starting("Order and pay", BUTTON))
        await hands.wait("the number", named("Your number is K01"))

    run(customer())
    assert stage.submitted[0].cart_id == kept.checkout.cart_id
    assert stage.submitted[0].started_at == NOON


def test_what_became_dearer_meanwhile_is_asked(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, kept: KeptCart
) -> None:
    menu = small_menu()
    pizza = menu.categories[0]
    dearer = replace(pizza.items[0], price_cents=1200)
    stage.write(replace(menu, categories=(replace(pizza, items=(dearer,)),)))

    async def customer() -> None:
        kiosk.shell.resume(kept)
        await hands.wait("the question", named("The price has changed: $15.00 → $16.00"))

    run(customer())


def test_a_cart_of_nothing_that_is_on_the_menu_is_gone(
    stage: Stage, kiosk: KioskWindow, kept: KeptCart
) -> None:
    menu = small_menu()
    stage.write(replace(menu, categories=menu.categories[1:]))
    kiosk.shell.resume(kept)
    assert kiosk.shell.property("page") == Shell.Page.Attract


def test_what_is_lost_is_said(stage: Stage, kiosk: KioskWindow, kept: KeptCart) -> None:
    menu = small_menu()
    (line,) = kept.checkout.lines
    cola = replace(line, item_id="i-cola", category_id="c-drinks", selections=())
    both = replace(kept, checkout=replace(kept.checkout, lines=(line, cola)))
    stage.write(replace(menu, categories=menu.categories[1:]))
    kiosk.shell.resume(both)
    assert kiosk.shell.property("page") == Shell.Page.Cart
    assert kiosk.shell.cart.property("count") == 1  # type: ignore[attr-defined]  # a Qt property
    assert kiosk.shell.cart.property("sentence") == (  # type: ignore[attr-defined]
        "Something you chose is no longer on the menu."
    )


def test_what_moved_meanwhile_is_found(stage: Stage, kiosk: KioskWindow, kept: KeptCart) -> None:
    menu = small_menu()
    pizza = menu.categories[0]
    stage.write(replace(menu, id="m-2", categories=(replace(pizza, id="c-oven"),)))
    kiosk.shell.resume(kept)
    cart: Any = kiosk.shell.cart
    assert (cart.count, cart.sentence) == (1, "")
    assert [(line.menu_id, line.category_id) for line in cart.cart.lines] == [("m-2", "c-oven")]
    cart.edit(cart.cart.lines[0].id)
    assert kiosk.shell.property("page") == Shell.Page.Item
