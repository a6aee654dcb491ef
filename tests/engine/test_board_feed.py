"""The board's source: real databases, a socket that listens or does not, and clocks of the test."""

from __future__ import annotations

import shutil
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.order import Actor, Order, OrderState, Service, Totals
from kiosk.engine.alive import SOCKET_NAME, engine_listens
from kiosk.engine.board_feed import GONE_AFTER_S, LOST_AFTER, BoardContact, BoardFeed
from kiosk.storage import facts
from kiosk.storage.database import open_writer
from kiosk.storage.orders import Board
from kiosk.storage.outbox import change_state, place

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class Clocks:
    """Both clocks; `pass_s` moves them."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self.seconds - 1000)

    def monotonic(self) -> float:
        return self.seconds

    def pass_s(self, seconds: float) -> None:
        self.seconds += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def feed(tmp_path: Path, clocks: Clocks) -> Iterator[BoardFeed]:
    with closing(BoardFeed(tmp_path, clocks.now, clocks.monotonic)) as made:
        yield made


@contextmanager
def engine(directory: Path) -> Iterator[None]:
    """Somebody who listens as a running engine does."""
    path = directory / SOCKET_NAME
    path.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        listening.listen(1)
        yield


def order(writer: sqlite3.Connection, now: datetime) -> str:
    def build(code: str, number: int) -> tuple[Order, str]:
        made = Order(
            id=f"order-{number}",
            cart_id=f"cart-{number}",
            short_code=code,
            number=number,
            service=Service.TAKE_OUT,
            lines=(),
            totals=Totals(0, 0, 0, 0, 0, 0),
            placed_at=now,
            ready_at=now,
        )
        return made, "{}"

    count = writer.execute("SELECT count(*) FROM orders").fetchone()[0]
    placed = place(
        writer, day=date(2026, 3, 2), letter="K", build=build, now=now, cart_id=f"cart-{count + 1}"
    )
    return placed.order_id


def codes(board: Board) -> tuple[list[str], list[str]]:
    return [e.short_code for e in board.preparing], [e.short_code for e in board.ready]


def test_it_follows_what_another_connection_writes(
    tmp_path: Path, feed: BoardFeed, clocks: Clocks
) -> None:
    with closing(open_writer(tmp_path)) as writer, engine(tmp_path):
        facts.set_last_contact_at(writer, clocks.now())
        assert codes(feed.look().board) == ([], [])
        first, second = order(writer, clocks.now()), order(writer, clocks.now())
        both = [f"K{number:02}" for number in (1, 2)]
        assert sorted(codes(feed.look().board)[0]) == both
        change_state(writer, second, OrderState.READY, Actor.WEBHOOK, "", clocks.now())
        assert codes(feed.look().board)[1] == [both[1]]
        change_state(writer, second, OrderState.COMPLETED, Actor.STAFF, "", clocks.now())
        change_state(writer, first, OrderState.READY, Actor.WEBHOOK, "", clocks.now())
        glance = feed.look()
        assert codes(glance.board) == ([], [both[0]])
        assert glance.contact is BoardContact.GOOD


def test_as_long_as_nothing_is_written_nothing_is_read(
    tmp_path: Path, feed: BoardFeed, clocks: Clocks
) -> None:
    with closing(open_writer(tmp_path)) as writer:
        order(writer, clocks.now())
        board = feed.look().board
        for _ in range(100):
            clocks.pass_s(0.25)
            assert feed.look().board is board
        clocks.pass_s(10)
        assert feed.look().board is not board, "time alone takes orders off the board"


def test_without_an_engine_it_says_so_after_some_seconds_and_keeps_the_numbers(
    tmp_path: Path, feed: BoardFeed, clocks: Clocks
) -> None:
    with closing(open_writer(tmp_path)) as writer:
        facts.set_last_contact_at(writer, clocks.now())
        order(writer, clocks.now())
        assert feed.look().contact is BoardContact.GOOD
        clocks.pass_s(GONE_AFTER_S + 1)
        glance = feed.look()
        assert glance.contact is BoardContact.NO_KIOSK
        assert codes(glance.board)[0] != []
        with engine(tmp_path):
            clocks.pass_s(3)
            assert feed.look().contact is BoardContact.GOOD


def test_an_engine_that_does_not_hear_of_onetablet_is_told_apart(
    tmp_path: Path, feed: BoardFeed, clocks: Clocks
) -> None:
    with closing(open_writer(tmp_path)) as writer, engine(tmp_path):
        facts.set_last_contact_at(writer, clocks.now())
        for _ in range(int(LOST_AFTER.total_seconds()) // 5):
            clocks.pass_s(5)
            assert feed.look().contact is BoardContact.GOOD
        clocks.pass_s(5)
        assert feed.look().contact is BoardContact.NO_KITCHEN
        facts.set_last_contact_at(writer, clocks.now())
        assert feed.look().contact is BoardContact.GOOD


def test_an_engine_that_comes_back_is_given_time(
    tmp_path: Path, feed: BoardFeed, clocks: Clocks
) -> None:
    with closing(open_writer(tmp_path)) as writer:
        facts.set_last_contact_at(writer, clocks.now() - timedelta(hours=1))
        clocks.pass_s(60)
        assert feed.look().contact is BoardContact.NO_KIOSK
        with engine(tmp_path):
            clocks.pass_s(3)
            assert feed.look().contact is BoardContact.GOOD
            for _ in range(9):
                clocks.pass_s(2)
                feed.look()
            assert feed.look().contact is BoardContact.NO_KITCHEN


def test_it_waits_for_a_database_that_is_not_there_yet(
    tmp_path: Path, feed: BoardFeed, clocks: Clocks
) -> None:
    clocks.pass_s(GONE_AFTER_S + 1)
    assert feed.look().contact is BoardContact.NO_KIOSK
    with closing(open_writer(tmp_path)) as writer:
        order(writer, clocks.now())
        assert len(feed.look().board.preparing) == 1


def test_it_follows_a_database_that_was_replaced(
    tmp_path: Path, feed: BoardFeed, clocks: Clocks
) -> None:
    with closing(open_writer(tmp_path)) as writer:
        order(writer, clocks.now())
    assert len(feed.look().board.preparing) == 1
    aside = tmp_path / "aside"
    aside.mkdir()
    for file in tmp_path.glob("kiosk.db*"):
        shutil.move(file, aside / file.name)
    with closing(open_writer(tmp_path)) as writer:
        assert feed.look().board == Board()


def test_a_damaged_database_is_no_contact_and_no_end(
    tmp_path: Path, feed: BoardFeed, clocks: Clocks
) -> None:
    (tmp_path / "kiosk.db").write_bytes(b"this is not a database, whatever its name says" * 99)
    with engine(tmp_path):
        for _ in range(20):
            clocks.pass_s(1)
            feed.look()
        assert feed.look().contact is BoardContact.NO_KIOSK


def test_knocking_finds_an_engine_wherever_its_directory_is(tmp_path: Path) -> None:
    assert not engine_listens(tmp_path / "missing")
    assert not engine_listens(tmp_path)
    with engine(tmp_path):
        assert engine_listens(tmp_path)
        assert engine_listens(tmp_path), "it may be asked again and again"
    assert not engine_listens(tmp_path), "a killed kiosk leaves its socket behind"
    deep = tmp_path / ("d" * 60) / ("e" * 60)
    deep.mkdir(parents=True)
    assert not engine_listens(deep)
