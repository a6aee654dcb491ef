"""Every text of the screen is translated into every language, completely and with its blanks."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QGuiApplication

from kiosk.paths import translations
from kiosk.ui.group_words import Counted
from kiosk.ui.guest import OWN_NAMES
from tests.ui.catalogue import Message, messages

ROOT = Path(__file__).resolve().parent.parent.parent
SCREEN = ROOT / "kiosk" / "ui"

PLURAL_FORMS = {"en": 2, "es": 2, "fr": 2, "de": 2, "zh_CN": 1, "ar": 6}

_BLANK = re.compile(r"%n|%\d|\{\w+\}")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations, after an update from the code as it is now."""
    folder = tmp_path_factory.mktemp("fresh")
    for file in translations().glob("*.ts"):
        shutil.copy(file, folder)
    script = ROOT / "packaging" / "translate.py"
    subprocess.run([sys.executable, script, folder], check=True, timeout=60)
    return folder


@pytest.mark.parametrize("language", OWN_NAMES)
def test_the_files_are_up_to_date_with_the_code(fresh: Path, language: str) -> None:
    """After a change: `bash packaging/dev.sh translate`, then translate what is unfinished."""
    in_code = {message.key for message in messages(fresh, language)}
    in_file = {message.key for message in messages(translations(), language)}
    assert in_code - in_file == set(), "texts that have no translation"
    assert in_file - in_code == set(), "translations of texts that are gone"


@pytest.mark.parametrize("language", OWN_NAMES)
def test_every_text_is_translated_with_its_blanks(language: str) -> None:
    found = messages(translations(), language)
    assert len(found) > 10
    wrong = [f"{each.context}: {each.source!r}" for each in found if not _is_complete(each)]
    wrong += [
        f"{each.context}: {each.source!r} -> {form!r}"
        for each in found
        for number, form in enumerate(each.forms)
        if not _has_blanks(form, each.source, is_word=language == "ar" and number < 3)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", OWN_NAMES)
def test_plural_forms_are_those_of_the_language(language: str) -> None:
    plurals = [each for each in messages(translations(), language) if each.is_plural]
    assert plurals
    assert {len(each.forms) for each in plurals} == {PLURAL_FORMS[language]}


def _is_complete(message: Message) -> bool:
    return not message.state and all(form.strip() for form in message.forms)


def _has_blanks(form: str, source: str, *, is_word: bool) -> bool:
    """`is_word`: none, one and two may be words instead of figures."""
    here, there = sorted(_BLANK.findall(form)), sorted(_BLANK.findall(source))
    return here == there or (is_word and here == [blank for blank in there if blank != "%n"])


def test_every_language_is_there() -> None:
    files = {file.stem.removeprefix("kiosk_") for file in translations().glob("*.ts")}
    assert files == set(OWN_NAMES) == set(PLURAL_FORMS)


def test_the_tools_see_every_text_of_the_code(fresh: Path) -> None:
    """They pass over a text in silence when it is not written as they expect."""
    known = {(each.source, each.is_plural) for each in messages(fresh, "de")}
    written = {text for file in SCREEN.glob("*.py") for text in _texts(file)}
    assert len(written) > 50
    assert written - known == set()


def _texts(file: Path) -> Iterator[tuple[str, bool]]:
    """The texts of a Python file that are to be translated, and whether they count something."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
        if "translate" in name and len(node.args) > 1:
            yield _text(node.args[1], file), len(node.args) > 3
        elif name == "tr":
            yield _text(node.args[0], file), len(node.args) > 2


def _text(node: ast.expr, file: Path) -> str:
    assert isinstance(node, ast.Constant), f"{file.name}:{node.lineno}: no plain text"
    assert isinstance(node.value, str)
    return node.value


def test_qml_translates_plain_texts_only() -> None:
    wrong = [
        f"{file.name}: {call}"
        for file in SCREEN.rglob("*.qml")
        for call in re.findall(r'qsTr\((?!").*', file.read_text("utf-8"))
    ]
    assert not wrong


_SAID = re.compile(
    r"^\s*(?:(?:readonly )?property string )?(?:Accessible\.)?"
    r"(?:\w*[tT]ext|(?!objectName)\w*[nN]ame|label|placeholder|title|overline|detail|spoken|description):"
)
_OTHER = re.compile(r"^\s*(?:[\w.]+(?: [\w.<>]+)*:|[\w.]+ \{|\})")
_WORD = re.compile(r"[^\W\d_]{2,}")


def test_what_qml_says_is_translated() -> None:
    """A text without qsTr stays English, and no tool misses it. The gallery is for us alone."""
    signs = re.findall(r'"([\w-]+)"', (SCREEN / "qml/Kiosk/Theme/Icons.qml").read_text("utf-8"))
    wrong = [
        f"{file.name}: {literal}"
        for file in SCREEN.rglob("*.qml")
        if not file.name.startswith("Gallery")
        for literal in _literals(file)
        if _WORD.search(literal) and literal not in signs
    ]
    assert not wrong, "\n".join(wrong)


def _literals(file: Path) -> Iterator[str]:
    """What stands in quotation marks outside qsTr, where a text or a name is set."""
    says = False
    for line in file.read_text("utf-8").splitlines():
        code = line.partition("// ")[0]
        says = bool(_SAID.match(code)) or (says and not _OTHER.match(code))
        if says:
            plain = re.sub(r'qsTr\("(?:[^"\\]|\\.)*"(?:, "(?:[^"\\]|\\.)*")?', "", code)
            yield from re.findall(r'"((?:[^"\\]|\\.)*)"', plain)


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", {0: "0 pieces", 1: "1 piece", 2: "2 pieces"}),
        ("de", {1: "1 Stück", 2: "2 Stück"}),
        ("fr", {0: "0 pièce", 1: "1 pièce", 2: "2 pièces"}),
        ("zh_CN", {1: "1 份", 5: "5 份"}),
        (
            "ar",
            {1: "قطعة واحدة", 2: "قطعتان", 3: "3 قطع", 11: "11 قطعة", 100: "100 قطعة"},
        ),
    ],
)
def test_counting(
    qapp: QGuiApplication, translated: Path, language: str, texts: dict[int, str]
) -> None:
    translator = QTranslator()
    assert translator.load(f"kiosk_{language}.qm", str(translated))
    qapp.installTranslator(translator)
    try:
        assert {number: Counted().pieces(number) for number in texts} == texts
    finally:
        qapp.removeTranslator(translator)
