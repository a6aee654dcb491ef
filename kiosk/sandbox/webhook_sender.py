"""Calls the kiosk's webhooks, again while it may still come; twice or out of order if told so."""

import asyncio
import contextlib
from typing import Any

import httpx

from kiosk import __version__
from kiosk.sandbox.book import now, stamp
from kiosk.sandbox.credential import Credential
from kiosk.sandbox.state import State, WebhookCall

_WAITS_S = (0.1, 0.3, 1.0, 2.0, 4.0, 8.0)
# A webhook may overtake the kiosk's own commit of the order; after this many tries it has not.
_TRIES_WHEN_UNKNOWN = 4
_TIMEOUT_S = 30.0
_HELD_AT_MOST_S = 10.0


class WebhookSender:
    """One client for one kiosk; `url` may change at any time, None means that nobody listens."""

    def __init__(self, state: State, credential: Credential, url: str | None) -> None:
        self._state = state
        self._credential = credential
        self._client: httpx.AsyncClient | None = None
        self._held: dict[str, asyncio.Event] = {}
        self.url = url

    async def close(self) -> None:
        """Let go of the connections; no call may be under way."""
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    async def send(self, method: str, path: str, body: Any, *, order_id: str = "") -> int | None:
        """What the kiosk answered; None where it never did. `order_id` is what the call is about.

        Whether it goes out several times, or after the next one about the same order, is the
        behaviour's matter.
        """
        if self.url is None:
            return None
        overtaken = self._held.pop(order_id, None)
        if order_id and overtaken is None and self._state.behaviour.reorder_webhooks:
            await self._hold(order_id)
        if self._state.stopping.is_set():
            return None
        copies = self._state.behaviour.webhook_copies
        try:
            answers = await asyncio.gather(
                *(self._deliver(self.url, method, path, body) for _ in range(copies))
            )
        finally:
            if overtaken is not None:
                overtaken.set()
        return answers[0]

    async def _hold(self, order_id: str) -> None:
        overtaken = self._held[order_id] = asyncio.Event()
        waiting = [asyncio.ensure_future(each.wait()) for each in (overtaken, self._state.stopping)]
        try:
            await asyncio.wait(
                waiting, timeout=_HELD_AT_MOST_S, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            for each in waiting:
                each.cancel()
            if self._held.get(order_id) is overtaken:
                del self._held[order_id]

    async def _deliver(self, base_url: str, method: str, path: str, body: Any) -> int | None:
        if self._client is None:
            # The kiosk is on this machine or the test's: a proxy of the environment is not for it.
            self._client = httpx.AsyncClient(
                timeout=_TIMEOUT_S,
                trust_env=False,
                headers={"User-Agent": f"onetablet-sandbox/{__version__}"},
            )
        url = f"{base_url.rstrip('/')}{path}"
        status: int | None = None
        tries = 0
        at = stamp(now())
        for wait_s in (*_WAITS_S, None):
            tries += 1
            status = None
            with contextlib.suppress(httpx.HTTPError, httpx.InvalidURL):
                answer = await self._client.request(
                    method, url, json=body, headers=self._credential.headers()
                )
                status = answer.status_code
            may_pass = status is None or status >= 500
            may_pass = may_pass or (status == 404 and tries < _TRIES_WHEN_UNKNOWN)
            if not may_pass or wait_s is None:
                break
            await asyncio.sleep(wait_s)
        self._state.webhooks.append(WebhookCall(at, method, path, body, status, tries))
        return status
