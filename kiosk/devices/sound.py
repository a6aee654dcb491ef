"""Short sounds through the system's own player; no sound ever delays or stops the program.

A kiosk without a loudspeaker, a sound server or a player is a silent one, not a broken one.
"""

from __future__ import annotations

import logging
import shutil
import subprocess
import wave
from array import array
from collections.abc import Sequence
from pathlib import Path
from sys import byteorder
from tempfile import TemporaryDirectory
from threading import Lock, Thread
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


class PlayerSound:
    """Plays `NAME.wav` of a folder. A sound that still plays is not begun a second time.

    Each sound has a thread while it plays: starting a player takes a moment, and that one does not
    work is known only when it has ended.
    """

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
        # For what the threads share; held for moments only, since play() waits for it.
        self._lock = Lock()
        self._players = [command for command in found if command[0]]
        self._playing: dict[str, Thread] = {}
        self._processes: set[subprocess.Popen[bytes]] = set()
        self._is_closed = False
        self._scaling = Lock()
        self._scaled: TemporaryDirectory[str] | None = None
        self._files: dict[str, Path] = {}
        self._complained = False

    def play(self, name: str) -> None:
        """Begin to play and return at once; never raises."""
        if name not in self._names or not self._volume:
            return
        if not self._players:
            # Many a kiosk is meant to be silent.
            self._complain("no player is installed (pw-play, paplay or aplay)", logging.INFO)
            return
        with self._lock:
            if name in self._playing or self._is_closed:
                return
            thread = Thread(target=self._play, args=(name,), name=f"sound {name}", daemon=True)
            self._playing[name] = thread
        thread.start()

    def close(self) -> None:
        """End what still plays."""
        with self._lock:
            self._is_closed = True
            for process in self._processes:
                process.kill()
            threads = list(self._playing.values())
        for thread in threads:
            thread.join()
        if self._scaled is not None:
            self._scaled.cleanup()

    def _play(self, name: str) -> None:
        """On the sound's own thread: through the first player that works."""
        try:
            if failures := self._try_players(name):
                self._complain(", ".join(failures))
        finally:
            with self._lock:
                del self._playing[name]

    def _try_players(self, name: str) -> list[str]:
        """What was wrong with each of them; empty where it was played."""
        try:
            file = self._file(name)
        except (OSError, wave.Error, EOFError) as error:
            return [str(error)]
        failures = []
        for command in list(self._players):
            player = Path(command[0]).name
            try:
                status = self._run([*command, str(file)])
            except OSError as error:
                failures.append(str(error))
            except subprocess.TimeoutExpired:
                failures.append(f"{player} did not end")
                self._put_last(command)
                # It may have been heard; by now the next would come too late.
                break
            else:
                if status == 0 or self._is_closed:
                    return []
                failures.append(f"{player} ended with status {status}")
            # The next may fit this machine better; a device may also be plugged in later.
            self._put_last(command)
        return failures

    def _run(self, command: list[str]) -> int:
        """The command's status.

        Raises:
            OSError: it cannot be started.
            subprocess.TimeoutExpired: it took too long and was ended.
        """
        process = subprocess.Popen(  # noqa: S603 - our own command, found by name
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        with self._lock:
            self._processes.add(process)
            if self._is_closed:
                process.kill()
        try:
            return process.wait(self._limit_s)
        finally:
            with self._lock:
                self._processes.remove(process)
            if process.poll() is None:
                process.kill()
                process.wait()

    def _put_last(self, command: list[str]) -> None:
        with self._lock:
            self._players.remove(command)
            self._players.append(command)

    def _file(self, name: str) -> Path:
        """The sound at our volume: not every player has one, so the samples are made smaller."""
        original = self._folder / f"{name}.wav"
        if self._volume >= 100:
            return original
        with self._scaling:
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
