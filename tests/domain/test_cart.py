"""The cart: equal lines merge, limits hold, and nothing that was chosen is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cart import (
    MAX_LINES,
    MAX_QUANTITY,
    Cart,
    CartLimit,
    CartLine,
    NoRoomInCart,
)
from kiosk.domain.menu import Item
from kiosk.domain.selection import ChosenOption, Selection

TEA, CAKE = Item("tea", "Tea", 300), Item("cake", "Cake", 450)
SUGAR = (Selection("sugar", (ChosenOption("two"),)),)


def line(id_: str, item: Item = TEA, quantity: int = 1, **more: object) -> CartLine:
    return replace(CartLine(id_, "menu", "category", "Category", item, quantity), **more)  # type: ignore[arg-type]


def test_an_equal_line_grows() -> None:
    cart = Cart("c").add(line("1")).add(line("2", quantity=2))
    assert [(each.id, each.quantity) for each in cart.lines] == [("1", 3)]
    assert cart.count == 3


def test_what_differs_stays_apart() -> None:
    cart = Cart("c").add(line("1"))
    for number, other in enumerate(
        (
            line("x", CAKE),
            line("x", selections=SUGAR),
            line("x", note="hot"),
            line("x", for_name="Ana"),
            line("x", category_id="other"),
            line("x", menu_id="lunch"),
            line("x", replace(TEA, price_cents=301)),
        ),
        start=2,
    ):
        cart = cart.add(replace(other, id=str(number)))
        assert len(cart.lines) == number


def test_a_changed_line_keeps_its_place_and_merges_into_an_equal_one() -> None:
    cart = Cart("c").add(line("1")).add(line("2", CAKE)).add(line("3", note="hot", quantity=2))
    assert [each.id for each in cart.change(line("2", CAKE, 5)).lines] == ["1", "2", "3"]
    merged = cart.change(line("3", quantity=2))
    assert [(each.id, each.quantity) for each in merged.lines] == [("1", 3), ("2", 1)]
    assert cart.change(line("nobody")) == cart


def test_the_limits() -> None:
    cart = Cart("c")
    for number in range(MAX_LINES):
        cart = cart.add(line(str(number), note=str(number)))
    assert cart.is_full
    with pytest.raises(NoRoomInCart) as refused:
        cart.add(line("x"))
    assert refused.value.limit is cart.limit_for(line("x")) is CartLimit.LINES
    # A full cart still takes more of what it has.
    assert cart.add(line("x", note="0")).count == MAX_LINES + 1
    most = cart.add(line("x", note="0", quantity=98))
    assert most.lines[0].quantity == MAX_QUANTITY
    with pytest.raises(NoRoomInCart) as refused:
        most.add(line("y", note="0"))
    assert refused.value.limit is CartLimit.QUANTITY
    for wished, given_ in ((0, 1), (-5, 1), (7, 7), (1000, MAX_QUANTITY)):
        assert cart.set_quantity("0", wished).lines[0].quantity == given_


def test_lines_that_become_equal_and_too_many_together_stay_two() -> None:
    cart = Cart("c").add(line("1", quantity=60)).add(line("2", note="hot", quantity=60))
    cart = cart.change(line("2", quantity=60))
    assert [(each.id, each.quantity) for each in cart.lines] == [("1", 60), ("2", 60)]
    cart = cart.add(line("3", note="hot", quantity=39)).change(line("3", quantity=39))
    assert [(each.id, each.quantity) for each in cart.lines] == [("1", 99), ("2", 60)]
    assert cart.remove("1").put_back(cart.lines[0], 0) == cart


def test_nothing_is_put_back_into_a_cart_that_is_full_meanwhile() -> None:
    cart = Cart("c", tuple(line(str(number), note=str(number)) for number in range(MAX_LINES)))
    full = cart.remove("7").add(line("x"))
    with pytest.raises(NoRoomInCart):
        full.put_back(cart.lines[7], 7)
    again = cart.remove("7").add(line("x", note="7"))
    assert again.put_back(cart.lines[7], 7).line("x") == line("x", note="7", quantity=2)


def test_removing_and_undoing() -> None:
    cart = Cart("c").add(line("1")).add(line("2", CAKE))
    assert [each.id for each in cart.remove("1").lines] == ["2"]
    assert cart.remove("nobody") == cart
    assert cart.line("2") == line("2", CAKE)
    assert cart.line("nobody") is None


steps = st.lists(
    st.tuples(
        st.sampled_from(["add", "change", "quantity", "remove"]),
        st.integers(0, 5),
        st.sampled_from([TEA, CAKE]),
        st.sampled_from(["", "hot"]),
        st.integers(1, MAX_QUANTITY),
    ),
    max_size=30,
)


@given(steps)
def test_whatever_is_done_nothing_is_lost_and_equal_lines_are_one(
    done: list[tuple[str, int, Item, str, int]],
) -> None:
    cart, count = Cart("c"), 0
    for number, (verb, which, item, note, quantity) in enumerate(done):
        id_ = cart.lines[which].id if which < len(cart.lines) else "nobody"
        there = cart.line(id_)
        before = there.quantity if there is not None else 0
        match verb:
            case "add":
                new = line(f"new-{number}", item, quantity, note=note)
                if cart.limit_for(new) is None:
                    cart, count = cart.add(new), count + quantity
            case "change":
                cart = cart.change(line(id_, item, quantity, note=note))
                count += quantity - before if there is not None else 0
            case "quantity":
                cart = cart.set_quantity(id_, quantity)
                count += quantity - before if there is not None else 0
            case _:
                cart, count = cart.remove(id_), count - before
        assert (cart.id, cart.count) == ("c", count)
        ids = [each.id for each in cart.lines]
        assert len(set(ids)) == len(ids)
        assert all(1 <= each.quantity <= MAX_QUANTITY for each in cart.lines)
    # What was two lines for its number may have become less meanwhile.
    for each in cart.lines:
        cart = cart.change(each) if cart.line(each.id) == each else cart
    assert cart.count == count
    for place, one in enumerate(cart.lines):
        assert all(
            one.quantity + other.quantity > MAX_QUANTITY
            for other in cart.lines[place + 1 :]
            if one.is_same_as(other)
        )
