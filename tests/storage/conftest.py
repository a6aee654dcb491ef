"""A fresh data directory, its writer and a reader, on real files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.storage.database import open_reader, open_writer


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def writer(directory: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_writer(directory)) as connection:
        yield connection


@pytest.fixture
def reading(writer: sqlite3.Connection, directory: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_reader(directory)) as connection:
        yield connection
