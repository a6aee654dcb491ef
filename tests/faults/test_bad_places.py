"""A machine that is not as it should be: one clear sentence, and nothing is damaged."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kiosk import app
from kiosk.__main__ import main
from kiosk.sandbox.server import Sandbox
from kiosk.storage.database import backup, open_writer
from tests.commands.till import PROGRAM, SOUP, Done, Till, serving
from tests.engine.restaurant import CHANNEL_KEY


def test_two_kiosks_on_one_directory(till: Till) -> None:
    with serving(till) as first:
        second = till.run("serve")
        assert second.status == 2
        said = second.one_sentence()
        assert f"process {first.pid}" in said
        assert str(till.data) in said
        assert first.poll() is None
        # The first one still takes orders over its control socket.
        assert till.run("orders", "submit", till.cart(SOUP)).status == 0


def test_the_port_is_taken(till: Till) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        till.configure(webhooks={"port": port})
        done = till.run("serve")
    assert done.status == 2
    assert f"Port {port}" in done.one_sentence()


@pytest.mark.parametrize("verb", [["serve"], ["sync"], ["maintenance", "on"]])
def test_the_data_directory_is_a_file(till: Till, tmp_path: Path, verb: list[str]) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("mine")
    till.configure(data={"directory": str(in_the_way)})
    done = till.run(*verb)
    assert done.status == 2
    assert "is not a directory" in done.one_sentence()
    assert in_the_way.read_text() == "mine"


def test_the_data_directory_cannot_be_made(till: Till, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("mine")
    till.configure(data={"directory": str(in_the_way / "data")})
    done = till.run("serve")
    assert done.status == 2
    assert "cannot be created" in done.one_sentence()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_the_data_directory_is_not_writable(till: Till) -> None:
    till.data.mkdir()
    till.data.chmod(0o500)
    done = till.run("serve")
    till.data.chmod(0o700)
    assert done.status == 2
    assert "not writable" in done.one_sentence()


@pytest.mark.parametrize("forbidden", ["data", ""])
def test_the_data_directory_is_not_for_this_user(till: Till, forbidden: str) -> None:
    """Neither the directory itself may be entered, nor the folder that it is in."""
    folder = till.folder / "owned"
    orders_api = {"base_url": f"{till.url}/api/v1", "api_key": CHANNEL_KEY}
    till.configure(data={"directory": str(folder / "data")}, orders_api=orders_api)
    assert till.run("sync").status == 0
    (folder / forbidden).chmod(0)
    try:
        for words in (
            ["orders", "list"], ["orders", "show", "K01"], ["maintenance", "status"],
            ["menu", "lint"], ["board"], ["serve"], ["run"], ["sync"],
            ["orders", "submit", till.cart(SOUP)],
            ["orders", "submit", "--dry-run", till.cart(SOUP)],
        ):  # fmt: skip
            done = as_mere_user(till, *words)
            assert done.status == 2, words
            assert str(folder) in done.one_sentence()
        done = as_mere_user(till, "check")
    finally:
        (folder / forbidden).chmod(0o700)
    assert (done.status, done.err) == (1, "")
    said = {line.split()[1]: line.split()[0] for line in done.out.splitlines()}
    assert (said["database:"], said["clock:"]) == ("FAILED", "ok")


def as_mere_user(till: Till, *words: str) -> Done:
    """Runs a command without what lets root enter everywhere."""
    without: list[str] = []
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("setpriv is needed to be less than root")
        capabilities = "-dac_override,-dac_read_search"
        without = ["setpriv", "--bounding-set", capabilities, "--inh-caps", capabilities]
    ended = subprocess.run(
        [*without, *PROGRAM, *words, "--config", str(till.config)],
        capture_output=True,
        text=True,
        timeout=60,
        env=till.environment,
    )
    return Done(ended.returncode, ended.stdout, ended.stderr)


@pytest.mark.parametrize("verb", [["serve"], ["orders", "list"], ["sync"]])
def test_a_database_of_a_newer_version(till: Till, verb: list[str]) -> None:
    assert till.run("sync").status == 0
    database = till.data / "kiosk.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA user_version = 999")
    before = database.read_bytes()
    done = till.run(*verb)
    assert done.status == 2
    assert "newer version" in done.one_sentence()
    assert database.read_bytes() == before


def test_a_directory_that_goes_away_under_a_running_kiosk(
    till: Till,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(app, "LOCK_WAIT_S", 0.2)
    with serving(till):
        assert till.run("orders", "submit", till.cart(SOUP)).status == 0
        (kept,) = till.orders()
        till.data.rename(tmp_path / "elsewhere")
        deadline = time.monotonic() + 10
        while not list(till.data.glob("backups/kiosk-*.db")):
            assert time.monotonic() < deadline, "it was not noticed"
            time.sleep(0.05)
        said = till.run("check").out
        assert "FAILED   database: the database was removed while the kiosk ran" in said
        assert "restart the kiosk" in said
        words = ["orders", "submit", till.cart(SOUP), "--config", str(till.config)]
        assert main(words) == 2
        assert "nobody answers there" in capsys.readouterr().err
    with serving(till):
        assert [each["id"] for each in till.orders()] == [kept["id"]]
        assert till.run("orders", "submit", till.cart(SOUP)).status == 0
        assert till.orders()[0]["short_code"] != kept["short_code"]


def test_a_corrupt_database_is_replaced_by_its_backup(till: Till, sandbox: Sandbox) -> None:
    assert till.run("orders", "submit", till.cart(SOUP)).status == 0
    with closing(open_writer(till.data)) as connection:
        backup(connection, till.data)
    (kept,) = till.orders()
    (till.data / "kiosk.db").write_bytes(b"no database at all" * 1000)
    with serving(till):
        assert till.orders() == [kept]
        # Nobody knows which numbers were called out since the backup.
        assert till.run("orders", "submit", till.cart(SOUP)).status == 0
        assert till.orders()[0]["short_code"] == "K102"
    assert len(list(till.data.glob("kiosk.db.corrupt-*Z"))) == 1
    assert "restored kiosk-" in till.run("check").out


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[None]:
    """A file system of its own on `folder`; skips where that is not allowed."""
    folder.mkdir(exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("mounting a small disk needs root")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(file: Path) -> None:
    with file.open("wb", buffering=0) as filler:
        while True:
            filler.write(bytes(4096))


def test_a_full_disk_is_one_sentence_and_loses_nothing(till: Till) -> None:
    with small_disk(till.data, "32m"):
        assert till.run("orders", "submit", till.cart(SOUP)).status == 0
        assert "warning disk: only " in " ".join(till.run("check").out.split())
        (first,) = till.orders()
        filler = till.data / "filler"
        with pytest.raises(OSError, match="No space left"):
            fill(filler)
        done = till.run("orders", "submit", till.cart(SOUP))
        assert done.status == 2
        assert "full" in done.one_sentence()
        filler.unlink()
        assert till.orders() == [first]
        assert till.run("orders", "submit", till.cart(SOUP)).status == 0


def test_a_running_kiosk_on_a_full_disk_says_so_and_goes_on_when_there_is_room(till: Till) -> None:
    with small_disk(till.data, "32m"), serving(till):
        assert till.run("orders", "submit", till.cart(SOUP)).status == 0
        before = till.orders()
        filler = till.data / "filler"
        with pytest.raises(OSError, match="No space left"):
            fill(filler)
        refused = till.run("orders", "submit", till.cart(SOUP))
        assert refused.status == 2
        assert "full (0 MB left): free some space" in refused.one_sentence()
        said = till.run("check").out
        assert "FAILED   database: The disk that holds" in said
        assert "FAILED   disk: The disk that holds" in said
        assert till.orders() == before
        filler.unlink()
        assert till.run("orders", "submit", till.cart(SOUP)).status == 0
        assert len(till.orders()) == 2
        assert "ok       database" in till.run("check").out
