"""Reading JSON bodies into schemas, with errors that name the field; it decides nothing else."""

from __future__ import annotations

import re
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json

from kiosk.domain.errors import KioskError

T = TypeVar("T")

_IN_WORDS = {
    "missing": "is missing",
    "int_type": "must be a whole number",
    "float_type": "must be a number",
    "finite_number": "is not a usable number",
    "string_type": "must be text",
    "bool_type": "must be true or false",
    "model_type": "must be an object",
    "model_attributes_type": "must be an object",
    "dict_type": "must be an object",
    "list_type": "must be a list",
    "tuple_type": "must be a list",
    "string_too_short": "must not be empty",
}

_LETTER = re.compile(
    rb"((?:\\[^u])+|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})"
    rb"|\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
)
"""Other escapes, or both halves of a letter, which are whole; else one half."""


class BodyInvalid(KioskError):
    """A body that does not fit its schema. `path` names the field (`consumer.id`), "" the whole."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}" if self.path else self.reason


def read(adapter: TypeAdapter[T], data: bytes | str) -> T:
    """The value in `data`, JSON in UTF-8. Half a letter in its texts becomes U+FFFD.

    Raises:
        BodyInvalid: not JSON, or not of this schema; only the first problem is told, and never a
            value, because bodies hold contact data.
    """
    body = data.encode(errors="surrogatepass") if isinstance(data, str) else data
    try:
        value = adapter.validate_json(body)
    except ValidationError as error:
        problem = first_problem(error)
    else:
        _refuse_no_numbers(body)
        return value
    # Only what is refused is looked through: a large menu seldom holds half a letter.
    mended = _with_whole_letters(body)
    if mended == body:
        raise problem
    return read(adapter, mended)


def first_problem(error: ValidationError) -> BodyInvalid:
    """The first thing that is wrong, in words for whoever sent it."""
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    kind = first["type"]
    if kind == "json_invalid":
        return BodyInvalid("", _not_json(first["msg"]))
    if kind == "recursion_loop":
        return BodyInvalid(path_text(first["loc"]), "is nested too deeply")
    message = first["msg"]
    for opening in ("Value error, ", "Input should be "):
        if message.startswith(opening):
            message = message.removeprefix(opening)
            message = message if opening.startswith("Value") else f"must be {message}"
    return BodyInvalid(path_text(first["loc"]), _IN_WORDS.get(kind, message))


def path_text(path: tuple[str | int, ...]) -> str:
    """("menus", 0, "menu") -> `menus[0].menu`."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text


def _not_json(message: str) -> str:
    if "recursion limit" in message:
        return "The body is nested too deeply."
    return f"The body is not JSON: {message.removeprefix('Invalid JSON: ')}."


def _refuse_no_numbers(body: bytes) -> None:
    """Raises BodyInvalid for NaN and Infinity, which pydantic's parser takes for numbers.

    They are no JSON. A dish may be called so: only then it is parsed once more.
    """
    if b"NaN" in body or b"Infinity" in body:
        try:
            from_json(body, allow_inf_nan=False)
        except ValueError as error:
            raise BodyInvalid("", _not_json(str(error))) from None


def _with_whole_letters(body: bytes) -> bytes:
    """U+FFFD for each half of a letter, as programs leave that cut a text within an emoji."""
    return _LETTER.sub(lambda letter: letter[1] or rb"\ufffd", body)
