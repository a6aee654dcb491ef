"""One HTTP connection that cannot be held open by being slow; it knows no endpoint.

No Python server does this by itself: stalled or dripped headers and bodies are kept for ever.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, MutableMapping
from enum import Enum
from typing import Any, cast

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle
from uvicorn.server import ServerState

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Scope = MutableMapping[str, Any]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

ALLOW_S = "kiosk.allow_s"
"""The scope extension by which an app gives the request that it reads more time: `(seconds)`."""

IDLE_S = 5.0
ANSWER_S = 120.0
MAX_WAITING = 512
"""Connections from which a request is awaited; one more closes the one that waited longest."""


class _Phase(Enum):
    IDLE = "idle"
    RECEIVING = "receiving"
    ANSWERING = "answering"


class Config(uvicorn.Config):
    """Adds what connections of one server share. `request_s` is the time for a whole request."""

    def __init__(self, app: App, *, request_s: float, **settings: Any) -> None:
        super().__init__(cast("Any", app), http=Connection, **settings)
        self.request_s = request_s
        self.waiting: dict[Connection, None] = {}

    def hang_up_on_waiting(self) -> None:
        """Closes every connection from which no whole request has come."""
        for connection in list(self.waiting):
            connection.transport.abort()


class Connection(H11Protocol):
    """Closes itself when a request takes too long to arrive, whatever trickles in meanwhile."""

    config: Config

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._phase = _Phase.IDLE
        self._deadline: asyncio.TimerHandle | None = None
        self._served = self.app
        self.app = cast("Any", self._serve)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope["extensions"] = {ALLOW_S: self._allow}
        await cast("App", self._served)(scope, receive, send)

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        waiting = self.config.waiting
        if len(waiting) >= MAX_WAITING:
            longest = next(iter(waiting))
            del waiting[longest]
            longest.transport.abort()
        self._enter(_Phase.RECEIVING)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._follow()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._follow()

    def connection_lost(self, exc: Exception | None) -> None:
        self._forget()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        """As JSON, and only while nothing has been answered; the base class would raise."""
        if self.conn.our_state in {h11.IDLE, h11.SEND_RESPONSE}:
            body = json.dumps({"error": "Bad Request", "message": msg}).encode()
            headers = [
                ("content-type", "application/json"),
                ("content-length", str(len(body))),
                ("connection", "close"),
            ]
            for event in (
                h11.Response(status_code=400, headers=headers, reason=b"Bad Request"),
                h11.Data(data=body),
                h11.EndOfMessage(),
            ):
                self.transport.write(self.conn.send(event) or b"")
        cycle = cast("RequestResponseCycle | None", self.cycle)
        if cycle is not None and not cycle.response_complete:
            # The app may be about to answer; for it, the caller is gone.
            cycle.disconnected = True
            cycle.message_event.set()
        self.transport.close()

    def _follow(self) -> None:
        phase = self._phase_now()
        if phase is not self._phase and not self.transport.is_closing():
            self._enter(phase)

    def _phase_now(self) -> _Phase:
        theirs = self.conn.their_state
        if theirs is h11.SEND_BODY:
            return _Phase.RECEIVING
        if theirs is h11.IDLE:
            return _Phase.RECEIVING if self.conn.trailing_data[0] else _Phase.IDLE
        return _Phase.ANSWERING

    def _enter(self, phase: _Phase) -> None:
        self._phase = phase
        if phase is _Phase.ANSWERING:
            self.config.waiting.pop(self, None)
        else:
            self.config.waiting[self] = None
        lives_s = {
            _Phase.IDLE: IDLE_S,
            _Phase.RECEIVING: self.config.request_s,
            _Phase.ANSWERING: ANSWER_S,
        }
        self._live_for(lives_s[phase])

    def _allow(self, seconds: float) -> None:
        """The request that is being read is somebody's whom we know: it may take longer."""
        if self._phase is _Phase.RECEIVING:
            self.config.waiting.pop(self, None)
            self._live_for(seconds)

    def _live_for(self, seconds: float) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
        self._deadline = self.loop.call_later(seconds, self.transport.abort)

    def _forget(self) -> None:
        self.config.waiting.pop(self, None)
        if self._deadline is not None:
            self._deadline.cancel()
