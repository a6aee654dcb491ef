"""A receiver on a real socket, and an inbox that keeps what it is given or fails as told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from kiosk.domain.errors import StorageError
from kiosk.webhooks.receiver import Receiver, ReceiverSettings
from kiosk.webhooks.server import HttpServer, bind


class Inbox:
    """Knows one order."""

    def __init__(self, order_id: str) -> None:
        self.order_id = order_id
        self.kept: list[bytes] = []
        self.is_full = False

    def knows_order(self, order_id: str) -> bool:
        return order_id == self.order_id

    def receive(self, kind: str, subject: str, body: bytes) -> int:
        if self.is_full:
            raise StorageError("The disk is full.")
        self.kept.append(body)
        return len(self.kept)


@asynccontextmanager
async def listening(access: ReceiverSettings, inbox: Inbox) -> AsyncIterator[httpx.AsyncClient]:
    """A client, without any credential, of a receiver that listens."""
    server = HttpServer(Receiver(access, inbox, lambda: None), [bind("127.0.0.1", 0)])
    await server.start()
    async with httpx.AsyncClient(
        base_url=f"http://127.0.0.1:{server.port}", trust_env=False, timeout=10
    ) as http:
        yield http
    await server.stop()
