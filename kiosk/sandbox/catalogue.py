"""The sandbox's raw menus, found by category and item id; it shares no code with the kiosk."""

from typing import Any

from kiosk.sandbox.fields import JsonObject, RefusedError, table, tables, text, whole

_DEEPEST = 100


class Catalogue:
    """The items of a pull answer by where they can be ordered from.

    Raises:
        RefusedError: the pull answer is not a menu; the message names the field.
    """

    def __init__(self, pull: JsonObject) -> None:
        self._places: dict[tuple[str, str], list[JsonObject]] = {}
        self._categories: dict[str, set[str]] = {}
        self._names: dict[str, set[str]] = {}
        for index, store_menu in enumerate(tables(pull, "menus", "")):
            self._take_menu(table(store_menu, "menu", f"menus[{index}]"), f"menus[{index}].menu")

    def category_names(self, category_id: str) -> set[str]:
        """What menus call a category that can be ordered from; empty when there is none."""
        return self._categories.get(category_id, set())

    def places(self, category_id: str, item_id: str) -> list[JsonObject]:
        """The item as it stands in that category, once for each menu that has it there."""
        return self._places.get((category_id, item_id), [])

    def is_named(self, own_id: str, name: str) -> bool:
        """Whether the menu calls the item, group or option by this name somewhere."""
        return name in self._names.get(own_id, ())

    def _take_menu(self, menu: JsonObject, path: str) -> None:
        text(menu, "merchant_supplied_id", path, filled=True)
        menu_active = is_active(menu)
        for c_index, category in enumerate(tables(menu, "categories", path)):
            c_path = f"{path}.categories[{c_index}]"
            category_id = text(category, "merchant_supplied_id", c_path, filled=True)
            name = text(category, "name", c_path)
            on_sale = menu_active and is_active(category)
            if on_sale:
                self._categories.setdefault(category_id, set()).add(name)
            for i_index, item in enumerate(tables(category, "items", c_path)):
                i_path = f"{c_path}.items[{i_index}]"
                item_id = self._named(item, i_path)
                whole(item, "price", i_path)
                self._take_groups(item, i_path, 0)
                if on_sale and is_active(item):
                    self._places.setdefault((category_id, item_id), []).append(item)

    def _take_groups(self, owner: JsonObject, path: str, depth: int) -> None:
        if depth > _DEEPEST:
            raise RefusedError(f"{path}.extras", f"is nested deeper than {_DEEPEST} levels")
        if owner.get("extras") is None:
            return
        for g_index, group in enumerate(tables(owner, "extras", path)):
            g_path = f"{path}.extras[{g_index}]"
            self._named(group, g_path)
            for o_index, option in enumerate(tables(group, "options", g_path)):
                o_path = f"{g_path}.options[{o_index}]"
                self._named(option, o_path)
                whole(option, "price", o_path)
                self._take_groups(option, o_path, depth + 1)

    def _named(self, owner: JsonObject, path: str) -> str:
        own_id = text(owner, "merchant_supplied_id", path, filled=True)
        self._names.setdefault(own_id, set()).add(text(owner, "name", path))
        return own_id


def is_active(owner: JsonObject) -> bool:
    """What the menu itself says; absent means yes."""
    return owner.get("active", True) is not False


def menu_order(entries: list[Any]) -> list[Any]:
    """Entries as the menu shows them: by `sort_id`, those without one last, then as sent."""

    def key(entry: JsonObject) -> tuple[bool, float]:
        sort_id = entry.get("sort_id")
        return (sort_id is None, sort_id if isinstance(sort_id, int | float) else 0)

    return sorted(entries, key=key)
