"""Fetches a picture from an address that a menu names; it keeps none.

The address is not trusted: only http and https, no private networks except the host that OneTablet
itself is on and what the settings name, limits on size, time, redirects and kind.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

import httpx

from kiosk.engine.picture_addresses import AskableAddresses
from kiosk.engine.picture_refusals import PictureRefused, PictureUnusable

MAX_BYTES = 8 * 1024 * 1024
MAX_REDIRECTS = 3
TIMEOUT_S = 20.0
CONNECT_S = 4.0
"""For one address of several: of a network without IPv6, say, it never answers."""
MAX_ADDRESSES = 4

_KINDS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
_WEBP = (b"RIFF", b"WEBP")


@dataclass(frozen=True, slots=True)
class Sent:
    """What a host sent, and how it calls it (both empty where it does not)."""

    content: bytes
    etag: str
    last_modified: str


class PictureFetcher:
    """`trusted_host` may be anywhere, all other hosts at an address in `askable`."""

    def __init__(
        self, trusted_host: str | None, askable: AskableAddresses, user_agent: str
    ) -> None:
        self._trusted_host = trusted_host
        self._askable = askable
        self._client = httpx.AsyncClient(
            timeout=httpx.Timeout(TIMEOUT_S, connect=CONNECT_S),
            follow_redirects=False,
            headers={
                "User-Agent": user_agent,
                # Nothing to unpack, so that what is small on the wire is small here.
                "Accept-Encoding": "identity",
                # A connection is to an address, and its certificate was checked for one name:
                # another host at the same address must not be asked over it.
                "Connection": "close",
            },
            limits=httpx.Limits(max_keepalive_connections=0),
            # A proxy would resolve the names itself, past the check of the address.
            trust_env=False,
        )

    async def fetch(self, url: str, etag: str = "", last_modified: str = "") -> Sent | None:
        """What is there; None where it is still what its host called so.

        Raises:
            PictureRefused: it is not asked for, or is no picture.
            httpx.HTTPError, httpx.InvalidURL, UnicodeError, OSError: it cannot be had.
            TimeoutError: not in time.
        """
        async with asyncio.timeout(TIMEOUT_S):
            known = {"If-None-Match": etag, "If-Modified-Since": last_modified}
            conditions = {name: value for name, value in known.items() if value}
            target = httpx.URL(url)
            for _ in range(MAX_REDIRECTS + 1):
                answer = await self._ask(target, conditions)
                try:
                    if conditions and answer.status_code == httpx.codes.NOT_MODIFIED:
                        return None
                    if not answer.has_redirect_location:
                        return await _picture(answer)
                    target = target.join(answer.headers["Location"])
                finally:
                    await answer.aclose()
        raise PictureRefused("too many redirects")

    async def aclose(self) -> None:
        await self._client.aclose()

    async def _ask(self, url: httpx.URL, conditions: dict[str, str]) -> httpx.Response:
        *others, last = await self._checked_addresses(url)
        for address in others:
            try:
                request = self._request(url, address, conditions)
                return await self._client.send(request, stream=True)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return await self._client.send(self._request(url, last, conditions), stream=True)

    def _request(self, url: httpx.URL, address: str, conditions: dict[str, str]) -> httpx.Request:
        """To the very address that was checked: asked again, a name may resolve to another."""
        extensions: dict[str, Any] = {"sni_hostname": url.host}
        return self._client.build_request(
            "GET",
            url.copy_with(host=address),
            headers={"Host": url.netloc.decode("ascii"), **conditions},
            extensions=extensions,
        )

    async def _checked_addresses(self, url: httpx.URL) -> list[str]:
        """One or more, in the order in which they are to be tried."""
        if url.scheme not in {"http", "https"} or not url.host:
            raise PictureRefused("not an http address")
        if (url.port or 0) > 65535:
            raise PictureRefused("no such port")
        if url.userinfo:
            raise PictureRefused("a password in the address")
        if url.host == self._trusted_host:
            return [url.host]
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(url.host, url.port or 443)
        addresses = list(dict.fromkeys(str(address[0]) for *_, address in found))
        if not addresses or not all(each in self._askable for each in addresses):
            raise PictureRefused("the address is in a private network")
        return addresses[:MAX_ADDRESSES]


async def _picture(answer: httpx.Response) -> Sent:
    if answer.status_code != httpx.codes.OK:
        raise PictureRefused(f"status {answer.status_code}")
    content = bytearray()
    async for chunk in answer.aiter_raw():
        content += chunk
        if len(content) > MAX_BYTES:
            raise PictureUnusable(f"more than {MAX_BYTES:,} bytes")
    head = bytes(content[:12])
    if not (head.startswith(_KINDS) or (head[:4], head[8:12]) == _WEBP):
        raise PictureUnusable("neither PNG, JPEG, GIF nor WebP")
    etag, last_modified = (answer.headers.get(name, "") for name in ("ETag", "Last-Modified"))
    return Sent(bytes(content), etag, last_modified)
