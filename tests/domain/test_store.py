"""Which of several reasons for not taking orders is shown, and for how long."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import product

from kiosk.domain.store import Maintenance, Pause, StoreFacts, StoreState, store_status

NOW = datetime(2026, 5, 8, 12, 0, tzinfo=UTC)
SOON, BEFORE = NOW + timedelta(minutes=1), NOW - timedelta(minutes=1)


def test_the_first_reason_that_applies_wins() -> None:
    """Every combination of reasons, with ends that are open, ahead and over."""
    for maintenance, broken, pause, has_menu, lost, offline, is_open, answered in product(
        (None, Maintenance("m"), Maintenance("m", SOON), Maintenance("m", NOW)),
        (True, False),
        (None, Pause("p"), Pause("p", SOON), Pause("p", BEFORE)),
        (True, False), (True, False), (True, False), (True, False), (True, False),
    ):  # fmt: skip
        facts = StoreFacts(
            maintenance, pause, has_menu, lost, offline, is_open, SOON, broken, answered
        )
        status = store_status(facts, NOW)
        reasons = [
            (StoreState.MAINTENANCE, maintenance is not None and maintenance.until != NOW),
            (StoreState.OUT_OF_ORDER, broken),
            (StoreState.PAUSED, pause is not None and pause.until != BEFORE),
            (StoreState.NO_MENU, not has_menu),
            (StoreState.CLOSED, not is_open),
            (StoreState.OFFLINE, offline),
            (StoreState.OPEN, True),
        ]
        expected = next(state for state, applies in reasons if applies)
        assert status.state is expected
        assert status.is_unreachable == (
            lost if expected is StoreState.NO_MENU else expected is StoreState.CLOSED and offline
        )
        assert status.lets_finish == (expected is StoreState.CLOSED and not offline)
        is_answered = expected is StoreState.NO_MENU and answered and not lost
        assert status.is_answered == is_answered
        assert status.takes_orders == (expected is StoreState.OPEN)
        if expected is StoreState.MAINTENANCE:
            assert maintenance is not None
            assert (status.message, status.until) == ("m", maintenance.until)
        elif expected is StoreState.PAUSED:
            # The reason is OneTablet's, for staff; guests are not shown it.
            assert pause is not None
            assert (status.message, status.until) == ("", pause.until)
        else:
            assert status.until == (SOON if expected is StoreState.CLOSED else None)


def test_the_states_stand_in_the_order_in_which_they_win() -> None:
    assert [state.value for state in StoreState] == [
        "maintenance", "out_of_order", "paused", "no_menu", "closed", "offline", "open",
    ]  # fmt: skip
