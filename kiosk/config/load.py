"""Reads the settings: the file, then the environment over it."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_origin

from msgspec.structs import fields

from kiosk.config.reading import Place, Reader, without_none
from kiosk.config.section import Section
from kiosk.config.settings import Settings
from kiosk.domain.errors import SettingsError

DEFAULT_FILE = Path("/etc/kiosk/kiosk.toml")
ENVIRONMENT_PREFIX = "KIOSK__"


def settings_file(named: Path | None, environment: Mapping[str, str] = os.environ) -> Path:
    """The file to read: the one named, else `$KIOSK_CONFIG`, else `/etc/kiosk/kiosk.toml`."""
    return named or Path(environment.get("KIOSK_CONFIG") or DEFAULT_FILE)


def load(named: Path | None = None, environment: Mapping[str, str] = os.environ) -> Settings:
    """Reads and checks the settings.

    Raises:
        SettingsError: naming the file or the key that cannot be used.
    """
    path = settings_file(named, environment)
    try:
        # Some editors begin a file with a mark of its encoding.
        tables: dict[str, Any] = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise SettingsError(
            f"There is no settings file {path}: write one, or name it with --config."
        ) from error
    except OSError as error:
        raise SettingsError(
            f"The settings file {path} cannot be read: {error.strerror}."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"The settings file {path} is not TOML: {error}.") from error
    return from_tables(tables, environment, source=str(path))


def from_tables(
    tables: Mapping[str, Any], environment: Mapping[str, str], *, source: str
) -> Settings:
    """Settings from a parsed file and the environment; `source` names the file in messages.

    `KIOSK__STORE__NAME` in the environment overrides `name` in `[store]`; lists and tables are JSON
    there.

    Raises:
        SettingsError: naming every key that cannot be used, and the variable that it came from.
    """
    merged = _overridden(tables, environment)
    reader = Reader()
    settings = reader.section(Settings, merged)
    if merged.get("webhooks") is None and merged.get("orders_api") is None:
        # Nobody would ever learn that an order is ready.
        missing = "is missing; to poll instead, give the table orders_api"
        reader.wrong.append((("webhooks",), missing))
    if not reader.wrong and settings is not None:
        return settings
    reasons = "; ".join(_sentence(place, reason, environment) for place, reason in reader.wrong)
    raise SettingsError(f"{source}: {reasons}.")


def _sentence(place: Place, reason: str, environment: Mapping[str, str]) -> str:
    variable = _variable_for(place, environment)
    origin = f" (from {variable})" if variable else ""
    return f"{'.'.join(place)}{origin}: {reason}"


def _variable_for(place: Place, environment: Mapping[str, str]) -> str | None:
    """The variable that a problem comes from, where it is not the file."""
    keys = [key.upper() for key in place]
    for length in (2, 1):
        name = ENVIRONMENT_PREFIX + "__".join(keys[:length])
        if name in environment:
            return name
    if len(keys) == 1:
        # A table that the file need not have.
        inside = f"{ENVIRONMENT_PREFIX}{keys[0]}__"
        return min((name for name in environment if name.startswith(inside)), default=None)
    return None


def _overridden(tables: Mapping[str, Any], environment: Mapping[str, str]) -> dict[str, Any]:
    merged = {
        name: dict(table) if isinstance(table, Mapping) else table for name, table in tables.items()
    }
    # In order, so that a whole table comes before the keys in it.
    for name, text in sorted(environment.items()):
        if not name.startswith(ENVIRONMENT_PREFIX):
            continue
        table_name, _, key = name.removeprefix(ENVIRONMENT_PREFIX).lower().partition("__")
        if not table_name:
            raise SettingsError(f"{name} in the environment names no setting.")
        if not key:
            merged[table_name] = _json_value(name, text)
            continue
        table = merged.setdefault(table_name, {})
        if not isinstance(table, dict):
            raise SettingsError(f"{table_name} is not a table, so {name} cannot override a key.")
        table[key] = _json_value(name, text) if _is_json(table_name, key) else text
    return merged


def _is_json(table_name: str, key: str) -> bool:
    """Whether this key holds a list or a table, which the environment gives as JSON."""
    section = without_none(_type_of(Settings, table_name))
    if not (isinstance(section, type) and issubclass(section, Section)):
        return False
    return get_origin(_type_of(section, key)) in {tuple, dict}


def _type_of(section: type[Section], key: str) -> Any:
    return next((field.type for field in fields(section) if field.name == key), None)


def _json_value(name: str, text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise SettingsError(f"{name} in the environment is not JSON: {error}.") from error
