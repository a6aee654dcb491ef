"""Certificates of one's own and proxies, over real sockets: what is trusted, and what is told."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.domain.errors import SettingsError, Unreachable
from kiosk.onetablet.channel import ChannelClient, ChannelSettings
from kiosk.onetablet.orders_api import OrdersClient
from kiosk.onetablet.transport import ApiSettings
from tests.onetablet.scripted import Scripted, answer

pytestmark = pytest.mark.anyio


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


@dataclass(frozen=True)
class Authority:
    """A certificate authority of a restaurant's own, with a server certificate for 127.0.0.1."""

    ca_file: Path
    server_file: Path

    @property
    def context(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.server_file)
        return context


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    folder = tmp_path_factory.mktemp("ca")
    now = datetime.now(UTC)
    ca_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))

    def builder(subject: str, public: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .subject_name(_name(subject))
            .issuer_name(_name("The restaurant"))
            .public_key(public)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=1))
        )

    ca = (
        builder("The restaurant", ca_key.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(ca_key, hashes.SHA256())
    )
    addresses = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    certificate = (
        builder("server", key.public_key())
        .add_extension(addresses, critical=False)
        .sign(ca_key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    made = Authority(folder / "ca.pem", folder / "server.pem")
    made.ca_file.write_bytes(ca.public_bytes(pem))
    made.server_file.write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(pem)
    )
    return made


@asynccontextmanager
async def listening(scripted: Scripted, tls: ssl.SSLContext | None = None) -> AsyncIterator[int]:
    server = await asyncio.start_server(scripted.serve, "127.0.0.1", 0, ssl=tls)
    yield server.sockets[0].getsockname()[1]
    server.close()
    await scripted.hang_up()


async def call_both(
    url: str, *, ca_file: Path | None = None, proxy: str = "", timeout_s: float = 10
) -> None:
    channel = ChannelClient(
        ChannelSettings(url, "k", ca_file=ca_file, proxy=proxy, timeout_s=timeout_s)
    )
    orders = OrdersClient(ApiSettings(url, "k", ca_file=ca_file, proxy=proxy, timeout_s=timeout_s))
    try:
        await channel.pull_menus("s")
        await orders.ready("r1")
    finally:
        await channel.aclose()
        await orders.aclose()


async def test_a_certificate_is_checked(authority: Authority) -> None:
    scripted = Scripted([answer("200 OK", b"{}")])
    async with listening(scripted, authority.context) as port:
        with pytest.raises(Unreachable, match="certificate"):
            await call_both(f"https://127.0.0.1:{port}")
        assert scripted.seen == [], "the key went to nobody"
        await call_both(f"https://127.0.0.1:{port}", ca_file=authority.ca_file)
        with pytest.raises(Unreachable, match="certificate"):  # it is for another name
            await call_both(f"https://localhost:{port}", ca_file=authority.ca_file)
    assert [seen.target for seen in scripted.seen] == ["/pull/menus/s", "/orders/r1/ready"]


async def test_a_proxy_is_asked() -> None:
    proxy = Scripted([answer("200 OK", b"{}")])
    async with listening(proxy) as port:
        await call_both("http://onetablet.example/api", proxy=f"http://me:pw@127.0.0.1:{port}")
    assert [seen.target for seen in proxy.seen] == [
        "http://onetablet.example/api/pull/menus/s",
        "http://onetablet.example/api/orders/r1/ready",
    ]
    assert proxy.seen[0].headers["proxy-authorization"] == "Basic bWU6cHc="
    assert proxy.seen[0].headers["x-api-key"] == "k"


async def test_what_is_encrypted_passes_through_a_proxy_unread(authority: Authority) -> None:
    target = Scripted([answer("200 OK", b"{}")])
    heads: list[bytes] = []
    pumps: set[asyncio.Task[None]] = set()

    async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65_536):
            writer.write(data)
        writer.close()

    async def tunnel(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heads.append(await reader.readuntil(b"\r\n\r\n"))
        host, port = heads[-1].split()[1].split(b":")
        far_reader, far_writer = await asyncio.open_connection(host.decode(), int(port))
        writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")
        both = ((reader, far_writer), (far_reader, writer))
        pumps.update(asyncio.create_task(pump(*ends)) for ends in both)

    proxy = await asyncio.start_server(tunnel, "127.0.0.1", 0)
    proxy_port = proxy.sockets[0].getsockname()[1]
    async with listening(target, authority.context) as port:
        url = f"https://127.0.0.1:{port}"
        await call_both(url, ca_file=authority.ca_file, proxy=f"http://127.0.0.1:{proxy_port}")
    async with asyncio.timeout(5):
        await asyncio.gather(*pumps)
    proxy.close()
    assert len(target.seen) == 2
    assert all(head.startswith(b"CONNECT 127.0.0.1:") for head in heads)
    assert not any(b"x-api-key" in head.lower() for head in heads)


async def test_a_proxy_that_refuses_or_is_not_there() -> None:
    proxy = Scripted([answer("407 Proxy Authentication Required")])
    async with listening(proxy) as port:
        with pytest.raises(Unreachable) as caught:
            await call_both("https://onetablet.example", proxy=f"http://me:pw@127.0.0.1:{port}")
        assert "pw" not in str(caught.value)
    with pytest.raises(Unreachable) as caught:
        await call_both("http://onetablet.example", proxy="http://me:pw@127.0.0.1:1")
    assert "pw" not in str(caught.value)


@pytest.mark.parametrize("proxy", ["me:pw@proxy", "socks5://me:pw@proxy:1080", "http://"])
def test_a_proxy_that_is_none(proxy: str) -> None:
    settings = ApiSettings("http://127.0.0.1:1", "k", proxy=proxy)
    assert "pw" not in repr(settings)
    with pytest.raises(SettingsError) as caught:
        OrdersClient(settings)
    assert "pw" not in str(caught.value)


def test_a_ca_file_that_is_none(tmp_path: Path) -> None:
    settings = ApiSettings("http://127.0.0.1:1", "k", ca_file=tmp_path / "ca.pem")
    with pytest.raises(SettingsError, match="No such file"):
        OrdersClient(settings)
    (tmp_path / "ca.pem").write_text("nothing")
    with pytest.raises(SettingsError, match="no certificates"):
        OrdersClient(settings)
