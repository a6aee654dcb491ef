"""Delivery addresses: each field that stands in the way is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.address import AddressProblem, AddressProblemKind, address_problems
from kiosk.domain.order import Address

K = AddressProblemKind
GOOD = Address(street="Main Street 1", city="Springfield", lat="40.7128", lng="-74.0060")


def test_a_good_one() -> None:
    assert address_problems(GOOD) == ()
    assert address_problems(replace(GOOD, lat="", lng="")) == ()


def test_none_lacks_all_that_is_needed() -> None:
    assert [problem.field for problem in address_problems(None)] == ["street", "city"]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"street": "  "}, AddressProblem(K.MISSING, "street")),
        ({"city": ""}, AddressProblem(K.MISSING, "city")),
        ({"zip_code": "9" * 201}, AddressProblem(K.TOO_LONG, "zip_code", 200)),
        ({"lat": "north"}, AddressProblem(K.NOT_A_NUMBER, "lat", 90)),
        ({"lat": "nan"}, AddressProblem(K.NOT_A_NUMBER, "lat", 90)),
        ({"lat": "inf"}, AddressProblem(K.NOT_A_NUMBER, "lat", 90)),
        ({"lat": "4_0"}, AddressProblem(K.NOT_A_NUMBER, "lat", 90)),
        ({"lat": "٤٠"}, AddressProblem(K.NOT_A_NUMBER, "lat", 90)),
        ({"lat": "90.01"}, AddressProblem(K.OUT_OF_RANGE, "lat", 90)),
        ({"lng": "-180.5"}, AddressProblem(K.OUT_OF_RANGE, "lng", 180)),
        ({"lng": ""}, AddressProblem(K.ALONE, "lng")),
        ({"lat": ""}, AddressProblem(K.ALONE, "lat")),
    ],
)
def test_what_is_wrong_is_named(changes: dict[str, str], problem: AddressProblem) -> None:
    assert address_problems(replace(GOOD, **changes)) == (problem,)


@pytest.mark.parametrize("edge", [{"lat": "90"}, {"lat": "-90.0"}, {"lng": "180"}, {"lng": "0"}])
def test_the_edges_of_the_world_are_in_it(edge: dict[str, str]) -> None:
    assert address_problems(replace(GOOD, **edge)) == ()
