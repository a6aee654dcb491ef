"""What a menu write changes, what it leaves, and what readers see meanwhile."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.availability import Stop, StopKind
from kiosk.domain.menu import Category, Item, Menu, ModifierGroup, Option
from kiosk.storage import menu_writer
from kiosk.storage.database import open_reader, open_writer
from kiosk.storage.eighty_six import set_eighty_sixed
from kiosk.storage.menu_cache import MenuReader
from kiosk.storage.menu_writer import MenuDifference, write_menus

NOW = datetime(2026, 5, 9, 12, 0, tzinfo=UTC)


def pizza(name: str, price_cents: int = 1000) -> Item:
    sizes = (Option("small", "Small", 0), Option("large", "Large", 400))
    return Item(
        f"pizza-{name}",
        name,
        price_cents,
        picture_url=f"https://x/{name}.png",
        groups=(ModifierGroup("size", "Size", min_options=1, max_options=1, options=sizes),),
    )


def menu(*items: Item, id_: str = "lunch", category: str = "Pizza") -> Menu:
    return Menu(id_, id_.title(), categories=(Category("c1", category, items=items),))


def write(connection: sqlite3.Connection, *menus: Menu, complete: bool = True) -> MenuDifference:
    return write_menus(connection, menus, complete=complete, now=NOW)


def rows(connection: sqlite3.Connection) -> dict[str, int]:
    return dict(connection.execute("SELECT id, row_id FROM items").fetchall())


def test_the_difference_names_items(writer: sqlite3.Connection) -> None:
    first = write(writer, menu(pizza("Margherita"), pizza("Diavola"), pizza("Marinara")))
    assert first == MenuDifference(
        1, True, ("Margherita", "Diavola", "Marinara"), (), (), 1, 1, 3
    )  # fmt: skip
    second = write(writer, menu(pizza("Diavola", 1200), pizza("Marinara"), pizza("Funghi")))
    assert second == MenuDifference(2, True, ("Funghi",), ("Margherita",), ("Diavola",), 1, 1, 3)


def test_what_is_the_same_keeps_its_row_and_what_is_new_gets_a_new_one(
    writer: sqlite3.Connection,
) -> None:
    write(writer, menu(pizza("Margherita"), pizza("Diavola")))
    before = rows(writer)
    write(writer, menu(pizza("Diavola"), pizza("Margherita", 1200)))
    after = rows(writer)
    assert after["pizza-Diavola"] == before["pizza-Diavola"]
    assert after["pizza-Margherita"] not in before.values()
    assert MenuReader(writer).item(before["pizza-Margherita"]) is None
    write(writer, menu())
    write(writer, menu(pizza("Margherita")))
    assert rows(writer)["pizza-Margherita"] not in {*before.values(), *after.values()}


def test_the_version_grows_only_with_a_real_change(writer: sqlite3.Connection) -> None:
    lunch, dinner = menu(pizza("Diavola")), menu(pizza("Funghi"), id_="dinner")
    write(writer, lunch, dinner)
    assert not write(writer, lunch, dinner).is_changed
    assert not write(writer, dinner, complete=False).is_changed
    in_turn = write(writer, dinner, lunch)
    assert (in_turn.version, in_turn.is_changed) == (2, True)
    renamed = write(writer, replace(dinner, name="Supper"), complete=False)
    assert (renamed.version, renamed.changed) == (3, ())
    assert [head.name for head in MenuReader(writer).menus()] == ["Supper", "Lunch"]


def test_a_push_adds_or_replaces_one_menu_and_a_pull_is_complete(
    writer: sqlite3.Connection,
) -> None:
    write(writer, menu(pizza("Diavola")), menu(pizza("Funghi"), id_="dinner"))
    pushed = write(writer, menu(pizza("Eggs"), id_="breakfast"), complete=False)
    assert (pushed.menu_count, pushed.added, pushed.removed) == (3, ("Eggs",), ())
    replaced = write(writer, menu(pizza("Calzone")), complete=False)
    assert [head.id for head in MenuReader(writer).menus()] == ["lunch", "dinner", "breakfast"]
    assert (replaced.added, replaced.removed) == (("Calzone",), ("Diavola",))
    pulled = write(writer, menu(pizza("Calzone")))
    assert (pulled.menu_count, pulled.removed) == (1, ("Funghi", "Eggs"))
    for table in ("categories", "items", "modifier_groups", "options"):
        count = writer.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
        assert count == {"categories": 1, "items": 1, "modifier_groups": 1, "options": 2}[table]


def test_a_failed_write_leaves_the_old_menu(writer: sqlite3.Connection) -> None:
    write(writer, menu(pizza("Diavola")))
    before = rows(writer)
    too_dear = pizza("Gold", 2**63)
    with pytest.raises(OverflowError):
        write(writer, menu(pizza("Funghi"), too_dear))
    assert rows(writer) == before
    assert MenuReader(writer).version() == 1


def test_sold_out_survives_a_push_and_touches_only_what_it_names(
    writer: sqlite3.Connection,
) -> None:
    reader = MenuReader(writer)
    write(writer, menu(pizza("Diavola"), Item("cola", "Cola", 300)))
    diavola = rows(writer)["pizza-Diavola"]
    sold_out = {"options": {"small": True, "of another menu": True}, "now": NOW, "source": "test"}
    assert set_eighty_sixed(writer, **sold_out) == (diavola,)  # type: ignore[arg-type]
    assert set_eighty_sixed(writer, **sold_out) == ()  # type: ignore[arg-type]
    card = reader.card(diavola)
    assert card is not None
    assert (card.from_cents, card.price_varies, card.stop) == (1400, False, None)
    set_eighty_sixed(writer, options={"large": True}, now=NOW, source="test")
    write(writer, menu(pizza("Diavola"), pizza("Funghi")))
    cards = reader.cards(reader.categories((reader.menus()[0].row_id,))[0].row_id, 0, 10)
    assert {card.stop for card in cards} == {Stop(StopKind.REQUIRED_GROUP, "size", ("size",))}
    set_eighty_sixed(
        writer, items={"pizza-Funghi": True}, options={"small": False}, now=NOW, source="test"
    )
    assert [card and card.stop for card in map(reader.card, rows(writer).values())] == [
        None, Stop(StopKind.EIGHTY_SIXED, "pizza-Funghi")
    ]  # fmt: skip


def test_another_release_judges_every_item_anew(
    writer: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(writer, menu(pizza("Diavola")))
    writer.execute("UPDATE items SET from_cents = 1")
    reader = MenuReader(writer)
    write(writer, menu(pizza("Diavola")))
    assert [card and card.from_cents for card in map(reader.card, rows(writer).values())] == [1]
    monkeypatch.setattr(menu_writer, "__version__", "next")
    difference = write(writer, menu(pizza("Diavola")))
    assert (difference.is_changed, difference.changed) == (True, ())
    assert [card and card.from_cents for card in map(reader.card, rows(writer).values())] == [1000]


def test_received_at_is_the_last_time(writer: sqlite3.Connection) -> None:
    reader = MenuReader(writer)
    assert reader.received_at() is None
    write_menus(writer, [], complete=True, now=NOW)
    assert reader.received_at() == NOW
    write_menus(writer, [], complete=True, now=NOW + timedelta(hours=1))
    assert reader.received_at() == NOW + timedelta(hours=1)


def test_a_reader_never_sees_half_a_menu(directory: Path) -> None:
    def version(tag: str) -> Menu:
        options = tuple(Option(f"o{index}", tag) for index in range(20))
        groups = tuple(ModifierGroup(f"g{index}", tag, options=options) for index in range(5))
        return menu(*(Item(f"i{index}", tag, 1, groups=groups) for index in range(20)))

    stop = threading.Event()

    def keep_replacing() -> None:
        with closing(open_writer(directory)) as writer:
            ready.set()
            while not stop.is_set():
                for tag in ("one", "two"):
                    write(writer, version(tag))

    ready = threading.Event()
    thread = threading.Thread(target=keep_replacing)
    thread.start()
    seen: set[tuple[int, str]] = set()
    try:
        assert ready.wait(10)
        until = time.monotonic() + 20
        with closing(open_reader(directory)) as connection:
            reader = MenuReader(connection)
            while len(seen) < 10 and time.monotonic() < until:
                for row in reader.find("i7"):
                    found = reader.item(row)
                    if found is None:  # replaced in between
                        continue
                    item, category = found
                    names = {item.name} | {group.name for group in item.groups}
                    names |= {option.name for group in item.groups for option in group.options}
                    assert len(names) == 1
                    assert [len(group.options) for group in item.groups] == [20] * 5
                    assert category.item_count == 20
                    seen.add((row, item.name))
    finally:
        stop.set()
        thread.join(20)
    assert len(seen) >= 10
    assert {name for _, name in seen} == {"one", "two"}
