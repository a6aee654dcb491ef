"""One file for each verb of the command line: its options, and one function that does it.

What several verbs share stands here: how the settings are named, and reading the database.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.config import Settings, load
from kiosk.domain.errors import StorageError

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
