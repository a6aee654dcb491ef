"""Repair by example; that it always ends well is tested with random menus and carts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from kiosk.domain.availability import Stop, StopKind
from kiosk.domain.cart import Cart, CartLine
from kiosk.domain.menu import Item, ModifierGroup, Option
from kiosk.domain.repair import Swap, VerdictKind, accept, judge, judge_all, nearest, settle
from kiosk.domain.selection import (
    NOTHING_EIGHTY_SIXED,
    ChosenOption,
    EightySixed,
    ProblemKind,
    Selection,
)

NONE = NOTHING_EIGHTY_SIXED
K = VerdictKind
SIZE = ModifierGroup(
    "size", "Size", min_options=1, max_options=1, options=(
        Option("small", "Small", 0), Option("middle", "Middle", 300), Option("large", "Large", 500),
    ),
)  # fmt: skip
HOW = ModifierGroup(
    "how", "How", min_options=1, max_options=1,
    options=(Option("rare", "Rare"), Option("well", "Well", is_default=True)),
)  # fmt: skip
TOPPINGS = ModifierGroup(
    "top", "Toppings", max_options=3, options=(
        Option("ham", "Ham", 200, groups=(HOW,)), Option("olives", "Olives", 100),
        Option("corn", "Corn", 50),
    ),
)  # fmt: skip
PIZZA = Item("pizza", "Pizza", 1000, groups=(SIZE, TOPPINGS))
RARE = (Selection("how", (ChosenOption("rare"),)),)
CHOSEN = (
    Selection("size", (ChosenOption("large"),)),
    Selection("top", (ChosenOption("ham", 1, RARE), ChosenOption("olives"))),
)
LINE = CartLine("line", "m", "c", "C", PIZZA, 2, CHOSEN)


def sold_out(*options: str) -> EightySixed:
    return EightySixed(options=frozenset(options))


def test_an_unchanged_line_is_fine() -> None:
    verdict = judge(LINE, PIZZA, NONE)
    assert (verdict.kind, verdict.offer, verdict.old_cents) == (K.FINE, LINE, 1800)


def test_cheaper_is_applied_and_dearer_asks() -> None:
    cheaper, dearer = (replace(PIZZA, price_cents=cents) for cents in (900, 1100))
    cart = Cart("cart", (LINE,))
    verdict = judge(LINE, cheaper, NONE)
    assert (verdict.kind, verdict.old_cents, verdict.new_cents) == (K.CHEAPER, 1800, 1700)
    assert settle(cart, [verdict]).lines[0].item == cheaper
    verdict = judge(LINE, dearer, NONE)
    assert (verdict.kind, verdict.old_cents, verdict.new_cents) == (K.DEARER, 1800, 1900)
    assert settle(cart, [verdict]) == cart
    assert accept(cart, verdict).lines[0].item == dearer


def test_a_required_choice_that_went_is_replaced_by_the_nearest_in_price() -> None:
    verdict = judge(LINE, PIZZA, sold_out("large"))
    assert verdict.kind is K.CHOICE_GONE
    assert verdict.offer is not None
    assert verdict.offer.selections == (Selection("size", (ChosenOption("middle"),)), CHOSEN[1])
    assert verdict.swaps == (Swap(("size",), ("large",), ("middle",)),)
    assert [problem.kind for problem in verdict.problems] == [ProblemKind.OPTION_SOLD_OUT]
    assert (verdict.old_cents, verdict.new_cents) == (1800, 1600)


def test_the_price_of_what_the_menu_no_longer_has_is_remembered() -> None:
    without = replace(PIZZA, groups=(replace(SIZE, options=SIZE.options[:2]), TOPPINGS))
    offer = judge(LINE, without, NONE).offer
    assert offer is not None
    assert offer.selections[0] == Selection("size", (ChosenOption("middle"),))


def test_what_nobody_has_to_choose_is_left_out_not_replaced() -> None:
    verdict = judge(LINE, PIZZA, sold_out("olives"))
    assert verdict.offer is not None
    assert verdict.offer.selections[1] == Selection("top", (ChosenOption("ham", 1, RARE),))
    assert verdict.swaps == (Swap(("top",), ("olives",)),)


def test_a_nested_choice_is_replaced_where_it_is() -> None:
    verdict = judge(LINE, PIZZA, sold_out("rare"))
    assert verdict.swaps == (Swap(("top", "ham", "how"), ("rare",), ("well",)),)


def test_an_option_comes_with_what_it_needs() -> None:
    required = replace(PIZZA, groups=(SIZE, replace(TOPPINGS, min_options=2)))
    offer = judge(replace(LINE, item=required), required, sold_out("olives")).offer
    assert offer is not None
    corn = ChosenOption("corn")
    assert offer.selections[1] == Selection("top", (ChosenOption("ham", 1, RARE), corn))
    only_corn = (CHOSEN[0], Selection("top", (ChosenOption("olives"), corn)))
    offer = judge(replace(LINE, selections=only_corn), required, sold_out("olives")).offer
    assert offer is not None
    well = (Selection("how", (ChosenOption("well"),)),)
    assert offer.selections[1] == Selection("top", (ChosenOption("ham", 1, well), corn))


def test_fewer_are_allowed_now() -> None:
    fewer = replace(PIZZA, groups=(SIZE, replace(TOPPINGS, max_options=1)))
    offer = judge(LINE, fewer, NONE).offer
    assert offer is not None
    assert offer.selections[1] == Selection("top", (ChosenOption("ham", 1, RARE),))


def test_units_move_into_the_limits() -> None:
    box = ModifierGroup(
        "box", "Box", min_units=6, max_units=6, max_option_units=6,
        options=(Option("plain", "Plain"), Option("jam", "Jam"), Option("gold", "Gold", 300)),
    )  # fmt: skip
    item = Item("box", "Box", 1500, groups=(box,))

    def near(**units: int) -> tuple[ChosenOption, ...]:
        chosen = tuple(ChosenOption(id_, number) for id_, number in units.items())
        return nearest(item, (Selection("box", chosen),), NONE)[0].options

    assert near(plain=4, jam=4) == (ChosenOption("plain", 4), ChosenOption("jam", 2))
    assert near(plain=2, jam=1) == (ChosenOption("plain", 2), ChosenOption("jam", 4))
    assert near(gold=6, gone=1) == (ChosenOption("gold", 6),)


def test_an_item_that_went_says_why_and_is_removed() -> None:
    cart = Cart("cart", (LINE,))
    for verdict, kind in (
        (judge(LINE, None, NONE), StopKind.INACTIVE),
        (judge(LINE, PIZZA, EightySixed(items=frozenset({"pizza"}))), StopKind.EIGHTY_SIXED),
        (judge(LINE, PIZZA, sold_out("small", "middle", "large")), StopKind.REQUIRED_GROUP),
        (judge(LINE, PIZZA, NONE, Stop(StopKind.MENU_HOURS, "pizza")), StopKind.MENU_HOURS),
    ):
        assert verdict.kind is K.ITEM_GONE
        assert verdict.stop is not None
        assert verdict.stop.kind is kind
        assert accept(cart, verdict).lines == ()


def test_the_time_at_which_an_item_is_back_is_not_lost_for_alcohol() -> None:
    back_at = datetime(2026, 5, 11, 18, tzinfo=UTC)
    stop = Stop(StopKind.ALCOHOL_HOURS, "pizza", back_at=back_at)
    beer = replace(PIZZA, is_alcohol=True)
    stopped = EightySixed(is_alcohol_stopped=True)
    assert judge(LINE, beer, stopped, stop).stop == stop
    assert (
        judge_all(Cart("cart", (LINE,)), lambda _: beer, stopped, lambda *_: stop)[0].stop == stop
    )


def test_lines_that_become_equal_become_one_and_lose_nothing() -> None:
    middle = replace(LINE, id="other", selections=(
        Selection("size", (ChosenOption("middle"),)), CHOSEN[1],
    ))  # fmt: skip
    cart = Cart("cart", (LINE, middle))
    verdicts = judge_all(cart, lambda _: PIZZA, sold_out("large"))
    for order in (verdicts, verdicts[::-1]):
        repaired = cart
        for verdict in order:
            repaired = accept(repaired, verdict)
        assert [line.quantity for line in repaired.lines] == [4]
        assert repaired.lines[0].selections == middle.selections


def test_a_removed_line_comes_back_where_it_was() -> None:
    lines = tuple(replace(LINE, id=str(number), note=str(number)) for number in range(3))
    cart = Cart("cart", lines)
    assert cart.remove("1").put_back(lines[1], 1) == cart
    assert cart.remove("1").remove("2").put_back(lines[2], 2).lines == (lines[0], lines[2])
    again = cart.remove("1").add(replace(lines[1], id="new")).put_back(lines[1], 1)
    assert [line.quantity for line in again.lines] == [2, 2, 4]
