"""How times stand in the database: ISO 8601 text in UTC, of one width, so that text order is
time order and nothing is lost on the way there and back."""

from __future__ import annotations

from datetime import UTC, datetime


def to_text(when: datetime) -> str:
    """`when` must be aware."""
    assert when.tzinfo is not None, "a time without a zone"
    return when.astimezone(UTC).isoformat(timespec="microseconds")


def to_optional_text(when: datetime | None) -> str | None:
    return None if when is None else to_text(when)


def from_text(text: str) -> datetime:
    """Aware, in UTC."""
    return datetime.fromisoformat(text)


def from_optional_text(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def file_stamp(now: datetime) -> str:
    """For file names: sorts by time, to the microsecond (`20260509T121500123456Z`)."""
    return now.astimezone(UTC).strftime("%Y%m%dT%H%M%S%fZ")
