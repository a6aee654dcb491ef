"""The Orders API: reading orders back, and marking what happened to them at the counter.

Source: OneTablet contract, Orders API section. Ids here are OneTablet's, not ours.
"""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncGenerator, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import TypeVar

from pydantic import TypeAdapter

from kiosk.domain.errors import BadAnswer, Conflict, Refused
from kiosk.onetablet.bodies import BodyInvalid, read
from kiosk.onetablet.calls import hiding, without_contact
from kiosk.onetablet.read_back import ANYTHING, ORDERS_PAGE, RemoteOrder, read_order
from kiosk.onetablet.transport import ApiSettings, Transport, path_part

MAX_ORDERS_ANSWER = 8 * 1024 * 1024
MAX_PAGES = 200
PAGE_SIZE = 100
MOST_TOLD = 50
MAX_ID = 60

_log = logging.getLogger(__name__)

T = TypeVar("T")


class OrdersClient:
    """One client for one OneTablet. Close it with `aclose`.

    Every call raises Unreachable, Refused or BadAnswer of `kiosk.domain.errors`; the actions
    raise Conflict, which is a Refused, when they do not fit the order's state.
    """

    def __init__(self, settings: ApiSettings) -> None:
        """Raises SettingsError when the address, the key, the CA file or the proxy is no use."""
        self._transport = Transport(settings)
        self._unreadable: dict[str, None] = {}

    async def aclose(self) -> None:
        await self._transport.aclose()

    @property
    def unreadable(self) -> tuple[str, ...]:
        """The orders that lists left out so far, each with what is wrong; MOST_TOLD at most."""
        return tuple(self._unreadable)

    async def list_orders(
        self,
        *,
        statuses: Sequence[str] = (),
        created_from: datetime | None = None,
        created_to: datetime | None = None,
        location_code: str = "",
        page_size: int = PAGE_SIZE,
    ) -> AsyncGenerator[RemoteOrder, None]:
        """Every matching order once, page after page; both bounds are included.

        An order that cannot be read is left out, and the log and `unreadable` say once why.
        `statuses` are of new, future, rejected, cancelled, ready and finished; none means all.
        """
        filters = [("limit", str(page_size)), *(("statuses", status) for status in statuses)]
        if created_from is not None:
            filters.append(("createdAtStartDate", _utc(created_from)))
        if created_to is not None:
            # The wire knows whole seconds; the one in which the bound lies is included.
            last = created_to + timedelta(seconds=1, microseconds=-1)
            filters.append(("createdAtEndDate", _utc(last)))
        if location_code:
            filters.append(("locationCode", location_code))
        seen: set[str] = set()
        for number in range(1, MAX_PAGES + 1):
            page = _read(
                ORDERS_PAGE,
                await self._transport.call(
                    "GET",
                    "/orders",
                    endpoint="/orders",
                    query=[("page", str(number)), *filters],
                    max_answer=MAX_ORDERS_ANSWER,
                ),
            )
            for order in self._readable(page.items):
                # A new order pushes others to the next page while we turn it.
                if order.id not in seen:
                    seen.add(order.id)
                    yield order
            if not page.items or number >= page.pagination.total_pages:
                return
        raise BadAnswer(f"OneTablet's list of orders has more than {MAX_PAGES} pages.")

    async def get(self, remote_id: str) -> RemoteOrder:
        answer = await self._transport.call(
            "GET",
            f"/orders/{path_part(remote_id)}",
            endpoint="/orders/{id}",
            order_id=remote_id,
            max_answer=MAX_ORDERS_ANSWER,
        )
        return _order(answer)

    async def ready(self, remote_id: str) -> None:
        """Marks it ready for pickup or delivery."""
        await self._act(remote_id, "ready")

    async def finish(self, remote_id: str) -> None:
        """Marks it picked up, which ends a pickup order."""
        await self._act(remote_id, "finish")

    async def delivered(self, remote_id: str) -> None:
        """Marks it delivered; for merchant delivery only."""
        await self._act(remote_id, "delivered")

    async def cancel(self, remote_id: str, reason: str) -> None:
        with hiding(lambda: (reason,)):
            await self._act(remote_id, "cancel", json.dumps({"reason": reason}))

    def _readable(self, items: Sequence[object]) -> Iterator[RemoteOrder]:
        for item in items:
            try:
                yield read_order(item)
            except BodyInvalid as error:
                problem = f"{_name(item)}: {error}"
                # The list is read again and again, and the odd order stays in it.
                if problem not in self._unreadable and len(self._unreadable) < MOST_TOLD:
                    self._unreadable[problem] = None
                    _log.warning("An order in OneTablet's list cannot be read: %s", problem)

    async def _act(self, remote_id: str, action: str, body: str | None = None) -> None:
        try:
            answer = await self._transport.call(
                "POST",
                f"/orders/{path_part(remote_id)}/{action}",
                endpoint=f"/orders/{{id}}/{action}",
                order_id=remote_id,
                body=body,
            )
        except Refused as error:
            if error.status == HTTPStatus.CONFLICT:
                raise Conflict(error.status, error.message, error.retry_after_s) from None
            raise
        if answer.lstrip()[:1] == b"<":
            raise BadAnswer("A web page answered in the place of OneTablet.")


def _read(adapter: TypeAdapter[T], answer: bytes) -> T:
    try:
        return read(adapter, answer)
    except BodyInvalid as error:
        raise _unusable(error) from None


def _order(answer: bytes) -> RemoteOrder:
    try:
        return read_order(read(ANYTHING, answer))
    except BodyInvalid as error:
        raise _unusable(error) from None


def _unusable(error: BodyInvalid) -> BadAnswer:
    return BadAnswer(f"OneTablet's answer cannot be used: {error}")


def _name(item: object) -> str:
    """OneTablet's id of an order that cannot be read, where it has one."""
    id_ = item.get("id") if isinstance(item, dict) else None
    return without_contact(id_[:MAX_ID]) if isinstance(id_, str) and id_ else "no id"


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
