"""What a screen reader can come to from the window, thing by thing."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow


def reachable(thing: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """All of it, as one comes to it from the window; also what says that it is invisible."""
    for index in range(thing.childCount()):
        child = thing.child(index)
        yield child
        yield from reachable(child)


def nameless(window: QQuickWindow) -> list[str]:
    """The roles of what is shown without a name: it would be read as "tool bar" and no more."""
    return [
        each.role().name
        for each in reachable(QAccessible.queryAccessibleInterface(window))
        if not each.text(QAccessible.Text.Name)
        and not each.state().invisible
        # A row that Qt exposes of its own accord. It has no role, and readers pass over it.
        and each.role() is not QAccessible.Role.Client
    ]
