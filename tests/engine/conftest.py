"""A OneTablet with a small menu, and a kiosk without a screen that is at work with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from kiosk.sandbox.server import Sandbox
from tests.engine.restaurant import Live, kiosk_settings, live, onetablet


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with onetablet() as running:
        yield running


@pytest.fixture
def transport() -> str:
    """How the kiosk speaks to OneTablet; a file may run over both."""
    return "rest"


@pytest.fixture
async def kiosk(sandbox: Sandbox, tmp_path: Path, transport: str) -> AsyncIterator[Live]:
    """It has the menu already."""
    settings = kiosk_settings(tmp_path / "data", sandbox.url, channel_api={"transport": transport})
    async with live(settings, sandbox) as running:
        await running.menu()
        yield running
