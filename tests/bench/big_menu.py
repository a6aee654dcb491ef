"""The demo restaurant's menu with every dish many times over, each with a picture of its own."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

from kiosk.sandbox.menu_file import demo_menu, demo_pictures

COPIES = 25


def write_big_menu(folder: Path) -> tuple[Path, int]:
    """A menu file in `folder` with its pictures beside it, and how many items it has."""
    pictures = folder / "pictures"
    shutil.copytree(demo_pictures(), pictures)
    pull = demo_menu()
    count = 0
    for store_menu in pull["menus"]:
        for category in store_menu["menu"]["categories"]:
            category["items"] = [
                _copy(item, number, pictures)
                for number in range(1, COPIES + 1)
                for item in category["items"]
            ]
            count += len(category["items"])
    file = folder / "menu.json"
    file.write_text(json.dumps(pull))
    return file, count


def _copy(item: dict[str, Any], number: int, pictures: Path) -> dict[str, Any]:
    if number == 1:
        return item
    picture = Path(item["original_image_url"]).name
    address = f"{number}-{picture}"
    os.link(pictures / picture, pictures / address)
    return {
        **item,
        "merchant_supplied_id": f"{item['merchant_supplied_id']}-{number}",
        "name": f"{item['name']} {number}",
        "original_image_url": f"pictures/{address}",
        "sort_id": 1000 * number + item["sort_id"],
    }
