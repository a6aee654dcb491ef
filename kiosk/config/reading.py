"""Turns tables into sections, and tells everything that is wrong at once, in words.

msgspec converts one value at a time here: by itself it would stop at the first mistake. No message
shows the value of a secret.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import Any, Literal, TypeVar, get_args, get_origin

import msgspec
from msgspec.structs import fields

from kiosk.config.section import Section
from kiosk.config.values import read_value

Place = tuple[str, ...]
"""The keys that lead to a value: `("store", "alcohol_hours", "0", "end")`."""

S = TypeVar("S", bound=Section)


class Reader:
    """Reads tables; `wrong` fills with what cannot be used, and its place."""

    def __init__(self) -> None:
        self.wrong: list[tuple[Place, str]] = []

    def section(self, kind: type[S], table: object, place: Place = ()) -> S | None:
        """The section that a table says; None when something in it is wrong."""
        if not isinstance(table, Mapping):
            self.wrong.append((place, "must be a table"))
            return None
        wrong_before = len(self.wrong)
        known = {field.name: field for field in fields(kind)}
        self.wrong += [((*place, key), "no such setting") for key in table if key not in known]
        values = {}
        for name, field in known.items():
            if name in table:
                values[name] = self._value(field.type, table[name], (*place, name))
            elif field.required:
                self.wrong.append(((*place, name), "is missing"))
        if len(self.wrong) > wrong_before:
            return None
        section = kind(**values)
        for key, reason in section.problems():
            self.wrong.append(((*place, *key.split(".")) if key else place, reason))
        return section

    def _value(self, kind: Any, written: Any, place: Place) -> Any:
        inner = without_none(kind)
        if isinstance(inner, type) and issubclass(inner, Section):
            is_unset = written is None and inner is not kind
            return None if is_unset else self.section(inner, written, place)
        if get_origin(inner) is tuple and isinstance(written, list | tuple):
            one = get_args(inner)[0]
            return tuple(
                self._value(one, each, (*place, str(number))) for number, each in enumerate(written)
            )
        if get_origin(inner) is dict and isinstance(written, Mapping):
            one = get_args(inner)[1]
            return {name: self._value(one, each, (*place, name)) for name, each in written.items()}
        try:
            # Not strict: the environment has nothing but texts.
            return msgspec.convert(written, kind, strict=False, dec_hook=read_value)
        except msgspec.ValidationError as error:
            self.wrong.append((place, _in_words(str(error), inner)))
            return None


def without_none(kind: Any) -> Any:
    """`X` for the type `X | None`; any other as it is."""
    arms = get_args(kind)
    if type(None) not in arms:
        return kind
    [inner] = (arm for arm in arms if arm is not type(None))
    return inner


_KINDS = {
    "str": "a text",
    "int": "a whole number",
    "float": "a number",
    "decimal": 'a number such as "0.07"',
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "date": "a day such as 2026-12-31",
}
_LIMITS = {"<": "below", "<=": "at most", ">": "above", ">=": "at least"}


def _in_words(message: str, kind: Any) -> str:
    """msgspec's message, for the person who wrote the file."""
    choices: tuple[object, ...] = ()
    if get_origin(kind) is Literal:
        choices = get_args(kind)
    elif isinstance(kind, type) and issubclass(kind, Enum):
        choices = tuple(each.value for each in kind)
    if choices:
        return f"must be one of {', '.join(map(str, choices))}"
    if message.startswith("Invalid decimal"):
        return f"must be {_KINDS['decimal']}"
    if message.startswith("Integer value out of range"):
        return "is far too large"
    if message.startswith("Invalid RFC3339 encoded date"):
        return f"must be {_KINDS['date']}"
    expected = re.match(r"Expected `(\w+)[^`]*`(?: (of length )?([<>]=?) (\S+))?", message)
    if not expected:
        return message
    name, is_length, sign, limit = expected.groups()
    if sign is None:
        return f"must be {_KINDS.get(name, name)}"
    if is_length:
        few = sign == ">=" and limit == "1"
        return "must not be empty" if few else f"must have {_LIMITS[sign]} {limit} characters"
    return f"must be {_LIMITS[sign]} {limit.removesuffix('.0')}"
