"""The README's table of operations names tests that exist."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_each_test_in_the_table_exists() -> None:
    section = (ROOT / "README.md").read_text("utf-8").partition("## Contract")[2]
    named = re.findall(r"`([\w/]+\.py)::(\w+)`", section.partition("\n## ")[0])
    assert len(named) > 30
    for file, test in named:
        text = (ROOT / "tests" / file).read_text("utf-8")
        assert re.search(rf"^(async )?def {test}\(", text, re.MULTILINE), f"{file}::{test}"
