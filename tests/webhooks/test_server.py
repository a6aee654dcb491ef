"""The server under slow, rude and many callers, on TCP and on a unix socket."""

import asyncio
import json
import socket
import time
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from kiosk.webhooks import connection
from kiosk.webhooks.connection import ALLOW_S, Receive, Scope, Send
from kiosk.webhooks.exchange import ClientGone, Exchange, Refusal
from kiosk.webhooks.server import CannotListen, HttpServer, PortTaken, bind

pytestmark = pytest.mark.anyio

REQUEST_S = 0.3
HEAD = b"POST /echo HTTP/1.1\r\nHost: k\r\nContent-Length: 10\r\n\r\n"


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers with the body; `/patient` gives its sender more time."""
    exchange = Exchange(scope, receive, send)
    if scope["path"] == "/patient":
        exchange.allow_s(10)
    assert ALLOW_S in scope["extensions"]
    try:
        body = await exchange.body(1_000)
    except ClientGone:
        return
    except Refusal as refusal:
        await exchange.refuse(refusal)
        return
    await exchange.answer(200, {"body": body.decode()})


@pytest.fixture(scope="module")
async def server() -> AsyncIterator[HttpServer]:
    server = HttpServer(app, [bind("127.0.0.1", 0)], request_s=REQUEST_S)
    await server.start()
    yield server
    await server.stop()


async def closed_after_s(
    port: int, start: bytes, drip: bytes = b"", every_s: float = 0.05
) -> tuple[float, bytes]:
    """How long the server keeps a caller who goes on dripping, and what it says to him."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    started = time.monotonic()
    writer.write(start)
    said = asyncio.create_task(reader.read())
    try:
        async with asyncio.timeout(10):
            while not said.done():
                if drip:
                    writer.write(drip)
                await asyncio.wait({said}, timeout=every_s)
            answer = await said
    except ConnectionError:
        answer = b""
    finally:
        writer.transport.abort()
    return time.monotonic() - started, answer


@pytest.mark.parametrize(
    ("start", "drip"),
    [
        (b"", b""),
        (b"GET / HT", b""),
        (b"GET / HTTP/1.1\r\n", b"X: y\r\n"),
        (HEAD, b""),
        (HEAD, b"."),
        (b"POST / HTTP/1.1\r\nHost: k\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\n.\r\n"),
    ],
)
async def test_nobody_is_waited_for_longer_than_the_limit(
    server: HttpServer, start: bytes, drip: bytes
) -> None:
    lasted_s, _ = await closed_after_s(server.port, start, drip, every_s=0.08)
    assert REQUEST_S * 0.5 <= lasted_s < 3


async def test_a_second_request_has_its_own_time_and_no_more(server: HttpServer) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    for _ in range(3):
        writer.write(HEAD + b"0123456789")
        assert b"200 OK" in await reader.readuntil(b"\r\n\r\n")
        await reader.readuntil(b"}")
        await asyncio.sleep(REQUEST_S * 0.7)  # idle; together longer than one request may take
    writer.write(HEAD)
    started = time.monotonic()
    async with asyncio.timeout(5):
        assert await reader.read() == b""
    assert time.monotonic() - started < 3
    writer.close()


async def test_who_is_known_gets_more_time(server: HttpServer) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(HEAD.replace(b"/echo", b"/patient"))
    for _ in range(10):
        await asyncio.sleep(REQUEST_S / 5)
        writer.write(b".")
    assert b"200 OK" in await reader.readuntil(b"\r\n\r\n")
    writer.close()


async def test_many_slow_callers_do_not_stop_good_ones(
    server: HttpServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "MAX_WAITING", 50)
    slow = [
        asyncio.create_task(closed_after_s(server.port, b"GET / HTTP/1.1\r\n", b"X: y\r\n"))
        for _ in range(150)
    ]
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}") as http:
        for number in range(20):
            response = await http.post("/echo", content=str(number))
            assert response.json() == {"body": str(number)}
    lasted_s = [seconds for seconds, _ in await asyncio.gather(*slow)]
    assert max(lasted_s) < 5
    assert min(lasted_s) < REQUEST_S * 0.9, "the longest waiting were closed to make room"


@pytest.mark.parametrize(
    "rubbish",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: k\r\nX: " + b"y" * 40_000,
        b"POST / HTTP/1.1\r\nHost: k\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: k\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: k\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
async def test_what_is_no_http_is_told_so_in_json(server: HttpServer, rubbish: bytes) -> None:
    _, said = await closed_after_s(server.port, rubbish)
    head, _, body = said.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400")
    assert json.loads(body)["error"] == "Bad Request"


CHUNKED = b"POST /e HTTP/1.1\r\nHost: k\r\nTransfer-Encoding: chunked\r\n\r\n"
TOO_LONG = b"7d0\r\n" + b"." * 2000 + b"\r\n"


async def test_nonsense_behind_a_body_is_answered_once(server: HttpServer) -> None:
    _, said = await closed_after_s(server.port, CHUNKED + TOO_LONG + b"zz\r\n")
    assert said.startswith(b"HTTP/1.1 400")
    assert said.count(b"HTTP/1.1 ") == 1


async def test_nonsense_after_an_answer_just_ends_it(server: HttpServer) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(CHUNKED + TOO_LONG)
    assert (await reader.readuntil(b"}")).startswith(b"HTTP/1.1 413")
    writer.write(b"zz\r\n")
    async with asyncio.timeout(5):
        assert await reader.read() == b""
    writer.close()


async def test_hanging_up_half_way_harms_nobody(server: HttpServer) -> None:
    for _ in range(5):
        _, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(HEAD + b"0123")
        await writer.drain()
        writer.transport.abort()
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}") as http:
        assert (await http.post("/echo", content=b"x")).json() == {"body": "x"}


async def test_stop_ends_at_once_although_callers_linger() -> None:
    server = HttpServer(app, [bind("127.0.0.1", 0)])
    await server.start()
    port = server.port
    lingering = [await asyncio.open_connection("127.0.0.1", port) for _ in range(3)]
    lingering[1][1].write(b"GET / HT")
    lingering[2][1].write(HEAD)
    started = time.monotonic()
    await server.stop()
    assert time.monotonic() - started < 2
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", port)
    for _, writer in lingering:
        writer.close()
    await server.stop()


async def test_a_unix_socket_serves_as_well(tmp_path: Path) -> None:
    path = tmp_path / "control.sock"
    bound = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    bound.bind(str(path))
    server = HttpServer(app, [bound])
    await server.start()
    assert server.port == 0
    transport = httpx.AsyncHTTPTransport(uds=str(path))
    async with httpx.AsyncClient(transport=transport, base_url="http://kiosk") as http:
        assert (await http.post("/echo", content=b"hello")).json() == {"body": "hello"}
    await server.stop()


def test_a_taken_port_is_told_by_number() -> None:
    with bind("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortTaken, match=f"Port {port} on 127.0.0.1 is in use"):
            bind("127.0.0.1", port)
    bind("127.0.0.1", port).close()


@pytest.mark.parametrize(
    ("host", "port"),
    [("192.0.2.1", 0), ("no such host", 80), ("127.0.0.1", 70_000), ("127.0.0.1", -1)],
)
def test_an_address_that_is_not_ours(host: str, port: int) -> None:
    with pytest.raises(CannotListen, match="Cannot listen on"):
        bind(host, port)
