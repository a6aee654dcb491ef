"""How the restaurant works and how OneTablet calls the kiosk: what is set, and nothing done."""

from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from kiosk.sandbox.fields import JsonObject, RefusedError, flag, seconds, whole

MOST_COPIES = 10


@dataclass(frozen=True, slots=True)
class Behaviour:
    """The times count from an order's acceptance; None or negative means never.

    Of the orders, by their running number, every nth is rejected in the place of being confirmed
    (`reject_every`), or cancelled in the place of being made ready (`cancel_every`); 0 means none.
    Each webhook is sent `webhook_copies` times at once. With `reorder_webhooks` the first of two
    webhooks about an order waits until the second was sent.
    """

    confirm_after_s: float | None = 3.0
    ready_after_s: float | None = 8.0
    reject_every: int = 0
    cancel_every: int = 0
    webhook_copies: int = 1
    reorder_webhooks: bool = False

    def rejects(self, number: int) -> bool:
        """Whether the order with this running number is rejected."""
        return self.reject_every > 0 and number % self.reject_every == 0

    def cancels(self, number: int) -> bool:
        """Whether the order with this running number is cancelled after its confirmation."""
        return self.cancel_every > 0 and number % self.cancel_every == 0

    def as_json(self) -> JsonObject:
        """What is set, for the page, tests and integrators."""
        return asdict(self)


def changed_behaviour(old: Behaviour, body: JsonObject) -> Behaviour:
    """`old` with the fields that `body` names.

    Raises:
        RefusedError: a field is unknown or wrong; the message names it.
    """
    known = {field.name for field in fields(Behaviour)}
    for key in body:
        if key not in known:
            raise RefusedError(key, f"is unknown; there are {', '.join(sorted(known))}")
    changes: dict[str, Any] = {}
    for key in ("confirm_after_s", "ready_after_s"):
        if key in body:
            changes[key] = None if body[key] is None else seconds(body, key, "")
    for key in ("reject_every", "cancel_every"):
        if key in body:
            changes[key] = whole(body, key, "")
    if "webhook_copies" in body:
        changes["webhook_copies"] = whole(body, "webhook_copies", "", least=1)
        if changes["webhook_copies"] > MOST_COPIES:
            raise RefusedError("webhook_copies", f"must be from 1 to {MOST_COPIES}")
    if "reorder_webhooks" in body:
        changes["reorder_webhooks"] = flag(body, "reorder_webhooks", "")
    return replace(old, **changes)
