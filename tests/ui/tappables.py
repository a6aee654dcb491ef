"""Everything on the screen that a finger can touch, and how large and far apart it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMetaObject, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

_ROLES = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.PageTab,
        QAccessible.Role.EditableText,
    }
)
_MAIN = ("BigButton", "StartButton", "PictureCard", "PadKey")
_KEY = "KeyboardKey"
_LAYERS = ("QQuickFlickable", "QQuickOverlay")


@dataclass(frozen=True, slots=True)
class Tappable:
    """In window pixels: `rect` feels a finger, `ground` is what is seen of `whole_ground`."""

    name: str
    rect: QRectF
    whole_ground: QRectF
    ground: QRectF
    is_main: bool
    is_key: bool
    item: QQuickItem

    @property
    def layer(self) -> QQuickItem | None:
        return layer_of(self.item)


def layer_of(item: QQuickItem) -> QQuickItem | None:
    """What scrolls or lies over the page by itself, with this item on it."""
    holder: QQuickItem | None = item.parentItem()
    while holder is not None and not any(map(holder.inherits, _LAYERS)):
        holder = holder.parentItem()
    return holder


def tappables(window: QQuickWindow, *, also_scrolled_away: bool = False) -> list[Tappable]:
    """What can be touched now."""
    found: list[Tappable] = []
    screen = QRectF(0, 0, window.width(), window.height())
    _walk(QAccessible.queryAccessibleInterface(window), screen, found)
    return [each for each in found if also_scrolled_away or not each.ground.isEmpty()]


def press(window: QQuickWindow, name: str) -> None:
    """Press what has this name, wherever it is scrolled to."""
    item = next(
        each.item for each in tappables(window, also_scrolled_away=True) if each.name == name
    )
    QMetaObject.invokeMethod(item, "click")


def _walk(thing: QAccessibleInterface, screen: QRectF, found: list[Tappable]) -> None:
    for index in range(thing.childCount()):
        child = thing.child(index)
        item = child.object()
        if not isinstance(item, QQuickItem) or not item.isVisible():
            continue
        if child.role() in _ROLES:
            found.append(_tappable(child.text(QAccessible.Text.Name), item, screen))
        _walk(child, screen, found)


def _tappable(name: str, item: QQuickItem, screen: QRectF) -> Tappable:
    rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    background = item.property("background")
    whole = rect
    if isinstance(background, QQuickItem) and background.width() > 0:
        whole = background.mapRectToScene(QRectF(0, 0, background.width(), background.height()))
    ground = whole.intersected(screen)
    for clip in _clips(item):
        ground = ground.intersected(clip)
    kind = item.metaObject().className()
    is_main = kind.startswith(_MAIN) and not item.property("compact")
    return Tappable(name, rect, whole, ground, is_main, kind.startswith(_KEY), item)


def _clips(item: QQuickItem) -> Iterator[QRectF]:
    holder: QQuickItem | None = item.parentItem()
    while holder is not None:
        if holder.clip():
            yield holder.mapRectToScene(QRectF(0, 0, holder.width(), holder.height()))
        holder = holder.parentItem()
