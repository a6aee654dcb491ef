"""Tells OneTablet once what staff want with an order, through whichever API takes it.

It decides nothing, writes no order's state and tries nothing again.
Source: OneTablet contract, channel endpoints and Orders API section.
"""

from __future__ import annotations

from collections.abc import Awaitable
from http import HTTPStatus

from kiosk.domain.errors import BadAnswer, Refused, Unreachable
from kiosk.engine.contact import Contact
from kiosk.engine.order_action import Action, ActionKind
from kiosk.engine.reconcile import Reconciler
from kiosk.engine.submission import RETRIED_REFUSALS
from kiosk.onetablet.channel import ChannelClient
from kiosk.onetablet.order_schema import CancelReason, DeliveryStatus
from kiosk.onetablet.orders_api import OrdersClient
from kiosk.storage.orders import StoredOrder


class Teller:
    """The Channel API takes cancellations and deliveries, the Orders API the rest.

    `orders_api` and `reconciler` are None where the settings have no key for that API.
    """

    def __init__(
        self,
        channel: ChannelClient,
        orders_api: OrdersClient | None,
        reconciler: Reconciler | None,
        contact: Contact,
    ) -> None:
        self._channel = channel
        self._orders_api = orders_api
        self._reconciler = reconciler
        self._contact = contact

    def is_told(self, action: Action) -> bool:
        """Whether there is anybody to tell it to."""
        by_channel = action.kind in {ActionKind.CANCEL, ActionKind.DELIVERY}
        return by_channel or self._orders_api is not None

    async def tell(self, order: StoredOrder, action: Action) -> None:
        """Returns when OneTablet has taken it, and at once where nobody is told.

        Raises:
            Refused: it does not; with 409 it does not fit the state in which it has the order.
            CallFailed: whether it did, nobody knows.
        """
        if action.kind is ActionKind.CANCEL:
            await self._tell_cancelled(order, action)
        elif action.kind is ActionKind.DELIVERY:
            status = DeliveryStatus(action.what)
            await self._by_channel(
                self._channel.delivery_status(
                    order.order_id, status, action.courier, remote_id=order.onetablet_id
                )
            )
        elif self._orders_api is not None and self._reconciler is not None:
            theirs = await self._reconciler.remote_id(order)
            if action.kind is ActionKind.READY:
                await self._orders_api.ready(theirs)
            elif action.kind is ActionKind.FINISH:
                await self._orders_api.finish(theirs)
            else:
                await self._orders_api.delivered(theirs)

    async def _tell_cancelled(self, order: StoredOrder, action: Action) -> None:
        """As the channel that ordered it; what is refused there, as the restaurant that has it."""
        try:
            await self._by_channel(
                self._channel.cancel(
                    order.order_id,
                    CancelReason(action.what),
                    action.details,
                    remote_id=order.onetablet_id,
                )
            )
        except Refused as error:
            if may_pass(error) or error.status == HTTPStatus.CONFLICT:
                raise
            if await self._is_nowhere(order, error):
                return
            if self._orders_api is None or self._reconciler is None:
                raise
            theirs = await self._reconciler.remote_id(order)
            await self._orders_api.cancel(theirs, action.reason)

    async def _is_nowhere(self, order: StoredOrder, error: Refused) -> bool:
        """Whether OneTablet has no such order, so that nobody cooks it."""
        if error.status != HTTPStatus.NOT_FOUND:
            return False
        if self._reconciler is None:
            return True
        try:
            await self._reconciler.remote_id(order)
        except Refused as unlisted:
            return unlisted.status == HTTPStatus.NOT_FOUND
        return False

    async def _by_channel(self, call: Awaitable[None]) -> None:
        try:
            await call
        except (Unreachable, BadAnswer) as error:
            self._contact.failed(str(error))
            raise
        except Refused as error:
            if error.status < HTTPStatus.INTERNAL_SERVER_ERROR:
                self._contact.seen()
            raise
        self._contact.seen()


def may_pass(error: Refused) -> bool:
    """Whether the same call may do better later."""
    return error.status >= HTTPStatus.INTERNAL_SERVER_ERROR or error.status in RETRIED_REFUSALS
