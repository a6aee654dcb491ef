"""A host that has pictures for the kiosk, or has not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from io import BytesIO

from PIL import Image


def picture(kind: str, size: tuple[int, int] = (8, 6), mode: str = "RGB") -> bytes:
    written = BytesIO()
    Image.new(mode, size, 200).save(written, kind)
    return written.getvalue()


PNG = picture("PNG")


@dataclass(slots=True)
class PictureHost:
    """Answers GET with what the test puts in; a path that is not there is 404."""

    port: int = 0
    answers: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    pause: asyncio.Event = field(default_factory=asyncio.Event)
    """Cleared, nobody gets an answer."""
    heads: list[str] = field(default_factory=list)
    hosts: list[str] = field(default_factory=list)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def put(self, path: str, body: bytes, status: str = "200 OK", *headers: str) -> str:
        lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close"]
        self.answers[path] = "\r\n".join([*lines, *headers, "", ""]).encode() + body
        return self.url(path)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        path = head.split()[1]
        self.asked.append(path)
        self.heads.append(head)
        await self.pause.wait()
        self.hosts += [line[6:] for line in head.splitlines() if line.lower().startswith("host: ")]
        missing = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        writer.write(self.answers.get(path, missing))
        try:
            await writer.drain()
        except ConnectionError:
            pass  # whoever asked has read enough
        finally:
            writer.close()


@asynccontextmanager
async def picture_host() -> AsyncIterator[PictureHost]:
    host = PictureHost()
    host.pause.set()
    server = await asyncio.start_server(host.serve, "127.0.0.1", 0)
    host.port = server.sockets[0].getsockname()[1]
    async with server:
        yield host
