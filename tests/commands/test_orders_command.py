"""`kiosk orders`: the smoke test of an installation, with a running kiosk and without one."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from kiosk.__main__ import main
from kiosk.engine.control import control_socket
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.server import Sandbox
from kiosk.storage.lock import DataLock
from tests.commands.till import PROGRAM, SOUP, Done, Till
from tests.engine.restaurant import CHANNEL_KEY, GUEST, WEBHOOK_KEY, Json

CURRY: Json = {
    "lines": [
        {
            "item": "curry",
            "selections": [
                {"group": "spice", "options": [{"option": "hot", "quantity": 1}]},
                {
                    "group": "side",
                    "options": [
                        {
                            "option": "naan",
                            "selections": [{"group": "spread", "options": [{"option": "garlic"}]}],
                        }
                    ],
                },
            ],
        }
    ],
    "service": "take_out",
    "name": "Ana",
}


def test_an_order_is_placed_on_a_fresh_installation(till: Till, sandbox: Sandbox) -> None:
    done = till.run("orders", "submit", till.cart(SOUP))
    assert done.status == 0, done.err
    wire = json.loads(done.out)
    assert sandbox.received[-1].wire == wire
    assert wire["subtotal"] == 1000
    assert wire["merchant_tip_amount"] == 150
    assert wire["order_special_instructions"] == "EAT IN · TABLE 12"
    assert done.err.strip() == f"{wire['delivery_short_code']} submitted"
    shown = till.run("orders", "show", wire["delivery_short_code"].lower())
    assert json.loads(shown.out)["state"] == "submitted"
    assert json.loads(till.run("orders", "show", wire["id"]).out)["wire"] == wire
    assert [(each["id"], each["state"]) for each in till.orders()] == [(wire["id"], "submitted")]
    # What was printed, sent and kept is the user's own.
    assert till.data.stat().st_mode & 0o777 == 0o700
    assert (till.data / "kiosk.db").stat().st_mode & 0o077 == 0


def test_it_goes_through_the_running_kiosk(
    till: Till, sandbox: Sandbox, engine: subprocess.Popen[str]
) -> None:
    for cart in (SOUP, CURRY):
        done = till.run("orders", "submit", till.cart(cart))
        assert done.status == 0, done.err
        assert sandbox.received[-1].wire == json.loads(done.out)
    assert sandbox.received[-1].wire["subtotal"] == 1375
    assert [each["short_code"] for each in till.orders()] == ["K02", "K01"]
    assert engine.poll() is None
    # The log is made before anything else, and must not open the directory to others.
    assert till.data.stat().st_mode & 0o777 == 0o700


def test_several_at_once_without_a_kiosk_go_one_after_the_other(
    till: Till, sandbox: Sandbox
) -> None:
    assert till.run("sync").status == 0
    before, cart = len(sandbox.received), till.cart(SOUP)
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda _: till.run("orders", "submit", cart), range(4)))
    assert [each.status for each in done] == [0] * 4, [each.err for each in done]
    assert {each["short_code"] for each in till.orders()} == {"K01", "K02", "K03", "K04"}
    assert len(sandbox.received) == before + 4


def test_what_onetablet_refuses_is_1_and_can_be_sent_again(till: Till, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault("status", status=422))
    done = till.run("orders", "submit", till.cart(SOUP))
    assert done.status == 1
    order_id = json.loads(done.out)["id"]
    assert done.err.startswith("K01 needs_attention: OneTablet answered 422")
    again = till.run("orders", "retry", order_id)
    assert again.status == 0
    assert json.loads(again.out)["state"] == "submitted"
    twice = till.run("orders", "retry", order_id)
    assert twice.status == 2
    assert "is submitted" in twice.one_sentence()


def test_a_wrong_key_is_1(till: Till) -> None:
    till.run("sync")
    till.configure(channel_api={"api_key": "not-the-key"})
    done = till.run("orders", "submit", till.cart(SOUP))
    assert done.status == 1
    assert "does not take the key" in done.err
    assert "not-the-key" not in done.err + done.out


@pytest.mark.long
def test_without_an_answer_it_is_3_after_half_a_minute(till: Till, sandbox: Sandbox) -> None:
    till.run("sync")
    sandbox.faults.add(Fault("status", status=503, times=None))
    done = till.run("orders", "submit", till.cart(SOUP))
    assert done.status == 3
    assert "queued: OneTablet answered 503" in done.err
    assert json.loads(done.out)["subtotal"] == 1000


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_an_order_goes_on_when_the_kiosk_stops_before_it_answered(
    till: Till, sandbox: Sandbox, engine: subprocess.Popen[str], how: signal.Signals
) -> None:
    assert till.run("sync").status == 0
    sandbox.faults.add(Fault("status", status=503, times=None))
    submitting = subprocess.Popen(
        [*PROGRAM, "orders", "submit", till.cart(SOUP), "--config", str(till.config)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=till.environment,
    )
    with submitting:
        deadline = time.monotonic() + 20
        while not (placed := till.orders()):
            assert time.monotonic() < deadline, "no order was placed"
        engine.send_signal(how)
        engine.wait(20)
        sandbox.faults.clear()
        out, err = submitting.communicate(timeout=50)
    assert (submitting.returncode, err) == (0, "K01 submitted\n")
    assert json.loads(out) == placed[0]["wire"]
    assert [each["id"] for each in till.orders()] == [placed[0]["id"]]
    assert [each.order_id for each in sandbox.received].count(placed[0]["id"]) == 1


@pytest.mark.parametrize("said", [b"", b"HTTP/1.1 500 Oh\r\nConnection: close\r\n\r\nInternal"])
def test_a_kiosk_that_stops_before_it_did_anything(till: Till, said: bytes) -> None:
    assert till.run("sync").status == 0

    def asked_of_one_that_stops(*words: str) -> Done:
        with ThreadPoolExecutor(1) as pool, ExitStack() as kiosk:
            kiosk.enter_context(DataLock(till.data))
            listening = kiosk.enter_context(control_socket(till.data))
            listening.listen()
            asking = pool.submit(till.run, *words)
            listening.accept()[0].close()  # somebody looks whether anybody is there
            caller, _ = listening.accept()
            with caller:
                caller.recv(65_536)
                caller.sendall(said)
            kiosk.close()
            return asking.result(60)

    done = asked_of_one_that_stops("orders", "submit", till.cart(SOUP))
    assert (done.status, done.err) == (0, "K01 submitted\n")
    assert [each["short_code"] for each in till.orders()] == ["K01"]
    # Nobody knows whether this was done, and done twice it is not the same.
    done = asked_of_one_that_stops("orders", "ready", "K01")
    assert done.status == 2
    assert f"The kiosk that ran on {till.data} stopped" in done.one_sentence()


@pytest.mark.parametrize("is_running", [False, True])
def test_a_dry_run_writes_and_sends_nothing(
    till: Till, sandbox: Sandbox, is_running: bool, request: pytest.FixtureRequest
) -> None:
    assert till.run("sync").status == 0
    if is_running:
        request.getfixturevalue("engine")
    before, received = till.files(), len(sandbox.received)
    done = till.run("orders", "submit", "--dry-run", till.cart(CURRY))
    assert done.status == 0
    assert json.loads(done.out)["subtotal"] == 1375
    assert done.err == "not sent (dry run)\n"
    assert len(sandbox.received) == received
    if not is_running:
        assert till.files() == before
    # It used no short code up either.
    assert "K01 submitted" in till.run("orders", "submit", till.cart(SOUP)).err


def test_a_dry_run_on_a_fresh_installation_leaves_no_trace(till: Till) -> None:
    done = till.run("orders", "submit", "--dry-run", till.cart(SOUP))
    assert done.status == 0, done.err
    assert json.loads(done.out)["subtotal"] == 1000
    assert not till.data.exists()


def test_a_dry_run_works_while_closed_with_a_warning(till: Till) -> None:
    till.run("sync")
    till.run("maintenance", "on")
    done = till.run("orders", "submit", "--dry-run", till.cart(SOUP))
    assert done.status == 0
    assert "kiosk: warning: The kiosk is in maintenance." in done.err
    assert json.loads(done.out)["tax"] == 100
    real = till.run("orders", "submit", till.cart(SOUP))
    assert real.status == 2
    assert "maintenance" in real.one_sentence()
    assert real.out == ""


LINE: Json = SOUP["lines"][0]
COLD = {"group": "spice", "options": [{"option": "cold"}]}


@pytest.mark.parametrize(
    ("cart", "names"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b" " * 1_100_000, "longer than"),
        (b'{"lines": [{"item": "soup"}], "name": "\\ud800"}', "half a character"),
        (b'{"lines": ' + b"[" * 200 + b"]" * 200 + b"}", "nested deeper"),
        ([], "The cart: must be an object"),
        (None, "The cart: must be an object"),
        ({}, "lines: is missing"),
        ({"lines": []}, "no lines"),
        ({"lines": {}}, "lines: must be a list"),
        ({"lines": [LINE], "sauce": 1}, "sauce: there is no such key"),
        ({"lines": [LINE | {"colour": "red"}]}, "lines[0].colour: there is no such key"),
        ({"lines": [{"quantity": 1}]}, "lines[0].item: is missing"),
        ({"lines": [LINE | {"quantity": "2"}]}, "lines[0].quantity: must be a whole number"),
        ({"lines": [LINE | {"quantity": True}]}, "lines[0].quantity: must be a whole number"),
        ({"lines": [LINE | {"quantity": 1.5}]}, "lines[0].quantity"),
        ({"lines": [LINE | {"quantity": 10**40}]}, "soup: a quantity is 1 to 99"),
        ({"lines": [LINE | {"quantity": 0}]}, "soup: a quantity is 1 to 99"),
        ({"lines": [LINE | {"item": "nectar"}]}, "no item 'nectar'"),
        ({"lines": [LINE | {"category": "drinks"}]}, "'soup' in category 'drinks'"),
        ({"lines": [LINE | {"menu": "lunch"}]}, "'soup' in menu 'lunch'"),
        ({"lines": [{"item": "curry"}]}, "spice: choose at least 1"),
        ({"lines": [LINE | {"selections": [COLD]}]}, "spice: there is no such group"),
        ({"lines": [{"item": "curry", "selections": [COLD]}]}, "cold: there is no such option"),
        ({"lines": [LINE], "service": None}, "service: is missing; this store offers eat_in, take"),
        (SOUP | {"service": "take_out"}, "table: goes with eat_in, not with take_out"),
        (SOUP | {"service": "drive_in"}, "service"),
        (SOUP | {"service": "delivery", "table": ""}, "address"),
        (SOUP | {"tip_cents": -1}, "tip"),
        (SOUP | {"tip_cents": 10**30}, "tip"),
        (SOUP | {"promo_code": "FREE"}, "FREE"),
        (SOUP | {"name": "x" * 41}, "name has more than 40"),
        (SOUP | {"name": None}, "name: must be text"),
        (SOUP | {"contact": {"email": "x" * 3000 + "@example.org"}}, "contact.email has more than"),
        (SOUP | {"contact": {"email": "not an email"}}, "contact.email: does not look like an e-m"),
        (SOUP | {"contact": {"phone": "call me"}}, "contact.phone: does not look like a phone"),
        (SOUP | {"table": "", "service": "take_out", "address": {}}, "address: goes with delivery"),
        (SOUP | {"address": {"street": "1 Main St"}}, "address: goes with delivery, not with eat"),
        (SOUP | {"contact": {"fax": "1"}}, "contact.fax: there is no such key"),
    ],
)
def test_a_bad_cart_is_one_sentence_that_names_it(
    stocked: Till, tmp_path: Path, capsys: pytest.CaptureFixture[str], cart: Any, names: str
) -> None:
    path = tmp_path / "cart.json"
    if isinstance(cart, dict):
        cart = {"service": "take_out"} | cart
    path.write_bytes(cart if isinstance(cart, bytes) else json.dumps(cart).encode())
    for dry in ([], ["--dry-run"]):
        words = ["orders", "submit", *dry, str(path), "--config", str(stocked.config)]
        assert main(words) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.startswith("kiosk: ")
        assert said.err.count("\n") == 1
        assert names in said.err


def test_a_cart_that_cannot_be_read_is_named(stocked: Till, tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.json", tmp_path):
        done = stocked.run("orders", "submit", str(path))
        assert done.status == 2
        assert f"{path} cannot be read" in done.one_sentence()


@pytest.mark.parametrize("order", ["K99", "", "'; DROP TABLE orders; --"])
def test_an_order_that_is_not_there(stocked: Till, order: str) -> None:
    done = stocked.run("orders", "show", order)
    assert (done.status, done.out) == (2, "")
    assert "There is no order" in done.one_sentence()


def test_before_the_first_start_there_are_no_orders(till: Till) -> None:
    done = till.run("orders", "list")
    assert done.status == 2
    assert "start the kiosk once" in done.one_sentence()
    assert not till.data.exists()


def test_a_damaged_database_is_one_sentence(till: Till) -> None:
    till.run("orders", "submit", till.cart(SOUP))
    database = till.data / "kiosk.db"
    content = bytearray(database.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    database.write_bytes(content)
    for words in (["orders", "list"], ["maintenance", "status"]):
        done = till.run(*words)
        assert done.status == 2
        assert str(till.data) in done.one_sentence()


def test_it_stops_quietly_when_nobody_reads_on(stocked: Till) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk", "orders", "submit", "--dry-run", stocked.cart(SOUP),
         "--config", str(stocked.config)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=stocked.environment,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == "not sent (dry run)\n"
        assert process.wait(30) == 0


def test_an_order_that_was_placed_is_0_though_nobody_reads_it(till: Till) -> None:
    with subprocess.Popen(
        [*PROGRAM, "orders", "submit", till.cart(SOUP), "--config", str(till.config)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=till.environment,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == "K01 submitted\n"
        assert process.wait(30) == 0


def test_an_output_that_is_full_is_one_sentence(till: Till) -> None:
    def run(*words: str) -> tuple[int, str]:
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(
                [*PROGRAM, *words],
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                timeout=60,
                env=till.environment,
            )
        return done.returncode, done.stderr

    said = "kiosk: Standard output cannot be written: No space left on device.\n"
    assert till.run("orders", "submit", till.cart(SOUP)).status == 0
    assert run("orders", "list", "--config", str(till.config)) == (2, said)
    assert run("--version") == (2, said)
    # What was to be done is done all the same.
    status, told = run("orders", "submit", till.cart(SOUP), "--config", str(till.config))
    assert (status, told) == (2, f"K02 submitted\n{said}")
    assert [each["state"] for each in till.orders()] == ["submitted"] * 2


def test_a_terminal_without_unicode_ends_nothing(stocked: Till) -> None:
    cart = stocked.cart({"lines": [{"item": "soup"}], "service": "take_out", "name": "中"})
    done = stocked.run(
        "orders", "submit", "--dry-run", cart, also={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    )
    assert done.status == 0, done.err
    assert json.loads(done.out)["consumer"]["first_name"] == "中"


def test_nothing_that_is_printed_or_logged_is_a_secret(
    till: Till, sandbox: Sandbox, engine: subprocess.Popen[str]
) -> None:
    sandbox.faults.add(Fault("drop", handle_first=True))
    sandbox.faults.add(Fault("status", status=422))
    outputs = [
        till.run("orders", "submit", till.cart(SOUP)),
        till.run("check"),
        till.run("sync"),
        till.run("maintenance", "status"),
    ]
    said = "".join(done.err for done in outputs) + "".join(done.out for done in outputs[1:])
    log = (till.data / "logs" / "kiosk.log").read_text()
    assert "POST /orders" in log
    for secret in (
        CHANNEL_KEY,
        WEBHOOK_KEY,
        "zach.quill",
        "010 4477",
        "0104477",
        *GUEST.name.split(),
    ):
        assert secret not in log
        assert secret not in said
    assert CHANNEL_KEY not in outputs[0].out


def test_staff_cancel_without_a_running_kiosk(till: Till, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault("status", status=422))
    till.run("orders", "submit", till.cart(SOUP))
    done = till.run("orders", "cancel", "K01")
    assert done.status == 0, done.err
    assert json.loads(done.out)["state"] == "cancelled"
    assert done.err == "K01 cancelled; it was never sent\n"
    again = till.run("orders", "ready", "K01")
    assert again.status == 2
    assert "is cancelled: nothing more" in again.one_sentence()


def test_what_staff_do_goes_through_the_running_kiosk(
    till: Till, sandbox: Sandbox, engine: subprocess.Popen[str]
) -> None:
    till.run("orders", "submit", till.cart(SOUP))
    received = sandbox.received[-1]
    sandbox.faults.add(Fault("status", "cancel", status=409))
    refused = till.run("orders", "cancel", "k01", "--reason", "KITCHEN_BUSY")
    assert refused.status == 1
    assert refused.one_sentence().startswith("kiosk: k01: OneTablet answered 409")
    done = till.run("orders", "cancel", "K01", "--reason", "KITCHEN_BUSY", "--details", "no gas")
    assert done.status == 0, done.err
    assert received.cancellation is not None
    assert received.cancellation["cancel_reason"] == "KITCHEN_BUSY"
    (order,) = till.orders()
    assert order["reason"] == "KITCHEN_BUSY: no gas"
    assert [line["by"] for line in order["trail"]][-2:] == ["staff", "staff"]
    assert engine.poll() is None


def test_a_courier_is_told_and_not_logged(till: Till, sandbox: Sandbox) -> None:
    home = {"street": "1 Main St", "city": "Springfield", "state": "IL", "zip_code": "62701",
            "country_code": "US"}  # fmt: skip
    till.run(
        "orders", "submit", till.cart(SOUP | {"service": "delivery", "table": "", "address": home})
    )
    done = till.run(
        "orders", "delivery", "K01", "dasher_out_for_delivery",
        "--courier", "Mona Lindqvist", "--phone", "+1 555 010 9988", "--vehicle-make", "Toyota",
    )  # fmt: skip
    assert done.status == 0, done.err
    assert done.err == "K01 in_transit\n"
    assert sandbox.received[-1].deliveries[-1]["courier"]["full_name"] == "Mona Lindqvist"
    assert "Lindqvist" not in done.out + done.err
    wrong = till.run("orders", "delivery", "K01", "flying")
    assert wrong.status == 2
    assert "invalid choice: 'flying'" in wrong.err
