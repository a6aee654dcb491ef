"""Which network addresses a menu may have the kiosk ask for a picture. It asks none."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Network = IPv4Network | IPv6Network

_GLOBAL_UNICAST = ip_network("2000::/3")
_6TO4 = ip_network("2002::/16")
_NAT64 = ip_network("64:ff9b::/96")
"""How a network without IPv4 reaches it: the last four bytes are the address that is meant."""
_PROTOCOLS = ip_network("192.0.0.0/24")
"""Python takes some of it for public."""


class AskableAddresses:
    """The public ones, and those in `allowed`, which the settings name."""

    def __init__(self, allowed: Iterable[str] = ()) -> None:
        self._allowed: tuple[Network, ...] = tuple(map(ip_network, allowed))

    def __contains__(self, text: str) -> bool:
        address = _meant(ip_address(text))
        return _is_public(address) or any(address in network for network in self._allowed)


def _meant(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address where one is reached through an IPv6 address that holds it."""
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    if address.is_multicast or not address.is_global:
        return False
    if isinstance(address, IPv4Address):
        return address not in _PROTOCOLS
    # All other ways to write an IPv4 address as one of IPv6 lead to wherever they like.
    return address in _GLOBAL_UNICAST and address not in _6TO4
