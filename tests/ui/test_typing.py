"""Search, diet and notes by touch, by the keyboard on the screen and by one that is plugged in."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.ui.hands import POLL_S, Hands, Seen, named, starting
from kiosk.ui.window import KioskWindow
from tests.ui.stage import Stage

Run = Callable[[Coroutine[Any, Any, Any]], Any]
Key = Qt.Key
Role = QAccessible.Role
BUTTON = Role.Button
FIELD = named("Search the menu", Role.EditableText)


async def to_menu(hands: Hands) -> None:
    await hands.touch("start", named("Touch to start", BUTTON))
    await hands.touch("service", named("Take out", BUTTON))
    await hands.wait("the menu", starting("Margherita, from", BUTTON))


async def to_search(hands: Hands) -> None:
    await to_menu(hands)
    await hands.touch("Search", named("Search", BUTTON))
    await hands.wait("the field", FIELD)
    await hands.settle()


async def type_in(hands: Hands, *keys: str) -> None:
    for key in keys:
        await hands.touch(key, named(key, BUTTON))


def written(kiosk: KioskWindow) -> str:
    """What is in the field that has the focus."""
    return str(kiosk.window.activeFocusItem().property("text"))


def press(kiosk: KioskWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(kiosk.window, key)


def write(kiosk: KioskWindow, text: str) -> None:
    """With a keyboard that is plugged in."""
    press(kiosk, *(Key(ord(letter.upper())) for letter in text))


async def hold(hands: Hands, kiosk: KioskWindow, name: str, until: str) -> tuple[QPoint, Seen]:
    """Keep a finger on a key until something appears; where the finger is, and what came."""
    at = (await hands.wait(name, named(name, BUTTON))).rect.center()
    hands._finger().press(0, at, kiosk.window).commit(False)
    # What has just come is put in its place with the next frame.
    return at, await hands._still(until, named(until, BUTTON))


def test_search_by_touch_leads_to_the_dish_and_back(
    stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_search(hands)
        await type_in(hands, "c", "o")
        assert written(kiosk) == "co"
        await hands.wait("how many", named("1 dish found"))
        assert hands.find(starting("Margherita")) is None
        await hands.touch("Cola", named("Cola, $3.20", BUTTON))
        await hands.wait("its page", named("Add to order, $3.20", BUTTON))
        await hands.touch("Back", named("Back to the menu", BUTTON))
        # Where the guest left it.
        await hands.wait("the search", named("Cola, $3.20", BUTTON))
        assert written(kiosk) == "co"
        await hands.touch("Cola", named("Cola, $3.20", BUTTON))
        await hands.touch("Add", named("Add to order, $3.20", BUTTON))
        await hands.touch("Review", named("Review order", BUTTON))
        await hands.wait("the cart", starting("Order and pay", BUTTON))

    run(customer())


def test_nothing_found_is_said_in_words_and_cleared_with_a_touch(
    kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_search(hands)
        await type_in(hands, "q", "q")
        await hands.wait("the answer", named("Nothing found for “qq”"))
        await hands.touch("clear", named("Clear: Search the menu", BUTTON))
        assert written(kiosk) == ""
        await hands.wait("the beginning", named("What would you like?"))
        await hands.touch("Back", named("Back to the menu", BUTTON))
        await hands.wait("the menu", starting("Margherita, from", BUTTON))

    run(customer())


def test_an_empty_field_is_written_from_where_the_language_begins(
    kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    shell: Any = kiosk.shell

    def cursor() -> float:
        """Where in the field it stands, as a share of its width."""
        field: Any = kiosk.window.activeFocusItem()
        return float(field.property("cursorRectangle").x() / field.width())

    run(to_menu(hands))
    run(hands.touch("search", named("Search", BUTTON)))
    run(hands.wait("the keys", named("Space", BUTTON)))
    assert cursor() < 0.1
    shell.guest.speak("ar")
    run(hands.settle())
    assert cursor() > 0.9
    shell.guest.speak("en")
    run(hands.settle())
    assert cursor() < 0.1


def test_the_keyboard_leaves_and_comes_back(kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    async def customer() -> None:
        await to_search(hands)
        await hands.touch("Done", named("Done", BUTTON))
        await hands.wait_gone("the keyboard", named("Space", BUTTON))
        await hands.touch("the field", FIELD)
        await hands.wait("the keyboard", named("Space", BUTTON))

    run(customer())


def test_capitals_signs_and_delete(kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    async def customer() -> None:
        await to_search(hands)
        await type_in(hands, "Capital letters", "A", "b", "Space", "Numbers and symbols", "7")
        await type_in(hands, "At sign", "Letters", "x")
        assert written(kiosk) == "Ab 7@x"
        await type_in(hands, "Delete", "Delete")
        assert written(kiosk) == "Ab 7"

    run(customer())


def test_delete_repeats_while_it_is_held(kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    async def customer() -> None:
        await to_search(hands)
        write(kiosk, "abcdefgh")
        at = (await hands.wait("Delete", named("Delete", BUTTON))).rect.center()
        hands._finger().press(0, at, kiosk.window).commit(False)
        await hands.wait("an empty field", named("What would you like?"))
        hands._finger().release(0, at, kiosk.window).commit(False)

    run(customer())


def test_a_long_press_offers_accents_to_touch(kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    async def customer() -> None:
        await to_search(hands)
        at, _ = await hold(hands, kiosk, "e", "é")
        hands._finger().release(0, at, kiosk.window).commit(False)
        assert written(kiosk) == ""
        await hands.touch("é", named("é", BUTTON))
        assert written(kiosk) == "é"
        assert hands.find(named("è", BUTTON)) is None

    run(customer())


@pytest.mark.parametrize(("letter", "wanted"), [("n", "ñ"), ("a", "ą")])
def test_a_long_press_slides_to_an_accent(
    kiosk: KioskWindow, hands: Hands, run: Run, letter: str, wanted: str
) -> None:
    async def customer() -> None:
        await to_search(hands)
        at, accent = await hold(hands, kiosk, letter, wanted)
        end = accent.rect.center()
        for part in (0.5, 1.0):
            point = at + (end - at) * part
            hands._finger().move(0, point, kiosk.window).commit(False)
            await asyncio.sleep(POLL_S)
        hands._finger().release(0, end, kiosk.window).commit(False)
        await asyncio.sleep(POLL_S)
        assert written(kiosk) == wanted

    run(customer())


def test_a_fast_finger_gets_the_accent_it_leaves(
    kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    """Its last report is that it has left."""

    async def customer() -> None:
        await to_search(hands)
        _, accent = await hold(hands, kiosk, "a", "ą")
        hands._finger().release(0, accent.rect.center(), kiosk.window).commit(False)
        await asyncio.sleep(POLL_S)
        assert written(kiosk) == "ą"

    run(customer())


def test_arrows_and_enter_are_enough_to_type(kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    """A tactile keypad has no letters; the focus stays in the field all the while."""

    async def customer() -> None:
        await to_search(hands)
        field = kiosk.window.activeFocusItem()
        press(kiosk, Key.Key_Down, Key.Key_Down, Key.Key_Left, Key.Key_Return)
        typed = written(kiosk)
        assert len(typed) == 1
        assert typed in "asdfghjkl"
        press(kiosk, Key.Key_Up, Key.Key_Up, Key.Key_Return)
        # Above the keyboard, Enter is the field's: done.
        assert written(kiosk) == typed
        await hands.wait_gone("the keyboard", named("Space", BUTTON))
        assert kiosk.window.activeFocusItem() is field

    run(customer())


def test_a_plugged_in_keyboard_and_tab_lead_to_the_dish(
    kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_search(hands)
        write(kiosk, "cola")
        await hands.wait("Cola", named("Cola, $3.20", BUTTON))
        for _ in range(6):
            press(kiosk, Key.Key_Tab)
            if str(kiosk.window.activeFocusItem().property("text")) == "Cola":
                break
        press(kiosk, Key.Key_Return)
        await hands.wait("its page", named("Add to order, $3.20", BUTTON))
        press(kiosk, Key.Key_Escape)
        await hands.wait("the search", named("Cola, $3.20", BUTTON))
        press(kiosk, Key.Key_Escape)
        await hands.wait("the menu", starting("Margherita, from", BUTTON))

    run(customer())


def test_the_diet_filter_by_touch_and_gone_with_the_guest(
    kiosk: KioskWindow, hands: Hands, run: Run
) -> None:
    async def customer() -> None:
        await to_menu(hands)
        await hands.touch("Diet", named("Diet", BUTTON))
        await hands.touch("Vegetarian", named("Vegetarian", Role.CheckBox))
        await hands.touch("Show", named("Show 1 dish", BUTTON))
        await hands.settle()
        await hands.wait_gone("the drinks", named("Drinks", Role.PageTab))
        await hands.wait("the pizza", starting("Margherita, from", BUTTON))
        assert hands.find(starting("Calzone")) is None
        await hands.touch("the chip", named("Only Vegetarian: show everything again", BUTTON))
        await hands.wait("the drinks", named("Drinks", Role.PageTab))
        await hands.touch("Diet", named("Diet", BUTTON))
        await hands.touch("Vegetarian", named("Vegetarian", Role.CheckBox))
        await hands.touch("Close", named("Close", BUTTON))
        kiosk.shell.done()
        await to_menu(hands)
        await hands.wait("the drinks", named("Drinks", Role.PageTab))

    run(customer())


def test_a_note_reaches_the_cart(stage: Stage, kiosk: KioskWindow, hands: Hands, run: Run) -> None:
    async def customer() -> None:
        await to_menu(hands)
        await hands.touch("Drinks", named("Drinks", Role.PageTab))
        await hands.touch("Cola", named("Cola, $3.20", BUTTON))
        await hands.touch("the note", named("Add a note", BUTTON))
        await hands.wait("the field", named("Note for the kitchen", Role.EditableText))
        # A sentence begins with a capital.
        await type_in(hands, "N", "o", "Space", "i", "c", "e", "Done")
        await hands.wait("the note", named("Change the note: No ice", BUTTON))
        await hands.touch("Add", named("Add to order, $3.20", BUTTON))
        await hands.touch("Review", named("Review order", BUTTON))
        await hands.wait("the note in the cart", named("1 × Cola, “No ice”, $3.20"))
        await hands.touch("Order", starting("Order and pay", BUTTON))
        await hands.wait("the number", starting("Your number is"))
        assert stage.submitted[0].lines[0].note == "No ice"

    run(customer())


@pytest.mark.parametrize(
    "window_size", [QSize(1080, 1920), QSize(768, 1366), QSize(1366, 768)], ids=str
)
def test_every_key_is_large_and_on_the_screen(
    kiosk: KioskWindow, hands: Hands, run: Run, window_size: QSize
) -> None:
    # As on the commonest kiosk, 21.5 inches across.
    per_mm = (window_size.width() ** 2 + window_size.height() ** 2) ** 0.5 / 546

    async def look() -> None:
        await to_search(hands)
        keys = [seen for seen in hands.look() if "Keyboard" in seen.groups]
        assert len(keys) > 25
        for key in keys:
            assert key.rect.left() >= 0
            assert key.rect.right() < window_size.width()
            assert key.rect.bottom() < window_size.height()
            assert min(key.rect.width(), key.rect.height()) >= 12 * per_mm, key.name

    run(look())
