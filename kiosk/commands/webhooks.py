"""`kiosk webhooks openapi`: what OneTablet may call here, as a document for whoever sets it up."""

from __future__ import annotations

import argparse
import json

from kiosk.commands import add_config, settings_of
from kiosk.config import DEFAULT_FILE, settings_file
from kiosk.domain.errors import KioskError
from kiosk.webhooks.openapi import document


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.description = (
        "Prints the OpenAPI document (3.1, JSON) of the webhooks that this kiosk takes, with the "
        "credential that [webhooks] asks for; without any settings file, with the default one."
    )
    add_config(parser)
    parser.add_argument("what", choices=("openapi",), help="the OpenAPI document")


def run(arguments: argparse.Namespace) -> int:
    """0 when it is printed."""
    told = document()
    file = settings_file(arguments.config)
    if file != DEFAULT_FILE or file.exists():
        webhooks = settings_of(arguments).webhooks
        if webhooks is None:
            raise KioskError(f"{file} has no [webhooks]: this kiosk polls, and takes none.")
        told = document(webhooks.auth, webhooks.header)
    print(json.dumps(told, indent=2, ensure_ascii=False))
    return 0
