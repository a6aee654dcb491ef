"""The wire format of menus (OneTablet contract, menu section); it maps nothing to the domain.

What the documents infer from another marketplace is optional here: checked when it is there,
never required.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from kiosk.onetablet.fields import Cents, Count, Id, LongText, Number, StoreRef, Text, WireModel

Day = Literal["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]
TimeText = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$")]
"""`HH:MM:SS` or `HH:MM`, in the store's time zone."""
EndText = Annotated[
    str, Field(pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?|24:00(:00)?)$")
]
"""As `TimeText`, and 24:00 for midnight."""
DateText = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
"""`YYYY-MM-DD`; whether the day exists is decided when it is read."""


class OpenHour(WireModel):
    """One weekly opening."""

    day_index: Day
    start_time: TimeText
    end_time: EndText


class SpecialHour(WireModel):
    """Replaces one date's weekly openings; without times when closed."""

    date: DateText
    closed: bool | None = None
    start_time: TimeText | None = None
    end_time: EndText | None = None


class ItemSpecialHour(WireModel):
    """When one item or option is sold. No day means every day."""

    day_index: Day | None = None
    start_time: TimeText
    end_time: EndText
    start_date: DateText | None = None
    end_date: DateText | None = None


class CalorificInfo(WireModel):
    """Calories of one unit."""

    display_type: Text | None = None
    lower_range: Annotated[Number, Field(ge=0)] | None = None
    higher_range: Annotated[Number, Field(ge=0)] | None = None


class NutritionalInfo(WireModel):
    """What is in a dish."""

    calorific_info: CalorificInfo | None = None


class ClassificationInfo(WireModel):
    """What kind of dish it is. Tags look like `TAG_KEY_DIETARY_VEGETARIAN`."""

    is_hot: bool | None = None
    has_alcoholic_items: bool | None = None
    classification_tags: list[Text] | None = None


class DishInfo(WireModel):
    """Facts about an item or an option."""

    nutritional_info: NutritionalInfo | None = None
    classification_info: ClassificationInfo | None = None


class QuantityLimits(WireModel):
    """How many units of one option; 0 says nothing."""

    min_permitted: Count | None = None
    max_permitted: Count | None = None
    default_quantity: Count | None = None


class QuantityInfo(WireModel):
    """Wraps an option's own quantities."""

    quantity: QuantityLimits | None = None


class MenuOption(WireModel):
    """A modifier; groups nest below it to any depth."""

    merchant_supplied_id: Id
    name: Text
    description: LongText | None = None
    price: Cents
    base_price: Cents | None = None
    sort_id: Number | None = None
    active: bool | None = None
    default: bool | None = None
    tax_rate: Text | None = None
    item_extra_option_special_hours: list[ItemSpecialHour] | None = None
    quantity_info: QuantityInfo | None = None
    dish_info: DishInfo | None = None
    extras: list[MenuExtra] | None = None


class MenuExtra(WireModel):
    """A modifier group. In its limits 0 means no limit."""

    merchant_supplied_id: Id
    name: Text
    description: LongText | None = None
    sort_id: Number | None = None
    active: bool | None = None
    min_num_options: Count | None = None
    max_num_options: Count | None = None
    num_free_options: Count | None = None
    min_option_choice_quantity: Count | None = None
    max_option_choice_quantity: Count | None = None
    min_aggregate_options_quantity: Count | None = None
    max_aggregate_options_quantity: Count | None = None
    options: list[MenuOption]


class MenuItem(WireModel):
    """Something that can be ordered."""

    merchant_supplied_id: Id
    name: Text
    description: LongText | None = None
    original_image_url: LongText | None = None
    price: Cents
    base_price: Cents | None = None
    tax_rate: Text | None = None
    tax_category: Text | None = None
    is_alcohol: bool | None = None
    is_bike_friendly: bool | None = None
    sort_id: Number | None = None
    active: bool | None = None
    operation_context: list[Any] | None = None
    item_special_hours: list[ItemSpecialHour] | None = None
    dish_info: DishInfo | None = None
    extras: list[MenuExtra] | None = None


class MenuCategory(WireModel):
    """A chapter of the menu."""

    merchant_supplied_id: Id
    name: Text
    subtitle: Text | None = None
    sort_id: Number | None = None
    active: bool | None = None
    items: list[MenuItem]


class MenuBody(WireModel):
    """The menu itself; its identity is `merchant_supplied_id`."""

    name: Text
    subtitle: Text | None = None
    merchant_supplied_id: Id
    active: bool | None = None
    categories: list[MenuCategory]


class StoreMenu(WireModel):
    """One menu of a store, as a push brings it."""

    reference: Text | None = None
    store: StoreRef
    open_hours: list[OpenHour] | None = None
    special_hours: list[SpecialHour] | None = None
    menu: MenuBody


class PulledStoreMenu(StoreMenu):
    """The same in a pull, where OneTablet's own name for the menu comes with it."""

    id: Id | None = None


class PullAnswer(WireModel):
    """What `GET /pull/menus/{store_id}` answers."""

    store: StoreRef
    menus: list[PulledStoreMenu]


PULL_ANSWER: TypeAdapter[PullAnswer] = TypeAdapter(PullAnswer)
STORE_MENU: TypeAdapter[StoreMenu] = TypeAdapter(StoreMenu)
