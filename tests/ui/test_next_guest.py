"""Whoever leaves, on whichever page: they are asked, and the next guest finds a fresh kiosk."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from PySide6.QtGui import QAccessible

from kiosk.domain.bill import Tariff
from kiosk.domain.order import Service
from kiosk.domain.payment import PaymentState, PayWay
from kiosk.domain.promotion import Promotion
from kiosk.domain.store import StoreState
from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.payment_view import PaymentView
from kiosk.ui.shell import Shell
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.patience import fall_silent, second, silence
from tests.ui.stage import Stage
from tests.ui.tappables import press

Run = Callable[[Coroutine[Any, Any, Any]], Any]
BUTTON = QAccessible.Role.Button
COUNTDOWN_S = 3


class Guest:
    """Somebody who leaves traces wherever they can, and comes as far as a page."""

    def __init__(self, stage: Stage, kiosk: KioskWindow, hands: Hands) -> None:
        self._stage = stage
        self._window = kiosk.window
        self._shell: Any = kiosk.shell
        self._hands = hands

    async def attract(self) -> None:
        guest = self._shell.guest
        guest.setLargeText(True)
        guest.setHighContrast(True)
        guest.setReducedMotion(True)
        guest.setReachMode(True)

    async def modes(self) -> None:
        await self.attract()
        await self._press("Easier to see")

    async def service(self) -> None:
        await self.attract()
        self._shell.start()

    async def menu(self) -> None:
        await self.service()
        self._shell.chooseService(0)
        self._shell.openItem(self._row("i-cola"))
        self._shell.item.setNote("kein Eis")
        self._shell.item.add()
        diet = self._shell.menu.diet
        await self._hands.wait("the filter", lambda _: bool(diet.choices))
        diet.toggle(diet.choices[0])

    async def diet(self) -> None:
        await self.menu()
        await self._press("Diet: Vegetarian")

    async def search(self) -> None:
        await self.menu()
        self._shell.menu.search.open()
        self._shell.menu.search.type("co")

    async def item(self) -> None:
        await self.menu()
        self._shell.openItem(self._row("i-margherita"))
        self._shell.item.groups[0].options[1].touch()

    async def note(self) -> None:
        await self.item()
        await self._press("Add a note")

    async def who(self) -> None:
        await self.item()
        await self._press("Who is this for?")
        self._shell.item.setForName("Ana")

    async def cart(self) -> None:
        await self.menu()
        self._shell.cart.bill.setCode("AB")
        self._shell.openCart()

    async def code(self) -> None:
        await self.cart()
        await self._press("Promo code: AB")

    async def stand(self) -> None:
        await self.cart()
        self._shell.cart.order()
        self._shell.checkout.stand.press(7)

    async def details(self) -> None:
        await self.menu()
        # Who has a stand needs no name.
        self._shell.changeService()
        self._shell.chooseService(1)
        self._shell.openCart()
        self._shell.cart.order()
        await self._hands.wait("the page", lambda _: self._shell.page == Shell.Page.Details)
        self._shell.checkout.details.fields[0].write("Zach")

    async def payment(self) -> None:
        await self.details()
        self._shell.checkout.details.goOn()
        await self._hands.wait("the page", lambda _: self._shell.page == Shell.Page.Payment)

    async def delivery(self) -> None:
        await self.menu()
        self._shell.changeService()
        self._shell.chooseService(2)
        self._shell.openCart()
        self._shell.cart.order()
        await self._hands.wait("the page", lambda _: self._shell.page == Shell.Page.Details)
        for field in self._shell.checkout.details.fields:
            field.write("Elm")

    async def declined(self) -> None:
        await self.payment()
        self._shell.checkout.payment.payByCard()
        await self._hands.wait("the amount", starting("Amount due"))
        self._stage.settle(PaymentState.DECLINED)
        await self._hands.wait("another try", named("Try again", BUTTON))

    async def number(self) -> None:
        """Under a sheet: by itself, this page asks nobody."""
        await self.payment()
        self._shell.checkout.payment.payAtCounter()
        await self._hands.wait("the number", starting("Your number is"))
        await self._press("Easier to see")

    async def closed(self) -> None:
        await self.attract()
        self._stage.become(StoreState.CLOSED)

    def _row(self, item_id: str) -> int:
        row: int = self._shell._desk.menus.find(item_id)[0]
        return row

    async def _press(self, name: str) -> None:
        await self._hands.wait(name, named(name, BUTTON))
        press(self._window, name)
        await self._hands.settle()


@pytest.fixture
def shop(shop: Shop) -> Shop:
    """A store that asks for all there is to ask."""
    friends = Promotion("p", "Friends", "AB", amount_cents=100)
    return replace(
        shop,
        services=(Service.EAT_IN, Service.TAKE_OUT, Service.DELIVERY),
        tariff=Tariff(Fraction(7, 100), promotions=(friends,)),
        table_stands=True,
        asks_name=True,
        pay_ways=(PayWay.COUNTER, PayWay.CARD),
        countdown_s=COUNTDOWN_S,
    )


ASKED = [
    "service",
    "menu",
    "diet",
    "search",
    "item",
    "note",
    "who",
    "cart",
    "code",
    "stand",
    "details",
    "delivery",
    "payment",
    "declined",
    "number",
]


@pytest.mark.parametrize("page", ["attract", "modes", *ASKED, "closed"])
def test_a_guest_who_leaves_is_asked_and_leaves_nothing(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, page: str
) -> None:
    shell: Any = kiosk.shell

    async def leave() -> None:
        await hands.wait("the start", named("Touch to start", BUTTON))
        await getattr(Guest(stage, kiosk, hands), page)()
        shell.guest.speak("de")
        await hands.settle()
        fall_silent(kiosk)
        if page in ASKED:
            assert shell.idle.secondsLeft == COUNTDOWN_S
            await hands.wait("the question", named("Sind Sie noch da?"))
            while second(kiosk).isActive():
                second(kiosk).timeout.emit()
        stage.become(StoreState.OPEN)
        await hands.wait("the beginning, in English", named("Touch to start", BUTTON))
        await hands.settle()

    async def come() -> None:
        for sheet in ("Still there?", "Show only", "Who is this for?", "Note for the kitchen"):
            assert hands.find(named(sheet)) is None
        await hands.touch("the modes", named("Easier to see", BUTTON))
        for mode in ("Large text", "High contrast", "Less motion", "Lower the controls"):
            assert not (await hands.wait(mode, named(mode))).is_checked
        await hands.touch("the cross", named("Close", BUTTON))
        await hands.touch("the start", named("Touch to start", BUTTON))
        await hands.touch("the service", named("Eat in", BUTTON))
        await hands.wait("all that there is", named("Drinks", QAccessible.Role.PageTab))
        assert (shell.cart.count, shell.cart.names) == (0, [])
        assert not shell.menu.diet.isActive
        assert hands.find(named("Review order")) is None
        shell.openCart()
        await hands.wait("an empty cart", named("Nothing here yet"))
        assert shell.menu.search.text == ""
        assert shell.cart.bill.code == ""
        assert shell.checkout.stand.number == ""
        assert all(field.written == "" for field in shell.checkout.details.fields)
        assert shell.checkout.payment.stage == PaymentView.Stage.Choosing
        assert shell.checkout.payment.reference == ""

    run(leave())
    run(come())


@pytest.mark.parametrize("page", ASKED)
def test_a_guest_who_is_still_there_goes_on(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run, page: str
) -> None:
    shell: Any = kiosk.shell

    async def stay() -> None:
        await hands.wait("the start", named("Touch to start", BUTTON))
        await getattr(Guest(stage, kiosk, hands), page)()
        shell.guest.speak("de")
        await hands.settle()
        before = (shell.page, shell.cart.count, shell.guest.language)
        for _ in range(3):
            fall_silent(kiosk)
            # The page has a button of that name, too.
            await hands.wait("the question", named("Sind Sie noch da?"))
            await hands.touch("here I am", named("Weiter", BUTTON))
            await hands.wait_gone("the question", named("Sind Sie noch da?"))
        assert (shell.page, shell.cart.count, shell.guest.language) == before
        assert silence(kiosk).isActive()

    run(stay())
