"""What every table of the settings is, and what several of them check. It reads nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from msgspec import Meta, Struct

Problem = tuple[str, str]
"""The key within the section ("" for the section as a whole), and what is wrong with it."""

NotEmpty = Annotated[str, Meta(min_length=1)]


class Section(Struct, frozen=True):
    """A table of the file. Keys without a default must be there, unknown ones are refused."""

    def problems(self) -> Iterator[Problem]:
        """What the types of the fields cannot say; asked when they are all right."""
        yield from ()


def header_problems(name: str) -> Iterator[Problem]:
    """Whether the key `header` names one."""
    if not re.fullmatch("[A-Za-z0-9-]+", name):
        yield "header", "must be the name of a header, of letters, digits and hyphens"


def is_percent(number: Decimal) -> bool:
    """Whether it is above 0 and at most 100."""
    return number.is_finite() and 0 < number <= 100
