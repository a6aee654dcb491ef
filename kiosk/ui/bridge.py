"""The engine as the screen sees it: ask and await, and hear what changed; it keeps nothing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from kiosk.domain.checkout import Checkout
from kiosk.domain.kept_cart import KeptCart
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

    async def keep_cart(self, kept: KeptCart | None) -> None:
        """Keep this cart for the case of a restart, or none. Runs on the engine's loop."""

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

    def keep_cart(self, kept: KeptCart | None) -> None:
        """As `EnginePort.keep_cart`; nobody waits for it."""
        if self._loop.is_closed():
            return  # the engine has ended, and the screen is about to
        keeping = asyncio.run_coroutine_threadsafe(self._engine.keep_cart(kept), self._loop)
        keeping.add_done_callback(_log_failure)

    def status(self) -> StoreStatus:
        return self._engine.status()


def _log_failure(keeping: Future[None]) -> None:
    # Without it a guest only loses a cart, and only if the kiosk restarts now.
    if not keeping.cancelled() and (error := keeping.exception()) is not None:
        _log.warning("A cart was not kept: %s", error)
