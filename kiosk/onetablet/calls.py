"""One log line for each call, in and out; never a key, and nothing that a guest told."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_log = logging.getLogger("kiosk.calls")

_MAIL = re.compile(r"[^\s\"'<>]+@[^\s\"'<>]+")
_PHONE = re.compile(r"\+?[0-9(][0-9 ()./-]{6,}[0-9]")
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
_MAX_MESSAGE = 300

Words = Callable[[], Iterable[str]]
_hidden: ContextVar[tuple[Words, ...]] = ContextVar("hidden", default=())


def log_call(
    direction: str,
    endpoint: str,
    *,
    status: int | None,
    duration_s: float,
    order_id: str = "",
    error: str = "",
) -> None:
    """`direction` is `in` or `out`; `endpoint` a method and a path without ids or secrets.

    `status` None means that there was no answer. `error` must have been through `without_contact`
    where it may quote somebody else.
    """
    line: dict[str, object] = {"direction": direction, "endpoint": endpoint}
    if order_id:
        line["order_id"] = order_id[:100]
    line |= {"status": status, "duration_ms": round(duration_s * 1000, 1)}
    if error:
        line["error"] = error
    _log.info("%s", json.dumps(line, ensure_ascii=False))


@contextmanager
def hiding(words: Words) -> Iterator[None]:
    """Within it no error has these words, whichever API is called and whoever it is that fails.

    OneTablet may quote an order in any answer about it. `words` is only asked when there is an
    error, and holds for the task that asks, besides what is hidden already.
    """
    token = _hidden.set((*_hidden.get(), words))
    try:
        yield
    finally:
        _hidden.reset(token)


def without_contact(text: str, known: Iterable[str] = ()) -> str:
    """One short printable line without mail addresses, phone numbers and `known` secrets.

    Nor has it the words that are hidden just now (`hiding`).
    """
    secrets = {*known, *(word for words in _hidden.get() for word in words())} - {""}
    if secrets:
        any_of = "|".join(re.escape(each) for each in sorted(secrets, key=len, reverse=True))
        text = re.sub(rf"(?<!\w)(?:{any_of})(?!\w)", "…", text, flags=re.IGNORECASE)
    text = _MAIL.sub("…", text[: 4 * _MAX_MESSAGE])
    parts = []
    end = 0
    for uuid in _UUID.finditer(text):  # an id is no phone number
        parts += [_PHONE.sub("…", text[end : uuid.start()]), uuid.group()]
        end = uuid.end()
    parts.append(_PHONE.sub("…", text[end:]))
    printable = "".join(each if each.isprintable() else " " for each in "".join(parts))
    line = " ".join(printable.split())
    return line if len(line) <= _MAX_MESSAGE else f"{line[: _MAX_MESSAGE - 1]}…"
