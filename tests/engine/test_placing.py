"""From ids to an order that can be sent: looked up, checked and priced against the menu."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from kiosk.config import from_tables
from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.errors import OrderImpossible
from kiosk.domain.order import AppliedDiscount, Service
from kiosk.domain.pricing import PricedLine, totals
from kiosk.engine.cart_file import read_cart
from kiosk.engine.placing import check_lines
from kiosk.onetablet.menu_mapping import parse_pull
from kiosk.storage.database import open_writer
from kiosk.storage.eighty_six import set_eighty_sixed
from kiosk.storage.menu_cache import MenuReader
from kiosk.storage.menu_writer import write_menus
from tests.engine.restaurant import Json, changed_menu, kiosk_settings, pull_answer, store_menu

NOW = datetime(2026, 5, 8, 16, 0, tzinfo=UTC)  # a Friday, noon in New York
VECTORS = os.environ.get("KIOSK_TEST_PRICING")


@contextmanager
def menu(directory: Path, pull: Json, sold_out: Json | None = None) -> Iterator[MenuReader]:
    """A database with this pull answer, and with these ids sold out."""
    gone = sold_out or {}
    with closing(open_writer(directory)) as connection:
        pulled = parse_pull(json.dumps(pull).encode())
        write_menus(connection, pulled.menus, complete=True, now=NOW)
        set_eighty_sixed(
            connection,
            items=dict.fromkeys(gone.get("items", ()), True),
            options=dict.fromkeys(gone.get("options", ()), True),
            now=NOW,
            source="webhook",
        )
        yield MenuReader(connection)


def refused(
    directory: Path, checkout: Checkout, pull: Json, sold_out: Json | None = None
) -> OrderImpossible:
    settings = kiosk_settings(directory, "http://127.0.0.1:9")
    with menu(directory, pull, sold_out) as reader, pytest.raises(OrderImpossible) as caught:
        check_lines(checkout, reader, settings, NOW)
    return caught.value


def order_of(*lines: Json) -> Checkout:
    return read_cart({"lines": list(lines), "service": "eat_in"}, list(Service))


def chosen(group: str, *options: Json | str) -> Json:
    return {
        "group": group,
        "options": [each if isinstance(each, dict) else {"option": each} for each in options],
    }


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ({"item": "curry"}, "spice"),
        ({"item": "curry", "selections": [chosen("spice", "mild", "hot")]}, "spice"),
        ({"item": "curry", "selections": [chosen("spice", "rice")]}, "rice"),
        ({"item": "curry", "selections": [chosen("spice", "mild", "mild")]}, "mild"),
        (
            {"item": "curry", "selections": [chosen("spice", {"option": "mild", "quantity": 2})]},
            "mild",
        ),
        (
            {"item": "curry", "selections": [chosen("spice", {"option": "mild", "quantity": 0})]},
            "mild",
        ),
        ({"item": "curry", "selections": [chosen("nothing", "mild")]}, "nothing"),
        (
            {
                "item": "curry",
                "selections": [
                    chosen("spice", "mild"),
                    chosen("side", {"option": "naan", "selections": [chosen("spread", "jam")]}),
                ],
            },
            "jam",
        ),
        ({"item": "soup", "menu": "nowhere"}, "soup"),
    ],
)
def test_the_id_that_stands_in_the_way_is_named(tmp_path: Path, line: Json, named: str) -> None:
    error = refused(tmp_path, order_of({"item": "soup"}, line), pull_answer())
    assert error.named == named
    assert error.line == 1
    assert named in str(error)


@pytest.mark.parametrize(
    ("sold_out", "named"),
    [
        ({"items": ["curry"]}, "curry"),
        ({"options": ["hot"]}, "hot"),
        ({"options": ["hot", "mild"]}, "spice"),
    ],
)
def test_what_is_sold_out_is_named(tmp_path: Path, sold_out: Json, named: str) -> None:
    line = {"item": "curry", "selections": [chosen("spice", "hot")]}
    error = refused(tmp_path, order_of(line), pull_answer(), sold_out)
    assert error.named == named


def lunch(start: str, end: str) -> Json:
    """The same dishes a little cheaper, on a menu for a part of the day."""

    def change(menu: Json) -> None:
        menu["id"] = "ot-menu-2"
        menu["menu"]["merchant_supplied_id"] = "lunch"
        menu["open_hours"] = [{"day_index": "FRI", "start_time": start, "end_time": end}]
        for category in menu["menu"]["categories"]:
            for item in category["items"]:
                item["price"] -= 100

    return changed_menu(change)


@pytest.mark.parametrize(
    ("start", "end", "unit_cents"),
    [("11:00", "14:00", 400), ("18:00", "20:00", 500)],
)
def test_the_first_place_where_it_can_be_ordered_counts(
    tmp_path: Path, start: str, end: str, unit_cents: int
) -> None:
    settings = kiosk_settings(tmp_path, "http://127.0.0.1:9")
    pull = pull_answer(lunch(start, end), store_menu())
    with menu(tmp_path, pull) as reader:
        ((line, _),) = check_lines(order_of({"item": "soup"}), reader, settings, NOW)
        assert line.unit_price_cents == unit_cents
        # Who names the place gets that one or none.
        named = order_of({"item": "soup", "menu": "all-day", "category": "mains"})
        assert check_lines(named, reader, settings, NOW)[0][0].unit_price_cents == 500


def test_outside_the_hours_it_is_refused_unless_they_are_left_out(tmp_path: Path) -> None:
    pull = pull_answer(lunch("18:00", "20:00"))
    error = refused(tmp_path, order_of({"item": "soup"}), pull)
    assert error.named == "soup"
    settings = kiosk_settings(tmp_path, "http://127.0.0.1:9")
    with menu(tmp_path, pull) as reader:
        lines = check_lines(order_of({"item": "soup"}), reader, settings, NOW, ignore_hours=True)
        assert len(lines) == 1
    assert time(18) > NOW.time()


def test_an_order_beyond_all_measure_is_refused(tmp_path: Path) -> None:
    def gild(menu: Json) -> None:
        menu["menu"]["categories"][0]["items"][0]["price"] = 900_000_000_000_000

    error = refused(tmp_path, order_of({"item": "soup"}), pull_answer(changed_menu(gild)))
    assert error.named == "lines"


def test_a_request_without_lines_names_them(tmp_path: Path) -> None:
    assert refused(tmp_path, Checkout("c", (), Service.EAT_IN), pull_answer()).named == "lines"


@pytest.mark.skipif(VECTORS is None, reason="KIOSK_TEST_PRICING names no file of worked cases")
def test_worked_cases_of_a_file(tmp_path: Path) -> None:
    """A file of cases: `menu` (a pull answer beside it), `orderable` and `refused` lines."""
    file = Path(VECTORS or "")
    cases: Any = json.loads(file.read_text())
    pull: Json = json.loads((file.parent / cases["menu"]).read_text())
    settings = from_tables(
        {
            "store": {
                "id": pull["store"]["merchant_supplied_id"],
                "timezone": "UTC",
                "tax_rate": "0",
            },
            "channel_api": {"base_url": "http://127.0.0.1:9", "api_key": "k"},
            "webhooks": {"api_key": "k"},
        },
        {},
        source="the test",
    )
    assert cases["orderable"]
    assert cases["refused"]
    for number, case in enumerate(cases["orderable"]):
        with menu(tmp_path / f"orderable-{number}", pull) as reader:
            lines = check_lines(order_of(*case["lines"]), reader, settings, NOW, ignore_hours=True)
        expected, cents = case["expect"], case.get("discount_cents", 0)
        store = replace(settings.store, tax_rate=case["store_tax_rate"])
        money = totals(
            [PricedLine(one.unit_price_cents, one.quantity, item.tax_rate) for one, item in lines],
            store.tax_fraction,
            discounts=(AppliedDiscount(cents, "p"),) if cents else (),
        )
        assert [line.unit_price_cents for line, _ in lines] == expected["unit_prices_cents"]
        assert money.subtotal_cents == expected["subtotal_cents"], case["name"]
        assert money.tax_cents == expected["tax_cents"], case["name"]
    for number, case in enumerate(cases["refused"]):
        with (
            menu(tmp_path / f"refused-{number}", pull, case.get("eighty_sixed")) as reader,
            pytest.raises(OrderImpossible) as caught,
        ):
            check_lines(order_of(case["line"]), reader, settings, NOW, ignore_hours=True)
        assert caught.value.named == case["names"], case["name"]


def test_ids_are_looked_for_as_they_are_written(tmp_path: Path) -> None:
    for wrong in ("Soup", "soup ", "s%", "*"):
        error = refused(
            tmp_path / wrong.strip("*% "), Checkout("c", (RequestedLine(wrong),), Service.EAT_IN),
            pull_answer(),
        )  # fmt: skip
        assert error.named == wrong


def test_the_service_may_be_left_out_where_there_is_one() -> None:
    written = {"lines": [{"item": "soup"}]}
    assert read_cart(written, [Service.TAKE_OUT]).service is Service.TAKE_OUT
    with pytest.raises(OrderImpossible, match="service: is missing") as caught:
        read_cart(written, [Service.EAT_IN, Service.TAKE_OUT])
    assert caught.value.named == "service"


@pytest.mark.parametrize("service", [Service.TAKE_OUT, Service.DELIVERY])
def test_a_table_goes_with_eating_in(service: Service) -> None:
    written = {"lines": [{"item": "soup"}], "table": "12", "service": service.value}
    with pytest.raises(OrderImpossible, match="table") as caught:
        read_cart(written, list(Service))
    assert caught.value.named == "table"
    assert read_cart(written | {"service": "eat_in"}, list(Service)).table == "12"
