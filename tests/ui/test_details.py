"""What guests tell of themselves: asked where it is needed, skipped, corrected, and forgotten."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.domain.order import Address, Customer, Service
from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage
from tests.ui.test_journeys import add_cola, to_menu

Run = Callable[[Coroutine[Any, Any, Any]], Any]
BUTTON = QAccessible.Role.Button
SCREENS = [QSize(1080, 1920), QSize(1366, 768)]


@pytest.fixture
def window_size(request: pytest.FixtureRequest) -> QSize:
    return getattr(request, "param", QSize(1080, 1920))


async def to_details(hands: Hands, service: str) -> None:
    await to_menu(hands, service)
    await add_cola(hands)
    await hands.touch("Review", named("Review order", BUTTON))
    await hands.touch("Order", starting("Order and pay", BUTTON))


def shell(kiosk: KioskWindow) -> Any:
    return kiosk.shell


def problems(kiosk: KioskWindow) -> dict[str, str]:
    """What is written in red, by field; a screen reader hears it with the field."""
    fields: Any = shell(kiosk).checkout.details.fields
    return {field.label: field.problem for field in fields if field.problem}


async def type_keys(hands: Hands, keys: Iterable[str]) -> None:
    for key in keys:
        await hands.touch(key, named(key, BUTTON))


class TestDelivery:
    @pytest.fixture
    def shop(self, shop: Shop) -> Shop:
        return replace(shop, services=(Service.TAKE_OUT, Service.DELIVERY))

    @pytest.mark.parametrize("window_size", SCREENS, indirect=True, ids=["upright", "lying"])
    def test_an_address_is_typed_on_the_screens_keys(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_details(hands, "Delivery")
            await hands.wait("the question", named("Where to?"))
            await type_keys(hands, "Elm")
            await hands.touch("Next", named("Next", BUTTON))
            await hands.touch("City", named("City", QAccessible.Role.EditableText))
            await type_keys(hands, "Rye")
            await hands.touch("Continue", named("Continue", BUTTON))
            await hands.wait("the number", named("Your number is K01"))

        run(customer())
        (checkout,) = stage.submitted
        assert checkout.service is Service.DELIVERY
        assert checkout.address == Address(street="Elm", city="Rye", country_code="US")
        assert checkout.customer == Customer()

    def test_what_is_missing_is_pointed_at_and_nothing_is_ordered(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_details(hands, "Delivery")
            await hands.touch("Continue", named("Continue", BUTTON))
            assert problems(kiosk) == {
                "Street address": "Please enter your street address.",
                "City": "Please enter your city.",
            }
            await type_keys(hands, "A")
            assert problems(kiosk) == {"City": "Please enter your city."}
            await hands.touch("Next", named("Next", BUTTON))
            await hands.touch("Continue", named("Continue", BUTTON))
            await type_keys(hands, "B")
            assert problems(kiosk) == {}
            written = {field.written for field in shell(kiosk).checkout.details.fields}
            assert written == {"A", "B", ""}

        run(customer())
        assert stage.submitted == []

    def test_back_and_forth_loses_nothing(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_details(hands, "Delivery")
            await type_keys(hands, "Elm")
            await hands.touch("Back", named("Back", BUTTON))
            await hands.touch("Order", starting("Order and pay", BUTTON))
            await hands.wait("what was typed", named("Clear: Street address", BUTTON))
            await hands.touch("Continue", named("Continue", BUTTON))
            assert problems(kiosk) == {"City": "Please enter your city."}

        run(customer())


class TestAsked:
    @pytest.fixture
    def shop(self, shop: Shop) -> Shop:
        return replace(shop, asks_name=True, asks_phone=True, asks_email=True, table_stands=True)

    def test_everything_can_be_left_out(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_details(hands, "Take out")
            await hands.touch("none", named("Skip", BUTTON))
            await hands.wait("the number", named("Your number is K01"))

        run(customer())
        assert stage.submitted[0].customer == Customer()
        assert stage.submitted[0].address is None

    def test_with_a_real_keyboard_alone(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def press(key: Qt.Key | str) -> None:
            click: Any = QTest.keyClick
            asyncio.get_running_loop().call_soon(click, kiosk.window, key)
            await asyncio.sleep(0.02)

        async def customer() -> None:
            await to_details(hands, "Take out")
            await hands.wait("the page", named("Skip", BUTTON))
            await hands.settle()
            for text in ("Ana", "+1 555 010 4477", "ana@example.org", "No cutlery"):
                for letter in text:
                    await press(letter)
                await press(Qt.Key.Key_Return)
            await hands.wait("the number", starting("Your number is"))
            await hands.wait("the name", named("Thank you, Ana. Your number is"))

        run(customer())
        (checkout,) = stage.submitted
        assert checkout.customer == Customer("Ana", "ana@example.org", "+1 555 010 4477")
        assert checkout.note == "No cutlery"

    @pytest.mark.parametrize("window_size", SCREENS, indirect=True, ids=["upright", "lying"])
    def test_every_sign_of_a_mail_address_is_on_the_screens_keys(
        self, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        signs = {
            "_": "Underscore",
            "-": "Hyphen",
            ".": "Period",
            "+": "Plus sign",
            "@": "At sign",
        }

        async def customer() -> None:
            await to_details(hands, "Take out")
            await hands.touch("Email", named("Email", QAccessible.Role.EditableText))
            for letter in "a_b-c.d+e@f.":
                await type_keys(hands, [signs.get(letter, letter)])
            await type_keys(hands, ["Numbers and symbols", "7", "Underscore", "Letters", "g"])
            assert hands.find(named("Space", BUTTON)) is None
            await hands.touch("Note", named("Note for your order", QAccessible.Role.EditableText))
            await hands.wait("words again", named("Space", BUTTON))

        run(customer())
        (email,) = [
            field.text for field in shell(kiosk).checkout.details.fields if "@" in field.text
        ]
        assert email == "a_b-c.d+e@f.7_g"

    def test_what_looks_wrong_is_said(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_details(hands, "Take out")
            await hands.touch("Phone", named("Phone", QAccessible.Role.EditableText))
            await type_keys(hands, "12")
            await hands.touch("Continue", named("Continue", BUTTON))
            assert problems(kiosk) == {"Phone": "This doesn’t look like a phone number."}
            await hands.touch("Clear", named("Clear: Phone", BUTTON))
            await hands.touch("Continue", named("Skip", BUTTON))
            await hands.wait("the number", named("Your number is K01"))

        run(customer())

    def test_who_has_a_stand_needs_no_name(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await to_details(hands, "Eat in")
            await hands.touch("5", named("5", BUTTON))
            await hands.touch("the answer", named("Bring it to stand 5", BUTTON))
            await hands.wait("the rest", named("Phone", QAccessible.Role.EditableText))
            assert hands.find(named("Name", QAccessible.Role.EditableText)) is None
            await hands.touch("none", named("Skip", BUTTON))
            await hands.wait("the number", named("Your number is K01"))

        run(customer())
        assert stage.submitted[0].table == "5"

    def test_the_next_guest_and_the_logs_find_nothing(
        self,
        stage: Stage,
        kiosk: KioskWindow,
        hands: Hands,
        run: Run,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        caplog.set_level(logging.DEBUG)

        async def customer() -> None:
            await to_details(hands, "Take out")
            await type_keys(hands, "Zach")
            kiosk.shell.done()
            await to_details(hands, "Take out")
            await hands.wait("an empty page", named("Skip", BUTTON))
            assert hands.find(named("Clear: Name", BUTTON)) is None

        run(customer())
        assert "Zach" not in caplog.text


def test_a_group_names_whom_each_dish_is_for(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def add_for(name: str, keys: str) -> None:
        await hands.touch("Cola", starting("Cola, ", BUTTON))
        await hands.touch("whom", named("Who is this for?", BUTTON))
        if keys:
            await type_keys(hands, keys)
            await hands.touch("Done", named("Done", BUTTON))
        else:
            await hands.touch(name, named(name, QAccessible.Role.RadioButton))
        await hands.wait("whom", named(f"Change the name: {name}", BUTTON))
        await hands.touch("Add", starting("Add to order", BUTTON))

    async def customer() -> None:
        await to_menu(hands)
        await hands.touch("Drinks", named("Drinks", QAccessible.Role.PageTab))
        await add_for("Ana", "Ana")
        await add_for("Bo", "Bo")
        await add_for("Ana", "")
        await hands.touch("Review", named("Review order", BUTTON))
        await hands.wait("Ana's", named("2 × Cola, For Ana, $6.40"))
        await hands.wait("Bo's", named("1 × Cola, For Bo, $3.20"))
        await hands.touch("Order", starting("Order and pay", BUTTON))
        await hands.wait("the number", named("Your number is K01"))

    run(customer())
    lines = stage.submitted[0].lines
    assert [(line.for_name, line.quantity) for line in lines] == [("Ana", 2), ("Bo", 1)]
