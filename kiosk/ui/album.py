"""Pictures of the pages: one as it is shown, or one in each of several looks, switched live.

It changes how the window looks and puts it back; it touches nothing and goes to no page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize

from kiosk.ui.hands import Hands
from kiosk.ui.window import KioskWindow

SIZES = (QSize(1080, 1920), QSize(768, 1366), QSize(1920, 1080), QSize(1366, 768))
"""The screens that kiosks are sold with, in px."""

LANGUAGES = ("en", "de", "ar")
"""The short one, the long one, and one from right to left."""


@dataclass(frozen=True, slots=True)
class Look:
    """One way in which every page can be shown."""

    size: QSize
    language: str
    high_contrast: bool

    @property
    def folder(self) -> str:
        """Where its pictures go, such as `1080x1920-de-high-contrast`."""
        contrast = "-high-contrast" if self.high_contrast else ""
        return f"{self.size.width()}x{self.size.height()}-{self.language}{contrast}"


ALL_LOOKS = tuple(Look(*each) for each in product(SIZES, LANGUAGES, (False, True)))


class Album:
    """Takes pictures into `folder`; without one it takes none.

    With `looks` there is a folder for each in it, with the same file names.
    """

    def __init__(self, kiosk: KioskWindow, folder: Path | None, looks: Sequence[Look] = ()) -> None:
        self._kiosk = kiosk
        self._hands = Hands(kiosk.window)
        self._folder = folder
        self._looks = looks
        self._taken = 0

    async def take(self, page: str, hold: Callable[[], None] = lambda: None) -> None:
        """Take the page's picture, or pictures; their names are numbered in order.

        `hold` is called before each picture, for a page that does not stay by itself.

        Raises:
            KioskError: a file cannot be written.
        """
        if self._folder is None:
            return
        self._taken += 1
        hold()
        name = f"{self._taken:02d}-{page}.png"
        if not self._looks:
            await self._hands.rest()
            self._hands.grab(self._folder / name)
            return
        await self._hands.rest()
        guest: Any = self._kiosk.shell.guest
        was = Look(self._kiosk.window.size(), guest.language, guest.highContrast)
        for look in self._looks:
            hold()
            file = self._folder / look.folder / name
            if self._put_on(look):  # food is decoded again
                await self._hands.rest()
            else:
                await self._hands.settle()
            self._hands.grab(file)
        self._put_on(was)
        await self._hands.settle()

    def _put_on(self, look: Look) -> bool:
        """Whether the window has another size now."""
        guest: Any = self._kiosk.shell.guest
        is_resized = look.size != self._kiosk.window.size()
        self._kiosk.window.resize(look.size)
        if guest.language != look.language:
            guest.speak(look.language)
        guest.setHighContrast(look.high_contrast)
        return is_resized
