"""Which screen the lobby display takes, with real monitors that are switched on and off."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.paths import assets
from tests.ui.desktop import desktop, missing

LIMIT_S = 60

pytestmark = pytest.mark.skipif(
    bool(missing()), reason=f"not installed: {missing()} (packaging/dev.sh setup installs it)"
)

HIDDEN = None
ON_KIOSK = ["KIOSK", 0, 0, 1080, 1080]
ON_TV = ["TV", 1080, 0, 1920, 1080]
ON_TV2 = ["TV2", 3000, 0, 1280, 720]
WAITS = "the board waits for another screen: the kiosk has the only one, KIOSK"


def moves(folder: Path, *words: str) -> tuple[list[list[str | int] | None], str]:
    """Where the board is at first and after each step, and what is in its log."""
    with desktop(folder, 4280, 1080) as screen:
        ended = subprocess.run(
            [sys.executable, "-m", "tests.ui.board_moves", *words],
            env=screen.environment,
            cwd=assets().parent,
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
        )
    assert ended.returncode == 0, ended.stderr
    return [json.loads(line) for line in ended.stdout.splitlines()], ended.stderr


def test_it_never_takes_the_kiosks_screen(tmp_path: Path) -> None:
    places, log = moves(tmp_path, "", "beside", "KIOSK", "+TV", "-TV", "+TV")
    assert places == [HIDDEN, ON_TV, HIDDEN, ON_TV]
    assert log.count(WAITS) == 2
    assert log.count("the board is on the screen TV of KIOSK, TV") == 2


def test_it_goes_to_another_screen_when_its_own_is_switched_off(tmp_path: Path) -> None:
    places, log = moves(tmp_path, "", "beside", "KIOSK,TV,TV2", "-TV2")
    assert places == [ON_TV2, ON_TV]
    assert WAITS not in log


def test_without_a_kiosk_the_only_screen_will_do(tmp_path: Path) -> None:
    places, _ = moves(tmp_path, "", "alone", "KIOSK", "+TV", "-TV")
    assert places == [ON_KIOSK, ON_TV, ON_KIOSK]


def test_it_waits_for_the_screen_that_is_named(tmp_path: Path) -> None:
    places, log = moves(tmp_path, "TV", "beside", "KIOSK,TV2", "+TV", "-TV")
    assert places == [HIDDEN, ON_TV, HIDDEN]
    assert "waits for the screen TV, which is its display.board_screen" in log


def test_the_kiosks_screen_may_be_named(tmp_path: Path) -> None:
    places, _ = moves(tmp_path, "KIOSK", "beside", "KIOSK", "+TV")
    assert places == [ON_KIOSK, ON_KIOSK]
