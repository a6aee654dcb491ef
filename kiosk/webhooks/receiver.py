"""The endpoints that OneTablet calls: authenticate, validate, commit to the inbox, answer.

It applies nothing: whoever is told by `on_received` does that from the inbox, later.
Source: OneTablet contract, webhooks section.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, Protocol

from kiosk.domain.errors import MenuInvalid, StorageError
from kiosk.onetablet.bodies import BodyInvalid
from kiosk.onetablet.calls import log_call, without_contact
from kiosk.onetablet.events import (
    EventKind,
    parse_active_changes,
    parse_cancellation,
    parse_confirmation,
    parse_ready,
    parse_store_change,
)
from kiosk.onetablet.menu_mapping import parse_push
from kiosk.webhooks.access import ANYWHERE, Credentials, Origins
from kiosk.webhooks.connection import Receive, Scope, Send
from kiosk.webhooks.exchange import ClientGone, Exchange, Refusal

MAX_BODY = 64 * 1024
MAX_LIST_BODY = 1024 * 1024
"""For what is sold out: a list of all the options of a large menu is about 200 KB."""
MAX_MENU_BODY = 16 * 1024 * 1024
MENU_BODY_S = 30.0
MAX_ID = 200
_RETRY_AFTER = (("retry-after", "5"),)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ReceiverSettings:
    """Whose calls are taken: who may call, from where, and about which store."""

    store_id: str
    credentials: Credentials
    origins: Origins = ANYWHERE


class Inbox(Protocol):
    """Where calls are kept until they are applied. Called on the loop that serves."""

    def knows_order(self, order_id: str) -> bool:
        """Whether the order is ours. Raises StorageError."""
        ...

    def receive(self, kind: str, subject: str, body: bytes) -> int:
        """Commit durably and give the row's number. Raises StorageError."""
        ...


MenuStore = Callable[[bytes], Awaitable[str]]
"""Checks a menu push and gives the store id in it; raises MenuInvalid.

For a menu that takes long to validate it does so in another process: validation keeps the
interpreter.
"""


async def store_of_menu(body: bytes) -> str:
    """The plain MenuStore: validates right here."""
    return parse_push(body).store_id


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One call that is taken. `template` has `{id}` where the subject stands."""

    method: str
    template: str
    kind: EventKind

    def subject(self, segments: tuple[str, ...]) -> str | None:
        """What stands at `{id}`, or None when the path is another."""
        parts = self.template.strip("/").split("/")
        if len(parts) != len(segments):
            return None
        subject = ""
        for part, segment in zip(parts, segments, strict=True):
            if part == "{id}":
                subject = segment
            elif part != segment:
                return None
        return subject if 0 < len(subject) <= MAX_ID else None


ENDPOINTS = (
    Endpoint("PATCH", "/orders/{id}", EventKind.ORDER_CONFIRMATION),
    Endpoint("PATCH", "/orders/{id}/events/order_ready_for_pickup", EventKind.ORDER_READY),
    Endpoint("PATCH", "/orders/{id}/cancellation", EventKind.ORDER_CANCELLATION),
    Endpoint("PATCH", "/menus/{id}", EventKind.MENU),
    Endpoint("PUT", "/stores/{id}/items/status", EventKind.ITEMS_STATUS),
    Endpoint("PUT", "/stores/{id}/item_options/status", EventKind.OPTIONS_STATUS),
    Endpoint("PUT", "/stores/{id}/status", EventKind.STORE_STATUS),
)

_CHECKS: dict[EventKind, Callable[[bytes], object]] = {
    EventKind.ORDER_CONFIRMATION: parse_confirmation,
    EventKind.ORDER_READY: parse_ready,
    EventKind.ORDER_CANCELLATION: parse_cancellation,
    EventKind.ITEMS_STATUS: parse_active_changes,
    EventKind.OPTIONS_STATUS: parse_active_changes,
    EventKind.STORE_STATUS: lambda body: parse_store_change(body, datetime.now(UTC)),
}

ABOUT_ORDERS = {
    EventKind.ORDER_CONFIRMATION,
    EventKind.ORDER_READY,
    EventKind.ORDER_CANCELLATION,
}
ABOUT_STORES = {EventKind.ITEMS_STATUS, EventKind.OPTIONS_STATUS, EventKind.STORE_STATUS}
_LISTS = {EventKind.ITEMS_STATUS, EventKind.OPTIONS_STATUS}


def longest_body(kind: EventKind) -> int:
    """How many bytes the body of such a call may have."""
    if kind is EventKind.MENU:
        return MAX_MENU_BODY
    return MAX_LIST_BODY if kind in _LISTS else MAX_BODY


@dataclass(slots=True)
class _Line:
    """What the log will say of one call."""

    endpoint: str
    order_id: str = ""
    status: int | None = None
    error: str = ""


class Receiver:
    """The ASGI app."""

    def __init__(
        self,
        settings: ReceiverSettings,
        inbox: Inbox,
        on_received: Callable[[], None],
        store_of: MenuStore = store_of_menu,
    ) -> None:
        """`on_received` is called after each commit; it must only wake somebody."""
        self._settings = settings
        self._inbox = inbox
        self._on_received = on_received
        self._store_of = store_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = time.monotonic()
        exchange = Exchange(scope, receive, send)
        line = _Line(f"{exchange.method[:10]} (unknown)")
        try:
            answer = await self._handle(exchange, line)
            line.status = HTTPStatus.OK
            await exchange.answer(HTTPStatus.OK, answer)
        except Refusal as refusal:
            line.status, line.error = refusal.status, without_contact(refusal.message)
            await exchange.refuse(refusal)
        except ClientGone:
            line.error = "the caller hung up"
        except StorageError as error:
            _log.error("A call could not be kept, OneTablet is asked to repeat it: %s", error)
            line.status, line.error = HTTPStatus.SERVICE_UNAVAILABLE, "not kept"
            await exchange.refuse(
                Refusal(
                    HTTPStatus.SERVICE_UNAVAILABLE,
                    "The call could not be kept; please repeat it.",
                    _RETRY_AFTER,
                )
            )
        except Exception:
            _log.exception("A call from OneTablet failed")
            line.status, line.error = HTTPStatus.INTERNAL_SERVER_ERROR, "a bug, see the log"
            await exchange.refuse(
                Refusal(HTTPStatus.INTERNAL_SERVER_ERROR, "The call could not be handled.")
            )
        finally:
            log_call(
                "in",
                line.endpoint,
                status=line.status,
                duration_s=time.monotonic() - started,
                order_id=line.order_id,
                error=line.error,
            )

    async def _handle(self, exchange: Exchange, line: _Line) -> dict[str, Any]:
        segments = exchange.segments
        if segments == ("health",):
            line.endpoint = f"{exchange.method[:10]} /health"
            if exchange.method not in {"GET", "HEAD"}:
                raise _wrong_method("GET, HEAD")
            return {"status": "ok"}
        # In this order: only who shows the right credential learns that the address is wrong.
        self._settings.credentials.check(exchange)
        self._settings.origins.check(exchange)
        endpoint, subject = _route(exchange.method, segments)
        line.endpoint = f"{endpoint.method} {endpoint.template}"
        if endpoint.kind in ABOUT_ORDERS:
            line.order_id = subject
        if endpoint.kind in ABOUT_STORES:
            self._require_our_store(subject)
        body = await self._checked_body(exchange, endpoint.kind)
        if endpoint.kind in ABOUT_ORDERS and not self._inbox.knows_order(subject):
            raise Refusal(HTTPStatus.NOT_FOUND, "There is no order with this id here.")
        self._inbox.receive(endpoint.kind.value, subject, body)
        self._on_received()
        return {"menu_id": subject} if endpoint.kind is EventKind.MENU else {"status": "received"}

    async def _checked_body(self, exchange: Exchange, kind: EventKind) -> bytes:
        exchange.require_json()
        try:
            if kind is EventKind.MENU:
                exchange.allow_s(MENU_BODY_S)
                body = await exchange.body(longest_body(kind))
                self._require_our_store(await self._store_of(body))
            else:
                body = await exchange.body(longest_body(kind))
                _CHECKS[kind](body)
        except (BodyInvalid, MenuInvalid) as error:
            raise Refusal(HTTPStatus.BAD_REQUEST, str(error)) from None
        return body

    def _require_our_store(self, store_id: str) -> None:
        if store_id != self._settings.store_id:
            raise Refusal(HTTPStatus.FORBIDDEN, "This kiosk belongs to another store.")


def _route(method: str, segments: tuple[str, ...]) -> tuple[Endpoint, str]:
    allowed = []
    for endpoint in ENDPOINTS:
        subject = endpoint.subject(segments)
        if subject is not None:
            if endpoint.method == method:
                return endpoint, subject
            allowed.append(endpoint.method)
    if allowed:
        raise _wrong_method(", ".join(allowed))
    raise Refusal(HTTPStatus.NOT_FOUND, "There is nothing at this address.")


def _wrong_method(allowed: str) -> Refusal:
    return Refusal(
        HTTPStatus.METHOD_NOT_ALLOWED,
        f"Only {allowed} is possible here.",
        (("allow", allowed),),
    )
