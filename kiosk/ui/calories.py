"""Calories in the guest's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.ui.formats import Formats

# Under this name the translation tools find the texts.
translate = QCoreApplication.translate


def calories_text(formats: Formats, low: int | None, high: int | None) -> str:
    """`780–1,760 cal`, in kcal for one unit; empty where the menu says nothing."""
    low = high if low is None else low
    high = low if high is None else high
    if low is None or high is None:
        return ""
    count = formats.number(low) if low == high else formats.span(low, high)
    return translate("Calories", "{count} cal").format(count=count)
