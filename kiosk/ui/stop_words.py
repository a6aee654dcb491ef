"""Why something cannot be ordered now, in the guest's words; it decides nothing."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.domain.availability import Stop, StopKind
from kiosk.ui.formats import Formats

# Under this name the translation tools find the texts.
translate = QCoreApplication.translate

_BY_THE_CLOCK = {
    StopKind.MENU_HOURS,
    StopKind.ITEM_HOURS,
    StopKind.ALCOHOL_HOURS,
    StopKind.OPTION_HOURS,
}


def is_by_the_clock(stop: Stop) -> bool:
    """Whether waiting is all it takes."""
    return stop.kind in _BY_THE_CLOCK


def stop_text(stop: Stop) -> str:
    """`Sold out`: a badge."""
    if is_by_the_clock(stop):
        return translate("Stops", "Not available now")
    if stop.kind is StopKind.INACTIVE:
        return translate("Stops", "No longer on the menu")
    return translate("Stops", "Sold out")


def back_text(stop: Stop, formats: Formats, now: datetime) -> str:
    """`Back at 17:30`; empty where nobody knows."""
    return back_words(stop.back_at, formats, now)


def back_words(back: datetime | None, formats: Formats, now: datetime) -> str:
    """The same for a moment; empty where it is None."""
    if back is None:
        return ""
    time = formats.time(back)
    match formats.days_away(back, now):
        case 0:
            return translate("Stops", "Back at {time}").format(time=time)
        case 1:
            return translate("Stops", "Back tomorrow at {time}").format(time=time)
        case _:
            day = formats.day(back, now)
            return translate("Stops", "Back on {day} at {time}").format(day=day, time=time)
