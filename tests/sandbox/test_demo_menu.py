"""The demo restaurant keeps its promises: every page of the kiosk has something to show."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from datetime import UTC, datetime
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.choosing import defaults
from kiosk.domain.diet import lost_claims
from kiosk.domain.hours import StoreHours
from kiosk.domain.lint import FindingKind, LintStore, lint
from kiosk.domain.menu import Menu
from kiosk.domain.selection import NOTHING_EIGHTY_SIXED
from kiosk.onetablet.menu_mapping import parse_pull
from kiosk.storage.menu_words import read_menu_words

ASSETS = Path(__file__).resolve().parents[2] / "assets"
DEMO = ASSETS / "demo"
PICTURE_LIMIT_BYTES = 150_000
DEMO_LIMIT_BYTES = 9_000_000

Node = dict[str, Any]
PULL: Node = json.loads((DEMO / "menu.json").read_text(encoding="utf-8"))
CATEGORIES: list[Node] = PULL["menus"][0]["menu"]["categories"]
ITEMS: list[Node] = [item for category in CATEGORIES for item in category["items"]]


def groups_below(node: Node, depth: int = 1) -> Iterator[tuple[int, Node]]:
    """Every modifier group below an item or option, with its depth (1 = on the item itself)."""
    for group in node["extras"]:
        yield depth, group
        for option in group["options"]:
            yield from groups_below(option, depth + 1)


GROUPS: list[tuple[int, Node]] = [pair for item in ITEMS for pair in groups_below(item)]


def tags(item: Node) -> list[str]:
    found: list[str] = (
        item.get("dish_info", {}).get("classification_info", {}).get("classification_tags", [])
    )
    return found


def png_size(path: Path) -> tuple[int, int]:
    header = path.read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n", f"{path.name} is not a PNG"
    width, height = struct.unpack(">II", header[16:24])
    return width, height


def test_menu_is_a_pull_answer_that_is_open_at_any_hour() -> None:
    assert PULL["store"]["merchant_supplied_id"] == "store-123"
    for menu in PULL["menus"]:
        assert menu["id"]
        assert menu["store"] == PULL["store"]
        assert menu["open_hours"] == []
        assert menu["special_hours"] == []


def test_there_is_enough_to_choose_from() -> None:
    assert len(CATEGORIES) >= 8
    assert len(ITEMS) >= 60
    assert all(len(item["description"]) >= 20 for item in ITEMS)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: str(item["merchant_supplied_id"]))
def test_item_has_a_picture_that_fits_its_card(item: Node) -> None:
    path = DEMO / item["original_image_url"]
    assert png_size(path) == (960, 720)
    assert path.stat().st_size < PICTURE_LIMIT_BYTES


def test_no_picture_is_left_over_and_all_stay_small() -> None:
    named = {item["original_image_url"] for item in ITEMS}
    there = {f"pictures/{path.name}" for path in (DEMO / "pictures").iterdir()}
    assert there == named
    assert sum(p.stat().st_size for p in DEMO.rglob("*") if p.is_file()) < DEMO_LIMIT_BYTES


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("demo/hero.png", (1000, 1000)),
        ("pictures/eat-in.png", (800, 616)),
        ("pictures/take-out.png", (800, 800)),
        ("pictures/delivery.png", (800, 656)),
        ("pictures/counter.png", (800, 616)),
        ("pictures/card-reader.png", (480, 760)),
        ("pictures/card.png", (480, 320)),
        ("pictures/placeholder.png", (960, 720)),
        ("icon-256.png", (256, 256)),
    ],
)
def test_the_products_own_pictures_exist(name: str, size: tuple[int, int]) -> None:
    path = ASSETS / name
    assert png_size(path) == size
    assert path.stat().st_size < 600_000


def test_ids_are_unique_within_each_list() -> None:
    lists: list[list[Node]] = [CATEGORIES, ITEMS]
    lists += [item["extras"] for item in ITEMS]
    lists += [group["options"] for _, group in GROUPS]
    lists += [option["extras"] for _, group in GROUPS for option in group["options"]]
    for entries in lists:
        ids = [entry["merchant_supplied_id"] for entry in entries]
        assert len(ids) == len(set(ids)), ids


def test_prices_are_whole_cents_and_one_item_is_free() -> None:
    prices = [item["price"] for item in ITEMS]
    prices += [option["price"] for _, group in GROUPS for option in group["options"]]
    assert all(type(price) is int and price >= 0 for price in prices)
    assert any(item["price"] == 0 for item in ITEMS)


def test_groups_nest_three_levels_deep() -> None:
    assert max(depth for depth, _ in GROUPS) >= 3


def test_there_are_required_optional_free_and_counted_groups() -> None:
    groups = [group for _, group in GROUPS]
    assert any(group["min_num_options"] >= 2 for group in groups)
    assert any(group["min_num_options"] == 0 for group in groups)
    assert any(group.get("num_free_options", 0) >= 2 for group in groups)
    assert any(group.get("min_aggregate_options_quantity") == 6 for group in groups)
    options = [option for group in groups for option in group["options"]]
    assert any(option.get("default") for option in options)
    assert any("quantity_info" in option for option in options)
    assert any(not option["active"] for option in options)


def test_a_required_group_can_be_answered() -> None:
    for _, group in GROUPS:
        active = [option for option in group["options"] if option["active"]]
        assert len(active) >= max(1, group["min_num_options"]), group["merchant_supplied_id"]
        defaults = [option for option in active if option.get("default")]
        assert len(defaults) <= (group["max_num_options"] or len(active))
        wanted = group.get("min_aggregate_options_quantity", 0)
        each = group.get("max_option_choice_quantity", 0) or 1
        assert len(active) * each >= wanted, group["merchant_supplied_id"]


def test_the_same_group_id_always_means_the_same_group() -> None:
    seen: dict[str, str] = {}
    for _, group in GROUPS:
        text = json.dumps({k: v for k, v in group.items() if k != "sort_id"}, sort_keys=True)
        assert seen.setdefault(group["merchant_supplied_id"], text) == text


def test_tax_alcohol_diet_and_calories_are_all_there() -> None:
    rates = {item["tax_rate"] for item in ITEMS if "tax_rate" in item}
    assert rates == {"0.08875", "0.045"}
    assert any("tax_rate" not in item for item in ITEMS)
    assert sum(item["is_alcohol"] for item in ITEMS) >= 3
    with_calories = [i for i in ITEMS if "nutritional_info" in i.get("dish_info", {})]
    assert len(with_calories) * 4 >= len(ITEMS) * 3
    found = {tag for item in ITEMS for tag in tags(item)}
    diets = {each.removeprefix("TAG_KEY_DIETARY_") for each in found if "_DIETARY_" in each}
    assert diets == {"VEGETARIAN", "VEGAN", "GLUTEN_FREE", "HALAL"}
    assert {"TAG_KEY_ALLERGEN_NUTS", "TAG_KEY_ALLERGEN_MILK"} < found


def test_vegan_is_also_vegetarian() -> None:
    for item in ITEMS:
        if "TAG_KEY_DIETARY_VEGAN" in tags(item):
            assert "TAG_KEY_DIETARY_VEGETARIAN" in tags(item), item["name"]


def test_something_is_sold_out() -> None:
    sold_out = json.loads((DEMO / "sold_out.json").read_text(encoding="utf-8"))
    known = {item["merchant_supplied_id"] for item in ITEMS}
    assert [entry["is_active"] for entry in sold_out] == [False]
    assert {entry["merchant_supplied_id"] for entry in sold_out} <= known


@cache
def parsed_menus() -> tuple[Menu, ...]:
    return parse_pull((DEMO / "menu.json").read_bytes()).menus


def test_every_name_of_the_menu_is_translated_and_fits_its_card() -> None:
    menus = parsed_menus()
    words = read_menu_words(DEMO / "menu_words.csv")
    store = LintStore(StoreHours(ZoneInfo("UTC")), Fraction("0.07"), words=words)
    findings = lint(menus, store, datetime(2026, 5, 11, 12, tzinfo=UTC))
    # Tap water is on the house.
    assert [(each.path[-1], each.kind) for each in findings] == [
        ("i-tap-water", FindingKind.ZERO_PRICE)
    ]


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: str(item["merchant_supplied_id"]))
def test_what_is_preselected_takes_no_diet_away(item: Node) -> None:
    parsed = next(
        each
        for menu in parsed_menus()
        for category in menu.categories
        for each in category.items
        if each.id == item["merchant_supplied_id"]
    )
    assert lost_claims(parsed, defaults(parsed, NOTHING_EIGHTY_SIXED)) == ()
