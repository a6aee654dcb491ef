"""Every language can be written on the keyboard of the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlEngine, QQmlExpression
from shiboken6 import delete

import kiosk.ui

QML = Path(kiosk.ui.__file__).parent / "qml"
LATIN = "abcdefghijklmnopqrstuvwxyz"
KEYS = {
    "en": LATIN,
    "de": LATIN + "äöüß",
    "es": LATIN + "ñ",
    "fr": LATIN + "'",
    "zh_CN": LATIN,
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءةى",
}
"""The letters that have a key of their own."""
ACCENTS = {
    "en": "áàâäæãåçćčéèêëęíìîïłñńóòôöœøõßśšúùûüýÿźžż",
    "es": "áéíóúü¿¡",
    "fr": "àâæçéèêëîïôœùûüÿ’",
    "ar": "أإآؤئ",
}
"""What a long press offers: guests and dishes have names from elsewhere, too."""


@pytest.fixture
def engine() -> Iterator[QQmlEngine]:
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    yield engine
    delete(engine)


def said(engine: QQmlEngine, expression: str) -> str:
    layouts = engine.singletonInstance("Kiosk.Controls", "KeyboardLayouts")
    assert isinstance(layouts, QObject)
    asked = QQmlExpression(engine.rootContext(), layouts, expression)
    value = asked.evaluate()[0]
    assert not asked.hasError(), asked.error().toString()
    return str(value)


@pytest.mark.parametrize("language", KEYS)
def test_every_letter_of_a_language_has_a_key(engine: QQmlEngine, language: str) -> None:
    keys = said(engine, f"letterRows('{language}').join('')")
    assert set(KEYS[language]) - set(keys) == set()


@pytest.mark.parametrize("language", ACCENTS)
def test_a_long_press_offers_what_has_no_key(engine: QQmlEngine, language: str) -> None:
    rows = f"[...letterRows('{language}'), ...signRows('{language}')].join('')"
    offered = said(engine, f"Array.from({rows}).map(key => accents(key, '{language}')).join('')")
    assert set(ACCENTS[language]) - set(offered) == set()
