"""A picture's file name leads nowhere else, whatever the address says."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.storage.pictures import picture_path

HOSTILE = ["../../etc/passwd", "https://x/\0.png", "https://x/" + "a" * 10_000, "", "https://ü/☃"]


@pytest.mark.parametrize("url", HOSTILE)
def test_every_address_stays_in_the_folder(url: str) -> None:
    path = picture_path(Path("/data"), url)
    assert path.parent == Path("/data/pictures")
    assert len(path.name) == 68


def test_one_address_is_one_file() -> None:
    path = picture_path(Path("/data"), "https://x/a.png")
    assert path == picture_path(Path("/data"), "https://x/a.png")
    assert path != picture_path(Path("/data"), "https://x/a.png?v=2")
