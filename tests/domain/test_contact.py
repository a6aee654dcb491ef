"""What can be a phone number or an e-mail address, by its form."""

from __future__ import annotations

import pytest

from kiosk.domain.contact import is_email, is_phone


@pytest.mark.parametrize(
    "text", ["12345", "+1 555 010 4477", "(0)30/123-45", "555.0104", "+49 30 12345678901"]
)
def test_phone_numbers(text: str) -> None:
    assert is_phone(text)


@pytest.mark.parametrize("text", ["", "1234", "1" * 16, "call me", "+", "5550104x7", "٥٥٥٠١٠٤"])
def test_no_phone_numbers(text: str) -> None:
    assert not is_phone(text)


@pytest.mark.parametrize("text", ["a@b.c", "ana.b+c@mail.example.org", "ä@bücher.example"])
def test_addresses(text: str) -> None:
    assert is_email(text)


@pytest.mark.parametrize("text", ["", "a", "a@b", "@b.c", "a@.c", "a b@c.d", "a@b..c", "a@@b.c"])
def test_no_addresses(text: str) -> None:
    assert not is_email(text)
