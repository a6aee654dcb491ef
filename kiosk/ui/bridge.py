"""The engine as the screen sees it: ask and await, and hear what changed; it keeps nothing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from kiosk.devices.simulated_terminal import Reply
from kiosk.domain.checkout import Checkout
from kiosk.domain.kept_cart import KeptCart
from kiosk.domain.payment import Begun
from kiosk.domain.store import StoreStatus
from kiosk.engine.changes import Change

_log = logging.getLogger(__name__)


class PlacedOrder(Protocol):
    """An order that is committed: nothing can lose it any more."""

    @property
    def order_id(self) -> str: ...

    @property
    def short_code(self) -> str: ...


class EnginePort(Protocol):
    """What the screen needs of the engine."""

    async def submit(self, checkout: Checkout) -> PlacedOrder:
        """Commit an order. Runs on the engine's loop.

        Raises:
            OrderImpossible: the cart cannot be ordered as it stands.
            NotTakingOrders: the store takes no orders now.
            KioskError: anything else that the engine knows how to tell.
        """

    async def pay(self, checkout: Checkout) -> Begun:
        """Commit a payment by card and let the guest pay. Runs on the engine's loop.

        Raises:
            KioskError: as `submit`; there is nothing to be paid.
        """

    async def cancel_payment(self, reference: str) -> None:
        """The guest would rather not pay by card. Runs on the engine's loop."""

    async def play_terminal(self, reference: str, reply: Reply) -> None:
        """Use the simulated terminal. Runs on the engine's loop."""

    async def keep_cart(self, kept: KeptCart | None) -> None:
        """Keep this cart for the case of a restart, or none. Runs on the engine's loop."""

    async def refetch_picture(self, name: str) -> None:
        """Fetch the picture in the file of this name anew. Runs on the engine's loop."""

    def subscribe(self, callback: Callable[[Change], None]) -> None:
        """Call `callback`, on any thread, with each change from now on."""

    def status(self) -> StoreStatus:
        """Whether the store takes orders now. May be called on any thread, never waits."""


class EngineBridge(QObject):
    """`changed` carries each `Change`, on the GUI thread."""

    changed = Signal(object)

    def __init__(
        self,
        engine: EnginePort,
        loop: asyncio.AbstractEventLoop,
        parent: QObject | None = None,
    ) -> None:
        """`loop` is the one that the engine runs on."""
        super().__init__(parent)
        self._engine = engine
        self._loop = loop
        # Emitted on the engine's thread, the signal is queued: listeners run on theirs.
        engine.subscribe(self.changed.emit)

    async def submit(self, checkout: Checkout) -> PlacedOrder:
        """As `EnginePort.submit`, awaited from the GUI's loop."""
        return await asyncio.wrap_future(
            asyncio.run_coroutine_threadsafe(self._engine.submit(checkout), self._loop)
        )

    async def pay(self, checkout: Checkout) -> Begun:
        """As `EnginePort.pay`, awaited from the GUI's loop."""
        return await asyncio.wrap_future(
            asyncio.run_coroutine_threadsafe(self._engine.pay(checkout), self._loop)
        )

    def cancel_payment(self, reference: str) -> None:
        """As `EnginePort.cancel_payment`; what comes of it is told as a change."""
        self._ask(self._engine.cancel_payment(reference), "A payment was not cancelled")

    def play_terminal(self, reference: str, reply: Reply) -> None:
        """As `EnginePort.play_terminal`; what comes of it is told as a change."""
        self._ask(self._engine.play_terminal(reference, reply), "The terminal was not played")

    def keep_cart(self, kept: KeptCart | None) -> None:
        """As `EnginePort.keep_cart`; nobody waits for it."""
        # Without it a guest only loses a cart, and only if the kiosk restarts now.
        self._ask(self._engine.keep_cart(kept), "A cart was not kept")

    def refetch_picture(self, name: str) -> None:
        """As `EnginePort.refetch_picture`; when it comes, that is told as a change."""
        self._ask(self._engine.refetch_picture(name), "A picture was not fetched anew")

    def status(self) -> StoreStatus:
        return self._engine.status()

    def _ask(self, work: Coroutine[Any, Any, None], failed: str) -> None:
        if self._loop.is_closed():
            work.close()  # the engine has ended, and the screen is about to
            return

        def log_failure(asked: Future[None]) -> None:
            if not asked.cancelled() and (error := asked.exception()) is not None:
                _log.warning("%s: %s", failed, error)

        asyncio.run_coroutine_threadsafe(work, self._loop).add_done_callback(log_failure)
