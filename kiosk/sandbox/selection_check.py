"""Checks what was chosen against the raw menu and adds up the price of one unit by itself.

The rules are those of the OneTablet contract, menu and order sections. It must not use the
kiosk's own pricing: its whole use is to come to the same result on another way.
"""

from kiosk.sandbox.catalogue import is_active, menu_order
from kiosk.sandbox.fields import JsonObject, RefusedError


def unit_price_cents(line: JsonObject, item: JsonObject, path: str) -> int:
    """The price of one unit of `line` with all that is chosen, by the menu's `item`.

    Both must have the right shape already.

    Raises:
        RefusedError: a choice is not on the menu, breaks a group's limits, or has another price.
    """
    return int(item["price"]) + _groups_cents(line["extras"], item.get("extras") or [], path)


def _groups_cents(sent: list[JsonObject], on_menu: list[JsonObject], path: str) -> int:
    groups = {group["merchant_supplied_id"]: group for group in reversed(on_menu)}
    chosen: set[str] = set()
    total = 0
    for index, extra in enumerate(sent):
        extra_path = f"{path}.extras[{index}]"
        group_id = extra["merchant_supplied_id"]
        group = groups.get(group_id)
        if group is None or not is_active(group):
            raise RefusedError(
                f"{extra_path}.merchant_supplied_id", f"{group_id} is not a group on the menu here"
            )
        if group_id in chosen:
            raise RefusedError(f"{extra_path}.merchant_supplied_id", f"{group_id} occurs twice")
        chosen.add(group_id)
        total += _group_cents(extra, group, extra_path)
    for group_id, group in groups.items():
        needs = _limit(group, "min_num_options") or _limit(group, "min_aggregate_options_quantity")
        if needs and is_active(group) and group_id not in chosen:
            raise RefusedError(f"{path}.extras", f"lacks the required group {group_id}")
    return total


def _group_cents(extra: JsonObject, group: JsonObject, path: str) -> int:
    sent = extra["options"]
    on_menu = {
        option["merchant_supplied_id"]: option
        for option in reversed(group["options"])
        if is_active(option)
    }
    for index, option in enumerate(sent):
        option_id = option["merchant_supplied_id"]
        option_path = f"{path}.options[{index}].merchant_supplied_id"
        if option_id not in on_menu:
            raise RefusedError(option_path, f"{option_id} is not an option on the menu here")
        if any(option_id == other["merchant_supplied_id"] for other in sent[:index]):
            raise RefusedError(option_path, f"{option_id} occurs twice")
    _check_counts(sent, group, path)

    ids = {option["merchant_supplied_id"] for option in sent}
    in_order = [
        option["merchant_supplied_id"]
        for option in menu_order(group["options"])
        if option["merchant_supplied_id"] in ids
    ]
    free = set(in_order[: _limit(group, "num_free_options")])
    total = 0
    for index, option in enumerate(sent):
        option_path = f"{path}.options[{index}]"
        option_id = option["merchant_supplied_id"]
        listed = on_menu[option_id]
        _check_quantity(option, listed, group, option_path)
        own_cents = 0 if option_id in free else int(listed["price"])
        if option["price"] != own_cents:
            raise RefusedError(
                f"{option_path}.price",
                f"of {option_id} is {option['price']}, should be {own_cents}",
            )
        below_cents = _groups_cents(option["extras"], listed.get("extras") or [], option_path)
        total += int(option["quantity"]) * (own_cents + below_cents)
    return total


def _check_counts(sent: list[JsonObject], group: JsonObject, path: str) -> None:
    group_id = group["merchant_supplied_id"]
    units = sum(option["quantity"] for option in sent)
    for count, what, least_key, most_key in (
        (len(sent), "options", "min_num_options", "max_num_options"),
        (
            units,
            "units",
            "min_aggregate_options_quantity",
            "max_aggregate_options_quantity",
        ),
    ):
        least, most = _limit(group, least_key), _limit(group, most_key)
        if most and count > most:
            raise RefusedError(
                f"{path}.options", f"has {count} {what}, {group_id} allows at most {most}"
            )
        # Where a menu asks for more than it allows, what it allows counts.
        if count < (min(least, most) if most else least):
            raise RefusedError(
                f"{path}.options", f"has {count} {what}, {group_id} needs at least {least}"
            )


def _check_quantity(option: JsonObject, listed: JsonObject, group: JsonObject, path: str) -> None:
    info = listed.get("quantity_info")
    own = info.get("quantity") if isinstance(info, dict) else None
    own = own if isinstance(own, dict) else {}
    least = _limit(own, "min_permitted") or _limit(group, "min_option_choice_quantity")
    most = _limit(own, "max_permitted") or _limit(group, "max_option_choice_quantity")
    quantity, option_id = option["quantity"], option["merchant_supplied_id"]
    if not least and not most:
        most = 1
    most = min(filter(None, (most, _limit(group, "max_aggregate_options_quantity"))), default=0)
    if most and quantity > most:
        raise RefusedError(f"{path}.quantity", f"is {quantity}, {option_id} allows at most {most}")
    if quantity < (min(least, most) if most else least):
        raise RefusedError(f"{path}.quantity", f"is {quantity}, {option_id} needs at least {least}")


def _limit(owner: JsonObject, key: str) -> int:
    """A limit of the menu; absent, 0 and nonsense all mean that there is none."""
    value = owner.get(key)
    return value if isinstance(value, int) and value > 0 else 0
