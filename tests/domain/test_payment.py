"""The table of a payment's states: what is known stays known, and nothing is paid twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.order import OrderState, Outcome
from kiosk.domain.payment import (
    OPEN_PAYMENTS,
    PaymentState,
    TerminalAnswer,
    is_refund_due,
    payment_outcome,
    state_of,
)

P = PaymentState
states = st.sampled_from(P)


def after(wanted: list[P], start: P = P.WAITING) -> list[P]:
    """The states that a payment goes through, when it is said to be each of these in turn."""
    way = [start]
    for each in wanted:
        if payment_outcome(way[-1], each) is Outcome.APPLY:
            way.append(each)
    return way


@pytest.mark.parametrize(
    ("current", "applied"),
    [
        (P.WAITING, {P.UNKNOWN, P.APPROVED, P.DECLINED, P.CANCELLED}),
        (P.UNKNOWN, {P.APPROVED, P.DECLINED, P.CANCELLED}),
        (P.APPROVED, {P.REFUNDED}),
        (P.DECLINED, set()),
        (P.CANCELLED, set()),
        (P.REFUNDED, set()),
    ],
)
def test_what_may_follow(current: P, applied: set[P]) -> None:
    assert {each for each in P if payment_outcome(current, each) is Outcome.APPLY} == applied


@pytest.mark.parametrize(
    ("current", "wanted", "means"),
    [
        (P.APPROVED, P.APPROVED, Outcome.KNOWN),
        (P.APPROVED, P.UNKNOWN, Outcome.KNOWN),
        (P.APPROVED, P.DECLINED, Outcome.REFUSED),
        (P.DECLINED, P.APPROVED, Outcome.REFUSED),
        (P.CANCELLED, P.APPROVED, Outcome.REFUSED),
        (P.REFUNDED, P.APPROVED, Outcome.REFUSED),
        (P.WAITING, P.REFUNDED, Outcome.REFUSED),
    ],
)
def test_what_is_twice_late_or_impossible(current: P, wanted: P, means: Outcome) -> None:
    assert payment_outcome(current, wanted) is means


@given(st.lists(states))
def test_whatever_is_said_it_is_approved_once_at_most(wanted: list[P]) -> None:
    way = after(wanted)
    assert way.count(P.APPROVED) <= 1
    assert P.REFUNDED not in way or P.APPROVED in way


@given(st.lists(states))
def test_an_end_that_is_known_is_never_forgotten(wanted: list[P]) -> None:
    way = after(wanted)
    closed = [each not in OPEN_PAYMENTS for each in way]
    assert closed == sorted(closed)


@given(st.lists(states))
def test_who_was_not_charged_may_pay_again_and_who_was_may_not(wanted: list[P]) -> None:
    end = after(wanted)[-1]
    assert end.is_free == (end in {P.DECLINED, P.CANCELLED})
    assert not (end.is_free and end.is_open)
    assert not (end.is_free and P.APPROVED in after(wanted))


def test_what_a_terminal_says_settles_a_payment_unless_it_still_runs() -> None:
    said = {answer: state_of(answer) for answer in TerminalAnswer}
    assert said.pop(TerminalAnswer.RUNNING) is None
    for state in said.values():
        assert state is not None
        assert not state.is_open
        assert payment_outcome(P.UNKNOWN, state) is Outcome.APPLY


@pytest.mark.parametrize("order", [None, *OrderState])
@pytest.mark.parametrize("payment", P)
def test_money_is_owed_back_for_food_that_will_not_come(
    payment: P, order: OrderState | None
) -> None:
    owed = payment is P.APPROVED and order in {OrderState.REJECTED, OrderState.CANCELLED}
    assert is_refund_due(payment, order) == owed
