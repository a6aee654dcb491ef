"""The cart that a guest is working on, kept for the case of a restart; at most one.

It holds nobody's name, address or contact beyond what the guest wrote on the lines themselves.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.kept_cart import KeptCart
from kiosk.domain.order import Service
from kiosk.domain.selection import ChosenOption, Selection
from kiosk.storage.database import transaction
from kiosk.storage.times import from_optional_text, from_text, to_optional_text, to_text

_NAME = "cart"


def keep_cart(connection: sqlite3.Connection, kept: KeptCart | None) -> None:
    """In the place of the one before; None, or a cart without lines, leaves none."""
    with transaction(connection):
        if kept is None or not kept.checkout.lines:
            connection.execute("DELETE FROM facts WHERE name = ?", (_NAME,))
        else:
            text = json.dumps(_written(kept), ensure_ascii=False)
            connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (_NAME, text))


def kept_cart(connection: sqlite3.Connection) -> KeptCart | None:
    """The cart as it was kept last, however old; None also where another release wrote it."""
    row = connection.execute("SELECT value FROM facts WHERE name = ?", (_NAME,)).fetchone()
    if row is None:
        return None
    try:
        return _read(json.loads(row[0]))
    except (ValueError, KeyError, TypeError):
        # A cart is no order: losing one is better than not starting.
        return None


def _written(kept: KeptCart) -> dict[str, Any]:
    checkout = kept.checkout
    return {
        "cart_id": checkout.cart_id,
        "service": checkout.service.value,
        "promo_code": checkout.promo_code,
        "started_at": to_optional_text(checkout.started_at),
        "touched_at": to_text(kept.touched_at),
        "lines": [
            {
                "item_id": line.item_id,
                "quantity": line.quantity,
                "selections": _written_selections(line.selections),
                "menu_id": line.menu_id,
                "category_id": line.category_id,
                "note": line.note,
                "for_name": line.for_name,
                "expected_unit_cents": line.expected_unit_cents,
            }
            for line in checkout.lines
        ],
    }


def _written_selections(selections: tuple[Selection, ...]) -> list[Any]:
    return [
        [
            selection.group_id,
            [
                [option.option_id, option.quantity, _written_selections(option.selections)]
                for option in selection.options
            ],
        ]
        for selection in selections
    ]


def _read(written: dict[str, Any]) -> KeptCart:
    return KeptCart(
        Checkout(
            cart_id=written["cart_id"],
            lines=tuple(
                RequestedLine(**{**line, "selections": _selections(line["selections"])})
                for line in written["lines"]
            ),
            service=Service(written["service"]),
            promo_code=written["promo_code"],
            started_at=from_optional_text(written["started_at"]),
        ),
        from_text(written["touched_at"]),
    )


def _selections(written: list[Any]) -> tuple[Selection, ...]:
    return tuple(
        Selection(
            group_id,
            tuple(
                ChosenOption(id_, quantity, _selections(below)) for id_, quantity, below in options
            ),
        )
        for group_id, options in written
    )
