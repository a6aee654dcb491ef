"""Why a promotion code takes nothing off, in the guest's words; it decides nothing."""

from __future__ import annotations

from datetime import datetime, time

from PySide6.QtCore import QCoreApplication

from kiosk.domain.promotion import CodeRefusal, RefusalKind
from kiosk.ui.formats import Formats

# Under this name the translation tools find the texts.
translate = QCoreApplication.translate


def refusal_text(refusal: CodeRefusal, formats: Formats, now: datetime) -> str:
    """One sentence. `now` is in the store's own time."""
    match refusal.kind:
        case RefusalKind.UNKNOWN:
            return translate("Code", "We don’t recognize this code.")
        case RefusalKind.NOT_YET if refusal.day is not None:
            day = formats.day(datetime.combine(refusal.day, time(12), now.tzinfo), now)
            return translate("Code", "This code starts {day}.").format(day=day)
        case RefusalKind.TOO_LITTLE:
            price = formats.money(refusal.missing_cents)
            text = translate("Code", "Add {price} more to use this code.")
            return text.format(price=price)
        case RefusalKind.NOT_THESE:
            return translate("Code", "This code doesn’t apply to your order.")
        case RefusalKind.LESS:
            return translate("Code", "You already have a discount that’s at least as good.")
        case _:
            return translate("Code", "This code is no longer valid.")
