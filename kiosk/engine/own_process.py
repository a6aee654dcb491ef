"""Another process of this program, for what must not be done beside the screen."""

from __future__ import annotations

import asyncio
import sys
from contextlib import suppress

END_S = 3.0
"""A machine with other things to do takes more than one to end a process."""


async def start_own(*words: str) -> asyncio.subprocess.Process:
    """Starts this program again with `words`; its standard input and output are pipes.

    Raises:
        OSError: it cannot be started: a machine short of memory, say.
    """
    program = [sys.executable]
    # The packaged program has no `python -m`: it is started by itself.
    if not getattr(sys, "frozen", False):
        program += ["-m", "kiosk"]
    return await asyncio.create_subprocess_exec(
        *program,
        *words,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )


async def end_own(process: asyncio.subprocess.Process) -> None:
    """Closes its input, at which it ends, and gives it a moment to do so.

    Killing one that is just ending makes asyncio warn of a child that somebody else waited for.
    """
    assert process.stdin is not None
    process.stdin.close()
    try:
        async with asyncio.timeout(END_S):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
    except asyncio.CancelledError:
        process.kill()
        await process.wait()
        raise
    # Python 3.11.2 complains of a pipe's mistake that nobody asked for.
    with suppress(OSError):
        await process.stdin.wait_closed()
