"""The scripted server, and settings that lead to it."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from kiosk.onetablet.transport import ApiSettings
from tests.onetablet.scripted import Scripted


@pytest.fixture
async def server() -> AsyncIterator[Scripted]:
    scripted = Scripted()
    listening = await asyncio.start_server(scripted.serve, "127.0.0.1", 0)
    scripted.port = listening.sockets[0].getsockname()[1]
    yield scripted
    listening.close()
    await scripted.hang_up()


@pytest.fixture
def settings(server: Scripted) -> ApiSettings:
    return ApiSettings(f"http://127.0.0.1:{server.port}/base/", "k-secret", timeout_s=10)
