"""The rules of the house that no linter knows: what lies where, and what may be used."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from PySide6.QtCore import QObject, Signal

import kiosk
from kiosk import config, paths
from kiosk.domain.errors import SettingsError

ROOT = Path(__file__).resolve().parent.parent
DEFAULT_SETTINGS = ROOT / "packaging" / "deb" / "kiosk.toml"
TOP_LEVEL = {
    "LICENSE",
    "README.md",
    "assets",
    "kiosk",
    "packaging",
    "pyproject.toml",
    "tests",
    "translations",
}


def _project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def _python_files() -> list[Path]:
    return sorted((ROOT / "kiosk").rglob("*.py"))


def test_the_top_level_holds_nothing_else() -> None:
    made_by_builds = {"build", "dist"}  # ignored by git
    found = {entry.name for entry in ROOT.iterdir() if not entry.name.startswith(".")}
    assert found - TOP_LEVEL - made_by_builds == set()


def test_folders_beside_the_code_are_found() -> None:
    assert paths.assets() == ROOT / "assets"
    assert paths.translations() == ROOT / "translations"


def test_an_installed_package_finds_its_own_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "kiosk"
    (package / "_data" / "assets").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.assets() == package / "_data" / "assets"
    with pytest.raises(FileNotFoundError, match="translations"):
        paths.translations()


def test_the_version_is_one() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", kiosk.__version__)
    assert _project()["project"]["dynamic"] == ["version"]
    assert _project()["tool"]["hatch"]["version"]["path"] == "kiosk/__init__.py"


def _bounded(requirement: str) -> bool:
    return any(
        part.operator in {"<", "<=", "==", "~="} for part in Requirement(requirement).specifier
    )


def test_every_dependency_has_a_ceiling_or_a_reason() -> None:
    project = _project()["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    unbounded = {Requirement(r).name for group in groups for r in group if not _bounded(r)}
    assert unbounded == set(_project()["tool"]["kiosk"]["no-upper-bound"])


def test_every_dependency_is_pinned_within_its_range() -> None:
    lines = (ROOT / "packaging" / "constraints.txt").read_text("utf-8").splitlines()
    pins = dict(line.lower().replace("_", "-").split("==") for line in lines if "==" in line)
    project = _project()["project"]
    for group in [project["dependencies"], *project["optional-dependencies"].values()]:
        for requirement in map(Requirement, group):
            assert pins[requirement.name.lower()] in requirement.specifier


def _imports(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are absolute"
            names.add(node.module or "")
    return names


@pytest.mark.parametrize(
    "file", sorted((ROOT / "kiosk" / "domain").rglob("*.py")), ids=lambda file: file.name
)
def test_the_domain_imports_only_the_standard_library_and_itself(file: Path) -> None:
    doing_things = {
        "asyncio",
        "logging",
        "os",
        "pathlib",
        "socket",
        "sqlite3",
        "subprocess",
        "time",
    }
    for name in _imports(file):
        top = name.split(".")[0]
        if top == "kiosk":
            assert name.startswith("kiosk.domain")
        else:
            assert top in sys.stdlib_module_names
            assert top not in doing_things


def test_all_but_the_screen_imports_without_qt() -> None:
    """Each module is imported in one fresh interpreter that refuses Qt."""
    screen = ("kiosk.ui", "kiosk.screen")
    names = [
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for file in _python_files()
    ]
    headless = [name for name in names if not name.startswith(screen)]
    script = """
import importlib, sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6", "qasync"}:
            raise ModuleNotFoundError(f"{name} is not installed here", name=name)

sys.meta_path.insert(0, Refuse())
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        print(f"{name}: {error}")
"""
    done = subprocess.run(
        [sys.executable, "-c", script, *headless],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        timeout=60,
    )
    assert len(headless) > 10
    assert done.stdout == ""


class _Emitter(QObject):
    happened = Signal(bool)


def test_signals_do_not_wear_out_true() -> None:
    """PySide6 6.12.0 on Python before 3.12 loses a reference to True with each emit."""
    emitter = _Emitter()
    before = sys.getrefcount(True)
    for _ in range(100_000):
        emitter.happened.emit(True)
    assert abs(sys.getrefcount(True) - before) < 1_000


TESTS_THAT_MUST_FAIL = """
import gc, logging, warnings
import pytest

def test_undeclared_log_record():
    logging.getLogger("kiosk.engine").warning("something odd")

def test_declared_record_never_comes(log_guard):
    log_guard.expect("menu kept")

def test_record_of_another_level(log_guard):
    log_guard.expect("odd", level=logging.ERROR)
    logging.getLogger("kiosk.engine").warning("something odd")

def test_python_warning():
    warnings.warn("careful", stacklevel=1)

def test_coroutine_never_awaited():
    async def nobody_waits(): pass
    nobody_waits()
    gc.collect()

def test_exception_in_del():
    class Careless:
        def __del__(self): raise ValueError("lost")
    Careless()

@pytest.mark.anyio
async def test_lost_task():
    import asyncio
    async def breaks(): raise ValueError("lost")
    task = asyncio.create_task(breaks())
    await asyncio.sleep(0)
    del task
    gc.collect()

def test_qt_warning(qapp):
    from PySide6.QtCore import QUrl
    from PySide6.QtQml import QQmlApplicationEngine
    QQmlApplicationEngine().load(QUrl("file:///nowhere.qml"))
"""

TESTS_THAT_MUST_PASS = """
import logging

def test_declared(log_guard):
    log_guard.expect("kept the old", logger="kiosk.engine")
    logging.getLogger("kiosk.engine.sync").warning("kept the old menu")

def test_information():
    logging.getLogger("kiosk").info("all is well")
"""


def _run_pytest(folder: Path, source: str) -> dict[str, int]:
    (folder / "conftest.py").write_text(
        (ROOT / "tests" / "conftest.py").read_text("utf-8"), "utf-8"
    )
    (folder / "test_it.py").write_text(source, "utf-8")
    config = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder)]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *config, str(folder)],
        capture_output=True,
        text=True,
        cwd=folder,
        timeout=120,
    )
    counts = re.findall(r"(\d+) (passed|failed|error)", done.stdout.splitlines()[-1])
    assert counts, done.stdout
    return {word: int(number) for number, word in counts}


def test_what_must_fail_a_test_fails_it(tmp_path: Path) -> None:
    number = TESTS_THAT_MUST_FAIL.count("def test_")
    counts = _run_pytest(tmp_path, TESTS_THAT_MUST_FAIL)
    assert counts.get("failed", 0) + counts.get("error", 0) == number


def test_what_is_declared_passes(tmp_path: Path) -> None:
    assert _run_pytest(tmp_path, TESTS_THAT_MUST_PASS) == {"passed": 2}


VIEW_MODEL = """
from typing import Generic, TypeVar

from PySide6.QtCore import Property, QAbstractListModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Trial"
QML_IMPORT_MAJOR_VERSION = 1
Row = TypeVar("Row")

class Rows(QAbstractListModel, Generic[Row]):
    changed = Signal()

    @Property(int, notify=changed)
    def total(self): return 0

@QmlElement
class Lines(Rows[str]):
    @Slot(str)
    def remove(self, key): pass

@QmlElement
class CartTrial(QObject):
    @Property(Lines, constant=True)
    def lines(self): return None

    @Slot(int, result=Lines)
    def part(self, number): return None
"""

QML_PAGE = """
import QtQuick
import Kiosk.Trial

MouseArea {
    id: page
    required property CartTrial cart
    width: page.cart.lines.total
    height: page.cart.part(1).total
    onClicked: page.cart.lines.remove("1")
}
"""


@pytest.mark.parametrize(
    ("right", "wrong", "complaint"),
    [
        ("", "", ""),
        ("lines.total", "lines.totall", '"totall" not found on type "Lines"'),
        ("lines.remove", "lines.remov", '"remov" not found on type "Lines"'),
        ("part(1).total", "part(1).amount", '"amount" not found on type "Lines"'),
        ("cart.lines.total", "cart.rows", '"rows" not found on type "CartTrial"'),
        ("CartTrial cart", "CardTrial cart", "CardTrial was not found"),
    ],
)
def test_qmllint_knows_the_view_models(
    tmp_path: Path, right: str, wrong: str, complaint: str
) -> None:
    (tmp_path / "packaging").mkdir()
    script = tmp_path / "packaging" / "qmllint.py"
    script.write_text((ROOT / "packaging" / "qmllint.py").read_text("utf-8"), "utf-8")
    qml = tmp_path / "kiosk" / "ui" / "qml"
    qml.mkdir(parents=True)
    for package in (qml.parent, qml.parent.parent):
        (package / "__init__.py").touch()
    (qml.parent / "trial.py").write_text(VIEW_MODEL, "utf-8")
    (qml / "Page.qml").write_text(QML_PAGE.replace(right, wrong), "utf-8")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60)
    assert (done.returncode != 0) == bool(wrong), done.stdout + done.stderr
    assert complaint in done.stderr


def _default_settings(text: str) -> dict[str, Any]:
    keyed = re.sub(r'^(\w*api_key) = ""$', r'\1 = "a-key"', text, flags=re.MULTILINE)
    return tomllib.loads(keyed)


def test_the_packages_settings_ask_for_the_keys_and_nothing_else() -> None:
    text = DEFAULT_SETTINGS.read_text("utf-8")
    with pytest.raises(SettingsError) as refused:
        config.from_tables(tomllib.loads(text), {}, source="kiosk.toml")
    complaints = str(refused.value).removeprefix("kiosk.toml: ")
    assert re.findall(r"(\w+\.\w+): ", complaints) == [
        "channel_api.api_key",
        "webhooks.api_key",
    ]
    config.from_tables(_default_settings(text), {}, source="kiosk.toml")


def test_the_packages_settings_show_every_key_with_its_default() -> None:
    text = DEFAULT_SETTINGS.read_text("utf-8")
    shown = _default_settings(re.sub(r"^#(\[\w+\]|\w+ = )", r"\1", text, flags=re.MULTILINE))
    settings = config.from_tables(shown, {}, source="kiosk.toml")
    # These have no default that a file can say.
    examples = {"previous_api_key", "hero_picture", "is_demand_gen"}
    for name in config.Settings.model_fields:
        section = getattr(settings, name)
        fields = type(section).model_fields
        assert set(shown[name]) == set(fields), name
        for key in fields.keys() - examples:
            if f"\n#{key} = " in text and not fields[key].is_required():
                assert getattr(section, key) == fields[key].default, f"{name}.{key}"
