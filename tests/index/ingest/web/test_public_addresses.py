"""Classification of IP addresses."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ingest.web.public_addresses import is_public_address

# https://www.iana.org/assignments/iana-ipv4-special-registry, and multicast.
PRIVATE_IPV4: Final = [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4",
    "255.255.255.255/32",
]

# https://www.iana.org/assignments/iana-ipv6-special-registry, multicast, and deprecated networks.
PRIVATE_IPV6: Final = [
    "::/96",
    "::1/128",
    "64:ff9b:1::/48",
    "100::/64",
    "100:0:0:1::/64",
    "2001::/32",
    "2001:1::/32",
    "2001:2::/48",
    "2001:3::/32",
    "2001:10::/28",
    "2001:20::/28",
    "2001:30::/28",
    "2001:db8::/32",
    "2002::/16",
    "3fff::/20",
    "4000::/3",
    "5f00::/16",
    "fc00::/7",
    "fe80::/10",
    "fec0::/10",
    "ff00::/8",
]

IPV4_EMBEDDINGS: Final = {
    "mapped": ("::ffff:0:0", 0),
    "translated": ("::ffff:0:0:0", 0),
    "compatible": ("::", 0),
    "NAT64": ("64:ff9b::", 0),
    "NAT64 of a network": ("64:ff9b:1::", 0),
    "6to4": ("2002::", 80),
    "Teredo's server": ("2001::", 64),
    "Teredo's client": ("2001::ffff:ffff", 0),
    "ISATAP": ("fe80::5efe:0:0", 0),
}
"""Embeddings of IPv4: an IPv6 address that is XORed with it, and its position in bits."""

_private_ipv4: Final = st.sampled_from(PRIVATE_IPV4).flatmap(lambda each: st.ip_addresses(network=each))


def embed_ipv4(address: IPv4Address, embedding: str) -> IPv6Address:
    """Embed an IPv4 address in an IPv6 address."""
    template, shift = IPV4_EMBEDDINGS[embedding]
    return IPv6Address(int(IPv6Address(template)) ^ int(address) << shift)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("8.8.8.8", id="ipv4"),
        pytest.param("1.0.0.0", id="first-ipv4"),
        pytest.param("223.255.255.255", id="last-ipv4"),
        pytest.param("100.63.255.255", id="before-shared"),
        pytest.param("172.32.0.0", id="behind-private"),
        pytest.param("2606:4700::1111", id="ipv6"),
        pytest.param("2a00:1450:4001:81b::200e", id="another-ipv6"),
        pytest.param("::ffff:8.8.8.8", id="mapped"),
        pytest.param("64:ff9b::808:808", id="nat64"),
    ],
)
def test_public_addresses(address: str) -> None:
    assert is_public_address(address)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("127.0.0.1", id="loopback"),
        pytest.param("0.0.0.0", id="unspecified"),  # noqa: S104 - nothing is bound to it
        pytest.param("169.254.169.254", id="metadata"),
        pytest.param("100.100.100.200", id="metadata-of-alibaba"),
        pytest.param("168.63.129.16", id="metadata-of-azure"),
        pytest.param("192.0.0.192", id="metadata-of-oracle"),
        pytest.param("fd00:ec2::254", id="metadata-ipv6"),
        pytest.param("::", id="unspecified-ipv6"),
        pytest.param("::1", id="loopback-ipv6"),
        pytest.param("fe80::1", id="link-local"),
        pytest.param("fe80::1%eth0", id="scoped"),
        pytest.param("2606:4700::1111%eth0", id="scoped-public"),
        pytest.param("::ffff:8.8.8.8%1", id="scoped-mapped"),
        pytest.param("2130706433", id="decimal"),
        pytest.param("0x7f.1", id="hexadecimal"),
        pytest.param("127.1", id="short"),
        pytest.param("0177.0.0.1", id="octal"),
        pytest.param("8.8.8.8 ", id="space"),
        pytest.param("localhost", id="name"),
        pytest.param("", id="nothing"),
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public_address(address)


@given(_private_ipv4)
def test_no_address_of_a_private_network_is_public(address: IPv4Address) -> None:
    assert not is_public_address(str(address))


@given(st.sampled_from(PRIVATE_IPV6).flatmap(lambda each: st.ip_addresses(network=each)))
def test_no_address_of_a_private_ipv6_network_is_public(address: IPv6Address) -> None:
    assert not is_public_address(str(address))


@given(_private_ipv4, st.sampled_from(sorted(IPV4_EMBEDDINGS)))
def test_no_embedded_private_address_is_public(address: IPv4Address, embedding: str) -> None:
    assert not is_public_address(str(embed_ipv4(address, embedding)))


@given(st.ip_addresses(v=4))
def test_a_mapped_address_is_classified_as_ipv4(address: IPv4Address) -> None:
    public = is_public_address(str(address))
    assert is_public_address(f"::ffff:{address}") == public
    assert is_public_address(f"64:ff9b::{address}") == public
    assert public != any(address in IPv4Network(each) for each in [*PRIVATE_IPV4, "168.63.129.16/32"])


@given(st.ip_addresses(v=6))
def test_public_ipv6_addresses_are_those_of_unicast(address: IPv6Address) -> None:
    if is_public_address(str(address)):
        assert (
            address in IPv6Network("2000::/3")
            or address.ipv4_mapped
            or address in IPv6Network("64:ff9b::/96")
        )
        assert not any(address in IPv6Network(each) for each in PRIVATE_IPV6)


@given(st.text())
def test_any_text_is_classified(text: str) -> None:
    assert isinstance(is_public_address(text), bool)
