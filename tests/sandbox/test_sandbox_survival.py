"""Whatever the sandbox does wrong, the kiosk delivers each order once and ends in the right state.

The kiosk is its whole engine, over real sockets; only its waits between tries are short.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from kiosk.domain.errors import KioskError
from kiosk.domain.order import OrderState, Outcome
from kiosk.domain.store import StoreState
from kiosk.engine import submission
from kiosk.sandbox.behaviour import Behaviour
from kiosk.sandbox.channel_api import EventNames
from kiosk.sandbox.credential import Credential
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.server import Sandbox
from tests.engine.restaurant import (
    CHANNEL_KEY,
    Json,
    Live,
    curry_cart,
    kiosk_settings,
    live,
    onetablet,
    soup_cart,
    until,
)

pytestmark = pytest.mark.anyio
S = OrderState

TIMEOUT_S = 0.4
NEVER = Behaviour(None, None)
AT_ONCE = Behaviour(0, 0.05)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seconds between tries become hundredths."""
    monkeypatch.setattr(submission, "FAST_WAITS_S", (0.05, 0.05, 0.05, 0.05, 0.05))
    monkeypatch.setattr(submission, "LOOK_EVERY_S", 0.05)


@asynccontextmanager
async def conversation(
    directory: Path,
    *,
    behaviour: Behaviour = NEVER,
    channel: Json | None = None,
    webhooks: Json | None = None,
    **sandbox_settings: Any,
) -> AsyncIterator[tuple[Live, Sandbox]]:
    """A kiosk with a menu, and the sandbox that it talks to."""
    async with onetablet(**sandbox_settings) as sandbox:
        sandbox.behaviour = behaviour
        settings = kiosk_settings(
            directory,
            sandbox.url,
            channel_api={"timeout_seconds": TIMEOUT_S, **(channel or {})},
            webhooks=webhooks or {},
        )
        async with live(settings, sandbox) as kiosk:
            await kiosk.menu()
            yield kiosk, sandbox


@dataclass(frozen=True, slots=True)
class Trouble:
    """What goes wrong, and how often the sandbox then has had the order in its hands."""

    fault: Fault
    submissions: int


TROUBLES = {
    "500": Trouble(Fault("status", status=500, times=2), 1),
    "500 although it was taken": Trouble(Fault("status", status=500, handle_first=True), 2),
    "503": Trouble(Fault("status", status=503, times=3), 1),
    "408": Trouble(Fault("status", status=408), 1),
    "429": Trouble(Fault("status", status=429, times=2), 1),
    "429 with Retry-After": Trouble(Fault("status", status=429, retry_after_s=1), 1),
    "late, but in time": Trouble(Fault("delay", delay_s=TIMEOUT_S / 3, handle_first=True), 1),
    "too late, not taken": Trouble(Fault("hang"), 1),
    "too late, taken": Trouble(Fault("delay", delay_s=9, handle_first=True), 2),
    "never an answer, not taken": Trouble(Fault("hang", times=2), 1),
    "never an answer, taken": Trouble(Fault("hang", handle_first=True), 2),
    "dropped before accepting": Trouble(Fault("drop", times=2), 1),
    "dropped after accepting": Trouble(Fault("drop", times=2, handle_first=True), 3),
    "a web page, not taken": Trouble(Fault("rubbish"), 1),
    "a web page, taken": Trouble(Fault("rubbish", handle_first=True), 2),
}


IN_ENVELOPES = (
    "500 although it was taken",
    "429 with Retry-After",
    "never an answer, taken",
    "dropped after accepting",
)


@pytest.mark.parametrize(
    ("transport", "name"),
    [*(("rest", name) for name in TROUBLES), *(("envelope", name) for name in IN_ENVELOPES)],
)
async def test_an_order_arrives_once_and_ends_well(
    transport: str, name: str, tmp_path: Path
) -> None:
    trouble = TROUBLES[name]
    channel = {"transport": transport}
    async with conversation(tmp_path, channel=channel, transport=transport) as (kiosk, sandbox):
        sandbox.faults.add(trouble.fault)
        placed = await kiosk.engine.submit(curry_cart())
        await kiosk.state(placed.order_id, S.SUBMITTED)
        assert sandbox.faults.as_json() == []
        (received,) = sandbox.received
        assert (received.order_id, received.submissions) == (placed.order_id, trouble.submissions)
        assert received.remarks == []
        assert await sandbox.actions.confirm(placed.order_id) == 200
        assert await sandbox.actions.ready(placed.order_id) == 200
        await kiosk.state(placed.order_id, S.READY)
    assert len(sandbox.received) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422])
async def test_a_refused_order_waits_for_staff_and_then_arrives_once(
    status: int, tmp_path: Path
) -> None:
    async with conversation(tmp_path) as (kiosk, sandbox):
        sandbox.faults.add(Fault("status", status=status))
        placed = await kiosk.engine.submit(soup_cart())
        held = await kiosk.state(placed.order_id, S.NEEDS_ATTENTION)
        assert str(status) in held.reason
        assert sandbox.received == []
        kiosk.engine.retry(held.short_code)
        await kiosk.state(placed.order_id, S.SUBMITTED)
    assert [each.submissions for each in sandbox.received] == [1]


@pytest.mark.parametrize("transport", ["rest", "envelope"])
async def test_when_every_other_call_fails_all_orders_arrive_once(
    transport: str, tmp_path: Path
) -> None:
    channel = {"transport": transport}
    async with conversation(tmp_path, behaviour=AT_ONCE, channel=channel) as (kiosk, sandbox):
        for fault in (
            Fault("drop", every=3, times=None, handle_first=True),
            Fault("status", every=2, times=None),
        ):
            sandbox.faults.add(fault)
        ids = [(await kiosk.engine.submit(soup_cart(f"cart-{n}"))).order_id for n in range(8)]
        for order_id in ids:
            await kiosk.state(order_id, S.READY)
    assert sorted(each.order_id for each in sandbox.received) == sorted(ids)
    assert len({each.short_code for each in sandbox.received}) == len(ids)


@dataclass(frozen=True, slots=True)
class Course:
    """How the restaurant works, and where an order ends."""

    behaviour: Behaviour
    end: OrderState


COURSES = {
    "as it should be": Course(AT_ONCE, S.READY),
    "ready at once": Course(Behaviour(0, 0), S.READY),
    "never confirmed": Course(Behaviour(None, 0), S.READY),
    "webhooks three times": Course(Behaviour(0, 0.05, webhook_copies=3), S.READY),
    "webhooks out of order": Course(Behaviour(0, 0.05, reorder_webhooks=True), S.READY),
    "out of order and twice": Course(
        Behaviour(0, 0.05, webhook_copies=2, reorder_webhooks=True), S.READY
    ),
    "rejected": Course(Behaviour(0, 0, reject_every=1), S.REJECTED),
    "rejected three times over": Course(
        Behaviour(0, 0, reject_every=1, webhook_copies=3), S.REJECTED
    ),
    "cancelled after confirming": Course(Behaviour(0, 0.05, cancel_every=1), S.CANCELLED),
    "cancelled at once": Course(Behaviour(0, None, cancel_every=1), S.CANCELLED),
    "the cancellation overtakes": Course(
        Behaviour(0, 0.05, cancel_every=1, reorder_webhooks=True), S.CANCELLED
    ),
}


WITH_THE_ANSWER_LOST = (
    "as it should be",
    "out of order and twice",
    "rejected three times over",
    "cancelled at once",
)


@pytest.mark.parametrize(
    ("name", "is_lost"),
    [*((name, False) for name in COURSES), *((name, True) for name in WITH_THE_ANSWER_LOST)],
)
async def test_the_restaurants_course_is_followed(name: str, is_lost: bool, tmp_path: Path) -> None:
    """Also where the webhooks come before the kiosk knows that its order arrived."""
    course = COURSES[name]
    async with conversation(tmp_path, behaviour=course.behaviour) as (kiosk, sandbox):
        if is_lost:
            sandbox.faults.add(Fault("hang", handle_first=True))
        placed = await kiosk.engine.submit(curry_cart())
        await kiosk.state(placed.order_id, course.end)
        wanted = 1 if course.end is S.REJECTED or course.behaviour.confirm_after_s is None else 2
        copies = course.behaviour.webhook_copies
        await until(lambda: len(sandbox.state.webhooks) == wanted * copies, "all is told")
        assert {call.status for call in sandbox.state.webhooks} == {200}
        order = kiosk.order(placed.order_id)
        assert order.state is course.end
        moves = [entry.to_state for entry in order.trail if entry.outcome is Outcome.APPLY]
        assert moves.count(course.end) == 1
        assert sandbox.received[0].status == course.end.value
    assert len(sandbox.received) == 1


SECRET = "a-secret-of-more-than-thirty-two-bytes"


def key_pair(algorithm: str, directory: Path) -> tuple[str, Path]:
    """A private key in PEM, and a file with its public one."""
    private = (
        rsa.generate_private_key(65537, 2048)
        if algorithm == "RS256"
        else ec.generate_private_key(ec.SECP256R1())
    )
    public = directory / "public.pem"
    public.write_bytes(
        private.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
    )
    pem = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return pem.decode(), public


def introduction(way: str, directory: Path) -> tuple[Credential, Json]:
    """What the sandbox shows, and the settings of a kiosk that asks for it."""
    match way:
        case "header":
            return Credential("k-1", header="x-hook"), {"api_key": "k-1", "header": "x-hook"}
        case "bearer":
            return Credential("b-1", "bearer"), {"auth": "bearer", "api_key": "b-1"}
        case "HS256":
            return Credential(SECRET, "jwt"), {"auth": "jwt", "jwt_key": SECRET}
        case "RS256" | "ES256":
            private, public = key_pair(way, directory)
            told = {"jwt_audience": "kiosk-1", "jwt_issuer": "onetablet"}
            shown = Credential(
                private, "jwt", algorithm=way, audience="kiosk-1", issuer="onetablet"
            )
            asked = {"jwt_algorithm": way, "jwt_public_key_file": str(public), **told}
            return shown, {"auth": "jwt", **asked}
    raise AssertionError(way)


@pytest.mark.parametrize("way", ["header", "bearer", "HS256", "RS256", "ES256"])
async def test_all_seven_webhooks_in_every_way_to_authenticate(way: str, tmp_path: Path) -> None:
    credential, asked = introduction(way, tmp_path)
    async with conversation(
        tmp_path / "data", behaviour=AT_ONCE, webhooks=asked, credential=credential
    ) as (kiosk, sandbox):
        act = sandbox.actions
        off = [{"merchant_supplied_id": "lassi", "is_active": False}]
        first = (await kiosk.engine.submit(soup_cart("first"))).order_id
        await kiosk.state(first, S.READY)
        sandbox.behaviour = NEVER
        second, third = [
            (await kiosk.engine.submit(soup_cart(cart))).order_id for cart in ("second", "third")
        ]
        for order_id in (second, third):
            await kiosk.state(order_id, S.SUBMITTED)
        answers = [
            await act.reject(second, "No"),
            await act.cancel(third, "STORE_CLOSED"),
            await act.push_menus(),
            await act.set_items(off),
            await act.set_options([{"merchant_supplied_id": "hot", "is_active": False}]),
            await act.set_store({"is_active": False}),
        ]
        assert answers == [200] * 6
        await kiosk.state(second, S.REJECTED)
        await kiosk.state(third, S.CANCELLED)
    assert {call.status for call in sandbox.state.webhooks} == {200}
    shapes = {(call.method, *call.path.split("/")[1::2]) for call in sandbox.state.webhooks}
    assert len(shapes) == 7


@pytest.mark.parametrize("way", ["header", "bearer", "HS256", "RS256"])
async def test_another_key_is_refused_and_changes_nothing(way: str, tmp_path: Path) -> None:
    _, asked = introduction(way, tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    wrong, _ = introduction(way, elsewhere)
    if way != "RS256":
        wrong = Credential(f"x{wrong.key}", wrong.auth, wrong.header)
    async with conversation(tmp_path / "data", webhooks=asked, credential=wrong) as (
        kiosk,
        sandbox,
    ):
        placed = await kiosk.engine.submit(soup_cart())
        await kiosk.state(placed.order_id, S.SUBMITTED)
        assert await sandbox.actions.ready(placed.order_id) == 401
        assert kiosk.order(placed.order_id).state is S.SUBMITTED


@pytest.mark.parametrize(
    ("credential", "message"),
    [
        (lambda: Credential("short", "jwt"), "at least 32 bytes"),
        (lambda: Credential(SECRET, "jwt", algorithm="RS256"), "no private key for RS256"),
        (lambda: Credential(SECRET, "jwt", algorithm="ES256"), "no private key for ES256"),
    ],
)
def test_a_key_that_signs_nothing_is_one_sentence(credential: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message) as refused:
        credential()
    assert SECRET not in str(refused.value)


async def test_nothing_is_as_it_is_by_default(tmp_path: Path) -> None:
    """Names of events, of headers, keys and the older dialect over REST's paths."""
    names = {"event_create": "NewOrder", "event_cancel": "Gone", "event_delivery_status": "Moved"}
    async with conversation(
        tmp_path,
        behaviour=AT_ONCE,
        channel={
            "auth": "header",
            "header": "x-partner-key",
            "transport": "envelope",
            "body_dialect": "s1",
            **names,
        },
        api_key=CHANNEL_KEY,
        orders_api_key="another",
        channel_header="X-Partner-Key",
        transport="envelope",
        events=EventNames(*names.values()),
    ) as (kiosk, sandbox):
        placed = await kiosk.engine.submit(curry_cart())
        await kiosk.state(placed.order_id, S.READY)
        await kiosk.engine.channel.cancel(placed.order_id)
    assert sandbox.received[0].status == "cancelled"
    assert {call.path for call in sandbox.state.calls} == {"/webhooks", "/pull/menus/store-t"}


def soup_cents(kiosk: Live) -> int:
    found = kiosk.engine.reader.find("soup", "", "")
    card = kiosk.engine.reader.card(found[0]) if found else None
    return -1 if card is None else card.from_cents


async def test_a_price_and_an_item_change_on_the_kiosk(tmp_path: Path) -> None:
    async with conversation(tmp_path) as (kiosk, sandbox):
        assert await sandbox.actions.change_price("soup", 650) == 200
        await until(lambda: soup_cents(kiosk) == 650, "the price is new")
        placed = await kiosk.engine.submit(soup_cart())
        await kiosk.state(placed.order_id, S.SUBMITTED)
        assert sandbox.received[0].wire["subtotal"] == 650
        assert sandbox.received[0].remarks == []
        assert await sandbox.actions.remove("soup") == 200
        await until(lambda: soup_cents(kiosk) == -1, "the soup is gone")
        assert await sandbox.actions.change_price("hot", 75) == 200
        placed = await kiosk.engine.submit(curry_cart("spicier"))
        await kiosk.state(placed.order_id, S.SUBMITTED)


PULL_TROUBLES = {
    "500": Fault("status", on="pull", status=500),
    "401": Fault("status", on="pull", status=401),
    "429": Fault("status", on="pull", status=429, retry_after_s=1),
    "never an answer": Fault("hang", on="pull"),
    "too late": Fault("delay", on="pull", delay_s=9, handle_first=True),
    "dropped": Fault("drop", on="pull"),
    "a web page": Fault("rubbish", on="pull"),
    "no menu": Fault("invalid_menu", on="pull"),
}


@pytest.mark.parametrize("fault", PULL_TROUBLES.values(), ids=PULL_TROUBLES)
async def test_the_menu_stays_until_a_better_one_comes(fault: Fault, tmp_path: Path) -> None:
    async with conversation(tmp_path) as (kiosk, sandbox):
        sandbox.webhook_url = None  # so that only a pull brings the new price
        await sandbox.actions.change_price("soup", 650)
        sandbox.faults.add(fault)
        with pytest.raises(KioskError):
            await kiosk.engine.menu_sync.pull()
        assert soup_cents(kiosk) == 500
        assert (await kiosk.engine.menu_sync.pull()).difference.is_changed
        assert soup_cents(kiosk) == 650


async def test_what_is_sold_out_comes_back(tmp_path: Path) -> None:
    async with conversation(tmp_path) as (kiosk, sandbox):
        for tell, own_id, kept in (
            (sandbox.actions.set_items, "soup", lambda: kiosk.engine.reader.eighty_sixed().items),
            (
                sandbox.actions.set_options,
                "hot",
                lambda: kiosk.engine.reader.eighty_sixed().options,
            ),
        ):
            for is_active in (False, True):
                assert await tell([{"merchant_supplied_id": own_id, "is_active": is_active}]) == 200
                await until(
                    lambda kept=kept, own_id=own_id, off=not is_active: (  # type: ignore[misc]
                        (own_id in kept()) is off
                    ),
                    "it is noted",
                )
        # An address that is new is told all of it, items and options apart.
        await sandbox.actions.set_items([{"merchant_supplied_id": "soup", "is_active": False}])
        await sandbox.actions.set_options([{"merchant_supplied_id": "hot", "is_active": False}])
        sandbox.state.webhooks.clear()
        sandbox.webhook_url = kiosk.webhook_url
        await until(lambda: len(sandbox.state.webhooks) == 2, "both are told again")
    assert {(call.path.split("/")[-2], call.status) for call in sandbox.state.webhooks} == {
        ("items", 200),
        ("item_options", 200),
    }


async def test_the_store_pauses_and_resumes(tmp_path: Path) -> None:
    async with conversation(tmp_path) as (kiosk, sandbox):

        def state() -> StoreState:
            return kiosk.engine.status().state

        await until(lambda: state() is StoreState.OPEN, "it is open")
        assert await sandbox.actions.set_store({"is_active": False, "reason": "busy"}) == 200
        await until(lambda: state() is StoreState.PAUSED, "it is paused")
        assert await sandbox.actions.set_store({"is_active": True}) == 200
        await until(lambda: state() is StoreState.OPEN, "it is open again")
        ending = {"is_active": False, "duration_in_secs": 1}
        assert await sandbox.actions.set_store(ending) == 200
        await until(lambda: state() is StoreState.PAUSED, "it is paused")
        assert not sandbox.state.is_online
        await until(lambda: state() is StoreState.OPEN, "the pause is over by itself")
        await asyncio.sleep(0)
        assert sandbox.state.is_online
