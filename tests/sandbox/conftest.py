"""A small restaurant, a good order for it, a running sandbox, and a stand-in for the kiosk."""

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kiosk.sandbox.menu_file import load_menu
from kiosk.sandbox.server import Sandbox

_DATA = Path(__file__).parent / "data"

Json = dict[str, Any]


@pytest.fixture
def menu_path() -> Path:
    """A file with one StoreMenu."""
    return _DATA / "store_menu.json"


@pytest.fixture
def menu(menu_path: Path) -> Json:
    """The pull answer of the small restaurant."""
    return load_menu(menu_path)


@pytest.fixture
def order() -> Json:
    """An order that is right to the cent: two burgers with choices two levels deep, a lemonade."""
    body: Json = json.loads((_DATA / "order.json").read_text(encoding="utf-8"))
    return body


@pytest.fixture
async def sandbox(menu: Json, tmp_path: Path) -> AsyncIterator[Sandbox]:
    """A sandbox whose kitchen does nothing by itself."""
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    (pictures / "burger.png").write_bytes(b"\x89PNG burger")
    (tmp_path / "secret.txt").write_text("not a picture")
    async with Sandbox(
        menu=menu,
        confirm_after_s=None,
        ready_after_s=None,
        pictures=pictures,
        store_tax_rate=Fraction("0.07"),
    ) as running:
        yield running


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[httpx.AsyncClient]:
    """A client with the right key for the running sandbox."""
    async with httpx.AsyncClient(
        base_url=sandbox.url, headers={"x-api-key": "sandbox"}, timeout=5, trust_env=False
    ) as client:
        yield client


@dataclass(slots=True)
class Receiver:
    """Takes webhooks as the kiosk would; `answers` are used up before it answers 200."""

    url: str = ""
    calls: list[tuple[str, str, Any]] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    answers: list[int] = field(default_factory=list)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def take(self, request: Request) -> Response:
        """Note the call."""
        body = await request.json()
        async with self._changed:
            self.calls.append((request.method, request.url.path, body))
            self.keys.add(request.headers.get("x-api-key", ""))
            self._changed.notify_all()
        return JSONResponse({}, self.answers.pop(0) if self.answers else 200)

    async def wait(self, enough: Callable[[list[tuple[str, str, Any]]], bool]) -> None:
        """Wait at most five seconds until `enough` is true of the calls."""
        async with asyncio.timeout(5), self._changed:
            await self._changed.wait_for(lambda: enough(self.calls))


class _QuietServer(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@pytest.fixture(scope="module")
async def _running_receiver() -> AsyncIterator[Receiver]:
    """One server for a file of tests: its start and stop take longer than a test."""
    taking = Receiver()
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    taking.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    app = Starlette(routes=[Route("/{rest:path}", taking.take, methods=["PATCH", "PUT"])])
    server = _QuietServer(uvicorn.Config(app, lifespan="off", log_config=None, access_log=False))
    serving = asyncio.create_task(server.serve([listener]))
    yield taking
    server.should_exit = True
    await serving


@pytest.fixture
def receiver(_running_receiver: Receiver) -> Receiver:
    """The kiosk's webhook server in small, with nothing noted yet."""
    _running_receiver.calls.clear()
    _running_receiver.keys.clear()
    _running_receiver.answers.clear()
    return _running_receiver
