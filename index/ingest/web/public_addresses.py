"""Which addresses of the internet are public: everybody's, not those of our own machine or network."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final

# What `is_global` takes for public in some version of Python, though no page stands there. The registries:
# https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry beside it.
_NON_PUBLIC_IPV4_NETWORKS: Final = (
    IPv4Network("192.0.0.0/24"),  # for protocols; a cloud's metadata at 192.0.0.192
    IPv4Network("192.88.99.0/24"),  # once relays of 6to4
    IPv4Network("224.0.0.0/3"),  # multicast, reserved, broadcast
    IPv4Network("168.63.129.16/32"),  # Azure's services for its own machines, metadata among them
)

_GLOBAL_UNICAST_NETWORK: Final = IPv6Network("2000::/3")
_NON_PUBLIC_IPV6_NETWORKS: Final = (
    IPv6Network("2001::/23"),  # for protocols; Teredo, which wraps IPv4, at 2001::/32
    IPv6Network("2001:db8::/32"),  # for examples
    IPv6Network("2002::/16"),  # 6to4, which wraps IPv4
    IPv6Network("3fff::/20"),  # for examples
)
_NAT64_NETWORK: Final = IPv6Network("64:ff9b::/96")


def is_public_address(address: str) -> bool:
    """Whether an IP address is one of the public internet.

    Args:
        address: The address as sockets take it; one that wraps an IPv4 address (mapped, or by NAT64) is
            judged by that, and one of a tunnel that did so once (6to4, Teredo) is never public.
    """
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    return _is_public_ipv4(parsed) if isinstance(parsed, IPv4Address) else _is_public_ipv6(parsed)


def _is_public_ipv4(address: IPv4Address) -> bool:
    return address.is_global and not any(address in network for network in _NON_PUBLIC_IPV4_NETWORKS)


def _is_public_ipv6(address: IPv6Address) -> bool:
    if address.scope_id is not None:
        return False
    if wrapped := _embedded_ipv4(address):
        return _is_public_ipv4(wrapped)
    public = address in _GLOBAL_UNICAST_NETWORK and address.is_global
    return public and not any(address in network for network in _NON_PUBLIC_IPV6_NETWORKS)


def _embedded_ipv4(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 one stands for."""
    return IPv4Address(address.packed[-4:]) if address in _NAT64_NETWORK else address.ipv4_mapped
