"""The cart's one suggestion: what may be named, and what never is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cart import MAX_LINES, Cart, CartLine
from kiosk.domain.menu import Item
from kiosk.domain.suggestion import Offer, Shelf, suggested

IDS = st.sampled_from("abcdef")
SHELVES = st.lists(
    st.builds(
        Shelf,
        st.sampled_from(["c1", "c2", "c3"]),
        st.sampled_from(["Drinks", "Sides"]),
        st.lists(st.builds(Offer, IDS, st.booleans()), max_size=4),
    ),
    max_size=4,
)
WISHES = st.lists(st.sampled_from(["Drinks", "Sides", "c1", "c3", "nothing"]), max_size=3)


def line(item_id: str, category_id: str = "c1", number: int = 0) -> CartLine:
    return CartLine(f"{item_id}-{number}", "m", category_id, "", Item(item_id, item_id, 100))


CARTS = st.lists(st.builds(line, IDS, st.sampled_from(["c1", "c2", "c9"])), max_size=3).map(
    lambda lines: Cart("cart", tuple(lines))
)


@given(WISHES, SHELVES, CARTS)
def test_what_is_suggested_is_wanted_new_and_can_be_ordered(
    wishes: list[str], shelves: list[Shelf], cart: Cart
) -> None:
    found = suggested(wishes, shelves, cart)
    if found is None:
        return
    place, number = found
    shelf, offer = shelves[place], list(shelves[place].offers)[number]
    assert cart.lines
    assert {shelf.category_id, shelf.category_name} & set(wishes)
    assert offer.can_be_ordered
    assert offer.item_id not in {each.item.id for each in cart.lines}
    assert shelf.category_id not in {each.category_id for each in cart.lines}


@given(SHELVES, CARTS)
def test_without_wishes_nothing_is_suggested(shelves: list[Shelf], cart: Cart) -> None:
    assert suggested([], shelves, cart) is None


def test_the_first_wish_of_which_the_cart_has_nothing_is_the_one() -> None:
    drinks = Shelf("c1", "Drinks", [Offer("cola", False), Offer("water", True)])
    sides = Shelf("c2", "Sides", [Offer("fries", True)])
    pizza = line("pizza", "c9")
    assert suggested(["Drinks", "c2"], [sides, drinks], Cart("x", (pizza,))) == (1, 1)
    with_drink = Cart("x", (pizza, line("cola", "c1")))
    assert suggested(["Drinks", "c2"], [sides, drinks], with_drink) == (0, 0)
    with_both = Cart("x", (*with_drink.lines, line("salad", "c2")))
    assert suggested(["Drinks", "c2"], [sides, drinks], with_both) is None


def test_a_full_cart_gets_none() -> None:
    lines = tuple(line(f"i{number}", "c9") for number in range(MAX_LINES))
    assert (
        suggested(["Drinks"], [Shelf("c1", "Drinks", [Offer("a", True)])], Cart("x", lines)) is None
    )
