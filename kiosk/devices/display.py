"""Whether a display answers, looked at without Qt, which ends the process where none does.

A connection is tried and nothing is said over it: a display that turns this user away is not
noticed. It knows the X11 and Wayland of this machine and X11 over TCP.
"""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Mapping
from pathlib import Path

from kiosk.domain.errors import KioskError

X11_FOLDER = "/tmp/.X11-unix"  # noqa: S108 - where X servers listen
X11_FIRST_PORT = 6000
ANSWER_WITHIN_S = 2.0


class NoDisplay(KioskError):
    """This session is told of no display."""


def find_display(environment: Mapping[str, str] = os.environ) -> str:
    """What Qt will show windows on, such as `DISPLAY=:0`.

    Raises:
        NoDisplay: nothing is named.
        KioskError: nobody answers at what is named.
    """
    platform = environment.get("QT_QPA_PLATFORM", "")
    names = {name.partition(":")[0].partition("-")[0] for name in platform.split(";") if name}
    if names - {"xcb", "wayland"}:
        return f"QT_QPA_PLATFORM={platform}"  # straight to the hardware, or nowhere
    silent = []
    for name, variable, answers in (
        ("wayland", "WAYLAND_DISPLAY", _wayland_answers),
        ("xcb", "DISPLAY", _x11_answers),
    ):
        place = environment.get(variable)
        if not place or (names and name not in names):
            continue
        if answers(place, environment):
            return f"{variable}={place}"
        silent.append(f"{variable}={place}")
    if silent:
        raise KioskError(f"There is no display: nobody answers at {' or '.join(silent)}.")
    raise NoDisplay(
        "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set, nor QT_QPA_PLATFORM."
    )


def _wayland_answers(place: str, environment: Mapping[str, str]) -> bool:
    return _listens(str(Path(environment.get("XDG_RUNTIME_DIR", "/nowhere")) / place))


def _x11_answers(place: str, _: Mapping[str, str]) -> bool:
    """`[HOST]:NUMBER[.SCREEN]`, as Xlib reads it: without a host, this machine's sockets first."""
    found = re.fullmatch(r"(?:\w+/)?([^/]*):(\d+)(?:\.\d+)?", place)
    if found is None:
        return False
    host, number = found[1].strip("[]"), int(found[2])
    if host in {"", "unix"}:
        path = f"{X11_FOLDER}/X{number}"
        if _listens(f"\0{path}") or _listens(path):
            return True
    try:
        with socket.create_connection(
            (host or "localhost", X11_FIRST_PORT + number), ANSWER_WITHIN_S
        ):
            return True
    except (OSError, OverflowError):
        return False


def _listens(address: str) -> bool:
    try:
        with socket.socket(socket.AF_UNIX) as knocking:
            knocking.settimeout(ANSWER_WITHIN_S)
            knocking.connect(address)
    except OSError:
        return False
    return True
