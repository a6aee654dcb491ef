"""Why a picture is not shown, and how its address is told."""

from __future__ import annotations


class PictureRefused(Exception):
    """This picture will not be shown for now; the message says why."""


class PictureUnusable(PictureRefused):
    """What was sent cannot be shown: asking again soon would bring the same."""


def told_address(url: str) -> str:
    """For logs and people: without what may be a signature or a password."""
    return url.partition("?")[0].rpartition("@")[2][:200]
