"""The rules' own speed: repricing a big cart, and availability after one 86 on a big menu.

Beside each its floor, in the same run: adding up as many plain numbers, and one write of one row
into the same database.
"""

from __future__ import annotations

import gc
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path
from sqlite3 import Connection

from kiosk.domain.bill import BilledLine, Tariff, make_bill
from kiosk.domain.cart import Cart, CartLine
from kiosk.domain.menu import Category, Item, Menu, ModifierGroup, Option
from kiosk.domain.pricing import lowest_price, unit_price_cents
from kiosk.domain.selection import NOTHING_EIGHTY_SIXED, ChosenOption, Selection
from kiosk.storage.database import open_writer, transaction
from kiosk.storage.eighty_six import set_eighty_sixed
from kiosk.storage.menu_writer import write_menus
from tests.bench.machine import machine, percentile

LINES = 50
ITEMS = 2_000
SHARED_BY = 99
ROUNDS = 200

_TARIFF = Tariff(tax_rate=Fraction("0.07"))
_NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)


def measure() -> dict[str, object]:
    """Times in ms: the median and the slowest of a hundred."""
    gc.collect()
    with tempfile.TemporaryDirectory() as directory:
        connection = open_writer(Path(directory) / "data")
        with closing(connection):
            return {
                "bench": "rules",
                **_cart_figures(),
                **_platter_figures(),
                **_menu_figures(connection),
                **machine(),
            }


def _times(rounds: int, do: Callable[[int], object]) -> tuple[float, float]:
    taken: list[float] = []
    for number in range(rounds):
        began = time.perf_counter()
        do(number)
        taken.append((time.perf_counter() - began) * 1000)
    return percentile(taken, 0.5), percentile(taken, 0.99)


def _cart_figures() -> dict[str, object]:
    """One line is added to a cart of 49, then the whole cart is priced anew."""
    lines = [_line(number) for number in range(LINES)]
    cart = Cart("cart", tuple(lines[:-1]))
    prices = [
        (option.quantity, 50)
        for line in lines
        for group in line.selections
        for option in _options(group)
    ]
    median, worst = _times(ROUNDS, lambda _: _bill(cart.add(lines[-1])))
    floor, _ = _times(ROUNDS, lambda _: sum(quantity * cents for quantity, cents in prices))
    return {
        "reprice_ms": round(median, 3),
        "reprice_p99_ms": round(worst, 3),
        "reprice_floor_ms": round(floor, 3),
        "reprice_ratio": round(median / floor, 1),
        "chosen_options": len(prices),
    }


def _platter_figures() -> dict[str, object]:
    """The price "from" of a hundred pieces of forty kinds, as when its page is opened."""
    kinds = tuple(Option(f"kind-{number}", "Kind", 10 * number) for number in range(40))
    group = ModifierGroup(
        "platter", "Platter", max_options=40, min_units=100, max_units=100, max_option_units=100,
        options=kinds,
    )  # fmt: skip
    item = Item("platter", "Platter", 100, groups=(group,))
    median, worst = _times(20, lambda _: lowest_price(item, NOTHING_EIGHTY_SIXED))
    return {"platter_ms": round(median, 2), "platter_p99_ms": round(worst, 2)}


def _bill(cart: Cart) -> object:
    return make_bill(
        [
            BilledLine(
                line.item.id,
                line.category_id,
                unit_price_cents(line.item, line.selections),
                line.quantity,
                line.item.tax_rate,
            )
            for line in cart.lines
        ],
        _TARIFF,
        today=date(2026, 1, 1),
    )


def _options(selection: Selection) -> list[ChosenOption]:
    return [
        each
        for option in selection.options
        for each in (option, *(b for below in option.selections for b in _options(below)))
    ]


def _line(number: int) -> CartLine:
    """Three levels: a size, three of eight toppings, each with a half and that with an amount."""
    amount = ModifierGroup(
        "amount", "Amount", min_options=1, max_options=1,
        options=(Option("normal", "Normal"), Option("much", "Much", 50)),
    )  # fmt: skip
    half = ModifierGroup(
        "half", "Where", min_options=1, max_options=1,
        options=tuple(Option(f"half-{i}", f"Half {i}", groups=(amount,)) for i in range(3)),
    )  # fmt: skip
    toppings = ModifierGroup(
        "toppings", "Toppings", max_options=5, free_options=1,
        options=tuple(Option(f"top-{i}", f"Topping {i}", 100, groups=(half,)) for i in range(8)),
    )  # fmt: skip
    size = ModifierGroup(
        "size", "Size", min_options=1, max_options=1,
        options=(Option("small", "Small"), Option("large", "Large", 400)),
    )  # fmt: skip
    rate = Fraction("0.08875") if number % 2 else None
    item = Item(f"item-{number}", f"Pizza {number}", 1100, tax_rate=rate, groups=(size, toppings))
    much = (Selection("amount", (ChosenOption("much"),)),)
    where = (Selection("half", (ChosenOption("half-1", selections=much),)),)
    chosen = tuple(ChosenOption(f"top-{i}", selections=where) for i in (1, 3, 5))
    selections = (Selection("size", (ChosenOption("large"),)), Selection("toppings", chosen))
    return CartLine(f"line-{number}", "menu", "category", "Pizza", item, 2, selections)


def _menu_figures(connection: Connection) -> dict[str, object]:
    """One required choice of one item, and one that all other items of a category share."""
    write_menus(connection, [big_menu()], complete=True, now=_NOW)
    options: int = connection.execute("SELECT count(*) FROM options").fetchone()[0]
    one, one_worst = _eighty_six(connection, lambda number: f"tofu-own-{number % 20}")
    shared, shared_worst = _eighty_six(connection, lambda number: f"tofu-all-{number % 20}")
    floor, _ = _times(ROUNDS, lambda number: _write_one(connection, number))
    return {
        "eighty_six_ms": round(one, 2),
        "eighty_six_p99_ms": round(one_worst, 2),
        f"eighty_six_in_{SHARED_BY}_items_ms": round(shared, 2),
        f"eighty_six_in_{SHARED_BY}_items_p99_ms": round(shared_worst, 2),
        "one_row_floor_ms": round(floor, 2),
        "eighty_six_ratio": round(one / floor, 1),
        "menu_items": ITEMS,
        "menu_options": options,
    }


def _eighty_six(connection: Connection, option_of: Callable[[int], str]) -> tuple[float, float]:
    def sell_out(number: int) -> None:
        # In turn sold out and back, so that each call changes something.
        sold_out = {option_of(number // 2): number % 2 == 0}
        set_eighty_sixed(connection, options=sold_out, now=_NOW, source="staff")

    return _times(ROUNDS, sell_out)


def _write_one(connection: Connection, number: int) -> None:
    with transaction(connection):
        connection.execute("UPDATE items SET from_cents = ? WHERE row_id = 10", (number,))


def big_menu() -> Menu:
    """2,000 items with 24 options each, three levels deep.

    As in real menus the items of a category share their required groups; the first has its own.
    """
    return Menu(
        "menu",
        "Menu",
        categories=tuple(
            Category(f"category-{place}", f"Category {place}", items=_big_items(place))
            for place in range(ITEMS // (SHARED_BY + 1))
        ),
    )


def _big_items(place: int) -> tuple[Item, ...]:
    own, shared = _size(f"own-{place}"), _size(f"all-{place}")
    return tuple(
        Item(
            f"item-{place}-{number}",
            f"Item {number}",
            900,
            groups=(shared if number else own, _extras(f"{place}-{number}")),
        )
        for number in range(SHARED_BY + 1)
    )


def _size(name: str) -> ModifierGroup:
    doneness = ModifierGroup(
        f"doneness-{name}", "Doneness", min_options=1, max_options=1,
        options=tuple(Option(f"done-{name}-{i}", f"Done {i}") for i in range(3)),
    )  # fmt: skip
    protein = ModifierGroup(
        f"protein-{name}", "Protein", min_options=1, max_options=1,
        options=(
            Option(f"beef-{name}", "Beef", 300, groups=(doneness,)),
            Option(f"tofu-{name}", "Tofu", 200),
            Option(f"none-{name}", "None"),
        ),
    )  # fmt: skip
    return ModifierGroup(
        f"size-{name}", "Size", min_options=1, max_options=1,
        options=tuple(
            Option(f"size-{name}-{i}", f"Size {i}", 100 * i, groups=(protein,) if i == 1 else ())
            for i in range(3)
        ),
    )  # fmt: skip


def _extras(name: str) -> ModifierGroup:
    return ModifierGroup(
        f"extras-{name}", "Extras", max_options=10,
        options=tuple(Option(f"extra-{name}-{i}", f"Extra {i}", 50) for i in range(15)),
    )  # fmt: skip
