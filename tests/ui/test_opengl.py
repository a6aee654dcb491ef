"""The same pages where Qt draws by OpenGL: it fills paths by other rules than Qt itself does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.desktop import desktop, missing

LIMIT_S = 120

pytestmark = pytest.mark.skipif(
    bool(missing()), reason=f"not installed: {missing()} (packaging/dev.sh setup installs it)"
)


def test_the_scripted_customer_sees_every_picture(tmp_path: Path) -> None:
    with desktop(tmp_path, 1080, 1920) as screen:
        ended = subprocess.run(
            [sys.executable, "-m", "kiosk", "demo", "--autopilot"],
            env=screen.environment | {"QT_QUICK_BACKEND": "rhi"},
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
        )
    assert ended.returncode == 0, ended.stdout + ended.stderr
