"""Runs the engine on a thread of its own with a plain asyncio loop, beside the screen's loop.

It can be handed to the screen before the engine exists, so that the first frame need not wait
for it: what the screen asks for then waits until the engine has started.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from kiosk.domain.checkout import Checkout
from kiosk.domain.kept_cart import KeptCart
from kiosk.domain.payment import Begun
from kiosk.domain.store import StoreStatus
from kiosk.engine.changes import Change, StatusChanged

if TYPE_CHECKING:
    from kiosk.devices.simulated_terminal import Reply
    from kiosk.storage.orders import StoredOrder

log = logging.getLogger(__name__)

STOP_S = 10.0

Tell = Callable[[Change], None]


class Service(Protocol):
    """What runs on the thread: an engine, with or without what listens for it."""

    async def __aenter__(self) -> Self: ...

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    async def run(self) -> None: ...

    async def submit(self, checkout: Checkout) -> StoredOrder: ...

    async def pay(self, checkout: Checkout) -> Begun: ...

    async def cancel_payment(self, reference: str) -> None: ...

    async def play_terminal(self, reference: str, reply: Reply) -> None: ...

    def keep_cart(self, kept: KeptCart | None) -> None: ...

    def refetch_picture(self, name: str) -> None: ...


class EngineThread:
    """`make_service` is called on the new thread with the function that the engine tells changes.

    `status` is what counts until the engine says otherwise; `on_end` is called on the engine's
    thread when it ended, with what ended it, or None after `stop()`.
    """

    def __init__(
        self,
        make_service: Callable[[Tell], Service],
        status: StoreStatus,
        on_end: Callable[[BaseException | None], None],
    ) -> None:
        self.loop = asyncio.new_event_loop()
        self._make_service = make_service
        self._status = status
        self._on_end = on_end
        self._listeners: list[Tell] = []
        self._service: asyncio.Future[Service] = self.loop.create_future()
        self._stop = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)

    def start(self) -> None:
        """Starts the engine and returns at once."""
        self._thread.start()

    def stop(self) -> None:
        """Ends the engine; what it was sending goes on at the next start."""
        if self._thread.is_alive():
            with contextlib.suppress(RuntimeError):  # it has just ended by itself
                self.loop.call_soon_threadsafe(self._stop.set)
            self._thread.join(STOP_S)

    def subscribe(self, callback: Tell) -> None:
        """`callback` is called on the engine's thread with each change from now on."""
        self._listeners.append(callback)

    def status(self) -> StoreStatus:
        """Whether the store takes orders now. Any thread may ask."""
        return self._status

    async def submit(self, checkout: Checkout) -> StoredOrder:
        """As `Engine.submit`; runs on this thread's loop."""
        service = await asyncio.shield(self._service)
        return await service.submit(checkout)

    async def pay(self, checkout: Checkout) -> Begun:
        """As `Engine.pay`; runs on this thread's loop."""
        service = await asyncio.shield(self._service)
        return await service.pay(checkout)

    async def cancel_payment(self, reference: str) -> None:
        """As `Engine.cancel_payment`; runs on this thread's loop."""
        service = await asyncio.shield(self._service)
        await service.cancel_payment(reference)

    async def play_terminal(self, reference: str, reply: Reply) -> None:
        """As `Engine.play_terminal`; runs on this thread's loop."""
        service = await asyncio.shield(self._service)
        await service.play_terminal(reference, reply)

    async def keep_cart(self, kept: KeptCart | None) -> None:
        """As `Engine.keep_cart`; runs on this thread's loop."""
        service = await asyncio.shield(self._service)
        service.keep_cart(kept)

    async def refetch_picture(self, name: str) -> None:
        """As `Engine.refetch_picture`; runs on this thread's loop."""
        service = await asyncio.shield(self._service)
        service.refetch_picture(name)

    def _tell(self, change: Change) -> None:
        if isinstance(change, StatusChanged):
            self._status = change.status
        for listener in tuple(self._listeners):
            try:
                listener(change)
            except Exception:
                # What the change told of is committed: whoever cannot hear it must not undo it.
                log.exception("a listener failed at %s", type(change).__name__)

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        ended_by: BaseException | None = None
        try:
            self.loop.run_until_complete(self._live())
        except BaseException as error:
            ended_by = error
        finally:
            self.loop.close()
            self._on_end(ended_by)

    async def _live(self) -> None:
        service = self._make_service(self._tell)
        async with service:
            self._service.set_result(service)
            ended = asyncio.create_task(service.run())
            stopped = asyncio.create_task(self._stop.wait())
            await asyncio.wait({ended, stopped}, return_when=asyncio.FIRST_COMPLETED)
            if ended.done():
                # The engine's work never ends by itself: this raises what ended it.
                await ended
            ended.cancel()
            await asyncio.gather(ended, return_exceptions=True)
