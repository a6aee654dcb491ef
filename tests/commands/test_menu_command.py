"""`kiosk menu lint`: one finding a line, an exit status for scripts, one sentence for bad input."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.__main__ import main
from tests.commands.till import Till
from tests.engine.restaurant import pull_answer, store_menu

Json = dict[str, Any]


def sound() -> Json:
    """The small restaurant with a picture and a tax rate for everything."""
    payload = copy.deepcopy(pull_answer())
    for category in payload["menus"][0]["menu"]["categories"]:
        for item in category["items"]:
            item |= {"original_image_url": "https://x/p.png", "tax_rate": "0.10"}
    return payload


def lint(tmp_path: Path, payload: Any, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    """The exit status and the findings."""
    file = tmp_path / "menu.json"
    file.write_text(payload if isinstance(payload, str) else json.dumps(payload), "utf-8")
    status = main(["menu", "lint", str(file)])
    return status, capsys.readouterr().out.splitlines()


def items_of(payload: Json) -> list[Json]:
    items: list[Json] = payload["menus"][0]["menu"]["categories"][0]["items"]
    return items


def test_a_sound_menu_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lint(tmp_path, sound(), capsys) == (0, [])
    assert lint(tmp_path, sound()["menus"][0], capsys) == (0, [])


def test_warnings_end_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    payload = sound()
    items_of(payload)[0]["original_image_url"] = ""
    assert lint(tmp_path, payload, capsys) == (
        0,
        ["warning: all-day/mains/soup: it has no picture"],
    )


def test_errors_end_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    payload = sound()
    items_of(payload)[1]["extras"][0]["min_num_options"] = 3
    status, findings = lint(tmp_path, payload, capsys)
    assert status == 1
    assert [each.split(":")[1] for each in findings] == [" all-day/mains/curry/spice"]
    assert "at least 3 options and allows at most 1" in findings[0]


def test_ids_that_occur_twice_in_a_list_are_all_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    payload = sound()
    soup, curry = items_of(payload)
    items_of(payload).append(soup)
    curry["extras"][0]["options"].append({"merchant_supplied_id": "hot", "name": "x", "price": 1})
    payload["menus"].append(payload["menus"][0])
    status, findings = lint(tmp_path, payload, capsys)
    assert status == 1
    assert [each.split(":")[1].strip() for each in findings] == [
        "all-day/mains/curry/spice/hot",
        "all-day/mains/soup",
        "all-day",
    ]


def test_what_a_name_holds_does_not_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    payload = sound()
    items_of(payload)[0]["merchant_supplied_id"] = "a\x1b[2Jb\nc"
    items_of(payload)[0]["original_image_url"] = ""
    _, findings = lint(tmp_path, payload, capsys)
    assert len(findings) == 1
    assert "\x1b" not in findings[0]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{", "is not JSON"),
        ("[]", "is not a menu"),
        ('{"menus": 3}', "is not a menu"),
        ('{"foo": 1}', "is missing"),
        ("[" * 100_000, "is not JSON"),
    ],
)
def test_bad_input_is_one_sentence(
    written: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "menu.json"
    file.write_text(written)
    assert main(["menu", "lint", str(file)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    [line] = told.err.splitlines()
    assert line.startswith(f"kiosk: {file}")
    assert said in line


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["menu", "lint", str(tmp_path / "none.json")]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_the_menus_of_this_kiosk(stocked: Till) -> None:
    done = stocked.run("menu", "lint")
    assert done.status == 0
    note, *warnings = done.out.splitlines()
    assert note.startswith("note: menus: guests of every language read the menu's own words")
    assert warnings == [
        f"warning: all-day/{place}: it has no picture"
        for place in ("mains/soup", "mains/curry", "drinks/lassi")
    ]
    assert done.err == "0 errors, 3 warnings, 1 note\n"


def test_names_that_the_stores_file_does_not_translate(stocked: Till) -> None:
    words = stocked.folder / "words.csv"
    words.write_text("menu,de\nSoup,Suppe\n", "utf-8")
    file = {"KIOSK__STORE__MENU_TRANSLATIONS": str(words)}
    done = stocked.run("menu", "lint", also=file)
    missing = [line for line in done.out.splitlines() if "translated" in line]
    assert "warning: all-day/mains: its name 'Mains' is not translated: de" in missing
    assert not any(" all-day/mains/soup:" in line for line in missing)
    assert done.status == 0
    words.write_text("menu,german\n", "utf-8")
    refused = stocked.run("menu", "lint", also=file)
    assert refused.status == 2
    assert f"{words}, line 1: no column is headed by a language" in refused.one_sentence()


def test_everything_that_the_menus_health_is_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One menu with all of it: what is told, and in which words."""
    payload = sound()
    soup, curry = items_of(payload)
    soup["price"] = 0
    soup["original_image_url"] = ""
    del soup["tax_rate"]
    soup["name"] = "Soup of the day with everything that grows"
    soup["item_special_hours"] = [
        {"start_time": "10:00", "end_time": "11:00", "end_date": "2020-01-01"}
    ]
    spice = curry["extras"][0]
    spice["min_num_options"] = 9
    items_of(payload).append(
        {
            "merchant_supplied_id": "empty",
            "name": "Empty",
            "original_image_url": "https://x/p.png",
            "price": 500,
            "tax_rate": "0.10",
            "extras": [
                {
                    "merchant_supplied_id": "none-left",
                    "name": "None left",
                    "min_num_options": 1,
                    "options": [
                        {"merchant_supplied_id": "o", "name": "O", "price": 0, "active": False}
                    ],
                }
            ],
        }
    )
    items_of(payload).append(copy.deepcopy(items_of(payload)[2]))
    status, findings = lint(tmp_path, payload, capsys)
    assert status == 1
    told = "\n".join(findings)
    for words in (
        "error: all-day/mains/empty: it cannot be ordered: too few of its choices are left (none-",
        "error: all-day/mains/curry/spice: it asks for at least 9 options and allows at most",
        "warning: all-day/mains/soup: it has no picture",
        "warning: all-day/mains/soup: neither it nor the store has a tax rate",
        "error: all-day/mains/empty: the id occurs twice in one list",
        "warning: all-day/mains/soup: its name is 42 letters long, a card holds about 34",
        "warning: all-day/mains/soup: it costs nothing",
        "error: all-day/mains/soup: its hours never meet those of its menu",
    ):
        assert words in told, words


def test_a_kiosk_without_a_menu(till: Till) -> None:
    done = till.run("menu", "lint")
    assert done.status == 2
    assert "kiosk" in done.one_sentence()


def test_a_menu_of_one_store_is_read_like_a_pull() -> None:
    assert pull_answer()["menus"] == [store_menu()]


def test_a_file_that_never_ends_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["menu", "lint", "/dev/zero"]) == 2
    assert "/dev/zero is longer than 67,108,864 bytes" in capsys.readouterr().err
