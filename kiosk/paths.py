"""Where the files beside the code are: pictures, sounds and translations; it opens none of them."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def assets() -> Path:
    """The folder of pictures, icons, sounds and demo menus that come with the program.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return _folder("assets")


def translations() -> Path:
    """The folder of compiled translations (`*.qm`) and their sources.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return _folder("translations")


def _folder(name: str) -> Path:
    # An installed wheel and a PyInstaller folder carry it inside the package, a checkout beside it.
    for candidate in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"The program's {name} folder is missing; please install it again.")
