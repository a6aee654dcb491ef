"""Sounds through a player that the test wrote: what it was asked to play, and how it may fail."""

from __future__ import annotations

import logging
import subprocess
import sys
import time
import wave
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.devices.sound import CHIME, CLICK, PLAYERS, PlayerSound, Silence
from kiosk.paths import assets
from tests.conftest import LogGuard

SOUNDS = assets() / "sounds"
BOTH = frozenset({CHIME, CLICK})


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    """Where the players write what they were asked to play."""
    return tmp_path / "played"


@pytest.fixture
def player(tmp_path: Path, diary: Path) -> Callable[..., list[str]]:
    """Makes a player that notes its file and then does as told."""

    def make(name: str = "player", then: str = "") -> list[str]:
        script = tmp_path / name
        script.write_text(f'#!/bin/sh\necho "{name} $1" >>"{diary}"\n{then}\n', "utf-8")
        script.chmod(0o755)
        return [str(script)]

    return make


@pytest.fixture
def sounds() -> Iterator[list[PlayerSound]]:
    """Those in it are closed at the end."""
    made: list[PlayerSound] = []
    yield made
    for sound in made:
        sound.close()


def lines(diary: Path, count: int) -> list[str]:
    """Wait for so many sounds."""
    end = time.monotonic() + 10
    found: list[str] = []
    while time.monotonic() < end:
        found = diary.read_text("utf-8").splitlines() if diary.exists() else []
        if len(found) >= count:
            return found
        time.sleep(0.01)
    raise AssertionError(f"{count} sounds were expected, {found} came")


def wait_over(sound: PlayerSound) -> None:
    end = time.monotonic() + 10
    while sound._playing:
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_sound_is_played_through_the_first_player_that_is_there(
    player: Callable[..., list[str]], diary: Path, sounds: list[PlayerSound]
) -> None:
    sound = PlayerSound(SOUNDS, names=BOTH, players=[["no-such-player"], player()])
    sounds.append(sound)
    sound.play(CHIME)
    assert lines(diary, 1) == [f"player {SOUNDS / 'chime.wav'}"]


def test_only_the_wanted_sounds_are_played(
    player: Callable[..., list[str]], diary: Path, sounds: list[PlayerSound]
) -> None:
    sound = PlayerSound(SOUNDS, names=frozenset({CHIME}), players=[player()])
    sounds.append(sound)
    sound.play(CLICK)
    sound.play(CHIME)
    assert lines(diary, 1) == [f"player {SOUNDS / 'chime.wav'}"]
    wait_over(sound)
    assert len(lines(diary, 1)) == 1


def test_no_player_waits_in_a_queue(
    player: Callable[..., list[str]], diary: Path, sounds: list[PlayerSound]
) -> None:
    sound = PlayerSound(SOUNDS, names=BOTH, players=[player(then="exec sleep 60")])
    sounds.append(sound)
    began = time.monotonic()
    for _ in range(50):
        sound.play(CHIME)
    assert time.monotonic() - began < 5
    assert len(lines(diary, 1)) == 1
    sound.play(CLICK)
    assert len(lines(diary, 2)) == 2
    sound.close()
    assert not sound._playing
    sound.play(CHIME)
    assert not sound._playing


def test_a_player_that_hangs_is_ended(
    player: Callable[..., list[str]], diary: Path, log_guard: LogGuard, sounds: list[PlayerSound]
) -> None:
    log_guard.expect("no sound can be played: player did not end")
    sound = PlayerSound(SOUNDS, names=BOTH, players=[player(then="exec sleep 60")], limit_s=0.3)
    sounds.append(sound)
    sound.play(CHIME)
    lines(diary, 1)
    wait_over(sound)
    sound.play(CHIME)
    assert len(lines(diary, 2)) == 2


def test_the_first_sound_is_heard_where_only_the_last_player_works(
    player: Callable[..., list[str]], diary: Path, sounds: list[PlayerSound]
) -> None:
    players = [player("pw", "exit 1"), player("pa", "exit 2"), player("good")]
    sound = PlayerSound(SOUNDS, names=BOTH, players=players)
    sounds.append(sound)
    sound.play(CHIME)
    assert [line.split()[0] for line in lines(diary, 3)] == ["pw", "pa", "good"]
    wait_over(sound)
    sound.play(CHIME)
    assert [line.split()[0] for line in lines(diary, 4)][3:] == ["good"]
    wait_over(sound)
    assert len(lines(diary, 4)) == 4


def test_a_player_that_fails_late_holds_nobody_up(
    player: Callable[..., list[str]], diary: Path, sounds: list[PlayerSound]
) -> None:
    players = [player("slow", "sleep 1; exit 1"), player("good")]
    sound = PlayerSound(SOUNDS, names=BOTH, players=players)
    sounds.append(sound)
    began = time.monotonic()
    sound.play(CHIME)
    assert time.monotonic() - began < 0.5
    assert [line.split()[0] for line in lines(diary, 2)] == ["slow", "good"]


def test_that_no_player_works_is_told_once_and_each_is_tried_again(
    player: Callable[..., list[str]],
    diary: Path,
    log_guard: LogGuard,
    caplog: pytest.LogCaptureFixture,
    sounds: list[PlayerSound],
) -> None:
    log_guard.expect("no sound can be played: pw ended with status 3, pa ended with status 4")
    sound = PlayerSound(
        SOUNDS, names=BOTH, players=[player("pw", "exit 3"), player("pa", "exit 4")]
    )
    sounds.append(sound)
    for count in (2, 4):
        sound.play(CHIME)
        lines(diary, count)
        wait_over(sound)
    assert len(caplog.records) == 1


def test_without_a_player_it_is_silent_and_said_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    sound = PlayerSound(SOUNDS, names=BOTH, players=[["no-such-player"]])
    sound.play(CHIME)
    sound.play(CHIME)
    assert [record.levelno for record in caplog.records] == [logging.INFO]
    sound.close()


def test_a_missing_file_is_silent_and_said_once(
    tmp_path: Path, player: Callable[..., list[str]], log_guard: LogGuard
) -> None:
    log_guard.expect("no sound can be played: .*chime.wav")
    sound = PlayerSound(tmp_path, names=BOTH, volume=50, players=[player()])
    sound.play(CHIME)
    wait_over(sound)
    sound.close()


def test_the_volume_is_in_the_samples(
    player: Callable[..., list[str]], diary: Path, sounds: list[PlayerSound]
) -> None:
    sound = PlayerSound(SOUNDS, names=BOTH, volume=50, players=[player()])
    sounds.append(sound)
    sound.play(CHIME)
    file = Path(lines(diary, 1)[0].split(" ", 1)[1])
    assert file.parent != SOUNDS
    assert loudest(file) == pytest.approx(loudest(SOUNDS / "chime.wav") / 4, rel=0.01)
    sound.close()
    assert not file.exists()


def test_volume_zero_and_the_null_driver_start_nothing(
    player: Callable[..., list[str]], diary: Path
) -> None:
    sound = PlayerSound(SOUNDS, names=BOTH, volume=0, players=[player()])
    sound.play(CHIME)
    assert not sound._playing
    sound.close()
    Silence().play(CHIME)
    Silence().close()
    assert not diary.exists()


@pytest.mark.parametrize("name", sorted(BOTH))
def test_our_sounds_are_small_and_what_their_program_makes(name: str, tmp_path: Path) -> None:
    subprocess.run([sys.executable, SOUNDS / "make.py", tmp_path], check=True)
    made, kept = samples(tmp_path / f"{name}.wav"), samples(SOUNDS / f"{name}.wav")
    assert len(made) == len(kept)
    # Another machine's sine may round the last digit the other way.
    assert max(abs(one - other) for one, other in zip(made, kept, strict=True)) <= 1
    assert (SOUNDS / f"{name}.wav").stat().st_size < 60_000
    assert 0.7 < loudest(SOUNDS / f"{name}.wav") / 32_768 < 0.9
    assert kept[0] == 0, "it begins in silence"
    assert abs(kept[-1]) < 50, "it ends in silence"


def test_the_usual_players_are_tried() -> None:
    assert [command[0] for command in PLAYERS] == ["pw-play", "paplay", "aplay"]


def samples(file: Path) -> array[int]:
    with wave.open(str(file), "rb") as read:
        found = array("h")
        found.frombytes(read.readframes(read.getnframes()))
        return found


def loudest(file: Path) -> int:
    return max(abs(sample) for sample in samples(file))
