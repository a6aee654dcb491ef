"""The tree of errors that the program expects. Anything outside it is a bug."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

LONGEST_WISH = timedelta(hours=1)
"""For longer OneTablet's wish to be left alone is not heeded: it may be a mistake."""


class KioskError(Exception):
    """Something went wrong that the program knows how to tell. `str()` is a sentence for staff."""


class SettingsError(KioskError):
    """The settings cannot be used; the message names the key, never a secret's value."""


class StorageError(KioskError):
    """The data directory or database cannot be used; the message says what to do."""


class AlreadyRunning(StorageError):
    """Another process holds this data directory's lock."""


class MenuInvalid(KioskError):
    """A menu payload that cannot be used. `path` names the field (`menu.categories[0].name`)."""

    def __init__(self, path: str, reason: str) -> None:
        # Both go to the base, so that the error survives the way out of a worker process.
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}" if self.path else self.reason


class MenuWordsInvalid(KioskError):
    """A table of translated menu words that cannot be used. `line` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line


class CallFailed(KioskError):
    """A call to OneTablet failed."""


class Unreachable(CallFailed):
    """No answer: network error or time-out. The outcome is *unknown*, not *failed*."""


@dataclass(eq=False)
class Refused(CallFailed):
    """OneTablet answered with an error.

    `retry_after_s` is for how long it wishes to be left alone, where it says so; at most
    LONGEST_WISH.
    """

    status: int
    message: str
    retry_after_s: float | None = None

    def __str__(self) -> str:
        return f"OneTablet answered {self.status}: {self.message}"


class Conflict(Refused):
    """The action does not fit the state that the order is in now (409 of the Orders API)."""


class BadAnswer(CallFailed):
    """OneTablet answered 200 with something that is not what was asked for."""


class OrderImpossible(KioskError):
    """A cart that cannot be ordered as it stands. `named` is the id that it is about.

    `line` is the position of the line in the request, from 0; None where it is about the whole.
    """

    def __init__(self, named: str, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.named = named
        self.line = line


class OrderTooDear(OrderImpossible):
    """All lines together cost more than an order may: something is wrong, or it is for staff."""

    def __init__(self, most_cents: int) -> None:
        super().__init__("lines", f"An order costs at most {most_cents:,} cents.")


class DearerThanShown(OrderImpossible):
    """A line costs more now than the guest was shown; `unit_price_cents` is the new price."""

    def __init__(self, named: str, unit_price_cents: int, line: int) -> None:
        super().__init__(named, f"{named} costs more now than was shown", line)
        self.unit_price_cents = unit_price_cents


class TotalDearerThanShown(OrderImpossible):
    """The whole costs more now than the guest was shown: a promotion ended, say."""

    def __init__(self, total_cents: int) -> None:
        super().__init__("total", "the order costs more now than was shown")
        self.total_cents = total_cents


class NotTakingOrders(KioskError):
    """The store takes no orders now; the message says why."""


class PaymentUnderWay(KioskError):
    """The cart is being paid by card, or it is not known whether it was: it must not be twice."""


class UnknownOrder(KioskError):
    """No order has this id or short code."""
