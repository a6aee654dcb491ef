"""One request and its JSON answer over ASGI: bounded body, clear refusals; knows no endpoint."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any
from urllib.parse import unquote_to_bytes

from kiosk.webhooks.connection import ALLOW_S, Receive, Scope, Send


class Refusal(Exception):
    """The request is answered with an error. `field` is for the log: what it was about."""

    def __init__(
        self, status: HTTPStatus, message: str, headers: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = headers


class ClientGone(Exception):
    """The other side hung up before its request was complete."""


class Exchange:
    """A request being read and answered once."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._scope = scope
        self._receive = receive
        self._send = send
        self._is_read = False
        self.method: str = scope["method"]
        self.headers: dict[str, str] = {}
        for name, value in scope["headers"]:
            # The first counts, so that nobody appends a second key or length.
            self.headers.setdefault(name.decode("latin-1"), value.decode("latin-1"))

    @property
    def peer(self) -> str:
        """The address at the other end of the connection; empty on a unix socket."""
        client = self._scope.get("client")
        return client[0] if client else ""

    def every(self, header: str) -> tuple[str, ...]:
        """All values of a header, in the order in which they came; its name in lower case."""
        wanted = header.encode()
        return tuple(
            value.decode("latin-1") for name, value in self._scope["headers"] if name == wanted
        )

    @property
    def segments(self) -> tuple[str, ...]:
        """The path's parts, decoded one by one, so that an encoded slash splits nothing.

        Raises:
            Refusal: 400, it is not UTF-8.
        """
        try:
            return tuple(
                unquote_to_bytes(part).decode("utf-8")
                for part in self._scope["raw_path"].lstrip(b"/").split(b"/")
            )
        except UnicodeDecodeError:
            raise Refusal(HTTPStatus.BAD_REQUEST, "The path is not UTF-8.") from None

    def allow_s(self, seconds: float) -> None:
        """Gives the sender more time for this body than strangers get."""
        allow = self._scope.get("extensions", {}).get(ALLOW_S)
        if allow is not None:
            allow(seconds)

    def require_json(self) -> None:
        """Refuses with 415 what says that it is something else; saying nothing is fine."""
        content_type = self.headers.get("content-type", "application/json")
        kind = content_type.partition(";")[0].strip().lower()
        if kind != "application/json" and not kind.endswith("+json"):
            raise Refusal(
                HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be application/json."
            )
        if self.headers.get("content-encoding", "identity").strip().lower() != "identity":
            raise Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding is not supported.")

    async def body(self, limit: int) -> bytes:
        """The whole body.

        Raises:
            Refusal: 413, it says or turns out to be longer than `limit` bytes.
            ClientGone: it ended early.
        """
        if int(self.headers.get("content-length", "0")) > limit:  # h11 lets only digits through
            raise _too_large(limit)
        received = bytearray()
        while True:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                raise ClientGone
            received += message.get("body", b"")
            if len(received) > limit:
                raise _too_large(limit)
            if not message.get("more_body", False):
                self._is_read = True
                return bytes(received)

    async def answer(
        self, status: int, body: dict[str, Any], headers: tuple[tuple[str, str], ...] = ()
    ) -> None:
        text = json.dumps(body).encode()
        sent = [("content-type", "application/json"), ("content-length", str(len(text))), *headers]
        if "expect" in self.headers and not self._is_read:
            # Whether the body still comes is open, so the connection cannot go on.
            sent.append(("connection", "close"))
        await self._send(
            {
                "type": "http.response.start",
                "status": status,
                "headers": [(name.encode(), value.encode()) for name, value in sent],
            }
        )
        await self._send({"type": "http.response.body", "body": text})

    async def refuse(self, refusal: Refusal) -> None:
        await self.answer(
            refusal.status,
            {"error": refusal.status.phrase, "message": refusal.message},
            refusal.headers,
        )


def _too_large(limit: int) -> Refusal:
    return Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"The body is longer than {limit:,} bytes.")
