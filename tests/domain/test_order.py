"""The table of an order's states: never backwards, final is final, every path leads to an end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.order import FINAL_STATES, OPEN_STATES, OrderState, Outcome, outcome

S = OrderState
WAY = [S.QUEUED, S.SUBMITTED, S.CONFIRMED, S.READY, S.IN_TRANSIT, S.COMPLETED]
states = st.sampled_from(S)


@pytest.mark.parametrize(
    ("current", "applied"),
    [
        (S.QUEUED, {S.NEEDS_ATTENTION, S.SUBMITTED, S.CONFIRMED, S.REJECTED, S.READY,
                    S.IN_TRANSIT, S.COMPLETED, S.CANCELLED}),
        (S.NEEDS_ATTENTION, {S.QUEUED, S.SUBMITTED, S.CONFIRMED, S.REJECTED, S.READY,
                             S.IN_TRANSIT, S.COMPLETED, S.CANCELLED}),
        (S.SUBMITTED, {S.CONFIRMED, S.REJECTED, S.READY, S.IN_TRANSIT, S.COMPLETED, S.CANCELLED}),
        (S.CONFIRMED, {S.READY, S.IN_TRANSIT, S.COMPLETED, S.CANCELLED}),
        (S.READY, {S.IN_TRANSIT, S.COMPLETED, S.CANCELLED}),
        (S.IN_TRANSIT, {S.COMPLETED, S.CANCELLED}),
        (S.REJECTED, set()),
        (S.COMPLETED, set()),
        (S.CANCELLED, set()),
    ],
)  # fmt: skip
def test_what_may_follow(current: S, applied: set[S]) -> None:
    assert {wanted for wanted in S if outcome(current, wanted) is Outcome.APPLY} == applied


@pytest.mark.parametrize(
    ("current", "wanted", "means"),
    [
        (S.CONFIRMED, S.REJECTED, Outcome.REFUSED),
        (S.CANCELLED, S.READY, Outcome.REFUSED),
        (S.READY, S.CONFIRMED, Outcome.KNOWN),
        (S.COMPLETED, S.READY, Outcome.KNOWN),
        (S.SUBMITTED, S.QUEUED, Outcome.KNOWN),
        (S.CONFIRMED, S.NEEDS_ATTENTION, Outcome.REFUSED),
        (S.READY, S.READY, Outcome.KNOWN),
    ],
)
def test_what_is_late_twice_or_impossible(current: S, wanted: S, means: Outcome) -> None:
    assert outcome(current, wanted) is means


def after(events: list[S], start: S = S.QUEUED) -> S:
    state = start
    for wanted in events:
        if outcome(state, wanted) is Outcome.APPLY:
            state = wanted
    return state


@given(st.lists(states))
def test_no_event_moves_an_order_backwards(events: list[S]) -> None:
    state = S.QUEUED
    furthest = 0
    for wanted in events:
        before, state = state, after([wanted], state)
        if state in WAY and before is not S.NEEDS_ATTENTION:
            assert WAY.index(state) >= furthest
        if state in WAY:
            furthest = WAY.index(state)
        if before in FINAL_STATES:
            assert state is before


@given(states, states)
def test_the_same_event_twice_changes_nothing(current: S, wanted: S) -> None:
    once = after([wanted], current)
    assert after([wanted], once) is once
    if outcome(current, wanted) is Outcome.APPLY:
        assert outcome(once, wanted) is Outcome.KNOWN


@given(states, st.permutations([S.SUBMITTED, S.CONFIRMED, S.READY]))
def test_the_order_of_arrival_does_not_matter(current: S, events: list[S]) -> None:
    if current in OPEN_STATES:
        assert after(events, current) is after([S.READY], current)


def test_every_open_order_can_be_ended_and_no_final_one_is_open() -> None:
    for state in OPEN_STATES:
        assert outcome(state, S.CANCELLED) is Outcome.APPLY
    assert OPEN_STATES.isdisjoint(FINAL_STATES)
    assert set(S) == OPEN_STATES | FINAL_STATES
    assert all(state.is_final == (state in FINAL_STATES) for state in S)
