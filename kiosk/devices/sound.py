"""Short sounds through the system's own player; no sound ever delays or stops the program.

A kiosk without a loudspeaker, a sound server or a player is a silent one, not a broken one.
"""

from __future__ import annotations

import logging
import shutil
import subprocess
import time
import wave
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from sys import byteorder
from tempfile import TemporaryDirectory
from typing import Protocol

from kiosk.config import SoundSettings

log = logging.getLogger(__name__)

CHIME = "chime"
"""An order is ready."""

CLICK = "click"
"""A touch was understood."""

PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"))
"""PipeWire, PulseAudio, ALSA: the first one that is there and works."""

LIMIT_S = 5.0
"""Our sounds are over in two seconds; whatever plays for longer hangs."""


class Sound(Protocol):
    """Plays sounds by name."""

    def play(self, name: str) -> None:
        """Begin to play and return at once; never raises."""

    def close(self) -> None:
        """End what still plays."""


class Silence:
    """The driver of a kiosk that makes no sound."""

    def play(self, name: str) -> None:
        """Nothing."""

    def close(self) -> None:
        """Nothing."""


SILENCE = Silence()


@dataclass(frozen=True, slots=True)
class _Playing:
    """`since` is on the monotonic clock."""

    process: subprocess.Popen[bytes]
    command: list[str]
    since: float


class PlayerSound:
    """Plays `NAME.wav` of a folder. A sound that still plays is not begun a second time."""

    def __init__(
        self,
        folder: Path,
        *,
        names: frozenset[str],
        volume: int = 100,
        players: Sequence[Sequence[str]] = PLAYERS,
        limit_s: float = LIMIT_S,
    ) -> None:
        """`names` are the sounds that are wanted, others stay silent; `volume` is 0 to 100.

        `players` are commands that take a file as their last word, in order of preference.
        """
        self._folder = folder
        self._names = names
        self._volume = volume
        self._limit_s = limit_s
        found = [[shutil.which(command[0]) or "", *command[1:]] for command in players]
        self._players = [command for command in found if command[0]]
        self._playing: dict[str, _Playing] = {}
        self._scaled: TemporaryDirectory[str] | None = None
        self._files: dict[str, Path] = {}
        self._complained = False

    def play(self, name: str) -> None:
        """Begin to play and return at once; never raises."""
        if name not in self._names or not self._volume or self._is_busy(name):
            return
        if not self._players:
            # Many a kiosk is meant to be silent.
            self._complain("no player is installed (pw-play, paplay or aplay)", logging.INFO)
            return
        try:
            command = self._players[0]
            process = subprocess.Popen(  # noqa: S603 - our own command, found by name
                [*command, str(self._file(name))],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except (OSError, wave.Error, EOFError) as error:
            self._complain(str(error))
            return
        self._playing[name] = _Playing(process, command, time.monotonic())

    def close(self) -> None:
        """End what still plays."""
        for playing in self._playing.values():
            _end(playing.process)
        self._playing.clear()
        if self._scaled is not None:
            self._scaled.cleanup()
            self._scaled = None
            self._files.clear()

    def _is_busy(self, name: str) -> bool:
        """Whether it still plays; takes note of how the last time ended."""
        playing = self._playing.get(name)
        if playing is None:
            return False
        status = playing.process.poll()
        if status is None:
            if time.monotonic() - playing.since < self._limit_s:
                return True
            _end(playing.process)
            status = -1
        del self._playing[name]
        if status:
            self._complain(f"{Path(playing.command[0]).name} ended with status {status}")
            if self._players[0] is playing.command:
                # The next may fit this machine better; a device may also be plugged in later.
                self._players.append(self._players.pop(0))
        return False

    def _file(self, name: str) -> Path:
        """The sound at our volume: not every player has one, so the samples are made smaller."""
        original = self._folder / f"{name}.wav"
        if self._volume >= 100:
            return original
        if name not in self._files:
            if self._scaled is None:
                self._scaled = TemporaryDirectory(prefix="kiosk-sound-")
            file = Path(self._scaled.name) / original.name
            scale(original, file, self._volume)
            self._files[name] = file
        return self._files[name]

    def _complain(self, why: str, level: int = logging.WARNING) -> None:
        """Once: a kiosk in a silent room must not fill its log."""
        if not self._complained:
            self._complained = True
            log.log(level, "no sound can be played: %s", why)


def open_sound(settings: SoundSettings, folder: Path) -> Sound:
    """The driver for these settings, with the sounds (`*.wav`) of `folder`."""
    wanted = {CHIME: settings.chime, CLICK: settings.click}
    names = frozenset(name for name, is_wanted in wanted.items() if is_wanted)
    if not names or not settings.volume:
        return SILENCE
    return PlayerSound(folder, names=names, volume=settings.volume)


def scale(source: Path, target: Path, volume: int) -> None:
    """Write the 16 bit WAV file `source` to `target`, at `volume` (0 to 100) of its loudness.

    Raises:
        OSError, wave.Error, EOFError: one of the files cannot be used.
    """
    with wave.open(str(source), "rb") as read:
        form = read.getparams()
        samples = array("h")
        samples.frombytes(read.readframes(form.nframes))
    if byteorder == "big":
        samples.byteswap()
    # Loudness is heard as a ratio: half way on the scale should sound half as loud.
    share = (volume / 100) ** 2
    quieter = array("h", (round(sample * share) for sample in samples))
    if byteorder == "big":
        quieter.byteswap()
    with wave.open(str(target), "wb") as written:
        written.setparams(form)
        written.writeframes(quieter.tobytes())


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.kill()
        process.wait()
