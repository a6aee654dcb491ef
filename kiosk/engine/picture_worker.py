"""Pictures made small in a process of its own: what a picture does to a decoder ends here.

A small file can claim gigabytes. This process may have only so much, gives way to all others, and
is the first that the system ends where memory is short.
"""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

VERB = "shrink-pictures"
"""The program's own word for this process; people do not need it."""

LENGTH_BYTES = 4
"""A picture comes, and its answer goes, as its length in so many bytes, big end first, and then
itself.
"""

READY = b"R"
"""Said once, before the first picture comes."""
DONE, REFUSED = b"+", b"-"
"""The first byte of an answer; then the small picture, or why there is none."""

MOST_MEMORY_BYTES = 384 * 1024 * 1024
"""A third more than the most that a picture of the sizes that are read was seen to take."""


def main(words: Sequence[str]) -> int:  # noqa: ARG001
    """Standard input is pictures, standard output the answers; it ends with its input."""
    os.nice(10)  # the screen comes first
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    with suppress(OSError):  # some containers do not have it
        Path("/proc/self/oom_score_adj").write_text("1000", "ascii")
    from kiosk.engine.picture_shrinking import shrunk

    coming, going = sys.stdin.buffer, sys.stdout.buffer
    going.write(READY)
    going.flush()
    while length := coming.read(LENGTH_BYTES):
        content = coming.read(int.from_bytes(length))
        try:
            answer = DONE + shrunk(content)
        except ValueError as error:
            answer = REFUSED + str(error).encode()
        going.write(len(answer).to_bytes(LENGTH_BYTES) + answer)
        going.flush()
    return 0
