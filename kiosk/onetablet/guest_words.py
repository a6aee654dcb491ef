"""What a guest told with an order, as far as it may come back in an error; it hides nothing itself.

For `kiosk.onetablet.calls.hiding`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

_SHORTEST_NAME = 3


def guest_words(body: str) -> Iterator[str]:
    """Contact, names and address in `body`, the text that `order_mapping.wire_order` made."""
    order = json.loads(body)
    names = {order.get("consumer", {}).get("first_name", "")}
    for part in ("consumer", "delivery_address"):
        for value in order.get(part, {}).values():
            if isinstance(value, str):
                yield value
    for category in order.get("categories", ()):
        names |= {item["consumer_name"] for item in category["items"]}
    for name in names:
        yield from name_words(name)


def name_words(name: str) -> Iterator[str]:
    """A name, and each part of it that an error may quote alone.

    A part of one or two letters would be no name any more.
    """
    yield name
    yield from (word for word in name.split() if len(word) >= _SHORTEST_NAME)
