"""Makes the kiosk's sounds as small WAV files; run by hand after a change of the design.

Both are mono, 16 bit: every player and every device can play them.
"""

from __future__ import annotations

import math
import struct
import sys
import wave
from array import array
from pathlib import Path

PEAK = 0.8
"""Of what a sample can hold: the players need no room above it."""

# Two notes upwards, as on a counter's bell: a fifth, which no till and no telephone uses.
CHIME_RATE_HZ = 22_050
CHIME_S = 1.2
CHIME_NOTES = ((0.0, 659.26), (0.17, 987.77))
# Share of each partial, as a multiple of the note, and how fast it dies away (1/s).
CHIME_PARTIALS = ((1.0, 1.0, 4.5), (2.0, 0.30, 7.0), (3.01, 0.12, 11.0), (5.4, 0.05, 20.0))

CLICK_RATE_HZ = 44_100
CLICK_S = 0.03
CLICK_HZ = 1_900.0


def chime() -> list[float]:
    samples = [0.0] * int(CHIME_S * CHIME_RATE_HZ)
    for start_s, note_hz in CHIME_NOTES:
        first = int(start_s * CHIME_RATE_HZ)
        for index in range(first, len(samples)):
            at = (index - first) / CHIME_RATE_HZ
            swell = min(1.0, at / 0.004)
            samples[index] += swell * sum(
                share * math.exp(-fall * at) * math.sin(math.tau * note_hz * multiple * at)
                for multiple, share, fall in CHIME_PARTIALS
            )
    return _closed(samples, int(0.08 * CHIME_RATE_HZ))


def click() -> list[float]:
    samples = []
    for index in range(int(CLICK_S * CLICK_RATE_HZ)):
        at = index / CLICK_RATE_HZ
        body = math.exp(-260 * at) * math.sin(math.tau * CLICK_HZ * at)
        samples.append(min(1.0, at / 0.0006) * body)
    return _closed(samples, int(0.004 * CLICK_RATE_HZ))


def _closed(samples: list[float], fade: int) -> list[float]:
    """To silence at the end, so that it does not crack; as loud as PEAK."""
    for index in range(1, fade + 1):
        samples[-index] *= index / fade
    loudest = max(abs(sample) for sample in samples)
    return [sample / loudest * PEAK for sample in samples]


def write(file: Path, samples: list[float], rate_hz: int) -> None:
    values = array("h", (round(sample * 32_767) for sample in samples))
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate_hz)
        out.writeframes(struct.pack(f"<{len(values)}h", *values))


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    write(folder / "chime.wav", chime(), CHIME_RATE_HZ)
    write(folder / "click.wav", click(), CLICK_RATE_HZ)
    return 0


if __name__ == "__main__":
    sys.exit(main())
