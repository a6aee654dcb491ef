"""A OneTablet in a process of its own, played over HTTP as a person in the restaurant plays it."""

from __future__ import annotations

import json
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.commands.till import PROGRAM
from tests.engine.restaurant import (
    CHANNEL_KEY,
    WEBHOOK_KEY,
    Json,
    clean_environment,
    pull_answer,
)


class Restaurant:
    """The sandbox as a person plays it, over HTTP."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._http = httpx.Client(base_url=f"{url}/_sandbox", timeout=30, trust_env=False)

    def does(self, what: str, body: Any = None) -> None:
        answer = self._http.post(what, json={} if body is None else body)
        assert answer.status_code == 200, f"{what}: {answer.text}"
        told = answer.json()
        if isinstance(told, dict) and "status" in told:
            assert told["status"] in {200, None}, f"{what}: the kiosk answered {told}"

    def state(self) -> Json:
        """All that the sandbox knows."""
        state: Json = self._http.get("state").json()
        return state

    def close(self) -> None:
        self._http.close()


@contextmanager
def restaurant(folder: Path, webhook_port: int | None = None) -> Iterator[Restaurant]:
    """`kiosk sandbox` at work; its kitchen does nothing by itself."""
    menu = folder / "menu.json"
    menu.write_text(json.dumps(pull_answer()))
    words = [
        "sandbox", "--port", "0", "--menu", str(menu), "--api-key", CHANNEL_KEY,
        "--webhook-key", WEBHOOK_KEY, "--confirm-after", "-1", "--ready-after", "-1",
    ]  # fmt: skip
    if webhook_port is not None:
        words += ["--webhook-url", f"http://127.0.0.1:{webhook_port}"]
    with subprocess.Popen(
        [*PROGRAM, *words], stdout=subprocess.PIPE, text=True, env=clean_environment()
    ) as process:
        try:
            assert process.stdout is not None
            with closing(Restaurant(process.stdout.readline().split()[-1])) as made:
                yield made
        finally:
            process.terminate()
            process.wait(10)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
