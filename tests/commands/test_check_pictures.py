"""`kiosk check` says which of the menu's pictures are missing, and why."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

import pytest

from kiosk.domain.menu import Category, Item, Menu
from kiosk.storage.database import open_writer
from kiosk.storage.menu_writer import write_menus
from kiosk.storage.picture_records import PictureRecord, keep_record
from kiosk.storage.pictures import picture_path, put_picture
from tests.commands.test_commands import QUIET, lines_of
from tests.commands.till import Till

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def address(number: int) -> str:
    return f"https://user:secret@pictures.example/{number}.png?signature=secret"


SEVERAL = (
    "warning: 4 of 5 pictures are missing: status 404 (2), more than 8,388,608 bytes (1); "
    "such as pictures.example/0.png"
)


@pytest.mark.parametrize(
    ("problems", "said"),
    [
        ([], "ok: 5 of 5 are there"),
        ([None, None], "ok: 3 of 5 are there; the running kiosk fetches the rest"),
        (["status 404", None, "status 404", "more than 8,388,608 bytes"], SEVERAL),
    ],
)
def test_check_says_which_pictures_are_missing(
    till: Till, problems: list[str | None], said: str
) -> None:
    """A file alone does not count: until its own picture comes, an older one stands there."""
    till.data.mkdir()
    with closing(open_writer(till.data)) as connection:
        items = tuple(Item(f"i-{n}", f"Dish {n}", 100, picture_url=address(n)) for n in range(5))
        menu = Menu("m-1", "All day", categories=(Category("c-1", "Dishes", items=items),))
        write_menus(connection, (menu,), complete=True, now=NOW)
        for number in range(5):
            lacks = number < len(problems)
            put_picture(picture_path(till.data, address(number)), b"an older one")
            if not lacks:
                keep_record(connection, PictureRecord(address(number), NOW, NOW))
            elif problem := problems[number]:
                keep_record(connection, PictureRecord(address(number), NOW, problem=problem))
    assert lines_of(till.run("check", also=QUIET).out)["pictures"] == said


def test_a_picture_that_was_there_and_is_gone_is_missing(till: Till) -> None:
    till.data.mkdir()
    with closing(open_writer(till.data)) as connection:
        items = (Item("i-1", "Dish", 100, picture_url=address(1)),)
        menu = Menu("m-1", "All day", categories=(Category("c-1", "Dishes", items=items),))
        write_menus(connection, (menu,), complete=True, now=NOW)
        keep_record(connection, PictureRecord(address(1), NOW, NOW))
    said = lines_of(till.run("check", also=QUIET).out)["pictures"]
    assert said == "ok: 0 of 1 are there; the running kiosk fetches the rest"
