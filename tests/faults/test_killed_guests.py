"""The kiosk is killed while a guest orders: who still stands there goes on, nobody else does."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.commands.till import Till
from tests.faults.test_kills import kill, wait

ROOT = Path(__file__).resolve().parents[2]
STILL_THERE_S, COUNTDOWN_S = 20, 10


@pytest.fixture
def screen(till: Till) -> Till:
    """A till with a menu and a window that nobody sees."""
    till.configure(
        display={
            "fullscreen": False,
            "still_there_seconds": STILL_THERE_S,
            "countdown_seconds": COUNTDOWN_S,
        }
    )
    assert till.run("sync").status == 0
    return till


def start(till: Till, what: str, log: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.guest_at_screen", str(till.config), what],
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
        cwd=ROOT,
        env=till.environment | {"QT_QPA_PLATFORM": "offscreen", "QT_ACCESSIBILITY": "1"},
    )


def kept(till: Till) -> dict[str, Any] | None:
    """The cart as it lies on disk."""
    with closing(sqlite3.connect(f"{(till.data / 'kiosk.db').as_uri()}?mode=ro", uri=True)) as it:
        row = it.execute("SELECT value FROM facts WHERE name = 'cart'").fetchone()
    return json.loads(row[0]) if row is not None else None


def let_time_pass(till: Till, passed: timedelta) -> None:
    """As if the guest's last touch had been so much earlier."""
    cart = kept(till)
    assert cart is not None
    touched_at = datetime.fromisoformat(cart["touched_at"]) - passed
    cart["touched_at"] = touched_at.isoformat(timespec="microseconds")
    with closing(sqlite3.connect(till.data / "kiosk.db", isolation_level=None)) as connection:
        connection.execute("UPDATE facts SET value = ? WHERE name = 'cart'", (json.dumps(cart),))


def killed_with_a_cart(till: Till) -> None:
    with start(till, "orders") as process:
        wait(lambda: kept(till) is not None or process.poll() is not None, "the cart is kept", 40)
        kill(process)
    cart = kept(till)
    assert cart is not None
    assert [(line["item_id"], line["quantity"]) for line in cart["lines"]] == [("curry", 2)]


def seen_after_start(till: Till) -> list[str]:
    with start(till, "looks") as process:
        said, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    names: list[str] = json.loads(said)
    return names


def test_a_guest_who_is_still_there_goes_on(screen: Till) -> None:
    killed_with_a_cart(screen)
    names = seen_after_start(screen)
    assert any(name.startswith("Curry") for name in names), names
    assert "Touch to start" not in names
    # It was kept, not taken away: another kill loses nothing either.
    assert any(name.startswith("Curry") for name in seen_after_start(screen))


def test_after_the_time_out_nothing_of_the_guest_is_left(screen: Till) -> None:
    killed_with_a_cart(screen)
    let_time_pass(screen, timedelta(seconds=STILL_THERE_S + COUNTDOWN_S))
    names = seen_after_start(screen)
    assert "Touch to start" in names
    assert not any("Curry" in name for name in names)
    assert kept(screen) is None


_BROKEN = """
import sys
from pathlib import Path
from kiosk.config import load
from kiosk.screen import run_screen

async def visit(window):
    raise RuntimeError("the engine broke")

run_screen(load(Path(sys.argv[1])), visit)
"""


def test_what_ends_the_program_is_told_as_what_it_is(screen: Till) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _BROKEN, str(screen.config)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=screen.environment | {"QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr.rstrip().endswith("RuntimeError: the engine broke")
    assert "Error in sys.excepthook" not in ended.stderr
    assert "the screen failed" not in ended.stderr
