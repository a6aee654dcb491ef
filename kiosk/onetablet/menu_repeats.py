"""Ids that a menu payload names twice in one list: such a payload is refused as it stands.

For whoever wants to know all of them at once, and what else is wrong; it decides nothing.
"""

from __future__ import annotations

from typing import Any

from kiosk.domain.menu import MAX_NESTING

IdPath = tuple[str, ...]

_LISTS = ("menus", "categories", "items", "extras", "options")


def without_repeats(payload: Any) -> tuple[Any, tuple[IdPath, ...]]:
    """A parsed pull answer or push with each id once in a list, the first; and those left out.

    A path is the ids from the menu down. What is not of the right shape is left as it is.
    """
    repeats: list[IdPath] = []
    return _cleaned(payload, (), repeats, 0), tuple(repeats)


def _cleaned(value: Any, path: IdPath, repeats: list[IdPath], depth: int) -> Any:
    # A group and its option are two levels, a payload's head and its categories some more.
    if not isinstance(value, dict) or depth > 2 * MAX_NESTING + 8:
        return value
    cleaned = dict(value)
    if isinstance(value.get("menu"), dict):
        own = _id_of(value)
        cleaned["menu"] = _cleaned(
            value["menu"], path if own is None else (*path, own), repeats, depth + 1
        )
    for key in _LISTS:
        entries = value.get(key)
        if isinstance(entries, list):
            cleaned[key] = _unrepeated(entries, path, repeats, depth)
    return cleaned


def _unrepeated(entries: list[Any], path: IdPath, repeats: list[IdPath], depth: int) -> list[Any]:
    kept: list[Any] = []
    seen: set[str] = set()
    for entry in entries:
        id_ = _id_of(entry)
        if id_ is not None and id_ in seen:
            repeats.append((*path, id_))
            continue
        if id_ is None:
            kept.append(_cleaned(entry, path, repeats, depth + 1))
            continue
        seen.add(id_)
        is_store_menu = isinstance(entry.get("menu"), dict)
        below = path if is_store_menu else (*path, id_)
        kept.append(_cleaned(entry, below, repeats, depth + 1))
    return kept


def _id_of(entry: Any) -> str | None:
    """The id of an entry of any list; a pulled menu has its own one level further down."""
    if not isinstance(entry, dict):
        return None
    menu = entry.get("menu")
    id_ = (menu if isinstance(menu, dict) else entry).get("merchant_supplied_id")
    return id_ if isinstance(id_, str) else None
