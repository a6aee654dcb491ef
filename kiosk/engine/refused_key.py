"""Remembers which credentials OneTablet refused, so that a start does not try them again.

It keeps a salted fingerprint, never the key, and sends nothing.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from sqlite3 import Connection

from kiosk.config import ChannelApiSettings
from kiosk.storage import facts

_SALT_BYTES = 16


class RefusedKey:
    """Compares the credentials of this run with those that were refused last."""

    def __init__(self, connection: Connection, channel: ChannelApiSettings) -> None:
        self._connection = connection
        # All that decides who OneTablet takes us for.
        self._credentials = json.dumps(
            [channel.base_url, channel.auth, channel.header, channel.api_key.get_secret_value()]
        )

    def is_ours(self) -> bool:
        """Whether the credentials of this run are the ones that were refused last."""
        refused = facts.refused_key(self._connection)
        return refused is not None and refused.digest == self._digest(refused.salt)

    def remember(self) -> None:
        """The credentials of this run were refused. Raises StorageError."""
        if not self.is_ours():
            salt = secrets.token_hex(_SALT_BYTES)
            facts.set_refused_key(self._connection, facts.RefusedKey(salt, self._digest(salt)))

    def _digest(self, salt: str) -> str:
        return hashlib.sha256(f"{salt} {self._credentials}".encode()).hexdigest()
