"""Small changes to raw menus, as a manager makes them: a price, an item that is gone."""

import copy
from collections.abc import Callable

from kiosk.sandbox.fields import JsonObject, RefusedError


def with_price(store_menus: list[JsonObject], own_id: str, price_cents: int) -> list[JsonObject]:
    """The menus in which an item or option has another price, with it; the others are left out.

    Raises:
        RefusedError: nothing on the menus has this id.
    """

    def change(entries: list[JsonObject]) -> bool:
        hits = [entry for entry in entries if entry["merchant_supplied_id"] == own_id]
        for entry in hits:
            entry["price"] = price_cents
        return bool(hits)

    return _changed(store_menus, own_id, change)


def without(store_menus: list[JsonObject], own_id: str) -> list[JsonObject]:
    """The menus that had an item or option, without it; the others are left out.

    Raises:
        RefusedError: nothing on the menus has this id.
    """

    def change(entries: list[JsonObject]) -> bool:
        before = len(entries)
        entries[:] = [entry for entry in entries if entry["merchant_supplied_id"] != own_id]
        return len(entries) < before

    return _changed(store_menus, own_id, change)


def _changed(
    store_menus: list[JsonObject], own_id: str, change: Callable[[list[JsonObject]], bool]
) -> list[JsonObject]:
    """Do `change` to each list of items or options; the menus in which it did something."""
    changed = []
    for store_menu in copy.deepcopy(store_menus):
        did = False
        for category in store_menu["menu"]["categories"]:
            waiting = [category["items"]]
            while waiting:
                entries = waiting.pop()
                did |= change(entries)
                waiting += [
                    group["options"] for entry in entries for group in entry.get("extras") or []
                ]
        if did:
            changed.append(store_menu)
    if not changed:
        raise RefusedError("merchant_supplied_id", f"{own_id} is not on the menu")
    return changed
