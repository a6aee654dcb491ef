"""The independent check of a submitted order: every field of the contract's order section.

It works on raw JSON and knows nothing of the kiosk's own rules, so that a mistake there is found.
"""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.sandbox.catalogue import Catalogue
from kiosk.sandbox.fields import (
    JsonObject,
    RefusedError,
    choice,
    flag,
    joined,
    table,
    tables,
    text,
    whole,
)
from kiosk.sandbox.selection_check import unit_price_cents
from kiosk.sandbox.totals_check import TaxedLine, check_totals, tax_rate

_DEEPEST = 100
_ADDRESS_TEXTS = (
    "street",
    "city",
    "state",
    "zip_code",
    "country_code",
    "subpremise",
    "lat",
    "lng",
    "address_instructions",
)
_CONSUMER_FIELDS = frozenset({"id", "email", "first_name", "last_name", "phone"})
_LINE_FIELDS = frozenset(
    {
        "name",
        "merchant_supplied_id",
        "price",
        "quantity",
        "consumer_name",
        "special_instructions",
        "extras",
    }
)
_ORDER_FIELDS = frozenset(
    {
        "id",
        "store_order_cart_id",
        "delivery_short_code",
        "store",
        "experience",
        "commission_type",
        "is_demand_gen",
        "consumer",
        "categories",
        "order_special_instructions",
        "subtotal",
        "tax",
        "merchant_tip_amount",
        "is_pickup",
        "estimated_pickup_time",
        "fulfillment_type",
        "delivery_address",
        "delivery_fee",
        "is_tax_remitted_by_platform",
        "tax_amount_remitted_by_platform",
        "tax_transaction_id",
        "subtotal_for_tax",
        "subtotal_discount_funding_source",
        "applied_discounts",
    }
)


@dataclass(frozen=True, slots=True)
class OrderCheck:
    """Checks orders for one store against its menus.

    `store_tax_rate` (0.07 for 7 %) counts for items without a rate of their own; None: the tax of
    an order with such an item is not checked.
    """

    store_id: str
    store_tax_rate: Fraction | None = None

    def check(self, order: JsonObject, catalogues: list[Catalogue]) -> list[str]:
        """Check an order; the first catalogue is the current menu, the others are earlier ones.

        An order may have been on its way while the menu changed, so one that fits an earlier menu
        passes. Returns remarks: what is odd and yet no reason to refuse.

        Raises:
            RefusedError: the order breaks the contract; the message names the field.
        """
        self._check_fields(order)
        unknown = _unknown_fields(order)
        first: RefusedError | None = None
        for age, catalogue in enumerate(catalogues):
            try:
                remarks = self._check_against(order, catalogue)
            except RefusedError as refused:
                first = first or refused
            else:
                earlier = ["priced by an earlier menu"] if age else []
                return [*unknown, *remarks, *earlier]
        raise first or RefusedError("store", "has no menu")

    def _check_against(self, order: JsonObject, catalogue: Catalogue) -> list[str]:
        remarks: list[str] = []
        lines: list[TaxedLine] = []
        for c_index, category in enumerate(order["categories"]):
            c_path = f"categories[{c_index}]"
            category_id = category["merchant_supplied_id"]
            names = catalogue.category_names(category_id)
            if not names:
                raise RefusedError(
                    f"{c_path}.merchant_supplied_id", f"{category_id} is not on the menu"
                )
            if category["name"] not in names:
                remarks.append(f"{c_path}.name is not the menu's")
            for i_index, line in enumerate(category["items"]):
                path = f"{c_path}.items[{i_index}]"
                item = _matching(line, catalogue.places(category_id, line_id(line)), path)
                rate = tax_rate(item.get("tax_rate"))
                rate = self.store_tax_rate if rate is None else rate
                lines.append(TaxedLine(line["price"] * line["quantity"], rate))
                remarks += _name_remarks(line, catalogue, path)
        check_totals(order, lines)
        return remarks

    def _check_fields(self, order: JsonObject) -> None:
        for key in ("id", "store_order_cart_id", "delivery_short_code", "experience"):
            text(order, key, "", filled=True)
        self._check_store(table(order, "store", ""))
        choice(order, "commission_type", "", ("regular", "dashpass"))
        if "is_demand_gen" in order:
            flag(order, "is_demand_gen", "")
        consumer = table(order, "consumer", "")
        whole(consumer, "id", "consumer")
        for key in ("email", "first_name", "last_name", "phone"):
            text(consumer, key, "consumer")
        _check_categories(order)
        text(order, "order_special_instructions", "")
        for key in ("subtotal", "tax", "merchant_tip_amount", "tax_amount_remitted_by_platform"):
            whole(order, key, "")
        check_utc(order, "estimated_pickup_time", "")
        _check_fulfillment(order)
        flag(order, "is_tax_remitted_by_platform", "")
        text(order, "tax_transaction_id", "", filled=True)
        if "subtotal_for_tax" in order:
            whole(order, "subtotal_for_tax", "")
        if "subtotal_discount_funding_source" in order:
            choice(order, "subtotal_discount_funding_source", "", ("platform", "merchant"))
        if "applied_discounts" in order:
            _check_discounts(order)

    def _check_store(self, store: JsonObject) -> None:
        store_id = text(store, "merchant_supplied_id", "store", filled=True)
        if store_id != self.store_id:
            raise RefusedError("store.merchant_supplied_id", f"{store_id} is not a store of ours")
        text(store, "provider_type", "store", filled=True)
        zone = text(store, "timezone", "store", filled=True)
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise RefusedError("store.timezone", "is not a time zone") from error
        business = table(store, "store_business", "store")
        flag(business, "auto_release_enabled", "store.store_business")


def line_id(line: JsonObject) -> str:
    """The item's id in an order line."""
    return str(line["merchant_supplied_id"])


def _matching(line: JsonObject, places: list[JsonObject], path: str) -> JsonObject:
    """The item of the menu that the line fits; one category may stand in several menus."""
    first: RefusedError | None = None
    for item in places:
        try:
            unit_cents = unit_price_cents(line, item, path)
            if line["price"] != unit_cents:
                raise RefusedError(
                    f"{path}.price",
                    f"of {line_id(line)} is {line['price']}, should be {unit_cents}",
                )
        except RefusedError as refused:
            first = first or refused
        else:
            return item
    raise first or RefusedError(
        f"{path}.merchant_supplied_id", f"{line_id(line)} is not on the menu in this category"
    )


def _check_categories(order: JsonObject) -> None:
    seen: set[tuple[str, str]] = set()
    for c_index, category in enumerate(tables(order, "categories", "", filled=True)):
        c_path = f"categories[{c_index}]"
        category_id = text(category, "merchant_supplied_id", c_path, filled=True)
        # Two menus may call one category by two names; the same one twice is not grouped.
        named = (category_id, text(category, "name", c_path))
        if named in seen:
            raise RefusedError(f"{c_path}.merchant_supplied_id", f"{category_id} occurs twice")
        seen.add(named)
        for i_index, line in enumerate(tables(category, "items", c_path, filled=True)):
            path = f"{c_path}.items[{i_index}]"
            for key in ("name", "consumer_name", "special_instructions"):
                text(line, key, path)
            text(line, "merchant_supplied_id", path, filled=True)
            whole(line, "price", path)
            whole(line, "quantity", path, least=1)
            _check_extras(line, path, 0)


def _check_extras(owner: JsonObject, path: str, depth: int) -> None:
    if depth > _DEEPEST:
        raise RefusedError(f"{path}.extras", f"is nested deeper than {_DEEPEST} levels")
    for g_index, extra in enumerate(tables(owner, "extras", path)):
        g_path = f"{path}.extras[{g_index}]"
        text(extra, "name", g_path)
        text(extra, "merchant_supplied_id", g_path, filled=True)
        for o_index, option in enumerate(tables(extra, "options", g_path, filled=True)):
            o_path = f"{g_path}.options[{o_index}]"
            text(option, "name", o_path)
            text(option, "merchant_supplied_id", o_path, filled=True)
            whole(option, "price", o_path)
            whole(option, "quantity", o_path, least=1)
            _check_extras(option, o_path, depth + 1)


def _check_fulfillment(order: JsonObject) -> None:
    kinds = ("pickup", "dx_delivery", "mx_fleet_delivery")
    is_pickup = choice(order, "fulfillment_type", "", kinds) == "pickup"
    if flag(order, "is_pickup", "") is not is_pickup:
        raise RefusedError("is_pickup", f"does not agree with {order['fulfillment_type']}")
    if "delivery_fee" in order:
        whole(order, "delivery_fee", "")
    if is_pickup and "delivery_address" not in order:
        return
    address = table(order, "delivery_address", "")
    for key in _ADDRESS_TEXTS:
        if key in address:
            text(address, key, "delivery_address")
    for key, most in (("lat", 90), ("lng", 180)):
        _check_coordinate(address, key, most)
    if not is_pickup and not any(address.get(key) for key in _ADDRESS_TEXTS):
        raise RefusedError("delivery_address", "must not be empty")


def _check_coordinate(address: JsonObject, key: str, most: int) -> None:
    if not address.get(key):
        return
    try:
        degrees = float(address[key])
    except ValueError:
        degrees = math.nan
    if not -most <= degrees <= most:
        raise RefusedError(joined("delivery_address", key), "is not a coordinate")


def check_utc(owner: JsonObject, key: str, path: str) -> None:
    """Check that a field is a date and time in UTC, as ISO 8601.

    Raises:
        RefusedError: it is none.
    """
    written = text(owner, key, path)
    try:
        moment = datetime.fromisoformat(written)
    except ValueError as error:
        raise RefusedError(joined(path, key), "is not an ISO 8601 time") from error
    if moment.utcoffset() != timedelta(0) or "T" not in written:
        raise RefusedError(joined(path, key), "must be an ISO 8601 time in UTC")


def _check_discounts(order: JsonObject) -> None:
    for index, entry in enumerate(tables(order, "applied_discounts", "")):
        path = f"applied_discounts[{index}]"
        whole(entry, "discount_amount", path)
        text(entry, "promo_id", path, filled=True)
        text(entry, "external_campaign_id", path)
        if "promo_code" in entry:
            text(entry, "promo_code", path)


def _unknown_fields(order: JsonObject) -> list[str]:
    """Fields that the schema does not have: who reads the order would not find them."""
    lines = [line for category in order["categories"] for line in category["items"]]
    owners = [("", order, _ORDER_FIELDS), ("consumer.", order["consumer"], _CONSUMER_FIELDS)]
    owners += [("items.", line, _LINE_FIELDS) for line in lines]
    if isinstance(order.get("delivery_address"), dict):
        owners.append(("delivery_address.", order["delivery_address"], frozenset(_ADDRESS_TEXTS)))
    unknown = {f"{path}{key}" for path, owner, known in owners for key in owner.keys() - known}
    return [f"{name} is no field of an order" for name in sorted(unknown)]


def _name_remarks(owner: JsonObject, catalogue: Catalogue, path: str) -> list[str]:
    """Names that are not the menu's words: the kitchen could not read them."""
    remarks = []
    if not catalogue.is_named(owner["merchant_supplied_id"], owner["name"]):
        remarks.append(f"{path}.name is not the menu's")
    for g_index, extra in enumerate(owner.get("extras", [])):
        g_path = f"{path}.extras[{g_index}]"
        if not catalogue.is_named(extra["merchant_supplied_id"], extra["name"]):
            remarks.append(f"{g_path}.name is not the menu's")
        for o_index, option in enumerate(extra["options"]):
            remarks += _name_remarks(option, catalogue, f"{g_path}.options[{o_index}]")
    return remarks
