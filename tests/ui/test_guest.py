"""Languages and keys: what a guest sets for themselves is gone for the next one."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.domain.checkout import Checkout
from kiosk.domain.order import OrderState, Service
from kiosk.ui.hands import Hands, named, starting
from kiosk.ui.shop import Shop
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage

Run = Callable[[Coroutine[Any, Any, Any]], Any]
BUTTON = QAccessible.Role.Button


class TestNoTranslations:
    @pytest.fixture
    def translated(self, tmp_path: Path) -> Path:
        return tmp_path

    def test_english_alone_is_no_choice(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        run(hands.wait("the page", named("Touch to start", BUTTON)))
        assert hands.find(named("English")) is None


def test_a_language_holds_for_one_guest_on_every_page(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await hands.touch("Deutsch", named("Deutsch"))
        await hands.touch("the start", named("Zum Starten tippen", BUTTON))
        await hands.touch("take out", named("Zum Mitnehmen", BUTTON))
        await hands.wait("the price", starting("Margherita, ab 11,00", BUTTON))
        kiosk.shell.done()
        await hands.wait("English again", named("Touch to start", BUTTON))

    run(customer())


class TestStoreInGermany:
    @pytest.fixture
    def shop(self, shop: Shop) -> Shop:
        return replace(shop, currency="EUR", locale="de_DE")

    def test_each_guest_begins_in_the_stores_language(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        async def customer() -> None:
            await hands.touch("the start", named("Zum Starten tippen", BUTTON))
            await hands.touch("take out", named("Zum Mitnehmen", BUTTON))
            await hands.wait(
                "the price", starting("Margherita, ab 11,00\N{NO-BREAK SPACE}€", BUTTON)
            )
            kiosk.shell.done()
            await hands.touch("English", named("English"))
            await hands.wait("it is spoken", named("Touch to start", BUTTON))
            kiosk.shell.done()
            await hands.wait("German again", named("Zum Starten tippen", BUTTON))

        run(customer())


class TestStoreInJapan:
    @pytest.fixture
    def shop(self, shop: Shop) -> Shop:
        return replace(shop, currency="JPY", locale="ja_JP")

    def test_a_language_that_the_screen_does_not_speak_is_english(
        self, stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
    ) -> None:
        run(hands.wait("the start", named("Touch to start", BUTTON)))


async def speak(hands: Hands, button: str, language: str, close: str) -> None:
    """Change the language where it can be changed on every page."""
    await hands.touch("the sheet", named(button, BUTTON))
    await hands.touch(language, named(language, QAccessible.Role.RadioButton))
    await hands.touch("the cross", named(close, BUTTON))
    await hands.settle()


def test_another_language_in_the_middle_of_an_order_keeps_everything(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await hands.touch("the start", named("Touch to start", BUTTON))
        await hands.wait("the service page", named("Take out", BUTTON))
        await speak(hands, "Easier to see", "Deutsch", "Schließen")
        await hands.touch("take out", named("Zum Mitnehmen", BUTTON))
        await hands.touch("Margherita", starting("Margherita, ab 11,00", BUTTON))
        await hands.touch("Large", starting("Large, +"))
        await hands.touch("Olives", starting("Olives"))

        await speak(hands, "Besser lesbar", "Español", "Cerrar")
        large = await hands.wait("Large", starting("Large, +"))
        assert large.is_checked
        await hands.touch("Add, too early", named("Añadir al pedido, $16.50", BUTTON))
        await hands.wait("what is missing", starting("Elija 1"))
        await hands.touch("a half", starting("Left half"))
        await hands.touch("Add", named("Añadir al pedido, $16.50", BUTTON))

        await hands.touch("the cart", named("Revisar pedido", BUTTON))
        await speak(hands, "Ver mejor", "العربية", "إغلاق")
        line = await hands.wait("the line", starting("1 × Margherita, Large"))
        assert "Olives (Left half)" in line.name
        await hands.touch("the order", starting("اطلب وادفع", BUTTON))
        await hands.wait("the number", starting("رقمك هو"))
        stage.move(stage.placed[0], OrderState.READY)
        await hands.wait("ready", named("طلبك جاهز"))
        await hands.touch("done", named("تم", BUTTON))
        await hands.wait("English again", named("Touch to start", BUTTON))

    run(customer())


def test_arabic_mirrors_the_pages(stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    async def customer() -> None:
        before = await hands.wait("the button", named("Easier to see", BUTTON))
        await hands.touch("Arabic", named("العربية"))
        await hands.settle()
        after = await hands.wait("the button", named("رؤية أسهل", BUTTON))
        assert before.rect.center().x() > kiosk.window.width() / 2
        assert after.rect.center().x() < kiosk.window.width() / 2

    run(customer())


def test_keys_lead_in_and_escape_leads_back(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await hands.wait("the start", named("Touch to start", BUTTON))
        QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
        await hands.wait("the service page", named("Take out", BUTTON))
        QTest.keyClick(kiosk.window, Qt.Key.Key_Escape)
        await hands.wait("the beginning", named("Touch to start", BUTTON))

    run(customer())


def test_more_ready_numbers_than_fit_show_the_newest(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        for number in range(20):
            order = await stage.submit(Checkout(f"cart-{number}", (), Service.TAKE_OUT))
            stage.move(order, OrderState.READY)
        await hands.wait("the newest", named("K20 is ready"))
        shown = [seen for seen in hands.look() if seen.name.endswith(" is ready")]
        assert 2 <= len(shown) < 20
        for one in shown:
            assert one.rect.right() < kiosk.window.width()

    run(customer())
