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
from kiosk import paths

ROOT = Path(__file__).resolve().parent.parent
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
    screen = ("kiosk.ui", "kiosk.screen", "kiosk.board_screen")
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
