"""Standard output and standard error that nobody may be reading: a program does not end for that.

What is done is done, whether or not it can be told. Nothing else is decided here.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from kiosk.domain.text import harmless_lines


@dataclass(slots=True)
class Told:
    """`problem` is why something could not be written to standard output; None while it could.

    That a reader has read enough and went away is no problem.
    """

    problem: OSError | None = None

    def finish(self) -> None:
        """Writes what is still held back; only then is `problem` known."""
        if sys.stdout is not None:
            sys.stdout.flush()


class _Patient(io.RawIOBase):
    """A file that takes everything: what cannot be written is dropped, and the reason kept."""

    def __init__(self, descriptor: int, told: Told) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._told = told
        self._is_over = False

    def fileno(self) -> int:
        return self._descriptor

    def isatty(self) -> bool:
        return os.isatty(self._descriptor)

    def writable(self) -> bool:
        return True

    def write(self, data: object, /) -> int:
        view = memoryview(data).cast("B")  # type: ignore[arg-type]
        if self._is_over:
            return len(view)
        try:
            return os.write(self._descriptor, view)
        except BrokenPipeError:
            self._is_over = True
        except OSError as error:
            self._is_over = True
            self._told.problem = error
        return len(view)


class _Shown(io.TextIOWrapper):
    """What it shows can move no cursor and turn no text round, wherever it comes from."""

    def write(self, text: str, /) -> int:
        return super().write(harmless_lines(text))


@contextmanager
def patient_output() -> Iterator[Told]:
    """Within it the program's own streams never raise; streams put in their place stay.

    A terminal is shown an escape for what it cannot show, and for what it would obey.
    """
    told = Told()
    before = sys.stdout, sys.stderr
    if sys.stdout is sys.__stdout__:
        sys.stdout = _stream(sys.stdout, told)
    if sys.stderr is sys.__stderr__:
        sys.stderr = _stream(sys.stderr, Told())
    try:
        yield told
    finally:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        sys.stdout, sys.stderr = before


def _stream(stream: Any, told: Told) -> Any:
    if stream is None:  # closed before the program began
        return None
    stream.flush()
    is_terminal = stream.isatty()
    return _Shown(
        io.BufferedWriter(_Patient(stream.fileno(), told)),
        encoding=stream.encoding,
        errors="backslashreplace",
        line_buffering=is_terminal or stream is sys.__stderr__,
    )
