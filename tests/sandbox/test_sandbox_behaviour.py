"""The restaurant misbehaves as told: what the kiosk would get, seen at a real server."""

import asyncio
from typing import Any, Protocol

import httpx
import pytest

from kiosk.sandbox.behaviour import Behaviour, changed_behaviour
from kiosk.sandbox.book import Status
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.fields import RefusedError
from kiosk.sandbox.server import Sandbox

Json = dict[str, Any]
Call = tuple[str, str, Any]

pytestmark = pytest.mark.anyio


class Receiving(Protocol):
    """The stand-in for the kiosk, from conftest."""

    url: str
    calls: list[Call]

    async def wait(self, enough: Any) -> None: ...


async def submit(client: httpx.AsyncClient, order: Json, number: int) -> None:
    body = {**order, "id": f"o-{number}", "tax_transaction_id": f"t-{number}"}
    assert (await client.post("/orders", json=body)).status_code == 200


def told(calls: list[Call], number: int) -> list[str]:
    """What was told about an order, shortly."""
    names = {"success": "confirmed", "fail": "rejected"}
    about = [call for call in calls if call[1].startswith(f"/orders/o-{number}")]
    return [names.get(body.get("order_status"), path.split("/")[-1]) for _, path, body in about]


READY = "order_ready_for_pickup"


@pytest.mark.parametrize("confirm_after_s", [0.0, None])
async def test_every_nth_order_is_rejected(
    sandbox: Sandbox,
    client: httpx.AsyncClient,
    order: Json,
    receiver: Receiving,
    confirm_after_s: float | None,
) -> None:
    sandbox.webhook_url = receiver.url
    sandbox.behaviour = Behaviour(confirm_after_s, 0, reject_every=2)
    for number in (1, 2, 3, 4):
        await submit(client, order, number)
    await receiver.wait(lambda calls: READY in told(calls, 1) and READY in told(calls, 3))
    await receiver.wait(lambda calls: told(calls, 2) == told(calls, 4) == ["rejected"])

    assert [kept.status for kept in sandbox.received] == [
        Status.READY,
        Status.REJECTED,
        Status.READY,
        Status.REJECTED,
    ]


@pytest.mark.parametrize("ready_after_s", [0.0, None])
async def test_every_nth_order_is_cancelled_after_its_confirmation(
    sandbox: Sandbox,
    client: httpx.AsyncClient,
    order: Json,
    receiver: Receiving,
    ready_after_s: float | None,
) -> None:
    sandbox.webhook_url = receiver.url
    sandbox.behaviour = Behaviour(0, ready_after_s, cancel_every=2)
    for number in (1, 2):
        await submit(client, order, number)
    await receiver.wait(lambda calls: told(calls, 2) == ["confirmed", "cancellation"])

    assert receiver.calls[-1][2]["cancel_reason"] == "KITCHEN_BUSY"
    assert sandbox.received[1].status is Status.CANCELLED


async def test_duplicates(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json, receiver: Receiving
) -> None:
    sandbox.webhook_url = receiver.url
    sandbox.behaviour = Behaviour(0, 0, webhook_copies=3)
    await submit(client, order, 1)
    await receiver.wait(lambda calls: len(calls) == 6)

    assert told(receiver.calls, 1) == ["confirmed"] * 3 + [READY] * 3
    assert receiver.calls[0] == receiver.calls[1] == receiver.calls[2]


async def test_a_webhook_is_overtaken_by_the_next(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json, receiver: Receiving
) -> None:
    sandbox.webhook_url = receiver.url
    sandbox.behaviour = Behaviour(0, 0, reorder_webhooks=True)
    await submit(client, order, 1)
    await receiver.wait(lambda calls: len(calls) == 2)

    assert told(receiver.calls, 1) == [READY, "confirmed"]


async def test_what_waits_to_be_overtaken_ends_with_the_sandbox(
    menu: Json, receiver: Receiving
) -> None:
    async with Sandbox(menu=menu, webhook_url=receiver.url) as sandbox:
        sandbox.behaviour = Behaviour(reorder_webhooks=True)
        confirming = asyncio.create_task(sandbox.actions.confirm("o-1"))
        await asyncio.sleep(0)
        assert not confirming.done()
    async with asyncio.timeout(1):
        assert await confirming is None
    assert receiver.calls == []


@pytest.mark.parametrize("handle_first", [False, True])
async def test_an_answer_that_never_comes(
    sandbox: Sandbox, client: httpx.AsyncClient, order: Json, handle_first: bool
) -> None:
    sandbox.faults.add(Fault("hang", handle_first=handle_first))

    with pytest.raises(httpx.ReadTimeout):
        await client.post("/orders", json=order, timeout=0.2)
    assert len(sandbox.received) == handle_first
    assert (await client.post("/orders", json=order)).status_code == 200
    assert [call.status for call in sandbox.state.calls] == [None, 200]
    assert sandbox.state.calls[0].error == "on purpose: hang"


async def test_a_stop_does_not_wait_for_answers_that_never_come(menu: Json, order: Json) -> None:
    async with httpx.AsyncClient(headers={"x-api-key": "sandbox"}, trust_env=False) as client:
        async with asyncio.timeout(2.5), Sandbox(menu=menu) as sandbox:
            sandbox.faults.add(Fault("hang", on="pull"))
            pulling = asyncio.create_task(client.get(f"{sandbox.url}/pull/menus/harbour"))
            while sandbox.faults.as_json():  # noqa: ASYNC110 - nothing tells it
                await asyncio.sleep(0.01)
        with pytest.raises(httpx.TransportError):
            await pulling


async def test_every_nth_call_goes_wrong(client: httpx.AsyncClient, order: Json) -> None:
    fault = {"kind": "status", "status": 502, "on": "pull", "every": 3, "times": 2}
    set_now = (await client.post("/_sandbox/faults", json=fault)).json()
    assert (set_now[0]["every"], set_now[0]["times"]) == (3, 2)

    answers = [(await client.get("/pull/menus/harbour")).status_code for _ in range(10)]
    assert answers == [200, 200, 502, 200, 200, 502, 200, 200, 200, 200]
    assert (await client.get("/_sandbox/faults")).json() == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"speed": 1}, "speed is unknown; there are cancel_every, confirm_after_s, ready_after_s"),
        ({"confirm_after_s": "soon"}, "confirm_after_s must be a number of seconds"),
        ({"ready_after_s": 1e9}, "ready_after_s must be at most"),
        ({"reject_every": -1}, "reject_every must be from 0"),
        ({"cancel_every": 1.5}, "cancel_every must be a whole number"),
        ({"webhook_copies": 0}, "webhook_copies must be from 1"),
        ({"webhook_copies": 11}, "webhook_copies must be from 1 to 10"),
        ({"reorder_webhooks": 1}, "reorder_webhooks must be true or false"),
    ],
)
def test_a_wrong_behaviour_is_named(body: Json, message: str) -> None:
    with pytest.raises(RefusedError) as refused:
        changed_behaviour(Behaviour(), body)
    assert message.split(";", maxsplit=1)[0] in str(refused.value)
