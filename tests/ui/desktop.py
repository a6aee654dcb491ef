"""A desktop to itself: an X server and the buses over which a screen reader hears programs."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import open_dbus_connection

PROGRAMS = ("Xvfb", "dbus-daemon")
SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
"""What at-spi2-core installs, for the session's bus to start the accessibility bus by."""

STOP_S = 5
_PR_SET_PDEATHSIG = 1
_INHERITED = frozenset({"DISPLAY", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS"})


@dataclass(frozen=True, slots=True)
class Desktop:
    """`environment` is what programs on it are started with; `reader_bus` is what they speak on."""

    environment: dict[str, str]
    reader_bus: str


def missing() -> str:
    """Which part of the system is not installed; empty when all are."""
    absent = [name for name in PROGRAMS if shutil.which(name) is None]
    if not SERVICE.exists():
        absent.append("at-spi2-core")
    return ", ".join(absent)


@contextmanager
def desktop(folder: Path, width_px: int, height_px: int) -> Iterator[Desktop]:
    """One screen of that size, with a screen reader said to be there. Nothing of it stays."""
    folder.chmod(0o700)
    environment = {key: value for key, value in os.environ.items() if key not in _INHERITED}
    environment |= {
        "XDG_RUNTIME_DIR": str(folder),
        "QT_QPA_PLATFORM": "xcb",
        "QT_QUICK_BACKEND": "software",
    }
    with _x_server(environment, f"{width_px}x{height_px}x24") as display:
        environment["DISPLAY"] = display
        with _session_bus(environment) as address:
            environment["DBUS_SESSION_BUS_ADDRESS"] = address
            yield Desktop(environment, _call_reader(address))


@contextmanager
def program(*words: str, **options: object) -> Iterator[subprocess.Popen[str]]:
    """A program that ends with the test, also when that is killed."""
    process = subprocess.Popen(words, text=True, preexec_fn=_end_with_parent, **options)  # type: ignore[call-overload]  # noqa: PLW1509
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(STOP_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()


@contextmanager
def _x_server(environment: dict[str, str], screen: str) -> Iterator[str]:
    """Its display: `:7`, whichever was free."""
    told, tell = os.pipe()
    words = ["Xvfb", "-displayfd", str(tell), "-screen", "0", screen, "-nolisten", "tcp"]
    with program(*words, env=environment, pass_fds=[tell], stderr=subprocess.DEVNULL):
        os.close(tell)
        with os.fdopen(told) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"


@contextmanager
def _session_bus(environment: dict[str, str]) -> Iterator[str]:
    """Its address. What it starts ends with it."""
    words = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with program(*words, env=environment, **streams) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address, "dbus-daemon did not start"
        yield address


def _call_reader(session: str) -> str:
    """Have the accessibility bus started and say that a screen reader runs, as one does."""
    with open_dbus_connection(session) as connection:
        bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        address = connection.send_and_get_reply(new_method_call(bus, "GetAddress")).body[0]
        status = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
        connection.send_and_get_reply(Properties(status).set("ScreenReaderEnabled", "b", True))
    assert isinstance(address, str)
    return address


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
