"""Puts the folders beside the code into a wheel; an editable installation finds them in place."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class FoldersBesideTheCode(BuildHookInterface[Any]):
    """`kiosk/paths.py` looks for them under `kiosk/_data` first."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        for name in ("assets", "translations"):
            build_data["force_include"][str(Path(self.root, name))] = f"kiosk/_data/{name}"
