"""Menu payloads: what they become, and what each wrong one is told."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.availability import StopKind, item_stop, option_stop
from kiosk.domain.errors import MenuInvalid
from kiosk.domain.hours import StoreHours
from kiosk.domain.lint import FindingKind, Level, LintStore, lint
from kiosk.domain.menu import MAX_NESTING, ItemHour, ModifierGroup, OpenHour, SpecialHour
from kiosk.domain.selection import NOTHING_EIGHTY_SIXED
from kiosk.onetablet.menu_mapping import parse_pull, parse_push
from kiosk.paths import assets

Json = dict[str, Any]


def option(id_: str, price: int = 0, **more: Any) -> Json:
    return {"merchant_supplied_id": id_, "name": id_.title(), "price": price, **more}


def group(id_: str, *options: Json, **more: Any) -> Json:
    return {"merchant_supplied_id": id_, "name": id_.title(), "options": list(options), **more}


def item(id_: str, price: int = 900, **more: Any) -> Json:
    return {"merchant_supplied_id": id_, "name": id_.title(), "price": price, **more}


def category(id_: str, *items: Json, **more: Any) -> Json:
    return {"merchant_supplied_id": id_, "name": id_.title(), "items": list(items), **more}


def store_menu(*categories: Json, **more: Any) -> Json:
    menu = {"merchant_supplied_id": "noon", "name": "Noon", "categories": list(categories)}
    return {"store": {"merchant_supplied_id": "noodle-bar"}, "menu": menu, **more}


def push(payload: object) -> bytes:
    return json.dumps(payload).encode()


def nested(depth: int) -> Json:
    """A group with so many levels of groups, itself counted."""
    inner = group("deepest", option("leaf"))
    for level in range(depth - 1):
        inner = group(f"g{level}", option(f"o{level}", extras=[inner]))
    return inner


def test_everything_that_a_menu_says_arrives() -> None:
    broth = group(
        "broth",
        option("miso", 50, default=True, dish_info={"classification_info": {}}),
        option(
            "egg",
            120,
            active=False,
            quantity_info={
                "quantity": {"min_permitted": 1, "max_permitted": 3, "default_quantity": 2}
            },
            extras=[group("yolk", option("soft"))],
            item_extra_option_special_hours=[
                {"day_index": "SAT", "start_time": "08:00", "end_time": "11:00"}
            ],
        ),
        description="Hot",
        min_num_options=1,
        max_num_options=2,
        num_free_options=1,
        min_option_choice_quantity=1,
        max_option_choice_quantity=4,
        min_aggregate_options_quantity=2,
        max_aggregate_options_quantity=5,
    )
    ramen = item(
        "ramen",
        1450,
        description="With leek",
        original_image_url="https://pictures.example/ramen.jpg",
        tax_rate="0.08875",
        is_alcohol=False,
        is_bike_friendly=True,
        base_price=1400,
        operation_context=["lunch"],
        item_special_hours=[
            {"day_index": "TUE", "start_time": "11:00", "end_time": "14:00:00"},
            {"start_time": "18:00", "end_time": "20:00", "start_date": "2027-01-05"},
        ],
        extras=[broth],
        dish_info={
            "nutritional_info": {
                "calorific_info": {"display_type": "cal", "lower_range": 640, "higher_range": 810.4}
            },
            "classification_info": {
                "is_hot": True,
                "has_alcoholic_items": False,
                "classification_tags": ["TAG_KEY_DIETARY_VEGAN"],
            },
        },
    )
    pushed = parse_push(
        push(
            store_menu(
                category("bowls", ramen, subtitle="Big", active=False),
                reference="r-1",
                open_hours=[{"day_index": "SUN", "start_time": "12:00:00", "end_time": "02:30"}],
                special_hours=[
                    {"date": "2027-01-01", "closed": True},
                    {"date": "2027-01-02", "start_time": "10:00", "end_time": "11:00"},
                ],
                a_field_of_tomorrow={"is": "ignored"},
            )
        ),
        alias="their-name",
    )
    menu = pushed.menu
    assert (pushed.store_id, menu.id, menu.alias) == ("noodle-bar", "noon", "their-name")
    assert menu.open_hours == (OpenHour(6, time(12), time(2, 30)),)
    assert menu.special_hours == (
        SpecialHour(date(2027, 1, 1), closed=True),
        SpecialHour(date(2027, 1, 2), closed=False, start=time(10), end=time(11)),
    )
    (bowls,) = menu.categories
    assert (bowls.name, bowls.subtitle, bowls.is_active) == ("Bowls", "Big", False)
    (dish,) = bowls.items
    assert (dish.id, dish.price_cents, dish.description) == ("ramen", 1450, "With leek")
    assert dish.picture_url == "https://pictures.example/ramen.jpg"
    assert dish.tax_rate == Fraction(8875, 100_000)
    assert dish.hours == (
        ItemHour(1, time(11), time(14)),
        ItemHour(None, time(18), time(20), start_date=date(2027, 1, 5)),
    )
    assert (dish.facts.calories_low, dish.facts.calories_high) == (640, 810)
    assert dish.facts.diet_tags == {"TAG_KEY_DIETARY_VEGAN"}
    assert dish.facts.has_alcohol is False
    (mapped,) = dish.groups
    assert (mapped.min_options, mapped.max_options, mapped.free_options) == (1, 2, 1)
    assert (mapped.min_units, mapped.max_units) == (2, 5)
    assert (mapped.min_option_units, mapped.max_option_units) == (1, 4)
    miso, egg = mapped.options
    assert (miso.price_cents, miso.is_default, miso.is_active) == (50, True, True)
    assert (miso.facts.has_alcohol, miso.default_units) == (None, None)
    assert (egg.min_units, egg.max_units, egg.default_units, egg.is_active) == (1, 3, 2, False)
    assert egg.hours == (ItemHour(5, time(8), time(11)),)
    assert miso.hours == ()
    assert egg.groups == (
        ModifierGroup("yolk", "Yolk", options=parse_options(group("yolk", option("soft")))),
    )


def parse_options(extra: Json) -> tuple[Any, ...]:
    dish = item("x", extras=[extra])
    return (
        parse_push(push(store_menu(category("c", dish))))
        .menu.categories[0]
        .items[0]
        .groups[0]
        .options
    )


def test_null_is_the_same_as_absent() -> None:
    dish = item("tea", description=None, tax_rate=None, extras=None, active=None, dish_info=None)
    pushed = parse_push(push(store_menu(category("drinks", dish), open_hours=None)))
    plain = parse_push(push(store_menu(category("drinks", item("tea")))))
    assert pushed == plain
    assert pushed.menu.categories[0].items[0].is_active


def test_an_empty_tax_rate_says_nothing() -> None:
    pushed = parse_push(push(store_menu(category("c", item("tea", tax_rate="")))))
    assert pushed.menu.categories[0].items[0].tax_rate is None


def test_sort_ids_decide_and_those_without_come_after() -> None:
    extra = group("g", option("late"), option("first", sort_id=-1), option("half", sort_id=0.5))
    dishes = [
        item("e"),
        item("b", sort_id=2),
        item("a", sort_id=1.5, extras=[extra]),
        item("f"),
        item("c", sort_id=2),
        item("d", sort_id=None),
    ]
    menu = parse_push(push(store_menu(category("z", sort_id=9), category("y", *dishes)))).menu
    assert [each.id for each in menu.categories] == ["z", "y"]
    assert [each.id for each in menu.categories[1].items] == ["a", "b", "c", "e", "f", "d"]
    assert [each.id for each in menu.categories[1].items[0].groups[0].options] == [
        "first",
        "half",
        "late",
    ]


def test_a_path_names_the_place_in_the_payload_not_in_the_sorted_menu() -> None:
    dishes = [item("b", sort_id=2, tax_rate="much"), item("a", sort_id=1)]
    with pytest.raises(MenuInvalid) as caught:
        parse_push(push(store_menu(category("c", *dishes))))
    assert caught.value.path == "menu.categories[0].items[0].tax_rate"


def test_a_pull_brings_all_menus_with_their_aliases() -> None:
    first = store_menu(category("c", item("tea")), id="alias-1")
    second = store_menu(category("c", item("tea")))
    second["menu"]["merchant_supplied_id"] = "night"
    pulled = parse_pull(push({"store": first["store"], "menus": [first, second]}))
    assert pulled.store_id == "noodle-bar"
    assert [(menu.id, menu.alias) for menu in pulled.menus] == [("noon", "alias-1"), ("night", "")]


def test_a_pull_without_menus_is_a_store_without_menus() -> None:
    assert parse_pull(push({"store": store_menu()["store"], "menus": []})).menus == ()


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda menus: menus.append(menus[0]), "menus[1].menu.merchant_supplied_id"),
        (
            lambda menus: menus[0]["store"].update(merchant_supplied_id="other"),
            "menus[0].store.merchant_supplied_id",
        ),
        (
            lambda menus: menus[0]["menu"]["categories"][0]["items"][0].update(price="12"),
            "menus[0].menu.categories[0].items[0].price",
        ),
        (
            lambda menus: menus[0].update(special_hours=[{"date": "2027-02-30", "closed": True}]),
            "menus[0].special_hours[0].date",
        ),
    ],
)
def test_a_wrong_pull_is_refused_with_the_path(
    change: Callable[[list[Json]], object], path: str
) -> None:
    menus = [store_menu(category("c", item("tea")))]
    change(menus)
    with pytest.raises(MenuInvalid) as caught:
        parse_pull(push({"store": {"merchant_supplied_id": "noodle-bar"}, "menus": menus}))
    assert caught.value.path == path


def _with_item(**fields: Any) -> Json:
    return store_menu(category("c", item("tea", **fields)))


def _with_option(**fields: Any) -> Json:
    return _with_item(extras=[group("milk", option("oat", **fields))])


def _with_hour(**fields: Any) -> Json:
    hour = {"day_index": "MON", "start_time": "09:00", "end_time": "10:00", **fields}
    return store_menu(category("c"), open_hours=[hour])


@pytest.mark.parametrize("end", ["24:00", "24:00:00"])
def test_24_is_midnight_at_the_end_of_hours(end: str) -> None:
    hours = {"start_time": "18:00", "end_time": end}
    dish = item("tea", item_special_hours=[hours])
    menu = parse_push(
        push(
            store_menu(
                category("c", dish),
                open_hours=[{"day_index": "MON", **hours}],
                special_hours=[{"date": "2027-01-02", **hours}],
            )
        ),
        alias="a",
    ).menu
    assert menu.open_hours == (OpenHour(0, time(18), time(0)),)
    assert menu.special_hours[0].end == time(0)
    assert menu.categories[0].items[0].hours[0].end == time(0)


ITEM = "menu.categories[0].items[0]"


@pytest.mark.parametrize(
    ("payload", "path", "reason"),
    [
        (_with_item(price="12"), f"{ITEM}.price", "must be a whole number"),
        (_with_item(price=12.5), f"{ITEM}.price", "must be a whole number"),
        (_with_item(price=True), f"{ITEM}.price", "must be a whole number"),
        (_with_item(price=None), f"{ITEM}.price", "must be a whole number"),
        (_with_item(price=-1), f"{ITEM}.price", "must be greater than or equal to 0"),
        (_with_item(price=10**30), f"{ITEM}.price", "must be less than or equal to 1000000000"),
        (_with_item(sort_id="1"), f"{ITEM}.sort_id", "must be a number"),
        (_with_item(sort_id=10**400), f"{ITEM}.sort_id", "is not a usable number"),
        (_with_item(active="yes"), f"{ITEM}.active", "must be true or false"),
        (_with_item(name=7), f"{ITEM}.name", "must be text"),
        (_with_item(name="x" * 1_000_000), f"{ITEM}.name", "at most 2000 characters"),
        (_with_item(merchant_supplied_id=""), f"{ITEM}.merchant_supplied_id", "not be empty"),
        (_with_item(extras={}), f"{ITEM}.extras", "must be a list"),
        (_with_item(dish_info=[]), f"{ITEM}.dish_info", "must be an object"),
        (_with_item(tax_rate=0.07), f"{ITEM}.tax_rate", "must be text"),
        (_with_item(tax_rate="7%"), f"{ITEM}.tax_rate", "is not a rate"),
        (_with_item(tax_rate="8.875"), f"{ITEM}.tax_rate", "is not a rate"),
        (_with_item(tax_rate="-0.1"), f"{ITEM}.tax_rate", "is not a rate"),
        (_with_item(tax_rate="1e999999999"), f"{ITEM}.tax_rate", "is not a rate"),
        (_with_item(tax_rate="٠.٥"), f"{ITEM}.tax_rate", "is not a rate"),
        (
            _with_item(extras=[group("g", option("o", price=-5))]),
            f"{ITEM}.extras[0].options[0].price",
            "must be greater than or equal to 0",
        ),
        (
            _with_item(extras=[group("g", min_num_options=-1)]),
            f"{ITEM}.extras[0].min_num_options",
            "must be greater than or equal to 0",
        ),
        (
            _with_item(extras=[group("g", option("o"), option("o"))]),
            f"{ITEM}.extras[0].options[1].merchant_supplied_id",
            "occurs twice",
        ),
        (
            _with_item(extras=[group("g"), group("g")]),
            f"{ITEM}.extras[1].merchant_supplied_id",
            "occurs twice",
        ),
        (
            store_menu(category("c", item("tea"), item("tea"))),
            "menu.categories[0].items[1].merchant_supplied_id",
            "occurs twice",
        ),
        (
            store_menu(category("c"), category("c")),
            "menu.categories[1].merchant_supplied_id",
            "occurs twice",
        ),
        (
            _with_item(item_special_hours=[{"start_time": "9", "end_time": "10:00"}]),
            f"{ITEM}.item_special_hours[0].start_time",
            "should match pattern",
        ),
        (
            _with_option(
                item_extra_option_special_hours=[
                    {"start_time": "08:00", "end_time": "10:00", "end_date": "2027-02-30"}
                ]
            ),
            f"{ITEM}.extras[0].options[0].item_extra_option_special_hours[0].end_date",
            "does not exist",
        ),
        (_with_hour(day_index="FUNDAY"), "open_hours[0].day_index", "'MON'"),
        (_with_hour(start_time="24:00"), "open_hours[0].start_time", "should match pattern"),
        (_with_hour(end_time="24:01"), "open_hours[0].end_time", "should match pattern"),
        (_with_hour(end_time="25:00"), "open_hours[0].end_time", "should match pattern"),
        (_with_hour(end_time=None), "open_hours[0].end_time", "must be text"),
        (
            store_menu(special_hours=[{"date": "2027-02-30", "closed": True}]),
            "special_hours[0].date",
            "does not exist",
        ),
        (
            store_menu(special_hours=[{"date": "2027-02-03", "start_time": "10:00"}]),
            "special_hours[0].end_time",
            "is missing",
        ),
        ({"menu": store_menu()["menu"]}, "store", "is missing"),
        ([], "", "must be an object"),
        ("menu", "", "must be an object"),
        (None, "", "must be an object"),
    ],
)
def test_a_wrong_menu_is_refused_with_path_and_reason(
    payload: object, path: str, reason: str
) -> None:
    with pytest.raises(MenuInvalid) as caught:
        parse_push(push(payload))
    assert caught.value.path == path
    assert reason in caught.value.reason
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"<html>",
        b'{"a": "\xff"}',
        b'{"a": "\\ud800", "b": }',
        b'{"a": NaN, "b": }',
        b'{"a": 1' + b"0" * 10_000 + b"}",
        b"\xff\xfe{}",
    ],
)
def test_what_is_not_json_is_told_so(data: bytes) -> None:
    with pytest.raises(MenuInvalid, match="The body is not JSON"):
        parse_push(data)


def test_a_name_that_was_cut_within_an_emoji_costs_no_menu() -> None:
    body = push(_with_item(name="Tea NAME")).replace(b"NAME", rb"\ud83c")
    assert parse_push(body).menu.categories[0].items[0].name == "Tea \ufffd"


@pytest.mark.parametrize("levels", [300, 100_000])
def test_json_nested_beyond_reason_is_refused(levels: int) -> None:
    with pytest.raises(MenuInvalid, match="nested too deeply"):
        parse_push(b'{"menu": ' + b"[" * levels)


def test_groups_nest_to_a_depth_that_a_screen_can_show() -> None:
    deepest = parse_push(push(_with_item(extras=[nested(MAX_NESTING)])))
    groups = deepest.menu.categories[0].items[0].groups
    depth = 0
    while groups:
        depth += 1
        groups = groups[0].options[0].groups
    assert depth == MAX_NESTING
    with pytest.raises(MenuInvalid, match="nested"):
        parse_push(push(_with_item(extras=[nested(100)])))


@pytest.mark.parametrize("levels", [MAX_NESTING + 1, 2 * MAX_NESTING])
def test_what_is_nested_too_deeply_is_not_sold_and_the_rest_is(levels: int) -> None:
    dishes = [item("deep", extras=[nested(levels)]), item("tea")]
    menu = parse_push(push(store_menu(category("c", *dishes)))).menu
    deep, tea = menu.categories[0].items
    assert item_stop(tea, NOTHING_EIGHTY_SIXED) is None
    # Its outermost group is optional, so only the choice that leads too deep is not to be had.
    assert item_stop(deep, NOTHING_EIGHTY_SIXED) is None
    assert option_stop(deep.groups[0].options[0], NOTHING_EIGHTY_SIXED) is None
    option, depth = deep.groups[0].options[0], 1
    while option.groups and option.groups[0].options:
        option, depth = option.groups[0].options[0], depth + 1
    assert depth == MAX_NESTING
    stop = option_stop(option, NOTHING_EIGHTY_SIXED)
    assert stop is not None
    assert stop.kind is StopKind.REQUIRED_GROUP
    found = lint([menu], LintStore(StoreHours(ZoneInfo("UTC"))), datetime(2026, 5, 11, tzinfo=UTC))
    (cut,) = [each for each in found if each.kind is FindingKind.TOO_DEEP]
    assert cut.level is Level.ERROR
    assert str(MAX_NESTING) in cut.sentence
    assert cut.path[-1] == option.groups[0].id
    assert not [each for each in found if each.kind is FindingKind.CONTRADICTORY_LIMITS]


def test_where_each_group_is_asked_for_the_item_itself_is_not_sold() -> None:
    outermost = nested(MAX_NESTING + 1)
    inner = outermost
    while True:
        inner["min_num_options"] = 1
        below = inner["options"][0].get("extras")
        if not below:
            break
        inner = below[0]
    menu = parse_push(push(store_menu(category("c", item("deep", extras=[outermost]))))).menu
    stop = item_stop(menu.categories[0].items[0], NOTHING_EIGHTY_SIXED)
    assert stop is not None
    assert stop.kind is StopKind.REQUIRED_GROUP


def test_names_and_descriptions_cannot_play_tricks() -> None:
    arabic = "\u0634\u0627\u064a \u0628\u0627\u0644\u0646\u0639\u0646\u0627\u0639"
    spoilt = "\u202e\x1b[31m{}\x9b"
    dish = item(
        "tea",
        extras=[
            group("milk", option("oat", name=spoilt.format("Oat")), name=spoilt.format("Milk"))
        ],
        name=spoilt.format(arabic),
        description="first\r\nsecond\x07",
    )
    payload = store_menu({**category("c", dish), "name": spoilt.format("C")})
    payload["menu"]["name"] = spoilt.format("Noon")
    menu = parse_push(push(payload)).menu
    tea = menu.categories[0].items[0]
    named = (menu, menu.categories[0], tea, tea.groups[0], tea.groups[0].options[0])
    assert [each.name for each in named] == [
        "[31mNoon", "[31mC", f"[31m{arabic}", "[31mMilk", "[31mOat",
    ]  # fmt: skip
    assert tea.description == "first\nsecond"


def test_the_demo_menu_can_be_used() -> None:
    pulled = parse_pull((assets() / "demo" / "menu.json").read_bytes())
    assert sum(len(each.items) for menu in pulled.menus for each in menu.categories) >= 60
