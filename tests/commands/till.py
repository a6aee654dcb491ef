"""An installation of the kiosk in a folder, and its commands as processes of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tests.engine.restaurant import Json, clean_environment, tables, write_settings

_INSTALLED = os.environ.get("KIOSK_TEST_PROGRAM")
PROGRAM = [_INSTALLED] if _INSTALLED else [sys.executable, "-m", "kiosk"]
"""What these tests start: this checkout, or an installed kiosk that KIOSK_TEST_PROGRAM names."""

SOUP: Json = {
    "lines": [{"item": "soup", "quantity": 2, "note": "no salt", "for": "Zacharias"}],
    "service": "eat_in",
    "name": "Zacharias Quill",
    "table": "12",
    "contact": {"email": "zach.quill@example.org", "phone": "+1 555 010 4477"},
    "tip_cents": 150,
}


_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(slots=True)
class Done:
    """How a command ended."""

    status: int
    out: str
    err: str

    def one_sentence(self) -> str:
        """What it said on standard error: one line, no traceback."""
        assert "Traceback" not in self.err
        lines = self.err.strip().splitlines()
        assert len(lines) == 1, self.err
        assert lines[0].startswith("kiosk: ")
        return lines[0]


@dataclass(slots=True)
class Till:
    """Its settings, its data directory, and a way to run commands on it."""

    folder: Path
    url: str
    environment: dict[str, str] = field(default_factory=clean_environment)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def config(self) -> Path:
        return self.folder / "kiosk.toml"

    def configure(self, **overrides: Json) -> None:
        write_settings(self.config, tables(self.data, self.url, **overrides))

    def run(self, *words: str, config: bool = True, also: Mapping[str, str] = _NOTHING) -> Done:
        """Runs a command; `also` is added to its environment."""
        ended = subprocess.run(
            [*PROGRAM, *words, *(["--config", str(self.config)] if config else [])],
            capture_output=True,
            text=True,
            timeout=60,
            env=self.environment | dict(also),
        )
        return Done(ended.returncode, ended.stdout, ended.stderr)

    def cart(self, cart: Any) -> str:
        """The path of a CART.json that says this."""
        path = self.folder / "cart.json"
        path.write_text(json.dumps(cart))
        return str(path)

    def orders(self) -> list[Json]:
        """What `kiosk orders list` prints."""
        done = self.run("orders", "list")
        assert done.status == 0, done.err
        listed: list[Json] = json.loads(done.out)
        return listed

    def files(self) -> dict[str, bytes]:
        """Everything in the data directory."""
        return {
            str(path.relative_to(self.data)): path.read_bytes()
            for path in sorted(self.data.rglob("*"))
            if path.is_file()
        }


@contextmanager
def serving(till: Till) -> Iterator[subprocess.Popen[str]]:
    """`kiosk serve` at work; ended with SIGTERM if the test did not end it."""
    with subprocess.Popen(
        [*PROGRAM, "serve", "--config", str(till.config)],
        stderr=subprocess.PIPE,
        text=True,
        env=till.environment,
    ) as process:
        assert process.stderr is not None
        lines = iter(process.stderr.readline, "")
        said: list[str] = []
        for line in lines:
            said.append(line)
            if "webhooks are taken" in line:
                break
        else:
            raise AssertionError("kiosk serve did not start: " + "".join(said))
        # A full pipe would stop it.
        draining = threading.Thread(target=lambda: said.extend(lines), daemon=True)
        draining.start()
        try:
            yield process
        finally:
            process.terminate()
            process.wait(10)
            draining.join(10)
