"""Fetching pages: conditions, redirects, statuses, throttling."""

import asyncio
import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from typing import Final

import pytest

from index import Unreachable
from index.ingest.web.client import FetchedPage, WebClient
from tests.index.ingest.web.fakes import TEST_WEB_LIMITS, ManualClock
from tests.index.ingest.web.local_web import LocalWeb

BARRIER_TIMEOUT_SECONDS: Final = 10.0


async def test_a_page(site: LocalWeb, web: WebClient) -> None:
    modified = "Tue, 15 Nov 2022 12:00:00 GMT"
    site.add(
        "/a?b",
        "Seiten über Äpfel",
        headers={"ETag": 'W/"1"', "Last-Modified": modified, "Cache-Control": "max-age=60"},
    )
    page = await web.get(site.url("/a?b") + "#part")
    assert page == FetchedPage(
        site.url("/a?b"),
        "Seiten über Äpfel".encode(),
        content_type="text/html; charset=utf-8",
        etag='W/"1"',
        last_modified=modified,
        fresh_for_seconds=60.0,
    )


async def test_a_response_without_headers(site: LocalWeb, web: WebClient) -> None:
    site.add("/", content_type=None)
    assert await web.get(site.url()) == FetchedPage(site.url(), b"")


async def test_unprintable_headers_are_left_out(site: LocalWeb, web: WebClient) -> None:
    site.add_raw_response(
        "/", b'HTTP/1.1 200 OK\r\nETag: "\xff"\r\nLast-Modified: \x80\r\nContent-Length: 0\r\n\r\n'
    )
    assert await web.get(site.url()) == FetchedPage(site.url(), b"")


async def test_a_page_that_is_unchanged(site: LocalWeb, web: WebClient) -> None:
    site.add("/", "A page.", headers={"ETag": '"1"', "Cache-Control": "max-age=60"})
    known = await web.get(site.url())
    assert await web.get(
        site.url(), etag=known.etag, last_modified="Tue, 15 Nov 2022 12:00:00 GMT"
    ) == FetchedPage(site.url(), b"", etag='"1"', is_unchanged=True, fresh_for_seconds=60.0)
    sent = site.requests[-1].headers
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == ('"1"', "Tue, 15 Nov 2022 12:00:00 GMT")


async def test_a_page_that_has_changed(site: LocalWeb, web: WebClient) -> None:
    site.add("/", "A page.", headers={"ETag": '"2"'})
    page = await web.get(site.url(), etag='"1"')
    assert (page.content, page.etag, page.is_unchanged) == (b"A page.", '"2"', False)


@pytest.mark.parametrize(
    ("statuses", "is_permanent"),
    [
        pytest.param([301], True, id="moved"),
        pytest.param([308], True, id="moved-with-its-method"),
        pytest.param([301, 308, 301], True, id="moved-thrice"),
        pytest.param([302], False, id="found"),
        pytest.param([303], False, id="see-other"),
        pytest.param([307], False, id="temporary"),
        pytest.param([301, 302], False, id="then-temporary"),
        pytest.param([302, 301], False, id="first-temporary"),
        pytest.param([301] * 5, True, id="maximum"),
    ],
)
async def test_redirects(site: LocalWeb, web: WebClient, statuses: list[int], is_permanent: bool) -> None:
    for number, status in enumerate(statuses):
        site.add_redirect(f"/{number}", f"/{number + 1}", status)
    last = f"/{len(statuses)}"
    site.add(last, "A page.")
    page = await web.get(site.url("/0"))
    assert (page.url, page.content) == (site.url(last), b"A page.")
    assert page.moved_to == (site.url(last) if is_permanent else None)


async def test_a_page_that_moved_to_another_host_and_is_unchanged(site: LocalWeb, web: WebClient) -> None:
    with LocalWeb() as other:
        site.add_redirect("/", other.url("/new"))
        other.add("/new", "A page.", headers={"ETag": '"1"'})
        page = await web.get(site.url(), etag='"1"')
        assert page == FetchedPage(
            other.url("/new"), b"", etag='"1"', is_unchanged=True, moved_to=other.url("/new")
        )
        assert [request.path for request in other.requests] == ["/robots.txt", "/new"]


@pytest.mark.parametrize(
    ("redirects", "complaint", "requests"),
    [
        pytest.param({"/": "/"}, "without an end", 1, id="to-itself"),
        pytest.param({"/": "/a", "/a": "/b", "/b": "/"}, "without an end", 3, id="circle"),
        pytest.param({f"/{'a' * n}": f"/{'a' * (n + 1)}" for n in range(9)}, "without an end", 6, id="chain"),
        pytest.param({"/": "ftp://127.0.0.1/"}, "no address of a web page", 1, id="not-the-web"),
        pytest.param({"/": "javascript:alert(1)"}, "no address of a web page", 1, id="script"),
        pytest.param({"/": "http://user:pw@127.0.0.1/"}, "no address of a web page", 1, id="password"),
        pytest.param({"/": ""}, "no address of a web page", 1, id="nowhere"),
        pytest.param({"/": "http://["}, "no address of a web page", 1, id="broken"),
        pytest.param({"/": "http://127.0.0.1:22/"}, "no address of a web page", 1, id="another-service"),
    ],
)
async def test_redirects_that_lead_nowhere(
    site: LocalWeb, web: WebClient, redirects: dict[str, str], complaint: str, requests: int
) -> None:
    for path, to in redirects.items():
        site.add_redirect(path, to)
    with pytest.raises(Unreachable, match=complaint):
        await web.get(site.url())
    assert len(site.paths) == requests


@pytest.mark.parametrize(
    ("status", "complaint", "gone", "retry_after"),
    [
        pytest.param(
            400, r"http://\S+/a can't be read: 127.0.0.1 answers with status 400\.", False, None, id="400"
        ),
        pytest.param(401, r"http://\S+/a can't be read: it asks for a password\.", False, None, id="401"),
        pytest.param(
            403, r"http://\S+/a can't be read: 127.0.0.1 doesn't let bots read it\.", False, None, id="403"
        ),
        pytest.param(404, r"http://\S+/a isn't there\.", False, None, id="404"),
        pytest.param(410, r"http://\S+/a isn't there any more\.", True, None, id="410"),
        pytest.param(429, r"127.0.0.1 is asked too often; try again later\.", False, 120.0, id="429"),
        pytest.param(451, r"http://\S+/a can't be read: the law .*\.", False, None, id="451"),
        pytest.param(
            500, r"127.0.0.1 has a fault of its own \(500\); try again later\.", False, None, id="500"
        ),
        pytest.param(503, r"127.0.0.1 is busy or being mended; try again later\.", False, 120.0, id="503"),
        pytest.param(
            304, r"http://\S+/a can't be read: 127.0.0.1 answers with status 304\.", False, None, id="304"
        ),
        pytest.param(
            300, r"http://\S+/a can't be read: 127.0.0.1 answers with status 300\.", False, None, id="300"
        ),
    ],
)
async def test_statuses(
    site: LocalWeb, web: WebClient, status: int, complaint: str, *, gone: bool, retry_after: float | None
) -> None:
    site.add("/a", status=status, headers={"Retry-After": "120"})
    with pytest.raises(Unreachable, match=f"^{complaint}$") as caught:
        await web.get(site.url("/a"))
    assert (caught.value.gone, caught.value.retry_after) == (gone, retry_after)


async def test_the_check_comes_before_the_body(site: LocalWeb, web: WebClient) -> None:
    site.add("/film", b"x" * 2_000_000, content_type="video/mp4")

    def check(address: str, content_type: str | None) -> None:
        raise Unreachable(f"{address}: {content_type}")

    with pytest.raises(Unreachable, match=r"/film: video/mp4$"):
        await web.get(site.url("/film"), check=check)


@pytest.mark.parametrize(
    "address", [pytest.param("example.org", id="no-scheme"), pytest.param("ftp://example.org/", id="ftp")]
)
async def test_invalid_urls(web: WebClient, address: str) -> None:
    with pytest.raises(Unreachable, match=f"^{address} is no address of a web page that can be read.$"):
        await web.get(address)


async def test_requests_to_one_host_are_delayed(
    site: LocalWeb, web: WebClient, manual_clock: ManualClock
) -> None:
    site.add_redirect("/", "/a")
    site.add("/a", "A page.")
    await web.get(site.url())
    manual_clock.time += 0.25
    await web.get(site.url("/a"))
    manual_clock.time += 2
    with pytest.raises(Unreachable):
        await web.get(site.url("/b"))
    await web.get(site.url("/a"))
    assert manual_clock.slept == [1, 0.75, 1]


async def test_requests_to_one_host_are_serial(site: LocalWeb, web: WebClient) -> None:
    open_requests, maximum = 0, 0

    def answer(handler: BaseHTTPRequestHandler) -> None:
        nonlocal open_requests, maximum
        open_requests += 1
        maximum = max(maximum, open_requests)
        handler.send_response(204)
        open_requests -= 1
        handler.end_headers()

    site.add_handler("/", answer)
    await asyncio.gather(*(web.get(site.url()) for _ in range(10)))
    assert (maximum, len(site.paths)) == (1, 10)


async def test_requests_to_several_hosts_are_parallel(site: LocalWeb, web: WebClient) -> None:
    both = threading.Barrier(2, timeout=BARRIER_TIMEOUT_SECONDS)

    def answer(handler: BaseHTTPRequestHandler) -> None:
        both.wait()
        handler.send_response(204)
        handler.end_headers()

    with LocalWeb() as other:
        for each in (site, other):
            each.add_handler("/", answer)
        await asyncio.gather(web.get(site.url()), web.get(other.url()))


async def test_parallel_requests_are_limited(site: LocalWeb, manual_clock: ManualClock) -> None:
    log, another = list[str](), threading.Event()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        log.append("begins")
        if len(log) > 1:
            another.set()
        another.wait(0.1)
        log.append("ends")
        handler.send_response(204)
        handler.end_headers()

    with LocalWeb() as other:
        for each in (site, other):
            each.add_handler("/", answer)
        async with WebClient(
            replace(TEST_WEB_LIMITS, max_parallel_requests=1), public_only=False, clock=manual_clock.clock
        ) as web:
            await asyncio.gather(web.get(site.url()), web.get(other.url()))
    assert log == ["begins", "ends", "begins", "ends"]


async def test_a_cancelled_request_does_not_block_later_ones(site: LocalWeb, web: WebClient) -> None:
    requested = asyncio.Event()
    loop = asyncio.get_running_loop()

    def answer(_: BaseHTTPRequestHandler) -> None:
        loop.call_soon_threadsafe(requested.set)
        site.closing.wait()

    site.add_handler("/slow", answer)
    site.add("/", "A page.")
    waiting = asyncio.create_task(web.get(site.url("/slow")))
    await requested.wait()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert (await web.get(site.url())).content == b"A page."
