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
async def kiosk(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Live]:
    """It has the menu already."""
    async with live(kiosk_settings(tmp_path / "data", sandbox.url), sandbox) as running:
        await running.menu()
        yield running
