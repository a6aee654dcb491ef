"""Fetches the menu's pictures to disk, so that they are there offline. It decodes nothing.

An address comes from a menu, so it is not trusted: only http and https, no private networks
except the host that OneTablet itself is on, limits on size, time, redirects and kind.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
from collections.abc import Callable, Iterable
from pathlib import Path

import httpx

from kiosk.storage.pictures import picture_path

log = logging.getLogger(__name__)

MAX_BYTES = 8 * 1024 * 1024
MAX_REDIRECTS = 3
TIMEOUT_S = 20.0
AT_ONCE = 3

_KINDS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
_WEBP = (b"RIFF", b"WEBP")


class PictureRefused(Exception):
    """This picture will not be shown; the message says why."""


class Pictures:
    """Keeps one file for each picture address. `on_arrival` is told each address that came."""

    def __init__(
        self,
        directory: Path,
        trusted_host: str | None,
        user_agent: str,
        on_arrival: Callable[[str], None],
    ) -> None:
        self._directory = directory
        self._trusted_host = trusted_host
        self._on_arrival = on_arrival
        self._wanted: list[str] = []
        self._wake = asyncio.Event()
        self._client = httpx.AsyncClient(
            timeout=TIMEOUT_S, follow_redirects=False, headers={"User-Agent": user_agent}
        )

    def keep(self, urls: Iterable[str]) -> None:
        """From now on these are the menu's pictures: fetch what is missing, drop what is not."""
        needed = {picture_path(self._directory, url): url for url in urls if url}
        folder = self._directory / "pictures"
        if folder.is_dir():
            for file in folder.iterdir():
                if file not in needed:
                    file.unlink(missing_ok=True)
        self._wanted = [url for path, url in needed.items() if not path.exists()]
        self._wake.set()

    async def run(self) -> None:
        """Fetches until cancelled. What fails is tried again with the next `keep`."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._wanted:
                batch, self._wanted = self._wanted[:AT_ONCE], self._wanted[AT_ONCE:]
                await asyncio.gather(*(self._fetch(url) for url in batch))

    async def aclose(self) -> None:
        await self._client.aclose()

    async def _fetch(self, url: str) -> None:
        try:
            async with asyncio.timeout(TIMEOUT_S):
                content = await self._download(url)
            path = picture_path(self._directory, url)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            part = path.with_suffix(".part")
            part.write_bytes(content)
            part.replace(path)
        except (PictureRefused, httpx.HTTPError, httpx.InvalidURL, TimeoutError, OSError) as error:
            log.info("no picture from %s: %s", url, str(error) or type(error).__name__)
        else:
            self._on_arrival(url)

    async def _download(self, url: str) -> bytes:
        target = httpx.URL(url)
        for _ in range(MAX_REDIRECTS + 1):
            await self._check_address(target)
            async with self._client.stream("GET", target) as answer:
                if answer.is_redirect:
                    target = target.join(answer.headers.get("Location", ""))
                    continue
                if answer.status_code != httpx.codes.OK:
                    raise PictureRefused(f"status {answer.status_code}")
                content = bytearray()
                async for chunk in answer.aiter_bytes():
                    content += chunk
                    if len(content) > MAX_BYTES:
                        raise PictureRefused(f"more than {MAX_BYTES} bytes")
                if not _is_picture(content):
                    raise PictureRefused("neither PNG, JPEG, GIF nor WebP")
                return bytes(content)
        raise PictureRefused("too many redirects")

    async def _check_address(self, url: httpx.URL) -> None:
        if url.scheme not in {"http", "https"} or not url.host:
            raise PictureRefused("not an http address")
        if url.host == self._trusted_host:
            return
        loop = asyncio.get_running_loop()
        for *_, address in await loop.getaddrinfo(url.host, url.port or 443):
            if not ipaddress.ip_address(address[0]).is_global:
                raise PictureRefused("the address is in a private network")


def _is_picture(content: bytearray) -> bool:
    head = bytes(content[:12])
    return head.startswith(_KINDS) or (head[:4], head[8:12]) == _WEBP
