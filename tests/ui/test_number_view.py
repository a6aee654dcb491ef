"""The number page's view-model: each state in words, the times of the store, the countdown."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.checkout import Checkout, RequestedLine
from kiosk.domain.lateness import Lateness
from kiosk.domain.order import Actor, OrderState, Service
from kiosk.storage.order_notes import mark_late
from kiosk.storage.orders import StoredOrder
from kiosk.storage.outbox import change_state
from kiosk.ui.desk import Desk
from kiosk.ui.number_view import NumberView
from kiosk.ui.order_steps import Progress, order_steps
from tests.ui.stage import NOON, Stage

S = OrderState
CHECKOUT = Checkout("cart", (RequestedLine("i-cola"),), Service.TAKE_OUT)


@pytest.fixture
def order(stage: Stage, run: Any) -> StoredOrder:
    placed: StoredOrder = run(stage.submit(CHECKOUT))
    return placed


@pytest.fixture
def number(desk: Desk, order: StoredOrder) -> NumberView:
    view = NumberView(desk)
    view.show(order.order_id)
    return view


def steps(view: NumberView) -> list[tuple[str, Progress]]:
    return [
        (step.property("text"), Progress(step.property("progress")))
        for step in view.property("steps")
    ]


def test_a_queued_order_has_its_number_at_once(number: NumberView) -> None:
    assert number.property("shortCode") == "K01"
    assert number.property("thanksText") == "Thank you. Your number is"
    assert steps(number)[0] == ("Being sent to the kitchen", Progress.CURRENT)
    assert "We’re sending your order." in number.property("sentence")
    assert "keep your number" in number.property("sentence")
    assert number.property("readyAtText") == ""


@pytest.mark.parametrize(
    ("states", "progress"),
    [
        ([S.SUBMITTED], [Progress.DONE, Progress.CURRENT, Progress.COMING, Progress.COMING]),
        ([S.CONFIRMED], [Progress.DONE, Progress.DONE, Progress.CURRENT, Progress.COMING]),
        ([S.READY], [Progress.DONE] * 4),
        ([S.READY, S.IN_TRANSIT], [Progress.DONE] * 3 + [Progress.CURRENT]),
        ([S.READY, S.COMPLETED], [Progress.DONE] * 4),
    ],
)
def test_each_state_shows_how_far_it_is(
    number: NumberView,
    stage: Stage,
    order: StoredOrder,
    states: list[OrderState],
    progress: list[Progress],
) -> None:
    for state in states:
        stage.move(order, state)
        number.refresh()
    assert [each for _, each in steps(number)] == progress
    assert number.property("sentence")


@pytest.mark.parametrize(
    ("states", "progress"),
    [
        ([S.SUBMITTED], [Progress.DONE, Progress.CURRENT, Progress.COMING]),
        ([S.SUBMITTED, S.READY], [Progress.DONE] * 3),
    ],
)
def test_a_kiosk_that_polls_promises_no_confirmation(
    desk: Desk,
    stage: Stage,
    order: StoredOrder,
    states: list[OrderState],
    progress: list[Progress],
) -> None:
    deaf = replace(desk, shop=replace(desk.shop, hears_confirmations=False))
    view = NumberView(deaf)
    view.show(order.order_id)
    assert steps(view)[0] == ("Being sent to the kitchen", Progress.CURRENT)
    for state in states:
        stage.move(order, state)
        view.refresh()
    assert steps(view)[0][0] == "Received by the kitchen"
    assert [each for _, each in steps(view)] == progress


@pytest.mark.parametrize(
    ("service", "end"), [(Service.TAKE_OUT, "Picked up"), (Service.DELIVERY, "Delivered")]
)
def test_the_last_step_says_how_the_guest_got_it(
    order: StoredOrder, service: Service, end: str
) -> None:
    done = replace(order, service=service, state=S.COMPLETED)
    assert order_steps(done, hears_confirmations=True)[-1].text == end


def test_the_steps_stay_the_same_objects(
    number: NumberView, stage: Stage, order: StoredOrder, qtbot: QtBot
) -> None:
    first, *_, last = number.property("steps")
    stage.move(order, S.SUBMITTED)
    with (
        qtbot.waitSignal(first.changed),
        qtbot.assertNotEmitted(last.changed),
        qtbot.assertNotEmitted(number.stepsChanged),
    ):
        number.refresh()
    with qtbot.assertNotEmitted(number.changed):
        number.refresh()


def test_times_are_the_stores(number: NumberView, stage: Stage, order: StoredOrder) -> None:
    change_state(
        stage.writer,
        order.order_id,
        S.CONFIRMED,
        Actor.WEBHOOK,
        "",
        stage.moment,
        ready_at=stage.moment + timedelta(minutes=42),
    )
    number.refresh()
    assert number.property("readyAtText") == "12:42\u00a0PM"
    confirmed = number.property("steps")[1]
    assert confirmed.property("timeText") == "12:00\u00a0PM"
    assert confirmed.property("spoken") == "Confirmed by the kitchen, done, 12:00\u00a0PM"


def test_each_step_is_said_and_what_the_guest_does_meanwhile(
    number: NumberView, stage: Stage, order: StoredOrder
) -> None:
    said: list[str] = []
    number.announced.connect(said.append)
    for state in (S.SUBMITTED, S.CONFIRMED):
        stage.move(order, state)
        number.refresh()
    assert said == [
        "Sent to the kitchen. Please pay at the counter and keep your number.",
        "Confirmed by the kitchen. Please pay at the counter and keep your number.",
    ]


def test_ready_is_news(number: NumberView, stage: Stage, order: StoredOrder, qtbot: QtBot) -> None:
    stage.move(order, S.READY)
    words = "Your order is ready. Please show your number at the counter."
    with qtbot.waitSignal(number.announced, check_params_cb=lambda said: said == words):
        number.refresh()
    assert number.property("isReady")
    assert number.property("hasNews")


def test_an_order_that_was_not_taken_is_a_matter_for_staff(
    number: NumberView, stage: Stage, order: StoredOrder, qtbot: QtBot
) -> None:
    stage.move(order, S.NEEDS_ATTENTION)
    begins = "Please come to the counter. Please show your number"
    with qtbot.waitSignal(number.announced, check_params_cb=lambda said: said.startswith(begins)):
        number.refresh()
    assert number.property("hasNews")
    assert number.property("shortCode") == "K01"
    assert "staff will help you" in number.property("sentence")
    assert steps(number) == [("Staff at the counter will help you", Progress.CURRENT)]
    stage.move(order, S.SUBMITTED)
    number.refresh()
    assert not number.property("hasNews")
    assert steps(number)[0] == ("Sent to the kitchen", Progress.DONE)


@pytest.mark.parametrize(
    ("state", "headline", "last"),
    [
        (S.REJECTED, "Sorry, the kitchen couldn’t take your order", "Not accepted"),
        (S.CANCELLED, "Sorry, your order was canceled", "Canceled"),
    ],
)
def test_an_order_that_will_not_be_made_says_what_happens_now(
    number: NumberView,
    stage: Stage,
    order: StoredOrder,
    state: OrderState,
    headline: str,
    last: str,
) -> None:
    change_state(
        stage.writer, order.order_id, state, Actor.WEBHOOK, "", stage.moment, reason="KITCHEN_BUSY"
    )
    number.refresh()
    assert number.property("headline") == headline
    assert steps(number)[-1] == (last, Progress.FAILED)
    sentence = number.property("sentence")
    assert sentence.startswith("The kitchen is too busy right now.")
    assert "money back" in sentence
    assert "at the counter" in sentence
    assert number.property("shortCode") == "K01", "it is what one shows at the counter"


def test_an_unknown_reason_is_not_shown(
    number: NumberView, stage: Stage, order: StoredOrder
) -> None:
    change_state(
        stage.writer, order.order_id, S.REJECTED, Actor.WEBHOOK, "", stage.moment, reason="E_POS_17"
    )
    number.refresh()
    assert number.property("sentence").startswith("You won’t be charged.")


def test_an_order_that_is_not_there_is_no_dead_end(desk: Desk) -> None:
    view = NumberView(desk)
    view.show("nobody knows it")
    assert view.property("shortCode") == ""
    assert view.property("sentence") == "Please ask at the counter."
    assert steps(view) == []


class TestCountdown:
    @pytest.fixture
    def shop(self, shop: Any) -> Any:
        return replace(shop, number_s=2)

    def test_the_page_closes_by_itself(self, number: NumberView, qtbot: QtBot) -> None:
        assert number.property("closesText") == "This page closes automatically in 2 seconds."
        with qtbot.waitSignal(number.finished, timeout=4000):
            pass
        assert number.property("secondsLeft") == 0

    def test_news_start_the_countdown_anew(
        self, number: NumberView, stage: Stage, order: StoredOrder, qtbot: QtBot
    ) -> None:
        qtbot.waitUntil(lambda: number.property("secondsLeft") == 1, timeout=3000)
        stage.move(order, S.SUBMITTED)
        number.refresh()
        assert number.property("secondsLeft") == 1
        stage.move(order, S.CANCELLED)
        number.refresh()
        assert number.property("secondsLeft") == 2

    def test_held_it_stands_still_and_then_begins_anew(
        self, number: NumberView, stage: Stage, order: StoredOrder, qtbot: QtBot
    ) -> None:
        qtbot.waitUntil(lambda: number.property("secondsLeft") == 1, timeout=3000)
        number.hold(True)
        with qtbot.assertNotEmitted(number.finished, wait=1200):
            # Not even news let it go on under the sheet.
            stage.move(order, S.READY)
            number.refresh()
        number.hold(False)
        assert number.property("secondsLeft") == 2
        with qtbot.waitSignal(number.finished, timeout=4000):
            pass

    def test_a_sheet_on_another_page_starts_nothing(self, desk: Desk, qtbot: QtBot) -> None:
        view = NumberView(desk)
        with qtbot.assertNotEmitted(view.secondsChanged, wait=1200):
            view.hold(True)
            view.hold(False)
            view.stay()

    def test_done_is_done_once(self, number: NumberView, qtbot: QtBot) -> None:
        with qtbot.waitSignal(number.finished):
            number.done()
        number.close()
        with qtbot.assertNotEmitted(number.secondsChanged, wait=1200):
            pass


def test_a_late_order_says_sorry(number: NumberView, stage: Stage, order: StoredOrder) -> None:
    stage.move(order, S.SUBMITTED)
    change_state(
        stage.writer,
        order.order_id,
        S.CONFIRMED,
        Actor.WEBHOOK,
        "",
        NOON,
        ready_at=NOON + timedelta(minutes=5),
    )
    number.refresh()
    assert number.property("readyAtText")
    spoken: list[str] = []
    number.announced.connect(spoken.append)
    mark_late(stage.writer, order.order_id, Lateness.READY, "late", NOON)
    number.refresh()
    assert number.property("sentence").startswith("Sorry, this is taking longer than usual.")
    assert number.property("readyAtText") == "", "it is over"
    assert spoken == [number.property("sentence")]
    stage.move(order, S.READY)
    number.refresh()
    assert number.property("sentence") == "Please show your number at the counter."
