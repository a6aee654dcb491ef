"""Why there are no orders now, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from kiosk.domain.store import StoreState, StoreStatus
from kiosk.engine.changes import StatusChanged
from kiosk.ui.desk import Desk
from kiosk.ui.status_view import StatusView
from tests.ui.stage import Stage


@pytest.fixture
def status(desk: Desk) -> Iterator[StatusView]:
    view = StatusView(desk)
    yield view
    view.deleteLater()


@pytest.mark.parametrize("state", list(StoreState))
def test_each_state_has_a_title_but_open(
    stage: Stage, status: StatusView, state: StoreState
) -> None:
    stage.become(state)
    is_open = state is StoreState.OPEN
    assert bool(status.property("title")) is not is_open
    assert bool(status.property("sentence")) is not is_open
    assert status.property("takesOrders") is is_open
    assert status.property("untilText") == ""


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        (5, "Opens at 5:00\xa0PM"),
        (20, "Opens tomorrow at 8:00\xa0AM"),
        (68, "Opens on Thursday at 8:00\xa0AM"),
        (188, "Opens on Mar 10 at 8:00\xa0AM"),
    ],
)
def test_when_it_opens(stage: Stage, status: StatusView, hours: int, text: str) -> None:
    stage.become(StoreState.CLOSED, until=stage.moment + timedelta(hours=hours))
    assert status.property("untilText") == text


def test_the_staffs_message_stands_for_ours(stage: Stage, status: StatusView) -> None:
    stage.become(StoreState.MAINTENANCE, "Back after lunch.", stage.moment + timedelta(minutes=30))
    assert status.property("sentence") == "Back after lunch."
    assert status.property("untilText") == "Back at 12:30\xa0PM"


def test_a_first_menu_that_cannot_be_had_sends_guests_to_the_counter(
    stage: Stage, status: StatusView
) -> None:
    stage.become(StoreState.NO_MENU)
    assert status.property("title") == "Getting the menu ready"
    stage.tell(StatusChanged(StoreStatus(StoreState.NO_MENU, is_unreachable=True)))
    assert status.property("title") == "Please order at the counter"
    assert "can’t reach the kitchen" in status.property("sentence")
    assert "keep trying" in status.property("sentence")
    assert status.property("isWaiting"), "it goes on trying, and that is to be seen"
    stage.tell(StatusChanged(StoreStatus(StoreState.NO_MENU, is_answered=True)))
    assert status.property("title") == "Please order at the counter"
    assert "can’t take orders yet" in status.property("sentence")
    assert status.property("isWaiting")
