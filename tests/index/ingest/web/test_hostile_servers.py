"""Misbehaving servers: one error message each, at bounded cost."""

import asyncio
import gzip
import tracemalloc
import zlib
from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import FootnoteError, Unreachable
from index.ingest.web.client import FetchedPage, WebClient
from tests.index.ingest.web.fakes import TEST_WEB_LIMITS, ManualClock
from tests.index.ingest.web.local_web import LocalWeb

HEAD: Final = b"HTTP/1.1 200 OK\r\n"
TOO_MUCH: Final = r"^http://\S+ has more than 1 MB\.$"
BROKEN: Final = r"^http://\S+ breaks off, or is packed wrongly\.$"
NO_WEB_SERVER: Final = r"^127\.0\.0\.1 doesn't answer as a web server does\.$"
TOO_SLOW: Final = r"^127\.0\.0\.1 takes too long to answer; try again later\.$"
NOT_ASKED_FOR: Final = "^127.0.0.1 doesn't answer as|^http://.* is packed in a way that we didn't ask for.$"

PIECES: Final = [
    HEAD,
    b"HTTP/1.1 100 Continue\r\n\r\n",
    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: upgrade\r\n",
    b"HTTP/1.1 301 Moved\r\n",
    b"HTTP/1.1 999 \xff\r\n",
    b"Location: http://[\r\n",
    b"Location: \xe9\xff\r\n",
    b"Content-Type: \xff\r\n",
    b"Content-Length: 1\r\n",
    b"Content-Encoding: gzip\r\n",
    b"Transfer-Encoding: chunked\r\n",
    b"Retry-After: -1\r\n",
    b"Set-Cookie: =;=\xff\r\n",
    b"\r\n",
    b"1\r\na\r\n",
    b"0\r\n\r\n",
]
"""Parts of random responses."""


def encoded_response(encoding: str, data: bytes) -> bytes:
    """Return a response with encoded content."""
    return b"%bContent-Encoding: %b\r\nContent-Length: %d\r\n\r\n%b" % (
        HEAD,
        encoding.encode(),
        len(data),
        data,
    )


def compress_raw_deflate(data: bytes) -> bytes:
    """Compress without the zlib header that the standard requires, as some servers do."""
    compressor = zlib.compressobj(wbits=-15)
    return compressor.compress(data) + compressor.flush()


@pytest.mark.parametrize(
    "response",
    [
        pytest.param(encoded_response("gzip", gzip.compress(b"A page.")), id="gzip"),
        pytest.param(encoded_response("GZIP", gzip.compress(b"A page.")), id="gzip-in-capitals"),
        pytest.param(encoded_response("deflate", zlib.compress(b"A page.")), id="deflate"),
        pytest.param(
            encoded_response("deflate", compress_raw_deflate(b"A page.")), id="deflate-without-a-head"
        ),
        pytest.param(encoded_response("identity", b"A page."), id="identity"),
        pytest.param(
            encoded_response("gzip", gzip.compress(b"A ") + gzip.compress(b"page.")), id="two-members"
        ),
        pytest.param(HEAD + b"\r\nA page.", id="until-the-connection-ends"),
        pytest.param(
            HEAD + b"Transfer-Encoding: chunked\r\n\r\n2\r\nA \r\n5\r\npage.\r\n0\r\n\r\n", id="chunked"
        ),
        pytest.param(b"HTTP/1.0 200 OK\r\n\r\nA page.", id="http-1.0"),
    ],
)
async def test_forms_of_responses(site: LocalWeb, web: WebClient, response: bytes) -> None:
    site.add_raw_response("/", response)
    assert (await web.get(site.url())).content == b"A page."


@pytest.mark.parametrize(
    ("response", "complaint"),
    [
        pytest.param(b"", r"^127\.0\.0\.1 broke off the connection\.$", id="nothing"),
        pytest.param(b"HTTP/1.1 200", r"^127\.0\.0\.1 broke off the connection\.$", id="part-of-a-line"),
        pytest.param(b"SSH-2.0-OpenSSH_9.6\r\n", NO_WEB_SERVER, id="another-protocol"),
        pytest.param(b"<html>A page.</html>\r\n\r\n", NO_WEB_SERVER, id="no-head"),
        pytest.param(b"HTTP/1.1 2000 OK\r\n\r\n", NO_WEB_SERVER, id="status-of-four-digits"),
        pytest.param(HEAD + b"X: " + b"a" * 100_000 + b"\r\n\r\n", NO_WEB_SERVER, id="long-header"),
        pytest.param(HEAD + b"X: a\r\n" * 10_000 + b"\r\n", NO_WEB_SERVER, id="many-headers"),
        pytest.param(HEAD + b"Content-Length: -1\r\n\r\n", NO_WEB_SERVER, id="negative-length"),
        pytest.param(
            HEAD + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", NO_WEB_SERVER, id="two-lengths"
        ),
        pytest.param(HEAD + b"Content-Length: 99\r\n\r\nA page.", BROKEN, id="less-than-declared"),
        pytest.param(HEAD + b"Content-Length: 2000000\r\n\r\n", TOO_MUCH, id="too-much-declared"),
        pytest.param(HEAD + b"\r\n" + b"a" * 2_000_000, TOO_MUCH, id="too-much"),
        pytest.param(HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", NO_WEB_SERVER, id="broken-chunk"),
        pytest.param(HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nA", BROKEN, id="part-of-a-chunk"),
        pytest.param(encoded_response("gzip", b"A page."), BROKEN, id="not-packed"),
        pytest.param(encoded_response("gzip", gzip.compress(b"") * 5_000), BROKEN, id="many-members"),
        pytest.param(encoded_response("br", b"A page."), NOT_ASKED_FOR, id="brotli"),
        pytest.param(encoded_response("snappy", b"A page."), NOT_ASKED_FOR, id="unknown-packing"),
        pytest.param(
            encoded_response("gzip, gzip", gzip.compress(gzip.compress(b"A page."))),
            NOT_ASKED_FOR,
            id="packed-twice",
        ),
    ],
)
async def test_broken_responses(site: LocalWeb, web: WebClient, response: bytes, complaint: str) -> None:
    site.add_raw_response("/", response)
    with pytest.raises(Unreachable, match=complaint):
        await web.get(site.url())
    site.add("/next", "A page.")
    assert (await web.get(site.url("/next"))).content == b"A page."


@pytest.mark.parametrize(
    "response",
    [
        pytest.param(encoded_response("gzip", gzip.compress(bytes(100_000_000))), id="gzip"),
        pytest.param(encoded_response("deflate", zlib.compress(bytes(100_000_000))), id="deflate"),
        pytest.param(encoded_response("gzip", gzip.compress(bytes(1_000_000)) * 100), id="members"),
    ],
)
async def test_a_compression_bomb_is_not_unpacked(site: LocalWeb, web: WebClient, response: bytes) -> None:
    site.add_raw_response("/", response)
    tracemalloc.start()
    try:
        with pytest.raises(Unreachable, match=TOO_MUCH):
            await web.get(site.url())
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


async def test_an_endless_page(site: LocalWeb, web: WebClient) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(HEAD + b"\r\n")
        while True:
            handler.wfile.write(b"Still more. " * 1_000)

    site.add_handler("/", answer)
    with pytest.raises(Unreachable, match=TOO_MUCH):
        await web.get(site.url())


async def test_endless_continue_responses(site: LocalWeb, manual_clock: ManualClock) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        while True:
            handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")

    site.add_handler("/", answer)
    async with WebClient(
        replace(TEST_WEB_LIMITS, response_seconds=0.3), public_only=False, clock=manual_clock.clock
    ) as web:
        with pytest.raises(Unreachable, match=TOO_SLOW):
            await web.get(site.url())


async def test_endless_headers(site: LocalWeb, web: WebClient) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(HEAD)
        while True:
            handler.wfile.write(b"X: a\r\n" * 1_000)

    site.add_handler("/", answer)
    with pytest.raises(Unreachable, match=NO_WEB_SERVER):
        await web.get(site.url())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=20)), max_size=8).map(b"".join))
def test_any_response_is_a_page_or_an_error(response: bytes) -> None:
    async def ask(site: LocalWeb) -> FetchedPage | FootnoteError:
        async with WebClient(TEST_WEB_LIMITS, public_only=False) as web:
            try:
                return await web.get(site.url())
            except FootnoteError as error:
                return error

    with LocalWeb() as site:
        site.add_raw_response("/", response)
        site.add_raw_response("/robots.txt", response if response.endswith(b"\n") else HEAD + b"\r\n")
        answer = asyncio.run(ask(site))
    assert isinstance(answer, FetchedPage) or str(answer).endswith((".", "?"))


def _never_respond(_: BaseHTTPRequestHandler) -> None:
    pass


def _stall_in_headers(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(HEAD)


def _stall_in_body(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(HEAD + b"Content-Length: 7\r\n\r\nA p")


@pytest.mark.parametrize(
    "begin",
    [
        pytest.param(_never_respond, id="at-once"),
        pytest.param(_stall_in_headers, id="in-the-head"),
        pytest.param(_stall_in_body, id="in-the-body"),
    ],
)
async def test_a_server_that_stops(
    site: LocalWeb, manual_clock: ManualClock, begin: Callable[[BaseHTTPRequestHandler], None]
) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        begin(handler)
        site.closing.wait()

    site.add_handler("/", answer)
    async with WebClient(
        replace(TEST_WEB_LIMITS, response_seconds=0.3), public_only=False, clock=manual_clock.clock
    ) as web:
        with pytest.raises(Unreachable, match=TOO_SLOW):
            await web.get(site.url())


async def test_a_page_that_drips(site: LocalWeb, manual_clock: ManualClock) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(HEAD + b"\r\n")
        while not site.closing.wait(0.01):
            handler.wfile.write(b".")

    site.add_handler("/", answer)
    async with WebClient(
        replace(TEST_WEB_LIMITS, response_seconds=0.3), public_only=False, clock=manual_clock.clock
    ) as web:
        with pytest.raises(Unreachable, match=TOO_SLOW):
            await web.get(site.url())
