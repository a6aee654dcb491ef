"""The other commands: sync, maintenance, check, serve, and the words around them."""

from __future__ import annotations

import json
import re
import shlex
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.__main__ import VERBS, _parser, main
from kiosk.commands.maintenance import _until
from kiosk.config import DEFAULT_FILE
from kiosk.domain.errors import KioskError
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.server import Sandbox
from kiosk.storage.database import backup, open_writer
from tests.commands.till import PROGRAM, SOUP, Till
from tests.engine.restaurant import CHANNEL_KEY, Json, tables, write_settings

QUIET = {"DISPLAY": "", "WAYLAND_DISPLAY": ""}


def lines_of(text: str) -> dict[str, str]:
    """`kiosk check`: what is said of each thing, word first."""
    split = [line.split(":", 1) for line in text.splitlines()]
    return {head.split()[1]: f"{head.split()[0]}:{rest}" for head, rest in split}


# --- the words around them


def test_without_words_it_prints_its_help_and_ends_with_2(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert all(verb in said.err for verb in VERBS)


@pytest.mark.parametrize(
    "words",
    [[], *([verb] for verb in VERBS), *(["orders", each] for each in ("submit", "list", "show"))],
)
def test_the_help_says_what_there_is(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*words, "--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert "usage: kiosk" in said
    if (
        words
        and words[0] not in {"demo", "gallery", "sandbox"}
        and words not in (["orders"], ["menu"])
    ):
        assert "--config FILE" in said
    if words == ["orders", "submit"]:
        for key in ("lines", "selections", "service", "address", "exit status"):
            assert key in said


def _told_commands() -> list[str]:
    """The command lines of the README: those of code blocks, and whole ones within sentences."""
    text = (Path(__file__).resolve().parents[2] / "README.md").read_text("utf-8")
    blocks = re.findall(r"^    (kiosk .*?)\s*(?:#.*)?$", text, re.MULTILINE)
    return blocks + re.findall(r"`(kiosk \w+ [^`]*--[^`]*)`", text)


@pytest.mark.parametrize("line", _told_commands())
def test_the_command_line_knows_what_the_readme_tells(line: str) -> None:
    words = shlex.split(line)[1:]
    assert vars(_parser(words).parse_args(words))["verb"] == words[0]


@pytest.mark.parametrize("option", ["--api-key", "--webhook-key"])
def test_the_sandbox_says_which_keys_it_has(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["sandbox", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert f" {option} KEY " in told
    assert "(default: sandbox)" in told.rpartition(f" {option} KEY ")[2].partition(" --")[0]


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"kiosk {__version__}\n"


@pytest.mark.parametrize(
    ("words", "names", "helps"),
    [
        (["dance"], "invalid choice: 'dance'", "kiosk"),
        (["--dance"], "required: COMMAND", "kiosk"),
        (["sync", "--dance"], "unrecognized arguments: --dance", "kiosk"),
        (["sync", "a\nb\x1b"], "unrecognized arguments: a\\u000ab\\u001b", "kiosk"),
        (["orders"], "required: ACTION", "kiosk orders"),
        (["orders", "dance"], "invalid choice: 'dance'", "kiosk orders"),
        (["orders", "show"], "required: ID", "kiosk orders show"),
        (["maintenance"], "required: state", "kiosk maintenance"),
        (["sandbox", "--port", "x"], "--port", "kiosk sandbox"),
    ],
)
def test_words_that_cannot_be_are_one_sentence_and_2(
    words: list[str], names: str, helps: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert said.err.startswith("kiosk: ")
    assert names in said.err
    assert said.err.endswith(f"; see {helps} --help.\n")


# --- which settings


def test_the_settings_that_are_named_come_first(till: Till, tmp_path: Path) -> None:
    other = write_settings(
        tmp_path / "other.toml", tables(till.data, till.url, store={"timezone": "Europe/Berlin"})
    )
    named = till.run("check", also={"KIOSK_CONFIG": str(other)})
    assert "America/New_York" in named.out
    from_environment = till.run("check", config=False, also={"KIOSK_CONFIG": str(other)})
    assert "Europe/Berlin" in from_environment.out


def test_without_a_name_the_default_file_is_read(till: Till) -> None:
    if DEFAULT_FILE.exists():
        pytest.skip(f"{DEFAULT_FILE} exists on this machine")
    done = till.run("sync", config=False)
    assert done.status == 2
    assert f"no settings file {DEFAULT_FILE}" in done.one_sentence()


def test_the_environment_overrides_the_file(till: Till) -> None:
    done = till.run("check", also=QUIET | {"KIOSK__STORE__TIMEZONE": "Asia/Tokyo"})
    assert "Asia/Tokyo" in lines_of(done.out)["settings"]
    wrong = till.run("sync", also={"KIOSK__CHANNEL_API__API_KEY": "wrong-key-123"})
    assert wrong.status == 2
    assert "401" in wrong.one_sentence()
    assert "wrong-key-123" not in wrong.err


# --- sync


def test_sync_tells_what_changed(till: Till) -> None:
    first = till.run("sync")
    assert first.status == 0
    assert first.out.splitlines() == [
        "added: Soup",
        "added: Curry",
        "added: Lassi",
        "Menu version 1: 1 menu, 2 categories, 3 items.",
    ]
    assert till.run("sync").out.splitlines() == [
        "Nothing changed.",
        "Menu version 1: 1 menu, 2 categories, 3 items.",
    ]


def test_sync_goes_through_the_running_kiosk(till: Till, engine: subprocess.Popen[str]) -> None:
    assert till.run("sync").status == 0
    assert engine.poll() is None


def test_a_menu_that_cannot_be_used_names_the_field(till: Till, sandbox: Sandbox) -> None:
    till.run("sync")
    sandbox.faults.add(Fault("invalid_menu", on="pull"))
    done = till.run("sync")
    assert done.status == 2
    assert "menus[0].menu.categories" in done.one_sentence()
    assert till.run("orders", "submit", "--dry-run", till.cart(SOUP)).status == 0
    failure = lines_of(till.run("check", also=QUIET).out)["database"]
    assert failure.startswith("warning:")
    assert "menus[0].menu.categories" in failure


def test_a_onetablet_that_is_not_there_is_one_sentence(till: Till) -> None:
    till.configure(channel_api={"base_url": "http://127.0.0.1:9"})
    done = till.run("sync")
    assert done.status == 2
    assert "cannot be reached" in done.one_sentence()


# --- maintenance


def test_maintenance_is_kept_and_told(till: Till, engine: subprocess.Popen[str]) -> None:
    assert till.run("maintenance", "status").out == "off\n"
    done = till.run("maintenance", "on", "--message", "Back soon", "--until", "2099-01-02T03:04")
    assert done.out == "Maintenance is on; the kiosk is now: maintenance.\n"
    told = "on until 2099-01-02 03:04: Back soon\n"
    assert till.run("maintenance", "status").out == told
    engine.terminate()
    engine.wait(10)
    assert till.run("maintenance", "status").out == told
    assert till.run("maintenance", "off").out == "Maintenance is off; the kiosk is now: open.\n"
    assert till.run("maintenance", "status").out == "off\n"


@pytest.mark.parametrize(
    "words",
    [
        ["on", "--until", ""],
        ["on", "--until", "yesterday"],
        ["on", "--until", "25:00"],
        ["on", "--until", "2020-01-01T00:00"],
        ["on", "--until", "9999-12-31T23:59"],
        ["on", "--until", "0001-01-01"],
        ["on", "--message", "x" * 201],
        ["off", "--message", "x"],
        ["status", "--until", "12:00"],
    ],
)
def test_words_of_maintenance_that_cannot_be(stocked: Till, words: list[str]) -> None:
    done = stocked.run("maintenance", *words)
    assert done.status == 2
    assert "--" in done.one_sentence()


def test_a_time_of_day_is_the_next_one(stocked: Till) -> None:
    from zoneinfo import ZoneInfo

    now = datetime(2026, 10, 24, 18, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    assert _until("18:30", now) - now == timedelta(minutes=30)
    # Tomorrow, after a night of one more hour.
    assert _until("17:30", now) == datetime(2026, 10, 25, 16, 30, tzinfo=UTC)
    assert _until("2026-10-25T12:00+00:00", now) == datetime(2026, 10, 25, 12, 0, tzinfo=UTC)
    with pytest.raises(KioskError, match="over already"):
        _until("2026-10-24T18:00", now)


# --- check


@contextmanager
def listing(orders: list[Json]) -> Iterator[str]:
    """The address of an Orders API that lists these."""
    page = {"page": 1, "limit": 100, "total": len(orders), "totalPages": 1}
    body = json.dumps({"items": orders, "pagination": page}).encode()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing: the test's output is its own."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_a_good_installation_is_well(till: Till) -> None:
    done = till.run("check", also=QUIET)
    assert done.status == 0
    said = lines_of(done.out)
    assert {thing: text.split(":")[0] for thing, text in said.items()} == {
        "settings": "ok",
        "database": "ok",
        "disk": "ok",
        "onetablet": "ok",
        "orders_api": "ok",
        "webhooks": "ok",
        "pictures": "ok",
        "menu_words": "ok",
        "display": "warning",
        "fonts": "ok",
        "brand": "ok",
        "first_page": "ok",
        "clock": "ok",
    }
    assert "takes the key; 1 menu, 3 items" in said["onetablet"]
    # It looked, and did nothing: the kiosk's own user has still to make all this.
    assert not till.data.exists()


def test_a_kiosk_that_polls_is_looked_at_without_webhooks(till: Till) -> None:
    orders_api = {"base_url": f"{till.url}/api/v1", "api_key": CHANNEL_KEY}
    polling = tables(till.data, till.url, orders_api=orders_api)
    del polling["webhooks"]
    write_settings(till.config, polling)
    done = till.run("check", also=QUIET)
    assert done.status == 0
    said = lines_of(done.out)
    assert said["webhooks"] == "ok: none are taken: this kiosk polls"
    assert "takes the key" in said["orders_api"]
    assert "[webhooks]" in till.run("webhooks", "openapi").one_sentence()

    polling["orders_api"] |= {"api_key": "not-the-key"}
    write_settings(till.config, polling)
    done = till.run("check", also=QUIET)
    assert done.status == 1
    assert "does not accept the key" in lines_of(done.out)["orders_api"]


@pytest.mark.parametrize(
    ("odd", "words"),
    [
        ({"status": "new"}, "no id: id: is missing"),
        ({"id": "a1", "status": "parked"}, "a1: the status 'parked' is unknown"),
    ],
)
def test_an_order_that_cannot_be_read_is_told(till: Till, odd: Json, words: str) -> None:
    good = {"id": "a2", "status": "ready", "details": {"total": 21.97, "placedAt": ""}}
    with listing([good, odd]) as url:
        till.configure(orders_api={"base_url": url, "api_key": CHANNEL_KEY})
        done = till.run("check", also=QUIET)
    assert (done.status, done.err) == (0, "")
    assert lines_of(done.out)["orders_api"] == (
        f"warning: {url} takes the key; 1 order of today cannot be read: {words}"
    )


def test_two_kiosks_with_one_letter_are_noticed(till: Till) -> None:
    orders_api = {"base_url": f"{till.url}/api/v1", "api_key": CHANNEL_KEY}
    till.configure(orders_api=orders_api)
    assert "its numbers begin with K" in lines_of(till.run("check", also=QUIET).out)["settings"]
    till.run("sync")
    assert till.run("orders", "submit", till.cart(SOUP)).status == 0
    assert lines_of(till.run("check", also=QUIET).out)["orders_api"].startswith("ok:")
    # Another kiosk of the store, before its first start.
    other = {"KIOSK__DATA__DIRECTORY": str(till.folder / "other")}
    done = till.run("check", also=QUIET | other)
    assert done.status == 0
    said = lines_of(done.out)["orders_api"]
    assert said.startswith("warning:")
    assert "though they have its letter: K01. Each kiosk" in said
    other["KIOSK__STORE__KIOSK_LETTER"] = "H"
    assert lines_of(till.run("check", also=QUIET | other).out)["orders_api"].startswith("ok:")


def test_the_stores_translations_are_looked_at(till: Till) -> None:
    words = till.folder / "words.csv"
    file = {"KIOSK__STORE__MENU_TRANSLATIONS": str(words)}
    done = till.run("check", also=QUIET | file)
    assert done.status == 1
    assert lines_of(done.out)["menu_words"].startswith(f"FAILED: {words} cannot be read")
    words.write_text("menu;de;ar\nSoup;Suppe;\n", "utf-8")
    done = till.run("check", also=QUIET | file)
    assert lines_of(done.out)["menu_words"] == f"ok: {words}: de 1, ar 0"


def test_a_port_that_this_kiosk_holds_is_well(till: Till) -> None:
    from tests.commands.till import serving

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    till.configure(webhooks={"port": port})
    with serving(till):
        done = till.run("check", also=QUIET)
        assert done.status == 0
        assert "held by the running kiosk" in lines_of(done.out)["webhooks"]


def test_a_display_that_does_not_answer_fails(till: Till) -> None:
    dead = {"QT_QPA_PLATFORM": "", "WAYLAND_DISPLAY": "", "DISPLAY": ":5555"}
    done = till.run("check", also=dead)
    assert done.status == 1
    assert "nobody answers at DISPLAY=:5555" in lines_of(done.out)["display"]
    for verb in ("run", "board"):
        done = till.run(verb, also=dead)
        assert done.status == 2
        assert "nobody answers at DISPLAY=:5555" in done.one_sentence()


def test_a_screen_that_qt_cannot_start_is_2(till: Till) -> None:
    """Where a display answers and turns this user away, or Qt lacks what it needs for it."""
    done = till.run("gallery", config=False, also={"QT_QPA_PLATFORM": "nothing-of-qts"})
    assert done.status == 2
    assert "Traceback" not in done.err
    assert done.err.splitlines()[-1].startswith("kiosk: The screen does not start: ")


def test_each_thing_that_is_wrong_fails(till: Till, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        in_the_way = tmp_path / "a-file"
        in_the_way.write_text("x")
        till.configure(
            channel_api={"api_key": "not-the-key"},
            webhooks={"port": taken.getsockname()[1]},
            data={"directory": str(in_the_way)},
        )
        done = till.run("check", also=QUIET)
    assert done.status == 1
    said = lines_of(done.out)
    for thing, why in (
        ("database", "is not a directory"),
        ("onetablet", "does not accept the key"),
        ("webhooks", "in use"),
    ):
        assert said[thing].startswith("FAILED:")
        assert why in said[thing]
    assert in_the_way.read_text() == "x"


def test_check_says_what_is_wrong_with_the_settings(till: Till) -> None:
    till.config.write_text("[store]\nid = 5\n")
    done = till.run("check")
    assert done.status == 1
    assert "store.id" in done.out
    assert done.err == ""


def test_onetablet_is_not_there(till: Till) -> None:
    till.configure(channel_api={"base_url": "http://127.0.0.1:9"})
    done = till.run("check", also=QUIET)
    assert done.status == 1
    assert lines_of(done.out)["onetablet"].count("cannot be reached") == 1


def test_a_menu_that_cannot_be_used_fails_although_the_key_is_taken(
    till: Till, sandbox: Sandbox
) -> None:
    sandbox.faults.add(Fault("invalid_menu", on="pull"))
    done = till.run("check", also=QUIET)
    assert done.status == 1
    assert "takes the key, but its menu is unusable" in lines_of(done.out)["onetablet"]


def test_check_leaves_nothing_behind(till: Till) -> None:
    assert till.run("sync").status == 0
    before = till.files()
    done = till.run("check", also=QUIET)
    assert lines_of(done.out)["database"] == "ok: menu version 1"
    assert till.run("orders", "list").status == 0
    assert till.run("maintenance", "status").status == 0
    assert till.run("menu", "lint").status == 0
    assert till.files() == before


def test_check_says_that_the_database_is_gone_and_comes_back(till: Till) -> None:
    assert till.run("sync").status == 0
    with closing(open_writer(till.data)) as connection:
        backup(connection, till.data)
    (till.data / "kiosk.db").unlink()
    assert "is gone; the next start takes kiosk-" in lines_of(till.run("check").out)["database"]


def test_check_says_why_the_newest_menu_was_not_taken(till: Till) -> None:
    assert till.run("sync").status == 0
    refused = {"KIOSK__CHANNEL_API__API_KEY": "another"}
    assert till.run("sync", also=refused).status == 2
    said = lines_of(till.run("check", also=QUIET).out)
    assert "the newest menu was not taken: OneTablet answered 401" in said["database"]
    assert said["database"].startswith("warning")


# --- what others wrote


def test_calls_without_a_running_kiosk_are_logged(till: Till, sandbox: Sandbox) -> None:
    done = till.run("sync")
    assert done.err == ""
    assert till.run("orders", "submit", till.cart(SOUP)).err == "K01 submitted\n"
    log = (till.data / "logs" / "commands.log").read_text()
    calls = [json.loads(line[line.index("{") :]) for line in log.splitlines() if "{" in line]
    assert [(call["endpoint"], call["status"]) for call in calls if call["direction"] == "out"] == [
        ("GET /pull/menus/{store_id}", 200),
        ("POST /orders", 200),
    ]
    for secret in (CHANNEL_KEY, "Zacharias", "zach.quill", "010 4477", "0104477"):
        assert secret not in log


def test_a_terminal_is_not_steered_from_outside(stocked: Till) -> None:
    done = stocked.run("orders", "show", "\x1b[2J\u202eK01")
    assert done.one_sentence() == r"kiosk: There is no order '\x1b[2J\u202eK01'."
    cart = {"lines": [{"item": "\x9b31m"}], "service": "take_out"}
    done = stocked.run("orders", "submit", "--dry-run", stocked.cart(cart))
    assert done.status == 2
    assert all(each.isprintable() for each in done.one_sentence())
    arabic = "\u0645\u062d\u0645\u062f"
    cart = {"lines": [{"item": "soup"}], "service": "take_out", "name": f"\u202e{arabic}\x07"}
    done = stocked.run("orders", "submit", "--dry-run", stocked.cart(cart))
    assert json.loads(done.out)["consumer"]["first_name"] == arabic
    assert "\u202e" not in done.out


@pytest.mark.parametrize(
    ("verb", "sentence"),
    [("demo", "A local OneTablet and the kiosk"), ("gallery", "Every control of the screen")],
)
def test_a_command_is_described_with_its_names_as_they_are(verb: str, sentence: str) -> None:
    described = subprocess.run(
        [*PROGRAM, "--help"], capture_output=True, text=True, check=True, timeout=60
    ).stdout
    assert VERBS[verb] in " ".join(described.split())
    # The description of a verb that is not loaded is made of its summary.
    verbs = _parser([])._subparsers
    assert verbs is not None
    (choices,) = [each.choices for each in verbs._group_actions]
    assert isinstance(choices, dict)
    assert choices[verb].description.startswith(sentence)


@pytest.mark.parametrize("more", [[], ["--all"]])
def test_the_demos_pictures_have_a_place_before_anything_starts(
    till: Till, tmp_path: Path, more: list[str]
) -> None:
    in_the_way = tmp_path / "a-file"
    in_the_way.write_text("x")
    for folder in (in_the_way, in_the_way / "shots", Path("/proc/shots")):
        done = till.run("demo", "--autopilot", "--shots", str(folder), *more, config=False)
        assert (done.status, done.out) == (2, "")
        assert f"cannot be written to {folder}: " in done.one_sentence()


# --- serve


def test_serve_ends_cleanly_when_it_is_told_to(till: Till, engine: subprocess.Popen[str]) -> None:
    engine.terminate()
    assert engine.wait(10) == 0
    assert not (till.data / "kiosk.db-wal").exists(), "the database was closed"


def test_orders_are_listed_while_it_serves(till: Till, engine: subprocess.Popen[str]) -> None:
    assert till.orders() == []
    assert json.loads(till.run("orders", "list").out) == []
