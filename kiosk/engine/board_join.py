"""The numbers of all kiosks of the store for a board beside one of them, whose own come at once.

It adds up what two feeds say, and asks nobody itself.
"""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.engine.board_feed import BoardContact, Feed, Glance
from kiosk.storage.orders import Board, BoardEntry


class JoinedFeed:
    """`own` knows this machine's kiosk, `polled` knows all kiosks, this one's orders among them.

    Orders only move forward, so of two words about one order the one that is further is fresher:
    over before ready before in preparation. Over is what a feed had and has no more; what it never
    had, such as an order that was not sent yet, or another kiosk's, it does not know.
    """

    def __init__(self, own: Feed, polled: Feed) -> None:
        self._own = own
        self._polled = polled
        self._known_to_own: set[str] = set()
        self._known_to_polled: set[str] = set()
        self._boards = (Board(), Board())
        self._joined = Board()

    def look(self) -> Glance:
        """As cheap as the two are while they tell nothing new."""
        own, polled = self._own.look(), self._polled.look()
        if own.board is not self._boards[0] or polled.board is not self._boards[1]:
            self._boards = (own.board, polled.board)
            self._joined = self._join(own.board, polled.board)
        return Glance(self._joined, _contact(own.contact, polled.contact))

    def close(self) -> None:
        self._own.close()
        self._polled.close()

    def _join(self, own: Board, polled: Board) -> Board:
        in_own, in_polled = _ids(own), _ids(polled)
        over = (self._known_to_own - in_own) | (self._known_to_polled - in_polled)
        # What neither has any more is forgotten.
        self._known_to_own = (self._known_to_own & in_polled) | in_own
        self._known_to_polled = (self._known_to_polled & in_own) | in_polled
        # Of what both have in one place, the kiosk of this machine knows better since when.
        ready = {entry.order_id: entry for entry in (*polled.ready, *own.ready)}
        preparing = {entry.order_id: entry for entry in (*polled.preparing, *own.preparing)}
        return Board(
            _by_age(e for id_, e in preparing.items() if id_ not in over and id_ not in ready),
            _by_age(e for id_, e in ready.items() if id_ not in over)[::-1],
        )


def _contact(own: BoardContact, polled: BoardContact) -> BoardContact:
    """OneTablet knows of every kiosk; where it cannot be asked, others' numbers stand still."""
    return own if BoardContact.GOOD not in (own, polled) else polled


def _ids(board: Board) -> set[str]:
    return {entry.order_id for entry in (*board.preparing, *board.ready)}


def _by_age(entries: Iterable[BoardEntry]) -> tuple[BoardEntry, ...]:
    """The oldest first."""
    return tuple(sorted(entries, key=lambda entry: entry.since))
