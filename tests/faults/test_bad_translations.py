"""A table of translations that cannot be used: the kiosk sells on, and `kiosk check` says why."""

from __future__ import annotations

import subprocess

import pytest

from tests.commands.till import Till
from tests.faults.test_killed_guests import screen, seen_after_start, start

__all__ = ["screen"]


@pytest.mark.parametrize("text", [None, "menu,german\nSoup,Suppe\n"], ids=["missing", "wrong"])
def test_the_kiosk_starts_without_it(screen: Till, text: str | None) -> None:
    words = screen.folder / "words.csv"
    if text is not None:
        words.write_text(text, "utf-8")
    screen.environment["KIOSK__STORE__MENU_TRANSLATIONS"] = str(words)
    assert "Touch to start" in seen_after_start(screen)
    done = screen.run("check")
    assert f"FAILED   menu_words: {words}" in done.out


def test_the_rest_of_a_table_is_used_and_staff_are_told_what_is_not(screen: Till) -> None:
    words = screen.folder / "words.csv"
    words.write_text("menu,notes,de\nSoup,hot,Suppe\nSoup,,Eintopf\n", "utf-8")
    screen.environment["KIOSK__STORE__MENU_TRANSLATIONS"] = str(words)
    with start(screen, "looks", log=subprocess.PIPE) as process:
        _, log = process.communicate(timeout=60)
    left_out = "line 3: 'Soup' has another translation above (de)"
    assert f"{words}: left out: line 1: the column 'notes' is left out" in log
    assert left_out in log
    said = screen.run("check").out
    assert f"warning  menu_words: {words}: de 1; left out: line 1: the column 'notes'" in said
    assert left_out in said
