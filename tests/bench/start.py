"""From the start of the process to the first interactive frame, from a cached menu; and memory.

Beside it, run by run, a bare QML window with a grid of 600 cards, measured in the same way: from
the start of the process to a line on its standard output. Both run from compiled bytecode, as
every installation does, also where the environment forbids Python to keep any: the first run of
each, which does not count, compiles it.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from kiosk.onetablet.menu_mapping import parse_pull
from kiosk.sandbox.menu_file import demo_menu
from kiosk.storage.database import open_writer
from kiosk.storage.menu_writer import write_menus
from tests.bench.machine import machine, pss_mb

RUNS = 7
SETTLE_S = 3.0

_BARE = [sys.executable, str(Path(__file__).with_name("bare_window.py"))]


def measure() -> dict[str, object]:
    """Times in ms, median of RUNS after one warm-up each; memory in MB."""
    with tempfile.TemporaryDirectory() as directory:
        kiosk = [sys.executable, "-m", "kiosk", "run", "--config", str(_settings(Path(directory)))]
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(Path(directory) / "bytecode")}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        ours: list[float] = []
        floor: list[float] = []
        memory = bare_memory = 0.0
        for run in range(RUNS + 1):
            is_last = run == RUNS
            took_ms, bare_memory = _first_frame(_BARE, environment, settle=is_last)
            floor.append(took_ms)
            took_ms, memory = _first_frame(kiosk, environment, settle=is_last)
            ours.append(took_ms)
    start_ms, floor_ms = statistics.median(ours[1:]), statistics.median(floor[1:])
    return {
        "bench": "start",
        "start_ms": round(start_ms),
        "bare_window_ms": round(floor_ms),
        "ratio": round(start_ms / floor_ms, 2),
        "pss_mb": memory,
        "bare_window_pss_mb": bare_memory,
        **machine(),
    }


def _settings(directory: Path) -> Path:
    """Settings for a kiosk with the demo menu in its cache and a OneTablet that is not there."""
    connection = open_writer(directory / "data")
    pulled = parse_pull(json.dumps(demo_menu()).encode())
    write_menus(connection, pulled.menus, complete=True, now=datetime.now(UTC))
    connection.close()
    file = directory / "kiosk.toml"
    file.write_text(
        f"""
        [store]
        id = "{pulled.store_id}"
        timezone = "UTC"
        tax_rate = "0.07"
        [channel_api]
        base_url = "http://127.0.0.1:9"
        api_key = "bench"
        [webhooks]
        port = 0
        api_key = "bench"
        [display]
        fullscreen = false
        [data]
        directory = "{directory / "data"}"
        """
    )
    return file


def _first_frame(
    command: list[str], environment: dict[str, str], *, settle: bool
) -> tuple[float, float]:
    """ms until the line that tells the first frame; MB of memory a little later, if asked."""
    began = time.monotonic()
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment,
    ) as process:
        assert process.stdout is not None
        said = []
        for line in process.stdout:
            said.append(line)
            if "first frame" in line:
                break
        else:
            raise RuntimeError(f"{command} showed no frame: {''.join(said)}")
        took_ms = (time.monotonic() - began) * 1000
        memory = 0.0
        if settle:
            time.sleep(SETTLE_S)
            memory = pss_mb(process.pid)
        process.kill()
    return took_ms, memory
