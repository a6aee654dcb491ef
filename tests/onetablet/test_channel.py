"""The channel client over real sockets, against a server that behaves and one that does not.

All of it holds over both transports; what each of them sends is in test_channel_requests.
"""

import asyncio
import gzip
import json
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk import __version__
from kiosk.domain.errors import BadAnswer, CallFailed, Refused, SettingsError, Unreachable
from kiosk.onetablet.channel import ChannelClient, ChannelSettings
from tests.onetablet.scripted import Script, Scripted, answer

pytestmark = pytest.mark.anyio

ORDER_ID = "6f9b0f0e-1111-4a4a-9c9c-0123456789ab"
PLACED_AT = datetime(2027, 3, 4, 12, 0, tzinfo=UTC)
BODY = json.dumps(
    {
        "id": ORDER_ID,
        "store": {"merchant_supplied_id": "s"},
        "consumer": {
            "id": 7,
            "email": "ana@mail.example",
            "first_name": "Anabel Quist",
            "phone": "0910 555 000",
        },
        "delivery_address": {"street": "3 Pier Road"},
        "categories": [{"items": [{"consumer_name": "Bo"}]}],
    }
)


@pytest.fixture(params=["rest", "envelope"])
def settings(server: Scripted, request: pytest.FixtureRequest) -> ChannelSettings:
    return ChannelSettings(
        f"http://127.0.0.1:{server.port}/base/",
        "k-secret",
        timeout_s=10,
        transport=request.param,
    )


@pytest.fixture
async def channel(settings: ChannelSettings) -> AsyncIterator[ChannelClient]:
    client = ChannelClient(settings)
    yield client
    await client.aclose()


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> Callable[[], list[dict[str, Any]]]:
    caplog.set_level(logging.INFO, logger="kiosk.calls")
    return lambda: [
        json.loads(record.getMessage()) for record in caplog.records if record.name == "kiosk.calls"
    ]


async def test_what_every_call_says_of_itself(server: Scripted, channel: ChannelClient) -> None:
    await channel.submit(ORDER_ID, BODY, PLACED_AT)
    (seen,) = server.seen
    assert seen.method == "POST"
    assert seen.headers["x-api-key"] == "k-secret"
    assert seen.headers["content-type"] == "application/json"
    assert seen.headers["user-agent"] == f"kiosk/{__version__}"


@pytest.mark.parametrize(
    ("change", "header", "value"),
    [
        ({"auth": "bearer"}, "authorization", "Bearer k-secret"),
        ({"auth": "header", "header": "X-Partner"}, "x-partner", "k-secret"),
    ],
)
async def test_the_other_ways_to_say_who_we_are(
    server: Scripted,
    settings: ChannelSettings,
    change: dict[str, Any],
    header: str,
    value: str,
) -> None:
    client = ChannelClient(replace(settings, **change))
    await client.submit(ORDER_ID, BODY, PLACED_AT)
    await client.aclose()
    assert server.seen[0].headers[header] == value
    assert "x-api-key" not in server.seen[0].headers


async def test_calls_share_one_connection(server: Scripted, channel: ChannelClient) -> None:
    for _ in range(3):
        await channel.submit(ORDER_ID, BODY, PLACED_AT)
    assert (len(server.seen), server.connections) == (3, 1)


async def test_pull_menus(server: Scripted, channel: ChannelClient) -> None:
    packed = gzip.compress(b' {"menus": []}')
    server.say(answer("200 OK", packed, "Content-Encoding: gzip"))
    assert await channel.pull_menus("store 7") == b' {"menus": []}'
    await channel.pull_menus("store 7", ["a", "b"])
    assert [seen.target for seen in server.seen] == [
        "/base/pull/menus/store%207",
        "/base/pull/menus/store%207?ids=a%2Cb",
    ]


@pytest.mark.parametrize("body", [b"", b"<!doctype html><title>Log in</title>", b"[]", b"OK"])
async def test_a_menu_pull_that_answers_rubbish(
    server: Scripted, channel: ChannelClient, body: bytes
) -> None:
    server.say(answer("200 OK", body, "Content-Type: text/html"))
    with pytest.raises(BadAnswer):
        await channel.pull_menus("s")


@pytest.mark.parametrize("body", [b"", b"OK", b"{}", b"null"])
async def test_an_order_is_accepted_whatever_the_body(
    server: Scripted, channel: ChannelClient, body: bytes
) -> None:
    server.say(answer("200 OK", body, "Content-Type: text/html; charset=utf-8"))
    await channel.submit(ORDER_ID, BODY, PLACED_AT)


async def test_a_login_page_accepts_no_order(server: Scripted, channel: ChannelClient) -> None:
    server.say(answer("200 OK", b"\n<html>Welcome to the hotel</html>"))
    with pytest.raises(BadAnswer, match="web page"):
        await channel.submit(ORDER_ID, BODY, PLACED_AT)


async def test_a_redirect_is_not_followed(server: Scripted, channel: ChannelClient) -> None:
    server.say(answer("302 Found", b"", f"Location: http://127.0.0.1:{server.port}/elsewhere"))
    with pytest.raises(BadAnswer, match="302"):
        await channel.submit(ORDER_ID, BODY, PLACED_AT)
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    ("status", "body", "message"),
    [
        ("400 Bad Request", b'{"error": "Bad Request", "message": "tax is wrong"}', "tax is wrong"),
        ("409 Conflict", b'{"statusCode": 409, "message": "Done already"}', "Done already"),
        ("422 Unprocessable", b'{"message": ["a is bad", "b too"]}', "a is bad; b too"),
        ("401 Unauthorized", b'{"error": "Unauthorized"}', "Unauthorized"),
        ("403 Forbidden", b"<html>no</html>", "Forbidden"),
        ("404 Not Found", b"", "Not Found"),
        ("400 Bad Request", b'{"message": {"not": "text"}}', "Bad Request"),
        ("500 Oh No", b"[" * 10_000, "Oh No"),
        ("503 Busy", b"x" * 500_000, "Busy"),
    ],
)
async def test_refusals_in_every_shape(
    server: Scripted, channel: ChannelClient, status: str, body: bytes, message: str
) -> None:
    server.say(answer(status, body))
    with pytest.raises(Refused) as caught:
        await channel.submit(ORDER_ID, BODY, PLACED_AT)
    assert caught.value.status == int(status[:3])
    assert caught.value.message == message
    assert caught.value.retry_after_s is None
    assert len(server.seen) == 1, "nothing is tried twice here"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        (["Retry-After: 7"], 7),
        (["Retry-After: 99999999999999999999"], 3600),
        (
            ["Date: Thu, 04 Mar 2027 12:00:00 GMT", "Retry-After: Thu, 04 Mar 2027 12:00:42 GMT"],
            42,
        ),
        (
            ["Date: Thu, 04 Mar 2027 12:00:00 GMT", "Retry-After: Thu, 04 Mar 2027 11:00:00 GMT"],
            0,
        ),
        (["Retry-After: Fri, 31 Dec 1999 23:59:59 GMT"], 0),
        (["Retry-After: soon"], None),
        (["Retry-After: -5"], None),
        ([], None),
    ],
)
async def test_retry_after(
    server: Scripted, channel: ChannelClient, headers: list[str], seconds: float | None
) -> None:
    server.say(answer("429 Too Many Requests", b"", *headers))
    with pytest.raises(Refused) as caught:
        await channel.submit(ORDER_ID, BODY, PLACED_AT)
    assert caught.value.retry_after_s == seconds


async def hang_up(writer: asyncio.StreamWriter) -> None:
    writer.close()


async def break_off(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
    writer.close()


async def talk_nonsense(writer: asyncio.StreamWriter) -> None:
    writer.write(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")
    writer.close()


@pytest.mark.parametrize("script", [hang_up, break_off, talk_nonsense])
async def test_a_broken_connection_leaves_the_outcome_unknown(
    server: Scripted, channel: ChannelClient, script: Script
) -> None:
    server.say(script, answer("200 OK"))
    with pytest.raises(Unreachable):
        await channel.submit(ORDER_ID, BODY, PLACED_AT)
    await channel.submit(ORDER_ID, BODY, PLACED_AT)


async def drip(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    while not writer.is_closing():
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.02)


async def test_the_time_limit_holds_for_the_whole_call(
    server: Scripted, settings: ChannelSettings
) -> None:
    client = ChannelClient(replace(settings, timeout_s=0.3))
    server.say(drip)
    with pytest.raises(Unreachable, match=r"no answer within 0\.3 s"):
        await client.submit(ORDER_ID, BODY, PLACED_AT)
    await client.aclose()


async def test_nobody_listens(settings: ChannelSettings) -> None:
    client = ChannelClient(replace(settings, base_url="http://127.0.0.1:1"))
    with pytest.raises(Unreachable, match="cannot be reached"):
        await client.probe()
    await client.aclose()


async def pour(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n\r\n{")
    while not writer.is_closing():
        writer.write(b" " * 65_536)
        await writer.drain()


async def test_an_endless_answer_is_cut_off(server: Scripted, channel: ChannelClient) -> None:
    server.say(pour)
    with pytest.raises(BadAnswer, match="longer than"):
        await channel.submit(ORDER_ID, BODY, PLACED_AT)
    with pytest.raises(BadAnswer, match="longer than"):
        await channel.pull_menus("s")


async def test_what_cannot_be_unpacked(server: Scripted, channel: ChannelClient) -> None:
    server.say(answer("200 OK", b"no gzip", "Content-Encoding: gzip"))
    with pytest.raises(BadAnswer):
        await channel.pull_menus("s")


@pytest.mark.parametrize(
    ("status", "is_contact"),
    [
        ("200 OK", True),
        ("301 Moved", True),
        ("401 No", True),
        ("404 No", True),
        ("405 No HEAD", True),
        ("500 Broken", True),
        ("501 No HEAD", True),
        ("502 Bad", False),
        ("503 Closed", False),
        ("504 Late", False),
    ],
)
async def test_probe(
    server: Scripted, channel: ChannelClient, status: str, is_contact: bool
) -> None:
    server.say(answer(status))
    try:
        await channel.probe()
    except CallFailed:
        assert not is_contact
    else:
        assert is_contact
    assert server.seen[0].method == "HEAD"


@pytest.mark.parametrize(
    "change",
    [
        {"base_url": "onetablet.example"},
        {"base_url": "ftp://onetablet.example"},
        {"base_url": "http://"},
        {"base_url": "http://exa mple"},
        {"api_key": ""},
        {"api_key": "two\nlines"},
        {"api_key": "schlüssel"},
        {"auth": "header", "header": "x y"},
    ],
)
async def test_settings_that_cannot_work(settings: ChannelSettings, change: dict[str, Any]) -> None:
    with pytest.raises(SettingsError) as caught:
        ChannelClient(replace(settings, **change))
    assert (change.get("api_key") or "k-secret") not in str(caught.value)


async def test_one_log_line_a_call_and_nothing_private(
    server: Scripted,
    settings: ChannelSettings,
    channel: ChannelClient,
    lines: Callable[[], list[dict[str, Any]]],
) -> None:
    gossip = (
        f"order {ORDER_ID} of anabel <ana@mail.example>, 0910 555 000, 3 Pier Road, for Bo: "
        "Mr quist, key k-secret, call +351 910 000 000\nor mail x@y.example"
    )
    server.say(
        answer("200 OK"),
        answer("400 Bad Request", json.dumps({"message": gossip}).encode()),
        hang_up,
    )
    await channel.submit(ORDER_ID, BODY, PLACED_AT)
    with pytest.raises(Refused) as refused:
        await channel.submit(ORDER_ID, BODY, PLACED_AT)
    with pytest.raises(Unreachable):
        await channel.pull_menus("s")
    first, second, third = lines()
    assert first.pop("duration_ms") >= 0
    endpoints = {"rest": "POST /orders", "envelope": "POST /webhooks order.create"}
    assert first == {
        "direction": "out",
        "endpoint": endpoints[settings.transport],
        "order_id": ORDER_ID,
        "status": 200,
    }
    assert second["status"] == 400
    assert ORDER_ID in second["error"]
    assert (third["endpoint"], third["status"]) == ("GET /pull/menus/{store_id}", None)
    assert third["error"]
    for told in (json.dumps([first, second, third], ensure_ascii=False), str(refused.value)):
        for private in ("nabel", "uist", "@", "example", "910", "Pier", "Bo:", "secret", "\n"):
            assert private not in told
