"""The bodies of webhooks as values: nothing that a real sender sends is lost."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kiosk.onetablet.bodies import BodyInvalid
from kiosk.onetablet.events import (
    ActiveChange,
    Cancellation,
    Confirmation,
    Ready,
    StoreChange,
    parse_active_changes,
    parse_cancellation,
    parse_confirmation,
    parse_ready,
    parse_store_change,
)
from kiosk.onetablet.order_schema import CancelReason

NOW = datetime(2027, 3, 4, 12, 0, tzinfo=UTC)


def body(value: object) -> bytes:
    return json.dumps(value).encode()


def store_change(data: bytes) -> StoreChange:
    return parse_store_change(data, NOW)


def test_a_confirmation_with_a_ready_time() -> None:
    sent = {
        "merchant_supplied_id": "till-9",
        "order_status": "success",
        "prep_time": "2027-03-04T14:20:00+02:00",
    }
    assert parse_confirmation(body(sent)) == Confirmation(
        is_accepted=True,
        restaurant_order_id="till-9",
        ready_at=datetime(2027, 3, 4, 12, 20, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("prep_time", "remark"),
    [
        ("2027-03-04T14:20:00", "prep_time has no time zone and was ignored"),
        ("in ten minutes", "prep_time is not a time and was ignored"),
        ("0001-01-01T00:00:00+14:00", "prep_time is not a time and was ignored"),
        ("0001-01-01T00:00:00Z", "prep_time is in the year 1 and was ignored"),
        ("9999-12-31T23:59:59Z", "prep_time is in the year 9999 and was ignored"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_ready_time_that_cannot_be_used_does_not_lose_the_confirmation(
    prep_time: str | None, remark: str
) -> None:
    confirmation = parse_confirmation(body({"order_status": "success", "prep_time": prep_time}))
    assert confirmation == Confirmation(is_accepted=True, remark=remark)


def test_a_rejection() -> None:
    sent = {"order_status": "fail", "failure_reason": "No gas"}
    assert parse_confirmation(body(sent)) == Confirmation(
        is_accepted=False, failure_reason="No gas"
    )


@pytest.mark.parametrize("data", [b"", b"{}", b'{"merchant_supplied_id": null}'])
def test_ready_needs_no_body(data: bytes) -> None:
    assert parse_ready(data) == Ready()


def test_a_cancellation_for_a_known_reason() -> None:
    sent = {"cancel_reason": "KITCHEN_BUSY", "cancel_details": "Full house"}
    assert parse_cancellation(body(sent)) == Cancellation(
        CancelReason.KITCHEN_BUSY, "KITCHEN_BUSY", "Full house"
    )


def test_an_unknown_reason_is_kept_as_other() -> None:
    assert parse_cancellation(body({"cancel_reason": "FLOOD"})) == Cancellation(
        CancelReason.OTHER, "FLOOD"
    )


def test_what_is_sold_out_and_what_is_back() -> None:
    sent = [
        {"merchant_supplied_id": "ramen", "is_active": False},
        {"merchant_supplied_id": "tea", "is_active": True},
    ]
    assert parse_active_changes(body(sent)) == (
        ActiveChange("ramen", is_active=False),
        ActiveChange("tea", is_active=True),
    )


def test_of_an_id_that_occurs_twice_the_last_row_counts() -> None:
    sent = [{"merchant_supplied_id": "a", "is_active": flag} for flag in (True, False)]
    assert parse_active_changes(body(sent)) == (ActiveChange("a", is_active=False),)


def test_a_refusal_is_not_lost_for_its_long_reason() -> None:
    sent = {"order_status": "fail", "failure_reason": "no bread " * 1_000}
    refusal = parse_confirmation(body(sent))
    assert not refusal.is_accepted
    assert refusal.failure_reason == ("no bread " * 1_000)[:2_000]


def test_neither_is_a_cancellation() -> None:
    sent = {"cancel_reason": "X" * 5_000, "cancel_details": "no gas " * 1_000}
    cancellation = parse_cancellation(body(sent))
    assert cancellation.reason is CancelReason.OTHER
    assert (len(cancellation.raw_reason), len(cancellation.details)) == (2_000, 2_000)


@pytest.mark.parametrize(
    ("more", "until", "remark"),
    [
        ({}, None, ""),
        ({"end_time": "2027-03-04T13:00:00Z"}, NOW + timedelta(hours=1), ""),
        ({"end_time": "2027-03-04T13:00:00"}, None, "end_time has no time zone and was ignored"),
        # "None" as some languages write it: the pause has no end, and is not over.
        (
            {"end_time": "0001-01-01T00:00:00Z"},
            None,
            "end_time is in the year 1 and was ignored",
        ),
        (
            {"end_time": "9999-12-31T23:59:59.9999999Z"},
            None,
            "end_time is in the year 9999 and was ignored",
        ),
        ({"duration_in_secs": 90}, NOW + timedelta(seconds=90), ""),
        ({"duration_in_hours": 1.5}, NOW + timedelta(minutes=90), ""),
        ({"duration_in_secs": 60, "duration_in_hours": 2}, NOW + timedelta(seconds=60), ""),
        ({"end_time": "2027-03-04T13:00:00Z", "duration_in_secs": 5}, NOW + timedelta(hours=1), ""),
        ({"duration_in_secs": 0, "duration_in_hours": None}, None, ""),
    ],
)
def test_a_pause_and_its_end(more: dict[str, Any], until: datetime | None, remark: str) -> None:
    sent = {"is_active": False, "reason": "storm", "notes": "Back soon", **more}
    assert store_change(body(sent)) == StoreChange(
        is_active=False, reason="storm", notes="Back soon", until=until, remark=remark
    )


@pytest.mark.parametrize(
    ("parse", "sent", "path"),
    [
        (parse_confirmation, {}, "order_status"),
        (parse_confirmation, {"order_status": "maybe"}, "order_status"),
        (parse_confirmation, {"order_status": True}, "order_status"),
        (parse_confirmation, {"order_status": "success", "prep_time": 15}, "prep_time"),
        (parse_confirmation, [], ""),
        (parse_ready, {"merchant_supplied_id": 4}, "merchant_supplied_id"),
        (parse_cancellation, {"cancel_details": "x"}, "cancel_reason"),
        (parse_cancellation, {"cancel_reason": None}, "cancel_reason"),
        (parse_active_changes, {}, ""),
        (parse_active_changes, [{"merchant_supplied_id": "a"}], "[0].is_active"),
        (
            parse_active_changes,
            [{"merchant_supplied_id": "a", "is_active": 0}],
            "[0].is_active",
        ),
        (store_change, {}, "is_active"),
        (store_change, {"is_active": "false"}, "is_active"),
        (store_change, {"is_active": False, "duration_in_secs": -1}, "duration_in_secs"),
        (store_change, {"is_active": False, "duration_in_hours": 1e300}, "duration_in_hours"),
        (store_change, {"is_active": False, "end_time": 1772625600}, "end_time"),
    ],
)
def test_a_wrong_body_is_refused_by_the_name_of_its_field(
    parse: Callable[[bytes], object], sent: object, path: str
) -> None:
    with pytest.raises(BodyInvalid) as caught:
        parse(body(sent))
    assert caught.value.path == path
