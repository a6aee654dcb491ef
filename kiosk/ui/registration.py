"""Decorators for QML registration that PySide6's stubs declare wrongly, with their right types."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    # PySide6 6.11 declares a class without __call__, so that mypy refuses it as a decorator.
    _Class = TypeVar("_Class", bound=type)

    class _ClassDecorator(Protocol):
        def __call__(self, cls: _Class, /) -> _Class: ...

    QmlUncreatable: Callable[[str], _ClassDecorator]
else:
    from PySide6.QtQml import QmlUncreatable

__all__ = ["QmlUncreatable"]
