"""One file for each verb of the command line: its options, and one function that does it.

What several verbs share stands here: how the settings are named.
"""

import argparse
from pathlib import Path

from kiosk.config import Settings, load


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
