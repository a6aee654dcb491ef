"""100 webhooks a second for 30 s: does the screen stay smooth, and how soon does it follow?

The floor of the frame times is the same window with the same moving thing just before, without
webhooks; the floor of webhook-to-screen is the webhook's own answer, which waits for its commit.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
import uuid
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import cast

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, qmlEngine
from PySide6.QtQuick import QQuickItem

from kiosk.commands.demo import KEY, demo_settings, free_port, sandbox
from kiosk.domain.order import Actor, Order, OrderState, Service, Totals
from kiosk.screen import run_screen
from kiosk.storage import outbox
from kiosk.storage.database import open_writer
from kiosk.ui.board_view import BoardView
from kiosk.ui.window import KioskWindow
from tests.bench.machine import machine, percentile, pss_mb

PER_SECOND = 100
STORM_S = 30
CALM_S = 8
ORDERS = PER_SECOND * STORM_S // 3

_MOVING = b"""
import QtQuick
Rectangle {
    width: 120; height: 120; color: "#C2410C"
    SequentialAnimation on x {
        loops: Animation.Infinite
        NumberAnimation { from: 0; to: 800; duration: 1500 }
        NumberAnimation { from: 800; to: 0; duration: 1500 }
    }
}
"""


def measure() -> dict[str, object]:
    """Frame and webhook-to-screen times in ms."""
    with tempfile.TemporaryDirectory() as directory:
        port = free_port()
        with sandbox(port) as url:
            settings = demo_settings(Path(directory), url, port)
            ids = _orders(settings.data.directory)
            storm = _Storm(port, ids)
            if run_screen(settings, storm.visit) != 0:
                raise RuntimeError("the kiosk did not live through the storm")
    return {"bench": "storm", **storm.figures(), **machine()}


def _orders(directory: Path) -> dict[str, str]:
    """Orders that OneTablet has, from so long ago that the board does not show them yet."""
    then = datetime.now(UTC) - timedelta(hours=13)
    connection = open_writer(directory)
    codes: dict[str, str] = {}
    for _ in range(ORDERS):
        order_id, cart_id = str(uuid.uuid4()), str(uuid.uuid4())

        def build(
            short_code: str, number: int, order_id: str = order_id, cart_id: str = cart_id
        ) -> tuple[Order, str]:
            order = Order(
                id=order_id,
                cart_id=cart_id,
                short_code=short_code,
                number=number,
                service=Service.TAKE_OUT,
                lines=(),
                totals=Totals(0, 0, 0, 0, 0, 0),
                placed_at=then,
                ready_at=then,
            )
            return order, "{}"

        placed = outbox.place(
            connection, day=then.date(), letter="K", build=build, now=then, cart_id=cart_id
        )
        outbox.change_state(connection, order_id, OrderState.SUBMITTED, Actor.KIOSK, "bench", then)
        codes[order_id] = placed.short_code
    connection.close()
    return codes


class _Storm:
    def __init__(self, port: int, codes: dict[str, str]) -> None:
        self._port = port
        self._codes = codes
        self._frames: list[float] = []
        self._seen: dict[str, float] = {}
        self._waiting: list[str] = []
        self._calm: list[float] = []
        self._stormy: list[float] = []
        self._calls: list[tuple[str, str, float, int, float]] = []
        self._memory = 0.0

    async def visit(self, window: KioskWindow) -> int:
        """Watches calm frames, then the frames and the board during the storm."""
        await asyncio.sleep(4)  # the start is another benchmark's matter
        component = QQmlComponent(qmlEngine(window.window))
        component.setData(_MOVING, QUrl("moving.qml"))
        moving = component.create()
        assert isinstance(moving, QQuickItem), component.errorString()
        moving.setParentItem(window.window.contentItem())
        window.window.frameSwapped.connect(self._frame)
        board = window.shell.findChild(BoardView)
        assert board is not None
        board.changed.connect(lambda: self._waiting.extend(cast("list[str]", board.ready)))
        await asyncio.sleep(CALM_S)
        self._calm, self._frames = self._frames, []
        await self._send()
        self._stormy = self._frames
        self._memory = pss_mb(os.getpid())
        moving.deleteLater()
        return 0

    def _frame(self) -> None:
        now = time.monotonic()
        self._frames.append(now)
        for code in self._waiting:
            self._seen.setdefault(code, now)
        self._waiting.clear()

    async def _send(self) -> None:
        sender = await asyncio.to_thread(self._run_sender)
        self._calls = [tuple(call) for call in json.loads(sender)]

    def _run_sender(self) -> str:
        wish = {
            "port": self._port,
            "key": KEY,
            "per_second": PER_SECOND,
            "order_ids": list(self._codes),
        }
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.storm_sender"],
            input=json.dumps(wish),
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def figures(self) -> dict[str, object]:
        """What was seen."""
        refused = [call for call in self._calls if call[3] != 200]
        delays = [
            (self._seen[self._codes[order_id]] - at) * 1000
            for order_id, kind, at, _, _ in self._calls
            if kind == "ready" and self._codes[order_id] in self._seen
        ]
        ready = sum(1 for call in self._calls if call[1] == "ready")
        answers = [took * 1000 for *_, took in self._calls]
        lasted_s = self._calls[-1][2] - self._calls[0][2]
        return {
            "webhooks": len(self._calls),
            "per_second": round(len(self._calls) / lasted_s, 1),
            "refused": len(refused),
            **_frames("frame", self._stormy),
            **_frames("calm_frame", self._calm),
            "ready_seen": f"{len(delays)}/{ready}",
            "webhook_to_screen_p50_ms": round(percentile(delays, 0.5), 1),
            "webhook_to_screen_p99_ms": round(percentile(delays, 0.99), 1),
            "webhook_to_screen_max_ms": round(max(delays, default=0.0), 1),
            "webhook_answer_p50_ms": round(percentile(answers, 0.5), 1),
            "webhook_answer_p99_ms": round(percentile(answers, 0.99), 1),
            "pss_mb": self._memory,
        }


def _frames(name: str, swaps: list[float]) -> dict[str, object]:
    times = [(after - before) * 1000 for before, after in pairwise(swaps)]
    return {
        f"{name}s": len(times),
        f"{name}_p99_ms": round(percentile(times, 0.99), 1),
        f"{name}_max_ms": round(max(times, default=0.0), 1),
    }
