"""Bring the sources of the translations in line with the texts in the code.

Run it after a text has changed: what is new stands as unfinished in `translations/*.ts`, to be
translated there or with Qt Linguist; what is gone is dropped.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "translations"
SCREEN = ROOT / "kiosk" / "ui"


def main() -> int:
    update(Path(sys.argv[1]) if len(sys.argv) > 1 else TRANSLATIONS)
    return 0


def update(folder: Path) -> None:
    """Update every `kiosk_*.ts` in `folder`.

    Raises:
        subprocess.CalledProcessError: a source cannot be read.
    """
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    # The gallery of controls is for whoever builds them; no guest sees it.
    texts = [
        str(file)
        for file in sorted(SCREEN.rglob("*"))
        if file.suffix in {".py", ".qml"} and not file.name.startswith("Gallery")
    ]
    # A text that resembles an old one is a new text: no guesses, and no line numbers that change.
    options = ["-silent", "-no-obsolete", "-locations", "none"]
    options += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
    for file in sorted(folder.glob("kiosk_*.ts")):
        # English is in the code; only its plural forms are not.
        plurals = ["-pluralonly"] if file.stem == "kiosk_en" else []
        command = [str(lupdate), *options, *plurals, *texts, "-ts", str(file)]
        subprocess.run(command, check=True, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
