"""A table of translations that cannot be used: the kiosk sells on, and `kiosk check` says why."""

from __future__ import annotations

import pytest

from tests.commands.till import Till
from tests.faults.test_killed_guests import screen, seen_after_start

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
