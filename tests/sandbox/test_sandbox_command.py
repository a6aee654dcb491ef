"""The command: menu files good and bad, a taken port, the address it prints, a clean stop."""

import argparse
import json
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from kiosk.commands import sandbox as command
from kiosk.sandbox import menu_file

_PROGRAM = """
import argparse, sys
from kiosk.commands import sandbox
parser = argparse.ArgumentParser()
sandbox.add_arguments(parser)
sys.exit(sandbox.run(parser.parse_args()))
"""


def started(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_told_to_stop(menu_path: Path, number: signal.Signals) -> None:
    with started("--port", "0", "--menu", str(menu_path), "--api-key", "k") as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            url = line.split()[-1]
            answer = httpx.get(
                f"{url}/pull/menus/harbour", headers={"x-api-key": "k"}, trust_env=False
            )
            process.send_signal(number)
            rest, errors = process.communicate(timeout=10)
        finally:
            process.kill()

    assert line.startswith("OneTablet sandbox on http://127.0.0.1:")
    assert answer.status_code == 200
    assert (process.returncode, rest, errors) == (0, "", "")


def test_it_does_what_its_options_say(menu_path: Path) -> None:
    """Each one shows in what the running sandbox answers."""
    options = {
        "--menu": str(menu_path),
        "--api-key": "c",
        "--orders-api-key": "o",
        "--api-header": "x-partner",
        "--transport": "envelope",
        "--event-create": "New",
        "--event-cancel": "Gone",
        "--event-delivery-status": "Moved",
        "--webhook-copies": "2",
        "--confirm-after": "1.5",
        "--ready-after": "-1",
        "--reject-every": "4",
        "--cancel-every": "5",
    }
    words = [word for option in options.items() for word in option]
    with started("--port", "0", "--reorder-webhooks", *words) as process:
        try:
            assert process.stdout is not None
            url = process.stdout.readline().split()[-1]
            with httpx.Client(base_url=url, trust_env=False) as client:
                behaviour = client.get("/_sandbox/behaviour").json()
                orders = client.get("/api/v1/orders", headers={"x-api-key": "o"})
                rest = client.post("/orders", json={}, headers={"x-partner": "c"})
                event = {"event": {"type": "order.create"}}
                envelope = client.post("/webhooks", json=event, headers={"x-partner": "c"})
        finally:
            process.kill()

    assert behaviour == {
        "confirm_after_s": 1.5,
        "ready_after_s": -1.0,
        "reject_every": 4,
        "cancel_every": 5,
        "webhook_copies": 2,
        "reorder_webhooks": True,
    }
    assert (orders.status_code, rest.status_code) == (200, 404)
    assert envelope.json()["message"] == "event.type must be one of New, Gone, Moved"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--webhook-auth", "jwt", "--webhook-key", "short"], "HS256 needs a secret of at least"),
        (["--webhook-auth", "jwt", "--webhook-jwt-algorithm", "RS256"], "RS256 needs --webhook-pr"),
        (
            [
                *("--webhook-auth", "jwt", "--webhook-jwt-algorithm", "ES256"),
                *("--webhook-private-key-file", "/nowhere"),
            ],
            "The key file /nowhere cannot be read.",
        ),
        (
            [
                *("--webhook-auth", "jwt", "--webhook-jwt-algorithm", "ES256"),
                *("--webhook-private-key-file", __file__),
            ],
            "The webhook key is no private key for ES256.",
        ),
        (["--event-create", "x", "--event-cancel", "x"], "The three event names must differ."),
    ],
)
def test_what_does_not_fit_together_is_one_sentence(
    arguments: list[str], problem: str, menu_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--port", "0", "--menu", str(menu_path), *arguments) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(problem)
    assert err.count("\n") == 1


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(arguments))


def test_a_taken_port_is_one_sentence(menu_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert run("--port", port, "--menu", str(menu_path)) == 2

    assert capsys.readouterr() == ("", f"Cannot listen on port {port}: Address already in use.\n")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (None, "cannot be read: No such file or directory."),
        (b"{", "is not JSON in UTF-8"),
        (b"\xff", "is not JSON in UTF-8"),
        (b"[" * 100_000, "is not JSON in UTF-8"),
        (b"[]", "is not a menu: it is not a JSON object."),
        (b"{}", "is not a menu: store is missing."),
        (b'{"store": {"merchant_supplied_id": "s"}}', "is not a menu: menus[0].menu is missing."),
    ],
)
def test_a_bad_menu_file_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, problem: str
) -> None:
    path = tmp_path / "menu.json"
    if content is not None:
        path.write_bytes(content)

    assert run("--port", "0", "--menu", str(path)) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"{path} {problem}")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--port", "65536"),
        ("--port", "-1"),
        ("--port", "0", "--confirm-after", "soon"),
        ("--port", "0", "--ready-after", "inf"),
        ("--port", "0", "--webhook-url", "127.0.0.1:8787"),
        ("--port", "0", "--transport", "pigeon"),
        ("--port", "0", "--webhook-auth", "none"),
        ("--port", "0", "--webhook-header", "x key"),
        ("--port", "0", "--api-header", ""),
        ("--port", "0", "--webhook-copies", "0"),
        ("--port", "0", "--reject-every", "-1"),
        ("--port", "0", "--cancel-every", "many"),
    ],
)
def test_wrong_options_are_refused(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(*arguments)

    assert stopped.value.code == 2
    assert "error: " in capsys.readouterr().err


def test_one_store_menu_becomes_a_pull_answer(menu_path: Path, tmp_path: Path) -> None:
    pull = menu_file.load_menu(menu_path)
    whole = tmp_path / "pull.json"
    whole.write_text(json.dumps(pull))

    assert pull["store"]["merchant_supplied_id"] == "harbour"
    assert [entry["menu"]["name"] for entry in pull["menus"]] == ["Harbour grill"]
    assert pull["menus"][0]["id"] == menu_file.load_menu(menu_path)["menus"][0]["id"]
    assert menu_file.load_menu(whole) == pull


def test_menus_of_two_stores_are_refused(menu_path: Path, tmp_path: Path) -> None:
    pull = menu_file.load_menu(menu_path)
    other = {**pull["menus"][0], "store": {"merchant_supplied_id": "elsewhere"}}
    path = tmp_path / "pull.json"
    path.write_text(json.dumps({**pull, "menus": [pull["menus"][0], other]}))

    with pytest.raises(ValueError, match=r"menus\[1\].store is not the store harbour"):
        menu_file.load_menu(path)


def test_pictures_are_taken_from_beside_the_menu(tmp_path: Path) -> None:
    assert menu_file.pictures_beside(tmp_path / "menu.json") is None
    (tmp_path / "pictures").mkdir()
    assert menu_file.pictures_beside(tmp_path / "menu.json") == tmp_path / "pictures"


def test_the_demo_restaurant_is_there() -> None:
    names = {
        item["merchant_supplied_id"]
        for store_menu in menu_file.demo_menu()["menus"]
        for category in store_menu["menu"]["categories"]
        for item in category["items"]
    }

    sold_out = {entry["merchant_supplied_id"] for entry in menu_file.demo_sold_out()}
    assert sold_out
    assert sold_out <= names
    assert menu_file.demo_pictures().is_dir()
