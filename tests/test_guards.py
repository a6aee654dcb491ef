"""What tests/conftest.py promises: an unexpected warning, log record or lost error fails a test."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

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
