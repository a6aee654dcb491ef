"""Monitors of an X server that are switched on and off: Xvfb has no cables to pull.

Plain X11 over the server's socket, because libxcb 1.15 cannot send RANDR's SetMonitor. Source:
X Window System Protocol, appendix B, and randrproto.txt, version 1.5.
"""

from __future__ import annotations

import os
import socket
import struct
from dataclasses import dataclass

from kiosk.devices.display import X11_FOLDER

_INTERN_ATOM, _QUERY_EXTENSION = 16, 98
_RESOURCES, _SET_MONITOR, _DELETE_MONITOR = 25, 43, 44
_REPLY = 1


@dataclass(frozen=True, slots=True)
class Monitor:
    """Side by side, `x` px from the left."""

    name: str
    x: int
    width: int
    height: int
    primary: bool = False


class Monitors:
    """Of the display that the environment names. The first that is switched on is the real one."""

    def __init__(self) -> None:
        self._server = socket.socket(socket.AF_UNIX)
        self._server.connect(f"{X11_FOLDER}/X{os.environ['DISPLAY'].lstrip(':')}")
        self._root = self._open()
        self._randr = self._ask(_QUERY_EXTENSION, 0, _named("RANDR"))[9]
        resources = self._ask(self._randr, _RESOURCES, struct.pack("<I", self._root))
        (crtcs,) = struct.unpack_from("<H", resources, 16)
        self._outputs = resources[32 + 4 * crtcs :][:4]

    def close(self) -> None:
        self._server.close()

    def switch_on(self, monitor: Monitor) -> None:
        size, mm = (monitor.width, monitor.height), (monitor.width // 4, monitor.height // 4)
        told = struct.pack("<IIBBH", self._root, self._atom(monitor.name), monitor.primary, 0,
                           len(self._outputs) // 4)  # fmt: skip
        told += struct.pack("<hhHHII", monitor.x, 0, *size, *mm) + self._outputs
        self._outputs = b""
        self._tell(self._randr, _SET_MONITOR, told)
        self._atom(monitor.name)  # an answer: it is done

    def switch_off(self, name: str) -> None:
        told = struct.pack("<II", self._root, self._atom(name))
        self._tell(self._randr, _DELETE_MONITOR, told)
        self._atom(name)

    def _open(self) -> int:
        """The root window."""
        self._server.sendall(struct.pack("<cxHHHHxx", b"l", 11, 0, 0, 0))
        status, length = struct.unpack("<BxxxxxH", self._read(8))
        setup = self._read(4 * length)
        assert status == 1, setup
        vendor, formats = struct.unpack_from("<H", setup, 16)[0], setup[21]
        (root,) = struct.unpack_from("<I", setup, 32 + -(-vendor // 4) * 4 + 8 * formats)
        return int(root)

    def _atom(self, name: str) -> int:
        (atom,) = struct.unpack_from("<I", self._ask(_INTERN_ATOM, 0, _named(name)), 8)
        return int(atom)

    def _ask(self, opcode: int, minor: int, body: bytes) -> bytes:
        self._tell(opcode, minor, body)
        answer = self._read(32)
        assert answer[0] == _REPLY, f"an X error: {answer[1]} of {answer[10]}"
        (more,) = struct.unpack_from("<I", answer, 4)
        return answer + self._read(4 * more)

    def _tell(self, opcode: int, minor: int, body: bytes) -> None:
        self._server.sendall(struct.pack("<BBH", opcode, minor, 1 + len(body) // 4) + body)

    def _read(self, count: int) -> bytes:
        got = b""
        while len(got) < count:
            part = self._server.recv(count - len(got))
            assert part, "the X server is gone"
            got += part
        return got


def _named(name: str) -> bytes:
    text = name.encode()
    return struct.pack("<Hxx", len(text)) + text + bytes(-len(text) % 4)
