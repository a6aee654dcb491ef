"""Whether an address can be delivered to, as far as its form tells. Pure; it looks nothing up."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum
from math import isfinite

from kiosk.domain.order import Address

MAX_FIELD_LENGTH = 200
REQUIRED = ("street", "city")
_RANGES = {"lat": 90, "lng": 180}


class AddressProblemKind(Enum):
    """What is wrong with a field."""

    MISSING = "missing"
    TOO_LONG = "too_long"
    NOT_A_NUMBER = "not_a_number"
    OUT_OF_RANGE = "out_of_range"
    ALONE = "alone"
    """A latitude without a longitude, or the other way round."""


@dataclass(frozen=True, slots=True)
class AddressProblem:
    """`field` is the wire's name. `limit` is the number that was missed, where there is one."""

    kind: AddressProblemKind
    field: str
    limit: int = 0


def address_problems(address: Address | None) -> tuple[AddressProblem, ...]:
    """Everything that is wrong, field by field; empty means that a driver can be sent.

    Street and city must be there. Latitude and longitude are decimal degrees as text, both or
    neither (OneTablet contract, order section).
    """
    if address is None:
        return tuple(AddressProblem(AddressProblemKind.MISSING, name) for name in REQUIRED)
    found: list[AddressProblem] = []
    for each in fields(address):
        text: str = getattr(address, each.name)
        if each.name in REQUIRED and not text.strip():
            found.append(AddressProblem(AddressProblemKind.MISSING, each.name))
        elif len(text) > MAX_FIELD_LENGTH:
            found.append(AddressProblem(AddressProblemKind.TOO_LONG, each.name, MAX_FIELD_LENGTH))
        elif each.name in _RANGES and text:
            kind = _degrees_problem(text, _RANGES[each.name])
            if kind is not None:
                found.append(AddressProblem(kind, each.name, _RANGES[each.name]))
    if bool(address.lat) != bool(address.lng):
        lacking = "lng" if address.lat else "lat"
        found.append(AddressProblem(AddressProblemKind.ALONE, lacking))
    return tuple(found)


def _degrees_problem(text: str, most: int) -> AddressProblemKind | None:
    try:
        degrees = float(text)
    except ValueError:
        return AddressProblemKind.NOT_A_NUMBER
    # float() also reads "nan", "1_0" and figures of other scripts, which nobody else would.
    if not isfinite(degrees) or not text.isascii() or "_" in text or text != text.strip():
        return AddressProblemKind.NOT_A_NUMBER
    return None if -most <= degrees <= most else AddressProblemKind.OUT_OF_RANGE
