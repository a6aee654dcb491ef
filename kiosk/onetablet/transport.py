"""One HTTP call to OneTablet, with its errors sorted and its log line; it never tries twice."""

from __future__ import annotations

import asyncio
import contextlib
import json
import ssl
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

import httpx

from kiosk import __version__
from kiosk.domain.errors import (
    LONGEST_WISH,
    BadAnswer,
    CallFailed,
    Refused,
    SettingsError,
    Unreachable,
)
from kiosk.onetablet.calls import log_call, without_contact

USER_AGENT = f"kiosk/{__version__}"
MAX_ANSWER = 64 * 1024
_CONNECT_S = 10.0
_ERROR_BODY_S = 2.0

Auth = Literal["api_key", "bearer", "header"]


@dataclass(frozen=True, slots=True)
class ApiSettings:
    """How one API is reached. `header` is the name that `auth = "header"` uses.

    `timeout_s` bounds the whole call, from connecting to the last byte of the answer. `ca_file`
    (PEM) is trusted besides the well-known authorities; `proxy` is an http or https address and
    may hold a password.
    """

    base_url: str
    api_key: str = field(repr=False)
    auth: Auth = "api_key"
    header: str = "x-api-key"
    timeout_s: float = 30.0
    ca_file: Path | None = None
    proxy: str = field(default="", repr=False)


def path_part(text: str) -> str:
    """An id as one segment of a path."""
    return quote(text, safe="")


class Transport:
    """Calls one API over one pool of connections. Close it with `aclose`."""

    def __init__(self, settings: ApiSettings) -> None:
        """Raises SettingsError when the address, the key, the CA file or the proxy is no use."""
        self._base_url = _checked_url(settings.base_url)
        self._key = settings.api_key
        self._timeout_s = settings.timeout_s
        self._http = httpx.AsyncClient(
            headers={"User-Agent": USER_AGENT, "Accept": "application/json", **_auth(settings)},
            timeout=httpx.Timeout(settings.timeout_s, connect=min(_CONNECT_S, settings.timeout_s)),
            follow_redirects=False,
            trust_env=False,
            verify=_trust(settings.ca_file),
            proxy=_checked_proxy(settings.proxy),
        )

    async def aclose(self) -> None:
        await self._http.aclose()

    async def call(
        self,
        method: str,
        path: str,
        *,
        endpoint: str,
        order_id: str = "",
        query: Sequence[tuple[str, str]] = (),
        body: str | None = None,
        max_answer: int = MAX_ANSWER,
    ) -> bytes:
        """The body of a successful answer.

        `endpoint` is the path as the log shows it, without ids. Words that must not come back in
        an error are told by `kiosk.onetablet.calls.hiding`.

        Raises:
            Unreachable: no answer, or none in time. What became of the request is unknown.
            Refused: an answer from 400 upwards.
            BadAnswer: any other status that is no success, or more bytes than `max_answer`.
        """
        started = time.monotonic()
        status: int | None = None
        failure = ""
        try:
            async with asyncio.timeout(self._timeout_s):
                request = self._request(method, path, query, body)
                response = await self._http.send(request, stream=True)
                status = response.status_code
                try:
                    return await self._read(response, max_answer)
                finally:
                    await response.aclose()
        except (TimeoutError, httpx.TimeoutException):
            failure = "no answer in time"
            raise Unreachable(f"OneTablet gave no answer within {self._timeout_s:g} s.") from None
        except httpx.DecodingError:
            failure = "answer cannot be decoded"
            raise BadAnswer("OneTablet's answer cannot be decoded.") from None
        except httpx.TransportError as error:
            failure = without_contact(str(error), (self._key,)) or type(error).__name__
            raise Unreachable(f"OneTablet cannot be reached: {failure}.") from None
        except CallFailed as error:
            failure = str(error)
            raise
        except BaseException as error:
            failure = type(error).__name__
            raise
        finally:
            log_call(
                "out",
                f"{method} {endpoint}",
                status=status,
                duration_s=time.monotonic() - started,
                order_id=order_id,
                error=failure,
            )

    def _request(
        self, method: str, path: str, query: Sequence[tuple[str, str]], body: str | None
    ) -> httpx.Request:
        headers = {} if body is None else {"Content-Type": "application/json"}
        return self._http.build_request(
            method,
            self._base_url + path,
            params=list(query) if query else None,
            content=None if body is None else body.encode(),
            headers=headers,
        )

    async def _read(self, response: httpx.Response, max_answer: int) -> bytes:
        if response.is_error:
            raise Refused(
                response.status_code,
                without_contact(_message(await _start_of(response), response), (self._key,)),
                _retry_after_s(response.headers),
            )
        if not response.is_success:
            raise BadAnswer(f"OneTablet answered {response.status_code} instead of 200.")
        received = bytearray()
        async for chunk in response.aiter_bytes():
            received += chunk
            if len(received) > max_answer:
                raise BadAnswer(f"OneTablet's answer is longer than {max_answer:,} bytes.")
        return bytes(received)


async def _start_of(response: httpx.Response) -> bytes:
    """What fits of an error's body; the status counts even when the rest never comes."""
    received = bytearray()
    with contextlib.suppress(httpx.HTTPError, TimeoutError):
        async with asyncio.timeout(_ERROR_BODY_S):
            async for chunk in response.aiter_bytes():
                received += chunk
                if len(received) > MAX_ANSWER:
                    break
    return bytes(received[:MAX_ANSWER])


def _message(body: bytes, response: httpx.Response) -> str:
    """The sentence in either API's error shape, else the status in words."""
    try:
        told: Any = json.loads(body)
    except (ValueError, RecursionError):
        told = None
    if isinstance(told, dict):
        for name in ("message", "error"):
            value = told.get(name)
            if isinstance(value, list):
                value = "; ".join(each for each in value if isinstance(each, str))
            if isinstance(value, str) and value.strip():
                return value
    return response.reason_phrase or "no reason given"


def _retry_after_s(headers: Mapping[str, str]) -> float | None:
    """Seconds from now, between 0 and LONGEST_WISH; None where there is no usable wish."""
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        wish = float(text[:9])
    else:
        try:
            until = parsedate_to_datetime(text)
            # Their clock against their clock, where they say it: ours may be wrong.
            now = parsedate_to_datetime(headers["date"]) if "date" in headers else datetime.now(UTC)
            wish = (until - now).total_seconds()
        except (ValueError, TypeError, OverflowError):
            return None
    return max(0.0, min(LONGEST_WISH.total_seconds(), wish))


def _checked_url(text: str) -> str:
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL:
        url = httpx.URL("")
    usable = url.scheme in {"http", "https"} and url.host and not url.query and not url.fragment
    if not usable or any(each.isspace() for each in text):
        raise SettingsError(f"base_url is no address of an API: {without_contact(text)!r}")
    return text.rstrip("/")


def _checked_proxy(text: str) -> str | None:
    if not text:
        return None
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL:
        url = httpx.URL("")
    if url.scheme not in {"http", "https"} or not url.host:
        raise SettingsError("proxy is no http or https address")  # it may hold a password
    return text


def _trust(ca_file: Path | None) -> ssl.SSLContext:
    context = httpx.create_ssl_context(trust_env=False)
    if ca_file is not None:
        try:
            context.load_verify_locations(ca_file)
        except OSError as error:  # what is no certificate is an SSLError, which is one too
            reason = (
                "it holds no certificates" if isinstance(error, ssl.SSLError) else error.strerror
            )
            raise SettingsError(f"ca_file {ca_file} cannot be used: {reason}") from None
    return context


def _auth(settings: ApiSettings) -> dict[str, str]:
    key = settings.api_key
    # The value itself must not get into the message.
    if not key or not key.isascii() or not key.isprintable() or key != key.strip():
        raise SettingsError("api_key is empty or has characters that cannot be sent in a header")
    match settings.auth:
        case "api_key":
            return {"x-api-key": key}
        case "bearer":
            return {"Authorization": f"Bearer {key}"}
        case "header":
            if not settings.header.isascii() or not settings.header.replace("-", "a").isalnum():
                raise SettingsError("header is no name of an HTTP header")
            return {settings.header: key}
