"""The log files: bounded in size and age, and free of keys and of what guests told."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.responses import JSONResponse, Response

from kiosk.config import Settings
from kiosk.domain.errors import Refused
from kiosk.domain.order import Address, OrderState, Service
from kiosk.engine.order_action import Action, ActionKind, cancellation, delivery
from kiosk.logs import KEPT_S, LogFile, log_to
from kiosk.onetablet.channel_requests import Courier
from kiosk.sandbox.faults import Fault, Surface
from kiosk.sandbox.gate import DroppedResponse, Gate
from kiosk.sandbox.server import Sandbox
from kiosk.storage.orders import StoredOrder
from tests.conftest import LogGuard
from tests.engine.restaurant import (
    CHANNEL_KEY,
    WEBHOOK_KEY,
    Live,
    curry_cart,
    kiosk_settings,
    live,
    onetablet,
    until,
)

DAY_S = 24 * 3600.0
SURFACES: tuple[Surface, ...] = ("cancel", "delivery_status", "orders_api")


@pytest.fixture
def log() -> Iterator[logging.Logger]:
    """A logger of its own, whose files are closed afterwards."""
    logger = logging.Logger("test")  # noqa: LOG001 - unknown to the others
    yield logger
    for handler in logger.handlers:
        handler.close()


def begin(log: logging.Logger, path: Path, bytes_each: int = 10_000, kept: int = 3) -> LogFile:
    handler = LogFile(path, bytes_each=bytes_each, s_each=DAY_S, kept=kept)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%dT%H:%M:%SZ"))
    log.addHandler(handler)
    return handler


def stamp(age_s: float) -> str:
    return datetime.fromtimestamp(time.time() - age_s, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def test_a_full_file_is_set_aside_and_the_last_of_them_goes(
    log: logging.Logger, tmp_path: Path
) -> None:
    begin(log, tmp_path / "kiosk.log", bytes_each=1_000, kept=2)
    for number in range(100):
        log.info("line %03d %s", number, "." * 50)
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["kiosk.log", "kiosk.log.1", "kiosk.log.2"]
    assert all(file.stat().st_size <= 1_000 for file in files)
    assert "line 099" in files[0].read_text()


@pytest.mark.parametrize("age_s", [DAY_S + 60, -DAY_S - 60])  # or the clock was wrong then
def test_a_file_of_another_day_is_set_aside(
    log: logging.Logger, tmp_path: Path, age_s: float
) -> None:
    path = tmp_path / "kiosk.log"
    path.write_text(f"{stamp(age_s)} yesterday\n")
    begin(log, path)
    log.info("one")
    log.info("two")
    assert "yesterday" in (tmp_path / "kiosk.log.1").read_text()
    assert [line.split()[1] for line in path.read_text().splitlines()] == ["one", "two"]


# The ids are named: one with the time in it would differ between the processes that collect.
@pytest.mark.parametrize(
    "text",
    ["", f"{stamp(3600)} today\n", "no time at all\n"],
    ids=["empty", "today", "no time"],
)
def test_a_file_of_today_goes_on_after_a_start(
    log: logging.Logger, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "kiosk.log"
    path.write_text(text)
    begin(log, path)
    log.info("on")
    assert path.read_text().startswith(text)
    assert [file.name for file in tmp_path.iterdir()] == ["kiosk.log"]


def test_what_is_too_old_is_deleted(log: logging.Logger, tmp_path: Path) -> None:
    old, young, other = (tmp_path / name for name in ("kiosk.log.2", "kiosk.log.1", "board.log.1"))
    for file in (old, young, other):
        file.write_text("x")
    for file in (old, other):
        os.utime(file, (0, time.time() - KEPT_S - 60))
    begin(log, tmp_path / "kiosk.log")
    assert (old.exists(), young.exists(), other.exists()) == (False, True, True)


def test_a_full_disk_costs_the_lines_and_nothing_else(
    log: logging.Logger, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kiosk.log"
    path.symlink_to("/dev/full")
    handler = begin(log, path)
    said = f"kiosk: The log {path} cannot be written: No space left on device.\n"
    for _ in range(2):
        log.info("lost")
        log.info("lost")
        assert capsys.readouterr().err == said
        path.unlink()  # there is room again
        log.info("kept")
        log.info("kept too")
        lines = [line.split(" ", 1)[1] for line in path.read_text().splitlines()]
        assert lines == ["kept", "kept too"]
        path.unlink()
        path.symlink_to("/dev/full")
        handler.close()  # the next line opens it again


def test_a_file_that_cannot_be_set_aside(
    log: logging.Logger, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kiosk.log"
    path.write_text(f"{stamp(DAY_S + 60)} yesterday\n")
    begin(log, path, kept=1)
    in_the_way = tmp_path / "kiosk.log.1"
    in_the_way.mkdir()
    log.info("lost")
    log.info("lost")
    assert capsys.readouterr().err.count("cannot be written") == 1
    in_the_way.rmdir()
    log.info("kept")
    assert path.read_text().split()[1:] == ["kept"]


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    """What the program itself would write while the test runs."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    log_to(tmp_path / "data")
    yield tmp_path / "data" / "logs" / "kiosk.log"
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def calls_in(text: str) -> list[dict[str, Any]]:
    """The structured lines; each begins with its time."""
    found = []
    for line in text.splitlines():
        moment, _, name, message = line.split(" ", 3)
        if name == "kiosk.calls":
            datetime.strptime(moment, "%Y-%m-%dT%H:%M:%SZ")  # noqa: DTZ007 - only its form
            found.append(json.loads(message))
    return found


@pytest.mark.anyio
@pytest.mark.parametrize("transport", ["rest", "envelope"])
async def test_no_key_and_nothing_that_a_guest_told(
    tmp_path: Path,
    log_file: Path,
    transport: str,
    monkeypatch: pytest.MonkeyPatch,
    log_guard: LogGuard,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(Gate, "_spoilt", quoting)
    log_guard.expect("orders cannot be read back: .*409", logger="kiosk.engine.reconcile")
    cart = replace(
        curry_cart(),
        service=Service.DELIVERY,
        address=Address(street="17 Heron Quay", city="Oxbow", zip_code="90417", subpremise="4B"),
        note="Ring for Wilhelmina",
    )
    async with onetablet() as sandbox:
        settings: Settings = kiosk_settings(
            tmp_path / "data",
            sandbox.url,
            channel_api={"transport": transport},
            orders_api={"base_url": sandbox.orders_api_url, "api_key": CHANNEL_KEY},
        )
        async with live(settings, sandbox) as kiosk:
            await kiosk.menu()
            sandbox.faults.add(Fault("drop"))
            sandbox.faults.add(Fault("status", status=429))
            placed = await kiosk.engine.submit(cart)
            order = await kiosk.state(placed.order_id, OrderState.SUBMITTED)
            told = await refused_to_staff(kiosk, sandbox, order)
            await told_by_onetablet(kiosk.webhook_url, placed.order_id)
            await kiosk.state(placed.order_id, OrderState.CANCELLED)
    text = log_file.read_text()  # noqa: ASYNC240 - nobody waits
    lines = calls_in(text)
    for private in (
        CHANNEL_KEY, WEBHOOK_KEY, "guess-1", "Zacharias", "Quill", "example.org", "010 4477",
        "5550104477", "Heron", "Oxbow", "90417", "Wilhelmina", "Bearer",
    ):  # fmt: skip
        assert private not in text + told + capsys.readouterr().err
    assert {line["direction"] for line in lines} == {"in", "out"}
    assert {line["status"] for line in lines} >= {200, 400, 401, 404, None}
    for line in lines:
        assert line.keys() - {"order_id", "error"} == {
            "direction", "endpoint", "status", "duration_ms",
        }  # fmt: skip
    about = [line for line in lines if line.get("order_id") == placed.order_id]
    assert {line["direction"] for line in about} == {"in", "out"}


GOSSIP = "Zacharias Quill, zach.quill@example.org, +1 555 010 4477, 17 Heron Quay, Oxbow"


def quoting(_: Gate, fault: Fault) -> Response:
    """In place of the sandbox's own words: the order, quoted in the error."""
    if fault.kind == "drop":
        return DroppedResponse()
    return JSONResponse({"message": f"The order of {GOSSIP} does not fit"}, fault.status)


async def refused_to_staff(kiosk: Live, sandbox: Sandbox, order: StoredOrder) -> str:
    """Each call about an order is refused; what staff are told of that, and where it is kept."""
    assert kiosk.engine.reconciler is not None
    told = []

    async def refused(action: Action) -> None:
        with pytest.raises(Refused, match="The order of …") as caught:
            await kiosk.engine.staff.act(kiosk.order(order.order_id), action, 5)
        told.append(str(caught.value))

    for surface in SURFACES:
        sandbox.faults.add(Fault("status", surface, None, status=409))
    await refused(Action(ActionKind.READY))  # is not even listed
    sandbox.faults.clear()
    await kiosk.engine.reconciler.remote_id(order)
    for surface in SURFACES:
        sandbox.faults.add(Fault("status", surface, None, status=409))
    for kind in (ActionKind.READY, ActionKind.FINISH, ActionKind.DELIVERED):
        await refused(Action(kind))
    await refused(delivery("dasher_confirmed", Courier("Mo", "+1 555 010 4499")))
    await refused(cancellation("OTHER", ""))
    sandbox.faults.clear()
    sandbox.faults.add(Fault("status", "cancel", None, status=403))
    sandbox.faults.add(Fault("status", "orders_api", None, status=409))
    await refused(cancellation("OTHER", ""))  # by the Orders API
    kiosk.engine.reconciler.look_soon()
    tried = len(sandbox.state.calls)
    await until(lambda: len(sandbox.state.calls) > tried, "it is read back")
    sandbox.faults.clear()
    return " ".join([*told, *(entry.cause for entry in kiosk.order(order.order_id).trail)])


async def told_by_onetablet(url: str, order_id: str) -> None:
    """Calls that succeed and fail, all with something in them that must not be written down."""
    order = f"/orders/{order_id}"
    async with httpx.AsyncClient(
        base_url=url, headers={"x-api-key": WEBHOOK_KEY}, trust_env=False
    ) as http:
        confirmed = {"order_status": "success", "failure_reason": GOSSIP}
        cancelled = {"cancel_reason": "OTHER", "cancel_details": GOSSIP}
        wrong_token = {"x-api-key": "", "Authorization": "Bearer guess-1"}
        answers = [
            await http.patch(order, json=confirmed),
            await http.patch(order, json={"order_status": GOSSIP}),
            await http.patch(order, content=GOSSIP.encode()),
            await http.patch("/orders/unknown/cancellation", json={"cancel_reason": GOSSIP}),
            await http.patch(f"/{GOSSIP}", json={}),
            await http.patch(order, headers={"x-api-key": "guess-1"}),
            await http.patch(order, headers=wrong_token),
            await http.patch(f"{order}/cancellation", json=cancelled),
        ]
    assert [each.status_code for each in answers] == [200, 400, 400, 404, 404, 401, 401, 200]
