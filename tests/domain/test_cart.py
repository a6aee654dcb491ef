"""The cart: equal lines merge, limits hold, and nothing that was chosen is lost."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cart import MAX_LINES, MAX_QUANTITY, Cart, CartLine
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
    for number in range(MAX_LINES + 5):
        cart = cart.add(line(str(number), note=str(number)))
    assert len(cart.lines) == MAX_LINES
    assert cart.is_full
    # A full cart still takes more of what it has.
    assert cart.add(line("x", note="0")).count == MAX_LINES + 1
    assert cart.add(line("x", note="0", quantity=98)).add(line("y", note="0")).lines[
        0
    ].quantity == (MAX_QUANTITY)
    for wished, given_ in ((0, 1), (-5, 1), (7, 7), (1000, MAX_QUANTITY)):
        assert cart.set_quantity("0", wished).lines[0].quantity == given_


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
def test_whatever_is_done_no_two_lines_are_equal(
    done: list[tuple[str, int, Item, str, int]],
) -> None:
    cart = Cart("c")
    for number, (verb, which, item, note, quantity) in enumerate(done):
        id_ = cart.lines[which].id if which < len(cart.lines) else "nobody"
        match verb:
            case "add":
                cart = cart.add(line(f"new-{number}", item, quantity, note=note))
            case "change":
                cart = cart.change(line(id_, item, quantity, note=note))
            case "quantity":
                cart = cart.set_quantity(id_, quantity)
            case _:
                cart = cart.remove(id_)
        assert cart.id == "c"
        ids = [each.id for each in cart.lines]
        assert len(set(ids)) == len(ids)
        assert all(1 <= each.quantity <= MAX_QUANTITY for each in cart.lines)
        for place, one in enumerate(cart.lines):
            assert not any(one.is_same_as(other) for other in cart.lines[place + 1 :])
