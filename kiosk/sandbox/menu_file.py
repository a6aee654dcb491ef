"""Reads the sandbox's menus from files; it checks only that they are menus of one store."""

import json
from pathlib import Path
from typing import Any

from kiosk import paths
from kiosk.sandbox.catalogue import Catalogue
from kiosk.sandbox.fields import JsonObject, table, tables, text
from kiosk.sandbox.state import menu_id


def load_menu(path: Path) -> JsonObject:
    """A pull answer from a file that holds one, or that holds one StoreMenu.

    Raises:
        ValueError: the file cannot be read or is not a menu; the message is one sentence.
    """
    body = _json(path)
    try:
        if not isinstance(body, dict):
            raise ValueError("it is not a JSON object")
        pull: JsonObject = body if "menus" in body else _wrapped(body)
        store_id = text(table(pull, "store", ""), "merchant_supplied_id", "store", filled=True)
        for index, store_menu in enumerate(tables(pull, "menus", "")):
            store = store_menu.get("store", pull["store"])
            if not isinstance(store, dict) or store.get("merchant_supplied_id") != store_id:
                raise ValueError(f"menus[{index}].store is not the store {store_id}")
        Catalogue(pull)
        for store_menu in pull["menus"]:
            store_menu.setdefault("id", menu_id(store_menu))
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{path} is not a menu: {error}.") from error
    return pull


def _wrapped(store_menu: JsonObject) -> JsonObject:
    return {"store": table(store_menu, "store", ""), "menus": [store_menu]}


def demo_menu() -> JsonObject:
    """The pull answer of the restaurant that comes with the program.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return load_menu(paths.assets() / "demo" / "menu.json")


def demo_pictures() -> Path:
    """The folder of the demo restaurant's pictures.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return pictures_beside(paths.assets() / "demo" / "menu.json") or paths.assets() / "demo"


def demo_sold_out() -> list[JsonObject]:
    """What the demo restaurant has run out of, as the body of an items-status call."""
    path = paths.assets() / "demo" / "sold_out.json"
    if not path.is_file():
        return []
    body = _json(path)
    if not isinstance(body, list):
        raise ValueError(f"{path} is not a list of items.")
    return body


def pictures_beside(menu_path: Path) -> Path | None:
    """The `pictures` folder next to a menu file, when there is one."""
    folder = menu_path.parent / "pictures"
    return folder if folder.is_dir() else None


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ValueError(f"{path} cannot be read: {error.strerror or error}.") from error
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{path} is not JSON in UTF-8: {error}.") from error
