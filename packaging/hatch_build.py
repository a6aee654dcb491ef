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
            for file in Path(self.root, name).rglob("*"):
                # Python files there are the programs that draw the pictures.
                if file.is_file() and file.suffix != ".py" and "__pycache__" not in file.parts:
                    place = Path("kiosk", "_data", file.relative_to(self.root))
                    build_data["force_include"][str(file)] = str(place)
