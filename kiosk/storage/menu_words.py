"""The store's file of translated menu words, read from disk; it is never written here."""

from __future__ import annotations

from pathlib import Path

from kiosk.domain.errors import KioskError, MenuWordsInvalid
from kiosk.domain.menu_words import MenuWords, parse_menu_words

MAX_BYTES = 8_000_000
"""Far above six languages of the largest menu."""


def read_menu_words(file: Path) -> MenuWords:
    """The table in `file`: CSV in UTF-8.

    Raises:
        KioskError: the file cannot be read or used; the message names it, the line and the reason.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise KioskError(f"{file} cannot be read: {error.strerror}.") from error
    if len(data) > MAX_BYTES:
        raise KioskError(f"{file} is larger than {MAX_BYTES:,} bytes.")
    try:
        return parse_menu_words(data.decode())
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise KioskError(
            f"{file}, line {line}: not UTF-8; save it as CSV UTF-8 in the spreadsheet."
        ) from None
    except MenuWordsInvalid as error:
        raise KioskError(f"{file}, {error}.") from None
