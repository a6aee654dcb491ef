"""One file for each verb of the command line: its options, and one function that does it.

What several verbs share stands here: how the settings are named, and reading the database.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.config import Settings, load
from kiosk.domain.errors import KioskError, StorageError

if TYPE_CHECKING:
    from sqlite3 import Connection


def add_config(parser: argparse.ArgumentParser) -> None:
    """Declares `--config`."""
    parser.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="the settings; default: $KIOSK_CONFIG, else /etc/kiosk/kiosk.toml",
    )


def settings_of(arguments: argparse.Namespace) -> Settings:
    """The settings that `--config` names, or the default ones.

    Raises:
        SettingsError: they cannot be used.
    """
    return load(arguments.config)


def json_in(path: Path, most_bytes: int) -> Any:
    """The value in the file at `path`, of which no more than `most_bytes` are read.

    Raises:
        KioskError: it cannot be read, is longer, or is not JSON; the sentence says where.
    """
    try:
        with path.open("rb") as file:
            written = file.read(most_bytes + 1)
    except OSError as error:
        raise KioskError(f"{path} cannot be read: {error.strerror}.") from error
    if len(written) > most_bytes:
        raise KioskError(f"{path} is longer than {most_bytes:,} bytes.")
    try:
        return json.loads(written)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise KioskError(f"{path} is not JSON: it cannot be read on at {where}.") from error
    except UnicodeDecodeError as error:
        raise KioskError(f"{path} is not JSON: it is not text in UTF-8.") from error
    except RecursionError as error:
        raise KioskError(f"{path} is not JSON of a cart or menu: it nests too deeply.") from error
    except ValueError as error:
        raise KioskError(f"{path} is not JSON of a cart or menu: a number is too long.") from error


def prepare_shots(folder: Path) -> None:
    """Makes the folder of the pictures, and looks whether one could be written there.

    Raises:
        KioskError: it cannot be made or written.
    """
    from tempfile import TemporaryFile

    try:
        folder.mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=folder).close()
    except OSError as error:
        raise KioskError(
            f"The pictures cannot be written to {folder}: {error.strerror}."
        ) from error


@contextmanager
def reading(settings: Settings) -> Iterator[Connection]:
    """A read-only connection to the kiosk's database, for a moment; it leaves nothing behind.

    Raises:
        StorageError: there is none, or it is damaged.
    """
    from sqlite3 import Error

    from kiosk.storage.database import open_reader

    directory = settings.data.directory
    with closing(open_reader(directory, is_brief=True)) as connection:
        try:
            yield connection
        except Error as error:
            raise StorageError(
                f"The database in {directory} cannot be read ({error}); restart the kiosk."
            ) from error
