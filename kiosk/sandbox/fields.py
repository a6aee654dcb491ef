"""Reads fields of a JSON body and names the one that is wrong; it knows no rule of prices."""

from typing import Any

JsonObject = dict[str, Any]

# Ten million dollars in the weakest currency with cents, a rial: above it a number is a mistake.
LARGEST = 1_000_000_000_000_000
LONGEST_S = 7 * 24 * 3600


class RefusedError(ValueError):
    """A body breaks the contract; the message is one sentence that starts with the field's path."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field} {problem}")
        self.field = field


def joined(path: str, key: str) -> str:
    """The path of `key` inside the object at `path`; the body itself has the empty path."""
    return f"{path}.{key}" if path else key


def required(owner: JsonObject, key: str, path: str) -> Any:
    """The value of a field that must be there; null is a value (of the wrong type)."""
    if key not in owner:
        raise RefusedError(joined(path, key), "is missing")
    return owner[key]


def text(owner: JsonObject, key: str, path: str, *, filled: bool = False) -> str:
    """A string; with `filled` it must say something."""
    value = required(owner, key, path)
    if not isinstance(value, str):
        raise RefusedError(joined(path, key), "must be a string")
    if filled and not value.strip():
        raise RefusedError(joined(path, key), "must not be empty")
    return value


def whole(owner: JsonObject, key: str, path: str, *, least: int = 0) -> int:
    """A whole number from `least` to `LARGEST`; true and 1.0 are none."""
    value = required(owner, key, path)
    if not isinstance(value, int) or isinstance(value, bool):
        raise RefusedError(joined(path, key), "must be a whole number")
    if not least <= value <= LARGEST:
        raise RefusedError(joined(path, key), f"must be from {least} to {LARGEST}")
    return value


def seconds(owner: JsonObject, key: str, path: str) -> float:
    """A number of seconds, a part of one too; whether a negative one means something is not ours.

    A week at most: what is longer is a mistake.
    """
    value = required(owner, key, path)
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise RefusedError(joined(path, key), "must be a number of seconds")
    if value > LONGEST_S:
        raise RefusedError(joined(path, key), f"must be at most {LONGEST_S}")
    return float(value)


def flag(owner: JsonObject, key: str, path: str) -> bool:
    """True or false, and nothing that merely looks like it."""
    value = required(owner, key, path)
    if not isinstance(value, bool):
        raise RefusedError(joined(path, key), "must be true or false")
    return value


def table(owner: JsonObject, key: str, path: str) -> JsonObject:
    """A JSON object."""
    value = required(owner, key, path)
    if not isinstance(value, dict):
        raise RefusedError(joined(path, key), "must be an object")
    return value


def tables(owner: JsonObject, key: str, path: str, *, filled: bool = False) -> list[JsonObject]:
    """A list of JSON objects; with `filled` at least one."""
    value = required(owner, key, path)
    if not isinstance(value, list):
        raise RefusedError(joined(path, key), "must be a list")
    for index, entry in enumerate(value):
        if not isinstance(entry, dict):
            raise RefusedError(f"{joined(path, key)}[{index}]", "must be an object")
    if filled and not value:
        raise RefusedError(joined(path, key), "must not be empty")
    return value


def choice(owner: JsonObject, key: str, path: str, allowed: tuple[str, ...]) -> str:
    """One of the strings in `allowed`."""
    value = text(owner, key, path)
    if value not in allowed:
        raise RefusedError(joined(path, key), f"must be one of {', '.join(allowed)}")
    return value
