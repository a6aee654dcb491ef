"""JSON as programs really write it: letters that were cut in half."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from kiosk.onetablet.bodies import BodyInvalid, read

ANYTHING: TypeAdapter[Any] = TypeAdapter(Any)


@pytest.mark.parametrize(
    ("escaped", "text"),
    [
        (r"Sorry \ud83d", "Sorry \ufffd"),
        (r"\uDE00 back", "\ufffd back"),
        (r"\uD83d\uDe00", "\N{GRINNING FACE}"),
        (r"\ud83d\ud83d\ude00", "\ufffd\N{GRINNING FACE}"),
        (r"\ud83d\ude00\ude00", "\N{GRINNING FACE}\ufffd"),
        (r"\ud83d\u0041", "\ufffdA"),
        (r"\ud83d\n", "\ufffd\n"),
        (r"\ud83d \\ud83d", r"� \ud83d"),
        (r"\\\ud83d", "\\\ufffd"),
        (r"\\\\ud83d\udc00", "\\\\ud83d\ufffd"),
        (r"\ud7ff\ue000\ud83d", "\ud7ff\ue000\ufffd"),
    ],
)
def test_half_a_letter_loses_no_text(escaped: str, text: str) -> None:
    for data in (f'{{"{escaped}": "{escaped}"}}', f'{{"{escaped}": "{escaped}"}}'.encode()):
        assert read(ANYTHING, data) == {text: text}


@pytest.mark.parametrize(
    "body",
    [rb'"\ud83d', rb'"\ud83"', rb'"\ud83g"', rb'\ud83d', rb'["\ud83d", ]', rb'"\ud83d\x"',
     b'"\\ud83d \xff"', "\"\ud83d\""],
)  # fmt: skip
def test_what_is_no_json_besides_is_refused(body: bytes | str) -> None:
    with pytest.raises(BodyInvalid):
        read(ANYTHING, body)
