"""What an installation contains: the folders beside the code, and self-explaining settings."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import fields

from kiosk import config
from kiosk.domain.errors import SettingsError

ROOT = Path(__file__).resolve().parent.parent.parent
DEFAULT_SETTINGS = ROOT / "packaging" / "deb" / "kiosk.toml"


def test_a_wheel_carries_all_that_the_program_reads(tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    subprocess.run(
        [*pip, "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", tmp_path, ROOT], check=True
    )
    installed = tmp_path / "installed"
    wheels = list(tmp_path.glob("kiosk-*.whl"))
    subprocess.run([*pip, "install", "-q", "--no-deps", "-t", installed, *wheels], check=True)
    script = "from kiosk import paths; print(paths.assets(), paths.translations())"
    found = subprocess.check_output(
        [sys.executable, "-c", script], cwd=tmp_path, env={"PYTHONPATH": str(installed)}, text=True
    )
    data = installed / "kiosk" / "_data"
    assert found.split() == [str(data / "assets"), str(data / "translations")]
    assert (data / "assets" / "demo" / "menu.json").is_file()
    assert not list(data.rglob("*.py"))
    for qml in (ROOT / "kiosk" / "ui" / "qml").rglob("*.qml"):
        assert (installed / qml.relative_to(ROOT)).is_file()


def _default_settings(text: str) -> dict[str, Any]:
    for key, value in (("timezone", "UTC"), ("tax_rate", "0"), (r"\w*api_key", "a-key")):
        text = re.sub(rf'^({key}) = ""$', rf'\1 = "{value}"', text, flags=re.MULTILINE)
    return tomllib.loads(text)


def test_the_packages_settings_ask_for_what_only_the_store_knows() -> None:
    text = DEFAULT_SETTINGS.read_text("utf-8")
    with pytest.raises(SettingsError) as refused:
        config.from_tables(tomllib.loads(text), {}, source="kiosk.toml")
    complaints = str(refused.value).removeprefix("kiosk.toml: ")
    assert re.findall(r"(\w+\.\w+): ", complaints) == [
        "store.timezone",
        "store.tax_rate",
        "channel_api.api_key",
        "webhooks.api_key",
    ]
    config.from_tables(_default_settings(text), {}, source="kiosk.toml")


def test_the_packages_settings_show_every_key_with_its_default(tmp_path: Path) -> None:
    picture = tmp_path / "hero.png"
    picture.touch()
    text = DEFAULT_SETTINGS.read_text("utf-8")
    for name in ("hero", "logo"):
        text = text.replace(f'"/etc/kiosk/{name}.png"\n', f'"{picture}"\n')
    shown = _default_settings(re.sub(r"^#(\[[\w.]+\]|\w+ = )", r"\1", text, flags=re.MULTILINE))
    settings = config.from_tables(shown, {}, source="kiosk.toml")
    # These have no default that a file can say.
    examples = {
        "api_key", "previous_api_key", "hero_picture", "logo", "menu_translations", "is_demand_gen",
        "ca_file", "proxy", "body_dialect",
        "jwt_key", "previous_jwt_key", "jwt_public_key_file", "previous_jwt_public_key_file",
    }  # fmt: skip
    for name in (table.name for table in fields(config.Settings)):
        section = getattr(settings, name)
        if isinstance(section, dict):  # named tables, of which one is shown
            assert section, name
            continue
        keys = {key.name: key for key in fields(type(section))}
        assert set(shown[name]) == set(keys), name
        for key in keys.keys() - examples:
            if f"\n#{key} = " in text and not keys[key].required:
                assert getattr(section, key) == keys[key].default, f"{name}.{key}"


def test_the_package_depends_on_every_font_of_the_set_up() -> None:
    packaging = ROOT / "packaging"
    installed = re.findall(r"fonts-[\w-]+", (packaging / "dev.sh").read_text("utf-8"))
    build = (packaging / "build.sh").read_text("utf-8")
    (depends,) = (line for line in build.splitlines() if line.startswith('    depends="'))
    assert set(re.findall(r"fonts-[\w-]+", depends)) == set(installed)
    assert {"fonts-noto-cjk", "fonts-noto-color-emoji"} <= set(installed)
