"""The page on which a person plays the kitchen; plain HTML that lets no text through unescaped."""

from html import escape
from urllib.parse import quote

from kiosk.sandbox.book import ReceivedOrder, Status
from kiosk.sandbox.fields import JsonObject
from kiosk.sandbox.state import State

_MOST_ORDERS = 100
_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>OneTablet sandbox</title>
<meta http-equiv="refresh" content="2">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body { font: 16px/1.5 Inter, system-ui, sans-serif; margin: 32px auto; max-width: 880px;
  padding: 0 16px; background: #fbf7f2; color: #1f1a17 }
h1 { font-size: 28px } p { color: #6b625b }
article { background: #fff; border-radius: 20px; padding: 16px 24px; margin: 16px 0;
  display: grid; grid-template-columns: 96px 1fr auto; gap: 24px }
b { font-size: 32px } ul { margin: 0; padding-left: 20px } small { color: #6b625b }
form { display: inline } button { font: inherit; border: 1px solid #8c8178; border-radius: 999px;
  background: #fff; padding: 6px 16px; margin: 2px; cursor: pointer }
button.next { background: #c2410c; border-color: #c2410c; color: #fff }
</style></head><body>
"""


def order_page(state: State) -> str:
    """The orders, the newest first, each with what the kitchen can do now."""
    orders = state.book.orders[: -_MOST_ORDERS - 1 : -1]
    cards = "".join(_card(order) for order in orders)
    store = escape(state.store_id)
    count = len(state.book.orders)
    none = "" if orders else "<p>No order yet. Place one at the kiosk.</p>"
    return (
        f"{_HEAD}<h1>OneTablet sandbox</h1><p>Store {store}, {count} orders</p>"
        f"{none}{cards}</body></html>"
    )


def _card(order: ReceivedOrder) -> str:
    wire = order.wire
    lines = "".join(
        f"<li>{line['quantity']} × {escape(line['name'])}{_choices(line)}"
        f"{_note(line['special_instructions'])}</li>"
        for category in wire["categories"]
        for line in category["items"]
    )
    remarks = "".join(f"<br><small>⚠ {escape(remark)}</small>" for remark in order.remarks)
    total = (wire["subtotal"] + wire["tax"]) / 100
    return (
        f"<article><div><b>{escape(order.short_code)}</b><br><small>{_state_text(order)}</small>"
        f"</div><div><ul>{lines}</ul><small>{escape(wire['order_special_instructions'])} · "
        f"{total:.2f} · sent {order.submissions}×</small>{remarks}</div>"
        f"<div>{_buttons(order)}</div></article>"
    )


def _choices(owner: JsonObject) -> str:
    names = [
        f"{option['quantity']} × {escape(option['name'])}{_choices(option)}"
        for extra in owner["extras"]
        for option in extra["options"]
    ]
    return f" <small>({', '.join(names)})</small>" if names else ""


def _note(note: str) -> str:
    return f" <small>“{escape(note)}”</small>" if note else ""


def _state_text(order: ReceivedOrder) -> str:
    if order.status is Status.NEW and order.confirmed_at is not None:
        return "confirmed"
    return str(order.status)


def _buttons(order: ReceivedOrder) -> str:
    if not order.is_open:
        return ""
    is_new = order.status is Status.NEW
    if is_new and order.confirmed_at is None:
        return _button(order, "confirm", is_next=True) + _button(order, "reject")
    if is_new:
        return _button(order, "ready", is_next=True) + _button(order, "cancel")
    return _button(order, "cancel")


def _button(order: ReceivedOrder, action: str, *, is_next: bool = False) -> str:
    target = escape(f"/_sandbox/orders/{quote(order.order_id, safe='')}/{action}")
    kind = ' class="next"' if is_next else ""
    return (
        f'<form method="post" action="{target}"><button{kind}>{action.capitalize()}</button></form>'
    )
