"""Which addresses are asked for a picture, and over which connection."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpcore
import httpx
import pytest

from kiosk.engine.picture_addresses import AskableAddresses
from kiosk.engine.picture_fetching import PictureFetcher, Sent
from kiosk.engine.picture_refusals import PictureRefused
from tests.engine.picture_host import PNG, picture_host

pytestmark = pytest.mark.anyio


@pytest.fixture
async def fetcher() -> AsyncIterator[PictureFetcher]:
    fetcher = PictureFetcher("onetablet.example", AskableAddresses(), "kiosk/test")
    yield fetcher
    await fetcher.aclose()


@pytest.mark.parametrize(
    ("address", "is_public"),
    [
        ("10.0.0.1", False), ("172.16.3.4", False), ("192.168.1.1", False), ("127.0.0.1", False),
        ("169.254.1.1", False), ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False),  # noqa: S104
        ("255.255.255.255", False), ("::1", False), ("fe80::1%eth0", False), ("fd00::1", False),
        ("ff02::1", False), ("::ffff:10.0.0.1", False), ("::", False),
        ("64:ff9b::127.0.0.1", False), ("64:ff9b::a00:1", False), ("64:ff9b:1::a00:1", False),
        ("64:ff9b:1::5db8:d70e", False), ("64:ff9b::93.184.215.14", True),
        ("2002:7f00:1::", False), ("2002:c0a8:101::", False), ("2002:5db8:d70e::", False),
        ("::127.0.0.1", False), ("::93.184.215.14", False), ("::ffff:0:7f00:1", False),
        ("fec0::1", False), ("192.0.0.8", False), ("192.0.0.9", False), ("198.18.0.1", False),
        ("93.184.215.14", True), ("::ffff:93.184.215.14", True), ("2606:4700::1111", True),
    ],
)  # fmt: skip
async def test_which_addresses_are_public(address: str, is_public: bool) -> None:
    assert (address in AskableAddresses()) is is_public


@pytest.mark.parametrize(
    ("address", "is_allowed"),
    [
        ("192.168.1.20", True), ("::ffff:192.168.1.20", True), ("64:ff9b::192.168.1.20", True),
        ("192.168.1.21", False), ("fd12::5", True), ("fd13::5", False), ("93.184.215.14", True),
    ],
)  # fmt: skip
async def test_the_settings_allow_private_addresses(address: str, is_allowed: bool) -> None:
    assert (address in AskableAddresses(["192.168.1.20", "fd12::/16"])) is is_allowed


async def test_a_host_in_the_store_is_asked_where_the_settings_name_it() -> None:
    async with picture_host() as host:
        url = host.put("/a.png", PNG)
        for allowed in ("127.0.0.0/30", "10.0.0.0/8"):
            fetcher = PictureFetcher(None, AskableAddresses([allowed]), "kiosk/test")
            if allowed.startswith("127"):
                assert await fetcher.fetch(url) == Sent(PNG, "", "")
            else:
                with pytest.raises(PictureRefused, match="private network"):
                    await fetcher.fetch(url)
            await fetcher.aclose()
        assert host.asked == ["/a.png"]


async def test_a_name_is_asked_at_the_address_that_was_checked(
    fetcher: PictureFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name server that answers something else the second time gets nobody into the network."""
    loop = asyncio.get_running_loop()
    answers = iter(["93.184.215.14", "127.0.0.1"])
    asked: list[str] = []
    resolve = loop.getaddrinfo

    async def getaddrinfo(host: Any, port: Any, **more: Any) -> Any:
        if host != "pictures.example":
            return await resolve(host, port, **more)
        return [(2, 1, 6, "", (next(answers), port))]

    async def send(request: httpx.Request, **_: Any) -> httpx.Response:
        asked.append(f"{request.url} for {request.headers['Host']}")
        raise httpx.ConnectError("no network in a test")

    monkeypatch.setattr(loop, "getaddrinfo", getaddrinfo)
    monkeypatch.setattr(fetcher._client, "send", send)
    with pytest.raises(httpx.ConnectError):
        await fetcher.fetch("https://pictures.example:8443/a.png")
    assert asked == ["https://93.184.215.14:8443/a.png for pictures.example:8443"]


class Wire(httpcore.AsyncNetworkBackend, httpcore.AsyncNetworkStream):
    """Everything that is connected to; each request gets an empty answer that keeps it open."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self._answers: list[bytes] = []

    async def connect_tcp(self, host: str, port: int, **_: Any) -> Wire:  # type: ignore[override]
        self.told.append(f"connect {host}")
        return self

    async def start_tls(self, ssl_context: Any, server_hostname: Any = None, **_: Any) -> Wire:  # type: ignore[override]
        self.told.append(f"certificate of {server_hostname}")
        return self

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        lines = buffer.decode("latin-1").split("\r\n")
        self.told += [line.lower() for line in lines if line.lower().startswith("host:")]
        self._answers.append(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._answers.pop(0)

    async def aclose(self) -> None:
        pass

    def get_extra_info(self, info: str) -> None:
        return None


async def test_hosts_at_one_address_share_no_connection(
    fetcher: PictureFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The certificate was checked for the first name only."""
    wire = Wire()
    monkeypatch.setattr(fetcher._client._transport._pool, "_network_backend", wire)  # type: ignore[attr-defined]

    async def getaddrinfo(host: Any, port: Any, **_: Any) -> Any:
        return [(2, 1, 6, "", ("93.184.215.14", port))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", getaddrinfo)
    for name in ("one.example", "two.example", "one.example"):
        with pytest.raises(PictureRefused, match="neither PNG"):
            await fetcher.fetch(f"https://{name}/a.png")
        assert wire.told == [
            "connect 93.184.215.14", f"certificate of {name}", f"host: {name}"
        ]  # fmt: skip
        wire.told.clear()


async def test_a_host_that_does_not_answer_at_one_address_is_asked_at_the_next(
    fetcher: PictureFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    addresses = ["2606:4700::1111", "2606:4700::1111", "93.184.215.14", "93.184.215.15"]

    async def getaddrinfo(host: Any, port: Any, **_: Any) -> Any:
        return [(0, 0, 0, "", (address, port)) for address in addresses]

    async def send(request: httpx.Request, **_: Any) -> httpx.Response:
        asked.append(request.url.host)
        if request.url.host == "93.184.215.14":
            return httpx.Response(404, request=request)
        raise httpx.ConnectError("no way there")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", getaddrinfo)
    monkeypatch.setattr(fetcher._client, "send", send)
    with pytest.raises(PictureRefused, match="404"):
        await fetcher.fetch("https://cdn.example/a.png")
    assert asked == ["2606:4700::1111", "93.184.215.14"]

    addresses[2] = "93.184.215.16"
    with pytest.raises(httpx.ConnectError):
        await fetcher.fetch("https://cdn.example/a.png")
    assert asked[2:] == ["2606:4700::1111", "93.184.215.16", "93.184.215.15"]

    addresses[2] = "10.0.0.1"
    with pytest.raises(PictureRefused, match="private network"):
        await fetcher.fetch("https://cdn.example/a.png")
    assert len(asked) == 5, "one private address among them is one too many"
