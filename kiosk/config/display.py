"""`[display]`: the screen."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from msgspec import Meta

from kiosk.config.section import Problem, Section

# Up to the largest screens that are sold; a bigger window would only use up the memory.
Pixels = Annotated[int, Meta(ge=320, le=7680)]


class DisplaySettings(Section, frozen=True):
    """See the module. `width` and `height` (px) count only outside full screen."""

    fullscreen: bool = True
    width: Pixels = 1080
    height: Pixels = 1920
    diagonal_inches: Annotated[float, Meta(ge=0, le=100)] = 0
    """How large the screen is, from corner to corner; 0: as it says itself."""
    brand_colour: str = "#C2410C"
    hero_picture: Path | None = None
    """The attract page's picture: a dish on a transparent ground, square, or a photo, which fills
    the page and is a JPEG. None: the product's own."""
    slides: tuple[Path, ...] = ()
    """More such pictures, which take turns with it."""
    logo: Path | None = None
    """On the attract page in the place of the store's name, light, on a transparent ground."""
    still_there_seconds: Annotated[int, Meta(ge=10, le=3600)] = 60
    countdown_seconds: Annotated[int, Meta(ge=5, le=3600)] = 20
    number_seconds: Annotated[int, Meta(ge=5, le=3600)] = 30
    board_screen: str = ""
    """The system's name of the screen that the board takes. Empty: one that is not the kiosk's."""
    board_names: bool = False
    """Whether the board shows first names, where the orders have them."""
    board_ready_minutes: Annotated[int, Meta(ge=1, le=12 * 60)] = 20
    """A ready number leaves the board after so long, collected or not."""

    def problems(self) -> Iterator[Problem]:
        if not re.fullmatch("#[0-9A-Fa-f]{6}", self.brand_colour):
            yield "brand_colour", "must be a colour like #C2410C"
        for key, file in self.pictures:
            if not _is_readable_file(file):
                yield key, f"there is no file {file} that can be read"

    @property
    def pictures(self) -> list[tuple[str, Path]]:
        """The store's own files and which key names each."""
        files = [("hero_picture", self.hero_picture), ("logo", self.logo)]
        files += [(f"slides.{number}", file) for number, file in enumerate(self.slides)]
        return [(key, file) for key, file in files if file is not None]

    @property
    def heroes(self) -> tuple[Path, ...]:
        """The attract page's pictures in their order."""
        return (*([self.hero_picture] if self.hero_picture else []), *self.slides)


def _is_readable_file(path: Path) -> bool:
    try:
        return path.is_file() and os.access(path, os.R_OK)
    except OSError:
        return False
