"""Misbehaviour on demand: what the sandbox does wrong, where, and how often; it does none of it."""

from dataclasses import asdict, dataclass
from typing import Literal, get_args

from kiosk.sandbox.fields import JsonObject, RefusedError, choice, flag, seconds, whole

Surface = Literal["submit", "cancel", "delivery_status", "pull", "orders_api"]
Kind = Literal["status", "delay", "hang", "drop", "rubbish", "invalid_menu"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of misbehaviour at one place.

    `kind`: `status` answers with `status` (and `Retry-After: retry_after_s`), `delay` answers after
    `delay_s`, `hang` never answers, `drop` closes the connection without an answer, `rubbish`
    answers 200 with something that is not JSON, `invalid_menu` (on `pull`) answers with a menu that
    does not validate. `times` None means until it is cleared; of the calls that come only every
    nth, counted from when the fault was set, goes wrong. With `handle_first` the call takes effect
    before it goes wrong: an order is kept although its sender is not told.
    """

    kind: Kind
    on: Surface = "submit"
    times: int | None = 1
    every: int = 1
    status: int = 500
    delay_s: float = 0.0
    retry_after_s: int | None = None
    handle_first: bool = False


@dataclass(slots=True)
class _Standing:
    """A fault that is set, how often it may still happen, and how many calls it has seen."""

    fault: Fault
    left: int | None
    seen: int = 0

    def is_due(self) -> bool:
        self.seen += 1
        return self.seen % self.fault.every == 0


class Faults:
    """The faults that are set, the oldest first."""

    def __init__(self) -> None:
        self._set: list[_Standing] = []

    def add(self, fault: Fault) -> None:
        """Set a fault; it comes after those already set for the same place."""
        self._set.append(_Standing(fault, fault.times))

    def clear(self) -> None:
        """From now on everything works."""
        self._set.clear()

    def take(self, surface: Surface) -> Fault | None:
        """The fault for a call that has just come, counting down its `times`."""
        for standing in self._set:
            if standing.fault.on == surface and standing.is_due():
                if standing.left is not None:
                    standing.left -= 1
                    if not standing.left:
                        self._set.remove(standing)
                return standing.fault
        return None

    def as_json(self) -> list[JsonObject]:
        """What is set, for tests and integrators; `times` is what is left of it."""
        return [{**asdict(each.fault), "times": each.left} for each in self._set]


def fault_from_json(body: JsonObject) -> Fault:
    """A fault as `POST /_sandbox/faults` takes it: the fields of `Fault`.

    Unlike `status`, the others happen after the call took effect unless `handle_first` is false.

    Raises:
        RefusedError: a field is wrong; the message names it.
    """
    kind: Kind = choice(body, "kind", "", get_args(Kind))  # type: ignore[assignment]
    on: Surface = "pull" if kind == "invalid_menu" else "submit"
    if "on" in body:
        on = choice(body, "on", "", get_args(Surface))  # type: ignore[assignment]
    times: int | None = 1
    if "times" in body:
        times = None if body["times"] is None else whole(body, "times", "", least=1)
    delay_s = seconds(body, "delay_s", "") if "delay_s" in body else 0.0
    if delay_s < 0:
        raise RefusedError("delay_s", "must not be negative")
    status = whole(body, "status", "", least=400) if "status" in body else 500
    if status > 599:
        raise RefusedError("status", "must be from 400 to 599")
    return Fault(
        kind=kind,
        on=on,
        times=times,
        every=whole(body, "every", "", least=1) if "every" in body else 1,
        status=status,
        delay_s=delay_s,
        retry_after_s=whole(body, "retry_after_s", "") if "retry_after_s" in body else None,
        handle_first=flag(body, "handle_first", "") if "handle_first" in body else kind != "status",
    )
