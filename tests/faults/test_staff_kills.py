"""Killed while OneTablet is told what staff decided, the kiosk tells it after the next start."""

from __future__ import annotations

import subprocess
from contextlib import ExitStack

import pytest

from kiosk.sandbox.faults import Fault
from kiosk.sandbox.server import Sandbox
from tests.commands.till import PROGRAM, SOUP, Till, serving
from tests.faults.test_kills import kill, wait


@pytest.mark.parametrize("is_taken", [False, True])
def test_killed_while_a_cancellation_is_on_its_way(
    till: Till, sandbox: Sandbox, is_taken: bool
) -> None:
    assert till.run("orders", "submit", till.cart(SOUP)).status == 0
    received = sandbox.received[-1]
    sandbox.faults.add(Fault("delay", "cancel", delay_s=30, handle_first=is_taken))
    with ExitStack() as leaving:
        engine = leaving.enter_context(serving(till))
        cancelling = leaving.enter_context(
            subprocess.Popen(
                [*PROGRAM, "orders", "cancel", "K01", "--config", str(till.config)],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=till.environment,
            )
        )
        wait(lambda: not sandbox.faults.as_json(), "OneTablet was asked")
        kill(engine)
        assert cancelling.wait(20) == 2, "the command says that the kiosk stopped"
    (order,) = till.orders()
    assert order["state"] == "submitted"
    assert [each["action"] for each in order["waiting"]] == ["cancel"]
    with serving(till):
        wait(lambda: till.orders()[0]["state"] == "cancelled", "it is cancelled")
    assert received.cancellation is not None
    assert received.submissions == 1
