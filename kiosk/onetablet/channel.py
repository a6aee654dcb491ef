"""The Ordering Channel API: what the kiosk asks of OneTablet. Nothing is tried twice here.

Source: OneTablet contract, channel endpoints. When to try again is the engine's decision.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from kiosk.domain.errors import BadAnswer, Refused
from kiosk.onetablet.calls import hiding
from kiosk.onetablet.channel_requests import (
    BodyDialect,
    ChannelRequest,
    ChannelRequests,
    Courier,
    TransportName,
)
from kiosk.onetablet.guest_words import guest_words
from kiosk.onetablet.order_schema import CancelReason, DeliveryStatus
from kiosk.onetablet.transport import ApiSettings, Transport, path_part

MAX_MENU_ANSWER = 32 * 1024 * 1024
GATEWAY_ONLY = frozenset({502, 503, 504})
"""With these a gateway says that nothing is behind it."""


@dataclass(frozen=True, slots=True)
class ChannelSettings(ApiSettings):
    """How the Channel API is reached and spoken to; nothing outside this file need look.

    `body_dialect` None is the transport's own: S1's for REST, S3's for the envelope.
    """

    store_id: str = ""
    provider_type: str = ""
    transport: TransportName = "rest"
    body_dialect: BodyDialect | None = None
    event_create: str = "order.create"
    event_cancel: str = "order.cancel"
    event_delivery_status: str = "order.delivery_status"


class ChannelClient:
    """One client for one OneTablet. Close it with `aclose`.

    Every call raises Unreachable, Refused or BadAnswer of `kiosk.domain.errors`. In what follows
    `remote_id` is OneTablet's id of the order, where a read-back told it.
    """

    def __init__(self, settings: ChannelSettings) -> None:
        """Raises SettingsError when the address, the key, the CA file or the proxy is no use."""
        self._transport = Transport(settings)
        self._requests = ChannelRequests(
            transport=settings.transport,
            dialect=settings.body_dialect or ("s1" if settings.transport == "rest" else "s3"),
            store_id=settings.store_id,
            provider_type=settings.provider_type,
            event_create=settings.event_create,
            event_cancel=settings.event_cancel,
            event_delivery_status=settings.event_delivery_status,
        )

    async def aclose(self) -> None:
        await self._transport.aclose()

    async def pull_menus(self, store_id: str, ids: Sequence[str] = ()) -> bytes:
        """The answer as it came, for `menu_mapping.parse_pull`; `ids` asks for some menus only."""
        answer = await self._transport.call(
            "GET",
            f"/pull/menus/{path_part(store_id)}",
            endpoint="/pull/menus/{store_id}",
            query=[("ids", ",".join(ids))] if ids else (),
            max_answer=MAX_MENU_ANSWER,
        )
        if not answer.lstrip()[:1] == b"{":
            raise BadAnswer("OneTablet answered the menu pull with something that is no menu.")
        return answer

    async def submit(self, order_id: str, body: str, placed_at: datetime) -> None:
        """Sends an order; `body` is the text that `order_mapping.wire_order` made.

        The same arguments send the same bytes, so a resend can be told from another order.
        """
        request = self._requests.create(order_id, body, placed_at)
        with hiding(partial(guest_words, body)):
            await self._post(order_id, request)

    async def cancel(
        self,
        order_id: str,
        reason: CancelReason = CancelReason.OTHER,
        details: str = "",
        *,
        remote_id: str = "",
    ) -> None:
        """Asks for a cancellation; `details` is free text for the restaurant."""
        request = self._requests.cancel(order_id, remote_id, reason, details, datetime.now(UTC))
        with hiding(lambda: (details,)):
            await self._post(order_id, request)

    async def delivery_status(
        self,
        order_id: str,
        status: DeliveryStatus,
        courier: Courier | None = None,
        *,
        remote_id: str = "",
    ) -> None:
        """Tells where the courier is, for orders whose delivery is ours."""
        request = self._requests.delivery_status(
            order_id, remote_id, status, courier, datetime.now(UTC)
        )
        private = () if courier is None else (*courier.full_name.split(), courier.phone)
        with hiding(lambda: private):
            await self._post(order_id, request)

    async def probe(self) -> None:
        """Returns when OneTablet is there at all: any answer says so, but those of GATEWAY_ONLY.

        A server that knows no HEAD may answer 501 and be in good health.
        """
        try:
            await self._transport.call("HEAD", "/", endpoint="/")
        except BadAnswer:
            return
        except Refused as error:
            if error.status in GATEWAY_ONLY:
                raise

    async def _post(self, order_id: str, request: ChannelRequest) -> None:
        answer = await self._transport.call(
            "POST",
            request.path,
            endpoint=request.endpoint,
            order_id=order_id,
            body=request.body,
        )
        # The documents promise no body, so any will do but a page: that comes from something in
        # between, such as a network's login page, and OneTablet has seen nothing.
        if answer.lstrip()[:1] == b"<":
            raise BadAnswer("A web page answered in the place of OneTablet.")
