"""A whole order by a screen reader, from outside: over AT-SPI, in a window on a real X server."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.ui.desktop import desktop, missing, program
from tests.ui.screen_reader import ScreenReader, Thing, named, screen_reader, starting

START_LIMIT_S = 30.0
KITCHEN_LIMIT_S = 30.0

pytestmark = pytest.mark.skipif(
    bool(missing()), reason=f"not installed: {missing()} (packaging/dev.sh setup installs it)"
)


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[ScreenReader]:
    """A screen reader that runs before the demo is started beside it."""
    with (
        desktop(tmp_path, 1080, 1920) as screen,
        screen_reader(screen.reader_bus) as reader,
        program(
            sys.executable,
            "-m",
            "kiosk",
            "demo",
            env=screen.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ),
    ):
        reader.wait("the start", named("Touch to start", "push button"), START_LIMIT_S)
        yield reader


def test_a_whole_order_by_names_and_actions(reader: ScreenReader) -> None:
    english = reader.wait("the languages", named("English", "radio button"))
    assert "checked" in english.states
    reader.press("the ways to see better", named("Easier to see"))
    sheet = reader.wait("its sheet", named("Easier to see", "dialog"))
    assert "modal" in sheet.states
    # What it covers is not there, wherever one looks.
    assert "Touch to start" not in [thing.name for thing in reader.look_everywhere()]
    reader.press("less motion", named("Less motion", "check box"))
    reader.wait("it is on", _chosen("Less motion"))
    reader.press("another language", named("Deutsch", "radio button"))
    reader.hear("Deutsch")
    reader.wait("it is the one", _chosen("Deutsch"))
    assert reader.find(_chosen("English")) is None
    reader.press("back again", named("English", "radio button"))
    reader.press("the cross", named("Close"))
    reader.press("the start", named("Touch to start"))
    reader.hear("Where would you like to eat?")
    reader.press("the service", named("Take out"))
    reader.hear("Menu")
    reader.press("diets", named("Diet", "push button"))
    reader.press("one", named("Vegan", "check box"))
    reader.hear("Show 29 dishes")
    reader.press("not only", named("Vegan", "check box"))
    reader.press("the cross", named("Close"))

    reader.press("a category", named("Burgers", "page tab"))
    chosen = reader.wait("it leads there", lambda thing: "selected" in thing.states)
    assert chosen.name == "Burgers"
    reader.press("another one", named("Pizza", "page tab"))
    reader.press("a dish", starting("Half & half, from $12.50", "push button"))

    reader.wait("its choices", starting("Chosen, ", "label"))

    # Too early: what is missing is said, and the price as it grows.
    reader.press("the add button", starting("Add to order"))
    reader.hear("Choose 1")
    reader.wait("where it is missing", lambda thing: {"focused", "checkable"} <= thing.states)
    _choose_what_is_missing(reader)
    honey = reader.press("something that costs", starting("Hot honey, +", "check box"))
    reader.hear("$")
    now = reader.wait("it is on", lambda thing: thing.place == honey.place)
    assert "checked" in now.states

    quantity = reader.wait("how many", named("Quantity", "spin box"))
    reader.set_value(quantity, 2)
    reader.wait("two of them", named("Quantity: 2"))
    assert reader.value(quantity) == 2
    reader.press("the note", named("Add a note"))
    reader.write(reader.wait("its field", named("Note for the kitchen", "text")), "No onions")
    reader.press("done", named("Done", "push button"))
    reader.wait("the note", named("Change the note: No onions"))
    reader.press("the add button", starting("Add to order"))
    reader.hear("Half & half added")

    reader.press("the cart", named("Review order"))
    line = reader.wait("the line", starting("2 × Half & half", "list item"))
    assert "Hot honey" in line.name
    # Signs between words are for the eye.
    assert "·" not in line.name
    reader.press("remove it", named("Remove Half & half"))
    reader.hear("Half & half removed")
    reader.press("bring it back", named("Undo"))
    reader.hear("Half & half is back in your order")
    reader.press("the order", starting("Order and pay"))
    reader.press("a way to pay", starting("Pay at the counter"))

    number = reader.wait("the number", starting("Your number is ", "label"))
    assert number.name.removeprefix("Your number is ").isalnum()
    reader.hear(f"{number.name}. ")
    reader.hear("Your order is ready", KITCHEN_LIMIT_S)
    reader.wait("the step", starting("Ready at the counter, done"))
    reader.press("done", named("Done"))
    reader.wait("the beginning", named("Touch to start"))
    code = number.name.removeprefix("Your number is ")
    reader.wait("the number among the ready ones", named(f"{code} is ready"))


def _choose_what_is_missing(reader: ScreenReader) -> None:
    """In each group that asks for one choice, the first that can be had."""
    asking = False
    for thing in reader.look():
        if thing.role == "label":
            asking = thing.name.startswith("Choose 1")
        elif asking and thing.role == "radio button" and thing.can_be_used:
            reader.act(thing)
            asking = False


def _chosen(name: str) -> Callable[[Thing], bool]:
    return lambda thing: thing.name == name and "checked" in thing.states
