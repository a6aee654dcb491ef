"""What a guest wrote, before it is sent."""

from __future__ import annotations

from kiosk.domain.checkout import Checkout, RequestedLine, cleaned
from kiosk.domain.order import Address, Customer, Service

ARABIC = "\u0645\u062d\u0645\u062f"


def test_nothing_that_a_guest_wrote_steers_a_printer() -> None:
    written = Checkout(
        "cart",
        (RequestedLine("soup", note="\x1b@no salt\nno oil\u202e", for_name=f"\u202e{ARABIC}"),),
        Service.DELIVERY,
        Customer("Zoe\u0301\x07", "a@b.example\r\nBcc: x", "+1\u2066 555"),
        table="\x9b12",
        note="ring\x00 twice",
        promo_code="TEN\u202c",
        address=Address(street="1 Main\tStreet", city=ARABIC),
    )
    clean = cleaned(written)
    assert clean.lines[0] == RequestedLine("soup", note="@no salt\nno oil", for_name=ARABIC)
    assert clean.customer == Customer("Zo\u00e9", "a@b.example Bcc: x", "+1 555")
    assert (clean.table, clean.note, clean.promo_code) == ("12", "ring twice", "TEN")
    assert clean.address == Address(street="1 Main Street", city=ARABIC)
    assert cleaned(clean) == clean


def test_what_is_not_given_stays_so() -> None:
    plain = Checkout("cart", (RequestedLine("soup"),), Service.EAT_IN)
    assert cleaned(plain) == plain
