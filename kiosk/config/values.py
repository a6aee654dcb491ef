"""Kinds of values that are more than a text or a number: secrets, addresses, paths, times of day.

`read_value` makes them from what was written. A secret's value appears in no message.
"""

from __future__ import annotations

from datetime import time
from ipaddress import ip_network
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit


class Secret:
    """A text that is shown nowhere: not in `repr`, not in a log, not in an error."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def get_secret_value(self) -> str:
        return self._value

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return f"{type(self).__name__}('**********')"


class HeaderSecret(Secret):
    """A secret that is sent in a header."""


class ProxyUrl(Secret):
    """The address of a proxy; a secret, since it may hold a user and a password."""


class BaseUrl(str):
    """Where an API lives, without a slash at its end."""

    __slots__ = ()


class Network(str):
    """Addresses like 203.0.113.0/24, or a single one."""

    __slots__ = ()


class ClockTime(time):
    """A time of day without a zone, to the minute or second: the store's own clock is meant."""


def read_value(kind: type, written: Any) -> Any:
    """What was written, as a `kind`.

    Raises:
        ValueError: with what it must be.
    """
    if kind is ClockTime:
        return _clock_time(written)
    if not isinstance(written, str):
        raise ValueError("must be a text")
    if kind is Path:
        return _absolute_path(written)
    if kind is BaseUrl:
        return _base_url(written)
    if kind is Network:
        return _network(written)
    if kind is ProxyUrl:
        _http_address(written)
        return ProxyUrl(written)
    if kind is HeaderSecret:
        return _sendable(written)
    raise NotImplementedError(kind)


def _clock_time(written: object) -> ClockTime:
    try:
        text = written.isoformat() if isinstance(written, time) else str(written)
        at = ClockTime.fromisoformat(text)
    except ValueError:
        at = None
    if at is None or at.tzinfo is not None:
        raise ValueError("must be a time of day like 04:00")
    return at


def _absolute_path(text: str) -> Path:
    if not text.startswith("/") or "\0" in text:
        raise ValueError("must be a path from the root, like /var/lib/kiosk")
    return Path(text)


def _http_address(url: str) -> SplitResult:
    wrong = "must be an http or https address"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise ValueError(wrong) from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0:
        raise ValueError(wrong)
    if not url.isprintable() or " " in url:
        raise ValueError(wrong)
    return parts


def _base_url(url: str) -> BaseUrl:
    parts = _http_address(url)
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ValueError("must be an address without user, password and query")
    return BaseUrl(url.rstrip("/"))


def _network(text: str) -> Network:
    try:
        ip_network(text)
    except ValueError as error:
        raise ValueError(f"must be addresses like 203.0.113.0/24 ({error})") from None
    return Network(text)


def _sendable(key: str) -> HeaderSecret:
    if not key:
        raise ValueError("must not be empty")
    if not key.isascii() or not key.isprintable() or key != key.strip():
        raise ValueError("has characters that cannot be sent in a header")
    return HeaderSecret(key)
