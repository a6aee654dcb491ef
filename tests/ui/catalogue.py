"""What the translations say, read from their sources."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree


@dataclass(frozen=True, slots=True)
class Message:
    """One text as a `.ts` file has it; `forms` are several where it counts something."""

    context: str
    source: str
    is_plural: bool
    forms: tuple[str, ...]
    state: str

    @property
    def key(self) -> tuple[str, str, bool]:
        return self.context, self.source, self.is_plural


def messages(folder: Path, language: str) -> list[Message]:
    root = ElementTree.parse(folder / f"kiosk_{language}.ts").getroot()  # noqa: S314  (our own)
    return [_message(context, each) for context in root for each in context.findall("message")]


def _message(context: ElementTree.Element, each: ElementTree.Element) -> Message:
    translation = each.find("translation")
    assert translation is not None
    forms = translation.findall("numerusform") or [translation]
    return Message(
        context=context.findtext("name", ""),
        source=each.findtext("source", ""),
        is_plural=each.get("numerus") == "yes",
        forms=tuple(form.text or "" for form in forms),
        state=translation.get("type", ""),
    )
