"""When an order is late: never before its limit, and only while somebody waits for the kitchen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.lateness import Lateness, LatenessRules, Promise, lateness
from kiosk.domain.order import OrderState

NOON = datetime(2026, 5, 9, 12, 0, tzinfo=UTC)
RULES = LatenessRules(timedelta(minutes=5), timedelta(minutes=15), hears_confirmations=True)
S = OrderState


def at(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


SENT = Promise(S.SUBMITTED, NOON, at(1), None)


@pytest.mark.parametrize(
    ("promise", "minutes", "expected"),
    [
        (SENT, 6, None),
        (SENT, 6.1, Lateness.CONFIRMATION),
        (SENT, 21, Lateness.CONFIRMATION),
        (SENT, 21.1, Lateness.READY),
        (replace(SENT, state=S.CONFIRMED), 21, None),
        (replace(SENT, state=S.CONFIRMED), 21.1, Lateness.READY),
        (replace(SENT, state=S.CONFIRMED, ready_at=at(30)), 35, None),
        (replace(SENT, state=S.CONFIRMED, ready_at=at(30)), 35.1, Lateness.READY),
        (replace(SENT, state=S.CONFIRMED, ready_at=at(3)), 8.1, Lateness.READY),
        (replace(SENT, sent_at=None), 5.1, Lateness.CONFIRMATION),
    ],
)
def test_each_limit(promise: Promise, minutes: float, expected: Lateness | None) -> None:
    assert lateness(promise, RULES, at(minutes)) is expected


def test_where_confirmations_are_not_heard_nothing_is_late_for_one() -> None:
    deaf = replace(RULES, hears_confirmations=False)
    assert lateness(SENT, deaf, at(21)) is None
    assert lateness(SENT, deaf, at(21.1)) is Lateness.READY


@given(minutes=st.floats(0, 10_000), state=st.sampled_from(S))
def test_only_what_the_kitchen_has_can_be_late(minutes: float, state: OrderState) -> None:
    late = lateness(replace(SENT, state=state), RULES, at(minutes))
    assert late is None or state in {S.SUBMITTED, S.CONFIRMED}
