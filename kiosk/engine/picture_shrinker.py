"""Has pictures made small by another process, one after the other; it decodes nothing itself."""

from __future__ import annotations

import asyncio

from kiosk.engine.own_process import end_own, start_own
from kiosk.engine.picture_refusals import PictureRefused, PictureUnusable
from kiosk.engine.picture_worker import DONE, LENGTH_BYTES, READY, VERB

WITHIN_S = 30.0
"""Seconds for one picture, on a slow machine that has other things to do."""


class Shrinker:
    """The process starts with the first picture and lives until `rest`."""

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None
        self._one_at_a_time = asyncio.Lock()

    async def shrink(self, content: bytes) -> bytes:
        """The picture as `picture_shrinking.shrunk` makes it.

        Raises:
            PictureUnusable: it cannot be read, or takes too much memory or time.
            PictureRefused: the other process cannot be had; that is not the picture's fault.
        """
        async with self._one_at_a_time:
            try:
                async with asyncio.timeout(WITHIN_S):
                    process = self._process or await self._start()
            except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
                await self._end()
                raise PictureRefused("the process that makes pictures small fails") from error
            try:
                async with asyncio.timeout(WITHIN_S):
                    answer = await _asked(process, content)
            except (ConnectionError, asyncio.IncompleteReadError) as error:
                await self._end()
                raise PictureUnusable("its decoder was ended by the system") from error
            except TimeoutError as error:
                await self._end()
                raise PictureUnusable(f"it cannot be read within {WITHIN_S:g} s") from error
            except asyncio.CancelledError:
                # What it would still say must not be taken for the next picture's answer.
                await self._end()
                raise
        if not answer.startswith(DONE):
            raise PictureUnusable(answer[1:].decode())
        return answer[1:]

    async def rest(self) -> None:
        """Nothing is to be made small for now: the process ends."""
        async with self._one_at_a_time:
            await self._end()

    async def _start(self) -> asyncio.subprocess.Process:
        self._process = process = await start_own(VERB)
        assert process.stdout is not None
        await process.stdout.readexactly(len(READY))
        return process

    async def _end(self) -> None:
        if self._process is not None:
            process, self._process = self._process, None
            await end_own(process)


async def _asked(process: asyncio.subprocess.Process, content: bytes) -> bytes:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(len(content).to_bytes(LENGTH_BYTES) + content)
    await process.stdin.drain()
    length = int.from_bytes(await process.stdout.readexactly(LENGTH_BYTES))
    return await process.stdout.readexactly(length)
