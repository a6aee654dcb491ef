"""Whether a display answers: real sockets, and no Qt."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kiosk.devices import display
from kiosk.devices.display import NoDisplay, find_display
from kiosk.domain.errors import KioskError


@contextmanager
def listening(address: str) -> Iterator[None]:
    with closing(socket.socket(socket.AF_UNIX)) as server:
        server.bind(address)
        server.listen()
        yield


@pytest.fixture
def x11(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where X servers of this machine would listen."""
    monkeypatch.setattr(display, "X11_FOLDER", str(tmp_path))
    return tmp_path


def silent(environment: dict[str, str]) -> str:
    with pytest.raises(KioskError) as caught:
        find_display(environment)
    assert not isinstance(caught.value, NoDisplay)
    return str(caught.value)


def test_nothing_is_named() -> None:
    for environment in ({}, {"DISPLAY": ""}, {"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland"}):
        with pytest.raises(NoDisplay):
            find_display(environment)


@pytest.mark.parametrize("name", [":73", ":73.1", "unix:73", "unix/:73"])
@pytest.mark.parametrize("mark", ["", "\0"])
def test_an_x_server_of_this_machine(x11: Path, name: str, mark: str) -> None:
    assert name in silent({"DISPLAY": name})
    with listening(f"{mark}{x11}/X73"):
        assert find_display({"DISPLAY": name}) == f"DISPLAY={name}"


def test_an_x_server_over_tcp(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        monkeypatch.setattr(display, "X11_FIRST_PORT", server.getsockname()[1] - 73)
        assert find_display({"DISPLAY": "127.0.0.1:73.0"}) == "DISPLAY=127.0.0.1:73.0"
        assert silent({"DISPLAY": "127.0.0.1:99999999"})


@pytest.mark.parametrize("name", ["nonsense", ":", ":x", "/dev/null", "host:-1"])
def test_what_names_no_display_is_none(name: str) -> None:
    assert name in silent({"DISPLAY": name})


def test_wayland_and_what_else_there_is(x11: Path) -> None:
    both = {"WAYLAND_DISPLAY": "wayland-7", "DISPLAY": ":73", "XDG_RUNTIME_DIR": str(x11)}
    assert silent(both).endswith("WAYLAND_DISPLAY=wayland-7 or DISPLAY=:73.")
    with listening(f"{x11}/X73"):
        assert find_display(both) == "DISPLAY=:73"
        with listening(f"{x11}/wayland-7"):
            assert find_display(both) == "WAYLAND_DISPLAY=wayland-7"
            assert find_display(both | {"QT_QPA_PLATFORM": "xcb"}) == "DISPLAY=:73"
        named = {"WAYLAND_DISPLAY": f"{x11}/X73"}
        assert find_display(named) == f"WAYLAND_DISPLAY={x11}/X73"
        assert silent({"WAYLAND_DISPLAY": "X73"}), "XDG_RUNTIME_DIR says where"


def test_what_needs_no_display() -> None:
    for name in ("offscreen", "eglfs", "linuxfb:fb=/dev/fb1"):
        assert find_display({"QT_QPA_PLATFORM": name}) == f"QT_QPA_PLATFORM={name}"
