"""Why a picture is not shown."""

from __future__ import annotations


class PictureRefused(Exception):
    """This picture will not be shown for now; the message says why."""


class PictureUnusable(PictureRefused):
    """What was sent cannot be shown: asking again soon would bring the same."""
