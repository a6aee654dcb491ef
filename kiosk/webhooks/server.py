"""Runs an ASGI app on sockets that are already bound, inside the running loop; knows no endpoint.

Also serves the control socket, which is a unix socket.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import logging
import socket
from collections.abc import Iterator, Sequence

import uvicorn

from kiosk.domain.errors import KioskError
from kiosk.webhooks.connection import App, Config

REQUEST_S = 5.0
MAX_HEADERS = 16 * 1024
_STOP_S = 3


class CannotListen(KioskError):
    """The address for incoming calls cannot be used; the message says which and why."""


class PortTaken(CannotListen):
    """Another program listens on this port already."""


def bind(host: str, port: int) -> socket.socket:
    """A TCP socket bound to the address, not yet listening; port 0 takes any free one.

    Raises:
        PortTaken: somebody else has it.
        CannotListen: no such address here, or no permission.
    """
    if not 0 <= port < 65_536:  # the system would take the remainder
        raise CannotListen(f"Cannot listen on {host}:{port}: there is no such port.")
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except (OSError, UnicodeError) as error:
        raise CannotListen(f"Cannot listen on {host}:{port}: {_why(error)}.") from None
    bound = socket.socket(family, kind, protocol)
    try:
        # Connections of a run before linger for a minute; they must not block a restart.
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
        # Two programs may bind the same port with SO_REUSEADDR; only one may listen.
        bound.listen(2048)
    except OSError as error:
        bound.close()
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(
                f"Port {port} on {host} is in use by another program; "
                "stop that or choose another port."
            ) from None
        raise CannotListen(f"Cannot listen on {host}:{port}: {_why(error)}.") from None
    return bound


class HttpServer:
    """An app on its sockets. `start` and `stop` belong to one event loop."""

    def __init__(
        self, app: App, sockets: Sequence[socket.socket], *, request_s: float = REQUEST_S
    ) -> None:
        """`request_s`: how long one request may take to arrive in whole."""
        self._sockets = list(sockets)
        self._config = Config(
            app,
            request_s=request_s,
            ws="none",
            lifespan="off",
            proxy_headers=False,
            server_header=False,
            access_log=False,
            log_config=None,
            # Its only news is what strangers send; our own line tells each call.
            log_level=logging.CRITICAL,
            h11_max_incomplete_event_size=MAX_HEADERS,
            timeout_graceful_shutdown=_STOP_S,
        )
        self._server = _Server(self._config)
        self._serving: asyncio.Task[None] | None = None

    @property
    def port(self) -> int:
        """The TCP port of the first socket; 0 for a unix socket."""
        name = self._sockets[0].getsockname()
        return int(name[1]) if isinstance(name, tuple) else 0

    async def start(self) -> None:
        """Returns when calls are accepted."""
        self._serving = asyncio.create_task(self._server.serve(self._sockets))
        accepting = asyncio.create_task(self._server.accepting.wait())
        await asyncio.wait({self._serving, accepting}, return_when=asyncio.FIRST_COMPLETED)
        if not accepting.done():
            accepting.cancel()
            await self._serving

    async def stop(self) -> None:
        """Finishes the calls that are being answered, for 3 s at most, and closes the sockets."""
        if self._serving is not None:
            self._server.should_exit = True
            self._config.hang_up_on_waiting()
            await self._serving
            self._serving = None


class _Server(uvicorn.Server):
    def __init__(self, config: Config) -> None:
        super().__init__(config)
        self.accepting = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.accepting.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals belong to the program, not to one of its servers."""
        yield


def _why(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
