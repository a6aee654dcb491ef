"""What the engine tells whoever listens: that something changed, never a copy of it.

Listeners read the new state from the database; a change may be told more than once.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.payment import TerminalStep
from kiosk.domain.store import StoreStatus


@dataclass(frozen=True, slots=True)
class MenuChanged:
    """The catalogue was replaced, in whole or in part. `version` grows by one each time."""

    version: int


@dataclass(frozen=True, slots=True)
class AvailabilityChanged:
    """What is sold out changed for these items (row ids of the present menu version)."""

    item_rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """Whether the store takes orders, or why or until when not, changed."""

    status: StoreStatus


@dataclass(frozen=True, slots=True)
class OrderChanged:
    """An order was placed, moved on, or learnt something (a ready time)."""

    order_id: str


@dataclass(frozen=True, slots=True)
class PictureArrived:
    """The picture of this address is on disk now."""

    url: str


@dataclass(frozen=True, slots=True)
class PaymentChanged:
    """A payment moved on; with `step`, only its terminal did."""

    reference: str
    step: TerminalStep | None = None


Change = (
    MenuChanged
    | AvailabilityChanged
    | StatusChanged
    | OrderChanged
    | PictureArrived
    | PaymentChanged
)
