"""Classification of IP addresses as public or not, against server-side request forgery."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final

# Networks that `is_global` accepts in some version of Python, though they hold no web servers. Registries:
# https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry beside it.
_NON_PUBLIC_IPV4_NETWORKS: Final = (
    IPv4Network("192.0.0.0/24"),  # IETF protocol assignments; a cloud's metadata at 192.0.0.192
    IPv4Network("192.88.99.0/24"),  # deprecated 6to4 relays
    IPv4Network("224.0.0.0/3"),  # multicast, reserved, broadcast
    IPv4Network("168.63.129.16/32"),  # Azure's platform services, metadata among them
)

_GLOBAL_UNICAST_NETWORK: Final = IPv6Network("2000::/3")
_NON_PUBLIC_IPV6_NETWORKS: Final = (
    IPv6Network("2001::/23"),  # IETF protocol assignments; Teredo, which embeds IPv4, at 2001::/32
    IPv6Network("2001:db8::/32"),  # documentation
    IPv6Network("2002::/16"),  # 6to4, which embeds IPv4
    IPv6Network("3fff::/20"),  # documentation
)
_NAT64_NETWORK: Final = IPv6Network("64:ff9b::/96")


def is_public_address(address: str) -> bool:
    """Whether an IP address belongs to the public internet.

    Args:
        address: An address as sockets take it. An IPv6 address that embeds an IPv4 address (IPv4-mapped,
            NAT64) is classified by that; those of 6to4 and Teredo are never public.
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
    if embedded := _embedded_ipv4(address):
        return _is_public_ipv4(embedded)
    is_global = address in _GLOBAL_UNICAST_NETWORK and address.is_global
    return is_global and not any(address in network for network in _NON_PUBLIC_IPV6_NETWORKS)


def _embedded_ipv4(address: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that an IPv6 address embeds, or None."""
    return IPv4Address(address.packed[-4:]) if address in _NAT64_NETWORK else address.ipv4_mapped
