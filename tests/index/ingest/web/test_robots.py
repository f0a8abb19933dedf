"""robots.txt: rules, caching, crawl delay."""

import asyncio
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Unreachable
from index.ingest.web.client import WebClient
from index.ingest.web.robots import MAX_ROBOTS_BYTES, RobotsRules
from tests.index.ingest.web.fakes import ManualClock
from tests.index.ingest.web.local_web import LocalWeb

FORBIDDEN: Final = r"^127\.0\.0\.1 asks bots not to read this page \(in its robots\.txt\)\.$"


def count_robots_requests(site: LocalWeb) -> int:
    return [request.path for request in site.requests].count("/robots.txt")


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        pytest.param("", True, id="nothing"),
        pytest.param("User-agent: *\nDisallow:", True, id="nothing-forbidden"),
        pytest.param("User-agent: *\nDisallow: /", False, id="everything-forbidden"),
        pytest.param("User-agent: *\nDisallow: /news", False, id="folder"),
        pytest.param("User-agent: *\nDisallow: /old", True, id="another-folder"),
        pytest.param("User-agent: *\nDisallow: /news\nAllow: /news/story", True, id="longest-rule-wins"),
        pytest.param("User-agent: *\nDisallow: /*.html$", False, id="wildcard"),
        pytest.param("User-agent: *\nDisallow: /*.htm$", True, id="end"),
        pytest.param("User-agent: Footnote\nDisallow: /", False, id="by-name"),
        pytest.param("user-agent: FOOTNOTE/2.0\nDisallow: /", False, id="by-name-and-version"),
        pytest.param("User-agent: *\nDisallow: /\n\nUser-agent: footnote\nAllow: /", True, id="name-wins"),
        pytest.param("User-agent: Foot\nDisallow: /", True, id="part-of-the-name"),
        pytest.param("User-agent: Footnotes\nDisallow: /", True, id="longer-name"),
        pytest.param("User-agent: Other\nDisallow: /", True, id="another-name"),
        pytest.param("User-agent: Other\nUser-agent: Footnote\nDisallow: /", False, id="several-names"),
        pytest.param("User-agent: Other\nDisallow: /a\nUser-agent: *\nDisallow: /", False, id="groups"),
        pytest.param("User-agent: *\nDisallow: / # all", False, id="comment"),
        pytest.param("\ufeffUser-agent: *\r\nDisallow: /\r\n", False, id="byte-order-mark"),
        pytest.param("<html><body>Not found</body></html>", True, id="page"),
        pytest.param("\0" * 1_000, True, id="nul"),
    ],
)
async def test_rules(site: LocalWeb, web: WebClient, robots: str, allowed: bool) -> None:
    site.add("/robots.txt", robots, content_type="text/plain")
    site.add("/news/story.html", "A story.")
    if allowed:
        assert (await web.get(site.url("/news/story.html"))).content == b"A story."
    else:
        with pytest.raises(Unreachable, match=FORBIDDEN):
            await web.get(site.url("/news/story.html"))
        assert not site.paths


@pytest.mark.parametrize(
    ("status", "complaint"),
    [
        pytest.param(401, None, id="password"),
        pytest.param(403, None, id="forbidden"),
        pytest.param(404, None, id="missing"),
        pytest.param(410, None, id="gone"),
        pytest.param(304, None, id="odd"),
        pytest.param(429, "is asked too often", id="too-often"),
        pytest.param(500, "has a fault of its own", id="fault"),
        pytest.param(503, "is busy", id="busy"),
    ],
)
async def test_statuses_without_rules(
    site: LocalWeb, web: WebClient, status: int, complaint: str | None
) -> None:
    site.add("/robots.txt", status=status)
    site.add("/", "A page.")
    if complaint is None:
        assert (await web.get(site.url())).content == b"A page."
    else:
        with pytest.raises(Unreachable, match=complaint):
            await web.get(site.url())
        assert not site.paths


async def test_a_broken_response_forbids_everything(site: LocalWeb, web: WebClient) -> None:
    site.add_raw_response("/robots.txt", b"")
    with pytest.raises(Unreachable, match="broke off the connection"):
        await web.get(site.url())
    assert not site.paths


async def test_redirects_are_followed(site: LocalWeb, web: WebClient) -> None:
    with LocalWeb() as other:
        site.add_redirect("/robots.txt", "/1")
        for number in range(1, 5):
            site.add_redirect(f"/{number}", f"/{number + 1}" if number < 4 else other.url("/rules"))
        other.add("/rules", "User-agent: *\nDisallow: /page")
        with pytest.raises(Unreachable, match=FORBIDDEN):
            await web.get(site.url("/page"))


@pytest.mark.parametrize(
    "to",
    [
        pytest.param("/robots.txt", id="loop"),
        pytest.param("ftp://127.0.0.1/", id="not-the-web"),
        pytest.param("", id="nowhere"),
    ],
)
async def test_redirects_to_nothing_allow_everything(site: LocalWeb, web: WebClient, to: str) -> None:
    site.add_redirect("/robots.txt", to)
    site.add("/", "A page.")
    assert (await web.get(site.url())).content == b"A page."


@pytest.mark.parametrize(
    ("before", "allowed"),
    [
        pytest.param(MAX_ROBOTS_BYTES - 100, False, id="within"),
        pytest.param(MAX_ROBOTS_BYTES, True, id="beyond"),
    ],
)
async def test_the_size_limit(site: LocalWeb, web: WebClient, before: int, allowed: bool) -> None:
    site.add("/robots.txt", "#" * before + "\nUser-agent: *\nDisallow: /")
    site.add("/", "A page.")
    if allowed:
        await web.get(site.url())
    else:
        with pytest.raises(Unreachable, match=FORBIDDEN):
            await web.get(site.url())


async def test_rules_are_cached_for_an_hour(
    site: LocalWeb, web: WebClient, manual_clock: ManualClock
) -> None:
    site.add("/", "A page.")
    await web.get(site.url())
    manual_clock.time += 3_500
    await web.get(site.url())
    assert count_robots_requests(site) == 1
    manual_clock.time += 100
    await web.get(site.url())
    assert count_robots_requests(site) == 2


async def test_failures_are_cached_briefly(site: LocalWeb, web: WebClient, manual_clock: ManualClock) -> None:
    site.add("/robots.txt", status=500)
    site.add("/", "A page.")
    for _ in range(2):
        with pytest.raises(Unreachable, match="fault"):
            await web.get(site.url())
    assert count_robots_requests(site) == 1
    site.add("/robots.txt")
    manual_clock.time += 60
    assert (await web.get(site.url())).content == b"A page."


async def test_parallel_requests_fetch_rules_once(site: LocalWeb, web: WebClient) -> None:
    site.add("/", "A page.")
    await asyncio.gather(*(web.get(site.url()) for _ in range(5)))
    assert count_robots_requests(site) == 1


async def test_large_rules_evict_the_oldest(web: WebClient) -> None:
    large = "User-agent: *\n" + "Disallow: /a\n" * 35_000
    with LocalWeb() as first, LocalWeb() as second, LocalWeb() as third:
        for site in (first, second, third, first, third):
            site.add("/robots.txt", large)
            site.add("/", "A page.")
            await web.get(site.url())
        assert [count_robots_requests(site) for site in (first, second, third)] == [2, 1, 1]


@pytest.mark.parametrize(
    ("delay", "slept"),
    [
        pytest.param("10", [10], id="longer"),
        pytest.param("0.5", [1], id="shorter"),
        pytest.param("86400", [30], id="too-long"),
        pytest.param("-1", [1], id="negative"),
        pytest.param("inf", [1], id="infinite"),
        pytest.param("a while", [1], id="words"),
    ],
)
async def test_crawl_delay(
    site: LocalWeb, web: WebClient, manual_clock: ManualClock, delay: str, slept: list[float]
) -> None:
    site.add("/robots.txt", f"User-agent: *\nCrawl-delay: {delay}")
    site.add("/", "A page.")
    await web.get(site.url())
    await web.get(site.url())
    assert manual_clock.slept == slept


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "".join(f"User-agent: a{number}\n" for number in range(15_000)) + "Allow: /a\n" * 20_000,
            id="robots-times-rules",
        ),
        pytest.param("User-agent: *\n" * 35_000, id="groups"),
        pytest.param("User-agent: *\nDisallow: " + "*a" * 250_000, id="wildcards"),
        pytest.param("User-agent: *\nDisallow: " + "$" * 500_000, id="ends"),
        pytest.param("User-agent: *\nDisallow: " + "%" * 500_000, id="escapes"),
        pytest.param("User-agent:" + " " * 500_000 + "x", id="blanks"),
        pytest.param("Crawl-delay: " + "9" * 500_000, id="digits"),
    ],
)
def test_hostile_rules_cost_little(text: str) -> None:
    assert RobotsRules.parse(text).allows("https://example.org/b")


@given(
    st.text(), st.lists(st.sampled_from(["User-agent: *", "Disallow: /", "Allow: /a", "Crawl-delay: 5", "%"]))
)
def test_any_rules_are_read(text: str, lines: list[str]) -> None:
    rules = RobotsRules.parse("\n".join([text, *lines]))
    assert isinstance(rules.allows("https://example.org/a"), bool)
    assert rules.crawl_delay_seconds >= 0
