"""Who may call, over real sockets: keys, tokens, signatures, addresses; and settings that lie."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from kiosk.config import WebhookSettings, from_tables
from kiosk.domain.errors import SettingsError
from kiosk.webhooks.access import credentials, origins
from kiosk.webhooks.receiver import ReceiverSettings
from tests.webhooks.receiving import Inbox, listening

pytestmark = pytest.mark.anyio

KEY = "a-shared-secret-that-is-long-enough!"
OLD_KEY = "the-shared-secret-from-before-today!"
PATH = "/orders/o1/events/order_ready_for_pickup"


def settings(**webhooks: Any) -> WebhookSettings:
    tables = {
        "store": {"id": "s", "timezone": "UTC", "tax_rate": "0"},
        "channel_api": {"base_url": "http://127.0.0.1:1", "api_key": "k"},
        "webhooks": webhooks,
    }
    section = from_tables(tables, {}, source="kiosk.toml").webhooks
    assert section is not None
    return section


@asynccontextmanager
async def caller(**webhooks: Any) -> AsyncIterator[httpx.AsyncClient]:
    """A stranger to a receiver with these settings."""
    section = settings(**webhooks)
    access = ReceiverSettings("s", credentials(section), origins(section))
    async with listening(access, Inbox("o1")) as client:
        yield client


async def status(client: httpx.AsyncClient, **headers: str) -> int:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return (await client.patch(PATH, headers=sent)).status_code


async def told(client: httpx.AsyncClient, token: str) -> tuple[int, str]:
    response = await client.patch(PATH, headers={"Authorization": f"Bearer {token}"})
    if response.status_code == 401:
        assert response.headers["www-authenticate"] == "Bearer"
        assert response.json()["error"] == "Unauthorized"
    return response.status_code, response.json().get("message", "")


def claims(**more: Any) -> dict[str, Any]:
    return {"exp": int(time.time()) + 300, **more}


@cache
def rsa_key(bits: int = 2048, which: int = 0) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


@cache
def ec_key(which: int = 0) -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def public_pem(key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def write_key(path: Path, key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) -> str:
    path.write_bytes(public_pem(key))
    return str(path)


async def test_a_static_bearer_token_and_the_one_before_it() -> None:
    async with caller(auth="bearer", api_key="now", previous_api_key="before") as client:
        assert await status(client, authorization="Bearer now") == 200
        assert await status(client, authorization="bearer  before") == 200
        for wrong in ("Bearer", "Bearer later", "Basic now", "now", "Bearer now now"):
            assert await status(client, authorization=wrong) == 401
        assert await status(client, x_api_key="now") == 401
        assert await status(client) == 401


async def test_a_shared_secret_and_the_one_before_it() -> None:
    async with caller(auth="jwt", jwt_key=KEY, previous_jwt_key=OLD_KEY) as client:
        for key in (KEY, OLD_KEY):
            token = jwt.encode(claims(sub=7, iat=2**40), key, "HS256")
            assert (await told(client, token))[0] == 200
        token = jwt.encode(claims(), KEY[::-1], "HS256")
        assert await told(client, token) == (401, "The token is wrong.")
        assert await status(client) == 401


@pytest.mark.parametrize("algorithm", ["RS256", "ES256"])
async def test_a_public_key_and_the_one_before_it(tmp_path: Path, algorithm: str) -> None:
    make: Any = rsa_key if algorithm == "RS256" else ec_key
    now, before, stranger = (make(which=which) for which in (0, 1, 2))
    async with caller(
        auth="jwt",
        jwt_algorithm=algorithm,
        jwt_public_key_file=write_key(tmp_path / "now.pem", now),
        previous_jwt_public_key_file=write_key(tmp_path / "before.pem", before),
    ) as client:
        for key in (now, before):
            assert (await told(client, jwt.encode(claims(), key, algorithm)))[0] == 200
        assert (await told(client, jwt.encode(claims(), stranger, algorithm)))[0] == 401


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ({"exp": -60}, "The token has expired."),
        ({"exp": 60, "nbf": 60}, "The token is not valid yet."),
        ({}, "The token has no exp."),
        ({"exp": "soon"}, "The token is wrong."),
        ({"exp": 60, "aud": "another"}, "The token's aud or iss is wrong."),
        ({"exp": 60, "aud": None}, "The token has no aud."),
        ({"exp": 60, "iss": "somebody"}, "The token's aud or iss is wrong."),
        ({"exp": 60, "iss": None}, "The token has no iss."),
        ({"exp": 60}, ""),
        ({"exp": -10, "nbf": 10}, ""),  # clocks differ a little
        ({"exp": 60, "aud": ["x", "kiosk-7"]}, ""),
    ],
)
async def test_what_a_token_must_say(sent: dict[str, Any], message: str) -> None:
    now = int(time.time())
    body = {"aud": "kiosk-7", "iss": "onetablet"} | {
        name: value + now if isinstance(value, int) else value for name, value in sent.items()
    }
    body = {name: value for name, value in body.items() if value is not None}
    async with caller(
        auth="jwt", jwt_key=KEY, jwt_audience="kiosk-7", jwt_issuer="onetablet"
    ) as client:
        answer = await told(client, jwt.encode(body, KEY, "HS256"))
    assert answer == ((401, message) if message else (200, ""))


async def test_an_audience_that_nobody_asked_for_does_not_matter() -> None:
    async with caller(auth="jwt", jwt_key=KEY) as client:
        token = jwt.encode(claims(aud="another", iss="somebody"), KEY, "HS256")
        assert (await told(client, token))[0] == 200


def forged(header: dict[str, Any], key: bytes) -> str:
    """A token signed by hand, because no library would sign it: HMAC with any bytes as the key."""
    parts = [
        base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=")
        for part in (header, claims())
    ]
    signature = hmac.digest(key, b".".join(parts), hashlib.sha256) if key else b""
    return b".".join([*parts, base64.urlsafe_b64encode(signature).rstrip(b"=")]).decode()


@pytest.mark.parametrize("algorithm", ["RS256", "ES256"])
async def test_the_public_key_is_no_shared_secret(tmp_path: Path, algorithm: str) -> None:
    key = rsa_key() if algorithm == "RS256" else ec_key()
    other = ec_key() if algorithm == "RS256" else rsa_key()
    file = write_key(tmp_path / "key.pem", key)
    async with caller(auth="jwt", jwt_algorithm=algorithm, jwt_public_key_file=file) as client:
        pem = public_pem(key)
        for name in ("HS256", "hs256", algorithm, "none", "None", ""):
            for secret in (pem, pem.strip(), b""):
                assert (await told(client, forged({"alg": name, "typ": "JWT"}, secret)))[0] == 401
        header: dict[str, Any] = {"alg": "HS256", "jwk": {"kty": "oct", "k": "AAAA"}}
        assert (await told(client, forged(header, b"\0\0\0")))[0] == 401
        name = "ES256" if algorithm == "RS256" else "RS256"
        assert (await told(client, jwt.encode(claims(), other, name)))[0] == 401


@pytest.mark.parametrize("token", ["x", "a.b.c", "..", "e30.e30.", "é", "9" * 9_000, "[]"])
async def test_what_is_no_token(token: str) -> None:
    async with caller(auth="jwt", jwt_key=KEY) as client:
        headers = httpx.Headers({"Authorization": f"Bearer {token}"}, encoding="latin-1")
        assert (await client.patch(PATH, headers=headers)).status_code == 401
        none = forged({"alg": "none"}, b"")
        assert (await told(client, none))[0] == 401
        other = jwt.encode(claims(), KEY * 2, "HS512")
        assert (await told(client, other))[0] == 401


async def test_only_addresses_on_the_list_may_call() -> None:
    async with caller(api_key="k", allowed_addresses=["203.0.113.0/24", "127.0.0.1"]) as client:
        assert await status(client, x_api_key="k") == 200
    async with caller(api_key="k", allowed_addresses=["203.0.113.0/24"]) as client:
        response = await client.patch(PATH, headers={"x-api-key": "k"})
        assert response.status_code == 403
        assert response.json()["error"] == "Forbidden"
        # Nobody but OneTablet learns whether the address is right.
        assert await status(client, x_api_key="wrong") == 401
        assert await status(client) == 401
        # Whoever is no proxy of ours may say what it likes.
        assert await status(client, x_api_key="k", x_forwarded_for="203.0.113.7") == 403
        assert (await client.get("/health")).status_code == 200


@pytest.mark.parametrize(
    ("forwarded", "expected"),
    [
        ("203.0.113.7", 200),
        ("203.0.113.7:4711", 200),
        ("6.6.6.6, 203.0.113.7", 200),
        ("203.0.113.7, 10.0.0.2", 200),  # through two proxies of ours
        ("2001:db8::7", 200),
        ("[2001:db8::7]:4711", 200),
        ("::ffff:203.0.113.7", 200),
        ("203.0.113.7, 6.6.6.6", 403),  # the first part is what the caller says of itself
        ("6.6.6.6", 403),
        ("10.0.0.2", 403),
        ("", 403),
        ("203.0.113.7, unknown", 403),
        ("localhost", 403),
    ],
)
async def test_only_a_trusted_proxy_is_believed(forwarded: str, expected: int) -> None:
    async with caller(
        api_key="k",
        allowed_addresses=["203.0.113.0/24", "2001:db8::/32"],
        trusted_proxies=["127.0.0.0/8", "10.0.0.0/8"],
    ) as client:
        assert await status(client, x_api_key="k", x_forwarded_for=forwarded) == expected


async def test_a_second_forwarded_header_is_read_too() -> None:
    """The proxy adds a line below the one that the caller made up."""
    async with caller(
        api_key="k", allowed_addresses=["203.0.113.0/24"], trusted_proxies=["127.0.0.1"]
    ) as client:
        for lines, expected in (
            (["203.0.113.7", "6.6.6.6"], 403),
            (["6.6.6.6", "203.0.113.7"], 200),
        ):
            headers = [("x-api-key", "k"), *(("x-forwarded-for", line) for line in lines)]
            assert (await client.patch(PATH, headers=headers)).status_code == expected


@pytest.mark.parametrize(
    ("webhooks", "complaint"),
    [
        ({}, "webhooks.api_key: is missing"),
        ({"auth": "bearer"}, "webhooks.api_key: is missing"),
        ({"auth": "jwt"}, "webhooks.jwt_key: is missing"),
        ({"auth": "jwt", "jwt_key": "short"}, "webhooks.jwt_key"),
        (
            {"auth": "jwt", "jwt_algorithm": "ES256"},
            "webhooks.jwt_public_key_file: is missing",
        ),
        ({"auth": "jwt", "jwt_algorithm": "none"}, "webhooks.jwt_algorithm"),
        ({"api_key": "k", "allowed_addresses": ["10.0.0.1/8"]}, "host bits"),
        ({"api_key": "k", "trusted_proxies": ["proxy.example"]}, "webhooks.trusted_proxies"),
    ],
)
def test_settings_that_cannot_guard_anything(webhooks: dict[str, Any], complaint: str) -> None:
    with pytest.raises(SettingsError, match=complaint) as refused:
        settings(**webhooks)
    assert "short" not in str(refused.value)


def test_key_files_that_cannot_guard_anything(tmp_path: Path) -> None:
    def complaint(algorithm: str, file: Path) -> str:
        section = settings(auth="jwt", jwt_algorithm=algorithm, jwt_public_key_file=str(file))
        with pytest.raises(SettingsError) as refused:
            credentials(section)
        return str(refused.value)

    file = tmp_path / "key.pem"
    assert "cannot be read" in complaint("RS256", file)
    file.write_text("no key at all")
    assert "no public key" in complaint("RS256", file)
    write_key(file, ec_key())
    assert "RSA key" in complaint("RS256", file)
    write_key(file, rsa_key(1024))
    assert "2048 bits" in complaint("RS256", file)
    write_key(file, rsa_key())
    assert "P-256" in complaint("ES256", file)
    file.write_bytes(public_pem(ec.generate_private_key(ec.SECP384R1())))
    assert "P-256" in complaint("ES256", file)
