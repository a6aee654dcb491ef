"""What a board shows that hears of orders twice: from its kiosk, and from OneTablet a bit later."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.engine.board_feed import BoardContact, Glance
from kiosk.engine.board_join import JoinedFeed
from kiosk.storage.orders import Board, BoardEntry

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class Told:
    """A feed that says what the test says: codes with their minutes after noon."""

    def __init__(self) -> None:
        self.contact = BoardContact.GOOD
        self.closed = False
        self._board = Board()

    def says(self, preparing: dict[str, int], ready: dict[str, int]) -> None:
        oldest, newest = entries(preparing), entries(ready)[::-1]
        self._board = Board(oldest, newest)

    def look(self) -> Glance:
        return Glance(self._board, self.contact)

    def close(self) -> None:
        self.closed = True


def entries(minutes: dict[str, int]) -> tuple[BoardEntry, ...]:
    made = (
        BoardEntry(f"order-{code}", code, "", NOON + timedelta(minutes=at))
        for code, at in minutes.items()
    )
    return tuple(sorted(made, key=lambda entry: entry.since))


@pytest.fixture
def own() -> Told:
    return Told()


@pytest.fixture
def polled() -> Told:
    return Told()


@pytest.fixture
def feed(own: Told, polled: Told) -> JoinedFeed:
    return JoinedFeed(own, polled)


def shown(feed: JoinedFeed) -> tuple[list[str], list[str]]:
    board = feed.look().board
    return [e.short_code for e in board.preparing], [e.short_code for e in board.ready]


def test_numbers_of_all_kiosks_stand_in_their_order(
    feed: JoinedFeed, own: Told, polled: Told
) -> None:
    own.says({"K02": 2, "K04": 4}, {"K01": 11})
    polled.says({"K02": 2, "A03": 3}, {"A01": 10, "A02": 12})
    assert shown(feed) == (["K02", "A03", "K04"], ["A02", "K01", "A01"])


def test_its_own_order_is_there_before_onetablet_has_it(
    feed: JoinedFeed, own: Told, polled: Told
) -> None:
    own.says({"K01": 1}, {})
    assert shown(feed) == (["K01"], [])
    polled.says({"A01": 0}, {})
    assert shown(feed) == (["A01", "K01"], [])


def test_a_step_that_the_kiosk_made_is_seen_before_onetablet_lists_it(
    feed: JoinedFeed, own: Told, polled: Told
) -> None:
    own.says({"K01": 1}, {})
    polled.says({"K01": 1}, {})
    assert shown(feed) == (["K01"], [])
    own.says({}, {"K01": 5})
    assert shown(feed) == ([], ["K01"])
    polled.says({}, {"K01": 6})
    assert feed.look().board.ready[0].since == NOON + timedelta(minutes=5)
    own.says({}, {})
    assert shown(feed) == ([], []), "collected, though OneTablet still lists it"
    polled.says({"K09": 9}, {"K01": 6})
    assert shown(feed) == (["K09"], [])


def test_a_step_that_the_kiosk_missed_is_seen_when_onetablet_lists_it(
    feed: JoinedFeed, own: Told, polled: Told
) -> None:
    own.contact = BoardContact.NO_KIOSK
    own.says({"K01": 1, "K02": 2}, {})
    polled.says({"K01": 1, "K02": 2}, {})
    assert shown(feed) == (["K01", "K02"], [])
    polled.says({"K02": 2}, {"K01": 6})
    assert shown(feed) == (["K02"], ["K01"])
    polled.says({"K02": 2}, {})
    assert shown(feed) == (["K02"], []), "collected, though the kiosk does not know"


def test_an_order_that_is_listed_again_is_shown_again(
    feed: JoinedFeed, own: Told, polled: Told
) -> None:
    own.says({"K01": 1}, {})
    polled.says({"K01": 1}, {})
    shown(feed)
    polled.says({}, {})
    assert shown(feed) == ([], [])
    polled.says({"K01": 1}, {})
    assert shown(feed) == (["K01"], [])


def test_as_long_as_nothing_is_new_nothing_is_added_up(
    feed: JoinedFeed, own: Told, polled: Told
) -> None:
    own.says({"K01": 1}, {})
    polled.says({"A01": 1}, {})
    board = feed.look().board
    assert feed.look().board is board
    polled.says({"A01": 1}, {})
    assert feed.look().board is not board


@pytest.mark.parametrize(
    ("of_own", "of_polled", "said"),
    [
        (BoardContact.GOOD, BoardContact.GOOD, BoardContact.GOOD),
        (BoardContact.NO_KIOSK, BoardContact.GOOD, BoardContact.GOOD),
        (BoardContact.NO_KITCHEN, BoardContact.GOOD, BoardContact.GOOD),
        (BoardContact.GOOD, BoardContact.NO_KITCHEN, BoardContact.NO_KITCHEN),
        (BoardContact.NO_KIOSK, BoardContact.NO_KITCHEN, BoardContact.NO_KIOSK),
        (BoardContact.NO_KITCHEN, BoardContact.NO_KITCHEN, BoardContact.NO_KITCHEN),
    ],
)
def test_contact_is_lost_where_numbers_stand_still(
    feed: JoinedFeed,
    own: Told,
    polled: Told,
    of_own: BoardContact,
    of_polled: BoardContact,
    said: BoardContact,
) -> None:
    own.contact, polled.contact = of_own, of_polled
    assert feed.look().contact is said


def test_both_are_closed(feed: JoinedFeed, own: Told, polled: Told) -> None:
    feed.close()
    assert own.closed
    assert polled.closed
