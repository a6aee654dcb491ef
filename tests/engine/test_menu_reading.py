"""Large menus are read by another process: the same menus, the same refusals, no held frames."""

from __future__ import annotations

import asyncio
import copy
import json
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kiosk.domain.errors import MenuInvalid
from kiosk.engine import menu_reading
from kiosk.engine.menu_reading import LARGE_BYTES, read_menus
from kiosk.onetablet.menu_mapping import parse_pull, parse_push
from kiosk.sandbox.server import Sandbox
from tests.conftest import LogGuard
from tests.engine.restaurant import Json, Live, pull_answer, store_menu, until

pytestmark = pytest.mark.anyio


def grown(menu: Json, times: int) -> Json:
    """The menu with its categories so many times, under other ids."""
    categories = menu["menu"]["categories"]
    menu["menu"]["categories"] = []
    for number in range(times):
        for category in copy.deepcopy(categories):
            category["merchant_supplied_id"] += f"-{number}"
            for item in category["items"]:
                item["merchant_supplied_id"] += f"-{number}"
            menu["menu"]["categories"].append(category)
    return menu


LARGE_MENU = grown(store_menu(), 500)
LARGE_PULL = json.dumps(pull_answer(LARGE_MENU)).encode()
LARGE_PUSH = json.dumps(LARGE_MENU).encode()
assert len(LARGE_PUSH) > LARGE_BYTES


@pytest.fixture
def own_process_only(monkeypatch: pytest.MonkeyPatch) -> None:
    async def none(*_: object, **__: object) -> None:
        raise AssertionError("another process was started")

    monkeypatch.setattr(asyncio, "create_subprocess_exec", none)


async def test_another_process_reads_the_same() -> None:
    read = await read_menus("pull", LARGE_PULL)
    expected = parse_pull(LARGE_PULL)
    assert (read.store_id, read.menus) == (expected.store_id, expected.menus)
    read = await read_menus("push", LARGE_PUSH)
    assert read.menus == (parse_push(LARGE_PUSH).menu,)


async def test_small_menus_start_no_process(own_process_only: None) -> None:
    payload = json.dumps(pull_answer()).encode()
    read = await read_menus("pull", payload)
    assert read.menus == parse_pull(payload).menus
    empty = pull_answer()
    empty["menus"] = []
    assert (await read_menus("pull", json.dumps(empty).encode())).menus == ()


async def test_a_broken_large_menu_names_its_field() -> None:
    menu = copy.deepcopy(LARGE_MENU)
    menu["menu"]["categories"][700]["items"][0]["price"] = "much"
    with pytest.raises(MenuInvalid) as caught:
        await read_menus("push", json.dumps(menu).encode())
    assert caught.value.path == "menu.categories[700].items[0].price"
    with pytest.raises(MenuInvalid):
        await read_menus("pull", b"{" * LARGE_BYTES)


@pytest.mark.parametrize("program", ["/bin/false", "/bin/cat", "/nowhere/python"])
async def test_without_the_other_process_it_is_read_here(
    monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard, program: str
) -> None:
    """It fails, it says something else, it is not there."""
    log_guard.expect("a large menu is read in the kiosk's own process")
    monkeypatch.setattr(sys, "executable", program)
    read = await read_menus("push", LARGE_PUSH)
    assert read.menus == (parse_push(LARGE_PUSH).menu,)


async def test_a_process_that_hangs_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard, tmp_path: Path
) -> None:
    log_guard.expect("own process: TimeoutError")
    sleeper = tmp_path / "sleeper"
    sleeper.write_text("#!/bin/sh\nexec sleep 60\n")
    sleeper.chmod(0o700)
    monkeypatch.setattr(menu_reading, "WITHIN_S", 0.2)
    monkeypatch.setattr(sys, "executable", str(sleeper))
    async with asyncio.timeout(10):
        assert (await read_menus("push", LARGE_PUSH)).store_id == "store-t"


async def test_a_large_push_is_validated_once(
    kiosk: Live, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = 0
    real = asyncio.create_subprocess_exec

    async def counted(*words: str, **more: object) -> asyncio.subprocess.Process:
        nonlocal started
        started += 1
        return await real(*words, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", counted)
    assert await sandbox.actions.push_menu(copy.deepcopy(LARGE_MENU)) == 200
    await until(lambda: bool(kiosk.engine.reader.find("soup-499", "", "")), "the menu is new")
    assert started == 1
    (menu,) = kiosk.engine.reader.menus()
    assert menu.alias == "ot-menu-1"


async def test_the_worker_is_a_word_of_the_program() -> None:
    """The packaged program has no `python -m`: it starts itself with this word."""
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "kiosk", "read-menu", "push"],
        input=LARGE_PUSH,
        capture_output=True,
    )
    assert done.returncode == 0
    assert done.stderr == b""
    assert len(done.stdout) > 10_000


async def test_other_threads_go_on_meanwhile() -> None:
    """The longest that a thread, the screen's say, was held up while a large menu was read."""
    menu = json.dumps(grown(store_menu(), 4000)).encode()
    gaps: list[float] = []
    is_over = threading.Event()

    def tick() -> None:
        last = time.perf_counter()
        while not is_over.is_set():
            time.sleep(0.001)
            now = time.perf_counter()
            gaps.append(now - last)
            last = now

    ticking = threading.Thread(target=tick)
    ticking.start()
    try:
        await read_menus("push", menu)
    finally:
        is_over.set()
        ticking.join()
    # Validated in this process it is several times as much; other work shares this machine.
    assert sorted(gaps)[-3] < 0.05
