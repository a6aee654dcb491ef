"""Pictures are made small by another process, which may have little and ends with its work."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from kiosk.engine import picture_shrinker, picture_shrinking
from kiosk.engine.picture_refusals import PictureRefused, PictureUnusable
from kiosk.engine.picture_shrinker import Shrinker
from kiosk.engine.picture_shrinking import MOST_PIXELS, shrunk

pytestmark = pytest.mark.anyio


def picture(kind: str, size: tuple[int, int], mode: str = "RGB") -> bytes:
    written = BytesIO()
    Image.new(mode, size).save(written, kind)
    return written.getvalue()


SMALL = picture("PNG", (8, 6))


@pytest.fixture
async def shrinker() -> AsyncIterator[Shrinker]:
    shrinker = Shrinker()
    yield shrinker
    await shrinker.rest()


def replace_program(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> None:
    """What is started in the place of the program."""
    program = folder / "program"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))


async def test_one_process_serves_many_pictures_and_ends(
    shrinker: Shrinker, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[asyncio.subprocess.Process] = []
    real = asyncio.create_subprocess_exec

    async def counted(*words: str, **more: object) -> asyncio.subprocess.Process:
        started.append(await real(*words, **more))  # type: ignore[arg-type]
        return started[-1]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", counted)
    made = await asyncio.gather(*(shrinker.shrink(SMALL) for _ in range(5)))
    assert made == [shrunk(SMALL)] * 5
    (process,) = started
    assert process.returncode is None
    await shrinker.rest()
    assert process.returncode == 0
    assert await shrinker.shrink(SMALL) == made[0]


async def test_a_picture_gets_no_more_memory_than_there_is_for_it(
    shrinker: Shrinker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It is refused, and the next one is not harmed."""
    replace_program(
        monkeypatch,
        tmp_path,
        f"exec {sys.executable} -c '\n"
        "from kiosk.engine import picture_worker\n"
        "picture_worker.MOST_MEMORY_BYTES = 80 * 1024 * 1024\n"
        "picture_worker.main([])'",
    )
    assert await shrinker.shrink(SMALL) == shrunk(SMALL)
    with pytest.raises(PictureUnusable, match="more memory than a picture may"):
        await shrinker.shrink(picture("PNG", (4900, 5000), "RGBA"))
    assert await shrinker.shrink(SMALL) == shrunk(SMALL)


async def test_the_largest_that_are_read_fit_into_that_memory(shrinker: Shrinker) -> None:
    for kind, size in (("PNG", (5000, 5000)), ("GIF", (5000, 5000)), ("WEBP", (4000, 4000))):
        assert size[0] * size[1] == MOST_PIXELS[kind]
        mode = "P" if kind == "GIF" else "RGBA"
        assert await shrinker.shrink(picture(kind, size, mode)), kind
    with Image.open(BytesIO(await shrinker.shrink(picture("JPEG", (10_000, 5000))))) as small:
        assert small.size == (1280, 640)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
async def test_what_has_more_pixels_is_not_even_begun(
    shrinker: Shrinker, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setitem(picture_shrinking.MOST_PIXELS, kind, 47)
    with pytest.raises(ValueError, match="8 by 6 pixels are too many"):
        shrunk(picture(kind, (8, 6)))


async def test_a_photo_with_a_second_picture_behind_it_is_one() -> None:
    """Phones save such; Pillow does not call it JPEG."""
    written = BytesIO()
    first, second = Image.new("RGB", (60, 40)), Image.new("RGB", (30, 20))
    first.save(written, "MPO", save_all=True, append_images=[second])
    with Image.open(BytesIO(shrunk(written.getvalue()))) as small:
        assert (small.format, small.size) == ("JPEG", (60, 40))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
async def test_every_mode_is_made_small(mode: str) -> None:
    with Image.open(BytesIO(shrunk(picture("PNG", (1400, 700), mode)))) as small:
        assert small.size == (1280, 640)
        assert small.format == ("PNG" if mode.endswith("A") else "JPEG")


async def test_a_transparent_colour_does_not_bleed() -> None:
    """Averaged with its neighbours, it would not be the transparent one any more."""
    written = BytesIO()
    half = Image.new("RGB", (2000, 1000), (255, 0, 255))
    half.paste((0, 128, 0), (0, 0, 1001, 1000))
    half.save(written, "PNG", transparency=(255, 0, 255))
    with Image.open(BytesIO(shrunk(written.getvalue()))) as small:
        red, _, blue, alpha = small.convert("RGBA").split()
    assert alpha.getextrema() == (0, 255)
    assert (red.getextrema(), blue.getextrema()) == ((0, 0), (0, 0))


async def test_one_that_kills_the_process_is_unusable(
    shrinker: Shrinker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with monkeypatch.context() as patch:
        replace_program(patch, tmp_path, "printf R; read -r line; kill -KILL $$")
        with pytest.raises(PictureUnusable, match="ended by the system"):
            await shrinker.shrink(SMALL)
    assert await shrinker.shrink(SMALL) == shrunk(SMALL)


async def test_one_that_takes_too_long_is_unusable(
    shrinker: Shrinker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(picture_shrinker, "WITHIN_S", 0.5)
    replace_program(monkeypatch, tmp_path, "printf R; exec sleep 60")
    async with asyncio.timeout(10):
        with pytest.raises(PictureUnusable, match="cannot be read within"):
            await shrinker.shrink(SMALL)


@pytest.mark.parametrize("program", ["/bin/false", "/nowhere/python"])
async def test_a_process_that_does_not_start_is_not_the_pictures_fault(
    shrinker: Shrinker, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(sys, "executable", program)
    with pytest.raises(PictureRefused) as caught:
        await shrinker.shrink(SMALL)
    assert not isinstance(caught.value, PictureUnusable)


async def test_the_worker_is_a_word_of_the_program() -> None:
    """The packaged program has no `python -m`: it starts itself with this word."""
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "kiosk", "shrink-pictures"],
        input=len(SMALL).to_bytes(4) + SMALL,
        capture_output=True,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout[:1] == b"R"
    assert done.stdout[5:] == b"+" + shrunk(SMALL)
