"""Which fonts the pages are written in, and what a system lacks of them."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from kiosk.paths import assets

FIRST = "Inter"
EMOJI = "Noto Color Emoji"

# For what Inter lacks. The UI variant stays within a line's height; the other one needs two.
# Emoji come last: they have digits of their own.
FALLBACKS = ["Noto Sans Arabic UI", "Noto Sans Arabic", "Noto Sans CJK SC", EMOJI]

_SCRIPTS = (
    (QFontDatabase.WritingSystem.SimplifiedChinese, "Chinese (fonts-noto-cjk)"),
    (QFontDatabase.WritingSystem.Arabic, "Arabic (fonts-noto-core)"),
)


def load_fonts() -> None:
    """Fonts that come with the program, before those of the system."""
    for file in sorted((assets() / "fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(file))
    # Left to itself, Qt takes any font that has the letters: Chinese in Japanese shapes, say.
    QFont.insertSubstitutions(FIRST, FALLBACKS)


def missing_fonts() -> list[str]:
    """What would be shown as boxes here, with the Debian package that has it."""
    # Only this looks for fonts without a screen, where one is not needed.
    application = QGuiApplication.instance() or QGuiApplication(["", "-platform", "offscreen"])
    missing = [name for script, name in _SCRIPTS if not QFontDatabase.families(script)]
    if not any("emoji" in family.casefold() for family in QFontDatabase.families()):
        missing.append("emoji (fonts-noto-color-emoji)")
    del application
    return missing
