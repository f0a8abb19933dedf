"""Connections: allowed or refused by the IP address, whatever led to it."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp.abc import AbstractResolver

from index import Unreachable
from index.ingest.web.client import WebClient
from index.ingest.web.session import USER_AGENT, create_session
from index.ingest.web.transport import HttpTransport
from tests.index.ingest.web.fakes import TEST_WEB_LIMITS, FakeResolver, ManualClock
from tests.index.ingest.web.local_web import LocalWeb

HOME = "127.0.0.1"
NOT_PUBLIC = "is not a public address; only pages of the public web are read."


@asynccontextmanager
async def open_transport(
    allowed: Callable[[str], bool], resolver: AbstractResolver
) -> AsyncIterator[tuple[HttpTransport, aiohttp.TCPConnector]]:
    """Open a transport; yield it with its connector."""
    async with create_session(TEST_WEB_LIMITS, allowed, resolver) as session:
        assert isinstance(session.connector, aiohttp.TCPConnector)
        yield HttpTransport(session, 4), session.connector


async def fetch_text(transport: HttpTransport, address: str) -> str:
    async with transport.get(address) as response:
        return await response.text()


def is_loopback(address: str) -> bool:
    return address == HOME


async def test_dns_rebinding(site: LocalWeb) -> None:
    site.add("/", "A page.", headers={"Connection": "close"})
    address = f"http://rebinding.example:{site.port}/"
    async with open_transport(is_loopback, FakeResolver([HOME], ["127.0.0.2"])) as (transport, connector):
        assert await fetch_text(transport, address) == "A page."
        connector.clear_dns_cache()
        with pytest.raises(Unreachable, match=f"^rebinding.example {NOT_PUBLIC}$"):
            await fetch_text(transport, address)
    assert len(site.requests) == 1


async def test_allowed_addresses_of_several_are_tried(site: LocalWeb) -> None:
    site.add("/", "A page.")
    async with open_transport(is_loopback, FakeResolver(["127.0.0.2", "::1", HOME])) as (transport, _):
        assert await fetch_text(transport, f"http://several.example:{site.port}/") == "A page."


async def test_several_addresses_of_which_none_is_allowed(site: LocalWeb) -> None:
    async with open_transport(lambda _: False, FakeResolver(["127.0.0.2", "::1", HOME, "10.0.0.1"])) as (
        transport,
        _,
    ):
        with pytest.raises(Unreachable, match=f"^several.example {NOT_PUBLIC}$"):
            await fetch_text(transport, f"http://several.example:{site.port}/")
    assert not site.requests


@pytest.mark.parametrize(
    "host",
    [
        pytest.param("127.0.0.1", id="ipv4"),
        pytest.param("127.0.0.1.", id="ipv4-with-a-dot"),
        pytest.param("2130706433", id="decimal"),
        pytest.param("0x7f000001", id="hexadecimal"),
        pytest.param("0x7f.0.0.1", id="hexadecimal-part"),
        pytest.param("0x7f.1", id="short-hexadecimal"),
        pytest.param("017700000001", id="octal"),
        pytest.param("127.1", id="short"),
        pytest.param("0", id="zero"),
        pytest.param("0.0.0.0", id="unspecified"),  # noqa: S104 - nothing is bound to it
        pytest.param("\uff11\uff12\uff17.0.0.1", id="full-width-digits"),
        pytest.param("①②⑦.0.0.1", id="circled-digits"),
        pytest.param("127。0。0。1", id="other-dots"),
        pytest.param("[::1]", id="ipv6"),
        pytest.param("[::]", id="unspecified-ipv6"),
        pytest.param("[::ffff:127.0.0.1]", id="mapped"),
        pytest.param("[::ffff:7f00:1]", id="mapped-hexadecimal"),
        pytest.param("[::127.0.0.1]", id="compatible"),
        pytest.param("[64:ff9b::127.0.0.1]", id="nat64"),
        pytest.param("[2002:7f00:1::]", id="6to4"),
        pytest.param("[fe80::1%25lo]", id="scoped"),
        pytest.param("localhost", id="name"),
        pytest.param("LOCALHOST", id="name-in-capitals"),
        pytest.param("localhost.", id="name-with-a-dot"),
    ],
)
async def test_private_addresses_in_any_spelling_are_refused(site: LocalWeb, host: str) -> None:
    site.add("/", "A secret.")
    async with WebClient(TEST_WEB_LIMITS) as web:
        with pytest.raises(Unreachable):
            await web.get(f"http://{host}:{site.port}/")
    assert not site.requests


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("127.0.0.1", id="loopback"),
        pytest.param("169.254.169.254", id="metadata"),
        pytest.param("10.1.2.3", id="private"),
        pytest.param("::1", id="ipv6"),
        pytest.param("::ffff:127.0.0.1", id="mapped"),
        pytest.param("fe80::1%lo", id="scoped"),
        pytest.param("fd00:ec2::254", id="metadata-ipv6"),
    ],
)
async def test_a_name_of_a_private_address_is_refused(site: LocalWeb, address: str) -> None:
    async with WebClient(TEST_WEB_LIMITS, resolver=FakeResolver([address])) as web:
        with pytest.raises(Unreachable, match=f"^private.example {NOT_PUBLIC}$"):
            await web.get(f"http://private.example:{site.port}/")
    assert not site.requests


@pytest.mark.parametrize(
    "to",
    [
        pytest.param("http://127.0.0.2:8000/", id="loopback"),
        pytest.param("http://169.254.169.254/latest/meta-data/", id="metadata"),
        pytest.param("https://[::1]:8000/", id="ipv6"),
        pytest.param("//[::ffff:169.254.169.254]/", id="mapped"),
    ],
)
@pytest.mark.parametrize("path", [pytest.param("/page", id="page"), pytest.param("/robots.txt", id="robots")])
async def test_redirects_to_private_addresses_are_refused(
    site: LocalWeb, to: str, path: str, manual_clock: ManualClock
) -> None:
    site.add("/page", "A page.")
    site.add_redirect(path, to, 302)
    web = WebClient(TEST_WEB_LIMITS, clock=manual_clock.clock)
    web._is_allowed_address = is_loopback  # the site itself is not public
    async with web:
        with pytest.raises(Unreachable, match=NOT_PUBLIC):
            await web.get(site.url("/page"))


async def test_an_unknown_host() -> None:
    async with WebClient(TEST_WEB_LIMITS, resolver=FakeResolver([])) as web:
        with pytest.raises(Unreachable, match=r"^nobody\.example can't be found; is the address right\?$"):
            await web.get("https://nobody.example/")


async def test_a_certificate_that_cant_be_trusted(site: LocalWeb) -> None:
    site.enable_tls()
    async with WebClient(TEST_WEB_LIMITS, public_only=False) as web:
        with pytest.raises(
            Unreachable, match=r"^127\.0\.0\.1 can't be trusted: its certificate isn't valid\.$"
        ):
            await web.get(f"https://127.0.0.1:{site.port}/")
    assert not site.requests


async def test_no_secure_connection(site: LocalWeb) -> None:
    async with WebClient(TEST_WEB_LIMITS, public_only=False) as web:
        with pytest.raises(Unreachable, match=r"^127\.0\.0\.1 can't be connected to securely\.$"):
            await web.get(f"https://127.0.0.1:{site.port}/")


async def test_a_refused_connection() -> None:
    with LocalWeb() as closed:
        pass
    async with WebClient(TEST_WEB_LIMITS, public_only=False) as web:
        with pytest.raises(Unreachable, match=r"^127\.0\.0\.1 can't be connected to\.$"):
            await web.get(closed.url())


async def test_no_proxy_is_used(site: LocalWeb, monkeypatch: pytest.MonkeyPatch, web: WebClient) -> None:
    site.add("/", "A page.")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    assert (await web.get(site.url())).content == b"A page."


async def test_headers_of_requests(site: LocalWeb, web: WebClient) -> None:
    site.add("/cookie", "A page.", headers={"Set-Cookie": "name=value; Path=/"})
    site.add_redirect("/", "/cookie")
    await web.get(site.url("/cookie"))
    await web.get(site.url("/"))
    assert {tuple(request.headers.items()) for request in site.requests} == {
        (
            ("Host", f"127.0.0.1:{site.port}"),
            ("User-Agent", USER_AGENT),
            ("Accept-Encoding", "gzip, deflate"),
            ("Accept", "*/*"),
        )
    }
