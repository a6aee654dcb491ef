"""Killed at any instruction, the kiosk delivers each order once: real processes, SIGKILL."""

from __future__ import annotations

import random
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from contextlib import ExitStack

import httpx
import pytest

from kiosk.sandbox.book import ReceivedOrder
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.server import Sandbox
from tests.commands.till import PROGRAM, SOUP, Till, serving
from tests.engine.restaurant import WEBHOOK_KEY


def wait(condition: Callable[[], bool], what: str, wait_s: float = 20) -> None:
    until = time.monotonic() + wait_s
    while not condition():
        assert time.monotonic() < until, f"it did not happen within {wait_s} s: {what}"
        time.sleep(0.01)


def start_order(till: Till) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*PROGRAM, "orders", "submit", till.cart(SOUP), "--config", str(till.config)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=till.environment,
    )


def kill(process: subprocess.Popen[bytes] | subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait(10)


def delivered(sandbox: Sandbox, till: Till) -> dict[str, ReceivedOrder]:
    """This till's orders that OneTablet has, by id."""
    ours = {order["id"] for order in till.orders()}
    received = [order for order in sandbox.received if order.order_id in ours]
    by_id = {order.order_id: order for order in received}
    assert len(by_id) == len(received)
    return by_id


@pytest.mark.parametrize("command_goes_on", [False, True])
@pytest.mark.parametrize("is_taken", [False, True])
def test_killed_between_the_order_and_the_answer(
    till: Till, sandbox: Sandbox, is_taken: bool, command_goes_on: bool
) -> None:
    """OneTablet is slow to answer; whether it took the order by then, the kiosk cannot know.

    The command that asked for the order takes over, unless it is killed as well.
    """
    assert till.run("sync").status == 0
    before = len(sandbox.received)
    sandbox.faults.add(Fault("delay", delay_s=30, handle_first=is_taken))
    with ExitStack() as leaving:
        engine = leaving.enter_context(serving(till))
        ordering = leaving.enter_context(start_order(till))
        wait(lambda: not sandbox.faults.as_json(), "OneTablet was asked")
        if is_taken:
            wait(lambda: len(sandbox.received) == before + 1, "OneTablet has it")
        if not command_goes_on:
            kill(ordering)
        kill(engine)
        if command_goes_on:
            assert ordering.wait(60) == 0, "the command delivers it"
    (order,) = till.orders()
    if not command_goes_on:
        assert order["state"] == "queued"
        assert len(sandbox.received) == before + is_taken
        with serving(till):
            wait(lambda: till.orders()[0]["state"] == "submitted", "it is delivered")
    assert till.orders()[0]["state"] == "submitted"
    received = delivered(sandbox, till)[order["id"]]
    assert received.submissions == 1 + is_taken
    # The sandbox answers 409 to the same id with another body, so the body was the same.
    assert received.wire == order["wire"]


def test_killed_with_the_connection_dropped(till: Till, sandbox: Sandbox) -> None:
    assert till.run("sync").status == 0
    sandbox.faults.add(Fault("drop", handle_first=True))
    with ExitStack() as leaving:
        engine = leaving.enter_context(serving(till))
        leaving.enter_context(start_order(till))
        wait(lambda: not sandbox.faults.as_json(), "OneTablet was asked")
        kill(engine)
    with serving(till):
        wait(lambda: till.orders()[0]["state"] == "submitted", "it is delivered")
    (received,) = delivered(sandbox, till).values()
    assert received.submissions >= 2


def killed_in_a_loop(till: Till, sandbox: Sandbox, rounds: int) -> None:
    """Orders by processes that are killed at random moments; then one that is left alone."""
    assert till.run("sync").status == 0
    chance = random.Random(20260509)
    started = time.monotonic()
    assert till.run("orders", "submit", till.cart(SOUP)).status == 0
    takes_s = time.monotonic() - started
    for _ in range(rounds):
        with start_order(till) as ordering:
            time.sleep(chance.uniform(0.3, 1.1) * takes_s)
            kill(ordering)
    # Whatever was left is sent by whoever comes next.
    with serving(till):
        wait(lambda: all(order["state"] == "submitted" for order in till.orders()), "all are sent")
    orders = till.orders()
    received = delivered(sandbox, till)
    assert set(received) == {order["id"] for order in orders}
    assert all(received[order["id"]].wire == order["wire"] for order in orders)
    codes = [order["short_code"] for order in orders]
    assert len(set(codes)) == len(codes)
    assert codes == sorted(codes, reverse=True)


def test_killed_at_random_moments(till: Till, sandbox: Sandbox) -> None:
    killed_in_a_loop(till, sandbox, rounds=8)


@pytest.mark.long
def test_killed_at_very_many_random_moments(till: Till, sandbox: Sandbox) -> None:
    killed_in_a_loop(till, sandbox, rounds=80)


def test_the_engine_is_killed_while_webhooks_come(till: Till, sandbox: Sandbox) -> None:
    """What was answered with 200 is known after the next start."""
    with ExitStack() as leaving:
        leaving.enter_context(serving(till))
        assert till.run("orders", "submit", till.cart(SOUP)).status == 0
    (order,) = till.orders()
    port = free_port()
    till.configure(webhooks={"port": port})
    path = f"http://127.0.0.1:{port}/orders/{order['id']}"
    headers = {"x-api-key": WEBHOOK_KEY}
    with serving(till) as engine:
        answer = httpx.patch(path, json={"order_status": "success"}, headers=headers)
        assert answer.status_code == 200
        kill(engine)
    with serving(till):
        wait(lambda: till.orders()[0]["state"] == "confirmed", "it is confirmed")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
