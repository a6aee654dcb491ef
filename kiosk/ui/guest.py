"""The guest in front of the screen: language, service and ways to see; nothing of it is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import (
    Property,
    QCoreApplication,
    QLocale,
    QObject,
    Qt,
    QTranslator,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement

from kiosk.domain.order import Service
from kiosk.paths import translations
from kiosk.ui.formats import Formats
from kiosk.ui.registration import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

OWN_NAMES = {
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "de": "Deutsch",
    "zh_CN": "简体中文",
    "ar": "العربية",
}
"""Languages that the screen can speak, by their own names."""

_FIRST = "en"
"""In the source; its translation only adds plural forms."""

_SIGNS = {Service.EAT_IN: "plate", Service.TAKE_OUT: "bag", Service.DELIVERY: "scooter"}


@dataclass(frozen=True, slots=True)
class _Modes:
    large_text: bool = False
    high_contrast: bool = False
    reduced_motion: bool = False
    reach: bool = False


@QmlElement
@QmlUncreatable("made by the shell")
class Language(QObject):
    """A language that the guest can choose."""

    def __init__(self, code: str, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._code = code
        self._name = name

    @Property(str, constant=True)
    def code(self) -> str:
        return self._code

    @Property(str, constant=True)
    def name(self) -> str:
        """In the language itself."""
        return self._name


@QmlElement
@QmlUncreatable("made by the shell")
class Guest(QObject):
    """What one guest set for themselves; `reset()` before the next one."""

    languageChanged = Signal()
    """Translators and formats have changed by now: whoever shows text tells it anew."""
    modesChanged = Signal()
    serviceChanged = Signal()

    def __init__(self, formats: Formats, home: str, parent: QObject | None = None) -> None:
        """Each guest begins in `home`, one of `OWN_NAMES`; in English where it is not installed."""
        super().__init__(parent)
        self._formats = formats
        self._translator: QTranslator | None = None
        self._service: Service | None = None
        self._modes = _Modes()
        folder = translations()
        installed = [
            code for code in OWN_NAMES if code == _FIRST or (folder / f"kiosk_{code}.qm").is_file()
        ]
        self._languages = [Language(code, OWN_NAMES[code], self) for code in installed]
        self._home = home if home in installed else _FIRST
        self._code = self._home
        self._install(self._load(self._home))
        formats.use(self._home)

    @Property(list, constant=True)
    def languages(self) -> list[Language]:
        """What can be chosen. English alone where no translations are installed."""
        return self._languages

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        """The code of the language shown."""
        return self._code

    @Property(bool, notify=languageChanged)
    def mirrored(self) -> bool:
        """Whether the language is written from right to left."""
        return QLocale(self._code).textDirection() is Qt.LayoutDirection.RightToLeft

    @Property(bool, notify=modesChanged)
    def largeText(self) -> bool:
        return self._modes.large_text

    @Property(bool, notify=modesChanged)
    def highContrast(self) -> bool:
        return self._modes.high_contrast

    @Property(bool, notify=modesChanged)
    def reducedMotion(self) -> bool:
        return self._modes.reduced_motion

    @Property(bool, notify=modesChanged)
    def reachMode(self) -> bool:
        """Whether all that can be touched is to lie low on the screen."""
        return self._modes.reach

    @Property(str, notify=serviceChanged)
    def serviceText(self) -> str:
        """How the guest gets the food, in words; empty while it is not chosen."""
        return "" if self._service is None else self.service_word(self._service)

    @Property(str, notify=serviceChanged)
    def serviceSign(self) -> str:
        """The name of the sign for it."""
        return _SIGNS[self._service] if self._service is not None else ""

    @property
    def service(self) -> Service | None:
        return self._service

    def choose(self, service: Service) -> None:
        if service is not self._service:
            self._service = service
            self.serviceChanged.emit()

    def service_word(self, service: Service) -> str:
        match service:
            case Service.EAT_IN:
                return self.tr("Eat in")
            case Service.TAKE_OUT:
                return self.tr("Take out")
            case Service.DELIVERY:
                return self.tr("Delivery")

    @Slot(str)
    def speak(self, code: str) -> None:
        """Change the language; one without an installed translation changes nothing."""
        if code == self._code:
            return
        translator = self._load(code)
        if translator is None and code != _FIRST:
            return
        self._install(translator)
        self._code = code
        self._formats.use(code)
        self.languageChanged.emit()
        self.serviceChanged.emit()

    def _load(self, code: str) -> QTranslator | None:
        translator = QTranslator(self)
        if translator.load(f"kiosk_{code}.qm", str(translations())):
            return translator
        translator.deleteLater()
        return None

    def _install(self, translator: QTranslator | None) -> None:
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator.deleteLater()
        if translator is not None:
            QCoreApplication.installTranslator(translator)
        self._translator = translator

    @Slot(bool)
    def setLargeText(self, on: bool) -> None:
        self._set_modes(replace(self._modes, large_text=on))

    @Slot(bool)
    def setHighContrast(self, on: bool) -> None:
        self._set_modes(replace(self._modes, high_contrast=on))

    @Slot(bool)
    def setReducedMotion(self, on: bool) -> None:
        self._set_modes(replace(self._modes, reduced_motion=on))

    @Slot(bool)
    def setReachMode(self, on: bool) -> None:
        self._set_modes(replace(self._modes, reach=on))

    def _set_modes(self, modes: _Modes) -> None:
        if modes != self._modes:
            self._modes = modes
            self.modesChanged.emit()

    def reset(self) -> None:
        """Forget this guest."""
        self._set_modes(_Modes())
        self.speak(self._home)
        if self._service is not None:
            self._service = None
            self.serviceChanged.emit()


def language_of(locale: str) -> str:
    """The screen's language for a store's locale (`de_CH`: `de`); English where it has none."""
    own = locale.split("_", maxsplit=1)[0]
    return next((code for code in OWN_NAMES if code.split("_", maxsplit=1)[0] == own), _FIRST)
