"""Makes a downloaded picture what the screen needs, and nothing else. It reads and writes no files.

Only what this has decoded and written anew is ever shown: whatever else was hidden in a download
ends here, in a process that has no window and little memory.
"""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

LONGEST_SIDE_PX = 1280
"""The widest place for a picture is the item page's head: 1080 px."""

MOST_PIXELS = {
    # Twice what cameras take; it is read at a part of its size.
    "JPEG": 50_000_000,
    "PNG": 25_000_000,
    "GIF": 25_000_000,
    # Its decoder holds the whole picture five times over.
    "WEBP": 16_000_000,
}
"""What is larger was made to fill the memory. Other kinds are not read."""

_QUALITY = 85

_AVERAGED = frozenset({"L", "RGB", "CMYK"})
_AVERAGED_CLEAR = frozenset({"LA", "RGBA"})
"""Modes of which pixels can be averaged as they are, without and with transparent ones."""

# Ours is checked before anything is decoded; Pillow would only warn up to twice its own.
Image.MAX_IMAGE_PIXELS = None


def shrunk(content: bytes) -> bytes:
    """The picture upright, its longest side at most LONGEST_SIDE_PX: JPEG, or PNG where it is
    transparent. Of a moving one the first frame.

    Raises:
        ValueError: it cannot be read, is of another kind, or too large; the message says which.
    """
    box = (LONGEST_SIDE_PX, LONGEST_SIDE_PX)
    try:
        with Image.open(BytesIO(content), formats=tuple(MOST_PIXELS)) as image:
            # A JPEG with further pictures behind the first is MPO to Pillow.
            kind = "JPEG" if image.format == "MPO" else image.format or ""
            if image.width * image.height > MOST_PIXELS[kind]:
                raise ValueError(f"{image.width} by {image.height} pixels are too many")
            # Only JPEG can be read at a part of its size, which is many times as fast.
            image.draft("RGB", box)
            image.load()
            is_transparent = image.has_transparency_data
            mode = "RGBA" if is_transparent else "RGB"
            averaged = _AVERAGED_CLEAR if is_transparent else _AVERAGED
            # Small first: each further step makes a copy.
            small = image if image.mode in averaged else image.convert(mode)
            small.thumbnail(box)
            small = ImageOps.exif_transpose(small).convert(mode)
    except ValueError:
        raise
    except MemoryError as error:
        raise ValueError("it takes more memory than a picture may") from error
    # Broken files make the decoders raise nearly anything.
    except Exception as error:
        raise ValueError("not a whole PNG, JPEG, GIF or WebP, or too large") from error
    written = BytesIO()
    if is_transparent:
        small.save(written, "PNG")
    else:
        small.save(written, "JPEG", quality=_QUALITY)
    return written.getvalue()
