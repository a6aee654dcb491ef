"""`kiosk check` where fonts are missing."""

from __future__ import annotations

from pathlib import Path

from tests.commands.till import Till

BARE = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def test_languages_that_cannot_be_written_are_named(till: Till, tmp_path: Path) -> None:
    bare = tmp_path / "fonts.conf"
    bare.write_text(BARE.format(fonts=tmp_path / "none", cache=tmp_path / "cache"), "utf-8")
    till.environment["FONTCONFIG_FILE"] = str(bare)
    said = till.run("check").out
    assert "warning  fonts: nothing here can write Chinese (fonts-noto-cjk), Arabic (" in said
    assert "emoji (fonts-noto-color-emoji): boxes are shown instead" in said
    del till.environment["FONTCONFIG_FILE"]
    assert "ok       fonts: every language" in till.run("check").out
