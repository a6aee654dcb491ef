"""Whether a phone number or an e-mail address can be right, as far as its form tells. Pure."""

from __future__ import annotations

import re

_MAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_PHONE = re.compile(r"\+?[0-9 ()./-]+")
LEAST_DIGITS = 5
MOST_DIGITS = 15
"""ITU-T E.164: no number of the world has more."""


def is_phone(text: str) -> bool:
    """Digits with the signs that people write between them, and a + where it is international."""
    digits = sum(each.isdigit() for each in text)
    return _PHONE.fullmatch(text) is not None and LEAST_DIGITS <= digits <= MOST_DIGITS


def is_email(text: str) -> bool:
    """Something, an @, and a name with a dot. More is known only when a message arrives."""
    return _MAIL.fullmatch(text) is not None
