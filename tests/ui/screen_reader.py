"""What a screen reader hears and can do, over AT-SPI: names, roles, states, values, actions.

It sees no pixels, sends no touches and knows nothing of the program but its accessible objects.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, MessageType, Properties, message_bus
from jeepney import new_method_call as call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

STEP_LIMIT_S = 10.0
POLL_S = 0.05

_SPI = "org.a11y.atspi"
_REGISTRY = f"{_SPI}.Registry"
_ROOT = (_REGISTRY, "/org/a11y/atspi/accessible/root")

# Bits of the two words of a state set.
_STATES = {
    4: "checked",
    11: "focusable",
    12: "focused",
    16: "modal",
    23: "selected",
    24: "sensitive",
    30: "visible",
    41: "checkable",
}


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with a name. `place` is where it lives: a name on the bus and a path."""

    place: tuple[str, str]
    role: str
    name: str
    states: frozenset[str]

    @property
    def is_visible(self) -> bool:
        return "visible" in self.states

    @property
    def can_be_used(self) -> bool:
        return "sensitive" in self.states


Wanted = Callable[[Thing], bool]


class NotHeard(Exception):
    """What was looked for did not come in time; the message lists what was there instead."""


class ScreenReader:
    """Reads the one program on the bus. `said` is what it announced, oldest first."""

    def __init__(self, connection: DBusConnection, events: deque[Message]) -> None:
        self._connection = connection
        self._events = events
        self.said: list[str] = []

    # What is there

    def look(self) -> list[Thing]:
        """Everything with a name, parents first."""
        return [thing for thing in self.look_everywhere() if thing.is_visible]

    def look_everywhere(self) -> list[Thing]:
        """As `look`, also what is hidden or scrolled away."""
        found: list[Thing] = []
        for application in self._children(_ROOT):
            self._walk(application, found)
        self._listen()
        return found

    def _walk(self, place: tuple[str, str], found: list[Thing]) -> None:
        for child in self._children(place):
            # A thing may go while it is being read.
            thing = self._thing(child)
            if thing is not None and thing.name:
                found.append(thing)
            self._walk(child, found)

    def _thing(self, place: tuple[str, str]) -> Thing | None:
        name = self._property(place, "Accessible", "Name")
        role = self._ask(place, "Accessible", "GetRoleName")
        words = self._ask(place, "Accessible", "GetState")
        if name is None or role is None or words is None:
            return None
        low, high = words
        bits = low | high << 32
        states = frozenset(word for bit, word in _STATES.items() if bits >> bit & 1)
        return Thing(place, role, name, states)

    def _children(self, place: tuple[str, str]) -> list[tuple[str, str]]:
        children = self._ask(place, "Accessible", "GetChildren")
        return [(name, path) for name, path in children or []]

    def find(self, wanted: Wanted) -> Thing | None:
        """The first that is wanted; what is scrolled away comes with the focus, for next time."""
        found = next((thing for thing in self.look() if wanted(thing)), None)
        if found is None:
            for thing in self.look_everywhere():
                if wanted(thing) and "focusable" in thing.states:
                    self._do(thing, "SetFocus")
        return found

    def wait(self, what: str, wanted: Wanted, limit_s: float = STEP_LIMIT_S) -> Thing:
        """Wait for it to appear.

        Raises:
            NotHeard: it did not; `what` names it in the message.
        """
        end = time.monotonic() + limit_s
        while (thing := self.find(wanted)) is None:
            if time.monotonic() > end:
                there = "; ".join(f"{each.role} {each.name!r}" for each in self.look())
                raise NotHeard(f"Not there within {limit_s:g} s: {what}. There is: {there}")
            time.sleep(POLL_S)
        return thing

    def hear(self, words: str, limit_s: float = STEP_LIMIT_S) -> str:
        """Wait until something with these words was announced, and forget what came before it.

        Raises:
            NotHeard: it was not.
        """
        end = time.monotonic() + limit_s
        while True:
            self._ask(_ROOT, "Accessible", "GetRoleName")
            self._listen()
            for position, said in enumerate(self.said):
                if words in said:
                    del self.said[: position + 1]
                    return said
            if time.monotonic() > end:
                raise NotHeard(f"Not said within {limit_s:g} s: {words!r}. Said: {self.said}")
            time.sleep(POLL_S)

    def description(self, thing: Thing) -> str:
        return str(self._property(thing.place, "Accessible", "Description"))

    def value(self, thing: Thing) -> float:
        """The current value, of what has one."""
        return float(self._property(thing.place, "Value", "CurrentValue"))

    # What can be done

    def press(self, what: str, wanted: Wanted) -> Thing:
        """Wait for it and do what it is there for.

        Raises:
            NotHeard: it did not appear, or cannot be used.
        """
        thing = self.wait(what, wanted)
        if not thing.can_be_used:
            raise NotHeard(f"It cannot be used: {what}")
        self.act(thing)
        return thing

    def act(self, thing: Thing) -> None:
        """Do what it is there for.

        Raises:
            NotHeard: it is there for nothing.
        """
        if not (self._do(thing, "Press") or self._do(thing, "Toggle")):
            raise NotHeard(f"Nothing can be done with {thing.name!r}.")

    def _do(self, thing: Thing, action: str) -> bool:
        """Whether it has this action, which then is done."""
        actions = [name for name, *_ in self._ask(thing.place, "Action", "GetActions") or []]
        if action in actions:
            self._ask(thing.place, "Action", "DoAction", "i", actions.index(action))
        return action in actions

    def set_value(self, thing: Thing, value: float) -> None:
        address = DBusAddress(thing.place[1], thing.place[0], f"{_SPI}.Value")
        self._send(Properties(address).set("CurrentValue", "d", value))

    def write(self, thing: Thing, text: str) -> None:
        """Replace what is in a field."""
        self._ask(thing.place, "EditableText", "SetTextContents", "s", text)

    # How it is done

    def _ask(
        self, place: tuple[str, str], interface: str, method: str, kind: str = "", *values: Any
    ) -> Any:
        """The answer; None where the thing is gone or has no such method."""
        address = DBusAddress(place[1], place[0], f"{_SPI}.{interface}")
        return self._send(call(address, method, kind or None, values))

    def _property(self, place: tuple[str, str], interface: str, name: str) -> Any:
        address = DBusAddress(place[1], place[0], f"{_SPI}.{interface}")
        answer = self._send(Properties(address).get(name))
        return None if answer is None else answer[1]

    def _send(self, message: Message) -> Any:
        reply = self._connection.send_and_get_reply(message, timeout=STEP_LIMIT_S)
        if reply.header.message_type is MessageType.error:
            return None
        return reply.body[0] if reply.body else ()

    def _listen(self) -> None:
        while self._events:
            text = self._events.popleft().body[3][1]
            self.said.append(str(text))


@contextmanager
def screen_reader(address: str) -> Iterator[ScreenReader]:
    """A screen reader on the accessibility bus at this address."""
    with open_dbus_connection(address) as connection:
        rule = MatchRule(type="signal", interface=f"{_SPI}.Event.Object", member="Announcement")
        registry = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
        for message in (
            message_bus.AddMatch(rule),
            call(registry, "RegisterEvent", "s", ("object:announcement",)),
        ):
            connection.send_and_get_reply(message)
        with connection.filter(rule, bufsize=1000) as events:
            yield ScreenReader(connection, events)


def named(name: str, role: str = "") -> Wanted:
    """Wants exactly this name."""
    return lambda thing: thing.name == name and role in {"", thing.role}


def starting(name: str, role: str = "") -> Wanted:
    """Wants a name that begins so."""
    return lambda thing: thing.name.startswith(name) and role in {"", thing.role}
