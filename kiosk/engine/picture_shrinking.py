"""Makes a downloaded picture what the screen needs, and nothing else. It reads and writes no files.

Only what this has decoded and written anew is ever shown: whatever else was hidden in a download
ends here, in the half of the kiosk that has no window.
"""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

LONGEST_SIDE_PX = 1280
"""The widest place for a picture is the item page's head: 1080 px."""
MAX_PIXELS = 50_000_000
"""Twice what cameras take. What is larger was made to fill the memory."""

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
_QUALITY = 85

# Ours is checked before anything is decoded; Pillow would only warn up to twice its own.
Image.MAX_IMAGE_PIXELS = None


def shrunk(content: bytes) -> bytes:
    """The picture upright, its longest side at most LONGEST_SIDE_PX: JPEG, or PNG where it is
    transparent. Of a moving one the first frame.

    Raises:
        ValueError: it cannot be read, is of another kind, or too large; the message says which.
    """
    try:
        with Image.open(BytesIO(content), formats=_FORMATS) as image:
            if image.width * image.height > MAX_PIXELS:
                raise ValueError(f"{image.width} by {image.height} pixels are too many")
            # Only JPEG can be read at a part of its size, which is many times as fast.
            image.draft("RGB", (LONGEST_SIDE_PX, LONGEST_SIDE_PX))
            image.load()
            small = ImageOps.exif_transpose(image)
            is_transparent = small.has_transparency_data
            small = small.convert("RGBA" if is_transparent else "RGB")
    except ValueError:
        raise
    # Broken files make the decoders raise nearly anything.
    except Exception as error:
        raise ValueError("not a whole PNG, JPEG, GIF or WebP") from error
    small.thumbnail((LONGEST_SIDE_PX, LONGEST_SIDE_PX))
    written = BytesIO()
    if is_transparent:
        small.save(written, "PNG")
    else:
        small.save(written, "JPEG", quality=_QUALITY)
    return written.getvalue()
