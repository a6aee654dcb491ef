"""`kiosk orders` on payments by card: what is not known yet, and money that was given back."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import UTC, datetime

from kiosk.domain.order import Actor, OrderState
from kiosk.domain.payment import PaymentState
from kiosk.storage import outbox, payments
from kiosk.storage.database import open_writer
from tests.commands.till import Till
from tests.storage.test_payments import NOW, TODAY, builder


def test_staff_see_what_is_not_known_and_note_what_they_gave_back(till: Till) -> None:
    with closing(open_writer(till.data)) as connection:
        payment, _ = payments.begin(
            connection, day=TODAY, letter="K", build=builder("cart", "1"), now=NOW, cart_id="cart"
        )

        def becomes(state: PaymentState) -> None:
            at = datetime.now(UTC)
            payments.change_payment(
                connection, payment.reference, state, Actor.KIOSK, "as the test says", at
            )

        becomes(PaymentState.UNKNOWN)
        (entry,) = till.orders()
        assert (entry["state"], entry["short_code"]) == ("not_placed", "K01")
        assert entry["payment"]["state"] == "unknown"
        shown = till.run("orders", "show", payment.reference)
        assert json.loads(shown.out) == entry
        becomes(PaymentState.APPROVED)
        order_id = payment.order.order_id
        outbox.change_state(
            connection, order_id, OrderState.CANCELLED, Actor.STAFF, "no soup", datetime.now(UTC)
        )
    (entry,) = till.orders()
    assert (entry["state"], entry["payment"]["refund_due"]) == ("cancelled", True)
    assert till.run("orders", "refunded", order_id).status == 0
    (entry,) = till.orders()
    assert (entry["payment"]["state"], entry["payment"]["refund_due"]) == ("refunded", False)
    assert entry["payment"]["trail"][-1]["by"] == "staff"
    again = till.run("orders", "refunded", order_id)
    assert again.status == 2
    assert "nothing to refund" in again.err
