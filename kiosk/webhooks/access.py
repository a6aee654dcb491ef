"""Who may call: what a caller shows, and where it calls from. It reads no body and no path.

Source: OneTablet contract, inbound authentication.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from http import HTTPStatus
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from pathlib import Path
from typing import Any, Literal, Protocol

from kiosk.config import WebhookSettings
from kiosk.domain.errors import SettingsError
from kiosk.webhooks.exchange import Exchange, Refusal

LEEWAY_S = 30
"""How far the clocks of OneTablet and of a kiosk may be apart."""
MIN_RSA_BITS = 2048

Algorithm = Literal["HS256", "RS256", "ES256"]
Network = IPv4Network | IPv6Network


class Credentials(Protocol):
    """What every caller must show."""

    def check(self, exchange: Exchange) -> None:
        """Raises Refusal (401): nothing is shown, or something wrong."""
        ...


@dataclass(frozen=True, slots=True)
class HeaderKeys:
    """A key in a header of its own. All of `keys` are valid: two while one is being changed."""

    keys: tuple[str, ...] = field(repr=False)
    header: str = "x-api-key"

    def __post_init__(self) -> None:
        _require_secrets(self.keys)

    def check(self, exchange: Exchange) -> None:
        """As `Credentials.check`."""
        offered = exchange.headers.get(self.header.lower())
        if offered is None:
            raise Refusal(HTTPStatus.UNAUTHORIZED, f"The header {self.header} is missing.")
        if not _is_one_of(offered, self.keys):
            raise Refusal(HTTPStatus.UNAUTHORIZED, f"The {self.header} is wrong.")


@dataclass(frozen=True, slots=True)
class BearerTokens:
    """A static token in the Authorization header. All of `tokens` are valid."""

    tokens: tuple[str, ...] = field(repr=False)

    def __post_init__(self) -> None:
        _require_secrets(self.tokens)

    def check(self, exchange: Exchange) -> None:
        """As `Credentials.check`."""
        if not _is_one_of(_bearer(exchange), self.tokens):
            raise _wrong_token("The token is wrong.")


class SignedTokens:
    """A JWT in the Authorization header, signed with one algorithm and by one of our keys.

    The algorithm is ours: what a token says of itself chooses nothing, and a key is only good for
    the kind of algorithm that it was made for.
    """

    def __init__(
        self,
        algorithm: Algorithm,
        keys: tuple[bytes, ...],
        *,
        audience: str = "",
        issuer: str = "",
    ) -> None:
        """`keys` are secrets for HS256, public keys in PEM otherwise; empty texts are not checked.

        Raises:
            SettingsError: a key is no key of this algorithm.
        """
        _require_secrets(keys)
        self._algorithm = algorithm
        self._keys = tuple(_verifying_key(algorithm, key) for key in keys)
        self._audience = audience or None
        self._issuer = issuer or None

    def check(self, exchange: Exchange) -> None:
        """As `Credentials.check`; why a token is not good is told to those who could sign it."""
        import jwt

        token = _bearer(exchange)
        for key in self._keys:
            try:
                jwt.decode(
                    token,
                    key,
                    algorithms=[self._algorithm],
                    audience=self._audience,
                    issuer=self._issuer,
                    leeway=LEEWAY_S,
                    options={
                        "require": ["exp"],
                        "verify_aud": self._audience is not None,
                        "verify_iat": False,
                        "verify_jti": False,
                        "verify_sub": False,
                    },
                )
            except jwt.InvalidSignatureError:
                continue
            except jwt.ExpiredSignatureError:
                raise _wrong_token("The token has expired.") from None
            except jwt.ImmatureSignatureError:
                raise _wrong_token("The token is not valid yet.") from None
            except (jwt.InvalidAudienceError, jwt.InvalidIssuerError):
                raise _wrong_token("The token's aud or iss is wrong.") from None
            except jwt.MissingRequiredClaimError as error:
                raise _wrong_token(f"The token has no {error.claim}.") from None
            except jwt.PyJWTError:
                raise _wrong_token("The token is wrong.") from None
            return
        raise _wrong_token("The token is wrong.")


@dataclass(frozen=True, slots=True)
class Origins:
    """Where calls may come from; without `allowed` from anywhere.

    Only what one of the `proxies` says about its caller is believed.
    """

    allowed: tuple[Network, ...] = ()
    proxies: tuple[Network, ...] = ()

    def check(self, exchange: Exchange) -> None:
        """Raises Refusal (403): the address is not on the list."""
        if not self.allowed:
            return
        caller = self._caller(exchange)
        if caller is None or not any(caller in network for network in self.allowed):
            raise Refusal(HTTPStatus.FORBIDDEN, "Calls from this address are not allowed.")

    def _caller(self, exchange: Exchange) -> IPv4Address | IPv6Address | None:
        """Each proxy appends whom it heard, so the last one that is no proxy of ours counts."""
        heard = ",".join(exchange.every("x-forwarded-for")).split(",")
        chain = [exchange.peer, *(each.strip() for each in reversed(heard) if each.strip())]
        caller = None
        for text in chain:
            caller = _address(text)
            if caller is None or not any(caller in network for network in self.proxies):
                return caller
        return caller


ANYWHERE = Origins()


def credentials(settings: WebhookSettings) -> Credentials:
    """What callers must show, by the settings.

    Raises:
        SettingsError: a key file cannot be read, or a key is none of its algorithm.
    """
    if settings.auth == "jwt":
        keys: tuple[bytes, ...]
        if settings.jwt_algorithm == "HS256":
            secrets = (settings.jwt_key, settings.previous_jwt_key)
            keys = tuple(each.get_secret_value().encode() for each in secrets if each is not None)
        else:
            files = (settings.jwt_public_key_file, settings.previous_jwt_public_key_file)
            keys = tuple(_content(each) for each in files if each is not None)
        return SignedTokens(
            settings.jwt_algorithm,
            keys,
            audience=settings.jwt_audience,
            issuer=settings.jwt_issuer,
        )
    both = (settings.api_key, settings.previous_api_key)
    static = tuple(each.get_secret_value() for each in both if each is not None)
    return (
        BearerTokens(static) if settings.auth == "bearer" else HeaderKeys(static, settings.header)
    )


def origins(settings: WebhookSettings) -> Origins:
    """Where calls may come from, by the settings."""
    return Origins(
        tuple(ip_network(each) for each in settings.allowed_addresses),
        tuple(ip_network(each) for each in settings.trusted_proxies),
    )


def _require_secrets(secrets: tuple[Any, ...]) -> None:
    if not secrets or not all(secrets):
        raise ValueError("a receiver needs at least one key, and no empty one")


def _is_one_of(offered: str, secrets: tuple[str, ...]) -> bool:
    # Every one is compared, each in constant time: the time taken tells nothing.
    sent = offered.encode("latin-1")
    matches = [hmac.compare_digest(sent, secret.encode()) for secret in secrets]
    return any(matches)


def _bearer(exchange: Exchange) -> str:
    scheme, _, token = exchange.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise _wrong_token("The header Authorization with a Bearer token is missing.")
    return token.strip()


def _wrong_token(message: str) -> Refusal:
    return Refusal(HTTPStatus.UNAUTHORIZED, message, (("www-authenticate", "Bearer"),))


def _verifying_key(algorithm: Algorithm, key: bytes) -> Any:
    # Only installations with tokens pay for loading this.
    from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    if algorithm == "HS256":
        return key
    try:
        public = load_pem_public_key(key)
    except Exception:  # the library's own errors, some of them outside any common class
        raise SettingsError("webhooks.jwt_public_key_file holds no public key in PEM") from None
    if algorithm == "RS256":
        if isinstance(public, RSAPublicKey) and public.key_size >= MIN_RSA_BITS:
            return public
        wanted = f"an RSA key of at least {MIN_RSA_BITS} bits"
    else:
        if isinstance(public, EllipticCurvePublicKey) and isinstance(public.curve, SECP256R1):
            return public
        wanted = "a key on the curve P-256"
    raise SettingsError(f"webhooks.jwt_public_key_file: {algorithm} needs {wanted}")


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise SettingsError(f"The key file {file} cannot be read: {error.strerror}.") from None


def _address(text: str) -> IPv4Address | IPv6Address | None:
    """Without the port that some proxies add; None for what is no address."""
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ip_address(text)
    except ValueError:
        return None
    # A socket for both kinds shows an IPv4 caller as ::ffff:192.0.2.1.
    return getattr(address, "ipv4_mapped", None) or address
