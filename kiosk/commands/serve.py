"""`kiosk serve`: the engine without a screen, until it is told to stop."""

from __future__ import annotations

import argparse
import asyncio
import signal

from kiosk.app import Service
from kiosk.commands import add_config, settings_of
from kiosk.config import Settings
from kiosk.logs import log_to


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.description = (
        "The engine without a screen: keeps the menu fresh, sends orders, takes webhooks; until "
        "SIGINT or SIGTERM. It logs to standard error and to logs/kiosk.log in the data directory."
    )
    add_config(parser)


def run(arguments: argparse.Namespace) -> int:
    """0 after a clean stop (SIGINT, SIGTERM)."""
    settings = settings_of(arguments)
    log_to(settings.data.directory)
    asyncio.run(_serve(settings))
    return 0


async def _serve(settings: Settings) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with Service(settings, lambda _: None) as service:
        working = asyncio.create_task(service.run())
        stopped = asyncio.create_task(stop.wait())
        await asyncio.wait({working, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            await working
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
