"""The cart's view-model: money, marks in place, undo; the list changes by key, never by reset."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, time, timedelta
from fractions import Fraction
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.cart import CartLine
from kiosk.domain.errors import (
    DearerThanShown,
    KioskError,
    NotTakingOrders,
    OrderImpossible,
    OrderTooDear,
    TotalDearerThanShown,
)
from kiosk.domain.menu import Item, ItemHour, Menu, OpenHour
from kiosk.domain.order import Service
from kiosk.domain.promotion import Promotion
from kiosk.domain.selection import ChosenOption, Selection
from kiosk.domain.tip import TipOffers
from kiosk.storage.eighty_six import set_eighty_sixed
from kiosk.ui.bill_view import BillView
from kiosk.ui.cart_lines import CartLines
from kiosk.ui.cart_view import CartView
from kiosk.ui.desk import Desk
from kiosk.ui.serving import Serving
from tests.ui.stage import NOON, Stage, small_menu

MENU = small_menu()
MARGHERITA, COLA = MENU.categories[0].items[0], MENU.categories[1].items[0]
LARGE = (Selection("g-size", (ChosenOption("o-large"),)),)
LITTLE = Selection("g-much", (ChosenOption("o-little"),))
LEFT = Selection("g-half", (ChosenOption("o-left", 1, (LITTLE,)),))
OLIVES = Selection("g-top", (ChosenOption("o-olives", 2, (LEFT,)),))


def pizza(line_id: str = "1", **changes: Any) -> CartLine:
    line = CartLine(line_id, "m-1", "c-pizza", "Pizza", MARGHERITA, 1, LARGE)
    return replace(line, **changes)


def cola(line_id: str = "2", **changes: Any) -> CartLine:
    return replace(CartLine(line_id, "m-1", "c-drinks", "Drinks", COLA), **changes)


@pytest.fixture
def cart(desk: Desk) -> CartView:
    view = CartView(desk)
    view.add(pizza())
    view.add(cola())
    return view


def lines(cart: CartView) -> CartLines:
    return next(iter(cart.findChildren(CartLines)))


def rows(cart: CartView) -> list[dict[str, Any]]:
    """What QML sees of each line."""
    model = lines(cart)
    names = {role: bytes(name.data()).decode() for role, name in model.roleNames().items()}
    return [
        {name: model.index(row).data(role) for role, name in names.items()}
        for row in range(model.rowCount())
    ]


def money(cart: CartView, name: str) -> Any:
    return next(iter(cart.findChildren(BillView))).property(name)


def column(cart: CartView, name: str) -> list[Any]:
    return [row[name] for row in rows(cart)]


def sell_out(stage: Stage, desk: Desk, **ids: str) -> None:
    """Sold out without telling anybody yet."""
    set_eighty_sixed(
        stage.writer,
        items={ids["item"]: True} if "item" in ids else {},
        options={ids["option"]: True} if "option" in ids else {},
        now=desk.now(),
        source="staff",
    )


def rewrite(stage: Stage, item: Item) -> None:
    """A new menu in which the pizza is `item`."""
    first, *others = MENU.categories
    stage.write(replace(MENU, categories=(replace(first, items=(item,)), *others)))


def test_it_adds_up(cart: CartView) -> None:
    assert cart.property("count") == 2
    assert money(cart, "subtotalText") == "$18.20"
    assert money(cart, "taxText") == "$1.27"
    assert money(cart, "totalText") == "$19.47"
    assert column(cart, "priceText") == ["$15.00", "$3.20"]
    cart.setQuantity("1", 3)
    assert column(cart, "priceText") == ["$45.00", "$3.20"]
    assert money(cart, "totalCents") == 5157


def test_a_total_of_a_weak_currency_comes_whole(cart: CartView, stage: Stage, desk: Desk) -> None:
    # Qt's own whole numbers end at two thousand million.
    margherita = MENU.categories[0].items[0]
    rewrite(stage, replace(margherita, price_cents=5 * 10**9))
    cart.check()
    cart.accept("1")
    cart.setQuantity("1", 2)
    assert money(cart, "subtotalCents") > 10**10
    assert money(cart, "subtotalText").startswith("$100,000,0")


class TestTaxIncluded:
    @pytest.fixture
    def shop(self, shop: Any) -> Any:
        return replace(shop, tariff=replace(shop.tariff, includes_tax=True))

    def test_the_lines_add_up_to_what_is_paid(self, cart: CartView) -> None:
        assert money(cart, "subtotalText") == money(cart, "totalText") == "$18.20"
        assert money(cart, "taxText") == "$1.19"


class TestPromotions:
    @pytest.fixture
    def shop(self, shop: Any) -> Any:
        ends = NOON.date()
        tenth = Promotion("p-1", "Lunch", share=Fraction(1, 10), last_day=ends)
        return replace(shop, tariff=replace(shop.tariff, promotions=(tenth,)))

    def test_an_automatic_promotion_is_taken_off_and_named(self, cart: CartView) -> None:
        assert money(cart, "subtotalText") == "$18.20"
        assert money(cart, "discountText") == "−\u00a0$1.82"
        assert money(cart, "discountName") == "Lunch"
        assert money(cart, "reducedText") == "$16.38"
        assert money(cart, "taxText") == "$1.15"
        assert money(cart, "totalText") == "$17.53"
        assert cart.checkout(Service.EAT_IN).expected_total_cents == 1753

    def test_a_promotion_that_ended_meanwhile_is_told_and_asked(
        self, cart: CartView, stage: Stage, qtbot: QtBot
    ) -> None:
        stage.moment += timedelta(days=1)
        with qtbot.waitSignal(cart.announced):
            cart.explain(TotalDearerThanShown(1947))
        assert cart.property("sentence").startswith("The total has changed: $17.53 → $19.47.")
        assert money(cart, "discountText") == ""
        with qtbot.waitSignal(cart.orderWanted):
            cart.order()
        assert cart.checkout(Service.EAT_IN).expected_total_cents == 1947


def test_delivery_costs_what_the_store_takes_for_it(desk: Desk) -> None:
    shop = replace(desk.shop, tariff=replace(desk.shop.tariff, delivery_fee_cents=299))
    cart = CartView(replace(desk, shop=shop))
    cart.add(cola())
    assert money(cart, "deliveryText") == ""
    cart.set_service(Service.DELIVERY)
    assert money(cart, "deliveryText") == "$2.99"
    assert money(cart, "totalText") == "$6.41"


class TestCodes:
    @pytest.fixture
    def shop(self, shop: Any) -> Any:
        friends = Promotion("p", "Friends", "FRIEND", amount_cents=500, min_subtotal_cents=1500)
        soon = Promotion("q", "Soon", "SOON", amount_cents=1, first_day=date(2026, 3, 4))
        return replace(shop, tariff=replace(shop.tariff, promotions=(friends, soon)))

    def test_a_code_counts_as_long_as_its_rules_are_met(self, cart: CartView) -> None:
        bill = next(iter(cart.findChildren(BillView)))
        assert money(cart, "takesCodes") is True
        bill.setCode(" friend ")
        assert money(cart, "discountText") == "−\u00a0$5.00"
        assert money(cart, "codeProblem") == ""
        assert cart.checkout(Service.EAT_IN).promo_code == "friend"
        cart.remove("1")
        assert money(cart, "codeProblem") == "Add $11.80 more to use this code."
        assert cart.checkout(Service.EAT_IN).promo_code == ""
        cart.undo()
        assert money(cart, "discountName") == "Friends"
        cart.clear()
        assert money(cart, "code") == ""

    @pytest.mark.parametrize(
        ("code", "words"),
        [("nonsense", "We don’t recognize this code."), ("SOON", "This code starts Wednesday.")],
    )
    def test_a_code_that_is_refused_says_why(self, cart: CartView, code: str, words: str) -> None:
        next(iter(cart.findChildren(BillView))).setCode(code)
        assert money(cart, "codeProblem") == words
        assert money(cart, "discountText") == ""


class TestTips:
    @pytest.fixture
    def shop(self, shop: Any) -> Any:
        return replace(shop, tips=TipOffers((Fraction(1, 10), Fraction(1, 8)), (200,)))

    def test_a_tip_is_offered_and_not_taken_by_itself(self, cart: CartView) -> None:
        assert money(cart, "tipNames") == ["10%", "12.5%", "$2.00"]
        assert money(cart, "tipAmounts") == ["$1.82", "$2.28", ""]
        assert money(cart, "tipIndex") == -1
        assert cart.checkout(Service.EAT_IN).tip_cents == 0

    def test_a_share_goes_with_the_subtotal(self, cart: CartView) -> None:
        bill = next(iter(cart.findChildren(BillView)))
        bill.chooseTip(0)
        assert money(cart, "tipText") == "$1.82"
        assert money(cart, "totalText") == "$21.29"
        cart.setQuantity("1", 2)
        assert money(cart, "tipText") == "$3.32"
        assert money(cart, "tipIndex") == 0
        checkout = cart.checkout(Service.EAT_IN)
        assert checkout.tip_cents == 332
        assert checkout.expected_total_cents == 3320 + 232 + 332
        bill.chooseTip(-1)
        assert money(cart, "tipText") == ""

    def test_the_next_guest_gives_no_tip(self, cart: CartView) -> None:
        next(iter(cart.findChildren(BillView))).chooseTip(2)
        assert money(cart, "tipText") == "$2.00"
        cart.clear()
        cart.add(cola())
        assert money(cart, "tipIndex") == -1
        assert cart.checkout(Service.EAT_IN).tip_cents == 0


def test_choices_in_words(cart: CartView) -> None:
    cart.change(pizza(selections=(*LARGE, OLIVES)))
    assert column(cart, "choices")[0] == "Large · 2 × Olives (Left half: Only a little)"


def test_equal_lines_grow_instead(cart: CartView) -> None:
    cart.add(cola("3", quantity=2))
    assert column(cart, "quantity") == [1, 3]


FULL = "Your order is full: the limit is 50 different dishes. Cola wasn’t added."


@pytest.mark.parametrize(
    ("filled", "more", "words"),
    [
        ([cola(str(number), note=str(number)) for number in range(50)], cola("x"), FULL),
        (
            [cola("1", quantity=96)],
            cola("x", quantity=5),
            "The limit is 99 of one dish: 96 × Cola are already in your order.",
        ),
    ],
)
def test_what_has_no_room_is_refused_in_words_and_not_said_to_be_added(
    desk: Desk, qtbot: QtBot, filled: list[CartLine], more: CartLine, words: str
) -> None:
    view = CartView(desk)
    for line in filled:
        view.add(line)
    assert view.refusal(filled[0]) == ("" if len(filled) > 1 else view.refusal(more))
    before = view.cart
    assert view.refusal(more) == words
    with (
        qtbot.assertNotEmitted(view.added),
        qtbot.waitSignal(view.announced, check_params_cb=lambda said: said == words),
    ):
        view.add(more)
    assert (view.cart, view.property("sentence")) == (before, words)


def test_an_undo_without_room_says_so(desk: Desk, qtbot: QtBot) -> None:
    view = CartView(desk)
    for number in range(50):
        view.add(cola(str(number), note=str(number)))
    view.remove("10")
    view.add(cola("x", note="x"))
    with qtbot.waitSignal(view.announced, check_params_cb=lambda said: said == FULL):
        view.undo()
    assert view.property("sentence") == FULL
    assert len(rows(view)) == 50


def test_lines_that_a_repair_makes_equal_keep_their_number(desk: Desk, stage: Stage) -> None:
    view = CartView(desk)
    small = (Selection("g-size", (ChosenOption("o-small"),)),)
    view.add(pizza("1", quantity=60))
    view.add(pizza("2", quantity=60, selections=small))
    sell_out(stage, desk, option="o-large")
    view.check()
    view.accept("1")
    assert column(view, "choices") == ["Small", "Small"]
    assert column(view, "quantity") == [60, 60]


def test_the_list_changes_by_key(cart: CartView, qtbot: QtBot, qtmodeltester: Any) -> None:
    model = lines(cart)
    qtmodeltester.check(model)
    with qtbot.assertNotEmitted(model.modelReset):
        with (
            qtbot.waitSignal(model.dataChanged) as told,
            qtbot.assertNotEmitted(model.rowsInserted),
            qtbot.assertNotEmitted(model.rowsRemoved),
        ):
            cart.setQuantity("2", 4)
        assert [index.row() for index in told.args[:2]] == [1, 1]
        with qtbot.assertNotEmitted(model.dataChanged), qtbot.waitSignal(model.rowsRemoved):
            cart.remove("1")
        with qtbot.assertNotEmitted(model.dataChanged), qtbot.waitSignal(model.rowsInserted):
            cart.undo()
        with qtbot.assertNotEmitted(model.dataChanged):
            cart.setQuantity("2", 4)


def test_a_removed_line_comes_back_to_its_place(cart: CartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cart.removed):
        cart.remove("1")
    assert cart.property("removedText") == "Margherita removed"
    cart.undo()
    assert column(cart, "lineId") == ["1", "2"]
    assert cart.property("removedText") == ""
    cart.undo()
    assert column(cart, "lineId") == ["1", "2"], "once is once"


def test_after_its_time_nothing_comes_back(cart: CartView) -> None:
    cart.remove("1")
    cart.forgetRemoved()
    cart.undo()
    assert column(cart, "lineId") == ["2"]


def test_undo_of_what_was_ordered_again_adds_to_it(cart: CartView) -> None:
    cart.remove("2")
    cart.add(cola("9"))
    cart.undo()
    assert list(zip(column(cart, "lineId"), column(cart, "quantity"), strict=True)) == [
        ("1", 1),
        ("9", 2),
    ]


def test_the_checkout_asks_for_what_was_shown(cart: CartView) -> None:
    checkout = cart.checkout(Service.EAT_IN)
    assert [line.expected_unit_cents for line in checkout.lines] == [1500, 320]
    assert checkout.lines[0].selections == LARGE
    assert (checkout.service, checkout.cart_id) == (Service.EAT_IN, cart.cart.id)
    assert cart.checkout(Service.EAT_IN).cart_id == checkout.cart_id
    cart.clear()
    assert cart.cart.id != checkout.cart_id
    assert checkout.expected_total_cents == 1947
    assert rows(cart) == []


def test_while_ordering_nothing_changes(cart: CartView, qtbot: QtBot) -> None:
    cart.set_busy(True)
    with (
        qtbot.assertNotEmitted(cart.orderWanted),
        qtbot.assertNotEmitted(cart.editWanted),
        qtbot.assertNotEmitted(cart.removed),
    ):
        cart.setQuantity("1", 5)
        cart.remove("1")
        cart.edit("1")
        cart.order()
    assert column(cart, "quantity") == [1, 1]
    cart.set_busy(False)
    with qtbot.waitSignal(cart.orderWanted):
        cart.order()


def test_an_empty_cart_is_not_ordered(desk: Desk, qtbot: QtBot) -> None:
    view = CartView(desk)
    with qtbot.assertNotEmitted(view.orderWanted):
        view.order()


@pytest.mark.parametrize(
    ("error", "begins"),
    [
        (NotTakingOrders("paused"), "We can’t take orders right now. Your order is saved"),
        (KioskError("disk"), "That didn’t work, and nothing was ordered. Your order is saved"),
        (OrderImpossible("service", "not offered"), "That didn’t work"),
        (OrderTooDear(10), "Your order is over the limit for this kiosk. Please remove something"),
    ],
)
def test_a_failure_is_one_sentence_and_keeps_the_cart(
    cart: CartView, qtbot: QtBot, error: KioskError, begins: str
) -> None:
    with qtbot.waitSignal(cart.announced):
        cart.explain(error)
    assert cart.property("sentence").startswith(begins)
    assert len(rows(cart)) == 2
    assert column(cart, "problem") == ["", ""]
    cart.setQuantity("1", 2)
    assert cart.property("sentence") == "", "whoever goes on has read it"


def test_what_went_away_is_marked_in_place(cart: CartView, stage: Stage, desk: Desk) -> None:
    sell_out(stage, desk, option="o-large")
    cart.explain(OrderImpossible("o-large", "sold out", 0))
    assert column(cart, "problem") == ["Large just sold out.", ""]
    assert column(cart, "advice") == ["Take Small instead?", ""]
    assert column(cart, "acceptText") == ["Yes, Small", ""]
    assert column(cart, "canChoose") == [True, False]
    assert cart.property("sentence") == ""
    cart.accept("1")
    assert column(cart, "problem") == ["", ""]
    assert column(cart, "choices")[0] == "Small"
    assert column(cart, "priceText")[0] == "$11.00"


def test_a_marked_line_is_pointed_at_instead_of_ordering(
    cart: CartView, stage: Stage, desk: Desk, qtbot: QtBot
) -> None:
    sell_out(stage, desk, item="i-cola")
    cart.check()
    with (
        qtbot.assertNotEmitted(cart.orderWanted),
        qtbot.waitSignal(cart.pointedAt, check_params_cb=lambda place: place == 1),
        qtbot.waitSignal(cart.announced),
    ):
        cart.order()
    assert column(cart, "problem") == ["", "Cola just sold out."]
    assert not column(cart, "canChoose")[1]
    assert column(cart, "acceptText")[1] == ""
    cart.remove("2")
    with qtbot.waitSignal(cart.orderWanted):
        cart.order()


def test_what_the_engine_alone_knows_is_marked_too(cart: CartView) -> None:
    cart.explain(OrderImpossible("i-cola", "outside its hours", 1))
    assert column(cart, "problem") == ["", "Cola can’t be ordered right now."]


def test_a_line_is_marked_as_soon_as_it_sells_out_and_freed_when_it_is_back(
    cart: CartView, stage: Stage, qtbot: QtBot
) -> None:
    stage.sell_out("i-margherita")
    qtbot.waitUntil(lambda: column(cart, "problem")[0] == "Margherita just sold out.")
    stage.sell_out("i-margherita", back=True)
    qtbot.waitUntil(lambda: column(cart, "problem")[0] == "")


def test_a_line_that_left_the_menu_can_only_be_removed(
    cart: CartView, stage: Stage, qtbot: QtBot
) -> None:
    stage.write(replace(MENU, categories=MENU.categories[1:]))
    qtbot.waitUntil(lambda: column(cart, "problem")[0] != "")
    assert column(cart, "problem")[0] == "Margherita can’t be ordered right now."
    assert column(cart, "advice")[0] == "Please remove it to continue."
    assert not column(cart, "canChoose")[0]


def test_a_line_follows_its_item_to_another_category(
    cart: CartView, stage: Stage, qtbot: QtBot
) -> None:
    first, drinks = MENU.categories
    moved = replace(first, items=(*first.items, *drinks.items))
    with qtbot.waitSignal(cart.changed):
        stage.write(replace(MENU, categories=(moved,)))
    assert column(cart, "problem") == ["", ""]
    asked = cart.checkout(Service.EAT_IN).lines[1]
    assert (asked.item_id, asked.menu_id, asked.category_id) == ("i-cola", "m-1", "c-pizza")
    assert cart.cart.lines[1].category_name == "Pizza"


def test_a_line_follows_its_item_to_the_menu_that_sells_it_now(
    cart: CartView, stage: Stage, qtbot: QtBot
) -> None:
    """The price is another one there, and asked."""
    first, drinks = MENU.categories
    dearer = replace(drinks, id="c-bar", items=(replace(COLA, price_cents=400),))
    morning = Menu(
        "m-0", "Morning", categories=(drinks,), open_hours=(OpenHour(0, time(6), time(11)),)
    )
    with qtbot.waitSignal(cart.changed):
        stage.write(
            morning,
            replace(MENU, categories=(first,)),
            Menu("m-2", "Evening", categories=(dearer,)),
        )
    assert column(cart, "problem") == ["", "The price has changed: $3.20 → $4.00"]
    cart.accept("2")
    asked = cart.checkout(Service.EAT_IN).lines[1]
    assert (asked.menu_id, asked.category_id, asked.expected_unit_cents) == ("m-2", "c-bar", 400)


def test_a_lower_price_applies_silently(cart: CartView, stage: Stage, qtbot: QtBot) -> None:
    rewrite(stage, replace(MARGHERITA, price_cents=1000))
    qtbot.waitUntil(lambda: column(cart, "priceText")[0] == "$14.00")
    assert column(cart, "problem") == ["", ""]


def test_a_higher_price_is_shown_and_agreed_to(cart: CartView, stage: Stage, qtbot: QtBot) -> None:
    rewrite(stage, replace(MARGHERITA, price_cents=1200))
    qtbot.waitUntil(lambda: column(cart, "problem")[0] != "")
    assert column(cart, "problem")[0] == "The price has changed: $15.00 → $16.00"
    assert column(cart, "acceptText")[0] == "Keep it for $16.00"
    assert column(cart, "priceText")[0] == "$15.00"
    cart.accept("1")
    assert column(cart, "problem")[0] == ""
    assert cart.checkout(Service.EAT_IN).lines[0].expected_unit_cents == 1600


def test_dearer_than_shown_asks_for_the_new_price(cart: CartView, stage: Stage) -> None:
    rewrite(stage, replace(MARGHERITA, price_cents=1200))
    cart.explain(DearerThanShown("i-margherita", 1600, 0))
    assert column(cart, "acceptText")[0] == "Keep it for $16.00"


def test_a_changed_group_asks_to_choose_again(cart: CartView, stage: Stage, qtbot: QtBot) -> None:
    size, top = MARGHERITA.groups
    rewrite(stage, replace(MARGHERITA, groups=(size, replace(top, min_options=1))))
    qtbot.waitUntil(lambda: column(cart, "problem")[0] != "")
    assert column(cart, "problem")[0] == "“Toppings” has changed."
    assert column(cart, "advice")[0].startswith("Is this OK? Large · Olives")
    assert column(cart, "advice")[0].endswith("The new price is $16.50.")
    assert column(cart, "acceptText")[0] == "Yes, that’s fine"
    cart.accept("1")
    assert column(cart, "problem")[0] == ""
    assert column(cart, "priceText")[0] == "$16.50"


def test_what_can_be_left_out_is_offered_without(cart: CartView, stage: Stage, desk: Desk) -> None:
    cart.change(pizza(quantity=2, selections=(*LARGE, OLIVES)))
    sell_out(stage, desk, option="o-olives")
    cart.check()
    assert column(cart, "problem")[0] == "Olives just sold out."
    assert column(cart, "advice")[0] == "Continue without Olives?"
    assert column(cart, "acceptText")[0] == "Yes, without it"
    cart.accept("1")
    assert column(cart, "choices")[0] == "Large"


def test_what_is_not_sold_at_this_hour_says_when_it_is_back(
    cart: CartView, stage: Stage, desk: Desk
) -> None:
    noon = ItemHour(None, time(11), time(13))
    rewrite(stage, replace(MARGHERITA, hours=(noon,)))
    cart.check()
    assert column(cart, "problem")[0] == ""
    stage.moment += timedelta(hours=2)
    desk.serving.ticked.emit()
    assert column(cart, "problem")[0] == "Margherita isn’t available right now."
    assert column(cart, "advice")[0] == (
        "Back tomorrow at 11:00\u00a0AM. Please remove it to continue."
    )


def test_who_began_in_time_may_finish(desk: Desk, stage: Stage) -> None:
    noon = ItemHour(None, time(11), time(13))
    rewrite(stage, replace(MARGHERITA, hours=(noon,)))
    hours = replace(desk.shop, grace=timedelta(minutes=10)).hours
    with closing(Serving(hours, desk.menus, desk.now)) as serving:
        view = CartView(replace(desk, serving=serving))
        serving.begin()
        view.add(pizza())
        stage.moment += timedelta(hours=1, minutes=9)
        serving.ticked.emit()
        assert column(view, "problem") == [""]
        assert view.checkout(Service.EAT_IN).started_at == NOON
        stage.moment += timedelta(minutes=1)
        serving.ticked.emit()
        assert column(view, "problem") == ["Margherita isn’t available right now."]


def test_alcohol_outside_its_hours(desk: Desk, stage: Stage) -> None:
    rewrite(stage, replace(MARGHERITA, is_alcohol=True))
    hours = replace(desk.shop, alcohol_hours=(OpenHour(0, time(18), time(23)),)).hours
    with closing(Serving(hours, desk.menus, desk.now)) as serving:
        view = CartView(replace(desk, serving=serving))
        view.add(pizza())
        assert column(view, "problem") == ["Margherita isn’t available right now."]
        assert column(view, "advice")[0].startswith("Back at 6:00\u00a0PM.")
        stage.moment += timedelta(hours=6)
        serving.ticked.emit()
        assert column(view, "problem") == [""]


def test_editing_a_marked_line_frees_it(cart: CartView, stage: Stage, desk: Desk) -> None:
    sell_out(stage, desk, option="o-large")
    cart.check()
    cart.change(pizza(selections=(Selection("g-size", (ChosenOption("o-small"),)),)))
    assert column(cart, "problem") == ["", ""]


def test_another_language_is_written_at_once(cart: CartView, desk: Desk) -> None:
    desk.formats.use("de")
    cart.retranslate()
    assert column(cart, "priceText")[0] == "15,00\u00a0$"
    assert money(cart, "totalText") == "19,47\u00a0$"
