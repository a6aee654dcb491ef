"""How the sandbox shows the kiosk that it is OneTablet: every way that a receiver may ask for.

Source: OneTablet contract, inbound authentication.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal

Auth = Literal["api_key", "bearer", "jwt"]
Algorithm = Literal["HS256", "RS256", "ES256"]

_VALID_FOR = timedelta(minutes=1)
_LEAST_SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class Credential:
    """A key in `header`, a static Bearer token, or a Bearer token signed anew for each call.

    `key` is the API key, the token, the secret of HS256, or a private key in PEM. `audience` and
    `issuer` are told by signed tokens, where they are not empty.

    Raises:
        ValueError: the key cannot be used in this way; the message is one sentence.
    """

    key: str = field(default="sandbox", repr=False)
    auth: Auth = "api_key"
    header: str = "x-api-key"
    algorithm: Algorithm = "HS256"
    audience: str = ""
    issuer: str = ""

    def __post_init__(self) -> None:
        """Try it once: a key that cannot be used is found before the first order."""
        secret = self.key.encode()
        if self.auth == "jwt" and self.algorithm == "HS256" and len(secret) < _LEAST_SECRET_BYTES:
            raise ValueError(f"HS256 needs a secret of at least {_LEAST_SECRET_BYTES} bytes.")
        try:
            self.headers()
        except Exception:  # what is wrong with a key has no common class, and may quote the key
            raise ValueError(f"The webhook key is no private key for {self.algorithm}.") from None

    def headers(self) -> dict[str, str]:
        """What the next call shows."""
        if self.auth == "api_key":
            return {self.header: self.key}
        token = self.key if self.auth == "bearer" else self._signed()
        return {"Authorization": f"Bearer {token}"}

    def _signed(self) -> str:
        import jwt

        moment = datetime.now(UTC)
        claims = {"iat": moment, "nbf": moment, "exp": moment + _VALID_FOR}
        named = {"aud": self.audience, "iss": self.issuer}
        told = {name: value for name, value in named.items() if value}
        return jwt.encode({**claims, **told}, self.key, algorithm=self.algorithm)
