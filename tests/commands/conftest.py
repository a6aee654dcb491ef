"""The command line as a user has it: a process of its own, a settings file, a OneTablet."""

from __future__ import annotations

import asyncio
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.sandbox.server import Sandbox
from tests.commands.till import Till, serving
from tests.engine.restaurant import onetablet


@pytest.fixture(scope="session")
def running_sandbox() -> Iterator[Sandbox]:
    """A OneTablet on a thread of its own. Its faults may be set from any thread."""
    loop = asyncio.new_event_loop()
    found: list[Sandbox] = []
    started = threading.Event()
    stop = asyncio.Event()

    async def serve() -> None:
        async with onetablet() as sandbox:
            found.append(sandbox)
            started.set()
            await stop.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),), daemon=True)
    thread.start()
    assert started.wait(10)
    yield found[0]
    loop.call_soon_threadsafe(stop.set)
    thread.join(10)
    loop.close()


@pytest.fixture
def sandbox(running_sandbox: Sandbox) -> Iterator[Sandbox]:
    yield running_sandbox
    running_sandbox.faults.clear()


@pytest.fixture
def till(sandbox: Sandbox, tmp_path: Path) -> Till:
    """A fresh installation: settings, and nothing else."""
    till = Till(tmp_path, sandbox.url)
    till.configure()
    return till


@pytest.fixture(scope="session")
def stocked(running_sandbox: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Till:
    """A till with a menu, for tests that change nothing on it."""
    till = Till(tmp_path_factory.mktemp("till"), running_sandbox.url)
    till.configure()
    assert till.run("sync").status == 0
    return till


@pytest.fixture
def engine(till: Till) -> Iterator[subprocess.Popen[str]]:
    """`kiosk serve` at work on the till."""
    with serving(till) as process:
        yield process
